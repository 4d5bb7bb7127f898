/** What only whole reports are told, in Vietnamese; apart from `vi.ts` so that single widgets need not bring it. */
export const reportVi = {
  placeCases: 'Về việc',
  placeAmounts: 'Về tiền',
  placePrevious: 'Cùng kỳ năm trước',
  place: '{place}: {problem}',

  enforceableShare: 'Tỷ lệ có điều kiện thi hành',
  notEnforceableShare: 'Tỷ lệ chưa có điều kiện thi hành',
  suspendedShare: 'Tỷ lệ hoãn, tạm đình chỉ',

  'parts-above': 'Các phần cộng lại ({low}) lớn hơn tổng số phải thi hành ({high}); xem lại số liệu nguồn.',
  'parts-below': 'Các phần cộng lại ({low}) nhỏ hơn tổng số phải thi hành ({high}); xem lại số liệu nguồn.',
  'share-mismatch': '{lower} công bố {stated} không khớp với số liệu (tính ra {computed}).',
  'share-swapped':
    '{lower} công bố {stated} không khớp với số liệu (tính ra {computed}); có thể tỷ lệ về việc và về tiền bị đổi chỗ.',
  'shares-over': 'Các tỷ lệ trên số phải thi hành cộng lại là {stated}, vượt quá 100%; xem lại số liệu nguồn.',
  'rate-slip': 'Tỷ lệ công bố {stated} khác tỷ lệ tính từ số liệu ({computed}) đúng một chữ số; có thể gõ nhầm.',
  'delta-mismatch':
    'Chênh lệch công bố so với chỉ tiêu {stated} không khớp với tỷ lệ và chỉ tiêu (tính ra {computed}).',
  'part-year': 'Kỳ báo cáo chưa hết năm, chưa so với chỉ tiêu cả năm {stated}.',
  magnitude: '{lower} {low} trên {high}: bình quân mỗi việc bất thường; xem lại đơn vị tiền.',
  'year-mismatch': 'Ghi năm {stated} nhưng ngày tháng thuộc năm thi hành án {computed}; xem lại năm.',
  'previous-period': 'Số liệu {stated} không cùng kỳ với {computed}, nên không so sánh.',
  'units-sum': '{lower} ({low}) khác với các đơn vị cộng lại ({high}); xem lại số liệu nguồn.',

  'json-syntax': 'JSON sai cú pháp ở dòng {line}, cột {column}.',
  'unknown-field': '{where}: không có trường này; gần nhất là {nearest}.',
  'duplicate-id': '{where}: mã {got} đã dùng; ở đây đổi thành {id}.',
  'cell-unreadable': 'Dòng {line}, cột {column} ({header}): cần {expected}, nhưng gặp {got}.',
  'cell-ambiguous':
    'Dòng {line}, cột {column} ({header}): {got} có thể đọc hai cách; ở đây dấu cuối được hiểu là dấu thập phân.',
  'amount-unit': 'Cột {column} ({header}): không ghi đơn vị tiền; ở đây hiểu là đồng.',
  'column-ambiguous': 'Cột {column} ({header}): không rõ về việc hay về tiền, nên bỏ qua.',
  'unknown-column': 'Cột {column} ({header}): không rõ nội dung, nên bỏ qua.',
  'row-skipped': 'Dòng {line} ({name}): là số cộng từng phần, nên bỏ qua.',
  'no-header': 'Không tìm thấy dòng tiêu đề của bảng.',
  'csv-quote': 'Dòng {line}: dấu ngoặc kép mở mà không đóng.',
  encoding: 'Dòng {line}: sai bảng mã chữ; cần lưu lại tệp ở dạng UTF-8.',
};
