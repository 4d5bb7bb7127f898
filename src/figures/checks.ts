import { compare, ONE } from '../model/exact.ts';
import type { Figure } from '../model/figure.ts';
import { figureInterval, isAbove } from '../model/interval.ts';
import type { Problem } from '../model/problem.ts';
import type { Count, Measure, MeasureFigures } from '../model/report.ts';
import { completionRate, type Rate, type ShownRate, shownFraction } from './rate.ts';

/** One of the values a problem compares; printed only when the problem is told, in the reader's language. */
export type Compared =
  | { readonly kind: Measure; readonly field: Count; readonly figure: Figure }
  | { readonly kind: 'rate'; readonly rate: ShownRate };

/** A problem between figures that can each be read. */
export interface FigureProblem extends Problem {
  readonly stated: Compared;
  readonly against: Compared;
}

/** completed ≤ enforceable ≤ total; completed ≤ total where the middle is not stated. */
const ORDER: readonly (readonly [lower: Count, upper: Count])[] = [
  ['completed', 'enforceable'],
  ['enforceable', 'total'],
];

/**
 * What the figures of one measure say against each other. Intervals throughout: only what no rounding or hedge
 * can explain is named. Nothing is ever corrected.
 *
 * @param where - prefix of the places named: `''` for attributes, `'cases.'` for a report
 */
export function checkMeasure(figures: MeasureFigures, measure: Measure, where: string): FigureProblem[] {
  const order = (figures.enforceable ? ORDER : [['completed', 'total'] as const]).flatMap(([lower, upper]): FigureProblem[] => {
    const [low, high] = [figures[lower], figures[upper]];
    if (!low || !high || !isAbove(figureInterval(low), figureInterval(high))) return [];
    const stated: Compared = { kind: measure, field: lower, figure: low };
    const against: Compared = { kind: measure, field: upper, figure: high };
    return [{ code: 'order', severity: 'warning', where: where + lower, values: {}, stated, against }];
  });
  const reading = completionRate(figures);
  return reading.state === 'known' ? [...order, ...checkRate(reading.rate, order.length > 0, where)] : order;
}

function checkRate({ reported, computed, contradicted }: Rate, disordered: boolean, where: string): FigureProblem[] {
  if (!reported) return [];
  const stated: Compared = { kind: 'rate', rate: { kind: 'figure', figure: reported } };
  const problem = (code: string, against: ShownRate): FigureProblem => {
    return { code, severity: 'warning', where: `${where}rate`, values: {}, stated, against: { kind: 'rate', rate: against } };
  };
  // As many digits as it takes for the two to differ in print.
  if (contradicted && computed) return [problem('rate-mismatch', shownFraction(computed, 2, (printed) => compare(printed, reported.value) !== 0))];
  const over = compare(figureInterval(reported).lo, ONE) > 0;
  return over && !disordered ? [problem('rate-over', { kind: 'figure', figure: { value: ONE, precision: ONE, bound: 'exact' } })] : [];
}
