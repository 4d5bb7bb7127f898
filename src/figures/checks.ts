import { compare, type Exact, ONE } from '../model/exact.ts';
import type { Figure } from '../model/figure.ts';
import { figureInterval, type Interval, isAbove } from '../model/interval.ts';
import type { Problem } from '../model/problem.ts';
import type { Count, Measure, MeasureFigures, Share } from '../model/report.ts';
import { completionRate, type Rate, type ShownRate, shownFraction } from './rate.ts';

/**
 * One of the values a problem compares; printed only when the problem is told, in the reader's language.
 * `rate`: a rate, or a share that is named by its field; `points`: a signed difference of rates; `text`: as it stands.
 */
export type Compared =
  | { readonly kind: Measure; readonly field: Count; readonly figure: Figure }
  | { readonly kind: 'rate'; readonly rate: ShownRate; readonly field?: Share }
  | { readonly kind: 'points'; readonly delta: ShownRate }
  | { readonly kind: 'text'; readonly text: string };

/** A problem between figures that can each be read. */
export interface FigureProblem extends Problem {
  readonly stated: Compared;
  readonly against: Compared;
}

/** @param where - JSON path of what is doubted */
export const figureProblem = (code: string, where: string, stated: Compared, against: Compared): FigureProblem => ({
  code,
  severity: 'warning',
  where,
  values: {},
  stated,
  against,
});

/** A published rate or share, as something to compare. */
export const statedRate = (figure: Figure, field?: Share): Compared => ({
  kind: 'rate',
  rate: { kind: 'figure', figure },
  ...(field && { field }),
});

/** completed ≤ enforceable ≤ total; completed ≤ total where the middle is not stated. */
const ORDER: readonly (readonly [lower: Count, upper: Count])[] = [
  ['completed', 'enforceable'],
  ['enforceable', 'total'],
];

/**
 * What the figures of one measure say against each other. Intervals throughout: only what no rounding or hedge
 * can explain is named. Nothing is ever corrected. Whole reports are checked by `checkReport`.
 *
 * @param where - prefix of the places named: `''` for attributes, `'cases.'` for a report
 */
export function checkMeasure(figures: MeasureFigures, measure: Measure, where: string): FigureProblem[] {
  const order = (figures.enforceable ? ORDER : [['completed', 'total'] as const]).flatMap(
    ([lower, upper]): FigureProblem[] => {
      const [low, high] = [figures[lower], figures[upper]];
      if (!low || !high || !isAbove(figureInterval(low), figureInterval(high))) return [];
      return [
        figureProblem(
          'order',
          where + lower,
          { kind: measure, field: lower, figure: low },
          { kind: measure, field: upper, figure: high },
        ),
      ];
    },
  );
  const { rate, enforceable } = figures;
  if (!rate) return order;
  const reading = completionRate(figures);
  const disordered = order.some((problem) => problem.where === `${where}completed`);
  if (reading.state === 'known') return [...order, ...checkRate(reading.rate, rate, disordered, `${where}rate`)];
  // "0%" beside nothing is how spreadsheets put it; any other rate was of something.
  if (rate.value.n === 0n || !enforceable) return order;
  return [
    ...order,
    figureProblem('rate-of-none', `${where}rate`, statedRate(rate), {
      kind: measure,
      field: 'enforceable',
      figure: enforceable,
    }),
  ];
}

function checkRate(
  { computed, contradicted }: Rate,
  reported: Figure,
  disordered: boolean,
  where: string,
): FigureProblem[] {
  if (contradicted && computed)
    return [
      figureProblem('rate-mismatch', where, statedRate(reported), {
        kind: 'rate',
        rate: shownBeside(reported.value, computed),
      }),
    ];
  const over = compare(reported.value, ONE) > 0 && compare(figureInterval(reported).lo, ONE) > 0;
  return over && !disordered
    ? [
        figureProblem(
          'rate-over',
          where,
          statedRate(reported),
          statedRate({ value: ONE, precision: ONE, bound: 'exact' }),
        ),
      ]
    : [];
}

/** What was computed, with as many digits as it takes to differ in print from what was stated. */
export const shownBeside = (stated: Exact, computed: Interval): ShownRate =>
  shownFraction(computed, 2, (printed) => compare(printed, stated) !== 0);
