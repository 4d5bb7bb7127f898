import { type Unit, unitAt } from './agency.ts';
import { type CueKind, phraseAt, SPECIFIC } from './lexicon.ts';
import { periodAt } from './period.ts';
import type { Span } from './span.ts';
import { type Quantity, quantityAt } from './quantities.ts';
import { countWords, type Source, type Words, wordsOf } from './tokens.ts';

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

/** "Thường vụ Quốc hội", "nghiệp vụ Cục" */
const OFFICES = /^(?:thường|nghiệp|nhiệm|chức|nội|dịch)$/;

/** The tokens of a sentence as items: times first, then figures, units and phrases, each as long as possible. */
export function itemsOf(source: Source, from: number, to: number): Item[] {
  const items: Item[] = [];
  const words = wordsOf(source.tokens, from, to);
  for (let at = from; at < to;) {
    const item = itemAt(source, at, to, words);
    // A hedge was read as words before its number came.
    if (item.kind === 'figure')
      while (items.length > 0 && items[items.length - 1]!.at >= item.quantity.from) items.pop();
    items.push(item);
    at = item.end;
  }
  return items;
}

function itemAt(source: Source, at: number, to: number, words: Words): Item {
  const { tokens } = source;
  const { kind, text, capital } = tokens[at]!;
  const end = at + 1;
  if (kind === 'mark') return { kind: MARKS.includes(text) ? 'mark' : 'word', at, end, text };
  const here = words(at);
  const quantity = quantityAt(source, at, to, words);
  // "năm 2022" and "6 tháng" are times; "21/12 việc" is a fraction.
  const span = periodAt(here, at, tokens[at - 1]?.text);
  if (span) return { kind: 'time', at, end: span.end, text: '', span };
  if (quantity?.kind === 'none') return { kind: 'word', at, end: quantity.to, text: NUMBER };
  if (quantity) return { kind: 'figure', at, end: quantity.to, text: '', quantity };
  const unit = unitAt(source, at, to, words);
  if (unit) return { kind: 'unit', at, end: unit.end, text: '', unit };
  const phrase = phraseAt(here);
  if (phrase) return { ...phrase, at, end: at + countWords(phrase.text), specific: SPECIFIC.test(phrase.text) };
  // "vụ Liên Kết Việt": one case by its name.
  if (text === 'vụ' && !OFFICES.test(tokens[at - 1]?.text ?? '') && !capital && end < to && tokens[end]!.capital)
    return { kind: 'story', at, end, specific: false, text };
  // "ông Trần Văn A phải thi hành …": a debtor, by his name.
  if (text === 'ông' || text === 'bà') {
    let next = end;
    while (next < to && next < at + 6 && tokens[next]!.capital) next += 1;
    if (/^(?:còn )?(?:phải|đã) thi hành /.test(words(next))) return { kind: 'story', at, end, specific: false, text };
  }
  return { kind: 'word', at, end, text };
}
