import { expect } from '@open-wc/testing';
import { allRowsSituations } from '../../stories/rows-situations.ts';
import { allSituations, situations } from '../../stories/situations.ts';
import { allTrendSituations } from '../../stories/trend-situations.ts';
import type { ThadsWidget } from '../../src/elements/thads-widget.ts';
import { type Page, pageOf, widgetsDrawn, widgetsOf } from './support.ts';

type Drawn = readonly [tag: string, input: object, options?: object];
type Watched = Window & { readonly changes: string[]; readonly shifts: number[] };

const TAGS = ['thads-gauge', 'thads-bars', 'thads-cascade', 'thads-stat', 'thads-table', 'thads-trend'];

const { attributes } = situations.aboveTarget;
const [[, rows]] = allRowsSituations as [(typeof allRowsSituations)[number]];
const [[, series]] = allTrendSituations as [(typeof allTrendSituations)[number]];
const report = {
  agency: 'Chi cục A <b>&',
  period: 'Năm 2022',
  cases: { total: 2561, enforceable: 1875, completed: 1529, rate: '81,55%', target: '81,5%' },
  amounts: { total: '211 tỷ đồng', enforceable: 'hơn 123 tỷ đồng', completed: '56,1 tỷ đồng' },
  source: { name: 'Báo', url: 'https://example.vn/' },
};

describe('what a server has drawn', () => {
  const frames: HTMLIFrameElement[] = [];
  afterEach(() => {
    for (const frame of frames.splice(0)) frame.remove();
  });

  async function open(widgets: readonly Drawn[], prefix = ''): Promise<Page> {
    const frame = document.createElement('iframe');
    frames.push(frame);
    frame.width = '640';
    frame.height = '900';
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    frame.src = `/prerendered?${new URLSearchParams({ widgets: JSON.stringify(widgets), prefix }).toString()}`;
    document.body.append(frame);
    await loaded;
    return pageOf(frame);
  }

  /** Brings the library to a page, and waits until its widgets have made the drawings their own. */
  async function bring(page: Page, file = 'thads.js'): Promise<void> {
    const script = page.document.createElement('script');
    if (file === 'thads.js') script.type = 'module';
    script.src = `/dist/${file}`;
    page.document.head.append(script);
    await widgetsDrawn(page);
    await new Promise((resolve) => page.window.requestAnimationFrame(() => setTimeout(resolve, 0)));
  }

  const watched = (page: Page): Watched => page.window as unknown as Watched;
  const boxes = (page: Page) =>
    widgetsOf(page.document).map((widget) => {
      const { top, width, height } = widget.getBoundingClientRect();
      return `${widget.localName} ${top} ${width} ${height}`;
    });

  it('is seen without any script of ours', async () => {
    const page = await open([
      ['thads-gauge', attributes],
      ['thads-bars', report, { attributes: { measure: 'amounts' } }],
    ]);
    const [gauge, bars] = widgetsOf(page.document);
    expect(page.window.customElements.get('thads-gauge')).to.equal(undefined);
    expect(gauge?.shadowRoot?.querySelector('.number')?.textContent).to.equal('81,55%');
    const value = gauge?.shadowRoot?.querySelector('[part="value"]');
    expect(value && page.window.getComputedStyle(value).fill).to.match(/^rgb\(11, 74, 133\)$|^color/);
    expect(bars?.shadowRoot?.querySelector('[part="bar completed"]')?.getBoundingClientRect().width).to.be.greaterThan(
      50,
    );
    expect(bars?.querySelector('script')?.getBoundingClientRect().height).to.equal(0);
    expect(gauge?.shadowRoot?.querySelector('svg[role="img"]')?.getAttribute('aria-label')).to.contain('đạt 81,55%');
  });

  for (const tag of TAGS)
    it(`stays as it is when ${tag} takes it over, in every situation`, async () => {
      const all = allSituations.map(([, { attributes: own, targets }]): Drawn => [tag, own, { targets }]);
      const page = await open(all);
      const before = boxes(page);
      await bring(page);
      expect(boxes(page)).to.deep.equal(before);
      // What has no figures has nothing to take over.
      expect(watched(page).changes).to.deep.equal([]);
      expect(watched(page).shifts).to.deep.equal([]);
    });

  it('stays as it is where figures stand in the element as JSON', async () => {
    const page = await open([
      ['thads-gauge', report, { attributes: { shape: 'ring' }, targets: [{ name: 'Quốc hội', rate: '80%' }] }],
      ['thads-gauge', report, { attributes: { measure: 'amounts', size: 'inline' } }],
      ['thads-bars', report],
      ['thads-bars', rows.report as object, { attributes: { view: 'units', value: 'rate', sort: '-rate' } }],
      ['thads-bars', rows.report as object, { attributes: { view: 'units', orientation: 'vertical' } }],
      ['thads-cascade', report, { lang: 'en' }],
      ['thads-stat', report],
      ['thads-table', rows.report as object],
      ['thads-trend', series.report, { attributes: series.attributes }],
    ]);
    const before = boxes(page);
    await bring(page, 'thads.iife.js');
    expect(boxes(page)).to.deep.equal(before);
    expect(watched(page).changes).to.deep.equal([]);
    expect(watched(page).shifts).to.deep.equal([]);
  });

  it('goes on living: figures change, rows are sorted, keys are heard', async () => {
    const page = await open([
      ['thads-gauge', attributes],
      ['thads-table', rows.report as object],
    ]);
    await bring(page);
    const [gauge, table] = widgetsOf(page.document) as ThadsWidget[];
    const figure = gauge?.shadowRoot?.querySelector('figure');
    gauge?.setAttribute('completed', '1.000');
    gauge?.removeAttribute('rate');
    await gauge?.updateComplete;
    expect(gauge?.shadowRoot?.querySelector('.number')?.textContent).to.equal('53,33%');
    expect(gauge?.shadowRoot?.querySelector('figure')).to.equal(figure);
    expect(gauge?.shadowRoot?.querySelectorAll('figure').length).to.equal(1);
    const names = () =>
      [...(table?.shadowRoot?.querySelectorAll('tbody th') ?? [])].map((name) => name.textContent?.trim());
    const given = names();
    const [head] = table?.shadowRoot?.querySelectorAll<HTMLElement>('thead button') ?? [];
    head?.click();
    await table?.updateComplete;
    const ascending = names();
    head?.click();
    await table?.updateComplete;
    expect(names()).to.deep.equal(ascending.toReversed());
    expect(names().toSorted()).to.deep.equal(given.toSorted());
  });

  it('shows a dashboard with its widgets before any script, which then take over where they stand', async () => {
    const page = await open([['thads-dashboard', rows.report as object, { attributes: { label: 'Tất cả' } }]]);
    const before = boxes(page);
    const [first] = widgetsOf(page.document);
    expect(widgetsOf(page.document).length).to.be.greaterThan(1);
    expect(first?.shadowRoot?.querySelector('.track')?.getBoundingClientRect().width).to.be.greaterThan(50);
    await bring(page);
    const dashboard = page.document.querySelector('thads-dashboard') as ThadsWidget;
    await dashboard.updateComplete;
    expect(boxes(page)).to.deep.equal(before);
    expect(watched(page).shifts).to.deep.equal([]);
    expect(watched(page).changes.filter((change) => !change.includes('thads-dashboard'))).to.deep.equal([]);
    // It is in the hands of readers now.
    const { id = '', name = '' } = (rows.report as { units: { id?: string; name?: string }[] }).units[0] ?? {};
    dashboard.select = id || name;
    await dashboard.updateComplete;
    expect(dashboard.shadowRoot?.querySelector('.clear')?.textContent).to.contain(name);
  });

  it('is replaced at once where the figures beside it say something else', async () => {
    const page = await open([['thads-gauge', attributes]]);
    const [gauge] = widgetsOf(page.document) as ThadsWidget[];
    gauge?.setAttribute('rate', '80%');
    const text = gauge?.shadowRoot?.querySelector('[part="of"]')?.firstChild;
    if (text) text.textContent = '1 / 2';
    await bring(page);
    expect(gauge?.shadowRoot?.querySelector('.number')?.textContent).to.equal('80%');
    expect(gauge?.shadowRoot?.querySelector('[part="of"]')?.textContent).to.equal('1.529 / 1.875 việc');
    expect(gauge?.shadowRoot?.querySelectorAll('figure').length).to.equal(1);
    gauge?.setAttribute('rate', '81%');
    await gauge?.updateComplete;
    expect(gauge?.shadowRoot?.querySelector('.number')?.textContent).to.equal('81%');
  });

  it('stays while the figures it would be replaced by do not come', async () => {
    const page = await open([['thads-gauge', report, { attributes: { src: '/no-such-report.json' } }]]);
    page.document.querySelector('thads-gauge script')?.remove();
    await bring(page);
    const [gauge] = widgetsOf(page.document);
    expect(gauge?.shadowRoot?.querySelector('.number')?.textContent).to.equal('81,55%');
  });

  it('keeps a table that a reader has opened meanwhile', async () => {
    const page = await open([['thads-gauge', attributes]]);
    const details = page.document.querySelector('thads-gauge')?.shadowRoot?.querySelector('details');
    details?.setAttribute('open', '');
    await bring(page);
    const now = page.document.querySelector('thads-gauge')?.shadowRoot?.querySelector('details');
    expect(now).to.equal(details);
    expect(now?.open).to.equal(true);
  });

  it('is styled by the script where the page forbids styles in markup', async () => {
    const policy = `<meta http-equiv="Content-Security-Policy" content="style-src 'self'">`;
    const page = await open([['thads-gauge', attributes]], policy);
    await bring(page);
    const value = page.document.querySelector('thads-gauge')?.shadowRoot?.querySelector('[part="value"]');
    expect(value && page.window.getComputedStyle(value).fill).to.match(/^rgb\(11, 74, 133\)$|^color/);
    expect(watched(page).changes).to.deep.equal([]);
  });
});
