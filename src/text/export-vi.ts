/** What only exports and their buttons say, in Vietnamese; apart from `vi.ts` so that pages without them need not bring it. */
export const exportVi = {
  exports: {
    /** Names of files: letters without marks. */
    measures: { cases: 'viec', amounts: 'tien' },
    facts: {
      label: 'Tiêu đề',
      agency: 'Đơn vị',
      period: 'Kỳ báo cáo',
      asOf: 'Số liệu đến ngày',
      status: 'Trạng thái',
      source: 'Nguồn',
      url: 'Nguồn (địa chỉ)',
      note: 'Ghi chú',
      sentence: 'Tóm tắt',
    },
    item: 'Chỉ số',
    figure: 'Số liệu',
    unit: 'Đơn vị tính',
    statedAs: 'Cách nêu',
    verdict: 'Kết luận',
    computed: 'Tính từ số liệu: {x}',
    lastYear: 'Cùng kỳ năm trước: {x}',
    hedge: { exact: '', over: 'hơn', nearly: 'gần', under: 'dưới', about: 'khoảng' },
    strict: 'trên',
    id: 'Mã',
    unitName: 'Tên đơn vị',
    categoryName: 'Loại việc',
    hedges: 'Xấp xỉ',
    heading: '{x} ({unit})',
    shares: {
      enforceableShare: 'Tỷ lệ có điều kiện thi hành trên số phải thi hành',
      notEnforceableShare: 'Tỷ lệ chưa có điều kiện thi hành trên số phải thi hành',
      suspendedShare: 'Tỷ lệ hoãn, tạm đình chỉ trên số phải thi hành',
    },
    targetDelta: 'Chênh lệch so với chỉ tiêu',
    units: {
      cases: 'việc',
      casesThousand: 'nghìn việc',
      0: 'đồng',
      3: 'nghìn đồng',
      6: 'triệu đồng',
      9: 'tỷ đồng',
      12: 'nghìn tỷ đồng',
      percent: '%',
      points: 'điểm %',
    },

    toolbar: 'Tải về và chia sẻ',
    buttons: { csv: 'CSV', svg: 'SVG', png: 'PNG', sentence: 'Chép câu', table: 'Chép bảng', link: 'Chép liên kết' },
    names: {
      csv: 'Tải số liệu dạng CSV',
      svg: 'Tải hình dạng SVG',
      png: 'Tải hình dạng PNG',
      sentence: 'Chép câu tóm tắt',
      table: 'Chép bảng số liệu',
      link: 'Chép liên kết đến trang này',
    },
    saved: 'Đã tạo tệp {file}.',
    copied: { sentence: 'Đã chép câu tóm tắt.', table: 'Đã chép bảng số liệu.', link: 'Đã chép liên kết.' },
    refused: 'Trình duyệt không cho chép. Hãy chọn và chép phần dưới đây:',
    failed: 'Không tạo được tệp. Hãy thử lại, hoặc dùng bảng số liệu.',
    hidden: 'Chưa vẽ được hình vì biểu đồ đang bị ẩn.',
  },
};

type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };

/** Strings of {@link exportVi} in one language. */
export type ExportTexts = Texts<typeof exportVi>;
