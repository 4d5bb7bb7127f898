import { shownFraction } from '../figures/rate.ts';
import type { Series, SeriesPoint } from '../figures/series.ts';
import { decimalsOf, digitsOf } from '../format/digits.ts';
import { exact } from '../model/exact.ts';
import { rateText, targetLabel, targetText } from './figures.ts';
import { fill, type Messages } from './messages.ts';
import { lowerFirst, upperFirst } from './sentences.ts';
import { SeriesNames } from './trend-names.ts';

/** What can be read at one slot. */
export interface Readout {
  readonly title: string;
  readonly lines: readonly string[];
}

/** The words around the marks of a trend. */
export interface TrendDrawingTexts {
  /** This series and the one before, at the ends of their lines. */
  readonly end: { readonly name: string; readonly value: string } | null;
  readonly previousEnd: { readonly name: string; readonly value: string } | null;
  readonly slots: readonly string[];
  readonly targets: readonly string[];
  readonly pace: string;
  /** The last target of those at single points. */
  readonly marks: string | null;
  readonly values: readonly string[];
  /** Unit of the axis; `null` for rates, whose axis says so itself. */
  readonly unit: string | null;
  readonly missing: string | null;
  readonly broken: string | null;
  readonly explore: string;
  /** `null` where there is nothing to read. */
  readonly readouts: readonly (Readout | null)[];
}

export function trendTexts(series: Series, messages: Messages): TrendDrawingTexts {
  const names = new SeriesNames(series, messages);
  const { words } = names;
  const { mode, slots, points, previous, targets } = series;
  const end = (list: Series['points'], offset: number) => {
    const index = list.findLastIndex((point) => point?.value);
    const value = list[index]?.value;
    const slot = slots[index];
    if (!value || slot === undefined) return null;
    const name = upperFirst(mode === 'yearly' ? names.slot(slot) : names.year(offset));
    const isPart = mode === 'monthly' || (mode === 'cumulative' && slot < 12);
    return {
      name: isPart ? fill(words.lineEnd, { name, x: names.shortSlot(slot) }) : name,
      value: names.value(value),
    };
  };
  const mark = series.marks.at(-1);
  return {
    end: end(points, 0),
    previousEnd: end(previous, 1),
    slots: slots.map((slot) => names.shortSlot(slot)),
    targets: targets.map((target) => targetLabel(target, messages)),
    pace: words.pace,
    marks: mark ? fill(words.lineEnd, { name: targetLabel(mark.target, messages), x: names.slot(mark.slot) }) : null,
    values: points.map((point) => (point?.value ? names.bareValue(point.value) : '')),
    unit: names.unit,
    missing: names.list(words.missing, series.missing),
    broken: names.list(words.broken, series.breaks),
    explore: words.explore,
    readouts: slots.map((slot, index) => readout(series, slot, index, names)),
  };
}

function readout(series: Series, slot: number, index: number, names: SeriesNames): Readout | null {
  const { mode, points, previous, value, marks } = series;
  const [point, before] = [points[index] ?? null, previous[index] ?? null];
  const text = point && names.point(point);
  const last = before?.value ? names.point(before) : null;
  if (text === null && last === null) return null;
  const targets =
    mode === 'yearly' && value === 'rate'
      ? (point?.reading.figures.targets ?? [])
      : marks.flatMap((mark) => (mark.slot === slot ? [mark.target] : []));
  return {
    title: names.span(slot, text === null ? 1 : 0),
    lines: [
      ...(text === null ? [] : [text]),
      ...(last === null ? [] : [upperFirst(fill(names.words.valueAt, { name: names.year(1), value: last }))]),
      ...targets.map((target) => targetLabel(target, names.words)),
    ],
  };
}

/** "T4" and its like on an axis: zero, then evenly spaced values; the unit stands with the last. @param values - from the top down */
export function tickTexts(values: readonly number[], series: Series, messages: Messages): string[] {
  const scale = series.value === 'rate' ? 100 : 1;
  const step = Math.abs((values[0] ?? 0) - (values[1] ?? 0)) * scale;
  const decimals = step > 0 ? Math.max(0, -Math.floor(Math.log10(step) + 1e-9)) : 0;
  return values.map((value, index) => {
    const rounded = exact(BigInt(Math.round(value * scale * 10 ** decimals)), 10n ** BigInt(decimals));
    const digits = digitsOf(rounded, Math.min(decimals, decimalsOf(rounded)), messages.separators);
    return index === 0 && series.value === 'rate' ? fill(messages.percent, { x: digits }) : digits;
  });
}

/** The data table: every slot up to the last known one, this series first, then the one before, then what both are measured by. */
export function trendRows(series: Series, messages: Messages): [name: string, figure: string][] {
  const names = new SeriesNames(series, messages);
  const { mode, slots, points, previous, missing, targets, pace } = series;
  const row = (point: SeriesPoint | null, slot: number, offset: number): [string, string] => {
    const own =
      mode === 'yearly'
        ? (point?.reading.figures.targets ?? []).map((target) => lowerFirst(targetLabel(target, messages)))
        : [];
    const figure = (point && names.point(point, Infinity)) ?? messages.unknown;
    return [names.span(slot, offset), [figure, ...own].join(' · ')];
  };
  const latest = points.findLastIndex((point) => point?.value);
  return [
    ...slots.flatMap((slot, index) => {
      const point = points[index] ?? null;
      return point || missing.includes(slot) ? [row(point, slot, 0)] : [];
    }),
    ...slots.flatMap((slot, index) => (previous[index]?.value ? [row(previous[index], slot, 1)] : [])),
    ...targets.map((target): [string, string] => [
      target.name === null ? messages.target : fill(messages.targetNamed, { name: target.name }),
      targetText(target, messages),
    ]),
    ...pace
      .filter(({ slot }) => slot === slots[latest])
      .map(({ slot, rate }): [string, string] => {
        const range = { lo: rate, hi: rate, loOpen: false, hiOpen: false };
        const digits = points[slot - 1]?.reading.digits ?? 2;
        return [`${messages.pace}, ${names.slot(slot)}`, rateText(shownFraction(range, digits), messages)];
      }),
  ];
}
