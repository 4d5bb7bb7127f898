/** A stroked or filled path in px, y downwards. */
export interface PathMark {
  readonly d: string;
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly width: number;
  readonly dash: readonly number[];
  /** Whether strokes end in half circles. */
  readonly round: boolean;
  readonly opacity: number;
}

export type Anchor = 'start' | 'middle' | 'end';

/** A line of text; x is its anchor, y its baseline. */
export interface TextMark {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: number;
  readonly fill: string;
  readonly anchor: Anchor;
  /** Between letters, px. */
  readonly spacing: number;
  /** Drawn around the letters, to keep them apart from what they stand on. */
  readonly halo: { readonly colour: string; readonly width: number } | null;
}

export type Mark = PathMark | TextMark;

/** A picture as a list of marks, back to front, colours resolved: what SVG text and canvas are made from. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** `null` for none. */
  readonly ground: string | null;
  /** CSS families, the last of them generic. */
  readonly font: string;
  readonly lang: string;
  readonly title: string;
  /** The sentence of the widget, and what the figures are from. */
  readonly desc: string;
  readonly marks: readonly Mark[];
}

/** What pictures are asked for. */
export interface PictureOptions {
  /** Of the picture in px, 200 to 2000; the widget's own without it. */
  readonly width?: number | undefined;
  /** As the page has it without it. */
  readonly theme?: 'light' | 'dark' | undefined;
}

/** Room around what was drawn, px. */
export const MARGIN = 16;

export const isText = (mark: Mark): mark is TextMark => 'text' in mark;

/** Two decimals are finer than any screen. */
export const round = (value: number): number => Math.round(value * 100) / 100;

export const rectangle = (x: number, y: number, width: number, height: number, radius = 0): string => {
  const r = Math.min(radius, width / 2, height / 2);
  if (r <= 0) return `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`;
  const corner = (dx: number, dy: number) => `a${round(r)} ${round(r)} 0 0 1 ${round(dx)} ${round(dy)}`;
  return `M${round(x + r)} ${round(y)}h${round(width - 2 * r)}${corner(r, r)}v${round(height - 2 * r)}${corner(-r, r)}h${round(2 * r - width)}${corner(-r, -r)}v${round(2 * r - height)}${corner(r, -r)}z`;
};

/** A filled path. */
export const filled = (d: string, fill: string, opacity = 1): PathMark => ({
  d,
  fill,
  stroke: null,
  width: 0,
  dash: [],
  round: false,
  opacity,
});

/** A straight line. */
export const line = (
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  stroke: string,
  width: number,
  dash: readonly number[] = [],
): PathMark => ({
  d: `M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`,
  fill: null,
  stroke,
  width,
  dash,
  round: false,
  opacity: 1,
});
