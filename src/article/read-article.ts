import type { Lang } from '../input/number-text.ts';
import type { Measure } from '../model/report.ts';
import type { Unit } from './agency.ts';
import { articlePeriod, type Time } from './article-period.ts';
import { derivedFigures } from './derived.ts';
import { readSentence } from './grammar.ts';
import { type Item, itemsOf } from './items.ts';
import { type OwnAgency, ownAgency } from './own-agency.ts';
import type { Span } from './span.ts';
import { problemsOf } from './problems.ts';
import { type ArticleReading, type ArticleReport, type Evidence, evidenceAt, type OtherRecord } from './reading.ts';
import { type Entry, type FigureTexts, gather, groupsOf, mainPeriod } from './records.ts';
import type { Context, Statement } from './scope.ts';
import { printed, type Sentence, sentences, type Source, tokens } from './tokens.ts';
import { isEnforcement } from './why-none.ts';

/** How an article is read. */
export interface ReadOptions {
  /** Decides separators that can be read two ways; articles are Vietnamese. */
  readonly lang?: Lang;
}

const NOTHING: ArticleReading = {
  report: { schema: 1 },
  extra: {},
  changes: {},
  derived: {},
  others: [],
  evidence: {},
  problems: [],
};

/** A heading is shorter than a paragraph. */
const LONGEST_TITLE = 45;

/**
 * Reads the enforcement figures of a news article: which are stated, what they are, and where they stand.
 *
 * One pass makes tokens, each sentence is read by the grammar of the field, and the statements about the whole agency
 * in the main period become the report. What is not sure is left out and named; what is contradictory stays as printed
 * and is named. Deterministic, and linear in the length of the text.
 */
export function readArticle(text: string, { lang = 'vi' }: ReadOptions = {}): ArticleReading {
  const source = { text, tokens: tokens(text) };
  const parts = sentences(source.tokens);
  const items = parts.map(({ from, to }) => itemsOf(source, from, to));
  if (!items.some((line) => line.some(isEnforcement))) return NOTHING;
  const titles = parts.map((part, index) => part.paragraph && isTitle(part, parts[index + 1], source));
  const own = ownAgency(source, items);
  const { statements, times } = readSentences(parts, items, titles, own);

  const mine = statements.filter(({ scope }) => !scope.unit && !scope.subset);
  const main = mainPeriod(mine);
  const record = gather(main.statements, lang);
  if (!isReport(record.entries, own, main.span) || isOneCase(items, record.entries))
    return { ...NOTHING, ...otherRecords(statements, source, lang) };

  const evidence: Record<string, Evidence> = {};
  const report: ArticleReport = { schema: 1 };
  const derived = derivedFigures(record.entries);
  // So many cases are of no single office, whoever was named first.
  if (own && !(derived['agency'] && own.keys.size > 0)) {
    report.agency = own.text;
    evidence['agency'] = evidenceAt(text, own.start, own.end);
  }
  const sentencesUsed = new Set(record.entries.map(({ statement }) => statement.sentence));
  const period = articlePeriod(source, main.span, times, sentencesUsed);
  if (period) {
    report.period = period.json;
    if (period.evidence) evidence['period'] = period.evidence;
  }
  const groups: Record<string, { [K in Measure]?: { [name: string]: string } }> = { report, extra: {}, changes: {} };
  for (const entry of record.entries) {
    const { measure, slot, text: value, statement } = entry;
    const [group, name] = slot.includes('.') ? (slot.split('.') as [string, string]) : ['report', slot];
    const path = `${measure}.${name}`;
    evidence[group === 'report' ? path : `${group}.${path}`] = evidenceOf(source, entry);
    const figures = (groups[group]![measure] ??= {});
    figures[name] = value;
    if (group === 'changes' && statement.basis) figures['basis'] ??= statement.basis;
  }
  const used = new Set<Statement>(main.statements);
  const others = otherRecords(
    statements.filter((one) => !used.has(one)),
    source,
    lang,
  );
  return {
    report,
    extra: groups['extra']!,
    changes: groups['changes']!,
    derived,
    others: others.others,
    evidence: { ...evidence, ...others.evidence },
    problems: problemsOf(report, record.doubts, lang),
  };
}

/** Targets alone are a plan, and courts suspend cases as well. */
const NO_RESULTS = new Set(['target', 'targetDelta', 'suspended']);

/** Whether the figures make a report: one figure with neither agency nor period may be anything, and so may a lone sum of money. */
function isReport(entries: readonly Entry[], own: OwnAgency | null, time: Span | null): boolean {
  const results = entries.filter(({ slot }) => !slot.includes('.') && !NO_RESULTS.has(slot));
  return (
    results.length > 1 ||
    (results.some(({ measure, slot }) => measure === 'cases' || slot === 'rate') && (own !== null || time !== null))
  );
}

/** An article that opens with one case and counts none: its money is that case's. */
const isOneCase = (items: readonly (readonly Item[])[], entries: readonly Entry[]): boolean =>
  items.slice(0, 4).some((line) => line.some(({ kind }) => kind === 'story')) &&
  !entries.some(({ measure }) => measure === 'cases');

/** Whether a sentence is a line of its own, short and without a full stop. */
const isTitle = (first: Sentence, second: Sentence | undefined, { tokens: list }: Source): boolean =>
  second !== undefined && second.line && first.to - first.from <= LONGEST_TITLE && list[first.to - 1]!.text !== '.';

/** Further into a heading than this, an office is only spoken of. */
const HEAD = 4;

/** The office whose article a heading opens, where somebody has put several into one text: "Cần Giuộc: Công tác THADS huyện Cần Giuộc …". */
function openedBy(line: readonly Item[]): Unit | undefined {
  const from = line.findIndex(({ text }) => text === ':') + 1;
  return line
    .slice(from, from + HEAD)
    .flatMap((item) => (item.kind === 'unit' && item.unit.agency && item.unit.name !== '' ? item.unit : []))[0];
}

/** All statements in order, and all times with the sentence they stand in. */
function readSentences(
  parts: readonly Sentence[],
  items: readonly (readonly Item[])[],
  titles: readonly boolean[],
  own: OwnAgency | null,
) {
  const context: Context = {
    topic: null,
    thads: false,
    subset: null,
    theme: null,
    unit: null,
    span: null,
    said: null,
    saidIn: -9,
  };
  const statements: Statement[] = [];
  const times: Time[] = [];
  /** The office of a heading further down, until the next one. */
  let guest: Unit | null = null;
  const isOwn = ({ level, name, key }: Unit): boolean =>
    !own || (level === 'nation' ? own.level === 'nation' : name === '' ? guest === null : own.keys.has(key));
  let opened = false;
  for (const [index, part] of parts.entries()) {
    const inTitle = titles[index]! && index === 0;
    const line = items[index]!;
    if (part.line && !opened) context.subset = context.theme;
    const opener = titles[index]! && !inTitle ? openedBy(line) : undefined;
    if (opener) guest = isOwn(opener) ? null : opener;
    if (part.paragraph) context.unit = guest;
    const before = { subset: context.subset, unit: context.unit };
    const clause = readSentence(line, context, { index, inTitle, isOwn });
    statements.push(...clause.statements);
    for (const span of clause.times) times.push({ sentence: index, span });
    // What a heading further down is about, all below it is, until the next.
    if (titles[index]! && !inTitle && !line.some(({ kind, text }) => kind === 'figure' || text === ':'))
      context.theme = isOfPart(line) ? context.subset : null;
    opened = line[line.length - 1]?.text === ':';
    // A part or another office that brought no figures was only mentioned, unless the lines are about that part.
    if (!opened && clause.statements.length === 0) {
      // "… đối với các khoản bị chiếm đoạt đạt kết quả cao. Cụ thể, đã thi hành xong …"
      if (!isAboutPart(line) && items[index + 1]?.[0]?.kind !== 'part') context.subset = before.subset;
      if (!isAboutOffice(line)) context.unit = before.unit;
    }
  }
  return { statements, times };
}

/** "Án tín dụng: …", "2. Kết quả thi hành án liên quan đến tín dụng, ngân hàng": nothing but words before the part. */
const isOfPart = (heading: readonly Item[]): boolean =>
  heading.some(({ kind, text }, at) => {
    if (kind !== 'subset' || /^(?:trọng|cao|kéo)/.test(text)) return false;
    const before = heading.slice(0, at).reverse();
    const other = before.findIndex((item) => item.kind !== 'word' && item.text !== '.');
    return other < 0 ? at === 0 || text.startsWith('án') : other < 5 && before[other]!.kind === 'thads';
  });

/** "Riêng thu hồi tài sản bị chiếm đoạt, …": the part stands in front, or before figures that were not understood. */
function isAboutPart(line: readonly Item[]): boolean {
  const part = line.findIndex(({ kind }) => kind === 'subset');
  return part >= 0 && (part < 4 || line.some(({ kind }, at) => kind === 'figure' && at > part));
}

/** "Thực hiện kết luận, Chi cục THADS huyện X đã …": an office below acts, and "huyện" is it in what follows. */
const isAboutOffice = (line: readonly Item[]): boolean =>
  line.some(
    (item, at) =>
      item.kind === 'unit' &&
      item.unit.agency &&
      item.unit.level === 'district' &&
      (line[at - 1]?.kind ?? 'mark') === 'mark',
  );

const evidenceOf = ({ text }: Source, { statement: { quantity } }: Entry): Evidence =>
  evidenceAt(text, quantity.start, quantity.end);

/** Everything that is not of the main record, gathered by office, kind and time. */
function otherRecords(statements: readonly Statement[], source: Source, lang: Lang) {
  const groups = groupsOf(statements, ({ scope: { unit, subset, span } }) =>
    JSON.stringify([unit?.key, unit?.name, subset, span && [span.kind, span.year, span.months]]),
  );
  const others: OtherRecord[] = [];
  const evidence: Record<string, Evidence> = {};
  for (const group of groups) {
    const { unit, subset, span: time } = group[0]!.scope;
    const other: OtherRecord = {};
    if (unit) other.unit = printed(source, unit.start, unit.end);
    if (subset) other.category = subset;
    if (time) other.period = printed(source, time.start, time.end);
    for (const entry of gather(group, lang).entries) {
      if (entry.slot.includes('.')) continue;
      (other[entry.measure] ??= {})[entry.slot as keyof FigureTexts] = entry.text;
      evidence[`others[${others.length}].${entry.measure}.${entry.slot}`] = evidenceOf(source, entry);
    }
    if (other.cases || other.amounts) others.push(other);
  }
  return { others, evidence };
}
