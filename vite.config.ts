import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';
import { ascii } from './tools/vite/ascii.ts';
import { target } from './tools/vite/bundle.ts';
import { defineEntries, elementNames } from './tools/vite/define-entries.ts';
import { minifyLiterals } from './tools/vite/minify-literals.ts';

/** The schema ships as it stands. */
const schema: Plugin = {
  name: 'thads:schema',
  generateBundle() {
    this.emitFile({
      type: 'asset',
      fileName: 'report.schema.json',
      source: readFileSync('src/report.schema.json', 'utf8'),
    });
  },
};

/**
 * dist/ for bundlers: a module for each module of src/, readable, with bare imports of lit and d3,
 * so that a site with several such libraries ships Lit once. The one-file builds are vite.cdn.config.ts.
 */
export default defineConfig({
  plugins: [minifyLiterals(), defineEntries(), schema, ascii()],
  publicDir: false,
  build: {
    target,
    minify: false,
    lib: {
      entry: [
        'src/index.ts',
        'src/define.ts',
        'src/en.ts',
        'src/report.ts',
        'src/article.ts',
        'src/article-text.ts',
        'src/carriers.ts',
        'src/server.ts',
        'src/thads-cli.ts',
        ...elementNames().map((name) => `src/elements/${name}/define.ts`),
      ],
      formats: ['es'],
    },
    rolldownOptions: {
      external: [/^lit(\/|$)/, /^@lit\//, /^d3-/, /^@resvg\//, /^node:/],
      output: {
        preserveModules: true,
        preserveModulesRoot: 'src',
        // The compiler's helper for decorators would otherwise lie in a folder named after the compiler's version.
        entryFileNames: ({ name }) => `${name.replace(/^_virtual\/.*\//, 'compiler/')}.js`,
      },
    },
  },
});
