import type { TemplateResult } from 'lit';
import { stagesGeometry } from '../../chart/bars.ts';
import { labelAlong } from '../../chart/label.ts';
import { toNumber } from '../../model/exact.ts';
import type { Figure } from '../../model/figure.ts';
import { type StageRow, stagesTemplate } from '../../templates/bars.ts';
import { targetLabel } from '../../text/figures.ts';
import { accessibleName, stagesSentence } from '../../text/sentences.ts';
import { STAGES, stageText } from '../../text/stages.ts';
import { ThadsWidget } from '../thads-widget.ts';
import type { View } from '../widget-view.ts';
import { barsStyles } from './thads-bars.styles.ts';

/**
 * What was to be enforced, what could be, and what was completed, as bars on one scale from zero.
 *
 * @summary Enforceable versus completed, with the target.
 * @tagname thads-bars
 * @slot - Shown below the widget: text that was inside the tag, for pages without script.
 * @csspart frame - Everything.
 * @csspart header - Label, agency and period.
 * @csspart label - The label.
 * @csspart notice - What is wrong with the figures.
 * @csspart bar - Every bar.
 * @csspart total - The bar of the total.
 * @csspart enforceable - The bar of what can be enforced.
 * @csspart completed - The bar of what has been completed.
 * @csspart target - The notch of a target.
 * @csspart target-label - The target in words at its notch.
 * @csspart verdict - The rate against its target in words.
 * @csspart footer - Source and data table.
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
 * @cssprop [--thads-target] - Notch of a target.
 * @cssprop [--thads-met] - Verdict "met".
 * @cssprop [--thads-missed] - Verdict "missed", and notices.
 * @cssprop [--thads-focus] - Focus ring.
 * @cssprop [--thads-font] - Font family; the page's by default.
 * @fires {ThadsProblemEvent} thads-problem - A figure cannot be read, drawn or trusted.
 * @fires {ThadsReadyEvent} thads-ready - Drawn for the first time.
 */
export class ThadsBars extends ThadsWidget {
  static override styles = [...ThadsWidget.styles, barsStyles];

  protected override sentence({ reading, messages }: View): string {
    return stagesSentence(reading, messages);
  }

  protected override draw({ reading, messages }: View, sentence: string): TemplateResult {
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
