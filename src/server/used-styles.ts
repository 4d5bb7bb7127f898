/** A rule, or the rules under a condition. */
interface Rule {
  readonly head: string;
  /** What each of its selectors cannot do without: names of elements, and of classes with their point. */
  readonly needs: readonly (readonly string[])[];
  readonly declarations: readonly string[];
  readonly inside: readonly Rule[];
}

/** Rules of a sheet, and what has come of them. */
interface Sheet {
  readonly rules: readonly Rule[];
  /** All that its selectors ask for. */
  readonly asked: readonly string[];
  /** What it leaves for drawings, by what of {@link asked} is in them. */
  readonly made: Map<string, string>;
}

const sheets = new Map<string, Sheet>();

/**
 * What of a style sheet a drawing uses: rules for classes and elements that are not in it are left out, and colours that
 * then nobody asks for. Two thirds of a prerendered widget are its styles.
 *
 * A widget that takes a drawing over brings all its styles along, so nothing is missing when it draws something else.
 *
 * @param css - a sheet of ours: no strings with braces or semicolons in them, no rules within rules but under conditions
 * @param drawing - HTML of a shadow root
 */
export function usedStyles(css: string, drawing: string): string {
  let sheet = sheets.get(css);
  if (!sheet) sheets.set(css, (sheet = sheetOf(css)));
  const names = namesIn(drawing);
  const key = sheet.asked.map((name) => (names.has(name) ? '1' : '0')).join('');
  let made = sheet.made.get(key);
  if (made === undefined) {
    made = withoutUnused(sheet.rules.map((rule) => usedOf(rule, names)).join(''));
    sheet.made.set(key, made);
  }
  return made;
}

function sheetOf(css: string): Sheet {
  const rules = rulesOf(css.replace(/\/\*[^]*?\*\//g, ''));
  const askedBy = ({ needs, inside }: Rule): string[] => [...needs.flat(), ...inside.flatMap(askedBy)];
  return { rules, asked: [...new Set(rules.flatMap(askedBy))], made: new Map() };
}

/** Elements, and classes with their point; by looking for places, for servers ask this for every widget. */
function namesIn(drawing: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (let at = drawing.indexOf('<'); at >= 0; at = drawing.indexOf('<', at + 1)) {
    let end = at + 1;
    // Letters and digits: spaces, and what begins comments and ends of elements, are below them.
    while (drawing.charCodeAt(end) >= 48 && drawing.charCodeAt(end) !== 62) end += 1;
    if (end > at + 1) names.add(drawing.slice(at + 1, end));
  }
  const lists = new Set<string>();
  for (let at = drawing.indexOf(CLASS); at >= 0; at = drawing.indexOf(CLASS, at + 1))
    lists.add(drawing.slice(at + CLASS.length, drawing.indexOf('"', at + CLASS.length)));
  for (const list of lists) for (const name of list.split(' ')) names.add(`.${name}`);
  return names;
}

const CLASS = ' class="';

function usedOf({ head, needs, declarations, inside }: Rule, names: ReadonlySet<string>): string {
  if (inside.length > 0) {
    const used = inside.map((rule) => usedOf(rule, names)).join('');
    return used && `${head}{${used}}`;
  }
  return needs.some((all) => all.every((name) => names.has(name))) ? `${head}{${declarations.join(';')}}` : '';
}

function rulesOf(css: string): Rule[] {
  const rules: Rule[] = [];
  for (let at = 0, open = css.indexOf('{'); open >= 0; open = css.indexOf('{', at)) {
    const head = css.slice(at, open).trim();
    const isCondition = head.startsWith('@');
    const end = isCondition ? endOf(css, open) : css.indexOf('}', open);
    const body = css.slice(open + 1, end);
    rules.push({
      head,
      needs: isCondition ? [] : selectorsOf(head).map(neededBy),
      declarations: isCondition ? [] : declarationsOf(body),
      inside: isCondition ? rulesOf(body) : [],
    });
    at = end + 1;
  }
  return rules;
}

function endOf(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at += 1) {
    if (css[at] === '{') depth += 1;
    else if (css[at] === '}' && (depth -= 1) === 0) return at;
  }
  return css.length;
}

const declarationsOf = (body: string): string[] =>
  body
    .split(';')
    .map((declaration) => declaration.trim())
    .filter(Boolean);

/** The selectors of a list, `:is(…)` written out. */
function selectorsOf(list: string): string[] {
  const [before, choices, after] = innermost(list);
  if (choices !== undefined) return choices.split(',').flatMap((choice) => selectorsOf(before + choice.trim() + after));
  return list.split(/,(?![^(]*\))/).map((selector) => selector.trim());
}

/** A list up to its first `:is(`, what stands in it, and the rest: only within the selector that it is part of. */
function innermost(list: string): [before: string, choices: string | undefined, after: string] {
  const match = /:is\(([^()]*)\)/.exec(list);
  return match
    ? [list.slice(0, match.index), match[1], list.slice(match.index + match[0].length)]
    : [list, undefined, ''];
}

/** What is said in brackets (`:not(…)`, `:host(…)`, `[open]`) is not looked at: too much is kept rather than too little. */
function neededBy(selector: string): string[] {
  const plain = selector.replace(/\[[^\]]*\]|\([^()]*\)/g, '');
  return [
    ...[...plain.matchAll(/(?<=^|[\s>+~])[a-z][\w-]*/gi)].map(([name]) => name),
    ...[...plain.matchAll(/\.[\w-]+/g)].map(([name]) => name),
  ];
}

/** Leaves out private properties that no rule reads. */
function withoutUnused(css: string): string {
  const PRIVATE = /(--_[\w-]+):([^;}]*)(;|(?=\}))/g;
  const own = [...css.matchAll(PRIVATE)];
  const readIn = (text: string) => [...text.matchAll(/var\((--_[\w-]+)/g)].map(([, name]) => name ?? '');
  const read = new Set(readIn(css.replace(PRIVATE, '')));
  for (const name of read)
    for (const [, of, value = ''] of own) if (of === name) readIn(value).forEach((one) => read.add(one));
  return css.replace(PRIVATE, (declaration: string, name: string) => (read.has(name) ? declaration : ''));
}
