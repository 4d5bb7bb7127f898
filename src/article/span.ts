/** A time that is named in the text. */
export interface Span {
  /**
   * `year`: a year or its first months; `part`: a month, a campaign, a second half; `many`: several years;
   * `until`: the day the figures go up to; `date`: any other day, no period at all.
   */
  readonly kind: 'year' | 'part' | 'many' | 'until' | 'date';
  readonly year: number | null;
  /** Months from the start of the year, 12 for a whole one. */
  readonly months: number | null;
  /** ISO dates. */
  readonly from: string | null;
  readonly until: string | null;
  /** Its words, so that two mentions of one month or term are one. */
  readonly words: string;
  /** Tokens it takes. */
  readonly start: number;
  readonly end: number;
}
