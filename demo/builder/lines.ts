import { jsonSpots } from '../../src/input/json-spots.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Source } from './source.ts';

type Data = Extract<Source, { is: 'table' | 'json' }>;

/** Finds the line of the pasted text that a problem is about, from 1; `null` where none is. @param text - what was pasted */
export function lineFinder(source: Source, text: string): (problem: Problem) => number | null {
  if (source.is !== 'table' && source.is !== 'json') return () => null;
  const find = source.is === 'table' ? rowFinder(source) : spotFinder(text);
  return ({ code, where, values }) => {
    const told = code === 'json-syntax' ? values['line'] : /^(\d+):\d+$/.exec(where)?.[1];
    return told === undefined ? find(where) : Number(told);
  };
}

/** @returns where a path such as `units[3].cases` stands in JSON */
function spotFinder(text: string): (path: string) => number | null {
  let spots: ReturnType<typeof jsonSpots> | null = null;
  return (path) => {
    if (path === '') return null;
    try {
      spots ??= jsonSpots(text);
    } catch {
      return null; // It is no JSON, of which another problem tells the place.
    }
    return spots(path).line;
  };
}

/** @returns the line with the name of `units[3]`; of several rows with that name, the one that comes as many-th in both */
function rowFinder({ parsed: { report }, grid, lines }: Data): (path: string) => number | null {
  let places: ReadonlyMap<string, readonly number[]> | null = null;
  const names = {
    units: report.units.map(({ name }) => name),
    categories: report.categories.map(({ name }) => name),
    periods: report.periods.map(({ period }) => period.label),
  };
  return (path) => {
    const [, list, index] = /^(units|categories|periods)\[(\d+)\]/.exec(path) ?? [];
    const all = list === undefined ? [] : names[list as keyof typeof names];
    const name = all[Number(index)];
    if (!name) return null;
    places ??= placesOf(grid);
    const before = all.slice(0, Number(index)).filter((one) => one === name).length;
    return lines[places.get(name)?.[before] ?? -1] ?? null;
  };
}

/** The rows that each text stands in as a cell. */
function placesOf(grid: Data['grid']): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [row, cells] of grid.entries())
    for (const cell of new Set(cells.map((one) => one.normalize('NFC').trim()))) {
      const rows = places.get(cell) ?? [];
      rows.push(row);
      places.set(cell, rows);
    }
  return places;
}
