import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attempt, parseChoice, parseHref, parseList, parseWhole } from '../../../src/input/choice.ts';
import { isDay, parseDate } from '../../../src/input/date-text.ts';
import { uniqueId } from '../../../src/input/ids.ts';
import { nearest } from '../../../src/input/near.ts';
import { parseOrder } from '../../../src/input/order.ts';
import type { Problem } from '../../../src/model/problem.ts';

/** What is read, or the problem it was refused with. */
function outcome<T>(read: () => T): T | Problem | null {
  const problems: Problem[] = [];
  return attempt(problems, read) ?? problems[0] ?? null;
}

const refused = (expected: string, got: string) => ({
  code: 'unreadable',
  severity: 'error',
  where: 'place',
  values: { expected, got },
});

describe('attempt', () => {
  it('takes wrong figures for problems, and nothing else', () => {
    expect(() =>
      attempt([], () => {
        throw new TypeError('a mistake of our own');
      }),
    ).toThrow(new TypeError('a mistake of our own'));
  });

  it('gives what was read, with nothing to say', () => {
    const problems: Problem[] = [];
    expect(attempt(problems, () => 5)).toBe(5);
    expect(problems).toEqual([]);
  });
});

describe('parseChoice', () => {
  const read = (raw: string | null | undefined) => outcome(() => parseChoice(raw, ['arc', 'ring'], 'place'));

  it.each([
    ['arc', 'arc'],
    [' ring ', 'ring'],
    [null, null],
    [undefined, null],
  ])('%j: %j', (raw, choice) => expect(read(raw)).toBe(choice));

  it.each(['', 'Arc', 'rings'])('not %j', (raw) => expect(read(raw)).toEqual(refused('arc, ring', raw)));
});

describe('parseList', () => {
  const read = (raw: string | null | undefined) => outcome(() => parseList(raw, ['csv', 'svg', 'png'], 'place'));

  it.each([
    ['csv svg', ['csv', 'svg']],
    ['png, csv;svg  csv', ['png', 'csv', 'svg']],
    [' csv ', ['csv']],
    ['', null],
    [' ', null],
    [null, null],
    [undefined, null],
  ])('%j: %j', (raw, words) => expect(read(raw)).toEqual(words));

  it('names the word it does not know', () => {
    expect(read('csv pdf')).toEqual(refused('csv svg png', 'pdf'));
  });
});

describe('parseWhole', () => {
  const read = (raw: string | number | null | undefined) => outcome(() => parseWhole(raw, 0, 6, 'place'));

  it.each([
    ['0', 0],
    ['6', 6],
    [' 2 ', 2],
    ['007', null],
    [3, 3],
    [null, null],
    [undefined, null],
  ])('%j: %j', (raw, number) => {
    if (raw === '007') expect(read(raw)).toEqual(refused('0–6', '007'));
    else expect(read(raw)).toBe(number);
  });

  it.each(['7', '-1', '1.5', '', 'x', '1e1', '1 2', '00000000001', -1, 7, 1.5])('not %j', (raw) =>
    expect(read(raw)).toEqual(refused('0–6', String(raw))),
  );

  it('has its bounds on both sides', () => {
    expect(outcome(() => parseWhole('1', 2, 6, 'place'))).toEqual(refused('2–6', '1'));
    expect(parseWhole('999999999', 0, 999_999_999, 'place')).toBe(999_999_999);
  });
});

describe('what is refused', () => {
  it('is quoted as far as a message has room', () => {
    const long = 'r'.repeat(61);
    expect(outcome(() => parseChoice(long, ['arc'], 'place'))).toEqual(refused('arc', 'r'.repeat(60)));
  });
});

describe('parseHref', () => {
  const read = (raw: string | null | undefined) => outcome(() => parseHref(raw, 'place'));

  it.each([
    'https://example.org/a',
    'HTTP://example.org',
    '/a/b',
    'a.html',
    '?a=b:c',
    '#javascript:',
    './javascript:x',
    '//example.org',
    '',
  ])('%j may be linked to', (raw) => expect(parseHref(raw, 'place')).toBe(raw));

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'httpsx:x',
    'xhttp:x',
    'view-source+a.b:x',
  ])('%j may not', (raw) => expect(read(raw)).toEqual(refused('http, https', raw)));

  it.each([null, undefined])('%s is none', (raw) => expect(read(raw)).toBeNull());
});

describe('parseOrder', () => {
  const read = (raw: string | null | undefined) => outcome(() => parseOrder(raw, ['name', 'rate'], 'place'));

  it.each([
    ['rate', 'rate', false],
    ['-rate', 'rate', true],
    ['\u2212name', 'name', true],
    [' -rate ', 'rate', true],
  ])('%j', (raw, key, descending) => expect(read(raw)).toEqual({ key, descending }));

  it.each(['', '-', '--rate', 'rates', '+rate', 'x\nrate'])('not %j', (raw) =>
    expect(read(raw)).toEqual(refused('name, rate', raw)),
  );

  it.each([null, undefined])('%s is none', (raw) => expect(read(raw)).toBeNull());
});

describe('parseDate', () => {
  const read = (raw: string | null | undefined) => outcome(() => parseDate(raw, 'place'));

  it.each([
    ['2022-09-22', '2022-09-22'],
    ['22/09/2022', '2022-09-22'],
    ['2/9/2022', '2022-09-02'],
    ['22.9.2022', '2022-09-22'],
    [' 22/09/2022 ', '2022-09-22'],
    [' 2022-09-22 ', '2022-09-22'],
    ['29/02/2024', '2024-02-29'],
    [null, null],
    [undefined, null],
  ])('%j: %j', (raw, iso) => expect(read(raw)).toBe(iso));

  it.each([
    '',
    '22-09-2022',
    '2022/09/22',
    '2022-9-22',
    '22/09/22',
    '31/9/2022',
    '0/9/2022',
    '1/0/2022',
    '1/13/2022',
    '29/02/2023',
    'x 22/09/2022',
    '22/09/2022 x',
    'x2022-09-22',
    '2022-09-221',
    '122/09/2022',
    '22/09/20222',
  ])('not %j', (raw) => expect(read(raw)).toEqual(refused('date', raw)));
});

describe('isDay', () => {
  it('agrees with the calendar', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1890, max: 2110 }),
        fc.integer({ min: -1, max: 14 }),
        fc.integer({ min: -1, max: 33 }),
        (year, month, day) => {
          const date = new Date(Date.UTC(year, month - 1, day));
          expect(isDay(year, month, day)).toBe(date.getUTCMonth() === month - 1 && date.getUTCDate() === day);
        },
      ),
      {
        numRuns: 1000,
        examples: [
          [2000, 2, 29],
          [1900, 2, 29],
          [2100, 2, 29],
          [2024, 2, 29],
          [2023, 2, 29],
        ],
      },
    );
  });
});

describe('nearest', () => {
  it.each([
    ['complete', 'completed', 1],
    ['completedd', 'completed', 1],
    ['comploted', 'completed', 1],
    ['RATE', 'rate', 0],
    ['rtae', 'rate', 2],
    ['tot', 'total', 2],
    ['', 'rate', 4],
  ])('%j means %j, %d letters away', (wrong, word, distance) => {
    expect(nearest(wrong, ['total', 'completed', 'rate'])).toEqual({ word, distance });
  });

  it('is the first of those equally near', () => {
    expect(nearest('cat', ['bat', 'rat'])).toEqual({ word: 'bat', distance: 1 });
  });

  it('does not look at what is far too long', () => {
    expect(nearest('r'.repeat(41), ['total', 'rate'])).toEqual({ word: 'total', distance: 40 });
    expect(nearest('r'.repeat(40), ['total', 'rate'])).toEqual({ word: 'rate', distance: 39 });
  });

  it('is nothing among no words', () => expect(nearest('x', [])).toEqual({ word: '', distance: Infinity }));
});

describe('uniqueId', () => {
  it('numbers those that are taken', () => {
    const taken = new Map<string, number>();
    const ids = ['a', 'a', 'b', 'a', 'a-2', 'a-2', 'a'].map((wanted) => uniqueId(wanted, taken));
    expect(ids).toEqual(['a', 'a-2', 'b', 'a-3', 'a-2-2', 'a-2-3', 'a-4']);
  });

  it('gives none twice', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'a-2', 'a-2-2', 'b-3'), { maxLength: 40 }), (wanted) => {
        const taken = new Map<string, number>();
        expect(new Set(wanted.map((id) => uniqueId(id, taken))).size).toBe(wanted.length);
      }),
    );
  });
});
