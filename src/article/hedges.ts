import type { Token } from './tokens.ts';

const HEDGES: Readonly<Record<string, string>> = {
  hơn: 'hơn',
  trên: 'trên',
  gần: 'gần',
  ngót: 'gần',
  khoảng: 'khoảng',
  chừng: 'khoảng',
  dưới: 'dưới',
};
/** "cao hơn 1,41%" compares; "1.529 việc trên 1.875 việc" divides. */
const COMPARED = new Set('cao thấp nhiều ít lớn nhỏ kém tốt sớm muộn'.split(' '));
/** What a figure is counted in. */
export const NOUNS = new Set(['việc', 'vụ', 'án', 'đồng', 'đ']);

/** The first token of the hedge, the number itself without one. */
export function hedgeStart(tokens: readonly Token[], at: number): number {
  const [before, earlier] = [tokens[at - 1], tokens[at - 2]];
  if (!before) return at;
  if (before.text === 'xỉ' && earlier?.text === 'xấp') return at - 2;
  if (before.text === 'nhất' && earlier?.text === 'ít') return at - 2;
  if (before.text === 'dưới' && earlier?.text === 'trên') return at - 2;
  if (!(before.text in HEDGES)) return at;
  if (before.text === 'hơn' && earlier && COMPARED.has(earlier.text)) return at;
  if (
    before.text === 'trên' &&
    earlier &&
    (NOUNS.has(earlier.text) || earlier.text === '%' || earlier.kind === 'number')
  )
    return at;
  return at - 1;
}

/** A hedge in the one word the doors read. @param from - its first token */
export function hedgeText(tokens: readonly Token[], from: number): string {
  const [first, second] = [tokens[from]!, tokens[from + 1]!];
  if (first.text === 'xấp' || (first.text === 'trên' && second.text === 'dưới')) return 'khoảng';
  return first.text === 'ít' ? 'ít nhất' : HEDGES[first.text]!;
}
