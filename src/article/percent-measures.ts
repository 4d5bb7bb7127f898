import type { Measure } from '../model/report.ts';
import type { Clause } from './clause.ts';
import { isCue, REACH } from './cues.ts';
import type { Role } from './scope.ts';

/** Whether the words at a percentage say what it is of. */
export function isNamed(clause: Clause, i: number): boolean {
  return measureBehind(clause, i) !== null || measureBefore(clause, i) !== null;
}

/** "vượt 2,15% so với chỉ tiêu được giao (87,15% so với 85%)": the rate again, then the target. */
export function isRestated(clause: Clause, last: number, i: number): boolean {
  if (i - last !== 2 || clause.kindAt(i - 1) !== 'versus') return false;
  const against = ({ kind }: { kind: string }): boolean => kind === 'target' || kind === 'basis';
  return clause.kindAt(clause.seek(last - 2, -15, against)) === 'target';
}

export const isMeasure = (kind: string): kind is Measure => kind === 'cases' || kind === 'amounts';

/** "45,45% về việc", "78% trong tổng số việc" */
function measureBehind(clause: Clause, i: number): { measure: Measure; at: number } | null {
  const at = clause.seek(i + 1, 4, (item) =>
    isCue(item) ? !/^(?:all|versus|target|level)$/.test(item.kind) : !BETWEEN.test(item.text),
  );
  const measure = clause.kindAt(at);
  // "58 tỷ đồng, đạt 60,4% số án có điều kiện": of money, too.
  const { said } = clause;
  if (clause.text(at) === 'số án' && said?.of === 'completed' && said.measure === 'amounts') return null;
  return isMeasure(measure) ? { measure, at } : null;
}

/** Words that may stand between a percentage and the measure behind it. */
const BETWEEN = /^(?:trong|trên|của|số|giao|với|trở|lên)$/;

/** "về tiền đạt 46%", within the clause; "đạt 48,3% về tiền, vượt 2,8%" has used its measure. */
function measureBefore(clause: Clause, i: number): Measure | null {
  const test = ({ kind, text }: { kind: string; text: string }, at: number): boolean =>
    (isMeasure(kind) && !clause.taken.has(at)) || text === ';' || text === ')';
  const at = clause.since(i, REACH, test);
  // "việc đạt 82,08%"
  if (clause.since(i, 4, ({ text }, place) => text === 'việc' && place > at) >= 0) return 'cases';
  const kind = clause.kindAt(at);
  // "cả 02 chỉ tiêu về việc và tiền đều vượt": of neither alone.
  return isMeasure(kind) && !isBoth(clause, at) ? kind : null;
}

/** "về việc và tiền" */
const isBoth = (clause: Clause, at: number): boolean =>
  clause.kindAt(at - 1) === 'and' && isMeasure(clause.kindAt(at - 2));

/** Whether a percentage is of cases or of money: by the words at it, else by the count before it. */
export function percentMeasure(clause: Clause, i: number, role: Role): Measure | null {
  const behind = measureBehind(clause, i);
  if (behind) clause.taken.add(behind.at);
  const named = behind?.measure ?? measureBefore(clause, i);
  if (named) return named;
  const series = seriesAt(clause, i);
  if (series !== null) return series.told ? series.measure : null;
  if (clause.said) {
    // "1.494 việc với số tiền 80,6 tỷ đồng, đạt 85%": of which of the two is not said.
    if (role.is === 'rate' && isPair(clause)) return null;
    return clause.said.measure;
  }
  return clause.context.topic;
}

/** "lần lượt vượt 2,6% và 2,8%": cases, then money, as everywhere in the field; without the word it is not said which. */
function seriesAt(clause: Clause, i: number): { measure: Measure; told: boolean } | null {
  const told = clause.seek(i - 1, -9, ({ text }) => text === 'lượt' || text === 'tương ứng') >= 0;
  if (clause.isPercent(i + 2) && clause.kindAt(i + 1) === 'and') return { measure: 'cases', told };
  if (clause.isPercent(i - 2) && clause.kindAt(i - 1) === 'and') return { measure: 'amounts', told };
  return null;
}

/** Whether the last two counts are one statement in both measures. */
function isPair(clause: Clause): boolean {
  const [first, second] = clause.statements.slice(-2);
  if (first?.role.is !== 'count' || second?.role.is !== 'count') return false;
  const [a, b] = clause.places.slice(-2);
  return first.measure !== second.measure && clause.joins(a!, b!);
}
