import { describe, expect, it } from 'vitest';
import { checkReport } from '../../../src/figures/check-report.ts';
import { articles } from '../../support/articles.ts';

describe('checkReport on real articles', () => {
  it('knows twelve of them', () => expect(articles).toHaveLength(12));

  it.each(articles)('$id: names what does not agree in the article, and nothing else', ({ report, flags }) => {
    const warned = checkReport(report).filter(({ severity }) => severity !== 'info');
    expect(warned.map(({ where }) => where.replace('.', ':')).sort()).toEqual([...flags].sort());
  });

  it('says that the shares of Đắk Lắk were swapped', () => {
    const swapped = articles.find(({ id }) => id.startsWith('d05'))!;
    expect(new Set(checkReport(swapped.report).map(({ code }) => code))).toEqual(new Set(['share-swapped']));
  });
});
