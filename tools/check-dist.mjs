// What must hold for every file that is shipped, whatever is written in src/. Needs `npm run build` first.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { integrities } from './integrity.mjs';

const dist = new URL('../dist/', import.meta.url);
const read = (file) => readFileSync(new URL(file, dist), 'utf8');
const problems = [];

const EXPECTED = [
  'index.js',
  'define.js',
  'report.js',
  'article.js',
  'article-text.js',
  'server.js',
  'thads-cli.js',
  'thads.js',
  'thads.iife.js',
  'thads.css',
  'carriers.js',
  'embed.html',
  'embed.js',
  'frame.js',
  'builder.html',
  'builder.js',
  'builder.css',
  'report.schema.json',
  'integrity.json',
  'licenses.md',
  'custom-elements.json',
  'web-types.json',
  'vscode.html-custom-data.json',
  'jsx.d.ts',
];
for (const file of EXPECTED) if (!existsSync(new URL(file, dist))) problems.push(`${file} is missing`);

for (const file of globSync('**/*.{js,css,html}', { cwd: dist })) {
  const code = read(file);
  const strange = /[^\x00-\x7f]/.exec(code);
  if (strange) problems.push(`${file}: "${strange[0]}" at ${strange.index} is not ASCII`);
  if (code.includes('sourceMappingURL=')) problems.push(`${file} points to a source map, of which none is shipped`);
  if (
    file.endsWith('.js') &&
    !file.startsWith('thads.') &&
    file !== 'builder.js' &&
    !existsSync(new URL(file.replace(/\.js$/, '.d.ts'), dist)) &&
    !file.startsWith('compiler/')
  )
    problems.push(`${file} has no declarations beside it`);
}

const syntax = (file) => parseSync(file, read(file), { sourceType: file.includes('iife') ? 'script' : 'module' });
for (const file of ['thads.js', 'thads.iife.js'].filter((name) => existsSync(new URL(name, dist)))) {
  const { errors, module } = syntax(file);
  if (errors.length) problems.push(`${file}: ${errors[0].message}`);
  if (module.staticImports.length || module.dynamicImports.length) problems.push(`${file} imports another file`);
  if (/\beval\(|\bnew Function\(/.test(read(file)))
    console.warn(`${file} can evaluate text as code: a strict Content-Security-Policy refuses that when it is reached`);
}

// Old pages have AMD or CommonJS names of their own: the classic script must neither ask for them nor make new globals.
const iife = read('thads.iife.js');
const foreign = iife.match(/(?<![.\w$"'`-])(?:define|module|exports|require)(?![\w$"'`-])(?!\s*:)/g);
if (foreign) problems.push(`thads.iife.js mentions ${[...new Set(foreign)].join(', ')}`);
if (!/^\/\*![^*]*\*\/\s*(?:var Thads\s*=\s*)?\(function\(/.test(iife))
  problems.push('thads.iife.js is not one function expression');

// A wrong hash is worse than none: browsers load nothing.
const published = existsSync(new URL('integrity.json', dist)) ? JSON.parse(read('integrity.json')) : {};
for (const [file, hash] of Object.entries(integrities()))
  if (published[file] !== hash) problems.push(`integrity.json has another hash of ${file}: build again`);
if (!read('builder.js').includes(published['thads.js'])) problems.push('builder.js has another hash of thads.js');

for (const problem of problems) console.error(problem);
console.log(problems.length ? `dist/: ${problems.length} problems` : 'dist/: complete, ASCII, self-contained');
process.exit(problems.length ? 1 : 0);
