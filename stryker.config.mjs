// Mutation testing of what figures mean; CONTRIBUTING.md tells how it is run, and why it is no part of `npm test`.
export default {
  testRunner: 'vitest',
  plugins: ['./tools/stryker-vitest.mjs'],
  mutate: ['src/{model,figures,input}/**/*.ts'],
  testFiles: ['test/unit/{model,figures,input}/**/*.test.ts'],
  coverageAnalysis: 'perTest',
  // What runs once while a module is loaded would need a fresh process for every mutant.
  ignoreStatic: true,
  // TypeScript 7 has no programming interface, which rewriting a tsconfig.json asks for: there is none of this name.
  tsconfigFile: 'none.json',
  ignorePatterns: ['coverage', 'demo', 'dist', 'reports', 'storybook-static'],
  reporters: ['clear-text', 'progress'],
  clearTextReporter: { logTests: false, reportTests: false },
  timeoutMS: 20_000,
};
