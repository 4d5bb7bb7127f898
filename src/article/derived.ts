import { lesser, subtract } from '../model/exact.ts';
import { type Figure, plainFigure } from '../model/figure.ts';
import { percentText } from './figures.ts';
import type { Derived } from './reading.ts';
import type { Entry } from './records.ts';

/** What the text does not print and what follows from it: see the two below. */
export const derivedFigures = (entries: readonly Entry[]): Record<string, Derived> => ({
  ...nation(entries),
  ...differences(entries),
});

/** More cases than any province has. */
const NATION = 250_000n;

/** An article that counts hundreds of thousands of cases is about all offices. */
function nation(entries: readonly Entry[]): Record<string, Derived> {
  const count = entries.find(
    ({ measure, slot, figure }) =>
      measure === 'cases' && !slot.includes('.') && figure.value.d === 1n && figure.value.n > NATION,
  );
  return !count ? {} : { agency: { value: 'Toàn quốc', from: [`cases.${count.slot}`] } };
}

/** Targets and last year's rates that follow exactly from what is printed. */
function differences(entries: readonly Entry[]): Record<string, Derived> {
  const derived: Record<string, Derived> = {};
  for (const measure of ['cases', 'amounts'] as const) {
    const find = (slot: string): Figure | undefined =>
      entries.find((entry) => entry.measure === measure && entry.slot === slot)?.figure;
    const rate = find('rate');
    const derive = (path: string, slot: string, from: string, shown: (difference: Figure) => Figure): void => {
      const part = find(slot);
      if (rate?.bound !== 'exact' || part?.bound !== 'exact') return;
      const value = subtract(rate.value, part.value);
      const difference = { value, precision: lesser(rate.precision, part.precision), bound: 'exact' } as const;
      if (value.n >= 0n) derived[path] = { value: percentText(shown(difference)), from: [`${measure}.rate`, from] };
    };
    // A target is exact, however many digits it was reckoned with: "81,5%", not "81,50%".
    if (!find('target'))
      derive(`${measure}.target`, 'targetDelta', `${measure}.targetDelta`, ({ value }) => plainFigure(value));
    derive(`previous.${measure}.rate`, 'changes.rateDelta', `changes.${measure}.rateDelta`, (figure) => figure);
  }
  return derived;
}
