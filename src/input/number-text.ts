/** Language whose separators decide where digits alone cannot: vi writes 1.234,5 and en 1,234.5. */
export type Lang = 'vi' | 'en';

/** Digits as authors group them, read: a plain decimal such as `1234.5`. */
export interface NumberText {
  readonly decimal: string;
  /** How many digits stand behind the decimal separator. */
  readonly decimals: number;
  /** Whether somebody else could have meant a number a thousand times as large. */
  readonly ambiguous: boolean;
}

const DECIMAL_SEPARATOR = { vi: ',', en: '.' } as const;

/** Whole numbers: separators only group threes. @returns `null` for anything else */
export function wholeNumber(digits: string): NumberText | null {
  if (!/^\d+$|^\d{1,3}([., ])\d{3}(?:\1\d{3})*$/.test(digits)) return null;
  return { decimal: digits.replace(/\D/g, ''), decimals: 0, ambiguous: false };
}

/** Percentages: at most one separator, always the decimal one. @returns `null` for anything else */
export function percentNumber(digits: string): NumberText | null {
  const match = /^(\d+)(?:[.,](\d+))?$/.exec(digits);
  return match && withDecimals(match[1] ?? '', match[2] ?? '');
}

/**
 * Amounts: the last separator is decimal when it is another one than those before it, when it cannot group
 * (no three digits after it), or when the language says so; a repeated separator groups.
 *
 * @returns `null` for anything else
 */
export function amountNumber(digits: string, lang: Lang): NumberText | null {
  const separators = digits.match(/\D/g) ?? [];
  const last = separators[separators.length - 1];
  if (last === undefined) return withDecimals(digits, '');
  const cut = digits.lastIndexOf(last);
  const [whole, rest] = [digits.slice(0, cut), digits.slice(cut + 1)];
  const grouped = wholeNumber(digits);
  const repeated = separators.length > 1 && separators.every((separator) => separator === last);
  if (grouped && (repeated || last === ' ')) return grouped;
  const couldGroup = grouped !== null && !digits.startsWith('0');
  if (couldGroup && last !== DECIMAL_SEPARATOR[lang]) return grouped;
  const integer = whole.includes(last) ? null : wholeNumber(whole);
  if (last === ' ' || !integer || !/^\d+$/.test(rest)) return null;
  return { ...withDecimals(integer.decimal, rest), ambiguous: couldGroup };
}

function withDecimals(whole: string, decimals: string): NumberText {
  return { decimal: decimals ? `${whole}.${decimals}` : whole, decimals: decimals.length, ambiguous: false };
}
