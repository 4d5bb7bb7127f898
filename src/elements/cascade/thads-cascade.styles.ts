import { css } from 'lit';

export const cascadeStyles = css`
  .heads {
    display: grid;
    grid-template-columns: 38fr 38fr 24fr;
    align-items: end;
    margin-block-end: 0.3em;
    line-height: 1.3;
  }
  .heads > :not(:last-child) {
    padding-inline-end: 0.75em;
  }
  .figure {
    font-weight: 650;
  }
  .figure.unknown {
    font-weight: 400;
  }
  .band {
    fill: var(--_enforceable-tint);
    opacity: 0.45;
  }
  .bar {
    stroke-width: 3px;
    clip-path: inset(0 round 2px) fill-box;
  }
  .bar.total {
    fill: var(--_total-tint);
    stroke: var(--_total);
  }
  .bar.enforceable {
    fill: var(--_enforceable-tint);
    stroke: var(--_enforceable);
  }
  .bar.completed {
    fill: var(--_completed);
    stroke: none;
  }
  .rest {
    fill: none;
    stroke: var(--_total);
    stroke-width: 2px;
    stroke-dasharray: 3 3;
    clip-path: inset(0) fill-box;
  }
  text {
    fill: var(--_text);
  }
  .number {
    font-size: 1.2em;
    font-weight: 700;
  }
  .below,
  .rest-label,
  .left {
    font-size: 0.84em;
  }
  .number.completed,
  .below.completed {
    fill: var(--_surface);
  }
  .rest-label.start {
    transform: translateX(0.5em);
  }
  /* glyphs may stand out a little */
  .rest-label.end {
    transform: translateX(-0.15em);
  }
  .rest-label .name {
    fill: var(--_muted);
  }
  .missing {
    stroke: var(--_line);
    stroke-dasharray: 2 4;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: end;
    column-gap: 1em;
  }
  .row + .row {
    margin-block-start: 0.6em;
  }
  .track,
  .left {
    flex: none;
    inline-size: 100%;
  }
  .track {
    margin-block: 0.3em 0.2em;
  }
  .left {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    column-gap: 1em;
    color: var(--_muted);
  }
  .verdict {
    margin-block-start: 0.5em;
  }
`;
