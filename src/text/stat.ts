import { countChange, type Direction } from '../figures/change.ts';
import type { Reading } from '../figures/reading.ts';
import { changeText } from './change.ts';
import { bareCountText, rateText, targetLabel } from './figures.ts';
import { MOST_DECIMALS, ofText } from './gauge.ts';
import { fill, type Messages } from './messages.ts';
import { accessibleName, completionSentence, countTexts, lowerFirst, powerOf, sentence } from './sentences.ts';
import type { Stage } from './stages.ts';

/** What a tile shows. */
export type StatValue = 'rate' | Stage;

/** The words of a tile. */
export interface StatTexts {
  /** What the number is: "Thi hành xong về việc". */
  readonly name: string;
  /** The number with what stands before and after it, such as its unit; the number is empty where there is none. */
  readonly number: readonly [before: string, number: string, after: string];
  /** In place of a number: "chưa có số liệu", "không phát sinh". */
  readonly missing: string | null;
  /** What it is of. */
  readonly of: string | null;
  /** Its change against last year; `isGood` is `null` for changes that are neither good nor bad. */
  readonly change: { readonly direction: Direction; readonly text: string; readonly isGood: boolean | null } | null;
  /** The targets, where no verdict tells how far they are. */
  readonly targets: readonly string[];
}

export function statTexts(reading: Reading, value: StatValue, messages: Messages): StatTexts {
  const { figures, measure, rate, verdicts } = reading;
  const none = value === 'rate' && rate.state === 'none';
  const number = none ? null : numberOf(reading, value, messages);
  const decided = verdicts.length > 0 && verdicts.every(({ outcome }) => outcome !== 'undecided');
  return {
    name: fill(messages.ofMeasure[measure], { x: messages[value] }),
    number: number ?? ['', '', ''],
    missing: none ? messages.noRate : number === null ? messages.unknown : null,
    of: partOf(reading, value, messages),
    change: changeOf(reading, value, messages),
    targets: value === 'rate' && !decided ? figures.targets.map((target) => targetLabel(target, messages)) : [],
  };
}

/** What a tile says of itself. */
export function statSentence(reading: Reading, value: StatValue, messages: Messages): string {
  if (value === 'rate') return completionSentence(reading, messages);
  if (!reading.figures[value]) return sentence([`${messages[value]}: ${messages.unknown}`]);
  const said = { total: messages.sayTotal, enforceable: messages.sayEnforceable, completed: messages.sayCompleted }[
    value
  ];
  const clauses = [partOf(reading, value, messages), changeOf(reading, value, messages)?.text];
  return sentence([
    fill(said, countTexts(reading, messages)),
    ...clauses.flatMap((clause) => (clause ? [lowerFirst(clause)] : [])),
  ]);
}

/** The sentence, and beside a rate the targets' own values. */
export const statName = (said: string, reading: Reading, value: StatValue, messages: Messages): string =>
  value === 'rate' ? accessibleName(said, reading, messages) : said;

function numberOf(
  { figures, measure, shownRate }: Reading,
  value: StatValue,
  messages: Messages,
): StatTexts['number'] | null {
  if (value === 'rate') return shownRate && ['', rateText(shownRate, messages), ''];
  const figure = figures[value];
  if (!figure) return null;
  const power = powerOf(figures);
  const number = bareCountText(figure, measure, power, messages, MOST_DECIMALS);
  const unit = measure === 'amounts' ? messages.powers[power] : number === '1' ? messages.case : messages.cases;
  const [before = '', after = ''] = unit.split('{x}');
  return [before.trim(), number, after.trim()];
}

function partOf(reading: Reading, value: StatValue, messages: Messages): string | null {
  const { shownRate, enforceableShare } = reading;
  if (value === 'rate') return ofText(reading, messages);
  if (value === 'completed')
    return shownRate && fill(messages.shareOfEnforceable, { x: rateText(shownRate, messages) });
  return value === 'enforceable' && enforceableShare
    ? fill(messages.shareOfTotal, { x: rateText(enforceableShare, messages) })
    : null;
}

function changeOf(
  { figures, previous, change, digits }: Reading,
  value: StatValue,
  messages: Messages,
): StatTexts['change'] {
  const [now, before] = value === 'rate' ? [] : [figures[value], previous?.[value]];
  const found = value === 'rate' ? change : now && before ? countChange(now, before, digits) : null;
  if (!found) return null;
  const { direction } = found;
  const moved = direction === 'up' || direction === 'down';
  // More to be enforced is neither good nor bad.
  const isGood = moved && (value === 'rate' || value === 'completed') ? direction === 'up' : null;
  return { direction, text: changeText(found, messages), isGood };
}
