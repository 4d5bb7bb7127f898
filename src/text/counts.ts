import type { ShownCount } from '../figures/remainder.ts';
import type { AmountPower } from '../format/money.ts';
import { tenTo } from '../model/exact.ts';
import type { Measure } from '../model/report.ts';
import { figureDigits } from '../format/digits.ts';
import { countText } from './figures.ts';
import { fill, type Messages } from './messages.ts';

/** "686 việc", "khoảng 67 tỷ đồng", "86–89 tỷ đồng". @param most - decimals at the most; all that are known without it */
export function shownCountText(
  shown: ShownCount,
  measure: Measure,
  power: AmountPower,
  messages: Messages,
  most?: number,
): string {
  if (shown.kind === 'figure') return countText(shown.figure, measure, power, messages, most);
  const scale = tenTo(measure === 'amounts' ? power : 0);
  const [lo, hi] = [shown.lo, shown.hi].map((end) => figureDigits(end, scale, messages.separators, most));
  return fill(unitOf(measure, power, messages), { x: fill(messages.range, { lo: lo ?? '', hi: hi ?? '' }) });
}

/** "việc", "tỷ đồng": the unit of counts without a number. */
export const unitText = (measure: Measure, power: AmountPower, messages: Messages): string =>
  fill(unitOf(measure, power, messages), { x: '' }).trim();

const unitOf = (measure: Measure, power: AmountPower, messages: Messages): string =>
  measure === 'amounts' ? messages.powers[power] : messages.cases;
