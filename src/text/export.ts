import { type ExportTexts, exportVi } from './export-vi.ts';
import type { Messages } from './messages.ts';

/** Strings of exports in the language of these messages; Vietnamese where they have none. */
export const exportWords = (messages: Messages): ExportTexts['exports'] =>
  (messages as Messages & Partial<ExportTexts>).exports ?? exportVi.exports;
