import { type Placed, type Room, roomForAll, type Side } from './label.ts';

/** A point of the drawing in per cent of its width and height, for labels that keep their size while marks scale. */
export interface Anchor {
  readonly x: number;
  readonly y: number;
}

/** A straight mark across the ring, in viewBox units. */
export interface Notch {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface GaugeTarget {
  readonly notch: Notch;
  /** Where its label starts from, outside the ring. */
  readonly label: Anchor;
  /** How far the label hangs below its anchor, em of the label: beside and below a full circle. */
  readonly drop: number;
  /** Side of the anchor on which the label has its room. */
  readonly side: Side;
}

export interface GaugeGeometry {
  readonly viewBox: string;
  readonly track: string;
  /** `null` without a value and for 0: a stroked empty arc would show as a hairline. */
  readonly value: string | null;
  /** The part of the value beyond 100 %, drawn apart from it. */
  readonly over: string | null;
  readonly targets: readonly GaugeTarget[];
  /** Whether a target's label stands below the drawing. */
  readonly low: boolean;
  /** Rate at the end of the scale: 1, or above it when the rate is. */
  readonly scaleEnd: number;
  /** Mark of 100 % on a longer scale. */
  readonly full: Notch | null;
}

/** Where a scale begins and how far it goes, in radians from three o'clock, clockwise; lengths are viewBox units. */
export interface Dial {
  readonly start: number;
  readonly sweep: number;
  readonly thickness: number;
  /** Width of the drawing where it has its full size, in em of the widget; the styles say the same. */
  readonly em: number;
}

/** The upper half of a circle, left to right. */
export const ARC: Dial = { start: Math.PI, sweep: Math.PI, thickness: 28, em: 17 };
/** A whole circle from twelve o'clock. */
export const CIRCLE: Dial = { start: -Math.PI / 2, sweep: 2 * Math.PI, thickness: 26, em: 13 };
/** A whole circle as small as a letter. */
export const LETTER: Dial = { ...CIRCLE, thickness: 62 };

const RADIUS = 132;
/** Room around the ring for notches and outlines. */
const MARGIN = 12;
/** How far a target's notch stands out on both sides. */
const OVERHANG = 7;
/** Distance from the ring to the target's label. */
const LABEL_GAP = 16;
/**
 * Finer than any screen, and coarse enough to hide that engines differ in the last digit of a cosine: a drawing is the same
 * wherever it is made.
 */
const DIGITS = 3;
const rounded = (value: number): number => Math.round(value * 10 ** DIGITS) / 10 ** DIGITS;

/** Ends of longer scales; a rate beyond the last is capped there, its number stays true. */
const LONGER_SCALES = [1.25, 1.5, 2, 3, 5, 10];

/** End of the scale that holds a rate: 1 up to 100 %, and a round number above it. */
export const scaleEndFor = (rate: number): number => (rate <= 1 ? 1 : (LONGER_SCALES.find((end) => rate <= end) ?? 10));

const onCircle = (radius: number, at: number): string =>
  `${rounded(radius * Math.cos(at))},${rounded(radius * Math.sin(at))}`;

/** An arc as a piece of a path; a whole turn in two halves, for no arc is drawn that ends where it begins. */
function arc(radius: number, from: number, to: number): string {
  const sweep = Math.abs(to - from);
  const ends = sweep > 2 * Math.PI - 1e-6 ? [(from + to) / 2, to] : [to];
  const flags = `${sweep < Math.PI ? 0 : 1},${to < from ? 0 : 1}`;
  return ends.map((end) => `A${radius},${radius},0,${flags},${onCircle(radius, end)}`).join('');
}

/**
 * Lays out a gauge around the origin; y grows downwards, lengths are viewBox units. Proportional in angle from zero.
 *
 * @param rate - fraction from 0; above 1 the scale grows, `null` leaves the ring empty
 * @param targets - fractions
 */
export function gaugeGeometry(
  { rate, targets }: { readonly rate: number | null; readonly targets: readonly number[] },
  { start, sweep, thickness }: Dial = ARC,
): GaugeGeometry {
  const scaleEnd = scaleEndFor(Math.max(rate ?? 0, ...targets));
  const angle = (at: number) => start + (Math.min(at, scaleEnd) / scaleEnd) * sweep;
  const inside = RADIUS - thickness;
  const band = (from: number, to: number): string =>
    `M${onCircle(RADIUS, from)}${arc(RADIUS, from, to)}L${onCircle(inside, to)}${arc(inside, to, from)}Z`;
  const half = RADIUS + MARGIN;
  const round = sweep > Math.PI;
  const height = half + (round ? half : MARGIN / 2);
  const point = (at: number, distance: number) => ({
    x: rounded(distance * Math.cos(angle(at))),
    y: rounded(distance * Math.sin(angle(at))),
  });
  const notch = (at: number, overhang: number): Notch => {
    const [inner, outer] = [point(at, RADIUS - thickness - overhang), point(at, RADIUS + overhang)];
    return { x1: inner.x, y1: inner.y, x2: outer.x, y2: outer.y };
  };
  const target = (at: number): GaugeTarget => {
    const { x, y } = point(at, RADIUS + LABEL_GAP);
    const lean = Math.cos(angle(at));
    const label = { x: rounded(((x + half) / (2 * half)) * 100), y: rounded(((y + half) / height) * 100) };
    const side = Math.abs(lean) < 0.25 ? 'middle' : lean < 0 ? 'end' : 'start';
    return { notch: notch(at, OVERHANG), label, drop: round ? rounded(0.36 * (1 + Math.sin(angle(at)))) : 0, side };
  };
  const placed = targets.map(target);
  return {
    viewBox: [-half, -half, 2 * half, height].join(' '),
    track: band(start, start + sweep),
    value: rate ? band(start, angle(Math.min(rate, 1))) : null,
    over: rate !== null && rate > 1 ? band(angle(1), angle(rate)) : null,
    targets: placed,
    low: placed.some(({ drop }) => drop > 0.5),
    scaleEnd,
    full: scaleEnd > 1 ? notch(1, 2) : null,
  };
}

/**
 * From which container width on all targets' labels have room at their marks.
 *
 * @param ends - the ends of a scale that begins and ends at twelve o'clock, which stand there
 */
export const dialRoom = (
  targets: readonly GaugeTarget[],
  labels: readonly string[],
  { em, sweep }: Dial,
  ends: readonly string[] = [],
): Room | null =>
  roomForAll((container) => {
    const width = Math.min(container, em);
    const left = (container - width) / 2;
    const height = sweep > Math.PI ? width : (width * (RADIUS + 1.5 * MARGIN)) / (2 * (RADIUS + MARGIN));
    return [
      ...targets.map(({ label, drop, side }, index): Placed => {
        const [x, y] = [left + (label.x / 100) * width, (label.y / 100) * height + drop];
        return { x, y, side, text: labels[index] ?? '' };
      }),
      ...ends.map((text, index): Placed => {
        const side = index === 0 ? 'start' : 'end';
        return { x: container / 2 + (side === 'start' ? 0.3 : -0.3), y: 0, side, text };
      }),
    ];
  });
