import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsGeometry, type RowValues } from '../../../src/chart/rows.ts';

const count = fc.option(fc.integer({ min: 0, max: 1e12 }), { nil: null });
const row: fc.Arbitrary<RowValues> = fc.record({
  base: count,
  value: count,
  previous: count,
  targets: fc.array(fc.integer({ min: 0, max: 1e12 }), { maxLength: 3 }),
});
const gap = fc.option(fc.double({ min: -1, max: 10, noNaN: true }), { nil: null });

describe('rowsGeometry', () => {
  it('is proportional from zero to half a pixel, on one scale for all rows', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        const { rows: drawn, end, zero } = rowsGeometry(rows);
        expect(zero).toBe(0);
        drawn.forEach(({ base, value, previous }, index) => {
          for (const [bar, number] of [
            [base, rows[index]!.base],
            [value, rows[index]!.value],
            [previous, rows[index]!.previous],
          ] as const) {
            expect(bar === null).toBe(number === null);
            if (bar && number !== null)
              expect(Math.abs(bar.length * 4000 - (end === 0 ? 0 : (number / end) * 4000))).toBeLessThan(0.5);
          }
        });
      }),
    );
  });

  it('cuts nothing off that is not beyond the longest scale of rates', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), fc.boolean(), (rows, rates) => {
        for (const { base, value, previous, targets } of rowsGeometry(rows, rates).rows)
          for (const at of [base?.length, value?.length, previous?.length, ...targets])
            if (at !== undefined) expect(at >= 0 && at <= 1).toBe(true);
      }),
    );
  });

  it('draws what is above and below a target from one line, equal lengths for equal distances', () => {
    fc.assert(
      fc.property(fc.array(gap, { minLength: 1, maxLength: 40 }), (gaps) => {
        const { rows, zero, start, end } = rowsGeometry(
          gaps.map((value) => ({ base: null, value, previous: null, targets: [] })),
        );
        rows.forEach(({ value: bar }, index) => {
          const value = gaps[index] ?? null;
          expect(bar === null).toBe(value === null);
          if (!bar || value === null) return;
          expect(bar.length).toBeCloseTo(end > start ? Math.abs(value) / (end - start) : 0, 9);
          expect(value < 0 ? bar.from + bar.length : bar.from).toBeCloseTo(zero, 9);
        });
      }),
    );
  });

  it('ends a scale of rates at 100 %, and at a round number above it for more', () => {
    const rates = (...values: number[]) =>
      rowsGeometry(
        values.map((value) => ({ base: null, value, previous: null, targets: [] })),
        true,
      ).end;
    expect(rates(0.2, 0.8)).toBe(1);
    expect(rates(0.2, 1.12)).toBe(1.25);
  });
});
