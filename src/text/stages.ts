import type { Reading } from '../figures/reading.ts';
import { countText, rateText } from './figures.ts';
import { fill, type Messages } from './messages.ts';
import { powerOf } from './sentences.ts';

/** Decimals of an amount in a drawing; the table has them all. */
const MOST_DECIMALS = 2;

export const STAGES = ['total', 'enforceable', 'completed'] as const;
export type Stage = (typeof STAGES)[number];

/** "1.875 việc · 73,21%": a stage's figure with its rate; says so where it is not known. */
export function stageText(reading: Reading, stage: Stage, messages: Messages): string {
  const { figures, measure, rate, shownRate, enforceableShare } = reading;
  const figure = figures[stage];
  const shown = stage === 'completed' ? shownRate : stage === 'enforceable' ? enforceableShare : null;
  const share = stage === 'completed' && rate.state === 'none' ? messages.noRate : shown && rateText(shown, messages);
  const value = figure ? countText(figure, measure, powerOf(figures), messages, MOST_DECIMALS) : messages.unknown;
  return share === null ? value : fill(messages.valueShare, { value, share });
}
