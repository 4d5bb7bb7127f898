import { describe, expect, it } from 'vitest';
import { checkMeasure } from '../../../src/figures/checks.ts';
import type { MeasureFigures } from '../../../src/model/report.ts';
import { fig, figures, pct, ty } from '../../support/build.ts';

const raised = (stated: Partial<MeasureFigures>) =>
  checkMeasure(figures(stated), 'cases', 'cases.').map(({ code, where }) => `${code} ${where}`);

describe('checkMeasure', () => {
  it.each<[string, Partial<MeasureFigures>, string[]]>([
    ['nothing stated', {}, []],
    ['figures in order', { total: fig(3), enforceable: fig(2), completed: fig(1) }, []],
    ['equal figures', { total: fig(3), enforceable: fig(3), completed: fig(3) }, []],
    ['more completed than enforceable', { enforceable: fig(2), completed: fig(3) }, ['order cases.completed']],
    ['more enforceable than the total', { total: fig(2), enforceable: fig(3) }, ['order cases.enforceable']],
    [
      'both',
      { total: fig(1), enforceable: fig(2), completed: fig(3) },
      ['order cases.completed', 'order cases.enforceable'],
    ],
    ['more completed than the total', { total: fig(2), completed: fig(3) }, ['order cases.completed']],
    ['what a hedge explains', { enforceable: fig(123, 1, 'over'), completed: fig(123.5) }, []],
    ['what no hedge explains', { enforceable: fig(123, 1, 'over'), completed: fig(124) }, ['order cases.completed']],
    ['a rate that fits', { enforceable: fig(1875), completed: fig(1529), rate: pct('81.55') }, []],
    ['a rate that was cut off', { enforceable: fig(1875), completed: fig(1529), rate: pct('81.54') }, []],
    [
      'a rate that does not fit',
      { enforceable: fig(1875), completed: fig(1529), rate: pct('81.56') },
      ['rate-mismatch cases.rate'],
    ],
    ['“dưới 50%”, which 43% is', { enforceable: fig(100), completed: fig(43), rate: pct('50', 'under') }, []],
    [
      '“dưới 50%”, which 50% is not',
      { enforceable: fig(2), completed: fig(1), rate: pct('50', 'under') },
      ['rate-mismatch cases.rate'],
    ],
    ['a rate over 100%', { rate: pct('101') }, ['rate-over cases.rate']],
    ['100%', { rate: pct('100') }, []],
    ['about 101%, which may be 100%', { rate: pct('101', 'about') }, []],
    ['100,4% rounded to the unit', { rate: pct('100', 'over') }, []],
    [
      'a rate over 100% that the counts explain',
      { enforceable: fig(2), completed: fig(3), rate: pct('150') },
      ['order cases.completed'],
    ],
    [
      'a rate over 100% beside another fault',
      { total: fig(1), enforceable: fig(2), rate: pct('150') },
      ['order cases.enforceable', 'rate-over cases.rate'],
    ],
    ['a rate of nothing', { enforceable: fig(0), rate: pct('85') }, ['rate-of-none cases.rate']],
    ['0% of nothing, as spreadsheets put it', { enforceable: fig(0), rate: pct('0') }, []],
  ])('%s', (_, stated, problems) => expect(raised(stated)).toEqual(problems));

  it('brings both values, and warns', () => {
    expect(checkMeasure(figures({ enforceable: ty('2'), completed: ty('4') }), 'amounts', '')).toEqual([
      {
        code: 'order',
        severity: 'warning',
        where: 'completed',
        values: {},
        stated: { kind: 'amounts', field: 'completed', figure: ty('4') },
        against: { kind: 'amounts', field: 'enforceable', figure: ty('2') },
      },
    ]);
    expect(checkMeasure(figures({ rate: pct('101') }), 'cases', '')[0]).toMatchObject({
      stated: { kind: 'rate', rate: { kind: 'figure', figure: pct('101') } },
      against: { kind: 'rate', rate: { kind: 'figure', figure: fig(1, 1) } },
    });
    expect(checkMeasure(figures({ enforceable: fig(0), rate: pct('85') }), 'cases', '')[0]).toMatchObject({
      against: { kind: 'cases', field: 'enforceable', figure: fig(0) },
    });
  });

  it('prints a computed rate with the digits it takes to differ from the published one', () => {
    // 81,546 %, published as 81,5466 with one digit too many.
    const [problem] = checkMeasure(
      figures({ enforceable: fig(100_000), completed: fig(81_556), rate: pct('81.5540') }),
      'cases',
      '',
    );
    expect(problem?.against).toEqual({ kind: 'rate', rate: { kind: 'figure', figure: pct('81.56') } });
    const [close] = checkMeasure(
      figures({ enforceable: fig(100_000), completed: fig(81_556), rate: pct('81.5600') }),
      'cases',
      '',
    );
    expect(close?.against).toEqual({ kind: 'rate', rate: { kind: 'figure', figure: pct('81.556') } });
  });
});
