import { describe, expect, it } from 'vitest';
import { articles, compareReading, scores } from '../../../tools/article-scores.mjs';
import { readArticle } from '../../../src/article.ts';
import { parseReport } from '../../../src/input/json.ts';

const real = articles('articles');
const more = articles('articles-more');

describe('readArticle on articles with a gold record', () => {
  it.each(real)('reads every figure of $id, and no other', (article) => {
    expect(compareReading(article).rows.filter(({ right }) => !right)).toEqual([]);
  });

  it('is never wrong on the invented ones, and misses few figures', () => {
    const { all, errors } = scores(more.map(compareReading));
    expect(errors.filter(({ got }) => got !== null)).toEqual([]);
    expect(all.recall).toBeGreaterThan(0.985);
    // Of the last two rounds it is still to learn some forms.
    const older = more.filter(({ id }) => !/^[kl]/.test(id));
    expect(scores(older.map(compareReading)).all.recall).toBeGreaterThan(0.99);
  });

  it('names the agency and the enforcement year', () => {
    const { units, years, wrongUnits } = scores([...real, ...more].map(compareReading));
    // An article about the nation that names no office at all.
    expect(wrongUnits).toEqual(['d07-toan-quoc-2020 unit']);
    expect(units.right).toBe(units.known - 1);
    expect(years.right).toBe(years.known);
  });

  it.each(more.filter(({ id }) => id.endsWith('-am')))('finds no figures in $id', ({ text }) => {
    const { report } = readArticle(text);
    expect(report).toEqual({ schema: 1 });
  });

  it.each([...real, ...more])('gives a report of $id that can be pasted into a page', ({ text }) => {
    const { problems } = parseReport(readArticle(text).report);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('the same article, written otherwise', () => {
  const rewordings: Record<string, (text: string) => string> = {
    'with decomposed letters': (text) => text.normalize('NFD'),
    'with tỉ for tỷ': (text) => text.replaceAll('tỷ', 'tỉ'),
    'with vụ việc for việc': (text) => text.replace(/(\d) việc/g, '$1 vụ việc'),
    'with no-break spaces': (text) => text.replace(/(\d) (việc|tỷ|đồng)/g, '$1\u00a0$2'),
    'with lines as on Windows': (text) => text.replaceAll('\n', '\r\n'),
    'with lines that wrap': (text) => text.replace(/(.{60}\S*) (?=[a-zđàáảãạâăêôơư])/gu, '$1\n'),
    'without là': (text) => text.replace(/ là (?=\d)/g, ' '),
    'with colons for là': (text) => text.replace(/ là (?=\d)/g, ': '),
    'with old spellings': (text) =>
      text.replaceAll('thụ lý', 'thụ lí').replaceAll('ủy thác', 'uỷ thác').replaceAll('Tòa án', 'Toà án'),
    'without its heading': (text) => text.split('\n').slice(1).join('\n').trim(),
  };

  it.each(Object.entries(rewordings))('is read without an error %s', (_, reword) => {
    const { all, errors } = scores(
      [...real, ...more].map((article) => compareReading({ ...article, text: reword(article.text) })),
    );
    expect(errors.filter(({ got }) => got !== null)).toEqual([]);
    // Some name their office, or what the article is about, in the heading alone.
    expect(all.recall).toBeGreaterThan(0.96);
  });
});
