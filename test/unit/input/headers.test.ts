import { describe, expect, it } from 'vitest';
import { headerKey, moneyUnit, readHeader, unitLine } from '../../../src/input/headers.ts';

describe('readHeader', () => {
  it.each([
    ['Tổng số việc phải thi hành', 'cases total'],
    ['Tổng số tiền phải thi hành (tỷ đồng)', 'amounts total tỷ đồng'],
    ['Phải thi hành', 'total'],
    ['Tong so viec', 'cases total'],
    ['To be enforced', 'total'],
    ['amounts_total_vnd', 'amounts total đồng'],
    ['Có điều kiện thi hành', 'enforceable'],
    ['Số việc có ĐK', 'cases enforceable'],
    ['Enforceable amount (VND bn)', 'amounts enforceable tỷ đồng'],
    ['Chưa có điều kiện thi hành', 'notEnforceable'],
    ['amounts.notEnforceable', 'amounts notEnforceable'],
    ['Hoãn, tạm đình chỉ', 'suspended'],
    ['Kết quả thi hành xong', 'completed'],
    ['Số đã thi hành xong (nghìn việc)', 'cases completed nghìn việc'],
    ['Giá trị thi hành xong (1.000 đ)', 'amounts completed nghìn đồng'],
    ['Tỷ lệ (%)', 'rate'],
    ['Tỷ lệ % (3/2)', 'rate'],
    ['Đạt', 'rate'],
    ['Tỷ lệ xong/có điều kiện', 'rate'],
    ['Tỷ lệ thi hành xong trên số có điều kiện thi hành', 'rate'],
    ['Tỷ lệ trên số có điều kiện', 'rate'],
    ['Tỷ lệ giải quyết xong trên số án có điều kiện', 'cases rate'],
    ['Tỷ lệ thi hành xong trong tổng số việc có điều kiện thi hành', 'cases rate'],
    ['Tỷ lệ % ( 4 = 3 / 12 )', 'rate'],
    ['Tỷ lệ % (13:12)', 'rate'],
    ['Tỷ lệ tiền', 'amounts rate'],
    ['Số việc và số vụ việc thi hành xong', 'cases completed'],
    ['Tiền, giá trị thi hành xong', 'amounts completed'],
    ['Completion rate, of what is enforceable', 'rate'],
    ['Tỷ lệ có điều kiện trên số phải thi hành', 'enforceableShare'],
    ['Tỷ lệ chưa có điều kiện', 'notEnforceableShare'],
    ['Chỉ tiêu về tiền (%)', 'amounts target'],
    ['Chỉ tiêu giao năm 2022', 'target'],
    ['So với chỉ tiêu', 'targetDelta'],
    ['cases_target_delta', 'cases targetDelta'],
    ['Về việc', 'cases'],
    ['(triệu đồng)', 'amounts triệu đồng'],
  ])('knows "%s" as %s', (text, meaning) => {
    const { role, measure, field, unit } = readHeader(text);
    expect([role, ...[measure, field, unit].filter(Boolean)].join(' ')).toBe(`figure ${meaning}`);
    expect(readHeader(text.normalize('NFD'))).toEqual(readHeader(text));
  });

  it.each([
    ['Thi hành xong cùng kỳ năm trước', 'completed'],
    ['Tỷ lệ cùng kỳ năm 2024 (%)', 'rate'],
    ['Tỷ lệ năm trước', 'rate'],
    ['Tiền thi hành xong cùng kỳ (tỷ đồng)', 'amounts completed'],
    ['Completed, same months of last year', 'completed'],
    ['previous.cases.completed', 'cases completed'],
    ['amounts_previous_rate', 'amounts rate'],
    ['Cùng kỳ', ''],
    ['Cùng kỳ năm trước', ''],
    ['Previous year', ''],
  ])('knows "%s" as last year’s %s', (text, meaning) => {
    const { role, measure, field, previous } = readHeader(text);
    expect([role, previous, [measure, field].filter(Boolean).join(' ')]).toEqual(['figure', true, meaning]);
  });

  it.each(['Kỳ này', 'Năm nay', 'This year', 'Current period'])(
    'knows "%s" as a heading over this year’s figures',
    (text) => {
      expect(readHeader(text)).toMatchObject({ role: 'figure', field: null, measure: null, previous: false });
    },
  );

  it('takes a year alone for no year before', () => {
    expect(readHeader('Thi hành xong')).toMatchObject({ field: 'completed', previous: false });
    expect(readHeader('Tỷ lệ (%) kỳ này')).toMatchObject({ field: 'rate', previous: false });
  });

  it.each([
    ['STT', 'number'],
    ['Sáp nhập', 'break'],
    ['Chia tách, sáp nhập', 'break'],
    ['Thay đổi địa bàn', 'break'],
    ['break', 'break'],
    ['', 'number'],
    ['Tên đơn vị', 'name'],
    ['Đơn vị/Địa phương', 'name'],
    ['Phòng THADS khu vực', 'name'],
    ['unit', 'name'],
    ['Loại án', 'category'],
    ['Kỳ báo cáo', 'period'],
    ['fiscal_year', 'fiscalYear'],
    ['period_end', 'to'],
    ['Ghi chú', 'note'],
    ['cases_target_basis', 'remark'],
    ['source_url', 'remark'],
    ['Đơn vị tính', 'remark'],
  ])('knows "%s" as %s', (text, role) => {
    expect(readHeader(text)).toMatchObject({ role, field: null, measure: null });
  });

  // Each of them is taken for one of ours by a reader that looks for words in it.
  it.each([
    'Tổng số thụ lý',
    'Đang thi hành',
    'Đình chỉ',
    'Thi hành xong năm 2021',
    'Tỷ lệ xong trên tổng số',
    'Tỷ lệ xong/tổng số',
    'Tỷ lệ tăng',
    'Đạt chỉ tiêu',
    'Còn phải thi hành',
    'So với cùng kỳ năm trước (%)',
    'So cùng kỳ',
    'Tăng, giảm so với cùng kỳ',
    'Số năm trước chuyển sang',
    'Tỷ lệ tăng so với năm trước',
    'Tên vụ việc',
    'Thi hành',
    'BẢNG TỔNG HỢP KẾT QUẢ THI HÀNH ÁN',
  ])('takes "%s" for nothing it knows', (text) => {
    expect(readHeader(text)).toMatchObject({ role: 'unknown', field: null });
  });
});

describe('what a heading leaves open', () => {
  it.each([
    ['Tổng số', true, false],
    ['Total', true, false],
    ['Tổng số phải thi hành', false, false],
    ['To be enforced', false, false],
    ['Thi hành xong', false, false],
    ['Tỷ lệ (%)', false, true],
    ['Tỷ lệ % (4 = 3/2)', false, true],
    ['Tỷ lệ (3:2)', false, true],
    ['Kết quả đạt', false, true],
    ['Tỷ lệ xong', false, false],
    ['Tỷ lệ trên có điều kiện', false, false],
    ['Tỷ lệ có điều kiện', false, false],
    ['Chỉ tiêu', false, false],
  ])('"%s": a total of what (%s), a per cent of what (%s)', (text, weak, bare) => {
    expect(readHeader(text)).toMatchObject({ weak, bare });
  });

  it.each([
    ['Số việc', 'cases', null],
    ['Tiền', 'amounts', null],
    ['(tỷ)', 'amounts', 'tỷ đồng'],
    ['Nghìn việc', 'cases', 'nghìn việc'],
    ['Thousand cases', 'cases', 'nghìn việc'],
    ['Thousand dong', 'amounts', 'nghìn đồng'],
  ])('"%s" is the measure alone', (text, measure, unit) => {
    expect(readHeader(text)).toEqual({
      role: 'figure',
      field: null,
      weak: false,
      bare: false,
      previous: false,
      measure,
      unit,
    });
  });

  it.each([
    'Số việc và tiền',
    'Tiền việc xong',
    'Chỉ tiêu có điều kiện',
    'Chỉ tiêu đạt',
    'Vượt',
    'Delta',
    'Tỷ lệ tổng số',
    'Tỷ lệ có điều kiện trên tổng',
    'Tỷ lệ có điều kiện và chưa có điều kiện',
    'Tỷ lệ có điều kiện trên số có điều kiện',
    'Có điều kiện, chưa có điều kiện',
    'Xong, có điều kiện',
    'Thi hành xong trên số có điều kiện',
    'Phải thi hành trên số phải thi hành',
    'Thi hành án',
    `Xong ${'a'.repeat(200)}`,
    `${'x'.repeat(200)} xong`,
  ])('"%s" is more than one thing, or none', (text) => {
    expect(readHeader(text)).toEqual({
      role: 'unknown',
      field: null,
      weak: false,
      bare: false,
      previous: false,
      measure: null,
      unit: null,
    });
  });

  it.each([
    ['Pace', 'pace'],
    ['Pace (%)', 'pace'],
    ['So với kế hoạch', 'targetDelta'],
    ['Vượt chỉ tiêu', 'targetDelta'],
    ['Delta against the target', 'targetDelta'],
    ['Tỷ lệ có điều kiện và xong', 'rate'],
    ['Postponed or suspended', 'suspended'],
    ['Không có điều kiện', 'notEnforceable'],
    ['Unenforceable', 'notEnforceable'],
    ['Share suspended', 'suspendedShare'],
  ])('"%s" is %s', (text, field) => {
    expect(readHeader(text)).toMatchObject({ role: 'figure', field, measure: null });
  });
});

describe('headerKey', () => {
  it.each([
    ['TyLe_ABC-đĐ  %', 'ty le abc dd %'],
    [' Tổng-số ', 'tong so'],
    ['notEnforceable', 'not enforceable'],
    ['to\u0302\u0309ng', 'tong'],
    ['x'.repeat(200), 'x'.repeat(160)],
  ])('of "%s"', (text, key) => expect(headerKey(text)).toBe(key));
});

describe('moneyUnit', () => {
  it.each([
    ['nghin ty', 'nghìn tỷ đồng'],
    ['ngan ti', 'nghìn tỷ đồng'],
    ['trillion', 'nghìn tỷ đồng'],
    ['ty', 'tỷ đồng'],
    ['bn', 'tỷ đồng'],
    ['billion dong', 'tỷ đồng'],
    ['trieu dong', 'triệu đồng'],
    ['1 000 000 d', 'triệu đồng'],
    ['nghin dong', 'nghìn đồng'],
    ['1 000 dong', 'nghìn đồng'],
    ['thousand vnd', 'nghìn đồng'],
    ['d', 'đồng'],
    ['vnd', 'đồng'],
    ['ty le', null],
    ['ti le tien', null],
    ['ty le ty dong', 'tỷ đồng'],
    ['nghin', null],
    ['x', null],
    ['', null],
  ])('of "%s" is %s', (key, unit) => expect(moneyUnit(key)).toBe(unit));
});

describe('unitLine', () => {
  it.each([
    ['Đơn vị tính: việc; triệu đồng', null, 'triệu đồng'],
    ['(Đơn vị tính: việc, 1.000 đồng)', null, 'nghìn đồng'],
    ['ĐVT: nghìn việc, tỷ đồng', 'nghìn việc', 'tỷ đồng'],
    ['Unit: billion dong', null, 'tỷ đồng'],
    ['Units: cases; VND million', null, 'triệu đồng'],
    ['DVT: nghìn việc', 'nghìn việc', null],
  ])('reads %s', (text, cases, amounts) => {
    expect(unitLine(text)).toEqual({ cases, amounts });
  });

  it.each([
    'Đơn vị tính: việc',
    'Đơn vị tính nghìn đồng',
    'a: đồng',
    'Đơn vị: Chi cục THADS',
    'Tên đơn vị',
    'tỷ đồng',
    '',
  ])('does not take "%s" for one', (text) => {
    expect(unitLine(text)).toBeNull();
  });
});
