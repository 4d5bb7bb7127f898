import { expect } from '@open-wc/testing';
import type { ThadsWidget } from '../../src/elements/thads-widget.ts';
import { dashboardFor, dashboardSituations } from '../../stories/dashboard-situations.ts';
import { rowsElementFor, rowsSituations } from '../../stories/rows-situations.ts';
import { elementFor, situations } from '../../stories/situations.ts';
import { statSituations } from '../../stories/stat-situations.ts';
import { trendFor, trendSituations } from '../../stories/trend-situations.ts';
import { cleared, type Page, pageOf, widgetsDrawn } from './support.ts';

/** What Google's Core Web Vitals call good is 0.1 for a whole page; one widget may have a fifth of that. */
const MOST_SHIFT = 0.02;
const HEIGHT = 800;

const { aboveTarget, belowTarget, amountsAboveTarget, hedged, rateOnly } = situations;

/** A gauge of another shape. */
const shaped = (shape: string): HTMLElement =>
  elementFor('thads-gauge', { title: '', attributes: { ...aboveTarget.attributes, shape } });

/** What stands in articles, as a page would write it; data of rows and series as JSON inside. */
const WIDGETS: Readonly<Record<string, () => HTMLElement>> = {
  ...Object.fromEntries(
    ['thads-gauge', 'thads-bars', 'thads-cascade', 'thads-stat'].flatMap((tag) =>
      Object.entries({ aboveTarget, belowTarget, amountsAboveTarget, hedged, rateOnly }).map(([name, situation]) => [
        `${tag} ${name}`,
        () => elementFor(tag, situation),
      ]),
    ),
  ),
  'thads-gauge ring': () => shaped('ring'),
  'thads-gauge bullet': () => shaped('bullet'),
  'thads-stat rateUp': () => elementFor('thads-stat', statSituations.rateUp),
  'thads-trend wholeYear': () => trendFor('thads-trend', trendSituations.wholeYear),
  'thads-trend monthly': () => trendFor('thads-trend', trendSituations.monthly),
  'thads-trend yearly': () => trendFor('thads-trend', trendSituations.yearsAmounts),
  'thads-bars ranking': () => withJson(rowsElementFor('thads-bars', rowsSituations.ranking)),
  'thads-table ranking': () => withJson(rowsElementFor('thads-table', rowsSituations.ranking)),
  'thads-dashboard whole': () => withJson(dashboardFor(dashboardSituations.whole)),
};

/** A report given as a property is no part of the page yet. */
function withJson(widget: HTMLElement & { report?: unknown }): HTMLElement {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = JSON.stringify(widget.report);
  widget.append(script);
  return widget;
}

/** A page with a paragraph before the widget and text after it, and where that text begins. */
async function pageWith(widget: HTMLElement, width: number) {
  const frame = document.createElement('iframe');
  frame.width = String(width);
  frame.height = String(HEIGHT);
  frame.srcdoc = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Bài</title>
<link rel="stylesheet" href="/dist/thads.css"><link rel="stylesheet" href="/demo/demo.css"></head>
<body><main class="column"><p>Trước hình.</p>${widget.outerHTML}<p id="after">${'Sau hình. '.repeat(200)}</p></main></body></html>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const page = pageOf(frame);
  await page.document.fonts.ready;
  return { ...page, place: () => page.document.querySelector('#after')?.getBoundingClientRect().top ?? NaN };
}

/** Dashboards make widgets of their own, which have their figures a turn later. */
async function allDrawn(page: Page): Promise<void> {
  await widgetsDrawn(page);
  const within = (root: ParentNode): ThadsWidget[] =>
    [...root.querySelectorAll<ThadsWidget>('*')].flatMap((element) =>
      element.shadowRoot ? [element, ...within(element.shadowRoot)] : [],
    );
  for (let turns = 0; turns < 3; turns += 1) for (const widget of within(page.document)) await widget.updateComplete;
}

/** The layout shift of everything below a place that moves. @see https://web.dev/articles/cls#layout_shift_score */
function shift(before: number, after: number): number {
  const seen = Math.max(0, HEIGHT - Math.min(before, after)) / HEIGHT;
  return (seen * Math.abs(after - before)) / HEIGHT;
}

describe('a script that comes late', () => {
  afterEach(cleared);

  for (const width of [360, 1000])
    it(`moves next to nothing at ${width} px, where thads.css has kept the room`, async () => {
      const found: string[] = [];
      for (const [name, make] of Object.entries(WIDGETS)) {
        const page = await pageWith(make(), width);
        const before = page.place();
        const script = page.document.createElement('script');
        script.src = '/dist/thads.iife.js';
        const loaded = new Promise((resolve) => script.addEventListener('load', resolve, { once: true }));
        page.document.head.append(script);
        await loaded;
        await allDrawn(page);
        const after = page.place();
        const moved = shift(before, after);
        if (!(moved <= MOST_SHIFT)) found.push(`${name}: ${moved.toFixed(3)} (${Math.round(after - before)} px)`);
        cleared();
      }
      expect(found).to.deep.equal([]);
    });
});
