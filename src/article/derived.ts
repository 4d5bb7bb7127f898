import { subtract } from '../model/exact.ts';
import type { Measure } from '../model/report.ts';
import { casesText, percentText } from './figures.ts';
import type { OwnAgency } from './own-agency.ts';
import type { Derived } from './reading.ts';
import type { Entry } from './records.ts';

/** What the text does not print and what follows from it: see the two below. */
export const derivedFigures = (own: OwnAgency | null, entries: readonly Entry[]): Record<string, Derived> => ({
  ...nation(own, entries),
  ...differences(entries),
});

/** More cases than any province has. */
const NATION = 250_000n;

/** An article that names no office and counts hundreds of thousands of cases is about all of them. */
function nation(own: OwnAgency | null, entries: readonly Entry[]): Record<string, Derived> {
  const count = entries.find(
    ({ measure, slot, figure }) =>
      measure === 'cases' && !slot.includes('.') && figure.value.d === 1n && figure.value.n > NATION,
  );
  return (own && own.keys.size > 0) || !count ? {} : { agency: { value: 'Toàn quốc', from: [`cases.${count.slot}`] } };
}

/** "81,50%" → "81,5%": a target is exact, however many digits it was reckoned with. */
const plain = (percent: string): string => percent.replace(/(,\d*?)0+%$/, '$1%').replace(',%', '%');

/** Targets and last year's figures that follow exactly from what is printed. */
function differences(entries: readonly Entry[]): Record<string, Derived> {
  const derived: Record<string, Derived> = {};
  const find = (measure: Measure, slot: string) =>
    entries.find((entry) => entry.measure === measure && entry.slot === slot);
  const decimals = (entry: Entry) => /,(\d+)|\.(\d+)/.exec(entry.text)?.slice(1).find(Boolean)?.length ?? 0;
  const exactly = (entry: Entry | undefined): entry is Entry => entry?.figure.bound === 'exact';
  for (const measure of ['cases', 'amounts'] as const) {
    const rate = find(measure, 'rate');
    const difference = (other: Entry | undefined): string | null =>
      exactly(rate) && exactly(other)
        ? percentText(subtract(rate.figure.value, other.figure.value), Math.max(decimals(rate), decimals(other)))
        : null;
    const target = find(measure, 'target') ? null : difference(find(measure, 'targetDelta'));
    if (target)
      derived[`${measure}.target`] = { value: plain(target), from: [`${measure}.rate`, `${measure}.targetDelta`] };
    const last = difference(find(measure, 'changes.rateDelta'));
    if (last && !last.startsWith('-'))
      derived[`previous.${measure}.rate`] = { value: last, from: [`${measure}.rate`, `changes.${measure}.rateDelta`] };
  }
  const [done, more] = [find('cases', 'completed'), find('cases', 'changes.completedDelta')];
  if (exactly(done) && exactly(more)) {
    const before = subtract(done.figure.value, more.figure.value);
    if (before.d === 1n && before.n >= 0n)
      derived['previous.cases.completed'] = {
        value: casesText(before),
        from: ['cases.completed', 'changes.cases.completedDelta'],
      };
  }
  return derived;
}
