import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define.ts';
import type { ThadsBars } from '../../src/elements/bars/thads-bars.ts';
import { manyUnits, rowsElementFor, rowsSituations } from '../../stories/rows-situations.ts';
import { cleared, textOf } from './support.ts';

async function drawnRows(report: unknown, attributes: Readonly<Record<string, string>> = {}): Promise<ThadsBars> {
  const box = document.createElement('div');
  box.style.width = '480px';
  box.style.paddingBlock = '200px';
  const widget = rowsElementFor('thads-bars', {
    title: '',
    attributes: { view: 'units', value: 'rate', ...attributes },
    report,
  }) as ThadsBars;
  box.append(widget);
  document.body.append(box);
  await widget.updateComplete;
  return widget;
}

const rows = (widget: Element): HTMLElement[] => [
  ...(widget.shadowRoot?.querySelectorAll<HTMLElement>('[role="option"]') ?? []),
];
const row = (widget: Element, index: number): HTMLElement => {
  const found = rows(widget)[index];
  if (!found) throw new Error(`no row ${index}`);
  return found;
};
const tip = (widget: Element): HTMLElement => {
  const found = widget.shadowRoot?.querySelector<HTMLElement>('.tip');
  if (!found) throw new Error('no popover');
  return found;
};
const isOpen = (widget: Element): boolean => tip(widget).matches(':popover-open');
const said = (widget: Element): string => (tip(widget).textContent ?? '').replace(/\s+/g, ' ').trim();

const pointer = (kind: string, { left, top, width, height }: DOMRect, more: PointerEventInit = {}) =>
  new PointerEvent(kind, {
    bubbles: kind === 'pointerover',
    composed: true,
    pointerType: 'mouse',
    clientX: left + width / 2,
    clientY: top + height / 2,
    ...more,
  });

/** A mouse comes to an element of a row. */
const pointAt = (element: Element): void => {
  element.dispatchEvent(pointer('pointerover', element.getBoundingClientRect()));
};
/** It leaves the rows or the popover. @param to - where it goes */
const leave = (element: Element, to: Element | null = null): void => {
  element.dispatchEvent(pointer('pointerleave', element.getBoundingClientRect(), { relatedTarget: to }));
};
const list = (widget: Element): Element => row(widget, 0).parentElement as Element;

describe('the popover of a row', () => {
  afterEach(cleared);

  it('tells a mouse exact values, the distance from the target and from last year', async () => {
    const widget = await drawnRows(rowsSituations.stateRates.report);
    pointAt(row(widget, 0));
    expect(isOpen(widget)).to.equal(true);
    expect(said(widget)).to.match(/^Vượt ?Có điều kiện thi hành ?1\.875 việc ?Thi hành xong ?1\.600 việc ?/);
    expect(said(widget))
      .to.include('Cùng kỳ năm trước')
      .and.to.include('79,41%')
      .and.to.include('Vượt chỉ tiêu 3,83 điểm %')
      .and.to.include('Tăng 5,92 điểm % so với cùng kỳ');
    pointAt(row(widget, 1));
    expect(said(widget)).to.match(/^Thấp hơn/);
    leave(list(widget));
    expect(isOpen(widget)).to.equal(false);
  });

  it('tells nothing of last year where units have changed, and says what is unknown', async () => {
    const widget = await drawnRows(rowsSituations.stateRates.report);
    pointAt(row(widget, 2));
    expect(said(widget)).to.include('Đơn vị mới sáp nhập').and.not.to.include('Cùng kỳ');
    pointAt(row(widget, 9));
    expect(said(widget)).to.include('chưa có số liệu');
  });

  it('lies in the top layer, inside the window, above its row or below it, and can be pointed at itself', async () => {
    const widget = await drawnRows(rowsSituations.stateRates.report);
    for (const index of [0, 5, 13]) {
      row(widget, index).scrollIntoView({ block: index === 5 ? 'start' : 'nearest' });
      pointAt(row(widget, index));
      const box = tip(widget).getBoundingClientRect();
      const { top, bottom } = row(widget, index).getBoundingClientRect();
      expect(box.left).to.be.at.least(0);
      expect(box.right).to.be.at.most(document.documentElement.clientWidth);
      expect(Math.min(Math.abs(box.bottom - top), Math.abs(box.top - bottom)), `row ${index}`).to.be.below(1.5);
    }
    const before = said(widget);
    leave(list(widget), tip(widget));
    expect(isOpen(widget)).to.equal(true);
    expect(said(widget)).to.equal(before);
    leave(tip(widget));
    expect(isOpen(widget)).to.equal(false);
  });

  it('comes with the focus, follows the arrow keys, goes with Escape and is no stop for the tab key', async () => {
    const widget = await drawnRows(rowsSituations.ranking.report);
    const after = document.createElement('button');
    document.body.append(after);
    row(widget, 0).focus();
    expect(isOpen(widget)).to.equal(true);
    await sendKeys({ press: 'ArrowDown' });
    await widget.updateComplete;
    expect(said(widget)).to.match(/^Cần Giuộc/);
    await sendKeys({ press: 'Escape' });
    expect(isOpen(widget)).to.equal(false);
    expect(widget.shadowRoot?.activeElement).to.equal(row(widget, 1));
    await sendKeys({ press: 'ArrowDown' });
    expect(isOpen(widget)).to.equal(true);
    row(widget, 2).blur();
    expect(isOpen(widget)).to.equal(false);
  });

  it('sent away by Escape stays away while the pointer stays', async () => {
    const widget = await drawnRows(rowsSituations.ranking.report);
    pointAt(row(widget, 1));
    await sendKeys({ press: 'Escape' });
    expect(isOpen(widget)).to.equal(false);
    pointAt(row(widget, 1).querySelector('.name') as Element);
    expect(isOpen(widget)).to.equal(false);
    pointAt(row(widget, 2));
    expect(isOpen(widget)).to.equal(true);
  });

  it('is nothing more than what rows say to ears anyway, and leaves with its widget', async () => {
    const widget = await drawnRows(rowsSituations.stateRates.report);
    pointAt(row(widget, 0));
    expect(tip(widget).getAttribute('aria-hidden')).to.equal('true');
    const name = row(widget, 0).getAttribute('aria-label') ?? '';
    for (const words of ['1.600 việc', '1.875 việc', '85,33', '3,83 điểm phần trăm', '5,92 điểm phần trăm'])
      expect(name, words).to.include(words);
    widget.remove();
    await sendKeys({ press: 'Escape' });
    expect(document.querySelector(':popover-open')).to.equal(null);
  });

  it('does not draw rows anew', async () => {
    const widget = await drawnRows(manyUnits(60));
    let updates = 0;
    const update = widget.requestUpdate.bind(widget);
    widget.requestUpdate = (...given: Parameters<typeof update>) => {
      updates += 1;
      update(...given);
    };
    pointAt(row(widget, 0));
    pointAt(row(widget, 1));
    expect(updates).to.equal(0);
    expect(textOf(widget)).to.include('Hà Nội');
  });
});
