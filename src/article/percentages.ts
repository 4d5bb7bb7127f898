import { aimRole, basisOf, isAimed, planned } from './aims.ts';
import type { Clause } from './clause.ts';
import { AIMS, COMPARING, isField, type Placed, REACH, RISING } from './cues.ts';
import type { Item } from './items.ts';
import type { CueKind } from './lexicon.ts';
import { isNamed, isRestated, percentMeasure } from './percent-measures.ts';
import type { Quantity } from './quantities.ts';
import type { Role, Trust } from './scope.ts';

/** What percentages are also of: cán bộ, công chức, chi bộ, hồ sơ, văn bản, bản án, xã … */
const PERSONS = /^(?:cán|công|chi|hồ|văn|bản|xã|phường|người|đảng|đơn|cuộc|hộ|chấp|đại|huyện)$/;

/** What a percentage was taken for. */
interface Reading {
  readonly role: Role;
  readonly trust: Trust;
}

const sure = (role: Role): Reading => ({ role, trust: 'sure' });
const rated = (trust: Trust): Reading => ({ role: { is: 'rate' }, trust });
const shareOf = (of: string | undefined, trust: Trust): Reading | null =>
  of === 'enforceable' || of === 'notEnforceable' || of === 'suspended' ? { role: { is: 'share', of }, trust } : null;

/** Reads a percentage: a rate, a share, a target, the way to a target, or a change. */
export function readPercent(clause: Clause, i: number, quantity: Quantity): void {
  const found = percentRole(clause, i);
  if (!found) return;
  const { role, trust } = found;
  if (clause.noise || !clause.context.thads || isOfPersons(clause, i)) return;
  const measure = percentMeasure(clause, i, role);
  if (!measure) return;
  clause.say(i, role, measure, quantity, role.is === 'change' ? basisOf(clause, i) : null, trust);
  clause.lastRole = role;
  if (!clause.isBracketed(i)) clause.outerRole = role;
  if (role.is === 'rate') clause.said = { measure, of: 'rate', at: i };
  else if (role.is === 'share') clause.said = { measure, of: `${role.of}Share`, at: i };
}

/** "100% cán bộ", "98% hồ sơ" */
function isOfPersons(clause: Clause, i: number): boolean {
  const next = clause.items[/^(?:các|số)$/.test(clause.text(i + 1)) ? i + 2 : i + 1];
  return next !== undefined && (PERSONS.test(next.text) || next.kind === 'noise' || next.kind === 'foreign');
}

function percentRole(clause: Clause, i: number): Reading | null {
  const left = clause.left(i, true);
  if (!left) return unledRole(clause, i);
  const { kind, text } = left.cue;
  const behind = clause.remark(i);
  if (COMPARING.has(kind)) {
    const sign = RISING.has(kind) ? 1 : -1;
    if (behind.has('average') || text === 'chưa đạt') return null;
    if (behind.has('target') || isAimed(clause, left.at)) return sure({ is: 'targetDelta', sign });
    if (behind.has('basis') || kind === 'up' || kind === 'down') return changeOf(clause, sign);
    return kind === 'over' || kind === 'short' ? sure({ is: 'targetDelta', sign }) : null;
  }
  if (AIMS.has(kind)) {
    if (kind === 'plan' && clause.since(i, REACH, isInterim) >= 0) return null;
    const role = aimRole(clause, left.at);
    return role && sure(role);
  }
  if (kind === 'share') {
    if (clause.since(left.at, REACH, (item) => item.kind === 'reach') < 0) return shareSaid(clause, left.at, behind);
    // "tỷ lệ án có điều kiện thi hành về việc chiếm 89,9%"
    const named = clause.kindAt(clause.since(left.at, REACH, (item) => isField(item.kind)));
    return shareOf(named, 'sure') ?? rateReached(clause, left, i, behind);
  }
  return rateReached(clause, left, i, behind);
}

/** "đến 31/12/2022 phải đạt tối thiểu 30%": no aim of the year, which ends in September. */
const isInterim = (item: Item): boolean =>
  item.kind === 'time' && item.span.kind === 'until' && !/\b0?9\b/.test(item.span.words);

/** "(81,55%)" and ", 31,98%" behind a count, and "về việc 81%, về tiền 45%" behind another percentage. */
function unledRole(clause: Clause, i: number): Reading | null {
  const last = clause.lastFigure;
  const share = shareBehind(clause, i);
  if (share) return share;
  // "đã thi hành xong 89,3% số án có điều kiện thi hành"
  const done = clause.left(i, false);
  if (done?.cue.kind === 'completed') {
    // "được giao thi hành xong trên 72,5% về việc"
    if (clause.since(done.at, 2, ({ text }) => text === 'giao') >= 0) return sure({ is: 'target' });
    // "đã giải quyết xong về việc 76,56%"
    return clause.text(i - 1).startsWith('về ') || clause.remark(i).has('enforceable') ? rated('sure') : null;
  }
  if (last < 0) return null;
  // "tăng 7,26% so với cùng kỳ và 8,4% so với chỉ tiêu"
  const change = clause.last?.role;
  if (change?.is === 'change' && clause.kindAt(i + 1) === 'versus' && clause.remark(i).has('target'))
    return sure({ is: 'targetDelta', sign: change.sign });
  if (clause.isPercent(last)) {
    if (isRestated(clause, last, i)) return sure({ is: 'target' });
    // "68,4% về việc (tăng 3,2%) và 32,84% về tiền"
    const close = clause.seek(last + 1, 12, ({ text }) => text === ')');
    if (close > 0 && close < i) return clause.outerRole && clause.joins(close, i, true) ? sure(clause.outerRole) : null;
    const { lastRole: role } = clause;
    return role && role.is !== 'change' && clause.joins(last, i, true) ? sure(role) : null;
  }
  if (!isRemarkOn(clause, last, i)) return null;
  // Of a fraction, what stands above the line.
  const [above, below] = clause.statements
    .slice(-2)
    .filter((_, at, two) => clause.places[clause.places.length - two.length + at] === last);
  const stated = below && above?.quantity.under ? above : (below ?? above);
  if (!stated) return null;
  if (stated.role.is === 'change') return sure(stated.role);
  if (stated.role.is !== 'count') return null;
  const { field } = stated.role;
  return field === 'completed' || completedBefore(clause) ? rated('likely') : shareOf(field, 'likely');
}

/** "trong đó khoảng 76% là việc có điều kiện thi hành" */
function shareBehind(clause: Clause, i: number): Reading | null {
  const at = clause.seek(i + 1, 6, ({ kind }) => /^(?:mark|figure|enforceable|notEnforceable)$/.test(kind));
  return clause.text(i + 1) === 'là' ? shareOf(clause.kindAt(at), 'sure') : null;
}

/** Whether only the cue behind the count and one mark lie between. */
function isRemarkOn(clause: Clause, last: number, i: number): boolean {
  const parts = ({ kind, text }: { kind: string; text: string }, at: number): boolean =>
    !((kind === 'mark' && '(,'.includes(text)) || clause.taken.has(at) || kind === 'enforceable');
  return i - last <= 6 && clause.since(i, 6, parts) < 0;
}

function changeOf(clause: Clause, sign: 1 | -1): Reading | null {
  const { said } = clause;
  if (!said || said.of === 'suspendedShare') return null;
  return sure({ is: 'change', of: said.of, sign });
}

function shareSaid(clause: Clause, at: number, behind: ReadonlySet<CueKind>): Reading | null {
  const { lastRole: role, lastFigure: last } = clause;
  // "…, về tiền chiếm 79%"
  if (role?.is === 'share' && clause.isPercent(last) && clause.joins(last, at, true)) return sure(role);
  // "số việc có điều kiện thi hành chiếm 92,6%"
  const named = clause.kindAt(clause.since(at, 4, (item) => isField(item.kind) || item.kind === 'mark'));
  const of = isField(named) ? named : clause.said?.of;
  return of === 'completed' ? rated(behind.has('enforceable') ? 'sure' : 'doubtful') : shareOf(of, 'sure');
}

/** A rate: what was completed, of what could be enforced. Of the total, or of a plan, it is another number. */
function rateReached(clause: Clause, left: Placed, i: number, behind: ReadonlySet<CueKind>): Reading | null {
  // "(cùng kỳ đạt 75,02%)", "có tỉnh chỉ đạt 55%"; "luôn đạt trên 90%": every year
  const told = clause.since(left.at, 6, ({ kind, text }) => /^(?:mark|basis|average)$/.test(kind) || text === 'luôn');
  if (told >= 0 && clause.items[told]!.kind !== 'mark') return null;
  const plan = clause.assigned ? 'plan' : planned(clause, left.at);
  if (plan === 'plan') return sure({ is: 'target' });
  if (plan === 'unsure') return null;
  const said = clause.said?.of;
  const completes = saysCompleted(clause, left.at);
  // "thu 1.593 tỷ đồng trên tổng số 9.149 tỷ đồng phải thi hành, đạt 32,53%": of neither, or it would not be the rate.
  const over = (said === 'total' || said === 'enforceable') && completedBefore(clause);
  const part = over || completes ? null : shareOf(said, 'doubtful');
  if (part) return part;
  const carried = clause.lastFigure < 0 ? clause.context.said?.of : undefined;
  if (!over && !completes && ![said, carried].some(isResult) && !isNamed(clause, i)) return null;
  const doubtful =
    behind.has('target') ||
    behind.has('total') ||
    behind.has('accepted') ||
    (left.cue.kind === 'level' && !behind.has('enforceable'));
  return rated(doubtful ? 'doubtful' : 'sure');
}

const isResult = (of: string | undefined): boolean => of === 'completed' || of === 'rate';

/** Whether the last two counts are what was completed, and of how much; a change may follow. */
function completedBefore(clause: Clause): boolean {
  const last = clause.statements.length - 1;
  const at = clause.statements[last]?.role.is === 'change' ? last - 1 : last;
  const [done, whole] = [clause.statements[at - 1], clause.statements[at]];
  if (done?.role.is !== 'count' || whole?.role.is !== 'count') return false;
  return done.role.field === 'completed';
}

/** Whether the clause speaks of carrying out: "tỷ lệ thi hành xong về việc", "kết quả thi hành án đạt". */
const saysCompleted = (clause: Clause, at: number): boolean =>
  clause.since(
    at + 1,
    11,
    (item) => item.kind === 'completed' || item.kind === 'thads' || (item.kind === 'reach' && item.specific),
  ) >= 0;
