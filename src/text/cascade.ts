import type { Reading } from '../figures/reading.ts';
import { type RemainderName, REMAINDERS, remaindersOf } from '../figures/remainder.ts';
import { type CascadeTexts, cascadeVi } from './cascade-vi.ts';
import { shownCountText, unitText } from './counts.ts';
import { bareCountText, countText, rateText } from './figures.ts';
import { fill, type Messages } from './messages.ts';
import { powerOf, stagesSentence, verdictTexts } from './sentences.ts';
import { type Stage, STAGES, stageText } from './stages.ts';
import { figureRows } from './table.ts';

/** Decimals of an amount in a drawing; the table has them all. */
const MOST_DECIMALS = 2;

/** One stage, or what does not go on from it. */
export interface CascadeText {
  readonly name: string;
  /** "1.875 việc · 73,21%" for a stage, "686 việc" for a remainder. */
  readonly figure: string;
  /** The two lines of a stage within its box; empty where there is nothing to say. */
  readonly number: string;
  readonly below: string;
}

const wordsOf = (messages: Messages): Messages & CascadeTexts => ({ ...cascadeVi, ...messages });

/** The words of the columns; what is not known has none but for the stages, which say so. */
export function cascadeTexts(
  reading: Reading,
  messages: Messages,
): Readonly<Partial<Record<Stage | RemainderName, CascadeText>>> {
  const words = wordsOf(messages);
  const { figures, measure, rate, shownRate, enforceableShare } = reading;
  const power = powerOf(figures);
  const first = STAGES.find((stage) => figures[stage]);
  const stage = (field: Stage): CascadeText => {
    const figure = figures[field];
    const shown = field === 'completed' ? shownRate : field === 'enforceable' ? enforceableShare : null;
    const share = field === 'completed' && rate.state === 'none' ? messages.noRate : shown && rateText(shown, messages);
    const unit = field === first ? unitText(measure, power, messages) : null;
    return {
      name: messages[field],
      figure: stageText(reading, field, messages),
      number: figure ? bareCountText(figure, measure, power, messages, MOST_DECIMALS) : '',
      below: unit && share ? fill(messages.valueShare, { value: unit, share }) : (unit ?? share ?? ''),
    };
  };
  const left = remaindersOf(figures);
  const texts: Partial<Record<Stage | RemainderName, CascadeText>> = {
    total: stage('total'),
    enforceable: stage('enforceable'),
    completed: stage('completed'),
  };
  for (const field of REMAINDERS) {
    const shown = left[field]?.shown;
    if (!shown) continue;
    const figure = shownCountText(shown, measure, power, messages, MOST_DECIMALS);
    const name = field === 'notEnforceable' ? words.notEnforceableShort : words[field];
    texts[field] = { name, figure, number: '', below: '' };
  }
  return texts;
}

/**
 * "Trong 2.561 việc phải thi hành, 1.875 việc có điều kiện (73,21%), 686 việc chưa có điều kiện; đã thi hành xong 1.529
 * việc (81,55%), còn 346 việc. Vượt chỉ tiêu 0,05 điểm %." Where a stage is not known, what the bars say.
 */
export function cascadeSentence(reading: Reading, messages: Messages): string {
  const { figures, measure, shownRate, enforceableShare, verdicts } = reading;
  const { total, enforceable, completed } = figures;
  if (!enforceable || !completed || reading.rate.state === 'none') return stagesSentence(reading, messages);
  const words = wordsOf(messages);
  const power = powerOf(figures);
  const left = remaindersOf(figures);
  const counted = (figure: typeof enforceable) => countText(figure, measure, power, messages);
  const part = (template: string, x: string, share: string | null) => {
    const said = fill(template, { x });
    return share === null ? said : fill(words.sayPart, { x: said, share });
  };
  const rest = (template: string, field: RemainderName) => {
    const shown = left[field]?.shown;
    return shown ? [part(template, shownCountText(shown, measure, power, messages), null)] : [];
  };
  const parts = [
    part(words.sayPartEnforceable, counted(enforceable), enforceableShare && rateText(enforceableShare, messages)),
    ...rest(words.sayPartNotEnforceable, 'notEnforceable'),
    ...rest(words.sayPartSuspended, 'suspended'),
  ].join(', ');
  const done = [
    part(words.sayPartCompleted, counted(completed), shownRate && rateText(shownRate, messages)),
    ...rest(words.sayPartOutstanding, 'outstanding'),
  ].join(', ');
  const start = total ? fill(words.sayOf, { total: counted(total), parts }) : parts;
  return [`${start}; ${done}.`, ...verdictTexts(verdicts, messages).map(({ text }) => `${text}.`)].join(' ');
}

/** The rows of the data table, with what is left after each stage; what was computed says so. */
export function cascadeRows(reading: Reading, messages: Messages): [name: string, figure: string][] {
  const words = wordsOf(messages);
  const { figures, measure } = reading;
  const power = powerOf(figures);
  const left = remaindersOf(figures);
  const rows = figureRows(reading, messages);
  const after = (name: string, field: RemainderName) => {
    const remainder = left[field];
    if (remainder?.stated) return;
    const text = remainder ? shownCountText(remainder.shown, measure, power, messages) : messages.unknown;
    const row: [string, string] = [remainder ? fill(words.computed, { name: words[field] }) : words[field], text];
    rows.splice(rows.findIndex(([other]) => other === name) + 1, 0, row);
  };
  if (figures.total || figures.enforceable) after(messages.total, 'notEnforceable');
  after(messages.completed, 'outstanding');
  return rows;
}
