import { bulletGeometry, labelsAlong } from '../chart/bullet.ts';
import { cascadeGeometry } from '../chart/cascade.ts';
import { CIRCLE, gaugeGeometry } from '../chart/gauge.ts';
import { valuesOf } from '../elements/cascade/thads-cascade.ts';
import { dialMarks } from '../export/composed-gauge.ts';
import { EM, keyedText, type Sheet, targetLine } from '../export/composed.ts';
import { filled, line, type Mark, rectangle } from '../export/drawing.ts';
import type { Exported } from '../export/exported.ts';
import { cascadeTexts } from '../text/cascade.ts';
import { type GaugeTexts, gaugeTexts } from '../text/gauge.ts';
import { statTexts, type StatValue } from '../text/stat.ts';
import { drawBar, drawEnds, drawMissing, drawPair, type Part, shownValues, SMALL } from './picture-parts.ts';

function drawNumber(sheet: Sheet, { value, known, of }: Pick<GaugeTexts, 'value' | 'known' | 'of'>): void {
  const { palette } = sheet;
  const letters = known
    ? { size: 2 * EM, weight: 700, fill: palette.text, lineHeight: 1.2 }
    : { size: 1.15 * EM, fill: palette.muted };
  sheet.text(value, letters);
  if (of !== null) sheet.text(of, { size: 0.86 * EM, fill: palette.muted });
}

/** A rate along a bar. */
export function drawBullet(sheet: Sheet, { reading, sentence, messages }: Exported): void {
  const { palette } = sheet;
  const bullet = bulletGeometry(shownValues(reading));
  const texts = gaugeTexts(reading, bullet.scaleEnd, sentence, messages);
  drawNumber(sheet, texts);
  const { sides, room } = labelsAlong(texts.targets, bullet.targets);
  const beside = room !== null && room * EM <= sheet.width;
  if (beside)
    sheet.marks.push(
      ...bullet.targets.map((at, index): Mark => ({
        text: texts.targets[index] ?? '',
        x: sheet.left + at * sheet.width,
        y: sheet.y + EM,
        size: SMALL,
        weight: 600,
        fill: palette.text,
        anchor: sides[index] ?? 'start',
        spacing: 0,
        halo: null,
      })),
    );
  sheet.space((beside && texts.targets.length > 0 ? 1.6 : 0.4) * EM);
  drawBar(
    sheet,
    [
      { from: 0, length: bullet.track, fill: palette.enforceableTint, stroke: palette.enforceable },
      { from: 0, length: bullet.value, fill: palette.completed },
      ...(bullet.over ? [{ ...bullet.over, fill: palette.completed }] : []),
    ],
    { targets: bullet.targets, full: bullet.over?.from },
  );
  drawEnds(sheet, texts);
  if (!beside) texts.targets.forEach((target, index) => targetLine(sheet, target, index, false));
}

/** A rate along a whole circle from twelve o'clock. */
export function drawRing(sheet: Sheet, { reading, sentence, messages }: Exported): void {
  const { palette, textWidth } = sheet;
  const geometry = gaugeGeometry(shownValues(reading), CIRCLE);
  const texts = gaugeTexts(reading, geometry.scaleEnd, sentence, messages);
  const [boxLeft = 0, boxTop = 0, boxWidth = 1, boxHeight = 1] = geometry.viewBox.split(' ').map(Number);
  const size = Math.min(sheet.width, CIRCLE.em * EM);
  const scale = size / boxWidth;
  sheet.space(1.1 * EM);
  const matrix = {
    a: scale,
    b: 0,
    c: 0,
    d: scale,
    e: sheet.left + (sheet.width - size) / 2 - boxLeft * scale,
    f: sheet.y - boxTop * scale,
  };
  sheet.marks.push(...dialMarks(geometry, matrix, sheet), ...ringEnds(sheet, texts, boxHeight * scale));
  const wanted = texts.known ? 2 * EM : EM;
  const most = 0.68 * size;
  const letters = Math.min(wanted, (wanted * most) / textWidth(texts.value, wanted, 700));
  const height = boxHeight * scale;
  sheet.marks.push({
    text: texts.value,
    x: sheet.left + sheet.width / 2,
    y: sheet.y + height / 2 + letters * 0.35,
    size: letters,
    weight: texts.known ? 700 : 400,
    fill: texts.known ? palette.text : palette.muted,
    anchor: 'middle',
    spacing: 0,
    halo: null,
  });
  sheet.space(height + 0.4 * EM);
  const muted = { size: 0.86 * EM, fill: palette.muted };
  if (texts.of !== null) sheet.text(texts.of, muted, { anchor: 'middle' });
  texts.targets.forEach((target, index) => targetLine(sheet, target, index, true));
}

/** The scale of a ring begins and ends in one place: a line there, and both ends beside it. */
function ringEnds({ left, width, y, palette }: Sheet, texts: GaugeTexts, height: number): Mark[] {
  const x = left + width / 2;
  const size = 0.75 * EM;
  const end = (text: string, anchor: 'start' | 'end'): Mark => ({
    text,
    x: anchor === 'start' ? x + 0.4 * size : x - 0.4 * size,
    y: y - 0.1 * size,
    size,
    weight: 400,
    fill: palette.muted,
    anchor,
    spacing: 0,
    halo: null,
  });
  return [
    line(x, y - 0.9 * EM, x, y + 0.042 * height, palette.muted, 1),
    end(texts.axisStart, 'start'),
    end(texts.axisEnd, 'end'),
  ];
}

/** One number. @param value - which */
export const drawStat =
  (value: StatValue) =>
  (sheet: Sheet, { reading, messages }: Exported): void => {
    const { palette } = sheet;
    const { number, missing, of, change, targets } = statTexts(reading, value, messages);
    drawNumber(sheet, { value: missing ?? number.filter(Boolean).join(' '), known: missing === null, of });
    targets.forEach((target, index) => targetLine(sheet, target, index, false));
    if (!change) return;
    const { direction, text, isGood } = change;
    const fill = isGood === null ? palette.muted : isGood ? palette.met : palette.missed;
    const [up, glyph] = [direction === 'up', 0.6 * EM];
    sheet.space(0.3 * EM);
    keyedText(sheet, text, { size: 0.9 * EM, weight: 650, fill }, false, glyph, (x, top) => {
      const [from, to] = [top + 0.4 * EM, top + 0.4 * EM + glyph];
      if (direction !== 'up' && direction !== 'down') return filled(rectangle(x, (from + to) / 2 - 1, glyph, 2), fill);
      const [base, tip] = up ? [to, from] : [from, to];
      return filled(`M${x} ${base}h${glyph}L${x + glyph / 2} ${tip}z`, fill);
    });
  };

const STAGES = [['total'], ['enforceable', 'notEnforceable', 'suspended'], ['completed', 'outstanding']] as const;

/** What goes on from stage to stage and what does not, bars one below the other. */
export function drawCascade(sheet: Sheet, { reading, messages }: Exported): void {
  const { palette } = sheet;
  const { boxes } = cascadeGeometry(valuesOf(reading.figures));
  const texts = cascadeTexts(reading, messages);
  const looks = {
    total: { fill: palette.totalTint, stroke: palette.total },
    enforceable: { fill: palette.enforceableTint, stroke: palette.enforceable },
    completed: { fill: palette.completed, stroke: null },
  };
  STAGES.forEach(([stage, ...rests], index) => {
    if (index > 0) sheet.space(0.6 * EM);
    const box = boxes[stage];
    drawPair(sheet, texts[stage]?.name ?? '', texts[stage]?.figure ?? '', box !== null);
    sheet.space(0.3 * EM);
    if (!box) drawMissing(sheet);
    const parts = [stage, ...rests].flatMap((field): Part[] => {
      const part = boxes[field];
      const look = field === stage ? looks[stage] : { fill: palette.surface, stroke: palette.total };
      return part ? [{ from: part.start, length: part.length, ...look }] : [];
    });
    drawBar(sheet, parts);
    sheet.space(0.2 * EM);
    for (const rest of rests) {
      const text = texts[rest];
      if (text) sheet.text(`${text.name} ${text.figure}`, { size: SMALL, fill: palette.muted });
    }
  });
}
