import { enforcementYearOf, type Period } from '../model/period.ts';
import type { PreviousReport } from '../model/report.ts';
import { type FigureProblem, figureProblem } from './checks.ts';
import { isYearBefore } from './previous.ts';

/**
 * The year a period is named after against its days, and those up to which its figures count. A calendar year is a
 * reading of its own, and figures may be brought up to date for a year after.
 *
 * @param where - prefix of the places named, such as `previous.`
 */
export function checkYear(period: Period | null, asOf: string | null, where: string): FigureProblem[] {
  const named = period && namedYear(period.label);
  const year = named ?? period?.fiscalYear ?? null;
  if (!period || year === null) return [];
  const problem = (place: string, other: number) =>
    figureProblem('year-mismatch', where + place, text(String(year)), text(String(other)));
  const problems: FigureProblem[] = [];
  const to = period.to ?? period.from;
  if (to === null) {
    if (period.fiscalYear !== null && period.fiscalYear !== year) problems.push(problem('period', period.fiscalYear));
  } else if (!liesIn(year, period.from ?? to, to)) problems.push(problem('period', enforcementYearOf(to)));
  const counted = asOf === null ? year : enforcementYearOf(asOf);
  if (counted < year || counted > year + 1) problems.push(problem('asOf', counted));
  return problems;
}

/** Figures of last year that cover other months than those they stand beside. */
export function checkPrevious(previous: PreviousReport, period: Period | null, where: string): FigureProblem[] {
  if (isYearBefore(previous.period, period)) return [];
  return [
    figureProblem(
      'previous-period',
      `${where}previous.period`,
      text(periodName(previous.period)),
      text(periodName(period)),
    ),
  ];
}

const text = (words: string) => ({ kind: 'text', text: words }) as const;

/** As its author names it, else its days. */
export const periodName = (period: Period | null): string =>
  period?.label ?? [period?.from, period?.to].filter(Boolean).join(' – ');

/** In the enforcement year, or over its end in the calendar year of the same number. */
const liesIn = (year: number, from: string, to: string): boolean =>
  enforcementYearOf(from) === year &&
  (enforcementYearOf(to) === year || (from.startsWith(`${year}-`) && to.startsWith(`${year}-`)));

/** The one year a label names; `null` for labels that name months or days of the calendar, whose year is another matter. */
function namedYear(label: string | null): number | null {
  if (label === null || /tháng\s+\d|\d[/.-]\d/i.test(label)) return null;
  const [year, another] = new Set(label.match(/\b(?:19|20)\d\d\b/g));
  return year !== undefined && another === undefined ? Number(year) : null;
}
