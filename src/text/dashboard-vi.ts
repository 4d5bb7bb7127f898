/** What only the dashboard says, in Vietnamese; apart from `vi.ts` so that other widgets need not bring it. */
export const dashboardVi = {
  dashboard: {
    measure: 'Số liệu',
    cases: 'Về việc',
    amounts: 'Về tiền',
    unit: 'Đơn vị',
    allUnits: 'Tất cả đơn vị',
    typeName: 'Gõ tên đơn vị',
    found: '{x} đơn vị',
    noneFound: 'Không có đơn vị nào tên như vậy',
    more: 'Còn {x} đơn vị khác: gõ tên để tìm',
    period: 'Kỳ số liệu',
    wholeReport: 'Cả báo cáo',
    showing: 'Đang xem: {x}',
    clear: 'Bỏ chọn {x}',
    stages: 'Kết quả thi hành án',
    byUnit: '{x}, theo đơn vị',
    units: 'Số liệu từng đơn vị',
    trend: 'Diễn biến',
  },
};

type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };

/** Strings of {@link dashboardVi} in one language. */
export type DashboardTexts = Texts<typeof dashboardVi>;
