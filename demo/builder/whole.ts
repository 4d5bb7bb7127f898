import { reportJson } from '../../src/export/report-json.ts';
import { type ParsedReport, parseReport } from '../../src/input/json.ts';
import type { MeasureJson, ReportJson, TargetJson } from '../../src/input/report-json.ts';
import { subtract } from '../../src/model/exact.ts';
import { type Measure, type MeasureFigures, NO_FIGURES, type Report } from '../../src/model/report.ts';
import { type Fields, FIGURES, isSame, MEASURES, pathOf, reportOf } from './fields.ts';
import type { Source } from './source.ts';
import { isRecord } from './store.ts';

/** What was pasted, and what the fields make of it. */
export interface Material {
  readonly source: Source;
  readonly fields: Fields;
}

/** Pasted reports as JSON, each read once. */
const bases = new WeakMap<Source, ReportJson | null>();

/**
 * The report as it stands: all that was pasted, also what no field shows, under what the user has changed.
 *
 * @param withRows - with its units, kinds of case and periods
 */
export function wholeReport({ source, fields }: Material, withRows = false): ReportJson {
  const base = baseOf(source);
  if (!base) return reportOf(fields);
  const { units, periods, categories, ...one } = base;
  const lists = { units, periods, categories };
  const report: ReportJson = { ...one, ...(withRows ? stated(lists) : {}) };
  for (const measure of MEASURES) changeMeasure(report, measure, fields);
  changeFacts(report, fields);
  return report;
}

/** Whether what was pasted is a report in all its parts, not something that merely looks like one. */
export const isWhole = (source: Source): boolean => baseOf(source) !== null;

function baseOf(source: Source): ReportJson | null {
  if (source.is !== 'json' && source.is !== 'table') return null;
  const known = bases.get(source);
  if (known !== undefined) return known;
  const base = source.is === 'json' ? parsed(source.text) : reportJson(source.parsed.report);
  bases.set(source, base);
  return base;
}

/** @returns `null` for what is no object, or has been spoilt */
function parsed(json: string): ReportJson | null {
  try {
    const value: unknown = JSON.parse(json);
    return isRecord(value) && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

const stated = <T extends object>(values: T): Partial<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;

function changeMeasure(report: ReportJson, measure: Measure, fields: Fields): void {
  const changed = FIGURES.filter((name) => fields[pathOf(measure, name)]?.edited);
  if (changed.length === 0) return;
  const figures: MeasureJson = { ...report[measure] };
  for (const name of changed) {
    const text = fields[pathOf(measure, name)]?.text ?? '';
    if (name === 'target') changeTarget(figures, text);
    else if (name === 'previous') changePrevious(report, measure, text);
    else if (text === '') delete figures[name];
    else figures[name] = text;
  }
  // A difference proves nothing of another rate or target.
  if (changed.includes('rate') || changed.includes('target')) delete figures.targetDelta;
  if (Object.keys(figures).length > 0) report[measure] = figures;
  else delete report[measure];
}

/** The first target is the one that has a field; what is known of who set it stays. */
function changeTarget(figures: MeasureJson, text: string): void {
  const [first, ...others] = [figures.target, figures.targets]
    .flat()
    .filter((one) => one !== null && one !== undefined);
  const known = isRecord(first) ? (first as TargetJson) : null;
  // The operator is part of what was typed: ">82%".
  const mine = text === '' ? [] : [known?.name || known?.kind ? { ...known, rate: text, operator: null } : text];
  const targets = [...mine, ...others];
  delete figures.targets;
  delete figures.target;
  if (targets.length > 0) figures.target = targets.length === 1 ? targets[0]! : targets;
}

function changePrevious(report: ReportJson, measure: Measure, text: string): void {
  const { rate: _, ...figures }: MeasureJson = report.previous?.[measure] ?? {};
  report.previous = { ...report.previous, [measure]: text === '' ? figures : { ...figures, rate: text } };
}

function changeFacts(report: ReportJson, fields: Fields): void {
  const changed = (path: string): boolean => fields[path]?.edited ?? false;
  const { agency, period, asOf, source, status, notes } = reportOf(fields);
  const put = <K extends keyof ReportJson>(name: K, value: ReportJson[K], isChanged: boolean): void => {
    if (!isChanged) return;
    if (value === undefined) delete report[name];
    else report[name] = value;
  };
  put('agency', agency, changed('agency'));
  put('period', period, changed('period'));
  put('asOf', asOf, changed('asOf'));
  put('status', status, changed('status'));
  put('notes', notes, changed('note'));
  put('source', source, changed('source') || changed('sourceHref'));
}

/** What a carrier does not bring along, by its path: `cases.targets`, `cases.suspended`, `cases.previous`. */
export function lostOf(material: Material, measures: readonly Measure[], carried: Report): string[] {
  const whole = parseReport(wholeReport(material)).report;
  return measures.flatMap((measure) => {
    const all = withoutDelta(whole[measure] ?? NO_FIGURES);
    const some = withoutDelta(carried[measure] ?? NO_FIGURES);
    const names = (Object.keys(NO_FIGURES) as (keyof typeof NO_FIGURES)[]).filter(
      (name) => !isSame(all[name], some[name]),
    );
    const before = (report: Report) => [report.previous?.period ?? null, report.previous?.[measure] ?? null];
    return [...names, ...(isSame(before(whole), before(carried)) ? [] : ['previous'])].map(
      (name) => `${measure}.${name}`,
    );
  });
}

/** A difference that follows from rate and target need not be stated. */
function withoutDelta(figures: MeasureFigures): MeasureFigures {
  const { rate, targets, targetDelta } = figures;
  const [target] = targets;
  const follows = rate && target && targetDelta && isSame(subtract(rate.value, target.rate.value), targetDelta.value);
  return follows ? { ...figures, targetDelta: null } : figures;
}

/** What attributes do not bring along of a measure. */
export function beyondAttributes(material: Material, measure: Measure): string[] {
  const { source } = material;
  if (source.is !== 'json' && source.is !== 'table') return [];
  return lostOf(material, [measure], parseReport(reportOf(material.fields)).report);
}

/** The whole report, read. */
export const readWhole = (material: Material): ParsedReport => parseReport(wholeReport(material));
