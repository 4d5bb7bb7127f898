import { csvRows, delimiterOf, isGarbled } from '../input/csv.ts';
import { readGrid, setTotalApart } from '../input/grid.ts';
import { findHead, HEAD_ROWS } from '../input/head.ts';
import { uniqueId } from '../input/ids.ts';
import { parseReport } from '../input/json.ts';
import { rowReader } from '../input/rows.ts';
import { headerKey } from '../input/headers.ts';
import { NO_REPORT, type Report, type Unit } from '../model/report.ts';
import type { Finding } from './findings.ts';

/** One unit as a report of its own, and the folder that is published for it. */
export interface UnitReport {
  readonly id: string;
  readonly name: string;
  /** Small letters, digits and hyphens: what an address and every file system take. */
  readonly folder: string;
  readonly report: Report;
}

/** What a file holds, unit by unit. */
export interface UnitReports {
  readonly units: readonly UnitReport[];
  /** Rows that are left out, for something in them cannot be read. */
  readonly broken: number;
  /** Names of units that state no figure, of which there is nothing to publish. */
  readonly empty: readonly string[];
}

/** Where JSON is told by how it begins. */
const JSON_START = /^[\s\ufeff]*\{/;

/**
 * The units of a JSON or CSV text as reports of their own; of a report without units, the report itself.
 *
 * @param findings - what `thads check` says of the text: units of which something cannot be read are left out
 */
export function unitReports(text: string, findings: readonly Finding[]): UnitReports {
  const errors = findings.filter(({ problem }) => problem.severity === 'error');
  return JSON_START.test(text) ? fromJson(text, errors) : fromCsv(text, errors);
}

function fromJson(text: string, errors: readonly Finding[]): UnitReports {
  const { report } = parseReport(text);
  const bad = new Set(errors.map(({ path = '' }) => /^units\[(\d+)\]/.exec(path)?.[1] ?? ''));
  const own = errors.some(({ path = '' }) => !/^(?:units|periods|categories)\[/.test(path));
  return split(report, (index) => bad.has(String(index)), own);
}

function fromCsv(text: string, errors: readonly Finding[]): UnitReports {
  const plain = text.replace(/^\ufeff/, '');
  const rows = csvRows(plain, delimiterOf(plain));
  const head = findHead(rows.slice(0, HEAD_ROWS));
  const { report } = readGrid(rows);
  const bad = new Set(errors.map(({ line }) => line));
  for (const row of rows) if (isGarbled(row)) bad.add(row.line);
  if (!head) return split(report, () => false, bad.size > 0);
  if (bad.size === 0) return split(report, () => false, false);
  const read = rowReader(head);
  const table = rows.slice(head.length).map(({ cells, line }) => read(cells, line));
  const lines = setTotalApart(table).rows.flatMap(({ kind, line }) => (kind === 'group' ? [] : [line]));
  return split(report, (index) => bad.has(lines[index] ?? 0), true);
}

/** @param isBad - whether something in a unit cannot be read @param isOwnBad - the same of what the report says of itself */
function split(report: Report, isBad: (index: number) => boolean, isOwnBad: boolean): UnitReports {
  const taken = new Map<string, number>();
  if (report.units.length === 0) {
    const hasFigures = report.cases !== null || report.amounts !== null || report.periods.length > 0;
    if (isOwnBad || !hasFigures) return { units: [], broken: isOwnBad ? 1 : 0, empty: [] };
    const name = report.agency ?? '';
    const id = folderOf(name, taken);
    return { units: [{ id, name, folder: id, report }], broken: 0, empty: [] };
  }
  // Of all units, whichever are left out: the address of one never becomes that of another.
  const all = report.units.map((unit, index) => ({ unit, folder: folderOf(unit.id, taken), bad: isBad(index) }));
  const sound = all.filter(({ bad }) => !bad);
  const isEmpty = ({ cases, amounts }: Unit) => !(cases ?? amounts);
  return {
    units: sound.flatMap(({ unit, folder }) =>
      isEmpty(unit) ? [] : [{ id: unit.id, name: unit.name, folder, report: reportOfUnit(unit, report) }],
    ),
    broken: all.length - sound.length,
    empty: sound.flatMap(({ unit }) => (isEmpty(unit) ? [unit.name] : [])),
  };
}

function reportOfUnit({ name, period, previous, cases, amounts, break: broken }: Unit, whole: Report): Report {
  const { asOf, status, source, notes } = whole;
  return {
    ...NO_REPORT,
    agency: name,
    period: period ?? whole.period,
    asOf,
    status,
    source,
    notes,
    cases,
    amounts,
    // A unit that was merged or split is not what it was.
    previous: broken ? null : previous,
  };
}

/** Names that Windows keeps for itself. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Longer ones make trouble where folders are unpacked or copied. */
const MOST_LETTERS = 80;

function folderOf(id: string, taken: Map<string, number>): string {
  const plain = headerKey(id)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MOST_LETTERS)
    .replace(/^-|-$/g, '');
  return uniqueId(plain === '' || DEVICES.test(plain) ? `unit-${plain}`.replace(/-$/, '') : plain, taken);
}
