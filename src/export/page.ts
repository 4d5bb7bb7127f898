import { plainColour } from './colours.ts';
import { type Mark, MARGIN } from './drawing.ts';
import type { Matrix } from './transform-path.ts';

/** A length of a computed style: `13.44px`. */
export const px = (length: string): number => {
  const value = Number(length.replace('px', ''));
  return Number.isFinite(value) ? value : 0;
};

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Neither taken out of the page nor made invisible on it. */
export const isShown = ({ display, visibility }: CSSStyleDeclaration): boolean =>
  display !== 'none' && visibility !== 'hidden';

/** How text of a computed style is set. @param scale - of the coordinates it stands in */
export const lettersOf = (style: CSSStyleDeclaration, scale = 1) => ({
  size: px(style.fontSize) * scale,
  weight: Number(style.fontWeight) || 400,
  spacing: px(style.letterSpacing) * scale,
});

/** The page around a widget: where things on it stand in the picture, in which colours, and what of it is in the picture by now. */
export class Page {
  readonly marks: Mark[] = [];
  /** How far the picture reaches. */
  right = 0;
  bottom = 0;
  readonly #left: number;
  readonly #top: number;
  /** Of a page that is shown larger or smaller than it is. */
  readonly #zoom: number;
  readonly #context = document.createElement('canvas').getContext('2d');
  readonly #ascents = new Map<string, number>();

  constructor(root: HTMLElement) {
    const { left, top, width } = root.getBoundingClientRect();
    this.#left = left;
    this.#top = top;
    this.#zoom = root.offsetWidth > 0 && width > 0 ? width / root.offsetWidth : 1;
  }

  /** A box of the page in the picture. */
  box({ left, top, width, height }: DOMRect): Box & { readonly right: number; readonly bottom: number } {
    const zoom = this.#zoom;
    const x = (left - this.#left) / zoom + MARGIN;
    const y = (top - this.#top) / zoom + MARGIN;
    return { x, y, width: width / zoom, height: height / zoom, right: x + width / zoom, bottom: y + height / zoom };
  }

  /** Where the coordinates of an svg element lie in the picture. */
  matrix(element: SVGGraphicsElement): Matrix | null {
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

  /** A colour of a computed style as every program knows it; `null` for none. */
  colour(value: string): string | null {
    return plainColour(value, this.#context);
  }

  /** How much of the height of a line's box stands above its baseline. */
  ascent({ fontWeight, fontSize, fontFamily }: CSSStyleDeclaration): number {
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

  /** Puts something into the picture, which is to hold it. */
  add(mark: Mark, right = 0): void {
    this.marks.push(mark);
    this.right = Math.max(this.right, right);
  }
}
