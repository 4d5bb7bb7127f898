import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../../src/input/csv.ts';
import { parseTable } from '../../../src/input/table.ts';
import { tableOf } from './html.ts';
import { dataBytes, dataFile, dataText, FIELDS, plain, type Plain } from './records.ts';

const expected = JSON.parse(dataText('messy/expected.json')) as (Plain & { unit: string; period: string })[];

const CASES = ['cases.total', 'cases.enforceable', 'cases.completed', 'cases.rate'];
const MONEY = ['amounts.total', 'amounts.enforceable', 'amounts.completed', 'amounts.rate'];
const ALL = [...CASES, 'cases.target', ...MONEY, 'amounts.target'];

/** What each file holds; the rest of the records is in others. Amounts agree to half of the last digit of its unit. */
const FILES: readonly { file: string; holds: readonly string[]; half: number; periods: boolean; total?: boolean }[] = [
  { file: '01-excel-vi-semicolon-bom.csv', holds: ALL, half: 500_000, periods: true },
  { file: '02-title-merged-header-totals.csv', holds: [...CASES, ...MONEY], half: 500_000, periods: true, total: true },
  { file: '03-us-separators-mixed.csv', holds: [...CASES, ...MONEY], half: 0, periods: false },
  {
    file: '04-tab-paste-nbsp-units.txt',
    holds: [...CASES, 'amounts.total', 'amounts.completed'],
    half: 500_000,
    periods: false,
  },
  { file: '05-excel-unicode-text-utf16.txt', holds: ALL, half: 500_000, periods: true },
  { file: '06-decomposed-nfd.csv', holds: CASES, half: 0, periods: false },
  { file: '07-word-paste.html', holds: [...CASES, ...MONEY], half: 500_000, periods: false, total: true },
];

const read = (file: string) =>
  file.endsWith('.html') ? parseTable(tableOf(dataText(`messy/${file}`))) : parseCsv(dataBytes(`messy/${file}`));

describe.each(FILES)('messy/$file', ({ file, holds, half, periods, total }) => {
  const { report, problems } = read(file);

  it('gives its eight units, their figures as they were, and no others', () => {
    const order = (name: string) => expected.findIndex(({ unit }) => unit === name);
    expect(report.units.map(({ name }) => name).sort((a, b) => order(a) - order(b))).toEqual(
      expected.map(({ unit }) => unit),
    );
    for (const unit of report.units) {
      const wanted = expected[order(unit.name)]!;
      for (const measure of ['cases', 'amounts'] as const) {
        for (const field of FIELDS) {
          const [value, original] = [plain(unit)[measure][field], wanted[measure][field]];
          const place = `${unit.name} ${measure}.${field}`;
          if (!holds.includes(`${measure}.${field}`) || original === null) expect(value, place).toBeNull();
          else if (measure === 'amounts' && field !== 'rate' && field !== 'target')
            expect(Math.abs(value! - original), place).toBeLessThanOrEqual(half);
          else expect(value, place).toBeCloseTo(original, 9);
        }
      }
    }
  });

  it('names nothing wrong with it', () => {
    expect(problems).toEqual([]);
  });

  it('keeps the total apart from the units, and the periods with them', () => {
    const { cases, amounts } = plain(report);
    expect([cases.total, cases.completed, amounts.total && Math.round(amounts.total / 1e6)]).toEqual(
      total ? [149_280, 74_081, 30_748_996] : [null, null, null],
    );
    for (const { name, period } of report.units)
      expect(period?.label ?? null).toBe(periods ? expected.find(({ unit }) => unit === name)!.period : null);
  });
});

describe('published tables', () => {
  const files = readdirSync(dataFile('.')).filter((file) => file.endsWith('.csv'));

  it.each(files)('%s loads with its blanks unknown and nothing to complain of', (file) => {
    const { report, problems } = parseCsv(dataBytes(file));
    expect(problems).toEqual([]);
    expect(report.units.length + report.periods.length).toBeGreaterThan(1);
    const blanks = dataText(file).split('\n').length - 1;
    expect(report.units.length + report.periods.length + (report.cases || report.amounts ? 1 : 0)).toBe(blanks - 1);
  });

  it('become a series where the rows are years or months of one agency', () => {
    const years = parseCsv(dataText('national-2015-2025.csv')).report.periods;
    expect(years.map(({ period }) => period.fiscalYear)).toEqual([
      2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025,
    ]);
    expect(years[1]).toMatchObject({ cases: null, amounts: null });
    expect(years[2]?.cases?.completed?.bound).toBe('about');
    const months = parseCsv(dataText('national-2025-cumulative.csv')).report.periods;
    expect(months.map(({ period: { from, to, months: count } }) => [from, to, count])).toEqual([
      ['2024-10-01', '2025-01-31', 4],
      ['2024-10-01', '2025-03-31', 6],
      ['2024-10-01', '2025-07-31', 10],
      ['2024-10-01', '2025-09-30', 12],
    ]);
    const nongSon = parseCsv(dataText('nong-son-2010-2014.csv')).report.periods;
    expect(nongSon[0]?.cases?.targetDelta?.value).toEqual({ n: 9n, d: 100n });
  });

  it('take a whole province or country as the report itself', () => {
    const { report } = parseCsv(dataText('provinces-2025.csv'));
    expect(report.units.map(({ name }) => name)).toEqual(['TP Hồ Chí Minh', 'Hà Nội', 'Cần Thơ', 'Quảng Trị']);
    expect(plain(report).cases).toMatchObject({ completed: 576_884, rate: 84.27, target: 83.9 });
    expect(report.units[1]?.amounts?.completed).toMatchObject({ bound: 'about' });
    expect(report.units[0]?.amounts?.completed).toMatchObject({ bound: 'exact' });
  });

  it('say which year a blank period belongs to, not that it is the whole year', () => {
    const { report } = parseCsv(dataText('units-found.csv'));
    expect(report.units[1]?.period).toEqual({ from: null, to: null, label: null, fiscalYear: 2026, months: null });
    expect(new Set(report.units.map(({ id }) => id)).size).toBe(34);
  });
});
