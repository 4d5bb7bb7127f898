import { csvProblem, csvRows, delimiterOf, isGarbled, lineAfter, SAMPLE, swallows } from '../input/csv.ts';
import type { SourceRow } from '../input/head.ts';
import type { Problem } from '../model/problem.ts';

const [QUOTE, NEWLINE, RETURN] = [0x22, 0x0a, 0x0d];

/** A row longer than this has a quotation mark that is never closed. */
const LONGEST_ROW = 4_000_000;

/** Cuts a CSV text that comes in pieces into the rows that `csvRows` finds in the whole of it. */
export class CsvStream {
  readonly #tell: (problem: Problem) => void;

  #delimiter: string | null;
  /** What has come and is not a row yet. */
  #rest = '';
  #line = 1;
  #last: SourceRow | null = null;
  #endsInQuote = false;
  #garbled = false;
  #broken = false;

  /** @param delimiter - told from the first rows where it is not given */
  constructor(tell: (problem: Problem) => void, delimiter: string | null = null) {
    this.#tell = tell;
    this.#delimiter = delimiter;
  }

  /** Whether a quotation mark swallows all the rest, however much there is. */
  get isBroken(): boolean {
    return this.#broken;
  }

  /** The rows that are complete with this piece. */
  push(piece: string): SourceRow[] {
    const text = this.#rest + piece;
    this.#rest = text;
    const seen = piece.trimEnd();
    if (seen !== '') this.#endsInQuote = seen.endsWith('"');
    if (this.#broken || (this.#delimiter === null && text.length <= SAMPLE + 1)) return [];
    const delimiter = (this.#delimiter ??= this.#begin());
    const end = completeRows(this.#rest, delimiter.charCodeAt(0));
    const rows = this.#rows(this.#rest.slice(0, end), delimiter);
    this.#rest = this.#rest.slice(end);
    this.#broken = this.#rest.length > LONGEST_ROW;
    if (this.#broken) this.#tell(csvProblem('csv-quote', this.#line));
    return rows;
  }

  /** What is left when no more comes. */
  end(): SourceRow[] {
    if (this.#broken) return [];
    const delimiter = (this.#delimiter ??= this.#begin());
    const rows = this.#rows(this.#rest, delimiter);
    this.#rest = '';
    if (this.#last && swallows(this.#last, this.#endsInQuote)) this.#tell(csvProblem('csv-quote', this.#last.line));
    return rows;
  }

  #begin(): string {
    this.#rest = this.#rest.replace(/^\ufeff/, '');
    return delimiterOf(this.#rest);
  }

  #rows(text: string, delimiter: string): SourceRow[] {
    const rows = csvRows(text, delimiter, this.#line);
    const last = rows.at(-1);
    if (last) this.#line = lineAfter(last);
    this.#last = last ?? this.#last;
    const garbled = !this.#garbled && text.includes('\ufffd') ? rows.find(isGarbled) : undefined;
    if (garbled) this.#tell(csvProblem('encoding', garbled.line));
    this.#garbled ||= garbled !== undefined;
    return rows;
  }
}

/** How much of a text is rows that nothing behind it can change. It begins with a row. */
function completeRows(text: string, delimiter: number): number {
  let end = 0;
  let cellStarts = true;
  for (let at = 0; at < text.length; at += 1) {
    const quoted: boolean = cellStarts && text.charCodeAt(at) === QUOTE;
    if (quoted) at = behindQuote(text, at + 1);
    const code = text.charCodeAt(at);
    // A line feed may follow and belong to it.
    if (code === RETURN && at + 1 >= text.length) break;
    if (code === RETURN && text.charCodeAt(at + 1) === NEWLINE) at += 1;
    const rowEnds = code === RETURN || code === NEWLINE;
    if (rowEnds) end = at + 1;
    // Whatever stands behind a closing mark is taken for a delimiter.
    cellStarts = quoted || rowEnds || code === delimiter;
  }
  return end;
}

/** Where the text goes on behind a quoted cell; its end, when the mark that closes the cell is not there yet. */
function behindQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at < 0 ? text.length : at + 1;
}
