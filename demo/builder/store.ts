import { CARRIERS, HOST_IDS } from './hosts.ts';
import { COLOURS, type Edit, INITIAL, type State, WIDGETS } from './state.ts';

/** Where the state is kept between visits; pages opened from a disk or in a sandbox may have none. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const KEY = 'thads-builder';

/** @returns what was kept; of what cannot be read, nothing */
export function kept(shelf: Shelf | null): Partial<State> {
  try {
    const text = shelf?.getItem(KEY);
    return text ? checked(JSON.parse(text) as unknown) : {};
  } catch {
    return {};
  }
}

/** What was kept before goes where the new does not fit: it would come back in its place. @returns whether it could be kept */
export function keep(shelf: Shelf | null, state: State): boolean {
  try {
    shelf?.setItem(KEY, JSON.stringify(state));
    return shelf !== null;
  } catch {
    forget(shelf);
    return false;
  }
}

export function forget(shelf: Shelf | null): void {
  try {
    shelf?.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}

/** Only what is of the right kind: the text may be of another version, or of somebody who wrote it by hand. */
export function checked(value: unknown): Partial<State> {
  if (typeof value !== 'object' || value === null) return {};
  const given = value as Readonly<Record<string, unknown>>;
  const one = (name: keyof State, choices: readonly unknown[]): Partial<State> =>
    choices.includes(given[name]) ? { [name]: given[name] } : {};
  const typed = (name: keyof State): Partial<State> =>
    typeof given[name] === typeof INITIAL[name] ? { [name]: given[name] } : {};
  return {
    ...one('lang', ['vi', 'en']),
    ...one('as', ['auto', 'article', 'table']),
    ...one('measure', ['cases', 'amounts', 'both']),
    ...one('widget', WIDGETS),
    ...one('theme', ['light', 'dark']),
    ...one('host', HOST_IDS),
    ...one('carrier', [...CARRIERS, 'best']),
    ...typed('text'),
    ...typed('width'),
    ...typed('base'),
    ...typed('loaded'),
    ...(isRecord(given['edits']) ? { edits: editsIn(given['edits']) } : {}),
    ...(isRecord(given['colours']) ? { colours: coloursIn(given['colours']) } : {}),
  };
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function editsIn(given: Readonly<Record<string, unknown>>): State['edits'] {
  const edits: Record<string, Edit> = {};
  for (const [path, value] of Object.entries(given)) {
    if (!isRecord(value) || typeof value['text'] !== 'string') continue;
    const { text, start, end } = value;
    edits[path] = typeof start === 'number' && typeof end === 'number' ? { text, start, end } : { text };
  }
  return edits;
}

const coloursIn = (given: Readonly<Record<string, unknown>>): State['colours'] =>
  Object.fromEntries(
    COLOURS.flatMap((name) => {
      const hex = given[name];
      return typeof hex === 'string' && /^#[0-9a-f]{6}$/i.test(hex) ? [[name, hex]] : [];
    }),
  );
