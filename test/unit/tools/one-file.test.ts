import { describe, expect, it } from 'vitest';
import { importedAtOnce } from '../../../tools/vite/one-file.ts';

describe('importedAtOnce', () => {
  it('imports at once what a module asks for later', () => {
    const code = "const { a } = await import('./a.ts');\nexport const b = () => import(\n  './b.ts'\n);\n";
    expect(importedAtOnce(code)).toBe(
      [
        "import * as onDemand0 from './a.ts';",
        "import * as onDemand1 from './b.ts';",
        'const { a } = await Promise.resolve(onDemand0);',
        'export const b = () => Promise.resolve(onDemand1);',
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
