import { Clause } from './clause.ts';
import { readCount } from './counts.ts';
import { isCue } from './cues.ts';
import type { Item } from './items.ts';
import { closePart, closeSentence, markCue, markTime, markUnit, openSentence } from './markers.ts';
import { readPercent } from './percentages.ts';
import type { Context, SentenceFacts } from './scope.ts';

/**
 * Reads one sentence, and leaves in the context what the next one needs.
 *
 * Vietnamese puts the cue before its figure and sets clauses off by marks, so a figure is read by the nearest cue to
 * its left in its own clause, then by one close behind it, then as the twin of the figure before ("1.494 việc với số
 * tiền trên 80,6 tỷ đồng"). What none of these explains is not taken.
 */
export function readSentence(
  items: readonly Item[],
  context: Context,
  facts: SentenceFacts,
): Pick<Clause, 'statements' | 'times'> {
  const clause = new Clause(items, context, facts);
  openSentence(clause);
  for (const [i, item] of items.entries()) {
    if (item.kind === 'figure') {
      if (item.quantity.kind === 'percent') readPercent(clause, i, item.quantity);
      else readCount(clause, i, item.quantity);
      clause.lastFigure = i;
    } else if (isCue(item)) markCue(clause, i, item);
    else if (item.kind === 'unit') markUnit(clause, i, item.unit);
    else if (item.kind === 'time') markTime(clause, i, item.span);
    else if (item.text === ';') closePart(clause);
  }
  closeSentence(clause);
  return clause;
}
