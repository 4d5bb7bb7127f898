import type { Separators } from '../format/digits.ts';
import type { Bound, Figure } from '../model/figure.ts';
import type { Period } from '../model/period.ts';
import {
  COUNTS,
  type Measure,
  type MeasureFigures,
  type Measures,
  type PreviousReport,
  type Report,
  SHARES,
  type Target,
} from '../model/report.ts';
import type {
  FigureJson,
  MeasureJson,
  MeasuresJson,
  PeriodJson,
  PreviousJson,
  ReportJson,
  TargetJson,
} from '../input/report-json.ts';
import { stated, statedPercent } from './stated.ts';

/** As Vietnamese readers write them; JSON is read the same in every language where no separator groups. */
const SEPARATORS: Separators = { group: '', decimal: ',' };

const HEDGES: Readonly<Record<Bound, string>> = {
  exact: '',
  over: 'hơn ',
  nearly: 'gần ',
  under: 'dưới ',
  about: 'khoảng ',
};

const UNITS: Readonly<Record<Measure, Readonly<Record<number, string>>>> = {
  cases: { 0: '', 3: ' nghìn việc' },
  amounts: { 0: ' đồng', 3: ' nghìn đồng', 6: ' triệu đồng', 9: ' tỷ đồng', 12: ' nghìn tỷ đồng' },
};

/**
 * A report as JSON: `parseReport` makes the same report of it. What is not stated is left out; complete figures are
 * numbers, all others text, with their hedges and to their last stated digits.
 */
export function reportJson(report: Report): ReportJson {
  const { agency, period, asOf, status, source, notes, previous, units, periods, categories } = report;
  return stripped<ReportJson>({
    schema: 1,
    agency,
    period: period && periodJson(period),
    asOf,
    status,
    source: source && stripped({ name: source.name, url: source.url }),
    notes: notes.length > 0 ? notes : null,
    ...measuresJson(report),
    previous: previousJson(previous),
    units: listOf(units, (unit) => ({
      id: unit.id,
      name: unit.name,
      parent: unit.parent,
      break: unit.break || null,
      period: unit.period && periodJson(unit.period),
      ...measuresJson(unit),
      previous: previousJson(unit.previous),
    })),
    periods: listOf(periods, (point) => ({
      period: periodJson(point.period),
      break: point.break || null,
      ...measuresJson(point),
    })),
    categories: listOf(categories, ({ id, name, ...measures }) => ({ id, name, ...measuresJson(measures) })),
  });
}

const listOf = <T, U extends object>(items: readonly T[], json: (item: T) => U): U[] | null =>
  items.length > 0 ? items.map((item) => stripped(json(item))) : null;

/** Without what is not stated. */
const stripped = <T extends object>(json: T): T =>
  Object.fromEntries(Object.entries(json).filter(([, value]) => value !== null && value !== undefined)) as T;

const periodJson = ({ from, to, label, fiscalYear, months }: Period): PeriodJson =>
  stripped({ from, to, label, fiscalYear, months });

const previousJson = (previous: PreviousReport | null): PreviousJson | null =>
  previous && stripped({ period: previous.period && periodJson(previous.period), ...measuresJson(previous) });

const measuresJson = ({ cases, amounts }: Measures): MeasuresJson => ({
  cases: cases && measureJson(cases, 'cases'),
  amounts: amounts && measureJson(amounts, 'amounts'),
});

function measureJson(figures: MeasureFigures, measure: Measure): MeasureJson {
  const { rate, targets, targetDelta, pace } = figures;
  const counts = COUNTS.map((count) => [count, figures[count] && countJson(figures[count], measure)]);
  const shares = SHARES.map((share) => [share, figures[share] && percentJson(figures[share])]);
  const [only] = targets;
  return stripped<MeasureJson>({
    ...Object.fromEntries([...counts, ...shares]),
    rate: rate && percentJson(rate),
    target: only && targets.length === 1 ? targetJson(only) : null,
    targets: targets.length > 1 ? targets.map(targetJson) : null,
    targetDelta: targetDelta && `${HEDGES[targetDelta.bound]}${statedPercent(targetDelta, SEPARATORS)} điểm %`,
    pace: pace && percentJson(pace),
  });
}

function countJson(figure: Figure, measure: Measure): FigureJson {
  const { value, precision, bound } = figure;
  const isComplete = precision.n === 0n && bound === 'exact' && value.d === 1n;
  if (isComplete && value.n <= BigInt(Number.MAX_SAFE_INTEGER)) return Number(value.n);
  const { digits, power } = stated(figure, measure, SEPARATORS);
  return `${HEDGES[bound]}${digits}${UNITS[measure][power] ?? ''}`;
}

const percentJson = (figure: Figure): string => `${HEDGES[figure.bound]}${statedPercent(figure, SEPARATORS)}%`;

function targetJson({ rate, operator, name, kind }: Target): FigureJson | TargetJson {
  const percent = `${statedPercent(rate, SEPARATORS)}%`;
  if (name === null && kind === 'year') return operator === '>' ? `>${percent}` : percent;
  return stripped<TargetJson>({
    rate: percent,
    name,
    operator: operator === '>' ? '>' : null,
    kind: kind === 'milestone' ? kind : null,
  });
}
