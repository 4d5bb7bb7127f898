import type { Problem } from '../model/problem.ts';
import { type Count, type Measure, NO_FIGURES, NO_REPORT, type PreviousReport, type Report } from '../model/report.ts';
import { attempt } from './choice.ts';
import { parseTarget, type RawFigure, readFigure } from './figure-text.ts';
import type { Lang } from './number-text.ts';
import { periodOfText } from './part-year.ts';

/** The figures an element can be given as attributes or properties of its own. */
export interface FigureAttributes {
  readonly total?: RawFigure;
  readonly enforceable?: RawFigure;
  readonly completed?: RawFigure;
  readonly rate?: RawFigure;
  readonly target?: RawFigure;
  /** The same months a year before: a rate, or the figure that `previousOf` names. */
  readonly previous?: RawFigure;
  readonly previousOf?: 'rate' | Count;
  /** Rate that would be on course for the target by now. */
  readonly pace?: RawFigure;
  /** What the figures cover: before the end of its year a target of the year is not decided. */
  readonly period?: string | null | undefined;
}

const FIGURES = ['total', 'enforceable', 'completed', 'rate', 'target', 'previous', 'pace'] as const;

/** Whether any figure is given, be it a wrong one. */
export const hasFigureAttributes = (attributes: FigureAttributes): boolean =>
  FIGURES.some((name) => attributes[name] !== null && attributes[name] !== undefined);

/**
 * Reads the figures of an element's attributes as a report on one measure; whatever stands there, it throws nothing.
 *
 * @returns figures as far as they could be read, and what was wrong with the others: those are unknown, never zero
 */
export function reportFromAttributes(
  attributes: FigureAttributes,
  measure: Measure,
  lang: Lang,
): { readonly report: Report; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const figure = (name: (typeof FIGURES)[number], kind: Measure | 'percent') =>
    attempt(problems, () => {
      const read = readFigure(attributes[name], kind, name, lang);
      problems.push(...(read?.warnings ?? []));
      return read?.figure ?? null;
    });
  const target = attempt(problems, () => parseTarget(attributes.target, 'target'));
  const figures = {
    ...NO_FIGURES,
    total: figure('total', measure),
    enforceable: figure('enforceable', measure),
    completed: figure('completed', measure),
    rate: figure('rate', 'percent'),
    pace: figure('pace', 'percent'),
    targets: target ? [target] : [],
  };
  const { previousOf = 'rate' } = attributes;
  const before = figure('previous', previousOf === 'rate' ? 'percent' : measure);
  const previous: PreviousReport | null = before && {
    period: null,
    cases: null,
    amounts: null,
    [measure]: { ...NO_FIGURES, [previousOf]: before },
  };
  const period = periodOfText(attributes.period);
  return { report: { ...NO_REPORT, period, previous, [measure]: figures }, problems };
}
