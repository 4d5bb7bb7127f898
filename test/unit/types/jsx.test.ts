import { describe, expect, expectTypeOf, it } from 'vitest';
import type { ThadsGauge } from '../../../src/elements/gauge/thads-gauge.ts';
import type { ThadsSelectEvent } from '../../../src/events.ts';
import type { ThadsElements } from '../../../src/jsx.ts';

type Gauge = ThadsElements['thads-gauge'];
type Bars = ThadsElements['thads-bars'];

describe('the tags in JSX', () => {
  it('take attributes by their names and properties by theirs', () => {
    expectTypeOf<{ label: string; enforceable: string; completed: number; target: string }>().toExtend<Gauge>();
    expectTypeOf<{
      'heading-level': number;
      'as-of': string;
      'source-href': string;
      shape: 'ring';
    }>().toExtend<Gauge>();
    expectTypeOf<{ headingLevel: number; asOf: string; report: object; class: string }>().toExtend<Gauge>();
    expectTypeOf<{ view: string; sort: string; top: number }>().toExtend<Bars>();
    expectTypeOf<{ name: string; rate: string; operator: string }>().toExtend<ThadsElements['thads-target']>();
  });

  it('take what every element has', () => {
    const style = { '--thads-completed': '#7a1420' };
    const gauge: Gauge = { style, title: 'Cần Giuộc', hidden: false, dir: 'ltr' };
    expect(gauge.style).toBe(style);
  });

  it('hand their element to a function', () => {
    const gauge: Gauge = { ref: (element) => element?.refresh() };
    expectTypeOf<Extract<Gauge['ref'], (element: never) => unknown>>().parameter(0).toEqualTypeOf<ThadsGauge | null>();
    expectTypeOf<{ ref: { current: ThadsGauge | null } }>().toExtend<Pick<Gauge, 'ref'>>();
    expect(gauge.ref).toBeTypeOf('function');
  });

  it('refuse what they do not have', () => {
    expectTypeOf<keyof Gauge & ('view' | 'mode' | 'requestUpdate' | 'toSVG' | 'exporting')>().toBeNever();
    expectTypeOf<{ label: symbol }>().not.toExtend<Gauge>();
  });

  it('tell their events with the right type', () => {
    expectTypeOf<NonNullable<Bars['onthads-select']>>().parameter(0).toEqualTypeOf<ThadsSelectEvent>();
  });
});
