import type { GivenReport } from '../controllers/report-source.ts';
import { ThadsProblemEvent } from '../events.ts';
import type { FigureProblem } from '../figures/checks.ts';
import { type Readable, type Reading, readReport } from '../figures/reading.ts';
import { type FigureAttributes, hasFigureAttributes, reportFromAttributes } from '../input/attributes.ts';
import { attempt, parseChoice, parseHref, parseWhole } from '../input/choice.ts';
import { parseDate } from '../input/date-text.ts';
import { plainText } from '../input/figure-text.ts';
import type { Lang } from '../input/number-text.ts';
import type { Problem } from '../model/problem.ts';
import { type Measure, type Report, STATUSES } from '../model/report.ts';
import type { TableMode } from '../templates/data-table.ts';
import type { Frame } from '../templates/frame.ts';
import { dateText } from '../text/date.ts';
import { fill, type Messages } from '../text/messages.ts';
import { problemText } from '../text/sentences.ts';

const MEASURES: readonly Measure[] = ['cases', 'amounts'];
const TABLES: readonly TableMode[] = ['details', 'open', 'none'];

/** Problems that are told in full above a drawing; of more, their number. */
const MOST_NOTICES = 4;

type Text = string | null | undefined;

/** What an author can say of a widget beside its figures. */
export interface ViewAttributes extends FigureAttributes {
  readonly label?: Text;
  readonly measure?: Text;
  readonly agency?: Text;
  readonly asOf?: Text;
  readonly status?: Text;
  readonly source?: Text;
  readonly sourceHref?: Text;
  readonly note?: Text;
  readonly select?: Text;
  readonly digits?: string | number | null | undefined;
  readonly headingLevel?: string | number | null | undefined;
  readonly table?: Text;
}

/** What stands behind the figures: reports by other doors than attributes, and how they are doing. */
export interface ViewData {
  readonly given: GivenReport | null;
  readonly failures: readonly Problem[];
  readonly loading: boolean;
  readonly stale: boolean;
  /** Doors in use beside attributes, highest first. */
  readonly doors: readonly string[];
}

/** Nothing but attributes. */
export const NO_DATA: ViewData = { given: null, failures: [], loading: false, stale: false, doors: [] };

/** All that a widget shows, derived before it draws, so that drawing decides nothing. */
export interface View {
  /** The report the figures are from; its own figures, or those of the unit that was selected. */
  readonly report: Report;
  readonly reading: Reading;
  readonly frame: Frame;
  readonly table: TableMode;
  readonly messages: Messages;
  readonly lang: Lang;
  readonly loading: boolean;
  readonly stale: boolean;
  readonly status: Report['status'];
  /** Every problem, shown or not, to be told to the page. */
  readonly problems: readonly ThadsProblemEvent[];
}

/** Derives what a widget shows from what its author and its report say; throws nothing. */
export function viewOf(attributes: ViewAttributes, data: ViewData, messages: Messages, lang: Lang): View {
  const problems: (Problem | FigureProblem)[] = [];
  const choose = <T extends string>(raw: Text, choices: readonly T[], where: string) => attempt(problems, () => parseChoice(raw, choices, where));
  const asked = choose(attributes.measure, MEASURES, 'measure');
  const table = choose(attributes.table, TABLES, 'table') ?? 'details';
  const digits = attempt(problems, () => parseWhole(attributes.digits, 0, 6, 'digits')) ?? 2;
  const headingLevel = attempt(problems, () => parseWhole(attributes.headingLevel, 2, 6, 'heading-level'));

  const measure = asked ?? (data.given && !data.given.report.cases && data.given.report.amounts ? 'amounts' : 'cases');
  const own = data.given === null;
  const { report, problems: found } = data.given ?? reportFromAttributes(attributes, measure, lang);
  const { record, where } = attempt(problems, () => selected(report, attributes.select, problems)) ?? { record: report, where: '' };
  const reading = readReport(record, measure, digits, own ? '' : `${where}${measure}.`, report.period);

  const status = choose(attributes.status, STATUSES, 'status') ?? report.status;
  const asOf = attempt(problems, () => parseDate(attributes.asOf, 'as-of')) ?? report.asOf;
  const href = attempt(problems, () => parseHref(attributes.sourceHref, 'source-href')) ?? report.source?.url ?? null;

  if (data.doors.length > 1 || (data.doors.length === 1 && data.doors[0] !== 'src' && hasFigureAttributes(attributes)))
    problems.push(twoDoors([...data.doors, ...(hasFigureAttributes(attributes) ? ['attributes'] : [])]));
  problems.push(...data.failures, ...found);
  const keys = new Set(problems.map(keyOf));
  problems.push(...reading.problems.filter((problem) => !keys.has(keyOf(problem))));

  const message = (problem: Problem) => data.given?.tell(problem, messages, lang) ?? problemText(problem, messages);
  const told = problems.map((problem) => ({ problem, event: new ThadsProblemEvent({ ...problem, message: message(problem) }) }));
  // What concerns other units or the other measure is told to the page; here it would be about figures nobody sees.
  const notices = told.filter(({ problem }) => concerns(problem, own ? '' : where, measure)).map(({ event }) => event.message);
  if (data.stale) notices.unshift(messages.stale);
  const name = attributes.source ?? report.source?.name;
  const standing = [asOf && fill(messages.asOf, { date: dateText(asOf, lang) }), status && messages[status]].filter(Boolean);
  const about = [attributes.agency ?? ('name' in record ? record.name : report.agency), attributes.period ?? report.period?.label].filter(Boolean);
  const frame: Frame = {
    label: attributes.label || null,
    headingLevel,
    about: about.join(' · ') || null,
    notices: notices.length > MOST_NOTICES ? [...notices.slice(0, MOST_NOTICES), fill(messages.moreNotices, { x: String(notices.length - MOST_NOTICES) })] : notices,
    noticesLabel: messages.notes,
    note: attributes.note ?? (report.notes.join(' ') || null),
    source: name ? { text: fill(messages.source, { source: name }), href } : null,
    standing: standing.join(' · ') || null,
  };
  const { loading, stale } = data;
  return { report, reading, frame, table, messages, lang, loading, stale, status, problems: told.map(({ event }) => event) };
}

/** The unit, category or point of a series that is asked for, by its id or its name; the whole report without one. */
function selected(report: Report, select: Text, problems: Problem[]): { readonly record: Readable & { readonly name?: string }; readonly where: string } {
  if (!select) return { record: report, where: '' };
  const wanted = plainText(select);
  for (const list of ['units', 'categories'] as const) {
    const index = report[list].findIndex(({ id, name }) => id === select || plainText(name) === wanted);
    const record = report[list][index];
    if (record) return { record, where: `${list}[${index}].` };
  }
  const index = report.periods.findIndex(({ period }) => plainText(period.label ?? '') === wanted);
  const point = report.periods[index];
  if (point) return { record: point, where: `periods[${index}].` };
  problems.push({ code: 'not-selected', severity: 'error', where: 'select', values: { got: select } });
  return { record: report, where: '' };
}

const keyOf = ({ code, where }: Problem): string => `${code} ${where}`;

const twoDoors = (doors: readonly string[]): Problem => ({
  code: 'two-doors',
  severity: 'info',
  where: '',
  values: { taken: doors[0] ?? '', left: doors.slice(1).join(', ') },
});

function concerns({ where, severity }: Problem, prefix: string, measure: Measure): boolean {
  if (severity === 'info') return false;
  const path = /^(?:(?:units|categories|periods)\[\d+\]\.)?/.exec(where)?.[0] ?? '';
  if (path !== prefix) return path === '' && severity === 'error';
  const rest = where.slice(path.length);
  return !/^(?:cases|amounts)\./.test(rest) || rest.startsWith(`${measure}.`);
}
