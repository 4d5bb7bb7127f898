import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodName } from '../../../src/figures/check-period.ts';
import { checkReport } from '../../../src/figures/check-report.ts';
import { enforcementYear, periodOfMonths } from '../../../src/model/period.ts';
import type { MeasureFigures, Report } from '../../../src/model/report.ts';
import { anyFigures } from '../../support/arbitrary.ts';
import { fig, figures, pct, period, report, target, ty, unit } from '../../support/build.ts';

const raised = (stated: Partial<Report>) => checkReport(report(stated)).map(({ code, where }) => `${code} ${where}`);
const cases = (stated: Partial<MeasureFigures>) => raised({ cases: figures(stated) });

describe('parts of the total', () => {
  it.each<[string, Partial<MeasureFigures>, string[]]>([
    ['add up', { total: fig(10), enforceable: fig(7), notEnforceable: fig(2), suspended: fig(1) }, []],
    ['leave a rest while suspended is not stated', { total: fig(10), enforceable: fig(7), notEnforceable: fig(2) }, []],
    [
      'leave a rest though all are stated',
      { total: fig(11), enforceable: fig(7), notEnforceable: fig(2), suspended: fig(1) },
      ['parts-below cases.total'],
    ],
    [
      'are more than the total',
      { total: fig(9), enforceable: fig(7), notEnforceable: fig(2), suspended: fig(1) },
      ['parts-above cases.total'],
    ],
    [
      'are more than the total already two of them',
      { total: fig(8), enforceable: fig(7), notEnforceable: fig(2) },
      ['parts-above cases.total'],
    ],
    [
      'are more than the total already one of them',
      { total: fig(8), notEnforceable: fig(9) },
      ['parts-above cases.total'],
    ],
    [
      'are told by their order where that is the fault',
      { total: fig(8), enforceable: fig(9), notEnforceable: fig(1) },
      ['order cases.enforceable'],
    ],
    ['are more than a total by rounding', { total: ty('10'), enforceable: ty('7.2'), notEnforceable: ty('3.3') }, []],
    [
      'are more than a total beyond rounding',
      { total: ty('10'), enforceable: ty('7.3'), notEnforceable: ty('3.4') },
      ['parts-above cases.total'],
    ],
    ['have no total', { enforceable: fig(7), notEnforceable: fig(2) }, []],
    ['are not stated', { total: fig(7) }, []],
  ])('%s', (_, stated, problems) => expect(cases(stated)).toEqual(problems));

  it('are told by their sum, as vague as they are', () => {
    const sum = (parts: Partial<MeasureFigures>) =>
      checkReport(report({ cases: figures({ total: fig(5), ...parts }) }))[0]?.stated;
    expect(sum({ notEnforceable: fig(3), suspended: fig(4) })).toEqual({
      kind: 'cases',
      field: 'total',
      figure: fig(7),
    });
    expect(sum({ notEnforceable: fig(3, 1, 'over'), suspended: fig(4, 1, 'over') })).toMatchObject({
      figure: fig(7, 1, 'over'),
    });
    expect(sum({ notEnforceable: fig(3, 0.1), suspended: fig(4, 1, 'over') })).toMatchObject({
      figure: fig(7, 1, 'about'),
    });
  });
});

describe('shares of the total', () => {
  it.each<[string, Partial<MeasureFigures>, string[]]>([
    ['fit', { total: fig(2561), enforceable: fig(1875), enforceableShare: pct('73.21') }, []],
    ['fit with their hedge', { total: fig(2561), enforceable: fig(1875), enforceableShare: pct('73.21', 'over') }, []],
    [
      'do not fit',
      { total: fig(2561), enforceable: fig(1875), enforceableShare: pct('73.23') },
      ['share-mismatch cases.enforceableShare'],
    ],
    [
      'are each named',
      {
        total: fig(10),
        notEnforceable: fig(2),
        suspended: fig(1),
        notEnforceableShare: pct('30'),
        suspendedShare: pct('11'),
      },
      ['share-mismatch cases.notEnforceableShare', 'share-mismatch cases.suspendedShare'],
    ],
    [
      'that do not fit are not added up',
      { total: fig(100), enforceable: fig(50), enforceableShare: pct('80'), notEnforceableShare: pct('60') },
      ['share-mismatch cases.enforceableShare'],
    ],
    [
      'are of everything where all of it can be enforced',
      { total: fig(10), enforceable: fig(10), enforceableShare: pct('90') },
      ['share-mismatch cases.enforceableShare'],
    ],
    ['have no counts to fit', { enforceableShare: pct('73.21') }, []],
    [
      'are not to blame for counts out of order',
      { total: fig(10), enforceable: fig(11), enforceableShare: pct('90') },
      ['order cases.enforceable'],
    ],
    [
      'add up to everything',
      { enforceableShare: pct('71.25'), notEnforceableShare: pct('27.92'), suspendedShare: pct('0.83') },
      [],
    ],
    [
      'add up to more by rounding',
      { enforceableShare: pct('71.26'), notEnforceableShare: pct('27.92'), suspendedShare: pct('0.83') },
      [],
    ],
    [
      'add up to more than everything',
      { enforceableShare: pct('71.25'), notEnforceableShare: pct('29.92') },
      ['shares-over cases.enforceableShare'],
    ],
    ['are more than everything each', { suspendedShare: pct('101') }, ['shares-over cases.suspendedShare']],
  ])('%s', (_, stated, problems) => expect(cases(stated)).toEqual(problems));

  const own = { total: fig(100), enforceable: fig(80) };
  const other = { total: fig(1_000_000_000), enforceable: fig(600_000_000) };
  it('are called swapped only where each fits the other measure', () => {
    const both = (a: string, b: string) =>
      raised({
        cases: figures({ ...own, enforceableShare: pct(a) }),
        amounts: figures({ ...other, enforceableShare: pct(b) }),
      });
    expect(both('60', '80')).toEqual([
      'share-swapped cases.enforceableShare',
      'share-swapped amounts.enforceableShare',
    ]);
    expect(both('60', '81')).toEqual([
      'share-mismatch cases.enforceableShare',
      'share-mismatch amounts.enforceableShare',
    ]);
    expect(both('60', '60')).toEqual(['share-mismatch cases.enforceableShare']);
    expect(both('80', '60')).toEqual([]);
  });

  it('are called swapped one by one, and only where they do not fit', () => {
    const parts = { notEnforceable: fig(20), notEnforceableShare: pct('30') };
    expect(
      raised({
        cases: figures({ ...own, ...parts, enforceableShare: pct('60') }),
        amounts: figures({ ...other, enforceableShare: pct('80') }),
      }),
    ).toEqual([
      'share-swapped cases.enforceableShare',
      'share-mismatch cases.notEnforceableShare',
      'share-swapped amounts.enforceableShare',
    ]);
    const alike = { enforceableShare: pct('80'), notEnforceableShare: pct('40') };
    expect(
      raised({
        cases: figures({ ...own, ...alike }),
        amounts: figures({ ...other, enforceable: fig(800_000_000), ...alike }),
      }),
    ).toEqual(['shares-over cases.enforceableShare', 'shares-over amounts.enforceableShare']);
  });

  it('bring both values', () => {
    expect(checkReport(report({ cases: figures({ ...own, enforceableShare: pct('81') }) }))[0]).toMatchObject({
      severity: 'warning',
      stated: { kind: 'rate', field: 'enforceableShare', rate: { figure: pct('81') } },
      against: { kind: 'rate', rate: { figure: pct('80') } },
    });
  });
});

describe('a slip of one digit', () => {
  it.each([
    ['30.02', 'rate-slip'],
    ['31.92', 'rate-slip'],
    ['13.02', 'rate-mismatch'],
    // Rounding up and cutting off both explain it: 31,02 and 31,01.
    ['31.05', 'rate-mismatch'],
  ])('31,016 %% published as %s%%: %s', (rate, code) => {
    expect(cases({ enforceable: fig(100_000), completed: fig(31_016), rate: pct(rate) })).toEqual([
      `${code} cases.rate`,
    ]);
  });

  it('is told with the rate that was meant', () => {
    expect(
      checkReport(
        report({ cases: figures({ enforceable: fig(100_000), completed: fig(31_016), rate: pct('30.02') }) }),
      )[0],
    ).toMatchObject({
      stated: { rate: { figure: pct('30.02') } },
      against: { kind: 'rate', rate: { kind: 'figure', figure: pct('31.02') } },
    });
  });

  it('is not looked for where something else is wrong', () => {
    expect(cases({ enforceable: fig(2), completed: fig(3), rate: pct('151') })).toEqual(['order cases.completed']);
  });

  it('is not read into rates without digits of their own', () => {
    expect(cases({ enforceable: fig(4), completed: fig(3), rate: fig('0.7') })).toEqual(['rate-mismatch cases.rate']);
  });

  it('is not read into hedged rates', () => {
    expect(cases({ enforceable: fig(100_000), completed: fig(31_016), rate: pct('30.02', 'about') })).toEqual([
      'rate-mismatch cases.rate',
    ]);
  });
});

describe('rate, difference and target', () => {
  it.each<[string, Partial<MeasureFigures>, string[]]>([
    ['agree', { rate: pct('81.55'), targets: [target('81.5')], targetDelta: pct('0.05') }, []],
    [
      'do not agree',
      { rate: pct('84.27'), targets: [target('83.9')], targetDelta: pct('0.35') },
      ['delta-mismatch cases.targetDelta'],
    ],
    [
      'agree with one of two targets',
      { rate: pct('81.55'), targets: [target('70'), target('81.5')], targetDelta: pct('0.05') },
      [],
    ],
    [
      'agree with the pace',
      { rate: pct('45.49'), targets: [target('83.9')], targetDelta: pct('3.54'), pace: pct('41.95') },
      [],
    ],
    ['have no target', { rate: pct('84.27'), targetDelta: pct('0.35') }, []],
    ['have no difference', { rate: pct('84.27'), targets: [target('90')] }, []],
    ['have no rate', { targets: [target('90')], targetDelta: pct('0.35') }, []],
  ])('%s', (_, stated, problems) => expect(cases(stated)).toEqual(problems));

  it('bring the difference that would be right', () => {
    expect(
      checkReport(
        report({ cases: figures({ rate: pct('84.27'), targets: [target('83.9')], targetDelta: pct('0.35') }) }),
      )[0],
    ).toMatchObject({
      stated: { kind: 'points', delta: { kind: 'figure', figure: pct('0.35') } },
      against: { kind: 'points', delta: { kind: 'figure', figure: pct('0.37') } },
    });
  });

  const half = { period: periodOfMonths(2025, 6, '6 tháng đầu năm 2025') };
  it('are not compared before the year is over, which is worth knowing but no fault', () => {
    const stated = figures({ rate: pct('45.49'), targets: [target('83.9')], targetDelta: pct('3.54') });
    const [problem, ...others] = checkReport(report({ ...half, cases: stated }));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      code: 'part-year',
      severity: 'info',
      where: 'cases.target',
      stated: { rate: { figure: pct('83.9') } },
      against: { kind: 'text', text: '6 tháng đầu năm 2025' },
    });
    expect(checkReport(report({ period: periodOfMonths(2025, 6), cases: stated }))[0]).toMatchObject({
      against: { kind: 'text', text: '' },
    });
  });

  it.each<[string, Partial<MeasureFigures>, string[]]>([
    ['with a pace', { rate: pct('45.49'), targets: [target('83.9')], pace: pct('41.95') }, []],
    ['with a milestone', { rate: pct('45.49'), targets: [target('41.95', { kind: 'milestone' })] }, []],
    [
      'with a milestone that does not fit',
      { rate: pct('45.49'), targets: [target('41.95', { kind: 'milestone' })], targetDelta: pct('9') },
      ['delta-mismatch cases.targetDelta'],
    ],
    [
      'where the source compares with this target',
      { rate: pct('84.10'), targets: [target('83.9')], targetDelta: pct('0.20') },
      [],
    ],
    ['without a rate', { completed: fig(5), targets: [target('83.9')] }, ['part-year cases.target']],
    [
      'without a rate but a difference',
      { completed: fig(5), targets: [target('83.9')], targetDelta: pct('3.54') },
      ['part-year cases.target'],
    ],
    [
      'of nothing, with a difference',
      { enforceable: fig(0), targets: [target('83.9')], targetDelta: pct('3.54') },
      ['part-year cases.target'],
    ],
  ])('in the course of a year, %s', (_, stated, problems) =>
    expect(raised({ ...half, cases: figures(stated) })).toEqual(problems),
  );

  it('are compared once the year is over', () => {
    expect(
      raised({ period: enforcementYear(2025), cases: figures({ rate: pct('84.27'), targets: [target('83.9')] }) }),
    ).toEqual([]);
  });
});

describe('the unit of amounts', () => {
  it.each([
    [1000, 1_000_000_000, []],
    [1000, 999_999_000, ['magnitude amounts.completed']],
    [1000, 10_000_000_000_000, []],
    [1000, 10_000_000_001_000, ['magnitude amounts.completed']],
    [1000, 0, []],
    [0, 5_000_000, []],
  ])('%d cases with %d đồng', (count, amount, problems) => {
    expect(raised({ cases: figures({ completed: fig(count) }), amounts: figures({ completed: fig(amount) }) })).toEqual(
      problems,
    );
  });

  it('is doubted in each field, with both values', () => {
    const problems = checkReport(
      report({
        cases: figures({ total: fig(100), enforceable: fig(100) }),
        amounts: figures({ total: ty('0.001'), enforceable: ty('0.001') }),
      }),
    );
    expect(problems.map(({ where }) => where)).toEqual(['amounts.total', 'amounts.enforceable']);
    expect(problems[0]).toMatchObject({
      stated: { kind: 'amounts', field: 'total', figure: ty('0.001') },
      against: { kind: 'cases', field: 'total', figure: fig(100) },
    });
  });

  it('is not doubted where rounding explains it, nor in categories of a few huge cases', () => {
    expect(raised({ cases: figures({ completed: fig(1000) }), amounts: figures({ completed: ty('1') }) })).toEqual([]);
    expect(
      raised({
        categories: [
          {
            id: 'tham-nhung',
            name: 'Tham nhũng',
            cases: figures({ completed: fig(6) }),
            amounts: figures({ completed: ty('466') }),
          },
        ],
      }),
    ).toEqual([]);
  });
});

describe('a period', () => {
  it.each([
    [period({ label: 'Năm 2022', from: '2021-10-01' }), 'Năm 2022'],
    [period({ from: '2021-10-01', to: '2022-09-30' }), '2021-10-01 – 2022-09-30'],
    [period({ from: '2021-10-01' }), '2021-10-01'],
    [period({ to: '2022-09-30' }), '2022-09-30'],
    [period({}), ''],
    [null, ''],
  ])('is named as its author does, else by its days', (covered, name) => expect(periodName(covered)).toBe(name));
});

describe('the year of a period', () => {
  it.each([
    ['an enforcement year', enforcementYear(2022, 'Năm 2022'), []],
    ['six months of it', periodOfMonths(2023, 6, '6 tháng đầu năm 2023'), []],
    [
      'a report before its end',
      period({ label: 'Năm 2022', from: '2021-10-01', to: '2022-09-22', fiscalYear: 2022 }),
      [],
    ],
    ['a calendar year', period({ label: 'Năm 2022', from: '2022-01-01', to: '2022-12-31', fiscalYear: 2023 }), []],
    [
      'the first quarter of the next',
      period({ label: 'Quý I năm 2022', from: '2022-10-01', to: '2022-12-31', fiscalYear: 2023 }),
      ['year-mismatch period'],
    ],
    [
      'half of another year',
      period({ label: '6 tháng đầu năm 2022', from: '2022-10-01', to: '2023-03-31', fiscalYear: 2023 }),
      ['year-mismatch period'],
    ],
    ['more than a year', period({ label: 'Năm 2022', from: '2021-10-01', to: '2023-03-31' }), ['year-mismatch period']],
    ['a label alone', period({ label: 'Năm 2022' }), []],
    ['a label of two years', period({ label: 'Năm 2021 và năm 2022', from: '2021-10-01', to: '2022-09-30' }), []],
    [
      'a label that is widely spaced',
      period({ label: 'Tháng  11 năm 2021', from: '2021-11-01', to: '2021-11-30' }),
      [],
    ],
    [
      'a year that ends in the next but one',
      period({ label: 'Năm 2022', from: '2021-11-01', to: '2022-11-30' }),
      ['year-mismatch period'],
    ],
    [
      'a calendar year and a month',
      period({ label: 'Năm 2022', from: '2022-01-01', to: '2023-01-31' }),
      ['year-mismatch period'],
    ],
    ['an end alone', period({ fiscalYear: 2022, to: '2022-12-15' }), ['year-mismatch period']],
    ['an end alone that fits', period({ fiscalYear: 2022, to: '2022-08-15' }), []],
    ['a start alone', period({ fiscalYear: 2022, from: '2020-10-01' }), ['year-mismatch period']],
    ['another year beside the label', period({ label: 'Năm 2022', fiscalYear: 2023 }), ['year-mismatch period']],
    ['the same year beside the label', period({ label: 'Năm 2022', fiscalYear: 2022 }), []],
    [
      'a month of the calendar',
      period({ label: 'Tháng 10 năm 2021', from: '2021-10-01', to: '2021-10-31', fiscalYear: 2022 }),
      [],
    ],
    [
      'days in the label',
      period({ label: 'từ 01/10/2021 đến 31/12/2021', from: '2021-10-01', to: '2021-12-31', fiscalYear: 2022 }),
      [],
    ],
    ['two years in the label', period({ label: '2016-2020', fiscalYear: 2020 }), []],
    ['no year at all', period({ label: 'sơ kết', from: '2021-10-01' }), []],
  ])('%s', (_, covered, problems) => expect(raised({ period: covered })).toEqual(problems));

  it.each([
    ['2021-09-30', ['year-mismatch asOf']],
    ['2021-10-01', []],
    ['2022-09-22', []],
    ['2023-09-30', []],
    ['2023-10-01', ['year-mismatch asOf']],
  ])('figures of 2022 as of %s', (asOf, problems) =>
    expect(raised({ period: enforcementYear(2022), asOf })).toEqual(problems),
  );

  it('is told with the year it seems to be', () => {
    const covered = period({ label: '6 tháng đầu năm 2022', from: '2022-10-01', to: '2023-03-31' });
    expect(checkReport(report({ period: covered }))[0]).toMatchObject({
      stated: { kind: 'text', text: '2022' },
      against: { kind: 'text', text: '2023' },
    });
    expect(checkReport(report({ period: enforcementYear(2022), asOf: '2020-01-01' }))[0]).toMatchObject({
      against: { text: '2020' },
    });
    expect(raised({ asOf: '2020-01-01' })).toEqual([]);
  });
});

describe('last year', () => {
  const previous = (before: ReturnType<typeof period> | null, stated: Partial<MeasureFigures> = {}) => ({
    period: before,
    cases: figures(stated),
    amounts: null,
  });

  it('has to cover the same months', () => {
    expect(raised({ period: periodOfMonths(2022, 6), previous: previous(periodOfMonths(2021, 6)) })).toEqual([]);
    expect(raised({ period: periodOfMonths(2022, 6), previous: previous(null) })).toEqual([]);
    const [problem] = checkReport(
      report({ period: periodOfMonths(2022, 6, '6 tháng'), previous: previous(enforcementYear(2021)) }),
    );
    expect(problem).toMatchObject({
      code: 'previous-period',
      where: 'previous.period',
      stated: { kind: 'text', text: '2020-10-01 – 2021-09-30' },
      against: { kind: 'text', text: '6 tháng' },
    });
  });

  it('is checked like this year', () => {
    expect(raised({ previous: previous(null, { enforceable: fig(1), completed: fig(2) }) })).toEqual([
      'order previous.cases.completed',
    ]);
    expect(raised({ previous: previous(period({ fiscalYear: 2021, to: '2022-12-01' })) })).toEqual([
      'year-mismatch previous.period',
    ]);
  });

  it('is not compared for a unit that was merged', () => {
    const moved = (broken: boolean) =>
      raised({
        period: periodOfMonths(2022, 6),
        units: [unit('a', { break: broken, previous: previous(enforcementYear(2021)) })],
      });
    expect(moved(false)).toEqual(['previous-period units[0].previous.period']);
    expect(moved(true)).toEqual([]);
  });
});

describe('units', () => {
  const of = (completed: ReturnType<typeof fig> | null) => ({ cases: figures({ completed }) });
  const whole = (completed: ReturnType<typeof fig>) => of(completed);

  it('add up to the whole', () => {
    expect(raised({ ...whole(fig(5)), units: [unit('a', of(fig(2))), unit('b', of(fig(3)))] })).toEqual([]);
  });

  it.each([
    ['more', 4],
    ['less', 6],
  ])('that are %s than the whole are named', (_, total) => {
    const [problem, ...others] = checkReport(
      report({ ...whole(fig(total)), units: [unit('a', of(fig(2))), unit('b', of(fig(3)))] }),
    );
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      code: 'units-sum',
      where: 'cases.completed',
      stated: { figure: fig(total) },
      against: { figure: fig(5), field: 'completed' },
    });
  });

  it('add up within what was stated', () => {
    const parts = [unit('a', of(fig(20, 1, 'over'))), unit('b', of(fig(30, 1, 'over')))];
    expect([50, 51].map((total) => raised({ ...whole(fig(total)), units: parts }))).toEqual([[], []]);
    expect(raised({ ...whole(fig(49)), units: parts })).toEqual(['units-sum cases.completed']);
    expect(raised({ ...whole(fig(52)), units: parts })).toEqual(['units-sum cases.completed']);
  });

  it('of which some say nothing can be too much, never too little', () => {
    const parts = [unit('a', of(fig(2))), unit('b', of(null)), unit('c')];
    expect(raised({ ...whole(fig(9)), units: parts })).toEqual([]);
    expect(raised({ ...whole(fig(1)), units: parts })).toEqual(['units-sum cases.completed']);
    expect(raised({ ...whole(fig(9)), units: [unit('a'), unit('b')] })).toEqual([]);
  });

  it('are parts of the unit they name, not of the report', () => {
    const units = [
      unit('a', of(fig(5))),
      unit('a1', { ...of(fig(2)), parent: 'a' }),
      unit('a2', { ...of(fig(2)), parent: 'a' }),
    ];
    expect(raised({ ...whole(fig(5)), units })).toEqual(['units-sum units[0].cases.completed']);
  });

  it('are parts of the report where the unit they name is not there', () => {
    const units = [unit('a', { ...of(fig(5)), parent: 'nowhere' }), unit('b', of(fig(6)))];
    expect(raised({ ...whole(fig(11)), units })).toEqual([]);
    expect(raised({ ...whole(fig(6)), units })).toEqual(['units-sum cases.completed']);
  });

  it('are added in every count of both measures', () => {
    const amounts = figures({ total: fig(5), notEnforceable: fig(5), suspended: fig(5) });
    expect(
      raised({
        amounts,
        units: [unit('a', { amounts: figures({ total: fig(4), notEnforceable: fig(4), suspended: fig(5) }) })],
      }),
    ).toContain('units-sum amounts.total');
    expect(
      raised({
        amounts,
        units: [unit('a', { amounts: figures({ total: fig(4), notEnforceable: fig(4), suspended: fig(5) }) })],
      }),
    ).toContain('units-sum amounts.notEnforceable');
  });
});

describe('places', () => {
  const wrong = { cases: figures({ enforceable: fig(1), completed: fig(2) }), amounts: null };

  it('lead to the figure, with the name of whose it is', () => {
    const problems = checkReport(
      report({
        units: [unit('x'), unit('y', { ...wrong, name: 'Cần Giuộc', previous: { ...wrong, period: null } })],
        periods: [{ ...wrong, period: periodOfMonths(2022, 3, 'Quý I'), break: false }],
        categories: [{ ...wrong, id: 'td', name: 'Tín dụng' }],
      }),
    );
    expect(problems.map(({ where, values }) => [where, values['of']])).toEqual([
      ['units[1].cases.completed', 'Cần Giuộc'],
      ['units[1].previous.cases.completed', 'Cần Giuộc'],
      ['periods[0].cases.completed', 'Quý I'],
      ['categories[0].cases.completed', 'Tín dụng'],
    ]);
  });

  it('have no name for the report itself, nor for a point without label', () => {
    const nameless = checkReport(report({ ...wrong, periods: [{ ...wrong, period: period({}), break: false }] }));
    expect(nameless.map(({ values }) => values)).toEqual([{}, {}]);
  });

  it('take the period of the report where a unit has none', () => {
    const late = { cases: figures({ rate: pct('40'), targets: [target('80')] }) };
    expect(
      raised({
        period: periodOfMonths(2022, 6),
        units: [unit('a', late), unit('b', { ...late, period: enforcementYear(2022) })],
      }),
    ).toEqual(['part-year units[0].cases.target']);
    expect(raised({ units: [unit('a', { period: period({ fiscalYear: 2022, to: '2023-01-01' }) })] })).toEqual([
      'year-mismatch units[0].period',
    ]);
    expect(
      raised({ period: periodOfMonths(2022, 6), categories: [{ id: 'a', name: 'a', amounts: null, ...late }] }),
    ).toEqual(['part-year categories[0].cases.target']);
    expect(raised({ periods: [{ ...late, amounts: null, period: periodOfMonths(2022, 6), break: false }] })).toEqual([
      'part-year periods[0].cases.target',
    ]);
  });
});

it('throws nothing and changes nothing, whatever a report states', () => {
  fc.assert(
    fc.property(anyFigures, anyFigures, (first, second) => {
      const stated = report({
        cases: first,
        amounts: second,
        previous: { period: null, cases: second, amounts: first },
        units: [unit('a', { cases: first }), unit('b', { cases: second })],
      });
      const before = structuredClone(stated);
      for (const problem of checkReport(stated))
        expect(problem.where).toMatch(/^(?:units\[\d\]\.)?(?:previous\.)?(?:cases|amounts)\.\w+$/);
      expect(stated).toEqual(before);
    }),
  );
});
