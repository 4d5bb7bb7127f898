import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seriesOf, type SeriesOptions, summaryOf } from '../../../src/figures/series.ts';
import { parseCsv } from '../../../src/input/csv.ts';
import { parseReport } from '../../../src/input/json.ts';
import { toNumber } from '../../../src/model/exact.ts';
import { NO_FIGURES, type Report } from '../../../src/model/report.ts';
import { drawnAt } from '../../../src/figures/series.ts';

const DEFAULTS: SeriesOptions = { measure: 'cases', digits: 2, mode: null, value: null, evenPace: false };
const series = (report: Report, options: Partial<SeriesOptions> = {}) =>
  seriesOf(report, report, report[options.measure ?? 'cases'] ?? NO_FIGURES, { ...DEFAULTS, ...options });
const file = (name: string) => parseCsv(readFileSync(`test/data/${name}.csv`, 'utf8')).report;
const year = (fiscalYear: number, completed: readonly (number | null)[], breakAt = 0) =>
  completed.flatMap((value, index) =>
    value === null
      ? []
      : [
          {
            period: { fiscalYear, months: index + 1 },
            break: index + 1 === breakAt,
            cases: { completed: value, enforceable: 1000 },
          },
        ],
  );
const report = (...periods: ReturnType<typeof year>[]) => parseReport({ periods: periods.flat() }).report;
const values = (points: ReturnType<typeof series>['points']) =>
  points.map((point) => (point?.value ? toNumber(drawnAt(point.value)) : null));

describe('seriesOf', () => {
  it('draws the months of the latest year, the year before beside them, and gaps where nothing is stated', () => {
    const {
      mode,
      value,
      points,
      previous,
      missing,
      year: drawn,
    } = series(report(year(2021, [90, 190]), year(2022, [100, null, 300])));
    expect({ mode, value, missing, drawn }).toEqual({ mode: 'cumulative', value: 'rate', missing: [2], drawn: 2022 });
    expect(values(points).slice(0, 4)).toEqual([0.1, null, 0.3, null]);
    expect(values(previous).slice(0, 3)).toEqual([0.09, 0.19, null]);
  });

  it('reads the national figures of 2025 as they were published', () => {
    const national = file('national-2025-cumulative');
    expect(values(series(national).points)).toEqual([
      null,
      null,
      null,
      0.3981,
      null,
      null,
      null,
      null,
      null,
      0.63,
      null,
      0.8427,
    ]);
    expect(series(national, { value: 'completed' }).missing).toEqual([1, 2, 3, 5, 7, 8, 9, 11]);
    expect(values(series(national, { mode: 'monthly' }).points).every((value) => value === null)).toBe(true);
  });

  it('draws whole years as years, with the target of each', () => {
    const { mode, slots, missing, marks } = series(file('national-2015-2025'));
    expect(mode).toBe('yearly');
    expect([slots[0], slots.at(-1)]).toEqual([2015, 2025]);
    expect(missing).toEqual([2015, 2016, 2017, 2018, 2021]);
    expect(marks.map(({ slot }) => slot)).toEqual([2015, 2018, 2019, 2020, 2022, 2023, 2025]);
  });

  it('takes a month from its neighbour, and no month where one of the two is missing or units have changed', () => {
    const monthly = (given: Report) => values(series(given, { mode: 'monthly' }).points).slice(0, 5);
    expect(monthly(report(year(2022, [131, 268, 256, null, 700])))).toEqual([131, 137, -12, null, null]);
    expect(monthly(report(year(2022, [131, 268, 400], 3)))).toEqual([131, 137, null, null, null]);
  });

  it('compares nothing over a change of units, of this year or of the last', () => {
    const before = year(2021, [1, 2, 3, 4]);
    expect(values(series(report(before, year(2022, [1, 2, 3, 4], 3))).previous).slice(0, 4)).toEqual([
      0.001,
      0.002,
      null,
      null,
    ]);
    expect(values(series(report(year(2021, [1, 2, 3, 4], 3), year(2022, [1, 2, 3, 4]))).previous).slice(0, 4)).toEqual([
      null,
      null,
      0.003,
      0.004,
    ]);
    const last = series(report(before, year(2022, [1, 2, 3, 4], 3))).points[3];
    expect(last?.reading.change).toBeNull();
  });

  it("takes the report's own figures and those of the year before as points", () => {
    const given = parseReport({
      period: { fiscalYear: 2026, months: 5 },
      cases: { rate: 45.45 },
      previous: { cases: { rate: 43.1 } },
    }).report;
    const { points, previous } = series(given);
    expect(values(points)[4]).toBe(0.4545);
    expect(values(previous)[4]).toBe(0.431);
  });

  it('draws the pace through the rates given, or evenly when asked to', () => {
    const given = (pace: number | null) =>
      parseReport({ period: { fiscalYear: 2022, months: 6 }, cases: { rate: 40, target: 80, pace } }).report;
    const rates = (list: ReturnType<typeof series>) =>
      list.pace.map(({ rate }) => Math.round(toNumber(rate) * 1000) / 1000);
    expect(rates(series(given(null)))).toEqual([]);
    expect(rates(series(given(null), { evenPace: true }))).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => Math.round((800 * month) / 12) / 1000),
    );
    expect(rates(series(given(30)))[5]).toBe(0.3);
    expect(rates(series(given(30)))[11]).toBe(0.8);
  });

  it('adds up: what was added in each month makes the last cumulative count', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 12 }), (counts) => {
        const sum = values(series(report(year(2022, counts)), { mode: 'monthly' }).points).reduce<number>(
          (all, value) => all + (value ?? 0),
          0,
        );
        expect(sum).toBe(counts.at(-1));
      }),
    );
  });
});

describe('summaryOf', () => {
  it('names the first, the last, the latest highest and what is below zero', () => {
    expect(summaryOf(series(report(year(2022, [10, 30, 20, 30])), { value: 'completed' }))).toMatchObject({
      first: 0,
      last: 3,
      highest: 3,
    });
    expect(summaryOf(series(report(year(2022, [10, 30, 20])), { mode: 'monthly' }))?.negative).toEqual([3]);
    expect(summaryOf(series(report()))).toBeNull();
  });
});
