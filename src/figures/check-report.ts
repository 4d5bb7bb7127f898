import type { Period } from '../model/period.ts';
import type { Measures, PreviousReport, Report } from '../model/report.ts';
import { checkMagnitude } from './check-magnitude.ts';
import { checkParts, checkShares, nameSwapped } from './check-parts.ts';
import { checkPrevious, checkYear } from './check-period.ts';
import { nameSlip } from './check-slip.ts';
import { checkTarget } from './check-target.ts';
import { checkUnits } from './check-units.ts';
import { checkMeasure, type FigureProblem } from './checks.ts';

/**
 * What the figures of a report say against each other, wherever in it they stand: every truth rule that can be checked.
 * Only what no rounding, cutting off or hedge can explain is a warning; nothing is ever corrected.
 *
 * @returns problems whose `where` is a JSON path such as `units[3].cases.completed`; those of a unit, category or point
 *   of a series carry its name in `values.of`
 */
export function checkReport(report: Report): FigureProblem[] {
  const { period, units, categories, periods } = report;
  return [
    ...checkYear(period, report.asOf, ''),
    ...checkRecord(report, period, ''),
    ...checkUnits(report),
    ...units.flatMap((unit, index) => {
      const where = `units[${index}].`;
      return named(unit.name, [
        ...checkYear(unit.period, null, where),
        ...checkRecord(unit, unit.period ?? period, where, unit.break),
      ]);
    }),
    ...periods.flatMap((point, index) => {
      const where = `periods[${index}].`;
      return named(point.period.label, [
        ...checkYear(point.period, null, where),
        ...checkRecord(point, point.period, where),
      ]);
    }),
    // A few huge cases are the rule in a category such as corruption: no check of magnitudes.
    ...categories.flatMap((category, index) =>
      named(category.name, checkMeasures(category, period, `categories[${index}].`)),
    ),
  ];
}

function checkRecord(
  record: Measures & { previous?: PreviousReport | null },
  period: Period | null,
  where: string,
  moved = false,
): FigureProblem[] {
  const { previous } = record;
  const problems = [...checkMeasures(record, period, where), ...checkMagnitude(record, where)];
  if (!previous) return problems;
  const place = `${where}previous.`;
  return [
    ...problems,
    ...(moved ? [] : checkPrevious(previous, period, where)),
    ...checkYear(previous.period, null, place),
    ...checkRecord(previous, previous.period, place),
  ];
}

function checkMeasures(measures: Measures, period: Period | null, where: string): FigureProblem[] {
  const problems = (['cases', 'amounts'] as const).flatMap((measure) => {
    const figures = measures[measure];
    const place = `${where}${measure}.`;
    if (!figures) return [];
    return [
      ...checkMeasure(figures, measure, place).map((problem) => nameSlip(problem, figures)),
      ...checkParts(figures, measure, place),
      ...checkShares(figures, place),
      ...checkTarget(figures, period, place),
    ];
  });
  return nameSwapped(problems, measures);
}

const named = (name: string | null, problems: readonly FigureProblem[]): FigureProblem[] =>
  problems.map((problem) => (name === null ? problem : { ...problem, values: { ...problem.values, of: name } }));
