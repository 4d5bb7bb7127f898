import type { CascadeTexts } from './cascade-vi.ts';
import type { DashboardTexts } from './dashboard-vi.ts';
import type { ExportTexts } from './export-vi.ts';
import type { reportVi } from './report-vi.ts';
import type { RowsTexts } from './rows-vi.ts';
import type { TrendTexts } from './trend-vi.ts';
import { vi } from './vi.ts';

type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };

/**
 * Every string a widget can show or say, in one language. `{name}` stands for a value; problems are keyed by their code.
 * A site may replace any of them: `widget.messages = { missed: 'Còn thiếu {delta}' }`.
 */
export type Messages = Texts<typeof vi>;

type Some<T> = { readonly [K in keyof T]?: T[K] extends string ? string : Some<T[K]> };

/** Some strings replaced: those of {@link Messages}, and those only some widgets, exports and whole reports say. */
export type MessageOverrides = Some<
  Messages & typeof reportVi & CascadeTexts & DashboardTexts & ExportTexts & RowsTexts & TrendTexts
>;

const catalogues = new Map<string, Messages>([['vi', vi]]);

/**
 * Adds a language, or to one that is there. Vietnamese is always there; English comes with `thads.js`, `define.js` and
 * `report.js`, and with `import 'thads-widgets/en.js'` where single widgets are imported.
 *
 * @param lang - language without region: `en`
 */
export const addMessages = (lang: string, messages: Messages): void =>
  void catalogues.set(lang, { ...catalogues.get(lang), ...messages });

/** The catalogue for a language tag such as `en-GB`; Vietnamese for a language nobody has added. */
export const messagesFor = (lang: string): Messages => catalogues.get(lang.toLowerCase().split('-')[0] ?? '') ?? vi;

/** A catalogue, or a part of one, in which some strings are replaced. */
export function replaced<T extends object>(strings: T, overrides: object | null | undefined): T {
  const all = { ...strings } as Record<string, unknown>;
  for (const [key, value] of Object.entries(overrides ?? {}))
    all[key] = typeof value === 'object' && value !== null ? replaced(all[key] ?? {}, value) : value;
  return all as T;
}

const completed = new WeakMap<object, unknown>();

/** The words of one widget in the language of the others, the standard ones where somebody has added only some. */
export function completedWords<T extends object>(standard: T, words: Some<T> | undefined): T {
  if (!words) return standard;
  const known = completed.get(words) as T | undefined;
  if (known) return known;
  const all = replaced(standard, words);
  completed.set(words, all);
  return all;
}

/** The same catalogue for ears: "phần trăm" and "điểm phần trăm" where eyes see signs. */
export const spokenMessages = (messages: Messages): Messages => ({ ...messages, ...messages.spoken });

/** `fill('{x} việc', { x: '5' })` → "5 việc". A placeholder without value stays as it is, to be seen. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  // Servers fill a dozen for every widget; a regular expression with a function takes four times as long.
  const [start = '', ...rest] = template.split('{');
  return rest.reduce((text, piece) => {
    const end = piece.indexOf('}');
    const value = end < 0 ? undefined : values[piece.slice(0, end)];
    return text + (value === undefined ? `{${piece}` : value + piece.slice(end + 1));
  }, start);
}
