import type { JsonPlace } from './json-place.ts';

/** Where a value of a JSON text begins, and the name in front of it; a list's items and the whole have none. */
interface Spot {
  readonly value: number;
  readonly name: number;
}

const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/**
 * Finds the places of a JSON text by path, such as `units[3].cases.completed`; what is not there is where it would be:
 * in the innermost object or list of its path.
 *
 * @param text - text that `JSON.parse` takes
 * @param again - called with the path of every name that its object has already: `JSON.parse` keeps the last of them
 */
export function jsonSpots(
  text: string,
  again: (path: string) => void = () => {},
): (path: string, part?: keyof Spot) => JsonPlace {
  const spots = readSpots(text, again);
  const breaks = [...text.matchAll(/\r\n?|\n/g)].map(({ 0: { length }, index }) => index + length);
  const place = (at: number): JsonPlace => {
    const line = breaks.findLastIndex((start) => start <= at);
    return { line: line + 2, column: at - (breaks[line] ?? 0) + 1 };
  };
  const find = (path: string): Spot | undefined => spots.get(path) ?? (path === '' ? undefined : find(parentOf(path)));
  return (path, part = 'value') => place(find(path)?.[part] ?? 0);
}

const parentOf = (path: string): string => path.replace(/(?:^|\.)[^.[\]]*$|\[\d+\]$/, '');

function readSpots(text: string, again: (path: string) => void): ReadonlyMap<string, Spot> {
  const spots = new Map<string, Spot>();
  const open: { readonly path: string; readonly isList: boolean; item: number }[] = [];
  let name: { readonly text: string; readonly at: number } | null = null;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const inside = open.at(-1);
    if (token === '}' || token === ']') open.pop();
    else if (token === ',') {
      if (inside) inside.item += 1;
    } else if (inside && !inside.isList && !name) name = { text: JSON.parse(token) as string, at: index };
    else if (token !== ':') {
      const path: string = !inside ? '' : name ? joined(inside.path, name.text) : `${inside.path}[${inside.item}]`;
      if (spots.has(path)) again(path);
      spots.set(path, { value: index, name: name?.at ?? index });
      if (token === '{' || token === '[') open.push({ path, isList: token === '[', item: 0 });
      name = null;
    }
  }
  return spots;
}

const joined = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);
