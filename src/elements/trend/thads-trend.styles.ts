import { css } from 'lit';

export const trendStyles = css`
  .explore {
    position: relative;
    cursor: crosshair;
    touch-action: pan-y;
  }
  .chart {
    display: grid;
    grid-template-columns: auto 1fr auto;
    padding-block: 0.9em 1.7em;
  }
  /* a dot and half a name stand out beyond the last slot */
  .edge {
    padding-inline-end: 1.1em;
  }
  .edge .ends {
    margin-inline: 0.9em -1.1em;
  }
  .ticks {
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    align-items: end;
    block-size: 12em;
    margin-inline-end: 0.5em;
    color: var(--_muted);
  }
  .ticks span {
    font-size: 0.75em;
    line-height: 0;
  }
  .ends {
    margin-inline-start: 0.8em;
  }
  .unit,
  .small {
    font-size: 0.75em;
  }
  .unit,
  .note-line {
    color: var(--_muted);
  }
  .small {
    fill: var(--_muted);
  }
  .slot.at {
    fill: var(--_text);
    text-decoration: underline;
  }
  .label-row {
    display: none;
  }
  .chart path,
  .chart line {
    fill: none;
    vector-effect: non-scaling-stroke;
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  .grid {
    stroke: var(--_line);
  }
  .zero {
    stroke: var(--_muted);
  }
  .cursor {
    stroke: var(--_muted);
  }
  .break {
    stroke: var(--_muted);
    stroke-dasharray: 1 5;
  }
  .current {
    stroke: var(--_completed);
    stroke-width: 2.5px;
  }
  .previous {
    stroke: var(--_previous);
    stroke-width: 1.5px;
  }
  .chart .gap {
    stroke-width: 1.5px;
    stroke-dasharray: 0.1 5;
  }
  .pace {
    stroke: var(--_text);
    stroke-width: 1px;
    stroke-dasharray: 2 4;
  }
  .target {
    stroke: var(--_target);
    stroke-width: 2px;
    stroke-dasharray: 6 5;
  }
  .target.of-1 {
    stroke-dasharray: 3 4;
  }
  .dot {
    fill: var(--_completed);
  }
  .previous.dot {
    fill: var(--_surface);
  }
  .bar {
    stroke-width: 0;
  }
  .bar.current {
    fill: var(--_completed);
  }
  .bar.previous {
    fill: var(--_surface);
    stroke-width: 3px;
    clip-path: inset(0) fill-box;
  }
  .hit {
    fill: transparent;
  }
  text {
    fill: var(--_text);
  }
  .target-label {
    paint-order: stroke;
    stroke: var(--_surface);
    stroke-width: 3px;
    stroke-linejoin: round;
  }
  .ends .name {
    font-size: 0.84em;
    fill: var(--_muted);
  }
  .ends .value {
    font-size: 0.9em;
  }
  .ends .now .value {
    font-size: 1em;
    font-weight: 700;
    fill: var(--_completed);
  }
  .ends .before text {
    fill: var(--_muted);
  }
  .keys {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1.2em;
    font-size: 0.84em;
  }
  .key::before {
    content: '';
    display: inline-block;
    inline-size: 1.2em;
    margin-inline-end: 0.4em;
    vertical-align: 0.25em;
    border-block-start: 3px solid var(--_completed);
    forced-color-adjust: none;
  }
  .key.before {
    color: var(--_muted);
  }
  .key.before::before {
    border-color: var(--_previous);
    border-block-start-width: 1.5px;
  }
  .key.block::before {
    inline-size: 0.8em;
    block-size: 0.8em;
    box-sizing: border-box;
    vertical-align: -0.05em;
    border: 1.5px solid var(--_previous);
  }
  .key.block.now::before {
    border: 0;
    background: var(--_completed);
  }
  .key.pace::before {
    border-block-start: 1.5px dashed var(--_text);
  }
  .key.mark::before {
    border-color: var(--_target);
    border-block-start-width: 2.5px;
  }
  strong {
    font-weight: 700;
  }
  .target-line::before {
    inline-size: 1.2em;
    block-size: 0;
    vertical-align: 0.25em;
    background: none;
    border-block-start: 2px dashed var(--_target);
  }
  .note-line {
    font-size: 0.84em;
    margin-block-start: 0.2em;
  }
  .dotted::before {
    content: '';
    display: inline-block;
    inline-size: 1.2em;
    margin-inline-end: 0.4em;
    vertical-align: 0.25em;
    border-block-start: 2px dotted var(--_completed);
  }
  .verdict {
    margin-block-start: 0.4em;
  }
  .tip {
    position: absolute;
    inset-block-start: 0.2em;
    left: 0;
    inline-size: max-content;
    max-inline-size: 100%;
    box-sizing: border-box;
    padding: 0.3em 0.6em;
    font-size: 0.84em;
    line-height: 1.35;
    color: var(--_text);
    background: var(--_surface);
    border: 1px solid var(--_muted);
    border-radius: 3px;
    pointer-events: none;
  }
  .tip.low {
    inset-block: auto 2.2em;
  }
  .tip:empty {
    padding: 0;
    border: 0;
  }
  .title {
    font-weight: 650;
  }
  @media print {
    .tip,
    .cursor {
      display: none;
    }
  }
`;
