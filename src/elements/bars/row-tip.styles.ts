import { css } from 'lit';

/** The popover of a row. */
export const rowTipStyles = css`
  .tip {
    position: fixed;
    inset: auto;
    box-sizing: border-box;
    inline-size: max-content;
    max-inline-size: min(22em, 100vw - 16px);
    margin: 0;
    padding: 0.5em 0.75em;
    overflow: visible;
    font-size: 0.9em;
    color: var(--_text);
    background: var(--_surface);
    background: linear-gradient(var(--_surface), var(--_surface)), Canvas;
    border: 1px solid var(--_total);
    border-radius: 3px;
    box-shadow: 0 4px 16px rgb(0 0 0 / 0.2);
  }
  .tip:empty {
    display: none;
  }
  .tip-name {
    font-weight: 650;
  }
  .tip-line {
    display: flex;
    justify-content: space-between;
    gap: 1.5em;
  }
  .tip-line > :last-child {
    text-align: end;
    font-weight: 650;
  }
`;
