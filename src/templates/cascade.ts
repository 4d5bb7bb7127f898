import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import {
  CASCADE_EM,
  CASCADE_FIELDS,
  type CascadeBox,
  type CascadeField,
  type CascadeGeometry,
  type CascadeLabels,
} from '../chart/cascade.ts';
import type { CascadeText } from '../text/cascade.ts';

type Texts = Readonly<Partial<Record<CascadeField, CascadeText>>>;

/** In each stage, the part that goes on and those that do not. */
const STAGES = [
  ['total'],
  ['enforceable', 'notEnforceable', 'suspended'],
  ['completed', 'outstanding'],
] as const satisfies readonly (readonly CascadeField[])[];

const percent = (fraction: number): string => `${fraction * 100}%`;
const isRest = (field: CascadeField): boolean => field !== 'total' && field !== 'enforceable' && field !== 'completed';
const classesOf = (field: CascadeField): string => (isRest(field) ? 'rest' : `bar ${field}`);

/** Columns where there is room for their words, bars one below the other elsewhere. */
export const cascadeTemplate = (
  geometry: CascadeGeometry,
  labels: CascadeLabels,
  texts: Texts,
  name: string,
): TemplateResult => html`
  <div class="cascade room-${labels.room ?? 'none'}" role="img" aria-label=${name}>
    <div class="wide">
      <div class="heads">${STAGES.map(([stage]) => headTemplate(texts[stage], labels.inside))}</div>
      <svg class="columns" width="100%" height="${labels.height}em">
        <svg width="100%" height="${CASCADE_EM}em">
          ${geometry.bands.map((band) => rectangle(band, 'band', 'band'))}
          ${CASCADE_FIELDS.map((field) => boxMarks(geometry.boxes[field], field, texts[field], labels))}
        </svg>
      </svg>
    </div>
    <div class="narrow">${STAGES.map(([stage, ...rests]) => barTemplate(geometry, texts, stage, rests))}</div>
  </div>
`;

const headTemplate = (text: CascadeText | undefined, inside: boolean): TemplateResult => html`
  <div>
    <p class="name" .textContent=${text?.name}></p>
    ${inside && text?.number ? nothing : html`<p class="figure ${text?.number ? '' : 'unknown'}" .textContent=${text?.figure}></p>`}
  </div>
`;

const rectangle = ({ x, width, start, length }: CascadeBox, part: string, classes: string): SVGTemplateResult =>
  svg`<rect part=${part} class=${classes} x="${x}%" width="${width}%" y=${percent(start)} height=${percent(length)}></rect>`;

const boxMarks = (
  box: CascadeBox | null,
  field: CascadeField,
  text: CascadeText | undefined,
  { inside, tops }: CascadeLabels,
): SVGTemplateResult | typeof nothing => {
  if (!box) return nothing;
  const top = tops[field];
  return svg`
    ${rectangle(box, isRest(field) ? `rest ${field}` : `bar ${field}`, classesOf(field))}
    ${
      inside && text?.number
        ? svg`<svg x="${box.x}%" y="0">
          <text part="number" class="number ${field}" x="0.42em" y="1.3em" .textContent=${text.number}></text>
          <text class="below ${field}" x="0.6em" y="3.05em" .textContent=${text.below}></text>
        </svg>`
        : nothing
    }
    ${
      top !== undefined && text
        ? field === 'outstanding'
          ? remainderText(100, top, 'end', text)
          : remainderText(box.x + box.width, top, 'start', text)
        : nothing
    }`;
};

const remainderText = (
  x: number,
  top: number,
  side: 'start' | 'end',
  { figure, name }: CascadeText,
): SVGTemplateResult => svg`
  <svg x="${x}%" y="${top}%" class="rest-label ${side}">
    <text part="rest-label" class="figure" y="1.05em" text-anchor=${side} .textContent=${figure}></text>
    <text class="name" y="2.3em" text-anchor=${side} .textContent=${name}></text>
  </svg>`;

const barTemplate = (
  { boxes }: CascadeGeometry,
  texts: Texts,
  stage: CascadeField,
  rests: readonly CascadeField[],
): TemplateResult => html`
  <div class="row">
    <p class="name" .textContent=${texts[stage]?.name}></p>
    <p class="figure ${boxes[stage] ? '' : 'unknown'}" .textContent=${texts[stage]?.figure}></p>
    <svg class="track" width="100%" height="16">
      ${boxes[stage] ? nothing : svg`<line class="missing" x1="0" x2="100%" y1="8" y2="8"></line>`}
      ${[stage, ...rests].map((field) => {
        const box = boxes[field];
        return (
          box &&
          svg`<rect class=${classesOf(field)} x=${percent(box.start)} width=${percent(box.length)} height="16"></rect>`
        );
      })}
    </svg>
    ${rests.map((field) => texts[field] && html`<p class="left"><span .textContent=${texts[field].name}></span> <span .textContent=${texts[field].figure}></span></p>`)}
  </div>
`;
