import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';
import manifest from './package.json' with { type: 'json' };
import { ascii } from './tools/vite/ascii.ts';
import { bundle, cssTarget, target } from './tools/vite/bundle.ts';
import { leanStyles } from './tools/vite/lean-styles.ts';
import { litAsGuest } from './tools/vite/lit-as-guest.ts';
import { minifyLiterals } from './tools/vite/minify-literals.ts';
import { oneFile } from './tools/vite/one-file.ts';

const banner = `/*! ${manifest.name} ${manifest.version}, ${manifest.license}; contains Lit (BSD-3-Clause) and d3 (ISC): licenses.md */`;

/** The small classic scripts around embed.html. */
const SMALL: Readonly<Record<string, string>> = { embed: 'src/embed.ts', frame: 'src/frame.ts' };

/** The page ships as it is written, in ASCII as all else. */
const embedPage: Plugin = {
  name: 'thads:embed-page',
  generateBundle() {
    const source = readFileSync('src/embed.html', 'utf8').replace(
      /[^\x00-\x7f]/gu,
      (character) => `&#${character.codePointAt(0)};`,
    );
    this.emitFile({ type: 'asset', fileName: 'embed.html', source });
  },
};

/**
 * The files for a script tag, everything in one: `--mode esm` gives dist/thads.js, `--mode iife` dist/thads.iife.js,
 * `--mode css` dist/thads.css, `--mode embed` dist/embed.html and its script, `--mode frame` dist/frame.js. They are
 * added to what `vite build` has put into dist/.
 *
 * An application build, not Vite's library mode: that one leaves whitespace in ES output.
 */
export default defineConfig(({ mode }) => {
  const shared = { target, cssTarget, emptyOutDir: false, modulePreload: false, copyPublicDir: false } as const;
  if (mode === 'css') {
    return {
      plugins: [ascii()],
      build: { ...shared, rolldownOptions: { input: 'src/thads.css', output: { assetFileNames: 'thads.css' } } },
    };
  }
  const small = SMALL[mode];
  if (small) {
    return {
      plugins: mode === 'embed' ? [embedPage, ascii()] : [ascii()],
      build: {
        ...shared,
        rolldownOptions: {
          ...bundle,
          input: small,
          output: { format: 'iife', minify: true, entryFileNames: `${mode}.js` },
        },
      },
    };
  }
  return {
    // A classic script learns its address from the page, see src/thads.ts.
    ...(mode === 'iife' ? { define: { 'import.meta.url': 'undefined' } } : {}),
    plugins: [oneFile(), minifyLiterals(), leanStyles(), litAsGuest(), ascii()],
    build: {
      ...shared,
      license: { fileName: 'licenses.md' },
      rolldownOptions: {
        ...bundle,
        input: 'src/thads.ts',
        output: {
          minify: true,
          postBanner: banner,
          ...(mode === 'iife'
            ? { format: 'iife', entryFileNames: 'thads.iife.js' }
            : { format: 'es', entryFileNames: 'thads.js', codeSplitting: false }),
        },
      },
    },
  };
});
