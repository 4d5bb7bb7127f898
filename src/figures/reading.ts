import type { Interval } from '../model/interval.ts';
import type { Period } from '../model/period.ts';
import type { Problem } from '../model/problem.ts';
import { type Measure, type MeasureFigures, type Measures, NO_FIGURES, type PreviousReport } from '../model/report.ts';
import { type PrintedRate, type RateChange, rateChange } from './change.ts';
import { checkMeasure } from './checks.ts';
import { isPartYear, isYearBefore } from './previous.ts';
import { completionRate, quotient, type RateReading, type ShownRate, shownFraction } from './rate.ts';
import { type Course, shownRate, type Verdict, verdictOf, verdictOfDelta, yardstick } from './verdict.ts';

/** Everything that follows from what is stated of one measure: what pictures, sentences and tables are made from. */
export interface Reading {
  readonly measure: Measure;
  readonly figures: MeasureFigures;
  readonly rate: RateReading;
  /** The completion rate as it is printed; `null` when there is none or it is not known. */
  readonly shownRate: ShownRate | null;
  /** One for every target, in their order, or one for a difference stated without its target; empty without a rate. */
  readonly verdicts: readonly Verdict[];
  /** Enforceable of total, as printed; `null` when not known. */
  readonly enforceableShare: ShownRate | null;
  /** The figures of the same months a year before; `null` when not known or not to be compared. */
  readonly previous: MeasureFigures | null;
  /** The rate of the same months a year before, as printed; `null` when not known or not to be compared. */
  readonly previousRate: ShownRate | null;
  /** What became of that rate. */
  readonly change: RateChange | null;
  /** Decimals that computed percentages are printed with at the most. */
  readonly digits: number;
  readonly problems: readonly Problem[];
}

/** What is known around the figures of one measure. */
export interface ReadingContext {
  /** What the figures cover; before the end of its year a target of the year is not decided. */
  readonly period?: Period | null;
  /** The same measure a year before. */
  readonly previous?: MeasureFigures | null;
  readonly previousPeriod?: Period | null;
  /** Merged, split or moved since: nothing is compared. */
  readonly break?: boolean;
  /** Overrides what `period` says. */
  readonly partYear?: boolean | null;
}

/**
 * Reads what is stated of one measure.
 *
 * @param digits - decimals of computed percentages; more are added where fewer would contradict a verdict
 * @param where - prefix of the places that problems name: `''` for attributes, `'cases.'` for a report
 */
export function readMeasure(
  figures: MeasureFigures,
  measure: Measure,
  digits: number,
  where = '',
  context: ReadingContext = {},
): Reading {
  const rate = completionRate(figures);
  const share: Interval | null = quotient(figures.enforceable, figures.total);
  const course: Course = { partYear: context.partYear ?? isPartYear(context.period ?? null), pace: figures.pace };
  const marks = figures.targets.flatMap((target) => yardstick(target, course) ?? []);
  const printed = rate.state === 'known' ? { rate: rate.rate, shown: shownRate(rate.rate, marks, digits) } : null;
  const previous = previousOf(context);
  const before = previous && printedRate(previous, digits);
  return {
    measure,
    figures,
    rate,
    shownRate: printed && printed.shown,
    verdicts: printed ? verdictsOf(figures, printed, digits, course) : [],
    enforceableShare: figures.enforceableShare
      ? { kind: 'figure', figure: figures.enforceableShare }
      : share && shownFraction(share, digits),
    previous,
    previousRate: before && before.shown,
    change: printed && before && rateChange(printed, before, digits),
    digits,
    problems: checkMeasure(figures, measure, where),
  };
}

/** A report, unit, category or point of a series. */
export type Readable = Measures & {
  readonly period?: Period | null;
  readonly previous?: PreviousReport | null;
  readonly break?: boolean;
};

/**
 * Reads one measure of a report or of a part of it.
 *
 * @param period - what a part covers that does not say so itself: the period of its report
 */
export function readReport(
  report: Readable,
  measure: Measure,
  digits: number,
  where = '',
  period: Period | null = null,
): Reading {
  return readMeasure(report[measure] ?? NO_FIGURES, measure, digits, where, {
    period: report.period ?? period,
    previous: report.previous?.[measure] ?? null,
    previousPeriod: report.previous?.period ?? null,
    break: report.break ?? false,
  });
}

function verdictsOf(
  { targets, targetDelta }: MeasureFigures,
  { rate, shown }: PrintedRate,
  digits: number,
  course: Course,
): Verdict[] {
  if (targets.length > 0) return targets.map((target) => verdictOf(rate, target, digits, targetDelta, course, shown));
  return targetDelta && shown.kind === 'figure' ? [verdictOfDelta(shown.figure, targetDelta)] : [];
}

function previousOf({ previous, previousPeriod, period, break: broken }: ReadingContext): MeasureFigures | null {
  return previous && !broken && isYearBefore(previousPeriod ?? null, period ?? null) ? previous : null;
}

function printedRate(previous: MeasureFigures, digits: number): PrintedRate | null {
  const reading = completionRate(previous);
  return reading.state === 'known' ? { rate: reading.rate, shown: shownRate(reading.rate, [], digits) } : null;
}

/** Whether nothing at all is stated. */
export const isEmpty = ({
  figures: { total, enforceable, completed, notEnforceable, suspended, rate, targets },
}: Reading): boolean =>
  [total, enforceable, completed, notEnforceable, suspended, rate].every((figure) => figure === null) &&
  targets.length === 0;
