import { dsvFormat } from 'd3-dsv';
import type { Problem } from '../model/problem.ts';
import { decodeBytes } from './decode.ts';
import { readGrid } from './grid.ts';
import { findHead, HEAD_ROWS, type HeadOptions, type SourceRow } from './head.ts';
import type { ParsedReport } from './json.ts';

const DELIMITERS = [',', ';', '\t'] as const;

/** Enough text for the rows that tell what a file is, whatever its titles. */
export const SAMPLE = 20_000;

/**
 * Reads a CSV file as people export it: with any of the usual delimiters and encodings, titles and units above its
 * headings, merged headings, numbers of columns, groups, totals and notes.
 *
 * Rows become units, kinds of case or periods; a row of totals, or the only row, the report's own figures.
 * Problems are placed as `line:column`, both from 1. Throws nothing: a bad cell costs its own figure.
 */
export function parseCsv(input: string | Uint8Array, options: HeadOptions = {}): ParsedReport {
  const text = (typeof input === 'string' ? input : decodeBytes(input)).replace(/^\ufeff/, '');
  const delimiter = delimiterOf(text, options);
  const rows = csvRows(text, delimiter);
  const { report, problems } = readGrid(rows, options);
  return { report, problems: [...textProblems(text, rows), ...problems] };
}

/** The delimiter under which most headings are known words. */
export function delimiterOf(text: string, options: HeadOptions = {}): string {
  const sample = text.slice(0, SAMPLE);
  const scores = DELIMITERS.map((delimiter) => {
    const rows = csvRows(sample, delimiter).slice(0, HEAD_ROWS);
    const known = findHead(rows, options)?.columns.filter(({ role }) => role !== 'unknown').length ?? 0;
    // Without known headings, the one that cuts most rows: a table of names and figures has two columns.
    return { delimiter, known, cuts: rows.filter(({ cells }) => cells.length > 1).length };
  });
  return scores.reduce((best, next) =>
    next.known > best.known || (next.known === best.known && next.cuts > best.cuts) ? next : best,
  ).delimiter;
}

/** The rows of a CSV text with the lines they begin on; a quoted cell may hold several. @param first - line of the first row */
export function csvRows(text: string, delimiter: string, first = 1): SourceRow[] {
  let line = first;
  return dsvFormat(delimiter).parseRows(text, (cells): SourceRow => {
    const row = { cells, line };
    line = lineAfter(row);
    return row;
  });
}

const BREAK = /\r\n|\r|\n/;

/** The line on which the row below begins. */
export const lineAfter = ({ cells, line }: SourceRow): number =>
  line + 1 + (cells.some((cell) => BREAK.test(cell)) ? cells.join(' ').split(BREAK).length - 1 : 0);

/** What is wrong with a text as such, on a line of it. */
export const csvProblem = (code: 'csv-quote' | 'encoding', line: number): Problem => ({
  code,
  severity: 'error',
  where: `${line}:1`,
  values: { line: String(line) },
});

/** Whether the last row is one only because a quotation mark is never closed: it then swallows the rest of the file. */
export const swallows = ({ cells }: SourceRow, endsInQuote: boolean): boolean =>
  !endsInQuote && /[\r\n]/.test(cells.at(-1) ?? '');

/** Whether letters were lost, for the text was written in a foreign encoding. */
export const isGarbled = ({ cells }: SourceRow): boolean => cells.some((cell) => cell.includes('\ufffd'));

function textProblems(text: string, rows: readonly SourceRow[]): Problem[] {
  const last = rows.at(-1);
  const garbled = rows.find(isGarbled);
  return [
    ...(last && swallows(last, /"\s*$/.test(text)) ? [csvProblem('csv-quote', last.line)] : []),
    ...(garbled ? [csvProblem('encoding', garbled.line)] : []),
  ];
}
