/** Where a text stops being JSON; both count from 1. */
export interface JsonPlace {
  readonly line: number;
  readonly column: number;
}

const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"\s*/y;
const OTHER = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])\s*/y;

/** Deeper than any report; beyond it the search stops where it stands. */
const DEEPEST = 100;

/**
 * Finds what `JSON.parse` stumbled over, alike in every engine: their own messages differ, and some name no place.
 *
 * @param text - text that `JSON.parse` has refused
 */
export function jsonPlace(text: string): JsonPlace {
  let at = 0;
  let depth = 0;
  /** Steps over what is wanted and the space behind it; stays where it is when something else stands there. */
  const eat = (wanted: RegExp): boolean => {
    wanted.lastIndex = at;
    const found = wanted.exec(text);
    at += found?.[0].length ?? 0;
    return found !== null;
  };
  const list = (item: () => boolean, end: RegExp): boolean => {
    if (eat(end)) return true;
    do if (depth > DEEPEST || !item()) return false;
    while (eat(/,\s*/y));
    return eat(end);
  };
  const entry = () => eat(STRING) && eat(/:\s*/y) && value();
  const value = (): boolean => {
    if (eat(STRING) || eat(OTHER)) return true;
    depth += 1;
    const whole = (eat(/\{\s*/y) && list(entry, /\}\s*/y)) || (eat(/\[\s*/y) && list(value, /\]\s*/y));
    depth -= 1;
    return whole;
  };
  eat(/\s*/y);
  value();
  const lines = text.slice(0, at).split(/\r\n?|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
