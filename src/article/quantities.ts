import { type FigureKind, readFigure } from '../input/figure-text.ts';
import type { Lang } from '../input/number-text.ts';
import type { Figure } from '../model/figure.ts';
import type { Measure } from '../model/report.ts';
import { hedgeStart, hedgeText, NOUNS } from './hedges.ts';
import type { Token } from './tokens.ts';

/** A figure of the text that has a unit, or could have one: `bare` is a number alone ("thi hành xong 1.529, đạt …"). */
export interface Quantity {
  readonly kind: Measure | 'percent' | 'bare';
  /** As people write it, composed, without the noun that was counted: "hơn 123 tỷ đồng", "1.875", "81,55%". */
  readonly text: string;
  /** Where it stands in the article, hedge and unit included. */
  readonly start: number;
  readonly end: number;
  /** Tokens it takes. */
  readonly from: number;
  readonly to: number;
  /** "2.714/3.114 việc": what stands under the line, a figure of the same kind. */
  readonly under: Quantity | null;
}

/** A number that is no figure: a date, a document, persons, a rank. */
export interface NoQuantity {
  readonly kind: 'none';
  readonly from: number;
  readonly to: number;
}

const SCALES: Readonly<Record<string, number>> = { nghìn: 3, triệu: 6, tỷ: 9 };
const CURRENCY = new Set(['đồng', 'đ', 'vnđ', 'vnd', '₫']);

/** Small counts in words, before việc and vụ; "năm" is a year more often than five. */
const WORDS: Readonly<Record<string, string>> = {
  hai: '2',
  ba: '3',
  bốn: '4',
  sáu: '6',
  bảy: '7',
  tám: '8',
  chín: '9',
  mười: '10',
};

/** What may stand behind a number alone for it to be a count whose noun was left out. */
const AFTER_BARE = new Set('trên tăng giảm chiếm đạt và trong so sau vượt bằng đã'.split(' '));

const MOST_DIGITS = 21;

/** What is read at a token; `null` when it starts neither a number nor a hedge. */
export class QuantityReader {
  readonly #tokens: readonly Token[];
  readonly #text: string;

  constructor(tokens: readonly Token[], text: string) {
    this.#tokens = tokens;
    this.#text = text;
  }

  /** @param at - a number token, or a number word */
  read(at: number, to: number): Quantity | NoQuantity | null {
    const token = this.#tokens[at]!;
    if (token.kind === 'word') return this.#words(at, to);
    if (token.kind !== 'number') return null;
    const first = this.#figure(at, to);
    const next = first.kind === 'none' ? at + 1 : first.to;
    const under = this.#isDivided(next, to) ? this.#figure(next + 1, to) : null;
    if (!under) return first;
    const none: NoQuantity = { kind: 'none', from: at, to: Math.max(under.to, next + 2) };
    if (under.kind === 'none' || under.kind === 'percent' || under.kind === 'bare') return none;
    // "1.360 việc/155,9 tỷ đồng" says one thing in both measures.
    if ((first.kind === 'cases' && under.kind === 'amounts') || (first.kind === 'amounts' && under.kind === 'cases'))
      return first;
    if (first.kind === under.kind) return { ...first, to: under.to, under };
    if (first.kind !== 'bare' && first.kind !== 'none') return none;
    // "2.714/3.114 việc", "44,6/712,3 tỷ đồng": the unit belongs to both.
    const from = hedgeStart(this.#tokens, at);
    const borrowed = this.#make(under.kind, from, at, at + 1, at + 1);
    const unit = under.kind === 'amounts' ? /[^\d.,\s].*$/.exec(under.text.replace(/^\D+/, ''))?.[0] : '';
    // One unit alone: "44,6/712 tỷ 300 triệu" could be anything.
    if (unit === undefined || /\d/.test(unit)) return none;
    return {
      ...borrowed,
      text: `${borrowed.text} ${unit}`.trim(),
      end: unit ? under.end : borrowed.end,
      to: under.to,
      under,
    };
  }

  #isDivided(at: number, to: number): boolean {
    const [slash, number] = [this.#tokens[at], this.#tokens[at + 1]];
    return at + 1 < to && slash?.text === '/' && number?.kind === 'number';
  }

  #words(at: number, to: number): Quantity | null {
    const digits = WORDS[this.#tokens[at]!.text];
    const noun = this.#tokens[at + 1];
    if (digits === undefined || at + 1 >= to || (noun?.text !== 'việc' && noun?.text !== 'vụ')) return null;
    const end = this.#noun(at + 1, to);
    return {
      kind: 'cases',
      text: digits,
      start: this.#tokens[at]!.start,
      end: this.#tokens[end - 1]!.end,
      from: at,
      to: end,
      under: null,
    };
  }

  #figure(at: number, to: number): Quantity | NoQuantity {
    const tokens = this.#tokens;
    const none: NoQuantity = { kind: 'none', from: at, to: at + 1 };
    const token = tokens[at]!;
    const before = tokens[at - 1];
    if (token.text.length > MOST_DIGITS * 2) return none;
    // "Covid-19", "QH14", "số 44", "[1]"
    if (before && before.end === token.start && (before.kind === 'word' || before.text === '[' || before.text === '№'))
      return none;
    if (before?.text === '-' && before.end === token.start && tokens[at - 2]?.end === before.start) return none;
    const from = hedgeStart(this.#tokens, at);
    const unit = tokens[at + 1];
    const inside = at + 1 < to;

    const percent = inside ? this.#percentEnd(at + 1, to) : null;
    if (percent !== null) return this.#make('percent', from, at, at + 1, percent);
    if (inside && (unit!.text in SCALES || CURRENCY.has(unit!.text))) return this.#scaled(from, at, to) ?? none;
    const noun = inside ? this.#noun(at + 1, to) : at + 1;
    if (noun > at + 1) return this.#broken(at) ? none : this.#make('cases', from, at, at + 1, noun);
    if (this.#isBare(at, to)) return this.#make('bare', from, at, at + 1, at + 1);
    return none;
  }

  /** Money, or thousands of cases: "1.088 tỷ 473 triệu 419 nghìn đồng", "13,19 ngàn việc", "2,8 triệu việc". */
  #scaled(from: number, at: number, to: number): Quantity | null {
    const tokens = this.#tokens;
    let end = at + 1;
    let last = 99;
    let money = false;
    for (;;) {
      let power = 0;
      while (end < to && tokens[end]!.text in SCALES) {
        power += SCALES[tokens[end]!.text]!;
        end += 1;
      }
      money ||= power >= 9;
      if (end < to && CURRENCY.has(tokens[end]!.text)) {
        money = true;
        end += 1;
        break;
      }
      // A smaller part has to follow at once, with its own scale or the currency.
      const [number, unit] = [tokens[end], tokens[end + 1]];
      if (power === 0 || power >= last || end + 1 >= to || number?.kind !== 'number') break;
      const smaller = unit!.text in SCALES ? SCALES[unit!.text]! < power : CURRENCY.has(unit!.text);
      if (!smaller || number.text.length > 7) break;
      last = power;
      end += 1;
    }
    if (money) return this.#make('amounts', from, at, end, end);
    const noun = end < to ? this.#noun(end, to) : end;
    const next = tokens[end];
    if (noun === end && next?.kind === 'word' && !AFTER_BARE.has(next.text)) return null;
    return this.#make(noun > end ? 'cases' : 'bare', from, at, end, noun);
  }

  /** Whether the doors can read it is asked once it has a place in a record: most numbers of a text never do. */
  #make(kind: Quantity['kind'], from: number, at: number, digits: number, to: number): Quantity {
    const tokens = this.#tokens;
    const hedge = from < at ? `${hedgeText(tokens, from)} ` : '';
    const last = kind === 'percent' ? tokens[at]!.end : tokens[digits - 1]!.end;
    const body = this.#text.slice(tokens[at]!.start, last).normalize('NFC').replace(/\s+/g, ' ');
    const text = `${hedge}${body}${kind === 'percent' ? '%' : ''}`;
    return { kind, text, start: tokens[from]!.start, end: tokens[to - 1]!.end, from, to, under: null };
  }

  #percentEnd(at: number, to: number): number | null {
    const tokens = this.#tokens;
    const is = (offset: number, ...words: string[]) => at + offset < to && words.includes(tokens[at + offset]!.text);
    if (is(0, '%')) return at + 1;
    if (is(0, 'phần') && is(1, 'trăm')) return at + 2;
    if (is(0, 'điểm') && is(1, '%')) return at + 2;
    if (is(0, 'điểm') && is(1, 'phần') && is(2, 'trăm')) return at + 3;
    return null;
  }

  /** Where the counted noun ends; the given place when none stands there. Judgments and persons are not cases. */
  #noun(at: number, to: number): number {
    const word = (offset: number) => (at + offset < to ? this.#tokens[at + offset]!.text : '');
    let end = at;
    if (word(0) === 'trường' && word(1) === 'hợp') end = at + 2;
    else if (word(0) === 'việc' || word(0) === 'án') end = at + 1;
    else if (word(0) === 'vụ') {
      end = at + 1;
      if (word(1) === 'việc' || word(1) === 'án') end = at + 2;
      else if ((word(1) === ',' || word(1) === '/' || word(1) === '-') && word(2) === 'việc') end = at + 3;
    }
    // "70 vụ/103 bị can" is a court's way to count.
    if (end > at && word(end - at) === '/' && this.#tokens[end + 1]?.kind === 'number' && this.#countsPersons(end + 2))
      return at;
    return end;
  }

  #countsPersons(at: number): boolean {
    const text = this.#tokens[at]?.text ?? '';
    return !NOUNS.has(text) && !(text in SCALES);
  }

  /** "2. 561 việc": a number that fell apart; neither part is a figure. */
  #broken(at: number): boolean {
    const [point, before] = [this.#tokens[at - 1], this.#tokens[at - 2]];
    return (
      /^\d{3}$/.test(this.#tokens[at]!.text) &&
      (point?.text === '.' || point?.text === ',') &&
      before?.kind === 'number' &&
      before.end === point.start &&
      before.text.length <= 3 &&
      !this.#isAfterDateWord(at - 2)
    );
  }

  #isAfterDateWord(at: number): boolean {
    return ['tháng', 'ngày', 'năm', 'quý'].includes(this.#tokens[at - 1]?.text ?? '');
  }

  #isBare(at: number, to: number): boolean {
    const { text } = this.#tokens[at]!;
    if (!/^\d{1,3}(?:\.\d{3})+$|^\d{2,6}$/.test(text) || /^(?:19|20)\d\d$/.test(text)) return false;
    const before = this.#tokens[at - 1];
    if (before && (this.#isAfterDateWord(at) || before.text === 'số' || before.text === '/' || before.text === '-'))
      return false;
    const next = at + 1 < to ? this.#tokens[at + 1] : undefined;
    return (
      !next ||
      next.kind === 'break' ||
      (next.kind === 'mark' && ',;.()'.includes(next.text)) ||
      (next.kind === 'word' && AFTER_BARE.has(next.text))
    );
  }
}

/** The figure a text stands for; `null` when the doors would refuse it. */
export function figureOf(text: string, kind: FigureKind, lang: Lang): Figure | null {
  try {
    return readFigure(text, kind, '', lang)?.figure ?? null;
  } catch {
    return null;
  }
}
