import type { ArticleReading } from '../../src/article.ts';
import { reportJson } from '../../src/export/report-json.ts';
import { type FigureKind, readFigure } from '../../src/input/figure-text.ts';
import { parsePeriod } from '../../src/input/period-text.ts';
import type { MeasureJson, ReportJson } from '../../src/input/report-json.ts';
import { isYearBefore } from '../../src/figures/previous.ts';
import { amountPower } from '../../src/format/money.ts';
import type { Figure } from '../../src/model/figure.ts';
import type { Period } from '../../src/model/period.ts';
import { FigureError } from '../../src/model/problem.ts';
import {
  type Count,
  type Measure,
  type MeasureFigures,
  NO_FIGURES,
  NO_REPORT,
  STATUSES,
} from '../../src/model/report.ts';
import { countText, rateText, targetText } from '../../src/text/figures.ts';
import { messagesFor } from '../../src/text/messages.ts';
import { dateText } from '../../src/text/date.ts';
import type { Source } from './source.ts';
import type { Edit, State } from './state.ts';

export const MEASURES = ['cases', 'amounts'] as const satisfies readonly Measure[];

/** The figures a widget can be given as attributes, in the order of the statistical chain. */
export const FIGURES = ['total', 'enforceable', 'completed', 'rate', 'target', 'pace', 'previous'] as const;
export type FigureName = (typeof FIGURES)[number];

/** What else a widget says of its figures. */
export const FACTS = ['label', 'agency', 'period', 'asOf', 'source', 'sourceHref', 'status', 'note'] as const;
export type FactName = (typeof FACTS)[number];

/** Figures that are asked for only where there is reason to: of a part of the year. */
export const RARE_FIGURES: readonly FigureName[] = ['pace'];

/** Facts nobody is asked for: reports bring them along. */
export const RARE_FACTS: readonly FactName[] = ['sourceHref', 'status', 'note'];

export const kindOf = (name: FigureName, measure: Measure): FigureKind =>
  name === 'total' || name === 'enforceable' || name === 'completed' ? measure : 'percent';

/** Where the text of a field comes from. */
export type Origin = 'none' | 'text' | 'derived' | 'data' | 'picked' | 'typed';

/** One figure or fact as the widget will be given it. */
export interface Field {
  readonly path: string;
  readonly text: string;
  readonly origin: Origin;
  /** Where it stands in the article. */
  readonly span: { readonly start: number; readonly end: number } | null;
  /** Paths of the figures it follows from. */
  readonly from: readonly string[];
  /** The user has changed it, and can have back what was read. */
  readonly edited: boolean;
}

export type Fields = Readonly<Record<string, Field>>;

const field = (path: string, text: string, origin: Origin, more: Partial<Field> = {}): Field => ({
  path,
  text,
  origin: text === '' ? 'none' : origin,
  span: null,
  from: [],
  edited: false,
  ...more,
});

export const pathOf = (measure: Measure, name: FigureName): string => `${measure}.${name}`;

/** All fields by their paths: what the source says, unless the user said otherwise. */
export function fieldsOf(source: Source, edits: State['edits']): Fields {
  const read = source.is === 'article' ? articleField(source.reading) : dataField(source);
  const paths = [...FACTS, ...MEASURES.flatMap((measure) => FIGURES.map((name) => pathOf(measure, name)))];
  return Object.fromEntries(
    paths.map((path) => {
      const edit = edits[path];
      return [path, edit ? editedField(path, edit) : read(path)];
    }),
  );
}

function editedField(path: string, { text, start, end }: Edit): Field {
  const span = start === undefined || end === undefined ? null : { start, end };
  return field(path, text, span ? 'picked' : 'typed', { span, edited: true });
}

const articleField =
  ({ report, derived, evidence }: ArticleReading) =>
  (path: string): Field => {
    const [group = '', name = ''] = path.split('.');
    const stated =
      path === 'agency'
        ? report.agency
        : path === 'period'
          ? report.period?.label
          : group === 'cases' || group === 'amounts'
            ? report[group]?.[name as Exclude<FigureName, 'previous' | 'pace'>]
            : undefined;
    const span = evidence[path] ?? null;
    if (stated) return field(path, stated, 'text', { span: span && { start: span.start, end: span.end } });
    const follows = derived[name === 'previous' ? `previous.${group}.rate` : path];
    return follows ? field(path, follows.value, 'derived', { from: follows.from }) : field(path, '', 'none');
  };

const dataField =
  (source: Exclude<Source, { is: 'article' }>) =>
  (path: string): Field => {
    if (source.is === 'nothing') return field(path, '', 'none');
    const { report } = source.parsed;
    const [group = '', name = ''] = path.split('.');
    if (group === 'cases' || group === 'amounts') {
      const stated = report[group];
      const before = isYearBefore(report.previous?.period ?? null, report.period) ? report.previous?.[group] : null;
      return field(path, stated ? figureText(stated, before ?? null, group, name as FigureName) : '', 'data');
    }
    const facts: Readonly<Record<string, string | null | undefined>> = {
      agency: report.agency,
      period: report.period && periodText(report.period),
      asOf: report.asOf && dateText(report.asOf, 'vi'),
      source: report.source?.name,
      sourceHref: report.source?.url,
      status: report.status,
      note: report.notes.join(' '),
    };
    return field(path, facts[path] ?? '', 'data');
  };

/** A period as text that reads back to the same months: labels alone may say less, or more, than the days beside them. */
function periodText(period: Period): string {
  const { label, from, to, fiscalYear, months } = period;
  const days = from && to ? `${dateText(from, 'vi')} – ${dateText(to, 'vi')}` : null;
  const first = months !== null && fiscalYear !== null ? `${months} tháng đầu năm ${fiscalYear}` : null;
  const year = fiscalYear === null ? null : String(fiscalYear);
  const isSame = (way: string | null): boolean => {
    const read = parsePeriod(way);
    return read?.months === months && read.fiscalYear === fiscalYear && (months !== null || way === label);
  };
  return [label, ...(label === null ? [days, first] : [first, days]), year].find(isSame) ?? days ?? label ?? year ?? '';
}

/** A figure of a report as text that reads back to the same figure. */
export function figureText(
  stated: MeasureFigures,
  before: MeasureFigures | null,
  measure: Measure,
  name: FigureName | Count,
): string {
  const vi = messagesFor('vi');
  const percent = (figure: Figure | null): string => (figure ? rateText({ kind: 'figure', figure }, vi) : '');
  if (name === 'target') return stated.targets[0] ? targetText(stated.targets[0], vi).replace(/^trên /, '>') : '';
  if (name === 'rate' || name === 'pace') return percent(stated[name]);
  if (name === 'previous') return percent(before?.rate ?? null);
  const figure = stated[name];
  if (!figure) return '';
  const text = countText(figure, measure, amountPower([figure]), vi);
  const short = measure === 'cases' ? text.replace(/ việc$/, '') : text;
  return readsBack(short, figure, measure) ? short : inFull(figure, measure, name);
}

function readsBack(text: string, figure: Figure, measure: Measure): boolean {
  try {
    const read = readFigure(text, measure, '', 'vi')?.figure;
    return read !== undefined && isSame(read, figure);
  } catch (error) {
    if (error instanceof FigureError) return false;
    throw error;
  }
}

/** A figure to its last đồng, where fewer digits would say that it is not known so exactly. */
function inFull(figure: Figure, measure: Measure, name: Count): string {
  const { [measure]: json } = reportJson({ ...NO_REPORT, [measure]: { ...NO_FIGURES, [name]: figure } });
  const text = json?.[name] ?? '';
  if (typeof text !== 'number') return text;
  const digits = String(text).replace(/\B(?=(?:\d{3})+$)/g, '.');
  return measure === 'cases' ? digits : `${digits} đồng`;
}

/** Whether two parts of a report say the same; its fractions are of whole numbers without end. */
export const isSame = (a: unknown, b: unknown): boolean => written(a) === written(b);

const written = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? `${part}n` : part));

/** The report that the fields make. */
export function reportOf(fields: Fields): ReportJson {
  const text = (path: string): string => fields[path]?.text ?? '';
  const report: ReportJson = { schema: 1 };
  if (text('agency')) report.agency = text('agency');
  if (text('period')) report.period = text('period');
  if (text('asOf')) report.asOf = text('asOf');
  if (text('source') || text('sourceHref'))
    report.source = {
      ...(text('source') ? { name: text('source') } : {}),
      ...(text('sourceHref') ? { url: text('sourceHref') } : {}),
    };
  const status = STATUSES.find((one) => one === text('status'));
  if (status) report.status = status;
  if (text('note')) report.notes = [text('note')];
  for (const measure of MEASURES) {
    const figures: MeasureJson = {};
    for (const name of FIGURES)
      if (name !== 'previous' && text(pathOf(measure, name))) figures[name] = text(pathOf(measure, name));
    if (Object.keys(figures).length > 0) report[measure] = figures;
    const before = text(pathOf(measure, 'previous'));
    if (before) report.previous = { ...report.previous, [measure]: { rate: before } };
  }
  return report;
}
