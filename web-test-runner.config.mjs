import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { chromium } from './test/support/chromium.mjs';
import { mediaPlugin } from './test/support/media-plugin.mjs';
import { memoryPlugin } from './test/support/memory-plugin.mjs';
import { testPage } from './test/support/page.mjs';
import { browserTally } from './test/support/tally.mjs';
import { plainFiles } from './test/support/plain-files.mjs';
import { prerenderedPages } from './test/support/prerendered-pages.mjs';
import { publishedSite } from './test/support/published-site.mjs';
import { returnPlugin } from './test/support/return-plugin.mjs';
import { sanitizePlugin } from './test/support/sanitize-plugin.mjs';
import { webkitLauncher } from './test/support/webkit-launcher.mjs';
import { locate, wantedEngines } from './tools/browsers.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

if (!existsSync(here('dist/thads.js')))
  throw new Error('Browser tests also load what is built: run `npm run build` first.');

/** Of two pages of one browser the first is hidden and draws no frame, unless it is told that it has the focus. */
async function shownPage({ context }) {
  const page = await context.newPage();
  await page.emulateFocusedPage(true);
  return page;
}

const engines = {
  // `browser` stays unset: any other value turns native coverage off.
  chromium: () => chromeLauncher({ concurrency: 2, launchOptions: chromium, createPage: shownPage }),
  // Given puppeteer, the Chrome launcher drives Firefox over WebDriver BiDi.
  firefox: () =>
    chromeLauncher({
      puppeteer,
      concurrency: 1,
      launchOptions: { browser: 'firefox', executablePath: locate('firefox') },
    }),
  webkit: () => webkitLauncher(),
};

export default {
  rootDir: here('.'),
  files: ['test/browser/**/*.browser.ts'],
  nodeResolve: { exportConditions: ['browser', 'development'] },
  middleware: [plainFiles(here('.')), prerenderedPages(here('.')), publishedSite(here('.'))],
  plugins: [
    esbuildPlugin({ ts: true, tsconfig: here('tsconfig.json'), target: 'es2022' }),
    mediaPlugin(),
    sanitizePlugin(),
    memoryPlugin(),
    returnPlugin(),
  ],
  testRunnerHtml: testPage,
  reporters: [defaultReporter(), browserTally()],
  browsers: wantedEngines().map((name) => engines[name]()),
  // Three engines share two cores in CI, and an axe run over all situations takes many times mocha's 2 s there.
  testFramework: { config: { timeout: 30_000 } },
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  // A thousand widgets that come and go, beside two other engines.
  testsFinishTimeout: 300_000,
  // CKEditor 5 says what it thinks of scripts.
  filterBrowserLogs: ({ args }) => !/Lit is in dev mode|domconverter-unsafe/.test(String(args[0])),
  coverageConfig: { include: ['src/**/*.ts'], reporters: ['text-summary', 'lcovonly'], reportDir: 'coverage/browser' },
};
