import { refuse } from './choice.ts';

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Whether the calendar has such a day: articles print "31/9". */
export const isDay = (year: number, month: number, day: number): boolean =>
  day >= 1 && day <= (month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 0));

/**
 * Reads a day as `2022-09-22` or `22/09/2022`.
 *
 * @returns the ISO date; `null` for `null` and `undefined`
 * @throws {@link FigureError} for other text and for days the calendar does not have
 */
export function parseDate(raw: string | null | undefined, where: string): string | null {
  if (raw === null || raw === undefined) return null;
  const match =
    /^(\d{4})-(\d{2})-(\d{2})$/.exec(raw.trim()) ?? /^()(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(raw.trim());
  const [year, month, day] = match?.[1] ? [match[1], match[2], match[3]] : [match?.[4], match?.[3], match?.[2]];
  if (!year || !month || !day || !isDay(Number(year), Number(month), Number(day))) return refuse(where, 'date', raw);
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
