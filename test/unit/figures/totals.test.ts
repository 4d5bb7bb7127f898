import { describe, expect, it } from 'vitest';
import { addUp, joinSums, sumFigure, sumRange } from '../../../src/figures/totals.ts';
import { fig, range } from '../../support/build.ts';

describe('a sum', () => {
  it('is as coarse as its coarsest figure', () => {
    expect(sumFigure([fig(5), fig(10, 10), fig(3, 0.1)])).toEqual(fig(18, 10));
    expect(sumFigure([])).toEqual(fig(0));
  });

  it('is hedged as its figures are, and about where they differ', () => {
    expect(sumFigure([fig(5, 1, 'nearly'), fig(6, 1, 'nearly')]).bound).toBe('nearly');
    expect(sumFigure([fig(5, 1, 'nearly'), fig(6, 1, 'over')]).bound).toBe('about');
  });

  it('of two sums is that of all their figures', () => {
    const [some, others] = [[fig(5, 1, 'over'), fig(10, 2)], [fig(0, 2)]];
    expect(joinSums(addUp(some), addUp(others))).toEqual({
      figure: fig(15, 2, 'about'),
      range: sumRange([...some, ...others]),
    });
    expect(addUp(some)).toEqual({ figure: sumFigure(some), range: sumRange(some) });
  });

  it('may be anything its figures leave possible', () => {
    expect(sumRange([fig(5, 1, 'over'), fig(10, 2)])).toEqual(range('[14', '17)'));
    expect(sumRange([fig(0, 2)])).toEqual(range('[0', '1]'));
    expect(sumRange([])).toEqual(range('[0', '0]'));
  });
});
