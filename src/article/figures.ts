import type { Exact } from '../model/exact.ts';
import type { Figure } from '../model/figure.ts';
import { figureInterval, intersection, publishedInterval, quotientInterval } from '../model/interval.ts';

/** Whether a percentage can stand for the quotient of two counts, each as exact as it was stated. */
export function isQuotient(percent: Figure, part: Figure, whole: Figure): boolean {
  const quotient = quotientInterval(figureInterval(part), figureInterval(whole));
  return quotient !== null && intersection(quotient, publishedInterval(percent)) !== null;
}

/** Whether two statements can mean one number. */
export const isSame = (a: Figure, b: Figure): boolean => intersection(figureInterval(a), figureInterval(b)) !== null;

/** A fraction as a percentage with so many decimals: "81,50%". */
export function percentText({ n, d }: Exact, decimals: number): string {
  const digits = String((n * 10n ** BigInt(decimals + 2)) / d).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  return `${whole}${decimals > 0 ? `,${digits.slice(-decimals)}` : ''}%`;
}

/** A whole number of cases with points: "1.875". */
export function casesText(value: Exact): string {
  const digits = value.n.toString();
  return digits.replace(/\B(?=(?:\d{3})+$)/g, '.');
}
