import type { Problem } from '../model/problem.ts';
import { articleEn } from './article-en.ts';
import { articleVi } from './article-vi.ts';
import { fill, type Messages, messagesFor } from './messages.ts';
import { lowerFirst } from './sentences.ts';

/** The strings that come on top of {@link Messages} where articles are read. */
export type ArticleTexts = { readonly [K in keyof typeof articleVi]: string };

export type ArticleMessages = Omit<Messages, keyof ArticleTexts> & ArticleTexts;

/** {@link messagesFor} with the strings of articles; Vietnamese for a language without them. */
export const articleMessagesFor = (lang: string): ArticleMessages => ({
  ...messagesFor(lang),
  ...(/^en\b/i.test(lang) ? articleEn : articleVi),
});

/**
 * What a path of a reading stands for: "Về việc, thi hành xong" for `cases.completed`. The path itself where it names
 * nothing known.
 */
export function articleFieldText(path: string, messages: ArticleMessages): string {
  const parts = path.replace(/^others\[\d+\]\./, '').split('.');
  const measure = parts.includes('cases') ? messages.ofCases : parts.includes('amounts') ? messages.ofAmounts : null;
  const changed = parts.includes('changes');
  const name = (parts.at(-1) ?? '').replace(changed ? /Delta(?:Pct)?$/ : /$^/, '');
  const label = (messages as unknown as Readonly<Record<string, unknown>>)[name];
  if (typeof label !== 'string') return path;
  const field = changed
    ? fill(messages.changeOf, { field: lowerFirst(label) })
    : parts.includes('previous')
      ? fill(messages.previousOf, { field: label })
      : label;
  return measure === null ? field : fill(messages.fieldOf, { measure, field: lowerFirst(field) });
}

/** What is wrong with an article's figures, or why there are none, in the reader's language. */
export function articleProblemText({ code, where, values }: Problem, messages: ArticleMessages): string {
  const template = (messages as unknown as Readonly<Record<string, unknown>>)[code];
  const than = values['than'];
  return fill(typeof template === 'string' ? template : `{place}: ${code}`, {
    ...values,
    place: articleFieldText(where, messages),
    ...(than === undefined ? {} : { than: lowerFirst(articleFieldText(than, messages)) }),
  });
}
