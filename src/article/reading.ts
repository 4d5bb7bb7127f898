import type { PeriodJson } from '../input/report-json.ts';
import type { Problem } from '../model/problem.ts';
import type { FigureTexts, OtherTexts } from './records.ts';

/** Where a figure was read: `text` is the article's own from `start` to `end`. */
export interface Evidence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Changes against an earlier period as printed: `completedDelta` "451", `completedDeltaPct` "12,35%", `rateDelta` in points. */
export interface Changes {
  basis?: string;
  [change: string]: string | undefined;
}

/** A figure that the text does not print, and the figures it follows from. */
export interface Derived {
  readonly value: string;
  readonly from: readonly string[];
}

/** A report as JSON, with the figures as people write them; `parseReport` reads it. */
export interface ArticleReport {
  schema: 1;
  agency?: string;
  period?: PeriodJson;
  cases?: FigureTexts;
  amounts?: FigureTexts;
}

/** Figures of another office, of one kind of cases, or of another time. */
export interface OtherRecord {
  unit?: string;
  category?: string;
  period?: string;
  cases?: FigureTexts;
  amounts?: FigureTexts;
}

/** What an article says. */
export interface ArticleReading {
  /** The whole agency in the main period; without figures when the article has none. */
  readonly report: ArticleReport;
  /** Stated beside the figures of the report: intake, carried over, delegated, … */
  readonly extra: { readonly cases?: OtherTexts; readonly amounts?: OtherTexts };
  readonly changes: { readonly cases?: Changes; readonly amounts?: Changes };
  /** By path: `cases.target` where rate and distance to the target are printed. */
  readonly derived: Readonly<Record<string, Derived>>;
  readonly others: readonly OtherRecord[];
  /** By path: `cases.total`, `period`, `extra.cases.accepted`, `changes.amounts.completedDelta`, `others[0].cases.rate`. */
  readonly evidence: Readonly<Record<string, Evidence>>;
  readonly problems: readonly Problem[];
}

/** A stretch of the article. */
export const evidenceAt = (text: string, start: number, end: number): Evidence => ({
  start,
  end,
  text: text.slice(start, end),
});
