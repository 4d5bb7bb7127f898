import { type FigureProblem, figureProblem, statedRate } from '../figures/checks.ts';
import { cellText } from '../input/cells.ts';
import { type FigureColumn, readFigureCell } from '../input/figure-cell.ts';
import type { Column } from '../input/head.ts';
import { figurePath, type TableRow } from '../input/rows.ts';
import { compare, type Exact, exact, ONE } from '../model/exact.ts';
import type { Measures, PreviousReport, Report } from '../model/report.ts';
import type { Finding } from './findings.ts';

const WHOLE = statedRate({ value: ONE, precision: exact(0), bound: 'exact' });

const isOver = ({ value }: { readonly value: Exact }): boolean => compare(value, ONE) > 0;

type Stated = Measures & { readonly previous?: PreviousReport | null };

/** Targets above 100 %, mostly for want of a comma: "815". Looked for here alone, so that pages need not load it. */
function targetsOver(record: Stated, where: string, of: string | null): FigureProblem[] {
  const own = (['cases', 'amounts'] as const).flatMap((measure) =>
    (record[measure]?.targets ?? [])
      .filter(({ rate }) => isOver(rate))
      .map(({ rate }) => figureProblem('target-over', `${where}${measure}.target`, statedRate(rate), WHOLE)),
  );
  const named = own.map((problem) => (of === null ? problem : { ...problem, values: { of } }));
  return record.previous ? [...named, ...targetsOver(record.previous, `${where}previous.`, of)] : named;
}

/** Those of a whole report, by their paths. */
export const reportTargetsOver = (report: Report): FigureProblem[] => [
  ...targetsOver(report, '', null),
  ...report.units.flatMap((unit, at) => targetsOver(unit, `units[${at}].`, unit.name)),
  ...report.periods.flatMap((point, at) => targetsOver(point, `periods[${at}].`, point.period.label)),
  ...report.categories.flatMap((category, at) => targetsOver(category, `categories[${at}].`, category.name)),
];

/** Those of one row, each by its cell. @param cells - as they stand there */
export function rowTargetsOver(row: TableRow, cells: readonly string[], columns: readonly Column[]): Finding[] {
  if (targetsOver(row, '', null).length === 0) return [];
  const { line, name } = row;
  return columns
    .filter((column): column is FigureColumn => column.role === 'figure' && column.field === 'target')
    .flatMap((column) => {
      const text = cellText(cells[column.index] ?? '');
      const target = readFigureCell({ text, column, line }, null, new Set(), []);
      if (!target || !('rate' in target) || !isOver(target.rate)) return [];
      const problem = figureProblem('target-over', figurePath(column), statedRate(target.rate), WHOLE);
      return { line, column: column.index + 1, problem: { ...problem, values: { ...(name && { of: name }) } } };
    });
}
