import type { Page } from './page.ts';

/** A line of a text on the page, in px of the picture. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
}

const SPACE = /[ \t\r\n\f]+/g;

/** The lines a text stands on. */
export function linesOf(node: Text, page: Page): Line[] {
  const parent = node.parentElement;
  if (!parent || !/\S/.test(node.data)) return [];
  const ascent = page.ascent(getComputedStyle(parent));
  return stretchesOf(node).map(({ from, to, box }) => {
    const { x, y, right, height } = page.box(box);
    return {
      text: node.data.slice(from, to).replace(SPACE, ' ').trim(),
      left: x,
      right,
      baseline: y + ascent * height,
    };
  });
}

/** Which letters stand on which line. */
function stretchesOf(node: Text): { from: number; to: number; box: DOMRect }[] {
  const range = document.createRange();
  range.selectNodeContents(node);
  const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
  const [first, last] = [node.data.search(/\S/), node.data.trimEnd().length];
  const boxOf = (from: number, to: number) => {
    range.setStart(node, from);
    range.setEnd(node, to);
    return range.getBoundingClientRect();
  };
  if (new Set(boxes.map(({ top }) => Math.round(top))).size === 1)
    return [{ from: first, to: last, box: boxOf(first, last) }];
  const lines: { from: number; to: number; box: DOMRect }[] = [];
  for (let at = first; at < last; at += 1) {
    const box = boxOf(at, at + 1);
    if (box.width === 0 || /[ \t\r\n\f]/.test(node.data.charAt(at))) continue;
    const before = lines.at(-1);
    if (before && Math.abs(before.box.top - box.top) < box.height / 2) {
      before.to = at + 1;
      const left = Math.min(before.box.left, box.left);
      before.box = new DOMRect(left, before.box.top, Math.max(before.box.right, box.right) - left, before.box.height);
    } else lines.push({ from: at, to: at + 1, box });
  }
  return lines;
}
