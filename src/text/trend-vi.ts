/** What only the trend says, in Vietnamese; apart from `vi.ts` so that other widgets need not bring it. */
export const trendVi = {
  /** January to December, as `month` and `monthShort` take them. */
  monthNumbers: '1 2 3 4 5 6 7 8 9 10 11 12',
  month: 'tháng {x}',
  monthShort: 'T{x}',
  monthOfYear: '{month}/{year}',
  year: 'năm {x}',
  thisYear: 'năm nay',
  lastYear: 'năm trước',
  trendCumulative: '{name} lũy kế',
  trendMonthly: '{name} từng tháng',
  trendYearly: '{name} theo năm',
  until: 'lũy kế đến {x}',
  valueAt: '{name}: {value}',
  lineEnd: '{name} ({x})',
  sayTrend: '{name}: từ {first} ({from}) đến {last} ({to})',
  sayTrendOne: '{name}: {last} ({to})',
  sayHighest: 'cao nhất {x} ({at})',
  sayHighestLast: 'cũng là mức cao nhất',
  sayNegative: 'số âm ở {list}',
  missing: 'Chưa có số liệu {list}.',
  broken: 'Đơn vị thay đổi từ {list}: không nối, không so với số liệu trước đó.',
  noMonths: 'Chưa có số liệu của hai tháng liền nhau để tính từng tháng.',
  explore: 'Xem từng giá trị bằng phím mũi tên',
};

/** Strings of {@link trendVi} in one language. */
export type TrendTexts = { readonly [K in keyof typeof trendVi]: string };
