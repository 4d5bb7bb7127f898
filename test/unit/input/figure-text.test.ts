import { describe, expect, it } from 'vitest';
import {
  type FigureKind,
  isHedge,
  parseFigure,
  parseTarget,
  plainText,
  readFigure,
} from '../../../src/input/figure-text.ts';
import type { Lang } from '../../../src/input/number-text.ts';
import { tenTo } from '../../../src/model/exact.ts';
import type { Bound, Figure } from '../../../src/model/figure.ts';
import { FigureError, type Problem } from '../../../src/model/problem.ts';
import { dec, fig, pct, target, ty } from '../../support/build.ts';

const read = (raw: string | number, kind: FigureKind, lang?: Lang): Figure | undefined =>
  readFigure(raw, kind, 'place', lang)?.figure;

/** What is told of text that is refused. */
function refusal(refused: () => unknown): Problem | null {
  try {
    refused();
  } catch (error) {
    if (error instanceof FigureError) return error.problem;
    throw error;
  }
  return null;
}

const codeOf = (raw: string | number, kind: FigureKind) => refusal(() => read(raw, kind))?.code ?? null;

describe('a number of cases', () => {
  it.each([
    ['0', 0],
    ['1529', 1529],
    ['1.875', 1875],
    ['1,875', 1875],
    ['1 875', 1875],
    ['1\u00a0875', 1875],
    ['1\u2009875', 1875],
    ['1\u202f875', 1875],
    ['116,531', 116_531],
    ['1.234.567', 1_234_567],
    ['007', 7],
    ['1.875 việc', 1875],
    ['1.875 VIỆC', 1875],
    ['1.875việc', 1875],
    ['12 vụ án', 12],
    ['1,875 cases', 1875],
    ['12 nghìn việc', 12_000],
    ['12 thousand cases', 12_000],
    ['  1.875 việc  ', 1875],
    ['1.875 vie\u0323\u0302c', 1875],
  ])('%j is %d', (text, count) => expect(read(text, 'cases')?.value).toEqual(dec(count)));

  it.each([
    ['1.875 việc', fig(1875)],
    ['13,19 ngàn việc', fig(13_190, 10)],
    ['13 ngàn việc', fig(13_000, 1000)],
    ['1,5 triệu việc', fig(1_500_000, 100_000)],
    [1529, fig(1529)],
    [0, fig(0)],
  ])('%j is as exact as it was stated', (raw, figure) => expect(read(raw, 'cases')).toEqual(figure));

  it.each([
    '81,55',
    '56.1',
    '1.87',
    '1.8755',
    '18.75.234',
    '1.234,567',
    '.875',
    '1.875.',
    '1 tỷ việc',
    '1875 đồng',
    '1875 việc đồng',
    '12 nghìn 300 việc',
    '1.875 %',
    '-5',
    '−5',
    '–5',
  ])('%j is none', (text) => expect(codeOf(text, 'cases')).toBe('unreadable'));

  it.each([2 ** 53, -(2 ** 53)])('of %d nobody knows which number was meant', (number) => {
    for (const kind of ['cases', 'amounts', 'percent', 'points'] as const)
      expect(refusal(() => parseFigure(number, kind))?.values).toEqual({ expected: kind, got: String(number) });
  });

  it.each([1.5, -1, Number.NaN, Number.POSITIVE_INFINITY, 1e21, 1e-7])('the number %d is none', (number) =>
    expect(codeOf(number, 'cases')).toBe('unreadable'),
  );
});

describe('a rate', () => {
  it.each([
    ['81,55%', '81.55'],
    ['81.55 %', '81.55'],
    ['81,55', '81.55'],
    ['1.875', '1.875'],
    ['116,531', '116.531'],
    ['100%', '100'],
    ['0', '0'],
    ['81,55 phần trăm', '81.55'],
    ['81.55 per cent', '81.55'],
    ['81.55 percent', '81.55'],
  ])('%j is %s%%', (text, percent) => expect(read(text, 'percent')).toEqual(pct(percent)));

  it.each([
    [81.55, '81.55'],
    [81.5, '81.5'],
    [80, '80'],
    [0, '0'],
  ])('the number %d is as many per cent, to its last digit', (number, percent) =>
    expect(read(number, 'percent')).toEqual(pct(percent)),
  );

  it.each(['81,55,1', '81.5.5', '1.875,5', '8 1', '81,55 điểm %', '81,55 tỷ', '-3%', '81,', '%', '81% 5%'])(
    '%j is none',
    (text) => expect(codeOf(text, 'percent')).toBe('unreadable'),
  );

  it('is never below zero', () => expect(codeOf(-3, 'percent')).toBe('unreadable'));
});

describe('a difference of rates', () => {
  it.each([
    ['0,05 điểm %', '0.05'],
    ['0,05%', '0.05'],
    ['-0,5 điểm phần trăm', '-0.5'],
    ['−0,5', '-0.5'],
    ['– 0,5', '-0.5'],
    ['+0,5', '0.5'],
    ['+ 0,5 pp', '0.5'],
    ['0.05 percentage points', '0.05'],
  ])('%j is %s points', (text, points) => expect(read(text, 'points')).toEqual(pct(points)));

  it.each([
    [-0.5, '-0.5'],
    [0.05, '0.05'],
  ])('the number %d has its sign', (number, points) => expect(read(number, 'points')).toEqual(pct(points)));

  it.each(['--5', '+-5', '5-', '0,05 việc', '5 -6', '8 1', '1.875,5', '1 875'])('%j is none', (text) =>
    expect(codeOf(text, 'points')).toBe('unreadable'),
  );
});

describe('an amount', () => {
  it.each<[string, Lang, string]>([
    ['1.875', 'vi', '1875'],
    ['1.875', 'en', '1.875'],
    ['81,55', 'vi', '81.55'],
    ['81,55', 'en', '81.55'],
    ['56.1', 'vi', '56.1'],
    ['116,531', 'vi', '116.531'],
    ['116,531', 'en', '116531'],
    ['1.234,5', 'vi', '1234.5'],
    ['1.234,5', 'en', '1234.5'],
    ['1,234.5', 'vi', '1234.5'],
    ['1.234.567', 'en', '1234567'],
    ['1,234,567', 'vi', '1234567'],
    ['1 234 567', 'vi', '1234567'],
    ['1 234', 'en', '1234'],
    ['1 234,5', 'vi', '1234.5'],
    ['0,125', 'vi', '0.125'],
    ['0.125', 'vi', '0.125'],
    ['01.250', 'vi', '1.250'],
    ['1.2345', 'vi', '1.2345'],
    ['1234.567', 'vi', '1234.567'],
    ['405', 'vi', '405'],
  ])('%j in %s is %s', (digits, lang, amount) =>
    expect(read(`${digits} tỷ đồng`, 'amounts', lang)).toEqual(ty(amount)),
  );

  it.each([
    ['405.233.688.000đ', '405233688000'],
    ['405.233.688.000 đồng', '405233688000'],
    ['VND 405.233.688.000', '405233688000'],
    ['₫405.233.688.000', '405233688000'],
    ['405.233.688.000 VNĐ', '405233688000'],
    ['1.088 tỷ 473 triệu 419 nghìn đồng', '1088473419000'],
    ['56 tỷ 100 triệu đồng', '56100000000'],
    ['89 nghìn 500 tỷ đồng', '89500000000000'],
    ['1,475 ngàn tỷ', '1475000000000'],
    ['1 nghìn tỷ đồng', '1000000000000'],
    ['2 trillion', '2000000000000'],
    ['5 tỉ', '5000000000'],
    ['5 triệu đồng', '5000000'],
    ['7 thousand dong', '7000'],
    ['1.5 million', '1500000'],
    ['2 billion VND', '2000000000'],
  ])('%j is %s đồng', (text, dong) => expect(read(text, 'amounts')?.value).toEqual(dec(dong)));

  it.each([
    ['405.233.688.000đ', '0'],
    ['56,1 tỷ đồng', '100000000'],
    ['56 tỷ 100 triệu đồng', '1000000'],
    ['1,475 ngàn tỷ', '1000000000'],
    ['405,5 đồng', '0.1'],
  ])('%j is exact to %s đồng', (text, dong) => expect(read(text, 'amounts')?.precision).toEqual(dec(dong)));

  it.each([
    [211_000_000_000, fig('211000000000')],
    [1e9, fig('1000000000')],
    [0.5, fig('0.5')],
    [0, fig(0)],
  ])('the number %d is in đồng and exact', (number, figure) => expect(read(number, 'amounts')).toEqual(figure));

  it.each([
    '100 triệu 56 tỷ',
    '56 tỷ 100 tỷ',
    '1 23',
    '12 345 6',
    '1.234.56',
    '1,234,5',
    '1.23.456,7',
    '1.23,456',
    '1.2 3',
    '56 tỷ việc',
    '56%',
    'tỷ',
    'năm tỷ',
    'x 56 tỷ',
    '-5 tỷ',
    '5 vnd 6',
    'năm 5 - 6 tỷ',
    '1 234.567.8',
    '1,2 345',
    '1.088 tỷ 473 hơn',
  ])('%j is none', (text) => expect(codeOf(text, 'amounts')).toBe('unreadable'));

  it('is doubted as text only', () => {
    expect(readFigure(116_531, 'amounts', 'place')?.warnings).toEqual([]);
    expect(readFigure('hơn 123 tỷ', 'amounts', 'place')?.warnings).toEqual([]);
    expect(parseFigure('116,531 tỷ', 'amounts')).toEqual(ty('116.531'));
  });

  it('below zero is none', () => expect(codeOf(-1, 'amounts')).toBe('unreadable'));

  it.each<[string, Lang, boolean]>([
    ['116,531 tỷ', 'vi', true],
    ['116.531 tỷ', 'en', true],
    ['116.531 tỷ', 'vi', false],
    ['116,53 tỷ', 'vi', false],
    ['0,531 tỷ', 'vi', false],
    ['1.234,567 tỷ', 'vi', false],
    ['hơn 116,531 tỷ', 'vi', true],
    ['1 tỷ 116,531 triệu', 'vi', true],
    ['116,531 tỷ 5 triệu', 'vi', true],
  ])('%j in %s can be read two ways: %s', (text, lang, ambiguous) => {
    const problem = { code: 'figure-ambiguous', severity: 'warning', where: 'place', values: { got: text } };
    expect(readFigure(text, 'amounts', 'place', lang)?.warnings).toEqual(ambiguous ? [problem] : []);
  });
});

describe('a hedge', () => {
  it.each<[string, Bound]>([
    ['>', 'over'],
    ['>=', 'over'],
    ['≥', 'over'],
    ['hơn', 'over'],
    ['Trên', 'over'],
    ['ít nhất', 'over'],
    ['over', 'over'],
    ['above', 'over'],
    ['more than', 'over'],
    ['at least', 'over'],
    ['gần', 'nearly'],
    ['nearly', 'nearly'],
    ['almost', 'nearly'],
    ['<', 'under'],
    ['<=', 'under'],
    ['≤', 'under'],
    ['dưới', 'under'],
    ['under', 'under'],
    ['below', 'under'],
    ['less than', 'under'],
    ['~', 'about'],
    ['≈', 'about'],
    ['khoảng', 'about'],
    ['xấp xỉ', 'about'],
    ['chừng', 'about'],
    ['about', 'about'],
    ['around', 'about'],
    ['approximately', 'about'],
  ])('%s', (word, bound) => {
    expect(read(`${word} 123 tỷ đồng`, 'amounts')).toEqual(ty('123', bound));
    expect(read(`${word}123 tỷ đồng`, 'amounts')).toEqual(ty('123', bound));
    expect(isHedge(word)).toBe(true);
  });

  it.each(['', 'hơn 5', 'việc', 'x hơn', '123'])('is not %j', (text) => expect(isHedge(text)).toBe(false));

  it('makes closing zeros vague, but two digits are meant', () => {
    expect(read('gần 470 tỷ', 'amounts')).toEqual({ ...ty('470', 'nearly'), precision: tenTo(10) });
    expect(read('hơn 100 tỷ', 'amounts')).toEqual({ ...ty('100', 'over'), precision: tenTo(10) });
    expect(read('hơn 1.000 việc', 'cases')).toEqual(fig(1000, 100, 'over'));
    expect(read('hơn 1.230 việc', 'cases')).toEqual(fig(1230, 10, 'over'));
    expect(read('hơn 10 việc', 'cases')).toEqual(fig(10, 1, 'over'));
    expect(read('hơn 5 việc', 'cases')).toEqual(fig(5, 1, 'over'));
    expect(read('hơn 0 việc', 'cases')).toEqual(fig(0, 1, 'over'));
    expect(read('khoảng 470,0 tỷ', 'amounts')).toEqual(ty('470.0', 'about'));
    expect(read('khoảng 80%', 'percent')).toEqual(pct('80', 'about'));
    expect(read('khoảng 100%', 'percent')).toEqual({ ...pct('100', 'about'), precision: tenTo(-1) });
    expect(read('hơn 56 tỷ 100 triệu', 'amounts')).toEqual({
      value: dec('56100000000'),
      precision: tenTo(7),
      bound: 'over',
    });
    expect(read('gần 13,19 ngàn việc', 'cases')).toEqual(fig(13_190, 10, 'nearly'));
  });

  it('stands in front of a sign', () => {
    expect(read('hơn -0,5', 'points')).toEqual(pct('-0.5', 'over'));
    expect(read('hơn VND 5 tỷ', 'amounts')).toEqual(ty('5', 'over'));
  });
});

describe('a text that is no figure', () => {
  it('names place, kind and what stood there', () => {
    expect(refusal(() => readFigure('1.87', 'cases', 'completed'))).toEqual({
      code: 'unreadable',
      severity: 'error',
      where: 'completed',
      values: { expected: 'cases', got: '1.87' },
    });
    expect(refusal(() => parseFigure('abc', 'amounts'))).toMatchObject({ where: 'amounts', values: { got: 'abc' } });
  });

  it('is not quoted in full when it is long', () => {
    expect(refusal(() => read('x'.repeat(100), 'cases'))?.values['got']).toBe('x'.repeat(60));
  });

  it.each(['', ' ', '\u00a0', 'abc', '🙂', '<img onerror=alert(1)>', '/', '1e5', '1 e5'])('such as %j', (text) => {
    for (const kind of ['cases', 'amounts', 'percent', 'points'] as const)
      expect(codeOf(text, kind)).toBe('unreadable');
  });

  it('is told when its digits are full-width', () => {
    expect(codeOf('１.875', 'cases')).toBe('figure-fullwidth');
    expect(codeOf('1.87５', 'cases')).toBe('figure-fullwidth');
  });

  it('is one with more digits than any figure has', () => {
    expect(read('1'.repeat(21), 'cases')?.value).toEqual(dec('1'.repeat(21)));
    expect(read(`hơn ${'1'.repeat(21)}`, 'cases')?.value).toEqual(dec('1'.repeat(21)));
    expect(codeOf('1'.repeat(22), 'cases')).toBe('unreadable');
    expect(codeOf(`hơn ${'1'.repeat(22)}`, 'cases')).toBe('unreadable');
    expect(codeOf('1'.repeat(40), 'amounts')).toBe('unreadable');
  });
});

describe('what is not stated', () => {
  it.each([null, undefined])('%s is unknown, which is other than zero', (raw) => {
    expect(readFigure(raw, 'cases', 'completed')).toBeNull();
    expect(parseFigure(raw, 'cases')).toBeNull();
    expect(parseTarget(raw, 'target')).toBeNull();
  });
});

describe('a target', () => {
  it.each([
    ['81,5%', target('81.5')],
    ['83.90', target('83.90')],
    ['80', target('80')],
    ['>83,25', target('83.25', { operator: '>' })],
    ['trên 83,25%', target('83.25', { operator: '>' })],
    ['hơn 80%', target('80', { operator: '>' })],
    ['>=83,25', target('83.25')],
    ['≥ 83,25', target('83.25')],
    ['ít nhất 83,25%', target('83.25')],
    ['Ít nhất 83,25%', target('83.25')],
    ['at least 83.25%', target('83.25')],
    [81.5, target('81.5')],
    [80, target('80')],
  ])('%j', (raw, goal) => expect(parseTarget(raw, 'target')).toEqual(goal));

  it('has a name and a kind', () => {
    expect(parseTarget('42', 'target', 'Quốc hội', 'milestone')).toEqual(
      target('42', { name: 'Quốc hội', kind: 'milestone' }),
    );
  });

  it.each(['<80', 'dưới 80%', 'gần 80%', 'khoảng 80%'])('is a floor: %j is none', (raw) => {
    expect(refusal(() => parseTarget(raw, 'target'))).toEqual({
      code: 'unreadable',
      severity: 'error',
      where: 'target',
      values: { expected: 'target', got: raw },
    });
  });

  it.each(['', 'abc', '80,5,5', '-80', '80 việc'])('is told as a target where %j is no rate at all', (raw) => {
    expect(refusal(() => parseTarget(raw, 'target'))?.values).toEqual({ expected: 'target', got: raw });
  });
});

describe('plainText', () => {
  it('is composed, in small letters, with single plain spaces', () => {
    expect(plainText('\u00a0 TO\u0302\u0309NG\u2003\u202fSO\u0302\u0301\t')).toBe('tổng số');
  });
});
