import { MARGIN, type PictureOptions } from './drawing.ts';

/** What asks to be clicked or shows only while somebody reads: no part of a picture. */
const CONTROLS = 'details, .tools, .tools-said, .controls, .tip, .cursor, .hit, button svg';

type Styled = HTMLElement | SVGElement;

/**
 * Lays a widget out as its picture is to be: without controls, nothing scrolled or left out, in the width and theme that are
 * asked for.
 *
 * @returns what takes it all back, which has to be done before anything is painted
 */
export function preparedFor({ width, theme }: PictureOptions, root: HTMLElement): () => void {
  const undo: (() => void)[] = [];
  const set = (element: Styled, name: string, value: string) => {
    const { style } = element;
    const [before, priority] = [style.getPropertyValue(name), style.getPropertyPriority(name)];
    const untouched = !element.hasAttribute('style');
    undo.unshift(() => {
      style.setProperty(name, before, priority);
      // Asked for first: Chromium writes the attribute only then, and keeps an empty one if it has not.
      if (untouched && element.getAttribute('style') === '') element.removeAttribute('style');
    });
    // By the script, for strict pages refuse style attributes.
    style.setProperty(name, value, 'important');
  };
  const roots = rootsIn(root);
  const all = (selector: string) => roots.flatMap((one) => [...one.querySelectorAll<Styled>(selector)]);
  for (const control of all(CONTROLS)) set(control, 'display', 'none');
  for (const footer of all('.footer'))
    if (![...footer.children].some((child) => !child.matches(CONTROLS))) set(footer, 'display', 'none');
  for (const scroller of all('.scroll')) {
    set(scroller, 'overflow', 'visible');
    set(scroller, 'max-height', 'none');
  }
  for (const head of all('.scroll th')) set(head, 'position', 'static');
  // Rows out of sight are not laid out.
  for (const row of all('[role="option"]')) set(row, 'content-visibility', 'visible');
  if (width !== undefined) set(root, 'width', `${width - 2 * MARGIN}px`);
  if (theme !== undefined) set(root, 'color-scheme', theme);
  return () => undo.forEach((step) => step());
}

/** A root and those of the widgets inside, slotted ones too. */
const rootsIn = (root: ParentNode): ParentNode[] => [
  root,
  ...[...root.querySelectorAll('*')].flatMap((element) => {
    const assigned = element instanceof HTMLSlotElement ? element.assignedElements({ flatten: true }) : [];
    return [element, ...assigned].flatMap(({ shadowRoot }) => (shadowRoot ? rootsIn(shadowRoot) : []));
  }),
];
