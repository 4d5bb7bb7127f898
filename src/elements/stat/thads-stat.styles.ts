import { css } from 'lit';

export const statStyles = css`
  figcaption {
    margin-block-end: 0.5em;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.1em 0.5em;
  }
  .number {
    display: inline-block;
    font-size: min(2em, 16cqi);
    font-weight: 700;
    line-height: 1.15;
    letter-spacing: -0.02em;
  }
  .long {
    font-size: min(1.6em, 11cqi);
  }
  .unit {
    display: inline-block;
    font-weight: 650;
  }
  .unknown {
    font-size: 1.15em;
  }
  .of {
    font-size: 0.86em;
    color: var(--_muted);
  }
  .verdict,
  .target-line {
    margin-block-start: 0.3em;
  }
  .footer {
    margin-block-start: 0.6em;
    padding-block-start: 0.4em;
  }
`;
