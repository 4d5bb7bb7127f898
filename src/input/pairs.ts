import type { Problem } from '../model/problem.ts';
import { type Measure, NO_REPORT, type Report, type Status } from '../model/report.ts';
import { attempt, parseHref } from './choice.ts';
import { cellText, isFigureLike, unguarded } from './cells.ts';
import { parseDate } from './date-text.ts';
import { cellProblem } from './figure-cell.ts';
import type { HeadOptions, SourceRow } from './head.ts';
import { type Field, headerKey, moneyUnit, readHeader, unitLine } from './headers.ts';
import type { ParsedReport } from './json.ts';
import { isHedge } from './figure-text.ts';
import { parsePeriod } from './period-text.ts';
import { figurePath, rowReader } from './rows.ts';

/** A report with the places its figures have in the table: `cases.completed` → `3:2`. */
export interface PlacedReport extends ParsedReport {
  readonly places?: ReadonlyMap<string, string>;
}

/** A figure and its place in the table. */
interface Pair {
  readonly field: Field;
  readonly measure: Measure;
  readonly previous: boolean;
  readonly text: string;
  readonly unit: string | null;
  readonly line: number;
  readonly index: number;
  readonly heading: string;
}

/**
 * Reads a table with a row a figure: name and figure, or name, cases and amounts. Rows of their own ("Về tiền"),
 * headings and the units of the figures tell what is counted; a rate belongs to the counts it stands with.
 *
 * @returns `null` when the first column does not name at least two figures
 */
export function readPairs(
  rows: readonly SourceRow[],
  { lang = 'vi', measure: whole, around = '' }: HeadOptions = {},
): PlacedReport | null {
  const lines = rows.map(({ cells, line }) => ({ cells: cells.map(cellText), line }));
  const labelled = lines.filter(
    ({ cells: [label = '', ...values] }) => readHeader(label).field !== null && values.some(Boolean),
  );
  if (labelled.length < 2) return null;
  const units = [around, ...lines.flatMap(({ cells }) => cells)].map(unitLine).find(Boolean) ?? null;
  const columns = columnMeasures(lines.map(({ cells }) => cells));
  const problems: Problem[] = [];
  const pairs: Pair[] = [];
  let report: Report = NO_REPORT;
  let section: Measure | null = null;
  let sectionUnit: string | null = null;
  let last: Measure | null = null;
  for (const { cells, line } of lines) {
    const [label = '', ...values] = cells;
    const words = readHeader(label);
    const stated = values.filter(Boolean);
    const [first] = stated;
    if (!first || !words.field) {
      if (words.measure && !words.field) [section, sectionUnit] = [words.measure, words.unit];
      const facts = first ? readFact(report, label, first, `${line}:2`, problems) : report;
      // "Chỉ tiêu Quốc hội | 83,25%": a figure is never dropped without a word, but for "Tính từ số liệu: …" of our own.
      if (facts === report && words.role === 'unknown' && !label.includes(':') && stated.some(isFigureLike))
        problems.push(cellProblem('unknown-column', 'info', { text: '', line, column: { index: 0, heading: label } }));
      report = facts;
      continue;
    }
    // "Chỉ tiêu" over the names of the figures, or over years, is their heading, not a target.
    if (words.field === 'target' && pairs.length === 0 && stated.every((one) => /^\D*(20\d\d)?$/.test(one))) continue;
    const said =
      values
        .filter((value) => !hasDigit(value))
        .map((value) => moneyUnit(headerKey(value)))
        .find(Boolean) ?? null;
    const hedge = values.find(isHedge);
    for (const [at, bare] of values.entries()) {
      const text = hedge && hasDigit(bare) ? `${hedge} ${bare}` : bare;
      if (text === '' || isHedge(text) || (!hasDigit(text) && readHeader(text).measure && !readHeader(text).field))
        continue;
      const counted = measureIn(text) ?? words.measure ?? columns.get(at + 1) ?? section;
      const measure: Measure = counted ?? last ?? whole ?? 'cases';
      if (counted) last = counted;
      const named = words.unit ?? (measure === 'amounts' ? said : null) ?? (measure === section ? sectionUnit : null);
      const unit = named ?? units?.[measure] ?? null;
      const { field, previous } = words;
      const pair: Pair = { field, measure, previous, text, unit, line, index: at + 1, heading: label };
      const twin = pairs.find((other) => figurePath(other) === figurePath(pair));
      if (!twin) pairs.push(pair);
      // As of columns with one name, nobody knows what the second is of.
      else if (hasDigit(text) && text !== twin.text)
        problems.push(cellProblem('column-ambiguous', 'warning', { text, line, column: pair }));
    }
  }
  const read = pairs.map((pair) => ({ pair, row: readPair(pair, lang) }));
  const own = (measure: Measure, previous: boolean) => {
    const found = read.flatMap(({ pair, row }) => (pair.previous === previous && row[measure]) || []);
    const [first, ...others] = found;
    return first
      ? others.reduce((all, next) => ({ ...all, ...stated(next), targets: [...all.targets, ...next.targets] }), first)
      : null;
  };
  problems.push(...read.flatMap(({ row }) => row.problems));
  const places = new Map(pairs.map((pair) => [figurePath(pair), `${pair.line}:${pair.index + 1}`]));
  const [cases, amounts] = [own('cases', true), own('amounts', true)];
  const previous = cases || amounts ? { period: null, cases, amounts } : null;
  return {
    report: { ...report, cases: own('cases', false), amounts: own('amounts', false), previous },
    problems,
    places,
  };
}

const hasDigit = (text: string): boolean => /\d/.test(text);

const stated = (figures: object) => Object.fromEntries(Object.entries(figures).filter(([, figure]) => figure !== null));

/** One figure is a table of one cell: the same rules, the same problems. */
function readPair({ field, measure, text, unit, line, index, heading }: Pair, lang: 'vi' | 'en') {
  const column = {
    index,
    heading,
    role: 'figure',
    measure,
    field,
    previous: false,
    unit,
    lang,
    settled: false,
  } as const;
  const cells = [...Array<string>(index).fill(''), text];
  return rowReader({ columns: [column], length: 0, problems: [] })(cells, line);
}

/** What a figure with its unit counts. */
function measureIn(text: string): Measure | null {
  // "405.233.688.000đ": a unit may stand right behind its digits.
  const key = headerKey(text).replace(/\d(?=[a-z])/g, '$& ');
  if (/\d (?:(?:nghin|ngan|thousand) )?(?:viec|vu|cases?)\b/.test(key)) return 'cases';
  return /\d [a-z]/.test(key) && moneyUnit(key) ? 'amounts' : null;
}

/** What a column counts, by a heading of its own or by the units of its figures. */
function columnMeasures(rows: readonly (readonly string[])[]): ReadonlyMap<number, Measure> {
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
  const found = new Map<number, Measure>();
  for (let at = 1; at < width; at += 1) {
    const cells = rows.map((row) => row[at] ?? '').filter(Boolean);
    const measures = new Set(
      // One column holds figures of both: only its heading tells, not the units of some.
      cells.flatMap((cell) => (hasDigit(cell) ? width > 2 && measureIn(cell) : readHeader(cell).measure) || []),
    );
    const [measure] = measures;
    if (measures.size === 1 && measure) found.set(at, measure);
  }
  return found;
}

const STATUS_WORDS: readonly (readonly [RegExp, Status])[] = [
  [/so bo|uoc|tam tinh|provisional/, 'provisional'],
  [/dieu chinh|revised/, 'revised'],
  [/chinh thuc|final/, 'final'],
];

/** "Đơn vị | Chi cục THADS huyện Cần Giuộc": what else such a table tells. */
export function readFact(report: Report, label: string, said: string, where: string, problems: Problem[]): Report {
  const key = headerKey(label);
  const value = unguarded(said);
  const { role } = readHeader(label);
  if (role === 'name') return { ...report, agency: report.agency ?? value };
  if (role === 'period' || role === 'fiscalYear') return { ...report, period: parsePeriod(value, where) };
  if (/^(?:nguon|source)/.test(key)) {
    const url = /^https?:/i.test(value) ? attempt(problems, () => parseHref(value, where)) : null;
    return { ...report, source: { name: url && report.source ? report.source.name : value, url } };
  }
  if (/^(?:so lieu )?(?:tinh )?den(?: ngay)?$|^as of$/.test(key))
    return { ...report, asOf: attempt(problems, () => parseDate(value, where)) };
  if (/^(?:trang thai|status)$/.test(key))
    return { ...report, status: STATUS_WORDS.find(([words]) => words.test(headerKey(value)))?.[1] ?? report.status };
  if (role === 'note') return { ...report, notes: [...report.notes, value] };
  return report;
}
