/** The span a report covers. Reports are cumulative from the start of the enforcement year. */
export interface Period {
  /** ISO date of the first day; `null` when not stated and not implied by the label. */
  readonly from: string | null;
  /** ISO date of the last day. */
  readonly to: string | null;
  /** As the author names it: "Năm 2022", "6 tháng đầu năm 2025". */
  readonly label: string | null;
  /** Enforcement year: 2022 runs from 1 October 2021 to 30 September 2022. */
  readonly fiscalYear: number | null;
  /** Months covered since its start, 1 to 12; 12 for a whole year. `null` when unknown, and for a span that starts later in the year. */
  readonly months: number | null;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** Enforcement year of a day: it begins on 1 October. @param iso - a day of the calendar, `2021-10-01` */
export const enforcementYearOf = (iso: string): number => Number(iso.slice(0, 4)) + (iso.slice(5, 7) >= '10' ? 1 : 0);

/** Which month of its enforcement year a day lies in: 1 in October, 12 in September. @param iso - a day of the calendar */
export const enforcementMonthOf = (iso: string): number => ((Number(iso.slice(5, 7)) + 2) % 12) + 1;

/** Last day of the month a day lies in. @param iso - a day of the calendar */
export const monthEnd = (iso: string): string =>
  iso.slice(0, 8) + two(new Date(Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), 0)).getUTCDate());

/** First day of a month of an enforcement year. @param month - 1 for October to 12 for September */
export const monthStart = (fiscalYear: number, month: number): string =>
  month <= 3 ? `${fiscalYear - 1}-${two(month + 9)}-01` : `${fiscalYear}-${two(month - 3)}-01`;

/**
 * The first months of an enforcement year, as cumulative reports cover them.
 *
 * @param months - 1 to 12
 */
export const periodOfMonths = (fiscalYear: number, months: number, label: string | null = null): Period => {
  const [from, to] = [monthStart(fiscalYear, 1), monthEnd(monthStart(fiscalYear, months))];
  return { from, to, label, fiscalYear, months };
};

/** A whole enforcement year: 2022 runs from 1 October 2021 to 30 September 2022. */
export const enforcementYear = (fiscalYear: number, label: string | null = null): Period =>
  periodOfMonths(fiscalYear, 12, label);

/** Whether a report closes its enforcement year, so that a target for the year can be judged. */
export const isWholeYear = ({ months }: Period): boolean => months === 12;

/**
 * Whether two periods cover the same months of their years, so that their figures can be compared.
 * Where the months are not known, the days of the calendar have to be the same; what is not known is not the same.
 */
export function sameMonths(a: Period, b: Period): boolean {
  if (a.months !== null && b.months !== null) return a.months === b.months;
  const days = ({ from, to }: Period) =>
    from && to ? `${from.slice(5)} ${to.slice(5)} ${enforcementYearOf(to) - enforcementYearOf(from)}` : null;
  const own = days(a);
  return own !== null && own === days(b);
}
