import type { Situation } from './situations.ts';

/** A report with many rows, and how it is to be drawn. */
export interface RowsSituation extends Situation {
  readonly report: unknown;
}

type Figures = Readonly<Record<string, number | string | null>>;
const unit = (name: string, cases: Figures, more: object = {}) => ({ name, cases, ...more });

/** Figures of the drawings in `design/`: an illustration, not a report. */
const longAn = {
  schema: 1,
  agency: 'Tỉnh Long An',
  period: { label: 'Năm 2022', from: '2021-10-01', to: '2022-09-30' },
  notes: ['Số liệu minh họa.'],
  units: [
    unit('Đức Hòa', { enforceable: 2807, completed: 2402, target: '82%', total: 3600 }),
    unit(
      'Cần Giuộc',
      { enforceable: 1875, completed: 1529, rate: '81,55%', target: '81,5%', total: 2561 },
      { id: 'cg' },
    ),
    unit('Tân An', { enforceable: 1615, completed: 1286, target: '80,5%', total: 2010 }),
    unit('Cần Đước', { enforceable: 1702, completed: 1390, target: '81,5%', total: 2300 }),
    unit('Bến Lức', { enforceable: 2211, completed: 1691, target: '81,5%', total: 3105 }),
    unit('Thủ Thừa', { enforceable: 982, completed: 765, target: '81%', total: 1180 }),
  ],
};

/** Every state a row can be in, one beneath the other. */
const states = {
  schema: 1,
  agency: 'Tỉnh Long An',
  period: { label: 'Năm 2022', from: '2021-10-01', to: '2022-09-30' },
  units: [
    unit(
      'Vượt',
      { enforceable: 1875, completed: 1600, target: '81,5%' },
      { previous: { cases: { enforceable: 1700, completed: 1350 } } },
    ),
    unit(
      'Thấp hơn',
      { enforceable: 1875, completed: 1300, target: '81,5%' },
      { previous: { cases: { enforceable: 1900, completed: 1500 } } },
    ),
    unit(
      'Đơn vị mới sáp nhập',
      { enforceable: 900, completed: 740, target: '81,5%' },
      { break: true, previous: { cases: { enforceable: 300, completed: 200 } } },
    ),
    unit('Đúng bằng', { enforceable: 800, completed: 640, target: '80%' }),
    unit('Không có chỉ tiêu', { enforceable: 500, completed: 410 }),
    unit('Không phát sinh', { enforceable: 0, completed: 0, target: '81,5%' }),
    unit('Chưa xong việc nào', { enforceable: 40, completed: 0, target: '81,5%' }),
    unit('Chỉ có tỷ lệ', { rate: '83,1%', target: '81,5%' }),
    unit('Chỉ có số xong', { completed: 510, target: '81,5%' }),
    unit('Chưa có số liệu', { target: '81,5%' }),
    unit('Số liệu sai', { enforceable: 300, completed: 400, target: '81,5%' }),
    unit('Tỷ lệ không khớp', { enforceable: 1000, completed: 800, rate: '83%', target: '81,5%' }),
    unit('Tỷ lệ trên 100%', { rate: '112,5%', target: '81,5%' }),
    unit('Không đủ chính xác', { enforceable: 'gần 470', completed: 'gần 387', target: '82,3%' }),
  ],
};

const longNames = {
  schema: 1,
  agency: 'Thi hành án dân sự Thành phố Hồ Chí Minh',
  period: { label: 'Năm 2026', from: '2025-10-01', to: '2026-09-30' },
  units: [7, 12, 3, 1, 15].map((area, index) => ({
    name: `Phòng Thi hành án dân sự khu vực ${area} – Thành phố Hồ Chí Minh`,
    amounts: {
      total: `${9100 - index * 1200} tỷ 135 triệu đồng`,
      enforceable: `${4210 - index * 350} tỷ 35 triệu đồng`,
      completed: `${2105 - index * 160} tỷ 500 triệu đồng`,
      target: '51,9%',
    },
  })),
};

const PROVINCES =
  'Hà Nội,Huế,Hải Phòng,Đà Nẵng,TP Hồ Chí Minh,Cần Thơ,Cao Bằng,Điện Biên,Hà Tĩnh,Lai Châu,Lạng Sơn,Nghệ An,Quảng Ninh,Sơn La,Thanh Hóa,Tuyên Quang,Lào Cai,Thái Nguyên,Phú Thọ,Bắc Ninh,Hưng Yên,Ninh Bình,Quảng Trị,Quảng Ngãi,Gia Lai,Khánh Hòa,Lâm Đồng,Đắk Lắk,Đồng Nai,Tây Ninh,Vĩnh Long,Đồng Tháp,Cà Mau,An Giang'.split(
    ',',
  );

/** Made-up figures, always the same. @param count - of units; the first 34 are named as the provinces are */
export function manyUnits(count: number): object {
  const units = [];
  for (let index = 0; index < count; index += 1) {
    const enforceable = 400 + ((index * 7919) % 9000);
    const share = 0.7 + ((index * 104_729) % 240) / 1000;
    const name = PROVINCES[index] ?? `Phòng Thi hành án dân sự khu vực ${index - 33}`;
    const cases: Figures =
      index % 12 === 11
        ? { total: enforceable * 2, target: '83,9%' }
        : { total: enforceable + 1000, enforceable, completed: Math.round(enforceable * share), target: '83,9%' };
    units.push(unit(name, cases));
  }
  return {
    schema: 1,
    agency: 'Toàn quốc',
    period: { label: 'Năm 2025', from: '2024-10-01', to: '2025-09-30' },
    notes: ['Số liệu minh họa.'],
    units,
  };
}

const credit = {
  schema: 1,
  agency: 'THADS tỉnh Tây Ninh',
  period: { label: 'Năm 2025', from: '2024-10-01', to: '2025-09-30' },
  categories: [
    {
      name: 'Tín dụng, ngân hàng',
      amounts: { enforceable: '1.204 tỷ đồng', completed: 'hơn 512 tỷ đồng', target: '45%' },
    },
    { name: 'Tham nhũng, kinh tế', amounts: { enforceable: '350,6 tỷ đồng', completed: '201,2 tỷ đồng' } },
    { name: 'Hôn nhân và gia đình', amounts: { enforceable: '92,4 tỷ đồng', completed: '61 tỷ đồng' } },
    { name: 'Kinh doanh thương mại', amounts: { enforceable: '780 tỷ đồng', completed: '301 tỷ đồng' } },
  ],
};

/** Real figures of eight months against a target of the year: nothing is concluded. */
const haNoi = {
  schema: 1,
  agency: 'Hà Nội',
  period: { label: '8 tháng năm 2018', from: '2017-10-01', to: '2018-05-31' },
  units: [
    ['Ba Đình', '3,26%'],
    ['Hoàn Kiếm', '7,36%'],
    ['Tây Hồ', '7,43%'],
    ['Hoài Đức', '7,91%'],
    ['Hoàng Mai', '5,73%'],
    ['Đông Anh', '12,51%'],
    ['Đống Đa', '14,85%'],
  ].map(([name, rate]) => ({ name, amounts: { rate, target: '32%' } })),
};

const units = (attributes: Readonly<Record<string, string>>) => ({ view: 'units', ...attributes });

export const rowsSituations = {
  ranking: {
    title: 'Xếp theo tỷ lệ',
    report: longAn,
    attributes: units({
      label: 'Tỷ lệ thi hành xong về việc, theo đơn vị',
      value: 'rate',
      sort: '-rate',
      highlight: 'Cần Giuộc',
    }),
  },
  gaps: {
    title: 'So với chỉ tiêu',
    report: longAn,
    attributes: units({ label: 'Chênh lệch so với chỉ tiêu', value: 'gap', sort: '-gap' }),
  },
  counts: {
    title: 'Có điều kiện và thi hành xong',
    report: longAn,
    attributes: units({ label: 'Thi hành xong về việc, theo đơn vị', sort: '-enforceable' }),
  },
  grouped: {
    title: 'Hai thanh mỗi đơn vị',
    report: longAn,
    attributes: units({ label: 'Thi hành xong về việc, theo đơn vị', layout: 'grouped', sort: 'name' }),
  },
  top: {
    title: 'Ba đơn vị đầu và phần còn lại',
    report: longAn,
    attributes: units({ label: 'Thi hành xong về việc, theo đơn vị', sort: '-completed', top: '3' }),
  },
  columns: {
    title: 'Dạng cột',
    report: longAn,
    attributes: units({
      label: 'Thi hành xong về việc, theo đơn vị',
      orientation: 'vertical',
      sort: '-rate',
      value: 'rate',
    }),
  },
  countColumns: {
    title: 'Dạng cột, số việc',
    report: longAn,
    attributes: units({ label: 'Thi hành xong về việc, theo đơn vị', orientation: 'vertical', highlight: 'Tân An' }),
  },
  gapColumns: {
    title: 'Dạng cột, so với chỉ tiêu',
    report: longAn,
    attributes: units({ label: 'So với chỉ tiêu', orientation: 'vertical', value: 'gap' }),
  },
  stateRates: {
    title: 'Mọi trạng thái, tỷ lệ',
    report: states,
    attributes: units({ label: 'Tỷ lệ thi hành xong', value: 'rate' }),
  },
  stateCounts: {
    title: 'Mọi trạng thái, số việc',
    report: states,
    attributes: units({ label: 'Thi hành xong về việc' }),
  },
  stateGaps: {
    title: 'Mọi trạng thái, so với chỉ tiêu',
    report: states,
    attributes: units({ label: 'So với chỉ tiêu', value: 'gap' }),
  },
  partYear: {
    title: 'Chưa hết năm',
    report: haNoi,
    attributes: units({ label: 'Tỷ lệ thi hành xong về tiền', value: 'rate', sort: '-rate' }),
  },
  longUnitNames: {
    title: 'Tên đơn vị dài',
    report: longNames,
    attributes: units({ label: 'Thi hành xong về tiền, theo phòng khu vực', sort: 'name' }),
  },
  longUnitRates: {
    title: 'Tên đơn vị dài, tỷ lệ',
    report: longNames,
    attributes: units({ label: 'Tỷ lệ thi hành xong về tiền, theo phòng khu vực', value: 'rate', sort: '-rate' }),
  },
  categories: {
    title: 'Theo loại việc',
    report: credit,
    attributes: { view: 'categories', label: 'Thi hành xong về tiền, theo loại việc' },
  },
  provinces: {
    title: '34 tỉnh, thành phố',
    report: manyUnits(34),
    attributes: units({ label: 'Tỷ lệ thi hành xong về việc', value: 'rate', sort: '-rate' }),
  },
  noUnits: {
    title: 'Báo cáo không có đơn vị',
    report: { schema: 1, cases: { enforceable: 10, completed: 5 } },
    attributes: units({ label: 'Theo đơn vị' }),
  },
} satisfies Record<string, RowsSituation>;

export type RowsSituationName = keyof typeof rowsSituations;

/** Every situation with its name, for tests and galleries that go through all. */
export const allRowsSituations = Object.entries(rowsSituations) as readonly (readonly [
  RowsSituationName,
  RowsSituation,
])[];

/** An element of `tag` with a situation's attributes and report. */
export function rowsElementFor(tag: string, { attributes, report }: RowsSituation): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return Object.assign(element, { report });
}
