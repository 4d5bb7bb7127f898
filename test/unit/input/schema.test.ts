import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../src/input/json.ts';
import { FIELDS, type ReportJson } from '../../../src/input/report-json.ts';
import schema from '../../../src/report.schema.json' with { type: 'json' };
import { dataText } from './records.ts';

const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(schema);

const described: Readonly<Record<string, { readonly properties: object }>> = {
  report: schema,
  measure: schema.$defs.measure,
  target: schema.$defs.target,
  period: schema.$defs.period,
  source: schema.$defs.source,
  previous: schema.$defs.previous,
  unit: schema.$defs.unit,
  periodReport: schema.$defs.periodReport,
  category: schema.$defs.category,
};

/** Everything a report can say, in every form it can take; the compiler checks it against the types. */
const everything = {
  $schema: './report.schema.json',
  schema: 1,
  agency: 'Chi cục THADS huyện Cần Giuộc',
  period: { from: '2021-10-01', to: '2022-09-22', label: 'Năm 2022', fiscalYear: 2022, months: 12 },
  asOf: '22/09/2022',
  status: 'provisional',
  source: { name: 'Báo cáo', url: 'https://example.vn/bao-cao' },
  notes: ['Số liệu sơ bộ.'],
  cases: {
    total: 2561,
    enforceable: '1.875 việc',
    notEnforceable: null,
    suspended: 0,
    completed: 1529,
    enforceableShare: '73,21%',
    notEnforceableShare: 26,
    suspendedShare: null,
    rate: '81,55%',
    target: [81.5, { rate: '>80', name: 'Quốc hội', operator: '>', kind: 'milestone' }],
    targets: '82%',
    targetDelta: '0,05',
    pace: 80,
  },
  amounts: { total: '211 tỷ đồng', target: { rate: 40.1 } },
  previous: { period: 'Năm 2021', cases: { rate: 80 }, amounts: null },
  units: [
    {
      id: 'cg',
      name: 'Cần Giuộc',
      parent: 7,
      break: false,
      period: 'Năm 2022',
      previous: null,
      cases: {},
      amounts: null,
    },
  ],
  periods: [{ period: '6 tháng đầu năm 2022', break: true, cases: {}, amounts: {} }],
  categories: [{ id: 1, name: 'Tín dụng, ngân hàng', cases: {}, amounts: {} }],
} as const satisfies ReportJson;

describe('report.schema.json', () => {
  it('names the same fields as the reader and its types, each with a title and what it is', () => {
    expect(Object.keys(described).sort()).toEqual(Object.keys(FIELDS).sort());
    for (const [name, { properties }] of Object.entries(described)) {
      expect(Object.keys(properties).sort(), name).toEqual(Object.keys(FIELDS[name as keyof typeof FIELDS]).sort());
      for (const [field, property] of Object.entries(properties)) {
        expect(property, `${name}.${field}`).toMatchObject({
          title: expect.any(String),
          description: expect.any(String),
        });
      }
    }
  });

  it('takes figures as numbers, text and null', () => {
    expect([...schema.$defs.figure.type].sort()).toEqual(['null', 'number', 'string']);
  });

  it('lets everything through that the types allow and the reader reads', () => {
    expect(validate(everything), JSON.stringify(validate.errors)).toBe(true);
    expect(parseReport(everything).problems).toEqual([]);
    const nulls: ReportJson = {
      agency: null,
      period: null,
      asOf: null,
      status: null,
      source: null,
      notes: null,
      cases: null,
      amounts: null,
      previous: null,
      units: null,
      periods: null,
      categories: null,
    };
    expect(validate(nulls), JSON.stringify(validate.errors)).toBe(true);
    expect(parseReport(nulls).problems).toEqual([]);
  });

  it('lets the report of Cần Giuộc through', () => {
    expect(validate(JSON.parse(dataText('can-giuoc-2022.json'))), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each([
    { cases: { completd: 5 } },
    { cases: { completed: true } },
    { cases: 5 },
    { status: 'draft' },
    { schema: 2 },
    { units: {} },
    { cases: { target: { name: 'Quốc hội' } } },
    { period: { months: 13 } },
  ])('stops %j, as the reader does', (json) => {
    expect(validate(json)).toBe(false);
    expect(parseReport(json).problems.length).toBeGreaterThan(0);
  });
});
