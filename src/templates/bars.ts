import { html, svg, type TemplateResult } from 'lit';
import type { Room } from '../chart/label.ts';
import { listed } from './frame.ts';
import { notchMarks, targetLine } from './gauge.ts';

/** One stage: a name, its figure in words, and a bar. */
export interface StageRow {
  readonly stage: 'total' | 'enforceable' | 'completed';
  readonly name: string;
  readonly figure: string;
  /** Fraction of the full width; `null` draws no bar, for an unknown figure is no bar of length zero. */
  readonly length: number | null;
  readonly targets: readonly StageTarget[];
}

export interface StageTarget {
  /** Fraction of the full width. */
  readonly at: number;
  readonly label: string;
  /** Container width from which the label stands at its mark. */
  readonly room: Room | null;
  readonly side: 'start' | 'middle' | 'end';
}

const percent = (fraction: number): string => `${fraction * 100}%`;

/** Names and figures are text that wraps; bars are svg in per cent, so that nothing has to be measured. */
export const stagesTemplate = (rows: readonly StageRow[], name: string): TemplateResult => html`
  <div class="bars" role="img" aria-label=${name}>${rows.map(stageRow)}</div>
`;

const stageRow = ({ stage, name, figure, length, targets }: StageRow): TemplateResult => html`
  <div class="row">
    <p class="name" .textContent=${name}></p>
    <p class="figure ${length === null ? 'unknown' : ''}" .textContent=${figure}></p>
    <svg class="track" width="100%" height="16">
      ${
        length === null
          ? svg`<line class="missing" x1="0" x2="100%" y1="8" y2="8"></line>`
          : svg`<rect part="bar ${stage}" class="bar ${stage}" width=${percent(length)} height="16" rx="2"></rect>`
      }
      ${notchMarks(targets.map(({ at }) => ({ x1: percent(at), x2: percent(at), y1: '-4', y2: '20' })))}
    </svg>
    ${listed(targets.map(targetLabel))}
  </div>
`;

const targetLabel = ({ at, label, room, side }: StageTarget, index: number): TemplateResult => html`
  <div class="room-${room ?? 'none'} below">
    <svg class="label-row" width="100%" height="1.4em">
      <text part="target-label" class="target-label" x=${percent(at)} y="1em" text-anchor=${side} .textContent=${label}></text>
    </svg>
    ${targetLine(label, index)}
  </div>
`;
