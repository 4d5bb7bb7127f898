import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const LIT_MODULE = /^\.\/css-tag\.js$/;

/**
 * Leaves out what Lit does for browsers whose shadow roots cannot share style sheets, half a kilobyte: none of them has
 * the states of elements (`:state(met)`) either, without which no widget draws.
 *
 * The build fails when Lit imports something from that module which ours does not have.
 */
export function leanStyles(): Plugin {
  let found = false;
  return {
    name: 'thads:lean-styles',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      found = false;
    },
    resolveId: {
      filter: { id: LIT_MODULE },
      handler(_id, importer) {
        if (!/\/@lit\/reactive-element\//.test(importer ?? '')) return undefined;
        found = true;
        return fileURLToPath(new URL('css-tag.ts', import.meta.url));
      },
    },
    buildEnd(error) {
      if (!error && !found) this.error("Lit's module css-tag.js is not found: adapt tools/vite/lean-styles.ts");
    },
  };
}
