import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define.ts';
import type { ThadsWidget } from '../../src/elements/thads-widget.ts';
import { dashboardFor, dashboardSituations } from '../../stories/dashboard-situations.ts';
import { paths } from '../../stories/paths.ts';
import { rowsElementFor, rowsSituations } from '../../stories/rows-situations.ts';
import { elementFor, situations } from '../../stories/situations.ts';
import { trendFor, trendSituations } from '../../stories/trend-situations.ts';
import { cleared } from './support.ts';

/** A widget of each kind, as its doc page describes it, without a source to follow. */
const MADE: Readonly<Record<string, () => HTMLElement>> = {
  'thads-gauge': () => elementFor('thads-gauge', situations.belowTarget),
  'thads-bars': () => elementFor('thads-bars', situations.belowTarget),
  'thads-bars[view]': () => rowsElementFor('thads-bars', rowsSituations.ranking),
  'thads-cascade': () => elementFor('thads-cascade', situations.belowTarget),
  'thads-stat': () => elementFor('thads-stat', situations.belowTarget),
  'thads-trend': () => trendFor('thads-trend', trendSituations.wholeYear),
  'thads-table': () => rowsElementFor('thads-table', rowsSituations.ranking),
  'thads-dashboard': () => {
    const dashboard = dashboardFor({ ...dashboardSituations.whole, inside: [['thads-stat', {}]] });
    dashboard.removeAttribute('label');
    return dashboard;
  },
};

/** What has the focus, through all shadow roots. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

const roleOf = (element: Element): string =>
  element.getAttribute('role') ?? (element instanceof HTMLInputElement ? element.type : element.localName);

/** How a stop is called. */
const nameOf = (element: Element): string =>
  element.getAttribute('aria-label') ??
  (element instanceof HTMLInputElement || element instanceof HTMLSelectElement
    ? (element.labels?.[0]?.textContent ?? '')
    : (element.textContent ?? ''));

/** Whether a ring is seen around a stop, or around what stands for it. */
function showsFocus(element: Element): boolean {
  const ringed = [element, element.nextElementSibling, element.parentElement].filter((one) => one !== null);
  return ringed.some((one) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  });
}

/** A widget between two buttons of the page, and the buttons. */
async function between(make: () => HTMLElement): Promise<readonly [HTMLButtonElement, ThadsWidget, HTMLButtonElement]> {
  const [before, after] = [document.createElement('button'), document.createElement('button')];
  const widget = make() as ThadsWidget;
  document.body.append(before, widget, after);
  await widget.updateComplete;
  return [before, widget, after];
}

/** More than any widget has; a trap would never end. */
const MOST_STOPS = 20;

/** The driver of WebKit takes several keys at once, those of the others one after another. */
async function tabBack(): Promise<void> {
  if (!/Chrome|Firefox/.test(navigator.userAgent)) return sendKeys({ press: 'Shift+Tab' });
  await sendKeys({ down: 'Shift' });
  await sendKeys({ press: 'Tab' });
  await sendKeys({ up: 'Shift' });
}

/** Everything the tab key stops at until the page's own button comes; each of them is seen to have the focus. */
async function walked(way: 'forth' | 'back', end: Element): Promise<Element[]> {
  const stops: Element[] = [];
  for (let steps = 0; steps < MOST_STOPS; steps += 1) {
    await (way === 'forth' ? sendKeys({ press: 'Tab' }) : tabBack());
    const stop = focused();
    if (stop === end) return stops;
    if (!stop) continue;
    expect(showsFocus(stop), `${roleOf(stop)} ${nameOf(stop)} is seen`).to.equal(true);
    stops.push(stop);
  }
  throw new Error(`no way out after ${stops.map(roleOf).join(', ')}`);
}

/** The page's footers may hold links to sources: those are stops too. */
const withoutLinks = (stops: readonly Element[]): Element[] => stops.filter(({ localName }) => localName !== 'a');

describe('the way by keyboard', () => {
  afterEach(cleared);

  for (const [name, { stops }] of Object.entries(paths)) {
    it(`through ${name} is the one its doc page describes, seen at every stop, and leads out at both ends`, async () => {
      const make = MADE[name];
      if (!make) throw new Error(`no ${name} to walk through`);
      const [before, , after] = await between(make);
      before.focus();
      const forth = withoutLinks(await walked('forth', after));
      expect(forth.map(roleOf)).to.deep.equal([...stops]);
      for (const stop of forth) expect(nameOf(stop).trim(), roleOf(stop)).not.to.equal('');

      const back = await walked('back', before);
      expect(withoutLinks(back).map(roleOf)).to.deep.equal([...stops].reverse());
    });
  }

  it('opens the data table and closes it', async () => {
    const [before, widget] = await between(() => elementFor('thads-gauge', situations.belowTarget));
    before.focus();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    const details = widget.shadowRoot?.querySelector('details');
    expect(details?.open).to.equal(true);
    expect(details?.querySelector('caption')?.textContent?.trim()).to.equal(widget.toSentence());
    await sendKeys({ press: 'Enter' });
    expect(details?.open).to.equal(false);
  });

  it('comes to names in the table of a dashboard, which pick a unit and let go of it', async () => {
    const [before, dashboard] = await between(() =>
      dashboardFor({ ...dashboardSituations.whole, inside: [['thads-table', {}]] }),
    );
    const table = dashboard.querySelector('thads-table') as ThadsWidget;
    await table.updateComplete;
    before.focus();
    for (let steps = 0; steps < MOST_STOPS && focused()?.getAttribute('part') !== 'pick'; steps += 1)
      await sendKeys({ press: 'Tab' });
    const pick = focused();
    const name = pick?.textContent?.trim() ?? '';
    await sendKeys({ press: 'Enter' });
    await dashboard.updateComplete;
    expect(pick?.getAttribute('aria-pressed')).to.equal('true');
    expect(dashboard.shadowRoot?.querySelector<HTMLInputElement>('[role="combobox"]')?.value).to.equal(name);
    await sendKeys({ press: 'Enter' });
    await dashboard.updateComplete;
    expect(focused()?.getAttribute('aria-pressed')).to.equal('false');
  });
});
