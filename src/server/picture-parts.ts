import { notchMarks } from '../export/composed-gauge.ts';
import { EM, type Sheet } from '../export/composed.ts';
import { filled, line, rectangle } from '../export/drawing.ts';
import { textBlock } from '../export/lay-out-text.ts';
import type { Reading } from '../figures/reading.ts';
import { toNumber } from '../model/exact.ts';
import type { GaugeTexts } from '../text/gauge.ts';

/** px. */
export const BAR = 16;
/** How far marks across a bar stand out on both sides, px. */
export const OVERHANG = 4;
/** Size of small text, px. */
export const SMALL = 0.84 * EM;

/** A part of a bar, as fractions of the full width; hollow with an outline. */
export interface Part {
  readonly from: number;
  readonly length: number;
  readonly fill: string;
  readonly stroke?: string | null | undefined;
  /** Place across the bar and thickness, px; all of it without. */
  readonly at?: number;
  readonly size?: number;
}

/** Rate and targets as numbers for geometry. */
export const shownValues = ({ shownRate, figures }: Reading) => ({
  rate: shownRate && toNumber(shownRate.kind === 'figure' ? shownRate.figure.value : shownRate.lo.value),
  targets: figures.targets.map((target) => toNumber(target.rate.value)),
});

/** What a bar has beside its parts; places are fractions of the full width. */
interface Across {
  readonly targets?: readonly number[];
  /** Where 100 % is, on a scale that goes beyond. */
  readonly full?: number | null | undefined;
  /** px. */
  readonly height?: number;
}

/** A bar on the scale of the sheet's width, with the notches of its targets; the sheet goes on below. */
export function drawBar(
  sheet: Sheet,
  parts: readonly Part[],
  { targets = [], full = null, height = BAR }: Across = {},
): void {
  const { left, width, y } = sheet;
  for (const { from, length, fill, stroke = null, at = 0, size = height } of parts) {
    const [x, long] = [left + from * width, length * width];
    if (long <= 0) continue;
    // Hollow: the outline lies inside, so that the bar is as long as its figure.
    const thin = stroke !== null && long > 3;
    sheet.marks.push(
      thin
        ? { ...filled(rectangle(x + 0.75, y + at + 0.75, long - 1.5, size - 1.5, 1.25), fill), stroke, width: 1.5 }
        : filled(rectangle(x, y + at, long, size, 2), stroke ?? fill),
    );
  }
  if (full !== null) {
    const x = left + full * width;
    sheet.marks.push(line(x, y, x, y + height, sheet.palette.surface, 2));
  }
  const notches = targets.map((at) => ({
    x1: left + at * width,
    x2: left + at * width,
    y1: y - OVERHANG,
    y2: y + height + OVERHANG,
  }));
  sheet.marks.push(...notchMarks(notches, sheet));
  sheet.y = y + height;
}

/** A name and its figure, on one line where there is room for both. */
export function drawPair(sheet: Sheet, name: string, figure: string, known: boolean): void {
  const { palette, textWidth, width } = sheet;
  const strong = known ? { size: EM, weight: 650, fill: palette.text } : { size: EM, fill: palette.muted };
  if (textWidth(name, EM, 400) + EM + textWidth(figure, EM, 650) <= width) {
    const place = { x: sheet.right, y: sheet.y, room: width, anchor: 'end' } as const;
    sheet.marks.push(...textBlock(figure, place, strong, textWidth).marks);
    sheet.text(name, { size: EM, fill: palette.text });
  } else {
    sheet.text(name, { size: EM, fill: palette.text });
    sheet.text(figure, strong);
  }
}

/** In place of a bar that is not known. */
export function drawMissing({ marks, left, right, y, palette }: Sheet): void {
  marks.push(line(left, y + BAR / 2, right, y + BAR / 2, palette.line, 1, [2, 4]));
}

/** Both ends of a scale, in words. */
export function drawEnds(sheet: Sheet, { axisStart, axisEnd }: Pick<GaugeTexts, 'axisStart' | 'axisEnd'>): void {
  const letters = { size: 0.75 * EM, fill: sheet.palette.muted };
  const place = { x: sheet.right, y: sheet.y + 0.25 * EM, room: sheet.width, anchor: 'end' } as const;
  sheet.marks.push(...textBlock(axisEnd, place, letters, sheet.textWidth).marks);
  sheet.space(0.25 * EM);
  sheet.text(axisStart, letters);
}
