import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countChange, rateChange } from '../../../src/figures/change.ts';
import { completionRate } from '../../../src/figures/rate.ts';
import { shownRate } from '../../../src/figures/verdict.ts';
import { divide, exact, ONE, subtract } from '../../../src/model/exact.ts';
import type { Figure } from '../../../src/model/figure.ts';
import { isWithin } from '../../../src/model/interval.ts';
import { anyFigures } from '../../support/arbitrary.ts';
import { dec, fig, pct, range, ty } from '../../support/build.ts';

const printed = (stated: { completed?: Figure; enforceable?: Figure; rate?: Figure }, digits = 2) => {
  const reading = completionRate({ completed: null, enforceable: null, rate: null, ...stated });
  if (reading.state !== 'known') throw new Error(reading.state);
  return { rate: reading.rate, shown: shownRate(reading.rate, [], digits) };
};

describe('rateChange', () => {
  it('is the difference of the printed rates, in points', () => {
    expect(rateChange(printed({ rate: pct('83.99') }), printed({ rate: pct('83.43') }), 2)).toEqual({
      unit: 'points',
      direction: 'up',
      range: range('[0.0055', '0.0057]'),
      shown: { kind: 'figure', figure: pct('0.56') },
    });
  });

  it.each([
    ['84', '83', 'up', '1'],
    ['83', '84', 'down', '-1'],
    ['83', '83', 'same', '0'],
    ['83.50', '83.49', 'up', '0.01'],
  ])('from %s back to %s: %s', (now, before, direction, points) => {
    const change = rateChange(printed({ rate: pct(now) }), printed({ rate: pct(before) }), 2);
    expect(change).toMatchObject({ direction, shown: { kind: 'figure', figure: { value: pct(points).value } } });
  });

  it('is unclear where the digits are too coarse', () => {
    expect(rateChange(printed({ rate: pct('83') }), printed({ rate: pct('83.4') }), 2)).toMatchObject({
      direction: 'unclear',
      shown: { kind: 'figure', figure: { value: pct('-0.4').value } },
    });
    expect(rateChange(printed({ rate: pct('45', 'about') }), printed({ rate: pct('46', 'about') }), 2).direction).toBe(
      'unclear',
    );
  });

  it('takes equal digits for the same only where both were published', () => {
    const computed = printed({ completed: fig(8155), enforceable: fig(10_000) });
    expect(rateChange(computed, printed({ completed: fig(8155), enforceable: fig(10_000) }), 2).direction).toBe('same');
    expect(
      rateChange(printed({ rate: pct('81.55') }), printed({ completed: fig(81_553), enforceable: fig(100_000) }), 2)
        .direction,
    ).toBe('unclear');
    expect(
      rateChange(printed({ completed: fig(8155), enforceable: fig(10_000) }), printed({ rate: pct('81.55') }), 2)
        .direction,
    ).toBe('unclear');
  });

  it('adds digits until a small change can be seen', () => {
    const change = rateChange(
      printed({ completed: fig(81_551), enforceable: fig(100_000) }, 1),
      printed({ completed: fig(81_549), enforceable: fig(100_000) }, 1),
      1,
    );
    // 81,551 and 81,549 % print as 81,6 and 81,5 %.
    expect(change).toMatchObject({ direction: 'up', shown: { kind: 'figure', figure: { value: pct('0.1').value } } });
    const smaller = rateChange(
      printed({ completed: fig(81_553), enforceable: fig(100_000) }, 1),
      printed({ completed: fig(81_551), enforceable: fig(100_000) }, 1),
      1,
    );
    expect(smaller).toMatchObject({
      direction: 'up',
      shown: { kind: 'figure', figure: { value: pct('0.002').value } },
    });
  });

  it('tells hedged rates by what is possible', () => {
    const change = rateChange(printed({ rate: pct('45', 'about') }), printed({ rate: pct('40') }), 2);
    expect(change).toMatchObject({ direction: 'up', shown: { kind: 'range', lo: pct('3'), hi: pct('7') } });
    const backwards = rateChange(printed({ rate: pct('40') }), printed({ rate: pct('45', 'about') }), 2);
    expect(backwards).toMatchObject({ direction: 'down', shown: { kind: 'range', lo: pct('-7'), hi: pct('-3') } });
  });

  it('is always in points, and prints the direction it found', () => {
    const rates = anyFigures
      .filter((stated) => completionRate(stated).state === 'known')
      .map(({ completed, enforceable, rate }) => {
        return printed({ ...(completed && { completed }), ...(enforceable && { enforceable }), ...(rate && { rate }) });
      });
    fc.assert(
      fc.property(rates, rates, fc.nat(2), (now, before, digits) => {
        const { unit, direction, shown } = rateChange(now, before, digits);
        expect(unit).toBe('points');
        if (shown.kind === 'figure' && direction === 'up') expect(shown.figure.value.n > 0n).toBe(true);
        if (shown.kind === 'figure' && direction === 'down') expect(shown.figure.value.n < 0n).toBe(true);
        if (direction === 'same') expect(shown).toMatchObject({ figure: { value: { n: 0n } } });
      }),
    );
  });
});

describe('countChange', () => {
  it('is relative to what was before, in per cent: 14,00% more enforceable cases', () => {
    expect(countChange(fig(34_110), fig(29_920), 2)).toMatchObject({
      unit: 'percent',
      direction: 'up',
      shown: { kind: 'figure', figure: { value: dec('0.14'), bound: 'exact' } },
    });
  });

  it.each([
    [150, 100, 'up', '0.5'],
    [50, 100, 'down', '-0.5'],
    [100, 100, 'same', '0'],
    [0, 100, 'down', '-1'],
    [200, 100, 'up', '1'],
    [0.004, 100, 'down', '-0.99996'],
    [100_001, 100_000, 'up', '0.00001'],
  ])('%d after %d', (now, before, direction, change) => {
    expect(countChange(fig(now), fig(before), 2)).toMatchObject({
      direction,
      shown: { kind: 'figure', figure: { value: dec(change) } },
    });
  });

  it('has no percentage where there was nothing, or may have been', () => {
    expect(countChange(fig(5), fig(0), 2)).toBeNull();
    expect(countChange(fig(5), ty('0'), 2)).toBeNull();
  });

  it('is told by both ends where it is wide, neither of them level when it is not', () => {
    expect(countChange(fig(1100, 100), fig(1048), 0)).toMatchObject({
      direction: 'up',
      shown: { kind: 'range', lo: pct('0.1'), hi: pct('9.8') },
    });
    expect(countChange(fig(1100, 100), fig(1151), 0)).toMatchObject({
      direction: 'down',
      shown: { kind: 'range', lo: pct('-8.78'), hi: pct('-0.08') },
    });
  });

  it('holds both ends of an exact change', () => {
    expect(countChange(fig(3), fig(2), 2)?.range).toEqual(range('[0.5', '0.5]'));
  });

  it('is unclear where the figures overlap', () => {
    expect(countChange(fig(100, 2), fig(100), 2)).toMatchObject({
      direction: 'unclear',
      shown: { kind: 'range', lo: pct('-1'), hi: pct('1') },
    });
    expect(countChange(ty('5'), ty('5'), 2)?.direction).toBe('unclear');
    expect(countChange(ty('56.1'), ty('56', 'over'), 2)?.direction).toBe('unclear');
  });

  it('holds the true change of rounded figures', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 9999 }), fc.integer({ min: 100, max: 9999 }), (now, before) => {
        const told = (value: number) => fig(value - (value % 10), 10, 'over');
        const change = countChange(told(now), told(before), 2)!;
        expect(change.unit).toBe('percent');
        expect(isWithin(subtract(divide(exact(now), exact(before)), ONE), change.range)).toBe(true);
      }),
    );
  });
});
