import type { PropertyDeclarations, TemplateResult } from 'lit';
import { attempt, parseChoice } from '../../input/choice.ts';
import type { Problem } from '../../model/problem.ts';
import { statTemplate } from '../../templates/stat.ts';
import { STAGES } from '../../text/stages.ts';
import { statName, statSentence, statTexts, type StatValue } from '../../text/stat.ts';
import { ThadsWidget } from '../thads-widget.ts';
import type { View } from '../widget-view.ts';
import { statStyles } from './thads-stat.styles.ts';

const VALUES: readonly StatValue[] = ['rate', ...STAGES];

/**
 * One number in a tile, with its change against last year and, for a rate, how it stands to its target. A data table is
 * shown on request only, for a tile is text already.
 *
 * @summary One number, its change and its target.
 * @tagname thads-stat
 * @slot fallback - Shown while there are no figures, or none without an error: a sentence with the same figures.
 * @slot - Shown below the widget: text that was inside the tag, for pages without script.
 * @csspart frame - Everything.
 * @csspart header - Label, agency and period.
 * @csspart label - The label; what the number is where the author gives none.
 * @csspart notice - What is wrong with the figures.
 * @csspart number - The number.
 * @csspart unit - Its unit.
 * @csspart of - What it is of.
 * @csspart change - Its change against the same months of last year.
 * @csspart verdict - The rate against its target in words.
 * @csspart footer - Source, and the data table where it is asked for.
 * @csspart toolbar - The buttons to take the widget along.
 * @csspart tool - Each of them.
 * @csspart tool-message - What came of it.
 * @csspart table - The data table.
 * @cssprop [--thads-surface] - Ground of the widget.
 * @cssprop [--thads-text] - Text.
 * @cssprop [--thads-muted] - Secondary text.
 * @cssprop [--thads-line] - Rules between parts.
 * @cssprop [--thads-target] - Sign of a target.
 * @cssprop [--thads-met] - Verdict "met", and a rate or number of completed that grows.
 * @cssprop [--thads-missed] - Verdict "missed", and one that shrinks; notices.
 * @cssprop [--thads-focus] - Focus ring.
 * @cssprop [--thads-font] - Font family; the page's by default.
 * @fires {ThadsProblemEvent} thads-problem - A figure cannot be read, drawn or trusted.
 * @fires {ThadsReadyEvent} thads-ready - Drawn for the first time.
 * @fires {ThadsExportEvent} thads-export - A reader takes figures or picture along; it can be cancelled.
 */
export class ThadsStat extends ThadsWidget {
  static override styles = [...ThadsWidget.styles, statStyles];

  static override properties: PropertyDeclarations = { value: {} };

  /** Which number: `rate` (default), `completed`, `enforceable` or `total`. `previous` is then the same number a year before. */
  declare value: string | null | undefined;

  #value: StatValue = 'rate';

  /** What the attribute `previous` is a figure of. */
  get previousOf(): StatValue {
    return this.#value;
  }

  protected override readOwn(problems: Problem[]): void {
    this.#value = attempt(problems, () => parseChoice(this.value, VALUES, 'value')) ?? 'rate';
  }

  protected override sentence({ reading, messages }: View): string {
    return statSentence(reading, this.#value, messages);
  }

  protected override compose(view: View, sentence: string, empty: boolean): TemplateResult {
    const { reading, frame, messages } = view;
    const label = frame.label ?? statTexts(reading, this.#value, messages).name;
    return super.compose(
      { ...view, frame: { ...frame, label }, table: this.table ? view.table : 'none' },
      sentence,
      empty,
    );
  }

  /** Targets are targets of rates. */
  protected override verdicts(view: View): TemplateResult[] {
    return this.#value === 'rate' ? super.verdicts(view) : [];
  }

  protected override draw({ reading, messages }: View, sentence: string): TemplateResult {
    return statTemplate(statTexts(reading, this.#value, messages), statName(sentence, reading, this.#value, messages));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'thads-stat': ThadsStat;
  }
}
