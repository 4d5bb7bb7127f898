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
  .ring {
    grid-area: 1 / 1;
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
  .number {
    grid-area: 1 / 1;
    align-self: end;
    margin-block-end: 1.35em;
    font-weight: 700;
    line-height: 1.1;
  }
  .number > * {
    display: inline-block;
    letter-spacing: -0.02em;
  }
  .short {
    font-size: min(2.5em, 13.5cqi);
  }
  .long {
    font-size: min(2em, 11.5cqi);
  }
  .longer {
    font-size: min(1.7em, 9.5cqi);
  }
  .longest {
    font-size: min(1.25em, 7cqi);
    max-inline-size: 66%;
    text-wrap: balance;
  }
  .of {
    grid-area: 1 / 1;
    align-self: end;
    font-size: 0.86em;
    line-height: 1.3;
    color: var(--_muted);
    margin-block-end: 0.3em;
    text-wrap: balance;
  }
  .apart .of {
    grid-area: auto;
    margin-block: 0.2em 0;
  }
  .apart .number {
    margin-block-end: 0.3em;
  }
  .ends {
    display: flex;
    justify-content: space-between;
    direction: ltr;
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
    .of {
      grid-area: auto;
      margin-block: 0.2em 0;
    }
    .number {
      margin-block-end: 0.3em;
    }
  }
`;
