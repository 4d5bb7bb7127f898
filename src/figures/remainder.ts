import { add, compare, type Exact, exact, greater, multiply, roundTo, subtract, ZERO } from '../model/exact.ts';
import { type Figure, plainFigure } from '../model/figure.ts';
import { differenceInterval, type Interval, isExact } from '../model/interval.ts';
import type { MeasureFigures } from '../model/report.ts';
import { countInterval, type ShownRate } from './rate.ts';
import { sumRange } from './totals.ts';

/** A count or an amount as it is printed: one figure, or both ends where no single figure would be honest. */
export type ShownCount = ShownRate;

/** A stated figure, printed as it stands. */
export const shownAsStated = (figure: Figure): ShownCount => ({ kind: 'figure', figure });

/**
 * The figure that is printed for what is known of a count: exact, "khoảng" where one figure holds all that is possible,
 * else both ends, rounded outwards.
 *
 * @param step - weight of the last digit it can have
 */
export function shownCount(range: Interval, step: Exact): ShownCount {
  if (isExact(range)) return shownAsStated(plainFigure(range.lo));
  const value = roundTo(multiply(add(range.lo, range.hi), exact(1, 2)), step);
  const holdsAll = compare(subtract(value, step), range.lo) <= 0 && compare(add(value, step), range.hi) >= 0;
  if (holdsAll && value.n !== 0n) return shownAsStated({ value, precision: step, bound: 'about' });
  const end = (at: Exact, rounding: 'down' | 'up'): Figure => ({
    value: roundTo(at, step, rounding),
    precision: step,
    bound: 'exact',
  });
  return { kind: 'range', lo: end(range.lo, 'down'), hi: end(range.hi, 'up') };
}

/** `whole` less its parts, as printed; may be below zero. */
export function countDifference(whole: Figure, parts: readonly Figure[]): ShownCount {
  return shownCount(differenceInterval(countInterval(whole), sumRange(parts)), coarsest([whole, ...parts]));
}

/**
 * What is left of a whole, never below zero.
 *
 * @returns `null` when something is unknown, and when the parts are above the whole: that is named by the checks
 */
export function remainderOf(whole: Figure | null, parts: readonly (Figure | null)[]): ShownCount | null {
  const known = parts.filter((part) => part !== null);
  if (!whole || known.length < parts.length) return null;
  const range = differenceInterval(countInterval(whole), sumRange(known));
  if (range.hi.n < 0n || (range.hi.n === 0n && range.hiOpen)) return null;
  return shownCount({ ...range, lo: greater(range.lo, ZERO) }, coarsest([whole, ...known]));
}

const coarsest = (figures: readonly Figure[]): Exact =>
  figures.reduce<Exact>((most, { precision }) => greater(most, precision), ZERO);

/** What does not go on to the next stage. */
export const REMAINDERS = ['notEnforceable', 'suspended', 'outstanding'] as const;
export type RemainderName = (typeof REMAINDERS)[number];

export interface Remainder {
  readonly shown: ShownCount;
  /** As the source states it, also where it does not add up; computed otherwise. */
  readonly stated: boolean;
}

/** What falls away on the way from the total to what is completed, `null` where it is not known. */
export function remaindersOf(
  figures: Pick<MeasureFigures, 'total' | 'enforceable' | 'completed' | 'notEnforceable' | 'suspended'>,
): Readonly<Record<RemainderName, Remainder | null>> {
  const { total, enforceable, completed, notEnforceable, suspended } = figures;
  const stated = (figure: Figure | null): Remainder | null => figure && { shown: shownAsStated(figure), stated: true };
  const computed = (shown: ShownCount | null): Remainder | null => shown && { shown, stated: false };
  return {
    notEnforceable:
      stated(notEnforceable) ?? computed(remainderOf(total, suspended ? [enforceable, suspended] : [enforceable])),
    suspended: stated(suspended),
    outstanding: computed(remainderOf(enforceable, [completed])),
  };
}
