import { isEmpty, readReport } from '../figures/reading.ts';
import type { Period } from '../model/period.ts';
import type { Measure, Report } from '../model/report.ts';
import { dateText } from './date.ts';
import { type MessageOverrides, replaced } from './messages.ts';
import { type ReportMessages, reportMessagesFor } from './report-messages.ts';
import { completionSentence, lowerFirst, upperFirst } from './sentences.ts';

/** How a report is said. */
export interface SentenceOptions {
  /** One measure only; without it a sentence for each that has figures. */
  readonly measure?: Measure;
  /** Language tag; Vietnamese by default. */
  readonly lang?: string;
  readonly messages?: MessageOverrides;
  /** Decimals of computed percentages, 2 by default; more where fewer would contradict a verdict. */
  readonly digits?: number;
  /** For ears: "phần trăm" in place of "%". */
  readonly spoken?: boolean;
}

/**
 * What a report says, whose and when in front: "Chi cục THADS huyện Cần Giuộc, năm 2022: Đã thi hành xong 1.529 việc
 * trên 1.875 việc có điều kiện thi hành, đạt 81,55%, vượt chỉ tiêu 0,05 điểm %."
 */
export function sentence(report: Report, options: SentenceOptions = {}): string {
  const { measure, lang = 'vi', digits = 2, spoken = false } = options;
  const shown = replaced(reportMessagesFor(lang), options.messages);
  const messages = spoken ? { ...shown, ...shown.spoken } : shown;
  const readings = (measure ? [measure] : (['cases', 'amounts'] as const)).map((each) =>
    readReport(report, each, digits),
  );
  const stated = readings.filter((reading) => !isEmpty(reading));
  const said = (stated.length > 0 ? stated : readings.slice(0, 1)).map((reading) => {
    const text = completionSentence(reading, messages);
    // Counts say by their unit what they count; rates alone do not.
    const { completed, enforceable, total } = reading.figures;
    return completed || enforceable || total || stated.length < 2
      ? text
      : `${measureText(reading.measure, messages)}: ${text}`;
  });
  const period = periodText(report.period, lang);
  const head = report.agency && period ? `${report.agency}, ${lowerFirst(period)}` : report.agency || period;
  return (head ? `${upperFirst(head)}: ` : '') + said.join(' ');
}

const measureText = (measure: Measure, { placeCases, placeAmounts }: ReportMessages): string =>
  measure === 'cases' ? placeCases : placeAmounts;

/** As its author names it, else its days; `null` when there are none. */
export function periodText(period: Period | null, lang: string): string | null {
  if (!period) return null;
  const { label, from, to } = period;
  return label ?? (from && to ? `${dateText(from, lang)}–${dateText(to, lang)}` : null);
}
