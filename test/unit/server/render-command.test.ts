import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from '../../../src/server/cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'thads-render-'));
afterAll(() => rmSync(folder, { recursive: true }));

const report = join(folder, 'report.json');
writeFileSync(
  report,
  JSON.stringify({ agency: 'Cần Giuộc', cases: { total: 2561, enforceable: 1875, completed: 1529, target: '81,5%' } }),
);

async function thads(...args: string[]) {
  const printed = { out: '', err: '' };
  const bytes: Uint8Array[] = [];
  const status = await runCli(args, {
    stdin: (async function* () {
      yield new TextEncoder().encode(readFileSync(report, 'utf8'));
    })(),
    out: (text, data) => (data ? void bytes.push(data) : (printed.out += text)),
    err: (text) => (printed.err += text),
    isTerminal: false,
  });
  return { status, ...printed, bytes };
}

describe('thads render', () => {
  it('prints a gauge as HTML, from a file or standard input', async () => {
    const { status, out } = await thads('render', report);
    expect(status).toBe(0);
    expect(out).toMatch(/^<thads-gauge lang="vi"><template shadowrootmode="open">[^]*<\/thads-gauge>\n$/);
    expect((await thads('render', '-')).out).toBe(out);
  });

  it.each([
    ['svg', /^<svg [^]*<\/svg>\n$/],
    ['email', /^<table role="presentation" [^]*<\/table>\n$/],
  ])('prints %s', async (format, expected) => {
    expect((await thads('render', report, '--widget', 'bars', '--format', format)).out).toMatch(expected);
  });

  it('writes PNG to standard output or a file', async () => {
    const { status, bytes } = await thads('render', report, '--format', 'png', '--width', '300');
    expect([status, Buffer.from(bytes[0] ?? []).readUInt32BE(16)]).toEqual([0, 600]);
    const file = join(folder, 'a.png');
    expect(await thads('render', report, '--format', 'png', '--width', '300', '--out', file)).toMatchObject({
      status: 0,
      bytes: [],
    });
    expect(readFileSync(file)).toEqual(Buffer.from(bytes[0] ?? []));
  });

  it('gives the widget its measure and other attributes', async () => {
    const { out } = await thads(
      'render',
      report,
      '--measure',
      'cases',
      '--set',
      'shape=ring',
      '--set',
      'label=a=b',
      '--lang',
      'en',
    );
    expect(out).toMatch(/^<thads-gauge lang="en" measure="cases" shape="ring" label="a=b">/);
  });

  it.each([
    [['render', 'no-such-file.json'], 1, 'không có tệp này'],
    [
      ['render', report, '--out', join(folder, 'none', 'a.html')],
      1,
      `${join('none', 'a.html')}: error: không ghi được`,
    ],
    [['render', report, '--format', 'svg', '--widget', 'trend'], 1, 'thads-trend'],
    [['render', report, '--set', 'onclick=x'], 2, 'onclick'],
    [['render', report, '--format', 'pdf'], 2, '--format pdf'],
    [['render', report, '--widget', 'pie'], 2, '--widget pie'],
    [['render', report, '--measure', 'both'], 2, '--measure both'],
    [['render', report, '--set', 'shape'], 2, '--set shape'],
    [['render', report, '--set', 'measure=tien'], 2, '--set measure: cần cases, amounts, nhưng gặp “tien”.'],
    [['render', report, '--set', 'digits=x'], 2, '--set digits: cần 0–6, nhưng gặp “x”.'],
    [['render', report, '--set', 'as-of=31/02/2022'], 2, '--set as-of: cần ngày có thật'],
    [['render', report, '--widget', 'bars', '--set', 'view=rows'], 2, '--set view: cần stages, units, categories'],
    [['render', report, '--widget', 'bars', '--set', 'view=units', '--set', 'top=x'], 2, '--set top: cần '],
    [['render', report, '--widget', 'dashboard', '--set', 'layout=x'], 2, '--set layout: cần '],
    [['render', report, '--lang', 'en', '--set', 'target=x'], 2, '--set target: expected a target'],
    [['publish', report, '--out', folder, '--set', 'measure=tien'], 2, '--set measure: cần cases, amounts'],
    [['render', report, '--width', 'wide'], 2, '--width wide'],
    [['render', report, report], 2, report],
    [['render'], 2, 'render'],
    [['publish', report], 2, '--out: cần nơi ghi'],
    [['publish', report, '--out', folder, '--base-url', 'example.vn'], 2, '--base-url example.vn'],
  ])('tells what is wrong with thads %j', async (args, status, reason) => {
    const told = await thads(...args);
    expect([told.status, told.err.includes(reason)]).toEqual([status, true]);
  });

  it('leaves it to the report whether it has the unit that is picked', async () => {
    const file = join(folder, 'units.csv');
    writeFileSync(file, 'Đơn vị;Có điều kiện;Thi hành xong\nCần Giuộc;1.875;1.529\nBảo Lộc;1.432;1.202\n');
    const { status, out, err } = await thads('render', file, '--set', 'select=bao-loc');
    expect([status, err, out.includes('1.202')]).toEqual([0, '', true]);
  });

  it('draws what can be read, names by line and column what cannot, and fails', async () => {
    const file = join(folder, 'half.csv');
    writeFileSync(file, 'Đơn vị;Có điều kiện;Thi hành xong;Chỉ tiêu\nCần Giuộc;1.87;1.529;abc\n');
    const to = join(folder, 'half.html');
    const { status, err } = await thads('render', file, '--out', to);
    expect([status, err.replaceAll(`${folder}/`, '').split('\n')]).toEqual([
      1,
      [
        'half.csv:2:2: error: Dòng 2, cột 2 (Có điều kiện): cần số việc nguyên, không âm, ví dụ 1.875, nhưng gặp “1.87”.',
        'half.csv:2:4: error: Dòng 2, cột 4 (Chỉ tiêu): cần chỉ tiêu phần trăm, ví dụ 81,5% hoặc >83,25%, nhưng gặp “abc”.',
        '',
      ],
    ]);
    expect(readFileSync(to, 'utf8')).toContain('1.529 việc');
    const json = join(folder, 'half.json');
    writeFileSync(json, '{"cases": {"completed": 5, "enforceable": "1.87"}}');
    expect((await thads('render', json)).err).toContain('half.json:1:43: error: cases.enforceable: cần số việc');
  });

  it.each([
    ['vi', 'report.json: error: <thads-trend> cần trình duyệt để vẽ; svg và png có: gauge, bars, cascade, stat.'],
    [
      'en',
      'report.json: error: <thads-trend> needs a browser to be drawn; as svg and png there are: gauge, bars, cascade, stat.',
    ],
  ])('says in its own words, in %s, what only browsers draw', async (lang, reason) => {
    const { status, err } = await thads('render', report, '--lang', lang, '--widget', 'trend', '--format', 'svg');
    expect([status, err.replace(`${folder}/`, '')]).toEqual([1, `${reason}\n`]);
  });

  it('fails where nothing in a file can be drawn', async () => {
    const file = join(folder, 'empty.csv');
    writeFileSync(file, 'a;b\n1;2\n');
    const { status, err } = await thads('render', file);
    expect([status, err.includes('không có số liệu nào để vẽ')]).toEqual([1, true]);
  });
});
