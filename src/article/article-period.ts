import type { PeriodJson } from '../input/report-json.ts';
import { enforcementYearOf } from '../model/period.ts';
import type { Span } from './span.ts';
import { type Evidence, evidenceAt } from './reading.ts';
import { printed, type Source } from './tokens.ts';

/** A time of the text and the sentence it stands in. */
export interface Time {
  readonly sentence: number;
  readonly span: Span;
}

/** Where a date line stands, in characters. */
const DATE_LINE = 600;

/** The main period as printed, its year where the heading or the date tells it, and its last day where one is named. */
export function articlePeriod(source: Source, main: Span | null, times: readonly Time[], used: ReadonlySet<number>) {
  const { text, tokens: list } = source;
  const json: { -readonly [K in keyof PeriodJson]: PeriodJson[K] } = {};
  let proof: Evidence | null = null;
  const first = (test: (span: Span) => boolean): Span | undefined => times.find(({ span }) => test(span))?.span;
  const ofMonths = (test: (span: Span) => boolean): Span | undefined =>
    first((one) => one.months !== null && one.months === named?.months && test(one));
  const said =
    main?.year === null && first((one) => one.kind === 'year' && one.months === main.months && one.year !== null);
  const named = said || main;
  // "sáu tháng đầu năm (tính từ 1 - 10 - 2022 đến 31 - 3 - 2023)": the words name it, the days bound it.
  const words = named?.from
    ? first(
        (one) =>
          one.kind === 'year' && !one.from && one.months === named.months && (one.year ?? named.year) === named.year,
      )
    : named;
  const shown = words ?? named;
  if (shown) {
    proof = evidenceAt(text, list[shown.start]!.start, list[shown.end - 1]!.end);
    if (words) json.label = printed(source, shown.start, shown.end);
  }
  const last = times.find(
    ({ sentence, span: one }) => one.until !== null && [0, 1].some((near) => used.has(sentence + near)),
  )?.span;
  const from = named?.from ?? ofMonths((one) => one.from !== null)?.from;
  const until = named?.until ?? (ofMonths((one) => one.until !== null) ?? last)?.until;
  const year = named?.kind === 'many' ? null : (named?.year ?? yearNear(times, named, until ?? null, text));
  const oneYear = !from || !until || enforcementYearOf(from) === enforcementYearOf(until);
  if (year !== null && oneYear) json.fiscalYear = year;
  if (from) json.from = from;
  if (until && (!oneYear || year === null || enforcementYearOf(until) === year)) json.to = until;
  return Object.keys(json).length > 0 ? { json, evidence: proof } : null;
}

/**
 * The enforcement year where the period does not say it: that of its last day, a year named before it in the text,
 * one in the heading, or the date line of January to September.
 */
function yearNear(times: readonly Time[], named: Span | null, until: string | null, text: string): number | null {
  if (until) return enforcementYearOf(until);
  const before = named && times.filter(({ span: one }) => one.year !== null && one.start < named.start).pop();
  const year = (before ?? times.find(({ sentence }) => sentence === 0))?.span.year;
  if (year) return year;
  const date = /(?:^|[^\d])(\d{1,2}) ?[/-] ?(\d{1,2}) ?[/-] ?(20\d\d)(?!\d)/.exec(text.slice(0, DATE_LINE));
  const month = Number(date?.[2]);
  return month <= 9 ? Number(date?.[3]) : null;
}
