import { add, compare, type Exact, exact, greater, multiply, subtract, tenTo } from '../model/exact.ts';
import { type Figure, plainFigure } from '../model/figure.ts';
import type { Period } from '../model/period.ts';
import { type Category, COUNTS, type Measure, NO_FIGURES, type Report, type Unit } from '../model/report.ts';
import { type Reading, readMeasure, readReport } from './reading.ts';
import type { RowOrder, SortKey } from './row-order.ts';
import { sumRange } from './totals.ts';

/** What a report is broken down by. */
export type RowsView = 'units' | 'categories';

/** One unit or category of a report, or what is left of them. */
export interface Row {
  /** `null` for a remainder and for sums. */
  readonly id: string | null;
  /** Empty for a remainder and for sums: they are named in the language of the reader. */
  readonly name: string;
  /** How many units it stands for. */
  readonly members: number;
  readonly reading: Reading;
  /** What it covers, where that is not what the report covers; `null` otherwise. */
  readonly period: Period | null;
}

/**
 * The units or categories of a report, each read by itself, in the order given.
 *
 * @param owner - `id` of a unit whose own units are meant; those that belong to no other without it
 */
export function rowsOf(
  report: Report,
  view: RowsView,
  measure: Measure,
  digits: number,
  owner: string | null = null,
): Row[] {
  const ids = new Set<string | null>(report.units.map(({ id }) => id));
  const ownerOf = ({ parent }: Unit) => (ids.has(parent) ? parent : null);
  const read = (record: Unit | Category, index: number): Row => {
    const reading = readReport(record, measure, digits, `${view}[${index}].${measure}.`, report.period);
    const period = 'period' in record ? record.period : null;
    return {
      id: record.id,
      name: record.name,
      members: 1,
      reading,
      period: period && period.label !== report.period?.label ? period : null,
    };
  };
  return view === 'categories'
    ? report.categories.map(read)
    : report.units.flatMap((unit, index) => (ownerOf(unit) === owner ? [read(unit, index)] : []));
}

/** The number that rows are drawn and put in order by; a fraction for rates, targets and gaps, `null` when it is not known. */
export function rowValue({ reading }: Row, key: Exclude<SortKey, 'name' | 'none'>): Exact | null {
  const { figures, rate, verdicts } = reading;
  if (key === 'target') return figures.targets[0]?.rate.value ?? null;
  if (key !== 'rate' && key !== 'gap') return figures[key]?.value ?? null;
  if (rate.state !== 'known') return null;
  const { reported, range } = rate.rate;
  const middle = multiply(add(range.lo, range.hi), exact(1, 2));
  const value = reported?.value ?? middle;
  const [verdict] = verdicts;
  if (key === 'rate') return value;
  // Where nothing is concluded there is no gap either: a year that goes on is not behind its target.
  if (!verdict?.delta) return null;
  if (verdict.stated) return verdict.delta.kind === 'figure' ? verdict.delta.figure.value : null;
  const mark = verdict.against === 'pace' ? figures.pace : verdict.target.rate;
  return mark && subtract(verdict.instead ? middle : value, mark.value);
}

/** Names as Vietnamese dictionaries order them, Đ after D; "khu vực 2" before "khu vực 12". */
let collator: Intl.Collator | null = null;
const byName = (a: string, b: string): number =>
  (collator ??= new Intl.Collator('vi', { numeric: true })).compare(a, b);

/** The rows in another order; what is not known stands last whichever way, equals stay as they were. */
export function sortedRows(rows: readonly Row[], { key, descending }: RowOrder): readonly Row[] {
  if (key === 'none') return descending ? [...rows].reverse() : rows;
  const way = descending ? -1 : 1;
  if (key === 'name') return [...rows].sort((a, b) => way * byName(a.name, b.name));
  return rows
    .map((row) => ({ row, value: rowValue(row, key) }))
    .sort((a, b) => (a.value && b.value ? way * compare(a.value, b.value) : Number(!a.value) - Number(!b.value)))
    .map(({ row }) => row);
}

/**
 * Several rows as one: counts are their sums, the rate follows from the sums and is never an average.
 * What one of them does not state is not known of all; a target was set for each of them, for their sum by nobody.
 */
export function sumRow(rows: readonly Row[], measure: Measure, digits: number): Row {
  const sum = (field: (typeof COUNTS)[number]): Figure | null => {
    const figures = rows.flatMap(({ reading }) => reading.figures[field] ?? []);
    return figures.length > 0 && figures.length === rows.length ? exactSum(figures) : null;
  };
  const counts = Object.fromEntries(COUNTS.map((field) => [field, sum(field)]));
  return {
    id: null,
    name: '',
    members: rows.length,
    reading: readMeasure({ ...NO_FIGURES, ...counts }, measure, digits),
    period: null,
  };
}

/** The sum to the last unit; as vague as all its parts together. */
function exactSum(figures: readonly Figure[]): Figure {
  const value = figures.reduce((sum, figure) => add(sum, figure.value), exact(0));
  const { lo, hi } = sumRange(figures);
  const spread = greater(subtract(value, lo), subtract(hi, value));
  if (spread.n === 0n) return plainFigure(value);
  let precision = figures.reduce((most, figure) => greater(most, figure.precision), exact(0));
  while (compare(precision, spread) < 0) precision = multiply(precision, tenTo(1));
  return { value, precision, bound: 'about' };
}

/** The first `top` rows, the one that is `kept` wherever it stands, and all others as one. */
export function toppedRows(
  rows: readonly Row[],
  top: number | null,
  measure: Measure,
  digits: number,
  kept: Row | null = null,
): readonly Row[] {
  if (top === null || rows.length <= top) return rows;
  const others = rows.slice(top).filter((row) => row !== kept);
  const shown = rows.filter((row, index) => index < top || row === kept);
  return others.length > 0 ? [...shown, sumRow(others, measure, digits)] : shown;
}

/** What can be said of many rows in one sentence. */
export interface RowsSummary {
  readonly rows: number;
  readonly met: number;
  /** Rows with a target that they met, missed or cannot be compared with. */
  readonly judged: number;
  /** Not concluded, for figures too coarse. */
  readonly undecided: number;
  /** Not concluded, for the year goes on. */
  readonly partYear: number;
  readonly unknown: number;
  /** Rows with nothing enforceable, which have no rate. */
  readonly none: number;
  /** All rows that share the highest value. */
  readonly highest: readonly Row[];
  /** All rows that share the lowest value; empty where all have the same. */
  readonly lowest: readonly Row[];
}

/** @param key - what rows are compared by */
export function rowsSummary(rows: readonly Row[], key: 'completed' | 'rate' | 'gap'): RowsSummary {
  const known = rows.flatMap((row) => {
    const value = rowValue(row, key);
    return value ? [{ row, value }] : [];
  });
  const extreme = (way: 1 | -1) => {
    const best = known.reduce<Exact | null>(
      (most, { value }) => (most && way * compare(value, most) <= 0 ? most : value),
      null,
    );
    return known.flatMap(({ row, value }) => (best && compare(value, best) === 0 ? [row] : []));
  };
  const count = (test: (reading: Reading) => boolean) => rows.filter(({ reading }) => test(reading)).length;
  const reason = (wanted: string) => count(({ verdicts: [verdict] }) => verdict?.reason === wanted);
  const highest = extreme(1);
  return {
    rows: rows.length,
    met: count(({ verdicts: [verdict] }) => verdict?.outcome === 'met'),
    judged: count(({ verdicts }) => verdicts.length > 0),
    undecided: reason('precision'),
    partYear: reason('part-year'),
    unknown: count(({ rate, figures }) =>
      key === 'completed' ? figures.completed === null : rate.state === 'unknown',
    ),
    none: key === 'completed' ? 0 : count(({ rate }) => rate.state === 'none'),
    highest,
    lowest: highest.length === known.length ? [] : extreme(-1),
  };
}
