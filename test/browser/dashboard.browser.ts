import { expect } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import '../../src/define.ts';
import type { ThadsDashboard } from '../../src/elements/dashboard/thads-dashboard.ts';
import { ThadsDashboard as Dashboard } from '../../src/elements/dashboard/thads-dashboard.ts';
import { ThadsGauge } from '../../src/elements/gauge/thads-gauge.ts';
import type { ThadsWidget } from '../../src/elements/thads-widget.ts';
import type { ThadsProblemEvent, ThadsSelectEvent } from '../../src/events.ts';
import { outside, overlaps } from './boxes.ts';
import { cleared, part, SCHEMES, textOf, violationsIn } from './support.ts';

const figures = (enforceable: number, completed: number, target = '81,5%') => ({
  total: enforceable + 200,
  enforceable,
  completed,
  target,
});

const REPORT = {
  schema: 1,
  agency: 'THADS tỉnh Long An',
  period: { label: 'Năm 2022', fiscalYear: 2022, from: '2021-10-01', to: '2022-09-30' },
  asOf: '2022-09-30',
  status: 'provisional',
  source: { name: 'THADS tỉnh Long An', url: 'https://example.org/' },
  notes: ['Số liệu minh họa.'],
  cases: { ...figures(3000, 2500), total: 3600 },
  amounts: { enforceable: '200 tỷ đồng', completed: '100 tỷ đồng', target: '40%' },
  units: [
    {
      id: 'cg',
      name: 'Cần Giuộc',
      cases: figures(1875, 1529),
      amounts: { enforceable: '123 tỷ đồng', completed: '56 tỷ đồng' },
    },
    { id: 'dh', name: 'Đức Hòa', cases: figures(1000, 855) },
    { id: 'cd', name: 'Cần Đước', cases: figures(125, 116) },
  ],
  periods: [
    {
      period: { label: '3 tháng', from: '2021-10-01', to: '2021-12-31' },
      cases: { enforceable: 1000, completed: 300 },
    },
    {
      period: { label: '6 tháng', from: '2021-10-01', to: '2022-03-31' },
      cases: { enforceable: 2000, completed: 900 },
    },
  ],
};

const MANY = {
  ...REPORT,
  periods: [],
  units: Array.from({ length: 700 }, (_, index) => ({
    id: `u${index}`,
    name: `Phòng THADS khu vực ${index + 1}`,
    cases: figures(1000 + index, 800),
  })),
};

/** A dashboard with a report and what stands in it, drawn. */
async function dashboard(inside = '', report: unknown = REPORT, attributes = ''): Promise<ThadsDashboard> {
  const box = document.createElement('div');
  box.innerHTML = `<thads-dashboard ${attributes}>${inside}</thads-dashboard>`;
  const element = box.firstElementChild as ThadsDashboard;
  element.report = report;
  document.body.append(box);
  await settled(element);
  return element;
}

async function settled(element: ThadsDashboard): Promise<void> {
  for (let turns = 0; turns < 4; turns += 1) {
    await element.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
  }
}

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- what the selector is known to be of
const inShadow = <T extends Element = HTMLElement>(element: Element, selector: string): T => {
  const found = element.shadowRoot?.querySelector<T>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const field = (element: Element) => inShadow<HTMLInputElement>(element, '[role="combobox"]');
const options = (element: Element) => [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[role="option"]') ?? [])];
const activeOption = (element: Element) => {
  const id = field(element).getAttribute('aria-activedescendant');
  return id === null ? null : (element.shadowRoot?.getElementById(id)?.textContent ?? null);
};
const made = (element: Element) =>
  [...(element.shadowRoot?.querySelectorAll<ThadsWidget>('.grid > *') ?? [])].filter(
    ({ localName }) => localName !== 'slot',
  );

async function choose(element: ThadsDashboard, measure: 'cases' | 'amounts'): Promise<void> {
  inShadow(element, `input[value="${measure}"]`).click();
  await settled(element);
}

const WHOLE = '2.500 việc trên 3.000 việc';
const UNIT = '855 việc trên 1.000 việc';

describe('thads-dashboard', () => {
  afterEach(() => {
    cleared();
    history.replaceState(null, '', location.href.split('#')[0]);
  });

  it('gives its report to the widgets inside, and says once what is true of all', async () => {
    const element = await dashboard(
      '<div><thads-gauge label="Tỷ lệ"></thads-gauge></div><thads-bars></thads-bars>',
      REPORT,
      'label="Kết quả" heading-level="2"',
    );
    const gauge = element.querySelector('thads-gauge') as ThadsGauge;
    expect(gauge.toSentence()).to.include(WHOLE);
    expect(textOf(gauge)).not.to.include('THADS tỉnh Long An').and.not.to.include('30/09/2022');
    expect(textOf(element)).to.include('THADS tỉnh Long An · Năm 2022').and.to.include('Nguồn: THADS tỉnh Long An');
    expect(textOf(element)).to.include('Số liệu đến 30/09/2022').and.to.include('Số liệu minh họa.');
    expect(inShadow(element, 'h2').textContent).to.equal('Kết quả');
    expect(element.toSentence()).to.equal(gauge.toSentence());
  });

  it('is the lowest door: figures, reports and choices of a widget itself go before it', async () => {
    const element = await dashboard(
      `<thads-gauge id="own" enforceable="10" completed="5"></thads-gauge>
       <thads-gauge id="script"><script type="application/json">{"cases":{"enforceable":4,"completed":1}}</script></thads-gauge>
       <thads-gauge id="unit" unit="dh"></thads-gauge>
       <thads-gauge id="amounts" measure="amounts"></thads-gauge>`,
    );
    const said = (id: string) => element.querySelector<ThadsGauge>(`#${id}`)?.toSentence();
    expect(said('own')).to.include('5 việc trên 10 việc');
    expect(said('script')).to.include('1 việc trên 4 việc');
    expect(said('unit')).to.include(UNIT);
    expect(textOf(element.querySelector('#unit') as Element)).to.include('Đức Hòa · Năm 2022');
    expect(said('amounts')).to.include('100 tỷ đồng trên 200 tỷ đồng');
    await choose(element, 'amounts');
    expect(said('unit')).to.include('Chưa có số liệu');
    expect(said('own')).to.include('5 việc trên 10 việc');
  });

  it('reaches widgets in shadow roots, those that come later, and lets go of those that leave', async () => {
    const element = await dashboard('<div></div>');
    const gauge = document.createElement('thads-gauge');
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).append(gauge);
    element.firstElementChild?.append(host);
    await settled(element);
    expect(gauge.toSentence()).to.include(WHOLE);
    document.body.append(gauge);
    await gauge.updateComplete;
    expect(gauge.toSentence()).not.to.include(WHOLE);
    element.append(gauge);
    await settled(element);
    expect(gauge.toSentence()).to.include(WHOLE);
  });

  it('works in whatever order dashboards and widgets are defined', async () => {
    class LateDashboard extends Dashboard {}
    class LateGauge extends ThadsGauge {}
    class LaterGauge extends ThadsGauge {}
    const box = document.createElement('div');
    box.innerHTML = '<late-dashboard><late-gauge></late-gauge><later-gauge></later-gauge></late-dashboard>';
    document.body.append(box);
    customElements.define('late-gauge', LateGauge);
    const [early, late] = [...(box.firstElementChild?.children ?? [])] as ThadsGauge[];
    await early?.updateComplete;
    customElements.define('late-dashboard', LateDashboard);
    const element = box.firstElementChild as ThadsDashboard;
    element.report = REPORT;
    customElements.define('later-gauge', LaterGauge);
    await settled(element);
    expect(early?.toSentence()).to.include(WHOLE);
    expect(late?.toSentence()).to.include(WHOLE);
  });

  it('goes by the nearest of several', async () => {
    const element = await dashboard(
      '<thads-dashboard><thads-gauge></thads-gauge></thads-dashboard><thads-gauge></thads-gauge>',
    );
    const inner = element.querySelector('thads-dashboard') as ThadsDashboard;
    const gauge = inner.querySelector('thads-gauge') as ThadsGauge;
    await settled(inner);
    expect(gauge.toSentence()).to.include(WHOLE);
    inner.report = { cases: { enforceable: 8, completed: 2 } };
    await settled(inner);
    expect(gauge.toSentence()).to.include('2 việc trên 8 việc');
    expect((element.lastElementChild as ThadsGauge).toSentence()).to.include(WHOLE);
    inner.remove();
    element.append(gauge);
    await settled(element);
    expect(gauge.toSentence()).to.include(WHOLE);
  });

  it('tells a problem of the report once, however many widgets show it', async () => {
    const told: ThadsProblemEvent[] = [];
    document.body.addEventListener('thads-problem', (event) => told.push(event));
    const element = await dashboard('<thads-gauge></thads-gauge><thads-bars></thads-bars>', {
      cases: { enforceable: 10, completed: 12 },
    });
    expect(told.filter(({ code }) => code === 'order')).to.have.lengthOf(1);
    expect(part(element, 'notice').textContent).to.include('12');
    expect(element.querySelector('thads-gauge')?.shadowRoot?.querySelector('[part="notice"]')).to.equal(null);
  });

  it('switches between cases and amounts only where both are stated', async () => {
    const element = await dashboard('<thads-gauge></thads-gauge>');
    const gauge = element.querySelector('thads-gauge') as ThadsGauge;
    await choose(element, 'amounts');
    expect(gauge.toSentence()).to.include('100 tỷ đồng trên 200 tỷ đồng');
    element.report = { cases: { enforceable: 4, completed: 1 } };
    element.measure = null;
    await settled(element);
    expect(element.shadowRoot?.querySelector('[part="controls"]')).to.equal(null);
    expect(gauge.toSentence()).to.include('1 việc trên 4 việc');
  });

  it('shows a unit, a period or the whole, as readers choose', async () => {
    const element = await dashboard('<thads-gauge></thads-gauge>');
    const gauge = element.querySelector('thads-gauge') as ThadsGauge;
    const periods = inShadow<HTMLSelectElement>(element, 'select');
    expect([...periods.options].map(({ text }) => text)).to.deep.equal(['Năm 2022', '3 tháng', '6 tháng']);
    periods.value = '6 tháng';
    periods.dispatchEvent(new Event('change'));
    await settled(element);
    expect(gauge.toSentence()).to.include('900 việc trên 2.000 việc');
    expect(textOf(gauge)).to.include('6 tháng');
    element.select = 'dh';
    await settled(element);
    expect(field(element).value).to.equal('Đức Hòa');
    expect(periods.value).to.equal('');
    expect(gauge.toSentence()).to.include(UNIT);
    part(element, 'clear').dispatchEvent(new MouseEvent('click'));
    await settled(element);
    expect(gauge.toSentence()).to.include(WHOLE);
    expect(element.shadowRoot?.activeElement).to.equal(field(element));
  });

  it('shows the latest point of a series that has no figures for the whole, and the whole series in a trend', async () => {
    const element = await dashboard('<thads-gauge></thads-gauge><thads-trend></thads-trend>', {
      periods: REPORT.periods,
    });
    expect((element.firstElementChild as ThadsGauge).toSentence()).to.include('900 việc trên 2.000 việc');
    expect((element.lastElementChild as ThadsWidget).toSentence())
      .to.include('30%')
      .and.to.include('45%');
    expect(inShadow<HTMLSelectElement>(element, 'select').value).to.equal('6 tháng');
  });

  describe('the field for units', () => {
    it('finds by the keyboard, without case or marks', async () => {
      const element = await dashboard('<thads-gauge></thads-gauge>');
      const chosen: ThadsSelectEvent[] = [];
      document.body.addEventListener('thads-select', (event) => chosen.push(event));
      field(element).focus();
      expect(field(element).getAttribute('aria-expanded')).to.equal('false');
      await sendKeys({ press: 'ArrowDown' });
      await settled(element);
      expect(field(element).getAttribute('aria-expanded')).to.equal('true');
      expect(options(element).map(({ textContent }) => textContent)).to.deep.equal([
        'Tất cả đơn vị',
        'Cần Giuộc',
        'Đức Hòa',
        'Cần Đước',
      ]);
      expect(activeOption(element)).to.equal('Tất cả đơn vị');
      for (const [key, name] of [
        ['ArrowDown', 'Cần Giuộc'],
        ['ArrowUp', 'Tất cả đơn vị'],
        ['ArrowUp', 'Cần Đước'],
        ['Home', 'Tất cả đơn vị'],
        ['End', 'Cần Đước'],
        ['ArrowDown', 'Tất cả đơn vị'],
      ] as const) {
        await sendKeys({ press: key });
        await settled(element);
        expect(activeOption(element), key).to.equal(name);
      }
      await sendKeys({ press: 'Escape' });
      await settled(element);
      expect(field(element).getAttribute('aria-expanded')).to.equal('false');
      expect(field(element).value).to.equal('Tất cả đơn vị');
      field(element).select();
      await sendKeys({ type: 'DUC h' });
      await settled(element);
      expect(options(element).map(({ textContent }) => textContent)).to.deep.equal(['Đức Hòa']);
      expect(part(element, 'unit').querySelector('[role="status"]')?.textContent).to.equal('1 đơn vị');
      await sendKeys({ press: 'Enter' });
      await settled(element);
      expect(field(element).value).to.equal('Đức Hòa');
      expect(element.shadowRoot?.activeElement).to.equal(field(element));
      expect(chosen.map(({ id, name, selected }) => [id, name, selected])).to.deep.equal([['dh', 'Đức Hòa', true]]);
      expect((element.firstElementChild as ThadsGauge).toSentence()).to.include(UNIT);
      await sendKeys({ press: 'ArrowDown' });
      await settled(element);
      expect(activeOption(element)).to.equal('Đức Hòa');
    });

    it('says when there is no such name, and forgets what was typed when it is left', async () => {
      const element = await dashboard();
      field(element).focus();
      await sendKeys({ type: 'xyz' });
      await settled(element);
      expect(field(element).getAttribute('aria-expanded')).to.equal('false');
      expect(part(element, 'list').textContent).to.include('Không có đơn vị nào');
      await sendKeys({ press: 'Enter' });
      field(element).blur();
      await settled(element);
      expect(field(element).value).to.equal('Tất cả đơn vị');
    });

    it('takes a click', async () => {
      const element = await dashboard('<thads-gauge></thads-gauge>');
      field(element).focus();
      field(element).click();
      await settled(element);
      const option = options(element)[2];
      option?.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }));
      option?.click();
      await settled(element);
      expect((element.firstElementChild as ThadsGauge).toSentence()).to.include(UNIT);
      expect(part(element, 'list').checkVisibility()).to.equal(false);
    });

    it('reaches all of 700 units and draws a part of them', async () => {
      const element = await dashboard('<thads-gauge></thads-gauge>', MANY);
      field(element).focus();
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'End' });
      await settled(element);
      expect(activeOption(element)).to.equal('Phòng THADS khu vực 700');
      expect(options(element).length).to.be.at.most(200);
      expect(options(element).at(-1)?.getAttribute('aria-setsize')).to.equal('701');
      const popup = part(element, 'list').getBoundingClientRect();
      const last = options(element).at(-1)?.getBoundingClientRect();
      expect(last?.bottom).to.be.at.most(popup.bottom + 1);
      await sendKeys({ press: 'Home' });
      await settled(element);
      expect(activeOption(element)).to.equal('Tất cả đơn vị');
      const start = performance.now();
      field(element).value = 'khu vuc 69';
      field(element).dispatchEvent(new InputEvent('input'));
      await element.updateComplete;
      expect(performance.now() - start).to.be.below(300);
      expect(options(element).map(({ textContent }) => textContent?.slice(-3).trim())).to.include.members([
        '69',
        '690',
        '699',
      ]);
    });
  });

  it('chooses the unit of a row that is picked in bars or in a table, and marks it in both', async () => {
    const element = await dashboard(
      '<thads-gauge></thads-gauge><thads-bars view="units"></thads-bars><thads-table></thads-table>',
    );
    const [gauge, bars, table] = [...element.children] as ThadsWidget[];
    const row = [...(bars?.shadowRoot?.querySelectorAll<HTMLElement>('[role="option"]') ?? [])][1];
    row?.click();
    await settled(element);
    expect(gauge?.toSentence()).to.include(UNIT);
    expect(field(element).value).to.equal('Đức Hòa');
    expect(part(table as Element, 'picked').textContent).to.include('Đức Hòa');
    expect(textOf(table as Element)).to.include('Cần Giuộc');
    const names = [...(table?.shadowRoot?.querySelectorAll<HTMLElement>('[part="pick"]') ?? [])];
    names[0]?.click();
    await settled(element);
    expect(field(element).value).to.equal('Cần Giuộc');
    expect(part(bars as Element, 'picked').textContent).to.include('Cần Giuộc');
    names[0]?.click();
    await settled(element);
    expect(gauge?.toSentence()).to.include(WHOLE);
  });

  it('sets names that can be picked on the line of their figures', async () => {
    const element = await dashboard('<thads-table></thads-table>');
    const [table] = [...element.children] as ThadsWidget[];
    const topOf = (selector: string): number => {
      const { childNodes } = table!.shadowRoot!.querySelector(selector)!;
      const text = document.createRange();
      text.selectNode([...childNodes].find((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())!);
      return text.getBoundingClientRect().top;
    };
    expect(topOf('[part="pick"]')).to.be.closeTo(topOf('td'), 0.6);
  });

  it('does not listen to rows of widgets with a report of their own', async () => {
    const element = await dashboard('<thads-gauge></thads-gauge><thads-bars view="units"></thads-bars>');
    const bars = element.lastElementChild as ThadsWidget;
    bars.report = REPORT;
    await bars.updateComplete;
    await settled(element);
    bars.shadowRoot?.querySelector<HTMLElement>('[role="option"]')?.click();
    await settled(element);
    expect((element.firstElementChild as ThadsGauge).toSentence()).to.include(WHOLE);
  });

  it('shows the units of a unit that has some, and its neighbours with one of them', async () => {
    const units = [
      { id: 'la', name: 'Long An', cases: figures(3000, 2500) },
      { id: 'tn', name: 'Tây Ninh', cases: figures(2000, 1500) },
      { id: 'cg', name: 'Châu Thành', parent: 'la', cases: figures(1875, 1529) },
      { id: 'ct', name: 'Châu Thành', parent: 'tn', cases: figures(800, 700) },
      { id: 'dh', name: 'Đức Hòa', parent: 'la', cases: figures(1000, 855) },
    ];
    const element = await dashboard('<thads-bars view="units"></thads-bars>', { cases: figures(5000, 4000), units });
    const bars = element.firstElementChild as Element;
    const names = () =>
      [...(bars.shadowRoot?.querySelectorAll('[role="option"] .name') ?? [])].map(({ textContent }) =>
        textContent?.trim(),
      );
    expect(names()).to.deep.equal(['Long An', 'Tây Ninh']);
    element.unit = 'la';
    await settled(element);
    expect(names()).to.deep.equal(['Châu Thành', 'Đức Hòa']);
    element.unit = 'cg';
    await settled(element);
    expect(names()).to.deep.equal(['Châu Thành', 'Đức Hòa']);
    field(element).focus();
    await sendKeys({ type: 'chau thanh tay' });
    await settled(element);
    expect(options(element).map(({ textContent }) => textContent)).to.deep.equal(['Châu ThànhTây Ninh']);
  });

  it('composes itself when nothing stands inside, of what the report has', async () => {
    const tags = (element: Element) => made(element).map(({ localName }) => localName);
    const element = await dashboard('');
    expect(tags(element)).to.deep.equal(['thads-gauge', 'thads-bars', 'thads-trend', 'thads-bars', 'thads-table']);
    expect(made(element)[0]?.toSentence()).to.include(WHOLE);
    expect(made(element)[0]?.getAttribute('exportparts')).to.include('target');
    element.report = { cases: { rate: '81,55%' } };
    await settled(element);
    expect(tags(element)).to.deep.equal(['thads-gauge']);
    const gauge = document.createElement('thads-gauge');
    element.append(gauge);
    await settled(element);
    expect(tags(element)).to.deep.equal([]);
    gauge.remove();
    await settled(element);
    expect(tags(element)).to.deep.equal(['thads-gauge']);
    const empty = await dashboard('', { agency: 'X' });
    expect(textOf(empty)).to.include('Chưa có số liệu');
  });

  it('reads a table or a script inside, and figures as attributes', async () => {
    const script = await dashboard(`<script type="application/json">${JSON.stringify(REPORT)}</script>`, null);
    await settled(script);
    expect(made(script)[0]?.toSentence()).to.include(WHOLE);
    const given = await dashboard('<thads-gauge></thads-gauge>', null, 'enforceable="10" completed="5"');
    expect((given.firstElementChild as ThadsGauge).toSentence()).to.include('5 việc trên 10 việc');
  });

  describe('with its state in the address', () => {
    it('keeps what readers choose and touches nothing else', async () => {
      history.replaceState(null, '', '#muc-2&b.unit=x');
      const a = await dashboard('', REPORT, 'id="a" state-in-hash');
      const b = await dashboard('', REPORT, 'id="b" state-in-hash');
      const off = await dashboard('', REPORT, 'id="c"');
      expect(location.hash).to.equal('#muc-2&b.unit=x');
      expect(b.shadowRoot?.querySelector('[part="notice"]')).to.equal(null);
      await choose(a, 'amounts');
      await choose(off, 'amounts');
      expect(location.hash).to.equal('#muc-2&b.unit=x&a.measure=amounts');
      field(b).focus();
      await sendKeys({ type: 'can g' });
      await sendKeys({ press: 'Enter' });
      await settled(b);
      expect(location.hash).to.equal('#muc-2&a.measure=amounts&b.unit=cg');
      expect(field(a).value).to.equal('Tất cả đơn vị');
      await choose(a, 'cases');
      const periods = inShadow<HTMLSelectElement>(a, 'select');
      periods.value = '3 tháng';
      periods.dispatchEvent(new Event('change'));
      await settled(a);
      expect(decodeURIComponent(location.hash)).to.equal('#muc-2&b.unit=cg&a.measure=cases&a.period=3 tháng');
    });

    it('is restored on load and when the address changes', async () => {
      history.replaceState(null, '', '#a.measure=amounts&a.unit=cg');
      const element = await dashboard('<thads-gauge></thads-gauge>', REPORT, 'id="a" state-in-hash');
      const gauge = element.firstElementChild as ThadsGauge;
      expect(gauge.toSentence()).to.include('56 tỷ đồng trên 123 tỷ đồng');
      const changed = () => new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }));
      let done = changed();
      location.hash = '#a.unit=dh&x=1';
      await done;
      await settled(element);
      expect(gauge.toSentence()).to.include(UNIT);
      done = changed();
      location.hash = '#a.unit=Mot+don+vi+khac&x=1';
      await done;
      await settled(element);
      expect(gauge.toSentence()).to.include(WHOLE);
      expect(textOf(element)).not.to.include('khac');
    });
  });

  it('stays inside its container, lays nothing on anything, and has targets to hit at every width, both ways', async () => {
    const long = {
      ...REPORT,
      agency: 'Các cơ quan thi hành án dân sự trên địa bàn Thành phố Hồ Chí Minh sau sắp xếp đơn vị hành chính',
      units: REPORT.units.map((unit) => ({ ...unit, name: `Phòng Thi hành án dân sự khu vực 12 – ${unit.name}` })),
    };
    for (const dir of ['ltr', 'rtl']) {
      for (const width of [200, 320, 640, 1200]) {
        for (const inside of [
          '',
          '<thads-stat></thads-stat><thads-stat value="total"></thads-stat><thads-gauge></thads-gauge>',
        ]) {
          const element = await dashboard(inside, long, 'label="Kết quả thi hành án dân sự" select="cg"');
          element.parentElement?.setAttribute('style', `width:${width}px`);
          element.parentElement?.setAttribute('dir', dir);
          await settled(element);
          expect(outside(element, width), `${width} ${dir}`).to.deep.equal([]);
          expect(overlaps(element), `${width} ${dir}`).to.deep.equal([]);
          const left = element.getBoundingClientRect().left;
          const boxes = [...made(element), ...element.children].map((child) => child.getBoundingClientRect());
          expect(boxes.length).to.be.greaterThan(2);
          for (const box of boxes) {
            expect(box.left, `${width} ${dir}`).to.be.at.least(left - 1);
            expect(box.right, `${width} ${dir}`).to.be.at.most(left + width + 1);
          }
          for (const control of element.shadowRoot?.querySelectorAll('input, select, button') ?? []) {
            const box = control.getBoundingClientRect();
            expect(Math.min(box.width, box.height), `${control.outerHTML} at ${width}`).to.be.at.least(24);
            expect(box.right, `${control.outerHTML} at ${width}`).to.be.at.most(left + width + 1);
          }
          element.parentElement?.remove();
        }
      }
    }
  });

  it('lays widgets out side by side, below each other, or in columns of one width', async () => {
    const element = await dashboard('<thads-gauge></thads-gauge><thads-bars></thads-bars>');
    (element.parentElement as HTMLElement).style.width = '900px';
    const boxes = () => [...element.children].map((child) => child.getBoundingClientRect());
    await settled(element);
    expect(boxes()[0]?.top).to.be.closeTo(boxes()[1]?.top ?? 0, 1);
    element.layout = 'stack';
    await settled(element);
    expect(boxes()[1]?.top).to.be.at.least(boxes()[0]?.bottom ?? 0);
    expect(boxes()[0]?.width).to.be.closeTo(900, 1);
    element.layout = 'grid';
    await settled(element);
    expect(boxes()[0]?.width).to.be.closeTo(boxes()[1]?.width ?? 0, 1);
    expect(boxes()[0]?.top).to.be.closeTo(boxes()[1]?.top ?? 0, 1);
  });

  it('passes axe, light and dark, with the list open and a unit chosen', async () => {
    for (const scheme of SCHEMES) {
      const element = await dashboard('', REPORT, 'label="Kết quả" heading-level="2" select="cg"');
      (element.parentElement as HTMLElement).style.colorScheme = scheme;
      field(element).focus();
      field(element).click();
      await settled(element);
      expect(await violationsIn(element, scheme), scheme).to.deep.equal([]);
      await sendKeys({ type: 'xyz' });
      await settled(element);
      expect(await violationsIn(element, scheme), scheme).to.deep.equal([]);
      cleared();
    }
  });

  // Only Chromium can be put into forced colours from here.
  if (navigator.userAgent.includes('Chrome/'))
    it('shows in forced colours which measure holds and which option the keyboard is at', async () => {
      const media = (features: Record<string, string>) => executeServerCommand<boolean, object>('media', { features });
      expect(await media({ 'forced-colors': 'active' })).to.equal(true);
      const element = await dashboard('', REPORT);
      const [on, off] = [...(element.shadowRoot?.querySelectorAll('.switch span') ?? [])].map((one) =>
        getComputedStyle(one),
      );
      expect(on?.borderBlockStartWidth).not.to.equal(off?.borderBlockStartWidth);
      field(element).focus();
      await sendKeys({ press: 'ArrowDown' });
      await settled(element);
      const [active, other] = options(element).map((one) => getComputedStyle(one).backgroundColor);
      expect(active).not.to.equal(other);
      await media({ 'forced-colors': 'none' });
    });
});
