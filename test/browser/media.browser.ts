import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import '../../src/define.ts';
import type { ThadsWidget } from '../../src/elements/thads-widget.ts';
import { rowsElementFor, rowsSituations } from '../../stories/rows-situations.ts';
import { allSituations, elementFor, situations } from '../../stories/situations.ts';
import { trendFor, trendSituations } from '../../stories/trend-situations.ts';
import { outside, overlaps } from './boxes.ts';
import { cleared } from './support.ts';

const { wholeYear, monthly } = trendSituations;
const { ranking, longUnitNames, stateCounts } = rowsSituations;

/** Every kind of widget, with its longest texts. */
const WIDGETS: readonly (() => HTMLElement)[] = [
  ...['thads-gauge', 'thads-bars', 'thads-stat', 'thads-cascade'].flatMap((tag) =>
    (['aboveTarget', 'hedged', 'longNames', 'overHundred'] as const).map(
      (name) => () => elementFor(tag, situations[name]),
    ),
  ),
  ...['ring', 'bullet'].map(
    (shape) => () => elementFor('thads-gauge', { title: '', attributes: { ...situations.hedged.attributes, shape } }),
  ),
  ...[wholeYear, monthly].map((situation) => () => trendFor('thads-trend', situation)),
  ...['thads-bars', 'thads-table'].flatMap((tag) =>
    [ranking, longUnitNames, stateCounts].map((situation) => () => rowsElementFor(tag, situation)),
  ),
];

/** @param size - font size of the page around, px */
async function placed(make: () => HTMLElement, width: number, size = 16): Promise<ThadsWidget> {
  const box = document.createElement('div');
  box.style.width = `${width}px`;
  box.style.fontSize = `${size}px`;
  const widget = make() as ThadsWidget;
  box.append(widget);
  document.body.append(box);
  await widget.updateComplete;
  return widget;
}

const called = (widget: Element): string => `${widget.localName} ${widget.getAttribute('label') ?? ''}`;

const shownOf = (widget: Element, selector: string): Element[] =>
  [...(widget.shadowRoot?.querySelectorAll(selector) ?? [])].filter((element) => element.checkVisibility());

/** A table that scrolls in its own place may go on beyond it. */
const scrolls = (widget: Element): boolean => widget.localName === 'thads-table';

/** What WCAG 1.4.12 lets a reader ask for, as their own style sheet does: it reaches everything. */
const SPACED = new CSSStyleSheet();
SPACED.replaceSync(
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
);

describe('what readers ask for', () => {
  afterEach(cleared);

  it('text of twice the size stays inside and readable', async () => {
    for (const make of WIDGETS)
      for (const width of [320, 640]) {
        const widget = await placed(make, width, 32);
        if (!scrolls(widget)) expect(outside(widget, width), `${called(widget)} ${width}`).to.deep.equal([]);
        expect(overlaps(widget), `${called(widget)} ${width}`).to.deep.equal([]);
        cleared();
      }
  });

  it('wide spacing of text loses nothing', async () => {
    for (const make of WIDGETS)
      for (const width of [320, 640]) {
        const widget = await placed(make, width);
        widget.shadowRoot?.adoptedStyleSheets.push(SPACED);
        // The labels at the ends of its lines go a few letters beyond the widget, where they lie on nothing.
        if (!scrolls(widget) && widget.localName !== 'thads-trend')
          expect(outside(widget, width), `${called(widget)} ${width}`).to.deep.equal([]);
        expect(overlaps(widget), `${called(widget)} ${width}`).to.deep.equal([]);
        cleared();
      }
  });

  it('columns of a grid share its room, however narrow they are', async () => {
    for (const make of WIDGETS) {
      const grid = document.createElement('div');
      grid.style.cssText = 'display: grid; grid-template-columns: repeat(4, 1fr); width: 800px';
      const widgets = [make(), make()] as ThadsWidget[];
      grid.append(...widgets);
      document.body.append(grid);
      for (const widget of widgets) {
        await widget.updateComplete;
        expect(widget.getBoundingClientRect().width, called(widget)).to.be.closeTo(200, 0.5);
        if (!scrolls(widget)) expect(outside(widget, 200), called(widget)).to.deep.equal([]);
      }
      cleared();
    }
  });

  it('columns of a newspaper cut no widget in two', async () => {
    for (const make of WIDGETS) {
      const page = document.createElement('div');
      page.style.cssText = 'columns: 2; width: 700px';
      const widgets = [make(), make(), make()] as ThadsWidget[];
      page.append(...widgets);
      document.body.append(page);
      for (const widget of widgets) {
        await widget.updateComplete;
        expect(widget.shadowRoot?.querySelector('.root')?.getClientRects().length, called(widget)).to.equal(1);
      }
      cleared();
    }
  });

  it('a page from right to left moves no text onto another', async () => {
    document.documentElement.dir = 'rtl';
    try {
      for (const make of WIDGETS) {
        const widget = await placed(make, 320);
        expect(overlaps(widget), called(widget)).to.deep.equal([]);
        cleared();
      }
    } finally {
      document.documentElement.removeAttribute('dir');
    }
  });

  // Only Chromium can be made to print from here.
  if (navigator.userAgent.includes('Chrome/'))
    describe('on paper', () => {
      const media = (type: string) => executeServerCommand<boolean, object>('media', { type });
      afterEach(() => media(''));

      it('every table is open, nothing asks to be clicked, and nothing is wider than its place', async () => {
        expect(await media('print')).to.equal(true);
        for (const make of WIDGETS)
          for (const width of [340, 680]) {
            const widget = await placed(make, width);
            const name = `${called(widget)} ${width}`;
            expect(shownOf(widget, 'summary, .way, select, input'), name).to.deep.equal([]);
            if (widget.localName !== 'thads-stat') expect(shownOf(widget, 'table'), name).to.have.length(1);
            expect(outside(widget, width), name).to.deep.equal([]);
            expect(overlaps(widget), name).to.deep.equal([]);
            cleared();
          }
      });

      it('prints every situation with its table', async () => {
        await media('print');
        for (const [name, situation] of allSituations) {
          const widget = await placed(() => elementFor('thads-bars', situation), 680);
          const table = widget.shadowRoot?.querySelector('table');
          expect(table?.checkVisibility() ?? name === 'empty', name).to.equal(true);
          cleared();
        }
      });
    });
});
