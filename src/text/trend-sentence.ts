import { countChange } from '../figures/change.ts';
import { type Series, type SeriesPoint, summaryOf } from '../figures/series.ts';
import { changeText } from './change.ts';
import { fill, type Messages } from './messages.ts';
import { lowerFirst, sentence, verdictTexts } from './sentences.ts';
import { SeriesNames } from './trend-names.ts';

/**
 * First and last value, the highest, what became of last year's and of the target, and what is missing: "Tỷ lệ thi hành
 * xong lũy kế năm 2022: từ 12% (tháng 10) đến 81,55% (tháng 9), cũng là mức cao nhất, vượt chỉ tiêu 0,05 điểm %."
 */
export function trendSentence(series: Series, messages: Messages): string {
  const names = new SeriesNames(series, messages);
  const { words } = names;
  const summary = summaryOf(series);
  const { points, slots, mode } = series;
  if (!summary) return mode === 'monthly' && points.some((point) => point) ? words.noMonths : `${messages.empty}.`;
  const at = (index: number) => {
    const value = points[index]?.value;
    return { value: value ? names.value(value, Infinity) : '', slot: names.slot(slots[index] ?? 0) };
  };
  const { highest } = summary;
  const [first, last] = [at(summary.first), at(summary.last)];
  const isOne = summary.first === summary.last;
  const clauses: (string | null)[] = [
    fill(isOne ? words.sayTrendOne : words.sayTrend, {
      name: seriesName(series, names),
      first: first.value,
      from: first.slot,
      last: last.value,
      to: last.slot,
    }),
  ];
  if (highest !== null && !isOne) {
    const { value, slot } = at(highest);
    clauses.push(highest === summary.last ? words.sayHighestLast : fill(words.sayHighest, { x: value, at: slot }));
  }
  clauses.push(names.list(words.sayNegative, summary.negative));
  const point = points[summary.last];
  if (point && mode !== 'monthly') {
    const change = changeOf(series, point);
    if (change) clauses.push(lowerFirst(changeText(change, messages)));
    if (series.value === 'rate')
      clauses.push(...verdictTexts(point.reading.verdicts, messages).map(({ text }) => lowerFirst(text)));
  }
  return [
    sentence(clauses.filter((clause) => clause !== null)),
    names.list(words.missing, series.missing),
    names.list(words.broken, series.breaks),
  ]
    .filter((text) => text !== null)
    .join(' ');
}

/** "Tỷ lệ thi hành xong lũy kế năm 2022". */
function seriesName({ mode, value, year }: Series, names: SeriesNames): string {
  const { words } = names;
  const template = { cumulative: words.trendCumulative, monthly: words.trendMonthly, yearly: words.trendYearly }[mode];
  const name = fill(template, { name: value === 'rate' ? words.rate : words.completed });
  return year === null ? name : `${name} ${names.year(0)}`;
}

function changeOf({ value }: Series, { reading }: SeriesPoint) {
  if (value === 'rate') return reading.change;
  const [now, before] = [reading.figures.completed, reading.previous?.completed];
  return now && before ? countChange(now, before, reading.digits) : null;
}
