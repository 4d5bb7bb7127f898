import fc from 'fast-check';
import { exact, tenTo } from '../../src/model/exact.ts';
import type { Bound, Figure } from '../../src/model/figure.ts';
import type { MeasureFigures, Target } from '../../src/model/report.ts';
import { figures } from './build.ts';

const bounds = fc.constantFrom<Bound>('exact', 'exact', 'over', 'nearly', 'under', 'about');

/** Any count, complete or rounded, hedged or not. */
export const anyCount: fc.Arbitrary<Figure> = fc.oneof(
  fc.nat(3000).map((value): Figure => ({ value: exact(value), precision: exact(0), bound: 'exact' })),
  fc.tuple(fc.nat(300), fc.nat(2), bounds).map(([value, power, bound]): Figure => {
    return { value: exact(BigInt(value) * 10n ** BigInt(power)), precision: tenTo(power), bound };
  }),
);

/** Any published rate up to 120 %. */
export const anyRate: fc.Arbitrary<Figure> = fc
  .tuple(fc.nat(12_000), fc.nat(2), bounds)
  .map(([value, decimals, bound]): Figure => {
    const step = tenTo(-2 - decimals);
    const digits = BigInt(Math.floor(value / 10 ** (2 - decimals)));
    return { value: exact(digits * step.n, step.d), precision: step, bound };
  });

export const anyTarget: fc.Arbitrary<Target> = fc
  .tuple(
    fc.nat(10_000),
    fc.constantFrom<Target['operator']>('>=', '>'),
    fc.constantFrom<Target['kind']>('year', 'milestone'),
  )
  .map(([value, operator, kind]) => ({
    rate: { value: exact(value, 10_000), precision: tenTo(-4), bound: 'exact' },
    operator,
    name: null,
    kind,
  }));

const anyDelta: fc.Arbitrary<Figure> = fc
  .tuple(fc.integer({ min: -500, max: 500 }), bounds)
  .map(([value, bound]) => ({ value: exact(value, 10_000), precision: tenTo(-4), bound }));

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { freq: 3 });

/** Anything that can be stated of a measure, sensible or not. */
export const anyFigures: fc.Arbitrary<MeasureFigures> = fc
  .record({
    total: maybe(anyCount),
    notEnforceable: maybe(anyCount),
    suspended: maybe(anyCount),
    enforceable: maybe(anyCount),
    completed: maybe(anyCount),
    enforceableShare: maybe(anyRate),
    notEnforceableShare: maybe(anyRate),
    suspendedShare: maybe(anyRate),
    rate: maybe(anyRate),
    targets: fc.array(anyTarget, { maxLength: 2 }),
    targetDelta: maybe(anyDelta),
    pace: maybe(anyRate),
  })
  .map(figures);
