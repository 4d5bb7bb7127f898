import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exact, multiply, tenTo, ZERO } from '../../../src/model/exact.ts';
import type { Bound, Figure } from '../../../src/model/figure.ts';
import { FigureError } from '../../../src/model/problem.ts';
import { type FigureKind, parseTarget, readFigure } from '../../../src/input/figure-text.ts';
import { en } from '../../../src/text/en.ts';
import { countText, rateText } from '../../../src/text/figures.ts';
import { vi } from '../../../src/text/vi.ts';

const languages = [
  { lang: 'vi', messages: vi },
  { lang: 'en', messages: en },
] as const;

const bounds = fc.constantFrom<Bound>('exact', 'over', 'nearly', 'under', 'about');
const digits = fc.bigInt({ min: 0n, max: 10n ** 15n });

/** A stated figure: so many of its last digit. */
const figure = (bound: Bound, count: bigint, step: ReturnType<typeof exact>, whole: boolean): Figure => ({
  value: multiply(exact(count), step),
  precision: whole ? ZERO : step,
  bound,
});

describe.each(languages)('figures printed in $lang', ({ lang, messages }) => {
  it('read back as the same number of cases', () => {
    fc.assert(
      fc.property(bounds, digits, (bound, count) => {
        const stated = figure(bound, count, tenTo(0), true);
        const text = countText(stated, 'cases', 0, messages);
        const read = readFigure(text, 'cases', 'cases', lang)!;
        expect(read.figure).toMatchObject({ value: stated.value, bound });
        if (bound === 'exact') expect(read.figure.precision).toEqual(ZERO);
        expect(countText(read.figure, 'cases', 0, messages)).toBe(text);
      }),
    );
  });

  it('read back as the same amount, in every unit and with every number of decimals', () => {
    fc.assert(
      fc.property(
        bounds,
        digits,
        fc.constantFrom(0, 3, 6, 9),
        fc.integer({ min: 0, max: 9 }),
        (bound, count, power, decimals) => {
          const shown = Math.min(decimals, power);
          const stated = figure(bound, count, tenTo(power - shown), power === 0);
          const text = countText(stated, 'amounts', power, messages);
          const read = readFigure(text, 'amounts', 'amounts', lang)!;
          expect(read.figure).toMatchObject({ value: stated.value, bound });
          if (bound === 'exact') expect(read.figure.precision).toEqual(stated.precision);
          expect(countText(read.figure, 'amounts', power, messages)).toBe(text);
        },
      ),
    );
  });

  it('read back as the same rate', () => {
    fc.assert(
      fc.property(
        bounds,
        fc.integer({ min: 0, max: 999 }),
        fc.integer({ min: 0, max: 999_999 }),
        fc.integer({ min: 0, max: 6 }),
        (bound, whole, rest, decimals) => {
          const count = BigInt(whole) * 10n ** BigInt(decimals) + (BigInt(rest) % 10n ** BigInt(decimals));
          const stated = figure(bound, count, tenTo(-2 - decimals), false);
          const text = rateText({ kind: 'figure', figure: stated }, messages);
          const read = readFigure(text, 'percent', 'rate', lang)!;
          expect(read.figure).toMatchObject({ value: stated.value, bound });
          expect(rateText({ kind: 'figure', figure: read.figure }, messages)).toBe(text);
        },
      ),
    );
  });
});

describe('readFigure', () => {
  const kinds = fc.constantFrom<FigureKind>('cases', 'amounts', 'percent', 'points');
  const authors = fc
    .array(
      fc.constantFrom(
        '1',
        '0',
        '12',
        '345',
        '.',
        ',',
        ' ',
        '\u00a0',
        '%',
        '-',
        '+',
        '>',
        '~',
        'hơn ',
        'gần ',
        ' tỷ',
        ' triệu',
        ' đồng',
        ' việc',
        'đ',
        '/',
        '１',
        'e5',
        '∞',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(''));

  it.each(languages)('throws nothing but its own error, in $lang', ({ lang }) => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), authors, fc.double(), fc.integer()), kinds, (raw, kind) => {
        for (const read of [() => readFigure(raw, kind, 'place', lang), () => parseTarget(raw, 'place')]) {
          try {
            read();
          } catch (error) {
            expect(error).toBeInstanceOf(FigureError);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
