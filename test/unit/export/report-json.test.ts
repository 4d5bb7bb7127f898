import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportJson } from '../../../src/export/report-json.ts';
import { parseCsv } from '../../../src/input/csv.ts';
import { parseReport } from '../../../src/input/json.ts';
import { plainFigure } from '../../../src/model/figure.ts';
import { NO_REPORT, type Report } from '../../../src/model/report.ts';
import { anyFigures } from '../../support/arbitrary.ts';
import { dec, fig, figures, period, report, target, ty, unit } from '../../support/build.ts';

const again = (one: Report) => parseReport(JSON.stringify(reportJson(one)));

describe('reportJson', () => {
  it.each(globSync('test/data/*.csv'))('writes %s as JSON of the same report', (path) => {
    const { report: read } = parseCsv(readFileSync(path));
    expect(again(read)).toEqual({ report: read, problems: [] });
  });

  it('writes a whole report as JSON of the same report', () => {
    const whole = report({
      agency: 'A "b" <c>',
      period: period({ label: 'Năm 2022', from: '2021-10-01', to: '2022-09-30', fiscalYear: 2022, months: 12 }),
      asOf: '2022-09-22',
      status: 'provisional',
      source: { name: 'Báo', url: 'https://example.vn/' },
      notes: ['một', 'hai'],
      cases: figures({
        total: fig(2561),
        targets: [target('81.5'), target('83.25', { operator: '>', name: 'Quốc hội' })],
      }),
      amounts: figures({ total: ty('211'), enforceable: ty('123', 'over'), completed: ty('56.1', 'about') }),
      previous: { period: period({ label: 'kỳ trước' }), cases: figures({ completed: fig(9) }), amounts: null },
      units: [unit('a', { break: true, cases: figures({ total: fig(1) }) }), unit('b', { parent: 'a' })],
      categories: [{ id: 'k', name: 'K', cases: null, amounts: figures({ total: ty('1') }) }],
      periods: [
        { period: period({ label: 'quý đầu' }), break: false, cases: figures({ total: fig(3) }), amounts: null },
      ],
    });
    const { report: read, problems } = again(whole);
    expect(problems).toEqual([]);
    expect(read).toEqual(whole);
  });

  it('writes figures that are read as the same value, and as no more exact than they were', () => {
    fc.assert(
      fc.property(anyFigures, (cases) => {
        const { report: read, problems } = again({ ...NO_REPORT, cases });
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        for (const count of ['total', 'enforceable', 'completed', 'suspended'] as const) {
          expect(read.cases?.[count]?.value).toEqual(cases[count]?.value);
          expect(read.cases?.[count]?.bound).toEqual(cases[count]?.bound);
        }
        expect(read.cases?.rate?.value).toEqual(cases.rate?.value);
        expect(read.cases?.targets.map(({ rate, operator, kind }) => [rate.value, operator, kind])).toEqual(
          cases.targets.map(({ rate, operator, kind }) => [rate.value, operator, kind]),
        );
        expect(read.cases?.targetDelta?.value).toEqual(cases.targetDelta?.value);
      }),
    );
  });

  it('keeps numbers beyond what JSON can hold as text', () => {
    const huge = { ...NO_REPORT, amounts: figures({ total: plainFigure(dec('90071992547409930')) }) };
    expect(reportJson(huge).amounts?.total).toBe('90071992547409930 đồng');
    expect(again(huge).report.amounts?.total?.value).toEqual(dec('90071992547409930'));
  });

  it('leaves out what is not stated', () => {
    expect(reportJson({ ...NO_REPORT, cases: figures({ completed: fig(0) }) })).toEqual({
      schema: 1,
      cases: { completed: 0 },
    });
  });
});
