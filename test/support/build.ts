import { divide, type Exact, exact, exactFromDecimal, multiply, tenTo } from '../../src/model/exact.ts';
import type { Bound, Figure } from '../../src/model/figure.ts';
import type { Interval } from '../../src/model/interval.ts';
import type { Period } from '../../src/model/period.ts';
import {
  type MeasureFigures,
  NO_FIGURES,
  NO_REPORT,
  type Report,
  type Target,
  type Unit,
} from '../../src/model/report.ts';

/** `dec('-12.5')`: an exact number for a test. */
export function dec(decimal: string | number): Exact {
  const value = exactFromDecimal(String(decimal));
  if (!value) throw new RangeError(`not a decimal: ${decimal}`);
  return value;
}

/** A count of cases, complete to the unit; or any figure with the weight of its last digit. */
export const fig = (value: string | number, precision: string | number = 0, bound: Bound = 'exact'): Figure => ({
  value: dec(value),
  precision: dec(precision),
  bound,
});

const decimals = (decimal: string): number => decimal.split('.')[1]?.length ?? 0;

/** `pct('81.55')`: a rate or a difference of rates as published, to its last digit; stored as a fraction. */
export const pct = (percent: string, bound: Bound = 'exact'): Figure => ({
  value: divide(dec(percent), exact(100)),
  precision: tenTo(-2 - decimals(percent)),
  bound,
});

/** `ty('56.1')`: tỷ đồng to the last digit. */
export const ty = (amount: string, bound: Bound = 'exact'): Figure => ({
  value: multiply(dec(amount), tenTo(9)),
  precision: tenTo(9 - decimals(amount)),
  bound,
});

/** `target('81.5')`, `target('83.25', { operator: '>' })` */
export const target = (percent: string, rest: Partial<Target> = {}): Target => ({
  rate: pct(percent),
  operator: '>=',
  name: null,
  kind: 'year',
  ...rest,
});

/** Some figures; the others are not stated. */
export const figures = (stated: Partial<MeasureFigures>): MeasureFigures => ({ ...NO_FIGURES, ...stated });

export const report = (stated: Partial<Report>): Report => ({ ...NO_REPORT, ...stated });

export const unit = (id: string, stated: Partial<Unit> = {}): Unit => ({
  id,
  name: id,
  parent: null,
  break: false,
  period: null,
  previous: null,
  cases: null,
  amounts: null,
  ...stated,
});

export const period = (stated: Partial<Period>): Period => ({
  from: null,
  to: null,
  label: null,
  fiscalYear: null,
  months: null,
  ...stated,
});

/** `range('[1', '2)')`: an interval with its ends, a bracket for one that is possible itself. */
export const range = (lo: string, hi: string): Interval => ({
  lo: dec(lo.slice(1)),
  hi: dec(hi.slice(0, -1)),
  loOpen: lo.startsWith('('),
  hiOpen: hi.endsWith(')'),
});
