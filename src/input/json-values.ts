import type { Problem } from '../model/problem.ts';
import type { RawFigure } from './figure-text.ts';
import { nearest } from './near.ts';
import type { Lang } from './number-text.ts';
import { FIELDS } from './report-json.ts';

export type Json = Readonly<Record<string, unknown>>;

/** What a reader needs beside the value: the list of problems it adds to, and the language. */
export interface Door {
  readonly problems: Problem[];
  readonly lang: Lang;
}

/** Two letters off and the figure under that name is lost by a slip; further off it is somebody's own field. */
const SLIP = 2;

const MOST_QUOTED = 60;

/** The objects of a list, with their places. */
export const objects = (value: unknown, where: string, fields: keyof typeof FIELDS, door: Door) =>
  listOf(value, where, door).flatMap((item, at) => {
    const place = `${where}[${at}]`;
    const json = objectOf(item ?? {}, fields, place, door);
    return json ? [{ item: json, where: place }] : [];
  });

/** An object, its unknown fields named; `null` when there is none. */
export function objectOf(value: unknown, fields: keyof typeof FIELDS, where: string, door: Door): Json | null {
  if (!isStated(value)) return null;
  if (typeof value !== 'object' || Array.isArray(value)) return refuse(door, where || 'JSON', '{…}', value);
  const known = Object.keys(FIELDS[fields]);
  for (const key of Object.keys(value).filter((name) => !known.includes(name))) {
    const near = nearest(key, known);
    door.problems.push({
      code: 'unknown-field',
      severity: near.distance <= SLIP ? 'warning' : 'info',
      where: where === '' ? key : `${where}.${key}`,
      values: { nearest: near.word },
    });
  }
  return value as Json;
}

/** A list; empty when there is none. */
export function listOf(value: unknown, where: string, door: Door): readonly unknown[] {
  if (!isStated(value)) return [];
  return Array.isArray(value) ? value : (refuse(door, where, '[…]', value) ?? []);
}

/** Text; `null` when there is none. */
export function textOf(value: unknown, where: string, door: Door): string | null {
  if (!isStated(value)) return null;
  return typeof value === 'string' ? value : refuse(door, where, '"…"', value);
}

/** Text, or a number as somebody's table has it. */
export const nameOf = (value: unknown, where: string, door: Door): string | null =>
  textOf(typeof value === 'number' ? String(value) : value, where, door);

/** Yes or no; no when nothing is said. */
export function flagOf(value: unknown, where: string, door: Door): boolean {
  if (isStated(value) && typeof value !== 'boolean') refuse(door, where, 'true, false', value);
  return value === true;
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
export function refuse({ problems }: Door, where: string, expected: string, value: unknown): null {
  const got = (typeof value === 'string' ? value : describe(value)).slice(0, MOST_QUOTED);
  problems.push({ code: 'unreadable', severity: 'error', where, values: { expected, got } });
  return null;
}

function describe(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}';
  return String(value);
}
