import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countInterval } from '../../../src/figures/rate.ts';
import { countDifference, remainderOf, remaindersOf } from '../../../src/figures/remainder.ts';
import { compare, exact, subtract } from '../../../src/model/exact.ts';
import { type Figure, plainFigure } from '../../../src/model/figure.ts';
import { figureInterval } from '../../../src/model/interval.ts';
import { NO_FIGURES } from '../../../src/model/report.ts';

const BILLION = 1_000_000_000n;
const cases = (value: number): Figure => plainFigure(exact(value));
const billions = (tenths: number, bound: Figure['bound'] = 'exact', step = 1n): Figure => ({
  value: exact((BigInt(tenths) * BILLION) / 10n),
  precision: exact(BILLION / step),
  bound,
});
const figure = fc
  .record({
    value: fc.integer({ min: 0, max: 10_000 }),
    step: fc.constantFrom(0, 1, 10),
    bound: fc.constantFrom('exact', 'over', 'nearly', 'about', 'under'),
  })
  .map(({ value, step, bound }): Figure => ({
    value: exact(value),
    precision: exact(step),
    bound,
  }));

describe('remainderOf', () => {
  it('is exact for exact figures', () => {
    expect(remainderOf(cases(2561), [cases(1875)])).toEqual({ kind: 'figure', figure: plainFigure(exact(686)) });
    expect(remainderOf(cases(5), [cases(5)])).toEqual({ kind: 'figure', figure: plainFigure(exact(0)) });
  });

  it('is "about" or a range for figures that are not', () => {
    expect(remainderOf(billions(1230, 'over'), [billions(561, 'exact', 10n)])).toMatchObject({
      kind: 'figure',
      figure: { value: exact(67n * BILLION), bound: 'about' },
    });
    expect(remainderOf(billions(2110), [billions(1230, 'over')])).toMatchObject({
      kind: 'range',
      lo: { value: exact(86n * BILLION) },
      hi: { value: exact(89n * BILLION) },
    });
  });

  const vague = (value: number, step: number, bound: Figure['bound'] = 'exact'): Figure => ({
    value: exact(value),
    precision: exact(step),
    bound,
  });

  it('is "about" to the very ends of what that may mean', () => {
    expect(remainderOf(vague(100, 10, 'about'), [cases(0)])).toEqual({
      kind: 'figure',
      figure: vague(100, 10, 'about'),
    });
  });

  it('is never about nothing', () => {
    expect(remainderOf(vague(100, 10, 'nearly'), [cases(96)])).toEqual({
      kind: 'range',
      lo: vague(0, 10),
      hi: vague(10, 10),
    });
  });

  it('is not there when the parts are just above the whole', () => {
    expect(remainderOf(vague(100, 10, 'nearly'), [cases(100)])).toBeNull();
    expect(remainderOf(vague(100, 10, 'nearly'), [cases(99)])).not.toBeNull();
  });

  it('is unknown when a part is, and not there when the parts are above the whole', () => {
    expect(remainderOf(null, [cases(1)])).toBeNull();
    expect(remainderOf(cases(1), [null])).toBeNull();
    expect(remainderOf(cases(1200), [cases(1380)])).toBeNull();
  });

  it('holds all that is possible, and is never below zero', () => {
    fc.assert(
      fc.property(figure, figure, (whole, part) => {
        const shown = remainderOf(whole, [part]);
        if (!shown) return;
        const range =
          shown.kind === 'figure' ? figureInterval(shown.figure) : { lo: shown.lo.value, hi: shown.hi.value };
        const most = subtract(countInterval(whole).hi, countInterval(part).lo);
        expect(compare(range.hi, most)).toBeGreaterThanOrEqual(0);
        expect(shown.kind === 'figure' ? shown.figure.value.n >= 0n : shown.lo.value.n >= 0n).toBe(true);
      }),
    );
  });
});

describe('remaindersOf', () => {
  const figures = { ...NO_FIGURES, total: cases(1000), enforceable: cases(700), completed: cases(500) };

  it('takes what is stated as stated, whether it adds up or not', () => {
    const stated = remaindersOf({ ...figures, notEnforceable: cases(250), suspended: cases(8) });
    expect(stated.notEnforceable).toEqual({ shown: { kind: 'figure', figure: cases(250) }, stated: true });
    expect(stated.suspended).toEqual({ shown: { kind: 'figure', figure: cases(8) }, stated: true });
  });

  it('computes what is not, less what is suspended', () => {
    expect(remaindersOf(figures).notEnforceable).toEqual({
      shown: { kind: 'figure', figure: cases(300) },
      stated: false,
    });
    expect(remaindersOf({ ...figures, suspended: cases(8) }).notEnforceable?.shown).toEqual({
      kind: 'figure',
      figure: cases(292),
    });
    expect(remaindersOf(figures).suspended).toBeNull();
    expect(remaindersOf({ ...figures, total: null }).notEnforceable).toBeNull();
    expect(remaindersOf(figures).outstanding).toEqual({ shown: { kind: 'figure', figure: cases(200) }, stated: false });
    expect(remaindersOf({ ...figures, completed: null }).outstanding).toBeNull();
  });
});

describe('countDifference', () => {
  it('may be below zero: a cumulative count can be corrected', () => {
    expect(countDifference(cases(390), [cases(402)])).toEqual({ kind: 'figure', figure: cases(-12) });
  });

  it('has the digits of the coarsest', () => {
    expect(countDifference(billions(51, 'exact', 10n), [billions(40, 'exact', 100n)])).toMatchObject({
      kind: 'figure',
      figure: { value: billions(11).value, precision: billions(1).value, bound: 'about' },
    });
  });
});
