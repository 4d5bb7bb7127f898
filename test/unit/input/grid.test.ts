import { describe, expect, it } from 'vitest';
import { readGrid, unitId } from '../../../src/input/grid.ts';
import { valueOf } from './records.ts';

/** Rows of cells, divided by `|` and numbered from 1. */
const grid = (...lines: string[]) =>
  readGrid(lines.map((line, at) => ({ cells: line.split('|').map((cell) => cell.trim()), line: at + 1 })));
const names = (items: readonly { readonly name: string }[]) => items.map(({ name }) => name);

const HEAD = 'Đơn vị|Có điều kiện|Thi hành xong';

describe('what stands above a table', () => {
  it('is told in rows of two cells', () => {
    const { report, problems } = grid(
      'Cơ quan|Cục THADS tỉnh Long An|',
      'Số liệu đến ngày|30/09/2022|',
      'Kỳ báo cáo|9 tháng năm 2022|',
      'Trạng thái|Số liệu tạm tính|',
      'Nguồn|Phòng Thống kê|',
      'Ghi chú|Không gồm thi hành án hành chính|',
      HEAD,
      'Cần Giuộc|1.875|1.529',
      'Bến Lức|900|700',
    );
    expect(problems).toEqual([]);
    expect(report).toMatchObject({
      agency: 'Cục THADS tỉnh Long An',
      asOf: '2022-09-30',
      period: { fiscalYear: 2022, months: 9 },
      source: { name: 'Phòng Thống kê', url: null },
      notes: ['Không gồm thi hành án hành chính'],
    });
    expect(report.status).toBe('provisional');
    expect(names(report.units)).toEqual(['Cần Giuộc', 'Bến Lức']);
  });

  it.each([
    ['a third cell', 'Cơ quan|Cục THADS tỉnh Long An|Mẫu 01'],
    ['no value', 'Cơ quan||'],
    ['no label', '|Cục THADS tỉnh Long An|'],
    ['a heading beside it', 'Cơ quan|Thi hành xong|'],
  ])('is no fact with %s', (_, line) => {
    expect(grid(line, HEAD, 'Cần Giuộc|1.875|1.529', 'Bến Lức|900|700').report.agency).toBeNull();
  });

  it('is no fact below the headings', () => {
    const { report } = grid(HEAD, 'Cần Giuộc|1.875|1.529', 'Bến Lức|900|700', 'Cơ quan|Cục THADS tỉnh Long An|');
    expect(report.agency).toBeNull();
  });
});

describe('rows', () => {
  it('without any headings are named as such', () => {
    const { report, problems } = grid('a|b', 'c|d');
    expect(problems).toEqual([{ code: 'no-header', severity: 'error', where: '', values: {} }]);
    expect([report.cases, report.amounts, report.units]).toEqual([null, null, []]);
  });

  it.each([
    ['behind the last heading', 'Đơn vị|Thi hành xong', 'Cần Giuộc|1|529', '2:3', '529'],
    ['below a blank heading', 'Đơn vị|Thi hành xong||', 'Cần Giuộc|1.529||81,55%', '2:4', '81,55%'],
    ['behind a row as long as its headings', 'Đơn vị|Thi hành xong (việc)|Ghi chú', 'Cần Giuộc|1|529|9', '2:4', '9'],
  ])('have a figure without a heading %s: it is named, with its place', (_, head, row, where, got) => {
    expect(grid(head, row, 'Bến Lức|700').problems).toMatchObject([
      { code: 'unknown-column', severity: 'warning', where, values: { header: got } },
    ]);
  });

  it('with figures and no name are named by their place', () => {
    const { report, problems } = grid(HEAD, 'Cần Giuộc|1.875|1.529', '|900|700');
    expect(problems).toMatchObject([
      { code: 'cell-unreadable', severity: 'warning', where: '3:1', values: { header: 'Đơn vị', got: '' } },
    ]);
    expect(report.units).toHaveLength(2);
    expect(grid('Thi hành xong|Có điều kiện', '5|10').problems).toEqual([]);
  });

  it('may have words, blanks and numbers of their own without a heading', () => {
    expect(grid('|Đơn vị|Thi hành xong||', '1|Cần Giuộc|1.529||xem thêm').problems).toEqual([]);
  });

  it('looks for headings near the top only', () => {
    const far = Array.from({ length: 60 }, () => 'a|b|c');
    expect(grid(...far, HEAD, 'Cần Giuộc|1.875|1.529').problems.map(({ code }) => code)).toEqual(['no-header']);
  });

  it('of kinds of case are categories', () => {
    const { report } = grid('Loại việc|Có điều kiện|Thi hành xong', 'Dân sự|100|80', 'Hình sự|50|45');
    expect(names(report.categories)).toEqual(['Dân sự', 'Hình sự']);
    expect(report.categories.map(({ id }) => id)).toEqual(['dan-su', 'hinh-su']);
    expect([report.units, report.agency]).toEqual([[], null]);
  });

  it('of kinds of case with years are still categories', () => {
    const { report } = grid('Loại việc|Năm|Có điều kiện|Thi hành xong', 'Dân sự|2025|100|80', 'Hình sự|2025|50|45');
    expect([names(report.categories), report.periods]).toEqual([['Dân sự', 'Hình sự'], []]);
  });

  it.each(['Năm', 'Kỳ báo cáo'])('by %s alone are a series of no agency', (head) => {
    const { report } = grid(`${head}|Có điều kiện|Thi hành xong`, 'Năm 2024|100|80', 'Năm 2025|110|99');
    expect(report.periods.map(({ period }) => period.fiscalYear)).toEqual([2024, 2025]);
    expect(report.periods.map(({ cases }) => valueOf(cases?.completed))).toEqual([80, 99]);
    expect([report.agency, report.units, report.cases]).toEqual([null, [], null]);
  });

  it('of neither names nor periods are no series', () => {
    const { report } = grid('Có điều kiện|Thi hành xong', '100|80');
    expect([report.periods, report.units.length]).toEqual([[], 1]);
    expect(valueOf(report.cases?.completed)).toBe(80);
  });

  it('of one name and several periods are that agency’s series', () => {
    const { report } = grid('Đơn vị|Năm|Có điều kiện|Thi hành xong', 'Cần Giuộc|2024|100|80', 'Cần Giuộc|2025|110|99');
    expect(report.agency).toBe('Cần Giuộc');
    expect(report.periods.map(({ period }) => period.fiscalYear)).toEqual([2024, 2025]);
    expect([report.units, report.cases]).toEqual([[], null]);
  });

  it('of one name are units as soon as one states no period', () => {
    const { report } = grid('Đơn vị|Năm|Thi hành xong', 'Cần Giuộc|2024|80', 'Cần Giuộc||99');
    expect([report.periods, names(report.units), report.agency]).toEqual([[], ['Cần Giuộc', 'Cần Giuộc'], null]);
  });

  it('of several names leave the agency unknown and give no figures of their own', () => {
    const { report } = grid(HEAD, 'Cần Giuộc|1.875|1.529', 'Bến Lức|900|700');
    expect([report.agency, report.cases]).toEqual([null, null]);
  });

  it('that are one take its name and figures', () => {
    const { report } = grid(HEAD, 'Cần Giuộc|1.875|1.529');
    expect([report.agency, valueOf(report.cases?.completed)]).toEqual(['Cần Giuộc', 1529]);
  });

  it('that are one with a total keep the total’s figures and leave the agency unknown', () => {
    const { report } = grid(HEAD, 'Cần Giuộc|1.875|1.529', 'Tổng cộng|2.000|1.600');
    expect([report.agency, valueOf(report.cases?.completed), names(report.units)]).toEqual([null, 1600, ['Cần Giuộc']]);
  });
});

describe('the period of rows', () => {
  const withPeriods = (...periods: string[]) =>
    grid('Đơn vị|Kỳ báo cáo|Thi hành xong', ...periods.map((period, at) => `Đơn vị ${'ABCD'[at]}|${period}|1`)).report
      .period;

  it('is the report’s where all state the same', () => {
    expect(withPeriods('Năm 2022', 'Năm 2022', 'Năm 2022')).toMatchObject({ fiscalYear: 2022, months: 12 });
  });

  it.each([
    ['one states another year', ['Năm 2022', 'Năm 2022', 'Năm 2023']],
    ['one states other months', ['Năm 2022', '9 tháng năm 2022', 'Năm 2022']],
    ['one states none', ['Năm 2022', 'Năm 2022', '']],
    ['the first states none', ['', 'Năm 2022', 'Năm 2022']],
  ])('is nobody’s where %s', (_, periods) => {
    expect(withPeriods(...periods)).toBeNull();
  });
});

describe('groups', () => {
  it('head the units below them until the next', () => {
    const { report } = grid(
      'STT|Đơn vị|Có điều kiện|Thi hành xong',
      'I|Vùng A|300|200',
      '1|Cần Giuộc|100|80',
      '2|Bến Lức|200|120',
      '|Khối tỉnh||',
      '3|Tân An|50|40',
      'II|Vùng B|10|5',
      '1|Đức Hòa|10|5',
    );
    expect(report.units.map(({ name, parent }) => [name, parent])).toEqual([
      ['Vùng A', null],
      ['Cần Giuộc', 'vung-a'],
      ['Bến Lức', 'vung-a'],
      ['Tân An', null],
      ['Vùng B', null],
      ['Đức Hòa', 'vung-b'],
    ]);
  });

  it('are no rows when a table is a series or one row', () => {
    const { report } = grid('STT|Đơn vị|Có điều kiện|Thi hành xong', '|Khối huyện||', '1|Cần Giuộc|100|80');
    expect([report.agency, valueOf(report.cases?.completed), names(report.units)]).toEqual([
      'Cần Giuộc',
      80,
      ['Cần Giuộc'],
    ]);
  });
});

describe('totals', () => {
  it('below the grand one are left out and named', () => {
    const { report, problems } = grid(
      HEAD,
      'Cần Giuộc|100|80',
      'Cộng|100|80',
      'Bến Lức|200|120',
      'Cộng|200|120',
      'Tổng cộng|300|200',
    );
    expect(names(report.units)).toEqual(['Cần Giuộc', 'Bến Lức']);
    expect(valueOf(report.cases?.enforceable)).toBe(300);
    expect(problems).toEqual([
      { code: 'row-skipped', severity: 'info', where: '3:1', values: { line: '3', name: 'Cộng' } },
      { code: 'row-skipped', severity: 'info', where: '5:1', values: { line: '5', name: 'Cộng' } },
    ]);
  });

  it('of which none stands above the others are rows', () => {
    const { report, problems } = grid(HEAD, 'Cộng|100|80', 'Bến Lức|200|120', 'Tổng số|200|120');
    expect(names(report.units)).toEqual(['Cộng', 'Bến Lức', 'Tổng số']);
    expect([report.cases, problems]).toEqual([null, []]);
  });

  it('of which several are grand are rows', () => {
    const { report } = grid('Đơn vị|Năm|Thi hành xong', 'Toàn quốc|2024|80', 'Toàn quốc|2025|99', 'Long An|2025|9');
    expect(names(report.units)).toEqual(['Toàn quốc', 'Toàn quốc', 'Long An']);
  });
});

describe('notes below a table', () => {
  it('are kept, and the source is told apart', () => {
    const { report } = grid(HEAD, 'A|2|1', 'B|3|1', 'Ghi chú: số liệu tạm tính||', 'Nguồn: Cục THADS||');
    expect(report.notes).toEqual(['Ghi chú: số liệu tạm tính']);
    expect(report.source).toEqual({ name: 'Cục THADS', url: null });
  });
});

it('names without letters still give an address', () => {
  expect([unitId('Cần Giuộc'), unitId('—')]).toEqual(['can-giuoc', 'unit']);
});

describe('what rows are called', () => {
  const called = (name: string) => grid('Đơn vị|Thi hành xong', `${name}|1`, 'Khác|2').report.units[0]?.name;

  it.each([
    ['- Cần Giuộc', 'Cần Giuộc'],
    ['– Cần Giuộc', 'Cần Giuộc'],
    ['•  Cần Giuộc', 'Cần Giuộc'],
    ['12. Cần Giuộc', 'Cần Giuộc'],
    ['3) Cần Giuộc', 'Cần Giuộc'],
    ['Khu vực 3. Cần Giuộc', 'Khu vực 3. Cần Giuộc'],
    ['Khu vực - Cần Giuộc', 'Khu vực - Cần Giuộc'],
    ['12 Cần Giuộc', '12 Cần Giuộc'],
    ['abc) Cần Giuộc', 'abc) Cần Giuộc'],
  ])('%s: %s', (name, expected) => expect(called(name)).toBe(expected));

  it('goes before what else stands in them, which serves where there is no name', () => {
    const { report } = grid('STT|Đơn vị|Thi hành xong', '1|Cần Giuộc|5', '2||6', '||7');
    expect(report.units.map(({ name }) => name)).toEqual(['Cần Giuộc', '2', '']);
  });

  it('has the id of a column for ids, else one of its own', () => {
    const { report } = grid('Mã|Đơn vị|Thi hành xong', 'CG01|Cần Giuộc|5', '|Bến Lức|6', 'CG01|Cần Giuộc|7');
    expect(report.units.map(({ id }) => id)).toEqual(['CG01', 'ben-luc', 'CG01-2']);
  });
});

describe('when rows are of', () => {
  const periods = (head: string, ...lines: string[]) => {
    const { report, problems } = grid(
      `Đơn vị|${head}|Thi hành xong`,
      ...lines.map((line, at) => `${'ABCD'[at]}|${line}|1`),
    );
    return { periods: report.units.map(({ period }) => period), where: problems.map(({ where }) => where) };
  };

  it('is told by days', () => {
    expect(periods('Từ ngày|Đến ngày', '01/10/2024|30/9/2025', '|31/3/2025').periods).toMatchObject([
      { from: '2024-10-01', to: '2025-09-30', label: null },
      { from: null, to: '2025-03-31' },
    ]);
    expect(periods('Từ ngày', '01/10/2024').periods).toMatchObject([{ from: '2024-10-01', to: null }]);
    expect(periods('Đến ngày', '30/9/2025').periods).toMatchObject([{ from: null, to: '2025-09-30' }]);
  });

  it('is told by a year beside words', () => {
    expect(periods('Năm|Kỳ báo cáo', '2025|9 tháng', '2025|-').periods).toMatchObject([
      { fiscalYear: 2025, months: 9, label: '9 tháng' },
      { fiscalYear: 2025, label: null },
    ]);
    expect(periods('Năm|Kỳ báo cáo', '12025|9 tháng', '20255|9 tháng').periods).toMatchObject([
      { fiscalYear: null, months: 9 },
      { fiscalYear: null, months: 9 },
    ]);
  });

  it('is told by a note that is nothing else', () => {
    expect(periods('Ghi chú', 'Năm 2025', 'số tạm tính').periods).toMatchObject([{ fiscalYear: 2025 }, null]);
  });

  it('is not read again where the row above says the same, unless that was unreadable', () => {
    const same = periods('Từ ngày|Đến ngày', '01/10/2024|30/9/2025', '01/10/2024|30/9/2025').periods;
    expect(same[1]).toBe(same[0]);
    expect(periods('Từ ngày|Đến ngày', '1/13/2024|', '1/13/2024|').where).toEqual(['2:2', '3:2']);
    expect(periods('Từ ngày|Đến ngày', '01/1|0/2024', '01/10|/2024').where).toHaveLength(4);
  });
});

describe('figures that a column names as not exact', () => {
  const bounds = (list: string) => {
    const { report } = grid('Đơn vị|Việc xong|Tiền xong (tỷ đồng)|Xấp xỉ', `A|1.500|12|${list}`, 'B|2|3|');
    const [unit] = report.units;
    return [unit?.cases?.completed?.bound, unit?.amounts?.completed?.bound];
  };

  it.each([
    ['', ['exact', 'exact']],
    ['cases_completed', ['about', 'exact']],
    ['cases_completed, amounts.completed', ['about', 'about']],
    ['cases_completed;amounts.completed', ['about', 'about']],
    ['Tiền xong: hơn', ['exact', 'over']],
    ['Tiền xong: hơn; Việc xong: gần', ['nearly', 'over']],
    ['Tiền', ['exact', 'exact']],
    ['xong', ['exact', 'exact']],
    ['Tiền xong :  gần ;', ['exact', 'nearly']],
  ])('by "%s"', (list, expected) => expect(bounds(list)).toEqual(expected));
});

it.each([
  ['x', true],
  ['có', true],
  ['từ 2025', true],
  ['note', true],
  ['', false],
  ['-', false],
  ['–', false],
  ['0', false],
  ['0.0', false],
  ['không', false],
  ['Không có', false],
  ['no', false],
  ['N', false],
  ['false', false],
])('a mark of merged units: "%s" is %s', (mark, expected) => {
  expect(grid('Đơn vị|Thi hành xong|Sáp nhập', `A|1|${mark}`, 'B|2|').report.units[0]?.break).toBe(expected);
});
