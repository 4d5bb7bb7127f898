import { countChange } from '../figures/change.ts';
import type { Row, RowsView } from '../figures/rows.ts';
import type { Outcome } from '../figures/verdict.ts';
import type { AmountPower } from '../format/money.ts';
import { changeText } from './change.ts';
import { countText, rateText } from './figures.ts';
import type { Messages } from './messages.ts';
import { cellText, rowName, rowWords } from './rows.ts';
import { verdictTexts } from './sentences.ts';

/** What a reader is told of one row: every figure to its last stated digit, its distance from the target and from last year. */
export interface RowTipTexts {
  readonly name: string;
  readonly figures: readonly (readonly [name: string, figure: string])[];
  readonly verdicts: readonly { readonly outcome: Outcome; readonly text: string }[];
  /** "Tăng 0,56 điểm % so với cùng kỳ"; `null` without figures of last year. */
  readonly change: string | null;
}

export function rowTipTexts(row: Row, view: RowsView, power: AmountPower, messages: Messages): RowTipTexts {
  const { figures, measure, digits, previous, previousRate, change, verdicts } = row.reading;
  const stated = (['enforceable', 'completed', 'rate', 'target'] as const).flatMap((column): [string, string][] => {
    const text = cellText(row, column, view, power, messages);
    return text === null ? [] : [[messages[column], text]];
  });
  const before = previousRate
    ? rateText(previousRate, messages)
    : previous?.completed && countText(previous.completed, measure, power, messages);
  const changed =
    change ??
    (figures.completed && previous?.completed ? countChange(figures.completed, previous.completed, digits) : null);
  return {
    name: rowName(row, view, messages),
    figures: before ? [...stated, [rowWords(messages).lastYear, before]] : stated,
    verdicts: verdictTexts(verdicts, messages),
    change: before && changed ? changeText(changed, messages) : null,
  };
}
