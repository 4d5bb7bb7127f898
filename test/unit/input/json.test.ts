import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../src/input/json.ts';
import { jsonPlace } from '../../../src/input/json-place.ts';
import { reportProblemText } from '../../../src/text/report-problems.ts';
import { reportMessagesFor } from '../../../src/text/report-messages.ts';
import { dataText, plain, valueOf } from './records.ts';

const messages = reportMessagesFor('vi');

const problemsOf = (input: unknown) =>
  parseReport(input).problems.map(({ code, severity, where }) => `${severity} ${code} ${where}`);

describe('parseReport', () => {
  it('reads the report of Cần Giuộc, as text and as an object, with nothing to complain of', () => {
    const text = dataText('can-giuoc-2022.json');
    const { report, problems } = parseReport(text);
    expect(problems).toEqual([]);
    expect(parseReport(JSON.parse(text))).toEqual({ report, problems });
    expect(parseReport(`\ufeff${text}`)).toEqual({ report, problems });
    expect(plain(report)).toEqual({
      cases: { total: 2561, enforceable: 1875, completed: 1529, rate: 81.55, target: 81.5 },
      amounts: { total: 211e9, enforceable: 123e9, completed: 56.1e9, rate: 45.6, target: 40.1 },
    });
    expect(report.amounts?.enforceable?.bound).toBe('over');
    expect(report.cases?.targetDelta?.value).toEqual({ n: 1n, d: 2000n });
    expect(report.period).toEqual({
      from: '2021-10-01',
      to: '2022-09-22',
      label: 'Năm 2022',
      fiscalYear: 2022,
      months: 12,
    });
    expect(report).toMatchObject({ asOf: '2022-09-22', status: 'provisional', source: { url: null } });
    expect(report.notes).toHaveLength(1);
  });

  it('reads every field of a measure, a number as text', () => {
    const { report, problems } = parseReport({
      cases: {
        total: '2.561 việc',
        enforceable: 1875,
        notEnforceable: '680',
        suspended: 6,
        completed: '1,529',
        enforceableShare: '73,21%',
        notEnforceableShare: 26.55,
        suspendedShare: '0,23',
        rate: 81.55,
        targetDelta: -0.5,
        pace: '75',
      },
    });
    expect(problems).toEqual([]);
    const {
      total,
      notEnforceable,
      suspended,
      completed,
      enforceableShare,
      notEnforceableShare,
      suspendedShare,
      targetDelta,
      pace,
    } = report.cases!;
    expect([total, notEnforceable, suspended, completed].map((figure) => valueOf(figure))).toEqual([
      2561, 680, 6, 1529,
    ]);
    expect(
      [enforceableShare, notEnforceableShare, suspendedShare, targetDelta, pace].map((figure) => valueOf(figure, 100)),
    ).toEqual([73.21, 26.55, 0.23, -0.5, 75]);
  });

  it.each([
    ['81,5%', [['>=', null, 'year']]],
    [83.25, [['>=', null, 'year']]],
    ['>83,25', [['>', null, 'year']]],
    [{ rate: 'trên 83,25%', name: 'Quốc hội' }, [['>', 'Quốc hội', 'year']]],
    [{ rate: 36.5, operator: '>', kind: 'milestone' }, [['>', null, 'milestone']]],
    [
      [73, { rate: '72', name: 'Bộ Tư pháp' }],
      [
        ['>=', null, 'year'],
        ['>=', 'Bộ Tư pháp', 'year'],
      ],
    ],
    [null, []],
    [[], []],
  ])('reads the target %j', (target, expected) => {
    for (const name of ['target', 'targets']) {
      const { report, problems } = parseReport({ cases: { [name]: target } });
      expect(problems).toEqual([]);
      expect(report.cases!.targets.map(({ operator, name: by, kind }) => [operator, by, kind])).toEqual(expected);
    }
  });

  it('reads units, periods, kinds of case and the year before', () => {
    const { report, problems } = parseReport({
      period: '6 tháng đầu năm 2025',
      source: 'Báo cáo',
      notes: 'Số liệu sơ bộ.',
      previous: { period: '6 tháng đầu năm 2024', cases: { rate: 40 } },
      units: [
        {
          id: 1,
          name: 'Vĩnh Cửu',
          break: true,
          period: 'Năm 2020',
          cases: { rate: 70 },
          previous: { cases: { rate: 60 } },
        },
        { name: 'Định Quán', parent: 1, amounts: { completed: '39 tỷ đồng' } },
      ],
      periods: [{ period: { to: '2024-12-31', label: '3 tháng' }, cases: { completed: 5 } }],
      categories: [{ id: 'tin-dung', name: 'Tín dụng, ngân hàng', cases: { completed: 5 } }],
    });
    expect(problems).toEqual([]);
    expect(report.period).toMatchObject({ to: '2025-03-31', months: 6 });
    expect(report.source).toEqual({ name: 'Báo cáo', url: null });
    expect(report.notes).toEqual(['Số liệu sơ bộ.']);
    expect(report.previous?.period?.months).toBe(6);
    expect(report.units).toMatchObject([
      { id: '1', parent: null, break: true, period: { fiscalYear: 2020 }, previous: { amounts: null } },
      { id: 'Định Quán', parent: '1', break: false, cases: null },
    ]);
    expect(report.periods).toMatchObject([
      { period: { from: '2024-10-01', months: 3, fiscalYear: 2025 }, break: false },
    ]);
    expect(report.categories).toMatchObject([{ id: 'tin-dung' }]);
  });

  it.each([
    [{ cases: { completd: 5 } }, ['warning unknown-field cases.completd']],
    [{ cases: { received: 5 } }, ['info unknown-field cases.received']],
    [{ cases: { completed: true } }, ['error unreadable cases.completed']],
    [{ cases: { completed: '1.87' } }, ['error unreadable cases.completed']],
    [{ cases: { completed: -5 } }, ['error unreadable cases.completed']],
    [{ cases: { completed: Number.NaN } }, ['error unreadable cases.completed']],
    [{ cases: { completed: '' } }, ['error unreadable cases.completed']],
    [{ cases: [] }, ['error unreadable cases']],
    [
      { units: [{}, { name: 'b', amounts: { rate: 'x' } }] },
      ['error unreadable units[0].name', 'error unreadable units[1].amounts.rate'],
    ],
    [{ units: {} }, ['error unreadable units']],
    [{ units: [5] }, ['error unreadable units[0]']],
    [{ units: [{ id: 'a' }, { id: 'a' }] }, ['warning duplicate-id units[1].id']],
    [{ units: [{ id: 'a', break: 'no' }] }, ['error unreadable units[0].break']],
    [{ amounts: { total: '116,531' } }, ['warning figure-ambiguous amounts.total']],
    [
      { cases: { targets: [{ rate: 81, operator: '<' }, 'dưới 80'] } },
      ['error unreadable cases.targets[0].operator', 'error unreadable cases.targets[1]'],
    ],
    [{ cases: { target: { name: 'Quốc hội' } } }, ['error unreadable cases.target.rate']],
    [
      { period: { from: '2021-10-01', to: '31/9/2022' }, asOf: '2022' },
      ['error unreadable period.to', 'error unreadable asOf'],
    ],
    [{ period: { from: '2022-10-01', to: '2021-10-01' } }, ['error unreadable period.to']],
    [
      { period: { months: 13, fiscalYear: '22' } },
      ['error unreadable period.fiscalYear', 'error unreadable period.months'],
    ],
    [{ source: { url: 'javascript:alert(1)' } }, ['error unreadable source.url']],
    [
      { status: 'draft', schema: 2, agency: 5 },
      ['error unreadable schema', 'error unreadable agency', 'error unreadable status'],
    ],
    [{ notes: ['a', 5] }, ['error unreadable notes[1]']],
    [null, ['error unreadable JSON']],
    [[], ['error unreadable JSON']],
    ['5', ['error unreadable JSON']],
    ['{"cases": {"total": 1,}}', ['error json-syntax 1:23']],
  ])('of %j names %j', (input, problems) => {
    expect(problemsOf(input)).toEqual(problems);
  });

  it('says of each where it stands, what belongs there and what stood there', () => {
    const { report, problems } = parseReport({
      schema: 2,
      agency: 5,
      asOf: 7,
      status: true,
      notes: [{}],
      source: { name: 1, url: 2 },
      period: { from: 1, to: 2, label: 3, fiscalYear: [], months: {} },
      cases: {
        total: true,
        target: [{ rate: [] }, { rate: 80, operator: 1, kind: 2, name: 3 }, {}],
        rate: {},
      },
      previous: { period: { label: 1 }, cases: { completed: true } },
      units: [
        {
          id: {},
          parent: {},
          break: 'x'.repeat(99),
          period: { label: 1 },
          previous: { period: { label: 1 }, amounts: { rate: 'x' } },
          cases: { total: 'x' },
        },
      ],
      periods: [{ period: { label: 1 }, break: 1, cases: { total: 'x' } }],
      categories: [{ name: 'a', cases: { total: 'x' } }],
    });
    const text = '"…"';
    expect(problems.map(({ where, values }) => [where, values['expected'], values['got']])).toEqual([
      ['schema', '1', '2'],
      ['agency', text, '5'],
      ['period.from', text, '1'],
      ['period.to', text, '2'],
      ['period.label', text, '3'],
      ['period.fiscalYear', '1900–2999', '[…]'],
      ['period.months', '1–12', '{…}'],
      ['asOf', text, '7'],
      ['status', text, 'true'],
      ['source.url', text, '2'],
      ['source.name', text, '1'],
      ['notes[0]', text, '{…}'],
      ['cases.total', 'cases', 'true'],
      ['cases.rate', 'percent', '{…}'],
      ['cases.target[0].rate', 'target', '[…]'],
      ['cases.target[1].operator', text, '1'],
      ['cases.target[1].kind', text, '2'],
      ['cases.target[1].name', text, '3'],
      ['cases.target[2].rate', 'percent', ''],
      ['previous.period.label', text, '1'],
      ['previous.cases.completed', 'cases', 'true'],
      ['units[0].id', text, '{…}'],
      ['units[0].name', text, ''],
      ['units[0].parent', text, '{…}'],
      ['units[0].break', 'true, false', 'x'.repeat(60)],
      ['units[0].period.label', text, '1'],
      ['units[0].previous.period.label', text, '1'],
      ['units[0].previous.amounts.rate', 'percent', 'x'],
      ['units[0].cases.total', 'cases', 'x'],
      ['periods[0].period.label', text, '1'],
      ['periods[0].break', 'true, false', '1'],
      ['periods[0].cases.total', 'cases', 'x'],
      ['categories[0].cases.total', 'cases', 'x'],
    ]);
    expect(report.notes).toEqual([]);
    expect(report.source).toBeNull();
    expect(report.cases?.targets).toHaveLength(1);
    expect(report.units[0]).toMatchObject({ id: 'units[0]', name: 'units[0]', parent: null, break: false });
  });

  it.each([
    [{ notes: 5 }, 'notes', '[…]', '5'],
    [{ units: 5 }, 'units', '[…]', '5'],
    [{ periods: 'x' }, 'periods', '[…]', 'x'],
    [{ categories: {} }, 'categories', '[…]', '{…}'],
    [{ previous: [] }, 'previous', '{…}', '[…]'],
    [{ source: 5 }, 'source', '{…}', '5'],
    [{ period: 5 }, 'period', '{…}', '5'],
    [{ cases: 'x' }, 'cases', '{…}', 'x'],
    [{ units: ['x'] }, 'units[0]', '{…}', 'x'],
    [{ cases: { target: [[]] } }, 'cases.target[0]', '{…}', '[…]'],
    ['[]', 'JSON', '{…}', '[…]'],
    ['"x"', 'JSON', '{…}', 'x'],
    ['null', 'JSON', '{…}', ''],
    [undefined, 'JSON', '{…}', ''],
    [{ units: [{}] }, 'units[0].name', '"…"', ''],
  ])('of %j says that %s has to be %s, not %s', (input, where, expected, got) => {
    expect(parseReport(input).problems).toEqual([
      { code: 'unreadable', severity: 'error', where, values: { expected, got } },
    ]);
  });

  it('asks after a name two letters off, and only mentions one that is further off', () => {
    expect(problemsOf({ agancy: 'x', perio: {}, previousYear: {}, agens: 'x' })).toEqual([
      'warning unknown-field agancy',
      'warning unknown-field perio',
      'info unknown-field previousYear',
      'warning unknown-field agens',
    ]);
  });

  it('knows a point in time of which nothing is said', () => {
    expect(parseReport({ periods: [{ break: true, cases: { rate: 5 } }] }).report.periods).toMatchObject([
      { period: { from: null, to: null, label: null, fiscalYear: null, months: null }, break: true },
    ]);
  });

  it('takes no mark but the first letter for none', () => {
    expect(problemsOf('{"agency": "a\ufeffb"}')).toEqual([]);
    expect(parseReport('{"agency": "a\ufeffb"}').report.agency).toBe('a\ufeffb');
  });

  it('says each of its problems as a sentence', () => {
    const { problems } = parseReport({ cases: { completd: 5, total: {} }, units: [{ id: 'a' }, { id: 'a' }] });
    expect(problems.map((problem) => reportProblemText(problem, messages))).toEqual([
      'cases.completd: không có trường này; gần nhất là completed.',
      'cases.total: cần số việc nguyên, không âm, ví dụ 1.875, nhưng gặp “{…}”.',
      'units[1].id: mã “a” đã dùng; ở đây đổi thành a-2.',
    ]);
    expect(reportProblemText(parseReport('{').problems[0]!, messages)).toBe('JSON sai cú pháp ở dòng 1, cột 2.');
  });

  it('throws nothing, whatever it is given', () => {
    fc.assert(fc.property(fc.anything(), (value) => void parseReport(value)));
    fc.assert(fc.property(fc.string(), (text) => void parseReport(text)));
    const anyReport = fc.dictionary(
      fc.constantFrom(
        'agency',
        'period',
        'asOf',
        'status',
        'source',
        'notes',
        'cases',
        'amounts',
        'previous',
        'units',
        'periods',
        'categories',
        '__proto__',
      ),
      fc.oneof(
        fc.anything(),
        fc.array(fc.dictionary(fc.constantFrom('id', 'name', 'cases', 'period', 'break'), fc.anything())),
        fc.dictionary(fc.constantFrom('total', 'rate', 'target', 'from', 'label', 'url'), fc.anything()),
      ),
    );
    fc.assert(fc.property(anyReport, (value) => void parseReport(value)));
  });
});

describe('jsonPlace', () => {
  it.each([
    ['', 1, 1],
    ['{"a": 1,\n "b": 2,\n}', 3, 1],
    ['{"a": tru}', 1, 7],
    ['{"a": 01}', 1, 7],
    ['[1, 2', 1, 6],
    ['[1 2]', 1, 4],
    ['{"a" 1}', 1, 6],
    ['{a: 1}', 1, 2],
    ['{"a": "b\nc"}', 1, 7],
    ['{"a": 1} x', 1, 10],
    ['{\r\n"a": 1\r\n"b": 2}', 3, 1],
    ["{'a': 1}", 1, 2],
  ])('of %j is %i:%i', (text, line, column) => {
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
    expect(jsonPlace(text)).toEqual({ line, column });
  });

  it('reaches the end of every text that is JSON', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (json) => {
        const spaced = `${json}\n`;
        expect(jsonPlace(spaced)).toEqual({ line: 2, column: 1 });
      }),
    );
  });

  it('survives nesting no report has', () => {
    expect(jsonPlace('['.repeat(100_000)).line).toBe(1);
  });
});
