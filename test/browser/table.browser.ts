import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/table/define.ts';
import type { ThadsTable } from '../../src/elements/table/thads-table.ts';
import type { ThadsProblemEvent } from '../../src/events.ts';
import { targetSituations } from '../../stories/gauge-situations.ts';
import {
  allRowsSituations,
  manyUnits,
  rowsElementFor,
  type RowsSituation,
  rowsSituations,
} from '../../stories/rows-situations.ts';
import { allSituations, situations } from '../../stories/situations.ts';
import { outside, smallest } from './boxes.ts';
import { cleared, drawnSituation, SCHEMES, textOf, violationsIn } from './support.ts';

async function drawnTable(
  { report, title }: RowsSituation,
  width = 640,
  attributes: Readonly<Record<string, string>> = {},
): Promise<ThadsTable> {
  const box = document.createElement('div');
  box.style.width = `${width}px`;
  const widget = rowsElementFor('thads-table', { title, report, attributes }) as ThadsTable;
  box.append(widget);
  document.body.append(box);
  await widget.updateComplete;
  return widget;
}

const all = <T extends HTMLElement>(widget: Element, selector: string): T[] => [
  ...(widget.shadowRoot?.querySelectorAll<T>(selector) ?? []),
];
const names = (widget: Element): string[] =>
  all(widget, 'tbody th').map(
    (cell) => [...cell.childNodes].find(({ nodeType }) => nodeType === Node.TEXT_NODE)?.textContent ?? '',
  );
const headOf = (widget: Element, text: string): HTMLElement => {
  const head = all(widget, 'thead th').find((cell) => cell.textContent?.includes(text));
  if (!head) throw new Error(`no column ${text}`);
  return head;
};

describe('thads-table', () => {
  afterEach(cleared);

  it('has the columns its rows have figures for, or those asked for in their order', async () => {
    const widget = await drawnTable(rowsSituations.ranking);
    const heads = () => all(widget, 'thead th').map((cell) => cell.textContent?.trim());
    expect(heads()).to.deep.equal([
      'Đơn vị',
      'Phải thi hành (việc)',
      'Có điều kiện thi hành (việc)',
      'Thi hành xong (việc)',
      'Tỷ lệ thi hành xong',
      'Chỉ tiêu',
      'So với chỉ tiêu, điểm %',
    ]);
    widget.setAttribute('columns', 'rate, name');
    await widget.updateComplete;
    expect(heads()).to.deep.equal(['Tỷ lệ thi hành xong', 'Đơn vị']);
    widget.removeAttribute('columns');
    await widget.updateComplete;
    expect(heads()).to.have.length(7);
  });

  it('is put in order by its heads with the keyboard, and says so; unknown ones stay last', async () => {
    const widget = await drawnTable(rowsSituations.stateRates);
    const rate = () => headOf(widget, 'Tỷ lệ');
    expect(rate().hasAttribute('aria-sort')).to.equal(false);
    rate().querySelector('button')?.focus();
    await sendKeys({ press: 'Enter' });
    await widget.updateComplete;
    expect(rate().getAttribute('aria-sort')).to.equal('descending');
    expect(widget.sort).to.equal('-rate');
    expect(names(widget)[0]).to.equal('Số liệu sai');
    const unknown = ['Không phát sinh', 'Chỉ có số xong', 'Chưa có số liệu'];
    expect(names(widget).slice(-3)).to.deep.equal(unknown);
    await sendKeys({ press: ' ' });
    await widget.updateComplete;
    expect(rate().getAttribute('aria-sort')).to.equal('ascending');
    expect(names(widget)[0]).to.equal('Chưa xong việc nào');
    expect(names(widget).slice(-3)).to.deep.equal(unknown);
    headOf(widget, 'Đơn vị').querySelector('button')?.click();
    await widget.updateComplete;
    expect(headOf(widget, 'Đơn vị').getAttribute('aria-sort')).to.equal('ascending');
    expect(all(widget, '[aria-sort]')).to.have.length(1);
    expect(names(widget).at(-1)).to.equal('Vượt');
  });

  it('keeps the whole at the end in every order: as the report states it, or the sums', async () => {
    const widget = await drawnTable(rowsSituations.ranking, 640, { sort: '-rate' });
    const foot = () => all(widget, 'tfoot tr').map((line) => line.textContent?.replace(/\s+/g, ' ').trim());
    expect(foot()).to.deep.equal(['Cộng 14.756 11.192 9.063 80,98% – –']);
    const { units } = rowsSituations.ranking.report;
    widget.report = {
      ...rowsSituations.ranking.report,
      units,
      cases: { total: 14756, enforceable: 11192, completed: 9063, target: '81,5%' },
    };
    await widget.updateComplete;
    expect(foot()[0]).to.match(/^Tỉnh Long An 14\.756 11\.192 9\.063 80,98% 81,5% −0,52$/);
    expect(names(widget)).not.to.include('Tỉnh Long An');
  });

  it('draws bars in its cells in proportion, each target at its place', async () => {
    const widget = await drawnTable(rowsSituations.ranking);
    const [bar] = all(widget, 'tbody tr:nth-child(2) .c-rate svg');
    const track = bar!.getBoundingClientRect();
    expect((bar!.querySelector('rect') as SVGGraphicsElement).getBBox().width).to.be.closeTo(0.8155 * track.width, 0.5);
    const notch = bar!.querySelector('[part="target"]')!.getBoundingClientRect();
    expect(notch.left + notch.width / 2 - track.left).to.be.closeTo(0.815 * track.width, 0.6);
  });

  it('scrolls in its own place, never the page, with its heads and names in sight', async () => {
    for (const px of [200, 320, 640, 1000]) {
      for (const [name, situation] of allRowsSituations) {
        const widget = await drawnTable(situation, px);
        expect(widget.scrollWidth, `${name} at ${px} px`).to.be.at.most(px);
        expect(smallest(widget), `${name} at ${px} px`).to.be.at.least(10);
        widget.parentElement?.remove();
      }
    }
    const many = await drawnTable({ title: '', report: manyUnits(60), attributes: {} }, 320);
    const [scroll] = all(many, '.scroll');
    scroll!.scrollTop = 400;
    scroll!.scrollLeft = 150;
    const [place, head, first] = [scroll!, headOf(many, 'Đơn vị'), all(many, 'tbody th')[20]!].map((element) =>
      element.getBoundingClientRect(),
    );
    expect(head!.top).to.be.closeTo(place!.top, 1.5);
    expect(head!.left).to.be.closeTo(place!.left, 1.5);
    expect(first!.left).to.be.closeTo(place!.left, 1.5);
  }).timeout(30_000);

  it('shows the figures of a report without rows, in every situation', async () => {
    for (const [name, situation] of allSituations) {
      const widget = await drawnSituation('thads-table', situation);
      expect(textOf(widget), name).not.to.match(/NaN|Infinity|undefined|null|\{\w+\}/);
      if (name === 'empty') expect(textOf(widget)).to.include('Chưa có số liệu');
    }
    const widget = await drawnSituation('thads-table', situations.aboveTarget);
    expect(all(widget, 'tbody tr').map((line) => line.textContent?.replace(/\s+/g, ' ').trim())).to.include(
      'Thi hành xong 1.529 việc',
    );
    const widths = all(widget, 'rect').map((bar) => (bar as unknown as SVGGraphicsElement).getBBox().width);
    expect(widths[1]! / widths[0]!).to.be.closeTo(1875 / 2561, 0.005);
    expect(widths[2]! / widths[0]!).to.be.closeTo(1529 / 2561, 0.005);
  });

  it('keeps the figures of a report without rows inside its container at every width', async () => {
    for (const px of [200, 320, 640])
      for (const [name, situation] of [...allSituations, ...Object.entries(targetSituations)]) {
        const widget = await drawnSituation('thads-table', situation, px);
        expect(outside(widget, px), `${name} at ${px} px`).to.deep.equal([]);
        widget.parentElement?.remove();
      }
  });

  it('passes axe, light and dark', async () => {
    for (const scheme of SCHEMES) {
      const page = document.createElement('div');
      page.style.cssText = `color-scheme: ${scheme}; width: 400px`;
      // columns out of sight are seen by axe before the ground of the page
      document.body.style.cssText = `color-scheme: ${scheme}; background: Canvas`;
      document.body.append(page);
      for (const [, situation] of allRowsSituations) page.append(await drawnTable(situation, 400, { sort: '-rate' }));
      for (const [, situation] of allSituations) page.append(await drawnSituation('thads-table', situation, 400));
      expect(await violationsIn(page, scheme), scheme).to.deep.equal([]);
      page.remove();
      document.body.removeAttribute('style');
    }
  }).timeout(60_000);

  it('tells what is wrong with its attributes, and is drawn all the same', async () => {
    const problems: string[] = [];
    const listen = (event: Event) => problems.push((event as ThadsProblemEvent).where);
    document.addEventListener('thads-problem', listen);
    const widget = await drawnTable(rowsSituations.ranking, 640, {
      sort: 'size',
      columns: 'name percent',
      view: 'stages',
    });
    document.removeEventListener('thads-problem', listen);
    expect(problems.sort()).to.deep.equal(['columns', 'sort', 'view']);
    expect(names(widget)).to.have.length(6);
  });
});
