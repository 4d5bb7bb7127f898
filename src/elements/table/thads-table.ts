import type { PropertyDeclarations, TemplateResult } from 'lit';
import type { RowBars } from '../../chart/rows.ts';
import { ThadsSelectEvent } from '../../events.ts';
import { isEmpty } from '../../figures/reading.ts';
import { AS_GIVEN, type RowOrder, SORT_KEYS, type SortKey } from '../../figures/row-order.ts';
import { type Row, type RowsView, sortedRows } from '../../figures/rows.ts';
import { attempt, parseChoice, parseList } from '../../input/choice.ts';
import { parseOrder } from '../../input/order.ts';
import type { Problem } from '../../model/problem.ts';
import type { Measure, Report } from '../../model/report.ts';
import { barStyles } from '../../styles/bar.ts';
import { MANY, sortableTable, type TableCell, type TableRow } from '../../templates/sortable-table.ts';
import {
  bareCell,
  cellText,
  type Column,
  COLUMNS,
  columnsOf,
  headText,
  rowProblems,
  rowsPower,
  rowsSentence,
  rowWords,
  verdictCell,
} from '../../text/rows.ts';
import { stagesSentence } from '../../text/sentences.ts';
import { rowsShown, targetsKey } from '../rows-shown.ts';
import { ThadsWidget } from '../thads-widget.ts';
import type { View } from '../widget-view.ts';
import { countBars, drawFigures, rateBars, wholeOf } from './table-rows.ts';
import { tableStyles } from './thads-table.styles.ts';

const VIEWS = ['units', 'categories'] as const;

/** What a click on a column's head puts rows in order by. */
const keyOf = (column: Column): SortKey => (column === 'verdict' ? 'gap' : column);

/** Rows read once for as long as their figures stay the same. */
interface TableRows {
  readonly view: RowsView;
  readonly all: readonly Row[];
  readonly whole: Row | null;
}

/**
 * The figures of a report's units or kinds of case as a table that readers put in order, with bars in its cells; without
 * such rows, the figures of the report itself.
 *
 * @summary Sortable table with bars.
 * @tagname thads-table
 * @slot fallback - Shown while there are no figures, or none without an error: a sentence with the same figures.
 * @slot - Shown below the widget: text that was inside the tag, for pages without script.
 * @csspart frame - Everything.
 * @csspart header - Label, agency and period.
 * @csspart label - The label.
 * @csspart notice - What is wrong with the figures.
 * @csspart scroll - The place the table scrolls in.
 * @csspart table - The table.
 * @csspart row - Every row.
 * @csspart picked - The row that is chosen in the dashboard around.
 * @csspart pick - The buttons that choose it.
 * @csspart sort - The buttons above the columns.
 * @csspart bar - Every bar.
 * @csspart total - The bar of the total, in a report without rows.
 * @csspart enforceable - The bars of what can be enforced.
 * @csspart completed - The bars of what has been completed.
 * @csspart target - The notch of a target.
 * @csspart verdict - A rate against its target.
 * @csspart footer - Source.
 * @csspart toolbar - The buttons to take the widget along.
 * @csspart tool - Each of them.
 * @csspart tool-message - What came of it.
 * @cssprop [--thads-table-height=40em] - Height within which more than forty rows scroll beneath their heads.
 * @cssprop [--thads-surface] - Ground of the widget.
 * @cssprop [--thads-text] - Text.
 * @cssprop [--thads-muted] - Secondary text.
 * @cssprop [--thads-line] - Rules between rows.
 * @cssprop [--thads-enforceable] - Outline of what can be enforced.
 * @cssprop [--thads-enforceable-tint] - Ground of what can be enforced.
 * @cssprop [--thads-completed] - What has been completed.
 * @cssprop [--thads-target] - Notch of a target.
 * @cssprop [--thads-met] - Verdict "met".
 * @cssprop [--thads-missed] - Verdict "missed", and notices.
 * @cssprop [--thads-focus] - Focus ring.
 * @cssprop [--thads-font] - Font family; the page's by default.
 * @fires {ThadsProblemEvent} thads-problem - A figure cannot be read, drawn or trusted.
 * @fires {ThadsReadyEvent} thads-ready - Drawn for the first time.
 * @fires {ThadsExportEvent} thads-export - A reader takes figures or picture along; it can be cancelled.
 * @fires {ThadsSelectEvent} thads-select - A reader has chosen a row for the dashboard around, or let go of it.
 */
export class ThadsTable extends ThadsWidget {
  static override styles = [...ThadsWidget.styles, barStyles, tableStyles];

  static override properties: PropertyDeclarations = { view: {}, sort: {}, columns: {} };

  /** Rows for `units` or `categories`; by default those the report has. */
  declare view: string | null | undefined;
  /** Order of rows: `name`, `total`, `enforceable`, `completed`, `rate`, `target`, `gap`, or `none`, as given (default). Ascending, `-rate` descending; unknown ones last either way. Readers change it by the heads. */
  declare sort: string | null | undefined;
  /** Which columns, in which order: `name completed rate target`, of `name`, `total`, `enforceable`, `completed`, `rate`, `target` and `verdict`. By default all that have anything to tell. */
  declare columns: string | null | undefined;

  #asked: RowsView | null = null;
  #order: RowOrder = AS_GIVEN;
  #columns: readonly Column[] | null = null;
  #rows: TableRows | null = null;
  #rowsFor: readonly unknown[] = [];

  protected override readOwn(problems: Problem[]): void {
    this.#asked = attempt(problems, () => parseChoice(this.view, VIEWS, 'view'));
    this.#order = attempt(problems, () => parseOrder(this.sort, SORT_KEYS, 'sort')) ?? AS_GIVEN;
    this.#columns = attempt(problems, () => parseList(this.columns, COLUMNS, 'columns'));
  }

  /** All rows are shown, whichever of them has been chosen. */
  protected override choose(report: Report, measure: Measure): ReturnType<ThadsWidget['choose']> {
    const rows = report[this.#asked ?? (report.units.length === 0 ? 'categories' : 'units')];
    return rows.length > 0 ? (this.shared?.group ?? null) : super.choose(report, measure);
  }

  #rowsOf(view: View): TableRows | null {
    const { report, record, reading, targets } = view;
    const select = this.select || (this.shared?.group?.id ?? null);
    const { measure, digits } = reading;
    const key = [
      report.units,
      report.categories,
      report.period?.label,
      record,
      measure,
      digits,
      targetsKey(targets),
      select,
      this.#asked,
    ];
    if (key.some((part, index) => part !== this.#rowsFor[index])) {
      const kind = this.#asked ?? (report.units.length === 0 ? 'categories' : 'units');
      const all = rowsShown(view, kind, select);
      this.#rows = all.length === 0 ? null : { view: kind, all, whole: wholeOf(view, all) };
      this.#rowsFor = key;
    }
    return this.#rows;
  }

  protected override isEmpty(view: View): boolean {
    return this.#rowsOf(view) === null && isEmpty(view.reading);
  }

  /** It is a table itself. */
  protected override rows(): [] {
    return [];
  }

  protected override verdicts(): [] {
    return [];
  }

  protected override sentence(view: View): string {
    const rows = this.#rowsOf(view);
    const { reading, messages } = view;
    return rows
      ? rowsSentence(rows.all, rows.view, 'rate', rowsPower(rows.all), messages)
      : stagesSentence(reading, messages);
  }

  protected override drawnAs(view: View): 'units' | 'categories' | null {
    return this.#rowsOf(view)?.view ?? null;
  }

  protected override draw(view: View, sentence: string): TemplateResult {
    const rows = this.#rowsOf(view);
    return rows ? this.#drawRows(view, rows, sentence) : drawFigures(view, sentence);
  }

  #drawRows(
    { reading: { measure }, messages }: View,
    { view, all, whole }: TableRows,
    sentence: string,
  ): TemplateResult {
    const columns = this.#columns ?? columnsOf(all);
    const power = rowsPower(all);
    const rows = sortedRows(all, this.#order);
    const { key, descending } = this.#order;
    const [counts, rates] = [countBars(rows), rateBars(rows, whole)];
    const cells = (row: Row, count: RowBars | null, rate: RowBars | null): TableRow => ({
      cells: columns.map((column) => cellOf(row, column, { completed: count, rate }[column as 'rate'] ?? null)),
      problems: row === whole ? [] : rowProblems(row.reading, messages),
      pick:
        this.shared && row.id !== null
          ? { picked: row.id === this.shared.picked, many: rows.length > MANY, act: () => this.#pick(row) }
          : null,
    });
    const cellOf = (row: Row, column: Column, bars: RowBars | null): TableCell => {
      const [verdict] = row.reading.verdicts;
      const count = column === 'total' || column === 'enforceable' || column === 'completed';
      const known = count ? bareCell(row, column, power, messages) : null;
      const text =
        column === 'verdict' && verdict
          ? verdictCell(verdict, messages)
          : (known ?? cellText(row, column, view, power, messages) ?? '–');
      return {
        column,
        text: row === whole && column === 'name' ? row.name || rowWords(messages).sum : text,
        known: count ? known !== null : column !== 'rate' || row.reading.shownRate !== null,
        bars: bars && (bars.value || bars.base) ? bars : null,
        outcome: column === 'verdict' && verdict ? verdict.outcome : null,
      };
    };
    return sortableTable(
      {
        caption: sentence,
        heads: columns.map((column) => ({
          column,
          text: headText(column, view, measure, power, messages),
          sorted: keyOf(column) === key ? (descending ? 'descending' : 'ascending') : null,
        })),
        rows: rows.map((row, index) => cells(row, counts[index] ?? null, rates[index] ?? null)),
        whole: whole && cells(whole, null, rates[rows.length] ?? null),
      },
      this.#sortBy,
    );
  }

  /** Chooses a row for all of the dashboard, or lets go of it. */
  #pick({ id, name }: Row): void {
    if (id !== null) this.dispatchEvent(new ThadsSelectEvent({ id, name, selected: this.shared?.picked !== id }));
  }

  /** Names from A, figures from the highest; the other way round when they are in that order already. */
  readonly #sortBy = (column: Column): void => {
    const key = keyOf(column);
    const descending = key === this.#order.key ? !this.#order.descending : key !== 'name';
    this.sort = (descending ? '-' : '') + key;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'thads-table': ThadsTable;
  }
}
