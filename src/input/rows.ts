import type { Period } from '../model/period.ts';
import type { Problem } from '../model/problem.ts';
import { type Measure, type MeasureFigures, type Measures, NO_FIGURES } from '../model/report.ts';
import { cellText, isBlank } from './cells.ts';
import { attemptCell, type Cell, type FigureColumn, readFigureCell } from './figure-cell.ts';
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
  const nameColumn = place('name') ?? place('category');
  const dated = Boolean(place('period') ?? place('fiscalYear'));
  const doubted = new Set<number>();
  let after: RowSigns['after'] = 'head';

  return (raw, line) => {
    const cells = raw.map(cellText);
    const at = (column: Column | undefined) => (column ? (cells[column.index] ?? '') : null);
    const [name, number] = [at(nameColumn), at(place('number'))];
    const label = name || (cells.find((cell, index) => cell !== '' && columns[index]?.role !== 'figure') ?? '');
    const filled = figures.flatMap((column) => at(column) || []);
    const kind = rowKind({ cells, figures: filled, label, name, number, dated, after });
    const row = {
      kind,
      line,
      name: unnumbered(label),
      id: at(place('id')) || null,
      roman: isRoman(number ?? '', name ?? ''),
    };
    const unread = { ...row, period: null, cases: null, amounts: null, problems: [] };
    if (kind === 'note') return { ...unread, name: cells.filter(Boolean).join(' ') };
    if (kind === 'none' || kind === 'group') return unread;
    after = kind === 'total' ? 'total' : 'row';
    const problems: Problem[] = [];
    const cell = <C extends Column>(column: C) => ({ text: at(column) ?? '', column, line });
    const hedged = namesOf(at(place('approximate')) ?? '');
    const measure = (which: Measure): MeasureFigures | null => {
      const read = figures
        .filter((column) => column.measure === which)
        .map((column) => ({
          field: column.field,
          figure: readFigureCell(cell(column), hedged.has(`${which}.${column.field}`), doubted, problems),
        }))
        .filter(({ figure }) => figure !== null);
      const targets = read.flatMap(({ figure }) => (figure && 'rate' in figure ? figure : []));
      const others = read.filter(({ field }) => field !== 'target').map(({ field, figure }) => [field, figure]);
      return read.length === 0 ? null : { ...NO_FIGURES, ...Object.fromEntries(others), targets };
    };
    const [cases, amounts] = [measure('cases'), measure('amounts')];
    return {
      ...row,
      period: readPeriod((role) => place(role) && cell(place(role) as Column), problems),
      cases,
      amounts,
      problems,
    };
  };
}

/** "- Cần Giuộc" and "1. Cần Giuộc" are called Cần Giuộc. */
const unnumbered = (name: string): string => name.replace(/^(?:[-–+*•]|\d{1,3}[.)]) +/, '');

/** What a list such as "cases_completed;amounts.total" names. */
const namesOf = (list: string): ReadonlySet<string> =>
  new Set(
    list
      .split(/[;,]/)
      .map(readHeader)
      .flatMap(({ measure, field }) => (measure && field ? `${measure}.${field}` : [])),
  );

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
