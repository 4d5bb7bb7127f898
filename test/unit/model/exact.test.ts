import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  divide,
  exact,
  exactFromDecimal,
  greater,
  lesser,
  multiply,
  type Rounding,
  roundTo,
  subtract,
  tenTo,
  toNumber,
} from '../../../src/model/exact.ts';
import { dec } from '../../support/build.ts';

const numbers = fc.tuple(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.bigInt(1n, 10n ** 9n)).map(([n, d]) => exact(n, d));

describe('exact', () => {
  it.each([
    [6, 4, 3n, 2n],
    [-6, 4, -3n, 2n],
    [6, -4, -3n, 2n],
    [-6, -4, 3n, 2n],
    [0, 7, 0n, 1n],
    [0, -7, 0n, 1n],
    [5, 1, 5n, 1n],
  ])('%d / %d is in lowest terms with a denominator above zero', (n, d, lowestN, lowestD) => {
    expect(exact(n, d)).toEqual({ n: lowestN, d: lowestD });
  });

  it('has no value without a denominator', () => {
    expect(() => exact(1, 0)).toThrow(new RangeError('a fraction needs a denominator'));
    expect(() => exact(0, 0)).toThrow(RangeError);
    expect(() => divide(exact(1), exact(0))).toThrow(RangeError);
  });

  it('is a whole number without one given', () => expect(exact(3)).toEqual({ n: 3n, d: 1n }));

  it('adds a tenth and two tenths up to three', () => expect(add(dec('0.1'), dec('0.2'))).toEqual(dec('0.3')));

  it('undoes what it did', () => {
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        expect(subtract(add(a, b), b)).toEqual(a);
        if (b.n !== 0n) expect(divide(multiply(a, b), b)).toEqual(a);
      }),
    );
  });
});

describe('tenTo', () => {
  it.each([
    [0, 1n, 1n],
    [3, 1000n, 1n],
    [-2, 1n, 100n],
  ])('10 ** %d', (power, n, d) => expect(tenTo(power)).toEqual({ n, d }));
});

describe('compare', () => {
  it.each([
    ['0.5', '0.25', 1],
    ['0.25', '0.5', -1],
    ['0.5', '0.50', 0],
    ['-1', '1', -1],
  ])('%s against %s', (a, b, order) => expect(compare(dec(a), dec(b))).toBe(order));

  it('finds the lesser and the greater, the first of equals', () => {
    expect(lesser(dec('1'), dec('2'))).toEqual(dec('1'));
    expect(lesser(dec('2'), dec('1'))).toEqual(dec('1'));
    expect(greater(dec('1'), dec('2'))).toEqual(dec('2'));
    expect(greater(dec('2'), dec('1'))).toEqual(dec('2'));
    const [a, b] = [dec('1'), dec('1')];
    expect(lesser(a, b)).toBe(a);
    expect(greater(a, b)).toBe(a);
  });
});

describe('roundTo', () => {
  it.each<[string, string, Rounding, string]>([
    ['1.5', '1', 'nearest', '2'],
    ['1.49', '1', 'nearest', '1'],
    ['-1.5', '1', 'nearest', '-2'],
    ['-1.49', '1', 'nearest', '-1'],
    ['-1.51', '1', 'nearest', '-2'],
    ['1.9', '1', 'down', '1'],
    ['1.1', '1', 'up', '2'],
    ['-1.1', '1', 'down', '-2'],
    ['-1.9', '1', 'up', '-1'],
    ['2', '1', 'up', '2'],
    ['2', '1', 'down', '2'],
    ['-2', '1', 'down', '-2'],
    ['0.815466', '0.0001', 'nearest', '0.8155'],
    ['125', '50', 'nearest', '150'],
    ['0', '1', 'nearest', '0'],
  ])('%s to a multiple of %s, %s: %s', (x, step, rounding, rounded) => {
    expect(roundTo(dec(x), dec(step), rounding)).toEqual(dec(rounded));
  });

  it('goes to the nearest by default', () => expect(roundTo(dec('1.6'), dec(1))).toEqual(dec(2)));

  it('leaves less than a step, to the side it was told', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: -6, max: 6 }), (x, power) => {
        const step = tenTo(power);
        const [down, up, nearest] = [roundTo(x, step, 'down'), roundTo(x, step, 'up'), roundTo(x, step)];
        expect(compare(down, x)).toBeLessThanOrEqual(0);
        expect(compare(up, x)).toBeGreaterThanOrEqual(0);
        expect(compare(subtract(up, down), step)).toBeLessThanOrEqual(0);
        expect([down, up]).toContainEqual(nearest);
      }),
    );
  });
});

describe('toNumber', () => {
  it.each([
    ['0', 0],
    ['0.5', 0.5],
    ['-0.75', -0.75],
    ['1529', 1529],
    ['264707535000000', 264707535000000],
    ['0.8155', 0.8155],
  ])('%s', (text, number) => expect(toNumber(dec(text))).toBeCloseTo(number, 12));

  it('divides what no double could hold', () => expect(toNumber(exact(10n ** 400n, 4n * 10n ** 400n))).toBe(0.25));
});

describe('exactFromDecimal', () => {
  it.each([
    ['12', 12n, 1n],
    ['-12.50', -25n, 2n],
    ['0.05', 1n, 20n],
  ])('%s', (text, n, d) => expect(exactFromDecimal(text)).toEqual({ n, d }));

  it.each(['', '1e3', '1.', '.5', '+1', '1,5', ' 1', '1 ', '--1', '1.2.3', 'x'])('not %j', (text) =>
    expect(exactFromDecimal(text)).toBeNull(),
  );
});
