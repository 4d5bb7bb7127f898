import type { Period } from '../model/period.ts';

const MONTHS = /(?<!\d)(0?[1-9]|1[0-2])[\s-](?:tháng|month)/i;

/**
 * A period of which there is but a free text: its name, and the months it counts in digits, for the script of every page
 * carries it. Whether a name stands for less than a year is the verdict's to tell. Reports are read by `period-text.ts`,
 * which knows years, quarters and days too.
 *
 * @returns a period of unknown days; `null` without text
 */
export function periodOfText(label: string | null | undefined): Period | null {
  if (!label) return null;
  const months = Number(MONTHS.exec(label.normalize())?.[1] ?? 0) || null;
  return { from: null, to: null, label, fiscalYear: null, months };
}
