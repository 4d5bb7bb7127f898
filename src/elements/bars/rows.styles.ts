import { css } from 'lit';

export const rowsStyles = css`
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1.2em;
    margin-block-end: 0.5em;
    font-size: 0.84em;
    color: var(--_muted);
  }
  .key :is(.target-line, .verdict) {
    font-size: 1em;
    font-weight: 400;
    margin: 0;
  }
  .swatch {
    display: inline-block;
    margin-inline-end: 0.4em;
    vertical-align: -0.05em;
  }
  /* Where there is no room for all of it, name and values share a line if they can, and the bar stands below. */
  .item {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    column-gap: 0.75em;
    padding-block: 0.3em;
  }
  .item[role] {
    cursor: pointer;
  }
  .item[aria-disabled] {
    cursor: default;
  }
  .item:focus-visible {
    outline-offset: 0;
    border-radius: 2px;
  }
  .many .item {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 3.2em;
  }
  .name {
    flex: 1 1 auto;
    min-inline-size: 0;
  }
  .name small {
    display: block;
    font-size: 0.84em;
    color: var(--_muted);
  }
  /* the ground reaches out to both sides, and makes nothing wider */
  .picked {
    background: var(--_total-tint);
    box-shadow:
      0.4em 0 var(--_total-tint),
      -0.4em 0 var(--_total-tint);
  }
  .picked > .name {
    font-weight: 650;
  }
  @media (forced-colors: active) {
    .picked {
      outline: 1px solid;
    }
  }
  .track,
  .ends {
    order: 1;
    flex: none;
    inline-size: 100%;
    margin-block: 0.35em;
  }
  .problem {
    order: 2;
    inline-size: 100%;
    font-size: 0.84em;
    color: var(--_missed);
  }
  .upright {
    display: none;
  }
  /* Columns are as wide as the longest text of all rows, which stands in each of them unseen. */
  .values {
    display: grid;
    grid-template-columns: auto auto;
    column-gap: 0.75em;
    justify-content: end;
    margin-inline-start: auto;
    text-align: end;
  }
  .values::before,
  .values::after {
    grid-row: 2;
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
    font-weight: 650;
    content: attr(data-figure);
  }
  .values::after {
    grid-column: 2;
    padding-inline-start: 1.1em;
    content: attr(data-beside);
  }
  .values:not([data-beside]) {
    grid-template-columns: auto;
  }
  .values:not([data-beside])::after {
    content: none;
  }
  .values > * {
    margin: 0;
    font-size: 1em;
    white-space: nowrap;
  }
  .values > .unknown {
    grid-column: 1 / -1;
    inline-size: 0;
    min-inline-size: 100%;
    white-space: normal;
  }
  .share {
    color: var(--_muted);
  }
  .bar.previous {
    fill: none;
    stroke: var(--_previous);
    stroke-width: 2px;
  }
  .bar.gap {
    fill: var(--_met);
  }
  .bar.gap.missed {
    fill: var(--_missed);
  }
  .zero {
    stroke: var(--_target);
    stroke-width: 1.5px;
  }
  .full {
    stroke: var(--_surface);
    stroke-width: 2px;
  }
  .ends {
    display: flex;
    justify-content: space-between;
    font-size: 0.84em;
    color: var(--_muted);
  }
  .axis {
    padding-block: 0;
  }
  .axis > .values {
    block-size: 0;
  }
  /* Name, bar and values on one line, for long ones on wider places only. */
  @container (min-width: 34em) {
    .item:not(.long) {
      display: grid;
      grid-template-columns: fit-content(42%) minmax(0, 1fr) auto;
      align-items: center;
    }
    .item:not(.long) > * {
      order: 0;
    }
    .item:not(.long) > :is(.track, .ends) {
      margin-block: 0;
    }
    .item:not(.long) > .name {
      text-align: end;
      text-wrap: balance;
      line-height: 1.3;
    }
    .item:not(.long) > .name::after {
      display: block;
      block-size: 0;
      overflow: hidden;
      visibility: hidden;
      font-weight: 650;
      content: attr(data-name);
    }
    .item:not(.long) > .problem {
      grid-column: 2 / -1;
      margin-block-start: 0.3em;
    }
  }
  @container (min-width: 50em) {
    .long {
      display: grid;
      grid-template-columns: fit-content(42%) minmax(0, 1fr) auto;
      align-items: center;
    }
    .long > * {
      order: 0;
    }
    .long > :is(.track, .ends) {
      margin-block: 0;
    }
    .long > .name {
      text-align: end;
      text-wrap: balance;
      line-height: 1.3;
    }
    .long > .name::after {
      display: block;
      block-size: 0;
      overflow: hidden;
      visibility: hidden;
      font-weight: 650;
      content: attr(data-name);
    }
    .long > .problem {
      grid-column: 2 / -1;
      margin-block-start: 0.3em;
    }
  }
  @container (max-width: 20em) {
    .values > *,
    .values::before,
    .values::after {
      white-space: normal;
    }
  }
  @container (min-width: 40em) {
    .vertical {
      display: grid;
      grid-auto-flow: column;
      grid-auto-columns: minmax(0, 1fr);
      column-gap: 0.5em;
    }
    .vertical > .item {
      display: flex;
      flex-flow: column;
      align-items: stretch;
      row-gap: 0.4em;
      margin: 0;
      padding-inline: 0.25em;
    }
    .vertical > .item > .track,
    .vertical + .axis {
      display: none;
    }
    .vertical > .item > .upright {
      display: block;
      order: -1;
      flex: none;
      block-size: 11em;
      margin-block: 0.5em;
    }
    .vertical > .item > .name::after {
      content: none;
    }
    .vertical > .item > .name {
      flex: none;
      text-align: center;
    }
    .vertical > .item > .values {
      order: -1;
      display: flex;
      flex-flow: column;
      align-items: center;
      margin: 0;
      text-align: center;
    }
    .vertical > .item > .values::before,
    .vertical > .item > .values::after {
      content: none;
    }
    .vertical > .item > .values > * {
      white-space: normal;
      inline-size: auto;
    }
  }
`;
