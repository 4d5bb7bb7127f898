import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  enforcementMonthOf,
  enforcementYear,
  enforcementYearOf,
  isWholeYear,
  monthEnd,
  monthStart,
  periodOfMonths,
  sameMonths,
} from '../../../src/model/period.ts';
import { period } from '../../support/build.ts';

const year = fc.integer({ min: 2000, max: 2099 });
const month = fc.integer({ min: 1, max: 12 });

describe('the enforcement year', () => {
  it.each([
    ['2021-09-30', 2021, 12],
    ['2021-10-01', 2022, 1],
    ['2021-12-31', 2022, 3],
    ['2022-01-01', 2022, 4],
    ['2022-09-22', 2022, 12],
  ])('%s lies in %d, month %d', (day, fiscalYear, months) => {
    expect(enforcementYearOf(day)).toBe(fiscalYear);
    expect(enforcementMonthOf(day)).toBe(months);
  });

  it('is twelve months, each of which begins and ends in it', () => {
    fc.assert(
      fc.property(year, month, (fiscalYear, months) => {
        const first = monthStart(fiscalYear, months);
        for (const day of [first, monthEnd(first)])
          expect([enforcementYearOf(day), enforcementMonthOf(day)]).toEqual([fiscalYear, months]);
      }),
    );
  });

  it.each([
    ['2024-02-01', '2024-02-29'],
    ['2025-02-01', '2025-02-28'],
    ['2021-12-05', '2021-12-31'],
  ])('a month of %s ends on %s', (day, end) => expect(monthEnd(day)).toBe(end));

  it('is reported from its start', () => {
    expect(enforcementYear(2022, 'Năm 2022')).toEqual({
      from: '2021-10-01',
      to: '2022-09-30',
      label: 'Năm 2022',
      fiscalYear: 2022,
      months: 12,
    });
    expect(periodOfMonths(2022, 3)).toEqual({
      from: '2021-10-01',
      to: '2021-12-31',
      label: null,
      fiscalYear: 2022,
      months: 3,
    });
  });

  it('is whole after twelve months', () => {
    expect(isWholeYear(enforcementYear(2022))).toBe(true);
    expect(isWholeYear(periodOfMonths(2022, 11))).toBe(false);
    expect(isWholeYear(period({}))).toBe(false);
  });
});

describe('sameMonths', () => {
  const days = (from: string | null, to: string | null, months: number | null = null) => period({ from, to, months });

  it.each([
    ['as many months', period({ months: 6 }), period({ months: 6 }), true],
    ['other months', period({ months: 6 }), period({ months: 9 }), false],
    ['the same days a year apart', days('2021-01-01', '2021-06-30'), days('2022-01-01', '2022-06-30'), true],
    [
      'days of which one side tells the months too',
      days('2020-10-01', '2021-03-31', 6),
      days('2021-10-01', '2022-03-31'),
      true,
    ],
    ['another first day', days('2021-01-02', '2021-06-30'), days('2022-01-01', '2022-06-30'), false],
    ['another last day', days('2021-01-01', '2021-06-29'), days('2022-01-01', '2022-06-30'), false],
    ['one year and two', days('2020-10-01', '2021-09-30'), days('2020-10-01', '2022-09-30'), false],
    ['no first days', days(null, '2021-06-30'), days(null, '2022-06-30'), false],
    ['no last days', days('2021-01-01', null), days('2022-01-01', null), false],
    ['a first day unknown to one', days(null, '2021-06-30'), days('2022-01-01', '2022-06-30'), false],
    ['a last day unknown to one', days('2021-01-01', '2021-06-30'), days('2022-01-01', null), false],
    ['months against nothing', period({ months: 6 }), period({}), false],
    ['nothing at all', period({}), period({}), false],
  ])('%s', (_, a, b, same) => {
    expect(sameMonths(a, b)).toBe(same);
    expect(sameMonths(b, a)).toBe(same);
  });

  it('holds for the same months of any two years, and for no others', () => {
    fc.assert(
      fc.property(year, year, month, month, (one, other, months, others) => {
        expect(sameMonths(periodOfMonths(one, months), periodOfMonths(other, others))).toBe(months === others);
      }),
    );
  });
});
