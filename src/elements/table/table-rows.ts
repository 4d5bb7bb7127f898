import type { TemplateResult } from 'lit';
import { stagesGeometry } from '../../chart/bars.ts';
import { type RowBars, rowsGeometry } from '../../chart/rows.ts';
import { isEmpty } from '../../figures/reading.ts';
import { type Row, rowValue, sumRow } from '../../figures/rows.ts';
import { type Exact, toNumber } from '../../model/exact.ts';
import { figuresTable } from '../../templates/sortable-table.ts';
import { STAGES } from '../../text/stages.ts';
import { figureRows } from '../../text/table.ts';
import type { View } from '../widget-view.ts';

const number = (exact: Exact | null | undefined): number | null => (exact ? toNumber(exact) : null);

/** The completed within the enforceable, on one scale. */
export const countBars = (rows: readonly Row[]): readonly RowBars[] =>
  rowsGeometry(
    rows.map(({ reading: { figures } }) => ({
      base: number(figures.enforceable?.value),
      value: number(figures.completed?.value),
      previous: null,
      targets: [],
    })),
  ).rows;

/** Rates with their targets, on one scale with the whole. */
export const rateBars = (rows: readonly Row[], whole: Row | null): readonly RowBars[] =>
  rowsGeometry(
    [...rows, ...(whole ? [whole] : [])].map((row) => {
      const { rate, figures } = row.reading;
      const targets = rate.state === 'known' ? figures.targets.map((target) => toNumber(target.rate.value)) : [];
      return { base: null, value: number(rowValue(row, 'rate')), previous: null, targets };
    }),
    true,
  ).rows;

/** What the report states of itself, or else the sums of its rows, if they are known. */
export function wholeOf({ report, record, reading }: View, all: readonly Row[]): Row | null {
  const name = ('name' in record ? String(record.name) : report.agency) ?? '';
  if (!isEmpty(reading)) return { id: null, name, members: all.length, reading, period: null };
  const sum = sumRow(all, reading.measure, reading.digits);
  return isEmpty(sum.reading) ? null : sum;
}

/** A report without rows. */
export function drawFigures({ reading, messages }: View, sentence: string): TemplateResult {
  const { figures } = reading;
  const geometry = stagesGeometry({
    total: number(figures.total?.value),
    enforceable: number(figures.enforceable?.value),
    completed: number(figures.completed?.value),
    targets: [],
  });
  const rows = figureRows(reading, messages).map(([name, figure]) => {
    const stage = STAGES.find((one) => messages[one] === name);
    const length = stage ? geometry[stage].length : null;
    return { name, figure, bar: stage && length !== null ? { kind: stage, length } : null };
  });
  return figuresTable(sentence, [messages.item, messages.value], rows);
}
