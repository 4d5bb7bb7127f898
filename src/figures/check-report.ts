import type { Period } from '../model/period.ts';
import type { Category, Measure, Measures, PeriodReport, PreviousReport, Report, Unit } from '../model/report.ts';
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
    ...checkWhole(report),
    ...checkUnits(report),
    ...units.flatMap((unit, index) => checkUnit(unit, period, `units[${index}].`)),
    ...periods.flatMap((point, index) => checkPoint(point, `periods[${index}].`)),
    ...categories.flatMap((category, index) => checkCategory(category, period, `categories[${index}].`)),
  ];
}

/** The report's own figures alone. */
export const checkWhole = (report: Pick<Report, 'period' | 'asOf' | 'previous' | Measure>): FigureProblem[] => [
  ...checkYear(report.period, report.asOf, ''),
  ...checkRecord(report, report.period, ''),
];

/**
 * One unit alone.
 *
 * @param period - of the report, for units without one of their own
 * @param where - prefix of the places named
 */
export const checkUnit = (
  unit: Pick<Unit, 'name' | 'period' | 'break' | 'previous' | Measure>,
  period: Period | null,
  where: string,
): FigureProblem[] =>
  named(unit.name, [
    ...checkYear(unit.period, null, where),
    ...checkRecord(unit, unit.period ?? period, where, unit.break),
  ]);

/** One point of a series alone. */
export const checkPoint = (point: Pick<PeriodReport, 'period' | Measure>, where: string): FigureProblem[] =>
  named(point.period.label, [...checkYear(point.period, null, where), ...checkRecord(point, point.period, where)]);

/** One kind of case alone. A few huge cases are the rule in one such as corruption: no check of magnitudes. */
export const checkCategory = (
  category: Pick<Category, 'name' | Measure>,
  period: Period | null,
  where: string,
): FigureProblem[] => named(category.name, checkMeasures(category, period, where));

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
