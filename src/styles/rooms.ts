import { css } from 'lit';

/**
 * A target's label stands at its mark where the container is wide enough for it, and below the drawing elsewhere:
 * one of the two is always shown, and nothing is measured. The steps are those of `chart/label.ts`. Whatever else has two
 * forms has the classes `wide` and `narrow`.
 */
export const rooms = css`
  .wide {
    display: none;
  }
  @container (min-width: 16em) {
    .room-16 :is(.target-label, .label-row, .wide) {
      display: block;
    }
    .room-16 :is(.target-line, .narrow) {
      display: none;
    }
  }
  @container (min-width: 20em) {
    .room-20 :is(.target-label, .label-row, .wide) {
      display: block;
    }
    .room-20 :is(.target-line, .narrow) {
      display: none;
    }
  }
  @container (min-width: 24em) {
    .room-24 :is(.target-label, .label-row, .wide) {
      display: block;
    }
    .room-24 :is(.target-line, .narrow) {
      display: none;
    }
  }
  @container (min-width: 28em) {
    .room-28 :is(.target-label, .label-row, .wide) {
      display: block;
    }
    .room-28 :is(.target-line, .narrow) {
      display: none;
    }
  }
  @container (min-width: 32em) {
    .room-32 :is(.target-label, .label-row, .wide) {
      display: block;
    }
    .room-32 :is(.target-line, .narrow) {
      display: none;
    }
  }
  @container (min-width: 36em) {
    .room-36 :is(.target-label, .label-row, .wide) {
      display: block;
    }
    .room-36 :is(.target-line, .narrow) {
      display: none;
    }
  }
  @container (min-width: 44em) {
    .room-44 :is(.target-label, .label-row, .wide) {
      display: block;
    }
    .room-44 :is(.target-line, .narrow) {
      display: none;
    }
  }
`;
