/** What a widget's texts take up on the screen. */

const shown = (element: Element): boolean => element.checkVisibility() && element.getBoundingClientRect().width > 0;

/** Elements of a widget that carry text themselves. */
const texts = (widget: Element): Element[] =>
  [...(widget.shadowRoot?.querySelectorAll('p, span, text, li, td, th, summary, a, caption') ?? [])].filter(
    (element) =>
      shown(element) &&
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
  );

/** The box of the text itself, not of the line it stands on. */
function textBox(element: Element): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(element);
  return element instanceof SVGElement ? element.getBoundingClientRect() : range.getBoundingClientRect();
}

/** Texts that stick out of a container of that width. */
export function outside(widget: Element, width: number): string[] {
  const left = widget.getBoundingClientRect().left;
  return texts(widget)
    .filter((element) => textBox(element).left < left - 1 || textBox(element).right > left + width + 1)
    .map((element) => element.textContent?.trim() ?? '');
}

/** Pairs of texts that lie on each other. */
export function overlaps(widget: Element): string[] {
  const boxes = texts(widget).map((element) => ({ element, box: textBox(element) }));
  return boxes.flatMap(({ element, box }, index) =>
    boxes
      .slice(index + 1)
      .filter(({ element: other, box: second }) => {
        if (element.contains(other) || other.contains(element)) return false;
        const across = Math.min(box.right, second.right) - Math.max(box.left, second.left);
        const down = Math.min(box.bottom, second.bottom) - Math.max(box.top, second.top);
        // Line boxes of neighbouring lines touch; letters do not.
        return across > 1 && down > 0.3 * Math.min(box.height, second.height);
      })
      .map(({ element: other }) => `“${element.textContent?.trim()}” on “${other.textContent?.trim()}”`),
  );
}

/** The smallest font size in px. */
export const smallest = (widget: Element): number =>
  Math.min(...texts(widget).map((element) => Number.parseFloat(getComputedStyle(element).fontSize)));
