/**
 * The situations every widget must tell truthfully, named once: stories show them, browser tests measure them.
 * Figures are those of agencies' own reports where a name is given, and plain examples elsewhere.
 */
export interface Situation {
  /** What a reader is told, in a few words. */
  readonly title: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Attributes of every `<thads-target>` inside. */
  readonly targets?: readonly Readonly<Record<string, string>>[];
}

const canGiuoc = {
  agency: 'Chi cục THADS huyện Cần Giuộc',
  period: 'Năm 2022 (01/10/2021 – 22/09/2022)',
  source: 'Chi cục THADS huyện Cần Giuộc',
  'as-of': '2022-09-22',
};

export const situations = {
  aboveTarget: {
    title: 'Vượt chỉ tiêu, về việc',
    attributes: {
      label: 'Thi hành xong về việc',
      measure: 'cases',
      total: '2.561',
      enforceable: '1.875',
      completed: '1.529',
      rate: '81,55%',
      target: '81,5%',
      ...canGiuoc,
    },
  },
  amountsAboveTarget: {
    title: 'Vượt chỉ tiêu, về tiền',
    attributes: {
      label: 'Thi hành xong về tiền',
      measure: 'amounts',
      total: '211 tỷ đồng',
      enforceable: 'hơn 123 tỷ đồng',
      completed: '56,1 tỷ đồng',
      rate: '45,6%',
      target: '40,1%',
      ...canGiuoc,
    },
  },
  belowTarget: {
    title: 'Thấp hơn chỉ tiêu',
    attributes: {
      label: 'Thi hành xong về việc',
      total: '2.410',
      enforceable: '1.802',
      completed: '1.435',
      target: '80,5%',
    },
  },
  exactlyOnTarget: {
    title: 'Đúng bằng chỉ tiêu',
    attributes: { label: 'Thi hành xong về việc', total: '1.000', enforceable: '800', completed: '640', target: '80%' },
  },
  strictTargetReached: {
    title: 'Bằng chỉ tiêu phải vượt',
    attributes: {
      label: 'Thi hành xong về việc',
      total: '1.000',
      enforceable: '800',
      completed: '640',
      target: '>80%',
    },
  },
  hairAboveTarget: {
    title: 'Cần thêm chữ số để thấy khác chỉ tiêu',
    attributes: { label: 'Thi hành xong về việc', enforceable: '100.000', completed: '81.501', target: '81,5%' },
  },
  hedged: {
    title: 'Số liệu có “hơn”, “gần”, không nêu tỷ lệ',
    attributes: {
      label: 'Thi hành xong về tiền',
      measure: 'amounts',
      total: '211 tỷ đồng',
      enforceable: 'hơn 123 tỷ đồng',
      completed: '56,1 tỷ đồng',
      target: '40,1%',
    },
  },
  undecided: {
    title: 'Không đủ chính xác để kết luận',
    attributes: {
      label: 'Thi hành xong về tiền',
      measure: 'amounts',
      enforceable: 'gần 470 tỷ đồng',
      completed: 'gần 207 tỷ đồng',
      target: '44%',
    },
  },
  almostEverything: {
    title: 'Gần như tất cả, nhưng không phải 100%',
    attributes: { label: 'Thi hành xong về việc', enforceable: '25.000', completed: '24.999', target: '81,5%' },
  },
  everything: {
    title: 'Tất cả',
    attributes: { label: 'Thi hành xong về việc', total: '120', enforceable: '96', completed: '96', target: '81,5%' },
  },
  nothingCompleted: {
    title: 'Có điều kiện nhưng chưa xong việc nào',
    attributes: { label: 'Thi hành xong về việc', total: '14', enforceable: '10', completed: '0', target: '81,5%' },
  },
  nothingEnforceable: {
    title: 'Không phát sinh số có điều kiện',
    attributes: { label: 'Thi hành xong về việc', total: '3', enforceable: '0', completed: '0', target: '81,5%' },
  },
  rateOnly: {
    title: 'Chỉ có tỷ lệ',
    attributes: {
      label: 'Thi hành xong về việc',
      rate: '45,45%',
      period: '05 tháng năm 2026',
      agency: 'THADS tỉnh An Giang',
    },
  },
  completedOnly: {
    title: 'Chỉ có số thi hành xong',
    attributes: {
      label: 'Thi hành xong về tiền',
      measure: 'amounts',
      completed: 'gần 34 tỷ đồng',
      agency: 'Cục THADS tỉnh Tuyên Quang',
    },
  },
  totalMissing: {
    title: 'Không nêu tổng số',
    attributes: {
      label: 'Thi hành xong về việc',
      enforceable: '9.867',
      completed: '8.529',
      rate: '86,44%',
      target: '83,45%',
    },
  },
  targetOnly: {
    title: 'Chỉ có chỉ tiêu',
    attributes: { label: 'Thi hành xong về việc', target: '83,9%' },
  },
  empty: {
    title: 'Chưa có số liệu',
    attributes: { label: 'Thi hành xong về việc' },
  },
  impossible: {
    title: 'Thi hành xong nhiều hơn có điều kiện',
    attributes: {
      label: 'Thi hành xong về việc',
      total: '2.000',
      enforceable: '1.200',
      completed: '1.380',
      target: '81,5%',
    },
  },
  overHundred: {
    title: 'Tỷ lệ công bố trên 100%',
    attributes: { label: 'Thi hành xong về việc', rate: '112,5%', target: '81,5%' },
  },
  contradicted: {
    title: 'Tỷ lệ công bố không khớp số liệu',
    attributes: {
      label: 'Thi hành xong về tiền',
      measure: 'amounts',
      total: 'hơn 530,5 tỷ đồng',
      enforceable: '174,7 tỷ đồng',
      completed: '80,7 tỷ đồng',
      rate: '46,27%',
      target: '40,27%',
      agency: 'Chi cục THADS TP Bảo Lộc',
      period: 'Năm 2021',
    },
  },
  unreadable: {
    title: 'Một số không đọc được',
    attributes: {
      label: 'Thi hành xong về việc',
      total: '2.561',
      enforceable: '1.875',
      completed: '1.5x9',
      rate: '81,55%',
      target: '81,5%',
    },
  },
  longNames: {
    title: 'Tên dài, số dài',
    attributes: {
      label:
        'Kết quả thi hành án dân sự về tiền của các cơ quan thi hành án dân sự trên địa bàn trong chín tháng đầu năm công tác',
      measure: 'amounts',
      total: '264.707 tỷ 535 triệu đồng',
      enforceable: '132.905 tỷ 418 triệu đồng',
      completed: '53.750 tỷ 695 triệu đồng',
      target: '>40,25%',
      agency: 'Phòng Thi hành án dân sự khu vực 12 – Thành phố Hồ Chí Minh',
      period: '9 tháng đầu năm 2025 (01/10/2024 – 30/06/2025)',
      source:
        'Cục Quản lý Thi hành án dân sự, Bộ Tư pháp – Báo cáo công tác thi hành án dân sự, theo dõi thi hành án hành chính',
      'as-of': '2025-06-30',
      status: 'provisional',
      note: 'Số liệu gồm cả phần ủy thác giữa các địa phương sau sắp xếp đơn vị hành chính.',
    },
  },
  english: {
    title: 'In English',
    attributes: {
      lang: 'en',
      label: 'Completed, by amount',
      measure: 'amounts',
      total: '211 billion dong',
      enforceable: 'over 123 billion dong',
      completed: '56.1 billion dong',
      rate: '45.6%',
      target: '40.1%',
      'as-of': '2022-09-22',
      status: 'final',
    },
  },
} satisfies Record<string, Situation>;

export type SituationName = keyof typeof situations;

/** Every situation with its name, for tests and galleries that go through all. */
export const allSituations = Object.entries(situations) as readonly (readonly [SituationName, Situation])[];

/** An element of `tag` as a page would write it, with a situation's attributes. */
export function elementFor(tag: string, { attributes, targets = [] }: Situation): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...targets.map((target) => elementFor('thads-target', { title: '', attributes: target })));
  return element;
}
