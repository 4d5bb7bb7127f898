import { describe, expect, it } from 'vitest';
import { periodOfText } from '../../../src/input/part-year.ts';

describe('periodOfText', () => {
  it.each([
    ['Năm 2022', null],
    ['Năm 2022 (01/10/2021 – 22/09/2022)', null],
    ['6 tháng đầu năm 2025', 6],
    ['05 tháng năm 2026', 5],
    ['Sáu tháng đầu năm', null],
    ['12 tháng năm 2025', 12],
    ['Quý I năm 2021', null],
    ['first 6 months of 2025', 6],
    ['9\u00a0tháng năm 2025'.normalize('NFD'), 9],
    ['Quý vị', null],
    ['99 tháng', null],
  ])('takes “%s” as %s months', (label, months) => {
    expect(periodOfText(label)).toEqual({ from: null, to: null, label, fiscalYear: null, months });
  });

  it('is null without text', () => {
    expect([null, undefined, ''].map(periodOfText)).toEqual([null, null, null]);
  });
});
