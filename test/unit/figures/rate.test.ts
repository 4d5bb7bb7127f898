import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completionRate, countInterval, quotient, type ShownRate, shownFraction } from '../../../src/figures/rate.ts';
import { compare, exact, ONE, ZERO } from '../../../src/model/exact.ts';
import { figureInterval, intersection, isWithin } from '../../../src/model/interval.ts';
import { dec, fig, pct, range, ty } from '../../support/build.ts';

const known = (stated: Parameters<typeof completionRate>[0]) => {
  const reading = completionRate(stated);
  if (reading.state !== 'known') throw new Error(reading.state);
  return reading.rate;
};

const shown = (value: string, precision: string, bound: 'exact' | 'about' = 'exact'): ShownRate => ({
  kind: 'figure',
  figure: fig(value, precision, bound),
});

describe('completionRate', () => {
  it('is completed of enforceable, whatever the total', () => {
    const rate = known({ completed: fig(600), enforceable: fig(800), rate: null });
    expect(rate).toEqual({
      reported: null,
      computed: range('[0.75', '0.75]'),
      range: range('[0.75', '0.75]'),
      contradicted: false,
    });
  });

  it.each([
    ['nothing enforceable', { completed: fig(0), enforceable: fig(0), rate: null }, 'none'],
    ['nothing enforceable, yet a rate', { completed: null, enforceable: fig(0), rate: pct('85') }, 'none'],
    ['none completed of some', { completed: fig(0), enforceable: fig(10), rate: null }, 'known'],
    ['enforceable not stated', { completed: fig(5), enforceable: null, rate: null }, 'unknown'],
    ['completed not stated', { completed: null, enforceable: fig(5), rate: null }, 'unknown'],
    ['nothing stated', { completed: null, enforceable: null, rate: null }, 'unknown'],
    ['enforceable rounded to nothing', { completed: fig(0), enforceable: ty('0'), rate: null }, 'unknown'],
    ['a rate alone', { completed: null, enforceable: null, rate: pct('85') }, 'known'],
  ])('%s', (_, stated, state) => expect(completionRate(stated).state).toBe(state));

  it('takes a rate without counts for what rounds or cuts to it', () => {
    expect(known({ completed: null, enforceable: null, rate: pct('81.55') })).toMatchObject({
      computed: null,
      range: range('[0.81545', '0.8156)'),
      contradicted: false,
    });
  });

  it('narrows a published rate by its counts', () => {
    const rate = known({ completed: ty('56.1'), enforceable: ty('123', 'over'), rate: pct('45.6') });
    expect(rate.contradicted).toBe(false);
    expect(rate.range).toEqual(intersection(range('[0.4555', '0.457)'), rate.computed!));
  });

  it('accepts a rate that was cut off: 123 of 211 was published as 58,2%', () => {
    expect(known({ completed: fig(123), enforceable: fig(211), rate: pct('58.2') }).contradicted).toBe(false);
    expect(known({ completed: fig(123), enforceable: fig(211), rate: pct('58.3') }).contradicted).toBe(false);
    expect(known({ completed: fig(123), enforceable: fig(211), rate: pct('58.1') }).contradicted).toBe(true);
    expect(known({ completed: fig(123), enforceable: fig(211), rate: pct('58.4') }).contradicted).toBe(true);
  });

  it('keeps a contradicted rate as published', () => {
    const rate = known({ completed: ty('80.7'), enforceable: ty('174.7'), rate: pct('46.27') });
    expect(rate).toMatchObject({ reported: pct('46.27'), contradicted: true, range: range('[0.46265', '0.4628)') });
  });

  it('does not blame a rate for counts that cannot be', () => {
    expect(known({ completed: fig(20), enforceable: fig(10), rate: pct('90') }).contradicted).toBe(false);
    expect(known({ completed: fig(10), enforceable: fig(10), rate: pct('90') }).contradicted).toBe(true);
  });

  it('agrees with 0% of a hedged amount', () => {
    expect(known({ completed: fig(0), enforceable: ty('123', 'over'), rate: pct('0') }).contradicted).toBe(false);
  });

  it('computes an interval that holds the true quotient', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.integer({ min: 1000, max: 10_000 }), (part, whole) => {
        // Both told as "hơn … trăm".
        const told = (value: number) => fig(value - (value % 100), 100, 'over');
        expect(isWithin(exact(part, whole), quotient(told(part), told(whole))!)).toBe(true);
      }),
    );
  });
});

describe('counts', () => {
  it('are never below zero, however coarsely none were stated', () => {
    expect(countInterval(fig(0, 1))).toEqual(range('[0', '0.5]'));
    expect(countInterval(fig(3, 1))).toEqual(range('[2.5', '3.5]'));
    expect(countInterval(fig(1, 2, 'nearly'))).toEqual(range('[0', '1)'));
  });

  it('have no quotient where one is not known or nothing divides', () => {
    expect(quotient(null, fig(1))).toBeNull();
    expect(quotient(fig(1), null)).toBeNull();
    expect(quotient(fig(1), fig(0))).toBeNull();
    expect(quotient(fig(1), fig(4))).toEqual(range('[0.25', '0.25]'));
  });
});

describe('shownFraction', () => {
  const above = (value: string) => (printed: { n: bigint; d: bigint }) => compare(printed, dec(value)) > 0;
  const third = exact(1, 3);

  it.each<[string, ReturnType<typeof range>, number, ShownRate]>([
    ['an exact one to its digits', range('[0.75', '0.75]'), 2, shown('0.75', '0.01')],
    ['80% without zeros behind', range('[0.8', '0.8]'), 2, shown('0.8', '0.01')],
    ['one decimal where that is all', range('[0.805', '0.805]'), 2, shown('0.805', '0.001')],
    ['a long one rounded', range('[0.81546', '0.81546]'), 2, shown('0.8155', '0.0001')],
    ['to as many digits as asked for', range('[0.81546', '0.81546]'), 0, shown('0.82', '0.01')],
    ['nothing is 0%', range('[0', '0]'), 2, shown('0', '0.01')],
    ['everything is 100%', range('[1', '1]'), 2, shown('1', '0.01')],
    ['nearly everything is not 100%', range('[0.99996', '0.99996]'), 2, shown('0.99996', '0.00001')],
    ['nearly nothing is not 0%', range('[0.00004', '0.00004]'), 2, shown('0.00004', '0.00001')],
    ['over 100% as it is', range('[1.25', '1.25]'), 2, shown('1.25', '0.01')],
    ['a narrow one with about', range('[0.4561', '0.4563]'), 2, shown('0.4562', '0.0001', 'about')],
    ['a wider one with fewer digits', range('[0.455', '0.457]'), 2, shown('0.456', '0.001', 'about')],
    ['to the edge of what about may mean', range('[0.45', '0.47]'), 2, shown('0.46', '0.01', 'about')],
    [
      'both ends where one number would not do',
      range('[0.45', '0.49]'),
      2,
      { kind: 'range', lo: fig('0.45', '0.01'), hi: fig('0.49', '0.01') },
    ],
    [
      'both ends rounded outwards',
      range('[0.4511', '0.4811]'),
      2,
      { kind: 'range', lo: fig('0.45', '0.01'), hi: fig('0.49', '0.01') },
    ],
    [
      'about 100% is not said of less',
      range('[0.992', '0.9999]'),
      2,
      { kind: 'range', lo: fig('0.99', '0.01'), hi: fig('1', '0.01') },
    ],
  ])('%s', (_, interval, decimals, printed) => expect(shownFraction(interval, decimals)).toEqual(printed));

  it('adds digits until the printed number agrees', () => {
    const interval = { lo: dec('0.815004'), hi: dec('0.815004'), loOpen: false, hiOpen: false };
    expect(shownFraction(interval, 2, above('0.815'))).toEqual(shown('0.815004', '0.000001'));
    expect(shownFraction({ ...interval, hi: dec('0.815006') }, 2, above('0.815'))).toEqual(
      shown('0.81501', '0.00001', 'about'),
    );
    // As vague as to the next target, it is told by both ends.
    expect(shownFraction(range('[0.8151', '0.8249]'), 2, above('0.82'))).toEqual({
      kind: 'range',
      lo: fig('0.8151', '0.0001'),
      hi: fig('0.8249', '0.0001'),
    });
  });

  it('stops at a number without end', () => {
    const interval = { lo: third, hi: third, loOpen: false, hiOpen: false };
    expect(shownFraction(interval, 2)).toEqual(shown('0.3333', '0.0001'));
    // Nothing agrees: it ends all the same.
    expect(shownFraction(interval, 2, () => false)).toMatchObject({ kind: 'figure', figure: { bound: 'exact' } });
    expect(shownFraction({ ...interval, hi: exact(1, 2) }, 2, () => false)).toEqual({
      kind: 'range',
      lo: fig('0.3333', '0.0001'),
      hi: fig('0.5', '0.0001'),
    });
  });

  const intervals = fc
    .tuple(fc.nat(1_000_000), fc.oneof(fc.constant(0), fc.nat(30), fc.nat(60_000)), fc.nat(3))
    .map(([lo, width, decimals]) => ({
      interval: { lo: exact(lo, 1_000_000), hi: exact(lo + width, 1_000_000), loOpen: false, hiOpen: false },
      decimals,
    }));

  it('prints 0% and 100% only for nothing and everything', () => {
    fc.assert(
      fc.property(intervals, ({ interval, decimals }) => {
        const printed = shownFraction(interval, decimals);
        for (const end of [ZERO, ONE]) {
          if (printed.kind === 'figure' && compare(printed.figure.value, end) === 0)
            expect([interval.lo, interval.hi]).toEqual([end, end]);
        }
      }),
    );
  });

  it('leaves nothing possible out of what it prints', () => {
    fc.assert(
      fc.property(intervals, ({ interval, decimals }) => {
        const printed = shownFraction(interval, decimals);
        const said =
          printed.kind === 'range'
            ? { lo: printed.lo.value, hi: printed.hi.value, loOpen: false, hiOpen: false }
            : figureInterval(printed.figure);
        expect(compare(said.lo, interval.lo)).toBeLessThanOrEqual(0);
        expect(compare(said.hi, interval.hi)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('never says exactly what is not', () => {
    fc.assert(
      fc.property(intervals, ({ interval, decimals }) => {
        const printed = shownFraction(interval, decimals);
        if (printed.kind === 'figure')
          expect(printed.figure.bound).toBe(compare(interval.lo, interval.hi) === 0 ? 'exact' : 'about');
      }),
    );
  });
});
