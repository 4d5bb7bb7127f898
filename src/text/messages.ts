import { vi } from './vi.ts';

type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };

/**
 * Every string a widget can show or say, in one language. `{name}` stands for a value; problems are keyed by their code.
 * A site may replace any of them: `widget.messages = { missed: 'Còn thiếu {delta}' }`.
 */
export type Messages = Texts<typeof vi>;

/** Some strings of {@link Messages} replaced. */
export type MessageOverrides = Partial<Messages>;

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

/** The same catalogue for ears: "phần trăm" and "điểm phần trăm" where eyes see signs. */
export const spokenMessages = (messages: Messages): Messages => ({ ...messages, ...messages.spoken });

/** `fill('{x} việc', { x: '5' })` → "5 việc". A placeholder without value stays as it is, to be seen. */
export const fill = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);
