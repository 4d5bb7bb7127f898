/**
 * Parts of an address' hash that are ours, `#…&<prefix>.unit=cg&…`; all others belong to somebody else.
 */
const partsOf = (hash: string): string[] => hash.replace(/^#/, '').split('&').filter(Boolean);

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

const keyOf = (part: string): string | null => decoded(part.split('=', 1)[0] ?? '');

/** What the hash says under these names; `null` for what it does not say, or not in a way that can be read. */
export function readHash<K extends string>(
  hash: string,
  prefix: string,
  names: readonly K[],
): Readonly<Record<K, string | null>> {
  const value = (name: K) => {
    const part = partsOf(hash).find((one) => keyOf(one) === `${prefix}.${name}`);
    return part?.includes('=') ? decoded(part.slice(part.indexOf('=') + 1)) : null;
  };
  return Object.fromEntries(names.map((name) => [name, value(name)])) as Record<K, string | null>;
}

/** The hash with these values in place of those it had; `null` takes one out. What is not ours stays as it is written. */
export function writeHash(hash: string, prefix: string, values: Readonly<Record<string, string | null>>): string {
  const ours = new Set(Object.keys(values).map((name) => `${prefix}.${name}`));
  const others = partsOf(hash).filter((part) => !ours.has(keyOf(part) ?? ''));
  const own = Object.entries(values).flatMap(([name, value]) =>
    value === null ? [] : [`${encodeURIComponent(`${prefix}.${name}`)}=${encodeURIComponent(value)}`],
  );
  const all = [...others, ...own].join('&');
  return all === '' ? '' : `#${all}`;
}
