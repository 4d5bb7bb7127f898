import { lesser, subtract } from '../model/exact.ts';
import { type Figure, plainFigure } from '../model/figure.ts';
import type { Measure } from '../model/report.ts';
import { casesText, percentText } from './figures.ts';
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

/** Targets and last year's figures that follow exactly from what is printed. */
function differences(entries: readonly Entry[]): Record<string, Derived> {
  const derived: Record<string, Derived> = {};
  const stated = (measure: Measure, slot: string): Figure | undefined => {
    const figure = entries.find((entry) => entry.measure === measure && entry.slot === slot)?.figure;
    return figure?.bound === 'exact' ? figure : undefined;
  };
  /** @param text - of the difference; `null` where it can be none */
  const derive = (
    path: string,
    measure: Measure,
    slot: string,
    less: string,
    text: (difference: Figure) => string,
  ): void => {
    const [whole, part] = [stated(measure, slot), stated(measure, less)];
    if (!whole || !part) return;
    const value = subtract(whole.value, part.value);
    if (value.n < 0n) return;
    const [group, name] = less.includes('.') ? less.split('.') : [];
    derived[path] = {
      value: text({ value, precision: lesser(whole.precision, part.precision), bound: 'exact' }),
      from: [`${measure}.${slot}`, group ? `${group}.${measure}.${name}` : `${measure}.${less}`],
    };
  };
  for (const measure of ['cases', 'amounts'] as const) {
    // A target is exact, however many digits it was reckoned with: "81,5%", not "81,50%".
    if (!entries.some((entry) => entry.measure === measure && entry.slot === 'target'))
      derive(`${measure}.target`, measure, 'rate', 'targetDelta', ({ value }) => percentText(plainFigure(value)));
    derive(`previous.${measure}.rate`, measure, 'rate', 'changes.rateDelta', percentText);
  }
  derive('previous.cases.completed', 'cases', 'completed', 'changes.completedDelta', ({ value }) => casesText(value));
  return derived;
}
