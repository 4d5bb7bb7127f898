import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/bars/define.ts';
import type { ThadsBars } from '../../src/elements/bars/thads-bars.ts';
import type { ThadsProblemEvent, ThadsSelectEvent } from '../../src/events.ts';
import {
  allRowsSituations,
  manyUnits,
  rowsElementFor,
  type RowsSituation,
  rowsSituations,
} from '../../stories/rows-situations.ts';
import { onMarks, outside, overlaps, smallest } from './boxes.ts';
import { cleared, part, SCHEMES, textOf, violationsIn } from './support.ts';

const WIDTHS = [200, 320, 640, 1000];

/** @param width - of its container, in px */
async function drawnRows(
  situation: RowsSituation,
  width = 640,
  more: Readonly<Record<string, string>> = {},
): Promise<ThadsBars> {
  const box = document.createElement('div');
  box.style.width = `${width}px`;
  const widget = rowsElementFor('thads-bars', {
    ...situation,
    attributes: { ...situation.attributes, ...more },
  }) as ThadsBars;
  box.append(widget);
  document.body.append(box);
  await widget.updateComplete;
  return widget;
}

const options = (widget: Element): HTMLElement[] => [
  ...(widget.shadowRoot?.querySelectorAll<HTMLElement>('[role="option"]') ?? []),
];
const rowNames = (widget: Element): string[] =>
  options(widget).map((row) => row.querySelector('.name')?.textContent?.trim() ?? '');
const row = (widget: Element, index: number): HTMLElement => {
  const found = options(widget)[index];
  if (!found) throw new Error(`no row ${index}`);
  return found;
};
const width = (element: Element): number => (element as SVGGraphicsElement).getBBox().width;

describe('rows of units', () => {
  afterEach(cleared);

  it('say themselves, and that there are none', async () => {
    for (const [name, situation] of allRowsSituations) {
      const widget = await drawnRows(situation);
      if (name === 'noUnits') expect(textOf(widget)).to.include('Chưa có số liệu');
      else
        expect(widget.shadowRoot?.querySelector('[role="listbox"]')?.getAttribute('aria-label'), name).to.equal(
          widget.toSentence(),
        );
      const said = options(widget).map((option) => option.getAttribute('aria-label'));
      expect(`${widget.toSentence()}${said.join()}${textOf(widget)}`, name).not.to.match(
        /NaN|Infinity|undefined|null|\{\w+\}/,
      );
    }
  });

  it('stay inside their container and are readable at every width', async () => {
    for (const px of WIDTHS) {
      for (const [name, situation] of allRowsSituations) {
        const widget = await drawnRows(situation, px);
        expect(outside(widget, px), `${name} at ${px} px`).to.deep.equal([]);
        expect(overlaps(widget), `${name} at ${px} px`).to.deep.equal([]);
        expect(onMarks(widget), `${name} at ${px} px`).to.deep.equal([]);
        expect(smallest(widget), `${name} at ${px} px`).to.be.at.least(10);
        expect(widget.scrollWidth, `${name} at ${px} px`).to.be.at.most(px);
        widget.parentElement?.remove();
      }
    }
  }).timeout(60_000);

  it('pass axe, light and dark, table open', async () => {
    for (const scheme of SCHEMES) {
      const page = document.createElement('div');
      page.style.cssText = `color-scheme: ${scheme}; width: 400px`;
      // columns out of sight are seen by axe before the ground of the page
      document.body.style.cssText = `color-scheme: ${scheme}; background: Canvas`;
      document.body.append(page);
      for (const [, situation] of allRowsSituations) {
        const widget = await drawnRows(situation, 640, { table: 'open' });
        page.append(widget);
      }
      expect(await violationsIn(page, scheme), scheme).to.deep.equal([]);
      page.remove();
      document.body.removeAttribute('style');
    }
  }).timeout(60_000);

  it('draw counts in proportion, on one scale from zero', async () => {
    for (const layout of ['nested', 'grouped']) {
      const widget = await drawnRows(rowsSituations.counts, 640, { layout });
      const track = row(widget, 0).querySelector('.track')!.getBoundingClientRect().width;
      const [first, second] = [row(widget, 0), row(widget, 1)];
      expect(width(first.querySelector('[part~="enforceable"]')!)).to.be.closeTo(track, 0.5);
      expect(width(first.querySelector('[part~="completed"]')!)).to.be.closeTo((2402 / 2807) * track, 0.5);
      expect(width(second.querySelector('[part~="completed"]')!)).to.be.closeTo((1691 / 2807) * track, 0.5);
      widget.remove();
    }
  });

  it('mark each unit with its own target, and draw gaps from it both ways', async () => {
    const rates = await drawnRows(rowsSituations.ranking);
    const track = row(rates, 0).querySelector('.track')!.getBoundingClientRect();
    const notch = row(rates, 0).querySelector('[part="target"]')!.getBoundingClientRect();
    expect(notch.left + notch.width / 2 - track.left).to.be.closeTo(0.82 * track.width, 0.6);
    const gaps = await drawnRows(rowsSituations.gaps);
    const [up, down] = [row(gaps, 0), row(gaps, 5)].map((one) =>
      (one.querySelector('[part~="gap"]') as SVGGraphicsElement).getBBox(),
    );
    expect(down!.x + down!.width).to.be.closeTo(up!.x, 0.5);
    expect(up!.width / down!.width).to.be.closeTo(3.5718 / 5.0187, 0.01);
  });

  it('hide last year where units have changed or months differ, and draw no bar for the unknown', async () => {
    const widget = await drawnRows(rowsSituations.stateRates);
    const withPrevious = options(widget).filter((option) => option.querySelector('[part~="previous"]'));
    expect(withPrevious.map((option) => option.querySelector('.name')?.textContent?.trim())).to.deep.equal([
      'Vượt',
      'Thấp hơn',
    ]);
    const unknown = options(widget).find((option) => option.textContent?.includes('Chưa có số liệu'));
    expect(unknown?.querySelector('rect')).to.equal(null);
    expect(unknown?.textContent).to.include('chưa có số liệu');
  });

  it('withhold verdicts and gaps before the year ends', async () => {
    const widget = await drawnRows(rowsSituations.partYear, 640, { value: 'gap' });
    expect(widget.shadowRoot?.querySelector('[part~="gap"], .met, .missed')).to.equal(null);
    expect(widget.toSentence()).to.include('chưa kết luận vì chưa hết năm');
  });

  it('come in the order asked for, and keep the sums when only the first are drawn', async () => {
    const widget = await drawnRows(rowsSituations.counts, 640, { sort: 'name' });
    expect(rowNames(widget)).to.deep.equal(['Bến Lức', 'Cần Đước', 'Cần Giuộc', 'Đức Hòa', 'Tân An', 'Thủ Thừa']);
    widget.sort = '-rate';
    await widget.updateComplete;
    expect(rowNames(widget)[0]).to.equal('Đức Hòa');
    widget.top = 2;
    await widget.updateComplete;
    expect(rowNames(widget)).to.deep.equal(['Đức Hòa', 'Cần Đước', 'Còn lại (4 đơn vị)']);
    expect(row(widget, 2).textContent).to.include('5.271 / 6.683');
    const table = [...(widget.shadowRoot?.querySelectorAll('tbody tr') ?? [])].map((line) =>
      line.textContent?.replace(/\s+/g, ' '),
    );
    expect(table).to.have.length(3);
    expect(widget.toSentence()).to.include('Trong 6 đơn vị');
  });

  it('offer one tab stop and arrow keys, and tell the page what a reader picks', async () => {
    const widget = await drawnRows(rowsSituations.counts, 640, { table: 'none' });
    const picked: ThadsSelectEvent[] = [];
    widget.addEventListener('thads-select', (event) => picked.push(event));
    expect(options(widget).filter(({ tabIndex }) => tabIndex === 0)).to.have.length(1);
    row(widget, 0).focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(widget.shadowRoot?.activeElement).to.equal(row(widget, 1));
    await sendKeys({ press: 'End' });
    expect(widget.shadowRoot?.activeElement).to.equal(row(widget, 5));
    await widget.updateComplete;
    expect(options(widget).map(({ tabIndex }) => tabIndex)).to.deep.equal([-1, -1, -1, -1, -1, 0]);
    expect(getComputedStyle(row(widget, 5)).outlineStyle).to.equal('solid');
    await sendKeys({ press: 'Enter' });
    await widget.updateComplete;
    const { id, name, selected } = picked[0]!;
    expect([id, name, selected]).to.deep.equal(['Thủ Thừa', 'Thủ Thừa', true]);
    expect(row(widget, 5).getAttribute('aria-selected')).to.equal('true');
    expect(part(widget, 'picked')).to.equal(row(widget, 5));
    await sendKeys({ press: ' ' });
    await widget.updateComplete;
    expect(picked[1]?.selected).to.equal(false);
    expect(row(widget, 5).getAttribute('aria-selected')).to.equal('false');
    row(widget, 2).click();
    await widget.updateComplete;
    expect(widget.highlight).to.equal('cg');
  });

  it('do not let a remainder be picked', async () => {
    const widget = await drawnRows(rowsSituations.top);
    let picked = 0;
    widget.addEventListener('thads-select', () => (picked += 1));
    row(widget, 3).click();
    expect(picked).to.equal(0);
    expect(row(widget, 3).getAttribute('aria-disabled')).to.equal('true');
  });

  it('highlight by id or name, however that is written', async () => {
    for (const highlight of ['cg', 'Cần Giuộc', ' CẦN GIUỘC']) {
      const widget = await drawnRows(rowsSituations.ranking, 640, { highlight });
      expect(part(widget, 'picked').querySelector('.name')?.textContent?.trim()).to.equal('Cần Giuộc');
      widget.remove();
    }
  });

  it('show the highlighted one even where it is not among the first', async () => {
    const widget = await drawnRows(rowsSituations.top, 640, { top: '2', highlight: 'Thủ Thừa' });
    expect(rowNames(widget)).to.deep.equal(['Đức Hòa', 'Bến Lức', 'Thủ Thừa', 'Còn lại (3 đơn vị)']);
    expect(part(widget, 'picked').textContent).to.include('Thủ Thừa');
    widget.highlight = null;
    await widget.updateComplete;
    expect(rowNames(widget)).to.deep.equal(['Đức Hòa', 'Bến Lức', 'Còn lại (4 đơn vị)']);
  });

  it('become columns where there is room, and rows where there is none', async () => {
    const wide = await drawnRows(rowsSituations.columns, 800);
    const [first, second] = [row(wide, 0).getBoundingClientRect(), row(wide, 1).getBoundingClientRect()];
    expect(second.left).to.be.greaterThan(first.left);
    expect(second.top).to.be.closeTo(first.top, 1);
    const narrow = await drawnRows(rowsSituations.columns, 320);
    expect(row(narrow, 1).getBoundingClientRect().top).to.be.greaterThan(row(narrow, 0).getBoundingClientRect().top);
  });

  it('have their names beneath their figures in columns, and what is wrong with them below', async () => {
    const units = [
      { id: 'a', name: 'Cần Đước', cases: { enforceable: 800, completed: 810 } },
      { id: 'b', name: 'Phòng Thi hành án dân sự khu vực 12 – Tân Hưng', cases: { enforceable: 800, completed: 810 } },
    ];
    for (const one of [units.slice(0, 1), units]) {
      const situation = { ...rowsSituations.columns, report: { schema: 1, units: one } as RowsSituation['report'] };
      const widget = await drawnRows(situation, 1000);
      for (const option of options(widget)) {
        const [figures, name, problem] = ['.values', '.name', '.problem'].map((selector) =>
          option.querySelector(selector)!.getBoundingClientRect(),
        );
        expect(name!.top).to.be.at.least(figures!.bottom);
        expect(problem!.top).to.be.at.least(name!.bottom);
      }
    }
  });

  it('tell what is wrong with their attributes once each, and draw all the same', async () => {
    const problems: string[] = [];
    const listen = (event: Event) => problems.push((event as ThadsProblemEvent).where);
    document.addEventListener('thads-problem', listen);
    const widget = await drawnRows(rowsSituations.counts, 640, {
      value: 'percent',
      layout: 'x',
      sort: 'size',
      top: '0',
      orientation: 'up',
    });
    document.removeEventListener('thads-problem', listen);
    expect(problems.sort()).to.deep.equal(['layout', 'orientation', 'sort', 'top', 'value']);
    expect(options(widget)).to.have.length(6);
    expect(textOf(widget)).to.include('sort: cần');
  });

  it('name what is wrong with the figures of a row beside it', async () => {
    const widget = await drawnRows(rowsSituations.stateRates);
    const wrong = options(widget).find((option) => option.textContent?.includes('Tỷ lệ không khớp'));
    expect(wrong?.textContent).to.include('Tỷ lệ công bố 83% không khớp với số liệu (tính ra 80%).');
    expect(wrong?.getAttribute('aria-label')).to.include('không khớp');
  });

  it('read real files by src, whole as they are', async () => {
    for (const [file, measure, count] of [
      ['ha-noi-8-units-8m-2018', 'amounts', 8],
      ['dong-nai-units-7-2020', 'cases', 3],
      ['quang-ngai-14-units-targets-2009', 'cases', 14],
      ['provinces-2025', 'cases', 4],
    ] as const) {
      const widget = document.createElement('thads-bars');
      Object.assign(widget, { view: 'units', value: 'rate', measure, src: `/test/data/${file}.csv` });
      const came = new Promise((resolve) => widget.addEventListener('thads-data', resolve, { once: true }));
      document.body.append(widget);
      await came;
      await widget.updateComplete;
      expect(options(widget), file).to.have.length(count);
      expect(widget.toSentence(), file).to.match(/^(?:Trong|Có) \d+ đơn vị/);
    }
  });

  it('take time in proportion to their number, seven hundred of them', async () => {
    const time = async (count: number): Promise<number> => {
      const started = performance.now();
      const widget = await drawnRows({
        title: '',
        report: manyUnits(count),
        attributes: { view: 'units', value: 'rate', sort: '-rate' },
      });
      void widget.offsetHeight;
      const took = performance.now() - started;
      expect(options(widget)).to.have.length(count);
      widget.parentElement?.remove();
      return took;
    };
    await time(3);
    const [few, many] = [await time(100), await time(700)];
    // Each row against all others would take 49 times as long.
    expect(many / few).to.be.lessThan(25);
  }).timeout(60_000);
});
