/**
 * An exact fraction `n / d` in lowest terms, `d` above zero.
 *
 * Verdicts about public figures are never left to binary floating point: 0.1 + 0.2 is 0.3 here.
 */
export interface Exact {
  readonly n: bigint;
  readonly d: bigint;
}

const abs = (x: bigint): bigint => (x < 0n ? -x : x);

/** The fraction `n / d` in lowest terms. @throws RangeError when `d` is zero */
export const exact = (n: bigint | number, d: bigint | number = 1n): Exact => lowest(BigInt(n), BigInt(d));

function lowest(n: bigint, d: bigint): Exact {
  if (d === 1n) return { n, d };
  if (d === 0n) throw new RangeError('a fraction needs a denominator');
  const common = d < 0n ? -divisor(n, d) : divisor(n, d);
  return common === 1n ? { n, d } : { n: n / common, d: d / common };
}

/** The greatest number that divides both, above zero. The second is not zero. */
function divisor(a: bigint, b: bigint): bigint {
  let [p, q] = [Math.abs(Number(a)), Math.abs(Number(b))];
  if (p > Number.MAX_SAFE_INTEGER || q > Number.MAX_SAFE_INTEGER) {
    let [x, y] = [abs(a), abs(b)];
    while (y !== 0n) [x, y] = [y, x % y];
    return x;
  }
  // The same in doubles, which count so far one by one: many times as fast.
  while (q !== 0) [p, q] = [q, p % q];
  return BigInt(p);
}

/** Nothing; stands for a figure's precision where it is complete to the unit. */
export const ZERO: Exact = { n: 0n, d: 1n };
/** One, and as a rate 100 %. */
export const ONE: Exact = { n: 1n, d: 1n };

/** `10 ** power`, also below zero. */
export const tenTo = (power: number): Exact =>
  power < 0 ? { n: 1n, d: wholeTenTo(-power) } : { n: wholeTenTo(power), d: 1n };

const wholeTenTo = (power: number): bigint => TENS[power] ?? 10n ** BigInt(power);

/** Those that figures are written with. */
const TENS: readonly bigint[] = [...Array(16).keys()].map((power) => 10n ** BigInt(power));

/** `a + b`. */
export const add = (a: Exact, b: Exact): Exact =>
  a.d === b.d ? lowest(a.n + b.n, a.d) : lowest(a.n * b.d + b.n * a.d, a.d * b.d);
/** `a − b`; may be below zero. */
export const subtract = (a: Exact, b: Exact): Exact => add(a, { n: -b.n, d: b.d });
/** `a × b`. */
export const multiply = (a: Exact, b: Exact): Exact => lowest(a.n * b.n, a.d * b.d);
/** `a ÷ b`. @throws RangeError when `b` is zero */
export const divide = (a: Exact, b: Exact): Exact => lowest(a.n * b.d, a.d * b.n);

/** Below zero when `a < b`, zero when they are equal, above zero when `a > b`. */
export function compare(a: Exact, b: Exact): number {
  const [x, y] = a.d === b.d ? [a.n, b.n] : [a.n * b.d, b.n * a.d];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** The one that is not above the other. */
export const lesser = (a: Exact, b: Exact): Exact => (compare(a, b) > 0 ? b : a);
/** The one that is not below the other. */
export const greater = (a: Exact, b: Exact): Exact => (compare(a, b) < 0 ? b : a);

/** How a number loses digits: to the nearest (halves away from zero), downwards or upwards. */
export type Rounding = 'nearest' | 'down' | 'up';

/** The multiple of `step` (above zero) that is nearest to `x`, or next below or above it. */
export function roundTo(x: Exact, step: Exact, rounding: Rounding = 'nearest'): Exact {
  const { n, d } = divide(x, step);
  const floor = n / d - (n < 0n && n % d !== 0n ? 1n : 0n);
  const rest = n - floor * d;
  const up = rounding === 'up' ? rest > 0n : rounding === 'nearest' && (n < 0n ? rest * 2n > d : rest * 2n >= d);
  return multiply({ n: up ? floor + 1n : floor, d: 1n }, step);
}

/** The nearest double, for geometry; `0` is the only input that gives `0` in the range of public figures. */
export function toNumber({ n, d }: Exact): number {
  // Scaled first: both parts may be beyond what a double can hold while their quotient is small.
  const scale = 10n ** 17n;
  const whole = n / d;
  return Number(whole) + Number(((n - whole * d) * scale) / d) / 1e17;
}

/**
 * The exact value of a plain decimal such as `-12.50`: digits and one point, nothing else.
 *
 * @returns `null` for any other text
 */
export function exactFromDecimal(text: string): Exact | null {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) return null;
  const [, sign, whole = '', decimals = ''] = match;
  const digits = BigInt(whole + decimals);
  return exact(sign ? -digits : digits, 10n ** BigInt(decimals.length));
}
