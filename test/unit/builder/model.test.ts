import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modeller } from '../../../demo/builder/model.ts';
import { SAMPLE } from '../../../demo/builder/sample.ts';
import { pastedText, sourceOf } from '../../../demo/builder/source.ts';
import { type Action, INITIAL, reduce, type State } from '../../../demo/builder/state.ts';
import { candidates } from '../../../src/article/why-none.ts';
import { articles } from '../../../tools/article-scores.mjs';
import { dataText } from '../input/records.ts';

/** One for all: texts are read once. */
const read = modeller();
const model = (state: Partial<State>) => read({ ...INITIAL, ...state }, { height: 300, integrity: '', drawn: [] });
const after = (...actions: Action[]): State => actions.reduce(reduce, INITIAL);
const paste = (text: string): Action => ({ type: 'text', text });
/** A report of one office. */
const reported = (report: object): State => after(paste(JSON.stringify(report)));
const texts = (state: Partial<State>) =>
  Object.fromEntries(Object.values(model(state).fields).map(({ path, text, origin }) => [path, [text, origin]]));

describe('what a text is taken for', () => {
  const kind = (text: string, as: State['as'] = 'auto') => {
    const source = sourceOf({ text, as });
    return [source.is, source.is === 'table' || source.is === 'json' ? source.rows : null];
  };

  it.each([
    ['messy/01-excel-vi-semicolon-bom.csv', 'table', 8],
    ['messy/02-title-merged-header-totals.csv', 'table', 8],
    ['messy/03-us-separators-mixed.csv', 'table', 8],
    ['messy/04-tab-paste-nbsp-units.txt', 'table', 8],
    ['messy/06-decomposed-nfd.csv', 'table', 8],
    ['national-2015-2025.csv', 'table', 9],
    ['can-giuoc-2022.json', 'json', 0],
  ])('%s', (file, is, rows) => {
    expect(kind(dataText(file))).toEqual([is, rows]);
  });

  const RULED = `| Đơn vị | Có điều kiện (việc) | Thi hành xong (việc) | Tỷ lệ |
|:---|---:|---:|---:|
| **Cần Giuộc** | 1.875 | 1.529 | 81,55% |
| [Bến Lức](https://vidu.vn/ben-luc) | 2.000 | 1.640 | 82% |
`;

  it.each([
    ['ruled', RULED],
    ['without its rule', RULED.replace(/\n\|:.+/, '')],
    ['without bars at its ends', RULED.replace(/^\| | \|$/gm, '')],
    ['with blank lines between', RULED.replaceAll('\n', '\n\n')],
    ['as terminals draw it', `+---+---+\n${RULED.replace(/:?-[-:]+/g, '---').replaceAll('|---', '+---')}+---+---+`],
    ['under a heading', `## Kết quả **2022**\n\n${RULED}`],
    ['read as a table', RULED, 'table' as const],
  ])('a table of Markdown, %s', (_, text, as: State['as'] = 'auto') => {
    const source = sourceOf({ text, as });
    if (source.is !== 'table') throw new Error(source.is);
    expect(source.parsed.report.units.map(({ name }) => name)).toEqual(['Cần Giuộc', 'Bến Lức']);
    expect(source.rows).toBe(2);
    expect(source.parsed.problems).toEqual([]);
    expect(source.grid.at(-1)).toEqual(['Bến Lức', '2.000', '1.640', '82%']);
  });

  it('a table of Markdown, and says what is wrong with it on its own line', () => {
    const source = sourceOf({ text: `Năm 2022\n\n${RULED.replace('1.640', '16b')}`, as: 'auto' });
    expect(source.is === 'table' && source.parsed.problems.map(({ where }) => where)).toEqual(['6:3']);
  });

  it('no table of Markdown where an article has one aside, or bars in a line', () => {
    expect(kind(`${SAMPLE}\n${RULED}`)).toEqual(['article', null]);
    expect(kind(`Trang chủ | Tin tức | Thống kê\nBáo | Ảnh\n\n${SAMPLE}`)).toEqual(['article', null]);
    expect(kind(RULED, 'article')).toEqual(['article', null]);
    expect(sourceOf({ text: '| 1.875 | 1.529 |\n|---|---|\n| 2.000 | 1.640 |', as: 'auto' })).toMatchObject({
      is: 'article',
      headings: { seen: [], known: [] },
    });
  });

  it('a table of Word, with the lines above it', () => {
    const text = pastedText({ text: '', html: dataText('messy/07-word-paste.html') });
    expect(kind(text)).toEqual(['table', 8]);
    const source = sourceOf({ text, as: 'auto' });
    expect(source.is === 'table' && source.parsed.problems).toEqual([]);
  });

  it('no article of the data for a table', () => {
    for (const { id, text } of [...articles('articles'), ...articles('articles-more')])
      expect(kind(text)[0], id).toBe('article');
  });

  it('a table with long remarks in its cells', () => {
    const remark = 'Đơn vị có nhiều vụ việc phức tạp, giá trị lớn, tài sản ở nhiều địa phương. '.repeat(4).trim();
    const rows = ['Cần Giuộc,2561,1875,1529', 'Bảo Lộc,1980,1320,1100', 'Hải Dương,3100,2400,1900'];
    const csv = (ending: string) =>
      ['Đơn vị,Phải thi hành,Có điều kiện,Thi hành xong,Ghi chú', ...rows.map((row) => row + ending)].join('\n');
    expect(kind(csv(`,"${remark}"`))).toEqual(['table', 3]);
    expect(kind(csv(`,${remark.replaceAll(',', ' ')}`))).toEqual(['table', 3]);
    const paragraph = `Thi hành xong 1.529 việc, đạt 81,55%. ${'Đơn vị đã cố gắng nhiều so với năm trước '.repeat(6)}`;
    expect(kind(`${paragraph}\n${paragraph}\n${paragraph}`)[0]).toBe('article');
  });

  it('an article whose numbers are offered for picking, the first four hundred of a long one', () => {
    const all = articles('articles').map(({ text }) => text);
    for (const text of all) {
      const source = sourceOf({ text, as: 'article' });
      expect(source.is === 'article' && source.candidates).toEqual(candidates(text));
    }
    const text = all.join('\n\n').repeat(4);
    const long = sourceOf({ text, as: 'article' });
    const offered = long.is === 'article' ? long.candidates : [];
    expect(offered).toEqual(candidates(text).slice(0, 400));
  });

  it('what its author insists on', () => {
    expect(kind(dataText('messy/01-excel-vi-semicolon-bom.csv'), 'article')[0]).toBe('article');
    expect(kind(SAMPLE, 'table')[0]).toBe('table');
    expect(kind(' \n')[0]).toBe('nothing');
  });

  it('the words of a page without its markup', () => {
    const html = '<style>p{}</style><h1>Tin</h1><p>Đã thi&nbsp;hành xong <b>1.529</b> việc</p><script>x</script>';
    expect(pastedText({ text: html, html: '' })).toBe('Tin\n\nĐã thi hành xong 1.529 việc');
    expect(pastedText({ text: 'as copied', html })).toBe('as copied');
    const deep = `<p>1.529 việc</p>${'<div>'.repeat(3000)}<table><tr><td>1</td></tr></table>`;
    expect(pastedText({ text: deep, html: '' })).toBe('1.529 việc');
  });
});

describe('the fields', () => {
  it('hold what the seed states, and mark what only follows', () => {
    expect(texts({ text: SAMPLE })).toMatchObject({
      'cases.total': ['2.561', 'text'],
      'cases.enforceable': ['1.875', 'text'],
      'cases.completed': ['1.529', 'text'],
      'cases.rate': ['81,55%', 'text'],
      'cases.target': ['81,5%', 'derived'],
      'amounts.total': ['211 tỷ đồng', 'text'],
      'amounts.enforceable': ['hơn 123 tỷ đồng', 'text'],
      'amounts.completed': ['56,1 tỷ đồng', 'text'],
      'amounts.rate': ['45,6%', 'text'],
      'amounts.target': ['40,1%', 'derived'],
      'cases.previous': ['', 'none'],
    });
  });

  it('of one office come from a table or JSON, hedges and digits kept', () => {
    const table = 'Chỉ số\tVề tiền\nCó điều kiện thi hành\thơn 123 tỷ đồng\nThi hành xong\t56,1 tỷ đồng\nTỷ lệ\t45,60%';
    expect(texts({ text: table })).toMatchObject({
      'amounts.enforceable': ['hơn 123 tỷ đồng', 'data'],
      'amounts.completed': ['56,1 tỷ đồng', 'data'],
      'amounts.rate': ['45,60%', 'data'],
    });
    const json = '{"cases":{"enforceable":1875,"completed":1529,"target":">83,25%"}}';
    expect(texts({ text: json })).toMatchObject({
      'cases.enforceable': ['1.875', 'data'],
      'cases.target': ['>83,25%', 'data'],
    });
  });

  it('hold what JSON says of the time, so that no part of a year is taken for the whole', () => {
    const cases = { enforceable: 100, completed: 60, target: '80%' };
    const period = (given: object | string) => texts(reported({ period: given, cases }))['period']?.[0];
    expect(period({ from: '2024-10-01', to: '2025-06-30' })).toBe('01/10/2024 – 30/06/2025');
    expect(period({ from: '2021-10-01', to: '2022-03-31', label: 'Năm 2022' })).toBe('6 tháng đầu năm 2022');
    expect(period({ from: '2021-10-01', to: '2022-09-22', label: 'Năm 2022' })).toBe('Năm 2022');
    expect(period({ label: '9 tháng', fiscalYear: 2025 })).toBe('9 tháng đầu năm 2025');
    expect(period({ fiscalYear: 2025 })).toBe('2025');
    expect(period('từ sau Tết')).toBe('từ sau Tết');
  });

  it('hold how final the figures are, where they can be found and what is noted, as long as they are', () => {
    const given = {
      asOf: '2022-09-22',
      status: 'provisional',
      source: { name: 'Báo', url: 'https://vidu.vn/a' },
      notes: ['Một.', 'Hai.'],
      cases: { enforceable: 100, completed: 60 },
    };
    const { snippets, fields } = model(reported(given));
    expect(fields['asOf']?.text).toBe('22/09/2022');
    expect(snippets.element?.code).toContain(
      'source="Báo" as-of="22/09/2022" source-href="https://vidu.vn/a" status="provisional" note="Một. Hai."',
    );
    expect(snippets.link?.code).toContain('&amp;status=provisional&amp;');
  });

  it('are edited, rejected, picked from the text and given back', () => {
    const figure = { text: 'hơn 73,21%', start: 5, end: 15, kind: 'percent' as const };
    const edited = after(
      paste(SAMPLE),
      { type: 'edit', path: 'cases.total', text: ' 2.562 ' },
      { type: 'reject', path: 'cases.rate' },
      { type: 'assign', path: 'cases.target', figure, from: 'cases.completed' },
    );
    const fields = texts(edited);
    expect(fields['cases.total']).toEqual(['2.562', 'typed']);
    expect(fields['cases.rate']).toEqual(['', 'none']);
    expect(fields['cases.target']).toEqual(['hơn 73,21%', 'picked']);
    expect(fields['cases.completed']).toEqual(['', 'none']);
    expect(texts(reduce(edited, { type: 'undo', path: 'cases.total' }))['cases.total']).toEqual(['2.561', 'text']);
    expect(reduce(edited, paste('another text')).edits).toEqual({});
  });

  it('stay as they were edited while a word of the text is corrected, and move along with it', () => {
    const start = SAMPLE.indexOf('hơn 73,21%');
    const figure = { text: 'hơn 73,21%', start, end: start + 10, kind: 'percent' as const };
    const edited = after(
      paste(SAMPLE),
      { type: 'edit', path: 'cases.total', text: '2.562' },
      { type: 'assign', path: 'cases.target', figure, from: null },
    );
    const corrected = (from: string, to: string) => reduce(edited, paste(SAMPLE.replace(from, to))).edits;
    expect(corrected('Cần Giuộc', 'Huyện Cần Giuộc')).toEqual({
      'cases.total': { text: '2.562' },
      'cases.target': { text: 'hơn 73,21%', start: start + 6, end: start + 16 },
    });
    expect(corrected('vượt chỉ tiêu 5,5%', 'vượt')).toEqual(edited.edits);
    expect(corrected('73,21%', '73,3%')).toEqual({ 'cases.total': { text: '2.562' } });
    expect(reduce(edited, paste('')).edits).toEqual({});
  });

  it('are typed where nothing was pasted, and draw', () => {
    const typed = after(
      { type: 'edit', path: 'amounts.enforceable', text: 'hơn 123 tỷ đồng' },
      { type: 'edit', path: 'amounts.completed', text: '56,1 tỷ đồng' },
    );
    const { widgets, shown, measures } = model(typed);
    expect(measures).toEqual(['amounts']);
    expect(widgets).toEqual(['gauge', 'ring', 'bullet', 'bars', 'cascade', 'stat', 'table']);
    expect(shown[0]?.attributes).toMatchObject({ measure: 'amounts', enforceable: 'hơn 123 tỷ đồng' });
  });
});

describe('the marked text', () => {
  it('is the text, and shows each figure of a field where it stands', () => {
    for (const { text } of articles('articles')) {
      const { stretches, fields } = model({ text });
      expect(stretches.map((one) => one.text).join('')).toBe(text);
      for (const { path, span } of Object.values(fields))
        if (span)
          expect(
            stretches.some((one) => one.path === path && one.start === span.start),
            path,
          ).toBe(true);
    }
  });

  it('stays whole whatever is assigned', () => {
    const span = fc.tuple(fc.nat(SAMPLE.length), fc.nat(40)).map(([start, length]) => ({
      text: '1',
      start,
      end: Math.min(SAMPLE.length, start + length),
    }));
    const edits = fc.dictionary(fc.constantFrom('cases.total', 'cases.rate', 'amounts.completed', 'agency'), span);
    fc.assert(
      fc.property(edits, (given) => {
        const { stretches } = model({ text: SAMPLE, edits: given });
        expect(stretches.map((one) => one.text).join('')).toBe(SAMPLE);
      }),
    );
  });
});

describe('what is said of the figures', () => {
  const said = (state: Partial<State>) => model(state).said.map(({ text }) => text);

  it('is nothing while they agree', () => {
    expect(said({ text: SAMPLE })).toEqual([]);
    expect(said({})).toEqual([]);
  });

  it('names a contradiction and the field, in both languages', () => {
    const state = after(paste(SAMPLE), { type: 'edit', path: 'cases.completed', text: '1.925' });
    const problems = model(state).said;
    expect(problems.some(({ path }) => path?.startsWith('cases.'))).toBe(true);
    expect(said(state)[0]).toMatch(/^Về việc: Thi hành xong \(1\.925 việc\) lớn hơn/);
    expect(said({ ...state, lang: 'en' })[0]).toMatch(/^Cases: Completed \(1\.925 việc\)|^Cases: Completed/);
  });

  it('names what cannot be read by the name of its field', () => {
    const state = after({ type: 'edit', path: 'cases.completed', text: '1.87' });
    const [problem] = model(state).said;
    expect(problem).toMatchObject({ severity: 'error', path: 'cases.completed' });
    expect(problem?.text).toContain('Về việc, thi hành xong: cần số việc nguyên');
  });

  it('tells why a text gives no figures', () => {
    expect(said({ text: 'Đội bóng thắng 3-1 trước 12.000 khán giả.' })[0]).toContain('không nói về kết quả');
  });

  it('leads to the figure it is about, also to one that no field holds', () => {
    const places = (text: string) => {
      const { said: all, fields, stretches } = model({ text });
      return all.map(({ path }) => [
        path,
        path !== null && (path in fields || stretches.some((one) => one.path === path)),
      ]);
    };
    expect(places(articles('articles').find(({ id }) => id.startsWith('d05'))!.text)).toEqual([
      ['cases.enforceableShare', true],
      ['cases.notEnforceableShare', true],
      ['amounts.enforceableShare', true],
      ['amounts.notEnforceableShare', true],
    ]);
  });

  it('leads to the line of the text it is about', () => {
    const lines = (text: string) => model({ text }).said.map((one) => [one.line, one.text.slice(0, 9)]);
    expect(lines('Đơn vị;Có điều kiện;Thi hành xong\nA;10;16b\n\nB;20;10\nB;20;30\nC;5;4')).toEqual([
      [2, 'Dòng 2, c'],
      [5, 'B, về việ'],
    ]);
    const row = (name: string, completed: string) => `| ${name} | 20 | ${completed} |\n`;
    expect(
      lines(`| Đơn vị | Có điều kiện | Thi hành xong |\n|---|---|---|\n${row('A', '9')}${row('B', '30')}`),
    ).toEqual([[4, 'B, về việ']]);
    const json = '{\n"units": [\n{"name":"A","cases":{"enforceable":10,"completed":2}},\n';
    expect(lines(`${json}{"name":"B","cases":{"enforceable":10,"completed":12}}]}`)).toEqual([[4, 'B, về việ']]);
    expect(lines(`${json}]}`)).toEqual([[4, 'JSON sai ']]);
    expect(lines('Năm;Có điều kiện;Thi hành xong\n2020;10;9\n2021;10;12')).toEqual([[3, expect.any(String)]]);
  });

  it('names the line of notes that would read alike, of rows with one name', () => {
    const text = 'Đơn vị;Có điều kiện;Thi hành xong\nTân An;20;30\nB;10;12\nTân An;20;30';
    const alike = (lang: State['lang']) =>
      model({ text, lang })
        .said.filter((one) => one.text.includes('(30 ') || one.text.includes('(12 '))
        .map((one) => [one.line, one.text.split(',', 1)[0]]);
    expect(alike('vi')).toEqual([
      [2, 'Dòng 2: Tân An'],
      [3, 'B'],
      [4, 'Dòng 4: Tân An'],
    ]);
    expect(alike('en').map(([, words]) => words)).toEqual(['Line 2: Tân An', 'B', 'Line 4: Tân An']);
  });

  it('asks for the headings of rows that come without', () => {
    expect(said({ text: 'Xã A\t100\t50\nXã B\t200\t150' })).toEqual([expect.stringContaining('Chép cả dòng tiêu đề')]);
    expect(said({ text: 'Unit A\t100\t50\nUnit B\t200\t150', lang: 'en' })[0]).toContain('row of headings');
  });

  it('names the headings it saw and those it knows, where they do not tell what the columns are', () => {
    const table = (...heads: string[]) =>
      `| ${heads.join(' | ')} |\n|---|---:|---:|\n| Xã A | 100 | 50 |\n| Xã B | 200 | 150 |`;
    const [some] = said({ text: table('Đơn vị', 'Thụ lý', 'Kết thúc') });
    expect(some).toContain('Thấy “Đơn vị”, “Thụ lý”, “Kết thúc”; hiểu được “Đơn vị”.');
    expect(said({ text: table('Nơi', 'Thụ lý', 'Kết thúc') })[0]).toContain('hiểu được không tiêu đề nào.');
    expect(said({ text: 'Place\tAccepted\tClosed\nUnit A\t100\t50', lang: 'en' })[0]).toContain(
      'Seen: “Place”, “Accepted”, “Closed”; known: none of them.',
    );
    expect(said({ text: 'Nơi,Thụ lý,Kết thúc\nXã A,100,50\nXã B,200,150' })[0]).toContain('Thấy “Nơi”, “Thụ lý”');
    expect(said({ text: 'Đội A, đội B, đội C\n3 bàn, 2 bàn\nhòa, thua, thắng' })[0]).toContain('không nói về');
    const long = said({
      text: `${'Một tiêu đề rất dài '.repeat(9)}\t${'abcdefghijk'.split('').join('\t')}\nA${'\t1'.repeat(11)}`,
    })[0];
    expect(long).toContain('Thấy “Một tiêu đề rất dài Một tiêu đề rất dài…”, “a”, “b”, “c”, “d”, “e”, “f”, “g”…;');
    expect(said({ text: 'Kết quả\t\t\nXã A\t100\t50\nXã B\t200\t150' })[0]).toContain('Chép cả dòng tiêu đề');
  });

  it('names two values until one is chosen', () => {
    const text =
      'Chi cục THADS huyện Tân Hưng báo cáo năm 2022\n\nĐã thi hành xong 1.529 việc, đạt 81,55%.\n\nĐã thi hành xong 1.592 việc.';
    expect(said({ text })[0]).toContain('hai số khác nhau, 1.529 và 1.592');
    expect(said(after(paste(text), { type: 'edit', path: 'cases.completed', text: '1.592' }))).toEqual([]);
  });
});

describe('the pictures', () => {
  it('of a table are those of its rows and of the whole', () => {
    const { widgets, measures } = model({ text: dataText('messy/01-excel-vi-semicolon-bom.csv') });
    expect(measures).toEqual(['cases', 'amounts']);
    expect(widgets).toEqual(expect.arrayContaining(['rows', 'rates', 'table', 'dashboard']));
    expect(model({ text: dataText('national-2015-2025.csv') }).widgets).toContain('trend');
  });

  it('of a single unit are those of rows, where nothing is said of the whole', () => {
    const unit = { name: 'Xã A', cases: { enforceable: 10, completed: 5 } };
    expect(model(reported({ units: [unit] })).widgets).toEqual(['rows', 'rates', 'table', 'dashboard']);
    expect(model(reported({ units: [unit], cases: unit.cases })).widgets).not.toContain('rows');
  });

  it('are only those that have something to say', () => {
    expect(model({}).widgets).toEqual([]);
    expect(model(after({ type: 'edit', path: 'cases.rate', text: '81,55%' })).widgets).toEqual([
      'gauge',
      'ring',
      'bullet',
      'stat',
    ]);
  });

  it('whatever is given, nothing throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('auto', 'article', 'table'), (text, as) => {
        expect(model({ text, as }).state.text).toBe(text);
      }),
      { numRuns: 100 },
    );
  });
});
