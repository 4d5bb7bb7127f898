import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHash, writeHash } from '../../../src/input/hash.ts';

const NAMES = ['measure', 'unit'] as const;

describe('a choice in the address', () => {
  it('is read back as it was written, whatever stands around it', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1 });
    const others = fc.array(fc.stringMatching(/^[a-z][a-z0-9=/?%.-]{0,12}$/)).map((parts) => parts.join('&'));
    fc.assert(
      fc.property(word, word, others, (prefix, unit, hash) => {
        const written = writeHash(`#${hash}`, prefix, { measure: null, unit });
        expect(readHash(written, prefix, NAMES)).toEqual({ measure: null, unit });
        expect(writeHash(written, prefix, { measure: null, unit: null })).toBe(
          writeHash(`#${hash}`, prefix, { measure: null, unit: null }),
        );
      }),
    );
  });

  it('leaves what belongs to others as it is written', () => {
    expect(writeHash('#muc-2', 'a', { unit: 'cg' })).toBe('#muc-2&a.unit=cg');
    expect(writeHash('#/tin?x=%C4%91&b.unit=1&a.unit=cg', 'a', { unit: null })).toBe('#/tin?x=%C4%91&b.unit=1');
    expect(writeHash('#a.unit=cg', 'a', { unit: null })).toBe('');
  });

  it('is found among all parts, and its first mark alone is no part of it', () => {
    expect(readHash('#x&&a.unit=b=c&a.unit=d', 'a', NAMES).unit).toBe('b=c');
    expect(readHash('a.unit=#1', 'a', NAMES).unit).toBe('#1');
    expect(writeHash('#x&&y', 'a', { unit: '#' })).toBe('#x&y&a.unit=%23');
    expect(writeHash('x#y', 'a', { unit: '1' })).toBe('#x#y&a.unit=1');
    expect(writeHash('#%&', 'a', { unit: null })).toBe('#%');
  });

  it('is not what cannot be read', () => {
    for (const hash of ['', '#', '#a.unit', '#a.unit=%', '#%=1', '#unit=cg', '#b.unit=cg'])
      expect(readHash(hash, 'a', NAMES).unit, hash).toBe(null);
  });
});
