import type { Period } from '../model/period.ts';
import { plainText } from './figure-text.ts';

const MONTHS = /(\d{1,2}|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:tháng|months)|(?:tháng thứ|first) (\d{1,2})/;
const QUARTER = /(?:quý|quarter|\bq) ?(iv|i{1,3}|[1-4])(?![\p{L}\d])/u;
const WORDS = ['ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const QUARTERS = ['i', 'ii', 'iii', 'iv'];

/**
 * What a free text says of the months its period has: no more than a verdict needs, for the script of every page carries
 * it. Reports are read by `period-text.ts`, which knows years and days too.
 *
 * @returns a period of unknown days; `null` without text
 */
export function periodOfText(label: string | null | undefined): Period | null {
  if (!label) return null;
  const text = plainText(label);
  const [, counted, nth] = MONTHS.exec(text) ?? [];
  const quarter = QUARTER.exec(text)?.[1] ?? '';
  const number = counted
    ? WORDS.indexOf(counted) + 1
      ? WORDS.indexOf(counted) + 3
      : Number(counted)
    : Number(nth ?? 0);
  // Whether the fourth quarter stands for itself or closes the year is not said.
  const months = number || (3 * (QUARTERS.indexOf(quarter) + 1 || Number(quarter))) % 12;
  return { from: null, to: null, label, fiscalYear: null, months: months >= 1 && months <= 12 ? months : null };
}
