import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SORT_KEYS } from '../../../src/figures/row-order.ts';
import { type Row, rowsOf, rowsSummary, rowValue, sortedRows, sumRow, toppedRows } from '../../../src/figures/rows.ts';
import { parseReport } from '../../../src/input/json.ts';
import { add, compare, exact, toNumber } from '../../../src/model/exact.ts';

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
    const { figures, rate } = sumRow(given, 'cases', 2).reading;
    expect(figures.enforceable).toBe(null);
    expect(toNumber(figures.completed!.value)).toBe(10);
    expect(rate.state).toBe('unknown');
    expect(figures.targets).toEqual([]);
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
    const { report } = parseReport({ schema: 1, units });
    expect(names(rowsOf(report, 'units', 'cases', 2))).toEqual(['TP Hồ Chí Minh', 'Hà Nội']);
    expect(names(rowsOf(report, 'units', 'cases', 2, 'hcm'))).toEqual(['Khu vực 1', 'Khu vực 2']);
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

describe('rowsSummary', () => {
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
