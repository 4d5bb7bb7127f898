// Renders every story of storybook-static/ in Chromium. Fails on: a render error, a failing play(), an error on the page,
// any request leaving the page's origin, a missing or failing axe report.
import { existsSync, readFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { preview } from 'vite';
import { chromium } from './support/chromium.mjs';
import { writeTally } from './support/tally.mjs';

const INDEX = 'storybook-static/index.json';
if (!existsSync(INDEX)) throw new Error(`${INDEX} is not there: run \`npm run test:stories\`, which builds it.`);
const stories = Object.values(JSON.parse(readFileSync(INDEX, 'utf8')).entries).filter(
  (entry) => entry.type === 'story',
);
if (!stories.length) throw new Error('Storybook holds no stories');

// A failing play() alone still reports storyFinished with success: every one of these must be listened to.
const EVENTS = [
  'storyFinished',
  'storyErrored',
  'storyThrewException',
  'storyMissing',
  'playFunctionThrewException',
  'unhandledErrorsWhilePlaying',
];

const server = await preview({
  configFile: false,
  logLevel: 'error',
  build: { outDir: 'storybook-static' },
  preview: { host: '127.0.0.1', port: 0 },
});
const base = server.resolvedUrls.local[0];
const browser = await puppeteer.launch(chromium);
const page = await browser.newPage();

let problems = [];
page.on('pageerror', (error) => problems.push(`page error: ${error.message}`));
page.on('request', (request) => {
  const inside = request.url().startsWith(base) || /^(data|blob):/.test(request.url());
  if (!inside) problems.push(`external request: ${request.url()}`);
});

// Storybook publishes its event channel as a global: record what it says.
await page.evaluateOnNewDocument((names) => {
  window.__events = [];
  let channel;
  Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set(value) {
      channel = value;
      for (const name of names) channel.on(name, (payload) => window.__events.push({ name, payload }));
    },
  });
}, EVENTS);

/** Shows the story, in the page that is already open if there is one, and waits until it has played and axe has run. */
async function show(id, isOpen) {
  if (isOpen) {
    await page.evaluate((storyId) => {
      window.__events = [];
      window.__STORYBOOK_ADDONS_CHANNEL__.emit('setCurrentStory', { storyId, viewMode: 'story' });
    }, id);
  } else {
    await page.goto(`${base}iframe.html?id=${id}&viewMode=story`);
  }
  const finished = (storyId) =>
    window.__events.some(({ name, payload }) => name === 'storyFinished' && payload.storyId === storyId);
  await page.waitForFunction(finished, { timeout: 20_000, polling: 50 }, id);
}

/** What the channel has said, reduced to what can be sent out of the page. */
const recorded = () =>
  page.evaluate(() =>
    window.__events.map(({ name, payload }) => ({
      name,
      status: payload.status,
      message: payload.message ?? payload.title ?? payload[0]?.message,
      axe: (payload.reporters ?? [])
        .filter(({ type }) => type === 'a11y')
        .map(({ result }) =>
          (result?.violations ?? []).map(({ id, help, nodes }) => `axe ${id}: ${help} (${nodes.length} nodes)`),
        ),
    })),
  );

let isOpen = false;
let failed = 0;
for (const { id } of stories) {
  problems = [];
  try {
    await show(id, isOpen);
    isOpen = true;
    for (const { name, status, message, axe } of await recorded()) {
      if (name !== 'storyFinished') problems.push(`${name}: ${message}`);
      else if (status !== 'success') problems.push(`status ${status}`);
      else if (!axe.length) problems.push('no axe report');
      problems.push(...axe.flat());
    }
  } catch (error) {
    problems.push(error.message);
    isOpen = false; // the next story starts in a page of its own
  }
  if (problems.length) failed += 1;
  console.log(problems.length ? 'FAIL' : 'ok  ', id, problems.join(' | '));
}

await browser.close();
await server.close();
console.log(`${stories.length - failed} of ${stories.length} stories passed`);
writeTally('stories', { passed: stories.length - failed, failed });
process.exit(failed ? 1 : 0);
