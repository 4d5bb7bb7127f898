import { rowsGeometry, type RowValues } from '../../chart/rows.ts';
import type { RowOrder } from '../../figures/row-order.ts';
import { type Row, type RowsView, rowValue, sortedRows, toppedRows } from '../../figures/rows.ts';
import { type Exact, multiply, toNumber } from '../../model/exact.ts';
import type { DataTable } from '../../templates/data-table.ts';
import type { DrawnRows } from '../../templates/rows.ts';
import { fill, spokenMessages } from '../../text/messages.ts';
import { rowTipTexts, type RowTipTexts } from '../../text/row-tip.ts';
import {
  cellText,
  columnName,
  columnsOf,
  commonTarget,
  rowsPower,
  rowsSentence,
  type RowsValue,
  rowTexts,
  rowWords,
  withUnit,
} from '../../text/rows.ts';
import { rowNamed, rowsShown } from '../rows-shown.ts';
import type { View } from '../widget-view.ts';

/** How an author wants rows to be drawn. */
export interface RowsOptions {
  readonly view: RowsView;
  readonly value: RowsValue;
  readonly grouped: boolean;
  readonly vertical: boolean;
  readonly order: RowOrder;
  readonly top: number | null;
  /** Unit whose own units are meant, if it has any. */
  readonly select: string | null;
  /** The row that is shown even where it is not among the first, by its id or its name. */
  readonly kept: string | null;
}

/** More columns than these have no room for their names. */
const MOST_COLUMNS = 8;

/** Characters of a name that count for the room a row needs: longer ones wrap. */
const LONG_NAME = 20;
/** Characters on a line from which on bars have too little room beside them. */
const LONG_ROW = 38;

/** Everything a view of rows shows, derived once for as long as its figures and options stay the same. */
export interface RowsDrawing {
  readonly sentence: string;
  readonly columns: readonly string[];
  readonly table: DataTable['rows'];
  readonly drawn: DrawnRows;
  /** What is told of a row that is pointed at. */
  readonly tip: (index: number) => RowTipTexts | null;
}

/** @returns `null` when the report has no such rows */
export function rowsDrawing(shown: View, options: RowsOptions): RowsDrawing | null {
  const {
    reading: { measure, digits },
    messages,
  } = shown;
  const { view, value, order, top } = options;
  const all = rowsShown(shown, view, options.select);
  if (all.length === 0) return null;
  const power = rowsPower(all);
  const kept = options.kept === null ? null : rowNamed(all, options.kept);
  const rows = toppedRows(sortedRows(all, order), top, measure, digits, kept);
  const spoken = spokenMessages(messages);
  const texts = rows.map((row) => rowTexts(row, view, value, power, messages, spoken));
  const geometry = rowsGeometry(
    rows.map((row) => rowValues(row, value)),
    value === 'rate',
  );
  const tableColumns = columnsOf(rows);
  const sentence = rowsSentence(all, view, value, power, messages);
  const widest = {
    name: longest(texts.map(({ name }) => name)),
    figure: longest(texts.map(({ known, figure }) => (known ? figure : ''))),
    beside: texts.some(({ beside }) => beside !== null) ? longest(texts.map(({ beside }) => beside ?? '')) : null,
  };
  const { rows: bars } = geometry;
  const judged = texts.some(({ verdict }) => verdict !== null);
  return {
    sentence,
    tip: (index) => (rows[index] ? rowTipTexts(rows[index], view, power, messages) : null),
    columns: tableColumns.map((column) => columnName(column, view, messages)),
    table: rows.map((row) => tableColumns.map((column) => cellText(row, column, view, power, messages) ?? '–')),
    drawn: {
      name: sentence,
      rows: rows.map((row, index) => ({ id: row.id, texts: texts[index]!, bars: bars[index]! })),
      value,
      grouped: options.grouped,
      vertical: options.vertical && rows.length <= MOST_COLUMNS,
      zero: geometry.zero,
      full: value === 'rate' && geometry.end > 1 ? 1 / geometry.end : null,
      axis: value === 'rate' ? [messages.axisStart, fill(messages.axisEnd, { x: String(geometry.end * 100) })] : null,
      widest,
      long: Math.min(widest.name.length, LONG_NAME) + widest.figure.length + (widest.beside?.length ?? 0) > LONG_ROW,
      key: {
        completed:
          value === 'counts'
            ? withUnit(messages.completed, measure, power, messages)
            : value === 'rate'
              ? messages.rateBase
              : null,
        enforceable: value === 'counts' ? withUnit(messages.enforceable, measure, power, messages) : null,
        target:
          bars.some(({ targets }) => targets.length > 0) || (value === 'gap' && judged)
            ? (commonTarget(rows, messages) ?? messages.target)
            : null,
        previous: bars.some(({ previous }) => previous !== null) ? rowWords(messages).lastYear : null,
        beside: judged ? rowWords(messages).againstPoints : null,
        open: texts.some(({ verdict }) => verdict?.outcome === 'undecided') ? rowWords(messages).open : null,
      },
    },
  };
}

const longest = (texts: readonly string[]): string =>
  texts.reduce((most, text) => (text.length > most.length ? text : most), '');

function rowValues(row: Row, value: RowsValue): RowValues {
  const { figures, rate, previous, previousRate } = row.reading;
  const number = (exact: Exact | null | undefined) => (exact ? toNumber(exact) : null);
  if (value === 'gap') return { base: null, value: number(rowValue(row, 'gap')), previous: null, targets: [] };
  if (value === 'rate') {
    const before = previousRate && (previousRate.kind === 'figure' ? previousRate.figure : previousRate.lo);
    return {
      base: null,
      value: number(rowValue(row, 'rate')),
      previous: number(before?.value),
      targets: rate.state === 'none' ? [] : figures.targets.map((target) => toNumber(target.rate.value)),
    };
  }
  const { enforceable } = figures;
  return {
    base: number(enforceable?.value),
    value: number(figures.completed?.value),
    previous: number(previous?.completed?.value),
    targets:
      enforceable && rate.state !== 'none'
        ? figures.targets.map((target) => toNumber(multiply(target.rate.value, enforceable.value)))
        : [],
  };
}
