import type { State } from './state.ts';

/** How much of two texts is the same at either end, in characters. */
function sameEnds(a: string, b: string): { readonly start: number; readonly end: number } {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return { start, end };
}

/** Whether a text is another one with a word mended, and no other text. */
export function isCorrected(before: string, after: string): boolean {
  const { start, end } = sameEnds(before, after);
  return (start + end) * 2 >= Math.max(before.length, after.length);
}

/**
 * What the user has said of a text, for the same text corrected: figures picked from it move along with their words,
 * unless these were changed. Of another text it would prove nothing any more.
 */
export function carried(edits: State['edits'], before: string, after: string): State['edits'] {
  if (before === '' || !isCorrected(before, after)) return {};
  const { start: same, end: rest } = sameEnds(before, after);
  const by = after.length - before.length;
  return Object.fromEntries(
    Object.entries(edits).flatMap(([path, edit]) => {
      const { text, start, end } = edit;
      if (start === undefined || end === undefined || end <= same) return [[path, edit]];
      return start >= before.length - rest ? [[path, { text, start: start + by, end: end + by }]] : [];
    }),
  );
}

/** Whether a text or typed figures gave way to others; text without a number holds nothing that could be missed. */
export const isLost = (before: State, after: State): boolean =>
  before.text === ''
    ? Object.keys(before.edits).length > 0 && after.edits !== before.edits
    : /\d/.test(before.text) && !isCorrected(before.text, after.text);
