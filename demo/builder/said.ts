import '../../src/report-en.ts';
import { articleFieldText, articleMessagesFor, articleProblemText } from '../../src/article-text.ts';
import { checkReport } from '../../src/figures/check-report.ts';
import type { FigureProblem } from '../../src/figures/checks.ts';
import { type ParsedReport, parseReport } from '../../src/input/json.ts';
import type { MeasureJson, ReportJson } from '../../src/input/report-json.ts';
import type { Problem, Severity } from '../../src/model/problem.ts';
import { reportMessagesFor, reportProblemText } from '../../src/text/report-problems.ts';
import { type Fields, MEASURES } from './fields.ts';
import { type Headings, quoted } from './headings.ts';
import { lineFinder } from './lines.ts';
import type { Source } from './source.ts';
import type { State } from './state.ts';
import { fill, type Texts, textsOf } from './text.ts';
import { isWhole, wholeReport } from './whole.ts';

/** Something that is wrong, or worth knowing, in words. */
export interface Said {
  readonly severity: Severity;
  readonly text: string;
  /** The field it is about, or the figure of the article, where there is one to go to. */
  readonly path: string | null;
  /** The line of the pasted text it is about, from 1. */
  readonly line: number | null;
}

/** More than these are counted, not listed. */
export const MOST_SAID = 30;

/** What the reader did not trust; all else is checked anew with what the user has changed. */
const DOUBTS = new Set(['two-values', 'figure-doubtful']);

/** Everything that is wrong with the figures as they stand, errors first. */
export function saidOf(
  source: Source,
  fields: Fields,
  { text, edits, lang }: Pick<State, 'text' | 'edits' | 'lang'>,
): Said[] {
  const all = [...ofFigures(source, fields, text, lang), ...ofArticle(source, fields, edits, lang)];
  const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
  const isThere = (path: string): boolean =>
    path in fields || (source.is === 'article' && path in source.reading.evidence);
  const each = all
    .map((one) => (one.path !== null && isThere(one.path) ? one : { ...one, path: null }))
    .filter((one, at) => all.findIndex((other) => other.text === one.text && other.line === one.line) === at)
    .sort((a, b) => rank[a.severity] - rank[b.severity]);
  return withLines(each, textsOf(lang));
}

/** What is said of several lines in the same words, as of rows with one name, names the line too. */
function withLines(all: readonly Said[], texts: Texts): Said[] {
  const times = new Map<string, number>();
  for (const { text } of all) times.set(text, (times.get(text) ?? 0) + 1);
  return all.map((one) =>
    one.line === null || times.get(one.text) === 1
      ? one
      : { ...one, text: fill(texts.ofLine, { line: String(one.line), text: one.text }) },
  );
}

function ofFigures(source: Source, fields: Fields, text: string, lang: State['lang']): Said[] {
  const whole = source.is === 'table' || source.is === 'json' ? source : null;
  const { report, problems }: ParsedReport =
    whole && whole.rows > 0 ? whole.parsed : parseReport(withBeside(wholeReport({ source, fields }), source, fields));
  // What is wrong with JSON of one office is found again in what has become of it, or mended.
  const data = whole && !(whole.is === 'json' && whole.rows === 0 && isWhole(whole)) ? whole.parsed.problems : [];
  const lineOf = lineFinder(source, text);
  return [...new Set([...data, ...problems, ...checkReport(report)])].map((problem) => ({
    ...said(problem, lang),
    line: lineOf(problem),
  }));
}

/** What the article states beside the fields is checked along with them: shares, what cannot be enforced, the difference. */
function withBeside(report: ReportJson, source: Source, fields: Fields): ReportJson {
  if (source.is !== 'article') return report;
  for (const measure of MEASURES) {
    const beside: MeasureJson = Object.fromEntries(
      Object.entries(source.reading.report[measure] ?? {}).filter(([name]) => !(`${measure}.${name}` in fields)),
    );
    // A difference says nothing more of a target the user has put in, and proves nothing of one it was derived with.
    if (fields[`${measure}.target`]?.edited || fields[`${measure}.rate`]?.edited) delete beside.targetDelta;
    if (report[measure]) report[measure] = { ...beside, ...report[measure] };
  }
  return report;
}

function said(problem: Problem | FigureProblem, lang: State['lang']): Omit<Said, 'line'> {
  const messages = reportMessagesFor(lang);
  const isPath = /^(?:previous\.)?(?:cases|amounts)\.\w+$/.test(problem.where);
  // Problems of text bring their place in the sentence, by its path.
  const placed =
    isPath && !('stated' in problem)
      ? { ...problem, where: articleFieldText(problem.where, articleMessagesFor(lang)) }
      : problem;
  return {
    severity: problem.severity,
    text: reportProblemText(placed, messages),
    path: isPath ? problem.where.replace(/^previous\.(\w+)\.rate$/, '$1.previous') : null,
  };
}

function ofArticle(source: Source, fields: Fields, edits: State['edits'], lang: State['lang']): Said[] {
  if (source.is !== 'article') return [];
  const messages = articleMessagesFor(lang);
  const doubts = source.reading.problems.filter(({ code, where }) => DOUBTS.has(code) && !edits[where]);
  const filled = Object.values(fields).some(({ text: value, path }) => value && path.includes('.'));
  const { none, headings } = source;
  const texts = textsOf(lang);
  return [...doubts, ...(filled || !none ? [] : [none])].map((problem) => ({
    severity: problem.severity,
    text: headings && problem === none ? headlessText(headings, texts) : articleProblemText(problem, messages),
    path: problem.where,
    line: null,
  }));
}

/** Why columns are none: they have no headings, or none that are known. */
const headlessText = ({ seen, known }: Headings, texts: Texts): string =>
  seen.length === 0
    ? texts.headless
    : fill(texts.headed, { seen: quoted(seen), known: known.length === 0 ? texts.noHeading : quoted(known) });
