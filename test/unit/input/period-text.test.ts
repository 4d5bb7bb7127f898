import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../../../src/input/period-text.ts';
import {
  enforcementMonthOf,
  enforcementYear,
  enforcementYearOf,
  isWholeYear,
  monthEnd,
  periodOfMonths,
  sameMonths,
} from '../../../src/model/period.ts';
import { FigureError } from '../../../src/model/problem.ts';

describe('the enforcement year', () => {
  it('runs from 1 October to 30 September', () => {
    expect(enforcementYear(2022)).toEqual({
      from: '2021-10-01',
      to: '2022-09-30',
      label: null,
      fiscalYear: 2022,
      months: 12,
    });
    expect(['2021-09-30', '2021-10-01', '2022-09-30'].map(enforcementYearOf)).toEqual([2021, 2022, 2022]);
    expect(['2021-10-01', '2021-12-31', '2022-01-01', '2022-09-22'].map(enforcementMonthOf)).toEqual([1, 3, 4, 12]);
  });

  it('knows how long February is', () => {
    expect(['2024-02-01', '2100-02-01', '2000-02-10', '2026-04-05'].map(monthEnd)).toEqual([
      '2024-02-29',
      '2100-02-28',
      '2000-02-29',
      '2026-04-30',
    ]);
    expect(periodOfMonths(2020, 5).to).toBe('2020-02-29');
  });
});

describe('parsePeriod', () => {
  it.each([
    ['Năm 2022', '2021-10-01', '2022-09-30', 2022, 12],
    ['năm 2025', '2024-10-01', '2025-09-30', 2025, 12],
    ['năm công tác 2025', '2024-10-01', '2025-09-30', 2025, 12],
    ['2010', '2009-10-01', '2010-09-30', 2010, 12],
    ['FY 2010', '2009-10-01', '2010-09-30', 2010, 12],
    ['6 tháng đầu năm 2025', '2024-10-01', '2025-03-31', 2025, 6],
    ['9 tháng đầu năm 2025', '2024-10-01', '2025-06-30', 2025, 9],
    ['9 tháng/2025', '2024-10-01', '2025-06-30', 2025, 9],
    ['05 tháng năm 2026', '2025-10-01', '2026-02-28', 2026, 5],
    ['năm tháng đầu năm 2020', '2019-10-01', '2020-02-29', 2020, 5],
    ['2 tháng đầu năm 2018', '2017-10-01', '2017-11-30', 2018, 2],
    ['quý I năm 2021', '2020-10-01', '2020-12-31', 2021, 3],
    ['quý I năm 2021 (03 tháng đầu năm)', '2020-10-01', '2020-12-31', 2021, 3],
    ['quý I năm 2021(3 tháng)', '2020-10-01', '2020-12-31', 2021, 3],
    ['quý III năm 2021', '2021-04-01', '2021-06-30', 2021, null],
    ['quý iv năm 2021', '2021-07-01', '2021-09-30', 2021, null],
    ['quý 3 năm 2021', '2021-04-01', '2021-06-30', 2021, null],
    ['tháng thứ 1 năm 2026', '2025-10-01', '2025-10-31', 2026, 1],
    ['22/09/2022 đến 22/09/2022', '2022-09-22', '2022-09-22', 2022, null],
    ['Q1 2021', '2020-10-01', '2020-12-31', 2021, 3],
    ['first 6 months of 2025', '2024-10-01', '2025-03-31', 2025, 6],
    ['năm 2016 (từ 01/10/2015 đến 30/9/2016)', '2015-10-01', '2016-09-30', 2016, 12],
    ['01/10/2021 đến 30/09/2022', '2021-10-01', '2022-09-30', 2022, 12],
    // What does not start with the year has days, and no months since its start.
    ['quý II/2021', '2021-01-01', '2021-03-31', 2021, null],
    ['tháng thứ 5 năm 2026', '2026-02-01', '2026-02-28', 2026, null],
    ['01/10/2021 – 22/09/2022', '2021-10-01', '2022-09-22', 2022, null],
    // A year that is not named stays open.
    ['sáu tháng đầu năm', null, null, null, 6],
    ['9 tháng', null, null, null, 9],
  ])('%s is %s to %s', (label, from, to, fiscalYear, months) => {
    expect(parsePeriod(label)).toEqual({ from, to, label, fiscalYear, months });
    expect(parsePeriod(label.normalize('NFD'))).toEqual({ from, to, label, fiscalYear, months });
    expect(parsePeriod(` ${label.toUpperCase().replaceAll(' ', '\u00a0')} `)).toMatchObject({
      from,
      to,
      fiscalYear,
      months,
    });
  });

  it.each([
    '6 tháng cuối năm 2020',
    'từ đầu năm 2020 (đến tháng 7)',
    'Năm 2022 (đến 22/9)',
    'năm 2022 (6 tháng)',
    '13 tháng năm 2020',
    '0 tháng năm 2020',
    'quý V năm 2020',
    '01/10/2021 – 31/9/2022',
    'tháng 5 năm 2026',
    'năm 22',
    'năm 2022 và năm 2023',
    'năm 2022 (năm 2022) và nữa',
    'chưa rõ (chưa rõ)',
    'năm 2016 (từ 01/10/2015 đến 30/8/2016)',
    'năm 2016 (từ 01/11/2015 đến 30/9/2016)',
    '01/10/2022 đến 30/09/2021',
    '31/9/2021 đến 30/09/2022',
    'đến 30/09/2022',
  ])('%s stays a label, and nothing is guessed from it', (label) => {
    expect(parsePeriod(label)).toEqual({ from: null, to: null, label, fiscalYear: null, months: null });
  });

  it.each([
    [
      'an end within the last month of its label agrees with it',
      { label: 'Năm 2022', from: '2021-10-01', to: '2022-09-22' },
      '2021-10-01',
      '2022-09-22',
      2022,
      12,
    ],
    [
      'an end before it does not',
      { label: 'Năm 2022', from: '2021-10-01', to: '2022-03-31' },
      '2021-10-01',
      '2022-03-31',
      2022,
      6,
    ],
    [
      'days without label count whole months only',
      { from: '2021-10-01', to: '2022-09-22' },
      '2021-10-01',
      '2022-09-22',
      2022,
      null,
    ],
    [
      'an end in another year than its label does not agree with it',
      { label: '9 tháng', fiscalYear: 2024, from: '2023-10-01', to: '2025-06-30' },
      '2023-10-01',
      '2025-06-30',
      2025,
      null,
    ],
    ['an end alone counts no months', { to: '2025-01-31' }, null, '2025-01-31', 2025, null],
    ['one day is a period', { from: '2025-01-31', to: '2025-01-31' }, '2025-01-31', '2025-01-31', 2025, null],
    ['an end tells the year of months', { label: '4 tháng', to: '31/01/2025' }, '2024-10-01', '2025-01-31', 2025, 4],
    ['so does a year beside them', { label: '9 tháng', fiscalYear: 2024 }, '2023-10-01', '2024-06-30', 2024, 9],
    ['a year alone is not all of it', { fiscalYear: 2024 }, null, null, 2024, null],
    [
      'a start within the year leaves the months unknown',
      { from: '2022-01-01', to: '2022-03-31' },
      '2022-01-01',
      '2022-03-31',
      2022,
      null,
    ],
  ])(
    '%s',
    (
      _,
      { label = null, ...parts }: { label?: string | null; from?: string; to?: string; fiscalYear?: number },
      from,
      to,
      fiscalYear,
      months,
    ) => {
      expect(parsePeriod({ label, ...parts })).toEqual({ from, to, label, fiscalYear, months });
    },
  );

  it('is nothing where nothing is stated', () => {
    for (const nothing of [null, undefined, '', '  ', {}]) expect(parsePeriod(nothing)).toBeNull();
  });

  it('names days the calendar does not have, and an end before its start', () => {
    expect(() => parsePeriod({ to: '2022-02-30' })).toThrow(FigureError);
    const problemOf = (parts: Parameters<typeof parsePeriod>[0], where?: string) => {
      try {
        return parsePeriod(parts, where);
      } catch (error) {
        return error instanceof FigureError ? error.problem : error;
      }
    };
    expect(problemOf({ from: '2022-10-01', to: '2022-09-30' }, 'units[0].period')).toEqual({
      code: 'unreadable',
      severity: 'error',
      where: 'units[0].period.to',
      values: { expected: '≥ 2022-10-01', got: '2022-09-30' },
    });
    expect(problemOf({ from: '31/9/2022' })).toMatchObject({ where: 'period.from' });
    expect(problemOf({ to: '31/9/2022' })).toMatchObject({ where: 'period.to' });
    expect(parsePeriod({ from: '2022-10-01' })).toMatchObject({ from: '2022-10-01', to: null });
    expect(parsePeriod({ months: 6 })).toMatchObject({ months: 6, fiscalYear: null });
  });

  it('reads back every period of months it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }), (year, months) => {
        const label = `${months} tháng đầu năm ${year}`;
        expect(parsePeriod(label)).toEqual(periodOfMonths(year, months, label));
        const { from, to } = periodOfMonths(year, months);
        expect(parsePeriod({ from, to })).toEqual(periodOfMonths(year, months));
      }),
    );
  });

  it('keeps any text as it is, quickly', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parsePeriod(text)?.label ?? '').toBe(text.normalize('NFC').trim());
      }),
    );
    const start = performance.now();
    parsePeriod(`quý 1${' năm'.repeat(50_000)}x`);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('comparing periods', () => {
  it('takes the same months of two years for the same, and nothing else', () => {
    const six = parsePeriod('6 tháng đầu năm 2025')!;
    expect(sameMonths(six, parsePeriod('6 tháng đầu năm 2024')!)).toBe(true);
    expect(sameMonths(six, parsePeriod('6 tháng')!)).toBe(true);
    expect(sameMonths(six, parsePeriod('9 tháng đầu năm 2024')!)).toBe(false);
    expect(sameMonths(six, parsePeriod('đầu năm')!)).toBe(false);
    expect(sameMonths(parsePeriod('đầu năm')!, parsePeriod('đầu năm')!)).toBe(false);
  });

  it('goes by the days where months are not whole, or do not start with the year', () => {
    expect(sameMonths(parsePeriod('01/10/2021 – 22/09/2022')!, parsePeriod('01/10/2020 – 22/09/2021')!)).toBe(true);
    expect(sameMonths(parsePeriod('01/10/2021 – 22/09/2022')!, parsePeriod('01/10/2020 – 21/09/2021')!)).toBe(false);
    expect(sameMonths(parsePeriod('quý II năm 2021')!, parsePeriod('quý II năm 2020')!)).toBe(true);
    expect(sameMonths(parsePeriod('01/10/2020 – 22/09/2022')!, parsePeriod('01/10/2020 – 22/09/2021')!)).toBe(false);
  });

  it('closes the year after twelve months', () => {
    expect(['Năm 2022', '12 tháng', '9 tháng', 'đầu năm'].map((label) => isWholeYear(parsePeriod(label)!))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('a label of any length', () => {
  it('is read in no time', () => {
    const start = performance.now();
    expect(parsePeriod('('.repeat(100_000))).toMatchObject({ fiscalYear: null, months: null });
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
