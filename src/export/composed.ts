import type { Outcome } from '../figures/verdict.ts';
import { verdictTexts } from '../text/sentences.ts';
import { type Drawing, filled, line, type Mark, MARGIN, type PathMark, rectangle } from './drawing.ts';
import { type Letters, textBlock, type TextWidth, wrapped } from './lay-out-text.ts';
import type { Palette } from './palette.ts';
import type { Exported } from './exported.ts';

/** Text size of pictures drawn without a page, px. */
export const EM = 16;

/** Dashes of the targets beside the first. */
export const DASHES: readonly (readonly number[])[] = [[], [5, 2.5], [2, 2]];

/** What stands around a drawing, in words. */
export interface FrameTexts {
  readonly label: string | null;
  readonly about: string | null;
  readonly notices: readonly string[];
  readonly note: string | null;
  readonly source: string | null;
  readonly standing: string | null;
}

/** A drawing being composed from the top downwards. */
export class Sheet {
  readonly marks: Mark[] = [];
  readonly left = MARGIN;
  /** Of the room between the margins. */
  readonly width: number;
  readonly palette: Palette;
  readonly textWidth: TextWidth;
  y = MARGIN;

  constructor(width: number, palette: Palette, textWidth: TextWidth) {
    this.width = width - 2 * MARGIN;
    this.palette = palette;
    this.textWidth = textWidth;
  }

  get right(): number {
    return this.left + this.width;
  }

  /** A text over the whole width, below what is there. */
  text(
    text: string,
    letters: Letters,
    { anchor = 'start', indent = 0 }: { readonly anchor?: 'start' | 'middle'; readonly indent?: number } = {},
  ): void {
    const x = anchor === 'middle' ? this.left + this.width / 2 : this.left + indent;
    const block = textBlock(text, { x, y: this.y, room: this.width - 2 * indent, anchor }, letters, this.textWidth);
    this.marks.push(...block.marks);
    this.y += block.height;
  }

  space(px: number): void {
    this.y += px;
  }
}

/**
 * A whole picture without a page: header, drawing, verdicts, note, source and status, laid out by estimated widths of text.
 *
 * @param draw - adds the drawing itself
 */
export function composedDrawing(
  exported: Exported,
  frame: FrameTexts,
  about: Pick<Drawing, 'title' | 'desc'>,
  sheet: Sheet,
  draw: (sheet: Sheet) => void,
  centred: boolean,
  font: string,
): Drawing {
  const { palette } = sheet;
  const { label, notices, note, source, standing } = frame;
  const small = { size: 0.84 * EM, fill: palette.muted };
  if (label !== null) sheet.text(label, { size: 1.0625 * EM, weight: 650, fill: palette.text, lineHeight: 1.3 });
  if (frame.about !== null) sheet.text(frame.about, small);
  if (label !== null || frame.about !== null) sheet.space(0.75 * EM);
  if (notices.length > 0) noticesBlock(sheet, notices);
  draw(sheet);
  for (const { outcome, text } of verdictTexts(exported.reading.verdicts, exported.messages))
    verdictLine(sheet, outcome, text, centred);
  if (note !== null) {
    sheet.space(0.75 * EM);
    sheet.text(note, small);
  }
  const from = [source, standing].filter(Boolean).join(' · ');
  if (from !== '') {
    sheet.space(0.75 * EM);
    sheet.marks.push(line(sheet.left, sheet.y, sheet.right, sheet.y, palette.line, 1));
    sheet.space(0.5 * EM);
    sheet.text(from, small);
  }
  return {
    ...about,
    lang: exported.lang,
    width: sheet.width + 2 * MARGIN,
    height: Math.ceil(sheet.y + MARGIN),
    ground: palette.surface,
    font,
    marks: sheet.marks,
  };
}

function noticesBlock(sheet: Sheet, notices: readonly string[]): void {
  const { left, width, palette } = sheet;
  const [top, at] = [sheet.y, sheet.marks.length];
  sheet.space(0.5 * EM);
  for (const notice of notices) sheet.text(notice, { size: 0.84 * EM, fill: palette.text }, { indent: 0.75 * EM });
  sheet.space(0.5 * EM);
  const outline: PathMark = {
    ...line(0, 0, 0, 0, palette.missed, 1),
    d: rectangle(left + 0.5, top + 0.5, width - 1, sheet.y - top - 1),
  };
  sheet.marks.splice(at, 0, outline, filled(rectangle(left, top, 4, sheet.y - top), palette.missed));
  sheet.space(0.75 * EM);
}

/** The glyphs of `templates/frame.ts`, ten units high. */
const GLYPHS: Readonly<Record<Outcome, (x: number, y: number, s: number) => string>> = {
  met: (x, y, s) => `M${x + s / 2} ${y}L${x + s} ${y + s}H${x}z`,
  missed: (x, y, s) => `M${x} ${y}h${s}L${x + s / 2} ${y + s}z`,
  undecided: (x, y, s) => `M${x + s / 2} ${y}l${s / 2} ${s / 2}l${-s / 2} ${s / 2}l${-s / 2} ${-s / 2}z`,
};

function verdictLine(sheet: Sheet, outcome: Outcome, text: string, centred: boolean): void {
  const fill = outcome === 'undecided' ? sheet.palette.muted : sheet.palette[outcome];
  const size = 0.9 * EM;
  const glyph = 0.65 * EM;
  sheet.space(0.4 * EM);
  keyedText(sheet, text, { size, weight: 650, fill }, centred, glyph, (x, top) =>
    filled(GLYPHS[outcome](x, top + (1.45 * size - glyph) / 2, glyph), fill),
  );
}

/** A text behind a sign of its own; the two stand together in every font. @param key - the sign, from its left and the top of the line */
export function keyedText(
  sheet: Sheet,
  text: string,
  letters: Letters,
  centred: boolean,
  keyWidth: number,
  key: (x: number, top: number) => Mark,
): void {
  const { size, weight = 400, fill, lineHeight = 1.45 } = letters;
  const indent = keyWidth + 0.4 * size;
  const width = (words: string) => sheet.textWidth(words, size, weight);
  wrapped(text, sheet.width - 2 * indent, width).forEach((words, index) => {
    const behind = index === 0 ? indent : 0;
    const x = centred ? sheet.left + (sheet.width - width(words) + behind) / 2 : sheet.left + indent;
    if (index === 0) sheet.marks.push(key(x - indent, sheet.y));
    sheet.marks.push({
      text: words,
      x,
      y: sheet.y + size * (lineHeight / 2 + 0.35),
      size,
      weight,
      fill,
      anchor: 'start',
      spacing: 0,
      halo: null,
    });
    sheet.space(size * lineHeight);
  });
}

/** A target in a line of its own, behind a notch like the one it names. */
export const targetLine = (sheet: Sheet, text: string, order: number, centred: boolean): void => {
  const size = 0.84 * EM;
  const { text: fill, target } = sheet.palette;
  keyedText(sheet, text, { size, weight: 600, fill }, centred, 2.5, (x, top) =>
    line(x + 1.25, top + 0.25 * size, x + 1.25, top + 1.2 * size, target, 2.5, DASHES[Math.min(order, 2)]),
  );
};
