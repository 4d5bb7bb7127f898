import { compare, type Exact, tenTo } from '../model/exact.ts';
import type { Figure } from '../model/figure.ts';
import type { Measure, Target } from '../model/report.ts';
import type { ShownRate } from '../figures/rate.ts';
import { figureDigits } from '../format/digits.ts';
import type { AmountPower } from '../format/money.ts';
import { fill, type Messages } from './messages.ts';

const PERCENT = tenTo(-2);

/** "hơn 123 tỷ đồng": cases, or amounts in the one unit of their widget. @param most - decimals at the most; all that were stated without it */
export function countText(
  figure: Figure,
  measure: Measure,
  power: AmountPower,
  messages: Messages,
  most?: number,
): string {
  const unit =
    measure === 'amounts'
      ? messages.powers[power]
      : compare(figure.value, tenTo(0)) === 0
        ? messages.case
        : messages.cases;
  return fill(unit, { x: hedged(figure, tenTo(measure === 'amounts' ? power : 0), messages, most) });
}

/** The same without its unit, for the first of two: "56,1 / hơn 123 tỷ đồng". */
export const bareCountText = (
  figure: Figure,
  measure: Measure,
  power: AmountPower,
  messages: Messages,
  most?: number,
): string => hedged(figure, tenTo(measure === 'amounts' ? power : 0), messages, most);

/** "81,55%", "khoảng 45%", "45–47%". */
export const rateText = (rate: ShownRate, messages: Messages): string => fractionText(rate, messages.percent, messages);

/** "0,05 điểm %", without its sign: the words around it tell the direction. `null` when it would print as nothing. */
export const pointsText = (delta: ShownRate, messages: Messages): string | null =>
  distanceText(delta, messages.points, messages);

/** "0,05 điểm %" or "12,44%", without its sign. @param unit - `messages.points` for differences of rates, `messages.percent` for relative changes */
export function distanceText(change: ShownRate, unit: string, messages: Messages): string | null {
  const text = fractionText(
    change.kind === 'figure' ? { kind: 'figure', figure: positive(change.figure) } : positiveRange(change),
    unit,
    messages,
  );
  return /[1-9]/.test(text) ? text : null;
}

/** "−3 điểm %": a difference of rates with its sign. */
export const signedPointsText = (delta: ShownRate, messages: Messages): string =>
  fractionText(delta, messages.points, messages);

/** "81,5%", or "trên 83,25%" for a target that has to be exceeded. */
export const targetText = ({ rate, operator }: Target, messages: Messages): string => {
  const text = rateText({ kind: 'figure', figure: rate }, messages);
  return operator === '>' ? fill(messages.strictTarget, { x: text }) : text;
};

/** "Chỉ tiêu 81,5%", with the name of who set it. */
export const targetLabel = (target: Target, messages: Messages): string =>
  fill(target.name === null ? messages.targetValue : messages.targetNamedValue, {
    name: target.name ?? '',
    x: targetText(target, messages),
  });

function fractionText(shown: ShownRate, unit: string, messages: Messages): string {
  if (shown.kind === 'figure') return fill(unit, { x: hedged(shown.figure, PERCENT, messages) });
  const [lo, hi] = [shown.lo, shown.hi].map((end) => figureDigits(end, PERCENT, messages.separators));
  return fill(unit, { x: fill(messages.range, { lo: lo ?? '', hi: hi ?? '' }) });
}

const hedged = (figure: Figure, scale: Exact, messages: Messages, most?: number): string =>
  fill(messages.bounds[figure.bound], { x: figureDigits(figure, scale, messages.separators, most) });

/** How much a rate is below its target, told as a distance: "more than 3 below" was "less than 3 above". */
function positive(figure: Figure): Figure {
  const { value, precision, bound } = figure;
  if (value.n >= 0n) return figure;
  const turned = { exact: 'exact', about: 'about', over: 'under', nearly: 'over', under: 'over' } as const;
  return { value: { n: -value.n, d: value.d }, precision, bound: turned[bound] };
}

const positiveRange = (range: Extract<ShownRate, { kind: 'range' }>): ShownRate =>
  range.lo.value.n < 0n ? { kind: 'range', lo: positive(range.hi), hi: positive(range.lo) } : range;
