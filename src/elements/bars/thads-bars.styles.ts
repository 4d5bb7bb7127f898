import { css } from 'lit';

export const barsStyles = css`
  /* Name and figure share a line where both have room, and stand on two where they do not. */
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
  .row > .track,
  .below {
    flex: none;
    inline-size: 100%;
  }
  .track {
    margin-block: 0.3em 0.2em;
  }
  .figure {
    font-weight: 650;
  }
  .figure.unknown {
    font-weight: 400;
  }
  .label-row {
    display: none;
  }
  .verdict {
    margin-block-start: 0.4em;
  }
`;
