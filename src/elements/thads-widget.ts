import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { ThadsProblemEvent, ThadsReadyEvent } from '../events.ts';
import { isEmpty, type Reading, readMeasure } from '../figures/reading.ts';
import { figuresFromAttributes } from '../input/attributes.ts';
import { parseDate } from '../input/date-text.ts';
import type { RawFigure } from '../input/figure-text.ts';
import type { Lang } from '../input/number-text.ts';
import { attempt, parseChoice, parseHref, parseWhole } from '../input/choice.ts';
import type { Problem } from '../model/problem.ts';
import { type Measure, STATUSES } from '../model/report.ts';
import { rooms } from '../styles/rooms.ts';
import { tokens } from '../styles/tokens.ts';
import { widgetStyles } from '../styles/widget.ts';
import { dataTable, type TableMode } from '../templates/data-table.ts';
import { footerTemplate, type Frame, headerTemplate, noticesTemplate, verdictTemplate } from '../templates/frame.ts';
import { dateText } from '../text/date.ts';
import { fill, type MessageOverrides, type Messages, messagesFor } from '../text/messages.ts';
import { problemText, verdictText } from '../text/sentences.ts';
import { figureRows } from '../text/table.ts';

const MEASURES: readonly Measure[] = ['cases', 'amounts'];
const TABLES: readonly TableMode[] = ['details', 'open', 'none'];

/** What a widget shows: derived from its attributes before it draws, so that drawing decides nothing. */
interface View {
  readonly reading: Reading;
  readonly frame: Frame;
  readonly table: TableMode;
  readonly messages: Messages;
  readonly problems: readonly ThadsProblemEvent[];
}

/**
 * What all widgets do alike: read their figures, show what is wrong with them, say themselves in a sentence,
 * and keep the page's styles out.
 */
export abstract class ThadsWidget extends LitElement {
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
  /** Strings of this widget replaced, see `Messages`. */
  declare messages: MessageOverrides | null | undefined;

  #internals = this.attachInternals();
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
  protected abstract sentence(reading: Reading, messages: Messages): string;

  /** The drawing, named by the sentence. */
  protected abstract draw(reading: Reading, sentence: string, messages: Messages): TemplateResult;

  /** Reads everything again, also the language of the page around. */
  refresh(): void {
    this.requestUpdate();
  }

  /** What this widget says, in its language: text and picture cannot disagree. */
  toSentence(): string {
    const { reading, messages } = this.#read();
    return this.sentence(reading, messages);
  }

  protected override willUpdate(): void {
    this.#view = this.#read();
  }

  protected override render(): TemplateResult {
    const { reading, frame, table, messages } = this.#view ?? this.#read();
    const sentence = this.sentence(reading, messages);
    const empty = isEmpty(reading);
    return html`<figure class="root" part="frame">
        ${headerTemplate(frame)} ${noticesTemplate(frame)}
        ${
          empty
            ? html`<p class="unknown" part="empty">${messages.empty}</p>`
            : html`${this.draw(reading, sentence, messages)}
            ${reading.verdicts.map((verdict) => verdictTemplate(verdict.outcome, verdictText(verdict, messages)))}`
        }
        ${footerTemplate(frame, empty ? nothing : dataTable({ caption: sentence, rows: figureRows(reading, messages) }, messages.figures, table))}
      </figure>
      <slot></slot>`;
  }

  protected override updated(_changed: PropertyValues): void {
    const { reading, problems } = this.#view ?? this.#read();
    this.#showStates(
      reading,
      problems.some(({ severity }) => severity === 'error'),
    );
    const keys = problems.map(({ code, where, message }) => [code, where, message].join());
    problems.forEach((problem, index) => {
      if (!this.#told.has(keys[index] ?? '')) this.dispatchEvent(problem);
    });
    this.#told = new Set(keys);
  }

  protected override firstUpdated(_changed: PropertyValues): void {
    this.dispatchEvent(new ThadsReadyEvent());
  }

  #read(): View {
    const lang = (this.closest('[lang]') as HTMLElement | null)?.lang ?? this.#hostLang();
    const problems: Problem[] = [];
    const messages: Messages = this.messages ? { ...messagesFor(lang), ...this.messages } : messagesFor(lang);
    const measure = attempt(problems, () => parseChoice(this.measure, MEASURES, 'measure')) ?? 'cases';
    const table = attempt(problems, () => parseChoice(this.table, TABLES, 'table')) ?? 'details';
    const status = attempt(problems, () => parseChoice(this.status, STATUSES, 'status'));
    const digits = attempt(problems, () => parseWhole(this.digits, 0, 6, 'digits')) ?? 2;
    const headingLevel = attempt(problems, () => parseWhole(this.headingLevel, 2, 6, 'heading-level'));
    const asOf = attempt(problems, () => parseDate(this.asOf, 'as-of'));
    const href = attempt(problems, () => parseHref(this.sourceHref, 'source-href'));
    const input = figuresFromAttributes(this, measure, /^en\b/i.test(lang) ? 'en' : ('vi' satisfies Lang));
    const reading = readMeasure(input.figures, measure, digits);
    const told = [...problems, ...input.problems, ...reading.problems].map(
      (problem) => new ThadsProblemEvent({ ...problem, message: problemText(problem, messages) }),
    );
    const standing = [asOf && fill(messages.asOf, { date: dateText(asOf, lang) }), status && messages[status]].filter(
      Boolean,
    );
    const about = [this.agency, this.period].filter(Boolean);
    const frame: Frame = {
      label: this.label || null,
      headingLevel,
      about: about.join(' · ') || null,
      notices: told.map(({ message }) => message),
      noticesLabel: messages.notes,
      note: this.note || null,
      source: this.source ? { text: fill(messages.source, { source: this.source }), href } : null,
      standing: standing.join(' · ') || null,
    };
    return { reading, frame, table, messages, problems: told };
  }

  /** The language of the page around, also when the widget stands in somebody's shadow root. */
  #hostLang(): string {
    let root = this.getRootNode();
    while (root instanceof ShadowRoot) {
      const around = root.host.closest<HTMLElement>('[lang]');
      if (around) return around.lang;
      root = root.host.getRootNode();
    }
    return 'vi';
  }

  #showStates(reading: Reading, error: boolean): void {
    const outcome = reading.verdicts[0]?.outcome;
    const over = reading.problems.some(
      ({ code, where }) => code === 'rate-over' || (code === 'order' && where.endsWith('completed')),
    );
    const states: Readonly<Record<string, boolean>> = {
      met: outcome === 'met',
      missed: outcome === 'missed',
      undecided: outcome === 'undecided',
      over,
      provisional: this.status === 'provisional',
      empty: isEmpty(reading),
      error,
    };
    for (const [state, on] of Object.entries(states)) {
      if (on) this.#internals.states.add(state);
      else this.#internals.states.delete(state);
    }
  }
}
