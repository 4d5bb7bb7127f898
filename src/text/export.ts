import { type ExportTexts, exportVi } from './export-vi.ts';
import { completedWords, type Messages } from './messages.ts';

/** Strings of exports in the language of these messages; Vietnamese where they have none. */
export const exportWords = (messages: Messages): ExportTexts['exports'] =>
  completedWords(exportVi.exports, (messages as Messages & Partial<ExportTexts>).exports);
