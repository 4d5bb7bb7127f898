import { compare, type Exact, lesser, subtract } from '../model/exact.ts';
import type { Figure } from '../model/figure.ts';
import { differenceInterval, figureInterval, type Interval, isWithin, publishedInterval } from '../model/interval.ts';
import type { Target } from '../model/report.ts';
import { type Rate, type ShownRate, shownFraction } from './rate.ts';

/** `undecided`: the figures or the time of the year do not allow a verdict; {@link Verdict.reason} says which. */
export type Outcome = 'met' | 'missed' | 'undecided';

/** Whether a rate reached its target, and the numbers to say it with; all of them agree with each other. */
export interface Verdict {
  readonly target: Target;
  /** What was compared with: the target, or in the course of its year the pace towards it. */
  readonly against: 'target' | 'pace';
  readonly outcome: Outcome;
  /** Why nothing is concluded: `precision`, the figures are too coarse; `part-year`, the year is not over. */
  readonly reason: 'precision' | 'part-year' | null;
  /** The source says so itself where its figures alone would not decide. */
  readonly stated: boolean;
  /** Rate minus target (or pace), in points as a fraction; `null` when nothing is concluded. */
  readonly delta: ShownRate | null;
  /** The rate computed from the counts, where the printed one would not show the verdict; `null` otherwise. */
  readonly instead: ShownRate | null;
}

/** How far the year of a target has gone when a rate is compared with it. */
export interface Course {
  /** `true` before the books of the year are closed, `null` when the period does not say. */
  readonly partYear?: boolean | null;
  /** The rate that would be on course by now, a fraction. */
  readonly pace?: Figure | null;
}

/**
 * What a rate can be compared with by now: a milestone always; a target of the year once the year is over, before that
 * the pace towards it.
 *
 * @returns `null` when only the end of the year will tell
 */
export function yardstick(target: Target, { partYear = null, pace = null }: Course): Target | null {
  if (target.kind === 'milestone' || partYear === false) return target;
  if (pace) return { ...target, rate: pace, operator: '>=' };
  return partYear ? null : target;
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

/**
 * Whether a printed rate shows the outcome: on the same side of the target as what was found, and level with it only
 * when it is level. An undecided outcome is shown by any.
 */
const showsOutcome =
  ({ lo, hi }: Interval, outcome: Outcome, target: Target) =>
  (printed: Exact): boolean => {
    if (outcome === 'undecided') return true;
    const isLevelWith = (value: Exact) => compare(value, target.rate.value) === 0;
    if (isLevelWith(printed)) return isLevelWith(lo) && isLevelWith(hi);
    return reaches(printed, target) === (outcome === 'met');
  };

/**
 * The rate as it is printed beside its targets: the reported one as reported, else the quotient
 * with as many digits as the verdicts take.
 */
export function shownRate(rate: Rate, targets: readonly Target[], digits: number): ShownRate {
  if (rate.reported) return { kind: 'figure', figure: rate.reported };
  const checks = targets.map((target) => showsOutcome(rate.range, outcomeOf(rate.range, target), target));
  return shownFraction(rate.range, digits, (printed) => checks.every((check) => check(printed)));
}

/**
 * Compares a rate with one target.
 *
 * @param statedDelta - rate minus target as the source states it, in points as a fraction: where it belongs to this
 *   target, it decides what figures are too coarse for, or a year too young
 * @param printed - the rate as it is printed, where other targets have a say in it
 */
export function verdictOf(
  rate: Rate,
  target: Target,
  digits: number,
  statedDelta: Figure | null = null,
  course: Course = {},
  printed?: ShownRate,
): Verdict {
  const mark = yardstick(target, course);
  const against = mark === null || mark === target ? 'target' : 'pace';
  const found = mark ? outcomeOf(rate.range, mark) : 'undecided';
  if (found === 'undecided' && against === 'target' && statedDelta && deltaFits(rate, statedDelta, target.rate.value)) {
    return statedVerdict(target, statedDelta);
  }
  const verdict = { target, against, outcome: found, stated: false } as const;
  if (!mark || found === 'undecided')
    return { ...verdict, reason: mark ? 'precision' : 'part-year', delta: null, instead: null };
  const shows = showsOutcome(rate.range, found, mark);
  const shown = printed ?? shownRate(rate, [mark], digits);
  const agrees =
    shown.kind === 'range' || shows(shown.figure.value) || outcomeOf(figureInterval(shown.figure), mark) === found;
  const instead = agrees ? null : shownFraction(rate.range, digits, shows);
  return { ...verdict, reason: null, delta: shownDifference(instead ?? shown, mark.rate), instead };
}

/** The verdict of the source itself. */
function statedVerdict(target: Target, delta: Figure): Verdict {
  const outcome = statedOutcome(delta, target);
  return {
    target,
    against: 'target',
    outcome,
    reason: null,
    stated: true,
    delta: { kind: 'figure', figure: delta },
    instead: null,
  };
}

/** The verdict of a source that states the difference alone; its target follows from the rate as printed. */
export function verdictOfDelta(printed: Figure, delta: Figure): Verdict {
  const rate: Figure = {
    value: subtract(printed.value, delta.value),
    precision: lesser(printed.precision, delta.precision),
    bound: 'exact',
  };
  return statedVerdict({ rate, operator: '>=', name: null, kind: 'milestone' }, delta);
}

/**
 * Whether a stated difference can be that of this rate and this target. Rate and difference may each have been cut off
 * or rounded, either way.
 */
export function deltaFits({ reported, range }: Rate, delta: Figure, target: Exact): boolean {
  const { value, precision } = delta;
  const stated = delta.bound === 'exact' ? figureInterval({ value, precision, bound: 'about' }) : figureInterval(delta);
  return isWithin(target, differenceInterval(reported ? publishedInterval(reported) : range, stated));
}

const statedOutcome = ({ value }: Figure, { operator }: Target): Outcome =>
  (operator === '>' ? value.n > 0n : value.n >= 0n) ? 'met' : 'missed';

/**
 * A printed rate minus another printed number, with the digits of the longer of the two, so that readers can check it
 * in their heads.
 *
 * @param base - its bound is not looked at: a target or an unhedged rate
 */
export function shownDifference(printed: ShownRate, base: Figure): ShownRate {
  const less = (figure: Figure): Figure => ({
    value: subtract(figure.value, base.value),
    // What is vague by a point stays so when a target of two decimals is taken off.
    precision: figure.bound === 'exact' ? lesser(figure.precision, base.precision) : figure.precision,
    bound: figure.bound,
  });
  if (printed.kind === 'figure') return { kind: 'figure', figure: less(printed.figure) };
  return { kind: 'range', lo: less(printed.lo), hi: less(printed.hi) };
}

/** Whether rate and target are the same number, not merely equal to the printed digit. */
export const isLevel = (delta: ShownRate): boolean =>
  delta.kind === 'figure' && delta.figure.bound === 'exact' && delta.figure.value.n === 0n;
