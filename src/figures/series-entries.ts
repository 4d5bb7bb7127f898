import type { Period } from '../model/period.ts';
import { type Measure, type MeasureFigures, NO_FIGURES, type Report } from '../model/report.ts';
import { completionRate } from './rate.ts';
import type { Readable } from './reading.ts';

/** What is stated of one point in time. */
export interface Entry {
  readonly period: Period;
  readonly figures: MeasureFigures;
  readonly break: boolean;
}

export const YEAR_MONTHS = 12;

/** Stands for the year before a year that is not named. */
export const NO_YEAR = -1;

/** Everything a report states over time, a point once: its periods, its own figures, and those of a year before. */
export function entriesOf(report: Report, record: Readable, stated: MeasureFigures, measure: Measure): Entry[] {
  const inSeries = record === report || report.periods.some((point) => point === record);
  const own = record.period ?? report.period;
  const entries: Entry[] = inSeries
    ? report.periods.map((point) => ({
        period: point.period,
        figures: point[measure] ?? NO_FIGURES,
        break: point.break,
      }))
    : [];
  const { previous } = record;
  const before = previous?.[measure];
  const place = (period: Period | null, figures: MeasureFigures, broken: boolean) => {
    const known = [figures.rate, figures.completed, figures.enforceable].some((figure) => figure !== null);
    if (!period || !known) return;
    const index = entries.findIndex((entry) => samePlace(entry.period, period));
    const twin = entries[index];
    // The report's own figures are its word on the period, unless its series tells more.
    if (!twin) entries.push({ period, figures, break: broken });
    else if (completionRate(figures).state !== 'unknown' || completionRate(twin.figures).state === 'unknown')
      entries[index] = { ...twin, figures };
  };
  place(own, stated, !inSeries && (record.break ?? false));
  if (before && own) place(yearBefore(previous.period, own), before, false);
  return entries.filter(({ period }) => period.months !== null);
}

const samePlace = (a: Period, b: Period): boolean => a.months === b.months && a.fiscalYear === b.fiscalYear;

/** The period of last year's figures; where it does not say so, the same months as this year's. */
const yearBefore = (period: Period | null, own: Period): Period => ({
  ...own,
  from: null,
  to: null,
  label: null,
  ...period,
  fiscalYear: period?.fiscalYear ?? (own.fiscalYear === null ? NO_YEAR : own.fiscalYear - 1),
  months: period?.months ?? own.months,
});

/** Whether whole years, several of them, are all there is. */
export function onlyYears(entries: readonly Entry[]): boolean {
  const years = new Set(entries.map(({ period }) => period.fiscalYear));
  return years.size > 2 && entries.every(({ period }) => period.months === YEAR_MONTHS);
}

/** Whether an entry belongs to a year; one of an unknown year belongs to any that is known. */
export const isOfYear = ({ period: { fiscalYear } }: Entry, year: number | null): boolean =>
  fiscalYear === year || (fiscalYear === null && year !== NO_YEAR);
