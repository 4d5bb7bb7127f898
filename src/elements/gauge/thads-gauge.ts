import type { TemplateResult } from 'lit';
import { gaugeGeometry } from '../../chart/gauge.ts';
import { roomBeside } from '../../chart/label.ts';
import { toNumber } from '../../model/exact.ts';
import { gaugeTemplate } from '../../templates/gauge.ts';
import { gaugeTexts } from '../../text/gauge.ts';
import { completionSentence } from '../../text/sentences.ts';
import { ThadsWidget } from '../thads-widget.ts';
import type { View } from '../widget-view.ts';
import { gaugeStyles } from './thads-gauge.styles.ts';

/** Width of the dial where it has its full size; the styles say the same. */
const DIAL_EM = 17;

/**
 * How much of what can be enforced has been completed, as a half-circle gauge with its target.
 *
 * @summary Completion rate against a target.
 * @tagname thads-gauge
 * @slot - Shown below the widget: text that was inside the tag, for pages without script.
 * @csspart frame - Everything.
 * @csspart header - Label, agency and period.
 * @csspart label - The label.
 * @csspart notice - What is wrong with the figures.
 * @csspart track - The whole ring.
 * @csspart value - The completed part of the ring.
 * @csspart over - The part beyond 100 %.
 * @csspart target - The notch of a target.
 * @csspart target-label - The target in words at its notch.
 * @csspart number - The rate in digits.
 * @csspart of - Completed of enforceable.
 * @csspart verdict - The rate against its target in words.
 * @csspart footer - Source and data table.
 * @csspart table - The data table.
 * @cssprop [--thads-surface] - Ground of the widget.
 * @cssprop [--thads-text] - Text.
 * @cssprop [--thads-muted] - Secondary text.
 * @cssprop [--thads-line] - Rules between parts.
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
export class ThadsGauge extends ThadsWidget {
  static override styles = [...ThadsWidget.styles, gaugeStyles];

  protected override sentence({ reading, messages }: View): string {
    return completionSentence(reading, messages);
  }

  protected override draw({ reading, messages }: View, sentence: string): TemplateResult {
    const { shownRate, figures } = reading;
    const rate = shownRate && toNumber(shownRate.kind === 'figure' ? shownRate.figure.value : shownRate.lo.value);
    const geometry = gaugeGeometry({ rate, targets: figures.targets.map((target) => toNumber(target.rate.value)) });
    const texts = gaugeTexts(reading, geometry.scaleEnd, sentence, messages);
    const rooms = geometry.targets.map(({ label, side }, index) =>
      roomBeside(texts.targets[index] ?? '', side === 'middle' ? 50 : label.x, DIAL_EM),
    );
    const widest = rooms.reduce(
      (most, room) => (most === null || room === null ? null : room > most ? room : most),
      16,
    );
    return gaugeTemplate(geometry, texts, widest);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'thads-gauge': ThadsGauge;
  }
}
