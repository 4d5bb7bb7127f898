import { compare, tenTo } from '../model/exact.ts';
import type { Figure } from '../model/figure.ts';
import { FigureError, type Problem, type Severity } from '../model/problem.ts';
import { type Count, COUNTS, type Measure, type Target } from '../model/report.ts';
import { isBlank, startsWithDigit } from './cells.ts';
import { type FigureKind, parseTarget, plainText, readFigure } from './figure-text.ts';
import type { Column } from './head.ts';
import type { Field } from './headers.ts';

/** A column that holds figures. */
export interface FigureColumn extends Column {
  readonly measure: Measure;
  readonly field: Field;
}

/** A cell with its place. */
export interface Cell {
  readonly text: string;
  readonly column: Column;
  /** From 1. */
  readonly line: number;
}

/** Money below it, in bare digits under a heading without a unit, was not counted in đồng. */
const LEAST_BARE = tenTo(6);
/** Above it, a unit was counted twice: all of the country's is below a hundredth of it. */
const MOST_MONEY = tenTo(17);

const MOST_QUOTED = 60;

/**
 * What is wrong with a cell. The place is `line:column`, both from 1; the values have them apart, and the heading.
 */
export function cellProblem(
  code: string,
  severity: Severity,
  { text, column, line }: Omit<Cell, 'column'> & { readonly column: Pick<Column, 'index' | 'heading'> },
  expected = '',
): Problem {
  const place = { line: String(line), column: String(column.index + 1), header: column.heading };
  return {
    code,
    severity,
    where: `${place.line}:${place.column}`,
    values: { ...place, expected, got: text.slice(0, MOST_QUOTED) },
  };
}

/** What `read` gives; `null` when it throws a {@link FigureError}, which then stands among the problems with the cell's place. */
export function attemptCell<T>(problems: Problem[], cell: Cell, read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof FigureError)) throw error;
    problems.push(cellProblem('cell-unreadable', 'error', cell, error.problem.values['expected']));
    return null;
  }
}

/**
 * Reads one cell as the figure its column holds.
 *
 * @param hedge - how the row says elsewhere that the figure was stated: `~`, `hơn`; `null` for nothing
 * @param doubted - columns of money without a unit that were already named; read as đồng, they are named once
 * @returns `null` when it is blank, and when it cannot be read: then it stands among the problems
 */
export function readFigureCell(
  cell: Cell & { column: FigureColumn },
  hedge: string | null,
  doubted: Set<number>,
  problems: Problem[],
): Figure | Target | null {
  const { text, column } = cell;
  const kind = figureKind(column);
  if (isBlank(text) || (kind === 'percent' && !startsWithDigit(text) && NONE.test(plainText(text)))) return null;
  return attemptCell(problems, cell, () => {
    const value = machineValue(text) ?? (kind === 'points' ? signed(text) : withUnit(text, column, kind));
    if (value === null) return null;
    if (kind === 'percent' && FRACTION.test(text))
      throw new FigureError(cellProblem('cell-unreadable', 'error', cell, 'percent'));
    const said = hedge && /^-?\d/.test(String(value)) ? `${hedge} ${value}` : value;
    if (column.field === 'target') return parseTarget(hedge === '~' ? value : said, 'target');
    const read = readFigure(said, kind, column.field, column.lang);
    if (read && kind === 'amounts') problems.push(...moneyProblems(read.figure, cell, value === text, doubted));
    if (read && read.warnings.length > 0 && !column.settled)
      problems.push(cellProblem('cell-ambiguous', 'warning', cell));
    return read?.figure ?? null;
  });
}

/** What a spreadsheet holds where it shows 81,55%: no rate of an agency is a few thousandths of a per cent. */
const FRACTION = /^0?[.,]\d{3,}$/;

/** Rates of nothing. */
const NONE = /^(?:không phát sinh|none arose)$/;

function figureKind({ field, measure }: FigureColumn): FigureKind {
  if (field === 'targetDelta') return 'points';
  return COUNTS.includes(field as Count) ? measure : 'percent';
}

/** @throws {@link FigureError} for an amount that cannot have been meant */
function moneyProblems({ value }: Figure, cell: Cell, asWritten: boolean, doubted: Set<number>): Problem[] {
  const bare = asWritten && !hasUnit(cell.text);
  if ((bare && value.n > 0n && compare(value, LEAST_BARE) < 0) || compare(value, MOST_MONEY) >= 0)
    throw new FigureError(cellProblem('cell-unreadable', 'error', cell, 'amounts'));
  if (!bare || doubted.has(cell.column.index)) return [];
  doubted.add(cell.column.index);
  return [cellProblem('amount-unit', 'warning', cell)];
}

/** `=1529`, as `<data value>` brings it: cases, đồng or per cent, whatever unit the column has. */
const machineValue = (text: string): number | null =>
  !startsWithDigit(text) && /^=-?\d{1,15}(?:\.\d{1,9})?$/.test(text) ? Number(text.slice(1)) : null;

const hasUnit = (text: string): boolean =>
  /[^\d., ]/.test(text) &&
  /đ|₫|vnd|dong|nghìn|ngàn|triệu|tỷ|tỉ|thousand|million|billion|việc|vụ|case/.test(plainText(text));

/** Bare digits with the unit of their column. Nobody counts parts of a đồng, so there every separator groups. */
function withUnit(text: string, { unit }: Column, kind: FigureKind): string {
  if (unit === null || kind === 'percent' || hasUnit(text)) return text;
  const whole = unit === 'đồng' && /^\d{1,3}(?:[., ]\d{3})+$/.test(text) ? text.replace(/\D/g, '') : text;
  return `${whole} ${unit}`;
}

/** "Thấp hơn chỉ tiêu 0,5 điểm %" → `-0,5 điểm %`; `null` for words without a number. */
function signed(written: string): string | null {
  const text = plainText(written);
  if (!/\d/.test(text)) return null;
  const [said, below] =
    /^(?:(thấp hơn|còn thiếu|thiếu|giảm|below)|vượt|cao hơn|tăng|above)(?: (?:chỉ tiêu|target))?(?: by)? /.exec(text) ??
    [];
  return said === undefined ? text : `${below ? '-' : ''}${text.slice(said.length)}`;
}
