import { readWord } from './words.ts';

/** A word, a number with its separators, a mark, or the end of a line (`\n`) or paragraph (`\n\n`). */
export interface Token {
  readonly kind: 'word' | 'number' | 'mark' | 'break';
  /** Words as the lexicon writes them; everything else as found. */
  readonly text: string;
  /** Where it stands in the article. */
  readonly start: number;
  readonly end: number;
  /** Whether a word starts with a capital, as names and sentences do. */
  readonly capital: boolean;
}

const TOKEN = /\d+(?:[.,]\d+)*|[\p{L}\p{M}]+|\n|[^\s\u200b-\u200d\ufeff]/gu;

/** Marks after which a line has said what it had to say. */
const CLOSED = '.!?…:';
const BULLETS = '-–+*•·▪●○→';
/** Words after which a number on the next line is the one they lead up to, not that of a list. */
const LEADING = new Set('là hơn trên gần khoảng đạt chiếm lệ và với tăng giảm vượt thiếu'.split(' '));

const LETTER = /^[\p{L}\p{M}]/u;

/**
 * One pass over the text. Lines that merely wrap are joined; other line ends become breaks.
 * Numbers take their separators along, so a point that is a token of its own belongs to the sentence.
 */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  let lines = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [raw] = match;
    if (raw === '\n') {
      lines += 1;
      continue;
    }
    const start = match.index;
    const digit = /^\d/.test(raw);
    const word = LETTER.test(raw);
    const capital = word && raw[0] !== raw[0]!.toLowerCase();
    const last = found[found.length - 1];
    // "Số việc có điều kiện:", and below it "5.268 việc" and "= 29.956.351.000đ".
    if (lines > 0 && last && raw !== '=' && !(digit && last.text === ':')) {
      const ended = CLOSED.includes(last.text);
      if (lines > 1 || ended || capital || (digit && !LEADING.has(last.text)) || BULLETS.includes(raw)) {
        const whole = lines > 1 || (ended && last.text !== ':');
        found.push({ kind: 'break', text: whole ? '\n\n' : '\n', start: last.end, end: start, capital: false });
      }
    }
    lines = 0;
    found.push({
      kind: digit ? 'number' : word ? 'word' : 'mark',
      text: word ? readWord(raw) : raw,
      start,
      end: start + raw.length,
      capital,
    });
  }
  return found;
}

/** One to ten. */
export const NUMBERS = 'một hai ba bốn năm sáu bảy tám chín mười'.split(' ');

/** An article and its tokens. */
export interface Source {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** The words from a token to the end of its sentence, with a space behind each, for patterns. */
export type Words = (at: number) => string;

/** {@link Words} of the sentence from one token to another. */
export function wordsOf(list: readonly Token[], from: number, to: number): Words {
  const starts: number[] = [];
  let words = '';
  for (let at = from; at < to; at += 1) {
    starts[at - from] = words.length;
    words += `${list[at]!.text} `;
  }
  return (at) => words.slice(starts[at - from] ?? words.length);
}

/** How many words a string of words has. */
export const countWords = (words = ''): number => (words === '' ? 0 : words.split(' ').length);

/** What some tokens stand for in the text, on one line. */
export const printed = ({ text, tokens: list }: Source, from: number, to: number): string =>
  text
    .slice(list[from]!.start, list[to - 1]!.end)
    .normalize('NFC')
    .replace(/\s+/g, ' ');

/** A sentence as a range of tokens, without its break. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
  /** Whether it opens a line, and a paragraph. */
  readonly line: boolean;
  readonly paragraph: boolean;
}

/** Words whose point does not end a sentence: "TP. Pleiku", "H. Vĩnh Cửu". */
const SHORTENED = new Set('tp tx tt ts ths số'.split(' '));

function endsSentence(list: readonly Token[], at: number): boolean {
  const point = list[at]!;
  if ('!?…'.includes(point.text)) return true;
  if (point.text !== '.') return false;
  const [before, next] = [list[at - 1], list[at + 1]];
  if (!before || !next || next.kind === 'break') return true;
  // "1. Kết quả …"
  if (before.kind === 'number' && (list[at - 2]?.kind ?? 'break') === 'break') return false;
  const short =
    before.kind === 'word' && before.end === point.start && (before.text.length === 1 || SHORTENED.has(before.text));
  if (short) return false;
  return next.capital || (next.start > point.end && (next.kind === 'number' || '"“‘([-–+*•'.includes(next.text)));
}

/** Sentences in order; abbreviations, list numbers and "…" within a line do not split them. */
export function sentences(list: readonly Token[]): Sentence[] {
  const found: Sentence[] = [];
  let from = 0;
  let line = true;
  let paragraph = true;
  const close = (to: number) => {
    if (to > from) {
      found.push({ from, to, line, paragraph });
      line = paragraph = false;
    }
  };
  for (let at = 0; at < list.length; at += 1) {
    const token = list[at]!;
    if (token.kind === 'break') {
      close(at);
      from = at + 1;
      line = true;
      paragraph ||= token.text === '\n\n';
    } else if (endsSentence(list, at)) {
      close(at + 1);
      from = at + 1;
    }
  }
  close(list.length);
  return found;
}
