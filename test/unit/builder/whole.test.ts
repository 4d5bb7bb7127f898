import { describe, expect, it } from 'vitest';
import { modeller, type Model } from '../../../demo/builder/model.ts';
import { below, named, parseHtml, rowsOf, tabbed } from '../../../demo/builder/html.ts';
import { restored } from '../../../demo/builder/restore.ts';
import { INITIAL, reduce, type State, WIDGETS } from '../../../demo/builder/state.ts';
import { readEmbedQuery } from '../../../src/input/embed-query.ts';
import { parseCsv } from '../../../src/input/csv.ts';
import { parseReport } from '../../../src/input/json.ts';
import type { ReportJson } from '../../../src/input/report-json.ts';
import { dataText } from '../input/records.ts';

const model = (state: Partial<State>): Model =>
  modeller()({ ...INITIAL, ...state }, { height: 320, integrity: '', drawn: [] });

/** One office with all that a report can say of it. */
const CASES = {
  total: 2561,
  enforceable: 1875,
  notEnforceable: 600,
  suspended: 86,
  completed: 1529,
  rate: '81,55%',
  target: ['81,5%', { rate: '82,5%', name: 'Quốc hội', operator: '>', kind: 'milestone' }],
  pace: '75%',
} as const;
const OFFICE: ReportJson = {
  schema: 1,
  agency: 'THADS huyện Cần Giuộc',
  period: { from: '2021-10-01', to: '2022-08-31' },
  cases: CASES,
  amounts: { enforceable: '123 tỷ đồng', completed: '56,1 tỷ đồng' },
  previous: { cases: { enforceable: 1700, completed: 1300 } },
};
const TEXT = JSON.stringify(OFFICE);

const insideOf = (code: string): string => {
  const [script] = named(parseHtml(code), 'script').filter((one) =>
    one.attrs?.some(({ value }) => value.endsWith('json')),
  );
  return script ? below(script).map(({ value }) => value).join('') : ''; // prettier-ignore
};
const back = (code: string): State => reduce(INITIAL, { type: 'restore', state: restored(code)! });

describe('a pasted report of one office', () => {
  it('travels whole in every tag that draws it', () => {
    for (const widget of WIDGETS) {
      const made = model({ text: TEXT, widget });
      if (made.widget !== widget) continue;
      const { element, file } = made.snippets;
      expect(parseReport(insideOf(element!.code)), widget).toEqual(parseReport(OFFICE));
      expect(parseReport(file!.file!.text), widget).toEqual(parseReport(OFFICE));
      expect([element!.lost, file!.lost], widget).toEqual([[], []]);
      expect(made.snippets.element!.code).not.toContain(' completed=');
    }
  });

  it('is changed where the user has changed it, and nowhere else', () => {
    const edits = {
      'cases.completed': { text: '1.530' },
      'cases.target': { text: '>82%' },
      'amounts.completed': { text: '' },
      agency: { text: 'Cần Giuộc' },
      note: { text: 'Đã sửa.' },
    };
    const made = model({ text: TEXT, edits });
    expect(JSON.parse(insideOf(made.snippets.element!.code))).toEqual({
      ...OFFICE,
      agency: 'Cần Giuộc',
      notes: ['Đã sửa.'],
      cases: { ...CASES, completed: '1.530', target: ['>82%', CASES.target[1]] },
      amounts: { enforceable: '123 tỷ đồng' },
    });
  });

  it('says what a link, a frame and a plain table leave out', () => {
    const { link, iframe, table } = model({ text: TEXT }).snippets;
    const beyond = ['cases.notEnforceable', 'cases.suspended', 'cases.targets', 'cases.previous'];
    expect([...link!.lost].sort()).toEqual([...beyond].sort());
    expect(iframe!.lost).toEqual(link!.lost);
    expect(link!.file).toBeNull();
    const href = named(parseHtml(link!.code), 'a')[0]!.attrs!.find(({ name }) => name === 'href')!.value;
    expect(readEmbedQuery(href.split('?')[1]!)?.attributes).toMatchObject({ completed: '1.529', pace: '75%' });

    const read = parseCsv(tabbed(rowsOf(named(parseHtml(table!.code), 'table')[0]!))).report;
    const { cases } = parseReport(OFFICE).report;
    expect(read.cases).toEqual({ ...cases, targets: cases!.targets.slice(0, 1), pace: null });
    expect([...table!.lost].sort()).toEqual(['cases.pace', 'cases.previous', 'cases.targets']);
  });

  it('comes back whole when a snippet of it is pasted', () => {
    for (const widget of ['gauge', 'cascade', 'table', 'dashboard'] as const)
      for (const measure of ['cases', 'both'] as const) {
        const { code } = model({ text: TEXT, widget, measure }).snippets.element!;
        expect(model(back(code)).snippets.element!.code, `${widget} ${measure}`).toBe(code);
      }
    for (const carrier of ['link', 'iframe'] as const) {
      const { code } = model({ text: TEXT }).snippets[carrier]!;
      expect(model(back(code)).snippets[carrier]!.code, carrier).toBe(code);
    }
    const { code } = model({ text: TEXT, widget: 'cascade', carrier: 'table' }).snippets.table!;
    expect(code).toContain('<td>600 việc</td>');
    expect(model(back(code)).snippets.table!.code).toBe(code);
  });

  it('is said by attributes where those say it all', () => {
    const { element, link, table } = model({
      text: JSON.stringify({
        ...OFFICE,
        cases: { enforceable: 1875, completed: 1529, target: '>81%' },
        previous: null,
      }),
    }).snippets;
    expect(element!.code).toContain('completed="1.529" target="&gt;81');
    expect([element!.lost, link!.lost, table!.lost]).toEqual([[], [], []]);
    const short = model({ text: dataText('can-giuoc-2022.json') }).snippets;
    expect(short.element!.code).toContain(' completed="1.529"');
    expect(short.file).toBeUndefined();
  });

  it('is said to the last đồng where it is known so exactly', () => {
    const text = JSON.stringify({ amounts: { enforceable: 150_060_000_000_000, completed: 12_345_678_901 } });
    const { fields, snippets } = model({ text });
    expect(fields['amounts.enforceable']?.text).toBe('150.060.000.000.000 đồng');
    expect(fields['amounts.completed']?.text).toBe('12.345.678.901 đồng');
    expect(snippets.element!.lost).toEqual([]);
    expect(model({ text: '{"amounts":{"enforceable":"123 tỷ","completed":"56,1 tỷ đồng"}}' }).fields).toMatchObject({
      'amounts.enforceable': { text: '123 tỷ đồng' },
      'amounts.completed': { text: '56,1 tỷ đồng' },
    });
  });

  it('compares with last year only where that covers the same months', () => {
    const before = (to: string): ReportJson => ({
      ...OFFICE,
      previous: { period: { from: '2020-10-01', to }, cases: { rate: '70%' } },
    });
    expect(model({ text: JSON.stringify(before('2021-08-31')) }).fields['cases.previous']?.text).toBe('70%');
    const other = model({ text: JSON.stringify(before('2021-03-31')) });
    expect(other.fields['cases.previous']?.text).toBe('');
    expect(other.snippets.link!.code).not.toContain('previous=');
  });
});

describe('a pasted report of many offices', () => {
  it('takes what was changed of the whole along, where that is shown', () => {
    const text = JSON.stringify({
      ...OFFICE,
      units: [
        { name: 'Xã A', cases: { enforceable: 10, completed: 5 } },
        { name: 'Xã B', cases: { enforceable: 20, completed: 5 } },
      ],
    });
    const edits = { 'cases.completed': { text: '1.530' }, agency: { text: 'Cần Giuộc' } };
    const { element, file } = model({ text, edits, widget: 'dashboard' }).snippets;
    for (const json of [insideOf(element!.code), file!.file!.text])
      expect(JSON.parse(json)).toMatchObject({ agency: 'Cần Giuộc', cases: { completed: '1.530' }, units: [{}, {}] });
    const gauge = JSON.parse(insideOf(model({ text, widget: 'gauge' }).snippets.element!.code)) as ReportJson;
    expect(gauge).toEqual(OFFICE);
  });

  it('of a table too', () => {
    const text = dataText('messy/02-title-merged-header-totals.csv');
    const { snippets } = model({ text, edits: { 'cases.completed': { text: '74.082' } }, widget: 'dashboard' });
    expect(JSON.parse(insideOf(snippets.element!.code))).toMatchObject({ cases: { completed: '74.082' } });
    expect(model({ text, widget: 'dashboard' }).snippets.element!.code).toContain('<table>');
  });
});
