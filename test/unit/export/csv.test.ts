import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cell, csvOf } from '../../../src/export/csv.ts';
import type { Exported, ExportedPart, PartKind } from '../../../src/export/exported.ts';
import { fileName } from '../../../src/export/filename.ts';
import { stated } from '../../../src/export/stated.ts';
import { readReport } from '../../../src/figures/reading.ts';
import { parseCsv } from '../../../src/input/csv.ts';
import { parseFigure } from '../../../src/input/figure-text.ts';
import { parseReport } from '../../../src/input/json.ts';
import type { Figure } from '../../../src/model/figure.ts';
import { type Measure, NO_FIGURES, type Report } from '../../../src/model/report.ts';
import '../../../src/en.ts';
import { messagesFor } from '../../../src/text/messages.ts';
import { stagesSentence } from '../../../src/text/sentences.ts';

const LANGS = ['vi', 'en'] as const;
const MEASURES: readonly Measure[] = ['cases', 'amounts'];

function exportedOf(report: Report, measure: Measure, lang: 'vi' | 'en', kind: PartKind | null = null): Exported {
  const messages = messagesFor(lang);
  const reading = readReport(report, measure, 2);
  const rows = (list: PartKind): ExportedPart[] =>
    list === 'periods'
      ? report.periods.map((point) => ({ id: null, name: null, period: point.period, figures: point[measure] }))
      : report[list].map((part) => ({ id: part.id, name: part.name, period: report.period, figures: part[measure] }));
  return {
    label: 'Thi hành xong',
    origin: {
      agency: report.agency,
      period: report.period?.label ?? null,
      span: report.period,
      asOf: report.asOf,
      status: report.status,
      source: report.source,
      note: report.notes.join(' ') || null,
    },
    sentence: stagesSentence(reading, messages),
    reading,
    parts: kind && { kind, rows: rows(kind) },
    table: { columns: null, rows: [] },
    messages,
    lang,
  };
}

const report = parseReport({
  agency: 'Chi cục THADS huyện Cần Giuộc',
  period: 'Năm 2022',
  asOf: '2022-09-22',
  status: 'provisional',
  source: { name: 'Chi cục THADS huyện Cần Giuộc', url: 'https://example.vn/bai-viet?id=1' },
  notes: ['Số liệu gồm cả phần ủy thác; "tạm tính".'],
  cases: { total: 2561, enforceable: 1875, completed: 1529, rate: '81,55%', target: '81,5%' },
  amounts: {
    total: '211 tỷ đồng',
    enforceable: 'hơn 123 tỷ đồng',
    completed: '56,1 tỷ đồng',
    rate: '45,6%',
    target: '>40,1%',
  },
}).report;

const lines = (text: string) => text.replace('\ufeff', '').trimEnd().split('\r\n');

describe('csvOf', () => {
  it('writes what spreadsheets in Vietnamese open: a mark of UTF-8, semicolons, decimal commas, no groups', () => {
    expect(csvOf(exportedOf(report, 'amounts', 'vi')).startsWith('\ufeff')).toBe(true);
    expect(lines(csvOf(exportedOf(report, 'amounts', 'vi')))).toEqual([
      'Tiêu đề;Thi hành xong',
      'Đơn vị;Chi cục THADS huyện Cần Giuộc',
      'Kỳ báo cáo;Năm 2022',
      'Số liệu đến ngày;2022-09-22',
      'Trạng thái;Số liệu sơ bộ',
      'Nguồn;Chi cục THADS huyện Cần Giuộc',
      'Nguồn (địa chỉ);https://example.vn/bai-viet?id=1',
      'Ghi chú;"Số liệu gồm cả phần ủy thác; ""tạm tính""."',
      'Tóm tắt;Trong 211 tỷ đồng phải thi hành có hơn 123 tỷ đồng có điều kiện thi hành (khoảng 59%). Đã thi hành xong 56,1 tỷ đồng trên hơn 123 tỷ đồng có điều kiện thi hành, đạt 45,6%, vượt chỉ tiêu 5,5 điểm %.',
      '',
      'Chỉ số;Số liệu;Đơn vị tính;Cách nêu',
      'Phải thi hành về tiền;211;tỷ đồng;',
      'Có điều kiện thi hành về tiền;123;tỷ đồng;hơn',
      'Thi hành xong về tiền;56,1;tỷ đồng;',
      'Tính từ số liệu: Tỷ lệ có điều kiện trên số phải thi hành;khoảng 59%',
      'Tỷ lệ thi hành xong trên số có điều kiện thi hành về tiền;45,6;%;',
      'Chỉ tiêu về tiền;40,1;%;trên',
      'Kết luận;Vượt chỉ tiêu 5,5 điểm %',
    ]);
  });

  it('writes complete amounts as whole đồng, and English with commas and points', () => {
    const exact = parseReport(
      { amounts: { total: 405_233_688_000, enforceable: 300_000_000_000, completed: '56.1 billion dong' } },
      { lang: 'en' },
    ).report;
    expect(lines(csvOf(exportedOf(exact, 'amounts', 'en'))).slice(-5)).toEqual([
      '"To be enforced, amounts",405233688000,dong,',
      '"Enforceable, amounts",300000000000,dong,',
      '"Completed, amounts",56.1,billion dong,',
      '"Worked out: Enforceable share, of what was to be enforced",74.03%',
      '"Worked out: Completion rate, of what is enforceable",about 18.7%',
    ]);
  });

  for (const lang of LANGS)
    for (const measure of MEASURES)
      it(`is read back as the same ${measure} by parseCsv (${lang})`, () => {
        const back = parseCsv(csvOf(exportedOf(report, measure, lang)), { lang });
        expect(back.problems).toEqual([]);
        expect(back.report).toEqual({ ...report, cases: null, amounts: null, [measure]: report[measure] });
      });

  it('says in words what is not known, and what is a rate of nothing', () => {
    const none = parseReport({ cases: { total: 3, enforceable: 0, completed: 0 } }).report;
    expect(csvOf(exportedOf(none, 'cases', 'vi'))).toContain(
      'Tỷ lệ thi hành xong trên số có điều kiện thi hành về việc;không phát sinh',
    );
    const only = parseReport({ amounts: { completed: 'gần 34 tỷ đồng' } }).report;
    const text = csvOf(exportedOf(only, 'amounts', 'vi'));
    expect(text).toContain('Có điều kiện thi hành về tiền;chưa có số liệu');
    expect(parseCsv(text).report.amounts).toEqual(only.amounts);
  });

  for (const lang of LANGS)
    it(`writes a row a unit, hedges in a column of their own, and is read back (${lang})`, () => {
      const units = parseReport({
        ...JSON.parse(
          JSON.stringify({
            agency: 'Cục THADS tỉnh Đắk Lắk',
            period: 'Năm 2018',
            asOf: '2018-09-30',
            status: 'final',
            source: { name: 'Báo cáo' },
          }),
        ),
        units: [
          {
            id: 'bmt',
            name: 'Buôn Ma Thuột',
            amounts: {
              total: 'hơn 530,5 tỷ đồng',
              enforceable: '174,7 tỷ đồng',
              completed: '80,7 tỷ đồng',
              rate: '46,27%',
              target: '>40,27%',
            },
          },
          {
            id: 'ea',
            name: '=SUM(A1:A9)',
            amounts: { total: '405.233.688.000đ', enforceable: '123,45 tỷ đồng', completed: null, target: '40%' },
          },
          { id: 'kr', name: '- Krông Búk', amounts: { completed: 'gần 3 tỷ đồng' } },
          { id: 'x', name: 'M’Đrắk', amounts: null },
        ],
      }).report;
      const text = csvOf(exportedOf(units, 'amounts', lang, 'units'));
      const back = parseCsv(text, { lang });
      expect(back.problems.filter(({ severity }) => severity !== 'info')).toEqual([]);
      expect(back.report).toMatchObject({
        agency: units.agency,
        asOf: '2018-09-30',
        status: 'final',
        source: { name: 'Báo cáo' },
        period: units.period,
      });
      expect(back.report.units.map(({ amounts }) => amounts)).toEqual(units.units.map(({ amounts }) => amounts));
      expect(back.report.units.map(({ id }) => id)).toEqual(['bmt', 'ea', 'kr', 'x']);
      expect(back.report.units[1]?.name).toBe('=SUM(A1:A9)');
      expect(text).toContain("'=SUM(A1:A9)");
    });

  it('writes a row a period', () => {
    const series = parseReport({
      agency: 'Chi cục THADS huyện Nông Sơn',
      periods: [
        { period: 'Năm 2013', cases: { enforceable: 120, completed: 110 } },
        { period: 'Năm 2014', cases: { enforceable: 130, completed: 121 } },
      ],
    }).report;
    const back = parseCsv(csvOf(exportedOf(series, 'cases', 'vi', 'periods')));
    expect(back.report.periods).toEqual(series.periods);
    expect(back.report.agency).toBe(series.agency);
  });

  it('gives every count and amount that people write back as it was stated', () => {
    const digits = fc.nat(999_999).map(String);
    const decimals = fc.option(fc.nat(999).map(String), { nil: null });
    const hedge = fc.constantFrom('', '', 'hơn ', 'gần ', 'khoảng ', 'dưới ');
    const unit = fc.constantFrom('đồng', 'nghìn đồng', 'triệu đồng', 'tỷ đồng', 'nghìn tỷ đồng');
    fc.assert(
      fc.property(hedge, digits, decimals, unit, fc.constantFrom(...LANGS), (said, whole, rest, word, lang) => {
        const figure = parseFigure(
          `${said}${whole}${rest === null || word === 'đồng' ? '' : `,${rest}`} ${word}`,
          'amounts',
        );
        // More than all of the country's money is refused.
        fc.pre(figure !== null && figure.value.n < 10n ** 17n);
        const exported = exportedOf(
          { ...report, amounts: { ...NO_FIGURES, total: figure, completed: figure } },
          'amounts',
          lang,
        );
        expect(parseCsv(csvOf(exported), { lang }).report.amounts?.total).toEqual(figure);
      }),
      {
        examples: [
          ['khoảng ', '0', '110', 'nghìn tỷ đồng', 'vi'],
          ['khoảng ', '1', '110', 'nghìn tỷ đồng', 'en'],
        ],
      },
    );
  });
});

describe('stated', () => {
  const separators = { group: '.', decimal: ',' };
  it.each([
    ['56,1 tỷ đồng', '56,1', 9],
    ['132.905 tỷ 418 triệu đồng', '132905418', 6],
    ['405.233.688.000đ', '405233688000', 0],
    ['1,4 nghìn tỷ đồng', '1400', 9],
    ['gần 470 tỷ đồng', '470', 9],
  ])('tells %s as %s', (text, digits, power) => {
    const figure = parseFigure(text, 'amounts') as Figure;
    const told = stated(figure, 'amounts', separators);
    expect(told.power === 12 ? told.digits : `${told.digits} ${told.power}`).toBe(
      told.power === 12 ? '1,4' : `${digits} ${power}`,
    );
  });
});

describe('cells', () => {
  it.each(['=1+1', '+1', '@SUM', '-x', '\t=1', '\r=1', '=HYPERLINK("http://a";"b")'])(
    'guard %j against being run',
    (text) => {
      expect(cell(text, ';').replace(/^"/, '').startsWith("'")).toBe(true);
    },
  );

  it.each(['-0,05', '12', '81,5', 'a=b', '>83,25'])('leave %j as it is', (text) => {
    expect(cell(text, ';')).toBe(text);
  });

  it('never begin a cell with a sign of a formula, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const written = cell(text, ';').replace(/^"/, '');
        expect(/^[=+@\t\r]|^-(?!\d+([.,]\d+)?$)/.test(written)).toBe(false);
      }),
    );
  });
});

describe('fileName', () => {
  it('is agency, period and measure in plain letters', () => {
    expect(fileName(exportedOf(report, 'cases', 'vi'), 'csv')).toBe('chi-cuc-thads-huyen-can-giuoc-nam-2022-viec.csv');
    expect(fileName(exportedOf(report, 'amounts', 'en'), 'svg')).toBe(
      'chi-cuc-thads-huyen-can-giuoc-nam-2022-amounts.svg',
    );
    expect(fileName(exportedOf({ ...report, agency: null, period: null }, 'cases', 'vi'), 'png')).toBe('viec.png');
    expect(fileName(exportedOf({ ...report, agency: '../../Đắk\u0000 "Lắk"' }, 'cases', 'vi'), 'png')).toMatch(
      /^[a-z0-9-]+\.png$/,
    );
  });
});
