import '../en.ts';
import { checkReport } from '../figures/check-report.ts';
import { type ParsedReport, parseReport } from '../input/json.ts';
import { nearest } from '../input/near.ts';
import { ThadsBars, loadRows } from '../elements/bars/thads-bars.ts';
import { ThadsCascade } from '../elements/cascade/thads-cascade.ts';
import { piecesOf } from '../elements/dashboard/composition.ts';
import { ThadsDashboard } from '../elements/dashboard/thads-dashboard.ts';
import { ThadsGauge } from '../elements/gauge/thads-gauge.ts';
import { ThadsStat } from '../elements/stat/thads-stat.ts';
import { ThadsTable } from '../elements/table/thads-table.ts';
import { ThadsTarget } from '../elements/target/thads-target.ts';
import type { ThadsWidget } from '../elements/thads-widget.ts';
import { ThadsTrend } from '../elements/trend/thads-trend.ts';
import { NO_DATA, type ViewData } from '../elements/widget-view.ts';
import type { Exporting } from '../export/exports.ts';
import type { ReportJson } from '../input/report-json.ts';
import { reportMessagesFor, reportProblemText } from '../text/report-problems.ts';
import { statTexts } from '../text/stat.ts';

await loadRows();

const WIDGETS = {
  'thads-gauge': ThadsGauge,
  'thads-bars': ThadsBars,
  'thads-cascade': ThadsCascade,
  'thads-stat': ThadsStat,
  'thads-trend': ThadsTrend,
  'thads-table': ThadsTable,
  'thads-dashboard': ThadsDashboard,
} as const;

/** A widget that a server can draw. */
export type WidgetTag = keyof typeof WIDGETS;

export const WIDGET_TAGS = Object.keys(WIDGETS) as WidgetTag[];

/** What an author writes in a tag: `{ label: 'Về việc', completed: '1.529', 'as-of': '22/09/2022' }`; `null` and `false` leave one out. */
export type WidgetAttributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** A report as `.report` takes it: its JSON, or what `parseReport` or `parseCsv` made of it. */
export type WidgetReport = ReportJson | ParsedReport;

/** What every widget is to be told, whoever asks for it. */
export interface WidgetOptions {
  /** Attributes beside a report: `label`, `measure`, `view`, `select` and so on. */
  readonly attributes?: WidgetAttributes | undefined;
  /** More targets, as `<thads-target>` in the tag has them: `{ name: 'Quốc hội', rate: '40%' }`. */
  readonly targets?: readonly WidgetAttributes[] | undefined;
  /** Language, as the attribute `lang` has it. Without either, that of the page around is taken to be Vietnamese. */
  readonly lang?: 'vi' | 'en' | undefined;
}

/** A widget without a page, with all that it would find in its page. */
export interface PreparedWidget {
  readonly tag: WidgetTag;
  readonly widget: ThadsWidget;
  /** Names as HTML has them, values as text. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly targets: readonly (readonly (readonly [name: string, value: string])[])[];
  /** `null` where attributes say it all. */
  readonly report: WidgetReport | null;
  /** The widgets of a dashboard. */
  readonly inside: readonly PreparedWidget[];
}

/** What may stand in any tag. */
const ANY_TAG = /^(?:id|class|lang|dir|hidden|part|exportparts|slot|title|data-[a-z0-9-]+|aria-[a-z-]+)$/;

const REPORT_FIELDS = ['schema', 'cases', 'amounts', 'units', 'periods', 'categories', 'report'];

/** Whether something is a report rather than attributes. */
export const isReport = (input: WidgetAttributes | WidgetReport): input is WidgetReport =>
  REPORT_FIELDS.some(
    (field) => field in input && (field === 'schema' || typeof Reflect.get(input, field) === 'object'),
  );

/**
 * Makes a widget and gives it its figures, as a browser would that has read the whole page.
 *
 * @throws TypeError for tags and attributes there are not
 */
export function prepareWidget(
  tag: WidgetTag,
  input: WidgetAttributes | WidgetReport,
  { attributes = {}, targets = [], lang }: WidgetOptions = {},
): PreparedWidget {
  const Widget = Object.hasOwn(WIDGETS, tag) ? WIDGETS[tag] : null;
  if (!Widget) throw new TypeError(`no widget to draw: ${tag}; there are ${WIDGET_TAGS.join(', ')}`);
  const report = isReport(input) ? input : null;
  const given: WidgetAttributes = { lang, ...(report ? null : (input as WidgetAttributes)), ...attributes };
  const written = writtenAttributes(tag, knownAttributes(Widget), given);
  const writtenTargets = targets.map((target) =>
    writtenAttributes('thads-target', knownAttributes(ThadsTarget), target),
  );
  const widget = new Widget();
  for (const [name, value] of written) widget.attributeChangedCallback(name, null, value);
  standIn(widget, writtenTargets, written.find(([name]) => name === 'lang')?.[1] ?? 'vi');
  if (report) widget.provided = dataOf(report, widget.dataLang);
  const inside = widget instanceof ThadsDashboard ? composed(widget) : [];
  return { tag, widget, attributes: written, targets: writtenTargets, report, inside };
}

/** What a widget has for pictures and mail: a tile by the name of its number, and no verdicts where the widget has none. */
export function exportingOf(widget: ThadsWidget): Exporting {
  const { exporting } = widget;
  const { frame, reading, messages } = exporting.view;
  const name = widget instanceof ThadsStat ? statTexts(reading, widget.previousOf, messages).name : null;
  const judges = widget['verdicts'](exporting.view as Parameters<(typeof widget)['verdicts']>[0]).length > 0;
  const view = {
    ...exporting.view,
    frame: { ...frame, label: frame.label ?? name },
    reading: { ...reading, verdicts: judges ? reading.verdicts : [] },
  };
  return { ...exporting, view };
}

type Observing = { readonly observedAttributes: string[] };

const known = new Map<Observing, readonly string[]>();

/** Asked for once: classes put the list together anew every time. */
function knownAttributes(element: Observing): readonly string[] {
  let names = known.get(element);
  if (!names) known.set(element, (names = element.observedAttributes));
  return names;
}

/** Whether a widget has an attribute of this name, and if not, the one that was meant; empty where none is near. */
export function attributeOf(tag: WidgetTag, name: string): { readonly isKnown: boolean; readonly nearest: string } {
  const names = knownAttributes(WIDGETS[tag]);
  const near = nearest(name, names);
  return { isKnown: names.includes(name) || ANY_TAG.test(name), nearest: near.distance <= 2 ? near.word : '' };
}

/**
 * What a widget says of the first attribute whose value it cannot take, in a sentence that begins with its name; `null` when
 * it takes all of them. Whether there is such a unit only a report can tell.
 */
export function refusedAttribute(tag: WidgetTag, attributes: WidgetAttributes, lang: 'vi' | 'en'): string | null {
  const { problems } = prepareWidget(tag, attributes, { lang }).widget['shown'];
  const refused = problems.find(
    ({ code, severity, where }) => severity === 'error' && code !== 'not-selected' && where in attributes,
  );
  return refused?.message ?? null;
}

function writtenAttributes(
  tag: string,
  names: readonly string[],
  attributes: WidgetAttributes,
): (readonly [string, string])[] {
  return Object.entries(attributes).flatMap(([given, value]): [string, string][] => {
    if (value === null || value === undefined || value === false) return [];
    const name = given.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    if (!names.includes(name) && !ANY_TAG.test(name)) throw new TypeError(`<${tag}> has no attribute "${given}"`);
    return [[name, value === true ? '' : String(value)]];
  });
}

/** In place of the page: what stands in the tag, and the language around it. */
function standIn(widget: ThadsWidget, targets: PreparedWidget['targets'], lang: string): void {
  const children = targets.map((attributes) => {
    const target = new ThadsTarget();
    for (const [name, value] of attributes) target.attributeChangedCallback(name, null, value);
    return target;
  });
  Object.assign(widget, { querySelector: () => null, querySelectorAll: () => children, closest: () => ({ lang }) });
}

/** The widgets that a dashboard makes of its report, as an author would write them inside: they are there without script. */
function composed(dashboard: ThadsDashboard): PreparedWidget[] {
  dashboard['willUpdate']();
  const { sharing } = dashboard;
  if (!sharing) return [];
  const inside = piecesOf(dashboard['shown'], true).map(({ tag, label, properties }) => {
    const prepared = prepareWidget(tag as WidgetTag, { label, ...properties });
    prepared.widget.providedShared = sharing;
    return prepared;
  });
  const { querySelectorAll } = dashboard;
  const children = inside.map(({ tag }) => ({ localName: tag }));
  Object.assign(dashboard, {
    querySelectorAll: (selector: string) => (selector === '*' ? children : querySelectorAll(selector)),
  });
  return inside;
}

/** The same as `controllers/report-source.ts` makes of a report, at once. */
function dataOf(input: WidgetReport, lang: 'vi' | 'en'): ViewData {
  const { report, problems } = 'report' in input ? input : parseReport(input, { lang });
  return {
    ...NO_DATA,
    given: {
      report,
      problems: [...problems, ...checkReport(report)],
      tell: (problem, messages, language) =>
        reportProblemText(problem, { ...reportMessagesFor(language), ...messages }),
    },
  };
}
