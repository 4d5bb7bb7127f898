import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { colourOf, contrast, lowContrasts, rgb, themeCss } from '../../../demo/builder/contrast.ts';
import { SAMPLE } from '../../../demo/builder/sample.ts';
import { INITIAL, type State } from '../../../demo/builder/state.ts';
import { checked, forget, keep, kept, type Shelf } from '../../../demo/builder/store.ts';
import { taken, textOfFile } from '../../../demo/builder/take.ts';
import { en } from '../../../demo/builder/text-en.ts';
import { vi } from '../../../demo/builder/text-vi.ts';

/** A shelf as browsers have one. */
function shelf(): Shelf & { readonly kept: Map<string, string> } {
  const map = new Map<string, string>();
  return {
    kept: map,
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
  };
}

const refusing: Shelf = {
  getItem: () => {
    throw new Error('refused');
  },
  setItem: () => {
    throw new Error('full');
  },
  removeItem: () => {
    throw new Error('refused');
  },
};

const STATE: State = {
  ...INITIAL,
  text: SAMPLE,
  edits: { 'cases.total': { text: '2.561', start: 1, end: 6 }, agency: { text: '' } },
  colours: { completed: '#7a1420' },
  widget: 'bars',
  width: 320,
};

describe('what is kept between visits', () => {
  it('comes back as it was, until it is cleared', () => {
    const place = shelf();
    expect(keep(place, STATE)).toBe(true);
    expect({ ...INITIAL, ...kept(place) }).toEqual(STATE);
    forget(place);
    expect(kept(place)).toEqual({});
  });

  it('is nothing where the browser keeps nothing', () => {
    expect([keep(null, STATE), keep(refusing, STATE)]).toEqual([false, false]);
    expect([kept(null), kept(refusing)]).toEqual([{}, {}]);
    expect(() => forget(refusing)).not.toThrow();
  });

  it('is taken only as far as it is of the right kind', () => {
    const wrong = {
      lang: 'fr',
      widget: 'pie',
      width: '1',
      text: 5,
      colours: { text: 'red' },
      edits: { a: 1 },
      theme: 'dark',
    };
    expect(checked(wrong)).toEqual({ theme: 'dark', edits: {}, colours: {} });
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const state = { ...INITIAL, ...checked(value) };
        expect(Object.keys(state).sort()).toEqual(Object.keys(INITIAL).sort());
      }),
    );
  });
});

describe('what no longer fits', () => {
  it('takes what was kept before with it, so that old figures do not come back for new ones', () => {
    const full = shelf();
    expect(keep(full, { ...INITIAL, text: SAMPLE })).toBe(true);
    full.setItem = () => {
      throw new Error('full');
    };
    expect(keep(full, { ...INITIAL, text: `${SAMPLE}${SAMPLE}` })).toBe(false);
    expect(kept(full)).toEqual({});
  });
});

describe('what is taken in', () => {
  it('is text, a table as rows, or a snippet', () => {
    expect(taken({ text: SAMPLE, html: '' })).toEqual({ type: 'text', text: SAMPLE });
    const html =
      '<table><tr><td>Đơn vị</td><td>Thi hành xong</td></tr><tr><td>A</td><td>12</td></tr><tr><td>B</td><td>9</td></tr></table>';
    expect(taken({ text: 'Đơn vị Thi hành xong A 12 B 9', html })).toEqual({
      type: 'text',
      text: 'Đơn vị\tThi hành xong\nA\t12\nB\t9',
    });
    expect(taken({ text: '<thads-gauge rate="81,55%"></thads-gauge>', html: '' })).toMatchObject({
      type: 'restore',
      state: { edits: { 'cases.rate': { text: '81,55%' } } },
    });
  });

  it('is a file in any of the usual encodings, and no file of Word', async () => {
    expect(await textOfFile(new Blob(['\ufeffthi hành']))).toBe('thi hành');
    expect(await textOfFile(new Blob([new Uint8Array([0xff, 0xfe, 0x61, 0, 0xc7, 0x1e])]))).toBe('aệ'.normalize('NFC'));
    expect(await textOfFile(new Blob(['PK\u0003\u0004 docx']))).toBeNull();
    expect(
      await textOfFile(new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73])])),
    ).toBeNull();
    expect(await textOfFile(new Blob(['thi hành xong\u001a']))).toBe('thi hành xong\u001a');
  });
});

describe('the colours', () => {
  it('are measured as WCAG does', () => {
    expect(contrast('#000', '#fff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(rgb('red')).toBeNull();
  });

  it('of the widgets are fine in light and dark, and pale ones are named', () => {
    for (const theme of ['light', 'dark'] as const) expect(lowContrasts({ theme, colours: {} })).toEqual([]);
    expect(colourOf({ theme: 'light', colours: {} }, 'surface')).toBe('#ffffff');
    expect(lowContrasts({ theme: 'light', colours: { completed: '#ffe08a', text: '#777777' } })).toEqual([
      { colour: 'text', ratio: 4.4, least: 4.5 },
      { colour: 'completed', ratio: 1.2, least: 3 },
    ]);
  });

  it('become CSS for the site', () => {
    expect(themeCss({ theme: 'light', colours: {} })).toBe('');
    expect(themeCss({ theme: 'light', colours: { completed: '#7a1420' } })).toBe(
      ':root {\n  --thads-completed: #7a1420;\n}',
    );
  });

  it('thin out what can be enforced towards the ground it stands on', () => {
    const colours = { enforceable: '#ffffff' };
    expect(themeCss({ theme: 'light', colours })).toContain('--thads-enforceable-tint: #ffffff;');
    expect(themeCss({ theme: 'dark', colours })).toContain('--thads-enforceable-tint: #3a4047;');
  });
});

describe('the texts', () => {
  it('have the same values to fill in, in both languages', () => {
    const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    for (const [key, text] of Object.entries(vi)) {
      expect(placeholders(en[key as keyof typeof vi]), key).toEqual(placeholders(text));
      expect(text).toBe(text.normalize('NFC'));
    }
  });
});
