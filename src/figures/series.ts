import { add, compare, type Exact, exact, multiply, subtract } from '../model/exact.ts';
import type { Figure } from '../model/figure.ts';
import type { Period } from '../model/period.ts';
import { type Measure, type MeasureFigures, NO_FIGURES, type Report, type Target } from '../model/report.ts';
import { type Readable, type Reading, readMeasure } from './reading.ts';
import { completionRate, type ShownRate } from './rate.ts';
import { countDifference, shownAsStated } from './remainder.ts';

/** `cumulative`: since the start of the year, by month; `monthly`: what was added in each month; `yearly`: whole years. */
export const TREND_MODES = ['cumulative', 'monthly', 'yearly'] as const;
export type TrendMode = (typeof TREND_MODES)[number];

export const TREND_VALUES = ['rate', 'completed'] as const;
export type TrendValue = (typeof TREND_VALUES)[number];

/** One point of a series. */
export interface SeriesPoint {
  /** The whole period it closes. */
  readonly period: Period;
  readonly reading: Reading;
  /** What is drawn, as it is printed; `null` when it is not known or there is none. */
  readonly value: ShownRate | null;
  /** Merged, split or moved since the point before: the two are not connected, nor compared. */
  readonly break: boolean;
}

/** What is drawn over time. */
export interface Series {
  readonly mode: TrendMode;
  readonly value: TrendValue;
  readonly measure: Measure;
  /** Months of the enforcement year, 1 for October to 12; or years. */
  readonly slots: readonly number[];
  /** One for every slot, `null` for one of which nothing is stated. */
  readonly points: readonly (SeriesPoint | null)[];
  /** The same slots a year before, as far as they can be compared; none in a series of years. */
  readonly previous: readonly (SeriesPoint | null)[];
  /** Enforcement year of the points, where there is one and it is known. */
  readonly year: number | null;
  /** Slots up to the last known one whose value is not stated. */
  readonly missing: readonly number[];
  /** Slots from which on nothing is connected or compared with what was before. */
  readonly breaks: readonly number[];
  /** Targets of the year, to be drawn all along. */
  readonly targets: readonly Target[];
  /** Targets of single points. */
  readonly marks: readonly { readonly slot: number; readonly target: Target }[];
  /** Rates that are on course for the first target, by slot; empty when that is not asked for or not known. */
  readonly pace: readonly { readonly slot: number; readonly rate: Exact }[];
}

export interface SeriesOptions {
  readonly measure: Measure;
  readonly digits: number;
  /** `null`: years where whole years are all there is, months otherwise. */
  readonly mode: TrendMode | null;
  /** `null`: the rate where it is known. */
  readonly value: TrendValue | null;
  /** Whether an even pace towards the target is drawn where none is given. */
  readonly evenPace: boolean;
}

interface Entry {
  readonly period: Period;
  readonly figures: MeasureFigures;
  readonly break: boolean;
}

/** Years that are drawn at the most: the latest. */
const MOST_YEARS = 60;
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
const YEAR_MONTHS = 12;

/**
 * The series of a report: its periods, its own figures, and those of a year before.
 *
 * @param record - the report itself, or the unit or category that is meant: those have no periods of their own
 * @param stated - the figures of that record, with all its targets
 */
export function seriesOf(report: Report, record: Readable, stated: MeasureFigures, options: SeriesOptions): Series {
  const entries = entriesOf(report, record, stated, options.measure);
  const mode = options.mode ?? (onlyYears(entries) ? 'yearly' : 'cumulative');
  return mode === 'yearly'
    ? yearlySeries(entries, options)
    : monthSeries(entries, mode, stated, record.period ?? report.period, options);
}

function entriesOf(report: Report, record: Readable, stated: MeasureFigures, measure: Measure): Entry[] {
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
function yearBefore(period: Period | null, own: Period): Period | null {
  const year = period?.fiscalYear ?? (own.fiscalYear === null ? NO_YEAR : own.fiscalYear - 1);
  return {
    ...own,
    from: null,
    to: null,
    label: null,
    ...period,
    fiscalYear: year,
    months: period?.months ?? own.months,
  };
}

/** Stands for the year before a year that is not named. */
const NO_YEAR = -1;

function onlyYears(entries: readonly Entry[]): boolean {
  const years = new Set(entries.map(({ period }) => period.fiscalYear));
  return years.size > 2 && entries.every(({ period }) => period.months === YEAR_MONTHS);
}

const sameYear = (entry: Entry, year: number | null): boolean =>
  year === NO_YEAR
    ? entry.period.fiscalYear === NO_YEAR
    : entry.period.fiscalYear === year || (year !== null && entry.period.fiscalYear === null);

function monthSeries(
  entries: readonly Entry[],
  mode: 'cumulative' | 'monthly',
  { targets: ownTargets, pace }: MeasureFigures,
  ownPeriod: Period | null,
  { measure, digits, value: asked, evenPace }: SeriesOptions,
): Series {
  const years = entries.flatMap(({ period }) =>
    period.fiscalYear === null || period.fiscalYear === NO_YEAR ? [] : [period.fiscalYear],
  );
  const own = ownPeriod?.fiscalYear ?? null;
  const year = own !== null && years.includes(own) ? own : years.length > 0 ? Math.max(...years) : null;
  const byMonth = (wanted: number | null) =>
    MONTHS.map((month) => entries.find((entry) => entry.period.months === month && sameYear(entry, wanted)) ?? null);
  const now = byMonth(year);
  const before = byMonth(year === null ? NO_YEAR : year - 1);
  const targets =
    ownTargets.length > 0
      ? ownTargets
      : (now.findLast((entry) => entry && entry.figures.targets.length > 0)?.figures.targets ?? []);
  const yearTargets = targets.filter(({ kind }) => kind === 'year');
  // Compared is what lies between the last change of last year and the first of this one.
  const firstBreak = now.findIndex((entry) => entry?.break);
  const lastBreak = before.findLastIndex((entry) => entry?.break);
  const comparable = (index: number) => index >= lastBreak && (firstBreak < 0 || index < firstBreak);
  const read = (list: readonly (Entry | null)[], against: readonly (Entry | null)[] | null) =>
    list.map((entry, index): Omit<SeriesPoint, 'value'> | null => {
      if (!entry) return null;
      // The target of the year is that of its months, and a pace that of the latest.
      const latest = index === list.findLastIndex((other) => other !== null);
      const figures = against
        ? {
            ...entry.figures,
            targets: entry.figures.targets.length > 0 ? entry.figures.targets : yearTargets,
            pace: entry.figures.pace ?? (latest ? pace : null),
          }
        : entry.figures;
      const last = against && comparable(index) ? against[index] : null;
      const reading = readMeasure(figures, measure, digits, '', {
        period: entry.period,
        previous: last?.figures ?? null,
        previousPeriod: last ? { ...last.period, from: null, to: null, fiscalYear: null } : null,
      });
      return { period: entry.period, reading, break: entry.break };
    });
  const [points, previous] = [read(now, before), read(before, null)];
  const value = mode === 'monthly' ? 'completed' : (asked ?? valueOf([...points, ...previous]));
  const drawn = valued(points, value, mode);
  const last = valued(previous, value, mode).map((point, index) => (comparable(index) ? point : null));
  const rates = mode === 'cumulative' && value === 'rate';
  const given = points.flatMap((point, index) =>
    point?.reading.figures.pace ? [{ slot: index + 1, rate: point.reading.figures.pace.value }] : [],
  );
  return {
    mode,
    value,
    measure,
    slots: MONTHS,
    points: drawn,
    previous: last.some((point) => point?.value) ? last : MONTHS.map(() => null),
    year,
    missing: missingOf(MONTHS, drawn),
    breaks: MONTHS.filter((_, index) => now[index]?.break),
    targets: rates ? yearTargets : [],
    marks: rates
      ? MONTHS.flatMap((slot, index) =>
          (now[index]?.figures.targets ?? []).flatMap((target) =>
            target.kind === 'milestone' ? [{ slot, target }] : [],
          ),
        )
      : [],
    pace: rates && (evenPace || given.length > 0) ? paceOf(yearTargets[0]?.rate.value ?? null, given) : [],
  };
}

function yearlySeries(entries: readonly Entry[], { measure, digits, value: asked }: SeriesOptions): Series {
  const whole = entries.filter(
    ({ period: { months, fiscalYear } }) => months === YEAR_MONTHS && fiscalYear !== null && fiscalYear !== NO_YEAR,
  );
  const years = whole.map(({ period }) => period.fiscalYear ?? 0);
  const [end, start] = [Math.max(...years), Math.min(...years)];
  const slots: number[] = [];
  for (let year = Math.max(start, end - MOST_YEARS + 1); year <= end; year += 1) slots.push(year);
  const entryOf = (year: number) => whole.find(({ period }) => period.fiscalYear === year) ?? null;
  const points = slots.map((year): Omit<SeriesPoint, 'value'> | null => {
    const [entry, before] = [entryOf(year), entryOf(year - 1)];
    if (!entry) return null;
    const reading = readMeasure(entry.figures, measure, digits, '', {
      period: entry.period,
      previous: before?.figures ?? null,
      previousPeriod: before?.period ?? null,
      break: entry.break,
    });
    return { period: entry.period, reading, break: entry.break };
  });
  const value = asked ?? valueOf(points);
  const drawn = valued(points, value, 'yearly');
  return {
    mode: 'yearly',
    value,
    measure,
    slots,
    points: drawn,
    previous: slots.map(() => null),
    year: null,
    missing: missingOf(slots, drawn),
    breaks: slots.filter((_, index) => drawn[index]?.break),
    targets: [],
    marks:
      value === 'rate'
        ? slots.flatMap((slot, index) =>
            (drawn[index]?.reading.figures.targets ?? []).map((target) => ({ slot, target })),
          )
        : [],
    pace: [],
  };
}

type ReadPoint = Omit<SeriesPoint, 'value'> | null;

const valueOf = (points: readonly ReadPoint[]): TrendValue =>
  points.some((point) => point?.reading.rate.state === 'known') ? 'rate' : 'completed';

function valued(points: readonly ReadPoint[], value: TrendValue, mode: TrendMode): (SeriesPoint | null)[] {
  const completed = (index: number): Figure | null => points[index]?.reading.figures.completed ?? null;
  return points.map((point, index) => {
    if (!point) return null;
    if (value === 'rate') return { ...point, value: point.reading.shownRate };
    const [now, before] = [completed(index), completed(index - 1)];
    // What was added in October is all there is by its end; later, only two months in a row tell.
    const known = now && (mode !== 'monthly' || index === 0 || (before && !point.break));
    if (!known) return { ...point, value: null };
    return { ...point, value: mode === 'monthly' && before ? countDifference(now, [before]) : shownAsStated(now) };
  });
}

/** Whether a point says what is to be known of it: that there is no rate is an answer too. */
const isTold = (point: SeriesPoint | null): boolean =>
  point !== null && (point.value !== null || point.reading.rate.state === 'none');

function missingOf(slots: readonly number[], points: readonly (SeriesPoint | null)[]): number[] {
  const last = points.findLastIndex(isTold);
  return slots.filter((_, index) => index < last && !isTold(points[index] ?? null));
}

/** Straight from nothing through the rates given to the target at the end of the year. */
function paceOf(target: Exact | null, given: Series['pace']): Series['pace'] {
  const knots = [
    { slot: 0, rate: exact(0) },
    ...given.filter(({ slot }) => slot < YEAR_MONTHS || !target),
    ...(target ? [{ slot: YEAR_MONTHS, rate: target }] : []),
  ];
  return MONTHS.flatMap((slot) => {
    const index = knots.findIndex((knot) => knot.slot >= slot);
    const [from, to] = [knots[index - 1], knots[index]];
    if (!from || !to) return [];
    const share = exact(slot - from.slot, to.slot - from.slot);
    return [{ slot, rate: add(from.rate, multiply(subtract(to.rate, from.rate), share)) }];
  });
}

/** Where a printed value is drawn: a range in its middle. */
export const drawnAt = (shown: ShownRate): Exact =>
  shown.kind === 'figure' ? shown.figure.value : multiply(add(shown.lo.value, shown.hi.value), exact(1, 2));

/** What one sentence says of a series. */
export interface SeriesSummary {
  readonly first: number;
  readonly last: number;
  /** `null` where all values are the same. */
  readonly highest: number | null;
  /** Slots whose value is below zero: a count was corrected. */
  readonly negative: readonly number[];
}

/** Indices of the points to be told of; `null` for a series without any. */
export function summaryOf({ points, slots }: Series): SeriesSummary | null {
  const values = points.map((point) => point?.value && drawnAt(point.value));
  const known = values.flatMap((value, index) => (value ? [{ value, index }] : []));
  const [first] = known;
  const last = known.at(-1);
  if (!first || !last) return null;
  // Of equals the latest.
  const highest = known.reduce((most, next) => (compare(next.value, most.value) < 0 ? most : next));
  const same = known.every(({ value }) => compare(value, first.value) === 0);
  return {
    first: first.index,
    last: last.index,
    highest: same ? null : highest.index,
    negative: slots.filter((_, index) => (values[index]?.n ?? 0n) < 0n),
  };
}
