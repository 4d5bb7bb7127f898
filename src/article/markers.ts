import type { Unit } from './agency.ts';
import type { Clause } from './clause.ts';
import { type Cue, isField, REACH } from './cues.ts';
import type { Span } from './span.ts';

// Whose figures follow: which office's, of which kind of cases, of which time, and whether they are any of ours.

/** What a sentence begins with; of what was said two sentences ago nothing is taken up. */
export function openSentence({ context, facts }: Clause): void {
  if (context.saidIn < facts.index - 1) context.said = null;
}

/** Behind ";" another thing is told. */
export function closePart(clause: Clause): void {
  clause.noise = clause.remains = false;
  if (clause.halves) clause.context.subset = clause.before.subset;
}

/** A plan, a month or a campaign that brought no figures was only mentioned. */
export function closeSentence(clause: Clause): void {
  const { context, before, statements, plan } = clause;
  closePart(clause);
  if (plan ? isHeading(clause) : statements.length > 0 || context.span?.kind === 'year') return;
  context.span = plan ? plan.span : before.span;
}

/** "IV. PHƯƠNG HƯỚNG NĂM 2019": the lines below are of that year. */
const isHeading = ({ items }: Clause): boolean =>
  items.slice(0, 6).some(({ text }) => text === 'hướng' || text === 'nhiệm') &&
  items[items.length - 1]!.kind === 'time';

export function markCue(clause: Clause, i: number, { kind, text, specific }: Cue): void {
  const { context } = clause;
  if (kind === 'cases' || kind === 'amounts') {
    // "về việc" is also "about".
    if (clause.items[i + 1]?.kind !== 'word') context.topic = kind;
  } else if (kind === 'thads') context.thads = true;
  else if (kind === 'foreign') {
    // "bản án của Tòa án", "theo Công an": named, but not who acts.
    if (!/^(?:của|cho|từ|theo|nghị|tại)$/.test(clause.text(i - 1))) context.thads = false;
  } else if (kind === 'subset') markSubset(clause, i, text);
  else if (kind === 'noise') clause.noise = true;
  else if (kind === 'target') clause.assigned ||= isList(clause, i);
  else if (kind === 'story') clause.story ||= clause.text(i - 1) !== 'chúng';
  else if (kind === 'whole') context.unit = null;
  else if (kind === 'carriedOut' && /^(?:hiện )?còn\b(?! lại)/.test(text) && clause.kindAt(i + 1) !== 'short')
    clause.remains = true;
  else if (isField(kind) && specific) {
    clause.noise = false;
    if (!/điều kiện(?! thi hành án)|đã thi hành$/.test(text)) context.thads = true;
  }
}

/** "Quốc hội giao 04 chỉ tiêu là: (1) …": what follows is to be reached. */
const isList = (clause: Clause, i: number): boolean =>
  clause.since(i, 2, ({ text }) => text === 'giao') >= 0 && clause.seek(i + 1, 5, ({ text }) => text === ':') > 0;

/** A kind of cases opens a record of its own; behind a figure it says what that figure was. */
function markSubset(clause: Clause, i: number, text: string): void {
  if (/hành chính|thahc/.test(text) && followsThads(clause, i)) return;
  const { context, lastFigure, statements, places } = clause;
  const rescope = (from: number, to: string | null): void => {
    for (const [at, one] of statements.entries())
      if (places[at]! >= from) statements[at] = { ...one, scope: { ...one.scope, subset: to } };
  };
  if (lastFigure >= 0 && i - lastFigure <= 8 && !clause.hasMark(lastFigure + 1, i))
    // Where the statement the figure belongs to began; all of the sentence where the one before was about a part as well.
    rescope(
      clause.before.subset === null
        ? clause.seek(lastFigure, -60, (item) => item.kind === 'part' || /^[;.:]$/.test(item.text))
        : 0,
      text,
    );
  // "Tổng số …, trong đó án chủ động …": a part that is told from the rest again was not what the sentence began with.
  if (text === clause.before.subset && !clause.part && clause.seek(i - 1, -3, ({ kind }) => kind === 'part') >= 0)
    rescope(0, null);
  // "15.007 quyết định chủ động và 1.889 theo yêu cầu; …": both together are all.
  if (text.endsWith('yêu cầu') && context.subset === 'chủ động') clause.halves = true;
  context.subset ??= text;
  clause.part = true;
}

/** "công tác thi hành án dân sự, hành chính": both together are the agency's whole work. */
const followsThads = (clause: Clause, i: number): boolean =>
  clause.kindAt(
    clause.since(i, 9, ({ kind, text }) => kind === 'thads' || (kind === 'mark' && !',()'.includes(text))),
  ) === 'thads';

export function markUnit(clause: Clause, i: number, found: Unit): void {
  const { context } = clause;
  const { agency, name, level } = found;
  if (agency) context.thads = true;
  // "chỉ tiêu do Tổng cục giao", "so với cả nước": who sets the target, and what is compared with.
  if (isAside(clause, i) || (level === 'nation' && clause.isPercent(i - 1))) return;
  if (clause.facts.isOwn(found)) {
    if (name !== '' || agency) context.unit = null;
    return;
  }
  if (name === '' && level !== 'nation') return;
  const next = clause.items[i + 1];
  const told = next && (next.kind === 'figure' || next.kind === 'reach' || /^[(:]$/.test(next.text));
  if (agency || !found.bare || told) context.unit = found;
}

const ASIDE = /^(?:do|hạng|thứ|đầu|tại|đến)$/;

function isAside(clause: Clause, i: number): boolean {
  const at = clause.since(
    i,
    3,
    ({ kind, text }) => /^(?:mark|versus|target|average)$/.test(kind) || (kind === 'word' && ASIDE.test(text)),
  );
  return (at >= 0 && clause.items[at]!.kind !== 'mark') || /^giao(?: c|$)/.test(clause.text(i + 1));
}

const PERIOD_CUES = /^(?:versus|basis|target|carriedIn|carriedOut)$/;

export function markTime(clause: Clause, i: number, span: Span): void {
  const { context, lastFigure } = clause;
  if (span.kind === 'date') return;
  if (span.kind === 'until') {
    clause.times.push(span);
    return;
  }
  // "số việc có điều kiện năm 2017 chuyển sang năm 2018"
  if (clause.kindAt(i + 1).startsWith('carried')) return;
  // "Luật năm 2014", "gấp 1,5 lần năm 2022", "chuyển sang năm 2021"; but "Sang năm 2015, …"
  const other = clause.since(i, 2, ({ kind, text }) => kind === 'mark' || OTHER_TIME.test(text));
  if (OTHER_TIME.test(clause.text(other)) && (other > 1 || clause.text(other) !== 'sang')) return;
  const near = clause.kindAt(
    clause.since(i, 5, ({ kind, text }) => PERIOD_CUES.test(kind) || (kind === 'mark' && text !== '(')),
  );
  // "chỉ tiêu giao năm 2022 là 82%": the plan's year.
  if (PERIOD_CUES.test(near) && (near !== 'target' || span.year === context.span?.year)) return;
  // Behind a figure a time is part of a remark: "(tăng 5.6% so với năm 2019)".
  if (lastFigure >= 0 && clause.isBracketed(i)) return;
  if (isPlanned(clause, i)) {
    if (clause.facts.inTitle) return;
    clause.plan ??= { span: context.span };
  } else clause.times.push(span);
  context.span = span;
  if (span.kind === 'year' && ((i < 4 && !clause.part) || clause.text(i - 1) === ':')) context.subset = context.theme;
}

const OTHER_TIME = /^(?:luật|nghị|hơn|lần|sang|trước|chuyển)$/;

/** "phương hướng, nhiệm vụ năm 2026", "kế hoạch năm 2026": what is to come. */
function isPlanned(clause: Clause, i: number): boolean {
  const at = clause.since(
    i,
    REACH,
    ({ kind, text }) =>
      /^(?:time|plan|target)$/.test(kind) ||
      (kind === 'mark' && text !== ',') ||
      (kind === 'word' && /^(?:nhiệm|hướng|triển|ước)$/.test(text)),
  );
  return at >= 0 && !/^(?:time|mark)$/.test(clause.items[at]!.kind);
}
