import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonSpots } from '../../../src/input/json-spots.ts';

const TEXT = `{ "a": 1,\r
  "b": [ {"c": "x,\\"]"}, [2, 3] ],
  "d": {} }`;

const anyValue = fc.object({
  key: fc.stringMatching(/^\w{1,3}$/),
  values: [fc.integer(), fc.string(), fc.boolean(), fc.constant(null)],
  maxDepth: 3,
});

describe('jsonSpots', () => {
  it.each([
    ['', 1, 1],
    ['a', 1, 8],
    ['b', 2, 8],
    ['b[0]', 2, 10],
    ['b[0].c', 2, 16],
    ['b[1]', 2, 26],
    ['b[1][1]', 2, 30],
    ['d', 3, 8],
  ])('finds %j in line %i, column %i', (path, line, column) => {
    expect(jsonSpots(TEXT)(path)).toEqual({ line, column });
  });

  it('finds names too', () => {
    expect(jsonSpots(TEXT)('b[0].c', 'name')).toEqual({ line: 2, column: 11 });
  });

  it('puts what is not there where it would be', () => {
    const place = jsonSpots(TEXT);
    expect([place('b[0].e.f'), place('d.e'), place('b[7].c'), place('x.y')]).toEqual([
      place('b[0]'),
      place('d'),
      place('b'),
      place(''),
    ]);
  });

  it('finds every value of any JSON where its own text begins', () => {
    fc.assert(
      fc.property(anyValue, fc.nat(3), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const place = jsonSpots(text);
        const lines = text.split('\n');
        const visit = (item: unknown, path: string): void => {
          const { line, column } = place(path);
          const first = JSON.stringify(item, null, indent).split('\n')[0]!;
          expect(lines[line - 1]!.slice(column - 1).startsWith(first)).toBe(true);
          if (Array.isArray(item)) item.forEach((each, at) => visit(each, `${path}[${at}]`));
          else if (typeof item === 'object' && item !== null)
            for (const [name, each] of Object.entries(item)) visit(each, path === '' ? name : `${path}.${name}`);
        };
        visit(value, '');
      }),
    );
  });
});
