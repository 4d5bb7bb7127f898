import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { BulletGeometry, PlacedLabels } from '../chart/bullet.ts';
import { type Frame, listed } from './frame.ts';
import type { GaugeTexts } from '../text/gauge.ts';
import { endsTemplate, notchMarks, ofTemplate, sizeOf, targetLine } from './gauge.ts';

const percent = (fraction: number): string => `${fraction * 100}%`;

/** The marks of a bullet, back to front; in per cent, so that nothing has to be measured. */
export const bulletMarks = ({ track, value, over, targets }: BulletGeometry): SVGTemplateResult => svg`
  <rect part="track" class="track" width=${percent(track)} height="100%" rx="2"></rect>
  ${value === 0 ? nothing : svg`<rect part="value" class="value" width=${percent(value)} height="100%" rx="2"></rect>`}
  ${
    over &&
    svg`<rect part="over" class="value" x=${percent(over.from)} width=${percent(over.length)} height="100%" rx="2"></rect>
      <line class="full" x1=${percent(over.from)} x2=${percent(over.from)} y1="0" y2="100%"></line>`
  }
  ${notchMarks(targets.map((at) => ({ x1: percent(at), x2: percent(at), y1: '-25%', y2: '125%' })))}`;

/** Number, labels of the targets, bar, ends of its scale. */
export const bulletTemplate = (
  geometry: BulletGeometry,
  texts: GaugeTexts,
  { sides, room }: PlacedLabels,
): TemplateResult => html`
  <div class="bullet room-${room ?? 'none'}" role="img" aria-label=${texts.name}>
    <div class="beside">
      <p class="number"><span part="number" class=${sizeOf(texts)} .textContent=${texts.value}></span></p>
      ${ofTemplate(texts)}
    </div>
    ${
      geometry.targets.length === 0
        ? nothing
        : html`<svg class="label-row" width="100%" height="1.5em">
            ${geometry.targets.map(
              (at, index) =>
                svg`<text part="target-label" class="target-label" x=${percent(at)} y="1em" text-anchor=${sides[index] ?? nothing} .textContent=${texts.targets[index]}></text>`,
            )}
          </svg>`
    }
    <svg class="marks" width="100%" height="16">${bulletMarks(geometry)}</svg>
    ${endsTemplate(texts)}${listed(texts.targets.map(targetLine))}
  </div>
`;

/** A drawing as high as a letter and the number as text: nothing else has room in a sentence. */
export const inlineTemplate = (
  marks: SVGTemplateResult,
  viewBox: string | null,
  { name, value }: GaugeTexts,
): TemplateResult =>
  html`<span class="inline" role="img" aria-label=${name}
    ><svg class="marks ${viewBox === null ? 'bar' : 'ring'}" viewBox=${viewBox ?? nothing} aria-hidden="true">${marks}</svg
    ><span part="number" class="number" .textContent=${value}></span></span
  >`;

/** A widget without header, footer and table; what is wrong with its figures is told behind them all the same. */
export const inlineFrame = (
  drawing: TemplateResult | string,
  { notices }: Frame,
  isEmpty: boolean,
  isLoading: boolean,
): TemplateResult =>
  html`<span class="root inline-root ${isEmpty ? 'unknown' : ''}" part=${isEmpty ? 'frame empty' : 'frame'} aria-busy=${isLoading ? 'true' : nothing}
    >${drawing}${notices.length === 0 ? nothing : html`<span class="aside" part="notice">(${notices.join(' ')})</span>`}</span
  >`;
