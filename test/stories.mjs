// Renders every story of storybook-static/ in Chromium. Fails on: a render error, a failing play(), an error on the page,
// any request leaving the page's origin, a missing or failing axe report in any theme and language.
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

/** Storybook itself checks the first page; these are checked when it has. Another theme changes nothing but colours. */
const OTHER_PAGES = [
  { lang: 'vi', theme: 'dark', runOnly: ['color-contrast', 'link-in-text-block'] },
  { lang: 'en', theme: 'light' },
  { lang: 'en', theme: 'dark', runOnly: ['color-contrast', 'link-in-text-block'] },
];
/** The largest story has seven hundred units, each a row of a table. */
const PATIENCE_MS = 60_000;
const AXE = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

const server = await preview({
  configFile: false,
  logLevel: 'error',
  build: { outDir: 'storybook-static' },
  preview: { host: '127.0.0.1', port: 0 },
});
const base = server.resolvedUrls.local[0];

/** A browser that shows one story after another; of two pages in one browser the second would be hidden, and not be drawn. */
class Stage {
  problems = [];
  #browser;
  #page;
  #isOpen = false;

  static async open() {
    const stage = new Stage();
    stage.#browser = await puppeteer.launch(chromium);
    const page = await stage.#browser.newPage();
    page.on('pageerror', (error) => stage.problems.push(`page error: ${error.message}`));
    page.on('request', (request) => {
      const inside = request.url().startsWith(base) || /^(data|blob):/.test(request.url());
      if (!inside) stage.problems.push(`external request: ${request.url()}`);
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
    stage.#page = page;
    return stage;
  }

  close() {
    return this.#browser.close();
  }

  /** What is wrong with a story. */
  async check(id) {
    this.problems = [];
    try {
      await this.#show(id);
      this.#isOpen = true;
      for (const { name, status, message, axe } of await this.#recorded()) {
        if (name !== 'storyFinished') this.problems.push(`${name}: ${message}`);
        else if (status !== 'success') this.problems.push(`status ${status}`);
        else if (!axe.length) this.problems.push('no axe report');
        this.problems.push(...axe.flat());
      }
      this.problems.push(...(await this.#otherPages()));
    } catch (error) {
      this.problems.push(error.message);
      this.#isOpen = false; // the next story starts in a page of its own
    }
    return this.problems;
  }

  /** Shows the story, in the page that is already open if there is one, and waits until it has played and axe has run. */
  async #show(id) {
    if (this.#isOpen) {
      await this.#page.evaluate((storyId) => {
        window.__events = [];
        window.__STORYBOOK_ADDONS_CHANNEL__.emit('setCurrentStory', { storyId, viewMode: 'story' });
      }, id);
    } else {
      await this.#page.goto(`${base}iframe.html?id=${id}&viewMode=story`);
      await this.#page.evaluate(AXE);
    }
    const finished = (storyId) =>
      window.__events.some(({ name, payload }) => name === 'storyFinished' && payload.storyId === storyId);
    await this.#page.waitForFunction(finished, { timeout: PATIENCE_MS, polling: 50 }, id);
  }

  /** What the channel has said, reduced to what can be sent out of the page. */
  #recorded() {
    return this.#page.evaluate(() =>
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
  }

  /** What axe finds in the same story on pages of other themes and languages. */
  #otherPages() {
    return this.#page.evaluate(async (pages) => {
      const around = document.querySelector('.page');
      const widgets = [...around.querySelectorAll('*')].filter((element) => 'refresh' in element);
      const found = [];
      for (const { lang, theme, ...options } of pages) {
        around.lang = lang;
        around.dataset.theme = theme;
        for (const widget of widgets) widget.refresh();
        await Promise.all(widgets.map((widget) => widget.updateComplete));
        const { violations } = await window.axe.run(around, { ...options, resultTypes: ['violations'] });
        found.push(
          ...violations.map(({ id, help, nodes }) => `${lang}, ${theme}: axe ${id}: ${help} (${nodes.length} nodes)`),
        );
      }
      return found;
    }, OTHER_PAGES);
  }
}

const failures = [];
const left = [...stories];
/** Takes one story after another as long as there are any. */
async function work() {
  const stage = await Stage.open();
  for (let story = left.shift(); story; story = left.shift()) {
    const problems = await stage.check(story.id);
    if (problems.length) failures.push(`${story.id}: ${problems.join(' | ')}`);
    console.log(problems.length ? 'FAIL' : 'ok  ', story.id, problems.join(' | '));
  }
  await stage.close();
}
// Two at a time: machines have two cores at least.
await Promise.all([work(), work()]);

await server.close();
const axeRuns = stories.length * (1 + OTHER_PAGES.length);
console.log(`${stories.length - failures.length} of ${stories.length} stories passed, ${axeRuns} pages checked by axe`);
writeTally('stories', { passed: stories.length - failures.length, failed: failures.length }, failures);
process.exit(failures.length ? 1 : 0);
