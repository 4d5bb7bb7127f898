import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridFromTable, parseTable } from '../../../src/input/table.ts';
import { tableOf } from './html.ts';
import { plain, valueOf } from './records.ts';

const cells = (html: string) => gridFromTable(tableOf(html)).map((row) => row.cells);
const row = (...texts: string[]) => `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`;
const parse = (rows: string, caption = '') =>
  parseTable(tableOf(`<table>${caption && `<caption>${caption}</caption>`}${rows}</table>`));

const canGiuoc = { total: 2561, enforceable: 1875, completed: 1529, rate: 81.55, target: 81.5 };

describe('gridFromTable', () => {
  it('spreads merged cells: text in the first column, in each of the rows', () => {
    expect(cells('<table><tr><th rowspan=2>STT<th colspan=2>Về việc<th>X<tr><td>a<td>b<td>c</table>')).toEqual([
      ['STT', 'Về việc', '', 'X'],
      ['STT', 'a', 'b', 'c'],
    ]);
  });

  it('keeps apart what stands in two lines, and leaves out what is not shown', () => {
    expect(
      cells('<table><tr><td>Thi hành<br>xong<!-- x --><style>a{}</style><td><p>1.529</p><p>việc</p></table>'),
    ).toEqual([['Thi hành xong', '1.529 việc']]);
  });

  it('takes the value of a machine for its text', () => {
    expect(
      cells('<table><tr><td><b><data value="1529">1,5 nghìn</data></b><td><data value="cg">Cần Giuộc</data></table>'),
    ).toEqual([['=1529', 'Cần Giuộc']]);
  });

  it.each([
    ['<data value=" 81.55 ">81,6%</data>', '=81.55'],
    ['<data value="-0.05">x</data>', '=-0.05'],
    ['<data value="1529 việc">1.529</data>', '1.529'],
    ['<data value="x1529">1.529</data>', '1.529'],
    ['<data value="1.5.2">1.529</data>', '1.529'],
    ['<data>1.529</data>', '1.529'],
    ['<time value="5">1.529</time>', '1.529'],
    ['<i>1.529</i> <data value="5">việc</data>', '=5'],
    ['<datalist value="5">1.529</datalist>', '1.529'],
    ['<x-data value="5">1.529</x-data>', '1.529'],
  ])('reads %s as %s', (html, text) => expect(cells(`<table><tr><td>${html}</table>`)).toEqual([[text]]));

  it.each([
    ['a<br>b', 'a b'],
    ['<ul><li>a<li>b</ul>', 'a b'],
    ['<pre>a</pre>b', 'ab'],
    ['<b>a</b>b', 'ab'],
    ['a<script>1</script><style>2</style><!--3-->b', 'ab'],
    ['a<x-style>1</x-style><style-x>2</style-x>b', 'a12b'],
    ['<x-p>a</x-p>b', 'ab'],
  ])('reads the lines of %s as %s', (html, text) => expect(cells(`<table><tr><td>${html}</table>`)).toEqual([[text]]));

  it('is not filled up by spans of any size', () => {
    const huge = cells('<table><tr><td colspan=100000 rowspan=100000>a<tr><td>b<tr><td rowspan=0>c<tr><td>d</table>');
    expect(huge.length).toBe(4);
    expect(Math.max(...huge.map(({ length }) => length))).toBeLessThanOrEqual(202);
    fc.assert(
      fc.property(fc.array(fc.array(fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 }), fc.string()))), (rows) => {
        const node = (text: string) => ({ nodeName: '#text', textContent: text, childNodes: [] });
        const table = {
          rows: rows.map((all) => ({
            cells: all.map(([colSpan, rowSpan, text]) => ({
              nodeName: 'TD',
              textContent: text,
              childNodes: [node(text)],
              colSpan,
              rowSpan,
            })),
          })),
        };
        expect(gridFromTable(table)).toHaveLength(rows.length);
        parseTable(table);
      }),
    );
  });
});

describe('a grid', () => {
  it('ends where no page is read to its end', () => {
    expect(cells(`<table>${'<tr><td>a'.repeat(5001)}</table>`)).toHaveLength(5000);
  });

  it('has as many columns as the widest table anybody publishes', () => {
    const wide = cells(`<table><tr>${'<td>a'.repeat(150)}<td colspan=100>b<td>c</table>`);
    expect(wide[0]!.length).toBeLessThanOrEqual(201);
    expect(wide[0]![150]).toBe('b');
  });

  it('keeps empty rows and gaps', () => {
    expect(cells('<table><tr><td>a<tr><tr><td rowspan=0>b<td>c<tr><td>d<tr></table>')).toEqual([
      ['a'],
      [],
      ['b', 'c'],
      ['b', 'd'],
      ['b'],
    ]);
    expect(cells('<table><tr><td>a<td rowspan=2>b<tr></table>')).toEqual([
      ['a', 'b'],
      ['', 'b'],
    ]);
  });
});

describe('the unit of a table', () => {
  const bare = [row('Tiền có điều kiện', '123'), row('Tiền thi hành xong', '56,1')].join('');
  const completedBelow = (above: string, caption = '') =>
    plain(parseTable(tableOf(`${above}<table>${caption && `<caption>${caption}</caption>`}${bare}</table>`)).report)
      .amounts?.completed;

  it('is in its caption, or in one of two lines above', () => {
    expect(completedBelow('', 'Đơn vị tính: tỷ đồng')).toBe(56.1e9);
    expect(completedBelow('<p>Đơn vị tính: tỷ đồng</p>')).toBe(56.1e9);
    expect(completedBelow('<p>Đơn vị tính: tỷ đồng</p><p>Bảng 1</p>')).toBe(56.1e9);
    expect(completedBelow('<p>Đơn vị tính: tỷ đồng</p>', 'Bảng 1')).toBe(56.1e9);
  });

  it('of the caption goes before that of a line above', () => {
    expect(completedBelow('<p>Đơn vị tính: triệu đồng</p>', 'Đơn vị tính: tỷ đồng')).toBe(56.1e9);
  });

  it('is not looked for further away', () => {
    expect(completedBelow('<p>Đơn vị tính: tỷ đồng</p><p>Bảng 1</p><p>Năm 2022</p>')).toBeNull();
  });
});

describe('a table with a row a figure', () => {
  const pairs = [
    ['Phải thi hành', '2.561 việc'],
    ['Có điều kiện thi hành', '1.875 việc'],
    ['Thi hành xong', '1.529 việc'],
    ['Tỷ lệ', '81,55%'],
    ['Chỉ tiêu', '81,5%'],
  ] as const;

  it('is read without any heading', () => {
    const { report, problems } = parse(pairs.map((pair) => row(...pair)).join(''));
    expect(problems).toEqual([]);
    expect(plain(report).cases).toEqual(canGiuoc);
    expect(report).toMatchObject({ amounts: null, units: [] });
  });

  it('is read whatever its spaces, letters and capitals', () => {
    const messy = pairs.map(([name, figure]) =>
      row(
        ` ${name.toUpperCase().normalize('NFD').replaceAll(' ', '&nbsp;')}\n`,
        `<p>${figure.replace(' ', '&nbsp;')}</p>`,
      ),
    );
    expect(plain(parse(messy.join('')).report).cases).toEqual(canGiuoc);
    const plainLetters = ['Phai thi hanh', 'Co dieu kien', 'Xong', 'Ti le', 'Chi tieu'].map((name, at) =>
      row(name, pairs[at]![1]),
    );
    expect(plain(parse(plainLetters.join('')).report).cases).toEqual(canGiuoc);
    const english = [
      'To be enforced',
      'Enforceable',
      'Completed',
      'Completion rate, of what is enforceable',
      'Target',
    ].map((name, at) => row(name, pairs[at]![1]));
    expect(plain(parse(english.join('')).report).cases).toEqual(canGiuoc);
  });

  it('is read with a heading, and with what else it tells', () => {
    const facts = [
      ['Chỉ tiêu', 'Số liệu'],
      ['Đơn vị', 'Chi cục THADS huyện Cần Giuộc'],
      ['Kỳ báo cáo', 'Năm 2022'],
      ['Số liệu đến', '22/09/2022'],
      ['Nguồn', 'Cần Giuộc'],
    ];
    const { report, problems } = parse([...facts, ...pairs].map((pair) => row(...pair)).join(''));
    expect(problems).toEqual([]);
    expect(report).toMatchObject({
      agency: 'Chi cục THADS huyện Cần Giuộc',
      period: { fiscalYear: 2022 },
      asOf: '2022-09-22',
      source: { name: 'Cần Giuộc' },
    });
    expect(plain(report).cases).toEqual(canGiuoc);
  });

  const both = [
    ['Phải thi hành', '2.561', '211 tỷ đồng'],
    ['Có điều kiện thi hành', '1.875', 'hơn 123 tỷ đồng'],
    ['Thi hành xong', '1.529', '56,1 tỷ đồng'],
    ['Tỷ lệ', '81,55%', '45,6%'],
    ['Chỉ tiêu', '81,5%', '40,1%'],
  ] as const;
  const money = { total: 211e9, enforceable: 123e9, completed: 56.1e9, rate: 45.6, target: 40.1 };

  it.each([
    ['a heading', [row('Chỉ tiêu', 'Việc', 'Tiền'), ...both.map((three) => row(...three))]],
    [
      'a heading in a head of its own',
      [`<thead>${row('Nội dung', 'Về việc', 'Về tiền')}</thead>`, ...both.map((three) => row(...three))],
    ],
    [
      'units in its cells',
      both.map(([name, cases, amount]) => row(name, cases.includes('%') ? cases : `${cases} việc`, amount)),
    ],
    [
      'sections',
      [
        row('Về việc', ''),
        ...both.map(([name, cases]) => row(name, cases)),
        '<tr><td colspan=2>Về tiền</td></tr>',
        ...both.map(([name, , amount]) => row(name, amount)),
      ],
    ],
    [
      'measures in its names',
      [
        ...both.map(([name, cases]) => row(`${name} về việc`, cases)),
        ...both.map(([name, , amount]) => row(`${name} về tiền`, amount)),
      ],
    ],
  ])('tells cases from amounts by %s', (_, rows) => {
    const { report, problems } = parse(rows.join(''));
    expect(problems).toEqual([]);
    expect(plain(report)).toEqual({ cases: canGiuoc, amounts: money });
    expect(report.amounts?.enforceable?.bound).toBe('over');
  });

  it('finds the unit of money in a column, a caption or a line above', () => {
    const bare = [row('Tiền có điều kiện', '123'), row('Tiền thi hành xong', '56,1')].join('');
    expect(plain(parse(bare, 'Đơn vị tính: tỷ đồng').report).amounts).toMatchObject({
      enforceable: 123e9,
      completed: 56.1e9,
    });
    expect(
      plain(parseTable(tableOf(`<p>Đơn vị tính: tỷ đồng</p><table>${bare}</table>`)).report).amounts,
    ).toMatchObject({ completed: 56.1e9 });
    const withUnits = [
      row('Chỉ tiêu', 'Đơn vị tính', 'Số liệu'),
      row('Thi hành xong', 'Việc', '1.529'),
      row('Tiền thi hành xong', 'Tỷ đồng', '56,1'),
    ].join('');
    expect(plain(parse(withUnits).report)).toMatchObject({
      cases: { completed: 1529 },
      amounts: { completed: 56.1e9 },
    });
    expect(parse(bare).problems.map(({ code, where }) => `${code} ${where}`)).toEqual([
      'cell-unreadable 1:2',
      'cell-unreadable 2:2',
    ]);
  });

  it('reads back what a widget prints as its own table', () => {
    const printed = [
      ['Phải thi hành', '2.561 việc'],
      ['Có điều kiện thi hành', '1.875 việc'],
      ['Tỷ lệ có điều kiện trên số phải thi hành', '73,21%'],
      ['Thi hành xong', 'chưa có số liệu'],
      ['Tỷ lệ thi hành xong trên số có điều kiện thi hành', 'không phát sinh'],
      ['Chỉ tiêu', 'trên 81,5%'],
      ['So với chỉ tiêu', 'Thấp hơn chỉ tiêu 0,5 điểm %'],
    ];
    const { report, problems } = parse(printed.map((pair) => row(...pair)).join(''));
    expect(problems).toEqual([]);
    expect(report.cases).toMatchObject({ completed: null, rate: null, targets: [{ operator: '>' }] });
    expect([valueOf(report.cases?.enforceableShare, 100), valueOf(report.cases?.targetDelta, 100)]).toEqual([
      73.21, -0.5,
    ]);
  });

  it('names the cell that cannot be read', () => {
    const { problems } = parse([row('Có điều kiện', '1.875 việc'), row('Thi hành xong', 'một nghìn')].join(''));
    expect(problems).toMatchObject([
      { code: 'cell-unreadable', where: '2:2', values: { header: 'Thi hành xong', got: 'một nghìn' } },
    ]);
  });
});

describe('a table with a row a unit', () => {
  it('reads machine values as they are, whatever the unit of their column', () => {
    const { report, problems } = parse(
      [
        row('Đơn vị', 'Thi hành xong', 'Tiền xong (tỷ đồng)', 'Tỷ lệ'),
        row(
          'Cần Giuộc',
          '<data value="1529">1,5 nghìn</data>',
          '<data value="56100000000">56,1</data>',
          '<data value="81.55">82</data>',
        ),
      ].join(''),
    );
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(plain(report)).toMatchObject({ cases: { completed: 1529 }, amounts: { completed: 56.1e9 } });
  });

  it('repeats what a merged cell says of several rows', () => {
    const { report } = parse(
      `${row('Đơn vị', 'Tỷ lệ', 'Chỉ tiêu')}<tr><td>A<td>80%<td rowspan=2>81,5%</tr>${row('B', '82%')}`,
    );
    expect(report.units.map(({ cases }) => valueOf(cases?.targets[0]?.rate, 100))).toEqual([81.5, 81.5]);
  });
});
