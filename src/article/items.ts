import { type Unit, UnitReader } from './agency.ts';
import { type CueKind, phraseAt, SPECIFIC } from './lexicon.ts';
import { PeriodReader } from './period.ts';
import type { Span } from './span.ts';
import { type Quantity, QuantityReader } from './quantities.ts';
import type { Token } from './tokens.ts';

/** What a sentence is made of, for the grammar. `at` and `end` are tokens. */
export type Item =
  | { readonly is: 'figure'; readonly at: number; readonly end: number; readonly quantity: Quantity }
  | {
      readonly is: 'cue';
      readonly at: number;
      readonly end: number;
      readonly kind: CueKind;
      readonly specific: boolean;
      readonly text: string;
    }
  | { readonly is: 'unit'; readonly at: number; readonly end: number; readonly unit: Unit }
  | { readonly is: 'time'; readonly at: number; readonly end: number; readonly span: Span }
  | { readonly is: 'mark'; readonly at: number; readonly end: number; readonly text: string }
  | { readonly is: 'word'; readonly at: number; readonly end: number; readonly text: string };

/** Stands for a number that is no figure. */
export const NUMBER = '0';

/** Marks that divide clauses; others (quotes, asterisks) are nothing to the grammar. */
const MARKS = ',;:()/.–-|+';

const HEDGE = new Set('hơn trên gần ngót khoảng chừng dưới xấp xỉ ít nhất'.split(' '));

/** Turns the tokens of a sentence into items: times first, then figures, units and phrases, each as long as possible. */
export class ItemReader {
  readonly #tokens: readonly Token[];
  readonly #periods: PeriodReader;
  readonly #quantities: QuantityReader;
  readonly #units: UnitReader;

  constructor(tokens: readonly Token[], text: string) {
    this.#tokens = tokens;
    this.#periods = new PeriodReader(tokens);
    this.#quantities = new QuantityReader(tokens, text);
    this.#units = new UnitReader(tokens, text);
  }

  read(from: number, to: number): Item[] {
    const items: Item[] = [];
    for (let at = from; at < to;) {
      const item = this.#item(at, to);
      if (item.is === 'figure') this.#dropHedge(items, item.quantity.from);
      items.push(item);
      at = item.end;
    }
    return items;
  }

  /** A hedge was read as words before its number came. */
  #dropHedge(items: Item[], from: number): void {
    while (items.length > 0 && items[items.length - 1]!.at >= from) items.pop();
  }

  #item(at: number, to: number): Item {
    const token = this.#tokens[at]!;
    if (token.kind === 'mark') {
      const known = MARKS.includes(token.text);
      return known
        ? { is: 'mark', at, end: at + 1, text: token.text }
        : { is: 'word', at, end: at + 1, text: token.text };
    }
    const quantity = this.#quantities.read(at, to);
    // "năm 2022" and "6 tháng" are times; "21/12 việc" is a fraction.
    const span = quantity && quantity.kind !== 'none' && quantity.kind !== 'bare' ? null : this.#periods.read(at, to);
    if (span) return { is: 'time', at, end: span.end, span };
    if (quantity) {
      return quantity.kind === 'none'
        ? { is: 'word', at, end: quantity.to, text: NUMBER }
        : { is: 'figure', at, end: quantity.to, quantity };
    }
    const unit = this.#units.read(at, to);
    if (unit) return { is: 'unit', at, end: unit.end, unit };
    const phrase = HEDGE.has(token.text) ? null : phraseAt(this.#tokens, at, to);
    if (phrase) {
      const text = this.#words(at, at + phrase.length);
      return { is: 'cue', at, end: at + phrase.length, kind: phrase.value, specific: SPECIFIC.test(text), text };
    }
    return { is: 'word', at, end: at + 1, text: token.text };
  }

  #words(from: number, to: number): string {
    let text = this.#tokens[from]!.text;
    for (let i = from + 1; i < to; i += 1) text += ` ${this.#tokens[i]!.text}`;
    return text;
  }
}
