import { exact, subtract } from '../model/exact.ts';
import type { Figure } from '../model/figure.ts';
import { differenceInterval, figureInterval, intersection, isAbove, publishedInterval } from '../model/interval.ts';
import type { Problem } from '../model/problem.ts';
import { isQuotient, percentText } from './figures.ts';
import type { Entry, Record } from './records.ts';

/** Money in one case, in đồng: outside of this a unit was mistaken, as in an article that prints thousandths. */
const LEAST_PER_CASE = 1_000_000;
const MOST_PER_CASE = 10_000_000_000;

/** What has to be no more than what. */
const ORDER = [
  ['completed', 'enforceable'],
  ['enforceable', 'total'],
  ['completed', 'total'],
  ['notEnforceable', 'total'],
] as const;

/** What is a percentage of what. */
const QUOTIENTS = [
  ['rate', 'completed', 'enforceable'],
  ['enforceableShare', 'enforceable', 'total'],
  ['notEnforceableShare', 'notEnforceable', 'total'],
] as const;

/** What the figures of the main record say against each other. Nothing is corrected. */
export function contradictions({ entries, doubts }: Record): Problem[] {
  const found = new Map(entries.map((entry) => [`${entry.measure}.${entry.slot}`, entry]));
  const problems: Problem[] = [];
  const warn = (code: string, where: string, values: Problem['values']): void => {
    problems.push({ code, severity: 'warning', where, values });
  };
  for (const measure of ['cases', 'amounts'] as const) {
    const of = (slot: string): Entry | undefined => found.get(`${measure}.${slot}`);
    const other = (slot: string): Entry | undefined =>
      found.get(`${measure === 'cases' ? 'amounts' : 'cases'}.${slot}`);
    for (const [lower, upper] of ORDER) {
      const [low, high] = [of(lower), of(upper)];
      if (low && high && isAbove(figureInterval(low.figure), figureInterval(high.figure)))
        warn('order', `${measure}.${lower}`, { stated: low.text, than: upper, against: high.text });
    }
    for (const [slot, lower, upper] of QUOTIENTS) {
      const [stated, part, whole] = [of(slot), of(lower), of(upper)];
      if (!stated || !part || !whole || isQuotient(stated.figure, part.figure, whole.figure)) continue;
      // A real article gives the shares of cases to money and the other way round.
      const swapped = isNear(stated, other(lower), other(upper)) && isNear(other(slot), part, whole);
      const code = slot === 'rate' ? 'rate-mismatch' : swapped ? 'shares-swapped' : 'share-mismatch';
      warn(code, `${measure}.${slot}`, { stated: stated.text, computed: computed(part.figure, whole.figure) });
    }
    // A stated target has to be the rate less what it was exceeded by.
    const [stated, reached, delta] = [of('target'), of('rate'), of('targetDelta')];
    if (stated && reached && delta) {
      const implied = differenceInterval(publishedInterval(reached.figure), figureInterval(delta.figure));
      const value = percentText(subtract(reached.figure.value, delta.figure.value), 2);
      if (!intersection(implied, publishedInterval(stated.figure)))
        warn('target-mismatch', `${measure}.target`, { stated: stated.text, computed: value });
    }
  }
  for (const slot of ['total', 'enforceable', 'completed']) {
    const [cases, money] = [found.get(`cases.${slot}`), found.get(`amounts.${slot}`)];
    if (!cases || !money || cases.figure.value.n === 0n) continue;
    const { n, d } = money.figure.value;
    const each = Number((n * cases.figure.value.d) / (d * cases.figure.value.n));
    if (each >= LEAST_PER_CASE && each <= MOST_PER_CASE) continue;
    warn('unit-doubtful', `amounts.${slot}`, { got: money.text, cases: cases.text });
    break;
  }
  for (const { code, entry, taken } of doubts)
    warn(code, `${entry.measure}.${entry.slot}`, { got: entry.text, ...(taken && { stated: taken.text }) });
  return problems;
}

/** Whether a share is within a point of what two counts ask for. */
const isNear = (share: Entry | undefined, part: Entry | undefined, whole: Entry | undefined): boolean =>
  share !== undefined &&
  part !== undefined &&
  whole !== undefined &&
  isQuotient({ ...share.figure, precision: exact(3, 100), bound: 'about' }, part.figure, whole.figure);

/** The quotient of two counts for a message, cut to two decimals. */
const computed = ({ value: part }: Figure, { value: whole }: Figure): string =>
  percentText({ n: part.n * whole.d, d: part.d * whole.n || 1n }, 2);
