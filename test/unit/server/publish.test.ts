import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'parse5';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { parseReport } from '../../../src/input/json.ts';
import { publishCommand, type PublishOptions } from '../../../src/server/publish-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'thads-publish-'));
afterAll(() => rmSync(folder, { recursive: true }));

const library = join(folder, 'library');
mkdirSync(library);
for (const name of ['thads.iife.js', 'embed.js', 'thads.css']) writeFileSync(join(library, name), `/* ${name} */`);

const site = join(folder, 'site');
beforeEach(() => rmSync(site, { recursive: true, force: true }));

const HEAD = 'Đơn vị;Phải thi hành;Có điều kiện;Thi hành xong;Tỷ lệ;Chỉ tiêu';
const GOOD = [
  'Cần Giuộc;2.561;1.875;1.529;81,55%;81,5%',
  'Bảo Lộc;2.000;1.432;1.202;83,94%;80%',
  'Mộ Đức;900;800;640;80%;',
];

async function publish(rows: readonly string[] | object, options: Partial<PublishOptions> = {}) {
  const isTable = Array.isArray(rows);
  const file = join(folder, isTable ? 'units.csv' : 'report.json');
  writeFileSync(file, isTable ? `${[HEAD, ...(rows as string[])].join('\n')}\n` : JSON.stringify(rows));
  const printed = { out: '', err: '' };
  const asked: PublishOptions = {
    lang: 'vi',
    json: false,
    quiet: false,
    verbose: false,
    max: 100,
    out: site,
    tag: 'thads-gauge',
    measure: null,
    attributes: {},
    base: 'https://example.vn/so-lieu/',
    library: new URL(`${pathToFileURL(library).href}/`),
    ...options,
  };
  const status = await publishCommand(file, asked, {
    stdin: (async function* () {})(),
    out: (text) => (printed.out += text),
    err: (text) => (printed.err += text),
    isTerminal: options.quiet !== undefined,
  });
  return { status, out: printed.out.replaceAll(`${folder}/`, ''), err: printed.err };
}

const page = (path: string) => readFileSync(join(site, path), 'utf8');

describe('thads publish', () => {
  it('makes a folder for every unit, and a list of them', async () => {
    const { status, err } = await publish(GOOD);
    expect(status).toBe(0);
    expect(err).toBe('Đã xuất bản 3 đơn vị, bỏ qua 0 đơn vị có lỗi; ghi 21 tệp, 0 tệp không đổi.\n');
    expect(readdirSync(site)).toEqual([
      'bao-loc',
      'can-giuoc',
      'embed.js',
      'index.css',
      'index.html',
      'index.json',
      'mo-duc',
      'thads.css',
      'thads.iife.js',
    ]);
    expect(readdirSync(join(site, 'can-giuoc'))).toEqual([
      'embed.html',
      'oembed.json',
      'report.json',
      'widget.html',
      'widget.svg',
    ]);
    const { report, problems } = parseReport(page('can-giuoc/report.json'));
    expect([report.agency, report.cases?.completed?.value.n, problems]).toEqual(['Cần Giuộc', 1529n, []]);
    expect(page('index.html')).toContain('<a href="bao-loc/embed.html">Bảo Lộc</a>');
    expect(JSON.parse(page('index.json'))).toMatchObject({
      units: [{ name: 'Cần Giuộc', folder: 'can-giuoc' }, {}, {}],
    });
  });

  it('makes pages that draw without script, under a strict policy, and say where their oEmbed is', async () => {
    await publish(GOOD);
    const html = page('can-giuoc/embed.html');
    const fragment = page('can-giuoc/widget.html').trim();
    expect(html).toContain(fragment);
    expect(fragment).toMatch(/^<thads-gauge [^>]*><template shadowrootmode="open">/);
    const [, styles = ''] = /<style>(.*?)<\/style>/s.exec(fragment) ?? [];
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(styles));
    expect(html).toContain(`style-src 'self' http: https: 'sha256-${Buffer.from(digest).toString('base64')}'`);
    // Whole: WordPress does not resolve it.
    expect(html).toContain(
      '<link rel="alternate" type="application/json+oembed" href="https://example.vn/so-lieu/can-giuoc/oembed.json" title="Cần Giuộc">',
    );
    expect(parse(html).mode).toBe('no-quirks');
    // Before anything is painted it is known whether the page stands alone, and whether it is dark.
    expect(html.slice(0, html.indexOf('<body>'))).toContain('<script src="../embed.js"></script>');
    const oembed = JSON.parse(page('can-giuoc/oembed.json')) as Record<string, string>;
    expect(oembed).toMatchObject({ version: '1.0', type: 'rich', title: 'Cần Giuộc' });
    expect(oembed['html']).toMatch(
      /^<iframe src="https:\/\/example\.vn\/so-lieu\/can-giuoc\/embed\.html" title="Đã thi hành/,
    );
    expect(oembed['html']).not.toContain('style=');
    expect(page('can-giuoc/widget.svg')).toContain('81,55%');
  });

  it.each(['thads-bars', 'thads-dashboard'] as const)('allows all styles of %s by their hashes', async (tag) => {
    const units = ['A', 'B'].map((id) => ({ id, name: id, cases: { enforceable: 10, completed: 5 } }));
    await publish({ units }, { tag, attributes: tag === 'thads-bars' ? { view: 'units' } : {} });
    const html = page('a/embed.html');
    const styles = [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, style = '']) => style);
    expect(styles.length).toBe(tag === 'thads-bars' ? 1 : 3);
    for (const style of styles) {
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
      expect(html).toContain(`'sha256-${Buffer.from(digest).toString('base64')}'`);
    }
  });

  it('writes only what has changed', async () => {
    await publish(GOOD);
    const old = new Date(2020, 1, 1);
    const files = ['can-giuoc/embed.html', 'bao-loc/embed.html', 'bao-loc/report.json', 'thads.css'];
    for (const file of files) utimesSync(join(site, file), old, old);
    const untouched = (file: string) => statSync(join(site, file)).mtimeMs === old.getTime();
    expect((await publish(GOOD)).err).toContain('ghi 0 tệp, 21 tệp không đổi');
    expect(files.every(untouched)).toBe(true);
    const { err } = await publish([GOOD[0]!, GOOD[1]!.replace('1.202;83,94%', '1.203;84,01%'), GOOD[2]!]);
    expect(err).toContain('ghi 7 tệp, 14 tệp không đổi');
    expect(files.filter(untouched)).toEqual(['can-giuoc/embed.html', 'thads.css']);
  });

  it('names a broken row by line and column, leaves it out and publishes the others', async () => {
    const { status, out, err } = await publish([GOOD[0]!, 'Bảo Lộc;2.000;1.43;1.202;83,94%;80%', GOOD[2]!]);
    expect(status).toBe(1);
    expect(out).toMatch(/^units\.csv:3:3: error: .*“1\.43”/);
    expect(err).toContain('Đã xuất bản 2 đơn vị, bỏ qua 1 đơn vị có lỗi');
    expect([existsSync(join(site, 'bao-loc')), existsSync(join(site, 'mo-duc'))]).toEqual([false, true]);
  });

  it('names units that state no figure', async () => {
    const { status, err } = await publish([...GOOD, 'Chưa gửi;;;;;']);
    expect([status, existsSync(join(site, 'chua-gui'))]).toEqual([0, false]);
    expect(err).toContain('1 đơn vị chưa có số liệu nên không có trang: Chưa gửi\n');
  });

  it('gives no unit the folder of another, whichever of them are left out', async () => {
    const long = (end: string) => `${'Thi hành án dân sự khu vực thuộc tỉnh '.repeat(3)}${end}`;
    const row = (end: string, completed: string) => `${long(end)};10;8;${completed};;`;
    const folders = async (first: string) => {
      await publish([row('một', first), row('hai', '5')]);
      return Object.fromEntries(
        (JSON.parse(page('index.json')) as { units: { name: string; folder: string }[] }).units.map(
          ({ name, folder: at }) => [name.slice(-3), at],
        ),
      );
    };
    const { hai } = await folders('4');
    expect(await folders('abc')).toEqual({ hai });
  });

  it('tells of an attribute that no widget has', async () => {
    expect(await publish(GOOD, { attributes: { onclick: 'x' } })).toMatchObject({
      status: 1,
      err: expect.stringContaining('no attribute "onclick"') as string,
    });
  });

  it('tells where it cannot write', async () => {
    writeFileSync(site, '');
    const { status, err } = await publish(GOOD);
    expect([status, err]).toEqual([
      1,
      `${site}: error: không ghi được (${join(site, 'can-giuoc')}: ở chỗ cần thư mục lại là một tệp).\n`,
    ]);
  });

  it('and what stands in the way of which file', async () => {
    mkdirSync(join(site, 'can-giuoc', 'report.json'), { recursive: true });
    const { status, err } = await publish(GOOD, { lang: 'en' });
    const place = join(site, 'can-giuoc', 'report.json');
    expect([status, err]).toEqual([
      1,
      `${site}: error: cannot be written (${place}: a folder stands where a file is needed).\n`,
    ]);
    expect(readdirSync(join(site, 'can-giuoc'))).toEqual(['report.json']);
  });

  it('puts whole files in place of old ones, and writes through no link out of the folder', async () => {
    mkdirSync(join(site, 'can-giuoc'), { recursive: true });
    const outside = join(folder, 'outside.txt');
    writeFileSync(outside, 'not to be touched');
    symlinkSync(outside, join(site, 'can-giuoc', 'report.json'));
    expect((await publish(GOOD)).status).toBe(0);
    const kept = readFileSync(outside, 'utf8');
    rmSync(outside);
    expect(kept).toBe('not to be touched');
    expect(page('can-giuoc/report.json')).toContain('"completed":1529');
    expect(readdirSync(join(site, 'can-giuoc'))).toHaveLength(5);
  });

  it('publishes figures that contradict each other, with a notice, and names them', async () => {
    const { status, out } = await publish(['Cần Giuộc;2.561;1.875;1.529;99,9%;81,5%', GOOD[1]!]);
    expect(status).toBe(0);
    expect(out).toMatch(/^units\.csv:2:5: warning: /);
    expect(page('can-giuoc/widget.html')).toContain('class="notices"');
  });

  it('publishes units of one name apart, and names them', async () => {
    const { status, out } = await publish([...GOOD, 'Cần Giuộc;900;800;640;80%;']);
    expect([status, out]).toEqual([
      0,
      'units.csv:5:1: warning: Dòng 5, cột 1 (Đơn vị): “Cần Giuộc” đã có ở dòng 2; xem lại hai dòng, hoặc phân biệt bằng cột mã đơn vị.\n',
    ]);
    expect(existsSync(join(site, 'can-giuoc-2'))).toBe(true);
  });

  it('tells which folders of an earlier run are no longer in the file, and leaves them', async () => {
    await publish(GOOD);
    mkdirSync(join(site, 'own-folder'));
    const { status, err } = await publish(GOOD.slice(0, 2));
    expect([status, err.includes('mo-duc'), err.includes('own-folder')]).toEqual([0, true, false]);
    expect(existsSync(join(site, 'mo-duc/embed.html'))).toBe(true);
  });

  it('makes no folder outside of the site, whatever ids a report has', async () => {
    const units = ['../../evil', '/etc', '..', 'CON', 'a/b', 'a-b', '<img>', 'ĐÔNG', ''].map((id) => ({
      id,
      name: `<b>${id}`,
      cases: { enforceable: 10, completed: 5 },
    }));
    const { status, err } = await publish({ units });
    expect([status, err.includes(`${units.length} đơn vị`)]).toEqual([0, true]);
    const made = readdirSync(site).filter((name) => !name.includes('.'));
    expect(made).toHaveLength(units.length);
    expect(made.filter((name) => !/^[a-z0-9-]+$/.test(name) || name === 'con')).toEqual([]);
    expect(readdirSync(folder).toSorted()).toEqual(['library', 'report.json', 'site', 'units.csv']);
    expect(page('index.html')).not.toContain('<b>');
  });

  it('leaves out the unit of a JSON report that cannot be read', async () => {
    const cases = { enforceable: 10, completed: 5 };
    const { status, out } = await publish({
      units: [
        { name: 'A', cases },
        { name: 'B', cases: { completed: 'x' } },
      ],
    });
    expect(status).toBe(1);
    expect(out).toContain('units[1].cases.completed');
    expect(JSON.parse(page('index.json'))).toMatchObject({ units: [{ name: 'A' }] });
  });

  it('publishes a report without units as one', async () => {
    await publish({ agency: 'Cần Giuộc', cases: { enforceable: 10, completed: 5 } });
    expect(existsSync(join(site, 'can-giuoc/embed.html'))).toBe(true);
  });

  it('draws another widget, measure and language where asked', async () => {
    const amounts = { total: '211 tỷ đồng', enforceable: '123 tỷ đồng', completed: '56 tỷ đồng' };
    const units = [{ id: 'a', name: 'A', cases: { completed: 1 }, amounts }];
    await publish({ units }, { tag: 'thads-bars', measure: 'amounts', lang: 'en', attributes: { note: 'x<y' } });
    expect(page('a/widget.html')).toMatch(/^<thads-bars lang="en" label="[^"]*" measure="amounts" note="x&lt;y">/);
    expect(page('a/embed.html')).toContain('<html lang="en"');
  });

  it('fails with a reason when there is nothing to publish', async () => {
    expect(await publish(['Cần Giuộc;;x;;;'])).toMatchObject({ status: 1 });
    expect(await publish([])).toMatchObject({ status: 1 });
    const none = new URL(`${pathToFileURL(folder).href}/none/`);
    expect(await publish(GOOD, { library: none })).toMatchObject({
      status: 1,
      err: expect.stringContaining('embed.js') as string,
    });
  });

  it('says so where no address was given, and sums up as JSON for programs', async () => {
    expect((await publish(GOOD, { base: null })).err).toContain('--base-url');
    expect(page('can-giuoc/embed.html')).toContain('href="oembed.json"');
    const { out } = await publish(GOOD, { json: true });
    expect(JSON.parse(out)).toEqual({
      summary: { units: 3, broken: 0, empty: 0, written: 6, same: 15, left: 0, emptyUnits: [], leftFolders: [] },
    });
  });

  it('shows a bar to who looks on', async () => {
    const { err } = await publish(GOOD, { quiet: false });
    expect(err).toContain('[####################] 3/3 đơn vị');
  });
});
