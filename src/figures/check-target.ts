import type { Period } from '../model/period.ts';
import type { MeasureFigures } from '../model/report.ts';
import { type FigureProblem, figureProblem, statedRate } from './checks.ts';
import { isPartYear } from './previous.ts';
import { completionRate } from './rate.ts';
import { deltaFits, shownDifference, shownRate } from './verdict.ts';

/** Decimals that computed rates are told with. */
const DIGITS = 2;

/**
 * Rate, target and the stated difference against each other, and whether the target can be judged by now.
 *
 * In the course of a year a difference may be that from a milestone which is not stated (half the target after six
 * months); it is then left alone.
 */
export function checkTarget(figures: MeasureFigures, period: Period | null, where: string): FigureProblem[] {
  const { targets, targetDelta, pace } = figures;
  const reading = targetDelta && completionRate(figures);
  const partYear = isPartYear(period) === true;
  const fitting = (value: (typeof targets)[number]['rate']['value']) =>
    reading?.state === 'known' && targetDelta !== null && deltaFits(reading.rate, targetDelta, value);
  const withheld = partYear && !pace ? targets.filter(({ kind, rate }) => kind === 'year' && !fitting(rate.value)) : [];
  const info = withheld.map(({ rate }): FigureProblem => {
    const problem = figureProblem('part-year', `${where}target`, statedRate(rate), {
      kind: 'text',
      text: period?.label ?? '',
    });
    return { ...problem, severity: 'info' };
  });
  const [first] = targets;
  const marks = [...targets.map(({ rate }) => rate.value), ...(pace ? [pace.value] : [])];
  if (!first || !targetDelta || reading?.state !== 'known' || withheld.length > 0 || marks.some(fitting)) return info;
  const delta = shownDifference(shownRate(reading.rate, targets, DIGITS), first.rate);
  return [
    ...info,
    figureProblem(
      'delta-mismatch',
      `${where}targetDelta`,
      { kind: 'points', delta: { kind: 'figure', figure: targetDelta } },
      { kind: 'points', delta },
    ),
  ];
}
