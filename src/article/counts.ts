import type { Measure } from '../model/report.ts';
import { basisOf } from './aims.ts';
import type { Clause } from './clause.ts';
import { COMPARING, type Cue, type Figure, isField, REACH, RISING } from './cues.ts';
import type { Item } from './items.ts';
import type { Field } from './lexicon.ts';
import type { Quantity } from './quantities.ts';
import type { Role, Statement } from './scope.ts';

/** Reads a count, of cases or of money, by the field its clause names. */
export function readCount(clause: Clause, i: number, quantity: Quantity): void {
  clause.settled = false;
  const found = countRole(clause, i, quantity);
  if (!found) return;
  const { role, measure } = found;
  if (role.is === 'count') {
    const money = measure === 'amounts';
    // Generic words ("thu hồi", "giải quyết xong") count only where enforcement is the subject.
    if (role.field === 'received' || clause.noise || !clause.context.thads) {
      clause.said = { measure, of: 'received', at: i };
      return;
    }
    clause.say(i, role, measure, quantity);
    clause.said = clause.lastCount = { measure, of: role.field, at: i };
    if (quantity.under && role.field === 'completed') sayUnder(clause, i, quantity.under, money ? 'amounts' : 'cases');
  } else if (role.is === 'change') clause.say(i, role, measure, quantity, basisOf(clause, i));
}

/** The field and measure of a count; `null` when the sentence does not tell. */
function countRole(clause: Clause, i: number, quantity: Quantity): { role: Role; measure: Measure } | null {
  const left = clause.left(i, false);
  const measure = quantity.kind === 'bare' ? bareMeasure(clause, i) : (quantity.kind as Measure);
  if (!measure) return null;
  if (left && COMPARING.has(left.cue.kind)) {
    const said = clause.said;
    if (
      !said ||
      said.measure !== measure ||
      left.cue.kind === 'over' ||
      left.cue.kind === 'short' ||
      said.of === 'received'
    )
      return null;
    const of = said.of === 'target' || said.of === 'suspendedShare' ? 'completed' : said.of;
    return {
      role: {
        is: 'change',
        of: of === 'rate' ? 'completed' : of,
        sign: RISING.has(left.cue.kind) ? 1 : -1,
        relative: false,
      },
      measure,
    };
  }
  const behind = clause.behind(i);
  // "đạt 91,8% số án có điều kiện thi hành (7.714 việc/8.403 việc)"
  if (quantity.under && clause.said?.of === 'rate' && (!left || left.cue.kind === 'enforceable')) {
    return { role: { is: 'count', field: 'completed' }, measure };
  }
  if (left && isField(left.cue.kind)) {
    // A debtor's condition is a remark behind what was completed: "xong 7.800 việc có điều kiện thi hành".
    if (behind && (left.cue.kind === 'completed' || !clause.nextNeeds(behind))) clause.taken.add(behind.at);
    clause.settled = /^(?:đã )?giải quyết(?: được)?$/.test(left.cue.text);
    return { role: { is: 'count', field: fieldOf(clause, measure, left.cue, quantity) }, measure };
  }
  if (left) return null;
  if (behind && isField(behind.cue.kind)) {
    clause.taken.add(behind.at);
    return { role: { is: 'count', field: behind.cue.kind }, measure };
  }
  const twin = quantity.kind === 'bare' ? null : twinOf(clause, i, measure);
  clause.settled = twin === 'accepted' && (clause.statements[clause.statements.length - 1]?.settled ?? false);
  return twin ? { role: { is: 'count', field: twin }, measure } : null;
}

/** "giải quyết" alone is the intake; above a line, or after the intake, it is what was settled. */
function fieldOf(clause: Clause, measure: Measure, cue: Cue, { under }: Quantity): Field {
  const field = cue.kind as Field;
  if (field !== 'accepted' || !cue.text.includes('giải quyết')) return field;
  const taken = (one: Statement): boolean =>
    one.role.is === 'count' && one.role.field === 'accepted' && one.measure === measure;
  return under || (cue.text.startsWith('đã') && clause.statements.slice(-8).some(taken)) ? 'completed' : field;
}

/** What stands under the line of a fraction, as far as the text says so. */
function sayUnder(clause: Clause, i: number, under: Quantity, measure: Measure): void {
  const behind = clause.behind(i);
  if (behind) clause.taken.add(behind.at);
  const field = behind && (behind.cue.kind === 'enforceable' || behind.cue.kind === 'total') ? behind.cue.kind : null;
  clause.say(
    i,
    { is: 'count', field: field ?? 'enforceable' },
    measure,
    under,
    null,
    field === null ? 'doubtful' : 'sure',
  );
}

/** A number without a noun counts what its clause speaks of. */
function bareMeasure(clause: Clause, i: number): Measure | null {
  const at = clause.seek(i - 1, -REACH, ({ kind, text }) => /^(?:cases|amounts|figure)$/.test(kind) || text === '.');
  const before = clause.items[at];
  if (before?.kind === 'figure') return isOfCases(before) || before.quantity.kind === 'bare' ? 'cases' : null;
  if (before && before.text !== '.') return before.kind === 'cases' ? 'cases' : null;
  // "204 trên tổng số 221 việc"
  const next = clause.seek(i + 1, 4, isFigure);
  const of = next > 0 && !clause.hasMark(i + 1, next) && isOfCases(clause.items[next]!);
  return of || clause.context.topic === 'cases' ? 'cases' : null;
}

const isFigure = (item: Item): item is Figure => item.kind === 'figure';
const isOfCases = (item: Item): boolean => isFigure(item) && item.quantity.kind === 'cases';

/** The field of the figure before, when this one only joins it in the other measure. */
function twinOf(clause: Clause, i: number, measure: Measure): Field | null {
  const last = clause.lastFigure;
  const said = clause.said;
  const count = clause.lastCount;
  // "10.104 việc, tăng 12% so với cùng kỳ; tương ứng 8.912 tỷ đồng"
  const told = clause.since(i, 5, ({ text }) => text.startsWith('tương ứng'));
  // "thi hành xong về việc: 447.000 việc (trên 63%); về tiền 116.890 tỷ đồng"
  const named = clause.kindAt(i - 1) === measure && clause.items[i - 2]?.kind === 'mark' && i - 2 > last;
  // "xong 576.933 việc, đạt 81,41%; trên 53.750 tỷ đồng, đạt 40,09%"
  // "xong 12.320 việc, đạt 64% và 1.785 tỷ đồng, đạt 25%"
  const again = clause.text(i - 1) === ';' || (said?.of === 'rate' && last === i - 2 && clause.kindAt(i - 1) === 'and');
  if (count && count.measure !== measure && (named || again || (told > last && clause.joins(told, i))))
    return count.of as Field;
  if (said && last >= 0 && said.at === last && said.measure !== measure && clause.joins(last, i)) {
    return said.of === 'rate' || said.of === 'target' || said.of.endsWith('Share') ? null : (said.of as Field);
  }
  // "7.800 việc (đạt 51% về việc) và trên 425 tỷ đồng": the bracket is a remark on the first.
  if (count && count.measure !== measure && count.at < last && isBracketed(clause, count.at, last, i))
    return count.of as Field;
  // "1.673 việc với số tiền trên 95 tỷ đồng thuộc án có điều kiện": the cue stands behind both.
  const next = clause.seek(i + 1, 8, isFigure);
  const other = next < 0 ? null : (clause.items[next] as Figure).quantity.kind;
  if ((other === 'cases' || other === 'amounts') && other !== measure && clause.joins(i, next)) {
    const behind = clause.behind(next);
    if (behind && isField(behind.cue.kind)) return behind.cue.kind;
  }
  return null;
}

/** Whether a bracket with a percentage and joining words are all that lies between two counts. */
function isBracketed(clause: Clause, count: number, percent: number, i: number): boolean {
  const open = clause.seek(percent - 1, -7, ({ text }) => text === '(');
  const close = clause.seek(percent + 1, 5, ({ text }) => text === ')');
  return (
    open > count &&
    open - count <= 4 &&
    close > 0 &&
    close < i &&
    i - close <= 5 &&
    clause.joins(close, i) &&
    !clause.hasMark(count + 1, open)
  );
}
