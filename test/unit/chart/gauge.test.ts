import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CIRCLE, dialRoom, gaugeGeometry, LETTER, scaleEndFor } from '../../../src/chart/gauge.ts';

const fraction = fc.double({ min: 0, max: 1, noNaN: true });

/** Degrees from the left end of the scale to where a band ends, read from its path. */
function endDegrees(path: string | null): number {
  const [, x = '', y = ''] = /^M[^A]*A[^,]+,[^,]+,0,\d,1,([^,]+),([^A-Z]+)/.exec(path ?? '') ?? [];
  return 180 + (Math.atan2(Number(y), Number(x)) * 180) / Math.PI;
}

describe('gaugeGeometry', () => {
  it('is proportional in angle from zero', () => {
    fc.assert(
      fc.property(fraction, (rate) => {
        const { value } = gaugeGeometry({ rate, targets: [] });
        // At a radius of 132 half a pixel is 0.2 degrees.
        if (rate === 0) expect(value).toBeNull();
        else if (rate > 1e-6) expect(endDegrees(value)).toBeCloseTo(rate * 180, 1);
      }),
    );
  });

  it('puts the target where a value of the same rate ends', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1, noNaN: true }), (rate) => {
        const { value, targets } = gaugeGeometry({ rate, targets: [rate] });
        const { x2 = 0, y2 = 0 } = targets[0]?.notch ?? {};
        expect(180 + (Math.atan2(y2, x2) * 180) / Math.PI).toBeCloseTo(endDegrees(value), 1);
      }),
    );
  });

  it('draws nothing for an unknown rate and for zero, but keeps the track', () => {
    for (const rate of [null, 0]) {
      const { track, value, over } = gaugeGeometry({ rate, targets: [0.8] });
      expect(track).toMatch(/^M/);
      expect([value, over]).toEqual([null, null]);
    }
  });

  it.each([
    { rate: 1, end: 1 },
    { rate: 1.0001, end: 1.25 },
    { rate: 1.3, end: 1.5 },
    { rate: 7, end: 10 },
    { rate: 99, end: 10 },
  ])('ends its scale at $end for a rate of $rate', ({ rate, end }) => {
    expect(scaleEndFor(rate)).toBe(end);
  });

  it('draws what is beyond 100 % apart, behind a mark of 100 %', () => {
    const { value, over, full, scaleEnd } = gaugeGeometry({ rate: 1.125, targets: [0.815] });
    expect(scaleEnd).toBe(1.25);
    expect(endDegrees(value)).toBeCloseTo(144, 2);
    expect(endDegrees(over)).toBeCloseTo(162, 2);
    expect(full).not.toBeNull();
  });

  it('grows for a target beyond 100 % too', () => {
    expect(gaugeGeometry({ rate: 0.5, targets: [1.1] }).scaleEnd).toBe(1.25);
  });

  it.each([
    { target: 0.1, side: 'end' },
    { target: 0.5, side: 'middle' },
    { target: 0.9, side: 'start' },
  ] as const)('gives the label of a target at $target its room at its $side', ({ target, side }) => {
    const [only] = gaugeGeometry({ rate: 0.3, targets: [target] }).targets;
    expect(only?.side).toBe(side);
    expect(only?.label.y).toBeLessThan(100);
  });

  it('throws for no finite rate at all', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e9, noNaN: true }),
        fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { maxLength: 4 }),
        (rate, targets) => {
          expect(JSON.stringify(gaugeGeometry({ rate, targets }))).not.toMatch(/NaN|null,null/);
        },
      ),
    );
  });
});

describe.each([
  ['a ring', CIRCLE],
  ['a letter', LETTER],
] as const)('%s', (_, dial) => {
  /** Clockwise degrees from twelve o'clock. */
  const clock = (x: number, y: number) => ((Math.atan2(y, x) * 180) / Math.PI + 450) % 360;

  it('is proportional in angle from twelve o’clock, and a target of the rate stands where the value ends', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), (rate) => {
        const { value, targets } = gaugeGeometry({ rate, targets: [rate] }, dial);
        const [, x = '', y = ''] = /^M[^A]*A[^,]+,[^,]+,0,\d,1,([^,]+),([^A-Z]+)/.exec(value ?? '') ?? [];
        expect(clock(Number(x), Number(y))).toBeCloseTo(rate * 360, 1);
        const { x2 = 0, y2 = 0 } = targets[0]?.notch ?? {};
        expect(clock(x2, y2)).toBeCloseTo(rate * 360, 1);
      }),
    );
  });

  it('is closed at 100 %, and keeps its track without a value', () => {
    const { value, track } = gaugeGeometry({ rate: 1, targets: [] }, dial);
    expect(value).toBe(track);
    expect(gaugeGeometry({ rate: null, targets: [] }, dial)).toMatchObject({ track, value: null });
  });

  it('throws for no finite rate at all', () => {
    const finite = fc.double({ min: 0, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(finite, fc.array(finite, { maxLength: 4 }), (rate, targets) => {
        expect(JSON.stringify(gaugeGeometry({ rate, targets }, dial))).not.toMatch(/NaN|null,null/);
      }),
    );
  });
});

describe('dialRoom', () => {
  const room = (targets: readonly number[], name = 'Chỉ tiêu') =>
    dialRoom(
      gaugeGeometry({ rate: 0.5, targets }, CIRCLE).targets,
      targets.map((target) => `${name} ${target * 100}%`),
      CIRCLE,
      ['0', '100%'],
    );

  it('holds labels that are apart, and none that lie on each other or on the ends of the scale', () => {
    expect(room([0.25, 0.75])).toBe(28);
    expect(room([0.75, 0.76])).toBeNull();
    expect(room([0.99])).toBeNull();
    expect(room([0.5], 'x'.repeat(90))).toBeNull();
  });
});
