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

/** Firefox's box of svg text is a pixel wider on either side than its letters. */
const SLACK = 1.5;

/** Texts that stick out of a container of that width. */
export function outside(widget: Element, width: number): string[] {
  const left = widget.getBoundingClientRect().left;
  return texts(widget)
    .filter((element) => textBox(element).left < left - SLACK || textBox(element).right > left + width + SLACK)
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

/** What bounds a slanted line is not what it covers. */
const isSlanted = (mark: Element): boolean =>
  mark instanceof SVGLineElement &&
  mark.x1.baseVal.value !== mark.x2.baseVal.value &&
  mark.y1.baseVal.value !== mark.y2.baseVal.value;

/** The box of a line has no width, its ink has. */
function inked(mark: Element): DOMRect {
  const { x, y, width, height } = mark.getBoundingClientRect();
  return width > 0 && height > 0 ? new DOMRect(x, y, width, height) : new DOMRect(x - 1, y - 1, width + 2, height + 2);
}

/**
 * Texts that lie on a bar or the notch of a target, each with the part. Arcs are left out, as slanted lines are.
 */
export function onMarks(widget: Element): string[] {
  const marks = [...(widget.shadowRoot?.querySelectorAll('rect[part], line[part~="target"][x1]') ?? [])]
    .filter((mark) => mark.checkVisibility() && !isSlanted(mark))
    .map((mark) => ({ part: mark.getAttribute('part') ?? '', box: inked(mark) }));
  return texts(widget).flatMap((element) => {
    const box = textBox(element);
    // Letters are lower than their lines.
    const [top, bottom] = [box.top + 0.2 * box.height, box.bottom - 0.2 * box.height];
    return marks
      .filter(
        ({ box: mark }) =>
          Math.min(box.right, mark.right) - Math.max(box.left, mark.left) > 1 &&
          Math.min(bottom, mark.bottom) - Math.max(top, mark.top) > 1,
      )
      .map(({ part }) => `“${element.textContent?.trim()}” on ${part}`);
  });
}

/** The smallest font size in px. */
export const smallest = (widget: Element): number =>
  Math.min(...texts(widget).map((element) => Number.parseFloat(getComputedStyle(element).fontSize)));
