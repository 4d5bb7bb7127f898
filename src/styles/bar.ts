import { css } from 'lit';

/** Hollow is the base, solid is done; the outline is drawn inside the bar, whose length is the figure's to the pixel. */
export const barStyles = css`
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
  .missing {
    stroke: var(--_line);
    stroke-dasharray: 2 4;
  }
`;
