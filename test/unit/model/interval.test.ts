import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, compare, divide, type Exact, exact, multiply, subtract } from '../../../src/model/exact.ts';
import type { Bound, Figure } from '../../../src/model/figure.ts';
import { plainFigure } from '../../../src/model/figure.ts';
import {
  differenceInterval,
  figureInterval,
  intersection,
  type Interval,
  isAbove,
  isExact,
  isWithin,
  publishedInterval,
  quotientInterval,
  sumInterval,
} from '../../../src/model/interval.ts';
import { dec, fig, range } from '../../support/build.ts';

/** An interval and a value that lies in it. */
const inhabited = (least: number): fc.Arbitrary<{ interval: Interval; value: Exact }> =>
  fc
    .tuple(
      fc.integer({ min: least, max: 1000 }),
      fc.integer({ min: 0, max: 50 }),
      fc.nat(4),
      fc.boolean(),
      fc.boolean(),
    )
    .map(([lo, width, at, loOpen, hiOpen]) => {
      const value = add(exact(lo), exact(width * at, 4));
      const inside = at > 0 && at < 4 && width > 0;
      return {
        value,
        interval: { lo: exact(lo), hi: exact(lo + width), loOpen: loOpen && inside, hiOpen: hiOpen && inside },
      };
    });

describe('figureInterval', () => {
  it.each<[string, Figure, Interval]>([
    ['56,1 tỷ', fig('56.1', '0.1'), range('[56.05', '56.15]')],
    ['1.875 việc', fig('1875'), range('[1875', '1875]')],
    ['hơn 123 tỷ', fig('123', '1', 'over'), range('[123', '124)')],
    ['gần 470 tỷ', fig('470', '10', 'nearly'), range('[460', '470)')],
    ['dưới 470 tỷ', fig('470', '10', 'under'), range('[0', '470)')],
    ['less than nothing', fig('-3', '1', 'under'), range('[-4', '-3)')],
    ['khoảng 45', fig('45', '1', 'about'), range('[44', '46]')],
    ['hơn 5, complete to the unit', fig('5', '0', 'over'), range('[5', '5]')],
    ['gần 5, complete to the unit', fig('5', '0', 'nearly'), range('[5', '5]')],
  ])('%s', (_, figure, interval) => expect(figureInterval(figure)).toEqual(interval));

  it('holds the true value of every figure that was hedged truly', () => {
    const truths = fc.tuple(
      fc.bigInt(0n, 10n ** 15n),
      fc.integer({ min: 0, max: 9 }),
      fc.constantFrom<Bound>('exact', 'over', 'nearly', 'under', 'about'),
    );
    fc.assert(
      fc.property(truths, ([truth, power, bound]) => {
        const step = 10n ** BigInt(power);
        const below = truth - (truth % step);
        const up =
          bound === 'nearly' ||
          bound === 'under' ||
          ((bound === 'exact' || bound === 'about') && (truth - below) * 2n >= step);
        const value = exact(up ? below + step : below);
        expect(isWithin(exact(truth), figureInterval({ value, precision: exact(step), bound }))).toBe(true);
      }),
    );
  });
});

describe('publishedInterval', () => {
  it.each<[string, Figure, Interval]>([
    ['58,2% may have been cut off', fig('58.2', '0.1'), range('[58.15', '58.3)')],
    ['hơn 58,2% is taken at its word', fig('58.2', '0.1', 'over'), range('[58.2', '58.3)')],
    ['khoảng 58%', fig('58', '1', 'about'), range('[57', '59]')],
    ['what is complete is nothing else', fig('58'), range('[58', '58]')],
  ])('%s', (_, figure, interval) => expect(publishedInterval(figure)).toEqual(interval));
});

describe('quotientInterval', () => {
  it.each<[string, Interval, Interval, Interval | null]>([
    ['of exact numbers', range('[3', '3]'), range('[4', '4]'), range('[0.75', '0.75]')],
    ['of wide ones', range('[1', '2]'), range('[4', '5]'), range('[0.2', '0.5]')],
    ['of an exact one by a wide one', figureInterval(plainFigure(dec(1))), range('[4', '5]'), range('[0.2', '0.25]')],
    ['of a wide one by an exact one', range('[1', '2]'), figureInterval(plainFigure(dec(4))), range('[0.25', '0.5]')],
    ['with an open divisor', range('[1', '2]'), range('[4', '5)'), range('(0.2', '0.5]')],
    ['with an open divisor below', range('[1', '2]'), range('(4', '5]'), range('[0.2', '0.5)')],
    ['with an open dividend', range('(1', '2)'), range('[4', '5]'), range('(0.2', '0.5)')],
    ['of nothing, whatever it is divided by', range('[0', '0]'), range('(4', '5)'), range('[0', '0]')],
    ['of what may be nothing', range('[0', '1]'), range('[4', '5)'), range('[0', '0.25]')],
    ['by what may be nothing', range('[1', '2]'), range('[0', '5]'), null],
    ['by nothing', range('[1', '2]'), range('[0', '0]'), null],
    ['by what may be less than nothing', range('[1', '2]'), range('[-1', '5]'), null],
  ])('%s', (_, a, b, quotient) => expect(quotientInterval(a, b)).toEqual(quotient));

  it('holds every quotient of what its parts hold', () => {
    fc.assert(
      fc.property(inhabited(0), inhabited(1), (a, b) => {
        expect(isWithin(divide(a.value, b.value), quotientInterval(a.interval, b.interval)!)).toBe(true);
      }),
    );
  });
});

describe('sums and differences', () => {
  it.each<[Interval, Interval, Interval, Interval]>([
    [range('[1', '2]'), range('[10', '20]'), range('[11', '22]'), range('[-19', '-8]')],
    [range('(1', '2]'), range('[10', '20]'), range('(11', '22]'), range('(-19', '-8]')],
    [range('[1', '2)'), range('[10', '20]'), range('[11', '22)'), range('[-19', '-8)')],
    [range('[1', '2]'), range('(10', '20]'), range('(11', '22]'), range('[-19', '-8)')],
    [range('[1', '2]'), range('[10', '20)'), range('[11', '22)'), range('(-19', '-8]')],
  ])('%o and %o', (a, b, sum, difference) => {
    expect(sumInterval(a, b)).toEqual(sum);
    expect(differenceInterval(a, b)).toEqual(difference);
  });

  it('hold every sum and difference of what their parts hold', () => {
    fc.assert(
      fc.property(inhabited(-50), inhabited(-50), (a, b) => {
        expect(isWithin(add(a.value, b.value), sumInterval(a.interval, b.interval))).toBe(true);
        expect(isWithin(subtract(a.value, b.value), differenceInterval(a.interval, b.interval))).toBe(true);
      }),
    );
  });
});

describe('intersection', () => {
  it.each<[string, Interval, Interval, Interval | null]>([
    ['overlapping', range('[1', '3]'), range('[2', '4]'), range('[2', '3]')],
    ['one in the other', range('(1', '4)'), range('[2', '3]'), range('[2', '3]')],
    ['apart', range('[1', '2]'), range('[3', '4]'), null],
    ['touching', range('[1', '2]'), range('[2', '3]'), range('[2', '2]')],
    ['touching with the first open', range('[1', '2)'), range('[2', '3]'), null],
    ['touching with the second open', range('[1', '2]'), range('(2', '3]'), null],
    ['with the same ends, one of them open', range('(1', '2]'), range('[1', '2)'), range('(1', '2)')],
    ['with open ends that do not matter', range('(0', '9)'), range('[1', '2]'), range('[1', '2]')],
  ])('%s', (_, a, b, both) => {
    expect(intersection(a, b)).toEqual(both);
    expect(intersection(b, a)).toEqual(both);
  });

  it('holds exactly what both hold', () => {
    fc.assert(
      fc.property(inhabited(0), inhabited(0), ({ interval: a, value }, { interval: b }) => {
        const both = intersection(a, b);
        expect(both !== null && isWithin(value, both)).toBe(isWithin(value, b));
      }),
    );
  });
});

describe('isAbove', () => {
  it.each<[string, Interval, Interval, boolean]>([
    ['apart', range('[3', '4]'), range('[1', '2]'), true],
    ['apart the other way', range('[1', '2]'), range('[3', '4]'), false],
    ['touching', range('[2', '3]'), range('[1', '2]'), false],
    ['touching, open above', range('(2', '3]'), range('[1', '2]'), true],
    ['touching, open below', range('[2', '3]'), range('[1', '2)'), true],
    ['overlapping', range('[1.5', '3]'), range('[1', '2]'), false],
  ])('%s', (_, a, b, above) => expect(isAbove(a, b)).toBe(above));
});

describe('a single value', () => {
  it('is exact', () => {
    expect(isExact(range('[1', '1]'))).toBe(true);
    expect(isExact(range('[1', '1.01]'))).toBe(false);
    expect(plainFigure(dec(7))).toEqual(fig(7));
    expect(figureInterval(plainFigure(dec(7)))).toEqual(range('[7', '7]'));
  });

  it.each([
    ['1', false],
    ['1.5', true],
    ['2', true],
    ['2.1', false],
    ['0', false],
  ])('%s within (1, 2]', (value, within) => expect(isWithin(dec(value), range('(1', '2]'))).toBe(within));

  it('compares by its products', () => expect(compare(multiply(exact(1, 3), exact(3)), exact(1))).toBe(0));
});
