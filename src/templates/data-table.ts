import { html, nothing, type TemplateResult } from 'lit';

/** The figures of a drawing in words and digits. */
export interface DataTable {
  /** The sentence of the widget. */
  readonly caption: string;
  readonly rows: readonly (readonly [name: string, figure: string])[];
}

/** Folded away behind `summary`, open, or not there at all. */
export type TableMode = 'details' | 'open' | 'none';

export function dataTable(
  { caption, rows }: DataTable,
  summary: string,
  mode: TableMode,
): TemplateResult | typeof nothing {
  if (mode === 'none') return nothing;
  const table = html`<table part="table">
    <caption>
      ${caption}
    </caption>
    <tbody>
      ${rows.map(([name, figure]) => html`<tr><th scope="row">${name}</th><td>${figure}</td></tr>`)}
    </tbody>
  </table>`;
  return mode === 'open'
    ? html`<div class="table">${table}</div>`
    : html`<details><summary>${summary}</summary>${table}</details>`;
}
