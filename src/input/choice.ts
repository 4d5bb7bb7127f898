import { FigureError, type Problem } from '../model/problem.ts';

/** What `read` gives; `null` when it throws a {@link FigureError}, which then stands among the problems. */
export function attempt<T>(problems: Problem[], read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof FigureError)) throw error;
    problems.push(error.problem);
    return null;
  }
}

/** One of the words an attribute takes. @returns `null` when it is not there @throws {@link FigureError} for another word */
export function parseChoice<T extends string>(
  raw: string | null | undefined,
  choices: readonly T[],
  where: string,
): T | null {
  if (raw === null || raw === undefined) return null;
  return choices.find((choice) => choice === raw.trim()) ?? refuse(where, choices.join(', '), raw);
}

/** Some of the words an attribute takes, each once, in the order given. @returns `null` when there is none @throws {@link FigureError} for another word */
export function parseList<T extends string>(
  raw: string | null | undefined,
  choices: readonly T[],
  where: string,
): readonly T[] | null {
  const words = (raw ?? '').split(/[\s,;]+/).filter(Boolean);
  const read = words.map((word) => choices.find((choice) => choice === word) ?? refuse(where, choices.join(' '), word));
  return read.length > 0 ? [...new Set(read)] : null;
}

/** A whole number within bounds. @returns `null` when it is not there @throws {@link FigureError} for anything else */
export function parseWhole(
  raw: string | number | null | undefined,
  from: number,
  to: number,
  where: string,
): number | null {
  if (raw === null || raw === undefined) return null;
  const text = String(raw).trim();
  const value = /^\d{1,9}$/.test(text) ? BigInt(text) : -1n;
  return value >= from && value <= to ? Number(value) : refuse(where, `${from}–${to}`, text);
}

/** An address that a link may lead to. @returns `null` when it is not there @throws {@link FigureError} for `javascript:` and its like */
export function parseHref(raw: string | null | undefined, where: string): string | null {
  if (raw === null || raw === undefined) return null;
  const scheme = /^\s*([a-z][a-z\d+.-]*):/i.exec(raw.replace(/[\u0000-\u0020]/g, ''))?.[1];
  return scheme === undefined || /^https?$/i.test(scheme) ? raw : refuse(where, 'http, https', raw);
}

/** How much of a wrong text a message quotes. */
const MOST_QUOTED = 60;

/** @throws {@link FigureError} which says what belongs there */
export function refuse(where: string, expected: string, got: string, code = 'unreadable'): never {
  throw new FigureError({ code, severity: 'error', where, values: { expected, got: got.slice(0, MOST_QUOTED) } });
}
