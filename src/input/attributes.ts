import type { Problem } from '../model/problem.ts';
import { type Measure, type MeasureFigures, NO_FIGURES } from '../model/report.ts';
import { attempt } from './choice.ts';
import type { Lang } from './number-text.ts';
import { parseTarget, type RawFigure, readFigure } from './figure-text.ts';

/** The figures an element can be given as attributes or properties of its own. */
export interface FigureAttributes {
  readonly total?: RawFigure;
  readonly enforceable?: RawFigure;
  readonly completed?: RawFigure;
  readonly rate?: RawFigure;
  readonly target?: RawFigure;
}

/** Figures as far as they could be read, and what was wrong with the others: those are unknown, never zero. */
export interface ReadFigures {
  readonly figures: MeasureFigures;
  readonly problems: readonly Problem[];
}

/** Reads the figures of an element's attributes; whatever stands there, it throws nothing. */
export function figuresFromAttributes(attributes: FigureAttributes, measure: Measure, lang: Lang): ReadFigures {
  const problems: Problem[] = [];
  const figure = (name: 'total' | 'enforceable' | 'completed' | 'rate', kind: Measure | 'percent') =>
    attempt(problems, () => {
      const read = readFigure(attributes[name], kind, name, lang);
      problems.push(...(read?.warnings ?? []));
      return read?.figure ?? null;
    });
  const target = attempt(problems, () => parseTarget(attributes.target, 'target'));
  const figures: MeasureFigures = {
    ...NO_FIGURES,
    total: figure('total', measure),
    enforceable: figure('enforceable', measure),
    completed: figure('completed', measure),
    rate: figure('rate', 'percent'),
    targets: target ? [target] : [],
  };
  return { figures, problems };
}
