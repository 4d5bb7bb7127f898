/** Letters as people type them in a hurry: without case, marks and bars, "Đức Hòa" is `duc hoa`. */
export const searchKey = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Where in a list the entries are that have a word beginning with each word that was typed, those first that begin with all
 * of it; everything where nothing was typed.
 *
 * @param keys - entries as {@link searchKey} gives them
 */
export function matches(keys: readonly string[], typed: string): readonly number[] {
  const wanted = searchKey(typed);
  const words = wanted.split(' ').map((word) => ` ${word}`);
  const found = keys.flatMap((key, index) => (words.every((word) => ` ${key}`.includes(word)) ? [index] : []));
  const first = (index: number) => Number(!keys[index]?.startsWith(wanted));
  return wanted === '' ? found : found.sort((a, b) => first(a) - first(b) || a - b);
}
