import { defineConfig } from 'vitest/config';
import { unitTally } from './test/support/tally.mjs';

/** Unit tests run in plain Node: what they test must not need a page. */
export default defineConfig({
  test: {
    include: ['test/unit/**/*.test.ts'],
    environment: 'node',
    // A hundred random tables take seconds on a busy machine; what hangs is found all the same.
    testTimeout: 60_000,
    reporters: ['default', unitTally()],
    coverage: { provider: 'v8', include: ['src/**/*.ts'], reportsDirectory: 'coverage/unit' },
  },
});
