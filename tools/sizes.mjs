// What readers download, against what we promise. kB are 1000 bytes after Brotli at its highest level, as a CDN stores them.
//
// thads.js is weighed as it lies in dist/. For the npm modules a site's bundle is made in memory, the way
// the CDN files are made, with Lit and d3 in it; modules are dist/'s, so this needs `npm run build` first.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'vite';
import { ascii } from './vite/ascii.ts';
import { bundle, target } from './vite/bundle.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** `aim` is the promise; beyond `cap` the run fails. Between the two the table says so. */
const BUDGETS = [
  { what: 'gauge + bars, bundled', modules: ['define/gauge.js', 'define/bars.js'], aim: 14, cap: 16 },
  { what: 'gauge alone, bundled', modules: ['define/gauge.js'], aim: 12, cap: 14 },
  { what: 'thads.js', file: 'thads.js', aim: 32, cap: 32 },
  { what: 'report.js, bundled', modules: ['report.js'], everyExport: true, aim: 10, cap: 10 },
];

async function bundled(modules, everyExport) {
  const site = 'virtual:site';
  const lines = modules.map((path) => (everyExport ? `export * from './dist/${path}';` : `import './dist/${path}';`));
  const entry = {
    name: 'site',
    enforce: 'pre',
    resolveId: (id) => (id === site ? `${root}site.js` : undefined),
    load: (id) => (id === `${root}site.js` ? lines.join('\n') : undefined),
  };
  const { output } = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    plugins: [entry, ascii()],
    build: {
      target,
      write: false,
      modulePreload: false,
      rolldownOptions: { ...bundle, input: site, output: { format: 'es', minify: true, codeSplitting: false } },
    },
  });
  return output[0].code;
}

const brotli = (text) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const kB = (bytes) => (bytes / 1000).toFixed(2).padStart(7);

let failed = 0;
console.log(`${''.padEnd(24)}${'minified'.padStart(10)}${'brotli'.padStart(9)}${'aim'.padStart(9)}${'cap'.padStart(9)}   (kB = 1000 bytes)`);
for (const { what, modules, file, everyExport, aim, cap } of BUDGETS) {
  const code = file ? readFileSync(`${root}dist/${file}`, 'utf8') : await bundled(modules, everyExport);
  const size = brotli(code);
  const verdict = size > cap * 1000 ? 'TOO LARGE' : size > aim * 1000 ? 'above the aim' : '';
  if (size > cap * 1000) failed += 1;
  console.log(`${what.padEnd(24)}   ${kB(code.length)}  ${kB(size)}  ${kB(aim * 1000)}  ${kB(cap * 1000)}   ${verdict}`.trimEnd());
}
process.exit(failed ? 1 : 0);
