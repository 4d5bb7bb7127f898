import type { Period } from '../model/period.ts';
import type { Problem } from '../model/problem.ts';
import { type Measure, type MeasureFigures, type Measures, NO_FIGURES, type PreviousReport } from '../model/report.ts';
import { cellText, isBlank, isFigureLike, unguarded } from './cells.ts';
import { attemptCell, type Cell, cellProblem, type FigureColumn, readFigureCell } from './figure-cell.ts';
import type { Column, TableHead } from './head.ts';
import { readHeader, type Role } from './headers.ts';
import { parsePeriod } from './period-text.ts';
import { isRoman, type RowKind, rowKind, type RowSigns } from './row-kind.ts';

/** One row of a table, read. */
export interface TableRow extends Measures {
  readonly kind: RowKind;
  /** As given to the reader, from 1. */
  readonly line: number;
  /** Name of the unit, group or total; the words of a note. */
  readonly name: string;
  readonly id: string | null;
  /** Numbered I, II, III: the rows numbered 1, 2, 3 below it are its parts. */
  readonly roman: boolean;
  readonly period: Period | null;
  readonly previous: PreviousReport | null;
  /** Merged, split or moved since last year. */
  readonly break: boolean;
  readonly problems: readonly Problem[];
}

/** Reads the rows below a head one by one; of those it has read it keeps nothing but where in the table it is. */
export type RowReader = (cells: readonly string[], line: number) => TableRow;

/**
 * Makes a reader for the rows below a head. A bad cell costs its own figure and nothing else;
 * problems are placed as `line:column`, both from 1.
 */
export function rowReader({ columns }: TableHead): RowReader {
  const figures = columns.filter((column): column is FigureColumn => column.role === 'figure');
  const place = (role: Role) => columns.find((column) => column.role === role);
  const [nameColumn, numberColumn] = [place('name') ?? place('category'), place('number')];
  const [idColumn, hedgeColumn, breakColumn] = [place('id'), place('approximate'), place('break')];
  const periodOf = periodReader(place);
  const dated = Boolean(place('period') ?? place('fiscalYear'));
  const compares = figures.some(({ previous }) => previous);
  const doubted = new Set<number>();
  const unheaded = unheadedReader(columns, figures[0]);
  let after: RowSigns['after'] = 'head';

  return (raw, line) => {
    const cells = raw.map(cellText);
    const at = (column: Column | undefined) => (column ? (cells[column.index] ?? '') : null);
    const [name, number] = [at(nameColumn), at(numberColumn)];
    const label = name || (cells.find((cell, index) => cell !== '' && columns[index]?.role !== 'figure') ?? '');
    const filled = figures.map(({ index }) => cells[index] ?? '').filter(Boolean);
    const kind = rowKind({ cells, figures: filled, label, name, number, dated, after });
    const problems: Problem[] = [];
    // Filled in below rather than spread into another: a table may have a million rows.
    const row: { -readonly [K in keyof TableRow]: TableRow[K] } = {
      kind,
      line,
      name: kind === 'note' ? cells.filter(Boolean).join(' ') : unnumbered(label),
      id: at(idColumn) || null,
      roman: isRoman(number ?? '', name ?? ''),
      period: null,
      cases: null,
      amounts: null,
      previous: null,
      break: false,
      problems,
    };
    if (kind !== 'unit' && kind !== 'total') return row;
    after = kind === 'unit' ? 'row' : kind;
    const cell = <C extends Column>(column: C) => ({ text: cells[column.index] ?? '', column, line });
    const hedges = hedgeColumn && hedgesOf(cell(hedgeColumn).text);
    const measure = (which: Measure, before: boolean): MeasureFigures | null => {
      const read: { -readonly [K in keyof MeasureFigures]: MeasureFigures[K] } = { ...NO_FIGURES };
      let isStated = false;
      for (const column of figures) {
        const { measure: counted, field, previous } = column;
        if (counted !== which || previous !== before) continue;
        const hedge = hedges?.get(figurePath(column)) ?? null;
        const figure = readFigureCell(cell(column), hedge, doubted, problems);
        if (!figure) continue;
        isStated = true;
        if ('rate' in figure) read.targets = [...read.targets, figure];
        else if (field !== 'target') read[field] = figure;
      }
      return isStated ? read : null;
    };
    row.cases = measure('cases', false);
    row.amounts = measure('amounts', false);
    const before = compares && { period: null, cases: measure('cases', true), amounts: measure('amounts', true) };
    if (before && (before.cases ?? before.amounts)) row.previous = before;
    row.period = periodOf(cell, problems);
    if (nameColumn && row.name === '')
      problems.push(cellProblem('cell-unreadable', 'warning', cell(nameColumn), '"…"'));
    problems.push(...unheaded(cells, line));
    row.break = saysYes(at(breakColumn) ?? '');
    return row;
  };
}

/** Names figures that stand below no heading: of "1,529" without quotes, which is two cells, the first is wrong as well. */
function unheadedReader(columns: readonly Column[], first: FigureColumn | undefined) {
  if (!first) return () => [];
  const gap = columns.findIndex(({ heading, index }) => index > first.index && heading === '');
  const from = gap < 0 ? Math.max(columns.length, first.index + 1) : gap;
  return (cells: readonly string[], line: number): Problem[] =>
    cells.slice(from).flatMap((text, at) => {
      const index = from + at;
      if (columns[index]?.heading || !isFigureLike(text)) return [];
      return cellProblem('unknown-column', 'warning', { text, line, column: { index, heading: text } });
    });
}

/** A mark, or words, in a column that is empty for most. */
const saysYes = (text: string): boolean => !/^(?:[-–—.0]*|không(?: có)?|no?|false)$/i.test(text);

/** Where in a record the figures of a column go: `cases.completed`, `previous.cases.completed`. */
export const figurePath = ({ measure, field, previous }: Pick<Column, 'measure' | 'field' | 'previous'>): string =>
  `${previous ? 'previous.' : ''}${measure}.${field}`;

/** "- Cần Giuộc" and "1. Cần Giuộc" are called Cần Giuộc. */
const unnumbered = (name: string): string => unguarded(name).replace(/^(?:[-–+*•]|\d{1,3}[.)]) +/, '');

/** What a list names that is not exact: "cases_completed;amounts.total", or with how it was stated, "Thi hành xong về tiền: hơn; …". */
const hedgesOf = (list: string): ReadonlyMap<string, string> =>
  new Map(
    list.split(list.includes(':') ? ';' : /[;,]/).flatMap((item): [string, string][] => {
      const [name = '', hedge = '~'] = item.split(':');
      const words = readHeader(name);
      return words.measure && words.field ? [[figurePath(words), hedge.trim()]] : [];
    }),
  );

const PERIOD_ROLES = ['from', 'to', 'period', 'fiscalYear', 'note'] as const;

/** Reads a row's period; what the row above has told in the same words is not read again. */
function periodReader(place: (role: Role) => Column | undefined) {
  const columns = new Map(PERIOD_ROLES.map((role) => [role as Role, place(role)]));
  const stated = [...columns.values()].filter((column) => column !== undefined);
  let above: { readonly text: string; readonly period: Period | null } | null = null;
  return (cell: (column: Column) => Cell, problems: Problem[]): Period | null => {
    const text = stated.map((column) => cell(column).text).join('\n');
    if (above?.text === text) return above.period;
    const own: Problem[] = [];
    const period = readPeriod((role) => {
      const column = columns.get(role);
      return column && cell(column);
    }, own);
    problems.push(...own);
    above = own.length === 0 ? { text, period } : null;
    return period;
  };
}

/**
 * A row's period: from columns of its own, the days among them before the words; else from a note that is nothing but a period.
 * A year beside a blank period says which year, not that it is all of it.
 */
function readPeriod(cellOf: (role: Role) => Cell | undefined, problems: Problem[]): Period | null {
  const day = (role: 'from' | 'to') => {
    const cell = cellOf(role);
    return cell && !isBlank(cell.text)
      ? attemptCell(problems, cell, () => parsePeriod({ [role]: cell.text })?.[role] ?? null)
      : null;
  };
  const [from, to] = [day('from'), day('to')];
  const [period, year] = [cellOf('period'), cellOf('fiscalYear')];
  const named = period ?? year;
  const owner = named ?? cellOf('from') ?? cellOf('to');
  if (!owner) {
    const noted = parsePeriod(cellOf('note')?.text);
    return noted?.fiscalYear ? noted : null;
  }
  const fiscalYear = year && /^(?:19|20)\d\d$/.test(year.text) ? Number(year.text) : null;
  const label = named && !isBlank(named.text) ? named.text : null;
  return attemptCell(problems, owner, () => parsePeriod({ label, fiscalYear, from, to }));
}
