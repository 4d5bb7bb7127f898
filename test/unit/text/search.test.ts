import { describe, expect, it } from 'vitest';
import { matches, searchKey } from '../../../src/text/search.ts';

const NAMES = ['Đức Hòa', 'Đống Đa', 'Cần Giuộc', 'Cần Đước', 'Khu vực 2', 'Khu vực 12', 'Tân Đức'];
const keys = NAMES.map(searchKey);
const found = (typed: string) => matches(keys, typed).map((index) => NAMES[index]);

describe('finding a unit by its name', () => {
  it.each([
    ['duc', ['Đức Hòa', 'Tân Đức']],
    ['ĐỨC', ['Đức Hòa', 'Tân Đức']],
    ['Đức'.normalize('NFD'), ['Đức Hòa', 'Tân Đức']],
    ['can d', ['Cần Đước']],
    ['giuoc can', ['Cần Giuộc']],
    ['khu vuc 2', ['Khu vực 2']],
    ['  dong-da ', ['Đống Đa']],
    ['xyz', []],
    ['', NAMES],
    ['.', NAMES],
  ])('%s', (typed, names) => {
    expect(found(typed)).toEqual(names);
  });

  it('puts names that begin with it first', () => {
    expect(matches(['tan duc', 'duc hoa'], 'duc')).toEqual([1, 0]);
  });
});
