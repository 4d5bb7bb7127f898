import { plainColour } from './colours.ts';
import {
  type Anchor,
  type Drawing,
  filled,
  line,
  type Mark,
  MARGIN,
  type PathMark,
  type PictureOptions,
  rectangle,
} from './drawing.ts';
import { outlineOf } from './outline.ts';
import { preparedFor } from './prepared.ts';
import { type Matrix, scaleOf, transformPath } from './transform-path.ts';

/** Families for readers who do not have the page's fonts. */
const FALLBACK = 'Arial, Helvetica, sans-serif';
const GENERIC = /(?:^|, *)(?:sans-serif|serif|monospace|system-ui|ui-[a-z-]+)\b/;

/** A length of a computed style: `13.44px`. */
const px = (length: string): number => {
  const value = Number(length.replace('px', ''));
  return Number.isFinite(value) ? value : 0;
};

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
  readonly #marks: Mark[] = [];
  readonly #left: number;
  readonly #top: number;
  /** Of a page that is shown larger or smaller than it is. */
  readonly #zoom: number;
  readonly #context = document.createElement('canvas').getContext('2d');
  readonly #family: string;
  readonly #ascents = new Map<string, number>();
  #right = 0;
  #bottom = 0;

  constructor(root: HTMLElement) {
    const { left, top, width } = root.getBoundingClientRect();
    const { fontFamily } = getComputedStyle(root);
    this.#root = root;
    this.#zoom = root.offsetWidth > 0 && width > 0 ? width / root.offsetWidth : 1;
    this.#left = left;
    this.#top = top;
    this.#family = GENERIC.test(fontFamily) ? fontFamily : `${fontFamily}, ${FALLBACK}`;
  }

  drawing(about: Pick<Drawing, 'title' | 'desc' | 'lang'>): Drawing | null {
    const box = this.#box(this.#root.getBoundingClientRect());
    if (box.width === 0 || box.height === 0) return null;
    this.#right = box.right;
    this.#bottom = box.bottom;
    for (const child of this.#root.childNodes) this.#draw(child, 1);
    return {
      ...about,
      width: Math.ceil(this.#right + MARGIN),
      height: Math.ceil(this.#bottom + MARGIN),
      ground: plainColour(getComputedStyle(this.#root).backgroundColor, this.#context),
      font: this.#family,
      marks: this.#marks,
    };
  }

  /** A box of the page in the picture. */
  #box({ left, top, width, height }: DOMRect) {
    const zoom = this.#zoom;
    const x = (left - this.#left) / zoom + MARGIN;
    const y = (top - this.#top) / zoom + MARGIN;
    return { x, y, width: width / zoom, height: height / zoom, right: x + width / zoom, bottom: y + height / zoom };
  }

  #add(mark: Mark): void {
    this.#marks.push(mark);
  }

  #draw(node: Node, opacity: number): void {
    if (node.nodeType === Node.TEXT_NODE) this.#text(node as Text);
    else if (node instanceof SVGElement) this.#shape(node, opacity);
    else if (node instanceof HTMLElement) {
      const style = getComputedStyle(node);
      if (style.display === 'none' || style.visibility === 'hidden') return;
      this.#panel(node, style);
      this.#before(node);
      // A widget within a widget, where it stands.
      const inside =
        node instanceof HTMLSlotElement ? node.assignedNodes({ flatten: true }) : (node.shadowRoot ?? node).childNodes;
      for (const child of inside) this.#draw(child, opacity);
    }
  }

  /** The ground and the borders of a box. */
  #panel(element: HTMLElement, style: CSSStyleDeclaration): void {
    const { x, y, width, height, right, bottom } = this.#box(element.getBoundingClientRect());
    if (width === 0 && height === 0) return;
    this.#right = Math.max(this.#right, right);
    this.#bottom = Math.max(this.#bottom, bottom);
    this.#surface({ x, y, width, height }, style);
  }

  #surface(
    { x, y, width, height }: { x: number; y: number; width: number; height: number },
    style: CSSStyleDeclaration,
  ): void {
    const ground = plainColour(style.backgroundColor, this.#context);
    if (ground && width > 0 && height > 0)
      this.#add(filled(rectangle(x, y, width, height, px(style.borderTopLeftRadius)), ground));
    const stripes = /^repeating-linear-gradient\((\w+\([^)]*\))/.exec(style.backgroundImage);
    if (stripes) {
      const steps = [...style.backgroundImage.matchAll(/([\d.]+)px/g)]
        .map(([, step]) => Number(step))
        .filter((step) => step > 0);
      const [on, period] = [Math.min(...steps), Math.max(...steps)];
      const colour = plainColour(stripes[1] ?? '', this.#context);
      if (colour) this.#add(line(x + width / 2, y, x + width / 2, y + height, colour, width, [on, period - on]));
    }
    const side = (name: 'Top' | 'Right' | 'Bottom' | 'Left', x1: number, y1: number, x2: number, y2: number) => {
      const [thickness, kind] = [px(style[`border${name}Width`]), style[`border${name}Style`]];
      const colour = plainColour(style[`border${name}Color`], this.#context);
      if (thickness === 0 || kind === 'none' || kind === 'hidden' || !colour) return;
      const dash = kind === 'dashed' ? [2 * thickness, 2 * thickness] : kind === 'dotted' ? [thickness, thickness] : [];
      const [dx, dy] = { Top: [0, 1], Right: [-1, 0], Bottom: [0, -1], Left: [1, 0] }[name].map(
        (way) => (way * thickness) / 2,
      ) as [number, number];
      this.#add(line(x1 + dx, y1 + dy, x2 + dx, y2 + dy, colour, thickness, dash));
    };
    side('Top', x, y, x + width, y);
    side('Bottom', x, y + height, x + width, y + height);
    side('Left', x, y, x, y + height);
    side('Right', x + width, y, x + width, y + height);
  }

  /** The key before a line: what styles draw there has no box of its own that could be asked for, but stands on the line's baseline. */
  #before(element: HTMLElement): void {
    const style = getComputedStyle(element, '::before');
    if (style.content !== '""' || !style.display.startsWith('inline-block')) return;
    const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode() as Text | null;
    const [first] = text ? this.#lines(text) : [];
    if (!first) return;
    const across = px(style.borderLeftWidth) + px(style.borderRightWidth);
    const along = px(style.borderTopWidth) + px(style.borderBottomWidth);
    const inside = style.boxSizing === 'border-box';
    const width = px(style.width) + (inside ? 0 : across);
    const height = px(style.height) + (inside ? 0 : along);
    const x =
      getComputedStyle(element).direction === 'rtl'
        ? first.right + px(style.marginLeft)
        : first.left - px(style.marginRight) - width;
    this.#surface({ x, y: first.baseline - px(style.verticalAlign) - height, width, height }, style);
  }

  /** The lines a text stands on. */
  #lines(
    node: Text,
  ): { readonly text: string; readonly left: number; readonly right: number; readonly baseline: number }[] {
    const parent = node.parentElement;
    if (!parent || !/\S/.test(node.data)) return [];
    const style = getComputedStyle(parent);
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
    const lines: { from: number; to: number; box: DOMRect }[] = [];
    const [first, last] = [node.data.search(/\S/), node.data.trimEnd().length];
    const boxOf = (from: number, to: number) => {
      range.setStart(node, from);
      range.setEnd(node, to);
      return range.getBoundingClientRect();
    };
    if (new Set(boxes.map(({ top }) => Math.round(top))).size === 1)
      lines.push({ from: first, to: last, box: boxOf(first, last) });
    else
      for (let at = first; at < last; at += 1) {
        const box = boxOf(at, at + 1);
        if (box.width === 0 || /[ \t\r\n\f]/.test(node.data.charAt(at))) continue;
        const before = lines[lines.length - 1];
        if (before && Math.abs(before.box.top - box.top) < box.height / 2) {
          before.to = at + 1;
          const left = Math.min(before.box.left, box.left);
          before.box = new DOMRect(
            left,
            before.box.top,
            Math.max(before.box.right, box.right) - left,
            before.box.height,
          );
        } else lines.push({ from: at, to: at + 1, box });
      }
    return lines.map(({ from, to, box }) => {
      const { x, y, right, height } = this.#box(box);
      return {
        text: node.data
          .slice(from, to)
          .replace(/[ \t\r\n\f]+/g, ' ')
          .trim(),
        left: x,
        right,
        baseline: y + this.#ascent(style) * height,
      };
    });
  }

  #text(node: Text): void {
    const parent = node.parentElement;
    const style = parent && getComputedStyle(parent);
    const fill = style && plainColour(style.color, this.#context);
    if (!style || !fill) return;
    const inner = this.#box(this.#root.getBoundingClientRect());
    for (const { text, left, right, baseline } of this.#lines(node)) {
      if (text === '') continue;
      const atEnd = Math.abs(right - inner.right) < 1.5 && left - inner.x > 4;
      const anchor: Anchor =
        style.textAlign === 'center' ? 'middle' : atEnd || /^(?:right|end)$/.test(style.textAlign) ? 'end' : 'start';
      const x = anchor === 'middle' ? (left + right) / 2 : anchor === 'end' ? right : left;
      this.#right = Math.max(this.#right, right);
      this.#add({ text, x, y: baseline, ...this.#letters(style), fill, anchor, halo: null });
    }
  }

  #letters(style: CSSStyleDeclaration, scale = 1) {
    return {
      size: px(style.fontSize) * scale,
      weight: Number(style.fontWeight) || 400,
      spacing: px(style.letterSpacing) * scale,
    };
  }

  /** How much of the height of a line's box stands above its baseline. */
  #ascent({ fontWeight, fontSize, fontFamily }: CSSStyleDeclaration): number {
    const font = `${fontWeight} ${fontSize} ${fontFamily}`;
    let ascent = this.#ascents.get(font);
    if (ascent === undefined) {
      if (this.#context) this.#context.font = font;
      const { fontBoundingBoxAscent: up = 0, fontBoundingBoxDescent: down = 0 } = this.#context?.measureText('x') ?? {};
      ascent = up + down > 0 ? up / (up + down) : 0.8;
      this.#ascents.set(font, ascent);
    }
    return ascent;
  }

  #shape(element: SVGElement, opacity: number): void {
    const style = getComputedStyle(element);
    if (style.display === 'none' || style.visibility === 'hidden') return;
    const seen = opacity * Number(style.opacity || 1);
    if (element instanceof SVGTextElement) this.#label(element, style);
    else if (element instanceof SVGGeometryElement) this.#outline(element, style, seen);
    else for (const child of element.childNodes) if (child instanceof SVGElement) this.#shape(child, seen);
  }

  /** Where the coordinates of an svg element lie in the picture. */
  #matrix(element: SVGGraphicsElement): Matrix | null {
    const m = element.getScreenCTM();
    const zoom = this.#zoom;
    return (
      m && {
        a: m.a / zoom,
        b: m.b / zoom,
        c: m.c / zoom,
        d: m.d / zoom,
        e: (m.e - this.#left) / zoom + MARGIN,
        f: (m.f - this.#top) / zoom + MARGIN,
      }
    );
  }

  #outline(element: SVGGeometryElement, style: CSSStyleDeclaration, opacity: number): void {
    const matrix = this.#matrix(element);
    if (!matrix) return;
    const fill = element instanceof SVGLineElement ? null : plainColour(style.fill, this.#context);
    const stroke = plainColour(style.stroke, this.#context);
    const scale = style.vectorEffect === 'non-scaling-stroke' ? 1 : scaleOf(matrix);
    const width = px(style.strokeWidth) * scale;
    const dash =
      style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(/[\s,]+/).map((part) => px(part) * scale);
    const mark = {
      fill,
      stroke: width > 0 ? stroke : null,
      width,
      dash,
      round: style.strokeLinecap === 'round',
      opacity,
    };
    if (!mark.fill && !mark.stroke) return;
    if (element instanceof SVGRectElement) {
      const [a, b] = [
        point(matrix, element.x.baseVal.value, element.y.baseVal.value),
        point(
          matrix,
          element.x.baseVal.value + element.width.baseVal.value,
          element.y.baseVal.value + element.height.baseVal.value,
        ),
      ];
      this.#rectangle(
        { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(b.x - a.x), height: Math.abs(b.y - a.y) },
        mark,
        style.clipPath.startsWith('inset'),
      );
    } else {
      const data = outlineOf(element);
      if (data) this.#add({ ...mark, d: transformPath(data, matrix) });
    }
  }

  /** @param inside - the outline is cut off at the edge, so that half of it is seen */
  #rectangle(
    box: { x: number; y: number; width: number; height: number },
    mark: Omit<PathMark, 'd'>,
    inside: boolean,
  ): void {
    const { x, y, width, height } = box;
    if (width <= 0 || height <= 0) return;
    if (!inside || mark.stroke === null)
      return this.#add({ ...mark, d: rectangle(x, y, width, height, inside ? 2 : 0) });
    const seen = mark.width / 2;
    if (width <= 2 * seen || height <= 2 * seen)
      return this.#add(filled(rectangle(x, y, width, height, 2), mark.stroke, mark.opacity));
    this.#add({
      ...mark,
      width: seen,
      d: rectangle(x + seen / 2, y + seen / 2, width - seen, height - seen, mark.dash.length > 0 ? 0 : 2 - seen / 2),
    });
  }

  #label(element: SVGTextElement, style: CSSStyleDeclaration): void {
    const matrix = this.#matrix(element);
    const fill = plainColour(style.fill, this.#context);
    const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    const letters = element.getNumberOfChars();
    if (!matrix || !fill || text === '' || letters === 0) return;
    const anchor = (['middle', 'end'] as const).find((side) => side === style.textAnchor) ?? 'start';
    const [start, end] = [element.getStartPositionOfChar(0), element.getEndPositionOfChar(letters - 1)];
    const { x, y } = point(
      matrix,
      anchor === 'middle' ? (start.x + end.x) / 2 : anchor === 'end' ? end.x : start.x,
      start.y,
    );
    const stroke = plainColour(style.stroke, this.#context);
    const halo = stroke && px(style.strokeWidth) > 0 ? { colour: stroke, width: px(style.strokeWidth) } : null;
    const { left, width } = element.getBoundingClientRect();
    const box = this.#box(new DOMRect(left, 0, width, 0));
    this.#right = Math.max(this.#right, box.right);
    this.#add({ text, x, y, ...this.#letters(style, scaleOf(matrix)), fill, anchor, halo });
  }
}

const point = ({ a, b, c, d, e, f }: Matrix, x: number, y: number) => ({ x: a * x + c * y + e, y: b * x + d * y + f });
