import type { Measure } from '../model/report.ts';
import { basisOf } from './aims.ts';
import type { Clause } from './clause.ts';
import { COMPARING, type Cue, type Figure, isField, type Placed, REACH, RISING } from './cues.ts';
import type { Item } from './items.ts';
import type { Field } from './lexicon.ts';
import { isMeasure } from './percent-measures.ts';
import type { Quantity } from './quantities.ts';
import type { Role, Statement } from './scope.ts';

/** Reads a count, of cases or of money, by the field its clause names. */
export function readCount(clause: Clause, i: number, quantity: Quantity): void {
  // "trung bình hàng năm phải thi hành khoảng 10.000 việc, tương đương gần 1.000 tỷ đồng": of no year.
  clause.story ||= clause.since(i, REACH, ({ kind }) => kind === 'average') >= 0;
  // "được giao ít nhất 120 việc": what is to be done.
  if (clause.text(i - 1) === 'giao') return;
  const left = clause.left(i, false);
  const measure = quantity.kind === 'bare' ? bareMeasure(clause, i) : (quantity.kind as Measure);
  if (!measure) return;
  if (left && COMPARING.has(left.cue.kind)) {
    sayChange(clause, i, quantity, measure, left.cue.kind);
    return;
  }
  const field = fieldAt(clause, i, quantity, measure, left);
  if (!field) return;
  clause.lastCount = { measure, of: field, at: i };
  // Generic words ("thu hồi", "giải quyết xong") count only where enforcement is the subject.
  if (field === 'received' || clause.noise || !clause.context.thads) {
    clause.said = { measure, of: 'received', at: i };
    return;
  }
  clause.say(i, { is: 'count', field }, measure, quantity);
  clause.said = clause.lastCount;
  if (quantity.under && field === 'completed') sayUnder(clause, i, quantity.under, measure);
}

/** "tăng 451 việc": of the count before it. */
function sayChange(clause: Clause, i: number, quantity: Quantity, measure: Measure, kind: string): void {
  const { said } = clause;
  if (said?.measure !== measure || said.of === 'received' || kind === 'over' || kind === 'short') return;
  const of = isField(said.of) ? said.of : (clause.lastCount?.of ?? 'completed');
  const role: Role = { is: 'change', of, sign: RISING.has(kind) ? 1 : -1 };
  clause.say(i, role, measure, quantity, basisOf(clause, i));
}

/** What is counted; `null` when the sentence does not tell. */
function fieldAt(clause: Clause, i: number, quantity: Quantity, measure: Measure, left: Placed | null): Field | null {
  const behind = clause.behind(i);
  // "đạt 91,8% số án có điều kiện thi hành (7.714 việc/8.403 việc)"
  if (quantity.under && clause.said?.of === 'rate' && (!left || left.cue.kind === 'enforceable')) return 'completed';
  // "trong số phải thi hành có 208.155 việc chưa có điều kiện"
  if (left && !(behind && clause.text(i - 1) === 'có')) {
    if (!isField(left.cue.kind)) return null;
    // "tồn đọng trên 3.000 việc, với số tiền phải thi hành gần 700 tỷ đồng"
    const { lastCount: count } = clause;
    if (
      left.cue.kind === 'total' &&
      count &&
      count.measure !== measure &&
      isStock(count.of) &&
      clause.joins(count.at, i, true)
    )
      return count.of;
    // A debtor's condition is a remark behind what was completed: "xong 7.800 việc có điều kiện thi hành".
    if (behind) clause.taken.add(behind.at);
    return fieldOf(clause, measure, left.cue, quantity);
  }
  if (behind) {
    clause.taken.add(behind.at);
    return behind.cue.kind as Field;
  }
  return quantity.kind === 'bare' ? null : twinOf(clause, i, measure);
}

/** Of what is carried from year to year, the money too is no total. */
const isStock = (field: Field): boolean => field === 'carriedIn' || field === 'carriedOut' || field === 'new';

/** "giải quyết" alone is the intake; above a line, or after the intake, it is what was settled. */
function fieldOf(clause: Clause, measure: Measure, cue: Cue, { under }: Quantity): Field {
  const field = cue.kind as Field;
  // Money is collected; cases are taken back.
  if (field === 'completed' && measure === 'cases' && /^(?:đã )?thu(?: |$)/.test(cue.text)) return 'withdrawn';
  if (field !== 'accepted' || !cue.text.includes('giải quyết')) return field;
  const taken = (one: Statement): boolean =>
    one.role.is === 'count' && one.role.field === 'accepted' && one.measure === measure;
  return under || (cue.text.startsWith('đã') && clause.statements.slice(-8).some(taken)) ? 'completed' : field;
}

/** What stands under the line of a fraction, as far as the text says so. */
function sayUnder(clause: Clause, i: number, under: Quantity, measure: Measure): void {
  const behind = clause.behind(i);
  if (behind) clause.taken.add(behind.at);
  const told = behind?.cue.kind === 'enforceable' || behind?.cue.kind === 'total';
  const field = told ? (behind.cue.kind as Field) : 'enforceable';
  clause.say(i, { is: 'count', field }, measure, under, null, told ? 'sure' : 'doubtful');
}

/** A number without a noun counts what its clause speaks of. */
function bareMeasure(clause: Clause, i: number): Measure | null {
  const at = clause.seek(i - 1, -REACH, ({ kind, text }) => /^(?:cases|amounts|figure)$/.test(kind) || text === '.');
  const before = clause.items[at];
  if (before?.kind === 'figure') return before.quantity.kind === 'amounts' ? null : 'cases';
  if (before && before.text !== '.') return before.kind === 'amounts' ? null : 'cases';
  // "204 trên tổng số 221 việc"
  const next = clause.seek(i + 1, 4, isFigure);
  const of = next > 0 && !clause.hasMark(i + 1, next) && isOfCases(clause.items[next]!);
  return of || clause.context.topic === 'cases' ? 'cases' : null;
}

const isFigure = (item: Item): item is Figure => item.kind === 'figure';
const isOfCases = (item: Item): boolean => isFigure(item) && item.quantity.kind === 'cases';

/** The field of the figure before, when this one only joins it in the other measure. */
function twinOf(clause: Clause, i: number, measure: Measure): Field | null {
  // "1.673 việc với số tiền trên 95 tỷ đồng thuộc án có điều kiện": the cue stands behind both.
  const next = clause.seek(i + 1, 8, isFigure);
  const other = (clause.items[next] as Figure | undefined)?.quantity.kind ?? '';
  const both = other !== measure && isMeasure(other) && clause.joins(i, next) && clause.behind(next);
  if (both) return both.cue.kind as Field;
  const { lastFigure: last, said, lastCount: count } = clause;
  if (count && count.measure !== measure) {
    // "10.104 việc, tăng 12% so với cùng kỳ; tương ứng 8.912 tỷ đồng"
    const told = clause.since(i, 5, ({ text }) => text.startsWith('tương ứng'));
    // "thi hành xong về việc: 447.000 việc (trên 63%); về tiền 116.890 tỷ đồng"
    const named = clause.kindAt(i - 1) === measure && clause.items[i - 2]?.kind === 'mark' && i - 2 > last;
    // "xong 576.933 việc, đạt 81,41%; trên 53.750 tỷ đồng", "xong 12.320 việc, đạt 64% và 1.785 tỷ đồng"
    const again =
      clause.text(i - 1) === ';' || (said?.of === 'rate' && last === i - 2 && clause.kindAt(i - 1) === 'and');
    if (named || again || (told > last && clause.joins(told, i))) return count.of;
  }
  if (said && said.at === last && said.measure !== measure && clause.joins(last, i))
    return isField(said.of) ? said.of : said.of === 'rate' ? 'completed' : null;
  // "chiếm 92,6% (764 việc)"
  if (said?.at === last && clause.text(i - 1) === '(' && said.of.endsWith('Share'))
    return said.of.slice(0, -5) as Field;
  // "7.800 việc (đạt 51% về việc) và trên 425 tỷ đồng": the bracket is a remark on the first.
  return count && count.measure !== measure && count.at < last && isBracketed(clause, count.at, last, i)
    ? count.of
    : null;
}

/** Whether a bracket with a percentage and joining words are all that lies between two counts. */
function isBracketed(clause: Clause, count: number, percent: number, i: number): boolean {
  const open = clause.seek(percent - 1, -7, ({ text }) => text === '(');
  const close = clause.seek(percent + 1, 5, ({ text }) => text === ')');
  return open > count && close > 0 && close < i && clause.joins(close, i);
}
