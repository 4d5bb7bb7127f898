import { css } from 'lit';

/**
 * What every widget looks like around its drawing, and its isolation from the page: the host's essentials are
 * `!important` because inner important rules beat the page's own, and everything inherited is reset at `.root`.
 */
export const widgetStyles = css`
  :host {
    display: block !important;
    visibility: inherit !important;
    max-inline-size: 100%;
    /* columns of a grid share their room, however narrow: what a parent is told to expect is no minimum */
    min-inline-size: 0;
  }
  :host([hidden]) {
    display: none !important;
  }
  .root {
    all: initial;
    display: block;
    box-sizing: border-box;
    container-type: inline-size;
    /* on paper; and in columns of text */
    print-color-adjust: exact;
    break-inside: avoid;
    /* what a parent that shrinks to its content gives us */
    contain-intrinsic-inline-size: 320px;
    color-scheme: inherit;
    font-family: var(--thads-font, inherit);
    /* em of the page, within reason: never rem, for sites set roots of 1 px and of 40 px */
    font-size: clamp(14px, 1em, 20px);
    line-height: 1.45;
    color: var(--_text);
    background: var(--_surface);
    font-variant-numeric: tabular-nums;
    overflow-wrap: break-word;
    text-align: start;
    /* both languages run from left to right, whatever the page does */
    direction: ltr;
  }
  p,
  figure,
  h2,
  h3,
  h4,
  h5,
  h6,
  ul {
    margin: 0;
    padding: 0;
    font: inherit;
    list-style: none;
  }
  figcaption {
    margin-block-end: 0.75em;
  }
  .label {
    font-size: 1.0625em;
    font-weight: 650;
    line-height: 1.3;
    text-wrap: balance;
  }
  .about,
  .footer,
  .note {
    font-size: 0.84em;
    color: var(--_muted);
  }
  .about {
    margin-block-start: 0.15em;
  }
  .notices {
    margin-block-end: 0.75em;
    padding: 0.5em 0.75em;
    font-size: 0.84em;
    border: 1px solid var(--_missed);
    border-inline-start-width: 4px;
    overflow-wrap: anywhere;
  }
  .notices li + li {
    margin-block-start: 0.25em;
  }
  svg {
    display: block;
    overflow: visible;
  }
  .halo {
    stroke: var(--_surface);
    stroke-width: 6px;
  }
  .notch {
    stroke: var(--_target);
    stroke-width: 2.5px;
  }
  .halo,
  .notch {
    vector-effect: non-scaling-stroke;
  }
  /* targets beside the first have dashes of their own; where labels stand in lines below, these are the key */
  .notch.of-1 {
    stroke-dasharray: 5px 2.5px;
  }
  .notch:is(.of-2, .of-3, .of-4) {
    stroke-dasharray: 2px 2px;
  }
  .target-label {
    fill: var(--_text);
    font-size: 0.84em;
    font-weight: 600;
    display: none;
  }
  .target-line {
    font-size: 0.84em;
    font-weight: 600;
  }
  .target-line::before {
    content: '';
    display: inline-block;
    inline-size: 2.5px;
    block-size: 0.95em;
    margin-inline-end: 0.45em;
    vertical-align: -0.1em;
    background: var(--_target);
    forced-color-adjust: none;
  }
  .target-line.of-1::before {
    background: repeating-linear-gradient(var(--_target) 0 5px, transparent 5px 7.5px);
  }
  .target-line:is(.of-2, .of-3, .of-4)::before {
    background: repeating-linear-gradient(var(--_target) 0 2px, transparent 2px 4px);
  }
  ::slotted(:is(thads-target, script)) {
    display: none !important;
  }
  .verdict {
    font-size: 0.9em;
    font-weight: 650;
    text-wrap: balance;
  }
  .note {
    margin-block-start: 0.75em;
  }
  .verdict svg {
    display: inline-block;
    inline-size: 0.72em;
    block-size: 0.72em;
    margin-inline-end: 0.35em;
    fill: currentColor;
  }
  .kept {
    display: inline-block;
  }
  .met {
    color: var(--_met);
  }
  .missed {
    color: var(--_missed);
  }
  .undecided {
    color: var(--_muted);
  }
  .unknown {
    color: var(--_muted);
    font-weight: 400;
  }
  .footer {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.25em 1em;
    margin-block-start: 0.75em;
    padding-block-start: 0.5em;
    border-block-start: 1px solid var(--_line);
  }
  .tools {
    min-block-size: 28px;
  }
  .footer > :is(details[open], .table) {
    flex-basis: 100%;
  }
  a,
  summary {
    color: var(--_enforceable);
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  summary {
    display: inline-block;
    min-block-size: 24px;
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    margin-block-start: 0.5em;
    color: var(--_text);
  }
  caption {
    text-align: start;
    padding-block-end: 0.5em;
  }
  th,
  td {
    padding: 0.35em 0;
    font-weight: 400;
    text-align: start;
    vertical-align: top;
    border-block-start: 1px solid var(--_line);
  }
  td {
    padding-inline-start: 1em;
    text-align: end;
    font-weight: 600;
  }
  .across {
    overflow-x: auto;
  }
  .across :is(th, td) + :is(th, td) {
    padding-inline-start: 1em;
    text-align: end;
  }
  .across tbody th {
    min-inline-size: min(9em, 36cqi);
  }
  @media print {
    /* on paper the data table is always open, and nothing asks to be clicked */
    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
    details {
      flex-basis: 100%;
    }
    summary {
      display: none;
    }
    /* all columns on the page */
    .across {
      overflow: visible;
    }
    .across :is(th, td) {
      font-size: min(1em, 2.2cqi);
    }
  }
`;
