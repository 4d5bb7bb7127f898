import { describe, expect, it } from 'vitest';
import { readHeader, unitLine } from '../../../src/input/headers.ts';

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

describe('unitLine', () => {
  it.each([
    ['Đơn vị tính: việc; triệu đồng', null, 'triệu đồng'],
    ['(Đơn vị tính: việc, 1.000 đồng)', null, 'nghìn đồng'],
    ['ĐVT: nghìn việc, tỷ đồng', 'nghìn việc', 'tỷ đồng'],
    ['Unit: billion dong', null, 'tỷ đồng'],
  ])('reads %s', (text, cases, amounts) => {
    expect(unitLine(text)).toEqual({ cases, amounts });
  });

  it.each(['Đơn vị: Chi cục THADS', 'Tên đơn vị', 'tỷ đồng', ''])('does not take "%s" for one', (text) => {
    expect(unitLine(text)).toBeNull();
  });
});
