import { css } from 'lit';

export const tableStyles = css`
  .scroll {
    overflow: auto;
    position: relative;
    /* a shade at the end where columns go on, covered where they end */
    background:
      linear-gradient(to left, var(--_surface) 40%, transparent) right / 3em 100% no-repeat local,
      linear-gradient(to left, var(--_line), transparent) right / 0.9em 100% no-repeat scroll;
  }
  .scroll.many {
    max-block-size: var(--thads-table-height, 40em);
  }
  table {
    margin: 0;
    border-collapse: separate;
    border-spacing: 0;
    line-height: 1.3;
  }
  caption {
    background: var(--_surface);
    font-size: 0.84em;
    color: var(--_muted);
    text-wrap: pretty;
    /* as wide as what is seen of the table, wherever that is scrolled to */
    position: sticky;
    inset-inline-start: 0;
    max-inline-size: 100cqi;
  }
  th,
  td {
    padding: 0.45em 0 0.45em 0.7em;
    text-align: end;
    font-weight: 400;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    padding-block: 0;
    vertical-align: bottom;
    background: var(--_surface);
    border-block: 0 solid var(--_muted);
    border-block-end-width: 1px;
  }
  tbody tr:first-child > * {
    border-block-start: none;
  }
  tfoot > tr > * {
    border-block-start: 1px solid var(--_muted);
    font-weight: 650;
  }
  .c-name {
    padding-inline: 0;
    text-align: start;
    position: sticky;
    inset-inline-start: 0;
    background: var(--_surface);
    min-inline-size: min(7.5em, 36cqi);
  }
  thead .c-name {
    z-index: 2;
  }
  .figures th {
    padding-inline-start: 0;
    text-align: start;
  }
  .figures thead th:last-child {
    text-align: end;
  }
  td:not(.unknown) {
    white-space: nowrap;
  }
  .figures td {
    inline-size: 60%;
    white-space: normal;
  }
  .c-rate {
    min-inline-size: 5.5em;
  }
  td.c-rate:not(.unknown) {
    font-weight: 650;
  }
  :is(.c-total, .c-enforceable, .c-completed, .c-verdict) {
    min-inline-size: 4.75em;
  }
  button {
    all: unset;
    text-wrap: balance;
    box-sizing: border-box;
    display: inline-flex;
    align-items: end;
    gap: 0.35em;
    min-block-size: 2em;
    padding-block: 0.35em;
    font-size: 0.84em;
    line-height: 1.25;
    color: var(--_muted);
    cursor: pointer;
  }
  .pick {
    /* on the line of its row's figures, whatever is left of the height below */
    align-items: start;
    min-block-size: 24px;
    padding: 0;
    font-size: 1em;
    color: inherit;
    text-decoration: underline;
    text-decoration-color: var(--_total);
    text-underline-offset: 3px;
  }
  .picked > * {
    font-weight: 650;
    background: var(--_enforceable-tint);
  }
  .picked > :first-child {
    border-inline-start: 3px solid var(--_completed);
    padding-inline-start: 0.5em;
  }
  [aria-sort] > button {
    color: var(--_text);
    font-weight: 650;
  }
  button:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }
  .way {
    flex: none;
    inline-size: 0.65em;
    block-size: 0.9em;
    margin-block-end: 0.15em;
    fill: var(--_total);
  }
  [aria-sort] .way {
    fill: currentColor;
  }
  /* beneath its number, however wide the column is */
  .cell-bar {
    max-inline-size: 10em;
    margin-block-start: 0.3em;
    margin-inline-start: auto;
  }
  .cell-bar .bar {
    stroke-width: 2px;
  }
  .halo {
    stroke-width: 5px;
  }
  .notch {
    stroke-width: 2px;
  }
  .verdict {
    margin: 0;
    font-size: 1em;
    white-space: nowrap;
  }
  .problem {
    min-inline-size: 9em;
    font-size: 0.84em;
    font-weight: 400;
    color: var(--_missed);
  }
  @media print {
    .scroll.many {
      max-block-size: none;
    }
    .scroll {
      overflow: visible;
      background: none;
    }
    /* all columns on the page, and nothing that asks to be clicked */
    :is(th, td):is(th, td, .c-name) {
      position: static;
      min-inline-size: 0;
      padding-inline-start: min(0.7em, 1cqi);
      font-size: min(1em, 2.2cqi);
      white-space: normal;
    }
    .cell-bar {
      contain: inline-size;
    }
    .way {
      display: none;
    }
    .pick {
      text-decoration: none;
    }
  }
`;
