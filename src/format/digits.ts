import { divide, type Exact, roundTo, type Rounding, tenTo } from '../model/exact.ts';
import type { Bound, Figure } from '../model/figure.ts';

/** Separators of a language; printed by these few lines so that they are the same in every engine and on the server. */
export interface Separators {
  readonly group: string;
  readonly decimal: string;
}

/** "hơn" must stay true, so it rounds down; "gần" and "dưới" round up. */
const SAFE_WAY: Readonly<Record<Bound, Rounding>> = {
  exact: 'nearest',
  about: 'nearest',
  over: 'down',
  nearly: 'up',
  under: 'up',
};

/** An exact number in digits: `1.234,50`. Rounded to `decimals`, which are all printed. */
export function digitsOf(
  value: Exact,
  decimals: number,
  { group, decimal }: Separators,
  rounding: Rounding = 'nearest',
): string {
  const scaled = roundTo(value, tenTo(-decimals), rounding);
  const units = (scaled.n * 10n ** BigInt(decimals)) / scaled.d;
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0');
  const cut = digits.length - decimals;
  const whole = digits.slice(0, cut).replace(/\B(?=(?:\d{3})+$)/g, group);
  return (units < 0n ? '\u2212' : '') + whole + (decimals > 0 ? decimal + digits.slice(cut) : '');
}

/** No stated figure has more; a fraction without end (1/3) stops here. */
const MOST_DECIMALS = 24;

/** How many decimals a step of a power of ten takes: 2 for 0.01, none from 1 up. */
export function decimalsOf(step: Exact): number {
  let decimals = 0;
  while (decimals < MOST_DECIMALS && 10n ** BigInt(decimals) % step.d !== 0n) decimals += 1;
  return decimals;
}

/**
 * The digits of a figure in units of `scale`, to its last stated digit.
 *
 * @param scale - what one printed unit is worth: 10⁹ for tỷ, 0.01 for per cent
 * @param most - decimals to print at the most; a hedged figure then rounds the safe way, and what is not zero never prints as zero
 */
export function figureDigits(
  { value, precision, bound }: Figure,
  scale: Exact,
  separators: Separators,
  most = Infinity,
): string {
  const scaled = divide(value, scale);
  const stated = decimalsOf(precision.n === 0n ? scaled : divide(precision, scale));
  for (let decimals = Math.min(stated, most); ; decimals += 1) {
    const digits = digitsOf(scaled, decimals, separators, SAFE_WAY[bound]);
    if (decimals >= stated || scaled.n === 0n || /[1-9]/.test(digits)) return digits;
  }
}
