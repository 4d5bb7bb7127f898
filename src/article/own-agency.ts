import type { Unit } from './agency.ts';
import type { Item } from './items.ts';
import { printed, type Sentence, type Source } from './tokens.ts';

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

interface Mention {
  readonly unit: Unit;
  readonly score: number;
}

/** Sentences in which an article says whose figures it brings. */
const OPENING = 12;

/**
 * The agency the article is about: a named enforcement agency in the heading, else the first in the text, else the
 * place in the heading with an agency of the text. `null` when no name stands anywhere near the beginning.
 */
export function ownAgency(
  source: Source,
  list: readonly Sentence[],
  itemsOf: readonly (readonly Item[])[],
): OwnAgency | null {
  let best: Mention | null = null;
  let nameless: Unit | null = null;
  let nation: Mention | null = null;
  const agencies = new Map<string, Unit>();
  for (let s = 0; s < list.length && s < OPENING; s += 1) {
    const inTitle = s === 0;
    // Below a picture anybody may be named.
    if (itemsOf[s]![0]?.text === 'ảnh') continue;
    for (const [at, item] of itemsOf[s]!.entries()) {
      if (item.kind !== 'unit') continue;
      const { unit } = item;
      if (isAside(itemsOf[s]!, at)) continue;
      if (unit.name === '') {
        // "Phó Tổng cục trưởng Tổng cục THADS" is a guest.
        const guest = itemsOf[s]![at - 1]?.text === 'trưởng' ? 1 : 0;
        const score = (unit.agency ? 2 : 1.2) + (inTitle ? 1 : 0) - guest - s * 0.25;
        if (unit.level === 'nation') nation = nation && nation.score >= score ? nation : { unit, score };
        else if (unit.agency) nameless ??= unit;
        continue;
      }
      // A bare name opens a heading or a dateline; elsewhere it may be anybody's.
      // Another place may be visited or praised further down.
      if (!unit.agency && s > 3) continue;
      const score = (unit.agency ? 3 : unit.bare && !(inTitle && at === 0) ? 0.5 : 2.2) + (inTitle ? 2 : 0) - s * 0.25;
      if (unit.agency && !agencies.has(unit.key)) agencies.set(unit.key, unit);
      if (!best || score > best.score) best = { unit, score };
    }
  }
  if (nation && (!best || nation.score > best.score)) best = nation;
  if (!best) return nameless && named(source, nameless, '', new Set());
  // The place of the heading is better told by the agency that bears its name below.
  const unit = best.unit.agency ? best.unit : (agencies.get(best.unit.key) ?? best.unit);
  const keys = new Set(unit.name === '' ? [] : [unit.key]);
  for (const items of itemsOf.slice(0, OPENING)) {
    for (const [at, item] of items.entries()) {
      if (item.kind !== 'unit' || item.unit.key !== unit.key) continue;
      // "huyện Cần Giuộc, tỉnh Long An"
      const [comma, next] = [items[at + 1], items[at + 2]];
      const follower =
        comma?.kind === 'unit' ? comma : comma?.kind === 'mark' && ',-–('.includes(comma.text) ? next : undefined;
      if (
        follower?.kind === 'unit' &&
        follower.unit.name !== '' &&
        unit.level === 'district' &&
        follower.unit.level === 'province'
      )
        keys.add(follower.unit.key);
    }
  }
  if (unit.agency || unit.name === '' || !nameless) return named(source, unit, '', keys);
  const fits = unit.level === 'province' || unit.level === 'district';
  return fits ? named(source, nameless, unit.name, keys, unit.level) : named(source, unit, '', keys);
}

/** "do Bộ Tư pháp, Tổng cục giao", "so với cả nước": named on the way. */
function isAside(items: readonly Item[], at: number): boolean {
  const [before, earlier, next] = [items[at - 1], items[at - 2], items[at + 1]];
  if (next && /^giao\b/.test(next.text)) return true;
  for (const item of [before, earlier]) {
    if (item?.kind === 'versus' || item?.kind === 'target') return true;
    if (item?.kind === 'word' && ['do', 'với'].includes(item.text)) return true;
  }
  return false;
}

function named(source: Source, unit: Unit, place: string, keys: ReadonlySet<string>, level = unit.level): OwnAgency {
  const [start, end] = [source.tokens[unit.start]!.start, source.tokens[unit.end - 1]!.end];
  const name = printed(source, unit.start, unit.end);
  return { text: place === '' ? name : `${name} ${place}`, level, start, end, keys };
}
