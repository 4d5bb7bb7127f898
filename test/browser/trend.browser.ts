import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/trend/define.ts';
import '../../src/en.ts';
import type { ThadsTrend } from '../../src/elements/trend/thads-trend.ts';
import type { ThadsProblemEvent } from '../../src/events.ts';
import {
  allTrendSituations,
  type TrendSituation,
  type TrendSituationName,
  trendFor,
  trendSituations,
} from '../../stories/trend-situations.ts';
import { onMarks, outside, overlaps, smallest } from './boxes.ts';
import { cleared, nameOf, part, SCHEMES, textOf, violationsIn } from './support.ts';

const WIDTHS = [200, 320, 450, 640, 1000];

async function shown(situation: TrendSituation, width = 640): Promise<ThadsTrend> {
  const box = document.createElement('div');
  box.style.width = `${width}px`;
  const widget = trendFor('thads-trend', situation) as ThadsTrend;
  box.append(widget);
  document.body.append(box);
  await widget.updateComplete;
  return widget;
}
const named = (name: TrendSituationName, width?: number) => shown(trendSituations[name], width);
const all = (widget: ThadsTrend, selector: string): Element[] => [...widget.renderRoot.querySelectorAll(selector)];
const plot = (widget: ThadsTrend): HTMLElement => part(widget, 'plot') as HTMLElement;
const press = async (widget: ThadsTrend, ...keys: string[]) => {
  for (const key of keys)
    plot(widget).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  await widget.updateComplete;
};

describe('thads-trend', () => {
  afterEach(cleared);

  it('stays inside its container, with no word on another, at every width in every situation', async () => {
    for (const width of WIDTHS) {
      for (const [name, situation] of allTrendSituations) {
        const widget = await shown(situation, width);
        expect(outside(widget, width), `${name} at ${width} px`).to.deep.equal([]);
        expect(overlaps(widget), `${name} at ${width} px`).to.deep.equal([]);
        expect(onMarks(widget), `${name} at ${width} px`).to.deep.equal([]);
        expect(smallest(widget), `${name} at ${width} px`).to.be.at.least(10);
        if (all(widget, '.plot').length > 0) await press(widget, 'End');
        expect(outside(widget, width), `${name} at ${width} px, read at its end`).to.deep.equal([]);
        widget.parentElement?.remove();
      }
    }
  }).timeout(90_000);

  it('says itself in a sentence that names its picture, and passes axe in light and dark', async () => {
    for (const scheme of SCHEMES) {
      const page = document.createElement('div');
      page.style.cssText = `color-scheme: ${scheme}; width: 500px`;
      document.body.append(page);
      for (const [name, situation] of allTrendSituations) {
        const widget = await shown(situation);
        widget.table = 'open';
        if (all(widget, '.plot').length > 0) expect(nameOf(widget), name).to.include(widget.toSentence());
        else expect(textOf(widget), name).to.include('Chưa có số liệu');
        expect(`${nameOf(widget)}${textOf(widget)}`, name).not.to.match(/NaN|Infinity|undefined|null|\{\w+\}/);
        if (all(widget, '.plot').length > 0) await press(widget, 'Home');
        page.append(widget);
      }
      expect(await violationsIn(page, scheme), scheme).to.deep.equal([]);
      page.remove();
    }
  }).timeout(90_000);

  it('tells first, last and highest value, last year, target and what is missing', async () => {
    expect((await named('wholeYear')).toSentence()).to.equal(
      'Tỷ lệ thi hành xong lũy kế năm 2022: từ 12,1% (tháng 10/2021) đến 81,55% (tháng 9/2022), cũng là mức cao nhất, ' +
        'tăng 2,25 điểm % so với cùng kỳ, vượt chỉ tiêu 0,05 điểm %.',
    );
    expect((await named('missingMonths')).toSentence()).to.match(/Chưa có số liệu tháng 10–12, 2–6, 8\.$/);
    expect((await named('monthlyCorrected')).toSentence()).to.include('số âm ở tháng 1.');
    expect((await named('english')).toSentence())
      .to.include('up 2.25 pp')
      .and.to.include('Not stated: Feb.');
  });

  it('places its points in proportion from zero, to half a pixel', async () => {
    const widget = await named('wholeYear');
    const box = part(widget, 'plot').querySelector('.plot')?.getBoundingClientRect() ?? new DOMRect();
    const dots = all(widget, '[part="dot"]').map((dot) => dot.getBoundingClientRect());
    expect(dots).to.have.length(12);
    for (const [index, rate] of [
      [0, 0.121],
      [5, 0.517],
      [11, 0.8155],
    ] as const) {
      const dot = dots[index] ?? new DOMRect();
      expect(box.bottom - (dot.top + dot.height / 2)).to.be.closeTo(rate * box.height, 0.5);
      expect(dot.left + dot.width / 2 - box.left).to.be.closeTo((index / 11) * box.width, 0.5);
    }
  });

  it('leaves gaps: what is not stated has no point, and a dotted line says so', async () => {
    const widget = await named('missingMonths');
    expect(all(widget, '[part="dot"]')).to.have.length(3);
    expect(all(widget, '[part="current"]')).to.have.length(0);
    expect(part(widget, 'current')).to.equal(part(widget, 'gap'));
    expect(part(widget, 'missing').textContent).to.equal('Chưa có số liệu tháng 10–12, 2–6, 8.');
  });

  it('connects and compares nothing over a change of units', async () => {
    const widget = await named('unitsChanged');
    expect(part(widget, 'current').getAttribute('d')?.match(/M/g)).to.have.length(2);
    expect(all(widget, '.gap')).to.have.length(0);
    expect(part(widget, 'break')).to.be.instanceOf(SVGElement);
    expect(textOf(widget)).to.include('Đơn vị thay đổi từ tháng 7');
    expect(widget.toSentence()).not.to.include('cùng kỳ');
  });

  it('draws months below zero below zero', async () => {
    const widget = await named('monthlyCorrected');
    const bars = all(widget, '[part~="bar"]').map((bar) => bar.getBoundingClientRect());
    const zero = widget.renderRoot.querySelector('.zero')?.getBoundingClientRect().top ?? 0;
    expect(bars).to.have.length(6);
    expect((bars[3]?.top ?? 0) - zero).to.be.closeTo(0, 1);
    expect(textOf(widget)).to.include('−12');
  });

  it('names the ends of its lines where there is room, and above the drawing where there is none', async () => {
    const visible = (widget: ThadsTrend, selector: string) =>
      all(widget, selector).some((element) => element.checkVisibility());
    const wide = await named('wholeYear');
    expect([visible(wide, '.ends'), visible(wide, '.key.now')]).to.deep.equal([true, false]);
    expect(part(wide, 'line-label').parentElement?.textContent).to.match(/Năm 2022\s+81,55%/);
    const narrow = await named('wholeYear', 320);
    expect([visible(narrow, '.ends'), visible(narrow, '.key.now')]).to.deep.equal([false, true]);
    const labels = (widget: ThadsTrend) => all(widget, '.slot').filter((label) => label.checkVisibility()).length;
    expect(labels(wide)).to.equal(12);
    expect(labels(narrow)).to.equal(4);
  });

  it('is one tab stop, read point by point with the arrow keys, and left with Escape', async () => {
    const widget = await named('wholeYear');
    widget.table = 'none';
    await widget.updateComplete;
    const before = document.createElement('button');
    before.textContent = 'trước';
    document.body.prepend(before);
    before.focus();
    expect(all(widget, '[tabindex]')).to.have.length(1);
    plot(widget).focus();
    const read = async (key: string) => {
      await sendKeys({ press: key });
      await widget.updateComplete;
      return plot(widget).getAttribute('aria-label');
    };
    expect(plot(widget).getAttribute('aria-label')).to.equal('Xem từng giá trị bằng phím mũi tên');
    expect(await read('ArrowRight')).to.equal('Lũy kế đến tháng 10/2021; 12,1%; Năm 2021: 10,9%');
    expect(await read('ArrowRight')).to.equal('Lũy kế đến tháng 11/2021; 22,6%; Năm 2021: 20,8%');
    expect(await read('End')).to.equal('Lũy kế đến tháng 9/2022; 81,55% · 1.529 việc; Năm 2021: 79,3%');
    expect(await read('ArrowRight')).to.include('tháng 9/2022');
    expect(await read('ArrowLeft')).to.include('tháng 8/2022');
    expect(await read('Home')).to.include('tháng 10/2021');
    expect(part(widget, 'readout').textContent).to.include('12,1%');
    expect(await read('Escape')).to.equal('Xem từng giá trị bằng phím mũi tên');
    expect(part(widget, 'readout').textContent).to.equal('');
    expect(await read('ArrowLeft')).to.include('tháng 9/2022');
    before.focus();
    await widget.updateComplete;
    expect(part(widget, 'readout').textContent).to.equal('');
  });

  it('reads with pointer or finger the nearest point that is stated', async () => {
    const widget = await named('missingMonths');
    const point = async (index: number, type: string, pointerType: string) => {
      all(widget, '.hit')[index]?.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, pointerType }));
      await widget.updateComplete;
      return part(widget, 'readout').textContent;
    };
    expect(await point(0, 'pointerdown', 'touch')).to.include('39,81% · 161.828 việc');
    expect(await point(11, 'pointerover', 'mouse')).to.include('84,27%');
    plot(widget).dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }));
    await widget.updateComplete;
    expect(part(widget, 'readout').textContent).to.equal('');
  });

  it('keeps the value being read inside itself and writes no style attribute into its markup', async () => {
    const widget = await named('longNames', 200);
    for (const key of ['Home', 'End']) {
      await press(widget, key);
      const tip = part(widget, 'readout').getBoundingClientRect();
      const box = widget.getBoundingClientRect();
      expect(tip.left).to.be.at.least(box.left - 0.5);
      expect(tip.right).to.be.at.most(box.right + 0.5);
    }
    expect(all(widget, '[style]').filter((element) => !element.matches('.tip'))).to.deep.equal([]);
  });

  it('reads CSV by address, as years or months', async () => {
    const shownFile = async (name: string, attributes: Readonly<Record<string, string>> = {}) => {
      const widget = document.createElement('thads-trend');
      for (const [key, value] of Object.entries({ src: `/test/data/${name}.csv`, ...attributes }))
        widget.setAttribute(key, value);
      const came = new Promise((resolve) => widget.addEventListener('thads-data', resolve, { once: true }));
      document.body.append(widget);
      await came;
      await widget.updateComplete;
      return widget;
    };
    expect((await shownFile('national-2015-2025')).toSentence()).to.include(
      'từ 78,59% (năm 2019) đến 84,27% (năm 2025)',
    );
    expect((await shownFile('nong-son-2010-2014', { measure: 'amounts' })).toSentence()).to.include(
      'đến 99% (năm 2014)',
    );
    expect((await shownFile('national-2017-cumulative')).toSentence()).to.include('63,75% (tháng 6/2017)');
    const amounts = await shownFile('national-2025-cumulative', { measure: 'amounts', value: 'completed' });
    expect(textOf(amounts)).to.include('150.060 tỷ đồng');
  });

  it('gives one notice for an attribute it does not know, and draws on', async () => {
    const widget = trendFor('thads-trend', trendSituations.wholeYear) as ThadsTrend;
    const told: string[] = [];
    widget.addEventListener('thads-problem', ({ code, where }: ThadsProblemEvent) => told.push(`${code} ${where}`));
    widget.setAttribute('mode', 'weekly');
    document.body.append(widget);
    await widget.updateComplete;
    expect(told).to.deep.equal(['unreadable mode']);
    expect(all(widget, '.notices li')).to.have.length(1);
    expect(all(widget, '[part="dot"]')).to.have.length(12);
  });
});
