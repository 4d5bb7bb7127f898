import type { Reading } from '../figures/reading.ts';
import { bareCountText, countText, rateText, targetLabel } from './figures.ts';
import { fill, type Messages } from './messages.ts';
import { accessibleName, powerOf } from './sentences.ts';

/** Decimals of an amount in a drawing; the table has them all. */
export const MOST_DECIMALS = 2;

/** The words of a gauge; `null` where there is nothing to say. */
export interface GaugeTexts {
  readonly name: string;
  readonly value: string;
  /** Whether the value is a number. */
  readonly known: boolean;
  /** "1.529 / 1.875 việc" */
  readonly of: string | null;
  readonly axisStart: string;
  readonly axisEnd: string;
  /** One for every target. */
  readonly targets: readonly string[];
}

/** @param scaleEnd - rate at the end of the scale */
export function gaugeTexts(reading: Reading, scaleEnd: number, sentence: string, messages: Messages): GaugeTexts {
  const { figures, rate, shownRate } = reading;
  return {
    known: shownRate !== null,
    name: accessibleName(sentence, reading, messages),
    value: rate.state === 'none' ? messages.noRate : shownRate ? rateText(shownRate, messages) : messages.unknown,
    of: ofText(reading, messages),
    axisStart: messages.axisStart,
    axisEnd: fill(messages.axisEnd, { x: String(scaleEnd * 100) }),
    targets: figures.targets.map((target) => targetLabel(target, messages)),
  };
}

/** "1.529 / 1.875 việc", or as much of it as is known. */
export function ofText({ figures, measure }: Reading, messages: Messages): string | null {
  const { completed, enforceable } = figures;
  const power = powerOf(figures);
  const [part, whole] = [completed, enforceable].map(
    (figure) => figure && countText(figure, measure, power, messages, MOST_DECIMALS),
  );
  if (completed && whole)
    return fill(messages.ofWhole, { part: bareCountText(completed, measure, power, messages, MOST_DECIMALS), whole });
  if (part) return fill(messages.sayCompleted, { completed: part });
  return whole ? fill(messages.sayEnforceable, { enforceable: whole }) : null;
}
