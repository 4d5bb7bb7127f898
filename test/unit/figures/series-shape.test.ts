import { describe, expect, it } from 'vitest';
import { drawnAt, seriesOf, type SeriesOptions, summaryOf } from '../../../src/figures/series.ts';
import { toNumber } from '../../../src/model/exact.ts';
import { enforcementYear, type Period, periodOfMonths } from '../../../src/model/period.ts';
import { type MeasureFigures, NO_FIGURES, type PeriodReport, type Report } from '../../../src/model/report.ts';
import { dec, fig, figures, pct, period, report, target } from '../../support/build.ts';

const DEFAULTS: SeriesOptions = { measure: 'cases', digits: 2, mode: null, value: null, evenPace: false };
const series = (given: Report, options: Partial<SeriesOptions> = {}) =>
  seriesOf(given, given, given[options.measure ?? 'cases'] ?? NO_FIGURES, { ...DEFAULTS, ...options });
const values = (points: ReturnType<typeof series>['points']) =>
  points.map((one) => (one?.value ? toNumber(drawnAt(one.value)) : null));

const point = (covered: Period, stated: Partial<MeasureFigures>, broken = false): PeriodReport => ({
  period: covered,
  cases: figures(stated),
  amounts: null,
  break: broken,
});
const months = (fiscalYear: number, rates: Readonly<Record<number, string>>, more: Partial<MeasureFigures> = {}) =>
  Object.entries(rates).map(([month, rate]) =>
    point(periodOfMonths(fiscalYear, Number(month)), { rate: pct(rate), ...more }),
  );
const years = (rates: Readonly<Record<number, string>>, more: Partial<MeasureFigures> = {}) =>
  Object.entries(rates).map(([year, rate]) => point(enforcementYear(Number(year)), { rate: pct(rate), ...more }));

describe('a series of months', () => {
  it('is that of the report’s own year where its series has it, else of the latest', () => {
    const periods = [...months(2023, { 1: '3' }), ...months(2025, { 1: '5' }), ...months(2024, { 1: '4' })];
    const drawn = (own: Period | null) => {
      const { year, points, previous } = series(report({ period: own, periods }));
      return [year, values(points)[0], values(previous)[0]];
    };
    expect(drawn(null)).toEqual([2025, 0.05, 0.04]);
    expect(drawn(periodOfMonths(2024, 6))).toEqual([2024, 0.04, 0.03]);
    expect(drawn(periodOfMonths(2026, 6))).toEqual([2025, 0.05, 0.04]);
    expect(drawn(period({ months: 6 }))).toEqual([2025, 0.05, 0.04]);
  });

  it('of an unknown year has a year before all the same', () => {
    const { year, points, previous, slots } = series(
      report({
        period: period({ months: 6 }),
        cases: figures({ rate: pct('45') }),
        previous: { period: null, cases: figures({ rate: pct('43') }), amounts: null },
      }),
    );
    expect(year).toBeNull();
    expect(slots).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect([values(points)[5], values(previous)[5]]).toEqual([0.45, 0.43]);
    expect([values(points), values(previous)].map((list) => list.filter(Boolean).length)).toEqual([1, 1]);
  });

  it('takes a point of an unknown year into the year it knows', () => {
    const periods = [...months(2025, { 3: '20' }), point(period({ months: 6 }), { rate: pct('45') })];
    const { points, previous } = series(report({ periods }));
    expect([values(points)[2], values(points)[5], values(previous)[2]]).toEqual([0.2, 0.45, null]);
  });

  it('has no year before it where nothing of that is known', () => {
    const { previous } = series(report({ periods: months(2025, { 3: '20' }) }));
    expect(previous).toEqual(Array(12).fill(null));
  });

  describe('and its targets', () => {
    const all = [target('80'), target('40', { kind: 'milestone' })];
    const goals = ({ points }: ReturnType<typeof series>) =>
      points.flatMap((one) => (one ? [one.reading.figures.targets] : []));

    it('are those of the report for all its months, but not its milestones', () => {
      const given = report({
        period: periodOfMonths(2025, 6),
        cases: figures({ rate: pct('45'), targets: all }),
        periods: months(2025, { 3: '20' }),
      });
      expect(series(given).targets).toEqual([target('80')]);
      expect(goals(series(given))).toEqual([[target('80')], all]);
      expect(series(given).marks).toEqual([{ slot: 6, target: target('40', { kind: 'milestone' }) }]);
    });

    it('are those of the latest month that has any, where the report has none', () => {
      const periods = [
        ...months(2025, { 1: '5' }, { targets: [target('70')] }),
        ...months(2025, { 3: '20' }, { targets: [target('80')] }),
        ...months(2025, { 4: '25' }),
      ];
      expect(series(report({ periods })).targets).toEqual([target('80')]);
      expect(goals(series(report({ periods })))).toEqual([[target('70')], [target('80')], [target('80')]]);
    });

    it('may not be there', () => {
      const given = report({ periods: months(2025, { 1: '5' }) });
      expect(series(given)).toMatchObject({ targets: [], marks: [], pace: [] });
    });

    it('are none of what is completed', () => {
      const given = report({
        period: periodOfMonths(2025, 6),
        cases: figures({ completed: fig(5), rate: pct('45'), targets: all, pace: pct('40') }),
      });
      expect(series(given, { value: 'completed', evenPace: true })).toMatchObject({ targets: [], marks: [], pace: [] });
      expect(series(given, { mode: 'monthly', value: 'rate' })).toMatchObject({ value: 'completed', targets: [] });
    });
  });

  it('has the pace of the report at its latest month, and that of each month where it is given', () => {
    const given = report({
      period: periodOfMonths(2025, 6),
      cases: figures({ rate: pct('45'), targets: [target('80')], pace: pct('41') }),
      periods: [...months(2025, { 2: '12' }, { pace: pct('13') }), ...months(2025, { 4: '25' })],
    });
    const paces = series(given).points.flatMap((one) => (one ? [one.reading.figures.pace] : []));
    expect(paces).toEqual([pct('13'), null, pct('41')]);
  });

  it('compares every month with the same month a year before, and each with its own figures', () => {
    const periods = [...months(2024, { 1: '4', 2: '9' }), ...months(2025, { 1: '5', 3: '20' })];
    const [first, , third] = series(report({ periods })).points;
    expect(first?.reading).toMatchObject({
      figures: figures({ rate: pct('5') }),
      previous: figures({ rate: pct('4') }),
      change: { shown: { kind: 'figure', figure: pct('1') } },
    });
    expect(third?.reading).toMatchObject({ previous: null, change: null });
  });

  it('judges a month by its period, and names problems by their field', () => {
    const periods = [point(periodOfMonths(2025, 6), { rate: pct('150'), targets: [target('80')] })];
    const reading = series(report({ periods })).points[5]?.reading;
    expect(reading?.verdicts).toMatchObject([{ reason: 'part-year' }]);
    expect(reading?.problems.map(({ where }) => where)).toEqual(['rate']);
  });

  it('compares nothing where units changed in October', () => {
    const rates = { 1: '4', 2: '9' };
    const broken = [
      point(periodOfMonths(2025, 1), { rate: pct('5') }, true),
      point(periodOfMonths(2025, 2), { rate: pct('6') }),
    ];
    const { previous, breaks } = series(report({ periods: [...months(2024, rates), ...broken] }));
    expect(values(previous)).toEqual(Array(12).fill(null));
    expect(breaks).toEqual([1]);
  });
});

describe('a series of years', () => {
  it('has a slot for every year between the first and the last, and compares neighbours', () => {
    const drawn = series(
      report({ periods: years({ 2021: '70', 2022: '75', 2024: '80' }, { targets: [target('78')] }) }),
    );
    expect(drawn).toMatchObject({
      mode: 'yearly',
      year: null,
      slots: [2021, 2022, 2023, 2024],
      missing: [2023],
      targets: [],
      pace: [],
    });
    expect(values(drawn.points)).toEqual([0.7, 0.75, null, 0.8]);
    expect(drawn.points[2]).toBeNull();
    expect(drawn.previous).toEqual([null, null, null, null]);
    expect(drawn.marks).toEqual([2021, 2022, 2024].map((slot) => ({ slot, target: target('78') })));
    expect(drawn.points.map((one) => one?.reading.change?.direction ?? null)).toEqual([null, 'up', null, null]);
    expect(drawn.points.map((one) => one?.reading.verdicts[0]?.outcome ?? null)).toEqual([
      'missed',
      'missed',
      null,
      'met',
    ]);
  });

  it('compares nothing with the year before a break', () => {
    const [first, second, third] = years({ 2021: '70', 2022: '75', 2023: '80' });
    const { points, breaks } = series(report({ periods: [first!, { ...second!, break: true }, third!] }));
    expect(points.map((one) => one?.reading.change?.direction ?? null)).toEqual([null, null, 'up']);
    expect(breaks).toEqual([2022]);
    expect(points.map((one) => one?.break)).toEqual([false, true, false]);
  });

  it('takes whole years alone, each once', () => {
    const periods = [
      ...years({ 2021: '70', 2022: '75' }),
      point(periodOfMonths(2023, 6), { rate: pct('40') }),
      point(enforcementYear(2022), { rate: pct('99') }),
      point(period({ months: 12 }), { rate: pct('98') }),
    ];
    const drawn = series(report({ periods }), { mode: 'yearly' });
    expect(drawn.slots).toEqual([2021, 2022]);
    expect(values(drawn.points)).toEqual([0.7, 0.75]);
  });

  it('ends with the last sixty', () => {
    const rates = Object.fromEntries([1900, 1961, 1962, 2020, 2021].map((year) => [year, '50']));
    const { slots } = series(report({ periods: years(rates) }));
    expect([slots.length, slots[0], slots.at(-1)]).toEqual([60, 1962, 2021]);
  });

  it('leaves out a year before that is not named', () => {
    const given = report({
      period: period({ months: 12 }),
      cases: figures({ rate: pct('80') }),
      previous: { period: null, cases: figures({ rate: pct('79') }), amounts: null },
      periods: years({ 2021: '70', 2022: '75' }),
    });
    expect(series(given, { mode: 'yearly' }).slots).toEqual([2021, 2022]);
    expect(series(given, { mode: 'cumulative' }).year).toBe(2022);
  });
});

describe('what is drawn', () => {
  it('is the rate where any is known, else what is completed, else as asked', () => {
    const counted = (stated: Partial<MeasureFigures>, options: Partial<SeriesOptions> = {}) =>
      series(report({ period: periodOfMonths(2025, 6), cases: figures(stated) }), options).value;
    expect(counted({ rate: pct('45') })).toBe('rate');
    expect(counted({ completed: fig(5) })).toBe('completed');
    expect(counted({ completed: fig(5), rate: pct('45') }, { value: 'completed' })).toBe('completed');
    expect(counted({ completed: fig(5) }, { value: 'rate' })).toBe('rate');
    const before = report({
      period: periodOfMonths(2025, 6),
      cases: figures({ completed: fig(5) }),
      previous: { period: null, cases: figures({ rate: pct('43') }), amounts: null },
    });
    expect(series(before).value).toBe('rate');
  });

  it('is a figure to its last stated digit', () => {
    const given = report({
      periods: [
        point(periodOfMonths(2025, 1), { completed: fig(100) }),
        point(periodOfMonths(2025, 2), { completed: fig(250, 10, 'over') }),
        point(periodOfMonths(2025, 3), { enforceable: fig(900) }),
      ],
    });
    expect(
      series(given)
        .points.map((one) => one && one.value)
        .slice(0, 3),
    ).toEqual([{ kind: 'figure', figure: fig(100) }, { kind: 'figure', figure: fig(250, 10, 'over') }, null]);
  });

  it('is in its first month all there is, and later what was added', () => {
    const given = report({
      periods: [
        point(periodOfMonths(2025, 1), { completed: fig(100) }),
        point(periodOfMonths(2025, 2), { completed: fig(250) }),
        point(periodOfMonths(2025, 3), { rate: pct('20') }),
        point(periodOfMonths(2025, 4), { completed: fig(400) }),
        point(periodOfMonths(2025, 5), { completed: fig(500) }, true),
        point(periodOfMonths(2025, 6), { completed: fig(650) }),
      ],
    });
    const drawn = series(given, { mode: 'monthly' });
    expect(values(drawn.points).slice(0, 6)).toEqual([100, 150, null, null, null, 150]);
    expect(drawn.missing).toEqual([3, 4, 5]);
    expect(drawn.mode).toBe('monthly');
  });

  it('is told where there is no rate because there is nothing to have one of', () => {
    const given = report({
      periods: [
        ...months(2025, { 1: '5' }),
        point(periodOfMonths(2025, 2), { enforceable: fig(0) }),
        point(periodOfMonths(2025, 3), { completed: fig(5) }),
        ...months(2025, { 4: '25' }),
        point(periodOfMonths(2025, 5), { enforceable: fig(0) }),
      ],
    });
    expect(series(given).missing).toEqual([3]);
  });

  it('is not missing behind what is known', () => {
    expect(series(report({ periods: months(2025, { 2: '5' }) })).missing).toEqual([1]);
    expect(series(report({})).missing).toEqual([]);
  });
});

describe('the pace', () => {
  const paces = (stated: Partial<MeasureFigures>, evenPace: boolean, periods: PeriodReport[] = []) =>
    series(report({ period: periodOfMonths(2025, 6), cases: figures(stated), periods }), { evenPace }).pace;

  it('is straight from nothing through what is given to the target', () => {
    const drawn = paces({ rate: pct('45'), targets: [target('80')], pace: pct('50') }, false);
    expect(drawn.map(({ slot }) => slot)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(drawn[2]?.rate).toEqual(dec('0.25'));
    expect(drawn[5]?.rate).toEqual(dec('0.5'));
    expect(drawn[8]?.rate).toEqual(dec('0.65'));
    expect(drawn[11]?.rate).toEqual(dec('0.8'));
  });

  it('goes through several', () => {
    const drawn = paces(
      { rate: pct('45'), targets: [target('80')], pace: pct('50') },
      true,
      months(2025, { 2: '12' }, { pace: pct('10') }),
    );
    expect([0, 1, 3, 5].map((at) => drawn[at]?.rate)).toEqual([dec('0.05'), dec('0.1'), dec('0.3'), dec('0.5')]);
  });

  it('ends where it is given last when there is no target', () => {
    expect(paces({ rate: pct('45'), pace: pct('30') }, false)).toEqual(
      [1, 2, 3, 4, 5, 6].map((slot) => ({ slot, rate: dec(`0.${String(slot * 5).padStart(2, '0')}`) })),
    );
    expect(paces({ rate: pct('45') }, true)).toEqual([]);
  });

  it('ends at the target, whatever is given for the last month', () => {
    const given = report({
      period: periodOfMonths(2025, 12),
      cases: figures({ rate: pct('85'), targets: [target('80')], pace: pct('60') }),
    });
    expect(series(given).pace[11]?.rate).toEqual(dec('0.8'));
    const open = report({ period: periodOfMonths(2025, 12), cases: figures({ rate: pct('85'), pace: pct('60') }) });
    expect(series(open).pace[11]?.rate).toEqual(dec('0.6'));
  });

  it('is not drawn over years', () => {
    const given = report({ periods: years({ 2021: '70', 2022: '75', 2023: '80' }, { pace: pct('50') }) });
    expect(series(given, { evenPace: true }).pace).toEqual([]);
  });
});

describe('summaryOf', () => {
  const summary = (rates: Readonly<Record<number, string>>) =>
    summaryOf(series(report({ periods: months(2025, rates) })));

  it('has no highest where all are the same', () => {
    expect(summary({ 2: '5', 4: '5' })).toEqual({ first: 1, last: 3, highest: null, negative: [] });
    expect(summary({ 2: '5' })).toEqual({ first: 1, last: 1, highest: null, negative: [] });
  });

  it('names of several equal ones the latest', () => {
    expect(summary({ 2: '5', 4: '9', 6: '9', 8: '7' })).toEqual({ first: 1, last: 7, highest: 5, negative: [] });
    expect(summary({ 2: '9', 4: '5' })).toEqual({ first: 1, last: 3, highest: 1, negative: [] });
  });

  it('counts nothing as below zero but what is', () => {
    const given = report({
      periods: [10, 10, 8].map((count, at) => point(periodOfMonths(2025, at + 1), { completed: fig(count) })),
    });
    expect(summaryOf(series(given, { mode: 'monthly' }))).toEqual({ first: 0, last: 2, highest: 0, negative: [3] });
  });
});
