import type { Readable } from '../../figures/reading.ts';
import { readHash, writeHash } from '../../input/hash.ts';
import type { Period } from '../../model/period.ts';
import type { Measure, Report } from '../../model/report.ts';

/** What the address keeps of a dashboard. */
const KEPT = ['measure', 'unit', 'period', 'category'] as const;
type Kept = Readonly<Record<(typeof KEPT)[number], string | null>>;

export const MEASURES = ['cases', 'amounts'] as const;

/** Dashboards of one page are told apart by their ids. */
const scope = (id: string): string => id || 'thads';

export const readKept = (id: string): Kept => readHash(location.hash, scope(id), KEPT);

export const isNothing = (kept: Kept): boolean => KEPT.every((name) => kept[name] === null);

/** Nothing of the report but all of it. */
export const NO_RECORD = { unit: null, period: null, category: null } as const;

/**
 * What an address asks for. What the report does not have is nobody's choice: an address must not put words on the page.
 */
export function chosenBy(
  kept: Kept,
  { units, periods, categories }: Report,
): { readonly measure: Measure | undefined; readonly select: string | null } {
  const known = (list: readonly { readonly id: string }[], id: string | null) =>
    list.some((one) => one.id === id) ? id : null;
  const all = periods.map(({ period }) => period);
  const period = all.some((one) => periodKey(one, all) === kept.period) ? kept.period : null;
  return {
    measure: MEASURES.find((measure) => measure === kept.measure),
    select: known(units, kept.unit) ?? known(categories, kept.category) ?? period,
  };
}

/** Where in the report a record stands, as the address says it. */
export function placeOf(record: Readable, { units, periods, categories }: Report): Omit<Kept, 'measure'> {
  const id = (list: readonly (Readable & { readonly id: string })[]) => list.find((one) => one === record)?.id ?? null;
  const all = periods.map(({ period }) => period);
  const point = periods.find((one) => one === record);
  return { unit: id(units), period: point ? periodKey(point.period, all) : null, category: id(categories) };
}

export function writeKept(id: string, kept: Kept): void {
  const address = location.href.replace(/#.*$/s, '') + writeHash(location.hash, scope(id), kept);
  try {
    history.replaceState(history.state, '', address);
  } catch {
    // A frame without an address of its own has none to keep it in.
  }
}

/** What a period is selected by: its label, or the day it ends where others are called the same. */
export const periodKey = ({ label, to }: Period, all: readonly Period[]): string =>
  label !== null && (to === null || all.filter((other) => other.label === label).length === 1) ? label : (to ?? '');
