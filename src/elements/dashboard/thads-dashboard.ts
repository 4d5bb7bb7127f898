import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { Combobox } from '../../controllers/combobox.ts';
import { ContextSharer } from '../../controllers/context.ts';
import type { GivenReport } from '../../controllers/report-source.ts';
import { ThadsSelectEvent } from '../../events.ts';
import type { Readable } from '../../figures/reading.ts';
import { attempt, parseChoice } from '../../input/choice.ts';
import { readHash, writeHash } from '../../input/hash.ts';
import type { Period } from '../../model/period.ts';
import type { Problem } from '../../model/problem.ts';
import type { Measure, Report, Unit } from '../../model/report.ts';
import { clearTemplate, comboboxTemplate, selectTemplate, switchTemplate } from '../../templates/dashboard.ts';
import { footerTemplate, headerTemplate, noticesTemplate } from '../../templates/frame.ts';
import { dashboardWords, periodName } from '../../text/dashboard.ts';
import { fill } from '../../text/messages.ts';
import { matches, searchKey } from '../../text/search.ts';
import { completionSentence } from '../../text/sentences.ts';
import { problemKey, ThadsWidget } from '../thads-widget.ts';
import { type Choice, holds, type Shared, type View } from '../widget-view.ts';
import { targetsKey } from '../rows-shown.ts';
import { Composition } from './composition.ts';
import { dashboardStyles } from './thads-dashboard.styles.ts';

const LAYOUTS = ['auto', 'stack', 'grid'] as const;
const MEASURES = ['cases', 'amounts'] as const;
/** What the address keeps. */
const KEPT = ['measure', 'unit', 'period', 'category'] as const;
type Kept = Readonly<Record<(typeof KEPT)[number], string | null>>;

/** What stands in a dashboard without being a widget of somebody's composition. */
const NOT_COMPOSED = 'thads-target';

/** The units of a report as they are searched for. */
interface Entries {
  readonly units: readonly Unit[];
  readonly all: string;
  /** The first one stands for all. */
  readonly names: readonly string[];
  readonly notes: readonly (string | null)[];
  readonly keys: readonly string[];
}

/**
 * One report for all widgets inside: those that have no figures of their own show it, with the measure, unit and period
 * readers choose at the top. Without widgets inside it shows what there is to see.
 *
 * @summary A report with its pickers, for several widgets.
 * @tagname thads-dashboard
 * @slot fallback - Shown while there are no figures, or none without an error.
 * @slot - Widgets, and whatever else stands between them.
 * @csspart frame - Everything.
 * @csspart header - Label, agency and period.
 * @csspart label - The label.
 * @csspart notice - What is wrong with the figures.
 * @csspart controls - All that readers choose by.
 * @csspart measure - The switch of cases and amounts.
 * @csspart unit - The field that units are found by.
 * @csspart list - The list below it.
 * @csspart option - A unit of the list.
 * @csspart period - The list of periods.
 * @csspart clear - The button that lets go of what was chosen.
 * @csspart grid - The place of the widgets.
 * @csspart footer - Source, status and date.
 * @csspart toolbar - The buttons to take the widget along.
 * @csspart tool - Each of them.
 * @csspart tool-message - What came of it.
 * @cssprop [--thads-surface] - Ground of the widget.
 * @cssprop [--thads-text] - Text.
 * @cssprop [--thads-muted] - Secondary text.
 * @cssprop [--thads-line] - Rules between parts.
 * @cssprop [--thads-total] - Outline of fields.
 * @cssprop [--thads-enforceable-tint] - Ground of what is chosen.
 * @cssprop [--thads-completed] - Line at what is chosen.
 * @cssprop [--thads-missed] - Notices.
 * @cssprop [--thads-focus] - Focus ring.
 * @cssprop [--thads-font] - Font family; the page's by default.
 * @cssprop [--thads-gap=2em] - Space between widgets.
 * @fires {ThadsProblemEvent} thads-problem - A figure cannot be read, drawn or trusted.
 * @fires {ThadsReadyEvent} thads-ready - Drawn for the first time.
 * @fires {ThadsExportEvent} thads-export - A reader takes figures or picture along; it can be cancelled.
 * @fires {ThadsDataEvent} thads-data - Other figures have come.
 * @fires {ThadsSelectEvent} thads-select - A reader has chosen a unit, or let go of it.
 */
export class ThadsDashboard extends ThadsWidget {
  static override styles = [...ThadsWidget.styles, dashboardStyles];

  static override properties: PropertyDeclarations = {
    layout: {},
    stateInHash: { type: Boolean, attribute: 'state-in-hash' },
  };

  /** `auto` (default): widgets side by side as they have room; `stack`: one below the other; `grid`: in columns of one width. */
  declare layout: string | null | undefined;
  /** Keeps measure, unit and period in the page's address, `#<id>.unit=…`, so that what is shown can be linked. */
  declare stateInHash: boolean;

  readonly #sharer = new ContextSharer<Shared>(this);
  readonly #composition = new Composition(() => this.requestUpdate());
  readonly #combobox = new Combobox(
    this,
    (typed) => matches(this.#entries?.keys ?? [], typed),
    (index) => this.#pickUnit(index),
  );
  #layout: (typeof LAYOUTS)[number] = 'auto';
  #entries: Entries | null = null;
  #sharedFor: readonly unknown[] = [];
  #report: Report | null = null;
  /** What the author chose, before readers did. */
  #authored: Pick<ThadsDashboard, 'measure' | 'select'> | null = null;
  #chosenNow = false;

  constructor() {
    super();
    this.addEventListener('thads-select', this.#picked);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#hashChanged);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#hashChanged);
  }

  override reportChanged(given: GivenReport): void {
    this.#report = given.report;
    this.#hashChanged();
    super.reportChanged(given);
  }

  /** What the widgets inside are given. @internal */
  get sharing(): Shared | null {
    return this.#sharer.shared;
  }

  protected override readOwn(problems: Problem[]): void {
    this.#layout = attempt(problems, () => parseChoice(this.layout, LAYOUTS, 'layout')) ?? 'auto';
  }

  /** Of a series without figures for the whole, its latest point. */
  protected override choose(report: Report, measure: Measure): Choice | null {
    const around = super.choose(report, measure);
    if (around || report[measure] !== null) return around;
    const known = report.periods
      .map((record, index) => ({ record, where: `periods[${index}].` }))
      .filter(({ record }) => record[measure] !== null);
    return known.reduce<(typeof known)[number] | null>(
      (last, next) => (last && endOf(next.record.period) < endOf(last.record.period) ? last : next),
      null,
    );
  }

  protected override isEmpty({ report }: View): boolean {
    return !MEASURES.some((measure) => holds(report, measure));
  }

  protected override sentence({ reading, messages }: View): string {
    return completionSentence(reading, messages);
  }

  protected override drawnAs({ report, record }: View): 'units' | 'periods' | null {
    if (record !== report) return null;
    return report.units.length > 0 ? 'units' : report.periods.length > 0 ? 'periods' : null;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    const done = await Promise.all([...this.#sharer.takers].map((taker) => taker.updateComplete));
    return done.every(Boolean);
  }

  protected override willUpdate(): void {
    super.willUpdate();
    this.#share(this.shown);
  }

  protected override updated(): void {
    super.updated();
    if (this.#chosenNow) this.#keep(this.shown);
    this.#chosenNow = false;
  }

  protected override compose(view: View, sentence: string, empty: boolean): TemplateResult {
    const { frame, report, loading } = view;
    // The heading stays; which unit is shown stands at its field and above the widgets that show it.
    const about =
      [this.agency ?? report.agency, this.period ?? report.period?.label].filter(Boolean).join(' · ') || null;
    return html`<figure class="root" part="frame" aria-busy=${loading ? 'true' : nothing}>
      ${headerTemplate({ ...frame, about })} ${noticesTemplate(frame)} ${this.#drawControls(view)}
      ${this.draw(view, sentence, empty)} ${footerTemplate(frame, nothing, this.toolsTemplate(view))}
    </figure>`;
  }

  protected override draw(view: View, _sentence: string, empty = false): TemplateResult {
    const { loading, messages } = view;
    const composed = [...this.querySelectorAll('*')].some(
      ({ localName }) => localName.includes('-') && localName !== NOT_COMPOSED,
    );
    const own = composed
      ? nothing
      : empty
        ? html`<p class="unknown" part="empty">${loading ? messages.loading : messages.empty}</p>`
        : this.#composition.widgets(view, this.messages);
    return html`<div class="grid ${this.#layout === 'grid' ? 'even' : this.#layout}" part="grid">${own}<slot @slotchange=${() => this.requestUpdate()}></slot></div>`;
  }

  #drawControls(view: View): TemplateResult | typeof nothing {
    const { report, record, reading, messages } = view;
    const words = dashboardWords(messages);
    const controls = [
      MEASURES.every((measure) => holds(report, measure))
        ? switchTemplate(
            words.measure,
            MEASURES.map((value) => ({ value, text: words[value], chosen: reading.measure === value })),
            this.#switch,
          )
        : nothing,
      report.units.length > 0 ? this.#drawUnits(view) : nothing,
      report.periods.length > 0 ? this.#drawPeriods(view) : nothing,
      'name' in record ? clearTemplate(fill(words.clear, { x: String(record.name) }), this.#clear) : nothing,
    ];
    return controls.every((control) => control === nothing)
      ? nothing
      : html`<div class="controls" part="controls">${controls}</div>`;
  }

  #drawUnits({ report, record, messages }: View): TemplateResult {
    const words = dashboardWords(messages);
    if (this.#entries?.units !== report.units || this.#entries.all !== words.allUnits)
      this.#entries = entriesOf(report.units, words.allUnits);
    const { names, notes } = this.#entries;
    const chosen = 1 + report.units.findIndex((unit) => unit === record);
    const { found, from, to, open, active, typed } = this.#combobox.offer(names, chosen);
    const left = found.length - (to - from);
    return comboboxTemplate(
      {
        label: words.unit,
        placeholder: words.typeName,
        options: found
          .slice(from, to)
          .map((index) => ({ name: names[index] ?? '', note: notes[index] ?? null, chosen: index === chosen })),
        from,
        count: found.length,
        open,
        active,
        more: found.length === 0 ? words.noneFound : left > 0 ? fill(words.more, { x: String(left) }) : null,
        said:
          open && typed
            ? found.length === 0
              ? words.noneFound
              : fill(words.found, { x: String(found.length) })
            : null,
      },
      this.#combobox,
    );
  }

  #drawPeriods({ report, record, reading, messages, lang }: View): TemplateResult {
    const words = dashboardWords(messages);
    const periods = report.periods.map(({ period }) => period);
    const inSeries = report.periods.some((point) => point === record);
    const whole = report[reading.measure] !== null || !inSeries;
    const choices = report.periods.map((point) => ({
      value: periodKey(point.period, periods),
      text: periodName(point.period, periods, lang),
      chosen: point === record,
    }));
    const all = { value: '', text: report.period?.label ?? words.wholeReport, chosen: !inSeries };
    return selectTemplate(words.period, whole ? [all, ...choices] : choices, this.#select);
  }

  /** Hands on what is shown, when it is another than before. */
  #share({ given, report, record, reading, targets, frame, problems, loading, lang }: View): void {
    const unit = report.units.find((one) => one === record) ?? null;
    const owner =
      unit &&
      (report.units.some(({ parent }) => parent === unit.id)
        ? unit
        : report.units.find(({ id }) => id === unit.parent));
    const before = this.#sharer.shared;
    const same = given && before?.given && sameReport(given.report, before.given.report) ? before.given : given;
    const key = [
      same,
      loading,
      reading.measure,
      record === report ? null : record,
      lang,
      this.messages,
      problems.length,
      targetsKey(targets),
    ];
    if (before && key.every((part, index) => part === this.#sharedFor[index])) return;
    this.#sharedFor = key;
    const choice = (one: Choice['record'], list: 'units' | 'categories' | 'periods') => ({
      record: one,
      where: `${list}[${report[list].findIndex((other) => other === one)}].`,
    });
    const list = (['units', 'categories', 'periods'] as const).find((name) =>
      report[name].some((one) => one === record),
    );
    this.#sharer.share({
      given: same,
      failures: [],
      loading,
      stale: false,
      doors: [],
      measure: reading.measure,
      choice: list ? choice(record, list) : null,
      picked: 'id' in record ? String(record.id) : null,
      group: owner ? { id: owner.id, ...choice(owner, 'units') } : null,
      targets,
      told: new Set(problems.map(problemKey)),
      notices: frame.notices,
    });
  }

  #change(change: { readonly measure?: Measure; readonly select?: string | null }): void {
    this.#authored ??= { measure: this.measure, select: this.select };
    Object.assign(this, change);
    this.#chosenNow = true;
    this.requestUpdate();
  }

  readonly #switch = (measure: string): void => this.#change({ measure: measure as Measure });

  readonly #select = (select: string): void => this.#change({ select: select || null });

  readonly #clear = (): void => {
    this.#change({ select: null });
    // Its button is about to go, and focus with it.
    const fields = ['#unit', 'select', ':checked'].map((selector) =>
      this.renderRoot.querySelector<HTMLElement>(selector),
    );
    fields.find((field) => field !== null)?.focus();
  };

  #pickUnit(index: number): void {
    const { report, record } = this.shown;
    const unit = report.units[index - 1];
    const left = report.units.find((one) => one === record);
    this.#change({ select: unit?.id ?? null });
    const told = unit ?? left;
    if (told) this.dispatchEvent(new ThadsSelectEvent({ id: told.id, name: told.name, selected: unit !== undefined }));
  }

  /** A row of a widget inside. */
  readonly #picked = (event: ThadsSelectEvent): void => {
    const taker = [...this.#sharer.takers].includes(event.composedPath()[0] as ThadsWidget);
    if (taker) this.#change({ select: event.selected ? event.id : null });
  };

  readonly #hashChanged = (): void => {
    if (!this.stateInHash || !this.#report) return;
    const { units, periods, categories } = this.#report;
    const kept = readHash(location.hash, this.id || 'thads', KEPT);
    if (!this.#authored && KEPT.every((name) => kept[name] === null)) return;
    this.#authored ??= { measure: this.measure, select: this.select };
    // What the report does not have is nobody's choice: an address must not put words on the page.
    const known = (list: readonly { readonly id: string }[], id: string | null) =>
      list.some((one) => one.id === id) ? id : null;
    const all = periods.map(({ period }) => period);
    const period = all.some((one) => periodKey(one, all) === kept.period) ? kept.period : null;
    this.measure = MEASURES.find((measure) => measure === kept.measure) ?? this.#authored.measure;
    this.select = known(units, kept.unit) ?? known(categories, kept.category) ?? period ?? this.#authored.select;
  };

  /** Writes what readers have chosen into the address, as far as it is not what the author has. */
  #keep({ report, record, reading }: View): void {
    if (!this.stateInHash) return;
    const { measure = null, select = null } = this.#authored ?? {};
    const id = (list: readonly (Readable & { readonly id: string })[]) =>
      list.find((one) => one === record)?.id ?? null;
    const all = report.periods.map(({ period }) => period);
    const point = report.periods.find((one) => one === record);
    const changed = (this.select || null) !== (select || null);
    const kept: Kept = {
      measure: (this.measure ?? null) === measure ? null : reading.measure,
      unit: changed ? id(report.units) : null,
      period: changed && point ? periodKey(point.period, all) : null,
      category: changed ? id(report.categories) : null,
    };
    const address = location.href.replace(/#.*$/s, '') + writeHash(location.hash, this.id || 'thads', kept);
    try {
      history.replaceState(history.state, '', address);
    } catch {
      // A frame without an address of its own has none to keep it in.
    }
  }
}

/** The day a period ends, later ones greater. */
const endOf = ({ to, fiscalYear, months }: Period): string =>
  to ?? `${fiscalYear ?? ''}-${String(months ?? '').padStart(2, '0')}`;

/** What a period is selected by: its label, or the day it ends where others are called the same. */
const periodKey = ({ label, to }: Period, all: readonly Period[]): string =>
  label !== null && (to === null || all.filter((other) => other.label === label).length === 1) ? label : (to ?? '');

/** Whether two readings of the same figures are one report: what the author says of its period is read every time. */
const sameReport = (one: Report, other: Report): boolean =>
  one === other ||
  (Object.keys(one) as (keyof Report)[]).every(
    (key) => one[key] === other[key] || (key === 'period' && one.period?.label === other.period?.label),
  );

function entriesOf(units: readonly Unit[], all: string): Entries {
  const byId = new Map(units.map(({ id, name }) => [id, name]));
  const notes = [null, ...units.map(({ parent }) => (parent === null ? null : (byId.get(parent) ?? null)))];
  const names = [all, ...units.map(({ name }) => name)];
  return { units, all, names, notes, keys: names.map((name, index) => searchKey(`${name} ${notes[index] ?? ''}`)) };
}

declare global {
  interface HTMLElementTagNameMap {
    'thads-dashboard': ThadsDashboard;
  }
}
