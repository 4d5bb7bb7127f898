import type { Clause } from './clause.ts';
import { COMPARING, REACH, RISING } from './cues.ts';
import type { Role } from './scope.ts';

/** "chỉ tiêu giao là 82%" is the target; "vượt chỉ tiêu giao là 0,57%" the way to it. */
export function aimRole(clause: Clause, at: number): Role | null {
  const near = clause.items[clause.since(at, 5, ({ kind }) => kind === 'mark' || COMPARING.has(kind))];
  if (!near || near.kind === 'mark') return { is: 'target' };
  if (near.text === 'chưa đạt') return null;
  return { is: 'targetDelta', sign: RISING.has(near.kind) ? 1 : -1 };
}

/** Whether the comparison before a percentage is with the target: "so với chỉ tiêu giao tăng 2%", "vượt chỉ tiêu 5%". */
export function isAimed(clause: Clause, at: number): boolean {
  const before = clause.since(
    at,
    8,
    ({ kind, text }) => kind === 'target' || kind === 'basis' || (kind === 'mark' && text !== ','),
  );
  return clause.kindAt(before) === 'target';
}

/** "phấn đấu đạt tỷ lệ … trên 83,95%", "chỉ tiêu tỷ lệ thi hành xong là 82%" */
export function planned(clause: Clause, at: number): 'plan' | 'unsure' | null {
  const back = clause.since(
    at,
    REACH,
    ({ kind, text }) =>
      kind === 'plan' ||
      kind === 'target' ||
      (kind === 'mark' && text !== ',' && text !== ':') ||
      // "phấn đấu vượt khó, đã thi hành xong, đạt 86,81%"
      /^đã(?: |$)/.test(text),
  );
  const kind = clause.kindAt(back);
  if (kind === 'plan') return 'plan';
  if (kind !== 'target' || clause.hasMark(back, at)) return null;
  // "đạt 85,42%, vượt 2,92%; chỉ tiêu về tiền đạt 56,68%": among results it may be one.
  return at - back <= 4 && !clause.statements.some(({ role }) => role.is === 'targetDelta') ? 'plan' : 'unsure';
}

/** What a change is measured against: "cùng kỳ năm 2019". */
export function basisOf(clause: Clause, i: number): string | null {
  const at = clause.seek(
    i + 1,
    12,
    (item) => item.kind === 'basis' || item.text === ';' || (item.kind === 'time' && item.span.year !== null),
  );
  const [item, next] = [clause.items[at], clause.items[at + 1]];
  if (item?.kind === 'time') return `năm ${item.span.year}`;
  if (item?.kind !== 'basis') return null;
  return next?.kind === 'time' && next.span.year !== null ? `${item.text} năm ${next.span.year}` : item.text;
}
