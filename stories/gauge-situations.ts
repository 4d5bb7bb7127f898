import { type Situation, situations } from './situations.ts';

const amounts = {
  label: 'Thi hành xong về tiền',
  measure: 'amounts',
  enforceable: '132.905 tỷ đồng',
  completed: '68.985 tỷ đồng',
};

/** What only gauges of several targets have to tell. */
export const targetSituations = {
  apart: {
    title: 'Hai chỉ tiêu cách xa nhau',
    attributes: { ...amounts, target: '40,1%' },
    targets: [{ name: 'Quốc hội', rate: '77%' }],
  },
  near: {
    title: 'Hai chỉ tiêu sát nhau',
    attributes: { ...situations.aboveTarget.attributes },
    targets: [{ name: 'Quốc hội', rate: '>83,25' }],
  },
  same: {
    title: 'Hai chỉ tiêu bằng nhau',
    attributes: { ...situations.belowTarget.attributes },
    targets: [{ name: 'Tổng cục', rate: '80,5%' }],
  },
  four: {
    title: 'Bốn chỉ tiêu, tên dài',
    attributes: { ...amounts, target: '40,1%' },
    targets: [
      { name: 'Quốc hội', rate: '45,5%' },
      { name: 'của Bộ Tư pháp giao cho các cơ quan thi hành án dân sự địa phương', rate: '51,9%' },
      { name: 'thi đua', rate: '60%' },
    ],
  },
  unnamed: {
    title: 'Hai chỉ tiêu không tên',
    attributes: { label: 'Thi hành xong về việc', enforceable: '1.000', completed: '730', target: '72%' },
    targets: [{ rate: '73%', operator: '>' }],
  },
  partYear: {
    title: 'Chỉ tiêu cả năm và mốc sáu tháng',
    attributes: { label: 'Thi hành xong về việc', rate: '48,49%', target: '73%', period: '6 tháng đầu năm 2019' },
    targets: [{ name: 'sáu tháng', rate: '36,5%', kind: 'milestone' }],
  },
  atTheEnds: {
    title: 'Chỉ tiêu ở hai đầu thang đo',
    attributes: { label: 'Thi hành xong về việc', enforceable: '500', completed: '240', target: '100%' },
    targets: [
      { name: 'quý I', rate: '2%' },
      { name: 'nửa năm', rate: '50%' },
    ],
  },
} satisfies Record<string, Situation>;
