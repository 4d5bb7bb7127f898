import {
  add,
  compare,
  type Exact,
  exact,
  multiply,
  ONE,
  type Rounding,
  roundTo,
  subtract,
  tenTo,
  ZERO,
} from '../model/exact.ts';
import type { Figure } from '../model/figure.ts';
import {
  figureInterval,
  intersection,
  type Interval,
  isExact,
  publishedInterval,
  quotientInterval,
} from '../model/interval.ts';
import type { MeasureFigures } from '../model/report.ts';

/** All that is known of one completion rate; fractions. */
export interface Rate {
  /** As published; `null` when it follows from the counts alone. */
  readonly reported: Figure | null;
  /** What the counts leave possible; `null` without both of them. */
  readonly computed: Interval | null;
  /** What all of it together leaves possible: the reported rate alone where the counts contradict it. */
  readonly range: Interval;
  /** Whether the counts leave no room for the reported rate. */
  readonly contradicted: boolean;
}

/** `none`: nothing could be enforced, so there is no rate, which is other news than 0 %; `unknown`: not stated. */
export type RateReading = { readonly state: 'known'; readonly rate: Rate } | { readonly state: 'none' | 'unknown' };

/** What a stated count or amount may be: never below zero, however coarsely "0 tỷ" was stated. */
export function countInterval(figure: Figure): Interval {
  const range = figureInterval(figure);
  return range.lo.n < 0n ? { ...range, lo: ZERO } : range;
}

/** The quotient of two stated figures; `null` when one is unknown or the divisor may be zero. */
export const quotient = (part: Figure | null, whole: Figure | null): Interval | null =>
  part && whole && quotientInterval(countInterval(part), countInterval(whole));

/**
 * The share of what can be enforced that has been completed: `completed / enforceable`, never over the total.
 *
 * The reported rate is kept as reported. Where the counts agree with it they narrow it; where they
 * contradict it, it stands and says so.
 *
 * @see Circular 10/2017/TT-BTP, indicators 1901 to 1905, for the formula
 */
export function completionRate({
  completed,
  enforceable,
  rate,
}: Pick<MeasureFigures, 'completed' | 'enforceable' | 'rate'>): RateReading {
  const nothing = enforceable !== null && enforceable.value.n === 0n && enforceable.precision.n === 0n;
  if (nothing) return { state: 'none' };
  const computed = quotient(completed, enforceable);
  if (!rate)
    return computed
      ? { state: 'known', rate: { reported: null, computed, range: computed, contradicted: false } }
      : { state: 'unknown' };
  const published = publishedInterval(rate);
  // Completed above enforceable is a fault of the counts, told as such; the rate is not to blame for it.
  const usable = computed && compare(computed.lo, ONE) <= 0 ? computed : null;
  const both = usable && intersection(published, usable);
  return {
    state: 'known',
    rate: { reported: rate, computed, range: both ?? published, contradicted: usable !== null && both === null },
  };
}

/** A rate as it is printed: one figure, or both ends where no single figure would be honest. */
export type ShownRate =
  | { readonly kind: 'figure'; readonly figure: Figure }
  | { readonly kind: 'range'; readonly lo: Figure; readonly hi: Figure };

/** Whether a printed value tells what was found, such as "above the target". */
export type Agrees = (printed: Exact) => boolean;

const always: Agrees = () => true;

/** Digits after which a printed number and a different exact one must have parted, for any figures a report can hold. */
const MOST_DECIMALS = 48;

/**
 * The figure that is printed for what is known of a rate, share or other fraction.
 *
 * With `decimals` digits of the percentage at most, and more only where fewer would say something else: 99,996 % is
 * never "100%", a rate above its target is never printed as equal to it. What is not exact gets the digits
 * its interval supports and "khoảng", or both its ends.
 *
 * @param decimals - digits behind the separator of the percentage
 */
export function shownFraction(range: Interval, decimals: number, agrees: Agrees = always): ShownRate {
  if (isExact(range)) return { kind: 'figure', figure: shownExact(range.lo, decimals, agrees) };
  const middle = multiply(add(range.lo, range.hi), exact(1, 2));
  const about = (digits: number): Figure | null => {
    const step = tenTo(-2 - digits);
    const value = roundTo(middle, step);
    const supported = compare(subtract(value, step), range.lo) <= 0 && compare(add(value, step), range.hi) >= 0;
    return supported ? { value, precision: step, bound: 'about' } : null;
  };
  let digits = decimals;
  while (digits > 0 && !about(digits)) digits -= 1;
  // More digits where these would say something else; fewer might only agree by chance.
  for (let figure = about(digits); figure; figure = about(++digits)) {
    if (tellsTruth(figure.value, agrees)) return { kind: 'figure', figure };
  }
  for (let places = 0; places <= MOST_DECIMALS; places += 1) {
    const ends = rangeEnds(range, places);
    if (agrees(ends.lo.value) && agrees(ends.hi.value)) return ends;
  }
  return rangeEnds(range, decimals);
}

/** Rounded outwards, so that nothing possible is left out. */
function rangeEnds({ lo, hi }: Interval, digits: number): Extract<ShownRate, { kind: 'range' }> {
  const precision = tenTo(-2 - digits);
  const end = (value: Exact, rounding: Rounding): Figure => ({
    value: roundTo(value, precision, rounding),
    precision,
    bound: 'exact',
  });
  return { kind: 'range', lo: end(lo, 'down'), hi: end(hi, 'up') };
}

function shownExact(value: Exact, decimals: number, agrees: Agrees): Figure {
  for (let digits = decimals; ; digits += 1) {
    const step = tenTo(-2 - digits);
    const rounded = roundTo(value, step);
    const same = compare(rounded, value) === 0;
    if (same) return { value, precision: shortestStep(value, digits), bound: 'exact' };
    if (digits === MOST_DECIMALS || tellsTruth(rounded, agrees))
      return { value: rounded, precision: step, bound: 'exact' };
  }
}

/** 80 % sharp is printed "80%": further digits would be zeros. */
function shortestStep(value: Exact, most: number): Exact {
  for (let digits = 0; digits < most; digits += 1) {
    const step = tenTo(-2 - digits);
    if (compare(roundTo(value, step), value) === 0) return step;
  }
  return tenTo(-2 - most);
}

/** Whether a number may stand for one that it is not: nothing and everything are news of their own, never rounded to. */
const tellsTruth = (printed: Exact, agrees: Agrees): boolean =>
  compare(printed, ZERO) !== 0 && compare(printed, ONE) !== 0 && agrees(printed);
