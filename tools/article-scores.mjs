// How well articles are read: precision, recall and confusions by field, against gold records made by hand.
//
//   node --experimental-strip-types tools/article-scores.mjs [folder …]     (default: both sets of test/data)
//
// A figure is right when its value and its hedge are those of the gold record; `accept` names other values that count.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readArticle } from '../src/article.ts';
import { parseFigure } from '../src/input/figure-text.ts';
import { toNumber } from '../src/model/exact.ts';

const root = fileURLToPath(new URL('../test/data/', import.meta.url));

/** Fields of a measure that are scored, with the kind their text is read as. */
export const FIELDS = {
  total: null,
  notEnforceable: null,
  enforceable: null,
  completed: null,
  rate: 'percent',
  target: 'percent',
  targetDelta: 'points',
  enforceableShare: 'percent',
  notEnforceableShare: 'percent',
};
const EXTRA = new Set(['enforceableShare', 'notEnforceableShare']);
const BOUND_OF = {
  hơn: 'over',
  trên: 'over',
  gần: 'nearly',
  'gần trên': 'over',
  ngót: 'nearly',
  khoảng: 'about',
  'xấp xỉ': 'about',
  chừng: 'about',
  dưới: 'under',
  'ít nhất': 'over',
};

const near = (a, b) => Math.abs(a - b) <= Math.abs(b) * 1e-9 + 1e-9;

/** Reads one article of a folder with its gold record. */
export const articles = (folder) =>
  readdirSync(`${root}${folder}`)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => ({
      id: file.slice(0, -4),
      text: readFileSync(`${root}${folder}/${file}`, 'utf8'),
      gold: JSON.parse(readFileSync(`${root}${folder}/${file.slice(0, -4)}.json`, 'utf8')),
    }));

/**
 * @typedef {{ id: string, path: string, field: string, wanted: number | null, got: string | null, value: number | null, right: boolean, at: string | null }} Row
 * @typedef {{ id: string, rows: Row[], unit: boolean | null, year: boolean | null }} Comparison
 */

/**
 * Compares a reading with its gold record: one row a figure that is stated or was returned.
 *
 * @param {{ id: string, text: string, gold: any }} article
 * @returns {Comparison}
 */
export function compareReading({ id, gold, text }) {
  const { report, evidence } = readArticle(text);
  /** @type {Row[]} */
  const rows = [];
  for (const measure of ['cases', 'amounts']) {
    for (const [field, kind] of Object.entries(FIELDS)) {
      const path = `${measure}.${field}`;
      const goldPath = EXTRA.has(field) ? `${measure}.extra.${field}` : path;
      const wanted = (EXTRA.has(field) ? gold[measure]?.extra?.[field] : gold[measure]?.[field]) ?? null;
      const got = report[measure]?.[field] ?? null;
      if (wanted === null && got === null) continue;
      let right = false;
      let value = null;
      if (got !== null) {
        const figure = parseFigure(got, kind ?? measure);
        value = toNumber(figure.value) * (kind ? 100 : 1);
        const values = [wanted, ...(gold.accept?.[goldPath] ?? [])].filter((one) => one !== null);
        const hedge = gold.approx?.[goldPath] ?? null;
        const bound = hedge === null ? 'exact' : (BOUND_OF[hedge] ?? 'exact');
        // What is short by "hơn 3%" is below minus three.
        const flipped = value < 0 ? ({ over: 'under', under: 'over', nearly: 'over' }[bound] ?? bound) : bound;
        right = values.some((one) => near(value, one)) && (figure.bound === bound || figure.bound === flipped);
      }
      rows.push({ id, path, field, wanted, got, value, right, at: evidence[path]?.text ?? null });
    }
  }
  const others = { unit: unitOf(report, gold), year: yearOf(report, gold) };
  return { id, rows, ...others };
}

function unitOf(report, gold) {
  const names = gold.unitMatch ?? [];
  if (names.length === 0) return null;
  const plain = (name) => name.normalize('NFC').toLowerCase();
  return names.some((name) => plain(report.agency ?? '').includes(plain(name)));
}

function yearOf(report, gold) {
  if (!gold.period?.fiscalYear) return null;
  return report.period?.fiscalYear === gold.period.fiscalYear;
}

/**
 * Totals of many comparisons.
 *
 * @param {Comparison[]} comparisons
 */
export function scores(comparisons) {
  const rows = comparisons.flatMap((one) => one.rows);
  const count = (list, test) => list.filter(test).length;
  const of = (list) => {
    const returned = count(list, ({ got }) => got !== null);
    const stated = count(list, ({ wanted }) => wanted !== null);
    const right = count(list, (row) => row.right);
    return { stated, returned, right, precision: returned ? right / returned : 1, recall: stated ? right / stated : 1 };
  };
  const share = (name) => {
    const known = comparisons.filter((one) => one[name] !== null);
    return { known: known.length, right: count(known, (one) => one[name]) };
  };
  return {
    all: of(rows),
    fields: Object.fromEntries(
      Object.keys(FIELDS).map((field) => [field, of(rows.filter((row) => row.field === field))]),
    ),
    errors: rows.filter(({ right }) => !right),
    units: share('unit'),
    years: share('year'),
    wrongUnits: comparisons
      .filter(({ unit, year }) => unit === false || year === false)
      .map(({ id, unit, year }) => `${id}${unit === false ? ' unit' : ''}${year === false ? ' year' : ''}`),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folders = process.argv.slice(2);
  for (const folder of folders.length > 0 ? folders : ['articles', 'articles-more']) {
    const result = scores(articles(folder).map(compareReading));
    const percent = (x) => `${(x * 100).toFixed(1)}%`.padStart(7);
    console.log(`\n${folder}\n${'field'.padEnd(22)} stated returned right precision  recall`);
    for (const [field, one] of [...Object.entries(result.fields), ['all', result.all]]) {
      console.log(
        `${field.padEnd(22)} ${String(one.stated).padStart(6)} ${String(one.returned).padStart(8)} ${String(one.right).padStart(5)}   ${percent(one.precision)} ${percent(one.recall)}`,
      );
    }
    console.log(
      `agency ${result.units.right}/${result.units.known}, year ${result.years.right}/${result.years.known}${result.wrongUnits.length ? `: ${result.wrongUnits.join(', ')}` : ''}`,
    );
    for (const { id, path, wanted, got, at } of result.errors)
      console.log(
        `  ${id} ${path}: wanted ${wanted}, got ${got === null ? 'nothing' : JSON.stringify(got)}${at ? ` from ${JSON.stringify(at)}` : ''}`,
      );
  }
}
