import type { Token } from './tokens.ts';

/** Hedges, in the one word the doors read. */
const HEDGES = new Map(
  Object.entries({
    hơn: 'hơn',
    trên: 'trên',
    gần: 'gần',
    ngót: 'gần',
    khoảng: 'khoảng',
    chừng: 'khoảng',
    dưới: 'dưới',
    'xấp xỉ': 'khoảng',
    'trên dưới': 'khoảng',
    'ít nhất': 'ít nhất',
    'chưa đầy': 'gần',
    'chưa đến': 'gần',
  }),
);

/** "cao hơn 1,41%" compares; "1.529 việc trên 1.875 việc" divides. */
const NO_HEDGE = /^(?:(?:cao|thấp|nhiều|ít|lớn) hơn|(?:việc|vụ|án|đồng|đ|%|\d[\d.,]*) trên)$/;

/** The hedge in front of a number with its first token; that of the number itself without one. */
export function hedgeBefore(tokens: readonly Token[], at: number): { from: number; text: string } {
  const before = tokens[at - 1]?.text ?? '';
  const both = `${tokens[at - 2]?.text} ${before}`;
  const two = HEDGES.get(both);
  if (two) return { from: at - 2, text: `${two} ` };
  const one = NO_HEDGE.test(both) ? null : HEDGES.get(before);
  return one ? { from: at - 1, text: `${one} ` } : { from: at, text: '' };
}
