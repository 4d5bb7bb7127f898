import { html, nothing, type TemplateResult } from 'lit';
import type { RowTipTexts } from '../text/row-tip.ts';
import { kept, verdictTemplate } from './frame.ts';

/** What stands in the popover of a row. */
export const rowTipTemplate = ({ name, figures, verdicts, change }: RowTipTexts): TemplateResult => html`
  <p class="tip-name">${name}</p>
  ${figures.map(([label, figure]) => html`<p class="tip-line"><span>${label}</span><span>${figure}</span></p>`)}
  ${verdicts.map(verdictTemplate)} ${change === null ? nothing : html`<p>${kept(change)}</p>`}
`;
