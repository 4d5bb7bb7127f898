import { describe, expect, it } from 'vitest';
import { labelAlong, ROOMS, roomForAll } from '../../../src/chart/label.ts';
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
  });

  it('is for all labels of a drawing or for none: the widest step any of them needs', () => {
    const place = (x: number) => (container: number) => [
      { text: 'Chỉ tiêu 81,5%', side: 'start' as const, x: x * container, y: 0 },
    ];
    expect([0, 0.5, 0.7, 0.9].map((x) => roomForAll(place(x)))).toEqual([16, 16, 28, null]);
    const both = (container: number) => [...place(0.1)(container), ...place(0.5)(container)];
    expect(roomForAll(both)).toBe(24);
  });

  it('is none where labels would lie on each other, unless they stand on lines of their own', () => {
    const at = (y: number) => () => [
      { text: 'Chỉ tiêu 81,5%', side: 'end' as const, x: 12, y: 0 },
      { text: 'Chỉ tiêu 83%', side: 'end' as const, x: 12.5, y },
    ];
    expect([0, 0.9, 1.1, -2].map((y) => roomForAll(at(y)))).toEqual([null, null, 16, 16]);
  });

  it('comes in the steps that the styles know', () => {
    const steps = [...rooms.cssText.matchAll(/min-width: (\d+)em\) \{\s*\.room-(\d+) /g)].map(([, width, name]) => [
      Number(width),
      Number(name),
    ]);
    expect(steps).toEqual(ROOMS.map((room) => [room, room]));
  });
});
