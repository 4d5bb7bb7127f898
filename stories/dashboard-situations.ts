import '../src/elements/dashboard/thads-dashboard.ts';

/** What a dashboard is given, and what stands in it. */
export interface DashboardSituation {
  readonly title: string;
  readonly report: unknown;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Tag and attributes of each widget inside. */
  readonly inside?: readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>])[];
}

const figures = (total: number, enforceable: number, completed: number) => ({
  total,
  enforceable,
  completed,
  target: '81,5%',
});

const units = [
  { id: 'dh', name: 'Đức Hòa', cases: figures(1200, 1000, 855) },
  { id: 'cd', name: 'Cần Đước', cases: figures(700, 600, 490) },
  { id: 'cg', name: 'Cần Giuộc', cases: figures(2561, 1875, 1529) },
  { id: 'bl', name: 'Bến Lức', cases: figures(900, 710, 543) },
];

const periods = [
  { period: { label: '3 tháng', from: '2021-10-01', to: '2021-12-31' }, cases: { enforceable: 2900, completed: 900 } },
  { period: { label: '6 tháng', from: '2021-10-01', to: '2022-03-31' }, cases: { enforceable: 3500, completed: 1700 } },
  { period: { label: '9 tháng', from: '2021-10-01', to: '2022-06-30' }, cases: { enforceable: 3900, completed: 2600 } },
];

/** Figures of Long An's units are examples, those of Cần Giuộc its own. */
const report = {
  schema: 1,
  agency: 'THADS tỉnh Long An',
  period: { label: 'Năm 2022', from: '2021-10-01', to: '2022-09-30' },
  asOf: '2022-09-30',
  status: 'provisional',
  source: { name: 'THADS tỉnh Long An' },
  notes: ['Số liệu minh họa.'],
  cases: figures(5361, 4185, 3417),
  amounts: { total: '411 tỷ đồng', enforceable: '253 tỷ đồng', completed: '106,1 tỷ đồng', target: '40,1%' },
  units,
  periods,
};

const label = { label: 'Kết quả thi hành án dân sự', 'heading-level': '2' };

export const dashboardSituations = {
  whole: { title: 'Tự bố cục', report, attributes: label },
  composed: {
    title: 'Bố cục của trang',
    report,
    attributes: label,
    inside: [
      ['thads-stat', {}],
      ['thads-stat', { value: 'completed' }],
      ['thads-stat', { measure: 'amounts' }],
      ['thads-gauge', { label: 'Tỷ lệ thi hành xong' }],
      ['thads-bars', { label: 'Kết quả' }],
      ['thads-bars', { label: 'Theo đơn vị', view: 'units', value: 'rate', sort: '-rate' }],
    ],
  },
  seriesOnly: { title: 'Chỉ có nhiều kỳ', report: { agency: 'THADS tỉnh Long An', periods }, attributes: label },
  unitsOnly: { title: 'Chỉ có các đơn vị', report: { agency: 'THADS tỉnh Long An', units }, attributes: label },
  manyUnits: {
    title: '700 đơn vị',
    report: {
      ...report,
      cases: null,
      amounts: null,
      periods: [],
      units: Array.from({ length: 700 }, (_, index) => ({
        id: `u${index + 1}`,
        name: `Phòng THADS khu vực ${index + 1}`,
        cases: figures(1200 + index, 1000 + index, 800 + (index % 150)),
      })),
    },
    attributes: label,
  },
  stacked: { title: 'Xếp dọc', report, attributes: { ...label, layout: 'stack' } },
  empty: { title: 'Chưa có số liệu', report: { agency: 'THADS tỉnh Long An' }, attributes: label },
} satisfies Record<string, DashboardSituation>;

/** A dashboard as a page would have it. */
export function dashboardFor({ report: given, attributes = {}, inside = [] }: DashboardSituation): HTMLElement {
  const dashboard = document.createElement('thads-dashboard');
  const widgets = inside.map(([tag, values]) => written(document.createElement(tag), values));
  dashboard.report = given;
  dashboard.append(...widgets);
  return written(dashboard, attributes);
}

function written<T extends HTMLElement>(element: T, attributes: Readonly<Record<string, string>>): T {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}
