import type { Plugin } from 'vite';

/**
 * What modules import on demand, imported at once: a file that carries everything has nothing to wait for.
 *
 * A bundler keeps such a module asleep until it is asked for, and with it all it shares with others, Lit included:
 * functions around every one of them, and Vite's help for preloading, are kilobytes that postpone nothing.
 */
export function oneFile(): Plugin {
  return {
    name: 'thads:one-file',
    apply: 'build',
    enforce: 'pre', // before Vite looks for imports on demand
    transform: {
      filter: { id: /\/src\/.*\.ts$/, code: /\bimport\(/ },
      handler(code, id) {
        const together = importedAtOnce(code);
        if (/\bimport\(/.test(together)) this.error(`${id} imports on demand what only running code knows`);
        return { code: together, map: null };
      },
    },
  };
}

/** `import('./a.ts')` as a promise of what a static import brings. */
export function importedAtOnce(code: string): string {
  const imports: string[] = [];
  const together = code.replace(/\bimport\(\s*('[^']+')\s*\)/g, (_match, from: string) => {
    const name = `onDemand${imports.length}`;
    imports.push(`import * as ${name} from ${from};\n`);
    return `Promise.resolve(${name})`;
  });
  return imports.join('') + together;
}
