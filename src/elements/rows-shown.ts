import { type Row, rowsOf, type RowsView } from '../figures/rows.ts';
import { plainText } from '../input/figure-text.ts';
import type { Target } from '../model/report.ts';
import { toNumber } from '../model/exact.ts';
import { type View, withTargets } from './widget-view.ts';

/** The unit or category an author means, by its id or its name. */
export function rowNamed<T extends Pick<Row, 'id' | 'name'>>(rows: readonly T[], wanted: string): T | null {
  const plain = plainText(wanted);
  return rows.find(({ id }) => id === wanted) ?? rows.find(({ name }) => plainText(name) === plain) ?? null;
}

/** The rows of a report; where `select` names a unit that has units of its own, those. */
export function rowsShown(
  { report: stated, reading: { measure, digits }, targets }: View,
  view: RowsView,
  select: string | null,
): readonly Row[] {
  const report =
    targets.length === 0
      ? stated
      : { ...stated, [view]: stated[view].map((record) => withTargets(record, measure, targets)) };
  const owner = select === null ? null : rowNamed(report.units, select);
  const own = owner === null ? [] : rowsOf(report, view, measure, digits, owner.id);
  return own.length > 0 ? own : rowsOf(report, view, measure, digits);
}

/** The same for the same targets. */
export const targetsKey = (targets: readonly Target[]): string =>
  JSON.stringify(targets.map(({ name, rate, operator, kind }) => [name, toNumber(rate.value), operator, kind]));
