import { themeOf } from './contrast.ts';
import { escaped } from './html.ts';
import { INITIAL, type State } from './state.ts';

/** Without script there is nothing to be opened or chosen. */
const WITHOUT_SCRIPT = '@media (scripting:none){button{pointer-events:none}}';

/** What the library draws before, where it takes a drawing over; a live widget draws to the end. */
const END = '<!---->';

/**
 * What a widget has drawn, as a template that browsers show without any script; once the library is there, the widget
 * takes it over, or puts its own drawing in its place.
 *
 * @param look - chosen colours go into its styles: there is no style sheet of the site in a page of nothing else
 * @returns `null` for an element that has drawn nothing, or has other widgets inside
 */
export function prerendered(widget: Element, look: Pick<State, 'colours' | 'theme'> = INITIAL): string | null {
  const root = widget.shadowRoot;
  if (!root || root.childNodes.length === 0 || root.querySelector(':defined:is(thads-gauge, thads-bars, thads-trend)'))
    return null;
  const styles = root.adoptedStyleSheets.map((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText).join(''));
  const colours = themeOf(look).map(([name, hex]) => `--${name}:${hex}`);
  const theme = colours.length > 0 ? `:host{${colours.join(';')}}` : '';
  return `<template shadowrootmode="open"><style>${styles.join('')}${theme}${WITHOUT_SCRIPT}</style>${inner(root)}${END}</template>`;
}

/** The nodes inside another, with marks between texts that a parser would make one of. */
function inner(node: Node): string {
  let html = '';
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE && child.previousSibling?.nodeType === Node.TEXT_NODE) html += '<!--.-->';
    html += outer(child);
  }
  return html;
}

function outer(node: Node): string {
  // Some editors make paragraphs of blank lines.
  if (node.nodeType === Node.TEXT_NODE) return escaped((node.textContent ?? '').replace(/\n\s*\n/g, '\n'));
  if (node.nodeType === Node.COMMENT_NODE) return '<!---->';
  if (!(node instanceof Element)) return '';
  const attributes = [...node.attributes].map(({ name, value }) => ` ${name}="${escaped(value)}"`).join('');
  return `<${node.localName}${attributes}>${inner(node)}</${node.localName}>`;
}
