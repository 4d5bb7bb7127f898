import { adoptStyles, html, nothing, type TemplateResult } from 'lit';
import { Context } from '../controllers/context.ts';
import type { GivenReport, ReportHost, ReportSource } from '../controllers/report-source.ts';
import { ThadsDataEvent, ThadsReadyEvent } from '../events.ts';
import type { PictureOptions } from '../export/drawing.ts';
import type * as Exports from '../export/entry.ts';
import type { ExportKind, Exporting } from '../export/exports.ts';
import type { Tool, Tools } from '../export/tools.ts';
import { isEmpty } from '../figures/reading.ts';
import { attempt } from '../input/choice.ts';
import { hasFigureAttributes } from '../input/attributes.ts';
import type { Lang } from '../input/number-text.ts';
import type { Problem } from '../model/problem.ts';
import type { Measure, Report, Target } from '../model/report.ts';
import { rooms } from '../styles/rooms.ts';
import { tokens } from '../styles/tokens.ts';
import { widgetStyles } from '../styles/widget.ts';
import { type DataTable, dataTable } from '../templates/data-table.ts';
import { footerTemplate, headerTemplate, listed, noticesTemplate, verdictTemplate } from '../templates/frame.ts';
import { messagesFor, replaced } from '../text/messages.ts';
import { verdictTexts } from '../text/sentences.ts';
import { figureRows } from '../text/table.ts';
import { languageOf } from './language.ts';
import { WidgetProperties } from './widget-properties.ts';
import { statesOf } from './widget-states.ts';
import { type Choice, NO_DATA, type Shared, type View, type ViewData, viewOf } from './widget-view.ts';

/** What inside a tag is a report. */
const REPORT_INSIDE = ':scope > script[type="application/json"], :scope > table, :scope > figure > table';

/** The same problem has the same key, whichever widget tells it. */
export const problemKey = ({
  code,
  where,
  message,
}: Pick<View['problems'][number], 'code' | 'where' | 'message'>): string => [code, where, message].join();

/** What `<thads-target>` is to its widget; before it is defined it is none. */
export interface TargetChild extends Element {
  /** @param problems - what is wrong with it is added to them */
  read?(problems: Problem[]): Target | null;
}

/**
 * What all widgets do alike: read their figures, show what is wrong with them, say themselves in a sentence,
 * and keep the page's styles out.
 *
 * @fires {ThadsDataEvent} thads-data - Other figures have come by `report`, `src` or what stands inside the tag.
 */
export abstract class ThadsWidget extends WidgetProperties implements ReportHost {
  static override styles = [tokens, widgetStyles, rooms];

  #internals = this.attachInternals();
  readonly #context = new Context<Shared>(this);
  #shared: Shared | null = null;
  /** Reads what attributes do not say; `null` until there is such a thing. */
  #source: ReportSource | null = null;
  #sourceLoads: Promise<void> | null = null;
  #view: View | null = null;
  #told = new Set<string>();
  #asked: readonly Tool[] | null = null;
  #tools: Tools | null = null;
  #toolsLoad: Promise<void> | null = null;
  /** What a server has drawn, for as long as this widget has nothing to draw instead. */
  #prerendered: ShadowRoot | null = null;
  #takesOver: Promise<void> | null = null;
  /** Figures a server has read, where there is no page to read them from. @internal */
  provided: ViewData | null = null;
  /** The same of a dashboard around. @internal */
  declare providedShared?: Shared;

  /** The sentence this widget says of itself. */
  protected abstract sentence(view: View): string;

  /** The drawing, named by the sentence. */
  protected abstract draw(view: View, sentence: string): TemplateResult;

  /** What the dashboard around has for this widget; `null` outside of one, and for a widget with figures of its own. @internal */
  get shared(): Shared | null {
    return this.#shared;
  }

  /** What is shown now. */
  protected get shown(): View {
    return this.#view ?? this.#read();
  }

  /** What of the report is shown where the author does not say. */
  protected choose(_report: Report, _measure: Measure): Choice | null {
    return this.#shared?.choice ?? null;
  }

  /** Reads the attributes only this widget has; what is wrong with them is added to the problems. */
  protected readOwn(_problems: Problem[]): void {}

  /** Whether there is nothing to draw. */
  protected isEmpty({ reading }: View): boolean {
    return isEmpty(reading);
  }

  /** The figures of the drawing in words and digits. */
  protected rows({ reading, messages }: View): DataTable['rows'] {
    return figureRows(reading, messages);
  }

  /** What stands above the columns of the data table; `null` for rows of a name and a figure. */
  protected heads(_view: View): DataTable['columns'] {
    return null;
  }

  /** What the figures are worth against their targets, below the drawing. */
  protected verdicts({ reading, messages }: View): TemplateResult[] {
    return verdictTexts(reading.verdicts, messages).map(verdictTemplate);
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

  /** Promises the figures as a CSV file, which spreadsheets in the widget's language open and `parseCsv` reads; what they are from stands above them. */
  async toCSV(): Promise<string> {
    const { toCsv } = await this.#exports();
    return toCsv(this.exporting);
  }

  /** Promises what the widget shows, as an SVG file that needs nothing else. @throws while the widget is hidden, for most of them */
  async toSVG(options: PictureOptions = {}): Promise<string> {
    const { toSvg } = await this.#exports();
    return toSvg(this.exporting, options);
  }

  /** Promises what the widget shows, as a PNG `Blob`. @param scale - pixels for one of the page; 2 by default */
  async toPNG({ scale = 2, ...options }: PictureOptions & { readonly scale?: number } = {}): Promise<Blob> {
    const { toPng } = await this.#exports();
    return toPng(this.exporting, scale, options);
  }

  /** What exports are made of. @internal */
  get exporting(): Exporting {
    const view = this.shown;
    const table = { columns: this.heads(view) ?? null, rows: this.rows(view) };
    const root = this.renderRoot?.querySelector<HTMLElement>('.root') ?? null;
    return { view, sentence: this.sentence(view), table, kind: this.drawnAs(view), owner: this.select ?? null, root };
  }

  /** What exports are to know of the drawing. */
  protected drawnAs(_view: View): ExportKind {
    return null;
  }

  async #exports(): Promise<Pick<typeof Exports, 'toCsv' | 'toPng' | 'toSvg'>> {
    await this.updateComplete;
    const { toCsv, toPng, toSvg } = await import('../export/entry.ts');
    return { toCsv, toPng, toSvg };
  }

  /** The buttons an author asks for; their room, until they are there. */
  protected toolsTemplate({ messages }: View): TemplateResult | typeof nothing {
    if (this.toolbar && !this.#tools) return html`<div class="tools"></div>`;
    return this.#asked && this.#tools ? this.#tools.template(this.#asked, messages) : nothing;
  }

  /** Language in which separators that can be read two ways are read. */
  get dataLang(): Lang {
    return /^en\b/i.test(languageOf(this)) ? 'en' : 'vi';
  }

  reportChanged({ report }: GivenReport): void {
    this.dispatchEvent(new ThadsDataEvent(report));
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#sourceLoads;
    await this.#toolsLoad;
    await this.#source?.settled;
    await this.#takesOver;
    return super.getUpdateComplete();
  }

  protected override willUpdate(): void {
    if (this.toolbar) this.#toolsLoad ??= this.#loadTools();
    if (this.report != null || this.src != null || this.querySelector(REPORT_INSIDE))
      this.#sourceLoads ??= this.#loadSource();
    this.#source?.look();
    this.#view = this.#read();
  }

  async #loadTools(): Promise<void> {
    const { Tools } = await import('../export/entry.ts');
    this.#tools = new Tools(this);
    this.requestUpdate();
  }

  async #loadSource(): Promise<void> {
    const { ReportSource } = await import('../controllers/report-source.ts');
    this.#source = new ReportSource(this);
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const view = this.shown;
    const empty = this.isEmpty(view);
    const isPoor = empty || view.problems.some(({ severity }) => severity === 'error');
    return html`${this.compose(view, this.sentence(view), empty)}${isPoor ? html`<slot name="fallback"></slot>` : nothing}<slot @slotchange=${this.#childrenChanged}></slot>`;
  }

  /** Header, drawing, verdicts and footer in their order. @param empty - there is nothing to draw */
  protected compose(view: View, sentence: string, empty: boolean): TemplateResult {
    const { table, messages, loading } = view;
    const frame = this.#frame(view);
    return html`<figure class="root" part="frame" aria-busy=${loading ? 'true' : nothing}>
      ${headerTemplate(frame)}${noticesTemplate(frame)}${
        empty
          ? html`<p class="unknown" part="empty" .textContent=${loading ? messages.loading : messages.empty}></p>`
          : this.draw(view, sentence)
      }${empty ? nothing : listed(this.verdicts(view))}${footerTemplate(frame, empty ? nothing : dataTable({ caption: sentence, columns: this.heads(view), rows: this.rows(view) }, messages.figures, table), this.toolsTemplate(view))}
    </figure>`;
  }

  protected override updated(): void {
    const { problems } = this.#showStates(this.shown);
    const keys = problems.map(problemKey);
    problems.forEach((problem, index) => {
      const key = keys[index] ?? '';
      if (!this.#told.has(key) && !this.#shared?.told.has(key)) this.dispatchEvent(problem);
    });
    this.#told = new Set(keys);
    if (this.#prerendered && !this.isWaiting) this.#takesOver ??= this.#takeOver(this.#prerendered);
  }

  protected override firstUpdated(): void {
    this.dispatchEvent(new ThadsReadyEvent());
  }

  #childrenChanged(): void {
    this.requestUpdate();
  }

  /** Where a server has drawn already, this widget draws aside until it has all its figures. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const { shadowRoot } = this;
    if (!shadowRoot?.firstChild) return super.createRenderRoot();
    this.#prerendered = shadowRoot;
    adoptStyles(shadowRoot, (this.constructor as typeof ThadsWidget).elementStyles);
    const root = new DocumentFragment();
    this.renderOptions.renderBefore = root.appendChild(new Comment());
    return root;
  }

  /** Whether what is drawn now is not all there will be. */
  protected get isWaiting(): boolean {
    return this.shown.given === null || (!!this.toolbar && !this.#tools);
  }

  async #takeOver(root: ShadowRoot): Promise<void> {
    const { takeOver } = await import('./prerendered.ts');
    takeOver(this.renderRoot, root, this.renderOptions);
    Object.assign(this, { renderRoot: root });
    this.#prerendered = null;
  }

  /** What the dashboard around says already is not said again. */
  #frame({ frame, record, report }: View): View['frame'] {
    if (!this.#shared) return frame;
    const { notices } = this.#shared;
    return {
      ...frame,
      about: record === report && !this.agency && !this.period ? null : frame.about,
      notices: frame.notices.filter((notice) => !notices.includes(notice)),
      note: this.note ?? null,
      source: this.source ? frame.source : null,
      standing: this.asOf || this.status ? frame.standing : null,
    };
  }

  #read(): View {
    const own =
      this.report != null || this.src != null || hasFigureAttributes(this) || this.querySelector(REPORT_INSIDE);
    this.#shared = this.#context.value(!own) ?? this.providedShared ?? null;
    const lang = languageOf(this);
    const catalogue = messagesFor(lang);
    const problems: Problem[] = [];
    this.readOwn(problems);
    this.#asked = attempt(problems, () => this.#tools?.read(this.toolbar) ?? null);
    const targets = [...this.querySelectorAll<TargetChild>(':scope > thads-target')].flatMap(
      (child) => child.read?.(problems) ?? [],
    );
    const data = this.#shared ?? this.#source ?? this.provided ?? { ...NO_DATA, loading: this.#sourceLoads !== null };
    return viewOf(
      this,
      data,
      this.messages ? replaced(catalogue, this.messages) : catalogue,
      this.dataLang,
      { targets: this.#shared ? [...targets, ...this.#shared.targets] : targets, problems },
      { measure: this.#shared?.measure, choose: (report, measure) => this.choose(report, measure) },
    );
  }

  #showStates(view: View): View {
    for (const [state, on] of Object.entries(statesOf(view, this.isEmpty(view)))) {
      if (on) this.#internals.states.add(state);
      else this.#internals.states.delete(state);
    }
    return view;
  }
}
