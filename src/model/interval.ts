import { add, compare, divide, type Exact, exact, greater, lesser, multiply, subtract, ZERO } from './exact.ts';
import type { Figure } from './figure.ts';

/** All values that a statement leaves possible; an open end is not itself possible. */
export interface Interval {
  readonly lo: Exact;
  readonly hi: Exact;
  readonly loOpen: boolean;
  readonly hiOpen: boolean;
}

const interval = (lo: Exact, hi: Exact, loOpen = false, hiOpen = false): Interval => ({ lo, hi, loOpen, hiOpen });

const HALF = exact(1, 2);

/**
 * "56,1 tỷ" → 56.05 to 56.15; "hơn 123 tỷ" → from 123 up to, not including, 124. "Gần 80%" is close to it, "dưới 80%" may
 * be anything below: nothing that is missed at 70% must be called met for it.
 */
export function figureInterval({ value, precision, bound }: Figure): Interval {
  if (precision.n === 0n) return interval(value, value);
  const below = subtract(value, precision);
  const above = add(value, precision);
  if (bound === 'over') return interval(value, above, false, true);
  if (bound === 'about') return interval(below, above);
  if (bound !== 'exact') return interval(bound === 'under' ? lesser(below, ZERO) : below, value, false, true);
  const half = multiply(precision, HALF);
  return interval(subtract(value, half), add(value, half));
}

/**
 * The values a published rate may stand for: agencies both round and cut off the last digit
 * (123 / 211 is 58,29% and was published as 58,2%), so one that is not hedged reaches up to the next digit.
 */
export function publishedInterval(figure: Figure): Interval {
  const { value, precision, bound } = figure;
  if (bound !== 'exact' || precision.n === 0n) return figureInterval(figure);
  return interval(subtract(value, multiply(precision, HALF)), add(value, precision), false, true);
}

/** All quotients of two intervals of non-negative numbers; `null` when the divisor may be zero. */
export function quotientInterval(a: Interval, b: Interval): Interval | null {
  if (b.lo.n <= 0n) return null;
  // Zero divided by anything is zero, whether or not the divisor reaches its own end.
  const missesEnd = (end: Exact, open: boolean, divisorOpen: boolean) => open || (divisorOpen && end.n !== 0n);
  const lo = divide(a.lo, b.hi);
  return interval(
    lo,
    a.lo === a.hi && b.lo === b.hi ? lo : divide(a.hi, b.lo),
    missesEnd(a.lo, a.loOpen, b.hiOpen),
    missesEnd(a.hi, a.hiOpen, b.loOpen),
  );
}

/** All differences `a − b`. */
export const differenceInterval = (a: Interval, b: Interval): Interval =>
  interval(subtract(a.lo, b.hi), subtract(a.hi, b.lo), a.loOpen || b.hiOpen, a.hiOpen || b.loOpen);

/** All sums `a + b`. */
export const sumInterval = (a: Interval, b: Interval): Interval =>
  interval(add(a.lo, b.lo), add(a.hi, b.hi), a.loOpen || b.loOpen, a.hiOpen || b.hiOpen);

/** What both leave possible; `null` when they contradict each other. */
export function intersection(a: Interval, b: Interval): Interval | null {
  const lo = greater(a.lo, b.lo);
  const hi = lesser(a.hi, b.hi);
  const endsAt = (end: Exact, at: Exact, open: boolean) => open && compare(end, at) === 0;
  const loOpen = endsAt(a.lo, lo, a.loOpen) || endsAt(b.lo, lo, b.loOpen);
  const hiOpen = endsAt(a.hi, hi, a.hiOpen) || endsAt(b.hi, hi, b.hiOpen);
  const order = compare(lo, hi);
  return order > 0 || (order === 0 && (loOpen || hiOpen)) ? null : interval(lo, hi, loOpen, hiOpen);
}

/** Whether a value is possible. */
export const isWithin = (value: Exact, range: Interval): boolean =>
  intersection(interval(value, value), range) !== null;

/** Whether only one value is possible. */
export const isExact = ({ lo, hi }: Interval): boolean => compare(lo, hi) === 0;

/** Whether every value of `a` is above every value of `b`. */
export function isAbove(a: Interval, b: Interval): boolean {
  const order = compare(a.lo, b.hi);
  return order > 0 || (order === 0 && (a.loOpen || b.hiOpen));
}
