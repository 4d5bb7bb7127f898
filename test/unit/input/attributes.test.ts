import { describe, expect, it } from 'vitest';
import { hasFigureAttributes, reportFromAttributes } from '../../../src/input/attributes.ts';

import { fig, figures, pct, period, report, target, ty } from '../../support/build.ts';

describe('reportFromAttributes', () => {
  it('reads what stands there', () => {
    expect(
      reportFromAttributes(
        {
          total: '2.561',
          enforceable: '1.875',
          completed: '1.529',
          rate: '81,55%',
          target: '>81,5%',
          pace: '75%',
          period: 'Năm 2022',
        },
        'cases',
        'vi',
      ),
    ).toEqual({
      report: report({
        period: period({ label: 'Năm 2022' }),
        cases: figures({
          total: fig(2561),
          enforceable: fig(1875),
          completed: fig(1529),
          rate: pct('81.55'),
          targets: [target('81.5', { operator: '>' })],
          pace: pct('75'),
        }),
      }),
      problems: [],
    });
  });

  it('reads amounts in the language of the page', () => {
    const read = (lang: 'vi' | 'en') =>
      reportFromAttributes({ completed: '1,234 billion' }, 'amounts', lang).report.amounts?.completed;
    expect(read('vi')).toEqual(ty('1.234'));
    expect(read('en')).toEqual(ty('1234'));
  });

  it('knows nothing of what is not given', () => {
    expect(reportFromAttributes({}, 'cases', 'vi')).toEqual({ report: report({ cases: figures({}) }), problems: [] });
    expect(
      reportFromAttributes({ total: null, target: undefined, previous: null, period: null }, 'cases', 'vi'),
    ).toEqual({ report: report({ cases: figures({}) }), problems: [] });
  });

  it('takes the year before for a rate, or for the figure it is told', () => {
    const before = (previousOf?: 'rate' | 'completed') =>
      reportFromAttributes({ previous: '80', ...(previousOf && { previousOf }) }, 'amounts', 'vi').report.previous;
    const previous = { period: null, cases: null };
    expect(before()).toEqual({ ...previous, amounts: figures({ rate: pct('80') }) });
    expect(before('rate')).toEqual({ ...previous, amounts: figures({ rate: pct('80') }) });
    expect(before('completed')).toEqual({ ...previous, amounts: figures({ completed: fig(80) }) });
  });

  it('names each attribute that cannot be read, and knows the others', () => {
    const { report: read, problems } = reportFromAttributes(
      {
        total: 'abc',
        enforceable: '1.87',
        completed: '-5',
        rate: '🙂',
        target: '<80',
        pace: '',
        previous: '<img onerror>',
      },
      'cases',
      'vi',
    );
    expect(read).toEqual(report({ cases: figures({}) }));
    expect(Object.fromEntries(problems.map(({ code, where, values }) => [where, [code, values]]))).toEqual({
      total: ['unreadable', { expected: 'cases', got: 'abc' }],
      enforceable: ['unreadable', { expected: 'cases', got: '1.87' }],
      completed: ['unreadable', { expected: 'cases', got: '-5' }],
      rate: ['unreadable', { expected: 'percent', got: '🙂' }],
      target: ['unreadable', { expected: 'target', got: '<80' }],
      pace: ['unreadable', { expected: 'percent', got: '' }],
      previous: ['unreadable', { expected: 'percent', got: '<img onerror>' }],
    });
    expect(problems).toHaveLength(7);
  });

  it('doubts what can be read two ways', () => {
    expect(reportFromAttributes({ completed: '116,531 tỷ' }, 'amounts', 'vi').problems).toEqual([
      { code: 'figure-ambiguous', severity: 'warning', where: 'completed', values: { got: '116,531 tỷ' } },
    ]);
  });
});

describe('hasFigureAttributes', () => {
  it.each(['total', 'enforceable', 'completed', 'rate', 'target', 'previous', 'pace'])(
    'counts %s, even a wrong one',
    (name) => {
      expect(hasFigureAttributes({ [name]: 'abc' })).toBe(true);
      expect(hasFigureAttributes({ [name]: 0 })).toBe(true);
      expect(hasFigureAttributes({ [name]: null })).toBe(false);
    },
  );

  it('does not count what is no figure', () => {
    expect(hasFigureAttributes({})).toBe(false);
    expect(hasFigureAttributes({ period: 'Năm 2022', previousOf: 'completed' })).toBe(false);
  });
});
