import { add, type Exact, greater, ZERO } from '../model/exact.ts';
import type { Figure } from '../model/figure.ts';
import { type Interval, sumInterval } from '../model/interval.ts';
import { countInterval } from './rate.ts';

/** The sum of figures, to the last digit of the coarsest; hedged as they are where all are hedged alike, "about" otherwise. */
export function sumFigure(figures: readonly Figure[]): Figure {
  const coarsest = figures.reduce<Exact>((most, { precision }) => greater(most, precision), ZERO);
  const [bound = 'exact', ...others] = new Set(figures.map((figure) => figure.bound));
  return {
    value: figures.reduce((sum, { value }) => add(sum, value), ZERO),
    precision: coarsest,
    bound: others.length === 0 ? bound : 'about',
  };
}

/** What figures may add up to; nothing for none. */
export const sumRange = (figures: readonly Figure[]): Interval =>
  figures.map(countInterval).reduce(sumInterval, { lo: ZERO, hi: ZERO, loOpen: false, hiOpen: false });

/** Figures added up: as they are told, and what they may be. */
export interface Sum {
  readonly figure: Figure;
  readonly range: Interval;
}

/** As they are told and as they may be, at once. */
export const addUp = (figures: readonly Figure[]): Sum => ({ figure: sumFigure(figures), range: sumRange(figures) });

/** Two sums as one. */
export const joinSums = (a: Sum, b: Sum): Sum => ({
  figure: sumFigure([a.figure, b.figure]),
  range: sumInterval(a.range, b.range),
});
