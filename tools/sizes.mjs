// What readers download, against what we promise. kB are 1000 bytes after Brotli at its highest level, as a CDN stores them.
//
// thads.js is weighed as it lies in dist/. For the npm modules a site's bundle is made in memory, the way
// the CDN files are made, with Lit and d3 in it; modules are dist/'s, so this needs `npm run build` first.
//
//   npm run sizes -- --modules    also lists what each module adds to those bundles
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'vite';
import { ascii } from './vite/ascii.ts';
import { bundle, target } from './vite/bundle.ts';
import { noPreload } from './vite/no-preload.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * `beyond`: what the first adds to the second. `aim` is where we want to be, `cap` where we are: beyond it the run fails, so a change that adds bytes has to argue for
 * them. Between the two the table says so. A cap is lowered with every saving, and never raised to hide a loss.
 */
const BUDGETS = [
  { what: 'gauge + bars, bundled', modules: ['define/gauge.js', 'define/bars.js'], aim: 14, cap: 25.6 },
  { what: 'gauge alone, bundled', modules: ['define/gauge.js'], aim: 12, cap: 24.3 },
  { what: 'thads.js', file: 'thads.js', aim: 32, cap: 81.7 },
  { what: 'embed.js', file: 'embed.js', aim: 1.2, cap: 1.2 },
  { what: 'frame.js', file: 'frame.js', aim: 1, cap: 1 },
  { what: 'report.js, bundled', modules: ['report.js'], everyExport: true, aim: 10, cap: 17.2 },
  { what: 'report.js + article.js', modules: ['report.js', 'article.js'], everyExport: true, aim: 25, cap: 32.2 },
  { what: 'article.js beyond it', beyond: ['report.js + article.js', 'report.js, bundled'], aim: 15, cap: 15 },
];

/** The bundle of a site whose one script, in the root folder, imports these modules of dist/. */
async function bundled(modules, everyExport) {
  const site = `${root}site.js`;
  const lines = modules.map((path) => (everyExport ? `export * from './dist/${path}';` : `import './dist/${path}';`));
  const entry = {
    name: 'thads:site',
    enforce: 'pre',
    resolveId: (id) => (id === site ? site : undefined),
    load: (id) => (id === site ? lines.join('\n') : undefined),
  };
  const { output } = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    plugins: [entry, noPreload(), ascii()],
    build: {
      target,
      write: false,
      modulePreload: false,
      rolldownOptions: {
        ...bundle,
        // Of a page's own script nobody imports anything.
        preserveEntrySignatures: everyExport ? 'strict' : false,
        input: site,
        output: { format: 'es', minify: true },
      },
    },
  });
  return together(output);
}

/** The chunk of the entry and what it cannot do without: what is imported on demand is another download. */
function together(output) {
  const chunks = new Map(output.map((chunk) => [chunk.fileName, chunk]));
  const needed = new Set([output.find(({ isEntry }) => isEntry).fileName]);
  for (const name of needed) for (const other of chunks.get(name).imports) if (chunks.has(other)) needed.add(other);
  const parts = [...needed].map((name) => chunks.get(name));
  return {
    code: parts.map(({ code }) => code).join('\n'),
    modules: Object.assign({}, ...parts.map(({ modules }) => modules)),
  };
}

/** Compressed one by one: what they weigh together is less. */
function printModules({ modules }) {
  const rows = Object.entries(modules)
    .map(([id, { code }]) => ({ name: id.replace(root, ''), size: brotli(code ?? '') }))
    .filter(({ name, size }) => size > 1 && name !== 'site.js')
    .sort((a, b) => b.size - a.size);
  for (const { name, size } of rows) console.log(`    ${kB(size)}  ${name}`);
}

const brotli = (text) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const kB = (bytes) => (bytes / 1000).toFixed(2).padStart(7);

let failed = 0;
/** @type {Map<string, [minified: number, size: number]>} */
const weighed = new Map();
console.log(
  `${''.padEnd(24)}${'minified'.padStart(10)}${'brotli'.padStart(9)}${'aim'.padStart(9)}${'cap'.padStart(9)}   (kB = 1000 bytes)`,
);
for (const { what, modules, file, everyExport, beyond, aim, cap } of BUDGETS) {
  const chunk = beyond
    ? {}
    : file
      ? { code: readFileSync(`${root}dist/${file}`, 'utf8') }
      : await bundled(modules, everyExport);
  const [minified, size] = beyond
    ? beyond.map((name) => weighed.get(name)).reduce((all, part) => all.map((bytes, at) => bytes - part[at]))
    : [chunk.code.length, brotli(chunk.code)];
  weighed.set(what, [minified, size]);
  const verdict = size > cap * 1000 ? 'TOO LARGE' : size > aim * 1000 ? 'above the aim' : '';
  if (size > cap * 1000) failed += 1;
  console.log(
    `${what.padEnd(24)}   ${kB(minified)}  ${kB(size)}  ${kB(aim * 1000)}  ${kB(cap * 1000)}   ${verdict}`.trimEnd(),
  );
  if (process.argv.includes('--modules') && chunk.modules) printModules(chunk);
}
process.exit(failed ? 1 : 0);
