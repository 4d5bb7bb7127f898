import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { TREND_EM, type TrendBar, type TrendGeometry, type TrendLabels } from '../chart/trend.ts';
import type { TrendDrawingTexts } from '../text/trend.ts';

/** What a reader does with the drawing. */
export interface TrendCursor {
  /** Slot that is being read; `null` for none. */
  readonly at: number | null;
  readonly keyed: (event: KeyboardEvent) => void;
  readonly pointed: (event: PointerEvent) => void;
  readonly left: () => void;
}

/** A drawing that is one tab stop: arrow keys, hover and tap read single values. */
export const trendTemplate = (
  geometry: TrendGeometry,
  labels: TrendLabels,
  texts: TrendDrawingTexts,
  ticks: readonly string[],
  name: string,
  cursor: TrendCursor,
): TemplateResult => {
  const readout = cursor.at === null ? null : texts.readouts[cursor.at];
  const said = readout ? [readout.title, ...readout.lines].join('; ') : texts.explore;
  return html`
    ${keysTemplate(geometry, labels, texts)}
    ${texts.unit === null ? nothing : html`<p class="unit" aria-hidden="true" .textContent=${texts.unit}></p>`}
    <div
      class="explore"
      part="plot"
      role="group"
      tabindex="0"
      aria-label=${said}
      @keydown=${cursor.keyed}
      @pointerdown=${cursor.pointed}
      @pointerover=${cursor.pointed}
      @pointerleave=${cursor.left}
      @blur=${cursor.left}
    >
      <div class="chart ${(geometry.xs.at(-1) ?? 0) > 94 ? 'edge' : ''}" role="img" aria-label=${name}>
        <div class="ticks">${ticks.map((tick) => html`<span .textContent=${tick}></span>`)}</div>
        <svg class="plot" width="100%" height="${TREND_EM}em">${plotMarks(geometry, labels, texts, cursor.at)}</svg>
        <div class="room-${labels.room ?? 'none'}">${endsTemplate(labels, texts)}</div>
      </div>
      <div class="tip ${isHigh(geometry, cursor.at) ? 'low' : ''}" part="readout" aria-live="polite">${
        readout
          ? html`<p class="title" .textContent=${readout.title}></p>${readout.lines.map((line) => html`<p .textContent=${line}></p>`)}`
          : nothing
      }</div>
    </div>
    ${texts.targets.map((target) => html`<div class="room-${labels.targetRoom ?? 'none'}" aria-hidden="true"><p class="target-line" .textContent=${target}></p></div>`)}
    ${texts.missing === null ? nothing : html`<p class="${geometry.gaps === '' ? '' : 'dotted'} note-line" part="missing" .textContent=${texts.missing}></p>`}
    ${texts.broken === null ? nothing : html`<p class="note-line" part="missing" .textContent=${texts.broken}></p>`}
  `;
};

/** A readout stands where the point is not. */
const isHigh = ({ spots, previousSpots }: TrendGeometry, at: number | null): boolean =>
  ([...spots, ...previousSpots].find(({ index }) => index === at)?.y ?? 100) < 50;

/** What stands at the ends of lines elsewhere: where containers are narrow, and for bars. */
const keysTemplate = (
  { bars, pace }: TrendGeometry,
  { room }: TrendLabels,
  { end, previousEnd, marks, pace: paceText }: TrendDrawingTexts,
): TemplateResult => html`
  <div class="room-${room ?? 'none'}" aria-hidden="true">
    <div class="keys narrow">
      ${end && html`<p class="key now ${bars.length > 0 ? 'block' : ''}">${end.name} <strong .textContent=${end.value}></strong></p>`}
      ${previousEnd && html`<p class="key before ${bars.length > 0 ? 'block' : ''}">${previousEnd.name} ${previousEnd.value}</p>`}
    </div>
  </div>
  ${
    pace === '' && marks === null
      ? nothing
      : html`<div class="keys" aria-hidden="true">
        ${pace === '' ? nothing : html`<p class="key pace" .textContent=${paceText}></p>`} ${marks && html`<p class="key mark">${marks}</p>`}
      </div>`
  }
`;

const endsTemplate = (
  { ends, endsEm }: TrendLabels,
  { end, previousEnd }: TrendDrawingTexts,
): SVGTemplateResult | typeof nothing =>
  ends.length === 0
    ? nothing
    : svg`
  <svg class="ends wide" width="${endsEm}em" height="${TREND_EM}em">
    ${[end, previousEnd]
      .filter((label) => label !== null)
      .map(
        ({ name, value }, index) => svg`<svg y="${ends[index]}%" class=${index === 0 && end ? 'now' : 'before'}>
          <text part="line-label" class="name" y="-0.2em" .textContent=${name}></text>
          <text part="line-label" class="value" y="0.95em" .textContent=${value}></text>
        </svg>`,
      )}
  </svg>`;

const plotMarks = (
  geometry: TrendGeometry,
  labels: TrendLabels,
  texts: TrendDrawingTexts,
  at: number | null,
): SVGTemplateResult => {
  const { ticks, zero, xs, spots, bars, previousBars, lonely, breaks, targets, marks } = geometry;
  const cursor = at === null ? undefined : xs[at];
  return svg`
    ${ticks.map((_, index) => svg`<line class="grid" x1="0" x2="100%" y1=${part(index, ticks.length)} y2=${part(index, ticks.length)}></line>`)}
    <line class="zero" x1="0" x2="100%" y1="${zero}%" y2="${zero}%"></line>
    ${cursor === undefined ? nothing : svg`<line class="cursor" x1="${cursor}%" x2="${cursor}%" y1="0" y2="100%"></line>`}
    ${breaks.map((x) => svg`<line part="break" class="break" x1="${x}%" x2="${x}%" y1="0" y2="100%"></line>`)}
    ${previousBars.map((bar) => barMark(bar, 'previous'))}
    ${bars.map((bar) => barMark(bar, 'current'))}
    <svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%">
      ${path(geometry.pace, 'pace')} ${path(geometry.previousGaps, 'previous gap')} ${path(geometry.previousLine, 'previous')}
      ${path(geometry.gaps, 'current gap')}
    </svg>
    ${targets.map((y, index) => svg`<line part="target" class="target of-${index}" x1="0" x2="100%" y1="${y}%" y2="${y}%"></line>`)}
    ${marks.map(({ left, right, y }) => svg`<line part="target" class="notch" x1="${left}%" x2="${right}%" y1="${y}%" y2="${y}%"></line>`)}
    <svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%">${path(geometry.line, 'current')}</svg>
    ${lonely.map(({ x, y }) => (previousBars.length > 0 ? nothing : svg`<circle part="previous" class="previous dot" cx="${x}%" cy="${y}%" r="3"></circle>`))}
    ${bars.length > 0 ? nothing : spots.map(({ x, y, index }) => svg`<circle part="dot" class="dot" cx="${x}%" cy="${y}%" r=${index === at || index === spots.at(-1)?.index ? 4.5 : 3}></circle>`)}
    ${targets.map(
      (y, index) => svg`<g class="room-${labels.targetRoom ?? 'none'}">
      <svg y="${y}%"><text part="target-label" class="target-label" y=${labels.above[index] ? '-0.4em' : '1.15em'} .textContent=${texts.targets[index]}></text></svg>
    </g>`,
    )}
    ${bars.map((bar) => barText(bar, labels, texts))}
    ${xs.map((x, index) => slotText(x, labels.slots[index] ?? null, labels.slots[index] !== null, texts.slots[index] ?? '', index === at))}
    ${xs.map((x, index) => svg`<rect class="hit" data-index=${index} x=${hit(x, xs.length)} width=${part(1, xs.length + 1)} height="100%"></rect>`)}`;
};

const part = (index: number, count: number): string => `${(index / Math.max(1, count - 1)) * 100}%`;
const hit = (x: number, count: number): string => `${x - 50 / count}%`;

const path = (d: string, classes: string): SVGTemplateResult | typeof nothing =>
  d === '' ? nothing : svg`<path part=${classes} class=${classes} d=${d}></path>`;

const barMark = ({ left, width, y, height }: TrendBar, classes: string): SVGTemplateResult =>
  svg`<rect part="bar ${classes}" class="bar ${classes}" x="${left}%" width="${width}%" y="${y}%" height="${height}%"></rect>`;

const barText = (
  { x, labelY, negative, index }: TrendBar,
  { barRoom }: TrendLabels,
  { values }: TrendDrawingTexts,
): SVGTemplateResult => svg`
  <g class="room-${barRoom ?? 'none'}">
    <svg x="${x}%" y="${labelY}%">
      <text part="value" class="label-row small" text-anchor="middle" y=${negative ? '1.1em' : '-0.4em'} .textContent=${values[index]}></text>
    </svg>
  </g>`;

const slotText = (
  x: number,
  room: number | null,
  named: boolean,
  text: string,
  current: boolean,
): SVGTemplateResult | typeof nothing =>
  named
    ? svg`<g class="room-${room}"><svg x="${x}%" y="100%">
      <text class="small slot ${room === 0 ? '' : 'label-row'} ${current ? 'at' : ''}" text-anchor="middle" y="1.6em" .textContent=${text}></text>
    </svg></g>`
    : nothing;
