import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bulletGeometry, labelsAlong } from '../../../src/chart/bullet.ts';

const rates = fc.double({ min: 0, max: 10, noNaN: true });

describe('bulletGeometry', () => {
  it('is proportional from zero, in one scale for value, targets and 100 %', () => {
    fc.assert(
      fc.property(rates, fc.array(rates, { maxLength: 4 }), (rate, targets) => {
        const { track, value, over, scaleEnd, targets: places } = bulletGeometry({ rate, targets });
        expect(track).toBeCloseTo(1 / scaleEnd, 9);
        expect(value + (over?.length ?? 0)).toBeCloseTo(rate / scaleEnd, 9);
        expect(places.map((at) => at * scaleEnd)).toEqual(targets.map((target) => expect.closeTo(target, 9)));
        for (const at of [track, value, ...places]) expect(at).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('draws nothing for an unknown rate and for zero, but keeps track and targets', () => {
    for (const rate of [null, 0])
      expect(bulletGeometry({ rate, targets: [0.8] })).toEqual({
        track: 1,
        value: 0,
        over: null,
        targets: [0.8],
        scaleEnd: 1,
      });
  });

  it('parts what is beyond 100 % from what is not', () => {
    expect(bulletGeometry({ rate: 1.125, targets: [] })).toMatchObject({
      track: 0.8,
      value: 0.8,
      over: { from: 0.8 },
      scaleEnd: 1.25,
    });
  });

  it('caps what no scale holds', () => {
    expect(bulletGeometry({ rate: 1e6, targets: [2e6] })).toMatchObject({ scaleEnd: 10, targets: [1] });
  });
});

describe('labelsAlong', () => {
  it('gives every label the side on which it has room, and all of them one width', () => {
    expect(labelsAlong(['Chỉ tiêu 2%', 'Chỉ tiêu 50%', 'Chỉ tiêu 100%'], [0.02, 0.5, 1])).toEqual({
      sides: ['start', 'middle', 'end'],
      room: 24,
    });
  });

  it('has no room for labels of neighbours', () => {
    expect(labelsAlong(['Chỉ tiêu 81,5%', 'Chỉ tiêu Quốc hội trên 83,25%'], [0.815, 0.8325]).room).toBeNull();
  });

  it('has room for none at all', () => {
    expect(labelsAlong([], []).sides).toEqual([]);
  });
});
