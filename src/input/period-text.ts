import {
  enforcementMonthOf,
  enforcementYearOf,
  monthEnd,
  monthStart,
  type Period,
  periodOfMonths,
} from '../model/period.ts';
import { refuse } from './choice.ts';
import { parseDate } from './date-text.ts';
import { plainText } from './figure-text.ts';

/** A period as an author gives it: days as ISO or `22/09/2022`, the rest free. What is missing is worked out where the rest tells it. */
export interface PeriodParts {
  readonly from?: string | null;
  readonly to?: string | null;
  readonly label?: string | null;
  readonly fiscalYear?: number | null;
  readonly months?: number | null;
}

/** What a label says; a year that is not named stays open, for a column or field beside it to tell. */
type Said = Omit<Period, 'label'>;

const NOTHING: Said = { from: null, to: null, fiscalYear: null, months: null };

/** From one to twelve; "năm" is five before "tháng", and year everywhere else. */
const WORDS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai'];
const NUMBER = `(\\d\\d?|${WORDS.slice().reverse().join('|')})`;
/** " năm 2025", "/2025", " of 2025", or the year left open. */
const YEAR = '(?: ?(?:[/,-]|năm|công tác|of|the|fiscal|year))*(?: ?((?:19|20)\\d\\d))?$';
const DAY = '(\\d{4}-\\d\\d-\\d\\d|\\d\\d?[/.]\\d\\d?[/.]\\d{4})';

const WHOLE = /^(?:cả )?(?:(?:năm|công tác|fiscal|enforcement|year|fy) ?)*((?:19|20)\d\d)$/;
const MONTHS = new RegExp(`^(?:first )?${NUMBER}[- ](?:tháng(?: đầu)?|months?)${YEAR}`);
const QUARTER = new RegExp(`^(?:quý|quarter|q) ?(i{1,3}|iv|[1-4])${YEAR}`);
const NTH_MONTH = new RegExp(`^(?:tháng thứ|month) ${NUMBER}${YEAR}`);
const SPAN = new RegExp(`^(?:từ |from )?(?:ngày )?${DAY} ?(?:đến|tới|to|until|[-–—/])(?: hết)?(?: ngày)? ?${DAY}$`);

/**
 * Reads the period a report covers, in the enforcement year: "9 tháng đầu năm 2025" is 1 October 2024 to 30 June 2025,
 * "quý I năm 2021" ends on 31 December 2020. Text it does not know stays as the label, and nothing is guessed from it.
 *
 * Days that are given win over the label: "Năm 2022" with an end in March does not close the year. An end within the
 * label's last month agrees with it, for reports are written before their books are closed.
 *
 * @returns `null` when nothing is stated
 * @throws {@link FigureError} for days the calendar does not have, and for an end before the start
 */
export function parsePeriod(raw: string | PeriodParts | null | undefined, where = 'period'): Period | null {
  if (raw === null || raw === undefined) return null;
  const parts: PeriodParts = typeof raw === 'string' ? { label: raw } : raw;
  const label = parts.label?.normalize('NFC').trim() || null;
  const said = label ? readLabel(plainText(label)) : NOTHING;
  const [givenFrom, givenTo] = [parseDate(parts.from, `${where}.from`), parseDate(parts.to, `${where}.to`)];
  if (givenFrom && givenTo && givenFrom > givenTo) refuse(`${where}.to`, `≥ ${givenFrom}`, givenTo);
  const [from, to] = [givenFrom ?? said.from, givenTo ?? said.to];
  const months = parts.months ?? said.months;
  const fiscalYear = yearOf(givenTo) ?? parts.fiscalYear ?? said.fiscalYear ?? yearOf(to);
  if (!label && !from && !to && fiscalYear === null && months === null) return null;
  if (fiscalYear === null) return { from, to, label, fiscalYear, months };
  const start = monthStart(fiscalYear, 1);
  // Only a span that starts with the year counts its months.
  if (from !== null && from !== start) return { from, to, label, fiscalYear, months: null };
  if (to === null)
    return months === null ? { from, to, label, fiscalYear, months } : periodOfMonths(fiscalYear, months, label);
  const month = enforcementMonthOf(to);
  const covers = enforcementYearOf(to) === fiscalYear && (months === month || (from !== null && to === monthEnd(to)));
  return { from: covers ? start : from, to, label, fiscalYear, months: covers ? month : null };
}

const yearOf = (day: string | null): number | null => (day === null ? null : enforcementYearOf(day));

/** "quý I năm 2021 (03 tháng đầu năm)": what stands in brackets must say the same, or nothing is taken from either. */
function readLabel(text: string): Said {
  const [, outside, inside] = /^([^(]+?) ?\((.+)\)$/.exec(text) ?? [];
  if (outside === undefined || inside === undefined) return readWords(text);
  const [one, other] = [readWords(outside), readWords(inside)];
  if (other.from !== null) return one.from === other.from && one.to === other.to ? one : NOTHING;
  return other.months !== null && one.months === other.months ? one : NOTHING;
}

function readWords(text: string): Said {
  const whole = WHOLE.exec(text);
  if (whole) return monthsOf(1, 12, whole[1]);
  const months = MONTHS.exec(text);
  if (months) return monthsOf(1, numberOf(months[1]), months[2]);
  const quarter = QUARTER.exec(text);
  if (quarter) {
    const last = 3 * (['i', 'ii', 'iii', 'iv'].indexOf(quarter[1] ?? '') + 1 || numberOf(quarter[1]));
    return monthsOf(last - 2, last, quarter[2]);
  }
  const nth = NTH_MONTH.exec(text);
  return nth ? monthsOf(numberOf(nth[1]), numberOf(nth[1]), nth[2]) : readSpan(SPAN.exec(text));
}

/** Months of an enforcement year; they are counted only from its start. */
function monthsOf(first: number, last: number, year: string | undefined): Said {
  if (first < 1 || last < first || last > 12) return NOTHING;
  const months = first === 1 ? last : null;
  if (!year) return { ...NOTHING, months };
  const fiscalYear = Number(year);
  return { from: monthStart(fiscalYear, first), to: monthEnd(monthStart(fiscalYear, last)), fiscalYear, months };
}

function readSpan(days: RegExpExecArray | null): Said {
  try {
    const [from, to] = [parseDate(days?.[1], ''), parseDate(days?.[2], '')];
    return from && to && from <= to ? { ...NOTHING, from, to } : NOTHING;
  } catch {
    return NOTHING; // "31/9" is in real articles
  }
}

const numberOf = (text = ''): number => WORDS.indexOf(text) + 1 || Number(text);
