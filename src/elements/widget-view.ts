import type { GivenReport } from '../controllers/report-source.ts';
import { ThadsProblemEvent } from '../events.ts';
import type { FigureProblem } from '../figures/checks.ts';
import { type Readable, type Reading, readReport } from '../figures/reading.ts';
import { type FigureAttributes, hasFigureAttributes, reportFromAttributes } from '../input/attributes.ts';
import { attempt, parseChoice, parseHref, parseWhole } from '../input/choice.ts';
import { parseDate } from '../input/date-text.ts';
import { plainText } from '../input/figure-text.ts';
import type { Lang } from '../input/number-text.ts';
import { periodOfText } from '../input/part-year.ts';
import type { Problem } from '../model/problem.ts';
import { type Measure, NO_FIGURES, type Report, STATUSES, type Target } from '../model/report.ts';
import type { Provenance } from '../export/exported.ts';
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

/** What of a report is shown: the report itself, a unit, a category or a point of its series. */
export interface Choice {
  readonly record: Readable & { readonly name?: string };
  /** Prefix of the places that problems name. */
  readonly where: string;
}

/** What a dashboard tells the widgets in it that have no figures of their own. */
export interface Shared extends ViewData {
  readonly measure: Measure;
  readonly choice: Choice | null;
  /** Unit or category that readers have chosen, by its id. */
  readonly picked: string | null;
  /** Unit whose own units are in sight with it. */
  readonly group: (Choice & { readonly id: string }) | null;
  /** Targets of the dashboard itself, which hold for all that it shows. */
  readonly targets: readonly Target[];
  /** What the dashboard says itself. */
  readonly told: ReadonlySet<string>;
  readonly notices: readonly string[];
}

/** Nothing but attributes. */
export const NO_DATA: ViewData = { given: null, failures: [], loading: false, stale: false, doors: [] };

/** What a widget reads by itself, see `ThadsWidget.readOwn`. */
export interface OwnData {
  /** Targets beside those of the figures. */
  readonly targets: readonly Target[];
  readonly problems: readonly Problem[];
}

/** What holds where the author says nothing. */
export interface Around {
  readonly measure?: Measure | undefined;
  readonly choose?: (report: Report, measure: Measure) => Choice | null;
}

/** All that a widget shows, derived before it draws, so that drawing decides nothing. */
export interface View {
  /** The report the figures are from; its own figures, or those of the unit that was selected. */
  readonly report: Report;
  /** The report as widgets without figures of their own take it; `null` while there is none. */
  readonly given: GivenReport | null;
  /** What of it was selected: the report itself, a unit, a category or a point of its series. */
  readonly record: Readable;
  readonly reading: Reading;
  /** Targets beside those of the report, which hold for each of its rows too. */
  readonly targets: readonly Target[];
  readonly frame: Frame;
  readonly table: TableMode;
  readonly messages: Messages;
  readonly lang: Lang;
  readonly loading: boolean;
  readonly stale: boolean;
  readonly status: Report['status'];
  /** What the figures are from, for exports. */
  readonly origin: Provenance;
  /** Every problem, shown or not, to be told to the page. */
  readonly problems: readonly ThadsProblemEvent[];
}

/** Derives what a widget shows from what its author and its report say; throws nothing. */
export function viewOf(
  attributes: ViewAttributes,
  data: ViewData,
  messages: Messages,
  lang: Lang,
  inside: OwnData = { targets: [], problems: [] },
  around: Around = {},
): View {
  const problems: (Problem | FigureProblem)[] = [...inside.problems];
  const choose = <T extends string>(raw: Text, choices: readonly T[], where: string) =>
    attempt(problems, () => parseChoice(raw, choices, where));
  const asked = choose(attributes.measure, MEASURES, 'measure');
  const table = choose(attributes.table, TABLES, 'table') ?? 'details';
  const digits = attempt(problems, () => parseWhole(attributes.digits, 0, 6, 'digits')) ?? 2;
  const headingLevel = attempt(problems, () => parseWhole(attributes.headingLevel, 2, 6, 'heading-level'));

  const measure =
    asked ??
    around.measure ??
    (data.given && !holds(data.given.report, 'cases') && holds(data.given.report, 'amounts') ? 'amounts' : 'cases');
  const own = data.given === null;
  const { report, problems: found } = data.given
    ? withPeriod(data.given, attributes.period)
    : reportFromAttributes(attributes, measure, lang);
  const { record, where } = selected(report, attributes.select, problems) ??
    around.choose?.(report, measure) ?? { record: report, where: '' };
  const reading = readReport(
    withTargets(record, measure, inside.targets),
    measure,
    digits,
    own ? '' : `${where}${measure}.`,
    report.period,
  );

  const status = choose(attributes.status, STATUSES, 'status') ?? report.status;
  const asOf = attempt(problems, () => parseDate(attributes.asOf, 'as-of')) ?? report.asOf;
  const href = attempt(problems, () => parseHref(attributes.sourceHref, 'source-href')) ?? report.source?.url ?? null;

  if (data.doors.length > 1 || (data.doors.length === 1 && data.doors[0] !== 'src' && hasFigureAttributes(attributes)))
    problems.push(twoDoors([...data.doors, ...(hasFigureAttributes(attributes) ? ['attributes'] : [])]));
  problems.push(...data.failures, ...found);
  const keys = new Set(problems.map(keyOf));
  problems.push(...reading.problems.filter((problem) => !keys.has(keyOf(problem))));

  const message = (problem: Problem) => data.given?.tell(problem, messages, lang) ?? problemText(problem, messages);
  const told = problems.map((problem) => ({
    problem,
    event: new ThadsProblemEvent({ ...problem, message: message(problem) }),
  }));
  // What concerns other units or the other measure is told to the page; here it would be about figures nobody sees.
  const notices = told
    .filter(({ problem }) => concerns(problem, own ? '' : where, measure))
    .map(({ event }) => event.message);
  if (data.stale) notices.unshift(messages.stale);
  const name = attributes.source ?? report.source?.name;
  const standing = [asOf && fill(messages.asOf, { date: dateText(asOf, lang) }), status && messages[status]].filter(
    Boolean,
  );
  const agency = attributes.agency ?? ('name' in record ? record.name : report.agency);
  const period = attributes.period ?? record.period?.label ?? report.period?.label;
  const about = [agency, period].filter(Boolean);
  const span = record.period ?? report.period;
  const note = attributes.note ?? (report.notes.join(' ') || null);
  const origin: Provenance = {
    agency: agency ?? null,
    period: period ?? null,
    span,
    asOf,
    status,
    source: name ? { name, url: href } : null,
    note,
  };
  const frame: Frame = {
    label: attributes.label || null,
    headingLevel,
    about: about.join(' · ') || null,
    notices:
      notices.length > MOST_NOTICES
        ? [...notices.slice(0, MOST_NOTICES), fill(messages.moreNotices, { x: String(notices.length - MOST_NOTICES) })]
        : notices,
    noticesLabel: messages.notes,
    note,
    source: name ? { text: fill(messages.source, { source: name }), href } : null,
    standing: standing.join(' · ') || null,
  };
  const { loading, stale } = data;
  const given =
    own && !hasFigureAttributes(attributes) ? null : { report, problems: found, tell: data.given?.tell ?? problemText };
  return {
    report,
    given,
    record,
    reading,
    targets: inside.targets,
    frame,
    table,
    messages,
    lang,
    loading,
    stale,
    status,
    origin,
    problems: told.map(({ event }) => event),
  };
}

/** Whether anything of a report is stated of this measure. */
export const holds = (report: Report, measure: Measure): boolean =>
  [report, ...report.units, ...report.periods, ...report.categories].some((record) => record[measure] !== null);

/** The unit, category or point of a series that is asked for, by its id or its name, or the day it ends; `null` without one. */
function selected(report: Report, select: Text, problems: Problem[]): Choice | null {
  if (!select) return null;
  const wanted = plainText(select);
  for (const list of ['units', 'categories'] as const) {
    const index = report[list].findIndex(({ id, name }) => id === select || plainText(name) === wanted);
    const record = report[list][index];
    if (record) return { record, where: `${list}[${index}].` };
  }
  const index = report.periods.findIndex(
    ({ period }) => period.to === select || plainText(period.label ?? '') === wanted,
  );
  const point = report.periods[index];
  if (point) return { record: point, where: `periods[${index}].` };
  problems.push({ code: 'not-selected', severity: 'error', where: 'select', values: { got: select } });
  return null;
}

/** A record whose figures have these targets too. */
export const withTargets = <T extends Readable>(record: T, measure: Measure, more: readonly Target[]): T => {
  const figures = record[measure] ?? NO_FIGURES;
  return more.length === 0 ? record : { ...record, [measure]: { ...figures, targets: [...figures.targets, ...more] } };
};

/** What the author says of the period stands where the report does not: before the end of a year its target is not decided. */
function withPeriod(given: GivenReport, text: Text): GivenReport {
  const period = given.report.period === null ? periodOfText(text) : null;
  return period ? { ...given, report: { ...given.report, period } } : given;
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
