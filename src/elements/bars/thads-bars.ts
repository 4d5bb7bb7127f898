import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import { stagesGeometry } from '../../chart/bars.ts';
import { labelAlong } from '../../chart/label.ts';
import type { RowsView } from '../../figures/rows.ts';
import { attempt, parseChoice } from '../../input/choice.ts';
import { toNumber } from '../../model/exact.ts';
import type { Figure } from '../../model/figure.ts';
import type { Problem } from '../../model/problem.ts';
import { barStyles } from '../../styles/bar.ts';
import { type StageRow, stagesTemplate } from '../../templates/bars.ts';
import type { DrawnRows } from '../../templates/rows.ts';
import { targetLabel } from '../../text/figures.ts';
import { accessibleName, stagesSentence } from '../../text/sentences.ts';
import { STAGES, stageText } from '../../text/stages.ts';
import { ThadsWidget } from '../thads-widget.ts';
import type { View } from '../widget-view.ts';
import type * as Rows from './rows.ts';
import { barsStyles } from './thads-bars.styles.ts';

/** Rows of units are drawn by a module that pages of stages alone never ask for. */
let rowsPart: typeof Rows.RowsPart | null = null;

/** Loads what draws a row a unit; widgets do so themselves when they need it. */
export async function loadRows(): Promise<void> {
  const { RowsPart } = await import('./rows.ts');
  rowsPart = RowsPart;
}

const VIEWS = ['stages', 'units', 'categories'] as const;

/**
 * What was to be enforced, what could be, and what was completed, as bars on one scale from zero: of one report, or a row
 * for each of its units or kinds of case.
 *
 * @summary Enforceable versus completed, with the target.
 * @tagname thads-bars
 * @slot fallback - Shown while there are no figures, or none without an error: a sentence with the same figures.
 * @slot - Shown below the widget: text that was inside the tag, for pages without script.
 * @csspart frame - Everything.
 * @csspart header - Label, agency and period.
 * @csspart label - The label.
 * @csspart notice - What is wrong with the figures.
 * @csspart bar - Every bar.
 * @csspart total - The bar of the total.
 * @csspart enforceable - The bar of what can be enforced.
 * @csspart completed - The bar of what has been completed.
 * @csspart previous - The bar of the same months of last year.
 * @csspart gap - The bar from the target to the rate.
 * @csspart row - Every row of a unit or kind of case.
 * @csspart tip - What is told of a row that is pointed at.
 * @csspart picked - The row that is highlighted.
 * @csspart name - The name of a row.
 * @csspart figure - The figure of a row.
 * @csspart key - What the marks of rows stand for.
 * @csspart target - The notch of a target.
 * @csspart target-label - The target in words at its notch.
 * @csspart verdict - The rate against its target in words.
 * @csspart footer - Source and data table.
 * @csspart toolbar - The buttons to take the widget along.
 * @csspart tool - Each of them.
 * @csspart tool-message - What came of it.
 * @csspart table - The data table.
 * @cssprop [--thads-surface] - Ground of the widget.
 * @cssprop [--thads-text] - Text.
 * @cssprop [--thads-muted] - Secondary text.
 * @cssprop [--thads-line] - Rules between parts.
 * @cssprop [--thads-total] - Outline of the total.
 * @cssprop [--thads-total-tint] - Ground of the total.
 * @cssprop [--thads-enforceable] - Outline of what can be enforced.
 * @cssprop [--thads-enforceable-tint] - Ground of what can be enforced.
 * @cssprop [--thads-completed] - What has been completed.
 * @cssprop [--thads-previous] - Outline of last year's bars.
 * @cssprop [--thads-target] - Notch of a target.
 * @cssprop [--thads-met] - Verdict "met".
 * @cssprop [--thads-missed] - Verdict "missed", and notices.
 * @cssprop [--thads-focus] - Focus ring.
 * @cssprop [--thads-font] - Font family; the page's by default.
 * @fires {ThadsProblemEvent} thads-problem - A figure cannot be read, drawn or trusted.
 * @fires {ThadsReadyEvent} thads-ready - Drawn for the first time.
 * @fires {ThadsExportEvent} thads-export - A reader takes figures or picture along; it can be cancelled.
 * @fires {ThadsSelectEvent} thads-select - A reader has picked a row, or let go of it.
 */
export class ThadsBars extends ThadsWidget {
  static override styles = [...ThadsWidget.styles, barStyles, barsStyles];

  static override properties: PropertyDeclarations = {
    view: {},
    value: {},
    layout: {},
    sort: {},
    top: {},
    highlight: {},
    orientation: {},
  };

  /** `stages` of the whole report (default), or a row for each of its `units` or `categories`. With `select` naming a unit that has units of its own, those. */
  declare view: string | null | undefined;
  /** What rows show: `counts` of enforceable and completed (default), the `rate`, or its `gap` to the target in points. */
  declare value: string | null | undefined;
  /** How rows show counts: completed `nested` in enforceable (default), or `grouped`, one beneath the other. */
  declare layout: string | null | undefined;
  /** Order of rows: `name`, `total`, `enforceable`, `completed`, `rate`, `target`, `gap`, or `none`, as given (default). Ascending, `-rate` descending; unknown ones last either way. */
  declare sort: string | null | undefined;
  /** Draws the first so many rows, the one that stands out wherever it is, and all others together as one more. */
  declare top: string | number | null | undefined;
  /** The row that stands out, by its id or its name; readers change it by picking a row. */
  declare highlight: string | null | undefined;
  /** `vertical` draws up to eight rows as columns where there is room for them; `horizontal` by default. */
  declare orientation: string | null | undefined;

  /** What rows are of; `null` for the stages of the whole report. */
  #of: RowsView | null = null;
  #rows: Rows.RowsPart | null = null;
  #loading: Promise<void> | null = null;

  protected override readOwn(problems: Problem[]): void {
    const view = attempt(problems, () => parseChoice(this.view, VIEWS, 'view')) ?? 'stages';
    this.#of = view === 'stages' ? null : view;
    if (!this.#of) return;
    if (rowsPart) (this.#rows ??= new rowsPart(this)).read(this.#of, problems);
    else this.#loading ??= loadRows().then(() => this.requestUpdate());
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#loading;
    return super.getUpdateComplete();
  }

  protected override willUpdate(): void {
    super.willUpdate();
    if (this.#of) this.#rows?.adoptStyles(ThadsBars.elementStyles);
  }

  protected override get isWaiting(): boolean {
    return super.isWaiting || (this.#of !== null && this.#rows === null);
  }

  /** All rows are shown, whichever of them has been chosen. */
  protected override choose(...given: Parameters<ThadsWidget['choose']>): ReturnType<ThadsWidget['choose']> {
    return this.#of ? (this.shared?.group ?? null) : super.choose(...given);
  }

  protected override isEmpty(view: View): boolean {
    return this.#of ? this.#rows !== null && this.#rows.drawing(view) === null : super.isEmpty(view);
  }

  protected override rows(view: View): ReturnType<ThadsWidget['rows']> {
    return this.#of ? (this.#rows?.drawing(view)?.table ?? []) : super.rows(view);
  }

  protected override heads(view: View): ReturnType<ThadsWidget['heads']> {
    return this.#of && this.#rows?.drawing(view)?.columns;
  }

  /** Rows tell their verdicts themselves; that of the whole report would seem to be theirs. */
  protected override verdicts(view: View): ReturnType<ThadsWidget['verdicts']> {
    return this.#of ? [] : super.verdicts(view);
  }

  protected override sentence(view: View): string {
    if (this.#of) return this.#rows?.drawing(view)?.sentence ?? `${view.messages.empty}.`;
    return stagesSentence(view.reading, view.messages);
  }

  /** The rows that are drawn; `null` for stages. @internal */
  get drawnRows(): DrawnRows | null {
    return this.#of && (this.#rows?.drawing(this.shown)?.drawn ?? null);
  }

  protected override drawnAs(): 'stages' | 'units' | 'categories' {
    return this.#of ?? 'stages';
  }

  protected override draw(view: View, sentence: string): TemplateResult {
    if (!this.#of) return this.#drawStages(view, sentence);
    return this.#rows?.draw(view) ?? html`<p class="unknown" part="empty" .textContent=${view.messages.loading}></p>`;
  }

  #drawStages({ reading, messages }: View, sentence: string): TemplateResult {
    const { figures, rate } = reading;
    const number = (figure: Figure | null) => figure && toNumber(figure.value);
    const geometry = stagesGeometry({
      total: number(figures.total),
      enforceable: number(figures.enforceable),
      completed: number(figures.completed),
      targets: rate.state === 'none' ? [] : figures.targets.map((target) => toNumber(target.rate.value)),
    });
    const rows = STAGES.map((stage): StageRow => {
      const targets = stage === 'completed' ? geometry.targets : [];
      return {
        stage,
        name: messages[stage],
        figure: stageText(reading, stage, messages),
        length: geometry[stage].length,
        targets: targets.map((at, index) => {
          const target = figures.targets[index];
          const label = target ? targetLabel(target, messages) : '';
          return { at, label, ...labelAlong(label, at) };
        }),
      };
    });
    return stagesTemplate(rows, accessibleName(sentence, reading, messages));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'thads-bars': ThadsBars;
  }
}
