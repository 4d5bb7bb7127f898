import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/article.ts';
import { readSentence } from '../../../src/article/grammar.ts';
import { itemsOf } from '../../../src/article/items.ts';
import type { Context } from '../../../src/article/scope.ts';
import { sentences, tokens } from '../../../src/article/tokens.ts';
import { articles } from '../../../tools/article-scores.mjs';

const texts = articles('articles').map(({ text }) => text);

/** Texts of some size that would hurt a reader which looks back or ahead as far as it likes. */
const HOSTILE: Record<string, (n: number) => string> = {
  'articles in a row': (n) => texts.join('\n\n').repeat(n),
  'one endless sentence': (n) => 'Cơ quan THADS đã thi hành xong 1.529 việc, đạt 81,55%, '.repeat(n * 200),
  digits: (n) => `thi hành án xong ${'1'.repeat(n * 10_000)} việc`,
  'points and digits': (n) => `thi hành án ${'1.'.repeat(n * 5_000)}`,
  slashes: (n) => `thi hành án ${'1/'.repeat(n * 5_000)}`,
  'open brackets': (n) => `thi hành xong ${'('.repeat(n * 10_000)}`,
  'nested brackets': (n) => `thi hành xong ${'(1 việc '.repeat(n * 1_000)}${')'.repeat(n * 1_000)}`,
  'cues without figures': (n) => 'thi hành xong có điều kiện thi hành '.repeat(n * 300),
  'figures without cues': (n) => `thi hành án ${'1.529 việc, 81,55% và 12 tỷ đồng '.repeat(n * 300)}`,
  'ever other offices': (n) =>
    Array.from({ length: n * 200 }, (_, i) => `Chi cục THADS huyện Ba${i} thi hành xong ${i + 10} việc.`).join(' '),
  'ever other months': (n) =>
    Array.from(
      { length: n * 200 },
      (_, i) => `Tháng ${1 + (i % 12)}/${1990 + (i % 90)} thi hành xong ${i + 10} việc.`,
    ).join(' '),
  'ever other years': (n) =>
    Array.from({ length: n * 200 }, (_, i) => `Năm ${1900 + (i % 200)} thi hành xong ${i + 10} việc, đạt 81%.`).join(
      ' ',
    ),
  'parts of a whole': (n) => 'thi hành xong 1.529 việc trong các vụ án tham nhũng, '.repeat(n * 200),
  'capitals after capitals': (n) => `THADS ${'Tỉnh Ba '.repeat(n * 1_000)}`,
};

/** A list that counts how often it is looked into. */
function counted<T>(list: readonly T[]): { list: readonly T[]; looks: () => number } {
  let looks = 0;
  const proxy = new Proxy(list, {
    get: (target, key) => {
      looks += 1;
      return Reflect.get(target, key) as unknown;
    },
  });
  return { list: proxy, looks: () => looks };
}

describe('the work done for a text', () => {
  it.each(Object.entries(HOSTILE))('is so many looks at each of its tokens: %s', (_, make) => {
    const text = make(2);
    const all = tokens(text);
    const { list, looks } = counted(all);
    for (const { from, to } of sentences(all)) itemsOf({ text, tokens: list }, from, to);
    expect(looks() / all.length).toBeLessThan(80);
  });

  it.each(Object.entries(HOSTILE))('is so many looks at each of its items: %s', (_, make) => {
    const text = make(2);
    const all = tokens(text);
    const context: Context = {
      topic: null,
      thads: false,
      subset: null,
      theme: null,
      unit: null,
      span: null,
      said: null,
      saidIn: -9,
    };
    let items = 0;
    let looks = 0;
    for (const [index, { from, to }] of sentences(all).entries()) {
      const read = itemsOf({ text, tokens: all }, from, to);
      const sentence = counted(read);
      readSentence(sentence.list, context, { index, inTitle: false, isOwn: () => true });
      items += read.length;
      looks += sentence.looks();
    }
    expect(looks / items).toBeLessThan(150);
  });

  // A fifth of a megabyte takes a fraction of a second; a square law would take many.
  it.each(Object.entries(HOSTILE))('ends soon: %s', { timeout: 60_000 }, (_, make) => {
    const start = performance.now();
    readArticle(make(Math.ceil(200_000 / make(1).length)));
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
