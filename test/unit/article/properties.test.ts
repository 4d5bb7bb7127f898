import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ArticleReading, readArticle } from '../../../src/article.ts';
import { articles } from '../../../tools/article-scores.mjs';

const texts = [...articles('articles'), ...articles('articles-more')].map(({ text }) => text);

const PIECES =
  'thi hành xong|có điều kiện thi hành|chưa có điều kiện|phải thi hành|thụ lý|giải quyết|đạt|tỷ lệ|chiếm|vượt|chỉ tiêu|tăng|giảm|so với|cùng kỳ|về việc|về tiền|số tiền|trong đó|và|với|là|1.529 việc|1.875|hơn 123 tỷ đồng|56 tỷ 100 triệu|81,55%|0,05 %|bảy việc|12/34 việc|2/6|5.000đ|(|)|,|;|.|:|\n|\n\n|năm 2022|6 tháng đầu năm|tháng 3/2011|Cục THADS tỉnh Long An|huyện Cần Giuộc|Tòa án|tín dụng|khiếu nại|thi hành án dân sự|THADS|từ 1/10/2021 đến 30/9/2022|nhiệm kỳ 2016-2020|Covid-19|…|"|[1]'.split(
    '|',
  );
const prose = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' '));

const WORDS: Record<string, string> = {
  hai: '2',
  ba: '3',
  bốn: '4',
  sáu: '6',
  bảy: '7',
  tám: '8',
  chín: '9',
  mười: '10',
};

/** All figures of a reading with the path of their evidence. */
function figuresOf({ report, extra, changes, others }: ArticleReading): [path: string, text: string][] {
  const found: [string, string][] = [];
  const add = (prefix: string, stated: object | undefined) => {
    for (const [name, text] of Object.entries(stated ?? {}))
      if (name !== 'basis') found.push([`${prefix}.${name}`, text as string]);
  };
  for (const measure of ['cases', 'amounts'] as const) {
    add(measure, report[measure]);
    add(`extra.${measure}`, extra[measure]);
    add(`changes.${measure}`, changes[measure]);
    for (const [at, other] of others.entries()) add(`others[${at}].${measure}`, other[measure]);
  }
  return found;
}

function checkEvidence(text: string) {
  const reading = readArticle(text);
  for (const [path, figure] of figuresOf(reading)) {
    const proof = reading.evidence[path];
    expect(proof, path).toBeDefined();
    expect(text.slice(proof!.start, proof!.end)).toBe(proof!.text);
    const plain = proof!.text.normalize('NFC').replace(/^\p{L}+(?= (?:việc|vụ))/u, (word) => WORDS[word] ?? word);
    expect(plain.replace(/\D/g, ''), path).toContain(figure.replace(/\D/g, ''));
  }
  for (const path of Object.keys(reading.evidence)) {
    expect(path === 'agency' || path === 'period' || figuresOf(reading).some(([known]) => known === path), path).toBe(
      true,
    );
  }
}

/** The figures of the main record, without where they stand. */
const figures = (text: string) => {
  const { report, extra } = readArticle(text);
  return { cases: report.cases, amounts: report.amounts, extra };
};

describe('readArticle, whatever it is given', { timeout: 30_000 }, () => {
  it('throws nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), prose), (text) => void readArticle(text)),
      { numRuns: 300 },
    );
  });

  it('gives the same twice', () => {
    fc.assert(
      fc.property(prose, (text) => {
        expect(readArticle(text)).toEqual(readArticle(text));
      }),
    );
  });

  it('proves every figure with a stretch of text that contains its digits', () => {
    fc.assert(fc.property(prose, checkEvidence), { numRuns: 500 });
    texts.forEach(checkEvidence);
  });

  it('reads no figure in prose without a word of enforcement', () => {
    const others = fc.array(
      fc.constantFrom(
        'Đội bóng',
        'thắng',
        '3-1',
        'đạt',
        '87%',
        '1.250 tỷ đồng',
        'thu',
        'năm 2022',
        'tăng',
        ',',
        '.',
        'về việc',
        '15 vụ',
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(others, (words) => {
        expect(readArticle(words.join(' '))).toEqual(readArticle(''));
      }),
    );
  });

  it('is not moved by unrelated prose behind the article', () => {
    const sentence = fc
      .array(
        fc.constantFrom(
          'trời',
          'mưa',
          'đường',
          'chợ',
          '25 độ',
          '3-1',
          '40%',
          'hoa',
          'xe',
          'ngày 3/4',
          '12 người',
          'học sinh',
          'điểm',
        ),
        { minLength: 1, maxLength: 12 },
      )
      .map((words) => `Hôm nay ${words.join(' ')}.`);
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.array(sentence, { minLength: 1, maxLength: 5 }), (text, more) => {
        expect(figures(`${text}\n\n${more.join(' ')}`)).toEqual(figures(text));
      }),
      { numRuns: 200 },
    );
  });

  it('takes nothing from an article of another office behind it, which is told beside', () => {
    const byHeading = articles('articles').filter(({ id }) => /^d(?:01|02|03|09|10|12)/.test(id));
    for (const first of byHeading)
      for (const second of byHeading.filter((one) => one !== first)) {
        const both = `${first.text}\n\n${second.text}`;
        expect(figures(both), `${first.id} before ${second.id}`).toEqual(figures(first.text));
        expect(readArticle(both).others.length).toBeGreaterThan(readArticle(first.text).others.length);
      }
  });
});
