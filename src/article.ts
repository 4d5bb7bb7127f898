export { readArticle, type ReadOptions } from './article/read-article.ts';
export type { ArticleReading, ArticleReport, Changes, Derived, Evidence, OtherRecord } from './article/reading.ts';
export type { FigureTexts, OtherTexts } from './article/records.ts';
