import { describe, expect, it } from 'vitest';
import { en } from '../../../src/text/en.ts';
import '../../../src/en.ts';
import { fill, messagesFor } from '../../../src/text/messages.ts';
import { vi } from '../../../src/text/vi.ts';

type Tree = { readonly [key: string]: string | Tree };

const leaves = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : leaves(value, `${path}${key}.`),
  );

const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

describe('the catalogues', () => {
  it('have the same keys, and every string the same values to fill in', () => {
    const english = new Map(leaves(en));
    expect([...english.keys()].sort()).toEqual(
      leaves(vi)
        .map(([key]) => key)
        .sort(),
    );
    for (const [key, text] of leaves(vi)) expect(placeholders(english.get(key) ?? ''), key).toEqual(placeholders(text));
  });

  it('are Vietnamese unless the page is English', () => {
    expect(['vi', 'vi-VN', '', 'fr', 'english'].map((lang) => messagesFor(lang) === vi)).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
    for (const lang of ['en', 'en-GB', 'EN']) expect(messagesFor(lang)).toMatchObject(en);
  });

  it('print composed letters only', () => {
    for (const [, text] of [...leaves(vi), ...leaves(en)]) expect(text).toBe(text.normalize('NFC'));
  });

  it('show a placeholder nobody fills, so that the mistake is seen', () => {
    expect(fill('{x} việc, {y}', { x: '5' })).toBe('5 việc, {y}');
  });
});
