import type { Period } from '../model/period.ts';
import type { Problem } from '../model/problem.ts';
import {
  type Category,
  COUNTS,
  type Measure,
  type MeasureFigures,
  type Measures,
  NO_FIGURES,
  NO_REPORT,
  type PeriodReport,
  type PreviousReport,
  type Report,
  SHARES,
  type Source,
  STATUSES,
  type Target,
  type Unit,
} from '../model/report.ts';
import { attempt } from './choice.ts';
import { parseTarget } from './figure-text.ts';
import { uniqueId } from './ids.ts';
import { type Door, isStated, type JsonObject, objectOf, rawFigure, refuse, textOf } from './json-object.ts';
import { jsonPlace } from './json-place.ts';
import type { Lang } from './number-text.ts';
import { parsePeriod } from './period-text.ts';

/** How text is read where it can be read two ways. */
export interface ParseOptions {
  readonly lang?: Lang;
}

/** A report as far as it could be read, and what was wrong with the rest: that is unknown, never zero. */
export interface ParsedReport {
  readonly report: Report;
  readonly problems: readonly Problem[];
}

/**
 * Reads the JSON of a report, as an object or as text. Problems name the place as a path: `units[3].amounts.rate`.
 *
 * Whatever it is given, it throws nothing: what cannot be read is left out and named.
 */
export function parseReport(input: unknown, { lang = 'vi' }: ParseOptions = {}): ParsedReport {
  const door: Door = { problems: [], lang };
  const value = typeof input === 'string' ? parseText(input, door) : input;
  if (!isStated(value) && door.problems.length === 0) refuse(door, 'JSON', '{…}', value);
  const json = objectOf(value, 'report', '', door);
  return { report: json ? readReport(json) : NO_REPORT, problems: door.problems };
}

function parseText(text: string, { problems }: Door): unknown {
  const json = text.replace(/^\ufeff/, '');
  try {
    return JSON.parse(json);
  } catch {
    const { line, column } = jsonPlace(json);
    problems.push({
      code: 'json-syntax',
      severity: 'error',
      where: `${line}:${column}`,
      values: { line: String(line), column: String(column) },
    });
    return null;
  }
}

function readReport(json: JsonObject<'report'>): Report {
  const { door } = json;
  const schema = json.raw('schema');
  if (isStated(schema) && schema !== 1) refuse(door, 'schema', '1', schema);
  const notes = json.raw('notes');
  return {
    schema: 1,
    agency: json.text('agency'),
    period: periodOf(json),
    asOf: json.day('asOf'),
    status: json.choice('status', STATUSES),
    source: sourceOf(json),
    notes:
      typeof notes === 'string'
        ? [notes]
        : json.list('notes').flatMap((note, at) => textOf(note, `notes[${at}]`, door) ?? []),
    ...measuresOf(json),
    previous: previousOf(json),
    units: named(json.objects('units', 'unit')).map(({ item, id, name }): Unit => ({
      id,
      name,
      parent: item.name('parent'),
      break: item.flag('break'),
      period: periodOf(item),
      previous: previousOf(item),
      ...measuresOf(item),
    })),
    periods: json.objects('periods', 'periodReport').map((item): PeriodReport => ({
      period: periodOf(item) ?? { from: null, to: null, label: null, fiscalYear: null, months: null },
      break: item.flag('break'),
      ...measuresOf(item),
    })),
    categories: named(json.objects('categories', 'category')).map(({ item, id, name }): Category => ({
      id,
      name,
      ...measuresOf(item),
    })),
  };
}

const measuresOf = (json: JsonObject<'report' | 'unit' | 'periodReport' | 'category' | 'previous'>): Measures => ({
  cases: measureOf(json.object('cases', 'measure'), 'cases'),
  amounts: measureOf(json.object('amounts', 'measure'), 'amounts'),
});

function measureOf(json: JsonObject<'measure'> | null, measure: Measure): MeasureFigures | null {
  if (!json) return null;
  return {
    ...NO_FIGURES,
    ...Object.fromEntries(COUNTS.map((name) => [name, json.figure(name, measure)])),
    ...Object.fromEntries(([...SHARES, 'rate', 'pace'] as const).map((name) => [name, json.figure(name, 'percent')])),
    targets: (['target', 'targets'] as const).flatMap((name) => targetsOf(json.raw(name), json.place(name), json.door)),
    targetDelta: json.figure('targetDelta', 'points'),
  };
}

function targetsOf(value: unknown, where: string, door: Door): Target[] {
  const targets = Array.isArray(value)
    ? value.map((item, at) => targetOf(item, `${where}[${at}]`, door))
    : [targetOf(value, where, door)];
  return targets.filter((target) => target !== null);
}

function targetOf(value: unknown, where: string, door: Door): Target | null {
  const rateOf = (rate: unknown, place: string) =>
    attempt(door.problems, () => parseTarget(rawFigure(rate, 'target', place, door), place));
  if (typeof value !== 'object' || value === null) return rateOf(value, where);
  const json = objectOf(value, 'target', where, door);
  if (!json) return null;
  const place = json.place('rate');
  if (!isStated(json.raw('rate'))) return refuse(door, place, 'percent', '');
  const target = rateOf(json.raw('rate'), place);
  if (!target) return null;
  const operator = json.choice('operator', ['>=', '>']) ?? target.operator;
  const kind = json.choice('kind', ['year', 'milestone']) ?? target.kind;
  return { ...target, operator, kind, name: json.text('name') };
}

function previousOf(owner: JsonObject<'report' | 'unit'>): PreviousReport | null {
  const json = owner.object('previous', 'previous');
  return json && { period: periodOf(json), ...measuresOf(json) };
}

function periodOf(owner: JsonObject<'report' | 'unit' | 'periodReport' | 'previous'>): Period | null {
  const value = owner.raw('period');
  if (typeof value === 'string') return parsePeriod(value);
  const json = owner.object('period', 'period');
  if (!json) return null;
  const parts = {
    from: json.day('from'),
    to: json.day('to'),
    label: json.text('label'),
    fiscalYear: json.whole('fiscalYear', 1900, 2999),
    months: json.whole('months', 1, 12),
  };
  return attempt(json.door.problems, () => parsePeriod(parts, json.where));
}

function sourceOf(report: JsonObject<'report'>): Source | null {
  const value = report.raw('source');
  if (typeof value === 'string') return { name: value, url: null };
  const json = report.object('source', 'source');
  const url = json?.href('url') ?? null;
  const name = json?.text('name') ?? url;
  return name === null ? null : { name, url };
}

/** Objects with a name; an `id` is made from the place where none is given, and kept apart from the others. */
function named<K extends 'unit' | 'category'>(items: readonly JsonObject<K>[]) {
  const taken = new Map<string, number>();
  return items.map((item) => {
    const { door, where } = item;
    const given = item.name('id');
    const name = item.name('name') ?? given;
    if (name === null) refuse(door, item.place('name'), '"…"', item.raw('name'));
    const id = uniqueId(given ?? name ?? where, taken);
    if (given !== null && id !== given)
      door.problems.push({
        code: 'duplicate-id',
        severity: 'warning',
        where: item.place('id'),
        values: { got: given, id },
      });
    return { item, id, name: name ?? where };
  });
}
