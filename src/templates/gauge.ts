import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { GaugeGeometry, Notch } from '../chart/gauge.ts';
import type { Room } from '../chart/label.ts';
import type { GaugeTexts } from '../text/gauge.ts';
import { listed } from './frame.ts';
import { madeOnce } from './made-once.ts';

/**
 * Notches across a mark: halos in the colour of the ground keep them apart from what they cross. Each target has its own
 * dashes, and all halos lie below all notches, so that none hides another.
 */
export const notchMarks = (
  notches: readonly { readonly [K in keyof Notch]: Notch[K] | string }[],
): SVGTemplateResult | typeof nothing => {
  if (notches.length === 0) return nothing;
  const line = (names: string) => `<line ${names} x1=\0 y1=\0 x2=\0 y2=\0></line>`;
  const halos = line('class="halo"').repeat(notches.length);
  const marks = notches.map((_, index) => line(`part="target" class="notch of-${index}"`));
  const ends = notches.flatMap(({ x1, y1, x2, y2 }) => [x1, y1, x2, y2]);
  return svg(madeOnce(halos + marks.join('')), ...ends, ...ends);
};

/** The marks of a gauge, back to front. */
export const gaugeMarks = ({ track, value, over, full, targets }: GaugeGeometry): SVGTemplateResult => svg`
<path part="track" class="track" d=${track}></path>${
  value === null
    ? nothing
    : svg`<path part="value" class="value" d=${value}></path>${over === null ? nothing : svg`<path part="over" class="value" d=${over}></path>`}`
}${full && svg`<line class="full" x1=${full.x1} y1=${full.y1} x2=${full.x2} y2=${full.y2}></line>`}${notchMarks(targets.map(({ notch }) => notch))}`;

/** A target where its label has no room at the mark: a line below, with the mark's dashes as its key. */
export const targetLine = (target: string, index: number): TemplateResult =>
  html`<p class="target-line of-${index}" aria-hidden="true" .textContent=${target}></p>`;

/**
 * Marks scale with the widget, labels keep the size of text: the outer svg has no viewBox, and
 * its percentages meet the marks of the inner one because both have the same shape.
 *
 * @param room - container width from which the targets' labels stand at their marks; below it, and for `null`, under the drawing
 */
export const gaugeTemplate = (
  geometry: GaugeGeometry,
  texts: GaugeTexts,
  room: Room | null,
  shape: 'arc' | 'ring',
): TemplateResult => html`
  <div class="dial ${shape} room-${room ?? 'none'} ${shape === 'arc' && insideRing(texts.of) ? '' : 'apart'} ${geometry.low && room !== null ? 'low' : ''}">
    <svg class="marks" role="img" aria-label=${texts.name}>
      <svg viewBox=${geometry.viewBox} width="100%" height="100%" overflow="visible">${gaugeMarks(geometry)}</svg>
      ${
        shape === 'ring'
          ? svg`<line class="zero" x1="50%" x2="50%" y1="-0.9em" y2="4.2%"></line>
            <text class="end" x="50%" y="-0.1em" dx="0.4em" .textContent=${texts.axisStart}></text>
            <text class="end" x="50%" y="-0.1em" dx="-0.4em" text-anchor="end" .textContent=${texts.axisEnd}></text>`
          : nothing
      }
      ${listed(
        geometry.targets.map(
          ({ label, drop, side }, index) =>
            svg`<text part="target-label" class="target-label" x="${label.x}%" y="${label.y}%" dy="${drop}em" text-anchor=${side} .textContent=${texts.targets[index]}></text>`,
        ),
      )}
    </svg>
    <div class="number" aria-hidden="true"><span part="number" class=${sizeOf(texts)} .textContent=${texts.value}></span></div>
    ${shape === 'arc' ? endsTemplate(texts) : nothing}
    ${ofTemplate(texts)}${listed(texts.targets.map(targetLine))}
  </div>
`;

export const endsTemplate = ({ axisStart, axisEnd }: GaugeTexts): TemplateResult =>
  html`<p class="ends" aria-hidden="true"><span .textContent=${axisStart}></span><span .textContent=${axisEnd}></span></p>`;

export const ofTemplate = ({ of }: GaugeTexts): TemplateResult | typeof nothing =>
  of === null ? nothing : html`<span part="of" class="of" aria-hidden="true" .textContent=${of}></span>`;

/** A longer line stands below the ring, where it has the whole width. */
const insideRing = (text: string | null): boolean => text !== null && text.length <= 24;

/** Longer numbers are set smaller, so that they stay inside the ring. */
export const sizeOf = ({ value, known }: GaugeTexts): string =>
  !known
    ? 'unknown'
    : value.length <= 6
      ? 'short'
      : value.length <= 8
        ? 'long'
        : value.length <= 11
          ? 'longer'
          : 'longest';
