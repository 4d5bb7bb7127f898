import type { Problem } from '../model/problem.ts';
import { isCue } from './cues.ts';
import { type Item, itemsOf } from './items.ts';
import type { Quantity } from './quantities.ts';
import type { ArticleReading } from './reading.ts';
import { sentences, tokens } from './tokens.ts';

/** A number of the text that could be a figure of a report, whether or not a reading took it. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** As people write it: "hơn 123 tỷ đồng", "1.875", "81,55%". */
  readonly text: string;
  /** `bare`: a number without a unit. */
  readonly kind: Quantity['kind'];
}

/** All numbers of a text that could be figures, in their order; dates, documents and ranks are none. Linear, as {@link readArticle} is. */
export function candidates(text: string): Candidate[] {
  return itemsOfText(text).flatMap((item): Candidate[] => {
    if (item.kind !== 'figure') return [];
    const { start, end, text: words, kind } = item.quantity;
    return [{ start, end, text: words, kind }];
  });
}

/** Whether anything in a sentence belongs to civil judgment enforcement and to nothing else. */
export const isEnforcement = (item: Item): boolean =>
  (item.kind === 'unit' && item.unit.agency) ||
  item.kind === 'thads' ||
  (isCue(item) && item.specific && item.kind !== 'foreign');

/**
 * Why a reading has no figures of the whole agency: `article-blank`, `article-no-digits`, `article-foreign` (other news),
 * `article-others` (figures of others alone), `article-unsure` (none that is clear); `null` when it has some.
 */
export function whyNone(text: string, { report, others }: ArticleReading): Problem | null {
  if (report.cases ?? report.amounts) return null;
  const code = !/\S/.test(text)
    ? 'article-blank'
    : !/\d/.test(text)
      ? 'article-no-digits'
      : !itemsOfText(text).some(isEnforcement)
        ? 'article-foreign'
        : others.length > 0
          ? 'article-others'
          : 'article-unsure';
  return { code, severity: 'info', where: '', values: {} };
}

function itemsOfText(text: string): Item[] {
  const source = { text, tokens: tokens(text) };
  return sentences(source.tokens).flatMap(({ from, to }) => itemsOf(source, from, to));
}
