import type { Unit } from './agency.ts';
import type { Clause } from './clause.ts';
import { type Cue, isField } from './cues.ts';
import type { Span } from './span.ts';

/** Keeps track of whose figures follow: which office's, of which kind of cases, of which time, and whether they are any of ours. */
export class Markers {
  readonly #clause: Clause;
  #before: Span | null = null;
  /** The part that the sentence before was about. */
  #inherited: string | null = null;
  /** Whether the sentence itself names a kind of cases. */
  #part = false;
  /** The period to return to after a remark about another one. */
  #until: { span: Span | null } | null = null;

  constructor(clause: Clause) {
    this.#clause = clause;
  }

  open(): void {
    const context = this.#clause.context;
    this.#before = context.span;
    this.#inherited = context.subset;
    if (context.said && context.saidIn < this.#clause.facts.index - 1) context.said = null;
  }

  /** A plan, a month or a campaign that brought no figures was only mentioned. */
  close(): void {
    const { span } = this.#clause.context;
    if (this.#until && !this.#isHeading()) this.#clause.context.span = this.#until.span;
    else if (this.#until) return;
    else if (span !== this.#before && span?.kind !== 'year' && this.#clause.statements.length === 0)
      this.#clause.context.span = this.#before;
  }

  /** "IV. PHƯƠNG HƯỚNG NĂM 2019": the lines below are of that year. */
  #isHeading(): boolean {
    const { items } = this.#clause;
    return (
      items.slice(0, 6).some(({ text }) => text === 'hướng' || text === 'nhiệm') &&
      items[items.length - 1]!.kind === 'time'
    );
  }

  cue(i: number, cue: Cue): void {
    const context = this.#clause.context;
    const { kind } = cue;
    if (kind === 'cases' || kind === 'amounts') {
      if (cue.text.startsWith('về') || cue.text.startsWith('phần') || this.#clause.lastFigure < 0)
        context.topic = this.#isTopic(i) ? kind : context.topic;
    } else if (kind === 'thads') {
      context.thads = true;
    } else if (kind === 'foreign') {
      if (!this.#isMentioned(i)) context.thads = false;
    } else if (kind === 'subset') {
      this.#subset(i, cue.text);
    } else if (kind === 'noise') {
      this.#clause.noise = true;
    } else if (kind === 'story') {
      const before = this.#clause.items[i - 1];
      if (cue.text !== 'tôi' || before?.kind !== 'word' || before.text !== 'chúng') this.#clause.story = true;
    } else if (kind === 'whole') {
      context.unit = null;
      // "Đối với án tín dụng, toàn tỉnh đã thi hành xong 223 việc"
      if (!this.#part) context.subset = null;
    } else if (kind === 'carriedOut' && /^(?:hiện )?còn\b(?! lại)/.test(cue.text)) {
      this.#clause.remains = true;
    } else if (isField(kind) && cue.specific) {
      this.#clause.noise = false;
      if (!/điều kiện|đã thi hành$/.test(cue.text)) context.thads = true;
    }
  }

  /** "về việc" is also "about": a topic is followed by a mark, a figure or a verb. */
  #isTopic(i: number): boolean {
    const next = this.#clause.items[i + 1];
    if (!next || next.kind !== 'word') return true;
    return [
      'là',
      'đều',
      'cũng',
      'thì',
      'đã',
      'có',
      'số',
      'trong',
      'toàn',
      'thi',
      'của',
      'tăng',
      '0',
      '*',
      '"',
      '”',
      'năm',
      'cơ',
      'các',
    ].includes(next.text);
  }

  /** "bản án của Tòa án", "phối hợp với Công an": named, but not who acts. */
  #isMentioned(i: number): boolean {
    const before = this.#clause.items[i - 1];
    return (
      before?.kind === 'word' &&
      ['của', 'với', 'cho', 'do', 'từ', 'theo', 'giữa', 'nghị', 'tại', 'bởi', 'cùng'].includes(before.text)
    );
  }

  /** A kind of cases opens a record of its own; behind a figure it says what that figure was. */
  #subset(i: number, text: string): void {
    if (/hành chính|thahc/.test(text) && this.#followsThads(i)) return;
    const context = this.#clause.context;
    const figure = this.#clause.lastFigure;
    if (figure >= 0 && i - figure <= 8 && !this.#clause.hasMark(figure + 1, i)) {
      for (let at = this.#clause.statements.length - 1; at >= 0; at -= 1) {
        if (this.#clause.places[at]! < this.#clause.clauseStart(figure)) break;
        this.#clause.statements[at] = {
          ...this.#clause.statements[at]!,
          scope: { ...this.#clause.statements[at]!.scope, subset: text },
        };
      }
    }
    // "Tổng số …, trong đó án chủ động …": a part that is told from the rest again was not what the sentence began with.
    if (
      text === this.#inherited &&
      !this.#part &&
      this.#clause.seek(i - 1, i - 3, ({ kind }) => kind === 'part') >= 0
    ) {
      for (const [at, one] of this.#clause.statements.entries())
        this.#clause.statements[at] = { ...one, scope: { ...one.scope, subset: null } };
    }
    context.subset ??= text;
    this.#part = true;
  }

  /** "công tác thi hành án dân sự, hành chính": both together are the agency's whole work. */
  #followsThads(i: number): boolean {
    for (let at = i - 1; at >= Math.max(0, i - 6); at -= 1) {
      const item = this.#clause.items[at]!;
      if (
        item.kind === 'figure' ||
        (item.kind === 'mark' && item.text !== ',' && item.text !== '(' && item.text !== ')')
      )
        return false;
      if (item.kind === 'thads' || (item.kind === 'unit' && item.unit.agency)) return true;
    }
    return false;
  }

  unit(i: number, unit: Unit): void {
    const context = this.#clause.context;
    if (unit.agency) context.thads = true;
    // "chỉ tiêu do Tổng cục giao", "so với cả nước": who sets the target, and what is compared with.
    if (this.#isAside(i)) return;
    if (this.#clause.facts.isOwn(unit)) {
      if (unit.name !== '' || unit.agency) context.unit = null;
      return;
    }
    if (unit.name === '' && unit.level !== 'nation') return;
    const next = this.#clause.items[i + 1];
    const told =
      next && ((next.kind === 'mark' && '(:'.includes(next.text)) || next.kind === 'figure' || next.kind === 'reach');
    if (unit.agency || !unit.bare || told) context.unit = unit;
  }

  #isAside(i: number): boolean {
    for (let at = i - 1; at >= Math.max(0, i - 3); at -= 1) {
      const item = this.#clause.items[at]!;
      if (item.kind === 'figure' || item.kind === 'mark') break;
      if (item.kind === 'versus' || item.kind === 'target' || item.kind === 'average') return true;
      if (
        item.kind === 'word' &&
        ['do', 'bởi', 'hạng', 'thứ', 'đầu', 'nhất', 'sang', 'tại', 'đến', 'giữa'].includes(item.text)
      )
        return true;
    }
    const next = this.#clause.items[i + 1];
    return next !== undefined && /^giao\b/.test(next.text);
  }

  time(i: number, span: Span): void {
    if (span.kind === 'date' || span.kind === 'until') return;
    // "số việc có điều kiện năm 2017 chuyển sang năm 2018"
    if (['carriedIn', 'carriedOut'].includes(this.#clause.kindAt(i + 1))) return;
    for (let at = i - 1; at >= Math.max(0, i - 5); at -= 1) {
      const item = this.#clause.items[at]!;
      if (item.kind === 'figure' || (item.kind === 'mark' && item.text !== '(')) break;
      if (['versus', 'basis', 'target', 'carriedIn', 'carriedOut'].includes(item.kind)) {
        // "chỉ tiêu giao năm 2022 là 82%": the plan's year.
        if (item.kind !== 'target' || (span.year !== null && span.year === this.#clause.context.span?.year)) return;
        if (i - at <= 3) break;
      }
      if (
        item.kind === 'word' &&
        ['luật', 'nghị', 'hơn', 'bằng', 'sang', 'trước', 'của', 'với', 'khóa', 'bộ', 'sửa'].includes(item.text) &&
        i - at <= 2
      ) {
        if (item.text !== 'của' && item.text !== 'bộ') return;
      }
    }
    // Behind a figure a time is part of a remark: "(tăng 5.6% so với năm 2019)".
    if (this.#clause.depth(i) > 0 && this.#clause.lastFigure >= 0) return;
    if (this.#isPlanned(i)) {
      if (this.#clause.facts.inTitle) return;
      this.#until ??= { span: this.#clause.context.span };
    }
    this.#clause.context.span = span;
    if (span.kind === 'year' && this.#clause.lastFigure < 0)
      this.#clause.context.subset = this.#clause.context.subset === null || i < 4 ? null : this.#clause.context.subset;
  }

  /** "phương hướng, nhiệm vụ năm 2026", "kế hoạch năm 2026": what is to come. */
  #isPlanned(i: number): boolean {
    for (let at = i - 1; at >= Math.max(0, i - 14); at -= 1) {
      const item = this.#clause.items[at]!;
      if (item.kind === 'figure' || item.kind === 'time' || (item.kind === 'mark' && item.text !== ',')) return false;
      if (item.kind === 'word' && ['nhiệm', 'hướng', 'triển', 'trọng'].includes(item.text)) return true;
      if (item.kind === 'plan' || item.kind === 'target') return true;
    }
    return false;
  }
}
