/** The word that is fewest letters away from another, and how many. */
export interface Nearest {
  readonly word: string;
  readonly distance: number;
}

/** Beyond this it is not a slip of the pen, and long keys of other people's data cost no time. */
const FAR = 40;

/** The nearest of some words, for "did you mean"; the first of those equally near. */
export function nearest(wrong: string, words: readonly string[]): Nearest {
  return words
    .map((word) => ({ word, distance: wrong.length > FAR ? FAR : distance(wrong.toLowerCase(), word.toLowerCase()) }))
    .reduce((best, next) => (next.distance < best.distance ? next : best), {
      word: words[0] ?? '',
      distance: Infinity,
    });
}

/** Levenshtein: letters put in, left out or changed. */
function distance(a: string, b: string): number {
  let row = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1)
      next.push(
        Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}
