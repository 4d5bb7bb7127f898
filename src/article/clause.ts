import type { Measure } from '../model/report.ts';
import { AIMS, COMPARING, isCue, isField, JOINING, LINKS, PERCENT_CUES, type Placed, REACH, WITHIN } from './cues.ts';
import { type Item, NUMBER } from './items.ts';
import type { CueKind } from './lexicon.ts';
import type { Quantity } from './quantities.ts';
import type { Context, Counted, Role, Said, Scope, SentenceFacts, Statement, Trust } from './scope.ts';
import type { Span } from './span.ts';

/** How far behind its figure a cue may stand: "95 tỷ đồng thuộc án có điều kiện thi hành". */
const BEHIND = 3;

/** A sentence as it is being read: its items, what was found so far, and the ways to look around a place in it. */
export class Clause {
  readonly items: readonly Item[];
  readonly context: Context;
  readonly facts: SentenceFacts;
  readonly statements: Statement[] = [];
  /** Times that figures may be of. */
  readonly times: Span[] = [];
  /** Places of the items the statements came from. */
  readonly places: number[] = [];
  noise = false;
  /** What is left over has parts and money of its own: "còn phải thi hành 2.219 việc, trong đó có điều kiện 281 việc". */
  remains = false;
  /** The sentence lists what was assigned. */
  assigned = false;
  /** One case and its parties: their money is no statistic. */
  story = false;
  said: Said | null = null;
  lastRole: Role | null = null;
  /** The same, outside of brackets. */
  outerRole: Role | null = null;
  /** The last count that was understood. */
  lastCount: Counted | null = null;
  /** Place of the last figure, whether or not it was understood. */
  lastFigure = -1;
  /** The part and the time the sentence before was about. */
  readonly before: Pick<Context, 'subset' | 'span'>;
  /** Where a time to come is planned for: the period to return to. */
  plan: Pick<Context, 'span'> | null = null;
  /** Whether all kinds were named, one after the other: what comes behind them is of the whole. */
  halves = false;
  /** Whether the sentence itself names a kind of cases. */
  part = false;
  /** Cues that belong to the figure before them. */
  readonly taken = new Set<number>();

  constructor(items: readonly Item[], context: Context, facts: SentenceFacts) {
    this.items = items;
    this.context = context;
    this.facts = facts;
    this.before = { ...context };
  }

  /** The nearest cue to the left in the figure's own clause, without brackets that stand between. */
  left(i: number, percent: boolean): Placed | null {
    // "khối lượng việc phải thi hành, với tổng số 93.663 việc": no count of another kind.
    // "số tiền phải thi hành cũng tăng mạnh, lên hơn 173 tỷ đồng": what it came to, not by how much it rose.
    const raised = /^(?:lên|tới)$/.test(this.text(i - 1));
    for (let at = i - 1; at > this.lastFigure && at >= i - REACH; at -= 1) {
      const item = this.items[at]!;
      if (item.kind === 'mark') {
        if (item.text === ')') {
          at = this.since(at, REACH, ({ text }) => text === '(');
          if (at < 0) return null;
        } else if (item.text === '(') {
          if (percent) {
            // "so với chỉ tiêu Bộ Tư pháp giao (80%)": who set it stands between.
            const target = this.since(at, 7, (near) => isCue(near) && near.kind !== 'all');
            const cue = this.items[target];
            return cue?.kind === 'target' && this.kindAt(i + 1) !== 'versus' ? { cue, at: target } : null;
          }
        } else if (item.text === ',' && !percent && (raised || this.kindAt(at + 2) === 'all')) continue;
        else if (item.text !== ':' && !(percent && item.text === '/')) return null;
      } else if (item.kind === 'word') {
        // A number that was not understood took the cue.
        if (item.text === NUMBER && !percent && this.text(at - 1) !== '[') return null;
      } else if (isCue(item)) {
        if (raised && COMPARING.has(item.kind)) continue;
        if (this.taken.has(at)) return null;
        if (item.kind === 'stop' && (item.text !== 'còn' || at < i - 1)) return null;
        if (isField(item.kind) && !percent) {
          if (this.isWithin(at, i) || (item.text === 'thu' && i - at > 1)) continue;
          return { cue: item, at };
        }
        if (COMPARING.has(item.kind) || (percent ? PERCENT_CUES : AIMS).has(item.kind)) return { cue: item, at };
      }
    }
    return null;
  }

  /** "trong số có điều kiện đã xong": names the base of what follows, unless the figure comes at once. */
  isWithin(at: number, i: number): boolean {
    const near = this.since(at, 3, ({ kind, text }) => kind === 'mark' || (kind === 'word' && WITHIN.has(text)));
    return i - at > 2 && this.items[near]?.kind === 'word';
  }

  /** A field right behind the figure: "gần 470 tỷ đồng có điều kiện thi hành". */
  behind(i: number): Placed | null {
    const at = this.seek(i + 1, BEHIND, ({ kind, text }) => kind !== 'word' || !LINKS.has(text));
    const cue = this.items[at];
    return isCue(cue) && isField(cue.kind) ? { cue, at } : null;
  }

  /** The first place that is such, of so many from one on; backwards when they are negative. `-1` when none is. */
  seek(from: number, count: number, test: (item: Item, at: number) => boolean): number {
    const step = Math.sign(count);
    for (let at = from; at !== from + count; at += step) {
      const item = this.items[at];
      if (!item) break;
      if (test(item, at)) return at;
    }
    return -1;
  }

  /** The nearest such place before one, behind the last figure. */
  since(at: number, reach: number, test: (item: Item, at: number) => boolean): number {
    return this.seek(at - 1, Math.min(0, Math.max(-reach, this.lastFigure + 1 - at)), test);
  }

  /** The last statement. */
  get last(): Statement | undefined {
    return this.statements[this.statements.length - 1];
  }

  text(at: number): string {
    return this.items[at]?.text ?? '';
  }

  kindAt(at: number): CueKind {
    const item = this.items[at];
    return isCue(item) ? item.kind : 'skip';
  }

  isPercent(at: number): boolean {
    const item = this.items[at];
    return item?.kind === 'figure' && item.quantity.kind === 'percent';
  }

  /** Whether nothing but joining words lies between two figures. */
  joins(from: number, to: number, percent = false): boolean {
    const parts = (item: Item, at: number): boolean => {
      if (this.taken.has(at)) return false;
      if (isCue(item))
        return !(/^(?:and|cases|amounts|all|reach)$/.test(item.kind) || (percent && item.kind === 'total'));
      if (item.kind === 'mark') return !(percent ? ',/(;' : ',/(').includes(item.text);
      return !(JOINING.has(item.text) || (percent && /^(?:trong|trên|của)$/.test(item.text)));
    };
    return this.seek(from + 1, Math.max(0, to - from - 1), parts) < 0;
  }

  /** Cues between a percentage and the end of its clause. */
  remark(i: number): Set<CueKind> {
    const kinds = new Set<CueKind>();
    for (let at = i + 1; at < this.items.length && at <= i + 14; at += 1) {
      const item = this.items[at]!;
      if (item.kind === 'figure') break;
      if (item.kind === 'mark' && item.text !== '/' && item.text !== '-') break;
      if (isCue(item)) kinds.add(item.kind);
      // "vượt 2% so với cả nước": no target.
      if (item.kind === 'unit' && item.unit.level === 'nation' && !kinds.has('target')) kinds.add('average');
    }
    return kinds;
  }

  /** Whether a mark or "trong đó" divides two places. */
  hasMark(from: number, to: number): boolean {
    return (
      this.seek(
        from,
        Math.max(0, to - from),
        ({ kind, text }) => kind === 'part' || (kind === 'mark' && text !== '/' && text !== '-'),
      ) >= 0
    );
  }

  /** Whether a place lies in brackets that were opened in this sentence. */
  isBracketed(at: number): boolean {
    return this.text(this.seek(at - 1, -REACH, ({ text }) => text === ')' || text === '(')) === '(';
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
      // "Tại hội nghị triển khai nhiệm vụ năm 2026, … đã thi hành xong 2.107 việc": results are of no time to come.
      scope: { ...this.scope(), ...(role.is !== 'target' && role.is !== 'change' && this.plan) },
      sentence: index,
      inTitle,
      trust,
      basis,
    });
    this.places.push(i);
    if (role.is === 'count' || role.is === 'rate') {
      this.context.said = { measure, of: role.is === 'rate' ? 'rate' : role.field, at: i };
      this.context.saidIn = index;
    }
    if (!this.context.topic) this.context.topic = measure;
  }
}
