import type { Measure } from '../model/report.ts';
import type { Clause } from './clause.ts';
import { REACH } from './cues.ts';
import type { Role } from './scope.ts';

/** Tells whether a percentage is of cases or of money: by the words at it, else by the count before it. */
export class PercentMeasures {
  readonly #clause: Clause;

  constructor(clause: Clause) {
    this.#clause = clause;
  }

  isNamed(i: number): boolean {
    return this.#measureBehind(i) >= 0 || this.#measureBefore(i) !== null;
  }

  /** "vượt 2,15% so với chỉ tiêu được giao (87,15% so với 85%)": the rate again, then the target. */
  isRestated(last: number, i: number): boolean {
    const [open, versus] = [this.#clause.items[last - 1], this.#clause.items[i - 1]];
    if (i - last !== 2 || versus?.is !== 'cue' || versus.kind !== 'versus' || open?.is !== 'mark' || open.text !== '(')
      return false;
    for (let at = last - 2; at >= Math.max(0, last - 16); at -= 1) {
      const item = this.#clause.items[at]!;
      if (item.is === 'cue' && (item.kind === 'target' || item.kind === 'basis')) return item.kind === 'target';
      if (item.is === 'figure' && item.quantity.kind !== 'percent') return false;
    }
    return false;
  }

  /** "45,45% về việc", "78% trong tổng số việc": the place of the measure, `-1` when none stands there. */
  #measureBehind(i: number): number {
    for (let at = i + 1; at <= i + 4 && at < this.#clause.items.length; at += 1) {
      const item = this.#clause.items[at]!;
      if (item.is === 'cue') {
        if (item.kind === 'cases' || item.kind === 'amounts') return at;
        if (!['all', 'versus', 'target', 'level'].includes(item.kind)) return -1;
      } else if (item.is !== 'word' || !['trong', 'trên', 'của', 'số', 'giao', 'với'].includes(item.text)) return -1;
    }
    return -1;
  }

  /** "về tiền đạt 46%", within the clause; "đạt 48,3% về tiền, vượt 2,8%" has used its measure. */
  #measureBefore(i: number, after = this.#clause.lastFigure): Measure | null {
    for (let at = i - 1; at > after && at >= i - REACH; at -= 1) {
      const item = this.#clause.items[at]!;
      if (item.is === 'cue' && (item.kind === 'cases' || item.kind === 'amounts') && !this.#clause.taken.has(at))
        return item.kind;
      if (item.is === 'mark' && (item.text === ';' || item.text === ')')) return null;
    }
    return null;
  }

  #measureAt(at: number): Measure | null {
    const kind = this.#clause.kindAt(at);
    return kind === 'cases' || kind === 'amounts' ? kind : null;
  }

  of(i: number, role: Role): Measure | 'either' | null {
    const restated = role.is === 'target' && this.isRestated(this.#clause.lastFigure, i);
    const behind = this.#measureBehind(i);
    if (behind >= 0) this.#clause.taken.add(behind);
    const named =
      this.#measureAt(behind) ?? (restated ? this.#measureBefore(this.#clause.lastFigure, -1) : this.#measureBefore(i));
    if (named) return named;
    const series = this.#series(i);
    if (series !== null) return series.told ? series.measure : null;
    const last = this.#clause.statements[this.#clause.statements.length - 1];
    if (role.is === 'change' && last) return last.measure;
    if (this.#clause.said) {
      // "1.494 việc với số tiền 80,6 tỷ đồng, đạt 85%": of which of the two is not said.
      if (role.is === 'rate' && this.#isPair()) return 'either';
      return this.#clause.said.measure;
    }
    return this.#clause.context.said && this.#clause.lastFigure < 0
      ? this.#clause.context.said.measure
      : this.#clause.context.topic;
  }

  /** "lần lượt vượt 2,6% và 2,8%": cases, then money, as everywhere in the field; without the word it is not said which. */
  #series(i: number): { measure: Measure; told: boolean } | null {
    const told = this.#clause.seek(i - 1, i - 9, (item) => item.is === 'word' && item.text === 'lượt') >= 0;
    const plain = (from: number, to: number): boolean => to - from === 2 && this.#clause.kindAt(from + 1) === 'and';
    const isPercent = (at: number): boolean => {
      const item = this.#clause.items[at];
      return item?.is === 'figure' && item.quantity.kind === 'percent';
    };
    if (isPercent(i + 2) && plain(i, i + 2) && (told || this.#measureBehind(i + 2) < 0))
      return { measure: 'cases', told };
    if (isPercent(i - 2) && plain(i - 2, i)) return { measure: 'amounts', told };
    return null;
  }

  /** Whether the last two counts are one statement in both measures. */
  #isPair(): boolean {
    const [first, second] = this.#clause.statements.slice(-2);
    if (!first || !second || first.role.is !== 'count' || second.role.is !== 'count') return false;
    const [a, b] = this.#clause.places.slice(-2);
    return first.role.field === second.role.field && first.measure !== second.measure && this.#clause.joins(a!, b!);
  }
}
