import { type PropertyDeclarations, type TemplateResult } from 'lit';
import { bulletGeometry, labelsAlong } from '../../chart/bullet.ts';
import { ARC, CIRCLE, dialRoom, gaugeGeometry, LETTER } from '../../chart/gauge.ts';
import { attempt, parseChoice } from '../../input/choice.ts';
import { toNumber } from '../../model/exact.ts';
import type { Problem } from '../../model/problem.ts';
import { bulletMarks, bulletTemplate, inlineFrame, inlineTemplate } from '../../templates/bullet.ts';
import { gaugeMarks, gaugeTemplate } from '../../templates/gauge.ts';
import { gaugeTexts } from '../../text/gauge.ts';
import { completionSentence } from '../../text/sentences.ts';
import { ThadsWidget } from '../thads-widget.ts';
import type { View } from '../widget-view.ts';
import { gaugeStyles } from './thads-gauge.styles.ts';

const SHAPES = ['arc', 'ring', 'bullet'] as const;
const SIZES = ['inline'] as const;

/**
 * How much of what can be enforced has been completed, as a gauge with its targets: a half circle, a ring, a bar, or one
 * of the latter two as small as a letter.
 *
 * @summary Completion rate against a target.
 * @tagname thads-gauge
 * @slot fallback - Shown while there are no figures, or none without an error: a sentence with the same figures.
 * @slot - Shown below the widget: text that was inside the tag, for pages without script.
 * @csspart frame - Everything.
 * @csspart header - Label, agency and period.
 * @csspart label - The label.
 * @csspart notice - What is wrong with the figures.
 * @csspart track - The whole ring or bar.
 * @csspart value - The completed part of it.
 * @csspart over - The part beyond 100 %.
 * @csspart target - The notch of a target.
 * @csspart target-label - The target in words at its notch.
 * @csspart number - The rate in digits.
 * @csspart of - Completed of enforceable.
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
 * @fires {ThadsExportEvent} thads-export - A reader takes figures or picture along; it can be cancelled.
 */
export class ThadsGauge extends ThadsWidget {
  static override styles = [...ThadsWidget.styles, gaugeStyles];

  static override properties: PropertyDeclarations = { shape: {}, size: { reflect: true } };

  /** `arc` (default), `ring` or `bullet`. */
  declare shape: string | null | undefined;
  /** `inline`: a small gauge for a sentence or a table cell, a ring unless `shape` says `bullet`, with the number beside it. */
  declare size: string | null | undefined;

  #shape: (typeof SHAPES)[number] | null = null;
  #inline = false;

  protected override readOwn(problems: Problem[]): void {
    this.#shape = attempt(problems, () => parseChoice(this.shape, SHAPES, 'shape'));
    this.#inline = attempt(problems, () => parseChoice(this.size, SIZES, 'size')) !== null;
  }

  protected override sentence({ reading, messages }: View): string {
    return completionSentence(reading, messages);
  }

  protected override drawnAs(): 'gauge' | null {
    return this.#shape === 'ring' || this.#shape === 'bullet' || this.#inline ? null : 'gauge';
  }

  protected override compose(view: View, sentence: string, empty: boolean): TemplateResult {
    if (!this.#inline) return super.compose(view, sentence, empty);
    const { frame, messages, loading } = view;
    const drawing = empty ? (loading ? messages.loading : messages.empty) : this.draw(view, sentence);
    return inlineFrame(drawing, frame, empty, loading);
  }

  protected override draw({ reading, messages }: View, sentence: string): TemplateResult {
    const { shownRate, figures } = reading;
    const values = {
      rate: shownRate && toNumber(shownRate.kind === 'figure' ? shownRate.figure.value : shownRate.lo.value),
      targets: figures.targets.map((target) => toNumber(target.rate.value)),
    };
    const textsTo = (scaleEnd: number) => gaugeTexts(reading, scaleEnd, sentence, messages);
    if (this.#shape === 'bullet') {
      const bullet = bulletGeometry(values);
      const texts = textsTo(bullet.scaleEnd);
      if (this.#inline) return inlineTemplate(bulletMarks(bullet), null, texts);
      return bulletTemplate(bullet, texts, labelsAlong(texts.targets, bullet.targets));
    }
    if (this.#inline) {
      const letter = gaugeGeometry(values, LETTER);
      return inlineTemplate(gaugeMarks(letter), letter.viewBox, textsTo(letter.scaleEnd));
    }
    const ring = this.#shape === 'ring';
    const dial = ring ? CIRCLE : ARC;
    const geometry = gaugeGeometry(values, dial);
    const texts = textsTo(geometry.scaleEnd);
    const room = dialRoom(geometry.targets, texts.targets, dial, ring ? [texts.axisStart, texts.axisEnd] : []);
    return gaugeTemplate(geometry, texts, room, ring ? 'ring' : 'arc');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'thads-gauge': ThadsGauge;
  }
}
