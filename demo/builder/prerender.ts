import { escaped } from './html.ts';

/** Without script there is nothing to be opened or chosen. */
const WITHOUT_SCRIPT = '@media (scripting:none){button{pointer-events:none}}';

/**
 * What a widget has drawn, as a template that browsers show without any script; once the library is there, the widget
 * takes it over, or puts its own drawing in its place.
 *
 * @returns `null` for an element that has drawn nothing, or has other widgets inside
 */
export function prerendered(widget: Element): string | null {
  const root = widget.shadowRoot;
  if (!root || root.childNodes.length === 0 || root.querySelector(':defined:is(thads-gauge, thads-bars, thads-trend)'))
    return null;
  const styles = root.adoptedStyleSheets.map((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText).join(''));
  return `<template shadowrootmode="open"><style>${styles.join('')}${WITHOUT_SCRIPT}</style>${inner(root)}</template>`;
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
