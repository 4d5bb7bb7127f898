import { expect } from '@open-wc/testing';
import type { ThadsWidget } from '../../src/elements/thads-widget.ts';
import { cleared, pageWith, textOf, widgetsOf } from './support.ts';

/** Where the library lies for readers of the README, and where it lies here. */
const FOLDER = /"(?:https:\/\/cdn\.example\.vn\/thads\/0\.1\.0|\/thads)\//g;
const SCRIPT = '<script async src="/dist/thads.iife.js"></script>';
const LINK = '<a href="/dist/embed.html?widget=gauge&amp;completed=1.529&amp;enforceable=1.875">x</a>';

const text = async (address: string): Promise<string> => (await fetch(address)).text();
const readme = await text('/README.md');
const hashes = JSON.parse(await text('/dist/integrity.json')) as Readonly<Record<string, string>>;
const snippets = [...readme.matchAll(/^```html\n(.*?)\n```$/gms)].map(([, code = '']) => code);

/** A snippet as a site has it that keeps the library in another folder. */
const here = (snippet: string): string =>
  snippet.replace(FOLDER, '"/dist/').replace('sha384-…', hashes['thads.js'] ?? 'missing');

describe('the README', () => {
  afterEach(cleared);

  it('has a snippet for every carrier', () => {
    for (const carrier of [
      '<thads-gauge',
      '<a href',
      '<table class',
      '<div data-thads',
      '<p class',
      '<iframe',
      'sha384',
    ])
      expect(
        snippets.some((snippet) => snippet.includes(carrier)),
        carrier,
      ).to.equal(true);
  });

  for (const snippet of snippets) {
    it(`tells the truth: ${snippet.slice(0, 60)}`, async () => {
      const code = here(snippet);
      const onlyScript = !/<(?!\/?script|link)/.test(code);
      const loadsIt = code.includes('/dist/thads.') || code.includes('<iframe');
      const page = await pageWith(`${loadsIt ? '' : SCRIPT}${code}${onlyScript ? LINK : ''}`);
      const frames = [...page.querySelectorAll('iframe')].flatMap(({ contentDocument }) => contentDocument ?? []);
      const widgets = [page, ...frames].flatMap(widgetsOf) as ThadsWidget[];
      expect(widgets.length).to.be.greaterThan(0);
      for (const widget of widgets) {
        await widget.updateComplete;
        expect(textOf(widget)).to.match(/81,5|1\.529|56,1/);
        expect(widget.shadowRoot?.querySelector('[part~="notice"]'), textOf(widget)).to.equal(null);
      }
    });
  }

  it('keeps no room above a table for what is drawn already', async () => {
    const table = here(snippets.find((snippet) => snippet.startsWith('<table')) ?? '');
    const page = await pageWith(`<link rel="stylesheet" href="/dist/thads.css">${SCRIPT}${table}`);
    const [widget] = widgetsOf(page);
    await (widget as ThadsWidget).updateComplete;
    expect(widget?.offsetHeight).to.be.closeTo(
      widget?.shadowRoot?.querySelector<HTMLElement>('.root')?.offsetHeight ?? 0,
      1,
    );
  });

  it('gives hashes that browsers accept, and others that they refuse', async () => {
    for (const [file, hash] of Object.entries(hashes).filter(([name]) => name.endsWith('.js'))) {
      expect(await loads(file, hash), file).to.equal(true);
      expect(
        await loads(
          file,
          hash.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
        ),
        file,
      ).to.equal(false);
    }
  });
});

/** Whether a browser runs a file of this hash. */
async function loads(file: string, integrity: string): Promise<boolean> {
  const script = document.createElement('script');
  // A module that a page has already is not fetched again.
  script.src = `/dist/${file}?${encodeURIComponent(integrity)}`;
  script.type = file === 'thads.js' ? 'module' : '';
  script.integrity = integrity;
  script.crossOrigin = 'anonymous';
  const loaded = new Promise<boolean>((resolve) => {
    script.addEventListener('load', () => resolve(true));
    script.addEventListener('error', () => resolve(false));
  });
  document.body.append(script);
  return loaded;
}
