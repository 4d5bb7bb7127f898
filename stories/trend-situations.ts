import type { ReportJson } from '../src/input/report-json.ts';

/** What a trend must tell truthfully. Figures of the nation and of Nông Sơn are published ones (`test/data`), others are plain examples. */
export interface TrendSituation {
  /** What a reader is told, in a few words. */
  readonly title: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly report: ReportJson;
}

const RATES_2021 = [10.9, 20.8, 29.7, 36.4, 41.2, 49, 54.6, 60.2, 65.9, 70.8, 75.1, 79.3];
const RATES_2022 = [12.1, 22.6, 31, 38.2, 44, 51.7, 57.9, 63.2, 68.5, 73, 77.6, 81.55];
const COMPLETED_2021 = [118, 241, 377, 498, 571, 712, 842, 961, 1085, 1197, 1310, 1421];
const COMPLETED_2022 = [131, 268, 402, 537, 640, 798, 940, 1066, 1195, 1301, 1424, 1529];

/** The first months of a year. @param month - 1 for October */
const months = (fiscalYear: number, values: readonly (object | null)[]) =>
  values.flatMap((cases, index) => (cases ? [{ period: { fiscalYear, months: index + 1 }, cases }] : []));

const office = { agency: 'Chi cục THADS huyện Cần Giuộc', source: 'Số liệu minh họa' };
const rates2021 = months(
  2021,
  RATES_2021.map((rate) => ({ rate })),
);
const rates2022 = months(
  2022,
  RATES_2022.map((rate) => ({ rate })),
);
const counts2021 = months(
  2021,
  COMPLETED_2021.map((completed) => ({ completed })),
);
const counts2022 = months(
  2022,
  COMPLETED_2022.map((completed) => ({ completed })),
);

const nationalYears = {
  agency: 'Toàn quốc',
  source: 'Tổng hợp từ báo chí và báo cáo của ngành',
  periods: [
    { period: '2015', cases: { target: 88 }, amounts: { target: 77 } },
    { period: '2017', cases: { completed: 'khoảng 550000' }, amounts: { completed: 'khoảng 35000 tỷ' } },
    { period: '2018', cases: { target: 73 }, amounts: { target: 32 } },
    {
      period: '2019',
      cases: { completed: 579256, rate: 78.59, target: 73 },
      amounts: { completed: 52715652000000, rate: 35.43 },
    },
    {
      period: '2020',
      cases: { total: 885833, enforceable: 708674, completed: 576933, rate: 81.41, target: 80 },
      amounts: { completed: 53750695000000, rate: 40.09, target: 38 },
    },
    {
      period: '2022',
      cases: { total: 861529, enforceable: 653719, completed: 539290, rate: 82.5, target: 81.5 },
      amounts: { completed: 'khoảng 75000 tỷ', rate: 45.54, target: 40.1 },
    },
    {
      period: '2023',
      cases: { completed: 574819, rate: 83.25, target: 82.5 },
      amounts: { completed: 'khoảng 89412 tỷ', rate: 46.78, target: 45.5 },
    },
    { period: '2024', cases: { completed: 620657, rate: 83.88 }, amounts: { completed: 116531786859000, rate: 51.84 } },
    {
      period: '2025',
      cases: { completed: 576884, rate: 84.27, target: 83.9 },
      amounts: { completed: 150060000000000, rate: 56.62, target: 51.9 },
    },
  ],
} satisfies ReportJson;

const national2025 = {
  agency: 'Toàn quốc',
  periods: [
    {
      period: { fiscalYear: 2025, months: 4 },
      cases: { completed: 161828, rate: '39,81%' },
      amounts: { completed: 'khoảng 36550 tỷ' },
    },
    {
      period: { fiscalYear: 2025, months: 6 },
      cases: { completed: 255261 },
      amounts: { completed: 'khoảng 57683 tỷ' },
    },
    {
      period: { fiscalYear: 2025, months: 10 },
      cases: { total: 977700, completed: 'khoảng 447000', rate: 'khoảng 63%' },
      amounts: { completed: 'khoảng 117000 tỷ', rate: '31,6%' },
    },
    {
      period: { fiscalYear: 2025, months: 12 },
      cases: { completed: 576884, rate: '84,27%' },
      amounts: { completed: 150060000000000, rate: '56,62%' },
    },
  ],
} satisfies ReportJson;

export const trendSituations = {
  wholeYear: {
    title: 'Cả năm, so với năm trước và chỉ tiêu',
    attributes: { label: 'Tỷ lệ thi hành xong về việc, lũy kế theo tháng' },
    report: {
      ...office,
      period: { fiscalYear: 2022, months: 12, label: 'Năm 2022' },
      cases: { enforceable: 1875, completed: 1529, rate: '81,55%', target: '81,5%' },
      periods: [...rates2021, ...rates2022],
    },
  },
  partYearWithPace: {
    title: 'Giữa năm, có tiến độ',
    attributes: { label: 'Tỷ lệ thi hành xong về việc, lũy kế theo tháng', 'pace-line': '' },
    report: {
      ...office,
      period: { fiscalYear: 2022, months: 7, label: '7 tháng đầu năm 2022' },
      cases: { rate: '57,9%', target: '81,5%', pace: '47,5%' },
      periods: [...rates2021, ...rates2022.slice(0, 7)],
    },
  },
  missingMonths: {
    title: 'Thiếu nhiều tháng',
    attributes: { label: 'Tỷ lệ thi hành xong về việc năm 2025' },
    report: national2025,
  },
  missingMonthsAmounts: {
    title: 'Thiếu nhiều tháng, về tiền',
    attributes: { label: 'Thi hành xong về tiền năm 2025', measure: 'amounts', value: 'completed' },
    report: national2025,
  },
  unitsChanged: {
    title: 'Đơn vị thay đổi giữa năm',
    attributes: { label: 'Tỷ lệ thi hành xong về việc' },
    report: {
      agency: 'THADS tỉnh Tây Ninh',
      period: { fiscalYear: 2022, months: 12 },
      cases: { rate: 81.55, target: 81.5 },
      periods: [...rates2021, ...rates2022.map((point) => ({ ...point, break: point.period.months === 10 }))],
    },
  },
  monthly: {
    title: 'Từng tháng',
    attributes: { label: 'Thi hành xong từng tháng', mode: 'monthly' },
    report: { ...office, periods: [...counts2021, ...counts2022] },
  },
  monthlyCorrected: {
    title: 'Từng tháng, có tháng điều chỉnh giảm',
    attributes: { label: 'Thi hành xong từng tháng', mode: 'monthly' },
    report: {
      ...office,
      periods: months(
        2022,
        [131, 268, 402, 390, null, 798, 940, 1066].map((completed) => (completed === null ? null : { completed })),
      ),
    },
  },
  monthlyWithGaps: {
    title: 'Từng tháng, không có hai tháng liền nhau',
    attributes: { label: 'Thi hành xong từng tháng', mode: 'monthly' },
    report: national2025,
  },
  years: { title: 'Theo năm', attributes: { label: 'Tỷ lệ thi hành xong về việc, 2015–2025' }, report: nationalYears },
  yearsAmounts: {
    title: 'Theo năm, số tiền thi hành xong',
    attributes: { label: 'Thi hành xong về tiền, 2015–2025', measure: 'amounts', value: 'completed', mode: 'yearly' },
    report: nationalYears,
  },
  smallOffice: {
    title: 'Đơn vị nhỏ, chỉ nêu chênh lệch so với chỉ tiêu',
    attributes: { label: 'Tỷ lệ thi hành xong về việc', agency: 'Chi cục THADS huyện Nông Sơn' },
    report: {
      periods: [
        [2010, 93, 9],
        [2011, 97, 13],
        [2012, 96, 11],
        [2013, 97, 7],
        [2014, 99, 6],
      ].map(([year, rate = null, targetDelta = null]) => ({ period: `${year}`, cases: { rate, targetDelta } })),
    },
  },
  twoPoints: {
    title: 'Hai kỳ của một năm',
    attributes: { label: 'Số việc thi hành xong năm 2017', value: 'completed' },
    report: {
      periods: [
        {
          period: { fiscalYear: 2017, months: 7 },
          cases: { total: 625425, notEnforceable: 143250, enforceable: 482175, completed: 267165, rate: 55.41 },
        },
        {
          period: { fiscalYear: 2017, months: 9 },
          cases: { total: 728227, notEnforceable: 148814, enforceable: 579413, completed: 369372, rate: 63.75 },
        },
      ],
    },
  },
  onePoint: {
    title: 'Một kỳ và cùng kỳ năm trước',
    attributes: { label: 'Tỷ lệ thi hành xong về việc' },
    report: {
      period: { fiscalYear: 2026, months: 5 },
      cases: { rate: '45,45%', target: '84,3%' },
      previous: { period: { fiscalYear: 2025, months: 5 }, cases: { rate: '43,1%' } },
    },
  },
  twoTargets: {
    title: 'Hai chỉ tiêu gần nhau',
    attributes: { label: 'Tỷ lệ thi hành xong về việc' },
    report: {
      period: { fiscalYear: 2022, months: 12 },
      cases: {
        rate: 81.55,
        target: [
          { rate: '72%', name: 'Bộ Tư pháp' },
          { rate: '73%', name: 'Tổng cục' },
        ],
      },
      periods: rates2022,
    },
  },
  highFromTheStart: {
    title: 'Cao ngay từ đầu',
    attributes: { label: 'Tỷ lệ thi hành xong về việc' },
    report: {
      period: { fiscalYear: 2022, months: 12 },
      cases: { rate: 99, target: '95%' },
      periods: months(
        2022,
        [96, 97, 94, 96.5, 95, 97, 98, 97, 98, 99, 98.5, 99].map((rate) => ({ rate })),
      ),
    },
  },
  nothingAtFirst: {
    title: 'Tháng đầu không phát sinh, rồi trên 100%',
    attributes: { label: 'Tỷ lệ thi hành xong về việc' },
    report: {
      periods: months(2022, [
        { enforceable: 0, completed: 0 },
        { enforceable: 10, completed: 0 },
        { enforceable: 10, completed: 4 },
        { enforceable: 10, completed: 11 },
      ]),
    },
  },
  noData: {
    title: 'Chưa có số liệu',
    attributes: { label: 'Tỷ lệ thi hành xong về việc' },
    report: { agency: 'Chi cục THADS huyện A' },
  },
  longNames: {
    title: 'Tên dài, số dài',
    attributes: {
      label:
        'Kết quả thi hành án dân sự về tiền của các cơ quan thi hành án dân sự trên địa bàn, lũy kế theo tháng trong năm công tác',
      measure: 'amounts',
      value: 'completed',
      status: 'provisional',
    },
    report: {
      agency: 'Phòng Thi hành án dân sự khu vực 12 – Thành phố Hồ Chí Minh',
      source:
        'Cục Quản lý Thi hành án dân sự, Bộ Tư pháp – Báo cáo công tác thi hành án dân sự, theo dõi thi hành án hành chính',
      asOf: '2025-06-30',
      notes: ['Số liệu gồm cả phần ủy thác giữa các địa phương sau sắp xếp đơn vị hành chính.'],
      periods: [2024, 2025].flatMap((fiscalYear) =>
        [1, 2, 3, 4, 5, 6, 7, 8, 9].map((month) => ({
          period: { fiscalYear, months: month },
          amounts: {
            completed: month * 5_972_300_000_000 + (fiscalYear - 2024) * 1_234_567_000_000,
            enforceable: 132_905_418_000_000,
          },
        })),
      ),
    },
  },
  english: {
    title: 'In English',
    attributes: { lang: 'en', label: 'Completion rate by cases, cumulative' },
    report: {
      period: { fiscalYear: 2022, months: 12 },
      cases: { rate: '81.55%', target: '81.5%' },
      periods: [...rates2021, ...rates2022.filter(({ period }) => period.months !== 5)],
    },
  },
} satisfies Record<string, TrendSituation>;

export type TrendSituationName = keyof typeof trendSituations;

export const allTrendSituations = Object.entries(trendSituations) as readonly (readonly [
  TrendSituationName,
  TrendSituation,
])[];

/** An element as a page would write it: attributes, and the report as JSON inside. */
export function trendFor(tag: string, { attributes, report }: TrendSituation): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = JSON.stringify(report);
  element.append(script);
  return element;
}
