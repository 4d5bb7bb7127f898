import type { Unit } from './agency.ts';
import type { Item } from './items.ts';
import { printed, type Source } from './tokens.ts';

/** Whose article this is. */
export interface OwnAgency {
  /** As printed; with the place from the heading where the text names only the agency. */
  readonly text: string;
  readonly level: Unit['level'];
  /** Where the printed name stands. */
  readonly start: number;
  readonly end: number;
  /** Keys of all names that are its own: "huyện Cần Giuộc, tỉnh Long An". */
  readonly keys: ReadonlySet<string>;
}

/** Sentences in which an article says whose figures it brings. */
const OPENING = 12;

/**
 * The agency the article is about: a named enforcement agency in the heading, else the first in the text, else the
 * place in the heading with an agency of the text. `null` when no name stands anywhere near the beginning.
 */
export function ownAgency(source: Source, itemsOf: readonly (readonly Item[])[]): OwnAgency | null {
  const opening = itemsOf.slice(0, OPENING);
  let best: Unit | null = null;
  let most = 0;
  let nameless: Unit | null = null;
  const agencies = new Map<string, Unit>();
  for (const [s, items] of opening.entries()) {
    // Below a picture anybody may be named.
    if (items[0]?.text === 'ảnh') continue;
    for (const [at, item] of items.entries()) {
      if (item.kind !== 'unit' || isAside(items, at)) continue;
      const { unit } = item;
      let score = s === 0 ? 1 : -s / 4;
      if (unit.name === '') {
        if (unit.level !== 'nation') {
          if (unit.agency) nameless ??= unit;
          continue;
        }
        // "Cục THADS tỉnh …, vượt chỉ tiêu của Tổng cục THADS": an office speaks of the one above.
        if (nameless && 'chi cục'.includes(source.tokens[nameless.start]!.text)) continue;
        score += unit.agency ? 2 : 1.2;
      } else {
        // Another place may be visited or praised further down.
        if (!unit.agency && s > 3) continue;
        // A bare name opens a heading or a dateline; elsewhere it may be anybody's.
        score += (unit.agency ? 3 : !unit.bare ? 2.2 : s + at > 0 ? 0.5 : 2.1) + (s === 0 ? 1 : 0);
        if (unit.agency && !agencies.has(unit.key)) agencies.set(unit.key, unit);
      }
      if (!best || score > most) [best, most] = [unit, score];
    }
  }
  if (!best) return nameless && named(source, nameless);
  // The place of the heading is better told by the agency that bears its name below.
  const unit = best.agency ? best : (agencies.get(best.key) ?? best);
  const keys = new Set(unit.name === '' ? [] : [unit.key]);
  if (unit.level === 'district')
    for (const items of opening)
      for (const [at, item] of items.entries()) {
        // "huyện Cần Giuộc, tỉnh Long An"
        const next = items[at + 2];
        if (item.kind === 'unit' && next?.kind === 'unit' && next.unit.level === 'province') keys.add(next.unit.key);
      }
  return unit.agency || unit.level === null || unit.level === 'nation' || !nameless
    ? named(source, unit, keys)
    : named(source, nameless, keys, unit);
}

/** "Tổng cục THADS giao", "so với cả nước": named on the way. */
const isAside = (items: readonly Item[], at: number): boolean =>
  /^giao(?: c|$)/.test(items[at + 1]?.text ?? '') ||
  [at - 1, at - 2].some((near) => /^(?:versus|target)$/.test(items[near]?.kind ?? ''));

/** @param place - where the agency is, when its name does not say so */
function named(source: Source, { start, end, level }: Unit, keys = new Set<string>(), place?: Unit): OwnAgency {
  const [first, last] = [source.tokens[start]!, source.tokens[end - 1]!];
  const name = printed(source, start, end);
  return {
    text: place ? `${name} ${place.name}` : name,
    level: place ? place.level : level,
    start: first.start,
    end: last.end,
    keys,
  };
}
