import { html, nothing, type TemplateResult } from 'lit';
import { kept } from './frame.ts';

/** The figures of a drawing in words and digits. */
export interface DataTable {
  /** The sentence of the widget. */
  readonly caption: string;
  /** What stands above the columns; without it rows are a name and a figure. */
  readonly columns?: readonly string[] | null | undefined;
  readonly rows: readonly (readonly string[])[];
}

/** Folded away behind `summary`, open, or not there at all. */
export type TableMode = 'details' | 'open' | 'none';

export function dataTable(
  { caption, columns = null, rows }: DataTable,
  summary: string,
  mode: TableMode,
): TemplateResult | typeof nothing {
  if (mode === 'none' || rows.length === 0) return nothing;
  const table = html`<table part="table">
    <caption>
      ${caption}
    </caption>
    ${columns && html`<thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>`}
    <tbody>
      ${rows.map(columns ? columnsRow : pairRow)}
    </tbody>
  </table>`;
  // Many columns scroll in a place of their own, which needs to be reached by keyboard: the page stays as wide as it is.
  const fitted = columns
    ? html`<div class="across" role="group" tabindex="0" aria-label=${summary}>${table}</div>`
    : table;
  return mode === 'open'
    ? html`<div class="table">${fitted}</div>`
    : html`<details><summary>${summary}</summary>${fitted}</details>`;
}

const columnsRow = ([name, ...figures]: readonly string[]): TemplateResult =>
  html`<tr><th scope="row">${name}</th>${figures.map((figure) => html`<td>${kept(figure)}</td>`)}</tr>`;

/** The same for one figure, without a list: these rows are nearly half of the nodes of a gauge. */
const pairRow = ([name, figure = '']: readonly string[]): TemplateResult =>
  html`<tr><th scope="row">${name}</th><td>${kept(figure)}</td></tr>`;
