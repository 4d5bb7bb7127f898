import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import { trendGeometry, trendLabels } from '../../chart/trend.ts';
import {
  drawnAt,
  type Series,
  seriesOf,
  type SeriesPoint,
  summaryOf,
  TREND_MODES,
  TREND_VALUES,
  type TrendMode,
  type TrendValue,
} from '../../figures/series.ts';
import { attempt, parseChoice } from '../../input/choice.ts';
import { divide, type Exact, tenTo, toNumber } from '../../model/exact.ts';
import type { Problem } from '../../model/problem.ts';
import type { Measure, Report } from '../../model/report.ts';
import { noticesTemplate, verdictTemplate } from '../../templates/frame.ts';
import { trendTemplate } from '../../templates/trend.ts';
import { targetLabel } from '../../text/figures.ts';
import { verdictTexts } from '../../text/sentences.ts';
import { tickTexts, trendRows, trendTexts } from '../../text/trend.ts';
import { seriesPower } from '../../text/trend-names.ts';
import { trendSentence } from '../../text/trend-sentence.ts';
import { ThadsWidget } from '../thads-widget.ts';
import type { View } from '../widget-view.ts';
import { trendStyles } from './thads-trend.styles.ts';

/**
 * A report's figures over time: by month of the enforcement year, October to September, with the year before in outline,
 * the target and the pace towards it; or by year. What is not stated leaves a gap.
 *
 * @summary Completion by month or year, against last year and target.
 * @tagname thads-trend
 * @slot fallback - Shown while there are no figures, or none without an error: a sentence with the same figures.
 * @slot - Shown below the widget: text that was inside the tag, for pages without script.
 * @csspart frame - Everything.
 * @csspart header - Label, agency and period.
 * @csspart label - The label.
 * @csspart notice - What is wrong with the figures.
 * @csspart plot - The drawing, one tab stop.
 * @csspart current - The line or bars of this year.
 * @csspart previous - The line or bars of the year before.
 * @csspart gap - A dotted line across what is not stated.
 * @csspart dot - A stated value.
 * @csspart bar - Every bar.
 * @csspart value - The value of a bar in digits.
 * @csspart break - Where figures cannot be compared with those before.
 * @csspart pace - The pace towards the target.
 * @csspart target - The line or notch of a target.
 * @csspart target-label - The target in words at its line.
 * @csspart line-label - A year and its last value at the end of its line.
 * @csspart readout - The value that is being read.
 * @csspart missing - What is not stated, in words.
 * @csspart verdict - The last rate against its target in words.
 * @csspart footer - Source and data table.
 * @csspart toolbar - The buttons to take the widget along.
 * @csspart tool - Each of them.
 * @csspart tool-message - What came of it.
 * @csspart table - The data table.
 * @cssprop [--thads-surface] - Ground of the widget.
 * @cssprop [--thads-text] - Text.
 * @cssprop [--thads-muted] - Secondary text, and the zero line.
 * @cssprop [--thads-line] - Grid lines, and rules between parts.
 * @cssprop [--thads-completed] - This year.
 * @cssprop [--thads-previous] - The year before.
 * @cssprop [--thads-target] - Target.
 * @cssprop [--thads-met] - Verdict "met".
 * @cssprop [--thads-missed] - Verdict "missed", and notices.
 * @cssprop [--thads-focus] - Focus ring.
 * @cssprop [--thads-font] - Font family; the page's by default.
 * @fires {ThadsProblemEvent} thads-problem - A figure cannot be read, drawn or trusted.
 * @fires {ThadsReadyEvent} thads-ready - Drawn for the first time.
 * @fires {ThadsExportEvent} thads-export - A reader takes figures or picture along; it can be cancelled.
 */
export class ThadsTrend extends ThadsWidget {
  static override styles = [...ThadsWidget.styles, trendStyles];

  static override properties: PropertyDeclarations = {
    mode: {},
    value: {},
    paceLine: { type: Boolean, attribute: 'pace-line' },
  };

  /** `cumulative` since October, `monthly`, or `yearly`; without it years where the report has nothing but whole years, cumulative months elsewhere. */
  declare mode: string | null | undefined;
  /** `rate` (default where it is known) or `completed`; by month it is always what was completed. */
  declare value: string | null | undefined;
  /** Draws an even pace towards the target of the year; a stated pace is drawn in any case. */
  declare paceLine: boolean;

  #mode: TrendMode | null = null;
  #value: TrendValue | null = null;
  /** The series of the view it was read for. */
  #read: { readonly view: View; readonly series: Series } | null = null;
  /** Slot that is being read. */
  #cursor: number | null = null;

  protected override readOwn(problems: Problem[]): void {
    this.#mode = attempt(problems, () => parseChoice(this.mode, TREND_MODES, 'mode'));
    this.#value = attempt(problems, () => parseChoice(this.value, TREND_VALUES, 'value'));
  }

  /** The whole series, whichever of its points has been chosen. */
  protected override choose(report: Report, measure: Measure): ReturnType<ThadsWidget['choose']> {
    const choice = super.choose(report, measure);
    return report.periods.some((point) => point === choice?.record) ? null : choice;
  }

  protected override isEmpty(view: View): boolean {
    const { points, previous } = this.#series(view);
    return [...points, ...previous].every((point) => point === null);
  }

  protected override sentence(view: View): string {
    return trendSentence(this.#series(view), view.messages);
  }

  protected override rows(view: View): [string, string][] {
    return trendRows(this.#series(view), view.messages);
  }

  protected override drawnAs(): 'periods' {
    return 'periods';
  }

  protected override draw(view: View, sentence: string): TemplateResult {
    const { messages, frame, problems, reading } = view;
    const series = this.#series(view);
    if (!summaryOf(series)) return html`<p class="unknown" part="empty">${sentence}</p>`;
    const { geometry, labels, texts, ticks } = this.#layOut(view, series);
    const targets = series.targets.map((target) => `${targetLabel(target, messages)}.`);
    // The base class tells what concerns the report itself; here its periods are seen too.
    const notices = problems
      .filter(
        ({ where, severity }) =>
          severity !== 'info' && where.startsWith('periods[') && where.includes(`.${series.measure}.`),
      )
      .map(({ message }) => message);
    const last = series.points.findLast((point) => point?.value);
    const verdicts = reading.verdicts.length > 0 || series.mode === 'monthly' ? [] : (last?.reading.verdicts ?? []);
    return html`${noticesTemplate({ ...frame, notices })}
    ${trendTemplate(geometry, labels, texts, ticks, [sentence, ...targets].join(' '), {
      at: this.#cursor !== null && texts.readouts[this.#cursor] ? this.#cursor : null,
      keyed: this.#keyed,
      pointed: this.#pointed,
      left: this.#left,
    })}
    ${verdictTexts(verdicts, messages).map(verdictTemplate)}`;
  }

  protected override updated(): void {
    super.updated();
    const tip = this.renderRoot.querySelector<HTMLElement>('.tip');
    const x = this.#cursor === null ? null : this.renderRoot.querySelector('line.cursor')?.getAttribute('x1');
    // By the script, for a style attribute is refused by strict pages. Moved back by as much of its own width, it stays inside.
    if (tip && x) {
      tip.style.setProperty('left', x);
      tip.style.setProperty('transform', `translateX(-${x})`);
    }
  }

  #keyed = (event: KeyboardEvent): void => {
    const stops = this.#stops();
    const now = this.#cursor === null ? -1 : stops.indexOf(this.#cursor);
    const next: Readonly<Record<string, number | null>> = {
      ArrowRight: now + 1,
      ArrowLeft: now < 0 ? stops.length - 1 : now - 1,
      Home: 0,
      End: stops.length - 1,
      Escape: null,
    };
    const to = next[event.key];
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey || (to === null && this.#cursor === null))
      return;
    event.preventDefault();
    this.#moveTo(to === null ? null : (stops[Math.max(0, Math.min(to, stops.length - 1))] ?? null));
  };

  #pointed = (event: PointerEvent): void => {
    const index = event.target instanceof Element ? event.target.getAttribute('data-index') : null;
    const stops = this.#stops();
    if (index === null || stops.length === 0) return;
    const distance = (stop: number) => Math.abs(stop - Number(index));
    this.#moveTo(stops.reduce((nearest, stop) => (distance(stop) < distance(nearest) ? stop : nearest)));
  };

  #left = (event?: Event): void => {
    // A finger that is lifted leaves too; what it has tapped stays until something else is touched.
    if (!(event instanceof PointerEvent) || event.pointerType === 'mouse') this.#moveTo(null);
  };

  #moveTo(cursor: number | null): void {
    if (cursor === this.#cursor) return;
    this.#cursor = cursor;
    this.requestUpdate();
  }

  /** Slots at which there is something to read. */
  #stops(): number[] {
    if (!this.#read) return [];
    const { readouts } = trendTexts(this.#read.series, this.#read.view.messages);
    return readouts.flatMap((readout, index) => (readout ? [index] : []));
  }

  #series(view: View): Series {
    if (this.#read?.view !== view) {
      const { report, record, reading } = view;
      const { measure, digits, figures } = reading;
      const options = { measure, digits, mode: this.#mode, value: this.#value, evenPace: this.paceLine };
      this.#read = { view, series: seriesOf(report, record, figures, options) };
    }
    return this.#read.series;
  }

  #layOut({ messages }: View, series: Series) {
    const { slots, points, previous, breaks, targets, marks, pace, mode, value } = series;
    const unit = tenTo(value === 'completed' && series.measure === 'amounts' ? seriesPower(series) : 0);
    const number = (exact: Exact) => toNumber(divide(exact, unit));
    const drawn = (list: readonly (SeriesPoint | null)[]) =>
      list.map((point) => (point?.value ? number(drawnAt(point.value)) : null));
    const index = (slot: number) => slots.indexOf(slot);
    const geometry = trendGeometry({
      points: drawn(points),
      previous: drawn(previous),
      breaks: slots.map((slot) => breaks.includes(slot)),
      targets: targets.map(({ rate }) => number(rate.value)),
      marks: marks.map(({ slot, target }) => ({ index: index(slot), value: number(target.rate.value) })),
      pace: pace.map(({ slot, rate }) => ({ index: index(slot), value: number(rate) })),
      bars: mode === 'monthly' || (mode === 'yearly' && value === 'completed'),
    });
    const texts = trendTexts(series, messages);
    const ticks = tickTexts(geometry.ticks, series, messages);
    const bars = geometry.bars.length > 0;
    const ends = [
      { text: texts.end, y: geometry.spots.at(-1)?.y ?? 0 },
      { text: texts.previousEnd, y: geometry.previousSpots.at(-1)?.y ?? 0 },
    ].flatMap(({ text, y }) => (text && !bars ? [{ ...text, y }] : []));
    const words = { ends, ticks, slots: texts.slots, targets: texts.targets, bars: bars ? texts.values : [] };
    return { geometry, labels: trendLabels(geometry, words), texts, ticks };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'thads-trend': ThadsTrend;
  }
}
