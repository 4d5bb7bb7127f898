import type { Lang } from './number-text.ts';
import { plainText } from './figure-text.ts';

/** Marks people put where there is no figure: unknown, never zero. */
const NO_FIGURE =
  /^(?:[-–—−.…/*_]+|n ?\/ ?a|na|x|null|nil|#n\/a|#div\/0!|#value!|#ref!|(?:không|chưa) có(?: số liệu)?|not stated|unknown)$/;

/** Spaces, also unseen ones, that are not one plain space alone: most names have none, so there is nothing to replace. */
const UNEVEN = /(?: ?[^\S ]| ?[\u00ad\u200b\u2060]| {2})[\s\u00ad\u200b\u2060]*/g;

/** A cell's text, composed and with single plain spaces, in its own letters. */
export const cellText = (cell: string): string =>
  isPlain(cell) ? cell : cell.normalize('NFC').replace(UNEVEN, ' ').trim();

/** Whether there is nothing but printable ASCII without spaces, as in nearly every cell with a figure. */
const isPlain = (cell: string): boolean => /^[!-~]*$/.test(cell);

/** Without the apostrophe that keeps spreadsheets from running text like a formula. */
export const unguarded = (cell: string): string => cell.replace(/^'(?=[=+\-@])/, '');

/** Whether the first letter is a digit: then a cell is none of the words below, and a table has a million of them. */
export function startsWithDigit(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 0x30 && code <= 0x39;
}

/** Whether a cell says that there is no figure. */
export const isBlank = (cell: string): boolean =>
  cell === '' || (!startsWithDigit(cell) && NO_FIGURE.test(plainText(cell)));

/** Whether a cell begins like a figure: "2.561 việc", "(1)", "81,55%". */
export const isFigureLike = (cell: string): boolean => /^[^\p{L}]*\d/u.test(cell);

/**
 * Whose separators a column's figures have, told by those that can only be read one way: "530,5" and "3.404,262" are
 * Vietnamese, "1,270,000" is English.
 *
 * @returns `null` when none tells, or when they disagree
 */
export function separatorsOf(cells: readonly string[]): Lang | null {
  const told = new Set(
    cells.flatMap((cell) => /^\D*(\d[\d., ]*)/.exec(plainText(cell))?.[1]?.replace(/[., ]+$/, '') ?? []).values(),
  );
  const langs = new Set([...told].flatMap((digits) => langOf(digits) ?? []));
  const [lang] = langs;
  return langs.size === 1 && lang ? lang : null;
}

function langOf(digits: string): Lang | null {
  const marks = digits.match(/[.,]/g) ?? [];
  const last = marks[marks.length - 1];
  if (last === undefined) return null;
  const repeated = marks.length > 1 && marks.every((mark) => mark === last);
  if (repeated) return last === '.' ? 'vi' : 'en';
  const single = marks.length === 1;
  if (single && /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits)) return null;
  return last === ',' ? 'vi' : 'en';
}
