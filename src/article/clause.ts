import type { Measure } from '../model/report.ts';
import { COMPARING, isCue, isField, JOINING, LINKS, type Placed, REACH, WITHIN } from './cues.ts';
import { type Item, NUMBER } from './items.ts';
import type { CueKind } from './lexicon.ts';
import type { Quantity } from './quantities.ts';
import type { Context, Role, Said, Scope, SentenceFacts, Statement, Trust } from './scope.ts';

/** How far behind its figure a cue may stand: "95 tỷ đồng thuộc án có điều kiện thi hành". */
const BEHIND = 3;

/** A sentence as it is being read: its items, what was found so far, and the ways to look around a place in it. */
export class Clause {
  readonly items: readonly Item[];
  readonly context: Context;
  readonly facts: SentenceFacts;
  readonly statements: Statement[] = [];
  /** Places of the items the statements came from. */
  readonly places: number[] = [];
  noise = false;
  /** Whether the count at hand was "giải quyết" and no more. */
  settled = false;
  /** What is left over has parts and money of its own: "còn phải thi hành 2.219 việc, trong đó có điều kiện 281 việc". */
  remains = false;
  /** One case and its parties: their money is no statistic. */
  story = false;
  said: Said | null = null;
  lastRole: Role | null = null;
  /** The same, outside of brackets. */
  outerRole: Role | null = null;
  /** The last count that was understood. */
  lastCount: Said | null = null;
  /** Place of the last figure, whether or not it was understood. */
  lastFigure = -1;
  /** Cues that belong to the figure before them. */
  readonly taken = new Set<number>();

  constructor(items: readonly Item[], context: Context, facts: SentenceFacts) {
    this.items = items;
    this.context = context;
    this.facts = facts;
  }

  /** The nearest cue to the left in the figure's own clause, without brackets that stand between. */
  left(i: number, percent: boolean): Placed | null {
    // "chỉ tiêu mà Bộ, Tổng cục giao là 73%": who set it may be several.
    let assigned = false;
    // "số tiền phải thi hành cũng tăng mạnh, lên hơn 173 tỷ đồng": what it came to, not by how much it rose.
    const raised = /^(?:lên|tới)$/.test(this.items[i - 1]?.text ?? '');
    for (let at = i - 1; at > this.lastFigure && at >= i - REACH; at -= 1) {
      const item = this.items[at]!;
      if (item.kind === 'mark') {
        if (item.text === ')') {
          const open = this.openBracket(at);
          if (open === null) return null;
          at = open;
        } else if (item.text === '(') {
          const before = this.items[at - 1];
          if (percent) {
            // "so với chỉ tiêu Bộ Tư pháp giao (80%)": who set it stands between.
            const target = this.seek(
              at - 1,
              at - 7,
              (near) => (isCue(near) && near.kind !== 'all') || near.kind === 'figure',
            );
            const cue = target > this.lastFigure ? this.items[target] : undefined;
            return cue?.kind === 'target' && this.kindAt(i + 1) !== 'versus' ? { cue, at: target } : null;
          }
          if (!before || !isField(before.kind)) return null;
        } else if (item.text === ',' && (percent ? assigned : raised || this.sumsUp(at + 1))) continue;
        else if (item.text !== ':' && item.text !== '+' && !(percent && item.text === '/')) return null;
      } else if (item.kind === 'word') {
        // A number that was not understood took the cue.
        const before = this.items[at - 1];
        if (item.text === NUMBER && !percent && !(before?.kind === 'word' && before.text === '[')) return null;
        assigned ||= item.text === 'giao';
      } else if (isCue(item)) {
        if ((assigned && item.kind === 'stop') || (raised && COMPARING.has(item.kind))) continue;
        if (this.taken.has(at)) return null;
        if (item.kind === 'stop' || item.kind === 'skip') return null;
        if (isField(item.kind) && !percent) {
          if (this.isWithin(at, i) || (item.text === 'thu' && i - at > 1)) continue;
          return { cue: item, at };
        }
        if (COMPARING.has(item.kind)) return { cue: item, at };
        if (percent && ['reach', 'share', 'target', 'plan', 'level'].includes(item.kind)) return { cue: item, at };
        if (!percent && ['target', 'plan'].includes(item.kind)) return { cue: item, at };
      }
    }
    return null;
  }

  /** "khối lượng việc phải thi hành, với tổng số 93.663 việc": no count of another kind. */
  sumsUp(at: number): boolean {
    return this.kindAt(this.items[at]?.text === 'với' ? at + 1 : at) === 'all';
  }

  /** The bracket that a `)` closes; `null` when a figure lies between. */
  openBracket(close: number): number | null {
    for (let at = close - 1; at > this.lastFigure && at >= close - REACH; at -= 1) {
      const item = this.items[at]!;
      if (item.text === '(') return at;
    }
    return null;
  }

  /** "trong số có điều kiện đã xong": names the base of what follows, unless the figure comes at once. */
  isWithin(at: number, i: number): boolean {
    if (i - at <= 2) return false;
    for (let back = at - 1; back >= Math.max(0, at - 3); back -= 1) {
      const item = this.items[back]!;
      if (item.kind === 'figure' || item.kind === 'mark') return false;
      if (item.kind === 'word' && WITHIN.has(item.text)) return true;
    }
    return false;
  }

  /** A field right behind the figure: "gần 470 tỷ đồng có điều kiện thi hành". */
  behind(i: number): Placed | null {
    for (let at = i + 1; at <= i + BEHIND && at < this.items.length; at += 1) {
      const item = this.items[at]!;
      if (isCue(item)) {
        if (isField(item.kind)) return { cue: item, at };
        return null;
      }
      if (item.kind !== 'word' || !LINKS.has(item.text)) return null;
    }
    return null;
  }

  /** "phải thi hành 2.561 việc có điều kiện thi hành 1.875 việc": the mark is missing, the cue is the next figure's. */
  nextNeeds(behind: { at: number }): boolean {
    for (let at = behind.at + 1; at <= behind.at + 4 && at < this.items.length; at += 1) {
      const item = this.items[at]!;
      if (item.kind === 'figure') return item.quantity.kind !== 'percent';
      if (item.kind === 'mark' && item.text !== ':') return false;
      if (isCue(item) && item.kind !== 'all') return false;
    }
    return false;
  }

  /** The first item from one place to another, in either direction; `-1` when none is such. */
  seek(from: number, to: number, test: (item: Item) => boolean): number {
    for (let at = from, step = to < from ? -1 : 1; at !== to + step; at += step) {
      const item = this.items[at];
      if (!item) break;
      if (test(item)) return at;
    }
    return -1;
  }

  /** Whether nothing but joining words lies between two figures. */
  joins(from: number, to: number, percent = false): boolean {
    if (to - from > (percent ? 12 : 9)) return false;
    for (let at = from + 1; at < to; at += 1) {
      const item = this.items[at]!;
      if (this.taken.has(at)) continue;
      const joining = isCue(item)
        ? ['and', 'cases', 'amounts', 'all'].includes(item.kind) ||
          item.text === 'thu được' ||
          (percent && item.kind === 'total')
        : item.kind === 'mark'
          ? ',/('.includes(item.text) || (percent && item.text === ';')
          : item.kind === 'word' &&
            (JOINING.has(item.text) || (percent && ['trong', 'trên', 'của'].includes(item.text)));
      if (!joining) return false;
    }
    return true;
  }

  /** Cues between a percentage and the end of its clause. */
  remark(i: number): Set<CueKind> {
    const kinds = new Set<CueKind>();
    for (let at = i + 1; at < this.items.length && at <= i + 14; at += 1) {
      const item = this.items[at]!;
      if (item.kind === 'figure') break;
      if (item.kind === 'mark' && item.text !== '/' && item.text !== '-') break;
      if (item.kind === 'time' && kinds.has('versus')) kinds.add('basis');
      if (isCue(item)) kinds.add(item.kind);
      if (item.kind === 'unit' && item.unit.level === 'nation' && kinds.has('versus') && !kinds.has('target'))
        kinds.add('average');
      if (item.kind === 'carriedIn' && kinds.has('versus')) kinds.add('basis');
      if (item.kind === 'and' && kinds.size > 1 && COMPARING.has(this.kindAt(at + 1))) break;
    }
    return kinds;
  }

  kindAt(at: number): CueKind {
    if (at < 0) return 'skip';
    const item = this.items[at];
    return isCue(item) ? item.kind : 'skip';
  }

  hasMark(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) {
      const item = this.items[at]!;
      if (item.kind === 'mark' && item.text !== '/' && item.text !== '-') return true;
      if (item.kind === 'part') return true;
    }
    return false;
  }

  /** Where the statement a figure belongs to began: at the last semicolon, bracket or "trong đó". */
  clauseStart(i: number): number {
    for (let at = i; at >= Math.max(0, i - 60); at -= 1) {
      const item = this.items[at]!;
      if (item.text === ';' || item.text === '.' || item.text === ':') return at;
      if (item.kind === 'part') return at;
    }
    return Math.max(0, i - 60);
  }

  /** Whether a place lies in brackets that were opened in this sentence. */
  depth(i: number): number {
    for (let at = i - 1; at >= Math.max(0, i - REACH); at -= 1) {
      const item = this.items[at]!;
      if (item.text === ')') return 0;
      if (item.text === '(') return 1;
    }
    return 0;
  }

  scope(): Scope {
    const { unit, subset, span } = this.context;
    return { unit, subset: subset ?? (this.story ? 'vụ việc' : this.remains ? 'còn phải thi hành' : null), span };
  }

  say(
    i: number,
    role: Role,
    measure: Measure,
    quantity: Quantity,
    basis: string | null = null,
    trust: Trust = 'sure',
  ): void {
    const { index, inTitle } = this.facts;
    this.statements.push({
      role,
      measure,
      quantity,
      scope: this.scope(),
      sentence: index,
      inTitle,
      trust,
      basis,
      settled: this.settled,
    });
    this.places.push(i);
    if (role.is === 'count' || role.is === 'rate') {
      this.context.said = { measure, of: role.is === 'rate' ? 'rate' : role.field, at: i };
      this.context.saidIn = index;
    }
    if (!this.context.topic) this.context.topic = measure;
  }
}
