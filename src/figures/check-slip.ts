import { divide, exact, multiply } from '../model/exact.ts';
import type { Figure } from '../model/figure.ts';
import { intersection, publishedInterval } from '../model/interval.ts';
import type { MeasureFigures } from '../model/report.ts';
import { type FigureProblem, statedRate } from './checks.ts';
import { quotient } from './rate.ts';

/** Told with the rate it may have been meant to be, where one digit makes all the difference: 30,02 for 31,02 %. */
export function nameSlip(problem: FigureProblem, { rate, completed, enforceable }: MeasureFigures): FigureProblem {
  const computed = quotient(completed, enforceable);
  if (problem.code !== 'rate-mismatch' || !rate || !computed) return problem;
  const [meant, another] = oneDigitOff(rate).filter((figure) => intersection(publishedInterval(figure), computed));
  return meant && !another ? { ...problem, code: 'rate-slip', against: statedRate(meant) } : problem;
}

const DIGITS = '0123456789'.split('');

/** All rates that differ from a published one in no more than one of its digits. */
function oneDigitOff({ value, precision, bound }: Figure): Figure[] {
  if (precision.n === 0n || bound !== 'exact') return [];
  const digits = String(divide(value, precision).n);
  // The digit that stands there is tried with the others: it is not looked for where it fits.
  return digits
    .split('')
    .flatMap((_, at) =>
      DIGITS.map((other) => multiply(exact(BigInt(digits.slice(0, at) + other + digits.slice(at + 1))), precision)).map(
        (meant): Figure => ({ value: meant, precision, bound }),
      ),
    );
}
