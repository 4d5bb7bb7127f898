import type { Problem } from '../model/problem.ts';
import { COUNTS, type Measure } from '../model/report.ts';
import { type Field, headerKey, type HeaderWords, moneyUnit, readHeader, type Role, unitLine } from './headers.ts';
import type { Lang } from './number-text.ts';
import { isFigureLike, separatorsOf } from './cells.ts';

/** One row as it stood in its file or table. */
export interface SourceRow {
  readonly cells: readonly string[];
  /** Counts from 1. */
  readonly line: number;
}

/** What one column holds. */
export interface Column {
  /** Place in the row, from 0. */
  readonly index: number;
  /** As the author wrote it, with the headings above it. */
  readonly heading: string;
  readonly role: Role;
  /** Both are set for figures, and only for those. */
  readonly measure: Measure | null;
  readonly field: Field | null;
  /** Whether the figures are those of the same months a year before. */
  readonly previous: boolean;
  /** Read behind bare digits: `tỷ đồng`, `nghìn việc`. */
  readonly unit: string | null;
  /** Whose separators bare amounts have, and whether the column itself shows that. */
  readonly lang: Lang;
  readonly settled: boolean;
}

/** What the top of a table says of the rows below it. */
export interface TableHead {
  readonly columns: readonly Column[];
  /** How many of the rows that were looked at belong to the head, titles above it included. */
  readonly length: number;
  readonly problems: readonly Problem[];
}

/** What is known of a table beside its cells. */
export interface HeadOptions {
  readonly lang?: Lang;
  /** What cases or amounts are counted when no heading says so. */
  readonly measure?: Measure;
  /** Text around the table that may name its unit: a caption, the line above. */
  readonly around?: string;
}

/** How many rows are enough to find the head and to see how figures are written below it. */
export const HEAD_ROWS = 20;

/**
 * Finds the heading rows of a table: titles and unit lines above them, groups over columns ("Về việc", "Về tiền")
 * whose merged cells have left blanks.
 *
 * @param rows - the first rows; more than {@link HEAD_ROWS} are not looked at
 * @returns `null` when no row names at least two columns with a figure among them
 */
export function findHead(rows: readonly SourceRow[], options: HeadOptions = {}): TableHead | null {
  const top = rows.slice(0, HEAD_ROWS);
  for (let first = 0; first < top.length; first += 1) {
    if (!isHeading(top[first], 2)) continue;
    let end = first + 1;
    while (isHeading(top[end], 1, true)) end += 1;
    const head = readHead(top, first, end, options);
    if (head) return head;
  }
  return null;
}

/** Whether a row holds headings: known words, and no figures. */
function isHeading(row: SourceRow | undefined, least: number, ofFigures = false): boolean {
  if (!row || row.cells.some((cell) => isFigureLike(cell) && readHeader(cell).role === 'unknown')) return false;
  const known = row.cells.filter((cell) => {
    const { role } = readHeader(cell);
    return cell.trim() !== '' && unitLine(cell) === null && (ofFigures ? role === 'figure' : role !== 'unknown');
  });
  return known.length >= least;
}

function readHead(top: readonly SourceRow[], first: number, end: number, options: HeadOptions): TableHead | null {
  const paths = headingPaths(top.slice(first, end).map(({ cells }) => cells));
  const read = paths.map(readPath);
  const body = top.slice(end);
  const figures = read.filter(({ field }) => field !== null).length;
  nameBlankColumn(read, paths, body);
  const named = read.some(({ role }) => NAMING.includes(role));
  if (figures === 0 || (figures === 1 && !named)) return null;
  const lines = [options.around ?? '', ...top.slice(0, end).flatMap(({ cells }) => cells)];
  const { columns, ambiguous } = settle(read, paths, lines, body, options);
  const problem = (code: string, severity: Problem['severity'], index: number): Problem => {
    const line = String(top[end - 1]?.line ?? 0);
    const column = String(index + 1);
    return { code, severity, where: `${line}:${column}`, values: { line, column, header: headingOf(paths[index]) } };
  };
  const problems = columns.flatMap(({ role, index, heading }) =>
    role !== 'unknown' || heading === ''
      ? []
      : ambiguous.has(index)
        ? problem('column-ambiguous', 'warning', index)
        : problem('unknown-column', 'info', index),
  );
  return { columns, length: end, problems };
}

const NAMING: readonly Role[] = ['name', 'category', 'period', 'fiscalYear'];

const headingOf = (path: readonly string[] = []): string =>
  [...new Set(path.map((text) => text.trim()).filter(Boolean))].join(' / ');

/** Headings from top to bottom for every column; blanks that merged cells left are filled from their left. */
function headingPaths(rows: readonly (readonly string[])[]): string[][] {
  const width = Math.max(...rows.map(({ length }) => length));
  const texts = rows.map((row) => [...row]);
  texts.slice(0, -1).forEach((row, level) => {
    for (let at = 1; at < width; at += 1) {
      const ownGroup = rows.slice(0, level).some((above) => above[at]?.trim());
      if (!row[at]?.trim() && !ownGroup) row[at] = row[at - 1] ?? '';
    }
  });
  return [...Array(width).keys()].map((at) => texts.map((row) => row[at] ?? ''));
}

/** What a column's headings say together: the lowest first, what it leaves open from those above. */
function readPath(path: readonly string[]): HeaderWords {
  const levels = path
    .filter((text) => text.trim() !== '')
    .reverse()
    .map(readHeader);
  const [leaf, ...above] = levels;
  if (!leaf || leaf.role !== 'figure') return leaf ?? readHeader('');
  const measure = levels.find((words) => words.measure)?.measure ?? null;
  const unit = levels.find((words) => words.unit)?.unit ?? null;
  const parent = above.find(({ field, weak }) => field !== null && !weak)?.field ?? null;
  const unclear = leaf.bare && parent !== null && parent !== 'completed' && parent !== 'rate';
  const field =
    leaf.field === null || leaf.weak
      ? (parent ?? leaf.field ?? above.find((words) => words.field)?.field ?? null)
      : leaf.field;
  return {
    ...leaf,
    field,
    measure,
    unit,
    previous: levels.some((words) => words.previous),
    role: field === null || unclear ? 'unknown' : 'figure',
    ...(unclear && { field: null }),
  };
}

/** The corner over the names is often left blank; so is the one over a list's numbers, but those have no letters. */
function nameBlankColumn(read: HeaderWords[], paths: readonly string[][], body: readonly SourceRow[]): void {
  if (read.some(({ role }) => NAMING.includes(role))) return;
  const at = paths.findIndex(
    (path, index) => headingOf(path) === '' && body.some(({ cells }) => /\p{L}{2}/u.test(cells[index] ?? '')),
  );
  const words = read[at];
  if (words) read[at] = { ...words, role: 'name' };
}

/** Gives every figure its measure and unit; columns that could be either measure become `unknown`. */
function settle(
  read: readonly HeaderWords[],
  paths: readonly string[][],
  lines: readonly string[],
  body: readonly SourceRow[],
  options: HeadOptions,
) {
  const units = lines.map(unitLine).find(Boolean) ?? null;
  const explicit = read.flatMap(({ field, measure }) => (field && measure) || []);
  const turns = explicit.filter((measure, at) => at > 0 && measure !== explicit[at - 1]).length;
  const first = options.measure ?? (explicit.length === 0 && sayMoney(read, lines, body) ? 'amounts' : 'cases');
  const ambiguous = new Set<number>();
  const places = new Map<string, number>();
  let left: Measure | null = null;
  let counted = false;
  const measures = read.map(({ field, measure, previous }, index): Measure | null => {
    if (field === null) return null;
    const isCount = COUNTS.includes(field as 'total');
    // Nothing tells whose rate stands alone before the first "tiền", nor whose follows where the two take turns.
    if (!measure && (turns > 1 || (!left && !counted && !isCount && explicit.includes('amounts'))))
      ambiguous.add(index);
    counted ||= isCount;
    left = measure ?? left;
    const settled = left ?? first;
    const place = `${previous}.${settled}.${field}`;
    const twin = places.get(place);
    if (twin !== undefined) ambiguous.add(index).add(twin);
    places.set(place, index);
    return settled;
  });
  const columns = read.map((words, index): Column => {
    const heading = headingOf(paths[index]);
    const measure = ambiguous.has(index) ? null : (measures[index] ?? null);
    const unit = words.unit ?? (measure && units?.[measure]) ?? null;
    const machine = /^[a-z]+(?:[._][a-z]+)+$/i.test(heading);
    const written = separatorsOf(body.map(({ cells }) => cells[index] ?? ''));
    const lang = machine ? 'en' : (written ?? options.lang ?? 'vi');
    const known = { index, heading, unit, lang, settled: machine || written !== null, previous: words.previous };
    return measure
      ? { ...known, role: 'figure', measure, field: words.field }
      : { ...known, role: words.role === 'figure' ? 'unknown' : words.role, measure: null, field: null };
  });
  return { columns: oneName(columns), ambiguous };
}

/** Whether all there is to tell the measure by is money: in the unit line, or in the cells themselves. */
function sayMoney(read: readonly HeaderWords[], lines: readonly string[], body: readonly SourceRow[]): boolean {
  const line = lines.find((text) => unitLine(text));
  if (line !== undefined) return !/\b(?:viec|vu|cases?)\b/.test(headerKey(line));
  const cells = body.flatMap(({ cells: all }) =>
    read.flatMap(({ field }, at) => (COUNTS.includes(field as 'total') ? headerKey(all[at] ?? '') : [])),
  );
  return cells.some((cell) => moneyUnit(cell) !== null) && !cells.some((cell) => /\bviec\b/.test(cell));
}

/** Of several columns with names ("Tỉnh", "Huyện") the one called so names the row, else the last. */
function oneName(columns: readonly Column[]): Column[] {
  const names = columns.filter(({ role }) => role === 'name');
  const best =
    names.find(({ heading }) => /\b(?:ten|don vi|co quan|unit|name|agency|scope)\b/.test(headerKey(heading))) ??
    names.at(-1);
  return columns.map((column) => (column.role === 'name' && column !== best ? { ...column, role: 'remark' } : column));
}
