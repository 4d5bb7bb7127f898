import type { Unit } from '../../model/report.ts';
import { searchKey } from '../../text/search.ts';

/** The units of a report as they are searched for. */
export interface Entries {
  readonly units: readonly Unit[];
  readonly all: string;
  /** The first one stands for all. */
  readonly names: readonly string[];
  readonly notes: readonly (string | null)[];
  readonly keys: readonly string[];
}

/** @param all - what stands for all of them */
export function entriesOf(units: readonly Unit[], all: string): Entries {
  const byId = new Map(units.map(({ id, name }) => [id, name]));
  const notes = [null, ...units.map(({ parent }) => (parent === null ? null : (byId.get(parent) ?? null)))];
  const names = [all, ...units.map(({ name }) => name)];
  return { units, all, names, notes, keys: names.map((name, index) => searchKey(`${name} ${notes[index] ?? ''}`)) };
}
