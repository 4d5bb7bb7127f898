import { figureDigits } from '../format/digits.ts';
import { tenTo } from '../model/exact.ts';
import type { Figure } from '../model/figure.ts';
import { figureInterval, intersection, publishedInterval, quotientInterval } from '../model/interval.ts';

/** Whether a percentage can stand for the quotient of two counts, each as exact as it was stated. */
export function isQuotient(percent: Figure, part: Figure, whole: Figure): boolean {
  const quotient = quotientInterval(figureInterval(part), figureInterval(whole));
  return quotient !== null && intersection(quotient, publishedInterval(percent)) !== null;
}

/** Whether two statements can mean one number. */
export const isSame = (a: Figure, b: Figure): boolean => intersection(figureInterval(a), figureInterval(b)) !== null;

/** A stated percentage in digits: "81,50%". */
export const percentText = (figure: Figure): string => `${figureDigits(figure, PERCENT, SEPARATORS)}%`;

const PERCENT = tenTo(-2);
const SEPARATORS = { group: '.', decimal: ',' };
