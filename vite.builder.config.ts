import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';
import { ascii } from './tools/vite/ascii.ts';
import { bundle, cssTarget, target } from './tools/vite/bundle.ts';
import { litAsGuest } from './tools/vite/lit-as-guest.ts';
import { minifyLiterals } from './tools/vite/minify-literals.ts';

/** A style sheet with what it imports in its place. */
const styles = (path: string): string =>
  readFileSync(path, 'utf8').replace(/^@import '\.\/(.+)';$/gm, (_, name: string) => styles(`demo/builder/${name}`));

/** The page and its style sheet beside its script, under the names they have there. */
const page: Plugin = {
  name: 'thads:builder-page',
  generateBundle() {
    const html = readFileSync('demo/builder.html', 'utf8')
      .replaceAll('../dist/', '')
      .replace('builder/builder.css', 'builder.css')
      .replace(' data-home="index.html"', '')
      // Plain ASCII like all files, so that no charset can garble it.
      .replace(/[^\x00-\x7f]/gu, (character) => `&#${character.codePointAt(0)};`);
    this.emitFile({ type: 'asset', fileName: 'builder.html', source: html });
    this.emitFile({ type: 'asset', fileName: 'builder.css', source: styles('demo/builder/builder.css') });
  },
};

/** Snippets name the file they were made for, where it lies on another site. */
const integrity: Plugin = {
  name: 'thads:integrity',
  renderChunk(code, _chunk, { dir = 'dist' }) {
    const digest = createHash('sha384')
      .update(readFileSync(`${dir}/thads.js`))
      .digest('base64');
    return { code: code.replace('%THADS_INTEGRITY%', `sha384-${digest}`), map: null };
  },
};

/**
 * dist/builder.html with its script and styles: a page that is copied to a server with the rest of dist/, or opened
 * from a disk, which modules cannot be. Built last, for it holds the hash of dist/thads.js.
 */
export default defineConfig({
  plugins: [minifyLiterals(), litAsGuest(), integrity, page, ascii()],
  build: {
    target,
    cssTarget,
    emptyOutDir: false,
    modulePreload: false,
    copyPublicDir: false,
    rolldownOptions: {
      ...bundle,
      input: 'demo/builder/main.ts',
      output: { minify: true, format: 'iife', entryFileNames: 'builder.js' },
    },
  },
});
