import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/article.ts';
import { articleFieldText, articleMessagesFor, articleProblemText, whyNone } from '../../../src/article-text.ts';
import { articleEn } from '../../../src/text/article-en.ts';
import { articleVi } from '../../../src/text/article-vi.ts';

const vi = articleMessagesFor('vi');
const en = articleMessagesFor('en-GB');

const placeholders = (text: string | undefined) => [...(text ?? '').matchAll(/\{\w+\}/g)].map(String).sort();
/** Sentences of an office, after its name. */
const of = (sentences: string) => readArticle(`Chi cục THADS huyện Tân Hưng báo cáo năm 2022\n\n${sentences}`);
const said = (text: string, messages = vi) => of(text).problems.map((problem) => articleProblemText(problem, messages));

describe('the catalogue of articles', () => {
  it('has the same keys in both languages, every string with the same values to fill in', () => {
    expect(Object.keys(articleEn).sort()).toEqual(Object.keys(articleVi).sort());
    for (const [key, text] of Object.entries(articleVi))
      expect(placeholders(articleEn[key as keyof typeof articleVi]), key).toEqual(placeholders(text));
  });

  it('is composed, whatever keyboard wrote it', () => {
    for (const text of Object.values(articleVi)) expect(text).toBe(text.normalize('NFC'));
  });
});

describe('articleProblemText', () => {
  it.each([
    [
      'Có điều kiện thi hành 1.529 việc, đã thi hành xong 1.875 việc.',
      'Về việc, thi hành xong: 1.875 lớn hơn có điều kiện thi hành (1.529); xem lại bài viết.',
      'Cases, completed: 1.875 is more than enforceable (1.529); please check the article.',
    ],
    [
      'Có điều kiện thi hành 1.875 việc, đã thi hành xong 1.529 việc, đạt 85,10%.',
      'Về việc, tỷ lệ thi hành xong: 85,10% trong bài không khớp với số liệu (tính ra khoảng 81,55%).',
      'Cases, completion rate: the stated 85,10% does not match the figures (they give about 81,55%).',
    ],
    [
      'Có điều kiện thi hành 1.875 việc, đã thi hành xong 1.529 việc, đạt 83,55%.',
      'Về việc, tỷ lệ thi hành xong: 83,55% trong bài khác tỷ lệ tính từ số liệu (81,55%) đúng một chữ số; có thể gõ nhầm.',
      'Cases, completion rate: the stated 83,55% differs from what the figures give (81,55%) by one digit; it may be a typing slip.',
    ],
    [
      'Đã thi hành xong 1.529 việc, đạt 81,55%, vượt 0,35% so với chỉ tiêu được giao là 81,00%.',
      'Về việc, chênh lệch so với chỉ tiêu: 0,35% trong bài không khớp với tỷ lệ và chỉ tiêu (tính ra khoảng 0,55%).',
      'Cases, difference from the target: the stated 0,35% does not match the rate and the target (they give about 0,55%).',
    ],
    [
      'Phải thi hành 2.000 việc, có điều kiện thi hành 1.500 việc, chưa có điều kiện thi hành 600 việc.',
      'Về việc, phải thi hành: 2.000, nhưng các phần nêu trong bài cộng lại lớn hơn.',
      'Cases, to be enforced: 2.000, but the parts in the article add up to more.',
    ],
    [
      'Phải thi hành 12.003 việc với số tiền hơn 2 tỷ đồng.',
      'Về tiền, phải thi hành: hơn 2 tỷ đồng cho 12.003 việc, bình quân mỗi việc bất thường; xem lại đơn vị tiền.',
      'Amounts, to be enforced: hơn 2 tỷ đồng for 12.003 cases is unusual for a case; please check the unit of the amount.',
    ],
    [
      'Đã thi hành xong 1.529 việc, đạt 81,55%.\n\nĐã thi hành xong 1.592 việc.',
      'Về việc, thi hành xong: bài nêu hai số khác nhau, 1.529 và 1.592; ở đây lấy số đầu.',
      'Cases, completed: the article gives two figures, 1.529 and 1.592; the first is taken.',
    ],
  ])('says of %j what is wrong', (text, vietnamese, english) => {
    expect(said(text)).toContain(vietnamese);
    expect(said(text, en)).toContain(english);
  });

  it('leaves nothing unfilled, whatever the code', () => {
    for (const code of [...Object.keys(articleVi).filter((key) => key.includes('-')), 'order', 'unknown-code']) {
      if (code.startsWith('article-')) continue;
      const values = { stated: '1', got: '2', than: 'total', against: '3' };
      const text = articleProblemText({ code, severity: 'warning', where: 'cases.changes.completedDelta', values }, vi);
      expect(text).toContain('Về việc, mức tăng, giảm của thi hành xong');
      expect(text).not.toMatch(/[{}]/);
    }
  });
});

describe('articleFieldText', () => {
  it.each([
    ['cases.total', 'Về việc, phải thi hành'],
    ['extra.amounts.accepted', 'Về tiền, thụ lý'],
    ['previous.cases.rate', 'Về việc, tỷ lệ thi hành xong kỳ trước'],
    ['changes.cases.rateDelta', 'Về việc, mức tăng, giảm của tỷ lệ thi hành xong'],
    ['changes.amounts.completedDeltaPct', 'Về tiền, mức tăng, giảm của thi hành xong'],
    ['others[2].cases.rate', 'Về việc, tỷ lệ thi hành xong'],
    ['agency', 'Cơ quan'],
    ['somewhere', 'somewhere'],
  ])('names %s', (path, name) => {
    expect(articleFieldText(path, vi)).toBe(name);
  });
});

describe('whyNone', () => {
  it.each([
    [' \n', 'article-blank'],
    ['Ngành thi hành án dân sự họp.', 'article-no-digits'],
    ['Đội bóng thắng 3-1 trước 12.000 khán giả.', 'article-foreign'],
    ['Năm 2022, Chi cục Thi hành án dân sự tuyển 3 người.', 'article-unsure'],
  ])('tells of %j why it has no figures', (text, code) => {
    const problem = whyNone(text, readArticle(text));
    expect(problem?.code).toBe(code);
    expect(articleProblemText(problem!, vi)).not.toMatch(/[{}]/);
  });

  it('tells nothing where there are some', () => {
    const text = 'Phải thi hành 2.561 việc, đã thi hành xong 1.529 việc.';
    expect(whyNone(text, readArticle(text))).toBeNull();
  });
});
