import type { CountChange, RateChange } from '../figures/change.ts';
import { distanceText } from './figures.ts';
import { fill, type Messages } from './messages.ts';

/** "Tăng 0,56 điểm % so với cùng kỳ" for a rate, "Tăng 12,44% so với cùng kỳ" for a count: the type decides, nothing else can. */
export function changeText({ unit, direction, shown }: RateChange | CountChange, messages: Messages): string {
  if (direction === 'same') return messages.changeSame;
  const change = direction === 'unclear' ? null : distanceText(shown, messages[unit], messages);
  if (change === null) return messages.changeUnclear;
  return fill(direction === 'up' ? messages.changeUp : messages.changeDown, { change });
}
