/** On a widget that was made: of which link, or nothing where it is plain. Copies of a page keep it. */
export const MADE = 'data-thads-made';

/** Elements of running text; all others end a line. */
const INLINE = /^(?:a|abbr|b|big|center|cite|code|em|font|i|mark|q|s|small|span|strong|sub|sup|time|u)$/;

/** What goes with a link when it holds nothing else: an empty paragraph would be left. */
const WRAPPER = /^(?:p|blockquote)$/;

/** Without white space, no-break spaces and the invisible characters of editors. */
const textOf = (node: Node): string => (node.textContent ?? '').replace(/[\s\u200b-\u200d\u2060\ufeff]+/g, '');

/**
 * Puts a widget where a link stands.
 *
 * A link that is a paragraph of its own becomes the widget, and what it said is shown when its figures cannot be. One
 * within a sentence is part of what is said there: it stays, and the widget follows the paragraph, or the link itself
 * where it is one for sentences.
 *
 * @returns whether it was put there; not when the page, copied or restored, has it already
 */
export function placeAtLink(widget: HTMLElement, link: HTMLAnchorElement): boolean {
  widget.setAttribute(MADE, link.href);
  const node = outermost(link);
  if (!hasNeighbours(node)) {
    node.before(widget);
    node.slot = 'fallback';
    widget.append(node);
    return true;
  }
  return placeAfter(widget.getAttribute('size') === 'inline' ? link : endOfText(link), widget);
}

/** Puts a widget into an element; what stands there is shown when the figures of the widget cannot be. */
export function placeInside(widget: HTMLElement, element: Element): void {
  widget.setAttribute(MADE, '');
  const said = element.ownerDocument.createElement('div');
  said.slot = 'fallback';
  said.append(...element.childNodes);
  widget.append(said);
  element.append(widget);
}

/** The link with all that holds nothing but it. */
function outermost(link: HTMLElement): HTMLElement {
  const { parentElement: parent } = link;
  const goesAlong =
    parent !== null &&
    (INLINE.test(parent.localName) || WRAPPER.test(parent.localName)) &&
    textOf(parent) === textOf(link) &&
    !parent.querySelector('img,iframe,video');
  return goesAlong ? outermost(parent) : link;
}

/** Also one from the page of a frame, which is no instance of this page's `Element`. */
export const isElement = (node: Node | null): node is Element => node?.nodeType === Node.ELEMENT_NODE;

const endsLine = (node: Node): boolean => isElement(node) && !INLINE.test(node.localName);

/** Whether there is text before or after it on the same lines. */
function hasNeighbours(node: Node): boolean {
  const anyText = (next: (from: Node) => Node | null) => {
    for (let at = next(node); at && !endsLine(at); at = next(at)) if (textOf(at)) return true;
    return false;
  };
  return anyText((at) => at.previousSibling) || anyText((at) => at.nextSibling);
}

/** The last node of the text a link stands in: its paragraph, or what comes before the next line break. */
function endOfText(link: Element): Node {
  const paragraph = link.closest('p,h1,h2,h3,h4,h5,h6,dt');
  if (paragraph) return paragraph;
  let last: Node = link;
  while (last.parentElement && INLINE.test(last.parentElement.localName)) last = last.parentElement;
  while (last.nextSibling && !endsLine(last.nextSibling)) last = last.nextSibling;
  return last;
}

/** Behind a node and the widgets that were made for other links in it. */
function placeAfter(node: Node, widget: HTMLElement): boolean {
  let last = node;
  for (let next = last.nextSibling; isElement(next) && next.hasAttribute(MADE); next = last.nextSibling) {
    if (next.getAttribute(MADE) === widget.getAttribute(MADE)) return false;
    last = next;
  }
  last.parentNode?.insertBefore(widget, last.nextSibling);
  return true;
}
