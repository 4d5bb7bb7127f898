import type { Interval } from '../model/interval.ts';
import type { Problem } from '../model/problem.ts';
import type { Measure, MeasureFigures } from '../model/report.ts';
import { checkMeasure } from './checks.ts';
import { completionRate, quotient, type RateReading, type ShownRate, shownFraction } from './rate.ts';
import { shownRate, type Verdict, verdictOf } from './verdict.ts';

/** Everything that follows from what is stated of one measure: what pictures, sentences and tables are made from. */
export interface Reading {
  readonly measure: Measure;
  readonly figures: MeasureFigures;
  readonly rate: RateReading;
  /** The completion rate as it is printed; `null` when there is none or it is not known. */
  readonly shownRate: ShownRate | null;
  /** One for every target, in their order; empty without a rate. */
  readonly verdicts: readonly Verdict[];
  /** Enforceable of total, as printed; `null` when not known. */
  readonly enforceableShare: ShownRate | null;
  /** Decimals that computed percentages are printed with at the most. */
  readonly digits: number;
  readonly problems: readonly Problem[];
}

/**
 * Reads what is stated of one measure.
 *
 * @param digits - decimals of computed percentages; more are added where fewer would contradict a verdict
 * @param where - prefix of the places that problems name: `''` for attributes, `'cases.'` for a report
 */
export function readMeasure(figures: MeasureFigures, measure: Measure, digits: number, where = ''): Reading {
  const rate = completionRate(figures);
  const share: Interval | null = quotient(figures.enforceable, figures.total);
  return {
    measure,
    figures,
    rate,
    shownRate: rate.state === 'known' ? shownRate(rate.rate, figures.targets, digits) : null,
    verdicts:
      rate.state === 'known' ? figures.targets.map((target) => verdictOf(rate.rate, target, digits, figures.targetDelta)) : [],
    enforceableShare: figures.enforceableShare ? { kind: 'figure', figure: figures.enforceableShare } : share && shownFraction(share, digits),
    digits,
    problems: checkMeasure(figures, measure, where),
  };
}

/** Whether nothing at all is stated. */
export const isEmpty = ({ figures: { total, enforceable, completed, notEnforceable, suspended, rate, targets } }: Reading): boolean =>
  [total, enforceable, completed, notEnforceable, suspended, rate].every((figure) => figure === null) && targets.length === 0;
