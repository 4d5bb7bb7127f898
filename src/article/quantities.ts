import type { Measure } from '../model/report.ts';
import { hedgeBefore } from './hedges.ts';
import { NUMBERS, printed, type Token, wordsAt } from './tokens.ts';

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

// Patterns over the words behind a number, with a space behind each.
const PERCENT = /^(?:điểm )?(?:%|phần trăm) /;
const CURRENCY = '(?:đồng|đ|vnđ|vnd|₫) ';
const part = (scale: string): string => `(?:[\\d.,]{1,7} ${scale})?`;
/** Money, or thousands of cases: "tỷ 473 triệu 419 nghìn đồng", "nghìn", "triệu". */
const SCALED = new RegExp(
  `^(?:(?:(?:nghìn|triệu|tỷ) )+${part('tỷ ')}${part('triệu ')}${part('nghìn ')}${part(`(?=${CURRENCY})`)})?(?:${CURRENCY})?`,
);
const IS_MONEY = new RegExp(`tỷ|nghìn triệu|${CURRENCY}$`);
/** What is counted; judgments and persons are not cases. */
const NOUN = /^(?:trường hợp|việc|án|vụ(?: việc| án| [,/-] việc)?) /;
/** "70 vụ/103 bị can" is a court's way to count. */
const PERSONS = /^\/ [\d.,]+ (?!(?:việc|vụ|án|đồng|đ|nghìn|triệu|tỷ) )/;
/** What may stand behind a number alone for it to be a count whose noun was left out. */
const AFTER_BARE = /^(?:$|[,;.()] |(?:trên|tăng|giảm|chiếm|đạt|và|trong|so|sau|vượt|bằng|đã) )/;
const DATE_WORD = /^(?:tháng|ngày|năm|quý)$/;

const MOST_DIGITS = 21;
/** Longest unit, in tokens. */
const LONGEST = 10;

const size = (words: string): number => words.split(' ').length - 1;

/** What is read at a token; `null` when no number starts there. */
export class QuantityReader {
  readonly #tokens: readonly Token[];
  readonly #text: string;

  constructor(tokens: readonly Token[], text: string) {
    this.#tokens = tokens;
    this.#text = text;
  }

  /** @param at - a number token, or a number word */
  read(at: number, to: number): Quantity | NoQuantity | null {
    const { kind, text } = this.#tokens[at]!;
    if (kind === 'word') return this.#word(at, to, NUMBERS.indexOf(text) + 1);
    if (kind !== 'number') return null;
    const first = this.#figure(at, to);
    const line = first.to;
    if (line + 1 >= to || this.#tokens[line]!.text !== '/' || this.#tokens[line + 1]!.kind !== 'number') return first;
    const under = this.#figure(line + 1, to);
    const none: NoQuantity = { kind: 'none', from: at, to: under.to };
    if (under.kind === 'none' || under.kind === 'percent' || under.kind === 'bare') return none;
    if (first.kind === under.kind) return { ...first, to: under.to, under };
    // "1.360 việc/155,9 tỷ đồng" says one thing in both measures.
    if (first.kind === 'cases' || first.kind === 'amounts') return first;
    if (first.kind === 'percent') return none;
    // "2.714/3.114 việc", "44,6/712,3 tỷ đồng": the unit belongs to both.
    const borrowed = this.#make(under.kind, at, 0, 0);
    const unit = under.kind === 'amounts' ? under.text.replace(/^\D*[\d.,\s]+/, '') : '';
    // One unit alone: "44,6/712 tỷ 300 triệu" could be anything.
    if (/\d/.test(unit)) return none;
    return {
      ...borrowed,
      text: `${borrowed.text} ${unit}`.trim(),
      end: unit ? under.end : borrowed.end,
      to: under.to,
      under,
    };
  }

  /** Small counts in words, before việc and vụ; "năm" is a year more often than five. */
  #word(at: number, to: number, count: number): Quantity | null {
    if (count < 2 || count === 5) return null;
    const noun = /^(?:việc|vụ)$/.test(this.#tokens[at + 1]?.text ?? '')
      ? this.#noun(wordsAt(this.#tokens, at + 1, to, LONGEST))
      : 0;
    return noun > 0 ? { ...this.#make('cases', at, 0, noun, at), text: String(count) } : null;
  }

  #figure(at: number, to: number): Quantity | NoQuantity {
    const tokens = this.#tokens;
    const none: NoQuantity = { kind: 'none', from: at, to: at + 1 };
    const { text, start } = tokens[at]!;
    const [before, earlier] = [tokens[at - 1], tokens[at - 2]];
    if (text.length > MOST_DIGITS * 2) return none;
    // "Covid-19", "QH14", "số 44", "[1]"
    if (before?.end === start) {
      if (before.kind === 'word' || before.text === '[' || before.text === '№') return none;
      if (before.text === '-' && earlier?.end === before.start) return none;
    }
    const rest = wordsAt(tokens, at + 1, to, LONGEST);
    const percent = PERCENT.exec(rest);
    if (percent) return this.#make('percent', at, 0, size(percent[0]));
    const scale = SCALED.exec(rest)![0];
    const behind = rest.slice(scale.length);
    if (IS_MONEY.test(scale)) return this.#make('amounts', at, size(scale), 0);
    const noun = this.#noun(behind);
    if (scale) {
      if (noun === 0 && /^\p{L}/u.test(behind) && !AFTER_BARE.test(behind)) return none;
    } else if (noun > 0 ? this.#isBroken(at) : !this.#isBare(at, behind)) return none;
    return this.#make(noun > 0 ? 'cases' : 'bare', at, size(scale), noun);
  }

  /**
   * Whether the doors can read it is asked once it has a place in a record: most numbers of a text never do.
   *
   * @param scale - tokens behind the number that belong to its text
   * @param unit - tokens behind these that do not
   */
  #make(
    kind: Quantity['kind'],
    at: number,
    scale: number,
    unit: number,
    from = hedgeBefore(this.#tokens, at).from,
  ): Quantity {
    const tokens = this.#tokens;
    const hedge = from < at ? hedgeBefore(tokens, at).text : '';
    const to = at + 1 + scale + unit;
    const body = printed(this.#text, tokens, at, at + 1 + scale);
    const text = `${hedge}${body}${kind === 'percent' ? '%' : ''}`;
    return { kind, text, start: tokens[from]!.start, end: tokens[to - 1]!.end, from, to, under: null };
  }

  /** How many tokens the counted noun takes; `0` when none stands there. */
  #noun(words: string): number {
    const noun = NOUN.exec(words)?.[0] ?? '';
    return PERSONS.test(words.slice(noun.length)) ? 0 : size(noun);
  }

  /** "2. 561 việc": a number that fell apart; neither part is a figure. */
  #isBroken(at: number): boolean {
    const [point, before] = [this.#tokens[at - 1], this.#tokens[at - 2]];
    return (
      /^\d{3}$/.test(this.#tokens[at]!.text) &&
      (point?.text === '.' || point?.text === ',') &&
      before?.kind === 'number' &&
      before.end === point.start &&
      before.text.length <= 3 &&
      !DATE_WORD.test(this.#tokens[at - 3]?.text ?? '')
    );
  }

  #isBare(at: number, behind: string): boolean {
    const before = this.#tokens[at - 1]?.text ?? '';
    return (
      /^(?!(?:19|20)\d\d$)(?:\d{1,3}(?:\.\d{3})+|\d{2,6})$/.test(this.#tokens[at]!.text) &&
      !DATE_WORD.test(before) &&
      !/^(?:số|\/|-)$/.test(before) &&
      AFTER_BARE.test(behind)
    );
  }
}
