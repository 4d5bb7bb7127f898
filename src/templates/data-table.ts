import { html, nothing, type TemplateResult } from 'lit';
import { kept } from './frame.ts';
import { madeOnce } from './made-once.ts';

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
  const table = columns ? columnsTable(caption, columns, rows) : pairsTable(caption, rows);
  // Many columns scroll in a place of their own, which needs to be reached by keyboard: the page stays as wide as it is.
  const fitted = columns
    ? html`<div class="across" role="group" tabindex="0" aria-label=${summary}>${table}</div>`
    : table;
  return mode === 'open'
    ? html`<div class="table">${fitted}</div>`
    : html`<details><summary .textContent=${summary}></summary>${fitted}</details>`;
}

/** Rows share a template as far as they can be told apart beforehand. */
const columnsTable = (
  caption: string,
  columns: readonly string[],
  rows: DataTable['rows'],
): TemplateResult => html`<table part="table">
  <caption .textContent=${caption}></caption>
  <thead><tr>${columns.map((column) => html`<th scope="col" .textContent=${column}></th>`)}</tr></thead>
  <tbody>${rows.map((row) => html(madeOnce(rowText(row)), ...row.map(cellValue)))}</tbody>
</table>`;

/**
 * Names and figures as one template: with a template for every row, and a list of them, these rows are nearly half of the
 * nodes of a gauge.
 */
const pairsTable = (caption: string, rows: DataTable['rows']): TemplateResult =>
  html(
    madeOnce(
      `<table part="table"><caption .textContent=\0></caption><tbody>${rows.map(rowText).join('')}</tbody></table>`,
    ),
    caption,
    ...rows.flatMap((row) => row.map(cellValue)),
  );

/** A row as it stands in a template, `\0` for its values. */
const rowText = (row: readonly string[]): string =>
  `<tr>${row
    .map((cell, index) => {
      const tag = index === 0 ? 'th scope="row"' : 'td';
      const end = `</${tag.slice(0, 2)}>`;
      return isWhole(cell, index) ? `<${tag} .textContent=\0>${end}` : `<${tag}>\0${end}`;
    })
    .join('')}</tr>`;

const cellValue = (cell: string, index: number): unknown => (isWhole(cell, index) ? cell : kept(cell));

/** Whether a cell has no piece that is kept together. */
const isWhole = (cell: string, index: number): boolean => index === 0 || !cell.includes(' %');
