import type { Figure } from '../model/figure.ts';
import type { Problem } from '../model/problem.ts';
import { attempt, parseChoice, parseHref, parseWhole, refuse as refuseText } from './choice.ts';
import { parseDate } from './date-text.ts';
import { type FigureKind, type RawFigure, readFigure } from './figure-text.ts';
import { nearest } from './near.ts';
import type { Lang } from './number-text.ts';
import { FIELDS } from './report-json.ts';

/** What a reader needs beside the value: the list of problems it adds to, and the language. */
export interface Door {
  readonly problems: Problem[];
  readonly lang: Lang;
}

/** Kinds of objects in the JSON of a report. */
export type Kind = keyof typeof FIELDS;
type Field<K extends Kind> = keyof (typeof FIELDS)[K] & string;

/** Two letters off and the figure under that name is lost by a slip; further off it is somebody's own field. */
const SLIP = 2;

/**
 * One object in the JSON of a report, read field by field. Whatever stands in a field, reading throws nothing: what is not
 * stated and what cannot be read is `null`, and the latter is named with its place.
 */
export class JsonObject<K extends Kind> {
  /** Path of the object; empty for the report. */
  readonly where: string;
  readonly door: Door;
  readonly #values: Readonly<Record<string, unknown>>;

  constructor(values: object, where: string, door: Door) {
    this.#values = values as Readonly<Record<string, unknown>>;
    this.where = where;
    this.door = door;
  }

  raw(name: Field<K>): unknown {
    return this.#values[name];
  }

  place(name: Field<K>): string {
    return this.where === '' ? name : `${this.where}.${name}`;
  }

  text(name: Field<K>): string | null {
    return textOf(this.raw(name), this.place(name), this.door);
  }

  /** Text, or a number as somebody's table has it. */
  name(name: Field<K>): string | null {
    const value = this.raw(name);
    return textOf(typeof value === 'number' ? String(value) : value, this.place(name), this.door);
  }

  /** Yes or no; no when nothing is said. */
  flag(name: Field<K>): boolean {
    const value = this.raw(name);
    if (isStated(value) && typeof value !== 'boolean') refuse(this.door, this.place(name), 'true, false', value);
    return value === true;
  }

  day(name: Field<K>): string | null {
    return attempt(this.door.problems, () => parseDate(this.text(name), this.place(name)));
  }

  href(name: Field<K>): string | null {
    return attempt(this.door.problems, () => parseHref(this.text(name), this.place(name)));
  }

  choice<T extends string>(name: Field<K>, choices: readonly T[]): T | null {
    return attempt(this.door.problems, () => parseChoice(this.text(name), choices, this.place(name)));
  }

  whole(name: Field<K>, from: number, to: number): number | null {
    const place = this.place(name);
    return attempt(this.door.problems, () =>
      parseWhole(rawFigure(this.raw(name), `${from}–${to}`, place, this.door), from, to, place),
    );
  }

  figure(name: Field<K>, kind: FigureKind): Figure | null {
    const { problems, lang } = this.door;
    const place = this.place(name);
    return attempt(problems, () => {
      const read = readFigure(rawFigure(this.raw(name), kind, place, this.door), kind, place, lang);
      problems.push(...(read?.warnings ?? []));
      return read?.figure ?? null;
    });
  }

  /** The items of a list; none when there is none. */
  list(name: Field<K>): readonly unknown[] {
    const value = this.raw(name);
    if (!isStated(value)) return [];
    return Array.isArray(value) ? value : (refuse(this.door, this.place(name), '[…]', value) ?? []);
  }

  object<T extends Kind>(name: Field<K>, kind: T): JsonObject<T> | null {
    return objectOf(this.raw(name), kind, this.place(name), this.door);
  }

  /** The objects of a list. */
  objects<T extends Kind>(name: Field<K>, kind: T): JsonObject<T>[] {
    return this.list(name).flatMap(
      (item, at) => objectOf(item ?? {}, kind, `${this.place(name)}[${at}]`, this.door) ?? [],
    );
  }
}

/** An object, its unknown fields named; `null` when there is none. */
export function objectOf<K extends Kind>(value: unknown, kind: K, where: string, door: Door): JsonObject<K> | null {
  if (!isStated(value)) return null;
  if (typeof value !== 'object' || Array.isArray(value)) return refuse(door, where || 'JSON', '{…}', value);
  const known = Object.keys(FIELDS[kind]);
  for (const key of Object.keys(value).filter((name) => !known.includes(name))) {
    const near = nearest(key, known);
    door.problems.push({
      code: 'unknown-field',
      severity: near.distance <= SLIP ? 'warning' : 'info',
      where: where === '' ? key : `${where}.${key}`,
      values: { nearest: near.word },
    });
  }
  return new JsonObject(value, where, door);
}

/** Text; `null` when there is none. */
export function textOf(value: unknown, where: string, door: Door): string | null {
  if (!isStated(value)) return null;
  return typeof value === 'string' ? value : refuse(door, where, '"…"', value);
}

/** What can be read as a figure: text or a number. */
export function rawFigure(value: unknown, expected: string, where: string, door: Door): RawFigure {
  return !isStated(value) || typeof value === 'string' || typeof value === 'number'
    ? value
    : refuse(door, where, expected, value);
}

/** Whether anything is said at all. */
export const isStated = <T>(value: T): value is NonNullable<T> => value !== null && value !== undefined;

/** Names what cannot be read; gives the `null` that stands in its place. */
export const refuse = ({ problems }: Door, where: string, expected: string, value: unknown): null =>
  attempt(problems, () => refuseText(where, expected, isStated(value) ? describe(value) : ''));

function describe(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}';
  return String(value);
}
