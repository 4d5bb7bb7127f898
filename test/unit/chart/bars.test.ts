import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stagesGeometry } from '../../../src/chart/bars.ts';

const count = fc.integer({ min: 0, max: 1e9 });
const maybe = fc.option(count, { nil: null });

describe('stagesGeometry', () => {
  it('is proportional from zero to half a pixel at any width a page has', () => {
    fc.assert(
      fc.property(count, count, count, (total, enforceable, completed) => {
        const geometry = stagesGeometry({ total, enforceable, completed, targets: [] });
        const end = Math.max(total, enforceable, completed);
        for (const [stage, value] of Object.entries({ total, enforceable, completed })) {
          const length = geometry[stage as 'total'].length ?? Number.NaN;
          expect(Math.abs(length * 4000 - (end === 0 ? 0 : (value / end) * 4000))).toBeLessThan(0.5);
        }
      }),
    );
  });

  it('draws no bar for what is unknown, which is other than a bar of length zero', () => {
    fc.assert(
      fc.property(maybe, maybe, maybe, (total, enforceable, completed) => {
        const geometry = stagesGeometry({ total, enforceable, completed, targets: [0.8] });
        expect(geometry.total.length === null).toBe(total === null);
        expect(geometry.enforceable.length === null).toBe(enforceable === null);
        expect(geometry.completed.length === null).toBe(completed === null);
        expect(geometry.targets).toHaveLength(enforceable === null ? 0 : 1);
      }),
    );
  });

  it('cuts nothing off: neither what is impossible nor a target beyond everything', () => {
    fc.assert(
      fc.property(
        maybe,
        maybe,
        maybe,
        fc.array(fc.double({ min: 0, max: 3, noNaN: true }), { maxLength: 3 }),
        (total, enforceable, completed, targets) => {
          const geometry = stagesGeometry({ total, enforceable, completed, targets });
          for (const at of [
            geometry.total.length,
            geometry.enforceable.length,
            geometry.completed.length,
            ...geometry.targets,
          ])
            if (at !== null) expect(at >= 0 && at <= 1).toBe(true);
        },
      ),
    );
  });

  it('marks the target at its share of what can be enforced', () => {
    expect(stagesGeometry({ total: 2000, enforceable: 1000, completed: 900, targets: [0.8] }).targets).toEqual([0.4]);
  });
});
