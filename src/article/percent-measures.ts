import type { Measure } from '../model/report.ts';
import type { Clause } from './clause.ts';
import { isCue, REACH } from './cues.ts';
import type { Role } from './scope.ts';

/** Whether the words at a percentage say what it is of. */
export function isNamed(clause: Clause, i: number): boolean {
  return measureBehind(clause, i) >= 0 || measureBefore(clause, i) !== null;
}

/** "vượt 2,15% so với chỉ tiêu được giao (87,15% so với 85%)": the rate again, then the target. */
export function isRestated(clause: Clause, last: number, i: number): boolean {
  const [open, versus] = [clause.items[last - 1], clause.items[i - 1]];
  if (i - last !== 2 || versus?.kind !== 'versus' || open?.text !== '(') return false;
  for (let at = last - 2; at >= Math.max(0, last - 16); at -= 1) {
    const item = clause.items[at]!;
    if (item.kind === 'target' || item.kind === 'basis') return item.kind === 'target';
    if (item.kind === 'figure' && item.quantity.kind !== 'percent') return false;
  }
  return false;
}

/** "45,45% về việc", "78% trong tổng số việc": the place of the measure, `-1` when none stands there. */
function measureBehind(clause: Clause, i: number): number {
  for (let at = i + 1; at <= i + 4 && at < clause.items.length; at += 1) {
    const item = clause.items[at]!;
    if (isCue(item)) {
      // "60,4% số án có điều kiện" may be of money, too.
      if (item.text === 'số án' && clause.said?.of === 'completed' && clause.said.measure === 'amounts') return -1;
      if (item.kind === 'cases' || item.kind === 'amounts') return at;
      if (!['all', 'versus', 'target', 'level'].includes(item.kind)) return -1;
    } else if (item.kind !== 'word' || !['trong', 'trên', 'của', 'số', 'giao', 'với', 'trở', 'lên'].includes(item.text))
      return -1;
  }
  return -1;
}

/** "về tiền đạt 46%", within the clause; "đạt 48,3% về tiền, vượt 2,8%" has used its measure. */
function measureBefore(clause: Clause, i: number, after = clause.lastFigure): Measure | null {
  for (let at = i - 1; at > after && at >= i - REACH; at -= 1) {
    const item = clause.items[at]!;
    if ((item.kind === 'cases' || item.kind === 'amounts') && !clause.taken.has(at)) return item.kind;
    if (item.text === ';' || item.text === ')') return null;
  }
  return null;
}

function measureAt(clause: Clause, at: number): Measure | null {
  const kind = clause.kindAt(at);
  return kind === 'cases' || kind === 'amounts' ? kind : null;
}

/** Whether a percentage is of cases or of money: by the words at it, else by the count before it. */
export function percentMeasure(clause: Clause, i: number, role: Role): Measure | 'either' | null {
  const restated = role.is === 'target' && isRestated(clause, clause.lastFigure, i);
  const behind = measureBehind(clause, i);
  if (behind >= 0) clause.taken.add(behind);
  const named =
    measureAt(clause, behind) ?? (restated ? measureBefore(clause, clause.lastFigure, -1) : measureBefore(clause, i));
  if (named) return named;
  const series = seriesAt(clause, i);
  if (series !== null) return series.told ? series.measure : null;
  const last = clause.statements[clause.statements.length - 1];
  if (role.is === 'change' && last) return last.measure;
  if (clause.said) {
    // "1.494 việc với số tiền 80,6 tỷ đồng, đạt 85%": of which of the two is not said.
    if (role.is === 'rate' && isPair(clause)) return 'either';
    return clause.said.measure;
  }
  return clause.context.said && clause.lastFigure < 0 ? clause.context.said.measure : clause.context.topic;
}

/** "lần lượt vượt 2,6% và 2,8%": cases, then money, as everywhere in the field; without the word it is not said which. */
function seriesAt(clause: Clause, i: number): { measure: Measure; told: boolean } | null {
  const told = clause.seek(i - 1, i - 9, (item) => item.kind === 'word' && item.text === 'lượt') >= 0;
  const plain = (from: number, to: number): boolean => to - from === 2 && clause.kindAt(from + 1) === 'and';
  const isPercent = (at: number): boolean => {
    const item = clause.items[at];
    return item?.kind === 'figure' && item.quantity.kind === 'percent';
  };
  if (isPercent(i + 2) && plain(i, i + 2) && (told || measureBehind(clause, i + 2) < 0))
    return { measure: 'cases', told };
  if (isPercent(i - 2) && plain(i - 2, i)) return { measure: 'amounts', told };
  return null;
}

/** Whether the last two counts are one statement in both measures. */
function isPair(clause: Clause): boolean {
  const [first, second] = clause.statements.slice(-2);
  if (!first || !second || first.role.is !== 'count' || second.role.is !== 'count') return false;
  const [a, b] = clause.places.slice(-2);
  return first.role.field === second.role.field && first.measure !== second.measure && clause.joins(a!, b!);
}
