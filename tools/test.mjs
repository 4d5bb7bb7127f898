// `npm test`: every check in order, quick ones first; stops at the first that fails and ends with what failed and one line of counts.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';

const STEPS = ['lint', 'typecheck', 'test:unit', 'build', 'check:dist', 'sizes', 'test:browser', 'test:stories'];
const REPORTS = new URL('../reports/', import.meta.url);

rmSync(REPORTS, { recursive: true, force: true });

const done = [];
let status = 0;
for (const step of STEPS) {
  console.log(`\n=== npm run ${step}`);
  const start = performance.now();
  status =
    spawnSync('npm', ['run', '--silent', step], { stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1;
  done.push(
    `${status ? 'FAILED' : 'ok    '} ${step.padEnd(13)} ${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s`,
  );
  if (status) break;
}

const counts = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
for (const file of existsSync(REPORTS) ? readdirSync(REPORTS) : []) {
  const run = JSON.parse(readFileSync(new URL(file, REPORTS), 'utf8'));
  for (const outcome of Object.keys(counts)) counts[outcome] += run[outcome];
  failures.push(...run.failures);
}
// A step that counts no tests of its own (lint, types, sizes) is one failure.
if (status && !counts.failed) counts.failed = 1;

const notRun = STEPS.slice(done.length);
if (failures.length) console.log(`\n${failures.join('\n')}`);
console.log(`\n${done.join('\n')}`);
if (notRun.length) console.log(`Not run: ${notRun.join(', ')}`);
console.log(`${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ''}`);
process.exit(status);
