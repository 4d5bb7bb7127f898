import { describe, expect, it } from 'vitest';
import { parse, parseFragment } from 'parse5';
import { bestCarrier, CARRIERS, HOST_IDS, survivalOf } from '../../../demo/builder/hosts.ts';
import { parseHtml, tabbed, rowsOf, named } from '../../../demo/builder/html.ts';
import { type Model, modeller } from '../../../demo/builder/model.ts';
import { parseCsv } from '../../../src/input/csv.ts';
import { fileOf, isSnippet, restored } from '../../../demo/builder/restore.ts';
import { SAMPLE } from '../../../demo/builder/sample.ts';
import { sourceOf } from '../../../demo/builder/source.ts';
import { INITIAL, reduce, type State, WIDGETS } from '../../../demo/builder/state.ts';
import { dataText } from '../input/records.ts';

/** One for all: texts are read once. */
const read = modeller();
const model = (state: Partial<State>): Model =>
  read({ ...INITIAL, ...state }, { height: 320, integrity: 'sha384-abc', drawn: [] });
const codes = (state: Partial<State>) =>
  Object.values(model(state).snippets).map(({ carrier, code }) => [carrier, code] as const);

const TABLE = dataText('messy/01-excel-vi-semicolon-bom.csv');
const RESTORABLE = ['element', 'link', 'table', 'iframe'];

describe('the snippets', () => {
  it('are what a site pastes', () => {
    const code = Object.fromEntries(codes({ text: SAMPLE }));
    expect(code['element']).toBe(
      '<script type="module" src="/thads/thads.js"></script>\n' +
        '<thads-gauge label="Thi hành xong về việc" measure="cases" total="2.561" enforceable="1.875" completed="1.529" rate="81,55%" target="81,5%" agency="THADS huyện Cần Giuộc" period="năm 2022"></thads-gauge>',
    );
    expect(code['link']).toMatch(/^<p><a href="\/thads\/embed\.html\?widget=gauge&amp;completed=1\.529&amp;/);
    expect(code['link']).toContain('Đã thi hành xong 1.529 việc trên 1.875 việc có điều kiện thi hành, đạt 81,55%');
    expect(code['iframe']).toMatch(
      /title="[^"]+" width="100%" height="320" frameborder="0" loading="lazy"><\/iframe>$/,
    );
    expect(code['prerendered']).toBe('npx thads render so-lieu.json --widget gauge --measure cases --format html');
  });

  it('leave the script out where the site has it, and pin it where it lies on another', () => {
    expect(model({ text: SAMPLE, loaded: true }).snippets.element?.code).not.toContain('<script');
    const elsewhere = model({ text: SAMPLE, base: 'https://cdn.example.org/thads@1' });
    expect(elsewhere.snippets.element?.code).toContain(
      'src="https://cdn.example.org/thads@1/thads.js" integrity="sha384-abc" crossorigin="anonymous"',
    );
    expect(elsewhere.snippets.link?.code).toContain('href="https://cdn.example.org/thads@1/embed.html?');
  });

  it('survive what editors do: no blank line, no style, no self-closed tag, nothing an attribute could end', () => {
    const text = 'agency "<b>&';
    const edits = { agency: { text }, 'cases.completed': { text: '1.529' }, 'cases.enforceable': { text: '1.875' } };
    for (const state of [
      { edits },
      { text: SAMPLE, measure: 'both' as const },
      { text: TABLE, widget: 'rows' as const },
    ])
      for (const [carrier, code] of codes(state)) {
        expect(code, carrier).not.toMatch(/\n\s*\n|\bstyle=|\/>|undefined|null/);
        if (state.edits === edits && carrier === 'element')
          expect(code).toContain('agency="agency &quot;&lt;b&gt;&amp;"');
      }
  });

  it('carry rows as a table, as a file or by an address, whatever the widget', () => {
    for (const widget of ['rows', 'rates', 'table', 'dashboard'] as const) {
      const { snippets } = model({ text: TABLE, widget });
      const inside = named(parseHtml(snippets.element?.code ?? ''), 'table')[0];
      expect(sourceOf({ text: tabbed(rowsOf(inside!)), as: 'auto' })).toMatchObject({ is: 'table', rows: 8 });
      expect(snippets.file?.code).toContain('src="so-lieu.csv"');
      expect(sourceOf({ text: snippets.file?.file?.text ?? '', as: 'auto' })).toMatchObject({ rows: 8 });
      expect(snippets.link?.file?.name).toBe('so-lieu.csv');
    }
  });

  it('hold what the preview has drawn, where it is known', () => {
    const state = { ...INITIAL, text: SAMPLE, measure: 'both' as const };
    const drawn = ['<template>1</template>', '<template>2</template>'];
    const { snippets } = modeller()(state, { height: 320, integrity: '', drawn });
    expect(snippets.prerendered?.code).toMatch(
      /^<thads-gauge [^>]+><template>1<\/template><\/thads-gauge>\n<thads-gauge /,
    );
    expect(model({ text: SAMPLE, widget: 'dashboard' }).snippets.prerendered).toBeUndefined();
  });

  it('are well-formed, and close what they open', () => {
    for (const widget of WIDGETS)
      for (const state of [
        { text: SAMPLE, widget },
        { text: TABLE, widget, measure: 'both' as const },
      ])
        for (const [carrier, code] of codes(state)) {
          const errors: string[] = [];
          parseFragment(code, { onParseError: ({ code: error }) => errors.push(error) });
          expect(errors, `${widget} ${carrier}`).toEqual([]);
        }
    expect(parse('<p>').nodeName).toBe('#document');
  });
});

describe('what stands where there is no script', () => {
  it('is the sentence of the figures, also where they are the sums of a table', () => {
    const sums = model({ text: dataText('messy/02-title-merged-header-totals.csv'), widget: 'gauge' });
    expect(sums.snippets.link?.code).toContain('>Đã thi hành xong 74.081 việc trên 96.716 việc');
    expect(sums.snippets.picture?.code).toContain('alt="Đã thi hành xong 74.081 việc');
    expect(model({ text: TABLE, widget: 'rows' }).snippets.link?.code).toContain('>Kết quả về việc theo đơn vị<');
  });

  it('is a plain table only where the library reads it again', () => {
    const rate = { 'cases.rate': { text: '45,45%' } };
    expect(model({ edits: rate }).carriers).not.toContain('table');
    expect(model({ edits: { ...rate, 'cases.target': { text: '40%' } } }).carriers).toContain('table');
  });

  it('is a plain table of rates alone, of cases or of money', () => {
    for (const measure of ['cases', 'amounts'] as const) {
      const edits = { [`${measure}.rate`]: { text: '45,45%' }, [`${measure}.target`]: { text: '40%' } };
      const { table } = model({ edits }).snippets;
      const said = parseCsv(tabbed(rowsOf(named(parseHtml(table!.code), 'table')[0]!))).report;
      expect([said.cases, said.amounts].map(Boolean)).toEqual([measure === 'cases', measure === 'amounts']);
      expect(table!.lost).toEqual([]);
      expect(restored(table!.code)?.edits).toEqual(edits);
    }
  });

  it('is a table whose headings reach over their columns', () => {
    const { table } = model({ text: dataText('messy/02-title-merged-header-totals.csv'), widget: 'rows' }).snippets;
    expect(table!.code).toMatch(/<tr><th colspan="\d+">BẢNG TỔNG HỢP[^<]+<\/th><\/tr>/);
    expect(table!.code).toContain('<th colspan="4">Về việc</th><th colspan="4">Về tiền</th>');
    expect(table!.code).not.toContain('<th></th>');
  });

  it('is on a dark ground only in frames, which do not see the page around them', () => {
    const { element, iframe } = model({ text: SAMPLE, theme: 'dark' }).snippets;
    expect(iframe?.code).toContain('&amp;theme=dark"');
    expect(element?.code).not.toContain('dark');
    expect(restored(iframe!.code)).toMatchObject({ theme: 'dark', carrier: 'iframe' });
  });

  it('is in the chosen colours in frames, whose address names them', () => {
    const colours = { completed: '#aa0055', enforceable: '#c06090' };
    const { element, iframe, link } = model({ text: SAMPLE, colours }).snippets;
    expect(iframe?.code).toContain(
      '&amp;thads-completed=aa0055&amp;thads-enforceable=c06090&amp;thads-enforceable-tint=f5e6ed"',
    );
    expect(element!.code + link!.code).not.toContain('aa0055');
    expect(restored(iframe!.code)).toMatchObject({ colours });
    expect(restored(element!.code)).not.toHaveProperty('colours');
  });
});

describe('a snippet pasted back', () => {
  const figures = ({ fields }: Model) =>
    Object.values(fields).flatMap(({ path, text }) =>
      /^(?:cases|amounts)\./.test(path) && text ? [[path, text]] : [],
    );

  it('restores figures, facts, picture, carrier and folder', () => {
    for (const widget of ['gauge', 'ring', 'bullet', 'bars', 'cascade', 'stat', 'table'] as const) {
      const before = model({ text: SAMPLE, widget, measure: 'both', base: '/so-lieu/' });
      for (const carrier of RESTORABLE) {
        const code = before.snippets[carrier as 'element']!.code;
        const state = reduce(INITIAL, { type: 'restore', state: restored(code)! });
        expect(state, `${widget} ${carrier}`).toMatchObject({ widget, measure: 'both', carrier, base: '/so-lieu/' });
        const after = model(state);
        expect(figures(after), `${widget} ${carrier}`).toEqual(figures(before));
        expect(after.fields['agency']?.text).toBe('THADS huyện Cần Giuộc');
        expect(after.snippet?.code, `${widget} ${carrier}`).toBe(code);
      }
    }
  });

  it('restores a heading that somebody wrote, and leaves the usual ones to the picture', () => {
    const written = model({ text: SAMPLE, edits: { label: { text: 'Cần Giuộc 2022' } } });
    expect(written.snippets.element?.code).toContain('label="Cần Giuộc 2022"');
    expect(restored(written.snippets.link!.code)?.edits?.['label']).toEqual({ text: 'Cần Giuộc 2022' });
    expect(restored(model({ text: SAMPLE }).snippets.element!.code)?.edits).not.toHaveProperty('label');
  });

  it('restores what stands inside a tag', () => {
    const dashboard = model({ text: SAMPLE, widget: 'dashboard' });
    const state = reduce(INITIAL, { type: 'restore', state: restored(dashboard.snippets.element!.code)! });
    expect(state.widget).toBe('dashboard');
    expect(figures(model(state))).toEqual(figures(dashboard));
    const rows = model({ text: TABLE, widget: 'rates' });
    for (const carrier of ['element', 'table'] as const) {
      const back = reduce(INITIAL, { type: 'restore', state: restored(rows.snippets[carrier]!.code)! });
      expect(back.widget).toBe('rates');
      expect(model(back).source).toMatchObject({ is: 'table', rows: 8 });
    }
  });

  it('restores figures as they were written, from a plain table too', () => {
    const edits = {
      'amounts.enforceable': { text: 'trên 837 tỉ đồng' },
      'amounts.completed': { text: '26.674.406.000đ' },
      'amounts.target': { text: '>4,5' },
      'cases.enforceable': { text: '9,87 ngàn' },
      'cases.completed': { text: 'gần 800' },
    };
    const before = model({ edits, measure: 'both', carrier: 'table' });
    const dashboard = model({ edits, widget: 'dashboard' }).snippets.element!.code;
    expect(restored(dashboard)?.edits).toEqual(edits);
    for (const code of [before.snippet!.code, before.snippet!.code.replaceAll(/ data-thads[\w-]*="[^"]*"/g, '')])
      expect(restored(code)?.edits).toEqual(edits);
  });

  it('restores a dashboard of a few figures without saying twice whose they are', () => {
    const { code } = model({ text: SAMPLE, widget: 'dashboard' }).snippets.element!;
    expect(model(reduce(INITIAL, { type: 'restore', state: restored(code)! })).snippet?.code).toBe(code);
  });

  it('restores a picture from its name and its sentence, and leaves an article around it alone', () => {
    const { code } = model({ text: SAMPLE, widget: 'ring', measure: 'both' }).snippets.picture!;
    const state = reduce(INITIAL, { type: 'restore', state: restored(code)! });
    expect(state).toMatchObject({ widget: 'ring', measure: 'both', carrier: 'picture' });
    expect(model(state).fields).toMatchObject({
      'cases.completed': { text: '1.529' },
      'cases.rate': { text: '81,55%' },
      'amounts.enforceable': { text: 'hơn 123 tỷ đồng' },
    });
    const elsewhere = '<img src="/upload/2022/thads-bars-cases-300x200.png" alt="Thi hành xong 1.529 việc">';
    expect(restored(elsewhere)).toMatchObject({ widget: 'bars', measure: 'cases', text: 'Thi hành xong 1.529 việc' });
    expect(restored(`<p>${SAMPLE}</p>${code}`)).toBeNull();
  });

  it('restores what was drawn beforehand as such', () => {
    const code =
      '<thads-gauge enforceable="1.875" completed="1.529"><template shadowrootmode="open"><p>x</p></template></thads-gauge>';
    expect(restored(code)).toMatchObject({ carrier: 'prerendered', edits: { 'cases.completed': { text: '1.529' } } });
  });

  it('tells which file its figures lie in', () => {
    const { code } = model({ text: SAMPLE, widget: 'dashboard' }).snippets.link!;
    expect([fileOf(code), fileOf(model({ text: SAMPLE }).snippets.link!.code)]).toEqual(['so-lieu.json', null]);
  });

  it('is known however an editor has rewritten it', () => {
    const rewritten = [
      '<p><a href="embed.html?widget=gauge&amp;completed=1.529&amp;enforceable=1.875" rel="noopener" target="_blank">x</a></p>',
      '<a href="https://x.vn/t/embed?enforceable=1.875&completed=1.529&widget=gauge&utm_source=a">x</a>',
      'https://x.vn/t/embed.html?widget=gauge&completed=1.529&enforceable=1.875',
      '<div class="thads-gauge" data-thads-completed="1.529" data-thads-enforceable="1.875"></div>',
      '<THADS-GAUGE completed="1.529" enforceable="1.875"></THADS-GAUGE>',
    ];
    for (const text of rewritten) {
      const { widget, edits } = restored(text) ?? {};
      expect([widget, edits?.['cases.completed'], edits?.['cases.enforceable']], text).toEqual([
        'gauge',
        { text: '1.529' },
        { text: '1.875' },
      ]);
    }
  });

  it('throws nothing, whatever an editor has left of it', () => {
    const { code } = model({ text: SAMPLE, widget: 'dashboard' }).snippets.element!;
    for (const text of [code.slice(0, -60), code.replaceAll('"total"', 'total'), code.replace(/\{.*\}/, '{"cases":5}')])
      expect(restored(text)?.widget, text.slice(-80)).toBe('dashboard');
  });

  it('is nothing else', () => {
    for (const text of ['', SAMPLE, TABLE, '<p>thads-gauge</p>', '<a href="/embed.html?x=1">x</a>', '{"cases":{}}'])
      expect(restored(text), text.slice(0, 20)).toBeNull();
    expect(isSnippet('<a href="https://x.vn/embed.html?widget=nothing">')).toBe(true);
    expect(restored('<a href="https://x.vn/embed.html?widget=nothing">')).toBeNull();
  });
});

describe('where things survive', () => {
  it('recommends something that is not removed, everywhere', () => {
    for (const host of HOST_IDS) expect(survivalOf(host, bestCarrier(host, CARRIERS)), host).not.toBe('lost');
  });

  it.each([
    ['plain', 'element'],
    ['wordpress-author', 'link'],
    ['wordpress-editor', 'element'],
    ['ckeditor5', 'link'],
    ['tinymce-6', 'iframe'],
    ['quill', 'link'],
  ] as const)('%s: %s', (host, carrier) => {
    expect(model({ text: SAMPLE, host }).best).toBe(carrier);
  });
});
