import { defineConfig } from 'vite';
import manifest from './package.json' with { type: 'json' };
import { ascii } from './tools/vite/ascii.ts';
import { bundle, cssTarget, target } from './tools/vite/bundle.ts';
import { litAsGuest } from './tools/vite/lit-as-guest.ts';
import { minifyLiterals } from './tools/vite/minify-literals.ts';
import { noPreload } from './tools/vite/no-preload.ts';

const banner = `/*! ${manifest.name} ${manifest.version}, ${manifest.license}; contains Lit (BSD-3-Clause) and d3 (ISC): licenses.md */`;

/**
 * The files for a script tag, everything in one: `--mode esm` gives dist/thads.js, `--mode iife` dist/thads.iife.js,
 * `--mode css` dist/thads.css. They are added to what `vite build` has put into dist/.
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
  return {
    plugins: [minifyLiterals(), litAsGuest(), noPreload(), ascii()],
    build: {
      ...shared,
      license: { fileName: 'licenses.md' },
      rolldownOptions: {
        ...bundle,
        input: 'src/define.ts',
        output: {
          minify: true,
          postBanner: banner,
          ...(mode === 'iife'
            ? { format: 'iife', entryFileNames: 'thads.iife.js', name: 'Thads' }
            : { format: 'es', entryFileNames: 'thads.js', codeSplitting: false }),
        },
      },
    },
  };
});
