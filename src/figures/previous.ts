import type { Period } from '../model/period.ts';

/**
 * Whether a period covers the same months as another one, of the year before.
 *
 * @returns `false` only for what is stated otherwise; what is not stated is not doubted
 */
export function isYearBefore(before: Period | null, now: Period | null): boolean {
  if (!before || !now) return true;
  const yearBefore = now.fiscalYear === null ? null : now.fiscalYear - 1;
  return (
    agree(before.fiscalYear, yearBefore) &&
    agree(before.months, now.months) &&
    // Month and day of the start, but only the month of the end: some reports are written before their last day.
    agree(before.from?.slice(5), now.from?.slice(5)) &&
    agree(before.to?.slice(5, 7), now.to?.slice(5, 7))
  );
}

const agree = <T>(a: T | null | undefined, b: T | null | undefined): boolean => (a ?? b) === (b ?? a);

/** Shorter than any whole year that a report may mean. */
const FEWEST_DAYS = 360;

/**
 * Names of less than a year, in reports of which no days are known: "lũy kế 6 tháng", "quý III", "tháng 3/2025", "tháng
 * 3", "đến 31/3/2025". September may close the year, and December a year of the calendar.
 */
const PART =
  /(?<!12|mười hai)[\s-](?:tháng|month)(?!\s\d\d?\b)|(?:quý|\bq(?:uarter)?)\s?[1-4i]|(?:tháng 12|(?<!\d)(?:0?[1-8]|1[01]))(?:[/.]|\snăm\s)\d{4}\D*$|tháng (?:0?[1-8]|1[01])$/i;

/** Whether a report is known to stop before its year is over; `null` when its period does not say. */
export function isPartYear(period: Period | null): boolean | null {
  if (!period) return null;
  const { months, from, to, label } = period;
  if (months !== null) return months < 12;
  if (to === null) return PART.test(label?.normalize() ?? '') || null;
  const part = from === null ? to.slice(5, 7) !== '09' : Date.parse(to) - Date.parse(from) < FEWEST_DAYS * 86_400_000;
  return part || null;
}
