import { describe, expect, it } from 'vitest';
import '../../../src/en.ts';
import { checkReport } from '../../../src/figures/check-report.ts';
import { enforcementYear, periodOfMonths } from '../../../src/model/period.ts';
import type { MeasureFigures, Report } from '../../../src/model/report.ts';
import { reportEn } from '../../../src/text/report-en.ts';
import { reportMessagesFor } from '../../../src/text/report-messages.ts';
import { reportProblemText } from '../../../src/text/report-problems.ts';
import { periodText, sentence } from '../../../src/text/report-sentence.ts';
import { reportVi } from '../../../src/text/report-vi.ts';
import { articles } from '../../support/articles.ts';
import { fig, figures, pct, period, report, target, ty, unit } from '../../support/build.ts';

const stated = {
  agency: 'Chi cục THADS huyện Cần Giuộc',
  period: enforcementYear(2022, 'Năm 2022'),
  cases: figures({ enforceable: fig(1875), completed: fig(1529), rate: pct('81.55'), targets: [target('81.5')] }),
  amounts: figures({
    enforceable: ty('123', 'over'),
    completed: ty('56.1'),
    rate: pct('45.6'),
    targets: [target('40.1')],
  }),
};
const CASES =
  'Đã thi hành xong 1.529 việc trên 1.875 việc có điều kiện thi hành, đạt 81,55%, vượt chỉ tiêu 0,05 điểm %.';
const AMOUNTS =
  'Đã thi hành xong 56,1 tỷ đồng trên hơn 123 tỷ đồng có điều kiện thi hành, đạt 45,6%, vượt chỉ tiêu 5,5 điểm %.';

describe('sentence', () => {
  it('says both measures, whose and when in front', () => {
    expect(sentence(report(stated))).toBe(`Chi cục THADS huyện Cần Giuộc, năm 2022: ${CASES} ${AMOUNTS}`);
  });

  it.each([
    ['one measure', {}, { measure: 'cases' }, `Chi cục THADS huyện Cần Giuộc, năm 2022: ${CASES}`],
    ['the other', {}, { measure: 'amounts' }, `Chi cục THADS huyện Cần Giuộc, năm 2022: ${AMOUNTS}`],
    ['no period', { period: null }, { measure: 'cases' }, `Chi cục THADS huyện Cần Giuộc: ${CASES}`],
    ['no agency', { agency: null }, { measure: 'cases' }, `Năm 2022: ${CASES}`],
    [
      'no agency, and a year in small letters',
      { agency: null, period: period({ label: 'năm công tác 2022' }) },
      { measure: 'cases' },
      `Năm công tác 2022: ${CASES}`,
    ],
    ['neither', { agency: null, period: null }, { measure: 'cases' }, CASES],
    ['only what has figures', { agency: null, period: null, amounts: null }, {}, CASES],
    ['nothing', { agency: null, period: null, cases: null, amounts: null }, {}, 'Chưa có số liệu.'],
    [
      'days where there is no name',
      { agency: null, period: enforcementYear(2022) },
      { measure: 'cases' },
      `01/10/2021–30/09/2022: ${CASES}`,
    ],
  ] as const)('%s', (_, change, options, said) =>
    expect(sentence(report({ ...stated, ...change }), options)).toBe(said),
  );

  it('takes language, strings, digits and ears', () => {
    const cases = report({ cases: figures({ enforceable: fig(1875), completed: fig(1529), targets: [target('80')] }) });
    expect(sentence(cases, { lang: 'en' })).toBe(
      'Completed 1,529 cases out of 1,875 cases that could be enforced, a rate of 81.55%, above target by 1.55 pp.',
    );
    expect(sentence(cases, { digits: 0 })).toMatch(/đạt 82%, vượt chỉ tiêu 2 điểm %\.$/);
    expect(sentence(cases, { spoken: true })).toMatch(/đạt 81,55 phần trăm, vượt chỉ tiêu 1,55 điểm phần trăm\.$/);
    expect(sentence(cases, { messages: { met: 'Cao hơn {delta}' } })).toMatch(/, cao hơn 1,55 điểm %\.$/);
  });

  it('says of which measure where no count does', () => {
    const rates = report({ cases: figures({ rate: pct('45.45') }), amounts: figures({ rate: pct('19.89') }) });
    expect(sentence(rates)).toBe(
      'Về việc: Tỷ lệ thi hành xong trên số có điều kiện thi hành đạt 45,45%. Về tiền: Tỷ lệ thi hành xong trên số có điều kiện thi hành đạt 19,89%.',
    );
    expect(sentence(rates, { measure: 'cases' })).toBe('Tỷ lệ thi hành xong trên số có điều kiện thi hành đạt 45,45%.');
  });

  it('withholds in the course of the year, and compares with last year', () => {
    const half = report({
      period: periodOfMonths(2025, 6, '6 tháng đầu năm 2025'),
      cases: figures({ rate: pct('45.49'), targets: [target('83.9')] }),
      previous: { period: periodOfMonths(2024, 6), cases: figures({ rate: pct('44.93') }), amounts: null },
    });
    expect(sentence(half)).toBe(
      '6 tháng đầu năm 2025: Tỷ lệ thi hành xong trên số có điều kiện thi hành đạt 45,49%, chưa hết năm, chưa kết luận so với chỉ tiêu cả năm, tăng 0,56 điểm % so với cùng kỳ.',
    );
  });

  it.each(articles)('$id: is said in both languages', ({ report: article }) => {
    expect(sentence(article)).toMatch(/\.$/);
    expect(sentence(article, { lang: 'en', spoken: true })).not.toMatch(/[{}%]/);
  });
});

describe('periodText', () => {
  it.each([
    [null, null],
    [period({ from: '2021-10-01' }), null],
    [period({ to: '2021-10-01' }), null],
    [period({ label: 'Quý I', from: '2021-10-01', to: '2021-12-31' }), 'Quý I'],
  ])('%o: %s', (covered, text) => expect(periodText(covered, 'vi')).toBe(text));

  it('is unmistakable in English', () => {
    expect(periodText(enforcementYear(2022), 'en')).toBe('2021-10-01–2022-09-30');
  });
});

describe('reportProblemText', () => {
  const told = (wrong: Partial<Report>, lang = 'vi') =>
    checkReport(report(wrong)).map((problem) => reportProblemText(problem, reportMessagesFor(lang)));
  const cases = (wrong: Partial<MeasureFigures>, more: Partial<Report> = {}) =>
    told({ ...more, cases: figures(wrong) });

  it.each<[string, string[], string]>([
    [
      'order',
      cases({ enforceable: fig(1875), completed: fig(2000) }),
      'Về việc: Thi hành xong (2.000 việc) lớn hơn có điều kiện thi hành (1.875 việc); xem lại số liệu nguồn.',
    ],
    [
      'rate-of-none',
      cases({ enforceable: fig(0), rate: pct('85') }),
      'Về việc: Có tỷ lệ công bố 85% nhưng không phát sinh số có điều kiện thi hành; xem lại số liệu nguồn.',
    ],
    ['rate-over', cases({ rate: pct('101') }), 'Về việc: Tỷ lệ 101% vượt quá 100%; xem lại số liệu nguồn.'],
    [
      'rate-slip',
      cases({ enforceable: fig(100_000), completed: fig(31_016), rate: pct('30.02') }),
      'Về việc: Tỷ lệ công bố 30,02% khác tỷ lệ tính từ số liệu (31,02%) đúng một chữ số; có thể gõ nhầm.',
    ],
    [
      'parts-above',
      cases({ total: fig(8), enforceable: fig(7), notEnforceable: fig(2) }),
      'Về việc: Các phần cộng lại (9 việc) lớn hơn tổng số phải thi hành (8 việc); xem lại số liệu nguồn.',
    ],
    [
      'parts-below',
      cases({ total: fig(11), enforceable: fig(7), notEnforceable: fig(2), suspended: fig(1) }),
      'Về việc: Các phần cộng lại (10 việc) nhỏ hơn tổng số phải thi hành (11 việc); xem lại số liệu nguồn.',
    ],
    [
      'share-mismatch',
      cases({ total: fig(100), enforceable: fig(80), enforceableShare: pct('81') }),
      'Về việc: Tỷ lệ có điều kiện thi hành công bố 81% không khớp với số liệu (tính ra 80%).',
    ],
    [
      'shares-over',
      cases({ enforceableShare: pct('71'), notEnforceableShare: pct('32') }),
      'Về việc: Các tỷ lệ trên số phải thi hành cộng lại là 103%, vượt quá 100%; xem lại số liệu nguồn.',
    ],
    [
      'delta-mismatch',
      cases({ rate: pct('78'), targets: [target('81')], targetDelta: pct('3') }),
      'Về việc: Chênh lệch công bố so với chỉ tiêu 3 điểm % không khớp với tỷ lệ và chỉ tiêu (tính ra −3 điểm %).',
    ],
    [
      'part-year',
      cases({ rate: pct('45'), targets: [target('83.9')] }, { period: periodOfMonths(2025, 6) }),
      'Về việc: Kỳ báo cáo chưa hết năm, chưa so với chỉ tiêu cả năm 83,9%.',
    ],
    [
      'magnitude',
      told({ cases: figures({ completed: fig(1529) }), amounts: figures({ completed: ty('0.0561') }) }),
      'Về tiền: Thi hành xong 56,1 triệu đồng trên 1.529 việc: bình quân mỗi việc bất thường; xem lại đơn vị tiền.',
    ],
    [
      'year-mismatch',
      told({ period: period({ label: 'Năm 2022', from: '2022-10-01', to: '2023-09-30' }) }),
      'Ghi năm 2022 nhưng ngày tháng thuộc năm thi hành án 2023; xem lại năm.',
    ],
    [
      'previous-period',
      told({
        period: periodOfMonths(2022, 6, '6 tháng'),
        previous: { period: enforcementYear(2021, 'Năm 2021'), cases: null, amounts: null },
      }),
      'Cùng kỳ năm trước: Số liệu năm 2021 không cùng kỳ với 6 tháng, nên không so sánh.',
    ],
    [
      'units-sum',
      told({ cases: figures({ total: fig(5) }), units: [unit('a', { cases: figures({ total: fig(4) }) })] }),
      'Về việc: Phải thi hành (5 việc) khác với các đơn vị cộng lại (4 việc); xem lại số liệu nguồn.',
    ],
  ])('%s', (_, problems, text) => expect(problems).toEqual([text]));

  it('tells swapped shares', () => {
    const swapped = articles.find(({ id }) => id.startsWith('d05'))!.report;
    expect(told(swapped)[0]).toBe(
      'Về việc: Tỷ lệ có điều kiện thi hành công bố 56,49% không khớp với số liệu (tính ra 67,85%); có thể tỷ lệ về việc và về tiền bị đổi chỗ.',
    );
    expect(told(swapped, 'en')[3]).toMatch(
      /^Amounts: Share not yet enforceable: the published 32\.15% .* may have been swapped\.$/,
    );
  });

  it('says whose figures they are', () => {
    const wrong = { cases: figures({ rate: pct('101') }), amounts: null };
    expect(told({ units: [unit('a', { ...wrong, name: 'Cần Giuộc', previous: { ...wrong, period: null } })] })).toEqual(
      [
        'Cần Giuộc, về việc: Tỷ lệ 101% vượt quá 100%; xem lại số liệu nguồn.',
        'Cần Giuộc, cùng kỳ năm trước, về việc: Tỷ lệ 101% vượt quá 100%; xem lại số liệu nguồn.',
      ],
    );
  });

  it('leaves other problems as they are told elsewhere', () => {
    const problem = {
      code: 'unreadable',
      severity: 'error',
      where: 'cases.rate',
      values: { expected: 'percent', got: 'x' },
    } as const;
    expect(reportProblemText(problem, reportMessagesFor('vi'))).toBe(
      'cases.rate: cần tỷ lệ phần trăm, ví dụ 81,55%, nhưng gặp “x”.',
    );
    expect(reportProblemText({ ...problem, code: 'new-code' }, reportMessagesFor('vi'))).toBe('cases.rate: new-code');
  });
});

describe('the catalogues of reports', () => {
  const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
  it('have the same keys with the same values to fill in', () => {
    expect(Object.keys(reportEn).sort()).toEqual(Object.keys(reportVi).sort());
    for (const [key, text] of Object.entries(reportVi))
      expect(placeholders(reportEn[key as keyof typeof reportVi]), key).toEqual(placeholders(text));
  });

  it('come on top of the others, in their language', () => {
    expect(reportMessagesFor('vi')).toMatchObject({ placeCases: 'Về việc', total: 'Phải thi hành' });
    expect(reportMessagesFor('en-GB')).toMatchObject({ placeCases: 'Cases', total: 'To be enforced' });
    expect(reportMessagesFor('fr')).toMatchObject({ placeCases: 'Về việc', total: 'Phải thi hành' });
  });
});
