import type { Figure } from '../model/figure.ts';
import { isAbove } from '../model/interval.ts';
import { COUNTS, type Count, type Measure, type Measures, type Report, type Unit } from '../model/report.ts';
import { type FigureProblem, figureProblem } from './checks.ts';
import { countInterval } from './rate.ts';
import { addUp, type Sum } from './totals.ts';

const MEASURES: readonly Measure[] = ['cases', 'amounts'];

/** Units against the report, or the unit, that they are parts of: they add up to it, within what was stated. */
export function checkUnits(report: Report): FigureProblem[] {
  const wholes = new Map<string | null, { whole: Measures; where: string }>([
    [null, { whole: report, where: '' }],
    ...report.units.map((unit, index) => [unit.id, { whole: unit, where: `units[${index}].` }] as const),
  ]);
  // Units of an owner that is not there are parts of the report, as they are drawn.
  const ownerOf = ({ parent }: Unit) => (wholes.has(parent) ? parent : null);
  return [...new Set(report.units.map(ownerOf))].flatMap((owner) => {
    const found = wholes.get(owner);
    const parts = report.units.filter((unit) => ownerOf(unit) === owner);
    return found ? checkSums(found.whole, parts, found.where) : [];
  });
}

function checkSums(whole: Measures, parts: readonly Unit[], where: string): FigureProblem[] {
  return MEASURES.flatMap((measure) =>
    COUNTS.flatMap((field) => {
      const figure = whole[measure]?.[field];
      const stated = parts.flatMap((part) => part[measure]?.[field] ?? []);
      return figure
        ? checkSum({ kind: measure, field, figure }, addUp(stated), stated.length === parts.length, where)
        : [];
    }),
  );
}

/**
 * What units state against what is stated of them together.
 *
 * @param complete - whether all units state it: some can be too much, never too little
 * @param where - prefix of the place named
 */
export function checkSum(
  whole: { readonly kind: Measure; readonly field: Count; readonly figure: Figure },
  sum: Sum,
  complete: boolean,
  where: string,
): FigureProblem[] {
  const stated = countInterval(whole.figure);
  if (!isAbove(sum.range, stated) && !(complete && isAbove(stated, sum.range))) return [];
  return [figureProblem('units-sum', `${where}${whole.kind}.${whole.field}`, whole, { ...whole, figure: sum.figure })];
}
