import { describe, expect, it } from 'vitest';
import { isLost } from '../../../demo/builder/correct.ts';
import { SAMPLE } from '../../../demo/builder/sample.ts';
import { INITIAL, reduce, type State } from '../../../demo/builder/state.ts';

const state = (given: Partial<State>): State => ({ ...INITIAL, ...given });

describe('what may be wanted back', () => {
  const typed = state({ edits: { 'cases.total': { text: '12' } } });

  it.each([
    ['an article that was cleared', state({ text: SAMPLE }), INITIAL, true],
    ['an article that gave way to another', state({ text: SAMPLE }), state({ text: 'Đã xong 12 việc.' }), true],
    [
      'an article with a word mended',
      state({ text: SAMPLE }),
      state({ text: SAMPLE.replace('2.561', '2.562') }),
      false,
    ],
    ['text without a number', state({ text: 'Xin chào' }), INITIAL, false],
    ['figures typed by hand', typed, INITIAL, true],
    ['figures typed by hand, in another language', typed, state({ ...typed, lang: 'en' }), false],
    ['nothing', INITIAL, state({ text: SAMPLE }), false],
  ])('%s', (_, before, after, lost) => {
    expect(isLost(before, after)).toBe(lost);
  });

  it('comes back whole, in the language chosen since', () => {
    const before = state({ text: SAMPLE, widget: 'bars', theme: 'dark' });
    const cleared = { ...reduce(before, { type: 'clear' }), lang: 'en' as const };
    expect(reduce(cleared, { type: 'back', state: before })).toEqual({ ...before, lang: 'en' });
  });
});
