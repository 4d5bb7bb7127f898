import { type Unit, UnitReader } from './agency.ts';
import { HEDGE_WORDS } from './hedges.ts';
import { type CueKind, phraseAt, SPECIFIC } from './lexicon.ts';
import { periodAt } from './period.ts';
import type { Span } from './span.ts';
import { type Quantity, QuantityReader } from './quantities.ts';
import { type Token, wordsAt } from './tokens.ts';

/** The tokens an item takes. */
interface Place {
  readonly at: number;
  readonly end: number;
}

/** What a sentence is made of, for the grammar: a cue by what it tells, all else by what it is. */
export type Item =
  | (Place & { readonly kind: 'figure'; readonly text: ''; readonly quantity: Quantity })
  | (Place & { readonly kind: CueKind; readonly text: string; readonly specific: boolean })
  | (Place & { readonly kind: 'unit'; readonly text: ''; readonly unit: Unit })
  | (Place & { readonly kind: 'time'; readonly text: ''; readonly span: Span })
  | (Place & { readonly kind: 'mark' | 'word'; readonly text: string });

/** Stands for a number that is no figure. */
export const NUMBER = '0';

/** Marks that divide clauses; others (quotes, asterisks) are nothing to the grammar. */
const MARKS = ',;:()/.–-|+';

/** Turns the tokens of a sentence into items: times first, then figures, units and phrases, each as long as possible. */
export class ItemReader {
  readonly #tokens: readonly Token[];
  readonly #quantities: QuantityReader;
  readonly #units: UnitReader;

  constructor(tokens: readonly Token[], text: string) {
    this.#tokens = tokens;
    this.#quantities = new QuantityReader(tokens, text);
    this.#units = new UnitReader(tokens, text);
  }

  read(from: number, to: number): Item[] {
    const items: Item[] = [];
    for (let at = from; at < to;) {
      const item = this.#item(at, to);
      if (item.kind === 'figure') this.#dropHedge(items, item.quantity.from);
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
      return { kind: MARKS.includes(token.text) ? 'mark' : 'word', at, end: at + 1, text: token.text };
    }
    const quantity = this.#quantities.read(at, to);
    // "năm 2022" and "6 tháng" are times; "21/12 việc" is a fraction.
    const span =
      quantity && quantity.kind !== 'none' && quantity.kind !== 'bare' ? null : periodAt(this.#tokens, at, to);
    if (span) return { kind: 'time', at, end: span.end, text: '', span };
    if (quantity) {
      return quantity.kind === 'none'
        ? { kind: 'word', at, end: quantity.to, text: NUMBER }
        : { kind: 'figure', at, end: quantity.to, text: '', quantity };
    }
    const unit = this.#units.read(at, to);
    if (unit) return { kind: 'unit', at, end: unit.end, text: '', unit };
    const phrase = HEDGE_WORDS.has(token.text) ? null : phraseAt(this.#tokens, at, to);
    if (phrase) {
      const text = wordsAt(this.#tokens, at, to, phrase.length).trim();
      return { kind: phrase.value, at, end: at + phrase.length, specific: SPECIFIC.test(text), text };
    }
    const next = this.#tokens[at + 1];
    // "vụ Liên Kết Việt": one case by its name.
    if (token.text === 'vụ' && !token.capital && at + 1 < to && next?.capital)
      return { kind: 'story', at, end: at + 1, specific: false, text: 'vụ' };
    return { kind: 'word', at, end: at + 1, text: token.text };
  }
}
