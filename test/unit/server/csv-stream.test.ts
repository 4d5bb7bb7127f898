import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRows } from '../../../src/input/csv.ts';
import type { SourceRow } from '../../../src/input/head.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { CsvStream } from '../../../src/server/csv-stream.ts';

function streamed(pieces: readonly string[], delimiter: string | null = ',') {
  const problems: Problem[] = [];
  const stream = new CsvStream((problem) => problems.push(problem), delimiter);
  const rows = pieces.flatMap((piece): SourceRow[] => stream.push(piece));
  return { rows: [...rows, ...stream.end()], problems: problems.map(({ code, where }) => `${code} ${where}`), stream };
}

/** Text made of what rows, cells and quotation marks are made of. */
const anyText = fc.array(fc.constantFrom('a', ',', '"', '""', '\n', '\r', '\r\n', ',"', '",', '"\n', ' '), {
  maxLength: 60,
});

describe('CsvStream', () => {
  it('gives the rows of the whole text, wherever it is cut', () => {
    fc.assert(
      fc.property(anyText, fc.array(fc.nat(60), { maxLength: 8 }), (parts, cuts) => {
        const text = parts.join('');
        const at = [0, ...cuts.sort((a, b) => a - b), text.length];
        const pieces = at.slice(1).map((end, index) => text.slice(at[index], end));
        expect(streamed(pieces).rows).toEqual(csvRows(text, ','));
      }),
      { numRuns: 2000 },
    );
  });

  it('gives them letter by letter', () => {
    fc.assert(
      fc.property(anyText, (parts) => {
        const text = parts.join('');
        expect(streamed(text.split('')).rows).toEqual(csvRows(text, ','));
      }),
    );
  });

  it('tells the delimiter by itself, however little comes at once', () => {
    const text = '\ufeffĐơn vị;Có điều kiện;Thi hành xong\nA, B;2;1\n';
    expect(streamed(text.split(''), null).rows).toEqual(csvRows(text.slice(1), ';'));
  });

  it('names a quotation mark that is never closed, and letters that are lost', () => {
    expect(streamed(['a,b\nc,"d\ne', ',f\n']).problems).toEqual(['csv-quote 2:1']);
    expect(streamed(['a,"b\nc"\nd,"e\n', 'f",g\n']).problems).toEqual([]);
    expect(streamed(['a\nb\ufffd', 'c\nd\ufffd\n']).problems).toEqual(['encoding 2:1']);
  });

  it('does not keep a whole file because of one quotation mark', () => {
    const { problems, stream, rows } = streamed(['a,b\n"c', ...Array<string>(100).fill('d,e\n'.repeat(20_000))]);
    expect(problems).toEqual(['csv-quote 2:1']);
    expect(stream.isBroken).toBe(true);
    expect(rows).toHaveLength(1);
  });
});
