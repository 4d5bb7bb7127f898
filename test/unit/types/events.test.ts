import { describe, expectTypeOf, it } from 'vitest';
import type { ThadsExportEvent, ThadsProblemEvent, ThadsSelectEvent } from '../../../src/events.ts';

describe('events of widgets', () => {
  it('are known wherever they bubble to', () => {
    expectTypeOf<HTMLElementEventMap['thads-problem']>().toEqualTypeOf<ThadsProblemEvent>();
    expectTypeOf<DocumentEventMap['thads-select']>().toEqualTypeOf<ThadsSelectEvent>();
    expectTypeOf<WindowEventMap['thads-export']>().toEqualTypeOf<ThadsExportEvent>();
  });
});
