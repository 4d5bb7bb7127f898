import { type Messages, messagesFor } from './messages.ts';
import { reportVi } from './report-vi.ts';

/** The strings that come on top of {@link Messages} where whole reports are read and checked. */
export type ReportTexts = { readonly [K in keyof typeof reportVi]: string };

/** Every string that whole reports are told with, in one language. */
export type ReportMessages = Messages & ReportTexts;

/** {@link messagesFor} with the strings of whole reports; in a language somebody added, those it brings and Vietnamese for the rest. */
export const reportMessagesFor = (lang: string): ReportMessages => ({ ...reportVi, ...messagesFor(lang) });
