import { type Situation, situations } from './situations.ts';

const counts = { total: '2.561', enforceable: '1.875', completed: '1.529' };

/** What only a tile has to tell: changes of counts, and numbers that are not rates. */
export const statSituations = {
  rateUp: {
    title: 'Tỷ lệ tăng, vượt chỉ tiêu',
    attributes: {
      label: 'Thi hành xong',
      period: 'Về việc',
      ...counts,
      rate: '81,55%',
      target: '81,5%',
      previous: '80,99%',
    },
  },
  rateDown: {
    title: 'Tỷ lệ giảm, thấp hơn chỉ tiêu',
    attributes: { label: 'Thi hành xong', ...counts, completed: '1.400', target: '81,5%', previous: '80,99%' },
  },
  rateSame: {
    title: 'Tỷ lệ bằng năm trước',
    attributes: { rate: '81,55%', previous: '81,55%' },
  },
  completed: {
    title: 'Số việc thi hành xong',
    attributes: { value: 'completed', ...counts, previous: '1.402' },
  },
  completedAmount: {
    title: 'Số tiền thi hành xong',
    attributes: {
      value: 'completed',
      measure: 'amounts',
      enforceable: 'hơn 123 tỷ đồng',
      completed: '56,1 tỷ đồng',
      previous: '61,2 tỷ đồng',
    },
  },
  enforceable: {
    title: 'Số việc có điều kiện',
    attributes: { value: 'enforceable', ...counts, previous: '1.875' },
  },
  total: {
    title: 'Số việc phải thi hành',
    attributes: {
      value: 'total',
      ...counts,
      previous: '2.730',
      source: 'Chi cục THADS huyện Cần Giuộc',
      status: 'provisional',
    },
  },
  fromNothing: {
    title: 'Năm trước không có việc nào',
    attributes: { value: 'completed', completed: '12', enforceable: '20', previous: '0' },
  },
  unclear: {
    title: 'Không đủ chính xác để so với năm trước',
    attributes: { value: 'completed', measure: 'amounts', completed: 'khoảng 34 tỷ đồng', previous: '34,2 tỷ đồng' },
  },
  unknownCount: {
    title: 'Không nêu số được hỏi',
    attributes: { value: 'total', enforceable: '1.875', completed: '1.529' },
  },
  none: {
    title: 'Không phát sinh',
    attributes: { ...situations.nothingEnforceable.attributes },
  },
  undecided: {
    title: 'Không đủ chính xác để kết luận',
    attributes: { ...situations.undecided.attributes },
  },
  partYear: {
    title: 'Chưa hết năm',
    attributes: { label: 'Thi hành xong về việc', rate: '48,49%', target: '73%', period: '6 tháng đầu năm 2019' },
    targets: [{ name: 'sáu tháng', rate: '36,5%', kind: 'milestone' }],
  },
  largeAmount: {
    title: 'Số tiền lớn',
    attributes: { value: 'total', ...situations.longNames.attributes },
  },
  empty: { title: 'Chưa có số liệu', attributes: {} },
} satisfies Record<string, Situation>;
