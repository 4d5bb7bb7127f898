import { checkReport } from '../../../src/figures/check-report.ts';
import { csvRows, delimiterOf, parseCsv } from '../../../src/input/csv.ts';
import { decodeBytes } from '../../../src/input/decode.ts';
import { readGrid, setTotalApart } from '../../../src/input/grid.ts';
import { findHead } from '../../../src/input/head.ts';
import { figurePath, rowReader } from '../../../src/input/rows.ts';
import { CsvCheck } from '../../../src/server/check-csv.ts';
import { type Finding, inOrder, NO_FIGURES, placed } from '../../../src/server/findings.ts';
import { reportMessagesFor, reportProblemText } from '../../../src/text/report-problems.ts';

const messages = reportMessagesFor('vi');

/** A finding as it is told. */
export const told = ({ line, column, problem }: Finding): string =>
  `${line}:${column} ${problem.severity} ${problem.code} ${reportProblemText(problem, messages)}`;

/** What the streaming check finds, but for what nobody else looks for. */
export function streamed(pieces: readonly string[], held?: number): string[] {
  const findings: Finding[] = [];
  const check = new CsvCheck((finding) => {
    if (!['name-again', 'target-over'].includes(finding.problem.code)) findings.push(finding);
  }, held);
  for (const piece of pieces) check.push(piece);
  check.end();
  return findings.map(told);
}

/** What `parseCsv` and `checkReport` find in the whole of it, each problem put where its figure stands. */
export function found(input: string | Uint8Array): string[] {
  const text = (typeof input === 'string' ? input : decodeBytes(input)).replace(/^\ufeff/, '');
  const { report, problems } = parseCsv(text);
  const rows = csvRows(text, delimiterOf(text));
  const head = findHead(rows);
  const findings = problems.map((problem) => placed(problem));
  const read = head && rowReader(head);
  const table = read ? rows.slice(head.length).map(({ cells, line }) => read(cells, line)) : [];
  const { total, rows: others } = setTotalApart(table);
  const units = others.filter(({ kind }) => kind !== 'group');
  const own = total ?? units[0];
  const column = (where: string): number =>
    1 +
    (head?.columns.find((place) => where === figurePath(place) || where === place.role)?.index ??
      (where === 'period'
        ? head?.columns.find(({ role }) => ['fiscalYear', 'to', 'from', 'note'].includes(role))?.index
        : undefined) ??
      0);
  for (const problem of checkReport(report)) {
    const [, index, where = problem.where] = /^\w+\[(\d+)\]\.(.*)$/.exec(problem.where) ?? [];
    const row = index === undefined ? own : units[Number(index)];
    const place = readGrid(rows).places?.get(where);
    findings.push(place ? placed(problem, place) : { line: row?.line ?? 1, column: head ? column(where) : 1, problem });
  }
  const figures = [report, ...report.units, ...report.periods, ...report.categories].some(
    ({ cases, amounts }) => cases ?? amounts,
  );
  if (!figures && !problems.some(({ severity }) => severity === 'error')) findings.push(placed(NO_FIGURES));
  return inOrder(findings).map(told);
}
