import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CASCADE_EM,
  CASCADE_FIELDS,
  cascadeGeometry,
  cascadeLabels,
  type CascadeValues,
} from '../../../src/chart/cascade.ts';

const count = fc.integer({ min: 0, max: 1e9 });
const maybe = fc.option(count, { nil: null });
const values = (part: fc.Arbitrary<number | null>) =>
  fc.record(Object.fromEntries(CASCADE_FIELDS.map((field) => [field, part]))) as fc.Arbitrary<CascadeValues>;
const words = fc.string({ maxLength: 40 });

describe('cascadeGeometry', () => {
  it('draws all parts in proportion on one scale from zero, to half a pixel at any size', () => {
    fc.assert(
      fc.property(values(count), (given) => {
        const { boxes } = cascadeGeometry(given);
        const { total, enforceable, notEnforceable, suspended, completed, outstanding } = given as Record<
          string,
          number
        >;
        const end = Math.max(total!, enforceable! + notEnforceable! + suspended!, completed! + outstanding!);
        for (const field of CASCADE_FIELDS) {
          const length = boxes[field]?.length ?? Number.NaN;
          expect(Math.abs(length * 4000 - (end === 0 ? 0 : (given[field]! / end) * 4000))).toBeLessThan(0.5);
        }
      }),
    );
  });

  it('draws nothing for what is unknown, and cuts nothing off', () => {
    fc.assert(
      fc.property(values(maybe), (given) => {
        const { boxes, bands } = cascadeGeometry(given);
        for (const field of CASCADE_FIELDS) expect(boxes[field] === null).toBe(given[field] === null);
        for (const box of [...Object.values(boxes), ...bands]) {
          if (!box) continue;
          expect(box.start >= 0 && box.start + box.length <= 1 + 1e-9).toBe(true);
          expect(box.x >= 0 && box.x + box.width <= 100).toBe(true);
        }
      }),
    );
  });

  it('keeps sums: parts that make up their whole are as high as it', () => {
    fc.assert(
      fc.property(count, count, count, count, (completed, outstanding, notEnforceable, suspended) => {
        const enforceable = completed + outstanding;
        const total = enforceable + notEnforceable + suspended;
        const { boxes } = cascadeGeometry({ total, enforceable, notEnforceable, suspended, completed, outstanding });
        const bottom = (field: keyof typeof boxes) => boxes[field]!.start + boxes[field]!.length;
        expect(bottom('suspended')).toBeCloseTo(bottom('total'), 9);
        expect(bottom('outstanding')).toBeCloseTo(bottom('enforceable'), 9);
      }),
    );
  });
});

describe('cascadeLabels', () => {
  it('puts no words on others, on a column or outside, whatever is drawn', () => {
    fc.assert(
      fc.property(values(maybe), words, words, (given, figure, name) => {
        const geometry = cascadeGeometry(given);
        const remainder = { figure, name };
        const labels = cascadeLabels(
          geometry,
          {},
          { notEnforceable: remainder, suspended: remainder, outstanding: remainder },
        );
        const third = ['completed', 'outstanding'].map((field) => geometry.boxes[field as 'completed']);
        const bottom = Math.max(0, ...third.map((box) => (box ? box.start + box.length : 0))) * 100;
        const tops = Object.values(labels.tops).sort((a, b) => a - b);
        tops.forEach((top, index) => {
          expect(top).toBeGreaterThanOrEqual(bottom);
          expect((top / 100) * CASCADE_EM + 2.3).toBeLessThanOrEqual(labels.height);
          if (index > 0) expect(((top - tops[index - 1]!) / 100) * CASCADE_EM).toBeGreaterThan(2.3);
        });
      }),
    );
  });

  it('writes numbers into boxes that are high enough, and above them all otherwise', () => {
    const stages = { total: { number: '2.561', below: 'việc' }, completed: { number: '1.529', below: '81,55%' } };
    const drawn = (completed: number) =>
      cascadeLabels(
        cascadeGeometry({
          total: 2561,
          enforceable: null,
          notEnforceable: null,
          suspended: null,
          completed,
          outstanding: null,
        }),
        stages,
        {},
      );
    expect(drawn(1529)).toMatchObject({ inside: true, room: 24 });
    expect(drawn(20)).toMatchObject({ inside: false });
  });
});
