import { describe, expect, it } from 'vitest';
import { isRoman, rowKind, type RowSigns } from '../../../src/input/row-kind.ts';

/** A row of a number, a name and two figures, below others. */
const kind = (number: string, name: string, figures: string[], signs: Partial<RowSigns> = {}) =>
  rowKind({
    cells: [number, name, ...figures],
    figures: figures.filter(Boolean),
    label: name || number || figures.find(Boolean) || '',
    name,
    number,
    dated: false,
    after: 'row',
    ...signs,
  });

it.each([
  ['I', '', true],
  ['IV.', '', true],
  ['X)', '', true],
  ['AI', '', false],
  ['I1', '', false],
  ['Ia', '', false],
  ['1', '', false],
  ['', 'II. Cấp huyện', true],
  ['', 'V) Cấp huyện', true],
  ['', 'Vùng I. A', false],
  ['', 'I.A', false],
  ['', 'Ia Cấp', false],
  ['', 'a. Cấp', false],
])('whether "%s" before "%s" counts in Roman numbers: %s', (number, name, expected) =>
  expect(isRoman(number, name)).toBe(expected),
);

describe('a row with figures', () => {
  it.each(['Cần Giuộc', 'Tổng cục THADS', 'Công an', 'Cả', 'Grandview', 'Nam Định', 'Tổng 5'])(
    'named "%s" is a unit',
    (name) => expect(kind('1', name, ['5', '4'])).toBe('unit'),
  );

  it.each([
    'Tổng cộng',
    'TỔNG SỐ',
    'Tong',
    '- Cộng:',
    'Toàn quốc',
    'Toàn tỉnh',
    'Cả nước',
    'Total',
    'Grand total',
    'Sub total',
    'Nationwide',
    'Whole country',
    'Tổng cộng toàn tỉnh',
    'Cộng I',
    '(Tổng cộng)',
    'Tổng số: 14 đơn vị',
    'Cộng (9 huyện)',
  ])('named "%s" is a total', (name) => expect(kind('', name, ['5', '4'])).toBe('total'));

  it('of headings, repeated on a new page, is nothing', () => {
    expect(kind('STT', 'Đơn vị', ['Có điều kiện', 'Thi hành xong'])).toBe('none');
    expect(kind('STT', 'Đơn vị', ['Có điều kiện', '5'])).toBe('unit');
    expect(kind('STT', 'Đơn vị', ['Có điều kiện', 'xyz'])).toBe('unit');
  });

  it('that names a unit of money is nothing', () => {
    expect(kind('', '', ['Đơn vị tính: triệu đồng', ''])).toBe('none');
  });
});

describe('a row that counts its columns', () => {
  it.each([
    [['A', 'B', '1', '2']],
    [['1', '2', '3', '4 = 3/2']],
    [['(1)', '(2)', '(3)', '(4)=(3)/(2)']],
    [['a', '1', '2']],
  ])('%j is nothing right below the head', (cells) => {
    expect(kind('', '', cells, { cells, after: 'head' })).toBe('none');
    expect(kind('', '', cells, { cells })).toBe('unit');
  });

  it.each([
    [['1', '2', '4', '5']],
    [['1', '2', '3']],
    [['A', '1']],
    [['A', 'Cần Giuộc', '1', '2']],
    [['100', '101', '102', '103']],
    [['4', '3', '2', '1']],
  ])('%j is none', (cells) => expect(kind('', '', cells, { cells, after: 'head' })).toBe('unit'));
});

describe('a row without figures', () => {
  it('is nothing where nothing stands in it', () => {
    expect(kind('', '', [])).toBe('none');
    expect(kind('', '', ['', ''])).toBe('none');
  });

  it.each([
    'Ghi chú: số tạm tính',
    'Lưu ý: không gồm phá sản',
    'Nguồn: Cục THADS',
    'Source: GSO',
    'NGƯỜI LẬP BIỂU',
    'Thủ trưởng đơn vị',
    'Long An, ngày 30 tháng 9 năm 2022',
    'Ngày 30 tháng 9',
  ])('"%s" is a note', (name) => expect(kind('', name, [])).toBe('note'));

  it('in brackets or with a star is a note below the total only', () => {
    expect(kind('', '(*) Không gồm phá sản', [], { after: 'total' })).toBe('note');
    expect(kind('', '* Không gồm phá sản', [], { after: 'total' })).toBe('note');
    expect(kind('', '(*) Không gồm phá sản', [])).toBe('group');
  });

  it('with a number is a unit of which nothing is known, below the total as well', () => {
    expect(kind('5', 'Cần Giuộc', [])).toBe('unit');
    expect(kind('5', 'Cần Giuộc', [], { after: 'total' })).toBe('unit');
    expect(kind('V', 'Cần Giuộc', [])).toBe('group');
    expect(kind('5', '', [])).toBe('group');
  });

  it('below the total is a note', () => {
    expect(kind('', 'Cần Giuộc', [], { after: 'total' })).toBe('note');
  });

  it('in a table without numbers is a group when it says so, else a unit', () => {
    const unnumbered = (name: string) => kind('', name, [], { number: null });
    expect(unnumbered('Khối huyện')).toBe('group');
    expect(unnumbered('Cấp tỉnh')).toBe('group');
    expect(unnumbered('II. Các huyện')).toBe('group');
    expect(unnumbered('Cần Giuộc')).toBe('unit');
    expect(unnumbered('Trụ sở khối tỉnh')).toBe('unit');
    expect(kind('', '', ['', ''], { number: null, cells: ['', '', 'x'] })).toBe('group');
  });

  it('in a table without names is a period, or a note where there are none', () => {
    const nameless = (dated: boolean) =>
      kind('', '', [], { name: null, number: null, label: 'Quý I', cells: ['Quý I'], dated });
    expect([nameless(true), nameless(false)]).toEqual(['unit', 'note']);
  });
});
