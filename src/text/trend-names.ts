import type { ShownRate } from '../figures/rate.ts';
import type { Series, SeriesPoint } from '../figures/series.ts';
import { amountPower, type AmountPower } from '../format/money.ts';
import { shownCountText, unitText } from './counts.ts';
import { rateText } from './figures.ts';
import { fill, type Messages } from './messages.ts';
import { upperFirst } from './sentences.ts';
import { type TrendTexts, trendVi } from './trend-vi.ts';

/** Decimals of an amount in a drawing; the table has them all. */
const MOST_DECIMALS = 2;

/** The unit all amounts of a series are printed in. */
export const seriesPower = ({ points, previous }: Series): AmountPower =>
  amountPower([...points, ...previous].map((point) => point?.reading.figures.completed ?? null));

/** What the slots of a series and the values in them are called, in one language. */
export class SeriesNames {
  readonly words: Messages & TrendTexts;
  readonly #series: Series;
  readonly #power: AmountPower;

  constructor(series: Series, messages: Messages) {
    this.words = { ...trendVi, ...messages };
    this.#series = series;
    this.#power = seriesPower(series);
  }

  /** Unit of the axis; `null` for rates, whose axis says so itself. */
  get unit(): string | null {
    const { value, measure } = this.#series;
    return value === 'rate' ? null : unitText(measure, this.#power, this.words);
  }

  /** "81,55%", "1.529 việc". @param most - decimals of an amount at the most */
  value(shown: ShownRate, most = MOST_DECIMALS): string {
    return this.#value(shown, most, this.words);
  }

  /** The same without a unit of counts. */
  bareValue(shown: ShownRate): string {
    const { powers } = this.words;
    const bare = { ...this.words, cases: '{x}', case: '{x}', powers: { ...powers, [this.#power]: '{x}' } };
    return this.#value(shown, MOST_DECIMALS, bare);
  }

  #value(shown: ShownRate, most: number, words: Messages): string {
    const { value, measure } = this.#series;
    return value === 'rate' ? rateText(shown, words) : shownCountText(shown, measure, this.#power, words, most);
  }

  /** "81,55% · 1.529 việc": what is drawn of a point, and its other side where that is known; `null` for nothing known. */
  point({ reading, value }: SeriesPoint, most = MOST_DECIMALS): string | null {
    const { words } = this;
    const { mode, measure, value: drawn } = this.#series;
    if (mode === 'monthly') return value && this.value(value, most);
    const { completed: figure } = reading.figures;
    const count = figure && shownCountText({ kind: 'figure', figure }, measure, this.#power, words, most);
    const none = reading.rate.state === 'none' ? words.noRate : null;
    const rate = reading.shownRate ? rateText(reading.shownRate, words) : none;
    const [first, second] = drawn === 'rate' ? [rate, count] : [count, rate];
    return first === null || second === null ? first : fill(words.valueShare, { value: first, share: second });
  }

  /** "năm 2022", "năm nay". @param offset - years before that of the series */
  year(offset: number): string {
    const { year } = this.#series;
    const { words } = this;
    return year === null ? (offset === 0 ? words.thisYear : words.lastYear) : this.#inYear(year - offset);
  }

  #inYear(year: number | string): string {
    return fill(this.words.year, { x: String(year) });
  }

  /** "tháng 3/2025", "năm 2025". @param offset - years before that of the series */
  slot(slot: number, offset = 0): string {
    const { mode, year } = this.#series;
    if (mode === 'yearly') return this.#inYear(slot);
    const month = fill(this.words.month, { x: this.#month(slot) });
    return year === null
      ? month
      : fill(this.words.monthOfYear, { month, year: String(year - offset - (slot <= 3 ? 1 : 0)) });
  }

  /** "T10" for the first month of the enforcement year; "2025". */
  shortSlot(slot: number): string {
    return this.#series.mode === 'yearly' ? String(slot) : fill(this.words.monthShort, { x: this.#month(slot) });
  }

  /** "Lũy kế đến tháng 3/2025", "Năm 2025": what a value of a slot covers. */
  span(slot: number, offset = 0): string {
    const name = this.slot(slot, offset);
    return upperFirst(this.#series.mode === 'cumulative' ? fill(this.words.until, { x: name }) : name);
  }

  /** "tháng 10–12, 2", "năm 2016, 2018" put into a sentence: neighbours are drawn together; `null` for none. */
  list(template: string, listed: readonly number[]): string | null {
    if (listed.length === 0) return null;
    const { mode, slots } = this.#series;
    const runs: number[][] = [];
    for (const slot of listed) {
      const run = runs.at(-1);
      if (run && slots.indexOf(slot) === slots.indexOf(run.at(-1) ?? slot) + 1) run.push(slot);
      else runs.push([slot]);
    }
    const names = runs.flatMap((run) => {
      const all = run.map((slot) => (mode === 'yearly' ? String(slot) : this.#month(slot)));
      return all.length > 2 ? [fill(this.words.range, { lo: all[0] ?? '', hi: all.at(-1) ?? '' })] : all;
    });
    const list = names.join(', ');
    return fill(template, { list: mode === 'yearly' ? this.#inYear(list) : fill(this.words.month, { x: list }) });
  }

  #month(slot: number): string {
    return this.words.monthNumbers.split(' ')[(slot + 8) % 12] ?? '';
  }
}
