import { add, compare, type Exact, exact, multiply, subtract } from '../model/exact.ts';
import type { Figure } from '../model/figure.ts';
import type { Period } from '../model/period.ts';
import type { Measure, MeasureFigures, Report, Target } from '../model/report.ts';
import type { Readable, Reading } from './reading.ts';
import type { ShownRate } from './rate.ts';
import { countDifference, shownAsStated } from './remainder.ts';
import { entriesOf, onlyYears, YEAR_MONTHS } from './series-entries.ts';
import { monthSlots, MONTHS, type ReadPoint, yearSlots } from './series-slots.ts';

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

/**
 * The series of a report: its periods, its own figures, and those of a year before.
 *
 * @param record - the report itself, or the unit or category that is meant: those have no periods of their own
 * @param stated - the figures of that record, with all its targets
 */
export function seriesOf(report: Report, record: Readable, stated: MeasureFigures, options: SeriesOptions): Series {
  const { measure } = options;
  const entries = entriesOf(report, record, stated, measure);
  const mode = options.mode ?? (onlyYears(entries) ? 'yearly' : 'cumulative');
  const yearly = mode === 'yearly';
  const { slots, points, previous, comparable, year, targets } = yearly
    ? yearSlots(entries, options)
    : monthSlots(entries, stated, record.period ?? report.period, options);
  const value = mode === 'monthly' ? 'completed' : (options.value ?? valueOf([...points, ...previous]));
  const drawn = valued(points, value, mode);
  const last = valued(previous, value, mode).map((point, index) => (comparable(index) ? point : null));
  const rates = value === 'rate';
  return {
    mode,
    value,
    measure,
    slots,
    points: drawn,
    previous: last.some((point) => point?.value) ? last : slots.map(() => null),
    year,
    missing: missingOf(slots, drawn),
    breaks: slots.filter((_, index) => points[index]?.break),
    targets: rates ? targets : [],
    marks: rates
      ? slots.flatMap((slot, index) =>
          (points[index]?.reading.figures.targets ?? []).flatMap((target) =>
            yearly || target.kind === 'milestone' ? [{ slot, target }] : [],
          ),
        )
      : [],
    pace: rates && !yearly ? paceOf(targets[0]?.rate.value ?? null, points, options.evenPace) : [],
  };
}

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

/** Straight from nothing through the rates given to the target at the end of the year. @param even - also where no rate is given */
function paceOf(target: Exact | null, points: readonly ReadPoint[], even: boolean): Series['pace'] {
  const given = points.flatMap((point, index) => {
    const pace = point?.reading.figures.pace;
    return pace ? [{ slot: index + 1, rate: pace.value }] : [];
  });
  if (!even && given.length === 0) return [];
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
