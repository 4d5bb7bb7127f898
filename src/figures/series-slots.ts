import type { Period } from '../model/period.ts';
import type { MeasureFigures, Target } from '../model/report.ts';
import { type Reading, type ReadingContext, readMeasure } from './reading.ts';
import type { SeriesOptions } from './series.ts';
import { type Entry, isOfYear, NO_YEAR, YEAR_MONTHS } from './series-entries.ts';

/** A point that was read, before it is known what is drawn of it; `null` for a slot of which nothing is stated. */
export type ReadPoint = { readonly period: Period; readonly reading: Reading; readonly break: boolean } | null;

/** What is stated for every slot of a series. */
export interface Slots {
  /** Months of the enforcement year, 1 for October to 12; or years. */
  readonly slots: readonly number[];
  readonly points: readonly ReadPoint[];
  /** The same slots a year before. */
  readonly previous: readonly ReadPoint[];
  /** Whether a slot can be compared with that of the year before. */
  readonly comparable: (index: number) => boolean;
  /** Enforcement year of the points; `null` for many or an unknown one. */
  readonly year: number | null;
  /** Targets of that year. */
  readonly targets: readonly Target[];
}

export const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** Years that are drawn at the most: the latest. */
const MOST_YEARS = 60;

/** The months of one enforcement year: that of the report where its series has it, else the latest. */
export function monthSlots(
  entries: readonly Entry[],
  { targets: ownTargets, pace }: MeasureFigures,
  ownPeriod: Period | null,
  options: SeriesOptions,
): Slots {
  const years = entries.flatMap(({ period }) => knownYear(period) ?? []);
  const own = ownPeriod?.fiscalYear ?? null;
  const year = own !== null && years.includes(own) ? own : years.length > 0 ? Math.max(...years) : null;
  const byMonth = (wanted: number | null) =>
    MONTHS.map((month) => entries.find((entry) => entry.period.months === month && isOfYear(entry, wanted)) ?? null);
  const now = byMonth(year);
  const before = byMonth(year === null ? NO_YEAR : year - 1);
  const stated =
    ownTargets.length > 0
      ? ownTargets
      : now.findLast((entry) => entry && entry.figures.targets.length > 0)?.figures.targets;
  const targets = (stated ?? []).filter(({ kind }) => kind === 'year');
  // Compared is what lies between the last change of last year and the first of this one.
  const firstBreak = now.findIndex((entry) => entry?.break);
  const lastBreak = before.findLastIndex((entry) => entry?.break);
  const comparable = (index: number) => index >= lastBreak && (firstBreak < 0 || index < firstBreak);
  const latest = now.findLastIndex((entry) => entry !== null);
  const points = now.map((entry, index): ReadPoint => {
    if (!entry) return null;
    const { figures } = entry;
    const last = comparable(index) ? before[index] : null;
    // The target of the year is that of its months, and a pace that of the latest.
    const all = {
      ...figures,
      targets: figures.targets.length > 0 ? figures.targets : targets,
      pace: figures.pace ?? (index === latest ? pace : null),
    };
    return readPoint({ ...entry, figures: all }, options, {
      previous: last?.figures ?? null,
      previousPeriod: last ? { ...last.period, from: null, to: null, fiscalYear: null } : null,
    });
  });
  const previous = before.map((entry) => entry && readPoint(entry, options));
  return { slots: MONTHS, points, previous, comparable, year, targets };
}

/** Whole years, the latest of them. */
export function yearSlots(entries: readonly Entry[], options: SeriesOptions): Slots {
  const whole = new Map<number, Entry>();
  for (const entry of entries) {
    const year = knownYear(entry.period);
    if (year !== null && entry.period.months === YEAR_MONTHS && !whole.has(year)) whole.set(year, entry);
  }
  const end = Math.max(...whole.keys());
  const slots: number[] = [];
  for (let year = Math.max(Math.min(...whole.keys()), end - MOST_YEARS + 1); year <= end; year += 1) slots.push(year);
  const points = slots.map((year): ReadPoint => {
    const [entry, before] = [whole.get(year), whole.get(year - 1)];
    return entry
      ? readPoint(entry, options, {
          previous: before?.figures ?? null,
          previousPeriod: before?.period ?? null,
          break: entry.break,
        })
      : null;
  });
  return { slots, points, previous: slots.map(() => null), comparable: () => false, year: null, targets: [] };
}

const readPoint = (
  { period, figures, break: broken }: Entry,
  { measure, digits }: SeriesOptions,
  context: ReadingContext = {},
): ReadPoint => ({
  period,
  reading: readMeasure(figures, measure, digits, '', { period, ...context }),
  break: broken,
});

const knownYear = ({ fiscalYear }: Period): number | null => (fiscalYear === NO_YEAR ? null : fiscalYear);
