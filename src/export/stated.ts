import { decimalsOf, digitsOf, figureDigits, type Separators } from '../format/digits.ts';
import { compare, divide, tenTo } from '../model/exact.ts';
import type { Figure } from '../model/figure.ts';
import type { Measure } from '../model/report.ts';

/** Powers of ten that have a name, in the order in which they are tried. */
const POWERS: Readonly<Record<Measure, readonly number[]>> = { cases: [0, 3], amounts: [9, 6, 3, 0, 12] };

/** A count or an amount in digits, and what one of them is worth: `10 ** power` cases or đồng. */
export interface Stated {
  readonly digits: string;
  readonly power: number;
}

/**
 * A figure as it was stated: complete ones as integers of cases or đồng, others in the unit that shows their last stated
 * digit. Who reads them again has the same figure.
 */
export function stated(figure: Figure, measure: Measure, separators: Separators): Stated {
  for (const three of [false, true])
    for (const power of POWERS[measure]) {
      const digits = statedIn(figure, power, separators, three);
      if (digits !== null) return { digits, power };
    }
  return { digits: fileDigits(figure, 0, separators), power: 0 };
}

/**
 * The digits of a figure in one unit; `null` where they would tell more or less than was stated: "56,1 tỷ" is not
 * "56.100 triệu". Readers in other countries take three decimals for a group, so these are for figures that no other unit
 * can tell: "khoảng 1,110 nghìn tỷ" is stated to its zero, which "khoảng 1.110 tỷ" is not.
 */
export function statedIn(figure: Figure, power: number, separators: Separators, three = false): string | null {
  const { value, precision, bound } = figure;
  if (precision.n === 0n) return power === 0 && value.d === 1n ? fileDigits(figure, 0, separators) : null;
  const step = divide(precision, tenTo(power));
  const decimals = decimalsOf(step);
  if ((decimals === 3 && !three) || divide(value, precision).d !== 1n) return null;
  // Bare digits are complete, and zeros behind a hedge are vague: as `input/figure-text.ts` reads them.
  const digits = digitsOf(divide(value, tenTo(power)), 0, separatorsOf(separators));
  const zeros =
    bound === 'exact' || decimals > 0
      ? 0
      : Math.max(0, Math.min(/0*$/.exec(digits)?.[0].length ?? 0, digits.length - 2));
  const meant = decimals === 0 && bound === 'exact' && power === 0 ? null : tenTo(zeros - decimals);
  return meant && compare(step, meant) === 0 ? fileDigits(figure, power, separators) : null;
}

/** A fraction in per cent, or a difference of fractions in points, to its last stated digit. */
export const statedPercent = (figure: Figure, separators: Separators): string => fileDigits(figure, -2, separators);

/** Spreadsheets take grouped numbers for text, and know one minus. */
const fileDigits = (figure: Figure, power: number, separators: Separators): string =>
  figureDigits(figure, tenTo(power), separatorsOf(separators)).replace('\u2212', '-');

const separatorsOf = ({ decimal }: Separators): Separators => ({ group: '', decimal });
