import './report-en.ts';

export * from './model/exact.ts';
export * from './model/figure.ts';
export * from './model/interval.ts';
export * from './model/period.ts';
export * from './model/problem.ts';
export * from './model/report.ts';
export {
  type FigureKind,
  parseFigure,
  parseTarget,
  type RawFigure,
  type ReadFigure,
  readFigure,
} from './input/figure-text.ts';
export { type ParsedReport, type ParseOptions, parseReport } from './input/json.ts';
export type { Lang } from './input/number-text.ts';
export { parsePeriod, type PeriodParts } from './input/period-text.ts';
export type * from './input/report-json.ts';
export { countChange, type CountChange, type Direction, rateChange, type RateChange } from './figures/change.ts';
export { checkReport } from './figures/check-report.ts';
export { checkMeasure, type Compared, type FigureProblem } from './figures/checks.ts';
export { isPartYear, isYearBefore } from './figures/previous.ts';
export { completionRate, type Rate, type RateReading, type ShownRate, shownFraction } from './figures/rate.ts';
export {
  isEmpty,
  type Readable,
  type Reading,
  type ReadingContext,
  readMeasure,
  readReport,
} from './figures/reading.ts';
export {
  type Course,
  type Outcome,
  outcomeOf,
  reaches,
  shownRate,
  type Verdict,
  verdictOf,
  yardstick,
} from './figures/verdict.ts';
export { changeText } from './text/change.ts';
export { countText, pointsText, rateText, targetLabel, targetText } from './text/figures.ts';
export {
  addMessages,
  fill,
  type MessageOverrides,
  type Messages,
  messagesFor,
  spokenMessages,
} from './text/messages.ts';
export { type ReportMessages, reportMessagesFor, type ReportTexts } from './text/report-messages.ts';
export { reportProblemText } from './text/report-problems.ts';
export { periodText, sentence, type SentenceOptions } from './text/report-sentence.ts';
export { completionSentence, problemText, stagesSentence, verdictText } from './text/sentences.ts';
