import { expect } from '@open-wc/testing';
import '../../src/elements/cascade/define.ts';
import '../../src/en.ts';
import type { ThadsCascade } from '../../src/elements/cascade/thads-cascade.ts';
import type { ThadsProblemEvent } from '../../src/events.ts';
import { allSituations, situations } from '../../stories/situations.ts';
import { outside, overlaps, smallest } from './boxes.ts';
import { cleared, drawn, drawnSituation, nameOf, part, SCHEMES, textOf, violationsIn } from './support.ts';

/** 385 px: the first width at which columns may have room. */
const WIDTHS = [200, 320, 385, 450, 640, 1000];
const withReport = async (report: unknown, width = 640): Promise<ThadsCascade> => {
  const widget = await drawn<ThadsCascade>('thads-cascade', {}, width);
  widget.report = report;
  await widget.updateComplete;
  return widget;
};
const threeWay = {
  period: 'Năm 2022',
  cases: { total: 1000, enforceable: 700, notEnforceable: 290, suspended: 10, completed: 600 },
};

describe('thads-cascade', () => {
  afterEach(cleared);

  it('stays inside its container, with no word on another, at every width in every situation', async () => {
    for (const width of WIDTHS) {
      for (const [name, situation] of allSituations) {
        const widget = await drawnSituation('thads-cascade', situation, width);
        expect(outside(widget, width), `${name} at ${width} px`).to.deep.equal([]);
        expect(overlaps(widget), `${name} at ${width} px`).to.deep.equal([]);
        expect(smallest(widget), `${name} at ${width} px`).to.be.at.least(10);
        widget.parentElement?.remove();
      }
    }
  }).timeout(90_000);

  it('keeps words apart when three remainders are stated, however small', async () => {
    for (const width of WIDTHS) {
      for (const cases of [
        threeWay.cases,
        { total: 1000, enforceable: 990, notEnforceable: 6, suspended: 4, completed: 985 },
      ]) {
        const widget = await withReport({ cases }, width);
        expect(outside(widget, width)).to.deep.equal([]);
        expect(overlaps(widget), `${width} px`).to.deep.equal([]);
      }
    }
  });

  it('says itself in a sentence that names its picture, and passes axe in light and dark', async () => {
    for (const scheme of SCHEMES) {
      const page = document.createElement('div');
      page.style.cssText = `color-scheme: ${scheme}; width: 500px`;
      document.body.append(page);
      for (const [name, situation] of allSituations) {
        const widget = await drawnSituation<ThadsCascade>('thads-cascade', situation);
        widget.table = 'open';
        if (name !== 'empty') expect(nameOf(widget), name).to.include(widget.toSentence());
        expect(`${nameOf(widget)}${textOf(widget)}`, name).not.to.match(/NaN|Infinity|undefined|null|\{\w+\}/);
        page.append(widget);
      }
      expect(await violationsIn(page, scheme), scheme).to.deep.equal([]);
      page.remove();
    }
  }).timeout(90_000);

  it('tells the whole way with what is left at each step', async () => {
    const widget = await drawnSituation<ThadsCascade>('thads-cascade', situations.aboveTarget);
    expect(widget.toSentence()).to.equal(
      'Trong 2.561 việc phải thi hành, 1.875 việc có điều kiện (73,21%), 686 việc chưa có điều kiện; ' +
        'đã thi hành xong 1.529 việc (81,55%), còn 346 việc. Vượt chỉ tiêu 0,05 điểm %.',
    );
    expect(textOf(widget)).to.include('686 việc').and.to.include('346 việc');
    const english = await drawnSituation<ThadsCascade>('thads-cascade', situations.english);
    expect(english.toSentence()).to.include('about 67 billion dong are left');
  });

  it('is as high as its figures, to half a pixel, from one scale', async () => {
    const widget = await withReport(threeWay);
    const height = (name: string) => (part(widget, name) as SVGGraphicsElement).getBBox().height;
    const full = height('total');
    expect(full).to.be.greaterThan(150);
    for (const [name, value] of Object.entries({
      enforceable: 700,
      notEnforceable: 290,
      suspended: 10,
      completed: 600,
      outstanding: 100,
    }))
      expect(height(name), name).to.be.closeTo((value / 1000) * full, 0.5);
  });

  it('hedges what follows from hedged figures, and draws nothing of what is unknown', async () => {
    const hedged = await drawnSituation('thads-cascade', situations.hedged);
    expect(textOf(hedged)).to.include('khoảng 67 tỷ đồng').and.to.include('86–89 tỷ đồng');
    const unknown = await drawnSituation('thads-cascade', situations.totalMissing);
    expect(unknown.shadowRoot?.querySelector('[part~="notEnforceable"], [part~="total"]')).to.equal(null);
    expect(textOf(unknown)).to.include('Phải thi hành chưa có số liệu');
    expect(textOf(unknown)).to.include('Chưa có điều kiện thi hànhchưa có số liệu');
  });

  it('repairs nothing: parts that do not add up are drawn as stated, and named', async () => {
    const told: string[] = [];
    const widget = await drawn<ThadsCascade>('thads-cascade', {});
    widget.addEventListener('thads-problem', (event: ThadsProblemEvent) => told.push(event.code));
    widget.report = { cases: { total: 1000, enforceable: 800, notEnforceable: 290, completed: 600 } };
    await widget.updateComplete;
    expect(told).to.deep.equal(['parts-above']);
    expect(textOf(widget)).to.include('290 việc');
    expect(widget.shadowRoot?.querySelectorAll('.notices li').length).to.equal(1);
    const height = (name: string) => (part(widget, name) as SVGGraphicsElement).getBBox().height;
    expect(height('notEnforceable') / height('total')).to.be.closeTo(0.29, 0.005);
  });

  it('lays its columns as bars where the container is narrow', async () => {
    const visible = (widget: Element, selector: string) =>
      widget.shadowRoot?.querySelector(selector)?.checkVisibility() ?? false;
    const narrow = await drawnSituation('thads-cascade', situations.aboveTarget, 320);
    expect([visible(narrow, '.columns'), visible(narrow, '.track')]).to.deep.equal([false, true]);
    const wide = await drawnSituation('thads-cascade', situations.aboveTarget, 640);
    expect([visible(wide, '.columns'), visible(wide, '.track')]).to.deep.equal([true, false]);
  });
});
