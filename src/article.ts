import './report-en.ts';

export { readArticle, type ReadOptions } from './article/read-article.ts';
export type { ArticleReading, ArticleReport, Changes, Derived, Evidence, OtherRecord } from './article/reading.ts';
export type { FigureTexts, OtherTexts } from './article/records.ts';
export { type Candidate, candidates, whyNone } from './article/why-none.ts';
export {
  articleFieldText,
  type ArticleMessages,
  articleMessagesFor,
  articleProblemText,
  type ArticleTexts,
} from './text/article-problems.ts';
