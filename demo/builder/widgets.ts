import type { EmbedAttribute, EmbedTag } from '../../src/input/embed-query.ts';
import type { Measure } from '../../src/model/report.ts';
import { type Fields, FIGURES, MEASURES, pathOf } from './fields.ts';
import { type State, type WidgetId, WIDGETS } from './state.ts';
import { beyondAttributes, type Material, wholeReport } from './whole.ts';

export type Attributes = Readonly<Partial<Record<EmbedAttribute, string>>>;

/** What stands inside the tag of a widget that shows more than attributes can say. */
export type Inside =
  | { readonly is: 'nothing' }
  | { readonly is: 'json'; readonly text: string }
  | { readonly is: 'table'; readonly rows: readonly (readonly string[])[] };

/** One widget as it is drawn and as its snippet says it. */
export interface Shown {
  readonly id: WidgetId;
  readonly tag: EmbedTag;
  readonly measure: Measure | null;
  readonly attributes: Attributes;
  readonly inside: Inside;
  /** The same by attributes alone, as far as they can say it; `null` for what shows more than one report. */
  readonly alone: Attributes | null;
}

interface Kind {
  readonly tag: EmbedTag;
  readonly own?: Attributes;
  /** What has to be known for it to say anything. */
  readonly needs: 'rate' | 'stages' | 'rows' | 'periods' | 'figures' | 'several';
}

export const KINDS: Readonly<Record<WidgetId, Kind>> = {
  gauge: { tag: 'thads-gauge', needs: 'rate' },
  ring: { tag: 'thads-gauge', own: { shape: 'ring' }, needs: 'rate' },
  bullet: { tag: 'thads-gauge', own: { shape: 'bullet' }, needs: 'rate' },
  bars: { tag: 'thads-bars', needs: 'stages' },
  cascade: { tag: 'thads-cascade', needs: 'stages' },
  stat: { tag: 'thads-stat', needs: 'rate' },
  rows: { tag: 'thads-bars', needs: 'rows' },
  rates: { tag: 'thads-bars', own: { value: 'rate' }, needs: 'rows' },
  trend: { tag: 'thads-trend', needs: 'periods' },
  table: { tag: 'thads-table', needs: 'figures' },
  dashboard: { tag: 'thads-dashboard', needs: 'several' },
};

const known = (fields: Fields, measure: Measure, names: readonly Parameters<typeof pathOf>[1][]): number =>
  names.filter((name) => fields[pathOf(measure, name)]?.text).length;

const hasRate = (fields: Fields, measure: Measure): boolean =>
  known(fields, measure, ['rate']) > 0 || known(fields, measure, ['completed', 'enforceable']) === 2;

const hasStages = (fields: Fields, measure: Measure): boolean =>
  known(fields, measure, ['total', 'enforceable', 'completed']) > 1;

const hasFigures = (fields: Fields, measure: Measure): boolean =>
  known(fields, measure, ['total', 'enforceable', 'completed', 'rate']) > 0;

/** Whether the report has units, kinds of case or periods in that measure. */
function listed(
  { source }: Material,
  lists: readonly ('units' | 'categories' | 'periods')[],
  measure: Measure,
  least = 2,
): boolean {
  if (source.is !== 'table' && source.is !== 'json') return false;
  const { report } = source.parsed;
  return lists.some((list) => report[list].filter((one) => one[measure] !== null).length >= least);
}

/** One row says nothing that the whole does not, unless nothing is said of the whole. */
const hasRows = (material: Material, measure: Measure): boolean =>
  listed(material, ['units', 'categories'], measure, hasFigures(material.fields, measure) ? 2 : 1);
export const hasPeriods = (material: Material, measure: Measure): boolean => listed(material, ['periods'], measure);

/** Measures in which there is anything to show. */
export const measuresOf = (material: Material): Measure[] =>
  MEASURES.filter(
    (measure) => hasFigures(material.fields, measure) || hasRows(material, measure) || hasPeriods(material, measure),
  );

function fits(id: WidgetId, material: Material, measure: Measure): boolean {
  const { fields } = material;
  switch (KINDS[id].needs) {
    case 'rate':
      return hasRate(fields, measure);
    case 'stages':
      return hasStages(fields, measure);
    case 'rows':
      return hasRows(material, measure);
    case 'periods':
      return hasPeriods(material, measure);
    case 'figures':
      return hasRows(material, measure) || known(fields, measure, ['total', 'enforceable', 'completed', 'rate']) > 1;
    case 'several':
      return measuresOf(material).length > 1 || hasRows(material, measure) || hasPeriods(material, measure);
  }
}

/** Measures that are shown: the chosen ones, as far as there is anything of them. */
export function shownMeasures(material: Material, measure: State['measure']): Measure[] {
  const all = measuresOf(material);
  const wanted = all.filter((one) => measure === 'both' || one === measure);
  return wanted.length > 0 ? wanted : all.slice(0, 1);
}

/** The widgets that have something to say, in the order of the list. */
export const fitting = (material: Material, measure: State['measure']): WidgetId[] =>
  WIDGETS.filter((id) => shownMeasures(material, measure).some((one) => fits(id, material, one)));

/** Heading of a dashboard. */
const WHOLE = 'Kết quả thi hành án dân sự';

/** The headings widgets have of their own accord, in the language of the figures. */
export const LABELS: Readonly<Record<Measure, Readonly<Record<'rate' | 'stages' | 'rows', string>>>> = {
  cases: { rate: 'Thi hành xong về việc', stages: 'Kết quả về việc', rows: 'Kết quả về việc theo đơn vị' },
  amounts: { rate: 'Thi hành xong về tiền', stages: 'Kết quả về tiền', rows: 'Kết quả về tiền theo đơn vị' },
};

function labelOf(id: WidgetId, material: Material, measure: Measure): string {
  const own = material.fields['label']?.text;
  if (own) return own;
  const { needs } = KINDS[id];
  if (needs === 'rate') return LABELS[measure].rate;
  return LABELS[measure][needs === 'rows' || (id === 'table' && hasRows(material, measure)) ? 'rows' : 'stages'];
}

/** The widgets a choice stands for: one, or one for each measure. */
export function shownOf(id: WidgetId, material: Material, measure: State['measure']): Shown[] {
  const { tag, needs, own = {} } = KINDS[id];
  if (needs === 'several') {
    const inside = insideOf(material, true);
    const label = material.fields['label']?.text || WHOLE;
    return [{ id, tag, measure: null, attributes: { label, ...factsOf(material, inside) }, inside, alone: null }];
  }
  return shownMeasures(material, measure).flatMap((one): Shown[] => {
    if (!fits(id, material, one)) return [];
    const named = { label: labelOf(id, material, one), measure: one };
    const ofRows = needs === 'rows' || needs === 'periods' || (id === 'table' && hasRows(material, one));
    if (ofRows) {
      const inside = insideOf(material, false);
      const view = needs === 'rows' ? { view: viewOf(material, one) } : {};
      const attributes = { ...named, ...view, ...factsOf(material, inside), ...own };
      return [{ id, tag, measure: one, attributes, inside, alone: null }];
    }
    const alone = { ...named, ...figuresOf(material.fields, one), ...factsOf(material, null), ...own };
    if (beyondAttributes(material, one).length === 0)
      return [{ id, tag, measure: one, attributes: alone, inside: { is: 'nothing' }, alone }];
    const inside: Inside = { is: 'json', text: JSON.stringify(wholeReport(material)) };
    return [{ id, tag, measure: one, attributes: { ...named, ...own }, inside, alone }];
  });
}

function viewOf({ source }: Material, measure: Measure): string {
  const units = (source.is === 'table' || source.is === 'json') && source.parsed.report.units;
  return units && units.some((unit) => unit[measure] !== null) ? 'units' : 'categories';
}

/** All figures as attributes, for data tables and exports have those that are not drawn. */
function figuresOf(fields: Fields, measure: Measure): Attributes {
  return Object.fromEntries(
    FIGURES.flatMap((name) => {
      const text = fields[pathOf(measure, name)]?.text;
      return text ? [[name, text]] : [];
    }),
  );
}

/** Whose figures, of when and from where; JSON inside the tag says so itself. */
function factsOf({ fields }: Material, inside: Inside | null): Attributes {
  if (inside?.is === 'json') return {};
  const facts = {
    agency: 'agency',
    period: 'period',
    source: 'source',
    'as-of': 'asOf',
    'source-href': 'sourceHref',
    status: 'status',
    note: 'note',
  } as const;
  return Object.fromEntries(
    Object.entries(facts).flatMap(([name, path]) => {
      const text = fields[path]?.text;
      return text ? [[name, text]] : [];
    }),
  );
}

/**
 * A table stays a table, for readers without script; figures alone become JSON.
 *
 * @param withWhole - the figures of the whole are shown, too, which the user may have changed
 */
function insideOf(material: Material, withWhole: boolean): Inside {
  const { source, fields } = material;
  const changed = Object.values(fields).filter(({ edited }) => edited);
  if (source.is === 'table' && source.rows > 0 && !(withWhole && changed.some(({ path }) => path.includes('.'))))
    return { is: 'table', rows: source.grid };
  if (source.is === 'json' && source.rows > 0 && changed.length === 0) return { is: 'json', text: source.text };
  return { is: 'json', text: JSON.stringify(wholeReport(material, true)) };
}

const OWN_LABELS: readonly string[] = [WHOLE, ...MEASURES.flatMap((measure) => Object.values(LABELS[measure]))];

/** Whether a heading is one that somebody wrote, not one of those above. */
export const isWritten = (label: string | undefined): label is string =>
  label !== undefined && !OWN_LABELS.includes(label);
