import type { ThadsTable } from '../elements/table/thads-table.ts';
import { wholeOf } from '../elements/table/table-rows.ts';
import { rowsShown } from '../elements/rows-shown.ts';
import type { Exporting } from '../export/exports.ts';
import { AS_GIVEN, SORT_KEYS } from '../figures/row-order.ts';
import { type Row, sortedRows } from '../figures/rows.ts';
import { attempt, parseList } from '../input/choice.ts';
import { parseOrder } from '../input/order.ts';
import {
  bareCell,
  cellText,
  type Column,
  COLUMNS,
  columnsOf,
  headText,
  rowsPower,
  rowWords,
  verdictCell,
} from '../text/rows.ts';
import { figureRows } from '../text/table.ts';

/** What stands in the cells of `<thads-table>`, the whole in its last row; without rows, the figures of the report. */
export function tableTexts(widget: ThadsTable): Exporting['table'] {
  const view = widget['shown'];
  const kind = widget['drawnAs'](view);
  const { reading, messages } = view;
  if (kind === null) return { columns: null, rows: figureRows(reading, messages) };
  const all = rowsShown(view, kind, widget.select || null);
  const columns = attempt([], () => parseList(widget.columns, COLUMNS, 'columns')) ?? columnsOf(all);
  const order = attempt([], () => parseOrder(widget.sort, SORT_KEYS, 'sort')) ?? AS_GIVEN;
  const power = rowsPower(all);
  const whole = wholeOf(view, all);
  const cell = (row: Row, column: Column): string => {
    if (row === whole && column === 'name') return row.name || rowWords(messages).sum;
    const [verdict] = row.reading.verdicts;
    if (column === 'verdict' && verdict) return verdictCell(verdict, messages);
    const count = column === 'total' || column === 'enforceable' || column === 'completed';
    return (
      (count ? bareCell(row, column, power, messages) : null) ?? cellText(row, column, kind, power, messages) ?? '–'
    );
  };
  const cells = (row: Row) => columns.map((column) => cell(row, column));
  return {
    columns: columns.map((column) => headText(column, kind, reading.measure, power, messages)),
    rows: [...sortedRows(all, order), ...(whole ? [whole] : [])].map(cells),
  };
}
