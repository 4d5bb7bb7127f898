import type { SourceRow } from '../../src/input/head.ts';

/** Lines above a table that may name its unit: "Đơn vị tính: việc; tỷ đồng". */
const LINES_ABOVE = 3;
const LONG_LINE = 120;

interface Line {
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

/**
 * The rows of a table whose cells stand between bars, as Markdown has it (`| a | b |`) and terminals draw it, with the
 * lines above it; `null` for a text that is no such table, or is mostly something else.
 */
export function barredRows(text: string): SourceRow[] | null {
  if (!text.includes('|')) return null;
  const lines = text.split(/\r\n|\r|\n/).map((one, at): Line => ({ text: one.trim(), line: at + 1 }));
  const table = longestRun(lines);
  const rows = table.filter((one) => !isRule(one)).map(({ text: row, line }) => ({ cells: cellsOf(row), line }));
  const isTable = rows.length > 1 && (table.some(isRule) || table.every(({ text: row }) => /^\|.*\|$/.test(row)));
  if (!isTable || lengthOf(table) * 2 < lengthOf(lines)) return null;
  const first = rows[0]?.line ?? 0;
  const above = lines.filter(({ text: one, line }) => line < first && one !== '' && !isRule({ text: one }));
  const titles = above.slice(-LINES_ABOVE).filter(({ text: one }) => one.length < LONG_LINE);
  return [...titles.map(({ text: one, line }) => ({ cells: [plain(one.replace(/^#+\s/, ''))], line })), ...rows];
}

const lengthOf = (lines: readonly Line[]): number => lines.reduce((sum, { text }) => sum + text.length, 0);

/** "|---|:-:|" under headings, "+-----+" around boxes. */
const isRule = ({ text }: Pick<Line, 'text'>): boolean => /^[\s|+:=-]+$/.test(text) && /[-=]{2}|-:/.test(text);

/** Lines with bars that follow each other; editors put blank ones between them. */
function longestRun(lines: readonly Line[]): Line[] {
  let best: Line[] = [];
  let run: Line[] = [];
  for (const one of lines) {
    if (one.text === '') continue;
    if (one.text.includes('|') || (isRule(one) && run.length > 0)) run.push(one);
    else run = [];
    if (run.length > best.length) best = run;
  }
  return best;
}

/** A bar that belongs to a cell is written "\|". */
const BAR = '\u0000';

const cellsOf = (row: string): string[] =>
  row
    .replaceAll('\\|', BAR)
    .replace(/^\|/, '')
    .replace(/\|$/, '')
    .split('|')
    .map((cell) => plain(cell.replaceAll(BAR, '|')));

/** Without what makes it bold, slanted, a link or code. */
const plain = (cell: string): string =>
  cell
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*|__|`/g, '')
    .trim()
    .replace(/^([*_])(.+)\1$/, '$2');
