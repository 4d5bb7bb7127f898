import { globSync } from 'node:fs';
import type { Plugin } from 'vite';

/** The element folders that can be registered one by one: `gauge` for src/elements/gauge/define.ts. */
export const elementNames = (): string[] =>
  globSync('src/elements/*/define.ts', { cwd: new URL('../..', import.meta.url) })
    .map((path) => path.split(/[\\/]/).at(-2)!)
    .sort();

/**
 * Gives every element a short address: `thads-widgets/define/gauge.js` for dist/elements/gauge/define.js.
 *
 * One line of JavaScript and the same line as its declaration: a module and its `.d.ts` must sit side by side,
 * and both keep the layout of src/.
 */
export function defineEntries(): Plugin {
  return {
    name: 'thads:define-entries',
    apply: 'build',
    generateBundle() {
      for (const name of elementNames()) {
        const source = `export * from '../elements/${name}/define.js';\n`;
        this.emitFile({ type: 'asset', fileName: `define/${name}.js`, source });
        this.emitFile({ type: 'asset', fileName: `define/${name}.d.ts`, source });
      }
    },
  };
}
