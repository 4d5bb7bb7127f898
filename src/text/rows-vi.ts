/** What only rows of units and kinds of case say, in Vietnamese; apart from `vi.ts` so that other widgets need not bring it. */
export const rowsVi = {
  rows: {
    unitName: 'Đơn vị',
    categoryName: 'Loại việc',
    unit: '{x} đơn vị',
    units: '{x} đơn vị',
    category: '{x} loại việc',
    categories: '{x} loại việc',
    rest: 'Còn lại ({rows})',
    sum: 'Cộng',
    others: '{names} và {rows} khác',
    all: 'Có {rows}',
    met: 'Trong {rows}, {met} đạt chỉ tiêu',
    highest: {
      counts: 'thi hành xong nhiều nhất: {names} ({x})',
      rate: 'tỷ lệ thi hành xong cao nhất: {names} ({x})',
      gap: 'so với chỉ tiêu cao nhất: {names} ({x})',
    },
    lowest: { counts: 'ít nhất: {names} ({x})', rate: 'thấp nhất: {names} ({x})', gap: 'thấp nhất: {names} ({x})' },
    undecided: '{rows} không đủ chính xác để kết luận',
    partYear: '{rows} chưa kết luận vì chưa hết năm',
    none: '{rows} không phát sinh số có điều kiện thi hành',
    unknown: '{rows} chưa có số liệu',
    against: 'So với chỉ tiêu',
    againstPoints: 'So với chỉ tiêu, điểm %',
    open: 'Chưa kết luận',
    lastYear: 'Cùng kỳ năm trước',
    unitOf: { cases: 'việc', 0: 'đồng', 3: 'nghìn đồng', 6: 'triệu đồng', 9: 'tỷ đồng' },
  },
};

type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };

/** Strings of {@link rowsVi} in one language. */
export type RowsTexts = Texts<typeof rowsVi>;
