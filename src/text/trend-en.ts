import type { TrendTexts } from './trend-vi.ts';

/** What only the trend says, in English. */
export const trendEn: TrendTexts = {
  monthNumbers: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
  month: '{x}',
  monthShort: '{x}',
  monthOfYear: '{month} {year}',
  year: '{x}',
  thisYear: 'this year',
  lastYear: 'last year',
  trendCumulative: '{name}, cumulative',
  trendMonthly: '{name} by month',
  trendYearly: '{name} by year',
  until: 'cumulative to {x}',
  valueAt: '{name}: {value}',
  lineEnd: '{name} ({x})',
  sayTrend: '{name}: from {first} ({from}) to {last} ({to})',
  sayTrendOne: '{name}: {last} ({to})',
  sayHighest: 'at its highest {x} ({at})',
  sayHighestLast: 'its highest',
  sayNegative: 'below zero in {list}',
  missing: 'Not stated: {list}.',
  broken: 'Units changed from {list} on: not connected or compared with the figures before.',
  noMonths: 'No two months in a row are stated, so single months cannot be told.',
  explore: 'Read each value with the arrow keys',
};
