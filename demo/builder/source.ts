import { type ArticleReading, readArticle } from '../../src/article.ts';
import { type Candidate, candidates, whyNone } from '../../src/article/why-none.ts';
import { csvRows, delimiterOf, parseCsv } from '../../src/input/csv.ts';
import { type ParsedReport, parseReport } from '../../src/input/json.ts';
import { readGrid } from '../../src/input/grid.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Report } from '../../src/model/report.ts';
import { type Headings, headingsOf } from './headings.ts';
import { largestTable, plainText, tabbed } from './html.ts';
import { barredRows } from './markdown.ts';
import type { State } from './state.ts';

/** What a text was taken for, and what it says. */
export type Source =
  | { readonly is: 'nothing' }
  | {
      readonly is: 'article';
      readonly reading: ArticleReading;
      readonly candidates: readonly Candidate[];
      /** Why it gave no figures. */
      readonly none: Problem | null;
      /** What stands above its columns, where it has some and nothing says what they are. */
      readonly headings: Headings | null;
    }
  | {
      readonly is: 'table' | 'json';
      readonly parsed: ParsedReport;
      /** How many units, kinds of case or periods have figures; 0 for a report of one office alone. */
      readonly rows: number;
      /** JSON on one line; empty for a table. */
      readonly text: string;
      /** Cells of a table. */
      readonly grid: readonly (readonly string[])[];
      /** The line of the text that each row of the grid begins on, from 1. */
      readonly lines: readonly number[];
    };

/** Numbers beyond these are not offered for picking: a page of thousands of buttons helps nobody. */
const MOST_CANDIDATES = 400;

/** Reads a text as what it looks like, or as its author says. */
export function sourceOf({ text, as }: Pick<State, 'text' | 'as'>): Source {
  if (!/\S/.test(text)) return { is: 'nothing' };
  const json = as === 'article' ? null : jsonOf(text);
  const table = as === 'article' || json ? null : tableOf(text, as === 'table');
  if (json) return json;
  if (table && table.is !== 'headless') return table;
  const reading = readArticle(text);
  const none = whyNone(text, reading);
  const headings = table?.headings ?? null;
  return { is: 'article', reading, candidates: looseFigures(text), none, headings };
}

/** Numbers that may be picked, paragraph by paragraph until there are enough: none reaches beyond its own. */
function looseFigures(text: string): Candidate[] {
  const found: Candidate[] = [];
  let from = 0;
  for (const paragraph of text.split(/(\n\s*\n)/)) {
    if (/\d/.test(paragraph))
      for (const one of candidates(paragraph)) found.push({ ...one, start: one.start + from, end: one.end + from });
    from += paragraph.length;
    if (found.length >= MOST_CANDIDATES) break;
  }
  return found.slice(0, MOST_CANDIDATES);
}

function jsonOf(text: string): Source | null {
  if (!/^\s*[{[]/.test(text)) return null;
  const parsed = parseReport(text);
  return { is: 'json', parsed, rows: rowsOf(parsed.report), text: onOneLine(text), grid: [], lines: [] };
}

/** Editors put paragraphs into blank lines, inside scripts too. */
function onOneLine(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json));
  } catch {
    return json.replace(/\s*\n\s*/g, ' ');
  }
}

/** Columns of which nothing says what they are. */
interface Headless {
  readonly is: 'headless';
  readonly headings: Headings;
}

function tableOf(text: string, insisted: boolean): Extract<Source, { is: 'table' | 'json' }> | Headless | null {
  const barred = barredRows(text);
  const delimiter = delimiterOf(text);
  const rows = barred ?? csvRows(text, delimiter);
  const grid = rows.map(({ cells }) => cells);
  if (!barred && !insisted && !isTabular(grid, delimiter)) return null;
  const parsed = barred ? readGrid(barred) : parseCsv(text);
  if (!insisted && !hasFigures(parsed.report)) {
    const headings = headingsOf(grid);
    // Prose has commas too, but not as many in each of its lines, below words that each stand for a column.
    const isProse = delimiter === ',' && !barred && (headings.seen.length < 2 || !isEven(grid));
    return isProse ? null : { is: 'headless', headings };
  }
  return { is: 'table', parsed, rows: rowsOf(parsed.report), text: '', grid, lines: rows.map(({ line }) => line) };
}

const isEven = (grid: readonly (readonly string[])[]): boolean =>
  new Set(grid.filter((cells) => cells.some((cell) => /\S/.test(cell))).map(({ length }) => length)).size === 1;

/** Longest cell, in characters, that is no sign of prose. */
const LONG_CELL = 160;

/** A cell with a number and nothing but its hedge and unit: "1.875", "hơn 123 tỷ đồng". */
const FIGURE_CELL = /^\s*(?:[<>~≥≤]\s*|[^\d\s]+\s)?\d[\d.,\s]*(?:%|[^\d\s]+(?:\s[^\d\s]+)?)?\s*$/;

/**
 * Most lines of a table are cut into the same number of cells. Commas also stand in prose: there cells are long, and
 * where a table has long ones (notes, say), its other cells are figures.
 */
function isTabular(grid: readonly (readonly string[])[], delimiter: string): boolean {
  const rows = grid.filter((cells) => cells.some((cell) => /\S/.test(cell)));
  const widths = new Map<number, number>();
  for (const { length } of rows) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
  const [width, usual] = [...widths].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0]);
  if (rows.length < 2 || usual < 2 || usual * 2 <= rows.length) return false;
  const isLong = (cells: readonly string[]): boolean => cells.some((cell) => cell.length >= LONG_CELL);
  if (delimiter !== ',' || !rows.some(isLong)) return true;
  const even = rows.filter(({ length }) => length === width);
  const filled = even.filter((cells) => cells.filter((cell) => FIGURE_CELL.test(cell)).length > 1);
  return width > 2 && filled.length * 2 > even.length - 1;
}

export const hasFigures = ({ cases, amounts, units, periods, categories }: Report): boolean =>
  (cases ?? amounts) !== null || units.length + periods.length + categories.length > 0;

const rowsOf = ({ units, periods, categories }: Report): number =>
  [...units, ...periods, ...categories].filter(({ cases, amounts }) => cases ?? amounts).length;

/** What was put on the clipboard or dropped. */
export interface Pasted {
  readonly text: string;
  /** The same as HTML, as word processors, spreadsheets and pages give it beside the text. */
  readonly html: string;
}

/**
 * The plain text that is read of what was pasted: a table as rows with tabs, everything else without its markup.
 * A table in the middle of a long article is left to the article.
 */
export function pastedText({ text, html }: Pasted): string {
  const markup = html || (/<(?:table|p|div|td|h[1-6])\b/i.test(text) ? text : '');
  const words = html && text ? text : markup ? plainText(markup) : text;
  const rows = /<table\b/i.test(markup) ? largestTable(markup) : null;
  if (!rows) return words;
  const table = tabbed(rows);
  const isAside = table.length * 2 < plainText(markup).length;
  return isAside || !hasFigures(parseCsv(table).report) ? words : table;
}
