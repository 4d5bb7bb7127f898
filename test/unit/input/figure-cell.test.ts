import { describe, expect, it } from 'vitest';
import { attemptCell, cellProblem, type FigureColumn, readFigureCell } from '../../../src/input/figure-cell.ts';
import type { Field } from '../../../src/input/headers.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { valueOf } from './records.ts';

const columnOf = (field: Field, measure: 'cases' | 'amounts', more: Partial<FigureColumn> = {}): FigureColumn => ({
  index: 2,
  heading: 'Cột',
  role: 'figure',
  measure,
  field,
  previous: false,
  unit: null,
  lang: 'vi',
  settled: false,
  ...more,
});
const CASES = columnOf('completed', 'cases');
const MONEY = columnOf('completed', 'amounts', { unit: 'tỷ đồng' });
const BARE = columnOf('completed', 'amounts');
const RATE = columnOf('rate', 'cases');
const DELTA = columnOf('targetDelta', 'cases');
const TARGET = columnOf('target', 'cases');

function read(column: FigureColumn, text: string, hedge: string | null = null, doubted = new Set<number>()) {
  const problems: Problem[] = [];
  const figure = readFigureCell({ text, column, line: 7 }, hedge, doubted, problems);
  return { figure, problems };
}
/** The value, rates and points in per cent, with its bound where it has one; else what is wrong. */
function told(column: FigureColumn, text: string, hedge: string | null = null) {
  const { figure, problems } = read(column, text, hedge);
  const [problem] = problems;
  if (problem) return `${problem.severity} ${problem.code} ${problem.values['expected']}`.trim();
  if (figure === null) return null;
  const { bound } = 'rate' in figure ? figure.rate : figure;
  const scale = column.field === 'completed' ? 1 : 100;
  return [valueOf('rate' in figure ? figure.rate : figure, scale), ...(bound === 'exact' ? [] : [bound])].join(' ');
}

describe('a cell of a figure', () => {
  it.each([
    [CASES, '1.529', '1529'],
    [CASES, '1.529 việc', '1529'],
    [CASES, '=1529', '1529'],
    [MONEY, '56,1', '56100000000'],
    [MONEY, '56.100 triệu đồng', '56100000000'],
    [MONEY, '=56100000000', '56100000000'],
    [MONEY, '405.233.688.000đ', '405233688000'],
    [RATE, '81,55%', '81.55'],
    [RATE, '81,55', '81.55'],
    [RATE, '=81.55', '81.55'],
    [RATE, '0,5', '0.5'],
    [RATE, '0,05%', '0.05'],
    [RATE, '100', '100'],
    [columnOf('completed', 'amounts', { unit: 'đồng' }), '1.270.000', '1270000'],
    [columnOf('completed', 'amounts', { unit: 'đồng' }), '1,270,000', '1270000'],
    [columnOf('completed', 'amounts', { unit: 'đồng' }), '1 270 000', '1270000'],
    [columnOf('completed', 'amounts', { unit: 'đồng' }), '1.270.000.000 đồng', '1270000000'],
    [columnOf('completed', 'cases', { unit: 'nghìn việc' }), '1,5', '1500'],
    [columnOf('completed', 'cases', { unit: 'nghìn việc' }), '1.500 việc', '1500'],
    [columnOf('completed', 'amounts', { unit: 'tỷ đồng', lang: 'en' }), '1,234.5', '1234500000000'],
  ])('of %o holding "%s" is %s', (column, text, expected) => expect(told(column, text)).toBe(expected));

  it.each([
    [CASES, '1529', '~', '1529 about'],
    [CASES, 'hơn 1.500', null, '1500 over'],
    [CASES, '1.529', 'gần', '1529 nearly'],
    [CASES, 'hơn 1.500', 'gần', '1500 over'],
    [MONEY, '56', 'hơn', '56000000000 over'],
    [MONEY, '=56000000000', 'hơn', '56000000000 over'],
  ])('of %o holding "%s" beside "%s" is %s', (column, text, hedge, expected) =>
    expect(told(column, text, hedge)).toBe(expected),
  );

  it('is unknown where nothing is stated, and where a rate is of nothing', () => {
    expect(['', '-', 'n/a'].map((text) => told(CASES, text))).toEqual([null, null, null]);
    expect(told(RATE, 'không phát sinh')).toBeNull();
    expect(told(RATE, 'Không phát sinh')).toBeNull();
    expect(told(RATE, 'none arose')).toBeNull();
    expect(told(CASES, 'không phát sinh')).toMatch(/^error cell-unreadable/);
  });
});

describe('a cell of points', () => {
  it.each([
    ['0,05', '0.05'],
    ['-0,5', '-0.5'],
    ['0,5 điểm %', '0.5'],
    ['Thấp hơn chỉ tiêu 0,5 điểm %', '-0.5'],
    ['Vượt chỉ tiêu 0,05 điểm %', '0.05'],
    ['vượt 0,05%', '0.05'],
    ['Cao hơn 1,2', '1.2'],
    ['còn thiếu 3', '-3'],
    ['thiếu 3', '-3'],
    ['giảm 2', '-2'],
    ['tăng 2', '2'],
    ['below target by 0,5', '-0.5'],
    ['above target by 0,5', '0.5'],
    ['Không đủ chính xác để kết luận', null],
    ['Đạt chỉ tiêu', null],
  ])('"%s" is %s', (text, expected) => expect(told(DELTA, text)).toBe(expected));

  it('does not take a sign from the middle of words', () => {
    expect(told(DELTA, 'đã giảm 2')).toMatch(/^error cell-unreadable/);
  });
});

describe('a cell of a target', () => {
  const target = (text: string, hedge: string | null = null) => {
    const { figure } = read(TARGET, text, hedge);
    return figure && 'rate' in figure ? [figure.operator, valueOf(figure.rate, 100)].join(' ') : figure;
  };

  it.each([
    ['81,5%', null, '>= 81.5'],
    ['trên 81,5%', null, '> 81.5'],
    ['>81,5', null, '> 81.5'],
    ['=81.5', null, '>= 81.5'],
    ['81,5', '~', '>= 81.5'],
    ['81,5', 'trên', '> 81.5'],
  ])('"%s" beside "%s" is %s', (text, hedge, expected) => expect(target(text, hedge)).toBe(expected));

  it('that cannot be read is named by its place', () => {
    expect(read(TARGET, 'cao').problems).toMatchObject([{ code: 'cell-unreadable', where: '7:3' }]);
  });
});

describe('a cell that cannot have been meant', () => {
  it.each([
    [RATE, '0,8155', 'error cell-unreadable percent'],
    [RATE, '.8155', 'error cell-unreadable percent'],
    [RATE, '0.816', 'error cell-unreadable percent'],
    [MONEY, '100000000', 'error cell-unreadable amounts'],
    [BARE, '999.999', 'error cell-unreadable amounts'],
    [BARE, '56,1', 'error cell-unreadable amounts'],
    [BARE, '100.000.000.000.000.000', 'error cell-unreadable amounts'],
    [CASES, 'abc', 'error cell-unreadable cases'],
    [CASES, '=1e5', 'error cell-unreadable cases'],
    [CASES, 'x=1529', 'error cell-unreadable cases'],
  ])('%o: "%s" is named', (column, text, expected) => expect(told(column, text)).toBe(expected));

  it.each([
    [MONEY, '99999999', '99999999000000000'],
    [BARE, '0', 'warning amount-unit'],
    [BARE, '1.000.000', 'warning amount-unit'],
    [BARE, '99.999.999.999.999.999', 'warning amount-unit'],
    [BARE, '=5', '5'],
    [BARE, '5 đồng', '5'],
  ])('%o: "%s" is not', (column, text, expected) => expect(told(column, text)).toBe(expected));
});

it('money without a unit is named once a column', () => {
  const doubted = new Set<number>();
  expect(read(BARE, '1.500.000', null, doubted).problems).toMatchObject([
    { code: 'amount-unit', severity: 'warning', where: '7:3', values: { line: '7', column: '3', header: 'Cột' } },
  ]);
  expect(read(BARE, '2.500.000', null, doubted).problems).toEqual([]);
  expect(read({ ...BARE, index: 3 }, '2.500.000', null, doubted).problems).toHaveLength(1);
});

it('an amount that may be read in two ways is named unless its column settles it', () => {
  const ambiguous = { ...MONEY, lang: 'vi' as const };
  expect(read(ambiguous, '1,234').problems).toMatchObject([{ code: 'cell-ambiguous', severity: 'warning' }]);
  expect(read({ ...ambiguous, settled: true }, '1,234').problems).toEqual([]);
});

describe('a problem of a cell', () => {
  it('quotes no more than can be read', () => {
    const { values } = cellProblem('x', 'error', { text: 'a'.repeat(500), column: CASES, line: 1 });
    expect(values).toEqual({ line: '1', column: '3', header: 'Cột', expected: '', got: 'a'.repeat(60) });
  });

  it('is none of a fault of ours', () => {
    const fail = () =>
      attemptCell([], { text: '', column: CASES, line: 1 }, () => {
        throw new TypeError('ours');
      });
    expect(fail).toThrow('ours');
  });
});
