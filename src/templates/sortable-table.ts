import { html, nothing, svg, type TemplateResult } from 'lit';
import type { RowBars } from '../chart/rows.ts';
import type { Outcome } from '../figures/verdict.ts';
import type { Column } from '../text/rows.ts';
import { verdictTemplate } from './frame.ts';
import { notchMarks } from './gauge.ts';

/** A cell in words, with what is drawn beneath them. */
export interface TableCell {
  readonly column: Column;
  readonly text: string;
  /** Whether the text says that there is no figure. */
  readonly known: boolean;
  readonly bars: RowBars | null;
  readonly outcome: Outcome | null;
}

export interface TableRow {
  readonly cells: readonly TableCell[];
  /** What is wrong with its figures. */
  readonly problems: readonly string[];
  /** Chooses the row for all widgets around; `null` where there is nobody to choose for. */
  readonly pick: { readonly picked: boolean; readonly many: boolean; readonly act: () => void } | null;
}

export interface TableHead {
  readonly column: Column;
  readonly text: string;
  readonly sorted: 'ascending' | 'descending' | null;
}

export interface SortableTable {
  readonly caption: string;
  readonly heads: readonly TableHead[];
  readonly rows: readonly TableRow[];
  /** The whole, which stays at the end in every order. */
  readonly whole: TableRow | null;
}

/** More rows scroll beneath their heads. */
export const MANY = 40;

/** Rows in the order readers choose by the buttons above the columns; it scrolls in its own place, so that the page does not. */
export const sortableTable = (
  { caption, heads, rows, whole }: SortableTable,
  sort: (column: Column) => void,
): TemplateResult => html`
  <div class="scroll ${rows.length > MANY ? 'many' : ''}" part="scroll">
    <table part="table">
      <caption .textContent=${caption}></caption>
      <thead>
        <tr>${heads.map((head) => headTemplate(head, sort))}</tr>
      </thead>
      <tbody>${rows.map(rowTemplate)}</tbody>
      ${whole === null ? nothing : html`<tfoot>${rowTemplate(whole)}</tfoot>`}
    </table>
  </div>
`;

const headTemplate = ({ column, text, sorted }: TableHead, sort: (column: Column) => void): TemplateResult => html`
  <th scope="col" class="c-${column}" aria-sort=${sorted ?? nothing}>
    <button type="button" part="sort" @click=${() => sort(column)}>
      <span .textContent=${text}></span>
      <svg class="way" viewBox="0 0 10 14" aria-hidden="true">
        ${sorted === 'descending' ? nothing : svg`<path d="M5 0l4 5H1z"></path>`}${sorted === 'ascending' ? nothing : svg`<path d="M1 9h8l-4 5z"></path>`}
      </svg>
    </button>
  </th>
`;

const rowTemplate = ({
  cells,
  problems,
  pick,
}: TableRow): TemplateResult => html`<tr part="row ${pick?.picked ? 'picked' : ''}" class=${pick?.picked ? 'picked' : nothing}>
  ${cells.map((cell, index) =>
    cell.column === 'name'
      ? html`<th scope="row" class="c-name">${pick === null ? cell.text : pickTemplate(cell.text, pick)}${problemsTemplate(problems)}</th>`
      : html`<td class="c-${cell.column} ${cell.known ? '' : 'unknown'}">
          ${cell.outcome === null ? cell.text : verdictTemplate({ outcome: cell.outcome, text: cell.text })}${cell.bars && barsTemplate(cell.bars)}${index === 0 ? problemsTemplate(problems) : nothing}
        </td>`,
  )}
</tr>`;

/** In long tables the tab key passes over names: the field above finds them sooner. */
const pickTemplate = (name: string, { picked, many, act }: NonNullable<TableRow['pick']>): TemplateResult =>
  html`<button type="button" class="pick" part="pick" aria-pressed=${picked ? 'true' : 'false'} tabindex=${many ? -1 : nothing} @click=${act} .textContent=${name}></button>`;

const problemsTemplate = (problems: readonly string[]): TemplateResult[] =>
  problems.map((problem) => html`<p class="problem" part="notice" .textContent=${problem}></p>`);

const percent = (fraction: number): string => `${fraction * 100}%`;

const barsTemplate = ({ base, value, targets }: RowBars): TemplateResult => html`
  <svg class="cell-bar" width="100%" height="8" aria-hidden="true">
    ${base && svg`<rect part="bar enforceable" class="bar enforceable" width=${percent(base.length)} height="8"></rect>`}
    ${value && svg`<rect part="bar completed" class="bar completed" y=${base ? 2 : 0} width=${percent(value.length)} height=${base ? 4 : 8}></rect>`}
    ${notchMarks(targets.map((at) => ({ x1: percent(at), x2: percent(at), y1: '-2', y2: '10' })))}
  </svg>
`;

/** The figures of one report, a row each, bars beneath those that are parts of each other. */
export const figuresTable = (
  caption: string,
  heads: readonly [item: string, value: string],
  rows: readonly {
    readonly name: string;
    readonly figure: string;
    readonly bar: { readonly kind: string; readonly length: number } | null;
  }[],
): TemplateResult => html`
  <table part="table" class="figures">
    <caption .textContent=${caption}></caption>
    <thead><tr>${heads.map((head) => html`<th scope="col" .textContent=${head}></th>`)}</tr></thead>
    <tbody>
      ${rows.map(
        ({ name, figure, bar }) => html`<tr part="row">
          <th scope="row" .textContent=${name}></th>
          <td>${figure}${bar && html`<svg class="cell-bar" width="100%" height="8" aria-hidden="true"><rect part="bar ${bar.kind}" class="bar ${bar.kind}" width=${percent(bar.length)} height="8"></rect></svg>`}</td>
        </tr>`,
      )}
    </tbody>
  </table>
`;
