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
import { attempt, parseChoice, parseHref, parseWhole } from './choice.ts';
import { parseDate } from './date-text.ts';
import { type FigureKind, parseTarget, readFigure } from './figure-text.ts';
import { uniqueId } from './ids.ts';
import { jsonPlace } from './json-place.ts';
import {
  type Door,
  flagOf,
  isStated,
  type Json,
  listOf,
  nameOf,
  objectOf,
  objects,
  rawFigure,
  refuse,
  textOf,
} from './json-values.ts';
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
  const json = door.problems.length > 0 ? null : objectOf(value ?? [], 'report', '', door);
  return { report: json ? readReport(json, door) : NO_REPORT, problems: door.problems };
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

function readReport(json: Json, door: Door): Report {
  const { problems } = door;
  if (isStated(json['schema']) && json['schema'] !== 1) refuse(door, 'schema', '1', json['schema']);
  const notes = typeof json['notes'] === 'string' ? [json['notes']] : json['notes'];
  return {
    schema: 1,
    agency: textOf(json['agency'], 'agency', door),
    period: periodOf(json['period'], 'period', door),
    asOf: attempt(problems, () => parseDate(textOf(json['asOf'], 'asOf', door), 'asOf')),
    status: attempt(problems, () => parseChoice(textOf(json['status'], 'status', door), STATUSES, 'status')),
    source: sourceOf(json['source'], door),
    notes: listOf(notes, 'notes', door).flatMap((note, at) => textOf(note, `notes[${at}]`, door) ?? []),
    ...measuresOf(json, '', door),
    previous: previousOf(json['previous'], 'previous', door),
    units: named(json['units'], 'units', 'unit', door).map(({ item, where, id, name }): Unit => ({
      id,
      name,
      parent: nameOf(item['parent'], `${where}.parent`, door),
      break: flagOf(item['break'], `${where}.break`, door),
      period: periodOf(item['period'], `${where}.period`, door),
      previous: previousOf(item['previous'], `${where}.previous`, door),
      ...measuresOf(item, `${where}.`, door),
    })),
    periods: objects(json['periods'], 'periods', 'periodReport', door).map(({ item, where }): PeriodReport => ({
      period: periodOf(item['period'], `${where}.period`, door) ?? {
        from: null,
        to: null,
        label: null,
        fiscalYear: null,
        months: null,
      },
      break: flagOf(item['break'], `${where}.break`, door),
      ...measuresOf(item, `${where}.`, door),
    })),
    categories: named(json['categories'], 'categories', 'category', door).map(
      ({ item, where, id, name }): Category => ({ id, name, ...measuresOf(item, `${where}.`, door) }),
    ),
  };
}

const measuresOf = (json: Json, where: string, door: Door): Measures => ({
  cases: measureOf(json['cases'], 'cases', `${where}cases`, door),
  amounts: measureOf(json['amounts'], 'amounts', `${where}amounts`, door),
});

function measureOf(value: unknown, measure: Measure, where: string, door: Door): MeasureFigures | null {
  const json = objectOf(value, 'measure', where, door);
  if (!json) return null;
  const figure = (name: string, kind: FigureKind) =>
    attempt(door.problems, () => {
      const read = readFigure(
        rawFigure(json[name], kind, `${where}.${name}`, door),
        kind,
        `${where}.${name}`,
        door.lang,
      );
      door.problems.push(...(read?.warnings ?? []));
      return read?.figure ?? null;
    });
  return {
    ...NO_FIGURES,
    ...Object.fromEntries(COUNTS.map((name) => [name, figure(name, measure)])),
    ...Object.fromEntries([...SHARES, 'rate', 'pace'].map((name) => [name, figure(name, 'percent')])),
    targets: ['target', 'targets'].flatMap((name) => targetsOf(json[name], `${where}.${name}`, door)),
    targetDelta: figure('targetDelta', 'points'),
  };
}

function targetsOf(value: unknown, where: string, door: Door): Target[] {
  if (!Array.isArray(value)) return targetOf(value, where, door) ?? [];
  return value.flatMap((item, at) => targetOf(item, `${where}[${at}]`, door) ?? []);
}

function targetOf(value: unknown, where: string, door: Door): Target[] | null {
  const isObject = typeof value === 'object' && value !== null;
  const json = isObject ? objectOf(value, 'target', where, door) : { rate: value };
  if (!json) return null;
  const place = isObject ? `${where}.rate` : where;
  if (isObject && !isStated(json['rate'])) return refuse(door, place, 'percent', '');
  const target = attempt(door.problems, () => parseTarget(rawFigure(json['rate'], 'target', place, door), place));
  if (!target) return null;
  const choice = <T extends string>(name: string, choices: readonly T[]) =>
    attempt(door.problems, () =>
      parseChoice(textOf(json[name], `${where}.${name}`, door), choices, `${where}.${name}`),
    );
  const operator = choice('operator', ['>=', '>'] as const) ?? target.operator;
  const kind = choice('kind', ['year', 'milestone'] as const) ?? target.kind;
  return [{ ...target, operator, kind, name: textOf(json['name'], `${where}.name`, door) }];
}

function previousOf(value: unknown, where: string, door: Door): PreviousReport | null {
  const json = objectOf(value, 'previous', where, door);
  return json && { period: periodOf(json['period'], `${where}.period`, door), ...measuresOf(json, `${where}.`, door) };
}

function periodOf(value: unknown, where: string, door: Door): Period | null {
  if (typeof value === 'string') return parsePeriod(value);
  const json = objectOf(value, 'period', where, door);
  if (!json) return null;
  const day = (name: string) =>
    attempt(door.problems, () => parseDate(textOf(json[name], `${where}.${name}`, door), `${where}.${name}`));
  const whole = (name: string, from: number, to: number) =>
    attempt(door.problems, () =>
      parseWhole(rawFigure(json[name], `${from}–${to}`, `${where}.${name}`, door), from, to, `${where}.${name}`),
    );
  const parts = {
    from: day('from'),
    to: day('to'),
    label: textOf(json['label'], `${where}.label`, door),
    fiscalYear: whole('fiscalYear', 1900, 2999),
    months: whole('months', 1, 12),
  };
  return attempt(door.problems, () => parsePeriod(parts, where));
}

function sourceOf(value: unknown, door: Door): Source | null {
  const json = typeof value === 'string' ? { name: value } : objectOf(value, 'source', 'source', door);
  if (!json) return null;
  const url = attempt(door.problems, () => parseHref(textOf(json['url'], 'source.url', door), 'source.url'));
  const name = textOf(json['name'], 'source.name', door) ?? url;
  return name === null ? null : { name, url };
}

/** Items of a list with a name; an `id` is made from the place where none is given, and kept apart from the others. */
function named(value: unknown, where: string, fields: 'unit' | 'category', door: Door) {
  const taken = new Map<string, number>();
  return objects(value, where, fields, door).map(({ item, where: place }) => {
    const given = nameOf(item['id'], `${place}.id`, door);
    const name = nameOf(item['name'], `${place}.name`, door) ?? given;
    if (name === null) refuse(door, `${place}.name`, '"…"', item['name']);
    const id = uniqueId(given ?? name ?? place, taken);
    if (given !== null && id !== given)
      door.problems.push({
        code: 'duplicate-id',
        severity: 'warning',
        where: `${place}.id`,
        values: { got: given, id },
      });
    return { item, where: place, id, name: name ?? place };
  });
}
