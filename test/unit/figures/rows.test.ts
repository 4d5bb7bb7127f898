import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SORT_KEYS } from '../../../src/figures/row-order.ts';
import { type Row, rowsOf, rowsSummary, rowValue, sortedRows, sumRow, toppedRows } from '../../../src/figures/rows.ts';
import { parseReport } from '../../../src/input/json.ts';
import { add, compare, exact, toNumber } from '../../../src/model/exact.ts';
import { type Period, periodOfMonths } from '../../../src/model/period.ts';
import { dec, fig, figures, pct, report, target, unit } from '../../support/build.ts';

type Given = { readonly name?: string; readonly cases?: object; readonly amounts?: object } & Record<string, unknown>;
const rows = (units: readonly Given[], measure: 'cases' | 'amounts' = 'cases', more: object = {}): Row[] =>
  rowsOf(parseReport({ schema: 1, units, ...more }).report, 'units', measure, 2);
const names = (list: readonly Row[]) => list.map(({ name }) => name);

const maybe = fc.option(fc.integer({ min: 0, max: 1_000_000 }), { nil: null });
const anyUnit = fc.record({
  enforceable: maybe,
  completed: maybe,
  target: fc.option(fc.constantFrom('80%', '81,5%', '>83,25%'), { nil: null }),
});
const anyRows = fc
  .array(anyUnit, { maxLength: 30 })
  .map((units) => rows(units.map((cases, index) => ({ name: `Đơn vị ${index}`, cases }))));

describe('sortedRows', () => {
  it('keeps every row, puts known ones in order and unknown ones last, whichever the direction', () => {
    fc.assert(
      fc.property(anyRows, fc.constantFrom(...SORT_KEYS), fc.boolean(), (given, key, descending) => {
        const sorted = sortedRows(given, { key, descending });
        expect(new Set(sorted)).toEqual(new Set(given));
        if (key === 'none' || key === 'name') return;
        const values = sorted.map((row) => rowValue(row, key));
        const known = values.filter((value) => value !== null);
        expect(values.slice(known.length).every((value) => value === null)).toBe(true);
        for (let index = 1; index < known.length; index += 1)
          expect(compare(known[index - 1]!, known[index]!) * (descending ? -1 : 1)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('puts names in Vietnamese order, numbers by their value', () => {
    const given = rows(
      ['Đống Đa', 'Khu vực 12', 'Dĩ An', 'Đắk Lắk', 'Ba Đình', 'Khu vực 2', 'Ấp Bắc', 'An Giang'].map((name) => ({
        name,
        cases: { completed: 1 },
      })),
    );
    expect(names(sortedRows(given, { key: 'name', descending: false }))).toEqual([
      'An Giang',
      'Ấp Bắc',
      'Ba Đình',
      'Dĩ An',
      'Đắk Lắk',
      'Đống Đa',
      'Khu vực 2',
      'Khu vực 12',
    ]);
  });

  it('leaves rows as they are given, or turns them round', () => {
    const given = rows(['c', 'a', 'b'].map((name, at) => ({ name, cases: { completed: at } })));
    expect(names(sortedRows(given, { key: 'none', descending: false }))).toEqual(['c', 'a', 'b']);
    expect(names(sortedRows(given, { key: 'none', descending: true }))).toEqual(['b', 'a', 'c']);
    expect(names(given)).toEqual(['c', 'a', 'b']);
    expect(names(sortedRows(given, { key: 'name', descending: true }))).toEqual(['c', 'b', 'a']);
  });

  it('leaves namesakes as they were', () => {
    const given = rowsOf(
      report({ units: ['x', 'y', 'z'].map((id) => unit(id, { name: 'Cộng hòa', cases: figures({}) })) }),
      'units',
      'cases',
      2,
    );
    expect(sortedRows(given, { key: 'name', descending: true }).map(({ id }) => id)).toEqual(['x', 'y', 'z']);
  });

  it('leaves equals as they were', () => {
    const given = rows(['c', 'a', 'b'].map((name) => ({ name, cases: { completed: 5 } })));
    expect(names(sortedRows(given, { key: 'completed', descending: true }))).toEqual(['c', 'a', 'b']);
  });
});

describe('toppedRows', () => {
  it('keeps the sums exactly, and the first rows as they are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 30 }),
        (counts, top) => {
          const given = rows(
            counts.map((completed, index) => ({
              name: String(index),
              cases: { enforceable: completed + index, completed },
            })),
          );
          const topped = toppedRows(given, top, 'cases', 2);
          expect(topped).toHaveLength(Math.min(counts.length, top + 1));
          expect(topped.slice(0, top)).toEqual(given.slice(0, top));
          const sum = topped.reduce((all, row) => add(all, rowValue(row, 'completed') ?? exact(0)), exact(0));
          expect(toNumber(sum)).toBe(counts.reduce((all, count) => all + count, 0));
        },
      ),
    );
  });

  it('takes all of them where no number is given, or no more are there', () => {
    const given = rows(['a', 'b'].map((name) => ({ name, cases: { completed: 1 } })));
    expect(toppedRows(given, null, 'cases', 2)).toBe(given);
    expect(toppedRows(given, 2, 'cases', 2)).toBe(given);
    expect(toppedRows(given, 3, 'cases', 2)).toBe(given);
    expect(toppedRows(given, 1, 'cases', 2)[1]).toMatchObject({ id: null, name: '', members: 1, period: null });
  });

  it('keeps one row that would be among the others, and counts it once', () => {
    const given = rows(['a', 'b', 'c', 'd'].map((name, index) => ({ name, cases: { completed: 10 ** index } })));
    const shown = (kept: number, top: number) =>
      toppedRows(given, top, 'cases', 2, given[kept]).map((row) => [row.name, toNumber(rowValue(row, 'completed')!)]);
    expect(shown(2, 1)).toEqual([
      ['a', 1],
      ['c', 100],
      ['', 1010],
    ]);
    expect(shown(0, 1)).toEqual([
      ['a', 1],
      ['', 1110],
    ]);
    expect(shown(3, 3)).toEqual([
      ['a', 1],
      ['b', 10],
      ['c', 100],
      ['d', 1000],
    ]);
  });

  it('knows no sum of nothing', () => {
    expect(sumRow([], 'cases', 2).reading.figures).toEqual(figures({}));
  });

  it('is exact where all parts are, and no vaguer than one part alone', () => {
    const parts = rows([{ cases: { completed: 5 } }, { cases: { completed: 7 } }]);
    expect(sumRow(parts, 'cases', 2).reading.figures.completed).toEqual(fig(12));
    const one = rows([{ cases: { completed: 'khoảng 120' } }]);
    expect(sumRow(one, 'cases', 2).reading.figures.completed).toEqual(fig(120, 10, 'about'));
  });

  it('takes the rate of the rest from its sums, never from the rates', () => {
    const given = rows([
      { name: 'a', cases: { enforceable: 10, completed: 10 } },
      { name: 'b', cases: { enforceable: 100, completed: 100 } },
      { name: 'c', cases: { enforceable: 900, completed: 400 } },
    ]);
    const rest = toppedRows(given, 1, 'cases', 2)[1]!;
    expect(rest.members).toBe(2);
    expect(toNumber(rowValue(rest, 'rate')!)).toBe(0.5);
  });

  it('does not know a sum of which a part is unknown, and sets no target for it', () => {
    const given = rows([
      { name: 'a', cases: { enforceable: 10, completed: 5, target: '80%' } },
      { name: 'b', cases: { completed: 5, target: '80%' } },
    ]);
    const { figures: sums, rate } = sumRow(given, 'cases', 2).reading;
    expect(sums.enforceable).toBe(null);
    expect(toNumber(sums.completed!.value)).toBe(10);
    expect(rate.state).toBe('unknown');
    expect(sums.targets).toEqual([]);
  });

  it('is as vague as all its parts together', () => {
    const given = rows(
      Array.from({ length: 30 }, (_, index) => ({ name: String(index), amounts: { completed: '1,1 tỷ đồng' } })),
      'amounts',
    );
    const { completed } = sumRow(given, 'amounts', 2).reading.figures;
    expect(toNumber(completed!.value)).toBe(33e9);
    expect(completed!.bound).toBe('about');
    expect(toNumber(completed!.precision)).toBeGreaterThanOrEqual(1.5e9);
  });
});

describe('rowsOf', () => {
  const units = [
    { id: 'hcm', name: 'TP Hồ Chí Minh', cases: { completed: 3 } },
    { id: 'kv1', name: 'Khu vực 1', parent: 'hcm', cases: { completed: 1 } },
    { id: 'kv2', name: 'Khu vực 2', parent: 'hcm', cases: { completed: 2 } },
    { id: 'hn', name: 'Hà Nội', cases: { completed: 4 } },
  ];

  it('takes the units that belong to no other, or those of one unit, so that nothing is counted twice', () => {
    const whole = parseReport({ schema: 1, units }).report;
    expect(names(rowsOf(whole, 'units', 'cases', 2))).toEqual(['TP Hồ Chí Minh', 'Hà Nội']);
    expect(names(rowsOf(whole, 'units', 'cases', 2, 'hcm'))).toEqual(['Khu vực 1', 'Khu vực 2']);
  });

  it('compares with last year where the same months are known, and not across a break', () => {
    const period = { label: 'Năm 2022', from: '2021-10-01', to: '2022-09-30' };
    const cases = { enforceable: 10, completed: 5 };
    const before = (label: string) => ({ period: { label }, cases: { enforceable: 10, completed: 4 } });
    const given = rows(
      [
        { name: 'a', cases, previous: before('Năm 2021') },
        { name: 'b', cases, break: true, previous: before('Năm 2021') },
        { name: 'c', cases, previous: before('6 tháng đầu năm 2021') },
      ],
      'cases',
      { period },
    );
    expect(given.map(({ reading }) => reading.previousRate !== null)).toEqual([true, false, false]);
  });

  it('reads a part of a year as the report says, so that no gap is told', () => {
    const given = rows([{ name: 'a', cases: { rate: '30%', target: '80%' } }], 'cases', {
      period: { label: '6 tháng đầu năm 2022', from: '2021-10-01', to: '2022-03-31' },
    });
    expect(rowValue(given[0]!, 'gap')).toBe(null);
  });
});

describe('a row', () => {
  const read = (stated: Parameters<typeof figures>[0], more: object = {}) =>
    rowsOf(report({ units: [unit('a', { cases: figures(stated) })], ...more }), 'units', 'cases', 2)[0]!;

  it('has a value for everything it can be sorted by', () => {
    const row = read({
      total: fig(9),
      enforceable: fig(8),
      completed: fig(4),
      targets: [target('40'), target('60')],
    });
    const values = SORT_KEYS.flatMap((key) => (key === 'none' || key === 'name' ? [] : [[key, rowValue(row, key)]]));
    expect(Object.fromEntries(values)).toEqual({
      total: dec(9),
      enforceable: dec(8),
      completed: dec(4),
      rate: dec('0.5'),
      target: dec('0.4'),
      gap: dec('0.1'),
    });
    expect(rowValue(read({ rate: pct('50') }), 'target')).toBeNull();
    expect(rowValue(read({ rate: pct('50') }), 'gap')).toBeNull();
  });

  it('has the published rate, and the middle of what is possible without one', () => {
    expect(rowValue(read({ rate: pct('81.55'), enforceable: fig(1875), completed: fig(1529) }), 'rate')).toEqual(
      dec('0.8155'),
    );
    expect(rowValue(read({ enforceable: fig(100), completed: fig(50, 10, 'about') }), 'rate')).toEqual(dec('0.5'));
    expect(rowValue(read({ completed: fig(5) }), 'rate')).toBeNull();
  });

  it('has the gap its source states where figures are too coarse', () => {
    expect(rowValue(read({ rate: pct('82'), targets: [target('81.9')], targetDelta: pct('0.10') }), 'gap')).toEqual(
      dec('0.001'),
    );
  });

  it('has the gap to the pace in the course of a year', () => {
    const row = read(
      { rate: pct('45'), targets: [target('80')], pace: pct('40') },
      { period: periodOfMonths(2025, 6) },
    );
    expect(rowValue(row, 'gap')).toEqual(dec('0.05'));
  });

  it('has the gap of the counts where the published rate does not show the verdict', () => {
    const row = read({
      enforceable: fig(10_000),
      completed: fig(8154),
      rate: pct('81.5'),
      targets: [target('81.5', { operator: '>' })],
    });
    // 81,54 % published as 81,5 %: the counts and the digits leave 81,54 alone.
    expect(rowValue(row, 'gap')).toEqual(dec('0.0004'));
  });

  it('says what it covers where that is not what the report covers', () => {
    const periods = [periodOfMonths(2025, 6, 'sáu tháng'), periodOfMonths(2025, 9, 'chín tháng'), null];
    const given = (whole: Period | null) =>
      rowsOf(
        report({
          period: whole,
          units: periods.map((covered, at) => unit(String(at), { period: covered, cases: figures({}) })),
        }),
        'units',
        'cases',
        2,
      ).map((row) => row.period?.label ?? null);
    expect(given(periodOfMonths(2025, 6, 'sáu tháng'))).toEqual([null, 'chín tháng', null]);
    expect(given(null)).toEqual(['sáu tháng', 'chín tháng', null]);
  });

  it('names its problems by its place in the report, and its owner only where there is one', () => {
    const wrong = figures({ enforceable: fig(1), completed: fig(2) });
    const given = report({
      units: [unit('a'), unit('b', { parent: 'gone', cases: wrong })],
      categories: [{ id: 'c', name: 'C', cases: wrong, amounts: null }],
    });
    expect(names(rowsOf(given, 'units', 'cases', 2))).toEqual(['a', 'b']);
    expect(rowsOf(given, 'units', 'cases', 2)[1]?.reading.problems[0]?.where).toBe('units[1].cases.completed');
    const [category, ...others] = rowsOf(given, 'categories', 'cases', 2);
    expect(others).toEqual([]);
    expect(category).toMatchObject({ id: 'c', name: 'C', members: 1, period: null });
    expect(category?.reading.problems[0]?.where).toBe('categories[0].cases.completed');
  });
});

describe('rowsSummary', () => {
  it('tells why rows are not judged', () => {
    const given = (months: number) =>
      rows(
        [
          { name: 'a', cases: { rate: '80%', target: '>80%' } },
          { name: 'b', cases: { rate: '80%', target: '70%' } },
          { name: 'c', cases: { rate: '80%' } },
        ],
        'cases',
        { period: { label: `${months} tháng đầu năm 2022` } },
      );
    expect(rowsSummary(given(12), 'gap')).toMatchObject({ rows: 3, judged: 2, met: 1, undecided: 1, partYear: 0 });
    expect(rowsSummary(given(6), 'gap')).toMatchObject({ rows: 3, judged: 2, met: 0, undecided: 0, partYear: 2 });
  });

  it('counts as unknown what is not stated of what is compared', () => {
    const given = rows([
      { name: 'a', cases: { enforceable: 10, completed: 9 } },
      { name: 'b', cases: { enforceable: 0, completed: 0 } },
      { name: 'c', cases: { rate: '80%' } },
      { name: 'd', cases: { completed: 9 } },
    ]);
    const summary = rowsSummary(given, 'completed');
    expect(summary).toMatchObject({ unknown: 1, none: 0 });
    expect(names(summary.highest)).toEqual(['a', 'd']);
    expect(names(summary.lowest)).toEqual(['b']);
    expect(rowsSummary(given, 'rate')).toMatchObject({ unknown: 1, none: 1 });
  });

  it('counts met, unknown and none apart, and names all that share the highest and lowest value', () => {
    const summary = rowsSummary(
      rows([
        { name: 'a', cases: { enforceable: 10, completed: 9, target: '80%' } },
        { name: 'b', cases: { enforceable: 20, completed: 18, target: '80%' } },
        { name: 'c', cases: { enforceable: 10, completed: 5, target: '80%' } },
        { name: 'd', cases: { target: '80%' } },
        { name: 'e', cases: { enforceable: 0, completed: 0, target: '80%' } },
      ]),
      'rate',
    );
    expect(summary).toMatchObject({ rows: 5, met: 2, judged: 3, unknown: 1, none: 1, undecided: 0, partYear: 0 });
    expect(names(summary.highest)).toEqual(['a', 'b']);
    expect(names(summary.lowest)).toEqual(['c']);
  });

  it('has no lowest where all have the same', () => {
    const same = rows(['a', 'b'].map((name) => ({ name, cases: { enforceable: 2, completed: 1 } })));
    expect(rowsSummary(same, 'rate').lowest).toEqual([]);
  });
});
