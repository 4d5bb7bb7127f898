import { css, unsafeCSS } from 'lit';
import { ROOMS } from '../chart/label.ts';

/**
 * A target's label stands at its mark where the container is wide enough for it, and below the drawing elsewhere:
 * one of the two is always shown, and nothing is measured.
 */
export const rooms = css`
  ${unsafeCSS(
    ROOMS.map(
      (room) =>
        `@container (min-width:${room}em){.room-${room} .target-label{display:inline}.room-${room} .target-line{display:none}.room-${room} .label-row{display:block}}`,
    ).join(''),
  )}
`;
