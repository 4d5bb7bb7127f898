import { compare, multiply, tenTo } from '../model/exact.ts';
import { figureInterval, type Interval } from '../model/interval.ts';
import type { Measures } from '../model/report.ts';
import { type FigureProblem, figureProblem } from './checks.ts';
import { countInterval } from './rate.ts';

/** Đồng a case: outside of this, thousands were taken for millions or the like. */
const [LEAST, MOST] = [tenTo(6), tenTo(10)];

/**
 * Amounts whose unit must be wrong: less than a million or more than ten billion đồng a case. A real article prints
 * a thousandth of its amounts.
 */
export function checkMagnitude({ cases, amounts }: Measures, where: string): FigureProblem[] {
  return (['total', 'enforceable', 'completed'] as const).flatMap((field) => {
    const [count, amount] = [cases?.[field], amounts?.[field]];
    // Nothing is nothing in any unit.
    if (!count || !amount || amount.value.n === 0n || !isUnusual(countInterval(amount), figureInterval(count)))
      return [];
    return [
      figureProblem(
        'magnitude',
        `${where}amounts.${field}`,
        { kind: 'amounts', field, figure: amount },
        { kind: 'cases', field, figure: count },
      ),
    ];
  });
}

/** Compared as products, for a quotient of every row of a table takes time. */
const isUnusual = (amount: Interval, count: Interval): boolean =>
  count.lo.n > 0n &&
  (compare(amount.hi, multiply(LEAST, count.lo)) < 0 || compare(amount.lo, multiply(MOST, count.hi)) > 0);
