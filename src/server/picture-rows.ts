import type { DrawnRow, DrawnRows } from '../templates/rows.ts';
import { EM, keyedText, type Sheet, targetLine } from '../export/composed.ts';
import { filled, line, rectangle } from '../export/drawing.ts';
import { BAR, drawBar, drawEnds, drawMissing, drawPair, OVERHANG, type Part, SMALL } from './picture-parts.ts';

/** Thickness of last year's bars, px. */
const PREVIOUS = 5;

/** A row a unit or kind of case: name and figure, and the bar below. */
export const drawRows =
  (drawn: DrawnRows) =>
  (sheet: Sheet): void => {
    drawKey(sheet, drawn);
    drawn.rows.forEach((row, index) => {
      if (index > 0) sheet.space(0.5 * EM);
      drawRow(sheet, row, drawn);
    });
    if (drawn.axis) drawEnds(sheet, { axisStart: drawn.axis[0], axisEnd: drawn.axis[1] });
  };

function drawRow(sheet: Sheet, { texts, bars }: DrawnRow, { value, grouped, zero, full }: DrawnRows): void {
  const { palette } = sheet;
  const name = texts.period === null ? texts.name : `${texts.name} (${texts.period})`;
  drawPair(sheet, name, [texts.figure, texts.beside].filter(Boolean).join(' · '), texts.known);
  sheet.space(0.25 * EM);
  const counts = value === 'counts';
  if (!bars.base && !bars.value) drawMissing(sheet);
  const judged = texts.verdict?.outcome === 'missed' ? palette.missed : palette.met;
  const size = counts && grouped ? 22 : BAR;
  const lane = !counts ? {} : grouped ? { at: 12, size: 10 } : { at: 3, size: 10 };
  const parts: Part[] = [];
  if (bars.base)
    parts.push({
      ...bars.base,
      fill: palette.enforceableTint,
      stroke: palette.enforceable,
      ...(grouped ? { at: 0, size: 10 } : {}),
    });
  if (bars.value) parts.push({ ...bars.value, fill: value === 'gap' ? judged : palette.completed, ...lane });
  // Last year's lies below the others, and the notches of targets come down to it.
  if (bars.previous)
    parts.push({ ...bars.previous, fill: palette.surface, stroke: palette.total, at: size + 2, size: PREVIOUS });
  const top = sheet.y;
  drawBar(sheet, parts, { targets: bars.targets, full, height: size });
  if (value === 'gap') {
    const x = sheet.left + zero * sheet.width;
    sheet.marks.push(line(x, top - OVERHANG, x, top + size + OVERHANG, palette.target, 1.5));
  }
  if (bars.previous) sheet.space(2 + PREVIOUS);
  for (const problem of texts.problems) sheet.text(problem, { size: SMALL, fill: palette.missed });
}

/** What the marks stand for, a line each. */
function drawKey(sheet: Sheet, { key }: DrawnRows): void {
  const { palette } = sheet;
  const letters = { size: SMALL, fill: palette.muted };
  const swatch = (text: string | null, fill: string, stroke: string | null) => {
    if (text === null) return;
    keyedText(sheet, text, letters, false, 18, (x, top) => ({
      ...filled(rectangle(x, top + 0.25 * SMALL, 18, 10), fill),
      stroke,
      width: stroke === null ? 0 : 1,
    }));
  };
  swatch(key.completed, palette.completed, null);
  swatch(key.enforceable, palette.enforceableTint, palette.enforceable);
  swatch(key.previous, palette.surface, palette.total);
  if (key.target !== null) targetLine(sheet, key.target, 0, false);
  for (const text of [key.beside, key.open]) if (text !== null) sheet.text(text, letters);
  sheet.space(0.5 * EM);
}
