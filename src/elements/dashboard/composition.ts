import { isEmpty } from '../../figures/reading.ts';
import type { Measure, Report } from '../../model/report.ts';
import { dashboardWords } from '../../text/dashboard.ts';
import { fill } from '../../text/messages.ts';
import type { ThadsWidget } from '../thads-widget.ts';
import type { View } from '../widget-view.ts';

/** More units than these are shown as the highest ones, and all others as one. */
const MOST_BARS = 20;

/** A widget of a dashboard nobody has composed. */
export interface Piece {
  readonly key: string;
  readonly tag: string;
  /** Stands beside others where there is room. */
  readonly narrow?: boolean;
  readonly label: string;
  readonly properties?: Readonly<Record<string, string | number | null>>;
}

/** Marks that pages may style through the dashboard; what every widget has is named apart from what the dashboard has itself. */
const PARTS = [
  ...'bar total enforceable completed previous gap row picked name figure key target target-label verdict table track value over number of'.split(
    ' ',
  ),
  ...'scroll sort pick plot current dot break pace line-label readout missing empty'.split(' '),
  ...['frame', 'header', 'label', 'notice', 'footer'].map((part) => `${part}: widget-${part}`),
].join(',');

/** What there is to see of a report, in a sensible order. */
export function piecesOf({ report, reading, messages, frame }: View, hasTable: boolean): Piece[] {
  const words = dashboardWords(messages);
  const { measure, figures } = reading;
  const ofMeasure = (name: string) => fill(messages.ofMeasure[measure], { x: name });
  const stated = (records: Report['units'] | Report['periods'], least: number) =>
    records.filter((record) => record[measure] !== null).length >= least;
  const rates = hasRates(report, measure);
  const stages = [figures.total, figures.enforceable, figures.completed].some((figure) => figure !== null);
  const all: (Piece | false)[] = [
    !isEmpty(reading) && { key: 'rate', tag: 'thads-gauge', narrow: true, label: ofMeasure(messages.rate) },
    stages && { key: 'stages', tag: 'thads-bars', narrow: true, label: ofMeasure(words.stages) },
    stated(report.periods, 2) && { key: 'trend', tag: 'thads-trend', label: ofMeasure(words.trend) },
    stated(report.units, 1) && {
      key: 'units',
      tag: 'thads-bars',
      label: fill(words.byUnit, { x: ofMeasure(rates ? messages.rate : messages.completed) }),
      properties: {
        view: 'units',
        value: rates ? 'rate' : 'counts',
        sort: rates ? '-rate' : '-completed',
        top: report.units.length > MOST_BARS ? MOST_BARS : null,
        table: hasTable ? 'none' : null,
      },
    },
    stated(report.units, 1) && { key: 'table', tag: 'thads-table', label: ofMeasure(words.units) },
  ];
  const headingLevel = frame.headingLevel && Math.min(6, frame.headingLevel + 1);
  return all.flatMap((piece) => (piece ? [{ ...piece, properties: { ...piece.properties, headingLevel } }] : []));
}

const hasRates = ({ units }: Report, measure: Measure): boolean =>
  units.some((unit) => {
    const figures = unit[measure];
    return figures !== null && (figures.rate !== null || (figures.enforceable !== null && figures.completed !== null));
  });

/** Widgets for a report, made by their constructors: old polyfills on others' pages break `createElement`. */
export class Composition {
  readonly #made = new Map<string, ThadsWidget>();
  readonly #awaited = new Set<string>();
  readonly #changed: () => void;

  /** @param changed - called when an element has been defined that was not there */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** The same elements every time, in their order; those that are not defined are left out until they are. */
  widgets(view: View, messages: ThadsWidget['messages']): ThadsWidget[] {
    return piecesOf(view, customElements.get('thads-table') !== undefined).flatMap(
      ({ key, tag, narrow, label, properties }) => {
        const widget = this.#made.get(key) ?? this.#make(tag);
        if (!widget) return [];
        this.#made.set(key, widget);
        widget.classList.toggle('narrow', narrow ?? false);
        return [Object.assign(widget, { label, messages, ...properties })];
      },
    );
  }

  #make(tag: string): ThadsWidget | null {
    const Widget = customElements.get(tag) as (new () => ThadsWidget) | undefined;
    if (!Widget) {
      if (!this.#awaited.has(tag)) void customElements.whenDefined(tag).then(this.#changed);
      this.#awaited.add(tag);
      return null;
    }
    const widget = new Widget();
    widget.setAttribute('exportparts', PARTS);
    return widget;
  }
}
