import { type Fields } from './fields.ts';
import type { Source } from './source.ts';

/** A stretch of the article: plain, a figure that a field holds, one that was read beside them, or a number nobody took. */
export interface Stretch {
  readonly text: string;
  readonly start: number;
  readonly is: 'plain' | 'field' | 'beside' | 'loose';
  /** Path of the field, or of what the reader took it for. */
  readonly path: string | null;
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly is: 'field' | 'beside' | 'loose';
  readonly path: string | null;
}

/** An article cut into its figures and what lies between them; joined again it is the same text. */
export function stretches(text: string, source: Source, fields: Fields): Stretch[] {
  if (source.is !== 'article') return [];
  const cut: Stretch[] = [];
  let at = 0;
  const plain = (to: number) => {
    if (to > at) cut.push({ text: text.slice(at, to), start: at, is: 'plain', path: null });
  };
  for (const { start, end, is, path } of marksOf(source, fields, text.length)) {
    plain(start);
    cut.push({ text: text.slice(start, end), start, is, path });
    at = end;
  }
  plain(text.length);
  return cut;
}

/** Marks in their order, none over another: a field goes before what was read beside, that before what was not. */
function marksOf({ reading, candidates }: Extract<Source, { is: 'article' }>, fields: Fields, length: number): Mark[] {
  const all: Mark[] = [
    ...Object.values(fields).flatMap(({ span, path }) => (span ? [{ ...span, is: 'field' as const, path }] : [])),
    ...Object.entries(reading.evidence).flatMap(([path, { start, end }]) =>
      path in fields ? [] : [{ start, end, is: 'beside' as const, path }],
    ),
    ...candidates.map(({ start, end }) => ({ start, end, is: 'loose' as const, path: null })),
  ];
  const taken: Mark[] = [];
  const places = new Set<number>();
  for (const mark of all) {
    // What was kept from another visit may be of another text.
    if (mark.start < 0 || mark.start >= mark.end || mark.end > length) continue;
    const steps: number[] = [];
    for (let place = mark.start; place < mark.end; place += 1) steps.push(place);
    if (steps.some((place) => places.has(place))) continue;
    for (const place of steps) places.add(place);
    taken.push(mark);
  }
  return taken.sort((a, b) => a.start - b.start);
}
