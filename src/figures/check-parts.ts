import { compare, ONE } from '../model/exact.ts';
import type { Figure } from '../model/figure.ts';
import {
  intersection,
  type Interval,
  isAbove,
  publishedInterval,
  quotientInterval,
  sumInterval,
} from '../model/interval.ts';
import { type Count, type Measure, type MeasureFigures, type Measures, type Share, SHARES } from '../model/report.ts';
import { type FigureProblem, figureProblem, shownBeside, statedRate } from './checks.ts';
import { countInterval } from './rate.ts';
import { sumFigure, sumRange } from './totals.ts';

/** What a total is made of, and the share that is stated of each. */
const PARTS = {
  enforceableShare: 'enforceable',
  notEnforceableShare: 'notEnforceable',
  suspendedShare: 'suspended',
} as const satisfies Record<Share, Count>;

/**
 * The parts against their total: never above it; and where all three are stated, not below it either. Where they are
 * not, a rest is normal: since Circular 06/2019/TT-BTP suspended cases are a part of their own.
 */
export function checkParts(figures: MeasureFigures, measure: Measure, where: string): FigureProblem[] {
  const { total, enforceable, notEnforceable, suspended } = figures;
  if (!total || !(notEnforceable ?? suspended)) return [];
  const parts = SHARES.flatMap((share) => figures[PARTS[share]] ?? []);
  // Enforceable above total is told as such.
  if (enforceable && isAbove(countInterval(enforceable), countInterval(total))) return [];
  const [sum, whole] = [sumRange(parts), countInterval(total)];
  const code = isAbove(sum, whole)
    ? 'parts-above'
    : parts.length === SHARES.length && isAbove(whole, sum)
      ? 'parts-below'
      : null;
  const against = { kind: measure, field: 'total', figure: total } as const;
  return code ? [figureProblem(code, `${where}total`, { ...against, figure: sumFigure(parts) }, against)] : [];
}

/** Stated shares of the total against the counts, and together against the whole. */
export function checkShares(figures: MeasureFigures, where: string): FigureProblem[] {
  if (!SHARES.some((share) => figures[share])) return [];
  const wrong = SHARES.flatMap((share) => {
    const stated = figures[share];
    const computed = stated && shareRange(figures, share);
    if (!stated || !computed || fits(stated, computed)) return [];
    return [
      figureProblem('share-mismatch', where + share, statedRate(stated, share), {
        kind: 'rate',
        rate: shownBeside(stated.value, computed),
      }),
    ];
  });
  const stated = SHARES.flatMap((share) => figures[share] ?? []);
  const sum = stated.map(publishedInterval).reduce(sumInterval, NOTHING);
  if (wrong.length > 0 || !isAbove(sum, WHOLE)) return wrong;
  return [
    figureProblem(
      'shares-over',
      where + SHARES.find((share) => figures[share]),
      statedRate(sumFigure(stated)),
      statedRate(EVERYTHING),
    ),
  ];
}

/**
 * Problems of shares that fit the other measure, told as what they are: shares of cases and of amounts that were
 * exchanged. A real article has 56,49 and 67,85 % the wrong way round.
 */
export function nameSwapped(problems: readonly FigureProblem[], measures: Measures): FigureProblem[] {
  if (problems.length === 0) return [];
  const swapped = SHARES.filter(
    (share) => fitsOther(share, measures.cases, measures.amounts) && fitsOther(share, measures.amounts, measures.cases),
  );
  return problems.map((problem) => {
    const exchanged = problem.code === 'share-mismatch' && swapped.some((share) => problem.where.endsWith(`.${share}`));
    return exchanged ? { ...problem, code: 'share-swapped' } : problem;
  });
}

function fitsOther(share: Share, own: MeasureFigures | null, other: MeasureFigures | null): boolean {
  const stated = own?.[share];
  const computed = other && shareRange(other, share);
  return !!stated && !!computed && fits(stated, computed);
}

function shareRange({ total, ...figures }: MeasureFigures, share: Share): Interval | null {
  const part = figures[PARTS[share]];
  const range = part && total && quotientInterval(countInterval(part), countInterval(total));
  // A part above its total is a fault of the counts, told as such.
  return range && compare(range.lo, ONE) <= 0 ? range : null;
}

const fits = (stated: Figure, computed: Interval): boolean =>
  intersection(publishedInterval(stated), computed) !== null;

const EVERYTHING: Figure = { value: ONE, precision: ONE, bound: 'exact' };
const WHOLE: Interval = { lo: ONE, hi: ONE, loOpen: false, hiOpen: false };
const NOTHING: Interval = sumRange([]);
