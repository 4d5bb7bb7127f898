import type { FigureProblem } from '../figures/checks.ts';
import type { Problem } from '../model/problem.ts';

/** A problem with its place in a file; both numbers count from 1. In a table, `column` is that of the table. */
export interface Finding {
  readonly line: number;
  readonly column: number;
  /** Place within the report, for JSON. */
  readonly path?: string;
  readonly problem: Problem | FigureProblem;
}

/** Takes what is found in one file, in the order of its lines as far as that is known. */
export type Tell = (finding: Finding) => void;

/** A problem whose own place is `line:column`; what concerns the file as a whole stands at its start. */
export function placed(problem: Problem | FigureProblem, where = problem.where): Finding {
  const [, line = '1', column = '1'] = /^(\d+):(\d+)$/.exec(where) ?? [];
  return { line: Number(line), column: Number(column), problem };
}

/** In the order in which they stand in their file, each problem of a place once: that with a name rather than that without. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const sorted = findings.toSorted(byPlace);
  const first = new Map<string, Finding>();
  for (const finding of sorted) {
    const { line, column, path = '', problem } = finding;
    const key = `${line}:${column} ${path} ${problem.code}`;
    if (!first.get(key)?.problem.values['of']) first.set(key, finding);
  }
  return [...first.values()];
}

/** Those of one place in an order that does not depend on when they were found. */
const byPlace = (a: Finding, b: Finding): number =>
  a.line - b.line || a.column - b.column || (a.problem.code < b.problem.code ? -1 : 1);

/** A file with nothing in it must not pass for one with nothing wrong. */
export const NO_FIGURES: Problem = { code: 'no-figures', severity: 'error', where: '', values: {} };
