import { parseCsv } from '../../src/input/csv.ts';
import { EMBED_ATTRIBUTES } from '../../src/input/embed-query.ts';
import type { Measure, Report } from '../../src/model/report.ts';
import { fill, messagesFor } from '../../src/text/messages.ts';
import { figureText } from './fields.ts';
import { escaped, tabbed } from './html.ts';
import { type Material, readWhole } from './whole.ts';
import type { Shown } from './widgets.ts';

/** A table that is read without script, and that the script turns into a widget. */
export interface PlainTable {
  readonly code: string;
  readonly measure: Measure | null;
  /** What the library reads in it; `null` for the rows that were pasted. */
  readonly says: Report | null;
}

/** Rows as a table: what stands above the first figure are headings, and so is the first cell beside figures of one office. */
export function htmlTable(rows: readonly (readonly string[])[], attributes = '', named = false): string {
  const filled = rows.filter((row) => row.some((cell) => /\S/.test(cell)));
  const first = Math.max(
    named ? 1 : 0,
    filled.findIndex((row) => row.slice(1).some((cell) => /^\D{0,12}\d/.test(cell))),
  );
  const rowOf = (row: readonly string[], at: number): string =>
    `<tr>${(at < first ? headsOf(row) : row.map((cell, column) => cellOf(named && column === 0 ? 'th' : 'td', cell))).join('')}</tr>`;
  return `<table${attributes}>${filled.map(rowOf).join('')}</table>`;
}

const cellOf = (tag: 'th' | 'td', cell: string, width = 1): string =>
  `<${tag}${width > 1 ? ` colspan="${width}"` : ''}>${escaped(cell.trim())}</${tag}>`;

/** A heading reaches over the empty cells behind it, as it did before its table was pasted as text. */
function headsOf(row: readonly string[]): string[] {
  const filled = row.flatMap((cell, column) => (/\S/.test(cell) ? [column] : []));
  const before = row.slice(0, filled[0]).map((cell) => cellOf('td', cell));
  return [
    ...before,
    ...filled.map((column, at) => cellOf('th', row[column] ?? '', (filled[at + 1] ?? row.length) - column)),
  ];
}

/** @returns `null` where a table cannot say it */
export function tableOf(one: Shown, material: Material): PlainTable | null {
  const { tag, inside, measure } = one;
  const attributes = one.alone ?? one.attributes;
  const carried = EMBED_ATTRIBUTES.filter(
    (name) => attributes[name] !== undefined && (inside.is === 'table' || !IN_ROWS.has(name)),
  ).map((name) => ` data-thads-${name}="${escaped(attributes[name] ?? '')}"`);
  const opening = ` class="${tag}" data-thads="${tag.slice('thads-'.length)}"${carried.join('')}`;
  if (inside.is === 'table') return { code: htmlTable(inside.rows, opening), measure, says: null };
  if (measure === null) return null;
  for (const rows of [figureRows(one, material, ''), figureRows(one, material, OF_AMOUNTS)]) {
    const says = parseCsv(tabbed(rows)).report;
    // A single figure in a table is not known for one, and rates alone are taken for those of cases.
    if (says[measure]) return { code: htmlTable(rows, opening, true), measure, says };
  }
  return null;
}

/** What is added to the names of rates where no amount stands with them. */
export const OF_AMOUNTS = ' về tiền';

/** Rows of a plain table: the figure, and the message it is named by. */
export const FIGURE_ROWS = [
  ['total', 'total'],
  ['notEnforceable', 'notEnforceable'],
  ['suspended', 'suspended'],
  ['enforceable', 'enforceable'],
  ['completed', 'completed'],
  ['rate', 'rate'],
  ['target', 'target'],
] as const;

/** What heads last year's rate, which no message names. */
export const PREVIOUS_ROW = 'Tỷ lệ cùng kỳ năm trước';

/** Attributes that would stand in a table's rows; beside them, and where no row says it, they would not be read. */
const IN_ROWS = new Set<string>([...FIGURE_ROWS.map(([name]) => name), 'previous', 'pace']);

/** What heads the figures of a plain table. */
export const COLUMNS = { cases: 'Về việc', amounts: 'Về tiền' } as const;

/** The figures of one measure, a row each, under the headings the library reads. */
function figureRows({ measure, alone }: Shown, material: Material, suffix: string): string[][] {
  if (measure === null || alone === null) return [];
  const vi = messagesFor('vi');
  const stated = readWhole(material).report[measure];
  const rows = FIGURE_ROWS.flatMap(([name, label]) => {
    const beyond = (name === 'notEnforceable' || name === 'suspended') && isPasted(material);
    const text = beyond ? stated && figureText(stated, null, measure, name) : alone[name as 'total'];
    return text ? [[vi[label] + suffix, withUnit(text, name, measure)]] : [];
  });
  return [[vi.item, COLUMNS[measure]], ...rows, ...(alone.previous ? [[PREVIOUS_ROW + suffix, alone.previous]] : [])];
}

const isPasted = ({ source: { is } }: Material): boolean => is === 'json' || is === 'table';

/** "1.875" → "1.875 việc": a table has to say what it counts. */
const withUnit = (text: string, name: string, measure: Measure): string =>
  measure === 'cases' && /^[^%]*\d$/.test(text) && name !== 'rate' && name !== 'target'
    ? fill(messagesFor('vi').cases, { x: text })
    : text;
