import { expect } from '@open-wc/testing';
import '../../src/elements/gauge/define.ts';
import '../../src/elements/target/define.ts';
import '../../src/en.ts';
import type { ThadsGauge } from '../../src/elements/gauge/thads-gauge.ts';
import type { ThadsProblemEvent } from '../../src/events.ts';
import { targetSituations } from '../../stories/gauge-situations.ts';
import { allSituations, type Situation, situations } from '../../stories/situations.ts';
import { outside, overlaps, smallest } from './boxes.ts';
import { cleared, drawn, drawnSituation, nameOf, part, SCHEMES, textOf, violationsIn } from './support.ts';

const SHAPES = ['arc', 'ring', 'bullet'] as const;
const everything: readonly (readonly [string, Situation])[] = [...allSituations, ...Object.entries(targetSituations)];
const having = (situation: Situation, more: Readonly<Record<string, string>>): Situation => ({
  ...situation,
  attributes: { ...situation.attributes, ...more },
});
const partsOf = (widget: Element, name: string): Element[] => [
  ...(widget.shadowRoot?.querySelectorAll(`[part~="${name}"]`) ?? []),
];

describe('shapes of a gauge', () => {
  afterEach(cleared);

  for (const shape of SHAPES) {
    it(`${shape}: stays inside its container, no text on another, in every situation`, async () => {
      for (const width of [200, 320, 640, 1000]) {
        for (const [name, situation] of everything) {
          const widget = await drawnSituation('thads-gauge', having(situation, { shape }), width);
          expect(outside(widget, width), `${name} at ${width} px`).to.deep.equal([]);
          expect(overlaps(widget), `${name} at ${width} px`).to.deep.equal([]);
          expect(smallest(widget), `${name} at ${width} px`).to.be.at.least(10);
          widget.parentElement?.remove();
        }
      }
    }).timeout(30_000);

    it(`${shape}: is named by its sentence and its targets, and passes axe in light and dark`, async () => {
      for (const scheme of SCHEMES) {
        const page = document.createElement('div');
        page.style.cssText = `color-scheme: ${scheme}; width: 400px`;
        document.body.append(page);
        for (const [name, situation] of everything) {
          const widget = await drawnSituation<ThadsGauge>('thads-gauge', having(situation, { shape }));
          if (name !== 'empty') expect(nameOf(widget), name).to.include(widget.toSentence());
          expect(`${nameOf(widget)}${textOf(widget)}`, name).not.to.match(/NaN|Infinity|undefined|null|\{\w+\}/);
          page.append(widget);
        }
        expect(await violationsIn(page, scheme), scheme).to.deep.equal([]);
        page.remove();
      }
    }).timeout(30_000);

    it(`${shape}: draws every target with a notch and a label of its own`, async () => {
      for (const [name, situation] of Object.entries(targetSituations)) {
        const widget = await drawnSituation('thads-gauge', having(situation, { shape }));
        const count = 1 + situation.targets.length;
        expect(partsOf(widget, 'target'), name).to.have.length(count);
        const labels = [...(widget.shadowRoot?.querySelectorAll('.target-label, .target-line') ?? [])];
        const seen = labels.filter((label) => label.checkVisibility()).map((label) => label.textContent);
        expect(seen, name).to.have.length(count);
        expect(seen.join(), name).to.include(situation.targets[0]?.rate?.replace('>', 'trên ').replace(/%?$/, '%'));
      }
    });
  }

  it('bullet: draws lengths in proportion to half a pixel, and the notch at its rate', async () => {
    for (const [completed, enforceable] of [
      [1, 3],
      [1529, 1875],
      [96, 96],
    ] as const) {
      const widget = await drawn<ThadsGauge>('thads-gauge', {
        shape: 'bullet',
        completed: String(completed),
        enforceable: String(enforceable),
        target: '81,5%',
      });
      const bar = widget.shadowRoot?.querySelector('.marks')?.getBoundingClientRect() ?? new DOMRect();
      const value = (part(widget, 'value') as SVGGraphicsElement).getBBox();
      expect(value.width).to.be.closeTo((completed / enforceable) * bar.width, 0.5);
      const notch = (part(widget, 'target') as SVGGraphicsElement).getBBox();
      expect(notch.x).to.be.closeTo(0.815 * bar.width, 0.5);
    }
  });

  it('bullet and ring: show what is beyond 100 % apart, on a scale that says where it ends', async () => {
    for (const shape of ['ring', 'bullet']) {
      const widget = await drawnSituation('thads-gauge', having(situations.overHundred, { shape }));
      expect(part(widget, 'over')).to.be.instanceOf(SVGElement);
      expect(part(widget, 'number').textContent).to.equal('112,5%');
      expect(textOf(widget)).to.include('125%');
    }
  });

  it('draws no value where there is none, but the track', async () => {
    for (const shape of SHAPES)
      for (const name of ['nothingEnforceable', 'completedOnly', 'nothingCompleted'] as const) {
        const widget = await drawnSituation('thads-gauge', having(situations[name], { shape }));
        expect(partsOf(widget, 'value'), `${shape} ${name}`).to.have.length(0);
        expect(partsOf(widget, 'track'), `${shape} ${name}`).to.have.length(1);
      }
  });

  it('names a shape or a size it does not know, once, and draws the usual one', async () => {
    for (const [name, value] of [
      ['shape', 'pie'],
      ['size', 'huge'],
    ] as const) {
      const events: ThadsProblemEvent[] = [];
      const listen = (event: ThadsProblemEvent) => events.push(event);
      document.body.addEventListener('thads-problem', listen);
      const widget = await drawnSituation('thads-gauge', having(situations.aboveTarget, { [name]: value }));
      document.body.removeEventListener('thads-problem', listen);
      expect(events.map(({ where, severity }) => [where, severity])).to.deep.equal([[name, 'error']]);
      expect(part(widget, 'notice').textContent).to.include(name).and.to.include(value);
      expect(widget.shadowRoot?.querySelector('.dial.arc')).not.to.equal(null);
      widget.removeAttribute(name);
      await (widget as ThadsGauge).updateComplete;
      expect(partsOf(widget, 'notice')).to.have.length(0);
    }
  });
});

describe('a gauge within a sentence', () => {
  afterEach(cleared);

  async function sentenceWith(situation: Situation, shape: string): Promise<[HTMLElement, ThadsGauge]> {
    const paragraph = document.createElement('p');
    paragraph.style.cssText = 'font: 16px/24px sans-serif; width: 600px; margin: 0';
    const widget = (await drawnSituation('thads-gauge', having(situation, { size: 'inline', shape }))) as ThadsGauge;
    paragraph.append('Đến nay đạt ', widget, ', theo báo cáo.');
    document.body.append(paragraph);
    await widget.updateComplete;
    return [paragraph, widget];
  }

  it('is no higher than its line, named, and shows the number as text', async () => {
    for (const shape of ['ring', 'bullet']) {
      const [paragraph, widget] = await sentenceWith(situations.aboveTarget, shape);
      expect(paragraph.getBoundingClientRect().height, shape).to.equal(24);
      expect(nameOf(widget)).to.equal(`${widget.toSentence()} Chỉ tiêu 81,5%.`);
      expect(textOf(widget)).to.equal('81,55%');
      expect(partsOf(widget, 'target')).to.have.length(1);
      expect(await violationsIn(paragraph)).to.deep.equal([]);
      paragraph.remove();
    }
  });

  it('breaks no line in any situation, and tells what is wrong behind its number', async () => {
    for (const [name, situation] of everything) {
      const [, widget] = await sentenceWith(situation, 'ring');
      expect(widget.shadowRoot?.querySelector('figure, table, details'), name).to.equal(null);
      if (name === 'empty') expect(textOf(widget)).to.equal('Chưa có số liệu');
      else expect(part(widget, 'number').textContent, name).not.to.equal('');
      if (name === 'contradicted') expect(part(widget, 'notice').textContent).to.include('không khớp');
      widget.parentElement?.remove();
    }
  });
});
