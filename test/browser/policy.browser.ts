import { expect } from '@open-wc/testing';
import type { ThadsWidget } from '../../src/elements/thads-widget.ts';
import { dashboardFor, dashboardSituations } from '../../stories/dashboard-situations.ts';
import { targetSituations } from '../../stories/gauge-situations.ts';
import { allRowsSituations, rowsElementFor } from '../../stories/rows-situations.ts';
import { allSituations, elementFor, type Situation } from '../../stories/situations.ts';
import { statSituations } from '../../stories/stat-situations.ts';
import { allTrendSituations, trendFor } from '../../stories/trend-situations.ts';
import { cleared, openPage, type Page } from './support.ts';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";

const some = (record: Readonly<Record<string, Situation>>): Situation[] => Object.values(record);
const everyday = allSituations.map(([, situation]) => situation);
const withTools = (element: HTMLElement): HTMLElement => {
  element.setAttribute('toolbar', 'csv svg png copy link');
  return element;
};
const shaped = (situation: Situation) =>
  ['ring', 'bullet'].map((shape) => ({ ...situation, attributes: { ...situation.attributes, shape } }));

/** Every story of every widget. */
const STORIES: Readonly<Record<string, () => HTMLElement[]>> = {
  'thads-gauge': () =>
    [...everyday, ...everyday.flatMap(shaped), ...some(targetSituations)].map((one) => elementFor('thads-gauge', one)),
  'thads-bars': () => [
    ...[...everyday, ...some(targetSituations)].map((one) => elementFor('thads-bars', one)),
    ...allRowsSituations.map(([, one]) => rowsElementFor('thads-bars', one)),
  ],
  'thads-cascade': () => everyday.map((one) => elementFor('thads-cascade', one)),
  'thads-stat': () => [...everyday, ...some(statSituations)].map((one) => elementFor('thads-stat', one)),
  'thads-table': () => allRowsSituations.map(([, one]) => rowsElementFor('thads-table', one)),
  'thads-trend': () => allTrendSituations.map(([, one]) => trendFor('thads-trend', one)),
  'thads-dashboard': () => Object.values(dashboardSituations).map((one) => dashboardFor(one)),
};

/** The same element on another page, of whose library it is then. */
function putOn(page: Page, element: HTMLElement): ThadsWidget {
  const copy = page.document.importNode(element, true) as ThadsWidget;
  const { report } = element as ThadsWidget;
  if (report !== undefined) copy.report = report;
  page.document.body.append(copy);
  return copy;
}

describe('under the strictest policy', function () {
  this.timeout(60_000);
  afterEach(cleared);

  for (const [tag, stories] of Object.entries(STORIES)) {
    it(`every story of ${tag} is drawn, violates nothing, and asks nobody for anything`, async () => {
      const page = await openPage(`/test/pages/empty.html?csp=${encodeURIComponent(POLICY)}`);
      await page.window.customElements.whenDefined(tag);
      const widgets = stories().map((element) => putOn(page, withTools(element)));
      for (const widget of widgets) await widget.updateComplete;
      for (const { shadowRoot } of widgets) {
        expect(shadowRoot?.querySelector('.root')).to.exist;
        expect(shadowRoot?.querySelector('[style]')).to.equal(null);
      }
      expect((page.window as unknown as { violations: string[] }).violations).to.deep.equal([]);
      const loaded = page.window.performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
      expect([...new Set(loaded)].sort()).to.deep.equal([
        '/dist/thads.css',
        '/dist/thads.js',
        '/test/pages/violations.js',
      ]);
    });
  }
});
