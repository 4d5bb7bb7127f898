import type { Reading } from '../figures/reading.ts';
import { countText, rateText, targetText } from './figures.ts';
import { fill, type Messages } from './messages.ts';
import { powerOf, verdictTexts } from './sentences.ts';

/** Every figure of a reading as a row of name and value, to its last stated digit, each rate with what it is a rate of. */
export function figureRows(reading: Reading, messages: Messages): [name: string, figure: string][] {
  const { figures, measure, rate, shownRate, verdicts, enforceableShare } = reading;
  const power = powerOf(figures);
  const rows: [string, string][] = [];
  for (const field of ['total', 'notEnforceable', 'suspended', 'enforceable', 'completed'] as const) {
    const figure = figures[field];
    const main = field === 'enforceable' || field === 'completed';
    if (figure) rows.push([messages[field], countText(figure, measure, power, messages)]);
    else if (main || (field === 'total' && figures.enforceable)) rows.push([messages[field], messages.unknown]);
    if (field === 'enforceable' && enforceableShare)
      rows.push([messages.shareBase, rateText(enforceableShare, messages)]);
  }
  rows.push([
    messages.rateBase,
    rate.state === 'none' ? messages.noRate : shownRate ? rateText(shownRate, messages) : messages.unknown,
  ]);
  for (const target of figures.targets) {
    rows.push([
      target.name === null ? messages.target : fill(messages.targetNamed, { name: target.name }),
      targetText(target, messages),
    ]);
  }
  if (figures.pace) rows.push([messages.pace, rateText({ kind: 'figure', figure: figures.pace }, messages)]);
  for (const { goal, text } of verdictTexts(verdicts, messages)) rows.push([fill(messages.comparison, { goal }), text]);
  return rows;
}
