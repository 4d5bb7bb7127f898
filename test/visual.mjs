// Compares every widget in every situation, as the gallery shows it in light and dark, with the pictures in test/visual/.
// `--update` writes those that differ anew. Needs `npm run build` before.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import puppeteer from 'puppeteer-core';
import { createServer } from 'vite';
import { chromium } from './support/chromium.mjs';
import { writeTally } from './support/tally.mjs';

const { values: options } = parseArgs({
  options: { update: { type: 'boolean', default: false }, only: { type: 'string' } },
});

const BASELINES = new URL('visual/', import.meta.url);
const FOUND = new URL('../reports/visual/', import.meta.url);
const VERSION = new URL('chromium.txt', BASELINES);
/** Width of the page: room for light and dark side by side, 320 px each. */
const WIDTH = 780;
/** What a pixel's colour may differ by, 0 to 1; edges of letters and lines are recognised and left out. */
const COLOUR = 0.2;
/** What part of a picture may differ: letters are placed by fractions of a pixel, which other versions round otherwise. */
const PART = 0.001;
const TAGS = ['gauge', 'bars', 'stat', 'cascade', 'trend', 'table', 'dashboard'];
/** Hundreds of rows are other tests' business, and no picture to keep. */
const LEFT_OUT = ['dashboard-manyUnits'];

rmSync(FOUND, { recursive: true, force: true });
mkdirSync(FOUND, { recursive: true });
mkdirSync(BASELINES, { recursive: true });

const server = await createServer({
  root: new URL('..', import.meta.url).pathname,
  configFile: false,
  logLevel: 'error',
  server: { host: '127.0.0.1', port: 0, watch: null, hmr: false },
});
await server.listen();
const browser = await puppeteer.launch(chromium);
const version = (await browser.version()).replace(/^\D*/, '');

/** Names and pictures of all situations of a widget. */
async function* pictures(tag) {
  const page = await browser.newPage();
  await page.setViewport({ width: WIDTH, height: 1000 });
  await page.goto(`${server.resolvedUrls.local[0]}demo/gallery.html?widget=thads-${tag}`, {
    waitUntil: 'networkidle0',
  });
  await page.evaluate(async () => {
    // Widgets within a dashboard come after it.
    const all = (root) =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        element,
        ...(element.shadowRoot ? all(element.shadowRoot) : []),
      ]);
    for (let turns = 0; turns < 3; turns += 1) for (const element of all(document)) await element.updateComplete;
    await document.fonts.ready;
  });
  const sections = await page.$$eval('.situation', (all) =>
    all.map((section) => {
      const { left, top, width, height } = section.querySelector('.themes').getBoundingClientRect();
      return { name: section.dataset.name, left, top: top + scrollY, width, height };
    }),
  );
  for (const { name, left, top, width, height } of sections) {
    const whole = `${tag}-${name}`;
    if (LEFT_OUT.includes(whole) || (options.only && !whole.includes(options.only))) continue;
    const clip = { x: left, y: top, width, height };
    yield [whole, PNG.sync.read(Buffer.from(await page.screenshot({ clip, optimizeForSpeed: true })))];
  }
  await page.close();
}

/**
 * Half as wide and half as high, in fewer colours: a fourth of the bytes, which are kept for good, and blind for how a
 * version draws the edges of letters.
 */
function halved({ width, height, data }) {
  const small = new PNG({ width: Math.floor(width / 2), height: Math.floor(height / 2) });
  for (let y = 0; y < small.height; y += 1)
    for (let x = 0; x < small.width; x += 1)
      for (let channel = 0; channel < 3; channel += 1) {
        const at = (2 * y * width + 2 * x) * 4 + channel;
        const sum = data[at] + data[at + 4] + data[at + 4 * width] + data[at + 4 * width + 4];
        small.data[(y * small.width + x) * 4 + channel] = (sum >> 2) & 0xf0;
      }
  for (let at = 3; at < small.data.length; at += 4) small.data[at] = 255;
  return small;
}

/** What is wrong with a picture; `null` when it is as before. */
function difference(name, picture) {
  const file = new URL(`${name}.png`, BASELINES);
  if (!existsSync(file)) return 'has no picture yet';
  const before = PNG.sync.read(readFileSync(file));
  const { width, height } = picture;
  if (before.width !== width || before.height !== height)
    return `is ${width} × ${height} px, was ${before.width} × ${before.height}`;
  const diff = new PNG({ width, height });
  const differing = pixelmatch(before.data, picture.data, diff.data, width, height, { threshold: COLOUR });
  if (differing <= PART * width * height) return null;
  writeFileSync(new URL(`${name}.diff.png`, FOUND), PNG.sync.write(diff));
  return `differs in ${differing} pixels`;
}

const packed = (picture) =>
  PNG.sync.write(picture, { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 });

const seen = new Set();
const wrong = [];
for (const tag of TAGS)
  for await (const [name, picture] of pictures(tag)) {
    seen.add(`${name}.png`);
    const small = halved(picture);
    const what = difference(name, small);
    if (what === null) continue;
    wrong.push(name);
    console.log(options.update ? 'new ' : 'FAIL', `${name} ${what}`);
    if (options.update) writeFileSync(new URL(`${name}.png`, BASELINES), packed(small));
    else writeFileSync(new URL(`${name}.png`, FOUND), PNG.sync.write(picture));
  }
await browser.close();
await server.close();

const gone = options.only ? [] : readdirSync(BASELINES).filter((file) => file.endsWith('.png') && !seen.has(file));
for (const file of gone) {
  console.log(options.update ? 'gone' : 'FAIL', `${file} is the picture of nothing`);
  if (options.update) rmSync(new URL(file, BASELINES));
}
if (options.update) writeFileSync(VERSION, `${version}\n`);

const failed = options.update ? 0 : wrong.length + gone.length;
console.log(`${seen.size - (options.update ? 0 : wrong.length)} of ${seen.size} pictures as before`);
if (failed) {
  const drawn = existsSync(VERSION) ? readFileSync(VERSION, 'utf8').trim() : 'another one';
  console.log(`What was found lies in reports/visual/. If it is as it should be: npm run test:visual -- --update`);
  if (drawn !== version)
    console.log(
      `The pictures were drawn by Chromium ${drawn}, this is ${version}: letters may stand a little otherwise.`,
    );
}
writeTally('visual', { passed: seen.size - wrong.length, failed }, options.update ? [] : [...wrong, ...gone]);
process.exit(failed ? 1 : 0);
