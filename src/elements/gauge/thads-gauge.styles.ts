import { css } from 'lit';

export const gaugeStyles = css`
  .dial {
    display: grid;
    grid-template-columns: min(100%, 17em);
    justify-content: center;
    text-align: center;
    /* room for a target's label above the ring */
    padding-block-start: 1.1em;
  }
  .dial .marks {
    grid-area: 1 / 1;
    inline-size: 100%;
    aspect-ratio: 288 / 150;
  }
  .dial.ring {
    grid-template-columns: min(100%, 13em);
  }
  .dial.ring .marks {
    aspect-ratio: 1;
  }
  .zero {
    stroke: var(--_muted);
    stroke-width: 1px;
  }
  .end {
    fill: var(--_muted);
    font-size: 0.75em;
  }
  .track {
    fill: var(--_enforceable-tint);
    stroke: var(--_enforceable);
    stroke-width: 1px;
    vector-effect: non-scaling-stroke;
  }
  .value {
    fill: var(--_completed);
  }
  .full {
    stroke: var(--_surface);
    stroke-width: 2px;
    vector-effect: non-scaling-stroke;
  }
  .dial .number {
    grid-area: 1 / 1;
    align-self: end;
    margin-block-end: 1.35em;
  }
  .dial.ring .number {
    align-self: center;
    margin: 0;
  }
  .number {
    font-weight: 700;
    line-height: 1.1;
    /* without the ground that forced colours give a line of text: it would cover the line above */
    forced-color-adjust: none;
  }
  .number > * {
    display: inline-block;
    letter-spacing: -0.02em;
  }
  .short {
    font-size: min(2.3em, 12.4cqi);
  }
  .long {
    font-size: min(2em, 11.5cqi);
  }
  .longer {
    font-size: min(1.7em, 9.5cqi);
  }
  .longest {
    font-size: min(1.25em, 7cqi);
  }
  .dial :is(.longer, .longest) {
    max-inline-size: 66%;
    text-wrap: balance;
  }
  .ring .short {
    font-size: min(2em, 15cqi);
  }
  .ring .long {
    font-size: min(1.6em, 12cqi);
  }
  .ring .longer {
    font-size: min(1.25em, 9.5cqi);
  }
  .ring .longest {
    font-size: min(1.05em, 7.5cqi);
  }
  .of {
    font-size: 0.86em;
    line-height: 1.3;
    color: var(--_muted);
    text-wrap: balance;
    forced-color-adjust: none;
  }
  .dial .of {
    grid-area: 1 / 1;
    align-self: end;
    margin-block-end: 0.3em;
  }
  .dial.apart .of {
    grid-area: auto;
    margin-block: 0.2em 0;
  }
  .dial.low .marks {
    margin-block-end: 1em;
  }
  .dial.low.ring .number {
    margin-block-end: 1em;
  }
  .arc.apart .number {
    margin-block-end: 0.3em;
  }
  .ends {
    display: flex;
    justify-content: space-between;
  }
  .ends span {
    inline-size: 18.05%;
    font-size: 0.75em;
    color: var(--_muted);
    white-space: nowrap;
    display: flex;
    justify-content: center;
  }
  .target-line,
  .verdict {
    margin-block-start: 0.35em;
    text-align: center;
  }
  @container (max-width: 16em) {
    .dial .of {
      grid-area: auto;
      margin-block: 0.2em 0;
    }
    .dial.arc .number {
      margin-block-end: 0.3em;
    }
  }

  .beside {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.1em 0.6em;
    margin-block-end: 0.4em;
  }
  .number .unknown {
    font-size: min(1.15em, 7cqi);
    letter-spacing: 0;
  }
  .bullet :is(.longer, .longest) {
    font-size: min(1.7em, 9.5cqi);
  }
  .label-row {
    display: none;
  }
  .bullet .ends {
    margin-block-start: 0.3em;
  }
  .bullet .ends span {
    inline-size: auto;
  }
  /* The outline is drawn inside the bar: its length is the figure's, to the pixel. */
  rect.track {
    stroke-width: 3px;
    vector-effect: none;
    clip-path: inset(0 round 2px) fill-box;
  }
  :is(.bullet .target-line, .bullet ~ .verdict) {
    text-align: start;
  }

  :host([size~='inline']) {
    display: inline !important;
  }
  .inline-root {
    display: inline;
    container-type: normal;
    font: inherit;
    line-height: 1;
    font-variant-numeric: tabular-nums;
    border-radius: 2px;
  }
  .inline {
    white-space: nowrap;
  }
  /* behind the last letter of the link it was made for */
  :host([data-thads-made]:empty) .inline {
    margin-inline-start: 0.35em;
  }
  .inline svg {
    display: inline-block;
    margin-inline-end: 0.35em;
  }
  .inline .ring {
    inline-size: 1.1em;
    block-size: 1.1em;
    vertical-align: -0.2em;
  }
  .inline .bar {
    inline-size: 4em;
    block-size: 0.7em;
  }
  .inline .halo {
    stroke-width: 4px;
  }
  .inline .notch {
    stroke-width: 2px;
    stroke-dasharray: none;
  }
  .aside {
    margin-inline-start: 0.3em;
    font-size: 0.84em;
    color: var(--_missed);
  }
`;
