import { aimRole, basisOf, isAimed, planned } from './aims.ts';
import type { Clause } from './clause.ts';
import { COMPARING, type Figure, type Placed, RISING } from './cues.ts';
import type { CueKind } from './lexicon.ts';
import { PercentMeasures } from './percent-measures.ts';
import type { Quantity } from './quantities.ts';
import type { Role, Trust } from './scope.ts';

/** What percentages are also of: cán bộ, công chức, chi bộ, hồ sơ, văn bản, xã … */
const PERSONS = new Set('cán công chi hồ văn xã phường người đảng đơn cuộc hộ chấp đại huyện'.split(' '));

/** What a percentage was taken for. */
interface Reading {
  readonly role: Role;
  readonly trust: Trust;
}

/** Reads percentages: rates, shares, targets, the way to a target, and changes. */
export class Percentages {
  readonly #clause: Clause;
  readonly #measures: PercentMeasures;

  constructor(clause: Clause) {
    this.#clause = clause;
    this.#measures = new PercentMeasures(clause);
  }

  read(i: number, quantity: Quantity): void {
    this.#clause.settled = false;
    const found = this.#role(i);
    if (!found) return;
    const { role, trust } = found;
    if (this.#clause.noise || !this.#clause.context.thads || this.#isOfPersons(i)) return;
    const measure = this.#measures.of(i, role);
    if (measure === 'either') {
      for (const one of ['cases', 'amounts'] as const) this.#clause.say(i, role, one, quantity, null, 'doubtful');
      return;
    }
    if (!measure) return;
    this.#clause.say(i, role, measure, quantity, role.is === 'change' ? basisOf(this.#clause, i) : null, trust);
    this.#clause.lastRole = role;
    if (this.#clause.depth(i) === 0) this.#clause.outerRole = role;
    if (role.is === 'rate') this.#clause.said = { measure, of: 'rate', at: i };
    else if (role.is === 'share') this.#clause.said = { measure, of: `${role.of}Share`, at: i };
    else if (role.is === 'target') this.#clause.said = { measure, of: 'target', at: i };
  }

  /** "100% cán bộ", "98% hồ sơ" */
  #isOfPersons(i: number): boolean {
    const next = this.#clause.items[i + 1];
    return (
      (next?.is === 'word' && PERSONS.has(next.text)) ||
      (next?.is === 'cue' && (next.kind === 'noise' || next.kind === 'foreign'))
    );
  }

  #role(i: number): Reading | null {
    const left = this.#clause.left(i, true);
    const sure = (role: Role): Reading => ({ role, trust: 'sure' });
    if (!left) return this.#unled(i);
    const { kind } = left.cue;
    const behind = this.#clause.remark(i);
    const aimed = behind.has('target') || isAimed(this.#clause, left.at, i);
    if (kind === 'over' || kind === 'short') {
      if (behind.has('basis') && !aimed) return this.#change(kind === 'over' ? 1 : -1);
      if (behind.has('average') || (kind === 'short' && left.cue.text === 'chưa đạt')) return null;
      return aimed || kind === 'over' || /thiếu|hụt/.test(left.cue.text)
        ? sure({ is: 'targetDelta', sign: kind === 'over' ? 1 : -1 })
        : null;
    }
    if (COMPARING.has(kind)) {
      const sign = RISING.has(kind) ? 1 : -1;
      if (behind.has('average')) return null;
      if (aimed) return sure({ is: 'targetDelta', sign });
      return kind === 'up' || kind === 'down' || behind.has('basis') ? this.#change(sign) : null;
    }
    if (kind === 'target' || kind === 'plan') {
      const role = aimRole(this.#clause, left.at);
      return role && sure(role);
    }
    if (kind === 'share')
      return this.#clause.seek(
        left.at - 1,
        this.#clause.lastFigure + 1,
        (item) => item.is === 'cue' && item.kind === 'reach',
      ) < 0
        ? this.#share()
        : this.#reached(left, i, behind);
    return this.#reached(left, i, behind);
  }

  /** "(81,55%)" and ", 31,98%" behind a count, and "về việc 81%, về tiền 45%" behind another percentage. */
  #unled(i: number): Reading | null {
    const last = this.#clause.lastFigure;
    const share = this.#shareBehind(i);
    if (share) return { role: share, trust: 'sure' };
    // "đã thi hành xong 89,3% số án có điều kiện thi hành"
    const done = this.#clause.left(i, false);
    if (done?.cue.kind === 'completed')
      return this.#clause.remark(i).has('enforceable') ? { role: { is: 'rate' }, trust: 'sure' } : null;
    if (last < 0) return null;
    const before = this.#clause.items[last] as Figure;
    if (before.quantity.kind === 'percent') {
      if (this.#measures.isRestated(last, i)) return { role: { is: 'target' }, trust: 'sure' };
      // "68,4% về việc (tăng 3,2%) và 32,84% về tiền"
      const close = this.#clause.seek(
        last + 1,
        Math.min(i, last + 12),
        (item) => item.is === 'mark' && item.text === ')',
      );
      if (close > 0 && close < i)
        return this.#clause.outerRole && this.#clause.joins(close, i, true)
          ? { role: this.#clause.outerRole, trust: 'sure' }
          : null;
      if (!this.#clause.lastRole || !this.#clause.joins(last, i, true)) return null;
      return this.#clause.lastRole.is === 'change' ? null : { role: this.#clause.lastRole, trust: 'sure' };
    }
    if (!this.#isRemarkOn(last, i)) return null;
    // Of a fraction, what stands above the line.
    const [above, below] = this.#clause.statements
      .slice(-2)
      .filter((_, at, two) => this.#clause.places[this.#clause.places.length - two.length + at] === last);
    const stated = below && above?.quantity.under ? above : (below ?? above);
    if (!stated) return null;
    if (stated.role.is === 'change') return { role: { ...stated.role, relative: true }, trust: 'sure' };
    if (stated.role.is !== 'count') return null;
    const { field } = stated.role;
    if (field === 'completed') return { role: { is: 'rate' }, trust: 'likely' };
    if (field === 'enforceable' || field === 'notEnforceable' || field === 'suspended')
      return { role: { is: 'share', of: field }, trust: 'likely' };
    return null;
  }

  /** "trong đó khoảng 76% là việc có điều kiện thi hành" */
  #shareBehind(i: number): Role | null {
    for (let at = i + 1; at <= i + 6 && at < this.#clause.items.length; at += 1) {
      const item = this.#clause.items[at]!;
      if (item.is === 'mark' || item.is === 'figure') return null;
      if (item.is === 'cue' && (item.kind === 'enforceable' || item.kind === 'notEnforceable')) {
        const link = this.#clause.items[i + 1];
        return link?.is === 'word' && link.text === 'là' ? { is: 'share', of: item.kind } : null;
      }
    }
    return null;
  }

  /** Whether only the cue behind the count and one mark lie between. */
  #isRemarkOn(last: number, i: number): boolean {
    if (i - last > 6) return false;
    for (let at = last + 1; at < i; at += 1) {
      const item = this.#clause.items[at]!;
      const fine =
        (item.is === 'mark' && '(,'.includes(item.text)) ||
        this.#clause.taken.has(at) ||
        (item.is === 'cue' && item.kind === 'enforceable');
      if (!fine) return false;
    }
    return true;
  }

  #change(sign: 1 | -1): Reading | null {
    const said = this.#clause.said;
    if (!said || said.of === 'target' || said.of === 'suspendedShare') return null;
    const last = this.#clause.statements[this.#clause.statements.length - 1];
    const of = said.of;
    if (of === 'rate' || of === 'enforceableShare' || of === 'notEnforceableShare')
      return {
        role: { is: 'change', of, sign, relative: last?.role.is === 'change' && last.quantity.kind !== 'percent' },
        trust: 'sure',
      };
    return { role: { is: 'change', of, sign, relative: true }, trust: 'sure' };
  }

  #share(): Reading | null {
    const of = this.#clause.said?.of;
    if (of === 'enforceable' || of === 'notEnforceable' || of === 'suspended')
      return { role: { is: 'share', of }, trust: 'sure' };
    if (of === 'completed') return { role: { is: 'rate' }, trust: 'doubtful' };
    return null;
  }

  /** A rate: what was completed, of what could be enforced. Of the total, or of a plan, it is another number. */
  #reached(left: Placed, i: number, behind: ReadonlySet<CueKind>): Reading | null {
    // "(cùng kỳ đạt 75,02%)"
    for (let back = left.at - 1; back > this.#clause.lastFigure && back >= left.at - 6; back -= 1) {
      const item = this.#clause.items[back]!;
      if (item.is === 'mark') break;
      if (item.is === 'cue' && item.kind === 'basis') return null;
    }
    const plan = planned(this.#clause, left.at);
    // "chỉ tiêu về việc đạt trên 83% và về tiền đạt trên 46%"
    const joined =
      this.#clause.lastRole?.is === 'target' &&
      this.#clause.kindAt(this.#clause.lastFigure + 1) !== 'skip' &&
      this.#clause.joins(this.#clause.lastFigure, left.at, true);
    if (plan === 'plan' || joined) return { role: { is: 'target' }, trust: 'sure' };
    if (plan === 'unsure') return null;
    const said = this.#clause.said?.of;
    // "thu 1.593 tỷ đồng trên tổng số 9.149 tỷ đồng phải thi hành, đạt 32,53%": of neither, or it would not be the rate.
    const over = (said === 'total' || said === 'enforceable') && this.#completedBefore();
    if (!over && (said === 'enforceable' || said === 'notEnforceable' || said === 'suspended')) {
      if (!this.#saysCompleted(left.at)) return { role: { is: 'share', of: said }, trust: 'doubtful' };
    }
    const doubtful =
      behind.has('target') ||
      (behind.has('all') && !behind.has('enforceable')) ||
      left.cue.kind === 'level' ||
      behind.has('total');
    const named = this.#measures.isNamed(i);
    const counted = said === 'completed' || said === 'rate' || over;
    const carried =
      this.#clause.lastFigure < 0 &&
      this.#clause.context.said !== null &&
      ['completed', 'rate'].includes(this.#clause.context.said.of);
    if (!counted && !carried && !named && !this.#saysCompleted(left.at)) return null;
    return { role: { is: 'rate' }, trust: doubtful ? 'doubtful' : over && said === 'total' ? 'likely' : 'sure' };
  }

  #completedBefore(): boolean {
    const [done, whole] = this.#clause.statements.slice(-2);
    if (done?.role.is !== 'count' || whole?.role.is !== 'count' || done.measure !== whole.measure) return false;
    const [from, to] = this.#clause.places.slice(-2);
    return done.role.field === 'completed' && !this.#clause.hasMark(from!, to!);
  }

  /** Whether the clause speaks of carrying out: "tỷ lệ thi hành xong về việc", "kết quả thi hành án đạt". */
  #saysCompleted(at: number): boolean {
    for (let back = at; back > this.#clause.lastFigure && back >= at - 10; back -= 1) {
      const item = this.#clause.items[back]!;
      if (
        item.is === 'cue' &&
        (item.kind === 'completed' || item.kind === 'thads' || (item.kind === 'reach' && item.specific))
      )
        return true;
      if (item.is === 'word' && item.text === 'hành') return true;
    }
    return false;
  }
}
