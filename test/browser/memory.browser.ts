import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import '../../src/define.ts';
import { scan } from '../../src/embed/scan.ts';
import type { ThadsWidget } from '../../src/elements/thads-widget.ts';
import { dashboardFor, dashboardSituations } from '../../stories/dashboard-situations.ts';
import { rowsElementFor, rowsSituations } from '../../stories/rows-situations.ts';
import { elementFor, situations } from '../../stories/situations.ts';
import { trendFor, trendSituations } from '../../stories/trend-situations.ts';
import { cleared, drawn, inChromium, textOf } from './support.ts';

interface Living {
  readonly nodes: number;
  readonly listeners: number;
}

/** What is still alive once all that was under way has ended and garbage is collected: three counts that are the same. */
async function living(): Promise<Living> {
  const counts: Living[] = [];
  const isCalm = () => counts.length > 2 && counts.slice(-3).every(({ nodes }) => nodes === counts.at(-1)!.nodes);
  // What never gets calm is counted as it is.
  while (!isCalm() && counts.length < 50) {
    // An observer holds what it has seen until a frame is drawn.
    await new Promise(requestAnimationFrame);
    counts.push((await executeServerCommand('living')) as Living);
  }
  return counts.at(-1)!;
}

const TURNS = 1000;
/** What else happens on a page meanwhile; a single node kept at every turn makes a hundred times as many. */
const STRAY = TURNS / 100;

/** Does something many times over, and expects nothing to stay behind. */
async function expectNothingLeft(turn: (at: number) => Promise<unknown>): Promise<void> {
  // The first turns make what is made once and kept: style sheets, templates.
  for (let at = 0; at < 20; at += 1) await turn(at);
  const before = await living();
  for (let at = 0; at < TURNS; at += 1) await turn(at);
  const after = await living();
  expect(after.nodes - before.nodes, 'nodes').to.be.lessThan(STRAY);
  expect(after.listeners - before.listeners, 'listeners').to.be.lessThan(STRAY);
}

async function shown(element: HTMLElement): Promise<HTMLElement> {
  document.body.append(element);
  await (element as ThadsWidget).updateComplete;
  return element;
}

const MAKERS = [
  () => elementFor('thads-gauge', situations.aboveTarget),
  () => elementFor('thads-bars', situations.aboveTarget),
  () => rowsElementFor('thads-bars', rowsSituations.ranking),
  () => elementFor('thads-cascade', situations.aboveTarget),
  () => elementFor('thads-stat', situations.aboveTarget),
  () => rowsElementFor('thads-table', rowsSituations.ranking),
  () => trendFor('thads-trend', trendSituations.wholeYear),
] as const;
const [makeGauge, , makeRows] = MAKERS;

const told = inChromium ? describe : () => {};

told('a page of gauges', () => {
  afterEach(cleared);

  it('has few nodes a gauge, and one listener', async () => {
    const makeRate = () => elementFor('thads-gauge', situations.rateOnly);
    await shown(makeRate());
    const before = await living();
    for (let at = 0; at < 20; at += 1) await shown(makeRate());
    const after = await living();
    // Of the engine itself, a folded table has eight more.
    expect((after.nodes - before.nodes) / 20, 'nodes').to.be.lessThan(100);
    expect((after.listeners - before.listeners) / 20, 'listeners').to.be.lessThan(1.1);
  });
});

told('a thousand times', function (this: Mocha.Suite) {
  this.timeout(120_000);
  afterEach(cleared);

  it('a gauge comes and goes', () => expectNothingLeft(async () => (await shown(makeGauge())).remove()));

  it('one of all widgets comes and goes', () =>
    expectNothingLeft(async (at) => (await shown(MAKERS[at % MAKERS.length]!())).remove()));

  it('a widget is taken away and put back', async () => {
    const widget = await shown(makeRows());
    await expectNothingLeft(async () => {
      widget.remove();
      await shown(widget);
    });
    expect(textOf(widget)).to.include('Cần Giuộc');
  });

  it('a widget goes while its figures are still on their way, or have come', () =>
    expectNothingLeft(async (at) => {
      const widget = elementFor('thads-bars', {
        title: '',
        attributes: { src: '/demo/data/provinces-2025.csv', view: 'units' },
      }) as ThadsWidget;
      document.body.append(widget);
      // The request is under way once the widget knows what asks for it.
      if (at % 20 === 0) await widget.updateComplete;
      else await new Promise((resolve) => setTimeout(resolve));
      widget.remove();
    }));

  it('a widget gets other figures', async () => {
    const widget = await drawn<ThadsWidget>('thads-gauge', { measure: 'cases', enforceable: '2.000' });
    await expectNothingLeft(async (at) => {
      if (at % 2 === 0) widget.setAttribute('completed', String(at));
      else widget.report = { cases: { enforceable: 2000, completed: at, target: '81,5%' } };
      await widget.updateComplete;
      widget.report = undefined;
    });
    await widget.updateComplete;
    expect(textOf(widget)).to.include('49,9%');
  });

  it('plain HTML becomes widgets and is thrown away', () =>
    expectNothingLeft(async () => {
      const article = document.createElement('article');
      article.innerHTML = `<p><a href="/embed.html?widget=gauge&amp;rate=81,55%25">x</a></p>
        <div data-thads="stat" data-thads-rate="5%">x</div>
        <table class="thads-bars"><tr><th>Thi hành xong (việc)</th><td>5</td></tr></table>`;
      document.body.append(article);
      for (const widget of scan(article)) await widget.updateComplete;
      article.remove();
    }));
});

told('a hundred times', function (this: Mocha.Suite) {
  this.timeout(120_000);
  afterEach(cleared);

  it('a dashboard comes and goes with the widgets in it', () =>
    expectNothingLeft(async (at) => {
      if (at % 10 === 0) (await shown(dashboardFor(dashboardSituations.composed))).remove();
    }));
});
