import { describe, expect, it } from 'vitest';
import { type Entry, entriesOf, isOfYear, NO_YEAR, onlyYears } from '../../../src/figures/series-entries.ts';
import type { Readable } from '../../../src/figures/reading.ts';
import { enforcementYear, type Period, periodOfMonths } from '../../../src/model/period.ts';
import { type MeasureFigures, NO_FIGURES, type PeriodReport, type Report } from '../../../src/model/report.ts';
import { fig, figures, pct, period, report, target, unit } from '../../support/build.ts';

const point = (covered: Period, stated: Partial<MeasureFigures> | null, broken = false): PeriodReport => ({
  period: covered,
  cases: stated && figures(stated),
  amounts: null,
  break: broken,
});
const entries = (given: Report, record: Readable = given) =>
  entriesOf(given, record, record.cases ?? NO_FIGURES, 'cases');
const half = periodOfMonths(2025, 6);

describe('entriesOf', () => {
  it('takes the periods of a report, known or not, with their breaks', () => {
    const periods = [point(periodOfMonths(2025, 3), { completed: fig(3) }), point(half, null, true)];
    expect(entries(report({ periods }))).toEqual([
      { period: periods[0]?.period, figures: figures({ completed: fig(3) }), break: false },
      { period: half, figures: NO_FIGURES, break: true },
    ]);
  });

  it('leaves out what covers nobody knows how many months', () => {
    const vague = period({ from: '2025-01-01', to: '2025-03-31' });
    expect(entries(report({ periods: [point(vague, { completed: fig(3) })] }))).toEqual([]);
    expect(entries(report({ period: vague, cases: figures({ completed: fig(3) }) }))).toEqual([]);
  });

  it.each([
    ['a rate', { rate: pct('80') }],
    ['what is completed', { completed: fig(8) }],
    ['what is enforceable', { enforceable: fig(9) }],
  ])('takes the report’s own figures where they tell %s', (_, stated) => {
    expect(entries(report({ period: half, cases: figures(stated) }))).toEqual([
      { period: half, figures: figures(stated), break: false },
    ]);
  });

  it('has no place for figures that tell none of it, or not when', () => {
    expect(entries(report({ period: half, cases: figures({ total: fig(9), targets: [target('80')] }) }))).toEqual([]);
    expect(entries(report({ cases: figures({ rate: pct('80') }) }))).toEqual([]);
    expect(entries(report({ period: half }))).toEqual([]);
  });

  describe('where the series has the same period', () => {
    const both = (own: Partial<MeasureFigures>, inSeries: Partial<MeasureFigures>) =>
      entries(report({ period: half, cases: figures(own), periods: [point(half, inSeries, true)] }));

    it('takes the report’s own figures for its word on it, and keeps the break', () => {
      const own = { rate: pct('46') };
      expect(both(own, { rate: pct('45') })).toEqual([{ period: half, figures: figures(own), break: true }]);
      const nothing = { enforceable: fig(0) };
      expect(both(nothing, { rate: pct('45') })).toEqual([{ period: half, figures: figures(nothing), break: true }]);
      const counts = { completed: fig(5) };
      expect(both(counts, { completed: fig(4) })).toEqual([{ period: half, figures: figures(counts), break: true }]);
    });

    it('keeps what the series tells where that is more', () => {
      const more = { rate: pct('45') };
      expect(both({ completed: fig(5) }, more)).toEqual([{ period: half, figures: figures(more), break: true }]);
    });

    it('tells it from other months and other years', () => {
      const periods = [
        point(periodOfMonths(2025, 5), { rate: pct('40') }),
        point(periodOfMonths(2024, 6), { rate: pct('41') }),
      ];
      expect(
        entries(report({ period: half, cases: figures({ rate: pct('46') }), periods })).map((entry) => entry.period),
      ).toEqual([periodOfMonths(2025, 5), periodOfMonths(2024, 6), half]);
    });
  });

  describe('of last year', () => {
    const previous = (covered: Period | null) => ({
      period: covered,
      cases: figures({ rate: pct('43') }),
      amounts: null,
    });
    const before = (own: Period, covered: Period | null) =>
      entries(report({ period: own, cases: figures({ rate: pct('45') }), previous: previous(covered) }))[1];

    it('stand a year before, in the same months where they do not say which', () => {
      expect(before(half, null)).toEqual({
        period: period({ fiscalYear: 2024, months: 6 }),
        figures: figures({ rate: pct('43') }),
        break: false,
      });
      expect(before(half, periodOfMonths(2023, 5))?.period).toEqual(periodOfMonths(2023, 5));
      expect(before(half, period({ label: 'cùng kỳ' }))?.period).toEqual(
        period({ label: 'cùng kỳ', fiscalYear: 2024, months: 6 }),
      );
      expect(before(period({ months: 6 }), null)?.period).toEqual(period({ fiscalYear: NO_YEAR, months: 6 }));
    });

    it('have no place without the period they are compared with', () => {
      expect(entries(report({ previous: previous(half) }))).toEqual([]);
    });
  });

  describe('of a unit', () => {
    const whole = report({
      period: half,
      cases: figures({ rate: pct('45') }),
      periods: [point(periodOfMonths(2025, 3), { rate: pct('20') })],
      units: [
        unit('a', { cases: figures({ rate: pct('50') }) }),
        unit('b', { cases: figures({ rate: pct('51') }), break: true, period: periodOfMonths(2025, 9) }),
      ],
    });

    it('are its own figures alone, for the period of the report where it has none', () => {
      expect(entries(whole, whole.units[0])).toEqual([
        { period: half, figures: figures({ rate: pct('50') }), break: false },
      ]);
      expect(entries(whole, whole.units[1])).toEqual([
        { period: periodOfMonths(2025, 9), figures: figures({ rate: pct('51') }), break: true },
      ]);
    });

    it('but a point of the series is shown within it', () => {
      const [first] = whole.periods;
      expect(entries(whole, first).map((entry) => entry.period.months)).toEqual([3]);
      const broken = report({
        periods: [point(periodOfMonths(2025, 3), { rate: pct('20') }), point(half, { rate: pct('45') }, true)],
      });
      expect(entries(broken, broken.periods[1]).map((entry) => entry.break)).toEqual([false, true]);
    });

    it('and a kind of case has no breaks to tell', () => {
      const record = { cases: figures({ rate: pct('50') }), amounts: null };
      expect(entries(whole, record)).toEqual([{ period: half, figures: record.cases, break: false }]);
    });
  });
});

describe('onlyYears', () => {
  const of = (...periods: Period[]) =>
    onlyYears(periods.map((covered): Entry => ({ period: covered, figures: NO_FIGURES, break: false })));

  it('asks for three whole years, and nothing else', () => {
    expect(of(enforcementYear(2023), enforcementYear(2024), enforcementYear(2025))).toBe(true);
    expect(of(enforcementYear(2024), enforcementYear(2025))).toBe(false);
    expect(of(enforcementYear(2024), enforcementYear(2024), enforcementYear(2025))).toBe(false);
    expect(of(enforcementYear(2023), enforcementYear(2024), periodOfMonths(2025, 6))).toBe(false);
    expect(of(periodOfMonths(2023, 6), periodOfMonths(2024, 6), periodOfMonths(2025, 6))).toBe(false);
    expect(of()).toBe(false);
  });
});

describe('isOfYear', () => {
  const entry = (fiscalYear: number | null): Entry => ({
    period: period({ fiscalYear, months: 6 }),
    figures: NO_FIGURES,
    break: false,
  });

  it.each([
    [2025, 2025, true],
    [2024, 2025, false],
    [null, 2025, true],
    [null, null, true],
    [2025, null, false],
    [NO_YEAR, NO_YEAR, true],
    [null, NO_YEAR, false],
  ])('%s in %s: %s', (own, year, is) => expect(isOfYear(entry(own), year)).toBe(is));
});
