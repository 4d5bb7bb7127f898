import { html, nothing, type TemplateResult } from 'lit';
import type { Direction } from '../figures/change.ts';
import type { StatTexts } from '../text/stat.ts';
import { GLYPHS, kept, listed } from './frame.ts';
import { targetLine } from './gauge.ts';

const CHANGES: Readonly<Record<Direction, string>> = {
  up: GLYPHS.met,
  down: GLYPHS.missed,
  same: 'M0 2h10v2H0zM0 6h10v2H0z',
  unclear: GLYPHS.undecided,
};

/** One number, large, and what there is to say of it. */
export const statTemplate = ({ number, missing, of, change, targets }: StatTexts, name: string): TemplateResult => html`
  <div class="stat" role="img" aria-label=${name}>
    <p class="line">
      ${
        missing === null
          ? html`<span
              >${unit(number[0])}
              <span part="number" class="number ${number[1].length > 8 ? 'long' : ''}">${number[1]}</span>
              ${unit(number[2])}</span
            >`
          : html`<span part="number" class="unknown" .textContent=${missing}></span>`
      }
      ${of === null ? nothing : html`<span part="of" class="of" .textContent=${of}></span>`}
    </p>
    ${listed(targets.map(targetLine))}
  </div>
  ${change === null ? nothing : changeTemplate(change)}
`;

const unit = (text: string): TemplateResult | typeof nothing =>
  text === '' ? nothing : html`<span part="unit" class="unit" .textContent=${text}></span>`;

const changeTemplate = ({ direction, text, isGood }: NonNullable<StatTexts['change']>): TemplateResult =>
  html`<p class="verdict ${isGood === null ? 'undecided' : isGood ? 'met' : 'missed'}" part="change"><svg viewBox="0 0 10 10" aria-hidden="true"><path d=${CHANGES[direction]}></path></svg>${kept(text)}</p>`;
