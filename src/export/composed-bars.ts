import { stagesGeometry } from '../chart/bars.ts';
import { labelAlong } from '../chart/label.ts';
import { toNumber } from '../model/exact.ts';
import type { Figure } from '../model/figure.ts';
import { targetLabel } from '../text/figures.ts';
import { STAGES, stageText } from '../text/stages.ts';
import { EM, type Sheet, targetLine } from './composed.ts';
import { notchMarks } from './composed-gauge.ts';
import { filled, line, rectangle } from './drawing.ts';
import type { Exported } from './exported.ts';
import { textBlock } from './lay-out-text.ts';

const BAR = 16;
/** How far notches stand out on both sides. */
const OVERHANG = 4;

/** Stages as bars, from their geometry. */
export function drawStages(sheet: Sheet, { reading, messages }: Exported): void {
  const { palette, textWidth, left, width } = sheet;
  const { figures, rate } = reading;
  const number = (figure: Figure | null) => figure && toNumber(figure.value);
  const geometry = stagesGeometry({
    total: number(figures.total),
    enforceable: number(figures.enforceable),
    completed: number(figures.completed),
    targets: rate.state === 'none' ? [] : figures.targets.map((target) => toNumber(target.rate.value)),
  });
  const looks = {
    total: { fill: palette.totalTint, stroke: palette.total },
    enforceable: { fill: palette.enforceableTint, stroke: palette.enforceable },
    completed: { fill: palette.completed, stroke: null },
  };
  STAGES.forEach((stage, index) => {
    if (index > 0) sheet.space(0.6 * EM);
    const { length } = geometry[stage];
    const [name, figure] = [messages[stage], stageText(reading, stage, messages)];
    const strong = length === null ? { size: EM, fill: palette.muted } : { size: EM, weight: 650, fill: palette.text };
    if (textWidth(name, EM, 400) + EM + textWidth(figure, EM, 650) <= width) {
      const block = textBlock(figure, { x: sheet.right, y: sheet.y, room: width, anchor: 'end' }, strong, textWidth);
      sheet.marks.push(...block.marks);
      sheet.text(name, { size: EM, fill: palette.text });
    } else {
      sheet.text(name, { size: EM, fill: palette.text });
      sheet.text(figure, strong);
    }
    sheet.space(0.3 * EM);
    const top = sheet.y;
    const { fill, stroke } = looks[stage];
    if (length === null)
      sheet.marks.push(line(left, top + BAR / 2, left + width, top + BAR / 2, palette.line, 1, [2, 4]));
    else if (length > 0) {
      const long = length * width;
      // Hollow: the outline lies inside, so that the bar is as long as its figure.
      const thin = stroke !== null && long > 3;
      sheet.marks.push(
        thin
          ? { ...filled(rectangle(left + 0.75, top + 0.75, long - 1.5, BAR - 1.5, 1.25), fill), stroke, width: 1.5 }
          : filled(rectangle(left, top, long, BAR, 2), stroke ?? fill),
      );
    }
    sheet.y = top + BAR + 0.2 * EM;
    if (stage !== 'completed') return;
    const notches = geometry.targets.map((at) => ({
      x1: left + at * width,
      x2: left + at * width,
      y1: top - OVERHANG,
      y2: top + BAR + OVERHANG,
    }));
    sheet.marks.push(...notchMarks(notches, sheet));
    geometry.targets.forEach((at, order) => {
      const target = figures.targets[order];
      const label = target ? targetLabel(target, messages) : '';
      const { side, room } = labelAlong(label, at);
      const letters = { size: 0.84 * EM, weight: 600, fill: palette.text };
      if (room === null || room * EM > width) return targetLine(sheet, label, order, false);
      const block = textBlock(
        label,
        { x: left + at * width, y: sheet.y, room: width, anchor: side },
        letters,
        textWidth,
      );
      sheet.marks.push(...block.marks);
      sheet.space(block.height);
    });
  });
}
