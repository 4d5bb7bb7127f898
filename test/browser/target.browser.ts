import { expect } from '@open-wc/testing';
import '../../src/define.ts';
import type { ThadsTarget } from '../../src/elements/target/thads-target.ts';
import type { ThadsWidget } from '../../src/elements/thads-widget.ts';
import { targetSituations } from '../../stories/gauge-situations.ts';
import { situations } from '../../stories/situations.ts';
import { cleared, drawnSituation, nameOf, part, textOf } from './support.ts';

const verdictsOf = (widget: Element): (string | null)[] =>
  [...(widget.shadowRoot?.querySelectorAll('[part="verdict"]') ?? [])].map(({ textContent }) => textContent);

const notchesOf = (widget: Element): number => widget.shadowRoot?.querySelectorAll('[part="target"]').length ?? 0;

/** Notches with a halo above them, which may hide them. */
const buried = (widget: Element): Element[] =>
  [...(widget.shadowRoot?.querySelectorAll('[part="target"]') ?? [])].filter((notch) =>
    notch.parentElement?.querySelector('[part="target"] ~ .halo'),
  );

describe('thads-target', () => {
  afterEach(cleared);

  for (const tag of ['thads-gauge', 'thads-bars']) {
    it(`${tag}: is one more target with its own notch and verdict, and is said`, async () => {
      const widget = await drawnSituation<ThadsWidget>(tag, targetSituations.near);
      expect(notchesOf(widget)).to.equal(2);
      expect(verdictsOf(widget)).to.deep.equal(['Vượt chỉ tiêu 0,05 điểm %', 'Thấp hơn chỉ tiêu Quốc hội 1,70 điểm %']);
      expect(nameOf(widget))
        .to.include('vượt chỉ tiêu 0,05 điểm %, thấp hơn chỉ tiêu Quốc hội 1,70 điểm %')
        .and.to.include('Chỉ tiêu Quốc hội trên 83,25%');
      expect(widget.querySelector('thads-target')?.getBoundingClientRect().height).to.equal(0);
    });

    it(`${tag}: has dashes of its own, at its notch and beside its label, and no halo hides it`, async () => {
      const widget = await drawnSituation<ThadsWidget>(tag, targetSituations.near, 240);
      const all = (selector: string) => [...(widget.shadowRoot?.querySelectorAll(selector) ?? [])];
      const dashes = all('[part="target"]').map((notch) => getComputedStyle(notch).strokeDasharray);
      expect(new Set(dashes).size).to.equal(2);
      const keys = all('.target-line').map((line) => getComputedStyle(line, '::before').backgroundImage);
      expect(new Set(keys).size).to.equal(2);
      expect(buried(widget)).to.deep.equal([]);
    });
  }

  it('may come, change and go', async () => {
    const widget = await drawnSituation<ThadsWidget>('thads-gauge', situations.aboveTarget);
    const target = document.createElement('thads-target');
    target.setAttribute('name', 'Quốc hội');
    target.setAttribute('rate', '80%');
    widget.append(target);
    const settled = async () => {
      await new Promise((resolve) => setTimeout(resolve));
      await widget.updateComplete;
    };
    await settled();
    expect(verdictsOf(widget)).to.include('Vượt chỉ tiêu Quốc hội 1,55 điểm %');
    target.rate = '>83,25';
    await settled();
    expect(verdictsOf(widget)).to.include('Thấp hơn chỉ tiêu Quốc hội 1,70 điểm %');
    target.setAttribute('name', 'Chính phủ');
    await settled();
    expect(verdictsOf(widget)).to.include('Thấp hơn chỉ tiêu Chính phủ 1,70 điểm %');
    target.remove();
    await settled();
    expect(notchesOf(widget)).to.equal(1);
    expect(verdictsOf(widget)).to.deep.equal(['Vượt chỉ tiêu 0,05 điểm %']);
  });

  it('stands beside the targets of a report that comes by another door', async () => {
    const widget = await drawnSituation<ThadsWidget>('thads-gauge', {
      title: '',
      attributes: {},
      targets: [{ name: 'Quốc hội', rate: '80%' }],
    });
    widget.report = { cases: { enforceable: 1875, completed: 1529, targets: ['81,5%', { name: 'Bộ', rate: '82%' }] } };
    await widget.updateComplete;
    expect(notchesOf(widget)).to.equal(3);
    expect(verdictsOf(widget)).to.have.length(3);
    expect(textOf(widget)).not.to.include('nhiều cách');
  });

  it('holds for every row too, with a notch of its own', async () => {
    for (const [tag, more] of [
      ['thads-bars', { view: 'units', value: 'rate' }],
      ['thads-table', {}],
    ] as const) {
      const widget = await drawnSituation<ThadsWidget>(tag, {
        title: '',
        attributes: more,
        targets: [{ name: 'Quốc hội', rate: '83,25%' }],
      });
      widget.report = {
        units: [
          { name: 'Cần Giuộc', cases: { enforceable: 1875, completed: 1529, target: '81,5%' } },
          { name: 'Đức Hòa', cases: { enforceable: 1000, completed: 855 } },
        ],
      };
      await widget.updateComplete;
      expect(notchesOf(widget), tag).to.equal(3);
      expect(buried(widget), tag).to.deep.equal([]);
      expect(textOf(widget), tag).to.include('Quốc hội 83,25%');
      widget.querySelector('thads-target')?.setAttribute('rate', '90%');
      await new Promise((resolve) => setTimeout(resolve));
      await widget.updateComplete;
      expect(textOf(widget), tag).to.include('Quốc hội 90%').and.not.to.include('83,25%');
    }
  });

  it('of a dashboard holds for all that it shows', async () => {
    const box = document.createElement('div');
    box.innerHTML = `<thads-dashboard><thads-target name="Quốc hội" rate="83,25%"></thads-target><thads-gauge></thads-gauge><thads-bars view="units" value="rate"></thads-bars></thads-dashboard>`;
    const dashboard = box.firstElementChild as ThadsWidget;
    dashboard.report = {
      cases: { enforceable: 1875, completed: 1529, target: '81,5%' },
      units: [{ name: 'Cần Giuộc', cases: { enforceable: 1875, completed: 1529, target: '81,5%' } }],
    };
    document.body.append(box);
    for (let turns = 0; turns < 3; turns += 1) {
      await dashboard.updateComplete;
      await new Promise((resolve) => setTimeout(resolve));
    }
    for (const widget of [...dashboard.children].slice(1)) expect(notchesOf(widget), widget.localName).to.equal(2);
  });

  it('has an operator and a kind', async () => {
    const widget = await drawnSituation<ThadsWidget>('thads-gauge', targetSituations.unnamed);
    expect(verdictsOf(widget)).to.deep.equal(['Vượt chỉ tiêu (72%) 1 điểm %', 'Bằng mức chỉ tiêu trên 73%, chưa vượt']);
    const young = await drawnSituation<ThadsWidget>('thads-gauge', targetSituations.partYear);
    expect(verdictsOf(young)).to.deep.equal([
      'Chưa hết năm, chưa kết luận so với chỉ tiêu cả năm',
      'Vượt chỉ tiêu sáu tháng 11,99 điểm %',
    ]);
  });

  it('that cannot be read is named in its widget, and draws nothing', async () => {
    for (const [name, value] of [
      ['rate', 'tám mươi'],
      ['rate', '<80%'],
      ['operator', '='],
      ['kind', 'month'],
    ] as const) {
      const widget = await drawnSituation<ThadsWidget>('thads-gauge', {
        ...situations.aboveTarget,
        targets: [{ rate: '80%', [name]: value }],
      });
      const notice = part(widget, 'notice').textContent ?? '';
      expect(notice).to.include(`thads-target ${name}`).and.to.include(value);
      expect(notchesOf(widget)).to.equal(name === 'rate' ? 1 : 2);
      widget.parentElement?.remove();
    }
  });

  it('that says no rate is named in its widget; one that is unknown is none', async () => {
    const widget = await drawnSituation<ThadsWidget>('thads-gauge', { ...situations.aboveTarget, targets: [{}] });
    expect(part(widget, 'notice').textContent).to.include('thads-target rate').and.to.include('83,25%');
    expect(notchesOf(widget)).to.equal(1);
    widget.querySelector('thads-target')!.rate = null;
    await new Promise((resolve) => setTimeout(resolve));
    await widget.updateComplete;
    expect(widget.shadowRoot?.querySelector('[part="notice"]')).to.equal(null);
  });

  it('keeps properties that were set before it was defined', async () => {
    const Target = customElements.get('thads-target') as typeof ThadsTarget;
    const widget = await drawnSituation<ThadsWidget>('thads-gauge', situations.aboveTarget);
    const later = document.createElement('thads-target-later') as unknown as ThadsTarget;
    later.rate = '80%';
    widget.append(later);
    customElements.define('thads-target-later', class extends Target {});
    await later.updateComplete;
    expect(later.rate).to.equal('80%');
    expect(later.read([])?.name).to.equal(null);
  });
});
