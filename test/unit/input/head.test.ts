import { describe, expect, it } from 'vitest';
import { type Column, findHead, HEAD_ROWS, type HeadOptions } from '../../../src/input/head.ts';

const rowsOf = (lines: readonly string[]) =>
  lines.map((line, at) => ({ cells: line.split('|').map((cell) => cell.trim()), line: at + 1 }));
const head = (lines: readonly string[], options?: HeadOptions) => findHead(rowsOf(lines), options);

const said = ({ role, measure, field, unit, previous }: Column) =>
  role === 'figure' ? [measure, field, unit, previous ? 'before' : null].filter(Boolean).join(' ') : role;
const columns = (lines: readonly string[], options?: HeadOptions) => head(lines, options)?.columns.map(said);

const ROW = 'Cần Giuộc|1.875|1.529';

describe('where the headings are', () => {
  it.each([
    [1, ['Đơn vị|Có điều kiện|Thi hành xong', ROW]],
    [3, ['KẾT QUẢ THI HÀNH ÁN||', 'Năm 2022||', 'Đơn vị|Có điều kiện|Thi hành xong', ROW]],
    [2, ['Đơn vị|Việc||Tiền|', '|Có điều kiện|Xong|Có điều kiện|Xong', ROW]],
    [2, ['Đơn vị tính: việc; tỷ đồng||', 'Đơn vị|Có điều kiện|Thi hành xong', ROW]],
    // Names of units below are no headings, though they may be words of one.
    [1, ['Đơn vị|Có điều kiện|Thi hành xong', 'Huyện|5|4', ROW]],
    [1, ['Đơn vị|Có điều kiện|Thi hành xong', 'Huyện||', ROW]],
  ])('above row %i of %j', (length, lines) => expect(head(lines)?.length).toBe(length));

  it.each([
    [['Cần Giuộc|1.875|1.529']],
    [['Đơn vị', 'Cần Giuộc']],
    [['Có điều kiện', '5']],
    [['Đơn vị|Ghi chú', 'A|b']],
    [['Đơn vị|Thi hành xong|81,55%', ROW]],
    [[' | |Thi hành xong', '1|2|3']],
    [['Đơn vị tính: việc|Đơn vị tính: tỷ đồng|a', ROW]],
    [[]],
  ])('nowhere in %j', (lines) => expect(head(lines)).toBeNull());

  it('nowhere below the rows that are looked at', () => {
    const titles = (count: number) => Array<string>(count).fill('Bảng|a|b');
    const HEAD = 'Đơn vị|Có điều kiện|Thi hành xong';
    expect(head([...titles(HEAD_ROWS - 1), HEAD, ROW])?.length).toBe(HEAD_ROWS);
    expect(head([...titles(HEAD_ROWS), HEAD, ROW])).toBeNull();
  });

  it('below a row of words that turns out to name no figures', () => {
    expect(head(['Đơn vị|Ghi chú|', 'Đơn vị|Có điều kiện|Thi hành xong', ROW])?.length).toBe(2);
  });

  it('takes "Tỷ lệ % (3/2)" for a heading, though it has digits', () => {
    for (const rate of ['% (4=3/2)', '(4=3/2) %', '(3/2)%'])
      expect(columns([`Đơn vị|Xong|${rate}`, ROW])).toEqual(['name', 'cases completed', 'cases rate']);
  });
});

describe('headings over headings', () => {
  it('hold for the columns that merged cells reach over', () => {
    expect(
      columns(['STT|Đơn vị|Về việc|||Về tiền (tỷ đồng)||', '||Có điều kiện|Xong|Tỷ lệ|Có điều kiện|Xong|Tỷ lệ', ROW]),
    ).toEqual([
      'number',
      'name',
      'cases enforceable',
      'cases completed',
      'cases rate',
      'amounts enforceable tỷ đồng',
      'amounts completed tỷ đồng',
      'amounts rate tỷ đồng',
    ]);
  });

  it('do not reach beyond a group of their own', () => {
    expect(
      columns(['Đơn vị|Việc||Tiền (tỷ đồng)|', '|Có điều kiện||Có điều kiện|', '|Tổng số|Xong|Tổng số|Xong', ROW]),
    ).toEqual([
      'name',
      'cases enforceable',
      'cases completed',
      'amounts enforceable tỷ đồng',
      'amounts completed tỷ đồng',
    ]);
  });

  it('say whose total "Tổng số" is', () => {
    expect(columns(['Đơn vị|Thi hành xong||Phải thi hành', '|Tổng số|Tỷ lệ|Tổng số', ROW])).toEqual([
      'name',
      'cases completed',
      'cases rate',
      'cases total',
    ]);
  });

  it('leave a per cent of something else unread', () => {
    const lines = ['Đơn vị|Có điều kiện||Thi hành xong|', '|Số việc|%|Số việc|%', ROW];
    expect(columns(lines)).toEqual(['name', 'cases enforceable', 'unknown', 'cases completed', 'cases rate']);
    expect(head(lines)?.problems).toEqual([
      {
        code: 'unknown-column',
        severity: 'info',
        where: '2:3',
        values: { line: '2', column: '3', header: 'Có điều kiện / %' },
      },
    ]);
  });

  it('are written out once each', () => {
    const found = head(['Đơn vị | Thi hành xong | | Khác', 'Đơn vị | Việc | Tỷ lệ |', ROW]);
    expect(found?.columns.map(({ heading }) => heading)).toEqual([
      'Đơn vị',
      'Thi hành xong / Việc',
      'Thi hành xong / Tỷ lệ',
      'Khác',
    ]);
  });
});

describe('a column without a heading', () => {
  it('has the names where it has letters', () => {
    expect(columns(['|||Có điều kiện|Thi hành xong', '1|-|Cần Giuộc|5|4', '2||Bến Lức|6|5'])).toEqual([
      'number',
      'number',
      'name',
      'cases enforceable',
      'cases completed',
    ]);
  });

  it('has none where another has them, or none has letters', () => {
    expect(columns(['Huyện||Thi hành xong', 'Cần Giuộc|abc|4'])).toEqual(['name', 'number', 'cases completed']);
    expect(columns(['|Có điều kiện|Thi hành xong', '1|5|4'])?.[0]).toBe('number');
    expect(columns(['|Có điều kiện|Thi hành xong', 'a|5|4'])?.[0]).toBe('number');
  });
});

describe('what is counted', () => {
  it.each([
    ['cases, where nothing tells', ['Đơn vị|Có điều kiện|Xong', ROW], {}, 'cases'],
    ['what is asked for', ['Đơn vị|Có điều kiện|Xong', ROW], { measure: 'amounts' }, 'amounts'],
    [
      'money, where its unit is all that is said',
      ['Đơn vị tính: tỷ đồng||', 'Đơn vị|Có điều kiện|Xong', ROW],
      {},
      'amounts',
    ],
    [
      'money, where the line around says so',
      ['Đơn vị|Có điều kiện|Xong', ROW],
      { around: 'Đơn vị tính: tỷ đồng' },
      'amounts',
    ],
    ['cases, where both have units', ['Đơn vị tính: việc; tỷ đồng||', 'Đơn vị|Có điều kiện|Xong', ROW], {}, 'cases'],
    ['cases, counted in thousands', ['Đơn vị|Có điều kiện|Xong', ROW], { around: 'Unit: thousand cases' }, 'cases'],
    ['money, where the cells say so', ['Đơn vị|Có điều kiện|Xong', 'A|5 tỷ đồng|4 tỷ đồng'], {}, 'amounts'],
    ['money, where one cell says so', ['Đơn vị|Có điều kiện|Xong', 'A|5|4', 'B|5 tỷ đồng|4'], {}, 'amounts'],
    ['cases, where a cell says so', ['Đơn vị|Có điều kiện|Xong', 'A|5 việc|4 tỷ đồng'], {}, 'cases'],
    ['cases, whatever other columns hold', ['Đơn vị|Có điều kiện|Xong|Ghi chú', 'A|5|4|9 tỷ đồng'], {}, 'cases'],
  ] as [string, string[], HeadOptions, string][])('is %s', (_, lines, options, measure) => {
    expect(head(lines, options)?.columns.flatMap((column) => column.measure ?? [])).toEqual([measure, measure]);
  });

  it('is said once for the columns that follow', () => {
    expect(columns(['Đơn vị|Việc có điều kiện|Xong|Tỷ lệ|Tiền có điều kiện (tỷ đồng)|Xong|Tỷ lệ', ROW])).toEqual([
      'name',
      'cases enforceable',
      'cases completed',
      'cases rate',
      'amounts enforceable tỷ đồng',
      'amounts completed',
      'amounts rate',
    ]);
  });

  it('is not guessed where cases and money take turns', () => {
    const lines = ['Đơn vị|Việc có điều kiện|Tiền có điều kiện|Việc xong|Tiền xong|Tỷ lệ', ROW];
    expect(columns(lines)?.[5]).toBe('unknown');
    expect(head(lines)?.problems).toMatchObject([{ code: 'column-ambiguous', severity: 'warning', where: '1:6' }]);
  });

  it('is not guessed for a rate that stands before the first money', () => {
    expect(columns(['Đơn vị|Tỷ lệ|Tiền xong (tỷ đồng)', ROW])).toEqual([
      'name',
      'unknown',
      'amounts completed tỷ đồng',
    ]);
    expect(columns(['Đơn vị|Xong|Tỷ lệ|Tiền xong (tỷ đồng)', ROW])?.slice(1, 3)).toEqual([
      'cases completed',
      'cases rate',
    ]);
    expect(columns(['Đơn vị|Tỷ lệ|Việc xong', ROW])?.[1]).toBe('cases rate');
  });

  it('is not guessed for two columns of the same', () => {
    const lines = ['Đơn vị|Xong|Có điều kiện|Thi hành xong', ROW];
    expect(columns(lines)).toEqual(['name', 'unknown', 'cases enforceable', 'unknown']);
    expect(head(lines)?.problems.map(({ code, where }) => `${code} ${where}`)).toEqual([
      'column-ambiguous 1:2',
      'column-ambiguous 1:4',
    ]);
  });

  it('may be the same of this year and of the last', () => {
    expect(columns(['Đơn vị|Xong|Xong cùng kỳ năm trước', ROW])).toEqual([
      'name',
      'cases completed',
      'cases completed before',
    ]);
  });

  it('in which unit is said by a line above, for the measure it names', () => {
    expect(columns(['Đơn vị tính: triệu đồng||', 'Đơn vị|Việc xong|Tiền xong', ROW])).toEqual([
      'name',
      'cases completed',
      'amounts completed triệu đồng',
    ]);
    expect(columns(['Đơn vị|Việc xong|Tiền xong', 'Đơn vị tính: tỷ đồng|5|4'])?.[2]).toBe('amounts completed');
  });
});

describe('whose separators a column has', () => {
  const lang = (heading: string, cells: string[], options?: HeadOptions) => {
    const column = head([`Đơn vị|${heading}`, ...cells.map((cell) => `A|${cell}`)], options)?.columns[1];
    return `${column?.lang}${column?.settled ? ' settled' : ''}`;
  };

  it.each([
    ['Tiền xong', ['5'], {}, 'vi'],
    ['Tiền xong', ['5'], { lang: 'en' }, 'en'],
    ['Tiền xong', ['530,5'], { lang: 'en' }, 'vi settled'],
    ['Tiền xong', ['530.5'], {}, 'en settled'],
    ['amounts.completed', ['5'], {}, 'en settled'],
    ['amounts_completed', ['1.234'], {}, 'en settled'],
    ['amounts_completed_vnd', ['5'], {}, 'en settled'],
    ['completed', ['5'], {}, 'vi'],
    ['Tiền xong (VND.bn)', ['5'], {}, 'vi'],
  ] as [string, string[], HeadOptions, string][])('%s with %j and %j: %s', (heading, cells, options, expected) =>
    expect(lang(heading, cells, options)).toBe(expected),
  );
});

describe('of several columns with names', () => {
  it.each([
    ['Tỉnh|Huyện', ['remark', 'name']],
    ['Tên đơn vị|Huyện', ['name', 'remark']],
    ['Tỉnh|Cơ quan|Huyện', ['remark', 'name', 'remark']],
    ['Province|Agency', ['remark', 'name']],
  ])('%s: %j', (names, roles) => {
    expect(columns([`${names}|Thi hành xong`, 'A|B|C|5'])?.slice(0, roles.length)).toEqual(roles);
  });
});
