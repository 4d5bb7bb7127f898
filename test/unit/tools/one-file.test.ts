import { describe, expect, it } from 'vitest';
import { importedAtOnce } from '../../../tools/vite/one-file.ts';

describe('importedAtOnce', () => {
  it('imports at once what a module asks for later', () => {
    const code = "export const a = () => import(\n  './a.ts'\n);\nb ??= await import('./b.ts');\n";
    expect(importedAtOnce(code)).toBe(
      [
        "import * as onDemand0 from './a.ts';",
        "import * as onDemand1 from './b.ts';",
        'export const a = () => Promise.resolve(onDemand0);',
        'b ??= await Promise.resolve(onDemand1);',
        '',
      ].join('\n'),
    );
  });

  it('imports no more of it than is wanted, under names of its own', () => {
    const code = "import type { a } from './a.ts';\nconst { a,\n  b } = await import('./a.ts');\n";
    expect(importedAtOnce(code)).toBe(
      [
        "import { a as onDemand0a, b as onDemand0b } from './a.ts';",
        "import type { a } from './a.ts';",
        'const { a,',
        '  b } = await Promise.resolve({ a: onDemand0a, b: onDemand0b });',
        '',
      ].join('\n'),
    );
  });

  it.each(["import { a } from './a.ts';\n", 'const url = import.meta.url;\n', "type A = typeof import_('./a.ts');\n"])(
    'leaves %j alone',
    (code) => {
      expect(importedAtOnce(code)).toBe(code);
    },
  );

  it('leaves what only running code knows, for the build to refuse', () => {
    expect(importedAtOnce('await import(path);')).toBe('await import(path);');
  });
});
