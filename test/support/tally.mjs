// Each test runner leaves its counts in reports/, so that `npm test` can end with what failed and one line for all of them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';

/**
 * @param {string} name of the run
 * @param {{ passed: number, failed: number, skipped?: number }} counts
 * @param {string[]} failures a line for each: where, which test, what it said
 */
export function writeTally(name, { passed, failed, skipped = 0 }, failures) {
  const folder = new URL('../../reports/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify({ passed, failed, skipped, failures })}\n`);
}

/** @param {string[]} path from the file to the test */
const failure = (path, message = 'failed') => `${path.filter(Boolean).join(' › ')}: ${message.split('\n')[0]}`;

/** Reporter for @web/test-runner: every test counts once per browser; a file that did not load counts as failed. */
export const browserTally = () => ({
  onTestRunFinished({ sessions }) {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    const failures = [];
    const count = (suite, path) => {
      const here = [...path, suite.name];
      for (const { name, skipped, passed, error } of suite.tests) {
        counts[skipped ? 'skipped' : passed ? 'passed' : 'failed'] += 1;
        if (!skipped && !passed) failures.push(failure([...here, name], error?.message));
      }
      for (const inner of suite.suites) count(inner, here);
    };
    for (const { browser, testFile, testResults, errors } of sessions) {
      const file = [browser.name, relative('.', testFile)];
      if (testResults) count(testResults, file);
      if (errors.length) counts.failed += 1;
      for (const { message } of errors) failures.push(failure(file, message));
    }
    writeTally('browser', counts, failures);
  },
});

/** Reporter for Vitest; a file that did not load counts as failed. */
export const unitTally = () => ({
  onTestRunEnd(modules, unhandledErrors) {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0, pending: 0 };
    const failures = unhandledErrors.map(({ message }) => failure(['outside of tests'], message));
    for (const module of modules) {
      const file = relative('.', module.moduleId);
      for (const test of module.children.allTests()) {
        const { state, errors } = test.result();
        counts[state] += 1;
        if (state === 'failed') failures.push(failure([file, test.fullName], errors[0]?.message));
      }
      if (module.errors().length) counts.failed += 1;
      for (const { message } of module.errors()) failures.push(failure([file], message));
    }
    writeTally('unit', counts, failures);
  },
});
