import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEmpty, readMeasure, readReport } from '../../../src/figures/reading.ts';
import { enforcementYear, periodOfMonths } from '../../../src/model/period.ts';
import { COUNTS, type MeasureFigures, NO_FIGURES } from '../../../src/model/report.ts';
import { anyFigures } from '../../support/arbitrary.ts';
import { fig, figures, pct, report, target, unit } from '../../support/build.ts';

const half = periodOfMonths(2025, 6);
const one = (figure: ReturnType<typeof pct>) => ({ kind: 'figure', figure });
const read = (stated: Partial<MeasureFigures>, context = {}) => readMeasure(figures(stated), 'cases', 2, '', context);

describe('readMeasure', () => {
  it('reads the seed', () => {
    const stated = figures({
      total: fig(2561),
      enforceable: fig(1875),
      completed: fig(1529),
      rate: pct('81.55'),
      targets: [target('81.5')],
    });
    expect(readMeasure(stated, 'cases', 2)).toMatchObject({
      measure: 'cases',
      figures: stated,
      digits: 2,
      shownRate: one(pct('81.55')),
      enforceableShare: one(pct('73.21')),
      verdicts: [{ outcome: 'met', delta: one(pct('0.05')) }],
      previousRate: null,
      change: null,
      problems: [],
    });
  });

  it.each([
    ['none', { enforceable: fig(0), completed: fig(0) }],
    ['unknown', { completed: fig(5) }],
  ])('has no rate and no verdict where it is %s', (state, stated) => {
    expect(read({ ...stated, targets: [target('80')], targetDelta: pct('1') })).toMatchObject({
      rate: { state },
      shownRate: null,
      verdicts: [],
      change: null,
    });
  });

  it('keeps a stated share as stated', () => {
    const share = pct('73.2', 'over');
    expect(read({ total: fig(2561), enforceable: fig(1875), enforceableShare: share }).enforceableShare).toEqual(
      one(share),
    );
    expect(read({ enforceable: fig(1875) }).enforceableShare).toBeNull();
  });

  it('prints one rate for all targets', () => {
    const reading = read({ enforceable: fig(1875), completed: fig(1529), targets: [target('81.5'), target('81.546')] });
    expect(reading.shownRate).toEqual(one(pct('81.55')));
    expect(reading.verdicts.map(({ delta }) => delta)).toEqual([one(pct('0.05')), one({ ...pct('0.004') })]);
  });

  it('takes a difference stated without its target for the verdict of the source', () => {
    expect(read({ rate: pct('81.55'), targetDelta: pct('0.05') }).verdicts).toMatchObject([
      { outcome: 'met', stated: true, delta: one(pct('0.05')) },
    ]);
    expect(
      read({ completed: fig(9, 1, 'over'), enforceable: fig(15, 1, 'over'), targetDelta: pct('0.05') }).verdicts,
    ).toEqual([]);
  });

  it('withholds the verdict on the year before the year is over', () => {
    const stated = { rate: pct('45.49'), targets: [target('83.9'), target('41.95', { kind: 'milestone' })] };
    const outcomes = (context: Parameters<typeof readMeasure>[4], more: Partial<MeasureFigures> = {}) =>
      read({ ...stated, ...more }, context).verdicts.map(({ outcome, against }) => `${outcome} ${against}`);
    expect(outcomes({ period: half })).toEqual(['undecided target', 'met target']);
    expect(outcomes({ period: half }, { pace: pct('41.95') })).toEqual(['met pace', 'met target']);
    expect(outcomes({ period: enforcementYear(2025) })).toEqual(['missed target', 'met target']);
    expect(outcomes({})).toEqual(['missed target', 'met target']);
    expect(outcomes({ period: half, partYear: false })).toEqual(['missed target', 'met target']);
    expect(outcomes({ partYear: true })).toEqual(['undecided target', 'met target']);
  });

  it('adds no digits for a target that is not compared', () => {
    const stated = { enforceable: fig(100_000), completed: fig(81_549), targets: [target('81.55')] };
    expect(read(stated).shownRate).toEqual(one(pct('81.549')));
    expect(read(stated, { period: half }).shownRate).toEqual(one(pct('81.55')));
  });

  const previous = figures({ rate: pct('83.43') });
  it('compares with the same months a year before', () => {
    expect(read({ rate: pct('83.99') }, { previous })).toMatchObject({
      previousRate: one(pct('83.43')),
      change: { unit: 'points', shown: one(pct('0.56')) },
    });
    expect(
      read({ rate: pct('83.99') }, { previous, period: half, previousPeriod: periodOfMonths(2024, 6) }).change,
    ).not.toBeNull();
  });

  it.each([
    ['other months', { previous, period: half, previousPeriod: enforcementYear(2024) }],
    ['a unit that was merged', { previous, break: true }],
    ['a year without a rate', { previous: figures({ completed: fig(5) }) }],
    ['nothing', {}],
  ])('compares nothing with %s', (_, context) => {
    expect(read({ rate: pct('83.99') }, context)).toMatchObject({ previousRate: null, change: null });
  });

  it('still shows last year where this year has no rate', () => {
    expect(read({ completed: fig(5) }, { previous })).toMatchObject({ previousRate: one(pct('83.43')), change: null });
  });

  it('names problems where they are', () => {
    const wrong = figures({ enforceable: fig(1), completed: fig(2) });
    expect(readMeasure(wrong, 'cases', 2).problems[0]?.where).toBe('completed');
    expect(readMeasure(wrong, 'cases', 2, 'cases.').problems[0]?.where).toBe('cases.completed');
    expect(readReport(report({ cases: wrong }), 'cases', 2).problems[0]?.where).toBe('completed');
  });

  it('leaves unknown what is unknown, and throws nothing', () => {
    fc.assert(
      fc.property(
        anyFigures,
        anyFigures,
        fc.nat(6),
        fc.option(fc.integer({ min: 1, max: 12 })),
        (stated, before, digits, months) => {
          const reading = readMeasure(stated, 'amounts', digits, '', {
            previous: before,
            period: months === null ? null : periodOfMonths(2025, months),
          });
          expect(reading.figures).toBe(stated);
          expect(COUNTS.filter((field) => reading.figures[field] === null)).toEqual(
            COUNTS.filter((field) => stated[field] === null),
          );
          if (stated.rate && reading.rate.state === 'known') expect(reading.shownRate).toEqual(one(stated.rate));
          if (!stated.enforceable && !stated.rate) expect(reading.shownRate).toBeNull();
          if (reading.rate.state !== 'known') expect(reading.verdicts).toEqual([]);
          else if (stated.targets.length > 0)
            expect(reading.verdicts.map(({ target: goal }) => goal)).toEqual(stated.targets);
        },
      ),
    );
  });
});

describe('readReport', () => {
  const stated = figures({ rate: pct('83.99'), targets: [target('82.5')] });
  const before = { period: periodOfMonths(2024, 6), cases: figures({ rate: pct('83.43') }), amounts: null };

  it('brings what stands around the figures', () => {
    const reading = readReport(report({ period: half, cases: stated, previous: before }), 'cases', 2);
    expect(reading).toMatchObject({
      figures: stated,
      verdicts: [{ reason: 'part-year' }],
      change: { direction: 'up' },
    });
    expect(readReport(report({ cases: stated }), 'amounts', 2).figures).toEqual(NO_FIGURES);
    expect(
      readReport(
        report({ period: half, cases: stated, previous: { ...before, period: enforcementYear(2024) } }),
        'cases',
        2,
      ).change,
    ).toBeNull();
  });

  it('takes the period of the report where a unit has none, and compares no merged unit', () => {
    expect(readReport(unit('a', { cases: stated }), 'cases', 2, '', half).verdicts[0]?.reason).toBe('part-year');
    expect(
      readReport(unit('a', { cases: stated, period: enforcementYear(2025) }), 'cases', 2, '', half).verdicts[0]
        ?.outcome,
    ).toBe('met');
    expect(readReport(unit('a', { cases: stated, previous: before, break: true }), 'cases', 2).change).toBeNull();
  });
});

describe('isEmpty', () => {
  const empty = (more: Partial<MeasureFigures>) => isEmpty(read(more));
  it('is said of nothing at all', () => {
    expect(empty({})).toBe(true);
    for (const field of [...COUNTS, 'rate'] as const) expect(empty({ [field]: fig(0) }), field).toBe(false);
    expect(empty({ targets: [target('80')] })).toBe(false);
  });
});
