import type { Report } from '../../model/report.ts';
import { targetsKey } from '../rows-shown.ts';
import { problemKey } from '../thads-widget.ts';
import type { Choice, Shared, View } from '../widget-view.ts';

const LISTS = ['units', 'categories', 'periods'] as const;

/** What the widgets inside are given of what is shown. @param before - what they were given last */
export function sharedOf(
  { given, report, record, reading, targets, frame, problems, loading }: View,
  before: Shared | null,
): Shared {
  const unit = report.units.find((one) => one === record) ?? null;
  const owner =
    unit &&
    (report.units.some(({ parent }) => parent === unit.id) ? unit : report.units.find(({ id }) => id === unit.parent));
  const choice = (one: Choice['record'], list: (typeof LISTS)[number]) => ({
    record: one,
    where: `${list}[${report[list].findIndex((other) => other === one)}].`,
  });
  const list = LISTS.find((name) => report[name].some((one) => one === record));
  return {
    given: given && before?.given && sameReport(given.report, before.given.report) ? before.given : given,
    failures: [],
    loading,
    stale: false,
    doors: [],
    measure: reading.measure,
    choice: list ? choice(record, list) : null,
    picked: 'id' in record ? String(record.id) : null,
    group: owner ? { id: owner.id, ...choice(owner, 'units') } : null,
    targets,
    told: new Set(problems.map(problemKey)),
    notices: frame.notices,
  };
}

/** What of it makes the widgets inside draw again. */
export const sharedKey = (
  { report, record, problems, lang }: View,
  { given, loading, measure, targets }: Shared,
): readonly unknown[] => [
  given,
  loading,
  measure,
  record === report ? null : record,
  lang,
  problems.length,
  targetsKey(targets),
];

/** Whether two readings of the same figures are one report: what the author says of its period is read every time. */
const sameReport = (one: Report, other: Report): boolean =>
  one === other ||
  (Object.keys(one) as (keyof Report)[]).every(
    (key) => one[key] === other[key] || (key === 'period' && one.period?.label === other.period?.label),
  );
