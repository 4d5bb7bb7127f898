import { type Fields, fieldsOf } from './fields.ts';
import { bestCarrier, type CarrierId } from './hosts.ts';
import { type Stretch, stretches } from './marks.ts';
import { type Said, saidOf } from './said.ts';
import { type Snippet, snippetsOf } from './snippets.ts';
import { type Source, sourceOf } from './source.ts';
import type { State, WidgetId } from './state.ts';
import { fitting, measuresOf, type Shown, shownOf } from './widgets.ts';
import type { Measure } from '../../src/model/report.ts';

/** Everything the page shows, as it follows from the state. */
export interface Model {
  readonly state: State;
  readonly source: Source;
  readonly fields: Fields;
  readonly stretches: readonly Stretch[];
  readonly said: readonly Said[];
  readonly measures: readonly Measure[];
  readonly widgets: readonly WidgetId[];
  readonly widget: WidgetId | null;
  readonly shown: readonly Shown[];
  readonly snippets: Partial<Record<CarrierId, Snippet>>;
  readonly carriers: readonly CarrierId[];
  readonly best: CarrierId | null;
  readonly snippet: Snippet | null;
}

/** What the page knows beside the state. */
export interface Surroundings {
  /** Height of the preview in px. */
  readonly height: number;
  /** Hash of the library's file; empty where it is not known. */
  readonly integrity: string;
  /** What each widget of the preview has drawn, as HTML. */
  readonly drawn: readonly string[];
}

/** Makes models; long texts are read once, however often something else changes, and nothing is worked out twice. */
export function modeller(): (state: State, surroundings: Surroundings) => Model {
  const make = maker();
  let last: { readonly given: readonly unknown[]; readonly model: Model } | null = null;
  return (state, surroundings) => {
    const given = [state, surroundings.height, surroundings.integrity, surroundings.drawn];
    if (last === null || last.given.some((one, at) => one !== given[at]))
      last = { given, model: make(state, surroundings) };
    return last.model;
  };
}

function maker(): (state: State, surroundings: Surroundings) => Model {
  let last: { readonly text: string; readonly as: State['as']; readonly source: Source } | null = null;
  return (state, surroundings) => {
    const { text, as } = state;
    if (last?.text !== text || last.as !== as) last = { text, as, source: sourceOf(state) };
    const { source } = last;
    const fields = fieldsOf(source, state.edits);
    const material = { source, fields };
    const widgets = fitting(material, state.measure);
    const widget = widgets.includes(state.widget) ? state.widget : (widgets[0] ?? null);
    const shown = widget === null ? [] : shownOf(widget, material, state.measure);
    const snippets = snippetsOf({ ...surroundings, state, shown, source, fields });
    const carriers = Object.keys(snippets) as CarrierId[];
    const best = carriers.length > 0 ? bestCarrier(state.host, carriers) : null;
    const chosen = state.carrier !== 'best' && carriers.includes(state.carrier) ? state.carrier : best;
    return {
      state,
      source,
      fields,
      stretches: stretches(text, source, fields),
      said: saidOf(source, fields, state),
      measures: measuresOf(material),
      widgets,
      widget,
      shown,
      snippets,
      carriers,
      best,
      snippet: chosen === null ? null : (snippets[chosen] ?? null),
    };
  };
}
