import { globSync, readFileSync } from 'node:fs';
import { divide, exact, multiply, tenTo } from '../../src/model/exact.ts';
import type { Bound, Figure } from '../../src/model/figure.ts';
import { enforcementYear, periodOfMonths } from '../../src/model/period.ts';
import { COUNTS, type Measure, type MeasureFigures, NO_REPORT, type Report, SHARES } from '../../src/model/report.ts';
import { dec, figures } from './build.ts';

interface Record {
  readonly id: string;
  readonly unit: string;
  readonly period: {
    label: string | null;
    type: string;
    fiscalYear: number | null;
    from: string | null;
    to: string | null;
  };
  readonly cases: Stated;
  readonly amounts: Stated;
  readonly approx: { readonly [path: string]: string };
  readonly precision: { readonly [path: string]: number };
  readonly checks: { readonly flags: readonly string[] };
}
type Stated = { readonly [field: string]: unknown; readonly extra?: { readonly [field: string]: number } };

const BOUNDS: { readonly [hedge: string]: Bound } = { hơn: 'over', trên: 'over', gần: 'nearly', khoảng: 'about' };

/** The records in `test/data/articles/` as reports, each with the flags that a check has to raise. */
export const articles = globSync('test/data/articles/*.json')
  .sort()
  .map((path) => JSON.parse(readFileSync(path, 'utf8')) as Record)
  .map((record) => ({ id: record.id, report: reportOf(record), flags: record.checks.flags }));

function reportOf(record: Record): Report {
  const { label, type, fiscalYear, from, to } = record.period;
  const months = type === 'year' ? 12 : /^\d+m$/.test(type) ? Number.parseInt(type, 10) : null;
  const known = fiscalYear !== null && months !== null ? periodOfMonths(fiscalYear, months, label) : null;
  const period = known ?? { label, fiscalYear, from, to, months };
  return {
    ...NO_REPORT,
    agency: record.unit,
    period: {
      ...(months === 12 && fiscalYear !== null ? enforcementYear(fiscalYear, label) : period),
      ...(from && { from }),
      ...(to && { to }),
    },
    cases: measureOf(record, 'cases'),
    amounts: measureOf(record, 'amounts'),
  };
}

function measureOf(record: Record, measure: Measure): MeasureFigures {
  const stated = record[measure];
  const figure = (path: string, value: unknown, percent: boolean): Figure | null => {
    if (typeof value !== 'number') return null;
    const step = record.precision[`${measure}.${path}`];
    const scale = exact(percent ? 100 : 1);
    const bound = BOUNDS[record.approx[`${measure}.${path}`] ?? ''] ?? 'exact';
    // What is not rounded is complete to the unit. A hedge makes closing zeros vague, as where articles are read:
    // "gần 470 tỷ" may be 466 (only so does it agree with the rate beside it).
    const zeros =
      bound === 'exact' || percent || step === undefined ? 0 : Math.max(0, /0*$/.exec(String(value / step))![0].length);
    const weight = step === undefined ? (percent ? exact(1) : exact(0)) : multiply(dec(step), tenTo(zeros));
    return { value: divide(dec(value), scale), precision: divide(weight, scale), bound };
  };
  return figures({
    ...Object.fromEntries(COUNTS.map((field) => [field, figure(field, stated[field], false)])),
    suspended: figure('extra.suspended', stated.extra?.['suspended'], false),
    ...Object.fromEntries(SHARES.map((field) => [field, figure(`extra.${field}`, stated.extra?.[field], true)])),
    rate: figure('rate', stated['rate'], true),
    targetDelta: figure('targetDelta', stated['targetDelta'], true),
  });
}
