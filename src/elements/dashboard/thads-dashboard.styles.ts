import { css } from 'lit';

export const dashboardStyles = css`
  figcaption {
    margin-block-end: 1em;
  }
  .label {
    font-size: 1.25em;
  }
  .controls {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.75em 1.25em;
    margin-block-end: 1.25em;
    padding-block-end: 1em;
    border-block-end: 1px solid var(--_line);
  }
  .field {
    box-sizing: border-box;
    display: block;
    min-inline-size: 0;
    max-inline-size: 100%;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .unit {
    flex: 0 1 22em;
  }
  .name {
    display: block;
    padding: 0;
    margin-block-end: 0.3em;
    font-size: 0.84em;
    color: var(--_muted);
  }
  input,
  select,
  .clear {
    box-sizing: border-box;
    margin: 0;
    font: inherit;
    color: var(--_text);
    background: var(--_surface);
    border: 1px solid var(--_total);
    border-radius: 3px;
    min-block-size: 2.4em;
  }
  input,
  select {
    /* below 16 px phones zoom into the page to type */
    font-size: max(16px, 1em);
    max-inline-size: 100%;
    padding-inline: 0.6em;
    text-overflow: ellipsis;
  }
  [role='combobox'] {
    display: block;
    inline-size: 100%;
    padding-inline-end: 2em;
  }
  input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .combobox {
    position: relative;
  }
  .chevron {
    position: absolute;
    inset-block-start: calc(50% - 0.2em);
    inset-inline-end: 0.75em;
    inline-size: 0.7em;
    fill: none;
    stroke: var(--_muted);
    stroke-width: 1.5;
    pointer-events: none;
  }
  .popup {
    position: absolute;
    z-index: 9;
    inset-block-start: calc(100% + 2px);
    inset-inline: 0;
    max-block-size: 18em;
    overflow-y: auto;
    overscroll-behavior: contain;
    background: var(--_surface);
    background: linear-gradient(var(--_surface), var(--_surface)), Canvas;
    border: 1px solid var(--_total);
    border-radius: 3px;
    box-shadow: 0 4px 16px rgb(0 0 0 / 0.2);
  }
  [hidden] {
    display: none !important;
  }
  [role='option'] {
    padding: 0.35em 0.6em;
    min-block-size: 24px;
    cursor: pointer;
  }
  [role='option'] small {
    display: block;
    font-size: 0.84em;
    color: var(--_muted);
  }
  [role='option'][aria-selected='true'] {
    font-weight: 650;
    border-inline-start: 3px solid var(--_completed);
    padding-inline-start: calc(0.6em - 3px);
  }
  [role='option']:hover,
  [role='option'].active {
    background: var(--_enforceable-tint);
  }
  [role='option'].active {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }
  .more {
    padding: 0.5em 0.6em;
    font-size: 0.84em;
    color: var(--_muted);
  }
  [role='listbox']:not([hidden]) + .more {
    border-block-start: 1px solid var(--_line);
  }
  .said {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .switch {
    display: flex;
    flex-wrap: wrap;
  }
  .switch label {
    position: relative;
    flex: 1 1 auto;
  }
  .switch input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .switch span {
    box-sizing: border-box;
    display: flex;
    align-items: center;
    min-block-size: 2.4em;
    padding-inline: 0.9em;
    border: 1px solid var(--_total);
    margin-inline-end: -1px;
  }
  .switch label:first-child span {
    border-start-start-radius: 3px;
    border-end-start-radius: 3px;
  }
  .switch label:last-child span {
    border-start-end-radius: 3px;
    border-end-end-radius: 3px;
  }
  .switch :checked + span {
    font-weight: 650;
    background: var(--_enforceable-tint);
    box-shadow: inset 0 -3px var(--_completed);
    border-block-end-color: var(--_completed);
  }
  .switch :focus-visible + span {
    position: relative;
    z-index: 1;
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .clear {
    padding-inline: 0.7em;
    max-inline-size: 100%;
    color: var(--_enforceable);
    cursor: pointer;
    text-align: start;
  }
  .clear svg {
    display: inline-block;
    inline-size: 0.7em;
    block-size: 0.7em;
    margin-inline-end: 0.5em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
  }
  .grid {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: var(--thads-gap, 2em);
  }
  .grid > *,
  ::slotted(*) {
    box-sizing: border-box;
    flex: 1 1 100%;
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  .grid > .narrow,
  ::slotted(:is(thads-gauge, thads-bars:not([view='units'], [view='categories']))) {
    flex: 1 1 min(100%, 20em);
  }
  ::slotted(thads-stat) {
    flex: 1 1 min(100%, 12em);
  }
  .stack {
    flex-direction: column;
    align-items: stretch;
    flex-wrap: nowrap;
  }
  .stack > .narrow,
  .stack ::slotted(*) {
    flex: none;
  }
  .even {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 20em), 1fr));
  }
  .footer {
    margin-block-start: 1.5em;
  }
  @media (forced-colors: active) {
    .switch :checked + span {
      border: 3px solid Highlight;
    }
    [role='option'].active {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
    [role='option'].active small {
      color: inherit;
    }
  }
  @media print {
    .controls {
      display: none;
    }
    .root {
      break-inside: auto;
    }
  }
`;
