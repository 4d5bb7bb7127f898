import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { Combobox } from '../../controllers/combobox.ts';
import { ContextSharer } from '../../controllers/context.ts';
import type { GivenReport } from '../../controllers/report-source.ts';
import { ThadsSelectEvent } from '../../events.ts';
import { attempt, parseChoice } from '../../input/choice.ts';
import type { Period } from '../../model/period.ts';
import type { Problem } from '../../model/problem.ts';
import type { Measure, Report } from '../../model/report.ts';
import { clearTemplate, comboboxTemplate, selectTemplate, switchTemplate } from '../../templates/dashboard.ts';
import { footerTemplate, headerTemplate, noticesTemplate } from '../../templates/frame.ts';
import { dashboardWords, periodName } from '../../text/dashboard.ts';
import { fill } from '../../text/messages.ts';
import { matches } from '../../text/search.ts';
import { completionSentence } from '../../text/sentences.ts';
import { ThadsWidget } from '../thads-widget.ts';
import { type Choice, holds, type Shared, type View } from '../widget-view.ts';
import { Composition } from './composition.ts';
import { type Entries, entriesOf } from './entries.ts';
import { chosenBy, isNothing, MEASURES, NO_RECORD, periodKey, placeOf, readKept, writeKept } from './kept.ts';
import { sharedKey, sharedOf } from './shared.ts';
import { dashboardStyles } from './thads-dashboard.styles.ts';

const LAYOUTS = ['auto', 'stack', 'grid'] as const;
/** What stands in a dashboard without being a widget of somebody's composition. */
const NOT_COMPOSED = 'thads-target';

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
  #share(view: View): void {
    const before = this.#sharer.shared;
    const shared = sharedOf(view, before);
    const key = [...sharedKey(view, shared), this.messages];
    if (before && key.every((part, index) => part === this.#sharedFor[index])) return;
    this.#sharedFor = key;
    this.#sharer.share(shared);
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
    const kept = readKept(this.id);
    if (!this.#authored && isNothing(kept)) return;
    this.#authored ??= { measure: this.measure, select: this.select };
    const { measure, select } = chosenBy(kept, this.#report);
    this.measure = measure ?? this.#authored.measure;
    this.select = select ?? this.#authored.select;
  };

  /** Writes what readers have chosen into the address, as far as it is not what the author has. */
  #keep({ report, record, reading }: View): void {
    if (!this.stateInHash) return;
    const { measure = null, select = null } = this.#authored ?? {};
    writeKept(this.id, {
      measure: (this.measure ?? null) === measure ? null : reading.measure,
      ...((this.select || null) === (select || null) ? NO_RECORD : placeOf(record, report)),
    });
  }
}

/** The day a period ends, later ones greater. */
const endOf = ({ to, fiscalYear, months }: Period): string =>
  to ?? `${fiscalYear ?? ''}-${String(months ?? '').padStart(2, '0')}`;

declare global {
  interface HTMLElementTagNameMap {
    'thads-dashboard': ThadsDashboard;
  }
}
