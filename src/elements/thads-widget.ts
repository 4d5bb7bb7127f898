import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { GivenReport, ReportHost, ReportSource } from '../controllers/report-source.ts';
import { ThadsDataEvent, ThadsReadyEvent } from '../events.ts';
import { isEmpty } from '../figures/reading.ts';
import type { RawFigure } from '../input/figure-text.ts';
import type { Lang } from '../input/number-text.ts';
import { rooms } from '../styles/rooms.ts';
import { tokens } from '../styles/tokens.ts';
import { widgetStyles } from '../styles/widget.ts';
import { type DataTable, dataTable } from '../templates/data-table.ts';
import { footerTemplate, headerTemplate, noticesTemplate, verdictTemplate } from '../templates/frame.ts';
import { type MessageOverrides, messagesFor } from '../text/messages.ts';
import { verdictText } from '../text/sentences.ts';
import { figureRows } from '../text/table.ts';
import { NO_DATA, type View, viewOf } from './widget-view.ts';

/** What inside a tag is a report. */
const REPORT_INSIDE = ':scope > script[type="application/json"], :scope > table, :scope > figure > table';

/**
 * What all widgets do alike: read their figures, show what is wrong with them, say themselves in a sentence,
 * and keep the page's styles out.
 */
export abstract class ThadsWidget extends LitElement implements ReportHost {
  static override styles = [tokens, widgetStyles, rooms];

  static override properties: PropertyDeclarations = {
    label: {},
    measure: {},
    total: {},
    enforceable: {},
    completed: {},
    rate: {},
    target: {},
    agency: {},
    period: {},
    asOf: { attribute: 'as-of' },
    status: {},
    source: {},
    sourceHref: { attribute: 'source-href' },
    note: {},
    digits: {},
    headingLevel: { attribute: 'heading-level' },
    table: {},
    src: {},
    select: {},
    previous: {},
    pace: {},
    report: { attribute: false },
    messages: { attribute: false },
  };

  /** Heading of the widget; its line is left out without one. */
  declare label: string | null | undefined;
  /** What is counted: `cases` or `amounts`. */
  declare measure: string | null | undefined;
  /** All that was to be enforced: `2.561`, `211 tỷ đồng`. */
  declare total: RawFigure;
  /** The part of `total` that can be enforced: `1.875`, `hơn 123 tỷ đồng`. */
  declare enforceable: RawFigure;
  /** The part of `enforceable` that has been carried out: `1.529`, `56,1 tỷ đồng`. */
  declare completed: RawFigure;
  /** Completion rate as published, in per cent: `81,55%`. It is shown as it stands. */
  declare rate: RawFigure;
  /** Rate to be reached, in per cent: `81,5%`, or `>83,25` where it has to be exceeded. */
  declare target: RawFigure;
  /** Whose figures they are. */
  declare agency: string | null | undefined;
  /** What they cover: `Năm 2022`. */
  declare period: string | null | undefined;
  /** The day up to which they count: `22/09/2022` or `2022-09-22`. */
  declare asOf: string | null | undefined;
  /** `provisional`, `revised` or `final`. */
  declare status: string | null | undefined;
  /** Where they were published. */
  declare source: string | null | undefined;
  /** Address of the source; http and https only. */
  declare sourceHref: string | null | undefined;
  /** A remark below the drawing. */
  declare note: string | null | undefined;
  /** Decimals of computed percentages, 0 to 6; more are printed where fewer would contradict a verdict. Default 2. */
  declare digits: string | number | null | undefined;
  /** Makes the label a heading of this level, 2 to 6. */
  declare headingLevel: string | number | null | undefined;
  /** The data table: folded in `details` (default), `open`, or `none`. */
  declare table: string | null | undefined;
  /** Address of a report as JSON or CSV. What the page already holds stays until it has come. */
  declare src: string | null | undefined;
  /** Which unit, category or period of the report is shown, by its id or its name; the whole report without it. */
  declare select: string | null | undefined;
  /** Rate of the same months a year before, in per cent. */
  declare previous: RawFigure;
  /** Rate that would be on course for the target by now, in per cent: part of a year is judged by it. */
  declare pace: RawFigure;
  /** The report as JSON, an object or text, or as `parseReport` read it; it goes before every other way of giving figures. */
  declare report: unknown;
  /** Strings of this widget replaced, see `Messages`. */
  declare messages: MessageOverrides | null | undefined;

  #internals = this.attachInternals();
  /** Reads what attributes do not say; `null` until there is such a thing. */
  #source: ReportSource | null = null;
  #sourceLoads: Promise<void> | null = null;
  #view: View | null = null;
  #told = new Set<string>();

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  override attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    super.attributeChangedCallback(name, before, after);
    if (name === 'lang') this.requestUpdate();
  }

  /** The sentence this widget says of itself. */
  protected abstract sentence(view: View): string;

  /** The drawing, named by the sentence. */
  protected abstract draw(view: View, sentence: string): TemplateResult;

  /** Whether there is nothing to draw. */
  protected isEmpty({ reading }: View): boolean {
    return isEmpty(reading);
  }

  /** The figures of the drawing in words and digits. */
  protected rows({ reading, messages }: View): DataTable['rows'] {
    return figureRows(reading, messages);
  }

  /** Reads everything again: `src`, what stands inside the tag, and the language of the page around. */
  refresh(): void {
    this.#source?.reload();
    this.requestUpdate();
  }

  /** What this widget says, in its language: text and picture cannot disagree. */
  toSentence(): string {
    return this.sentence(this.#read());
  }

  /** Language in which separators that can be read two ways are read. */
  get dataLang(): Lang {
    return /^en\b/i.test(this.#lang()) ? 'en' : 'vi';
  }

  reportChanged({ report }: GivenReport): void {
    this.dispatchEvent(new ThadsDataEvent(report));
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#sourceLoads;
    await this.#source?.settled;
    return super.getUpdateComplete();
  }

  protected override willUpdate(): void {
    if (this.report != null || this.src != null || this.querySelector(REPORT_INSIDE)) this.#sourceLoads ??= this.#loadSource();
    this.#source?.look();
    this.#view = this.#read();
  }

  async #loadSource(): Promise<void> {
    const { ReportSource } = await import('../controllers/report-source.ts');
    this.#source = new ReportSource(this);
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const view = this.#view ?? this.#read();
    const { reading, frame, table, messages, loading } = view;
    const sentence = this.sentence(view);
    const empty = this.isEmpty(view);
    return html`<figure class="root" part="frame" aria-busy=${loading ? 'true' : nothing}>
        ${headerTemplate(frame)} ${noticesTemplate(frame)}
        ${empty
          ? html`<p class="unknown" part="empty">${loading ? messages.loading : messages.empty}</p>`
          : html`${this.draw(view, sentence)}
            ${reading.verdicts.map((verdict) => verdictTemplate(verdict.outcome, verdictText(verdict, messages)))}`}
        ${footerTemplate(frame, empty ? nothing : dataTable({ caption: sentence, rows: this.rows(view) }, messages.figures, table))}
      </figure>
      <slot @slotchange=${this.#childrenChanged}></slot>`;
  }

  protected override updated(): void {
    const { problems } = this.#showStates(this.#view ?? this.#read());
    const keys = problems.map(({ code, where, message }) => [code, where, message].join());
    problems.forEach((problem, index) => {
      if (!this.#told.has(keys[index] ?? '')) this.dispatchEvent(problem);
    });
    this.#told = new Set(keys);
  }

  protected override firstUpdated(): void {
    this.dispatchEvent(new ThadsReadyEvent());
  }

  #childrenChanged(): void {
    this.requestUpdate();
  }

  #read(): View {
    const lang = this.#lang();
    const catalogue = messagesFor(lang);
    return viewOf(this, this.#source ?? { ...NO_DATA, loading: this.#sourceLoads !== null }, this.messages ? { ...catalogue, ...this.messages } : catalogue, this.dataLang);
  }

  /** The language of the page around, also when the widget stands in somebody's shadow root. */
  #lang(): string {
    for (let element: Element | null = this; element; ) {
      const said: HTMLElement | null = element.closest<HTMLElement>('[lang]');
      if (said) return said.lang;
      const root: Node = element.getRootNode();
      element = root instanceof ShadowRoot ? root.host : null;
    }
    return 'vi';
  }

  #showStates(view: View): View {
    const { reading, problems, loading, stale, status } = view;
    const outcome = reading.verdicts[0]?.outcome;
    const states: Readonly<Record<string, boolean>> = {
      met: outcome === 'met',
      missed: outcome === 'missed',
      undecided: outcome === 'undecided',
      over: reading.problems.some(({ code, where }) => code === 'rate-over' || (code === 'order' && where.endsWith('completed'))),
      provisional: status === 'provisional',
      empty: this.isEmpty(view) && !loading,
      loading,
      stale,
      error: problems.some(({ severity }) => severity === 'error'),
    };
    for (const [state, on] of Object.entries(states)) {
      if (on) this.#internals.states.add(state);
      else this.#internals.states.delete(state);
    }
    return view;
  }
}
