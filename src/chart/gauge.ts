import { path } from 'd3-path';

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
  /** Side of the anchor on which the label has its room. */
  readonly side: 'start' | 'middle' | 'end';
}

export interface GaugeGeometry {
  readonly viewBox: string;
  readonly track: string;
  /** `null` without a value and for 0: a stroked empty arc would show as a hairline. */
  readonly value: string | null;
  /** The part of the value beyond 100 %, drawn apart from it. */
  readonly over: string | null;
  readonly targets: readonly GaugeTarget[];
  /** Rate at the end of the scale: 1, or above it when the rate is. */
  readonly scaleEnd: number;
  /** Mark of 100 % on a longer scale. */
  readonly full: Notch | null;
}

export interface RingSize {
  readonly radius: number;
  readonly thickness: number;
}

// Angles are radians from three o'clock, clockwise: this is the upper half, left to right.
const START = Math.PI;
const SWEEP = Math.PI;

const RING: RingSize = { radius: 132, thickness: 28 };
/** Room around the ring for notches and outlines. */
const MARGIN = 12;
/** How far a target's notch stands out on both sides. */
const OVERHANG = 7;
/** Distance from the ring to the target's label. */
const LABEL_GAP = 16;
/** Ends of longer scales; a rate beyond the last is capped there, its number stays true. */
const LONGER_SCALES = [1.25, 1.5, 2, 3, 5, 10];

/** End of the scale that holds a rate: 1 up to 100 %, and a round number above it. */
export const scaleEndFor = (rate: number): number => (rate <= 1 ? 1 : (LONGER_SCALES.find((end) => rate <= end) ?? 10));

/**
 * Lays out a half-circle gauge; y grows downwards, lengths are viewBox units. Proportional in angle from zero.
 *
 * @param rate - fraction from 0; above 1 the scale grows, `null` leaves the ring empty
 * @param targets - fractions
 */
export function gaugeGeometry(
  { rate, targets }: { readonly rate: number | null; readonly targets: readonly number[] },
  { radius, thickness }: RingSize = RING,
): GaugeGeometry {
  const scaleEnd = scaleEndFor(Math.max(rate ?? 0, ...targets));
  const angle = (at: number) => START + (Math.min(at, scaleEnd) / scaleEnd) * SWEEP;
  const band = (from: number, to: number): string => {
    const ring = path();
    ring.arc(0, 0, radius, from, to);
    ring.arc(0, 0, radius - thickness, to, from, true);
    ring.closePath();
    return ring.toString();
  };
  const half = radius + MARGIN;
  const height = half + MARGIN / 2;
  const point = (at: number, distance: number) => ({
    x: distance * Math.cos(angle(at)),
    y: distance * Math.sin(angle(at)),
  });
  const notch = (at: number, overhang: number): Notch => {
    const [inner, outer] = [point(at, radius - thickness - overhang), point(at, radius + overhang)];
    return { x1: inner.x, y1: inner.y, x2: outer.x, y2: outer.y };
  };
  const target = (at: number): GaugeTarget => {
    const { x, y } = point(at, radius + LABEL_GAP);
    const lean = Math.cos(angle(at));
    const label = { x: ((x + half) / (2 * half)) * 100, y: ((y + half) / height) * 100 };
    return { notch: notch(at, OVERHANG), label, side: Math.abs(lean) < 0.25 ? 'middle' : lean < 0 ? 'end' : 'start' };
  };
  return {
    viewBox: [-half, -half, 2 * half, height].join(' '),
    track: band(START, START + SWEEP),
    value: rate ? band(START, angle(Math.min(rate, 1))) : null,
    over: rate !== null && rate > 1 ? band(angle(1), angle(rate)) : null,
    targets: targets.map(target),
    scaleEnd,
    full: scaleEnd > 1 ? notch(1, 2) : null,
  };
}
