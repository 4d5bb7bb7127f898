import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trendGeometry, trendLabels, type TrendValues } from '../../../src/chart/trend.ts';

const NOTHING: TrendValues = { points: [], previous: [], breaks: [], targets: [], marks: [], pace: [], bars: false };
const value = fc.integer({ min: -1e8, max: 1e9 }).map((hundredths) => hundredths / 100);
const series = fc.array(fc.option(value, { nil: null, freq: 3 }), { minLength: 1, maxLength: 24 });
const rate = fc.double({ min: 0, max: 1.5, noNaN: true });

describe('trendGeometry', () => {
  it('is proportional from zero to half a pixel, zero being on the axis', () => {
    fc.assert(
      fc.property(series, fc.boolean(), (points, bars) => {
        const { ticks, zero, spots } = trendGeometry({ ...NOTHING, points, breaks: points.map(() => false), bars });
        const [top = 0, bottom = 0] = [ticks[0], ticks.at(-1)];
        expect(ticks.some((tick) => Math.abs(tick) < 1e-9)).toBe(true);
        for (const { index, y } of spots) {
          const height = ((zero - y) / 100) * 400;
          expect(Math.abs(height - (points[index]! / (top - bottom)) * 400)).toBeLessThan(0.5);
        }
      }),
    );
  });

  it('holds everything: no value, target or pace lies outside', () => {
    fc.assert(
      fc.property(series, fc.array(rate, { maxLength: 3 }), (points, targets) => {
        const pace = points.map((_, index) => ({ index, value: index }));
        const geometry = trendGeometry({
          ...NOTHING,
          points,
          previous: points,
          breaks: points.map(() => false),
          targets,
          pace,
        });
        for (const y of [...geometry.spots, ...geometry.previousSpots].map((spot) => spot.y).concat(geometry.targets))
          expect(y >= -1e-6 && y <= 100 + 1e-6).toBe(true);
      }),
    );
  });

  it('never connects across what is unknown or broken but by a dotted line, and never over a break', () => {
    fc.assert(
      fc.property(series, fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }), (points, breaks) => {
        const geometry = trendGeometry({ ...NOTHING, points, breaks: points.map((_, index) => breaks[index]!) });
        const links = (path: string) =>
          path
            .split('M')
            .slice(1)
            .flatMap((run) => {
              const xs = run
                .split('L')
                .map((point) => Math.round((Number(point.split(',')[0]) / 100) * (points.length - 1)));
              return xs.slice(1).map((to, index): [number, number] => [xs[index]!, to]);
            });
        for (const [from, to] of links(geometry.line)) {
          expect(to).toBe(from + 1);
          expect(breaks[to]).toBe(false);
        }
        for (const [from, to] of links(geometry.gaps)) {
          expect(points.slice(from + 1, to).every((between) => between === null)).toBe(true);
          expect(breaks.slice(from + 1, to + 1)).not.toContain(true);
        }
      }),
    );
  });

  it('tells unknown from zero', () => {
    const { spots } = trendGeometry({ ...NOTHING, points: [0, null, 1], breaks: [false, false, false] });
    expect(spots.map(({ index }) => index)).toEqual([0, 2]);
  });

  it('draws what is below zero below zero', () => {
    const { bars, zero } = trendGeometry({ ...NOTHING, points: [5, -3], breaks: [false, false], bars: true });
    expect(bars.map(({ negative }) => negative)).toEqual([false, true]);
    expect(bars[1]!.y).toBeCloseTo(zero);
  });
});

describe('trendLabels', () => {
  it('names no two slots closer than their names are wide, and the last one always', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (count) => {
        const points = Array.from({ length: count }, (_, index) => index);
        const geometry = trendGeometry({ ...NOTHING, points, breaks: points.map(() => false) });
        const slots = points.map(() => '2015');
        const labels = trendLabels(geometry, { ends: [], ticks: ['100%'], slots, targets: [], bars: [] });
        expect(labels.slots.at(-1)).toBe(0);
        for (const container of [10, 12.5, 20, 40, 62.5]) {
          const shown = labels.slots.flatMap((room, index) =>
            room !== null && container >= room ? [geometry.xs[index]!] : [],
          );
          const plot = container - 4 * 0.66 * 0.75 - 1.1;
          shown
            .slice(1)
            .forEach((x, index) => expect(((x - shown[index]!) / 100) * plot).toBeGreaterThan(4 * 0.66 * 0.75));
        }
      }),
    );
  });

  it('moves labels at the ends of lines apart', () => {
    fc.assert(
      fc.property(rate, rate, (a, b) => {
        const geometry = trendGeometry({ ...NOTHING, points: [0, a], previous: [0, b], breaks: [false, false] });
        const ends = [geometry.spots, geometry.previousSpots].map((spots) => ({
          name: 'Năm 2022',
          value: '81,55%',
          y: spots.at(-1)!.y,
        }));
        const [first, second] = trendLabels(geometry, {
          ends,
          ticks: ['100%'],
          slots: ['T10', 'T9'],
          targets: [],
          bars: [],
        }).ends;
        expect((Math.abs(first! - second!) / 100) * 12).toBeGreaterThan(2.4);
      }),
    );
  });
});
