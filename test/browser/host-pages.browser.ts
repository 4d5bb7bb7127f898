import { expect, waitUntil } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { VERSION } from '../../src/version.ts';
import type { ThadsWidget } from '../../src/elements/thads-widget.ts';
import { cleared, inChromium, openPage, type Page, textOf, widgetsOf } from './support.ts';

/** What watch.js keeps on every page of test/hosts. */
interface Watched {
  readonly seen: string[];
  readonly names: string[];
  readonly before: string;
  look(): string;
}

/** A page of test/hosts, where it differs from the others. */
interface Hazard {
  readonly query?: string;
  /** Globals it makes itself. */
  readonly own?: readonly string[];
  /** What is to stand on the console. */
  readonly says?: readonly string[];
  /** Its gauges have no target. */
  readonly plain?: boolean;
}

const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";
const asPolicy = (policy: string): string => `?csp=${encodeURIComponent(policy)}`;

const PAGES: readonly (readonly [file: string, hazard?: Hazard])[] = [
  ['head-blocking.html'],
  ['head-async.html'],
  ['head-defer.html'],
  ['body-end.html'],
  ['module.html'],
  ['twice.html'],
  [
    'two-versions.html',
    { says: [`warn: thads-widgets ${VERSION} is not used: version 0.0.9 was on this page before.`] },
  ],
  ['amd.html', { own: ['called', 'define', 'module', 'exports', 'require'] }],
  ['document-write.html', { plain: true }],
  ['natives.html', { own: ['$', '$$'] }],
  ['quirks.html'],
  ['windows-1258.html'],
  ['no-charset.html'],
  ['base.html'],
  ['resets.html'],
  ['shadow.html', { plain: true }],
  ['later.html', { plain: true }],
  ['policy.html', { query: asPolicy(STRICT) }],
  ['policy.html', { query: asPolicy(`${STRICT}; trusted-types lit-html`) }],
];

/** A page after a reader has come back to it. */
interface Returned {
  readonly persisted: boolean;
  /** Whether each widget is that of before. */
  readonly same: readonly boolean[];
  readonly texts: readonly string[];
  readonly seen: readonly string[];
}

const watched = ({ window }: Page): Watched => window as unknown as Watched;

/** Where the page has its widgets. */
const placeOf = ({ document }: Page): ParentNode => document.getElementById('app')?.shadowRoot ?? document;

/** The widgets of a page, once all of them are drawn. */
async function drawnOn(page: Page): Promise<HTMLElement[]> {
  const drawn = () => widgetsOf(placeOf(page)).filter((widget) => widget.shadowRoot?.querySelector('.root'));
  await waitUntil(() => drawn().length >= 3, `three widgets on ${page.window.location.href}`, { timeout: 10_000 });
  for (const widget of drawn()) await (widget as ThadsWidget).updateComplete;
  return widgetsOf(placeOf(page));
}

/** What a reader meets: a gauge of the element, one of the link, and bars of the table, which stays. */
function expectWidgets(page: Page, widgets: readonly HTMLElement[], verdict: boolean): void {
  expect(widgets.map(({ localName }) => localName).sort()).to.deep.equal(['thads-bars', 'thads-gauge', 'thads-gauge']);
  for (const widget of widgets) {
    const { width, height } = widget.getBoundingClientRect();
    expect(Math.min(width, height), `${widget.localName} on the screen`).to.be.greaterThan(60);
    const text = textOf(widget);
    if (widget.localName === 'thads-bars') expect(text).to.include('Cần Giuộc').and.include('1.529');
    else
      expect(text)
        .to.include('81,55%')
        .and.include(verdict ? 'Vượt chỉ tiêu 0,05 điểm %' : '81,55%');
    expect(widget.shadowRoot?.querySelector('[part~="notice"]'), text).to.equal(null);
  }
  const place = placeOf(page);
  expect(place.querySelector('a')?.getClientRects().length, 'the sentence of the link').to.equal(0);
  expect(place.querySelector('table')?.getClientRects().length, 'the table').to.be.greaterThan(0);
}

function expectNothingElse(page: Page, { own = [], says = [] }: Hazard): void {
  const { seen, names, before, look } = watched(page);
  expect(seen).to.deep.equal(says);
  const known = [...names, ...own, 'names', 'look', 'before', 'Thads'];
  const added = Object.getOwnPropertyNames(page.window).filter((name) => !known.includes(name));
  expect(added, 'new globals').to.deep.equal([]);
  expect(look(), 'the page around').to.equal(before);
}

describe('a page of test/hosts', () => {
  afterEach(cleared);

  for (const [file, hazard = {}] of PAGES) {
    it(`${file}${hazard.query?.includes('lit-html') ? ' with named policies' : ''}: widgets, and nothing else`, async () => {
      const page = await openPage(`/test/hosts/${file}${hazard.query ?? ''}`);
      expectWidgets(page, await drawnOn(page), !hazard.plain);
      expectNothingElse(page, hazard);
    });
  }

  it('amd.html is asked for nothing', async () => {
    const page = await openPage('/test/hosts/amd.html');
    await drawnOn(page);
    const { called, module } = page.window as unknown as { called: string[]; module: { exports: object } };
    expect([called, module]).to.deep.equal([[], { exports: {} }]);
  });

  it('two-versions.html is left to the first', async () => {
    const page = await openPage('/test/hosts/two-versions.html');
    await drawnOn(page);
    expect((page.window as unknown as typeof globalThis).Thads?.version).to.equal('0.0.9');
  });

  it('windows-1258.html and no-charset.html are read as they are written', async () => {
    for (const file of ['windows-1258.html', 'no-charset.html']) {
      const page = await openPage(`/test/hosts/${file}`);
      await drawnOn(page);
      // In a frame, a page that says nothing is read as the page around it.
      expect(page.document.characterSet, file).to.equal(file.startsWith('no') ? 'UTF-8' : 'windows-1258');
      expect(textOf(widgetsOf(page.document)[0]!), file).to.include('Thi hành xong về việc');
    }
  });

  it('sandboxed.html has no origin, and draws', async () => {
    const frame = document.createElement('iframe');
    frame.sandbox.add('allow-scripts');
    const told = new Promise<{ texts: string[]; seen: string[]; origin: string }>((resolve) =>
      addEventListener('message', function hear({ data, source }) {
        if (source !== frame.contentWindow) return;
        removeEventListener('message', hear);
        resolve(data);
      }),
    );
    frame.src = '/test/hosts/sandboxed.html';
    document.body.append(frame);
    const { texts, seen, origin } = await told;
    expect([seen, origin]).to.deep.equal([[], 'null']);
    expect(texts.length).to.equal(3);
    expect(texts.filter((text) => /81,55%.*Vượt chỉ tiêu 0,05 điểm %/s.test(text)).length).to.equal(2);
    expect(texts.join()).to.include('Cần Giuộc');
  });

  it('that is shown again as it was left gets nothing twice', async () => {
    const page = await openPage('/test/hosts/module.html');
    const before = await drawnOn(page);
    page.window.dispatchEvent(new page.window.PageTransitionEvent('pagehide', { persisted: true }));
    page.window.dispatchEvent(new page.window.PageTransitionEvent('pageshow', { persisted: true }));
    expect((page.window as unknown as typeof globalThis).Thads?.scan()).to.deep.equal([]);
    const after = await drawnOn(page);
    expect(after.length).to.equal(before.length);
    after.forEach((widget, index) => expect(widget).to.equal(before[index]));
    expectWidgets(page, after, true);
    expectNothingElse(page, {});
  });

  it('that a browser has kept is there again, as it was', async () => {
    const returned = (await executeServerCommand('return', { address: '/test/hosts/module.html' })) as Returned | false;
    expect(returned !== false).to.equal(inChromium);
    if (!returned) return;
    const { persisted, same, texts, seen } = returned;
    expect({ persisted, same, seen }).to.deep.equal({ persisted: true, same: [true, true, true], seen: [] });
    expect(texts.filter((text) => text.includes('Vượt chỉ tiêu 0,05 điểm %')).length).to.equal(2);
  });

  it('that a reader comes back to draws again', async () => {
    const left = await openPage('/test/hosts/module.html');
    const { frame, window } = left;
    await drawnOn(left);
    const entries = history.length;
    // While a page still loads, another one takes its place in the history.
    await new Promise((resolve) => window.requestAnimationFrame(resolve));
    const loaded = () => new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    let next = loaded();
    window.location.href = '/test/hosts/body-end.html';
    await next;
    expect(history.length, 'pages to come back to').to.equal(entries + 1);
    next = loaded();
    frame.contentWindow?.history.back();
    await next;
    const page = { frame, window: frame.contentWindow as Page['window'], document: frame.contentDocument! };
    expect(page.window.location.pathname).to.equal('/test/hosts/module.html');
    expectWidgets(page, await drawnOn(page), true);
    expectNothingElse(page, {});
  });
});
