import type { Anchor, Mark } from './drawing.ts';

/** Width of a text in px; estimated where nothing can be measured. */
export type TextWidth = (text: string, size: number, weight: number) => number;

const NARROW = /[ijlıìíỉĩịtfrI.,:;'’|()[\]\s!/-]/;
const WIDE = /[mwMW%@—…]/;
const CAPITAL = /\p{Lu}/u;

/** As wide as letters are in the widest of the fonts readers have: text that seems too wide only breaks earlier. */
export const estimatedWidth: TextWidth = (text, size, weight) =>
  text
    .split('')
    .reduce(
      (sum, letter) =>
        sum + (WIDE.test(letter) ? 0.95 : CAPITAL.test(letter) ? 0.7 : NARROW.test(letter) ? 0.36 : 0.61),
      0,
    ) *
  size *
  (weight >= 600 ? 1.12 : 1);

/** Breaks a text into lines, between words, and inside a word only where it is wider than the line. */
export function wrapped(text: string, room: number, width: (line: string) => number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(/[ \t\r\n]+/).filter(Boolean)) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (width(longer) <= room) {
      current = longer;
      continue;
    }
    if (current !== '') lines.push(current);
    current = '';
    for (const letter of word) {
      if (current !== '' && width(current + letter) > room) {
        lines.push(current);
        current = '';
      }
      current += letter;
    }
  }
  return current === '' ? lines : [...lines, current];
}

/** How lines of text look. */
export interface Letters {
  readonly size: number;
  readonly weight?: number;
  readonly fill: string;
  readonly lineHeight?: number;
}

/** Text in lines from a place downwards. @param x - of the anchor @param y - top of the first line @returns its marks and how high it is */
export function textBlock(
  text: string,
  {
    x,
    y,
    room,
    anchor = 'start',
  }: { readonly x: number; readonly y: number; readonly room: number; readonly anchor?: Anchor },
  { size, weight = 400, fill, lineHeight = 1.45 }: Letters,
  width: TextWidth,
): { readonly marks: readonly Mark[]; readonly height: number } {
  const step = size * lineHeight;
  const lines = wrapped(text, room, (line) => width(line, size, weight));
  // Letters stand in the middle of their line; their baseline is about a third of their size below it.
  const marks = lines.map((line, index): Mark => ({
    text: line,
    x,
    y: y + step * (index + 0.5) + size * 0.35,
    size,
    weight,
    fill,
    anchor,
    spacing: 0,
    halo: null,
  }));
  return { marks, height: step * lines.length };
}
