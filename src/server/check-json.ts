import { checkReport } from '../figures/check-report.ts';
import { jsonSpots } from '../input/json-spots.ts';
import { parseReport } from '../input/json.ts';
import type { Problem } from '../model/problem.ts';
import type { MeasureFigures } from '../model/report.ts';
import { type Finding, inOrder, NO_FIGURES, placed, type Tell } from './findings.ts';
import { reportTargetsOver } from './targets-over.ts';

/** Checks the JSON of a report. @returns how many records with figures it has */
export function checkJson(text: string, tell: Tell): number {
  const { report, problems } = parseReport(text);
  const records = [report, ...report.units, ...report.periods, ...report.categories];
  const rows = records.filter(({ cases, amounts }) => hasFigures(cases) || hasFigures(amounts)).length;
  const sourcePath = pathsOfSource(problems);
  const contradictions = [...checkReport(report), ...reportTargetsOver(report)].map((problem) => ({
    ...problem,
    where: sourcePath(problem.where),
  }));
  const hasErrors = problems.some(({ severity }) => severity === 'error');
  const all = [...problems, ...contradictions, ...(rows === 0 && !hasErrors ? [NO_FIGURES] : [])];
  if (all.some(({ code }) => code === 'json-syntax')) all.forEach((problem) => tell(placed(problem)));
  else inOrder(located(text, all)).forEach(tell);
  return rows;
}

/** An object of which every field is null or an empty list states nothing. */
const hasFigures = (figures: MeasureFigures | null): boolean =>
  Object.values(figures ?? {})
    .flat()
    .some(Boolean);

function located(text: string, problems: readonly Problem[]): Finding[] {
  const twice: Problem[] = [];
  const spot = jsonSpots(text, (where) => twice.push({ code: 'name-twice', severity: 'warning', where, values: {} }));
  return [...problems, ...twice].map((problem) => {
    const { code, where } = problem;
    const part = code === 'unknown-field' || code === 'name-twice' ? 'name' : 'value';
    return { ...spot(where, part), path: where, problem };
  });
}

/** Items of a list that are no objects are left out of the report, so those behind them have other numbers in the text. */
function pathsOfSource(problems: readonly Problem[]): (path: string) => string {
  const left = new Set(problems.filter(({ code }) => code === 'unreadable').map(({ where }) => where));
  return (path) =>
    path.replace(/^(units|periods|categories)\[(\d+)\]/, (_match, list: string, number: string) => {
      let at = 0;
      for (let before = Number(number); ; at += 1) if (!left.has(`${list}[${at}]`) && before-- === 0) break;
      return `${list}[${at}]`;
    });
}
