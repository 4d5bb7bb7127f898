import { compare, type Exact, lesser, subtract } from '../model/exact.ts';
import type { Figure } from '../model/figure.ts';
import { figureInterval, type Interval } from '../model/interval.ts';
import type { Target } from '../model/report.ts';
import { type Rate, type ShownRate, shownFraction } from './rate.ts';

export type Outcome = 'met' | 'missed' | 'undecided';

/** Whether a rate reached its target, and the numbers to say it with; all of them agree with each other. */
export interface Verdict {
  readonly target: Target;
  readonly outcome: Outcome;
  /** Why nothing is concluded: `precision`, the figures are too coarse; `part-year`, the year is not over. */
  readonly reason: 'precision' | 'part-year' | null;
  /** The source says so itself where its figures alone would not decide. */
  readonly stated: boolean;
  /** Rate minus target, in points as a fraction; `null` when nothing is concluded. */
  readonly delta: ShownRate | null;
  /** The rate computed from the counts, where the printed one would not show the verdict; `null` otherwise. */
  readonly instead: ShownRate | null;
}

/** What the target's operator asks of one exact rate. */
export const reaches = (rate: Exact, { rate: { value }, operator }: Target): boolean => {
  const order = compare(rate, value);
  return operator === '>' ? order > 0 : order >= 0;
};

/** Decided on all values that are possible, on exact decimals, with the target's own operator. */
export function outcomeOf(range: Interval, target: Target): Outcome {
  const { value } = target.rate;
  const [low, high] = [compare(range.lo, value), compare(range.hi, value)];
  const strict = target.operator === '>';
  if (low > 0 || (low === 0 && (!strict || range.loOpen))) return 'met';
  if (high < 0 || (high === 0 && (strict || range.hiOpen))) return 'missed';
  return 'undecided';
}

/** Whether a printed rate shows the outcome. An undecided one is shown by any. */
const showsOutcome = (outcome: Outcome, target: Target) => (printed: Exact) =>
  outcome === 'undecided' || reaches(printed, target) === (outcome === 'met');

/**
 * The rate as it is printed beside its targets: the reported one as reported, else the quotient
 * with as many digits as the verdicts take.
 */
export function shownRate(rate: Rate, targets: readonly Target[], digits: number): ShownRate {
  if (rate.reported) return { kind: 'figure', figure: rate.reported };
  const checks = targets.map((target) => showsOutcome(outcomeOf(rate.range, target), target));
  return shownFraction(rate.range, digits, (printed) => checks.every((check) => check(printed)));
}

/** @param statedDelta - rate minus target as the source states it, in points as a fraction: it decides where figures are too coarse */
export function verdictOf(rate: Rate, target: Target, digits: number, statedDelta: Figure | null = null): Verdict {
  const found = outcomeOf(rate.range, target);
  const stated = found === 'undecided' && statedDelta !== null;
  const outcome = stated ? statedOutcome(statedDelta, target) : found;
  if (outcome === 'undecided') return { target, outcome, reason: 'precision', stated, delta: null, instead: null };
  const shows = showsOutcome(outcome, target);
  const printed = shownRate(rate, [target], digits);
  const agrees = printed.kind === 'range' || shows(printed.figure.value) || outcomeOf(figureInterval(printed.figure), target) === outcome;
  const instead = agrees || stated ? null : shownFraction(rate.range, digits, shows);
  const delta: ShownRate | null = stated ? { kind: 'figure', figure: statedDelta } : shownDelta(instead ?? printed, target);
  return { target, outcome, reason: null, stated, delta, instead };
}

function statedOutcome({ value }: Figure, { operator }: Target): Outcome {
  if (value.n === 0n) return operator === '>' ? 'missed' : 'met';
  return value.n > 0n ? 'met' : 'missed';
}

/** Printed rate minus target, with the digits of the longer of the two, so that readers can check it in their heads. */
function shownDelta(printed: ShownRate, { rate: target }: Target): ShownRate {
  const less = (figure: Figure): Figure => ({
    value: subtract(figure.value, target.value),
    // What is vague by a point stays so when a target of two decimals is taken off.
    precision: figure.bound === 'exact' ? lesser(figure.precision, target.precision) : figure.precision,
    bound: figure.bound,
  });
  if (printed.kind === 'figure') return { kind: 'figure', figure: less(printed.figure) };
  return { kind: 'range', lo: less(printed.lo), hi: less(printed.hi) };
}

/** Whether rate and target are the same number, not merely equal to the printed digit. */
export const isLevel = (delta: ShownRate): boolean => delta.kind === 'figure' && delta.figure.bound === 'exact' && delta.figure.value.n === 0n;
