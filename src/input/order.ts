import { refuse } from './choice.ts';

/** An order such as `rate`, or `-rate` for its reverse. @returns `null` when it is not there @throws {@link FigureError} for another word */
export function parseOrder<T extends string>(
  raw: string | null | undefined,
  keys: readonly T[],
  where: string,
): { readonly key: T; readonly descending: boolean } | null {
  if (raw === null || raw === undefined) return null;
  const [, sign, word] = /^([-\u2212]?)(.*)$/s.exec(raw.trim()) ?? [];
  const key = keys.find((known) => known === word);
  return key ? { key, descending: sign !== '' } : refuse(where, keys.join(', '), raw);
}
