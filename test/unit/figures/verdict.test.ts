import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completionRate, type Rate, type ShownRate } from '../../../src/figures/rate.ts';
import {
  deltaFits,
  isLevel,
  outcomeOf,
  reaches,
  shownDifference,
  shownRate,
  type Verdict,
  verdictOf,
  verdictOfDelta,
  yardstick,
} from '../../../src/figures/verdict.ts';
import { compare, exact, subtract } from '../../../src/model/exact.ts';
import { figureInterval } from '../../../src/model/interval.ts';
import { anyFigures, anyTarget } from '../../support/arbitrary.ts';
import { dec, fig, pct, range, target } from '../../support/build.ts';

const rateOf = (stated: { completed?: number; enforceable?: number; rate?: string }): Rate => {
  const reading = completionRate({
    completed: stated.completed === undefined ? null : fig(stated.completed),
    enforceable: stated.enforceable === undefined ? null : fig(stated.enforceable),
    rate: stated.rate === undefined ? null : pct(stated.rate),
  });
  if (reading.state !== 'known') throw new Error(reading.state);
  return reading.rate;
};

const strict = (percent: string) => target(percent, { operator: '>' });
const one = (figure: ReturnType<typeof pct>): ShownRate => ({ kind: 'figure', figure });

describe('outcomeOf', () => {
  it.each([
    ['[0.81', '0.82]', '>=', 'met'],
    ['[0.80', '0.82]', '>=', 'met'],
    ['(0.80', '0.82]', '>=', 'met'],
    ['[0.80', '0.80]', '>=', 'met'],
    ['[0.79', '0.80]', '>=', 'undecided'],
    ['[0.79', '0.80)', '>=', 'missed'],
    ['[0.78', '0.79]', '>=', 'missed'],
    ['[0.79', '0.81]', '>=', 'undecided'],
    ['[0.81', '0.82]', '>', 'met'],
    ['[0.80', '0.82]', '>', 'undecided'],
    ['(0.80', '0.82]', '>', 'met'],
    ['[0.80', '0.80]', '>', 'missed'],
    ['[0.79', '0.80]', '>', 'missed'],
    ['[0.79', '0.80)', '>', 'missed'],
    ['[0.79', '0.81]', '>', 'undecided'],
  ] as const)('%s, %s %s 80%%: %s', (lo, hi, operator, outcome) => {
    expect(outcomeOf(range(lo, hi), target('80', { operator }))).toBe(outcome);
  });
});

describe('reaches', () => {
  it('asks for more where the target has to be exceeded', () => {
    expect(reaches(dec('0.8'), target('80'))).toBe(true);
    expect(reaches(dec('0.8'), strict('80'))).toBe(false);
    expect(reaches(dec('0.8001'), strict('80'))).toBe(true);
    expect(reaches(dec('0.7999'), target('80'))).toBe(false);
  });
});

describe('yardstick', () => {
  const year = target('83.9');
  const milestone = target('41.95', { kind: 'milestone' });
  const pace = pct('41.95');
  it.each([
    ['a whole year', year, { partYear: false, pace }, year],
    ['a period that is not known', year, {}, year],
    ['a part of the year', year, { partYear: true }, null],
    ['a part of the year with its pace', year, { partYear: true, pace }, { ...year, rate: pace }],
    ['a pace with a period that is not known', year, { pace }, { ...year, rate: pace }],
    ['a milestone in a part of the year', milestone, { partYear: true }, milestone],
    ['a milestone in spite of a pace', milestone, { partYear: true, pace }, milestone],
  ])('of %s', (_, goal, course, mark) => expect(yardstick(goal, course)).toEqual(mark));

  it('need not be exceeded where it is a pace', () => {
    expect(yardstick(strict('83.9'), { pace })?.operator).toBe('>=');
  });
});

describe('verdictOf', () => {
  const seed = rateOf({ completed: 1529, enforceable: 1875, rate: '81.55' });

  it('decides the seed: 0,05 points above 81,5%', () => {
    expect(verdictOf(seed, target('81.5'), 2)).toEqual({
      target: target('81.5'),
      against: 'target',
      outcome: 'met',
      reason: null,
      stated: false,
      delta: one(pct('0.05')),
      instead: null,
    } satisfies Verdict);
  });

  it('tells a missed one below zero', () => {
    expect(verdictOf(seed, target('83'), 2)).toMatchObject({ outcome: 'missed', delta: one(pct('-1.45')) });
  });

  it('is decided by the rate itself, not by its printed digits', () => {
    // 81,5466… % is above 81,546 % and prints as 81,55 %.
    const rate = rateOf({ completed: 1529, enforceable: 1875 });
    expect(verdictOf(rate, target('81.546'), 1)).toMatchObject({
      outcome: 'met',
      delta: one(pct('0.004')),
      instead: null,
    });
    expect(verdictOf(rate, target('81.547'), 1)).toMatchObject({ outcome: 'missed', delta: one(pct('-0.047')) });
  });

  it('concludes from “dưới 80%” only what holds for everything below', () => {
    const reading = completionRate({ completed: null, enforceable: null, rate: pct('80', 'under') });
    const outcomes = ['78', '80', '85'].map((percent) =>
      reading.state === 'known' ? verdictOf(reading.rate, target(percent), 2).outcome : null,
    );
    expect(outcomes).toEqual(['undecided', 'missed', 'missed']);
  });

  it('tells equality apart from being above', () => {
    const rate = rateOf({ completed: 4, enforceable: 5 });
    const [level, missed] = [verdictOf(rate, target('80'), 2), verdictOf(rate, strict('80'), 2)];
    expect([level.outcome, missed.outcome]).toEqual(['met', 'missed']);
    expect([level, missed].map(({ delta }) => delta && isLevel(delta))).toEqual([true, true]);
  });

  it('prints the counts instead of a published rate that does not show what they decide', () => {
    // 81,5466 % published as 81,5 %, against more than 81,5 %.
    const rate = rateOf({ completed: 1529, enforceable: 1875, rate: '81.5' });
    expect(verdictOf(rate, strict('81.5'), 2)).toMatchObject({
      outcome: 'met',
      instead: one(pct('81.55')),
      delta: one(pct('0.05')),
    });
  });

  it('takes a published hedge for what it says', () => {
    const reading = completionRate({ completed: null, enforceable: null, rate: pct('81.5', 'nearly') });
    const rate = reading.state === 'known' && reading.rate;
    expect(rate && verdictOf(rate, target('81.5'), 2)).toMatchObject({ outcome: 'missed', instead: null });
  });

  it('concludes nothing from figures that are too coarse', () => {
    expect(verdictOf(rateOf({ rate: '81.5' }), strict('81.5'), 2)).toEqual({
      target: strict('81.5'),
      against: 'target',
      outcome: 'undecided',
      reason: 'precision',
      stated: false,
      delta: null,
      instead: null,
    });
  });

  it('believes the source where figures are too coarse and its difference belongs to the target', () => {
    const coarse = rateOf({ rate: '82' });
    expect(verdictOf(coarse, target('81.9'), 2, pct('0.10'))).toMatchObject({
      outcome: 'met',
      stated: true,
      reason: null,
      delta: one(pct('0.10')),
    });
    expect(verdictOf(coarse, target('82'), 2, pct('-0.05'))).toMatchObject({
      outcome: 'missed',
      stated: true,
      delta: one(pct('-0.05')),
    });
    expect(verdictOf(coarse, target('82'), 2, pct('9'))).toMatchObject({
      outcome: 'undecided',
      stated: false,
      delta: null,
    });
  });

  it.each([
    ['>=', '0', 'met'],
    ['>', '0', 'missed'],
    ['>', '0.05', 'met'],
    ['>=', '-0.05', 'missed'],
  ] as const)('reads a stated difference with the operator %s: %s is %s', (operator, delta, outcome) => {
    expect(verdictOf(rateOf({ rate: '82' }), target('82', { operator }), 2, pct(delta)).outcome).toBe(outcome);
  });

  it('does not ask the source about what figures decide', () => {
    expect(verdictOf(seed, target('81.5'), 2, pct('0.05'))).toMatchObject({ outcome: 'met', stated: false });
    expect(verdictOf(seed, target('81.5'), 2, pct('-3'))).toMatchObject({ outcome: 'met', stated: false });
  });

  describe('before the year is over', () => {
    const half = rateOf({ rate: '45.49' });
    const year = target('83.90');

    it('withholds what only the end will tell', () => {
      expect(verdictOf(half, year, 2, null, { partYear: true })).toEqual({
        target: year,
        against: 'target',
        outcome: 'undecided',
        reason: 'part-year',
        stated: false,
        delta: null,
        instead: null,
      });
    });

    it('compares with the pace, and says so', () => {
      expect(verdictOf(half, year, 2, null, { partYear: true, pace: pct('41.95') })).toMatchObject({
        target: year,
        against: 'pace',
        outcome: 'met',
        delta: one(pct('3.54')),
      });
      expect(verdictOf(half, year, 2, null, { partYear: true, pace: pct('46') })).toMatchObject({
        against: 'pace',
        outcome: 'missed',
        delta: one(pct('-0.51')),
      });
    });

    it('does not take the difference from a target for that from the pace', () => {
      expect(verdictOf(half, year, 2, pct('0.02'), { partYear: true, pace: pct('45.49') })).toMatchObject({
        against: 'pace',
        reason: 'precision',
      });
      expect(verdictOf(half, year, 2, pct('-38.41'), { partYear: true, pace: pct('45.49') })).toMatchObject({
        against: 'pace',
        reason: 'precision',
      });
    });

    it('takes the source at its word where it compares with this target', () => {
      const ahead = rateOf({ rate: '84.10' });
      expect(verdictOf(ahead, year, 2, pct('0.20'), { partYear: true })).toMatchObject({
        outcome: 'met',
        stated: true,
        against: 'target',
        delta: one(pct('0.20')),
      });
    });

    it('but not where it compares with another one', () => {
      expect(verdictOf(half, year, 2, pct('3.54'), { partYear: true })).toMatchObject({
        outcome: 'undecided',
        reason: 'part-year',
      });
    });

    it('judges a milestone at once', () => {
      expect(verdictOf(half, target('41.95', { kind: 'milestone' }), 2, null, { partYear: true })).toMatchObject({
        outcome: 'met',
        against: 'target',
      });
    });
  });

  it('takes the difference from the rate as it is printed for all targets', () => {
    const printed = one(pct('81.547'));
    expect(
      verdictOf(rateOf({ completed: 1529, enforceable: 1875 }), target('81.5'), 2, null, {}, printed).delta,
    ).toEqual(one(pct('0.047')));
  });
});

describe('a difference stated without its target', () => {
  it.each([
    ['0.05', 'met', '81.50'],
    ['-3', 'missed', '84.55'],
    ['0', 'met', '81.55'],
  ])('%s points: %s', (delta, outcome, implied) => {
    const verdict = verdictOfDelta(pct('81.55'), pct(delta));
    expect(verdict).toMatchObject({ outcome, stated: true, against: 'target', reason: null, delta: one(pct(delta)) });
    expect(verdict.target).toEqual({ rate: pct(implied), operator: '>=', name: null, kind: 'milestone' });
  });
});

describe('deltaFits', () => {
  it.each([
    ['81.55', '0.05', '81.50', true],
    ['81.55', '0.05', '81.51', true],
    ['81.55', '0.05', '81.52', false],
    ['81.55', '0.05', '81.49', true],
    ['81.55', '0.05', '81.48', false],
    ['84.27', '0.35', '83.90', false],
    ['78', '-3', '81', true],
    ['78', '-3', '83', false],
  ])('%s − %s = %s: %s', (rate, delta, goal, fits) =>
    expect(deltaFits(rateOf({ rate }), pct(delta), pct(goal).value)).toBe(fits),
  );

  it('takes a hedge at its word', () => {
    expect(deltaFits(rateOf({ rate: '46.27' }), pct('6', 'over'), dec('0.4000'))).toBe(true);
    expect(deltaFits(rateOf({ rate: '46.27' }), pct('6', 'over'), dec('0.4060'))).toBe(false);
    expect(deltaFits(rateOf({ rate: '46.27' }), pct('6', 'over'), dec('0.3920'))).toBe(false);
  });

  it('goes by the published rate where there is one, for that was subtracted from', () => {
    expect(deltaFits(rateOf({ completed: 1529, enforceable: 1875, rate: '81.5' }), pct('0.1'), dec('0.8155'))).toBe(
      true,
    );
    expect(deltaFits(rateOf({ completed: 1529, enforceable: 1875 }), pct('0.01'), dec('0.8154'))).toBe(true);
    expect(deltaFits(rateOf({ completed: 1529, enforceable: 1875 }), pct('0.01'), dec('0.8160'))).toBe(false);
  });
});

describe('shownRate', () => {
  const computed = (lo: string, hi: string): Rate => {
    const possible = range(lo, hi);
    return { reported: null, computed: possible, range: possible, contradicted: false };
  };

  it('leaves a rate that decides nothing as short as it is', () => {
    expect(shownRate(computed('[0.8151', '0.8249]'), [target('82')], 2)).toEqual(one(pct('82', 'about')));
  });

  it('does not print a rate as level with a target that it may be above', () => {
    expect(shownRate(computed('[0.82', '0.8249]'), [target('82')], 2)).toEqual({
      kind: 'range',
      lo: pct('82.00'),
      hi: pct('82.49'),
    });
  });
});

describe('shownDifference', () => {
  it('has the digits of the longer of the two', () => {
    expect(shownDifference(one(pct('81.55')), pct('81.5'))).toEqual(one(pct('0.05')));
    expect(shownDifference(one(pct('81.5')), pct('81.25'))).toEqual(one(pct('0.25')));
  });

  it('stays as vague as the rate was', () => {
    expect(shownDifference(one(pct('45', 'about')), pct('40.1'))).toEqual(
      one({ ...pct('4.9', 'about'), precision: dec('0.01') }),
    );
    expect(shownDifference({ kind: 'range', lo: pct('45'), hi: pct('47') }, pct('40'))).toEqual({
      kind: 'range',
      lo: pct('5'),
      hi: pct('7'),
    });
  });
});

describe('isLevel', () => {
  it('is said of the same number only', () => {
    expect(isLevel(one(pct('0')))).toBe(true);
    expect(isLevel(one(pct('0', 'about')))).toBe(false);
    expect(isLevel(one(pct('0.01')))).toBe(false);
    expect(isLevel({ kind: 'range', lo: pct('0'), hi: pct('0') })).toBe(false);
  });
});

describe('printed numbers', () => {
  const rates = anyFigures.map(completionRate).filter((reading) => reading.state === 'known');

  it('never contradict the verdict', () => {
    fc.assert(
      fc.property(
        rates,
        fc.array(anyTarget, { minLength: 1, maxLength: 2 }),
        fc.nat(2),
        ({ rate }, targets, digits) => {
          const shown = shownRate(rate, targets, digits);
          for (const goal of targets) {
            const { outcome, instead, delta } = verdictOf(rate, goal, digits, null, {}, shown);
            if (outcome === 'undecided') continue;
            const printed = instead ?? shown;
            const opposite = outcome === 'met' ? 'missed' : 'met';
            const said =
              printed.kind === 'range'
                ? { lo: printed.lo.value, hi: printed.hi.value, loOpen: false, hiOpen: false }
                : figureInterval({ ...printed.figure });
            if (printed.kind === 'figure' && printed.figure.bound === 'exact')
              expect(reaches(printed.figure.value, goal)).toBe(outcome === 'met');
            expect(outcomeOf(said, goal)).not.toBe(opposite);
            if (delta?.kind === 'figure' && printed.kind === 'figure')
              expect(delta.figure.value).toEqual(subtract(printed.figure.value, goal.rate.value));
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('keep a published rate as it was published', () => {
    fc.assert(
      fc.property(rates, fc.array(anyTarget, { maxLength: 2 }), ({ rate }, targets) => {
        if (rate.reported) expect(shownRate(rate, targets, 2)).toEqual(one(rate.reported));
      }),
    );
  });

  it('give the true rate its verdict whatever digits were printed', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.integer({ min: 1, max: 5000 }), anyTarget, (completed, enforceable, goal) => {
        const { outcome } = verdictOf(rateOf({ completed, enforceable }), goal, 0);
        const order = compare(exact(completed, enforceable), goal.rate.value);
        expect(outcome).toBe((goal.operator === '>' ? order > 0 : order >= 0) ? 'met' : 'missed');
      }),
    );
  });
});
