import { type FigureKind, readFigure } from '../input/figure-text.ts';
import type { Lang } from '../input/number-text.ts';
import type { MeasureJson } from '../input/report-json.ts';
import type { Figure } from '../model/figure.ts';
import type { Measure } from '../model/report.ts';
import { isQuotient, isSame } from './figures.ts';
import { isField, isOther } from './cues.ts';
import type { OtherField } from './lexicon.ts';
import type { Span } from './span.ts';
import type { Role, Statement, Trust } from './scope.ts';

/** The figures of one measure as printed. */
export type FigureTexts = { -readonly [K in Exclude<keyof MeasureJson, 'targets' | 'pace'>]?: string };
export type OtherTexts = { -readonly [K in OtherField]?: string };

/** Where a figure of a record is kept: "rate", "extra.accepted", "changes.completedDelta". */
export type Slot = string;

/** One value of a record with the statement it came from. */
export interface Entry {
  readonly measure: Measure;
  readonly slot: Slot;
  readonly text: string;
  readonly figure: Figure;
  readonly statement: Statement;
}

/** Figures that were found but not taken, and why. */
export interface Doubt {
  readonly code: 'figure-doubtful' | 'two-values';
  readonly entry: Entry;
  readonly taken: Entry | null;
}

export interface Record {
  readonly entries: readonly Entry[];
  readonly doubts: readonly Doubt[];
}

/** "-0,05%"; what is missing by "hơn 3%" is below minus three. */
function signed(text: string, sign: 1 | -1): string {
  if (sign > 0) return text;
  const [, hedge = '', digits = ''] = /^(\D*?) ?(\d.*)$/.exec(text) ?? [];
  const flipped =
    ({ hơn: 'dưới', trên: 'dưới', 'ít nhất': 'dưới', gần: 'trên', dưới: 'trên' } as { [hedge: string]: string })[
      hedge
    ] ?? hedge;
  return `${flipped}${flipped ? ' ' : ''}-${digits}`;
}

type ReadFigure = (text: string, kind: FigureKind) => Figure | null;

/** What the doors would read; `null` when they would refuse it. */
const reader =
  (lang: Lang): ReadFigure =>
  (text, kind) => {
    try {
      return readFigure(text, kind, '', lang)?.figure ?? null;
    } catch {
      return null;
    }
  };

/** The place and the value of a statement; `null` when the doors would not take the value there. */
function entryOf(statement: Statement, read: ReadFigure): Entry | null {
  const { role, measure, quantity } = statement;
  const percent = quantity.kind === 'percent';
  const slot = slotOf(role, percent);
  if (!('sign' in role)) return entry(read(quantity.text, percent ? 'percent' : measure), quantity.text);
  const text = signed(quantity.text, role.sign);
  if (percent) return entry(read(text, 'points'), text);
  // The doors take no fewer cases than none.
  const figure = read(quantity.text, measure);
  const { n, d } = figure?.value ?? { n: 0n, d: 1n };
  return entry(figure && { ...figure, value: { n: n * BigInt(role.sign), d } }, text);

  function entry(value: Figure | null, words: string): Entry | null {
    return value && { measure, slot, text: words, figure: value, statement };
  }
}

function slotOf(role: Role, percent: boolean): Slot {
  if (role.is === 'count') return isOther(role.field) ? `extra.${role.field}` : role.field;
  if (role.is === 'share') return `${role.of}Share`;
  if (role.is !== 'change') return role.is;
  return `changes.${role.of}Delta${percent && isField(role.of) ? 'Pct' : ''}`;
}

const TRUST: readonly Trust[] = ['sure', 'likely', 'doubtful'];

/** The sure before the doubtful, the text before its heading. */
const rank = ({ statement: { trust, inTitle } }: Entry): number => TRUST.indexOf(trust) * 2 + (inTitle ? 1 : 0);

/** Gathers the statements of one record; of two values the first is taken. */
export function gather(statements: readonly Statement[], lang: Lang): Record {
  const entries = new Map<string, Entry>();
  const doubts: Doubt[] = [];
  const figures = reader(lang);
  const read = statements.flatMap((statement) => entryOf(statement, figures) ?? []);
  for (const entry of read.sort((a, b) => rank(a) - rank(b))) {
    const key = `${entry.measure}.${entry.slot}`;
    const taken = entries.get(key);
    if (taken) {
      // "trên 40%" above, "41,38%" below: one figure, better said the second time.
      if (isSame(taken.figure, entry.figure)) {
        const rounder = taken.figure.bound !== 'exact' && entry.figure.bound === 'exact';
        if (!entry.statement.inTitle && (taken.statement.inTitle || rounder) && isBorneOut(entry, entries))
          entries.set(key, entry);
      } else if (!entry.slot.includes('.')) doubts.push({ code: 'two-values', entry, taken });
    } else if (isBorneOut(entry, entries)) entries.set(key, entry);
    else doubts.push({ code: 'figure-doubtful', entry, taken: null });
  }
  return { entries: [...entries.values()], doubts };
}

/** Whether the counts already taken allow a percentage, or where it is doubtful, ask for it. */
function isBorneOut(
  { measure, slot, figure, statement: { trust } }: Entry,
  entries: ReadonlyMap<string, Entry>,
): boolean {
  if (trust === 'sure')
    return slot === 'rate'
      ? figure.value.n <= figure.value.d * 2n
      : slot !== 'targetDelta' || figure.value.n * figure.value.n * 4n < figure.value.d * figure.value.d;
  const of = (name: string) => entries.get(`${measure}.${name}`)?.figure ?? null;
  const check = (percent: Figure | null, part: Figure | null, whole: Figure | null): boolean =>
    percent && part && whole ? isQuotient(percent, part, whole) : trust === 'likely';
  if (slot === 'rate') {
    const [done, base, total] = [of('completed'), of('enforceable'), of('total')];
    return !(!base && done && total && isQuotient(figure, done, total)) && check(figure, done, base);
  }
  if (slot === 'enforceable') return check(of('rate'), of('completed'), figure);
  if (slot.endsWith('Share')) return check(figure, of(slot.slice(0, -'Share'.length)), of('total'));
  return trust === 'likely';
}

/** Statements that can be of one period, in the order of their first. */
interface Group {
  span: Span | null;
  readonly statements: Statement[];
}

/** Lists of what has the same key, in the order of their first. */
export function groupsOf<T>(list: readonly T[], keyOf: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}

/** Groups of equal periods first, for an article may be long; then those of years that can be the same. */
function grouped(statements: readonly Statement[]): Group[] {
  const equal = groupsOf(statements, ({ scope: { span } }) => span?.words ?? '');
  const groups: Group[] = [];
  for (const said of equal) {
    const { span } = said[0]!.scope;
    const same = span && groups.find((one) => one.span && isSameYear(one.span, span));
    if (same) {
      for (const statement of said) same.statements.push(statement);
      if (told(span) > told(same.span!)) same.span = span;
    } else groups.push({ span, statements: said });
  }
  return groups;
}

/** Whether two times can be the same part of a year, one of them said in full and the other in short. */
const isSameYear = (a: Span, b: Span): boolean =>
  a.kind === 'year' &&
  b.kind === 'year' &&
  (a.year === null || b.year === null || a.year === b.year) &&
  (a.months === null || b.months === null || a.months === b.months);

/** A year and its months say more than months, and these more than a year. */
const told = ({ year, months }: Span): number => (year === null ? 0 : 1) + (months === null ? 0 : 2);

/** How many results a group has; targets, and what lies beside, tell nothing about the period. */
const slotsOf = (group: Group): number =>
  new Set(
    group.statements.flatMap(({ role, measure }) => {
      const name = role.is === 'count' ? role.field : role.is;
      return isOther(name) || name === 'change' || name === 'target' ? [] : `${measure} ${name}`;
    }),
  ).size;

/**
 * The statements of the article's main period: of those that say at least half as much as the fullest, the latest year;
 * a month or a term of years only when there is nothing else.
 */
export function mainPeriod(statements: readonly Statement[]): {
  span: Span | null;
  statements: readonly Statement[];
} {
  const groups = grouped(statements);
  const ofYears = groups.filter(({ span }) => !span || span.kind === 'year');
  const candidates = ofYears.length > 0 ? ofYears : groups;
  const most = Math.max(0, ...candidates.map(slotsOf));
  const [main] = candidates
    .filter((group) => slotsOf(group) * 2 >= most && slotsOf(group) > 0)
    .sort((a, b) => yearOf(b) - yearOf(a));
  if (!main) return { span: null, statements: [] };
  // What was said before any period was named belongs to the one the article is about.
  const taken = new Set(
    groups.filter((group) => group === main || !group.span || !main.span).flatMap((group) => group.statements),
  );
  const span = main.span ?? groups.find((group) => group.span)?.span ?? null;
  const said = statements.filter((one) => taken.has(one));
  // "Năm 2024 được giao chỉ tiêu 83,25%. Đến nay, qua 9 tháng, …": what is to be reached by its end.
  const aims = statements.filter(
    ({ role, scope: { span: of } }) =>
      role.is === 'target' && of?.months === 12 && (main.span?.year ?? of.year) === of.year,
  );
  return { span, statements: [...said, ...aims] };
}

const yearOf = ({ span }: Group): number => span?.year ?? 0;
