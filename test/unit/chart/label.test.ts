import { describe, expect, it } from 'vitest';
import { labelAlong, ROOMS, roomBeside } from '../../../src/chart/label.ts';
import { rooms } from '../../../src/styles/rooms.ts';

describe('room for a label', () => {
  it.each([
    { at: 0, side: 'start' },
    { at: 0.19, side: 'start' },
    { at: 0.5, side: 'middle' },
    { at: 0.81, side: 'end' },
    { at: 1, side: 'end' },
  ] as const)('is at the $side of a mark at $at', ({ at, side }) => {
    expect(labelAlong('Chỉ tiêu 81,5%', at).side).toBe(side);
  });

  it('holds the label where it is shown at its mark', () => {
    for (const text of ['Target 8%', 'Chỉ tiêu 81,5%', 'Chỉ tiêu Quốc hội trên 83,25%']) {
      for (let at = 0; at <= 1; at += 0.01) {
        const { side, room } = labelAlong(text, at);
        if (room === null) continue;
        const width = text.length * 0.66 * 0.84;
        const left = side === 'start' ? at * room : side === 'end' ? at * room - width : at * room - width / 2;
        expect(left).toBeGreaterThanOrEqual(-1e-9);
        expect(left + width).toBeLessThanOrEqual(room + 1e-9);
      }
    }
  });

  it('is none for a label wider than the widest step', () => {
    expect(labelAlong('x'.repeat(200), 0.5).room).toBeNull();
    expect(roomBeside('x'.repeat(200), 50, 17)).toBeNull();
  });

  it('grows with the distance from the middle of a centred drawing', () => {
    const rooms = [50, 70, 99].map((x) => roomBeside('Chỉ tiêu 81,5%', x, 17));
    expect(rooms).toEqual([16, 24, 36]);
  });

  it('comes in the steps that the styles know', () => {
    const steps = [...rooms.cssText.matchAll(/min-width: (\d+)em\) \{\s*\.room-(\d+) /g)].map(([, width, name]) => [
      Number(width),
      Number(name),
    ]);
    expect(steps).toEqual(ROOMS.map((room) => [room, room]));
  });
});
