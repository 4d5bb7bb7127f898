import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRows, delimiterOf, parseCsv, SAMPLE } from '../../../src/input/csv.ts';
import { decodeBytes } from '../../../src/input/decode.ts';
import { readGrid } from '../../../src/input/grid.ts';
import { findHead, HEAD_ROWS } from '../../../src/input/head.ts';
import { rowReader } from '../../../src/input/rows.ts';
import { reportProblemText } from '../../../src/text/report-problems.ts';
import { reportMessagesFor } from '../../../src/text/report-messages.ts';
import { dataText, plain, valueOf } from './records.ts';

const messages = reportMessagesFor('vi');

const csv = (...lines: string[]) => parseCsv(lines.join('\n'));
const problemsOf = ({ problems }: ReturnType<typeof parseCsv>) =>
  problems.map(({ code, severity, where }) => `${severity} ${code} ${where}`);

describe('parseCsv', () => {
  it('takes the only row as the report itself', () => {
    const { report, problems } = csv(
      'Tên đơn vị;Kỳ báo cáo;Có điều kiện;Thi hành xong;Tỷ lệ',
      'Cần Giuộc;Năm 2022;1.875;1.529;81,55%',
    );
    expect(problems).toEqual([]);
    expect(report).toMatchObject({ agency: 'Cần Giuộc', period: { fiscalYear: 2022, months: 12 } });
    expect(plain(report).cases).toEqual({ total: null, enforceable: 1875, completed: 1529, rate: 81.55, target: null });
    expect(report.units).toHaveLength(1);
  });

  const before = (report: ReturnType<typeof parseCsv>['report']) =>
    report.units.map(({ previous }) => previous && [plain(previous).cases, plain(previous).amounts]);

  it('reads the figures of last year from columns of their own', () => {
    const { report, problems } = csv(
      'Đơn vị;Có điều kiện;Thi hành xong;Có điều kiện cùng kỳ năm trước;Thi hành xong cùng kỳ năm trước;Tỷ lệ cùng kỳ (%)',
      'Cần Giuộc;1.875;1.529;1.700;1.360;80',
      'Bảo Lộc;1.432;1.190;;;',
      'Cộng;3.307;2.719;1.700;1.360;80',
    );
    const NOTHING = { total: null, enforceable: null, completed: null, rate: null, target: null };
    const figures = { ...NOTHING, enforceable: 1700, completed: 1360, rate: 80 };
    expect(problems).toEqual([]);
    expect(before(report)).toEqual([[figures, NOTHING], null]);
    expect(report.previous && plain(report.previous).cases).toEqual(figures);
    expect(report.units.map(({ cases }) => valueOf(cases?.completed))).toEqual([1529, 1190]);
  });

  it('reads them below headings that name the year, and keeps them apart from this year’s', () => {
    const { report, problems } = csv(
      'Đơn vị;Thi hành xong (việc);;Tiền thi hành xong (tỷ đồng);',
      ';Kỳ này;Cùng kỳ năm 2024;Kỳ này;Cùng kỳ năm 2024',
      'Cần Giuộc;1.529;1.360;56,1;48,2',
      'Bảo Lộc;1.190;x;12;-',
    );
    const completed = (count: number | null) => expect.objectContaining({ completed: count }) as unknown;
    expect(problems).toEqual([]);
    expect(report.units.map((unit) => [plain(unit).cases, plain(unit).amounts])).toEqual([
      [completed(1529), completed(56.1e9)],
      [completed(1190), completed(12e9)],
    ]);
    expect(before(report)).toEqual([[completed(1360), completed(48.2e9)], null]);
  });

  it('reads which units were merged or split', () => {
    const { report } = csv(
      'Đơn vị;Thi hành xong;Sáp nhập',
      'A;1;x',
      'B;2;',
      'C;3;không',
      'D;4;Có',
      'E;5;0',
      'F;6;từ 01/7/2025',
      'G;7;-',
    );
    expect(report.units.map((unit) => unit.break)).toEqual([true, false, false, true, false, true, false]);
    const series = csv('Năm;Thi hành xong;break', '2024;5;', '2025;6;yes').report.periods;
    expect(series.map((point) => point.break)).toEqual([false, true]);
  });

  it('reads last year’s figures from rows of their own', () => {
    const { report } = csv('Chỉ số;Số liệu', 'Thi hành xong;1.529 việc', 'Thi hành xong cùng kỳ năm trước;1.360 việc');
    expect(plain(report).cases).toMatchObject({ completed: 1529 });
    expect(report.previous && plain(report.previous).cases).toMatchObject({ completed: 1360 });
    expect(csv('Chỉ số;Số liệu', 'Có điều kiện;9 việc', 'Thi hành xong;5 việc').report.previous).toBeNull();
  });

  it('costs a bad cell its figure and nothing else, and names line and column', () => {
    const result = csv(
      'Đơn vị;Có điều kiện;Thi hành xong',
      'Cần Giuộc;1.875;1.52',
      'Bảo Lộc;"1.4\n32";1.190',
      'Gia Lai;13.409;nhiều',
    );
    expect(result.report.units.map(({ cases }) => [valueOf(cases?.enforceable), valueOf(cases?.completed)])).toEqual([
      [1875, null],
      [null, 1190],
      [13_409, null],
    ]);
    expect(problemsOf(result)).toEqual([
      'error cell-unreadable 2:3',
      'error cell-unreadable 3:2',
      'error cell-unreadable 5:3',
    ]);
    expect(result.problems[0]?.values).toEqual({
      line: '2',
      column: '3',
      header: 'Thi hành xong',
      expected: 'cases',
      got: '1.52',
    });
    expect(reportProblemText(result.problems[0]!, messages)).toBe(
      'Dòng 2, cột 3 (Thi hành xong): cần số việc nguyên, không âm, ví dụ 1.875, nhưng gặp “1.52”.',
    );
  });

  it.each(['', '-', '–', '…', '...', 'N/A', 'x', 'null', '#DIV/0!', 'Không có số liệu', 'chưa có', '\u00a0'])(
    'takes %j for unknown, never for zero',
    (blank) => {
      const { report, problems } = csv('Đơn vị;Có điều kiện;Thi hành xong;Tỷ lệ', `Cần Giuộc;${blank};0;${blank}`);
      expect(problems).toEqual([]);
      expect(report.units[0]?.cases).toMatchObject({ enforceable: null, rate: null });
      expect(valueOf(report.units[0]?.cases?.completed)).toBe(0);
    },
  );

  it.each([
    ['Tổng số tiền (tỷ đồng)', '1.529', 1529e9],
    ['Tổng số tiền (tỷ đồng)', '1.529 triệu đồng', 1529e6],
    ['Tổng số tiền (tỷ đồng)', '530,5', 530.5e9],
    ['Tổng số tiền (triệu đồng)', '1.529.000', 1529e9],
    ['Tổng số tiền (1.000 đồng)', '1.529.000', 1529e6],
    ['Tổng số tiền (đồng)', '211,000,000', 211e6],
    ['Tổng số tiền (đồng)', '211,000', 211e3],
    ['Tổng số tiền (nghìn tỷ đồng)', '116,5', 116.5e12],
    ['Tổng số tiền', '211 tỷ', 211e9],
    ['Tổng số tiền', '405.233.688.000', 405_233_688_000],
    ['amounts_total_vnd', '405233688000', 405_233_688_000],
  ])('reads money under "%s": %s', (heading, cell, value) => {
    const { report } = csv(`Đơn vị;${heading};Tiền xong (đồng)`, `Cần Giuộc;${cell};1`);
    expect(valueOf(report.amounts?.total)).toBe(value);
  });

  it('does not take bare money for đồng that cannot have been counted in đồng', () => {
    expect(problemsOf(csv('Đơn vị;Tổng số tiền;Tiền xong', 'Cần Giuộc;211;56.100.000.000'))).toEqual([
      'error cell-unreadable 2:2',
      'warning amount-unit 2:3',
    ]);
    expect(problemsOf(csv('Đơn vị;Tổng số tiền (tỷ đồng);Tỷ lệ', 'Cần Giuộc;211.000.000.000;45'))).toEqual([
      'error cell-unreadable 2:2',
    ]);
  });

  it('does not take a fraction for a rate in per cent', () => {
    expect(problemsOf(csv('Đơn vị;Tỷ lệ;Chỉ tiêu', 'A;0,8155;0,815'))).toEqual([
      'error cell-unreadable 2:2',
      'error cell-unreadable 2:3',
    ]);
    expect(problemsOf(csv('Đơn vị;Tỷ lệ;Chỉ tiêu', 'A;0,81;0,8155%'))).toEqual([]);
  });

  it('reads a separator by the rest of its column, and says so where nothing tells', () => {
    const told = csv('Đơn vị;Tổng số tiền (tỷ đồng);Tiền xong (tỷ đồng)', 'A;405,234;1', 'B;530,5;2');
    expect(told.problems).toEqual([]);
    expect(valueOf(told.report.units[0]?.amounts?.total)).toBe(405.234e9);
    const english = csv(
      'Unit,Total amount (billion dong),Completed amount (billion dong)',
      'A,"3,404",1',
      'B,"3,404.5",2',
    );
    expect(english.problems).toEqual([]);
    expect(valueOf(english.report.units[0]?.amounts?.total)).toBe(3404e9);
    expect(problemsOf(csv('Đơn vị;Tổng số tiền (tỷ đồng);Tiền xong (tỷ đồng)', 'A;405,234;1'))).toEqual([
      'warning cell-ambiguous 2:2',
    ]);
  });

  it('reads both ways of stacking headings, and the official three', () => {
    const fields = { total: 2561, enforceable: 1875, completed: 1529, rate: 81.55, target: null };
    const byField = csv(
      'STT;Đơn vị;Phải thi hành;;Có điều kiện;;Thi hành xong;',
      ';;Việc;Tiền (đồng);Việc;Tiền (đồng);Việc;Tiền (đồng)',
      '1;Cần Giuộc;2.561;2.000.000;1.875;1.500.000;1.529;1.000.000',
    );
    expect(plain(byField.report)).toMatchObject({
      cases: { ...fields, rate: null },
      amounts: { total: 2e6, enforceable: 1.5e6, completed: 1e6 },
    });
    const official = csv(
      'Tên đơn vị;Về việc;;;;;Tỷ lệ',
      ';Tổng số phải thi hành;Có điều kiện;;;Chưa có điều kiện;',
      ';;Tổng số;Thi hành xong;Đang thi hành;;',
      'Cần Giuộc;2.561;1.875;1.529;346;680;81,55%',
    );
    expect(plain(official.report).cases).toEqual(fields);
    expect(valueOf(official.report.cases?.notEnforceable)).toBe(680);
    expect(problemsOf(official)).toEqual(['info unknown-column 3:5']);
  });

  it('leaves out what could be cases or amounts, rather than guess', () => {
    expect(
      problemsOf(
        csv('Đơn vị;Việc xong;Tiền xong (đồng);Việc có điều kiện;Tiền có điều kiện (đồng);Tỷ lệ', 'A;1;2;3;4;50%'),
      ),
    ).toEqual(['warning column-ambiguous 1:6']);
    const { report, problems } = csv('Đơn vị;Tỷ lệ;Tỷ lệ', 'A;50%;60%');
    expect(report.units[0]).toMatchObject({ cases: null, amounts: null });
    expect(problems).toHaveLength(2);
  });

  it('tells sums of groups from the sum of all, and rows numbered I from their parts', () => {
    const { report, problems } = csv(
      'STT;Đơn vị;Có điều kiện;Thi hành xong',
      ';Tổng cộng;300;200',
      'I;Cục THADS tỉnh;100;50',
      'II;Các Chi cục;200;150',
      '1;Vĩnh Cửu;120;100',
      '2;Định Quán;80;50',
      ';Cộng;200;150',
    );
    expect(valueOf(report.cases?.enforceable)).toBe(300);
    expect(report.units.map(({ id, parent }) => [id, parent])).toEqual([
      ['cuc-thads-tinh', null],
      ['cac-chi-cuc', null],
      ['vinh-cuu', 'cac-chi-cuc'],
      ['dinh-quan', 'cac-chi-cuc'],
    ]);
    expect(problems.map(({ code, where }) => [code, where])).toEqual([['row-skipped', '7:1']]);
  });

  it('reads notes, a source and headings repeated on a new page for what they are', () => {
    const { report, problems } = csv(
      'Đơn vị;Có điều kiện;Thi hành xong',
      'A;3;2',
      'Đơn vị;Có điều kiện;Thi hành xong',
      'B;4;1',
      'Tổng số;7;3',
      'Nguồn: Cục THADS tỉnh',
      'Ghi chú: số liệu sơ bộ',
      'NGƯỜI LẬP BIỂU',
    );
    expect(problems).toEqual([]);
    expect(report.units.map(({ name }) => name)).toEqual(['A', 'B']);
    expect(report.source).toEqual({ name: 'Cục THADS tỉnh', url: null });
    expect(report.notes).toEqual(['Ghi chú: số liệu sơ bộ', 'NGƯỜI LẬP BIỂU']);
  });

  it('reads kinds of case, and a series of one agency by its name', () => {
    expect(
      csv('Loại án;Có điều kiện;Thi hành xong', 'Tín dụng, ngân hàng;3;2', 'Hôn nhân;4;1').report.categories.map(
        ({ id }) => id,
      ),
    ).toEqual(['tin-dung-ngan-hang', 'hon-nhan']);
    const { report } = csv('Đơn vị;Năm;Tỷ lệ', 'Nông Sơn;2010;93', 'Nông Sơn;2011;97');
    expect(report).toMatchObject({
      agency: 'Nông Sơn',
      units: [],
      periods: [{ period: { fiscalYear: 2010 } }, { period: { fiscalYear: 2011 } }],
    });
  });

  it('reads one figure a row as well', () => {
    const { report, problems } = csv(
      'Phải thi hành,2.561 việc',
      'Có điều kiện thi hành,1.875 việc',
      'Thi hành xong,1.529 việc',
      'Tỷ lệ,"81,55%"',
      'Chỉ tiêu,"81,5%"',
    );
    expect(problems).toEqual([]);
    expect(plain(report).cases).toEqual({ total: 2561, enforceable: 1875, completed: 1529, rate: 81.55, target: 81.5 });
  });

  it('names files that hold no table, a quotation mark left open, and letters that are lost', () => {
    expect(problemsOf(csv('a,b', 'c,d'))).toEqual(['error no-header ']);
    expect(problemsOf(csv('Đơn vị,Có điều kiện,Xong', 'A,"1,2', 'B,3,4'))).toContain('error csv-quote 2:1');
    const ansi = new Uint8Array([
      ...new TextEncoder().encode('Don vi,Co dieu kien,Xong\n'),
      0xd0,
      0x2c,
      0x31,
      0x2c,
      0x31,
    ]);
    expect(problemsOf(parseCsv(ansi))).toEqual(['error encoding 2:1']);
  });

  it('says each of its problems as a sentence in which nothing is left open', () => {
    const results = [
      csv('Đơn vị;Tổng số tiền;Tiền xong;Khác', 'A;405.234.000;1', 'B;-1;2 tỷ'),
      csv('Đơn vị;Tỷ lệ;Tỷ lệ', 'A;50%;60%'),
      csv('a'),
      csv('Đơn vị;Xong (tỷ đồng);Tiền có điều kiện (tỷ đồng)', 'Cộng;1,234;1', 'Tổng cộng;2;2'),
    ];
    for (const problem of results.flatMap(({ problems }) => problems))
      expect(reportProblemText(problem, messages)).not.toMatch(/\{|undefined|unknown-|^[^ ]+: [a-z-]+$/);
  });
});

describe('the row reader', () => {
  it('reads rows one by one as they come, with what it has seen of the first', () => {
    const rows = csvRows(dataText('messy/01-excel-vi-semicolon-bom.csv').replace('\ufeff', ''), ';');
    const head = findHead(rows.slice(0, HEAD_ROWS))!;
    expect([head.length, head.columns.filter(({ role }) => role === 'figure').length]).toEqual([1, 10]);
    const read = rowReader(head);
    const streamed = rows.slice(head.length).map(({ cells, line }) => read(cells, line));
    expect(streamed.map(({ name }) => name)).toEqual(
      parseCsv(dataText('messy/01-excel-vi-semicolon-bom.csv')).report.units.map(({ name }) => name),
    );
    expect(streamed.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
  });
});

describe('decodeBytes', () => {
  const text = 'Đơn vị\tTỷ lệ\r\nCần Giuộc\t81,55';
  const utf16 = (littleEndian: boolean, mark: boolean) => {
    const units = `${mark ? '\ufeff' : ''}${text}`.split('').map((letter) => letter.charCodeAt(0));
    return new Uint8Array(units.flatMap((unit) => (littleEndian ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
  };

  it.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${text}`)],
    ['UTF-16 as Excel writes it', utf16(true, true)],
    ['UTF-16, the other way round', utf16(false, true)],
    ['UTF-16 without a mark', utf16(true, false)],
    ['UTF-16, the other way round, without a mark', utf16(false, false)],
  ])('reads %s', (_, bytes) => {
    expect(decodeBytes(bytes)).toBe(text);
  });
});

describe('any table', () => {
  const counts = fc.option(fc.nat({ max: 10 ** 7 }), { nil: null });
  const money = fc.option(fc.nat({ max: 10 ** 9 }), { nil: null });
  const rate = fc.option(fc.integer({ min: 0, max: 10_000 }), { nil: null });
  const row = fc.record({ total: counts, completed: counts, rate, amount: money });
  const group = (value: number | null, mark: string) =>
    value === null ? '' : String(value).replace(/\B(?=(?:\d{3})+$)/g, mark);
  const percent = (value: number | null, mark: string) =>
    value === null ? '' : `${Math.floor(value / 100)}${mark}${String(value % 100).padStart(2, '0')}`;

  it.each([
    {
      delimiter: ';',
      mark: '.',
      decimal: ',',
      head: ['Tên đơn vị', 'Tổng số việc phải thi hành', 'Thi hành xong', 'Tỷ lệ (%)', 'Tiền xong (triệu đồng)'],
    },
    {
      delimiter: '\t',
      mark: '\u00a0',
      decimal: ',',
      head: ['don vi', 'phai thi hanh', 'xong', 'dat', 'tien xong (trieu dong)'],
    },
    {
      delimiter: ',',
      mark: '',
      decimal: '.',
      head: ['unit', 'cases_total', 'cases_completed', 'cases_rate', 'Completed amount (million dong)'],
    },
  ])('written with "$delimiter" is read back as it was', ({ delimiter, mark, decimal, head }) => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 30 }), (rows) => {
        const lines = rows.map(({ total, completed, rate: share, amount }, at) =>
          [
            `Đơn vị số ${at}`,
            group(total, mark),
            group(completed, mark),
            percent(share, decimal),
            group(amount, mark),
          ].join(delimiter),
        );
        const { report, problems } = parseCsv([head.join(delimiter), ...lines].join('\r\n'));
        expect(problems).toEqual([]);
        expect(
          report.units.map(({ cases, amounts }) => [
            valueOf(cases?.total),
            valueOf(cases?.completed),
            valueOf(cases?.rate, 10_000),
            valueOf(amounts?.completed),
          ]),
        ).toEqual(
          rows.map(({ total, completed, rate: share, amount }) => [
            total,
            completed,
            share,
            amount === null ? null : amount * 1e6,
          ]),
        );
      }),
    );
  });

  it('throws nothing, whatever stands in it', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '',
        'STT',
        'Đơn vị',
        'Về việc',
        'Về tiền',
        'Có điều kiện',
        'Xong',
        'Tỷ lệ',
        'Năm',
        'I',
        '1',
        '1.875',
        '81,55%',
        '211 tỷ',
        'Tổng cộng',
        'Đơn vị tính: tỷ đồng',
        '=5',
        'approximate',
      ),
    );
    const grid = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 });
    fc.assert(
      fc.property(grid, (rows) => void readGrid(rows.map((cells, at) => ({ cells, line: at + 1 })))),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(
        grid,
        fc.constantFrom(',', ';', '\t'),
        (rows, delimiter) => void parseCsv(rows.map((cells) => cells.join(delimiter)).join('\n')),
      ),
      { numRuns: 300 },
    );
    fc.assert(fc.property(fc.string(), (text) => void parseCsv(text)));
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void parseCsv(bytes)));
  });

  it('is read in time that grows with its length only', () => {
    const line = 'Cần Giuộc;2.561;1.875;1.529;81,55';
    const head = 'Đơn vị;Phải thi hành;Có điều kiện;Thi hành xong;Tỷ lệ';
    const start = performance.now();
    expect(parseCsv([head, ...Array<string>(5000).fill(line)].join('\n')).report.units).toHaveLength(5000);
    parseCsv(`${head}\n${'Đ'.repeat(200_000)};${'1.'.repeat(100_000)};${' '.repeat(100_000)}x`);
    expect(performance.now() - start).toBeLessThan(8000);
  });
});

describe('delimiterOf', () => {
  it.each([
    [';', 'Đơn vị;Tỷ lệ, %;Thi hành xong\nA;81,55;5'],
    [',', 'Đơn vị,Có điều kiện;Thi hành xong,Thi hành xong\nA,5,4'],
    ['\t', 'Đơn vị\tThi hành xong\nA, B; C\t5'],
    // Titles without headings: what cuts most rows.
    [';', 'Thi hành xong;1.529\nCó điều kiện;1,875\nTỷ lệ;81,55'],
    ['\t', 'a\tb\nc\td\ne,f;g'],
    // Words that are known go before the number of cuts.
    [';', `Đơn vị;Thi hành xong\n${'a,b,c\n'.repeat(9)}`],
    [',', ''],
    [',', 'a'],
  ])('is %j for %j', (delimiter, text) => expect(delimiterOf(text)).toBe(delimiter));

  it('is told by the start of a file', () => {
    const late = `${'x'.repeat(SAMPLE)}\nĐơn vị;Thi hành xong\nA;5`;
    expect(delimiterOf(late)).toBe(',');
  });
});

it('a quotation mark that is closed at the end of a file, with spaces behind, is no problem', () => {
  expect(parseCsv('Đơn vị;Thi hành xong\nA;5\n"B\nC";"6"  \n').problems).toEqual([]);
  expect(parseCsv('Đơn vị;Thi hành xong\nA;5\nB;"6\nC;7\n').problems).toMatchObject([
    { code: 'csv-quote', where: '3:1', values: { line: '3' } },
    { code: 'cell-unreadable' },
  ]);
});
