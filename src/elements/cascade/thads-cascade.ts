import type { TemplateResult } from 'lit';
import { cascadeGeometry, cascadeLabels, type CascadeValues } from '../../chart/cascade.ts';
import { remaindersOf } from '../../figures/remainder.ts';
import { toNumber } from '../../model/exact.ts';
import type { Figure } from '../../model/figure.ts';
import type { MeasureFigures } from '../../model/report.ts';
import { cascadeTemplate } from '../../templates/cascade.ts';
import { cascadeRows, cascadeSentence, cascadeTexts } from '../../text/cascade.ts';
import { accessibleName } from '../../text/sentences.ts';
import { ThadsWidget } from '../thads-widget.ts';
import type { View } from '../widget-view.ts';
import { cascadeStyles } from './thads-cascade.styles.ts';

/**
 * The way from what was to be enforced to what was completed, and what falls away at each step: not yet enforceable,
 * postponed or suspended, still to be completed. Columns on one scale from zero; bars where columns have no room.
 *
 * @summary From the total to what was completed, with what is left at each step.
 * @tagname thads-cascade
 * @slot fallback - Shown while there are no figures, or none without an error: a sentence with the same figures.
 * @slot - Shown below the widget: text that was inside the tag, for pages without script.
 * @csspart frame - Everything.
 * @csspart header - Label, agency and period.
 * @csspart label - The label.
 * @csspart notice - What is wrong with the figures.
 * @csspart band - What goes on from one stage to the next.
 * @csspart bar - Every column of a stage.
 * @csspart total - The column of the total.
 * @csspart enforceable - The column of what can be enforced.
 * @csspart completed - The column of what has been completed.
 * @csspart rest - What does not go on.
 * @csspart notEnforceable - What cannot be enforced yet.
 * @csspart suspended - What is postponed or suspended.
 * @csspart outstanding - What is still to be completed.
 * @csspart number - A figure in its column.
 * @csspart rest-label - A figure beside what does not go on.
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
 * @cssprop [--thads-total] - Outline of the total, and of what does not go on.
 * @cssprop [--thads-total-tint] - Ground of the total.
 * @cssprop [--thads-enforceable] - Outline of what can be enforced.
 * @cssprop [--thads-enforceable-tint] - Ground of what can be enforced, and of the bands.
 * @cssprop [--thads-completed] - What has been completed.
 * @cssprop [--thads-met] - Verdict "met".
 * @cssprop [--thads-missed] - Verdict "missed", and notices.
 * @cssprop [--thads-focus] - Focus ring.
 * @cssprop [--thads-font] - Font family; the page's by default.
 * @fires {ThadsProblemEvent} thads-problem - A figure cannot be read, drawn or trusted.
 * @fires {ThadsReadyEvent} thads-ready - Drawn for the first time.
 * @fires {ThadsExportEvent} thads-export - A reader takes figures or picture along; it can be cancelled.
 */
export class ThadsCascade extends ThadsWidget {
  static override styles = [...ThadsWidget.styles, cascadeStyles];

  protected override sentence({ reading, messages }: View): string {
    return cascadeSentence(reading, messages);
  }

  protected override rows({ reading, messages }: View): [string, string][] {
    return cascadeRows(reading, messages);
  }

  protected override draw({ reading, messages }: View, sentence: string): TemplateResult {
    const geometry = cascadeGeometry(valuesOf(reading.figures));
    const texts = cascadeTexts(reading, messages);
    const { total, enforceable, completed, ...remainders } = texts;
    const stages = Object.fromEntries(
      Object.entries({ total, enforceable, completed }).filter(([, text]) => text?.number),
    );
    const labels = cascadeLabels(geometry, stages, remainders);
    return cascadeTemplate(geometry, labels, texts, accessibleName(sentence, reading, messages));
  }
}

/** What is drawn: a stated remainder as long as it is stated, a computed one as long as its place. */
export function valuesOf(figures: MeasureFigures): CascadeValues {
  const number = (figure: Figure | null) => figure && toNumber(figure.value);
  const [total, enforceable, completed] = [
    number(figures.total),
    number(figures.enforceable),
    number(figures.completed),
  ];
  const suspended = number(figures.suspended);
  const left = remaindersOf(figures);
  const rest = (whole: number | null, ...parts: (number | null)[]) =>
    parts.reduce<number>((sum, part) => sum - (part ?? 0), whole ?? 0);
  return {
    total,
    enforceable,
    completed,
    suspended,
    notEnforceable:
      number(figures.notEnforceable) ?? (left.notEnforceable && Math.max(0, rest(total, enforceable, suspended))),
    outstanding: left.outstanding && Math.max(0, rest(enforceable, completed)),
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'thads-cascade': ThadsCascade;
  }
}
