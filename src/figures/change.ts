import { compare, type Exact, ONE, subtract } from '../model/exact.ts';
import type { Figure } from '../model/figure.ts';
import { differenceInterval, figureInterval, type Interval, quotientInterval } from '../model/interval.ts';
import { countInterval, type Rate, type ShownRate, shownFraction } from './rate.ts';
import { shownDifference } from './verdict.ts';

/** `unclear`: the figures are too coarse to say whether there was more or less. */
export type Direction = 'up' | 'down' | 'same' | 'unclear';

interface Change {
  readonly direction: Direction;
  /** All changes the figures leave possible, below zero for less than before. */
  readonly range: Interval;
  /** The change as it is printed, with its sign. */
  readonly shown: ShownRate;
}

/** The difference of two rates or shares, in percentage points as a fraction: 0.0056 is 0,56 điểm %. */
export interface RateChange extends Change {
  readonly unit: 'points';
}

/** The change of a count or an amount relative to what it was before, as a fraction: 0.1244 is 12,44 %. */
export interface CountChange extends Change {
  readonly unit: 'percent';
}

/** A completion rate and the way it is printed. */
export interface PrintedRate {
  readonly rate: Rate;
  readonly shown: ShownRate;
}

/**
 * How much a rate is above or below that of the year before.
 *
 * Two published rates are compared as published: equal digits are "the same".
 *
 * @param digits - decimals of a difference that cannot be that of the printed rates
 */
export function rateChange(now: PrintedRate, before: PrintedRate, digits: number): RateChange {
  const range = differenceInterval(comparedRange(now.rate), comparedRange(before.rate));
  const [after, base] = [unhedged(now.shown), unhedged(before.shown)];
  const difference = after && base && subtract(after.value, base.value);
  const bothPublished = now.rate.reported !== null && before.rate.reported !== null;
  const direction = bothPublished && difference?.n === 0n ? 'same' : directionOf(range);
  const shows = (value: Exact) => direction === 'unclear' || directionOf(point(value)) === direction;
  const shown =
    base && difference && shows(difference) ? shownDifference(now.shown, base) : shownFraction(range, digits, shows);
  return { unit: 'points', direction, range, shown };
}

/**
 * How much a count or an amount has grown or shrunk, relative to what it was.
 *
 * @param digits - decimals of the percentage, as in {@link shownFraction}
 * @returns `null` when there may have been nothing before: growth from nothing has no percentage
 */
export function countChange(now: Figure, before: Figure, digits: number): CountChange | null {
  const quotient = quotientInterval(countInterval(now), countInterval(before));
  if (!quotient) return null;
  const range = differenceInterval(quotient, point(ONE));
  const direction = directionOf(range);
  // "Down by 100%" is told only when nothing is left, which is exact: it stands for nothing else.
  const nothingLeft: Exact = { n: -1n, d: 1n };
  const shows = (value: Exact) =>
    (direction === 'unclear' || directionOf(point(value)) === direction) && compare(value, nothingLeft) !== 0;
  return { unit: 'percent', direction, range, shown: shownFraction(range, digits, shows) };
}

const point = (value: Exact): Interval => ({ lo: value, hi: value, loOpen: false, hiOpen: false });

/** A published rate stands for what rounds to it; cut-off digits would make the last one useless for comparing. */
const comparedRange = ({ reported, range }: Rate): Interval => (reported ? figureInterval(reported) : range);

const unhedged = (shown: ShownRate): Figure | null =>
  shown.kind === 'figure' && shown.figure.bound === 'exact' ? shown.figure : null;

function directionOf({ lo, hi }: Interval): Direction {
  if (lo.n === 0n && hi.n === 0n) return 'same';
  return lo.n >= 0n ? 'up' : hi.n <= 0n ? 'down' : 'unclear';
}
