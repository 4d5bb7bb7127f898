import { css } from 'lit';

export const gaugeStyles = css`
  .dial {
    --_width: min(100%, 17em);
    display: grid;
    grid-template-columns: var(--_width);
    justify-content: center;
    /* room for a target's label above the ring */
    padding-block-start: 1.1em;
  }
  .dial > * {
    grid-area: 1 / 1;
  }
  .ring {
    inline-size: 100%;
    aspect-ratio: 288 / 150;
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
  .centre {
    align-self: end;
    justify-self: center;
    inline-size: 72%;
    margin-block-end: 0.2em;
    text-align: center;
  }
  .number {
    font-size: min(2.5em, 13.5cqi);
    font-weight: 700;
    line-height: 1.1;
    letter-spacing: -0.02em;
    white-space: nowrap;
  }
  .number.long {
    font-size: min(1.8em, 9.5cqi);
  }
  .number.longer {
    font-size: min(1.3em, 7cqi);
    white-space: normal;
  }
  .of {
    font-size: 0.86em;
    line-height: 1.3;
    color: var(--_muted);
    text-wrap: balance;
  }
  .ends {
    display: flex;
    justify-content: space-between;
    inline-size: min(100%, 17em);
    margin-inline: auto;
    direction: ltr;
    font-size: 1em;
  }
  .ends span {
    inline-size: 18.05%;
    font-size: 0.75em;
    text-align: center;
    color: var(--_muted);
    white-space: nowrap;
  }
  .target-line,
  .verdict {
    text-align: center;
  }
  .target-line {
    margin-block-start: 0.35em;
  }
  .verdict {
    margin-block-start: 0.35em;
  }
`;
