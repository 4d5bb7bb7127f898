import { ARC, gaugeGeometry, type GaugeGeometry, type Notch } from '../chart/gauge.ts';
import { labelWidthEm } from '../chart/label.ts';
import { toNumber } from '../model/exact.ts';
import { gaugeTexts } from '../text/gauge.ts';
import { DASHES, EM, type Sheet, targetLine } from './composed.ts';
import { filled, line, type Mark } from './drawing.ts';
import type { Exported } from './exported.ts';
import { type Matrix, transformPath } from './transform-path.ts';

/** Notches with halos in the colour of the ground, all halos below. */
export function notchMarks(notches: readonly Notch[], { palette }: Sheet): Mark[] {
  return [
    ...notches.map(({ x1, y1, x2, y2 }) => line(x1, y1, x2, y2, palette.surface, 6)),
    ...notches.map(({ x1, y1, x2, y2 }, index) =>
      line(x1, y1, x2, y2, palette.target, 2.5, DASHES[Math.min(index, 2)]),
    ),
  ];
}

/** Track, value and notches of a dial, back to front. @param matrix - from the units of its geometry to px */
export function dialMarks(geometry: GaugeGeometry, matrix: Matrix, sheet: Sheet): Mark[] {
  const { palette } = sheet;
  const place = ({ x1, y1, x2, y2 }: Notch): Notch => ({
    x1: x1 * matrix.a + matrix.e,
    y1: y1 * matrix.d + matrix.f,
    x2: x2 * matrix.a + matrix.e,
    y2: y2 * matrix.d + matrix.f,
  });
  const path = (d: string) => transformPath(d, matrix);
  const marks: Mark[] = [
    { ...filled(path(geometry.track), palette.enforceableTint), stroke: palette.enforceable, width: 1 },
  ];
  for (const part of [geometry.value, geometry.over])
    if (part !== null) marks.push(filled(path(part), palette.completed));
  if (geometry.full) {
    const { x1, y1, x2, y2 } = place(geometry.full);
    marks.push(line(x1, y1, x2, y2, palette.surface, 2));
  }
  const notches = geometry.targets.map(({ notch }) => place(notch));
  return [...marks, ...notchMarks(notches, sheet)];
}

/** The gauge as a half circle, from its geometry. */
export function drawGauge(sheet: Sheet, { reading, sentence, messages }: Exported): void {
  const { palette, textWidth } = sheet;
  const { shownRate, figures } = reading;
  const geometry = gaugeGeometry(
    {
      rate: shownRate && toNumber(shownRate.kind === 'figure' ? shownRate.figure.value : shownRate.lo.value),
      targets: figures.targets.map(({ rate }) => toNumber(rate.value)),
    },
    ARC,
  );
  const texts = gaugeTexts(reading, geometry.scaleEnd, sentence, messages);
  const [boxLeft = 0, boxTop = 0, boxWidth = 1, boxHeight = 1] = geometry.viewBox.split(' ').map(Number);
  const width = Math.min(sheet.width, ARC.em * EM);
  const scale = width / boxWidth;
  const left = sheet.left + (sheet.width - width) / 2;
  sheet.space(1.1 * EM);
  const top = sheet.y;
  const height = boxHeight * scale;
  const matrix = { a: scale, b: 0, c: 0, d: scale, e: left - boxLeft * scale, f: top - boxTop * scale };
  sheet.marks.push(...dialMarks(geometry, matrix, sheet));

  const centre = left + width / 2;
  const text = (
    words: string,
    x: number,
    y: number,
    size: number,
    weight: number,
    fill: string,
    anchor: 'start' | 'middle' | 'end' = 'middle',
  ): void => {
    sheet.marks.push({ text: words, x, y, size, weight, fill, anchor, spacing: 0, halo: null });
  };
  const inside = texts.of !== null && texts.of.length <= 24 && sheet.width >= 16 * EM;
  // The widest that stands inside the ring; long ones are set smaller.
  const most = 1.75 * (132 - ARC.thickness) * scale;
  const wanted = texts.known ? 2.3 * EM : 1.15 * EM;
  const size = Math.min(wanted, (wanted * most) / textWidth(texts.value, wanted, 700));
  text(
    texts.value,
    centre,
    top + height - (inside ? 1.75 : 0.45) * EM,
    size,
    texts.known ? 700 : 400,
    texts.known ? palette.text : palette.muted,
  );
  if (inside && texts.of !== null) text(texts.of, centre, top + height - 0.6 * EM, 0.86 * EM, 400, palette.muted);
  const thick = (ARC.thickness / 2 + 12) * scale;
  sheet.y = top + height;
  text(texts.axisStart, left + thick, sheet.y + 0.9 * EM, 0.75 * EM, 400, palette.muted);
  text(texts.axisEnd, left + width - thick, sheet.y + 0.9 * EM, 0.75 * EM, 400, palette.muted);
  sheet.space(1.2 * EM);
  if (!inside && texts.of !== null)
    sheet.text(texts.of, { size: 0.86 * EM, fill: palette.muted, lineHeight: 1.3 }, { anchor: 'middle' });

  const [first, ...others] = geometry.targets;
  const x = first && left + (first.label.x / 100) * width;
  const room = labelWidthEm(texts.targets[0] ?? '') * EM;
  const starts =
    first && x !== undefined ? x - (first.side === 'end' ? room : first.side === 'middle' ? room / 2 : 0) : 0;
  if (first && x !== undefined && others.length === 0 && starts >= sheet.left && starts + room <= sheet.right)
    text(texts.targets[0] ?? '', x, top + (first.label.y / 100) * height, 0.84 * EM, 600, palette.text, first.side);
  else {
    sheet.space(0.2 * EM);
    texts.targets.forEach((target, index) => targetLine(sheet, target, index, true));
  }
}
