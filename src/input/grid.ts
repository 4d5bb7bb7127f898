import type { Problem } from '../model/problem.ts';
import { type Category, type Measures, NO_REPORT, type PeriodReport, type Report, type Unit } from '../model/report.ts';
import { findHead, HEAD_ROWS, type HeadOptions, type SourceRow, type TableHead } from './head.ts';
import { cellText } from './cells.ts';
import { headerKey, readHeader } from './headers.ts';
import { uniqueId } from './ids.ts';
import type { ParsedReport } from './json.ts';
import { type PlacedReport, readFact, readPairs } from './pairs.ts';
import { rowReader, type TableRow } from './rows.ts';

/**
 * Reads a whole table: a row a unit, a kind of case, or a period of one agency; or a row a figure ("Thi hành xong | 1.529 việc").
 *
 * Throws nothing: what cannot be read is left out and named.
 */
export function readGrid(rows: readonly SourceRow[], options: HeadOptions = {}): PlacedReport {
  const head = findHead(rows.slice(0, HEAD_ROWS), options);
  if (!head)
    return (
      readPairs(rows, options) ?? {
        report: NO_REPORT,
        problems: [{ code: 'no-header', severity: 'error', where: '', values: {} }],
      }
    );
  const read = rowReader(head);
  const table = rows.slice(head.length).map(({ cells, line }) => read(cells, line));
  const { report, problems } = reportOf(table, head);
  const told: Problem[] = [];
  const facts = factsAbove(rows.slice(0, head.length), told);
  return {
    report: {
      ...report,
      agency: facts.agency ?? report.agency,
      period: report.period ?? facts.period,
      asOf: facts.asOf,
      status: facts.status,
      source: facts.source ?? report.source,
      notes: [...facts.notes, ...report.notes],
    },
    problems: [...told, ...head.problems, ...table.flatMap((row) => row.problems), ...problems],
  };
}

/** "Số liệu đến ngày | 30/09/2022": what stands above a table in rows of two cells. */
const factsAbove = (rows: readonly SourceRow[], problems: Problem[]): Report =>
  rows.reduce((report: Report, { cells, line }) => {
    const [label = '', value = '', ...others] = cells.map(cellText);
    return label === '' || value === '' || others.some(Boolean) || readHeader(value).role !== 'unknown'
      ? report
      : readFact(report, label, value, `${line}:2`, problems);
  }, NO_REPORT);

/** Rows, read, as one report: their sums as its own figures, else the one row there is. */
export function reportOf(table: readonly TableRow[], head: TableHead): ParsedReport {
  const isNamed = head.columns.some(({ role }) => role === 'name' || role === 'category');
  const isSeries = !isNamed && head.columns.some(({ role }) => role === 'period' || role === 'fiscalYear');
  const { total, rows, problems } = setTotalApart(table);
  const units = rows.filter(({ kind }) => kind !== 'group');
  const [first] = units;
  const agency = first && units.every(({ name }) => name === first.name) ? first.name : null;
  const ownSeries = units.length > 1 && agency !== null && units.every(({ period }) => period?.label);
  const own = total ?? (units.length === 1 ? first : undefined);
  const notes = table.filter(({ kind }) => kind === 'note').map(({ name }) => name);
  const source = notes.find((note) => SOURCE.test(note));
  const report: Report = {
    ...NO_REPORT,
    agency: isSeries || (units.length !== 1 && !ownSeries) || total ? null : agency,
    period: own?.period ?? commonPeriod(units),
    previous: own?.previous ?? null,
    cases: own?.cases ?? null,
    amounts: own?.amounts ?? null,
    source: source === undefined ? null : { name: source.replace(SOURCE, ''), url: null },
    notes: notes.filter((note) => note !== source),
  };
  if (isSeries || ownSeries) return { report: { ...report, periods: units.map(periodReport) }, problems };
  const isKinds = head.columns.some(({ role }) => role === 'category');
  return {
    report: isKinds ? { ...report, categories: categoriesOf(units) } : { ...report, units: unitsOf(rows) },
    problems,
  };
}

const SOURCE = /^(?:nguồn|source) ?: ?/i;

const measures = ({ cases, amounts }: Measures): Measures => ({ cases, amounts });

/** A row of a series. */
export const periodReport = (row: TableRow): PeriodReport => ({
  period: row.period ?? { from: null, to: null, label: row.name || null, fiscalYear: null, months: null },
  break: row.break,
  ...measures(row),
});

/** `huyen-can-giuoc`, to be chosen by in an address. */
export const unitId = (name: string): string => headerKey(name).replace(/ /g, '-') || 'unit';

function unitsOf(rows: readonly TableRow[]): Unit[] {
  const taken = new Map<string, number>();
  let parent: string | null = null;
  return rows.flatMap((row): Unit | [] => {
    if (row.kind === 'group' || row.roman) parent = null;
    if (row.kind === 'group') return [];
    const id = uniqueId(row.id ?? unitId(row.name), taken);
    const unit: Unit = {
      id,
      name: row.name,
      parent,
      break: row.break,
      period: row.period,
      previous: row.previous,
      ...measures(row),
    };
    if (row.roman) parent = id;
    return unit;
  });
}

function categoriesOf(rows: readonly TableRow[]): Category[] {
  const taken = new Map<string, number>();
  return rows.map((row) => ({ id: uniqueId(row.id ?? unitId(row.name), taken), name: row.name, ...measures(row) }));
}

/** "Toàn quốc" and "Tổng cộng" stand above "Cộng" and "Tổng số", which may be sums of a group. */
export const isGrand = ({ name }: TableRow): boolean =>
  /toan|ca nuoc|tong cong|grand|nationwide|whole/.test(headerKey(name));

/** There is one total, or none: where several rows say so (a row a year, each of the whole country), they are rows like others. */
export function setTotalApart(table: readonly TableRow[]): {
  total: TableRow | undefined;
  rows: TableRow[];
  problems: Problem[];
} {
  const kept = table.filter(({ kind }) => kind === 'unit' || kind === 'group' || kind === 'total');
  const totals = kept.filter(({ kind }) => kind === 'total');
  const grand = totals.length > 1 ? totals.filter(isGrand) : totals;
  const [total] = grand;
  if (grand.length !== 1) return { total: undefined, rows: kept, problems: [] };
  const skipped = totals.filter((row) => row !== total);
  const problems = skipped.map(({ line, name }): Problem => ({
    code: 'row-skipped',
    severity: 'info',
    where: `${line}:1`,
    values: { line: String(line), name },
  }));
  return { total, rows: kept.filter(({ kind }) => kind !== 'total'), problems };
}

/** The period all rows state. */
function commonPeriod(rows: readonly TableRow[]) {
  const [first, ...others] = rows.map(({ period }) => period);
  return first && others.every((period) => period?.label === first.label && period?.to === first.to) ? first : null;
}
