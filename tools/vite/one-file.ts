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

/** `const { a } = await import('./a.ts')`, or any other `import('./a.ts')`, as a promise of what a static import brings. */
export function importedAtOnce(code: string): string {
  const imports: string[] = [];
  const together = code.replace(
    /(?:\{([\w\s,]+)\} = await )?\bimport\(\s*('[^']+')\s*\)/g,
    (_match, wanted: string | undefined, from: string) => {
      const own = `onDemand${imports.length}`;
      if (wanted === undefined) {
        imports.push(`import * as ${own} from ${from};\n`);
        return `Promise.resolve(${own})`;
      }
      // Only what is wanted: all else the module has may be left out of the file.
      const names = wanted.match(/\w+/g) ?? [];
      imports.push(`import { ${names.map((name) => `${name} as ${own}${name}`).join(', ')} } from ${from};\n`);
      return `{${wanted}} = await Promise.resolve({ ${names.map((name) => `${name}: ${own}${name}`).join(', ')} })`;
    },
  );
  return imports.join('') + together;
}
