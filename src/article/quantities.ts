import type { Measure } from '../model/report.ts';
import { hedgeBefore } from './hedges.ts';
import { countWords, printed, type Source, type Token, type Words } from './tokens.ts';

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
/** What may stand behind a number alone for it to be a count whose noun was left out. */
const AFTER_BARE = /^(?:$|[,;.()] |(?:trên|tăng|giảm|chiếm|đạt|và|trong|so|sau|vượt|bằng|đã) )/;
const DATE_WORD = /^(?:tháng|ngày|năm|quý)$/;

const MOST_DIGITS = 21;

/** What is read at a token; `null` when no number starts there. */
export function quantityAt(source: Source, at: number, to: number, words: Words): Quantity | NoQuantity | null {
  const { tokens } = source;
  if (tokens[at]!.kind !== 'number') return null;
  const first = figureAt(source, at, words(at + 1));
  const line = first.to;
  if (line + 1 >= to || tokens[line]!.text !== '/' || tokens[line + 1]!.kind !== 'number') return first;
  const under = figureAt(source, line + 1, words(line + 2));
  const none: NoQuantity = { kind: 'none', from: at, to: under.to };
  if (under.kind === 'none' || under.kind === 'percent' || under.kind === 'bare') return none;
  if (first.kind === under.kind) return { ...first, to: under.to, under };
  // "1.360 việc/155,9 tỷ đồng" says one thing in both measures.
  if (first.kind === 'cases' || first.kind === 'amounts') return first;
  // "2.714/3.114 việc", "44,6/712,3 tỷ đồng": the unit belongs to both.
  const borrowed = quantityOf(source, under.kind, at);
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

function figureAt(source: Source, at: number, rest: string): Quantity | NoQuantity {
  const { tokens } = source;
  const none: NoQuantity = { kind: 'none', from: at, to: at + 1 };
  const { text } = tokens[at]!;
  if (text.length > MOST_DIGITS * 2) return none;
  const percent = PERCENT.exec(rest);
  if (percent) return quantityOf(source, 'percent', at, '', percent[0]);
  const scale = SCALED.exec(rest)![0];
  if (isBroken(tokens, at)) return none;
  if (IS_MONEY.test(scale)) return quantityOf(source, 'amounts', at, scale);
  const behind = rest.slice(scale.length);
  const [noun = ''] = NOUN.exec(behind) ?? [];
  if (scale) {
    if (!noun && /^\p{L}/u.test(behind) && !AFTER_BARE.test(behind)) return none;
  } else if (!noun && !isBare(tokens, at, behind)) return none;
  return quantityOf(source, noun ? 'cases' : 'bare', at, scale, noun);
}

/**
 * Whether the doors can read it is asked once it has a place in a record: most numbers of a text never do.
 *
 * @param scale - words behind the number that belong to its text, with a space behind each
 * @param unit - words behind these that do not
 */
function quantityOf(
  source: Source,
  kind: Quantity['kind'],
  at: number,
  scale = '',
  unit = '',
  from = hedgeBefore(source.tokens, at).from,
): Quantity {
  const { tokens } = source;
  const last = at + countWords(`${scale}0`);
  const to = at + countWords(`${scale}${unit}0`);
  const hedge = from < at ? hedgeBefore(tokens, at).text : '';
  const text = `${hedge}${printed(source, at, last)}${kind === 'percent' ? '%' : ''}`;
  return { kind, text, start: tokens[from]!.start, end: tokens[to - 1]!.end, from, to, under: null };
}

/** "2. 561 việc": a number that fell apart; neither part is a figure. */
function isBroken(tokens: readonly Token[], at: number): boolean {
  const [point, before] = [tokens[at - 1], tokens[at - 2]];
  return (
    /^\d{3}$/.test(tokens[at]!.text) &&
    (point?.text === '.' || point?.text === ',') &&
    before?.kind === 'number' &&
    before.end === point.start &&
    !DATE_WORD.test(tokens[at - 3]?.text ?? '')
  );
}

function isBare(tokens: readonly Token[], at: number, behind: string): boolean {
  const before = tokens[at - 1]?.text ?? '';
  return (
    /^(?!(?:19|20)\d\d$)(?:\d{1,3}(?:\.\d{3})+|\d{2,6})$/.test(tokens[at]!.text) &&
    !DATE_WORD.test(before) &&
    !/^(?:số|\/|-)$/.test(before) &&
    AFTER_BARE.test(behind)
  );
}
