import { exact, multiply, tenTo } from '../model/exact.ts';
import type { Figure } from '../model/figure.ts';
import { differenceInterval, figureInterval, intersection, isAbove, publishedInterval } from '../model/interval.ts';
import type { Problem } from '../model/problem.ts';
import type { Measure } from '../model/report.ts';
import { isQuotient, percentText, subtract } from './figures.ts';
import type { Entry, Record } from './records.ts';

/** Money in one case, in đồng: outside of this a unit was mistaken, as in an article that prints thousandths. */
const LEAST_PER_CASE = 1_000_000;
const MOST_PER_CASE = 10_000_000_000;

type Of = (measure: Measure, slot: string) => Entry | null;

const problem = (code: string, where: string, values: Problem['values']): Problem => ({
  code,
  severity: 'warning',
  where,
  values,
});

/** What the figures of the main record say against each other. Nothing is corrected. */
export function contradictions({ entries, doubts }: Record): Problem[] {
  const found = new Map(entries.map((entry) => [`${entry.measure}.${entry.slot}`, entry]));
  const of: Of = (measure, slot) => found.get(`${measure}.${slot}`) ?? null;
  return [
    ...(['cases', 'amounts'] as const).flatMap((measure) => [
      ...order(of, measure),
      ...rate(of, measure),
      ...target(of, measure),
    ]),
    ...shares(of),
    ...magnitude(of),
    ...doubts.map(({ code, entry, taken }) =>
      problem(
        code,
        `${entry.measure}.${entry.slot}`,
        taken ? { got: entry.text, stated: taken.text } : { got: entry.text },
      ),
    ),
  ];
}

function order(of: Of, measure: Measure): Problem[] {
  const pairs = [
    ['completed', 'enforceable'],
    ['enforceable', 'total'],
    ['completed', 'total'],
    ['notEnforceable', 'total'],
  ] as const;
  return pairs.flatMap(([lower, upper]) => {
    const [low, high] = [of(measure, lower), of(measure, upper)];
    if (!low || !high || !isAbove(figureInterval(low.figure), figureInterval(high.figure))) return [];
    return problem('order', `${measure}.${lower}`, { stated: low.text, than: upper, against: high.text });
  });
}

function rate(of: Of, measure: Measure): Problem[] {
  const [stated, part, whole] = [of(measure, 'rate'), of(measure, 'completed'), of(measure, 'enforceable')];
  if (!stated || !part || !whole || isQuotient(stated.figure, part.figure, whole.figure)) return [];
  return [
    problem('rate-mismatch', `${measure}.rate`, { stated: stated.text, computed: computed(part.figure, whole.figure) }),
  ];
}

/** A stated target has to be the rate less what it was exceeded by. */
function target(of: Of, measure: Measure): Problem[] {
  const [stated, reached, delta] = [of(measure, 'target'), of(measure, 'rate'), of(measure, 'targetDelta')];
  if (!stated || !reached || !delta) return [];
  const implied = differenceInterval(publishedInterval(reached.figure), figureInterval(delta.figure));
  if (intersection(implied, publishedInterval(stated.figure))) return [];
  const value = percentText(subtract(reached.figure.value, delta.figure.value), 2);
  return [problem('target-mismatch', `${measure}.target`, { stated: stated.text, computed: value })];
}

/** Shares are of the total; a real article gives those of cases to money and the other way round. */
function shares(of: Of): Problem[] {
  const wrong: Problem[] = [];
  const fits = (share: Entry | null, measure: Measure, name: string): boolean | null => {
    const [part, whole] = [of(measure, name), of(measure, 'total')];
    return share && part && whole ? isQuotient(share.figure, part.figure, whole.figure) : null;
  };
  for (const name of ['enforceable', 'notEnforceable'] as const) {
    const [ofCases, ofMoney] = [of('cases', `${name}Share`), of('amounts', `${name}Share`)];
    const swapped =
      fits(ofCases, 'cases', name) === false &&
      fits(ofCases, 'amounts', name) !== null &&
      near(ofMoney, of, 'cases', name) &&
      near(ofCases, of, 'amounts', name);
    for (const [measure, share] of [
      ['cases', ofCases],
      ['amounts', ofMoney],
    ] as const) {
      if (!share || fits(share, measure, name) !== false) continue;
      const values = {
        stated: share.text,
        computed: computed(of(measure, name)!.figure, of(measure, 'total')!.figure),
      };
      wrong.push(problem(swapped ? 'shares-swapped' : 'share-mismatch', `${measure}.${name}Share`, values));
    }
  }
  return wrong;
}

/** Whether a share is within a point of what the counts of a measure ask for. */
function near(share: Entry | null, of: Of, measure: Measure, name: string): boolean {
  const [part, whole] = [of(measure, name), of(measure, 'total')];
  if (!share || !part || !whole || whole.figure.value.n === 0n) return false;
  const wide: Figure = { ...share.figure, precision: exact(3, 100), bound: 'about' };
  return isQuotient(wide, part.figure, whole.figure);
}

function magnitude(of: Of): Problem[] {
  for (const slot of ['total', 'enforceable', 'completed']) {
    const [cases, money] = [of('cases', slot), of('amounts', slot)];
    if (!cases || !money || cases.figure.value.n === 0n) continue;
    const { n, d } = money.figure.value;
    const each = Number((n * cases.figure.value.d) / (d * cases.figure.value.n));
    if (each < LEAST_PER_CASE || each > MOST_PER_CASE)
      return [problem('unit-doubtful', `amounts.${slot}`, { got: money.text, cases: cases.text })];
  }
  return [];
}

/** The quotient of two counts for a message, cut to two decimals. */
function computed(part: Figure, whole: Figure): string {
  const { n, d } = multiply({ n: part.value.n * whole.value.d, d: part.value.d * whole.value.n || 1n }, tenTo(4));
  return percentText({ n: n / d, d: 10_000n }, 2);
}
