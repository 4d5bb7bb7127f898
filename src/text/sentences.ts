import type { Compared, FigureProblem } from '../figures/checks.ts';
import type { Reading } from '../figures/reading.ts';
import { isLevel, type Outcome, type Verdict } from '../figures/verdict.ts';
import { amountPower, type AmountPower } from '../format/money.ts';
import type { Problem } from '../model/problem.ts';
import { COUNTS, type MeasureFigures } from '../model/report.ts';
import { changeText } from './change.ts';
import { countText, pointsText, rateText, signedPointsText, targetLabel, targetText } from './figures.ts';
import { fill, type Messages } from './messages.ts';

/** The unit all amounts of these figures are printed in. */
export const powerOf = ({ total, enforceable, completed, notEnforceable, suspended }: MeasureFigures): AmountPower =>
  amountPower([total, enforceable, completed, notEnforceable, suspended]);

/**
 * "chỉ tiêu", "chỉ tiêu Quốc hội", "tiến độ": what a verdict compares with, as it stands within a sentence.
 *
 * @param among - the verdicts beside it: targets of one name, or of none, are told apart by their values
 */
export function goalText(verdict: Verdict, messages: Messages, among: readonly Verdict[] = []): string {
  const { target, against } = verdict;
  if (against === 'pace') return lowerFirst(messages.pace);
  const twin = among.some(
    (other) => other !== verdict && other.against === against && other.target.name === target.name,
  );
  const goal = lowerFirst(target.name === null ? messages.target : fill(messages.targetNamed, { name: target.name }));
  return twin ? `${goal} (${targetText(target, messages)})` : goal;
}

/** A verdict in words. */
export interface VerdictText {
  readonly outcome: Outcome;
  /** What it compares with, see {@link goalText}. */
  readonly goal: string;
  readonly text: string;
}

/** What is said of each target, once: two of them may have one pace. */
export function verdictTexts(verdicts: readonly Verdict[], messages: Messages): readonly VerdictText[] {
  const said = verdicts.map((verdict): VerdictText => ({
    outcome: verdict.outcome,
    goal: goalText(verdict, messages, verdicts),
    text: verdictText(verdict, messages, verdicts),
  }));
  return said.filter(({ text }, index) => said.findIndex((other) => other.text === text) === index);
}

/** "Vượt chỉ tiêu 0,05 điểm %": the verdict as readers see it. */
export function verdictText(verdict: Verdict, messages: Messages, among: readonly Verdict[] = []): string {
  const { target, outcome, reason, delta, instead } = verdict;
  const goal = goalText(verdict, messages, among);
  if (outcome === 'undecided')
    return reason === 'part-year' ? upperFirst(fill(messages.partYear, { goal })) : fill(messages.undecided, { goal });
  const level = delta !== null && isLevel(delta);
  const points = delta && !level ? pointsText(delta, messages) : null;
  const [said, plain] = outcome === 'met' ? [messages.met, messages.metPlain] : [messages.missed, messages.missedPlain];
  const text = level
    ? fill(outcome === 'met' ? messages.level : messages.missedLevel, {
        goal,
        target: lowerFirst(targetLabel(target, messages)),
      })
    : points === null
      ? fill(plain, { goal })
      : fill(said, { goal, delta: points });
  return instead ? fill(messages.instead, { verdict: text, rate: rateText(instead, messages) }) : text;
}

/**
 * What a completion widget says of itself: "Đã thi hành xong 1.529 việc trên 1.875 việc có điều kiện thi hành, đạt
 * 81,55%, vượt chỉ tiêu 0,05 điểm %." Says what is stated, in whole sentences, and that something is missing where it is.
 */
export function completionSentence(reading: Reading, messages: Messages): string {
  const { figures, rate, shownRate, verdicts, change } = reading;
  const count = countTexts(reading, messages);
  if (rate.state === 'none') return sentence([messages.sayNoRate]);
  const subject = figures.completed
    ? fill(figures.enforceable ? messages.sayCompletedOf : messages.sayCompleted, count)
    : figures.enforceable
      ? fill(messages.sayEnforceable, count)
      : figures.total
        ? fill(messages.sayTotal, count)
        : null;
  const clauses = subject === null ? [] : [subject];
  if (shownRate)
    clauses.push(
      fill(subject === null ? messages.sayRateOnly : messages.sayRate, { rate: rateText(shownRate, messages) }),
    );
  else if (subject !== null) clauses.push(messages.sayUnknownRate);
  clauses.push(...verdictTexts(verdicts, messages).map(({ text }) => lowerFirst(text)));
  if (change) clauses.push(lowerFirst(changeText(change, messages)));
  if (clauses.length > 0) return sentence(clauses);
  const targets = figures.targets.map((target) => targetLabel(target, messages));
  return sentence(targets.length > 0 ? targets : [messages.empty]);
}

/** The same with the stage before it: how much of the total can be enforced. */
export function stagesSentence(reading: Reading, messages: Messages): string {
  const { figures, enforceableShare } = reading;
  const completion = completionSentence(reading, messages);
  if (!figures.total || !figures.enforceable) return completion;
  const share = enforceableShare && rateText(enforceableShare, messages);
  const values = { ...countTexts(reading, messages), share: share ?? '' };
  return `${fill(share === null ? messages.sayStages : messages.sayStagesShare, values)} ${completion}`;
}

/** The sentence and the targets' own values: one name that holds value and target. */
export function accessibleName(said: string, { figures }: Reading, messages: Messages): string {
  return [said, ...figures.targets.map((target) => sentence([targetLabel(target, messages)]))].join(' ');
}

/** What is wrong, in the reader's language: place, what belongs there, what stood there. */
export function problemText(problem: Problem | FigureProblem, messages: Messages): string {
  const { code, where, values } = problem;
  const template = (messages as unknown as Record<string, unknown>)[code];
  const { expected = '', got = '' } = values;
  return fill(typeof template === 'string' ? template : `{where}: ${code}`, {
    ...values,
    ...('stated' in problem ? comparedTexts(problem, messages) : {}),
    where,
    got: got.trim() === '' ? messages.blank : `“${got}”`,
    expected: (messages.expected as Record<string, string>)[expected] ?? expected,
  });
}

function comparedTexts({ stated, against }: FigureProblem, messages: Messages): Record<string, string> {
  const power = amountPower(
    [stated, against].map((compared) => (compared.kind === 'amounts' ? compared.figure : null)),
  );
  const text = (compared: Compared): string => {
    if (compared.kind === 'rate') return rateText(compared.rate, messages);
    if (compared.kind === 'points') return signedPointsText(compared.delta, messages);
    return compared.kind === 'text'
      ? lowerFirst(compared.text)
      : countText(compared.figure, compared.kind, power, messages);
  };
  const label = (compared: Compared) =>
    (messages as unknown as Record<string, string>)[('field' in compared && compared.field) || 'rate'] ?? messages.rate;
  return {
    lower: label(stated),
    upper: lowerFirst(label(against)),
    low: text(stated),
    high: text(against),
    stated: text(stated),
    computed: text(against),
  };
}

/** The counts of a reading by their names, for filling into sentences. */
export function countTexts({ figures, measure }: Reading, messages: Messages): Record<string, string> {
  const power = powerOf(figures);
  return Object.fromEntries(
    COUNTS.map((field) => [
      field,
      figures[field] ? countText(figures[field], measure, power, messages) : messages.unknown,
    ]),
  );
}

/** Clauses as one sentence. */
export const sentence = (clauses: readonly string[]): string => `${upperFirst(clauses.join(', '))}.`;

/** As it begins a sentence. */
export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** As it stands within a sentence; abbreviations such as "FY2022" stay. */
export const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
