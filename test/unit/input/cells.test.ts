import { describe, expect, it } from 'vitest';
import { cellText, isBlank, isFigureLike, separatorsOf, startsWithDigit, unguarded } from '../../../src/input/cells.ts';

describe('cellText', () => {
  it.each([
    ['1.529', '1.529'],
    ['  Cần  Giuộc ', 'Cần Giuộc'],
    ['Ca\u0302\u0300n\u00a0Giuộc\n', 'Cần Giuộc'],
    ['1\u202f529\u00ad', '1 529'],
    ['\u200bA\u2060', 'A'],
    ['a \t b', 'a b'],
    ['', ''],
  ])('of %j is %j', (cell, text) => expect(cellText(cell)).toBe(text));
});

describe('unguarded', () => {
  it.each([
    ["'=1+1", '=1+1'],
    ["'-5", '-5'],
    ["'+84", '+84'],
    ["'@x", '@x'],
    ["'Cần Giuộc", "'Cần Giuộc"],
    ["a'=b", "a'=b"],
  ])('%s is %s', (cell, text) => expect(unguarded(cell)).toBe(text));
});

it.each([
  ['0', true],
  ['9 việc', true],
  ['/', false],
  [':', false],
  ['-1', false],
  ['a1', false],
  ['', false],
])('whether "%s" starts with a digit: %s', (text, expected) => expect(startsWithDigit(text)).toBe(expected));

describe('isBlank', () => {
  it.each([
    '',
    '-',
    '–',
    '—',
    '…',
    '...',
    '/',
    '***',
    '__',
    'n/a',
    'N / A',
    'NA',
    'x',
    'null',
    '#N/A',
    '#DIV/0!',
    '#REF!',
    'không có',
    'Chưa có số liệu',
    'not stated',
    'Unknown',
    '#VALUE!',
    'nil',
  ])('"%s" is no figure', (cell) => expect(isBlank(cell)).toBe(true));

  it.each(['0', '0,0', '-1', '1-', 'không', 'không có 5', 'xx', 'a', 'n', '#', '#n/a 1', '. 5'])(
    '"%s" is not blank',
    (cell) => expect(isBlank(cell)).toBe(false),
  );
});

it.each([
  ['2.561 việc', true],
  ['(1)', true],
  ['≈ 81,55%', true],
  ['((12', true],
  ['5', true],
  ['A1', false],
  ['hơn 5', false],
  ['', false],
  ['--', false],
])('whether "%s" begins like a figure: %s', (cell, expected) => expect(isFigureLike(cell)).toBe(expected));

describe('separatorsOf', () => {
  it.each([
    [['530,5'], 'vi'],
    [['530.5'], 'en'],
    [['3.404,262'], 'vi'],
    [['3,404.262'], 'en'],
    [['1,270,000'], 'en'],
    [['1.270.000'], 'vi'],
    [['0.123'], 'en'],
    [['0,123'], 'vi'],
    [['1234,567'], 'vi'],
    [['1,2345'], 'vi'],
    [['1.234', '5.678'], null],
    [['1,234'], null],
    [['1234'], null],
    [['hơn 530,5 tỷ đồng'], 'vi'],
    [['khoảng 12.5'], 'en'],
    [['1.234', '56,7'], 'vi'],
    [['1.234.', '12.'], null],
    [['530,5', '12.5'], null],
    [['1.270.000', '1,270,000'], null],
    [['', 'a', '-'], null],
    [[], null],
  ])('of %j: %s', (cells, lang) => expect(separatorsOf(cells)).toBe(lang));
});
