import { type Anchor, type Drawing, filled, line, MARGIN, type PictureOptions, rectangle } from './drawing.ts';
import { linesOf } from './measured-lines.ts';
import { drawShape } from './measured-shapes.ts';
import { type Box, isShown, lettersOf, Page, px } from './page.ts';
import { preparedFor } from './prepared.ts';

/** Families for readers who do not have the page's fonts. */
const FALLBACK = 'Arial, Helvetica, sans-serif';
const GENERIC = /(?:^|, *)(?:sans-serif|serif|monospace|system-ui|ui-[a-z-]+)\b/;

/**
 * What a widget shows now, as a list of marks: boxes, shapes and lines of text where they stand on the page, in their computed
 * colours. So whatever a theme, a width or a part's own style has made of the widget is in the picture.
 *
 * @returns `null` when the widget is not shown
 */
export function measuredDrawing(
  root: HTMLElement,
  about: Pick<Drawing, 'title' | 'desc' | 'lang'>,
  options: PictureOptions,
): Drawing | null {
  const restore = preparedFor(options, root);
  try {
    return new Measured(root).drawing(about);
  } finally {
    restore();
  }
}

class Measured {
  readonly #root: HTMLElement;
  readonly #page: Page;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#page = new Page(root);
  }

  drawing(about: Pick<Drawing, 'title' | 'desc' | 'lang'>): Drawing | null {
    const page = this.#page;
    const { width, height, right, bottom } = page.box(this.#root.getBoundingClientRect());
    if (width === 0 || height === 0) return null;
    page.right = right;
    page.bottom = bottom;
    for (const child of this.#root.childNodes) this.#draw(child);
    const { fontFamily, backgroundColor } = getComputedStyle(this.#root);
    return {
      ...about,
      width: Math.ceil(page.right + MARGIN),
      height: Math.ceil(page.bottom + MARGIN),
      ground: page.colour(backgroundColor),
      font: GENERIC.test(fontFamily) ? fontFamily : `${fontFamily}, ${FALLBACK}`,
      marks: page.marks,
    };
  }

  #draw(node: Node): void {
    if (node.nodeType === Node.TEXT_NODE) this.#text(node as Text);
    else if (node instanceof SVGElement) drawShape(node, this.#page, 1);
    else if (node instanceof HTMLElement) {
      const style = getComputedStyle(node);
      if (!isShown(style)) return;
      this.#panel(node, style);
      this.#before(node, style);
      // A widget within a widget, where it stands.
      const inside =
        node instanceof HTMLSlotElement ? node.assignedNodes({ flatten: true }) : (node.shadowRoot ?? node).childNodes;
      for (const child of inside) this.#draw(child);
    }
  }

  /** The ground and the borders of a box. */
  #panel(element: HTMLElement, style: CSSStyleDeclaration): void {
    const box = this.#page.box(element.getBoundingClientRect());
    if (box.width === 0 && box.height === 0) return;
    this.#page.right = Math.max(this.#page.right, box.right);
    this.#page.bottom = Math.max(this.#page.bottom, box.bottom);
    this.#surface(box, style);
  }

  #surface({ x, y, width, height }: Box, style: CSSStyleDeclaration): void {
    const page = this.#page;
    const ground = page.colour(style.backgroundColor);
    if (ground && width > 0 && height > 0)
      page.add(filled(rectangle(x, y, width, height, px(style.borderTopLeftRadius)), ground));
    const stripes = /^repeating-linear-gradient\((\w+\([^)]*\))/.exec(style.backgroundImage);
    if (stripes) {
      const steps = [...style.backgroundImage.matchAll(/([\d.]+)px/g)]
        .map(([, step]) => Number(step))
        .filter((step) => step > 0);
      const [on, period] = [Math.min(...steps), Math.max(...steps)];
      const colour = page.colour(stripes[1] ?? '');
      if (colour) page.add(line(x + width / 2, y, x + width / 2, y + height, colour, width, [on, period - on]));
    }
    // A border lies within its edge: dx and dy lead inwards.
    const side = (
      name: 'Top' | 'Right' | 'Bottom' | 'Left',
      from: [number, number],
      to: [number, number],
      dx: number,
      dy: number,
    ) => {
      const [thickness, kind] = [px(style[`border${name}Width`]), style[`border${name}Style`]];
      const colour = page.colour(style[`border${name}Color`]);
      if (thickness === 0 || kind === 'none' || kind === 'hidden' || !colour) return;
      const dash = kind === 'dashed' ? [2 * thickness, 2 * thickness] : kind === 'dotted' ? [thickness, thickness] : [];
      const [inX, inY] = [(dx * thickness) / 2, (dy * thickness) / 2];
      page.add(line(from[0] + inX, from[1] + inY, to[0] + inX, to[1] + inY, colour, thickness, dash));
    };
    const [right, bottom] = [x + width, y + height];
    side('Top', [x, y], [right, y], 0, 1);
    side('Bottom', [x, bottom], [right, bottom], 0, -1);
    side('Left', [x, y], [x, bottom], 1, 0);
    side('Right', [right, y], [right, bottom], -1, 0);
  }

  /** The key before a line: what styles draw there has no box of its own that could be asked for, but stands on the line's baseline. */
  #before(element: HTMLElement, { direction }: CSSStyleDeclaration): void {
    const style = getComputedStyle(element, '::before');
    if (style.content !== '""' || !style.display.startsWith('inline-block')) return;
    const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode() as Text | null;
    const [first] = text ? linesOf(text, this.#page) : [];
    if (!first) return;
    const isInside = style.boxSizing === 'border-box';
    const across = isInside ? 0 : px(style.borderLeftWidth) + px(style.borderRightWidth);
    const along = isInside ? 0 : px(style.borderTopWidth) + px(style.borderBottomWidth);
    const [width, height] = [px(style.width) + across, px(style.height) + along];
    const x = direction === 'rtl' ? first.right + px(style.marginLeft) : first.left - px(style.marginRight) - width;
    this.#surface({ x, y: first.baseline - px(style.verticalAlign) - height, width, height }, style);
  }

  #text(node: Text): void {
    const parent = node.parentElement;
    const style = parent && getComputedStyle(parent);
    const fill = style && this.#page.colour(style.color);
    if (!style || !fill) return;
    const inner = this.#page.box(this.#root.getBoundingClientRect());
    for (const { text, left, right, baseline } of linesOf(node, this.#page)) {
      if (text === '') continue;
      const atEnd = Math.abs(right - inner.right) < 1.5 && left - inner.x > 4;
      const anchor: Anchor =
        style.textAlign === 'center' ? 'middle' : atEnd || /^(?:right|end)$/.test(style.textAlign) ? 'end' : 'start';
      const x = anchor === 'middle' ? (left + right) / 2 : anchor === 'end' ? right : left;
      this.#page.add({ text, x, y: baseline, ...lettersOf(style), fill, anchor, halo: null }, right);
    }
  }
}
