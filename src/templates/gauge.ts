import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { GaugeGeometry, Notch } from '../chart/gauge.ts';
import type { Room } from '../chart/label.ts';
import type { GaugeTexts } from '../text/gauge.ts';

/** A notch across a mark: a halo in the colour of the ground keeps it apart from what it crosses. */
export const notchMarks = ({ x1, y1, x2, y2 }: Notch): SVGTemplateResult => svg`
  <line class="halo" x1=${x1} y1=${y1} x2=${x2} y2=${y2}></line>
  <line part="target" class="notch" x1=${x1} y1=${y1} x2=${x2} y2=${y2}></line>`;

/** The marks of a gauge, back to front. */
export const gaugeMarks = ({ track, value, over, full, targets }: GaugeGeometry): SVGTemplateResult => svg`
  <path part="track" class="track" d=${track}></path>
  ${value === null ? nothing : svg`<path part="value" class="value" d=${value}></path>`}
  ${over === null ? nothing : svg`<path part="over" class="value" d=${over}></path>`}
  ${full && svg`<line class="full" x1=${full.x1} y1=${full.y1} x2=${full.x2} y2=${full.y2}></line>`}
  ${targets.map(({ notch }) => notchMarks(notch))}`;

/**
 * Marks scale with the widget, labels keep the size of text: the outer svg has no viewBox, and
 * its percentages meet the marks of the inner one because both have the same shape.
 *
 * @param room - container width from which the targets' labels stand at their marks; below it, and for `null`, under the drawing
 */
export const gaugeTemplate = (geometry: GaugeGeometry, texts: GaugeTexts, room: Room | null): TemplateResult => html`
  <div class="dial room-${room ?? 'none'} ${insideRing(texts.of) ? '' : 'apart'}">
    <svg class="ring" role="img" aria-label=${texts.name}>
      <svg viewBox=${geometry.viewBox} width="100%" height="100%" overflow="visible">${gaugeMarks(geometry)}</svg>
      ${geometry.targets.map(
        ({ label, side }, index) =>
          svg`<text part="target-label" class="target-label" x="${label.x}%" y="${label.y}%" text-anchor=${side}>${texts.targets[index]}</text>`,
      )}
    </svg>
    <p class="number" aria-hidden="true"><span part="number" class=${sizeOf(texts.value)}>${texts.value}</span></p>
    <p class="ends" aria-hidden="true"><span>${texts.axisStart}</span><span>${texts.axisEnd}</span></p>
    ${texts.of === null ? nothing : html`<p part="of" class="of" aria-hidden="true">${texts.of}</p>`}
    ${texts.targets.map((target) => html`<p class="target-line" aria-hidden="true">${target}</p>`)}
  </div>
`;

/** A longer line stands below the ring, where it has the whole width. */
const insideRing = (text: string | null): boolean => text !== null && text.length <= 24;

/** Longer numbers are set smaller, so that they stay inside the ring. */
const sizeOf = (value: string): string =>
  value.length <= 6 ? 'short' : value.length <= 8 ? 'long' : value.length <= 11 ? 'longer' : 'longest';
