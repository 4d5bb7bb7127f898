import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalsOf, digitsOf, figureDigits } from '../../../src/format/digits.ts';
import { amountPower } from '../../../src/format/money.ts';
import { compare, exact, exactFromDecimal, tenTo } from '../../../src/model/exact.ts';
import type { Bound, Figure } from '../../../src/model/figure.ts';
import { dec, fig, ty } from '../../support/build.ts';

const VI = { group: '.', decimal: ',' };
const EN = { group: ',', decimal: '.' };

describe('digitsOf', () => {
  it.each([
    ['1529', 0, '1.529'],
    ['999', 0, '999'],
    ['264707535', 0, '264.707.535'],
    ['81.5466', 2, '81,55'],
    ['81.5', 2, '81,50'],
    ['0.05', 2, '0,05'],
    ['0', 0, '0'],
    ['0', 2, '0,00'],
    ['-3', 0, '−3'],
    ['-1234.5', 1, '−1.234,5'],
    ['-0.004', 2, '0,00'],
    ['1234.5', 3, '1.234,500'],
  ])('%s with %d decimals: %s', (value, decimals, digits) => expect(digitsOf(dec(value), decimals, VI)).toBe(digits));

  it('uses the separators and the rounding it is given', () => {
    expect(digitsOf(dec('1234.56'), 1, EN)).toBe('1,234.6');
    expect(digitsOf(dec('1234.56'), 1, EN, 'down')).toBe('1,234.5');
    expect(digitsOf(dec('1234.51'), 1, EN, 'up')).toBe('1,234.6');
  });
});

describe('decimalsOf', () => {
  it.each([
    ['1', 0],
    ['1000', 0],
    ['0.1', 1],
    ['0.01', 2],
    ['0.05', 2],
    ['12.5', 1],
  ])('%s takes %d', (step, decimals) => expect(decimalsOf(dec(step))).toBe(decimals));

  it('stops for a number without end', () => expect(decimalsOf(exact(1, 3))).toBe(24));
});

describe('figureDigits', () => {
  it.each<[string, Figure, number | undefined, string]>([
    ['to its last stated digit', ty('56.10'), undefined, '56,10'],
    ['complete to the unit', fig('289512597000'), undefined, '289,512597'],
    ['cut to what there is room for', fig('289512597000'), 2, '289,51'],
    ['with fewer digits than there is room for', ty('56.1'), 2, '56,1'],
    ['hơn goes down', { ...fig('620657000000'), bound: 'over' }, 0, '620'],
    ['gần goes up', { ...fig('620357000000'), bound: 'nearly' }, 0, '621'],
    ['dưới goes up', { ...fig('620357000000'), bound: 'under' }, 0, '621'],
    ['khoảng goes to the nearest', { ...fig('620657000000'), bound: 'about' }, 0, '621'],
    ['small is not nothing', fig('1200000'), 2, '0,001'],
    ['nothing is', fig('0'), 2, '0'],
  ])('%s', (_, figure, most, digits) => expect(figureDigits(figure, tenTo(9), VI, most)).toBe(digits));

  it('keeps what is said true of a hedged figure, however many digits are left out', () => {
    fc.assert(
      fc.property(
        fc.nat(10_000_000),
        fc.nat(4),
        fc.constantFrom<Bound>('over', 'nearly', 'under'),
        (value, most, bound) => {
          const figure: Figure = { value: exact(value, 1000), precision: tenTo(-3), bound };
          const printed = exactFromDecimal(figureDigits(figure, exact(1), { group: '', decimal: '.' }, most))!;
          const order = compare(printed, figure.value);
          expect(bound === 'over' ? order <= 0 : order >= 0).toBe(true);
        },
      ),
    );
  });
});

describe('amountPower', () => {
  it.each([
    [[ty('56.1')], 9],
    [[ty('0.999')], 6],
    [[ty('1')], 9],
    [[fig(999_999)], 3],
    [[fig(999)], 0],
    [[fig(0)], 0],
    [[], 0],
    [[null, fig(5), ty('211'), null], 9],
    [[fig(1_000_000), fig(5000)], 6],
  ])('%#: the largest unit in which the largest is at least one', (stated, power) =>
    expect(amountPower(stated)).toBe(power),
  );
});
