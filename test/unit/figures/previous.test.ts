import { describe, expect, it } from 'vitest';
import { isPartYear, isYearBefore } from '../../../src/figures/previous.ts';
import { enforcementYear, periodOfMonths } from '../../../src/model/period.ts';
import { period } from '../../support/build.ts';

describe('isYearBefore', () => {
  it.each([
    ['the year before', enforcementYear(2021), enforcementYear(2022), true],
    ['the same months of the year before', periodOfMonths(2021, 6), periodOfMonths(2022, 6), true],
    ['February of a leap year', periodOfMonths(2024, 5), periodOfMonths(2025, 5), true],
    ['other months', periodOfMonths(2021, 9), periodOfMonths(2022, 6), false],
    ['a whole year beside six months', enforcementYear(2021), periodOfMonths(2022, 6), false],
    ['the same year', enforcementYear(2022), enforcementYear(2022), false],
    ['two years before', enforcementYear(2020), enforcementYear(2022), false],
    ['the year after', enforcementYear(2023), enforcementYear(2022), false],
    ['months alone', period({ months: 6 }), periodOfMonths(2022, 6), true],
    ['other months alone', period({ months: 5 }), periodOfMonths(2022, 6), false],
    ['the year alone', period({ fiscalYear: 2021 }), periodOfMonths(2022, 6), true],
    [
      'a calendar half-year',
      period({ from: '2021-01-01', to: '2021-06-30' }),
      period({ from: '2021-10-01', to: '2022-03-31' }),
      false,
    ],
    ['another start', period({ from: '2021-01-01' }), period({ from: '2021-10-01' }), false],
    [
      'another end',
      period({ from: '2021-01-01', to: '2021-06-30' }),
      period({ from: '2022-01-01', to: '2022-03-31' }),
      false,
    ],
    ['an earlier day of the last month', period({ to: '2021-09-22' }), period({ to: '2022-09-30' }), true],
    ['a year beside an unknown one', period({ fiscalYear: 2021 }), period({ months: 6 }), true],
    ['nothing known', period({}), period({ label: 'x' }), true],
  ])('%s', (_, before, now, same) => expect(isYearBefore(before, now)).toBe(same));

  it('does not doubt what is not stated', () => {
    expect(isYearBefore(null, enforcementYear(2022))).toBe(true);
    expect(isYearBefore(enforcementYear(2022), null)).toBe(true);
  });
});

describe('isPartYear', () => {
  it.each(['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'])('counts %s tháng in words', (word) =>
    expect(isPartYear(period({ label: `Kết quả ${word} tháng` }))).toBe(true),
  );

  it.each([
    ['no period', null, null],
    ['a whole year', enforcementYear(2022), false],
    ['eleven months', periodOfMonths(2022, 11), true],
    ['one month', period({ months: 1 }), true],
    ['a label nobody can read', period({ label: 'sơ kết' }), null],
    ['a quarter of any year', period({ label: 'Quý III' }), true],
    ['a quarter in English', period({ label: 'Q4 2025' }), true],
    ['months told of in more words', period({ label: 'Kết quả sáu tháng đầu năm' }), true],
    ['eleven months', period({ label: 'lũy kế 11 tháng' }), true],
    ['months behind a hyphen', period({ label: 'a 9-month report' }), true],
    ['months before the bare year', period({ label: 'lũy kế 9 tháng 2025' }), true],
    ['a year in months, in English', period({ label: 'the 12 months to September 2025' }), null],
    ['one month', period({ label: 'Tháng 3/2025' }), true],
    ['one month with its zero', period({ label: '03/2025' }), true],
    ['October', period({ label: '10/2024 (sơ bộ)' }), true],
    ['a month before its year', period({ label: 'tháng 10 năm 2024' }), true],
    ['a number before a year', period({ label: 'Nghị quyết 96/2019' }), null],
    ['decomposed letters', period({ label: 'quý III'.normalize('NFD') }), true],
    ['what only begins like a quarter', period({ label: 'quý vị' }), null],
    ['one month in words', period({ label: 'tháng 12 năm 2024' }), true],
    ['a month without its year', period({ label: 'Tháng 10' }), true],
    ['the month that may close the year', period({ label: 'tháng 9' }), null],
    ['a day within the year', period({ label: 'tính đến 31/3/2025' }), true],
    ['the last month, up to which all may be counted', period({ label: 'Tháng 9/2025' }), null],
    ['all twelve months', period({ label: 'Kết quả 12 tháng năm 2025' }), null],
    ['all twelve months in words', period({ label: 'Cả mười hai tháng' }), null],
    ['the year with its months', period({ label: 'Năm 2022 (từ tháng 10/2021 đến tháng 9/2022)' }), null],
    ['the year with its days', period({ label: 'Năm 2022 (01/10/2021 – 30/09/2022)' }), null],
    ['a calendar year with its days', period({ label: '01/01/2022 – 31/12/2022' }), null],
    ['days that say more than the name', period({ label: 'Quý', from: '2021-10-01', to: '2022-09-30' }), null],
    ['a second quarter', period({ from: '2022-01-01', to: '2022-03-31' }), true],
    ['a calendar year', period({ from: '2022-01-01', to: '2022-12-31' }), null],
    ['361 days', period({ from: '2021-10-01', to: '2022-09-26' }), null],
    ['a day less', period({ from: '2021-10-01', to: '2022-09-25' }), true],
    ['an end in March', period({ to: '2022-03-31' }), true],
    ['an end in September', period({ to: '2022-09-22' }), null],
    ['a start alone', period({ from: '2021-10-01' }), null],
  ])('%s', (_, covered, part) => expect(isPartYear(covered)).toBe(part));
});
