import type { Clause } from './clause.ts';
import { COMPARING, isCue, REACH, RISING } from './cues.ts';
import type { Role } from './scope.ts';

/** "chỉ tiêu giao là 82%" is the target; "vượt chỉ tiêu giao là 0,57%" the way to it. */
export function aimRole(clause: Clause, at: number, i: number): Role | null {
  // "bảo đảm đạt chỉ tiêu Tổng cục giao là 82,5%": the target itself, not what was reached.
  const given =
    clause.items[i - 1]?.text === 'là' && clause.seek(at + 1, i - 1, ({ text }) => /\bgiao$/.test(text)) > 0;
  for (let back = at - 1; back > clause.lastFigure && back >= at - 5; back -= 1) {
    const item = clause.items[back]!;
    if (item.kind === 'mark') break;
    if (!isCue(item)) continue;
    if (COMPARING.has(item.kind)) {
      if (item.kind === 'short' && item.text === 'chưa đạt') return null;
      return { is: 'targetDelta', sign: RISING.has(item.kind) ? 1 : -1 };
    }
    if ((item.kind === 'reach' && !given) || item.kind === 'level') return null;
    if (item.kind === 'skip') return null;
  }
  return { is: 'target' };
}

/** Whether the comparison before a percentage is with the target: "so với chỉ tiêu giao tăng 2%", "vượt chỉ tiêu 5%". */
export function isAimed(clause: Clause, at: number, i: number): boolean {
  for (let between = at + 1; between < i; between += 1) {
    const item = clause.items[between]!;
    if (item.kind === 'target') return true;
  }
  for (let back = at - 1; back > clause.lastFigure && back >= at - 8; back -= 1) {
    const item = clause.items[back]!;
    if (item.kind === 'mark' && item.text !== ',') return false;
    if (item.kind === 'target') return true;
    if (item.kind === 'basis') return false;
  }
  return false;
}

/** "phấn đấu đạt tỷ lệ … trên 83,95%", "chỉ tiêu tỷ lệ thi hành xong là 82%" */
export function planned(clause: Clause, at: number): 'plan' | 'unsure' | null {
  for (let back = at - 1; back > clause.lastFigure && back >= at - REACH; back -= 1) {
    const item = clause.items[back]!;
    if (item.kind === 'mark' && item.text !== ',' && item.text !== ':') return null;
    // "phấn đấu vượt khó, đã thi hành xong, đạt 86,81%"
    if (item.text === 'đã' || item.text.startsWith('đã ')) return null;
    if (!isCue(item)) continue;
    if (item.kind === 'plan') return 'plan';
    if (item.kind === 'target') {
      const before = clause.items[back - 1];
      const met = before !== undefined && ['reach', 'over', 'skip'].includes(before.kind);
      if (met || clause.hasMark(back, at)) return null;
      return at - back <= 4 ? 'plan' : 'unsure';
    }
  }
  return null;
}

/** What a change is measured against: "cùng kỳ năm 2019". */
export function basisOf(clause: Clause, i: number): string | null {
  for (let at = i + 1; at < clause.items.length && at <= i + 12; at += 1) {
    const item = clause.items[at]!;
    if (item.kind === 'basis') {
      const next = clause.items[at + 1];
      return next?.kind === 'time' && next.span.year !== null ? `${item.text} năm ${next.span.year}` : item.text;
    }
    if (item.kind === 'time' && item.span.year !== null) return `năm ${item.span.year}`;
    if (item.text === ';') return null;
  }
  return null;
}
