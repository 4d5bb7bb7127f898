import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../../src/input/csv.ts';
import { readGrid } from '../../../src/input/grid.ts';
import type { HeadOptions } from '../../../src/input/head.ts';
import { fig, figures, pct, target, ty } from '../../support/build.ts';

const csv = (...lines: string[]) => parseCsv(lines.join('\n'));
const told = ({ problems }: ReturnType<typeof csv>) =>
  problems.map(({ code, severity, where }) => `${severity} ${code} ${where}`);
const grid = (rows: readonly (readonly string[])[], options: HeadOptions = {}) =>
  readGrid(
    rows.map((cells, at) => ({ cells, line: at + 1 })),
    options,
  );

describe('a table with a row a figure', () => {
  it('tells cases from amounts by the units of its figures', () => {
    const { report, problems } = csv(
      'Phải thi hành;2.561 việc',
      'Có điều kiện;1.875 việc',
      'Tỷ lệ;81,55%',
      'Phải thi hành;211 tỷ đồng',
      'Có điều kiện;hơn 123 tỷ đồng',
      'Tỷ lệ;45,6%',
      'Chỉ tiêu;40,1%',
    );
    expect(problems).toEqual([]);
    expect(report.cases).toEqual(figures({ total: fig(2561), enforceable: fig(1875), rate: pct('81.55') }));
    expect(report.amounts).toEqual(
      figures({
        total: ty('211'),
        enforceable: ty('123', 'over'),
        rate: pct('45.6'),
        targets: [target('40.1')],
      }),
    );
    expect(report.previous).toBeNull();
  });

  it('tells them by rows of their own', () => {
    const { report } = csv(
      'Về tiền (tỷ đồng)',
      'Phải thi hành;211',
      'Thi hành xong;56,1',
      'Về việc',
      'Phải thi hành;2.561',
      'Thi hành xong;1.529',
    );
    expect(report.amounts).toMatchObject({ completed: { value: ty('56.1').value } });
    expect(report.cases).toEqual(figures({ total: fig(2561), completed: fig(1529) }));
  });

  it('tells them by the headings of its columns', () => {
    const { report, problems } = csv(
      'Chỉ tiêu;Về việc;Về tiền (tỷ đồng)',
      'Phải thi hành;2.561;211 tỷ',
      'Thi hành xong;1.529;56,1 tỷ',
      'Tỷ lệ;81,55%;45,6%',
    );
    expect(problems).toEqual([]);
    expect(report.cases).toEqual(figures({ total: fig(2561), completed: fig(1529), rate: pct('81.55') }));
    expect(report.amounts).toEqual(figures({ total: ty('211'), completed: ty('56.1'), rate: pct('45.6') }));
  });

  it('tells them by the heading of its one column, where its figures do not say', () => {
    const { report } = csv('Kết quả;Về tiền', 'Tỷ lệ;45,6%', 'Chỉ tiêu;40,1%');
    expect(report.cases).toBeNull();
    expect(report.amounts).toEqual(figures({ rate: pct('45.6'), targets: [target('40.1')] }));
    // "56,1 tỷ đồng" of one row says nothing of the others.
    const mixed = csv('Có điều kiện;1.875', 'Thi hành xong;1.529', 'Số tiền thi hành xong;56,1 tỷ đồng');
    expect(mixed.report.cases).toEqual(figures({ enforceable: fig(1875), completed: fig(1529) }));
  });

  it('names rows with a figure it does not know', () => {
    expect(
      told(csv('Thi hành xong;1.529', 'Tỷ lệ;81,55%', 'Chỉ tiêu Quốc hội;83,25%', 'Người ký;Ông A', 'Điện thoại;')),
    ).toEqual(['info unknown-column 3:1']);
  });

  it('tells them by the words of its rows', () => {
    const { report } = csv('Số việc có điều kiện;1.875', 'Số việc xong;1.529', 'Số tiền xong;56,1 tỷ đồng');
    expect(report.cases).toEqual(figures({ enforceable: fig(1875), completed: fig(1529) }));
    expect(report.amounts).toEqual(figures({ completed: ty('56.1') }));
  });

  it('counts cases where nothing tells, or what it is told', () => {
    const rows = [
      ['Có điều kiện', '1.875'],
      ['Thi hành xong', '1.529'],
    ];
    expect(grid(rows).report).toMatchObject({ cases: { completed: fig(1529) }, amounts: null });
    expect(grid(rows, { measure: 'amounts', around: 'Đơn vị tính: triệu đồng' }).report).toMatchObject({
      cases: null,
      amounts: { completed: { value: ty('1.529').value } },
    });
    expect(
      grid([['Đơn vị tính: tỷ đồng'], ['Tiền có điều kiện', '123'], ['Tiền xong', '56,1']]).report.amounts,
    ).toMatchObject({ completed: { value: ty('56.1').value }, enforceable: { value: ty('123').value } });
  });

  it('reads units and hedges in cells of their own', () => {
    const { report } = csv('Tiền có điều kiện;hơn;123;tỷ đồng', 'Tiền xong;;56,1;tỷ đồng', 'Việc xong;;1.529;việc');
    expect(report.amounts).toEqual(figures({ enforceable: ty('123', 'over'), completed: ty('56.1') }));
    expect(report.cases).toEqual(figures({ completed: fig(1529) }));
  });

  it('reads separators in the language it is told', () => {
    const rows = [
      ['Amount enforceable', '1,234 billion dong'],
      ['Amount completed', '1,234 billion dong'],
    ];
    expect(grid(rows, { lang: 'en' }).report.amounts?.completed).toEqual(ty('1234'));
    expect(grid(rows).report.amounts?.completed).toEqual(ty('1.234'));
  });

  it('takes "Chỉ tiêu" over the names of the figures for their heading, and for a target everywhere else', () => {
    const heading = csv('Chỉ tiêu;Số liệu', 'Có điều kiện;5 việc', 'Thi hành xong;3 việc');
    expect(heading.problems).toEqual([]);
    expect(heading.report.cases?.targets).toEqual([]);
    const years = csv('Chỉ tiêu;2021;Năm 2022', 'Có điều kiện;5 việc;9 việc', 'Thi hành xong;3 việc;8 việc');
    expect(years.report.cases?.targets).toEqual([]);
    expect(told(years)).toEqual(['warning column-ambiguous 2:3', 'warning column-ambiguous 3:3']);
    expect(csv('Chỉ tiêu;80%', 'Thi hành xong;3 việc').report.cases?.targets).toEqual([target('80')]);
    expect(told(csv('Có điều kiện;5 việc', 'Thi hành xong;3 việc', 'Chỉ tiêu;chưa giao'))).toEqual([
      'error cell-unreadable 3:2',
    ]);
    expect(told(csv('Tỷ lệ;Số liệu', 'Có điều kiện;5 việc', 'Thi hành xong;3 việc'))).toEqual([
      'error cell-unreadable 1:2',
    ]);
    expect(csv('Tỷ lệ;Về việc;Về tiền', 'Có điều kiện;5 việc;', 'Thi hành xong;3 việc;').problems).toEqual([]);
  });

  it('reads the year before from rows of its own', () => {
    const { previous, cases } = csv(
      'Việc xong;1.529',
      'Việc xong cùng kỳ năm trước;1.360',
      'Số việc có điều kiện;1.875',
    ).report;
    expect(cases).toEqual(figures({ completed: fig(1529), enforceable: fig(1875) }));
    expect(previous).toEqual({ period: null, cases: figures({ completed: fig(1360) }), amounts: null });
    expect(csv('Việc xong;1.529', 'Tiền xong năm trước;48,2 tỷ').report.previous).toEqual({
      period: null,
      cases: null,
      amounts: figures({ completed: ty('48.2') }),
    });
  });

  it('takes the unit of a section for its figures only', () => {
    const { report } = csv(
      'Về tiền (tỷ đồng)',
      'Thi hành xong;56,1',
      'Ghi chú;a',
      'Có điều kiện;123',
      'Tỷ lệ;45,6',
      'Việc xong;1.529',
    );
    expect(report.amounts).toEqual(figures({ completed: ty('56.1'), enforceable: ty('123'), rate: pct('45.6') }));
    expect(report.cases).toEqual(figures({ completed: fig(1529) }));
  });

  it('counts a single case, and thousands', () => {
    const { report, problems } = csv(
      'Có điều kiện;13,19 nghìn việc',
      'Completed;1 case',
      'Chưa có điều kiện;405.233.688.000đ',
    );
    expect(problems).toEqual([]);
    expect(report.cases).toEqual(figures({ enforceable: fig(13_190, 10), completed: fig(1) }));
    expect(report.amounts).toEqual(figures({ notEnforceable: fig('405233688000') }));
  });

  it('takes a column of both for what its figures say', () => {
    const { report, problems } = csv(
      'Có điều kiện;1.875 việc;123 tỷ',
      'Thi hành xong;56,1 tỷ;1.529 việc',
      'Chưa có điều kiện;;7 việc',
    );
    expect(problems).toEqual([]);
    expect(report.cases).toEqual(figures({ enforceable: fig(1875), completed: fig(1529), notEnforceable: fig(7) }));
    expect(report.amounts).toEqual(figures({ enforceable: ty('123'), completed: ty('56.1') }));
  });

  it('keeps the first of what is stated twice, and names the other where it says something else', () => {
    const result = csv(
      'Việc xong;1.529',
      'Việc xong;9',
      'Việc xong;1.529',
      'Việc xong;-',
      'Số việc có điều kiện;1.875',
    );
    expect(result.report.cases).toEqual(figures({ completed: fig(1529), enforceable: fig(1875) }));
    expect(told(result)).toEqual(['warning column-ambiguous 2:2']);
    expect(result.problems[0]?.values).toMatchObject({ header: 'Việc xong', got: '9' });
  });

  it('costs a bad cell its figure and nothing else, and names line and column', () => {
    const result = csv('Có điều kiện;1.875 việc', 'Thi hành xong;1.52 việc', 'Tỷ lệ;x1%', 'Chỉ tiêu;80%');
    expect(told(result)).toEqual(['error cell-unreadable 2:2', 'error cell-unreadable 3:2']);
    expect(result.problems[0]?.values).toEqual({
      line: '2',
      column: '2',
      header: 'Thi hành xong',
      expected: 'cases',
      got: '1.52 việc',
    });
    expect(result.report.cases).toEqual(figures({ enforceable: fig(1875), targets: [target('80')] }));
  });

  it('knows where each of its figures stands', () => {
    const { places } = grid([
      ['Đơn vị', 'Cần Giuộc'],
      ['Có điều kiện', '1.875 việc', '123 tỷ đồng'],
      ['Thi hành xong', '1.529 việc', '56,1 tỷ đồng'],
      ['Thi hành xong năm trước', '1.360 việc'],
    ]);
    expect(Object.fromEntries(places ?? [])).toEqual({
      'cases.enforceable': '2:2',
      'amounts.enforceable': '2:3',
      'cases.completed': '3:2',
      'amounts.completed': '3:3',
      'previous.cases.completed': '4:2',
    });
  });

  it('is none where fewer than two figures are named', () => {
    expect(told(csv('Thi hành xong;1.529 việc'))).toEqual(['error no-header ']);
    expect(told(csv('Thi hành xong;', 'Có điều kiện;'))).toEqual(['error no-header ']);
    expect(told(csv('Thi hành xong;1', 'Đang thi hành;2'))).toEqual(['error no-header ']);
  });
});

describe('what else such a table tells', () => {
  const facts = (...lines: string[]) => csv(...lines, 'Có điều kiện;1.875 việc', 'Thi hành xong;1.529 việc');

  it('is who, when, up to when, how final and from where', () => {
    const { report, problems } = facts(
      'Đơn vị;Chi cục THADS huyện Cần Giuộc',
      'Kỳ báo cáo;Năm 2022',
      'Số liệu đến ngày;22/09/2022',
      'Trạng thái;Số liệu sơ bộ',
      'Nguồn;Báo cáo năm 2022',
      'Nguồn;https://example.org/bao-cao',
      'Ghi chú;Một',
      'Ghi chú;Hai',
    );
    expect(problems).toEqual([]);
    expect(report).toMatchObject({
      agency: 'Chi cục THADS huyện Cần Giuộc',
      period: { fiscalYear: 2022, months: 12 },
      asOf: '2022-09-22',
      status: 'provisional',
      source: { name: 'Báo cáo năm 2022', url: 'https://example.org/bao-cao' },
      notes: ['Một', 'Hai'],
    });
  });

  it.each([
    ['Sơ bộ', 'provisional'],
    ['ước thực hiện', 'provisional'],
    ['provisional', 'provisional'],
    ['đã điều chỉnh', 'revised'],
    ['Revised', 'revised'],
    ['chính thức', 'final'],
    ['final', 'final'],
    ['khác', null],
  ])('the status "%s" is %s', (word, status) => {
    expect(facts(`Trạng thái;${word}`).report.status).toBe(status);
    expect(facts('Trạng thái;Sơ bộ', `Status;${word}`).report.status).toBe(status ?? 'provisional');
  });

  it('may be an address alone', () => {
    expect(facts('Source;https://example.org').report.source).toEqual({
      name: 'https://example.org',
      url: 'https://example.org',
    });
    expect(facts('Nguồn;Cục THADS').report.source).toEqual({ name: 'Cục THADS', url: null });
  });

  it.each(['đến ngày', 'Đến', 'Số liệu tính đến ngày', 'As of'])('"%s" is a day', (label) => {
    expect(facts(`${label};30/09/2022`).report.asOf).toBe('2022-09-30');
  });

  it('names a day the calendar does not have', () => {
    const result = facts('Đến ngày;31/9/2022');
    expect(told(result)).toEqual(['error unreadable 1:2']);
    expect(result.report.asOf).toBeNull();
  });

  it('is the first of several agencies, and the year alone', () => {
    const { report } = facts('Đơn vị;A', 'Cơ quan;B', 'Năm;2022');
    expect(report).toMatchObject({ agency: 'A', period: { fiscalYear: 2022 } });
  });

  it.each([
    'Không nguồn;a',
    'Đã đến;30/09/2022',
    'Đến nơi;30/09/2022',
    'Was as of;30/09/2022',
    'As of now;30/09/2022',
    'Mã trạng thái;Sơ bộ',
    'Trạng thái hồ sơ;Sơ bộ',
  ])('takes nothing from "%s"', (line) => {
    expect(facts(line).report).toEqual(facts('x;y').report);
  });

  it('takes an address for one only where that is all it is', () => {
    expect(facts('Nguồn;http://example.org').report.source?.url).toBe('http://example.org');
    expect(facts('Nguồn;Xem https://example.org').report.source).toEqual({
      name: 'Xem https://example.org',
      url: null,
    });
  });

  it('takes nothing from words it does not know, nor from blanks', () => {
    expect(facts('Người ký;Ông A', 'Đơn vị;', 'Nguồn').report).toMatchObject({ agency: null, source: null, notes: [] });
  });

  it('runs no formula', () => {
    expect(facts("Đơn vị;'=A1").report.agency).toBe('=A1');
  });
});

describe('above a table', () => {
  it('stands what holds for all of it', () => {
    const { report, problems } = csv(
      'Đơn vị;Cục THADS tỉnh Gia Lai',
      'Số liệu đến ngày;30/09/2022',
      'Trạng thái;Chính thức',
      'Nguồn;https://example.org/a',
      'Ghi chú;Đã đối chiếu',
      'Kỳ báo cáo;Năm 2022',
      '',
      'Tên;Có điều kiện;Thi hành xong',
      'A;3;2',
      'B;4;1',
    );
    expect(problems).toEqual([]);
    expect(report).toMatchObject({
      agency: 'Cục THADS tỉnh Gia Lai',
      asOf: '2022-09-30',
      status: 'final',
      source: { url: 'https://example.org/a' },
      notes: ['Đã đối chiếu'],
      period: { fiscalYear: 2022 },
    });
    expect(report.units.map(({ name }) => name)).toEqual(['A', 'B']);
  });

  it('does not win over what its rows say', () => {
    const { report } = csv(
      'Kỳ báo cáo;Năm 2021',
      'Tên;Kỳ;Thi hành xong',
      'A;Năm 2022;2',
      'B;Năm 2022;1',
      'Nguồn: bảng',
    );
    expect(report.period?.fiscalYear).toBe(2022);
    expect(report.source?.name).toBe('bảng');
  });

  it('a day that is none is named', () => {
    expect(told(csv('Đến ngày;31/9/2022', 'Tên;Có điều kiện;Thi hành xong', 'A;3;2'))).toEqual([
      'error unreadable 1:2',
    ]);
  });
});
