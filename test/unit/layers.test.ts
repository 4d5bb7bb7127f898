import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/**
 * What each layer may import, besides itself: other layers, and packages (a star stands for whatever follows).
 * Layers are the folders and files directly in src/, listed in the order in which a figure travels;
 * arrows only ever point up the list.
 */
const MAY_IMPORT: Record<string, readonly string[]> = {
  model: [],
  input: ['model', 'd3-dsv'],
  figures: ['model'],
  format: ['model'],
  article: ['model', 'input', 'figures', 'format'],
  text: ['model', 'figures', 'format'],
  chart: ['model', 'figures', 'format', 'd3-array', 'd3-shape'],
  templates: ['model', 'figures', 'format', 'text', 'chart', 'lit*'],
  'events.ts': ['model'],
  controllers: ['model', 'input', 'figures', 'text', 'events.ts', 'lit*'],
  styles: ['chart', 'lit*'],
  export: ['model', 'input', 'figures', 'format', 'text', 'chart', 'templates', 'events.ts', 'styles', 'lit*'],
  elements: [
    'model',
    'input',
    'figures',
    'format',
    'text',
    'chart',
    'templates',
    'events.ts',
    'controllers',
    'styles',
    'export',
    'lit*',
  ],
  embed: ['model', 'input', 'text', 'events.ts', 'elements', 'version.ts'],
  server: ['*'],
  'version.ts': [],
  // What is promised to the outside: doors, which may lead anywhere but into the build's own entries.
  'en.ts': ['text'],
  'report-en.ts': ['text'],
  'report.ts': ['model', 'input', 'figures', 'format', 'text', 'report-en.ts'],
  'article.ts': ['article', 'model'],
  'article-text.ts': ['article', 'text', 'report-en.ts'],
  'index.ts': ['*'],
  'jsx.ts': ['elements', 'lit*'],
  'thads-cli.ts': ['server'],
  'define.ts': ['elements', 'embed', 'en.ts'],
  'thads.ts': ['define.ts', 'embed'],
  'carriers.ts': ['embed', 'input'],
  'embed.ts': ['embed'],
  'frame.ts': [],
  'server.ts': ['*'],
};

/** These run in plain Node, prerendering and checking included: no page, and nothing that needs one. */
const WITHOUT_PAGE = ['model', 'input', 'article', 'figures', 'format', 'text', 'chart'];

const sources = globSync('src/**/*.ts').map((path) => ({
  path: path.replaceAll('\\', '/'),
  code: readFileSync(path, 'utf8'),
}));

/** `src/model/report.ts` → `model`, `src/events.ts` → `events.ts` */
const layerOf = (path: string): string => path.split('/')[1]!;

/** What is imported, statically, by re-export, dynamically or as a type; types too are knowledge of the other layer. */
function importsOf(code: string): string[] {
  const statement = /^\s*(?:import|export)\s+(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm;
  const dynamic = /\bimport\(\s*'([^']+)'\s*\)/g;
  return [...code.matchAll(statement), ...code.matchAll(dynamic)].map(([, from]) => from!);
}

/** The layer or package an import leads to. */
function destination(path: string, from: string): string {
  return from.startsWith('.') ? layerOf(new URL(from, `file:///${path}`).pathname.slice(1)) : from;
}

function isAllowed(path: string, from: string): boolean {
  const to = destination(path, from);
  const allowed = MAY_IMPORT[layerOf(path)] ?? [];
  return (
    to === layerOf(path) ||
    allowed.some((name) => (name.endsWith('*') ? to.startsWith(name.slice(0, -1)) : to === name))
  );
}

/** Code without its comments and without the text in its strings. */
const bare = (code: string): string =>
  code.replace(/\/\*[\s\S]*?\*\/|\/\/.*$|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/gm, (match) =>
    /^['"]/.test(match) ? "''" : '',
  );

describe('the way of the data', () => {
  it.each(sources)('$path imports only what lies before it', ({ path, code }) => {
    expect(Object.keys(MAY_IMPORT), 'a new layer needs its line in MAY_IMPORT').toContain(layerOf(path));
    expect(importsOf(code).filter((from) => !isAllowed(path, from))).toEqual([]);
  });

  it.each(sources)('$path names files with their extension', ({ code }) => {
    expect(importsOf(code).filter((from) => from.startsWith('.') && !/\.(ts|json)$/.test(from))).toEqual([]);
  });

  it.each(sources.filter(({ path }) => WITHOUT_PAGE.includes(layerOf(path))))('$path needs no page', ({ code }) => {
    expect(bare(code).match(/\b(?:document|window)\b/g) ?? []).toEqual([]);
  });
});

describe('this test', () => {
  it('reads imports however they are written', () => {
    const code = `
      import a from './a.ts';
      import type { B,
        C } from 'b';
      import {
        d,
      } from './d.ts';
      export * from './e.ts';
      export { f } from './f.ts';
      import './g.ts';
      const h = await import('./h.ts');
      export const from = 'i';`;
    expect(importsOf(code)).toEqual(['./a.ts', 'b', './d.ts', './e.ts', './f.ts', './g.ts', './h.ts']);
  });

  it('tells the right direction from the wrong one', () => {
    expect(isAllowed('src/elements/gauge/thads-gauge.ts', '../../model/report.ts')).toBe(true);
    expect(isAllowed('src/elements/gauge/thads-gauge.ts', 'lit/decorators.js')).toBe(true);
    expect(isAllowed('src/model/report.ts', './figure.ts')).toBe(true);
    expect(isAllowed('src/model/report.ts', '../figures/rate.ts')).toBe(false);
    expect(isAllowed('src/chart/gauge.ts', 'lit')).toBe(false);
    expect(isAllowed('src/chart/gauge.ts', 'd3-selection')).toBe(false);
  });

  it('looks for the page in code alone', () => {
    expect(bare("// window\n/* document */ const a = 'document';")).not.toMatch(/document|window/);
    expect(bare('const a = document.title;')).toMatch(/document/);
  });
});
