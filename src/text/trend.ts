import { countChange } from '../figures/change.ts';
import { type ShownRate, shownFraction } from '../figures/rate.ts';
import { type Series, type SeriesPoint, summaryOf } from '../figures/series.ts';
import { decimalsOf, digitsOf } from '../format/digits.ts';
import { amountPower, type AmountPower } from '../format/money.ts';
import { exact } from '../model/exact.ts';
import { changeText } from './change.ts';
import { shownCountText, unitText } from './counts.ts';
import { rateText, targetLabel, targetText } from './figures.ts';
import { fill, type Messages } from './messages.ts';
import { lowerFirst, verdictTexts } from './sentences.ts';
import { type TrendTexts, trendVi } from './trend-vi.ts';

/** Decimals of an amount in a drawing; the table has them all. */
const MOST_DECIMALS = 2;

type Words = Messages & TrendTexts;

const wordsOf = (messages: Messages): Words => ({ ...trendVi, ...messages });

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

/** The unit all amounts of a series are printed in. */
export const seriesPower = ({ points, previous }: Series): AmountPower =>
  amountPower([...points, ...previous].map((point) => point?.reading.figures.completed ?? null));

export function trendTexts(series: Series, messages: Messages): TrendDrawingTexts {
  const words = wordsOf(messages);
  const { mode, slots, points, previous, targets, missing, breaks, measure, value } = series;
  const end = (list: Series['points'], offset: number) => {
    const index = list.findLastIndex((point) => point?.value);
    const point = list[index];
    const slot = slots[index];
    if (!point?.value || slot === undefined) return null;
    const name = upperFirst(
      mode === 'yearly' ? fill(words.year, { x: String(slot) }) : yearName(series, offset, words),
    );
    const part =
      mode === 'monthly' || (mode === 'cumulative' && slot < 12)
        ? fill(words.lineEnd, { name, x: monthToken(slot, words.monthShort, words) })
        : name;
    return { name: part, value: valueText(point.value, series, words) };
  };
  const mark = series.marks.at(-1);
  return {
    end: end(points, 0),
    previousEnd: end(previous, 1),
    slots: slots.map((slot) => (mode === 'yearly' ? String(slot) : monthToken(slot, words.monthShort, words))),
    targets: targets.map((target) => targetLabel(target, messages)),
    pace: words.pace,
    marks: mark
      ? fill(words.lineEnd, { name: targetLabel(mark.target, messages), x: slotName(series, mark.slot, words) })
      : null,
    values: points.map((point) => (point?.value ? valueText(point.value, series, words, false) : '')),
    unit: value === 'rate' ? null : unitText(measure, seriesPower(series), messages),
    missing: missing.length > 0 ? fill(words.missing, { list: slotList(series, missing, words) }) : null,
    broken: breaks.length > 0 ? fill(words.broken, { list: slotList(series, breaks, words) }) : null,
    explore: words.explore,
    readouts: slots.map((slot, index) => readout(series, slot, index, words)),
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

/**
 * First and last value, the highest, what became of last year's and of the target, and what is missing: "Tỷ lệ thi hành
 * xong lũy kế năm 2022: từ 12% (tháng 10) đến 81,55% (tháng 9), cũng là mức cao nhất, vượt chỉ tiêu 0,05 điểm %."
 */
export function trendSentence(series: Series, messages: Messages): string {
  const words = wordsOf(messages);
  const summary = summaryOf(series);
  const { points, slots, mode } = series;
  if (!summary) return mode === 'monthly' && points.some((point) => point) ? words.noMonths : `${messages.empty}.`;
  const at = (index: number) => {
    const point = points[index];
    return {
      value: point?.value ? valueText(point.value, series, words, true, Infinity) : '',
      slot: slotName(series, slots[index] ?? 0, words),
    };
  };
  const [first, last] = [at(summary.first), at(summary.last)];
  const clauses = [
    fill(summary.first === summary.last ? words.sayTrendOne : words.sayTrend, {
      name: seriesName(series, words),
      first: first.value,
      from: first.slot,
      last: last.value,
      to: last.slot,
    }),
  ];
  if (summary.highest !== null && summary.first !== summary.last) {
    const highest = at(summary.highest);
    clauses.push(
      summary.highest === summary.last
        ? words.sayHighestLast
        : fill(words.sayHighest, { x: highest.value, at: highest.slot }),
    );
  }
  if (summary.negative.length > 0)
    clauses.push(fill(words.sayNegative, { list: slotList(series, summary.negative, words) }));
  const point = points[summary.last];
  if (point && mode !== 'monthly') {
    const change = changeOf(series, point);
    if (change) clauses.push(lowerFirst(changeText(change, messages)));
    if (series.value === 'rate')
      clauses.push(...verdictTexts(point.reading.verdicts, messages).map(({ text }) => lowerFirst(text)));
  }
  const texts = trendTexts(series, messages);
  return [`${upperFirst(clauses.join(', '))}.`, texts.missing, texts.broken].filter((text) => text !== null).join(' ');
}

/** The data table: every slot up to the last known one, this series first, then the one before, then what both are measured by. */
export function trendRows(series: Series, messages: Messages): [name: string, figure: string][] {
  const words = wordsOf(messages);
  const { mode, slots, points, previous, missing, targets, pace } = series;
  const row = (point: SeriesPoint | null, slot: number, offset: number): [string, string][] => {
    const unknown = offset === 0 && missing.includes(slot);
    if (!point && !unknown) return [];
    const name = slotName(series, slot, words, offset);
    const title = upperFirst(mode === 'cumulative' ? fill(words.until, { x: name }) : name);
    const own =
      mode === 'yearly'
        ? (point?.reading.figures.targets ?? []).map((target) => lowerFirst(targetLabel(target, messages)))
        : [];
    const figure = (point && pointText(series, point, words, Infinity)) ?? messages.unknown;
    return [[title, [figure, ...own].join(' · ')]];
  };
  return [
    ...slots.flatMap((slot, index) => row(points[index] ?? null, slot, 0)),
    ...slots.flatMap((slot, index) => (previous[index]?.value ? row(previous[index], slot, 1) : [])),
    ...targets.map((target): [string, string] => [
      target.name === null ? messages.target : fill(messages.targetNamed, { name: target.name }),
      targetText(target, messages),
    ]),
    ...pace
      .filter(({ slot }) => slot === slots[points.findLastIndex((point) => point?.value)])
      .map(({ slot, rate }): [string, string] => [
        `${messages.pace}, ${slotName(series, slot, words)}`,
        rateText(
          shownFraction({ lo: rate, hi: rate, loOpen: false, hiOpen: false }, points[slot - 1]?.reading.digits ?? 2),
          messages,
        ),
      ]),
  ];
}

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function readout(series: Series, slot: number, index: number, words: Words): Readout | null {
  const { mode, points, previous } = series;
  const [point, before] = [points[index] ?? null, previous[index] ?? null];
  const text = point && pointText(series, point, words);
  const last = before?.value ? pointText(series, before, words) : null;
  if (text === null && last === null) return null;
  const name = slotName(series, slot, words, text === null ? 1 : 0);
  const own =
    mode === 'yearly' && series.value === 'rate'
      ? (point?.reading.figures.targets ?? [])
      : series.marks.flatMap((mark) => (mark.slot === slot ? [mark.target] : []));
  return {
    title: upperFirst(mode === 'cumulative' ? fill(words.until, { x: name }) : name),
    lines: [
      ...(text === null ? [] : [text]),
      ...(last === null ? [] : [upperFirst(fill(words.valueAt, { name: yearName(series, 1, words), value: last }))]),
      ...own.map((target) => targetLabel(target, words)),
    ],
  };
}

/** "81,55% · 1.529 việc": what is drawn, and its other side where that is known. */
function pointText(series: Series, point: SeriesPoint, words: Words, most = MOST_DECIMALS): string | null {
  const { reading, value } = point;
  const { completed } = reading.figures;
  const { mode, measure } = series;
  const none = reading.rate.state === 'none' ? words.noRate : null;
  if (mode === 'monthly') return value && valueText(value, series, words, true, most);
  const count =
    completed && shownCountText({ kind: 'figure', figure: completed }, measure, seriesPower(series), words, most);
  const rate = reading.shownRate ? rateText(reading.shownRate, words) : none;
  const [first, second] = series.value === 'rate' ? [rate, count] : [count, rate];
  if (first === null) return null;
  return second === null ? first : fill(words.valueShare, { value: first, share: second });
}

function valueText(shown: ShownRate, series: Series, words: Words, unit = true, most = MOST_DECIMALS): string {
  if (series.value === 'rate') return rateText(shown, words);
  const power = seriesPower(series);
  const bare = { ...words, cases: '{x}', case: '{x}', powers: { ...words.powers, [power]: '{x}' } };
  return shownCountText(shown, series.measure, power, unit ? words : bare, most);
}

/** "Tỷ lệ thi hành xong lũy kế năm 2022". */
function seriesName(series: Series, words: Words): string {
  const { mode, value, year } = series;
  const template =
    mode === 'cumulative' ? words.trendCumulative : mode === 'monthly' ? words.trendMonthly : words.trendYearly;
  const name = fill(template, { name: value === 'rate' ? words.rate : words.completed });
  return year === null ? name : `${name} ${fill(words.year, { x: String(year) })}`;
}

function changeOf({ value }: Series, { reading }: SeriesPoint) {
  if (value === 'rate') return reading.change;
  const [now, before] = [reading.figures.completed, reading.previous?.completed];
  return now && before ? countChange(now, before, reading.digits) : null;
}

const yearName = ({ year }: Series, offset: number, words: Words): string =>
  year === null ? (offset === 0 ? words.thisYear : words.lastYear) : fill(words.year, { x: String(year - offset) });

/** "T10" for the first month of the enforcement year. */
const monthToken = (slot: number, template: string, words: Words): string =>
  fill(template, { x: monthNumber(slot, words) });

const monthNumber = (slot: number, words: Words): string => words.monthNumbers.split(' ')[(slot + 8) % 12] ?? '';

/** "tháng 3/2025", "năm 2025". */
function slotName({ mode, year }: Series, slot: number, words: Words, offset = 0): string {
  if (mode === 'yearly') return fill(words.year, { x: String(slot) });
  const month = monthToken(slot, words.month, words);
  return year === null ? month : fill(words.monthOfYear, { month, year: String(year - offset - (slot <= 3 ? 1 : 0)) });
}

/** "tháng 10–12, 2", "năm 2016, 2018": neighbours are drawn together. */
function slotList({ mode, slots }: Series, listed: readonly number[], words: Words): string {
  const runs: number[][] = [];
  for (const slot of listed) {
    const run = runs.at(-1);
    if (run && slots.indexOf(slot) === slots.indexOf(run.at(-1) ?? slot) + 1) run.push(slot);
    else runs.push([slot]);
  }
  const one = (slot: number | undefined) => (mode === 'yearly' ? String(slot) : monthNumber(slot ?? 0, words));
  const texts = runs.flatMap((run) =>
    run.length > 2 ? [fill(words.range, { lo: one(run[0]), hi: one(run.at(-1)) })] : run.map(one),
  );
  return fill(mode === 'yearly' ? words.year : words.month, { x: texts.join(', ') });
}
