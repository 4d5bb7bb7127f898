import { cellText } from './cells.ts';
import { readGrid } from './grid.ts';
import type { HeadOptions, SourceRow } from './head.ts';
import { unitLine } from './headers.ts';
import type { ParsedReport } from './json.ts';

/** What is needed of a node; the nodes of a page are such, and those of any parser. */
export interface TableNode {
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<TableNode>;
  readonly getAttribute?: (name: string) => string | null;
}

/** What is needed of a `<td>` or `<th>`. */
export interface TableCellLike extends TableNode {
  readonly colSpan: number;
  readonly rowSpan: number;
}

/** What is needed of a `<table>`. */
export interface TableLike {
  readonly rows: ArrayLike<{ readonly cells: ArrayLike<TableCellLike> }>;
  readonly caption?: TableNode | null;
  readonly previousElementSibling?: SiblingLike | null;
}

/** What stands before a table in an article. */
export interface SiblingLike {
  readonly textContent: string | null;
  readonly previousElementSibling?: SiblingLike | null;
}

/** Wider or longer spans are a slip, or an attempt to fill the memory. */
const MOST_COLUMNS = 200;
const MOST_ROWS = 5000;

/** Lines above a table that may name its unit: "Đơn vị tính: việc; tỷ đồng". */
const LINES_ABOVE = 2;

/**
 * The cells of a table as rows of text, merged ones spread out: their text stands in the first column and, as it holds
 * for every row they reach over, in each of those rows; to the right of it is blank, as spreadsheets export it.
 * The value of a `<data value>` stands for its text, as `=1529`.
 */
export function gridFromTable(table: TableLike): SourceRow[] {
  const grid: string[][] = [];
  const rows = listOf(table.rows).slice(0, MOST_ROWS);
  rows.forEach(({ cells }, at) => {
    let column = 0;
    for (const cell of listOf(cells)) {
      while (grid[at]?.[column] !== undefined) column += 1;
      const width = Math.min(Math.max(1, cell.colSpan || 1), MOST_COLUMNS - column);
      // 0 stands for "to the end of the section".
      const height = Math.min(cell.rowSpan === 0 ? Infinity : cell.rowSpan || 1, rows.length - at);
      const text = machineValue(cell) ?? cellText(textOf(cell));
      for (let down = 0; down < height; down += 1) {
        const row = (grid[at + down] ??= []);
        for (let right = 0; right < width; right += 1) row[column + right] = right === 0 ? text : '';
      }
      column += width;
    }
    grid[at] ??= [];
  });
  return grid.map((cells, at) => ({ cells: [...cells].map((cell) => cell ?? ''), line: at + 1 }));
}

/**
 * Reads a `<table>` as webmasters write or paste it: a row a unit or period, or a row a figure. The unit may stand in
 * its caption or in a line above it. Throws nothing: a bad cell costs its own figure.
 */
export function parseTable(table: TableLike, options: HeadOptions = {}): ParsedReport {
  const around = options.around ?? (table.caption ? textOf(table.caption) : '');
  return readGrid(gridFromTable(table), {
    ...options,
    around: unitLine(around) ? around : (unitAbove(table) ?? around),
  });
}

function unitAbove(table: TableLike): string | undefined {
  let sibling = table.previousElementSibling;
  for (let above = 0; sibling && above < LINES_ABOVE; above += 1) {
    const text = sibling.textContent ?? '';
    if (unitLine(text)) return text;
    sibling = sibling.previousElementSibling;
  }
  return undefined;
}

/** What two lines of a cell are must not run into one word, as they do in `textContent`. */
function textOf(node: TableNode): string {
  const { nodeName, childNodes } = node;
  if (nodeName === '#text') return node.textContent ?? '';
  if (/^(?:#comment|style|script)$/i.test(nodeName)) return '';
  const text = listOf(childNodes).map(textOf).join('');
  return /^(?:br|p|div|li|tr|td|th)$/i.test(nodeName) ? ` ${text} ` : text;
}

function machineValue(node: TableNode): string | null {
  for (const child of listOf(node.childNodes)) {
    const value = /^data$/i.test(child.nodeName) ? child.getAttribute?.('value')?.trim() : undefined;
    if (value !== undefined && /^-?\d+(?:\.\d+)?$/.test(value)) return `=${value}`;
    const inside = machineValue(child);
    if (inside !== null) return inside;
  }
  return null;
}

const listOf = <T>(list: ArrayLike<T>): T[] => Array.prototype.slice.call(list);
