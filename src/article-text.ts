import './report-en.ts';

export { whyNone } from './article/why-none.ts';
export {
  articleFieldText,
  type ArticleMessages,
  articleMessagesFor,
  articleProblemText,
  type ArticleTexts,
} from './text/article-problems.ts';
