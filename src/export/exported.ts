import type { Reading } from '../figures/reading.ts';
import type { Period } from '../model/period.ts';
import type { MeasureFigures, Source, Status } from '../model/report.ts';
import type { Messages } from '../text/messages.ts';

/** A unit, kind of case or period, of the measure its widget shows. */
export interface ExportedPart {
  readonly id: string | null;
  readonly name: string | null;
  readonly period: Period | null;
  readonly figures: MeasureFigures | null;
}

/** Parts of a report that a widget draws. */
export type PartKind = 'units' | 'categories' | 'periods';

/** What the figures are from: it travels with every export. */
export interface Provenance {
  readonly agency: string | null;
  /** As it stands in the widget. */
  readonly period: string | null;
  /** What is known of the days. */
  readonly span: Period | null;
  /** ISO date. */
  readonly asOf: string | null;
  readonly status: Status | null;
  readonly source: Source | null;
  readonly note: string | null;
}

/** What a widget says and draws, as exports need it. */
export interface Exported {
  readonly label: string | null;
  readonly origin: Provenance;
  readonly sentence: string;
  readonly reading: Reading;
  /** `null` for a widget of one report. */
  readonly parts: { readonly kind: PartKind; readonly rows: readonly ExportedPart[] } | null;
  /** The data table of the widget. */
  readonly table: { readonly columns: readonly string[] | null; readonly rows: readonly (readonly string[])[] };
  readonly messages: Messages;
  readonly lang: 'vi' | 'en';
}
