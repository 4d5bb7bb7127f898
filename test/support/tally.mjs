// Each test runner leaves its counts in reports/, so that `npm test` can end with one line for all of them.
import { mkdirSync, writeFileSync } from 'node:fs';

/** @param {string} name of the run  @param {{ passed: number, failed: number, skipped?: number }} counts */
export function writeTally(name, { passed, failed, skipped = 0 }) {
  const folder = new URL('../../reports/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify({ passed, failed, skipped })}\n`);
}

/** Reporter for @web/test-runner: every test counts once per browser; a file that did not load counts as failed. */
export const browserTally = () => ({
  onTestRunFinished({ sessions }) {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    const count = (suite) => {
      for (const test of suite.tests) counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
      suite.suites.forEach(count);
    };
    for (const { testResults, errors } of sessions) {
      if (testResults) count(testResults);
      if (errors.length) counts.failed += 1;
    }
    writeTally('browser', counts);
  },
});

/** Reporter for Vitest; a file that did not load counts as failed. */
export const unitTally = () => ({
  onTestRunEnd(modules, unhandledErrors) {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) counts[test.result().state] += 1;
      if (module.errors().length) counts.failed += 1;
    }
    writeTally('unit', counts);
  },
});
