import type { FigureProblem } from '../figures/checks.ts';
import type { Problem } from '../model/problem.ts';
import { fill } from './messages.ts';
import type { ReportMessages } from './report-messages.ts';
import { lowerFirst, problemText } from './sentences.ts';

export { reportMessagesFor } from './report-messages.ts';

/** "Cần Giuộc, về tiền: Tỷ lệ công bố …": what is wrong in a report, with whose figures it is about in front. */
export function reportProblemText(problem: Problem | FigureProblem, messages: ReportMessages): string {
  const { where, values } = problem;
  const text = problemText(problem, messages);
  // Other problems bring their place in the sentence.
  if (!('stated' in problem)) return text;
  const [first, ...rest] = [
    values['of'],
    where.includes('previous.') && messages.placePrevious,
    where.includes('cases.') && messages.placeCases,
    where.includes('amounts.') && messages.placeAmounts,
  ].flatMap((part) => part || []);
  if (first === undefined) return text;
  return fill(messages.place, { place: [first, ...rest.map(lowerFirst)].join(', '), problem: text });
}
