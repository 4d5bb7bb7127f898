import { expect } from '@open-wc/testing';
import '../../src/define.ts';
import type { ThadsBars } from '../../src/elements/bars/thads-bars.ts';
import type { ThadsGauge } from '../../src/elements/gauge/thads-gauge.ts';
import type { ThadsWidget } from '../../src/elements/thads-widget.ts';
import { targetSituations } from '../../stories/gauge-situations.ts';
import { allSituations, situations } from '../../stories/situations.ts';
import { onMarks, outside, overlaps, smallest } from './boxes.ts';
import { cleared, drawn, drawnSituation, nameOf, part, SCHEMES, textOf, violationsIn } from './support.ts';

const WIDTHS = [200, 320, 640, 1200];

describe('every widget in every situation', () => {
  afterEach(cleared);

  for (const tag of ['thads-gauge', 'thads-bars']) {
    it(`${tag}: has a name, or says that there are no figures`, async () => {
      for (const [name, situation] of allSituations) {
        const widget = await drawnSituation(tag, situation);
        const said = nameOf(widget);
        if (name === 'empty') expect(textOf(widget)).to.include('Chưa có số liệu');
        else expect(said, name).to.match(/\.$/).and.to.include(widget.toSentence());
        expect(`${said}${textOf(widget)}`, name).not.to.match(/NaN|Infinity|undefined|null|\{\w+\}/);
      }
    });

    it(`${tag}: stays inside its container and is readable at every width`, async () => {
      for (const width of WIDTHS) {
        for (const [name, situation] of [...allSituations, ...Object.entries(targetSituations)]) {
          const widget = await drawnSituation(tag, situation, width);
          expect(outside(widget, width), `${name} at ${width} px`).to.deep.equal([]);
          expect(overlaps(widget), `${name} at ${width} px`).to.deep.equal([]);
          expect(onMarks(widget), `${name} at ${width} px`).to.deep.equal([]);
          expect(smallest(widget), `${name} at ${width} px`).to.be.at.least(10);
          widget.parentElement?.remove();
        }
      }
    });

    it(`${tag}: passes axe in all situations, light and dark, table open`, async () => {
      for (const scheme of SCHEMES) {
        const page = document.createElement('div');
        page.style.cssText = `color-scheme: ${scheme}; width: 400px`;
        document.body.append(page);
        for (const [, situation] of allSituations) {
          const widget = await drawnSituation(tag, situation);
          widget.table = 'open';
          page.append(widget);
        }
        expect(await violationsIn(page, scheme), scheme).to.deep.equal([]);
        page.remove();
      }
    });

    it(`${tag}: prints what the sentence says: rate and verdict stand in the picture too`, async () => {
      const widget = await drawnSituation(tag, situations.aboveTarget);
      expect(part(widget, 'verdict').textContent).to.equal('Vượt chỉ tiêu 0,05 điểm %');
      expect(textOf(widget)).to.include('81,55%');
    });

    it(`${tag}: speaks the language around it, also from outside a shadow root, and its own first`, async () => {
      const english = document.createElement('div');
      english.lang = 'en-GB';
      const host = document.createElement('div');
      const inner = document.createElement(tag) as ThadsWidget;
      inner.setAttribute('completed', '1,529');
      inner.setAttribute('enforceable', '1,875');
      host.attachShadow({ mode: 'open' }).append(inner);
      english.append(host);
      document.body.append(english);
      await inner.updateComplete;
      expect(inner.toSentence()).to.equal(
        'Completed 1,529 cases out of 1,875 cases that could be enforced, a rate of 81.55%.',
      );
      inner.lang = 'vi';
      await inner.updateComplete;
      expect(nameOf(inner)).to.include('Đã thi hành xong 1.529 việc');
    });

    it(`${tag}: can have its words replaced`, async () => {
      const widget = await drawnSituation(tag, situations.belowTarget);
      widget.messages = { missed: 'Còn thiếu {delta}' };
      await widget.updateComplete;
      expect(part(widget, 'verdict').textContent).to.equal('Còn thiếu 0,87 điểm %');
      expect(widget.toSentence()).to.include('còn thiếu 0,87 điểm %');
    });

    it(`${tag}: keeps properties that were set before it was defined, and defaults come back with removed attributes`, async () => {
      const early = document.createElement('thads-later') as unknown as ThadsWidget;
      early.completed = '5';
      early.enforceable = '10';
      document.body.append(early);
      const Base = customElements.get(tag) as typeof ThadsGauge;
      if (!customElements.get('thads-later')) customElements.define('thads-later', class extends Base {});
      customElements.upgrade(early);
      await early.updateComplete;
      const widget = await drawn(tag, { measure: 'amounts', completed: '5 tỷ', enforceable: '10 tỷ' });
      expect(textOf(widget)).to.include('tỷ đồng');
      widget.removeAttribute('measure');
      widget.setAttribute('completed', '5');
      widget.setAttribute('enforceable', '10');
      await widget.updateComplete;
      expect(textOf(widget)).to.include('việc').and.not.to.include('đồng');
    });

    it(`${tag}: tells its state to the page's styles`, async () => {
      for (const [name, state] of [
        ['aboveTarget', 'met'],
        ['belowTarget', 'missed'],
        ['undecided', 'undecided'],
        ['overHundred', 'over'],
        ['empty', 'empty'],
        ['unreadable', 'error'],
        ['longNames', 'provisional'],
      ] as const) {
        const widget = await drawnSituation(tag, situations[name]);
        expect(widget.matches(`:state(${state})`), name).to.equal(true);
      }
    });
  }
});

describe('words that only some widgets say', () => {
  afterEach(cleared);

  const report = {
    period: { label: 'Năm 2022', from: '2021-10-01', to: '2022-09-30' },
    cases: { total: 2561, enforceable: 1875, completed: 1529 },
    units: [
      { name: 'Cần Giuộc', cases: { enforceable: 1875, completed: 1529, target: '81,5%' } },
      { name: 'Đức Hòa', cases: { enforceable: 1000, completed: 855, target: '81,5%' } },
    ],
    periods: [3, 6].map((months) => ({
      period: { months, fiscalYear: 2022 },
      cases: { enforceable: 1000, completed: 100 * months },
    })),
  };

  for (const [tag, messages, word, other] of [
    ['thads-cascade', { outstanding: 'Chuyển kỳ sau' }, 'Chuyển kỳ sau', 'Chưa có điều kiện'],
    ['thads-trend', { explore: 'Đọc từng điểm' }, 'Đọc từng điểm', 'T6'],
    ['thads-table', { rows: { unitName: 'Cơ quan', unitOf: { cases: 'vụ' } } }, 'Cơ quan', 'So với chỉ tiêu'],
    ['thads-dashboard', { dashboard: { unit: 'Cơ quan' }, rows: { unitName: 'Nơi' } }, 'Cơ quan', 'Kỳ số liệu'],
  ] as const) {
    it(`${tag}: can be replaced one by one, all others stay`, async () => {
      const widget = document.createElement(tag) as ThadsWidget;
      widget.messages = messages;
      widget.report = report;
      document.body.append(widget);
      await widget.updateComplete;
      const inside = [...(widget.shadowRoot?.querySelectorAll<ThadsWidget>('thads-table') ?? [])];
      for (const each of inside) {
        await each.updateComplete;
        expect(textOf(each)).to.include('Nơi');
      }
      const seen = (widget.shadowRoot?.innerHTML ?? '').replaceAll(/\s+/g, ' ');
      expect(seen).to.include(word).and.to.include(other);
      expect(seen).not.to.include('undefined');
    });
  }

  it('of the toolbar can be replaced too', async () => {
    const widget = await drawn('thads-gauge', { ...situations.aboveTarget.attributes, toolbar: 'csv copy' });
    widget.messages = { exports: { names: { csv: 'Lấy tệp CSV' } } };
    await widget.updateComplete;
    const names = [...(widget.shadowRoot?.querySelectorAll('[part~="tool"]') ?? [])].map((tool) =>
      tool.getAttribute('aria-label'),
    );
    expect(names).to.include('Lấy tệp CSV').and.to.include('Chép câu tóm tắt');
  });
});

describe('thads-gauge', () => {
  afterEach(cleared);

  it('fills its ring in proportion, from zero', async () => {
    for (const [completed, enforceable] of [
      [0, 10],
      [1, 3],
      [640, 800],
      [96, 96],
    ] as const) {
      const widget = await drawn<ThadsGauge>('thads-gauge', {
        completed: String(completed),
        enforceable: String(enforceable),
      });
      const value = widget.shadowRoot?.querySelector('[part="value"]');
      if (completed === 0) expect(value).to.equal(null);
      else expect(endAngle(value)).to.be.closeTo((completed / enforceable) * 180, 0.05);
    }
  });

  it('shows the true number over 100 % on a longer scale that says where it ends', async () => {
    const widget = await drawnSituation('thads-gauge', situations.overHundred);
    expect(part(widget, 'number').textContent).to.equal('112,5%');
    expect(part(widget, 'over')).to.be.instanceOf(SVGElement);
    expect(textOf(widget)).to.include('125%');
  });
});

describe('thads-bars', () => {
  afterEach(cleared);

  it('draws lengths in proportion to half a pixel, whatever the figures', async () => {
    for (const [total, enforceable, completed] of [
      [2561, 1875, 1529],
      [10, 9, 1],
      [100000, 3, 2],
      [7, 7, 7],
    ] as const) {
      const widget = await drawn<ThadsBars>('thads-bars', {
        total: String(total),
        enforceable: String(enforceable),
        completed: String(completed),
      });
      const track = widget.shadowRoot?.querySelector('.track')?.getBoundingClientRect().width ?? 0;
      // Firefox counts the outline, which is clipped away, into the bounding rectangle.
      const lengths = ['total', 'enforceable', 'completed'].map(
        (name) => (part(widget, name) as SVGGraphicsElement).getBBox().width,
      );
      [total, enforceable, completed].forEach((value, index) =>
        expect(lengths[index]).to.be.closeTo((value / total) * track, 0.5),
      );
    }
  });

  it('draws no bar for an unknown figure and says so', async () => {
    const widget = await drawnSituation('thads-bars', situations.totalMissing);
    expect(widget.shadowRoot?.querySelector('[part~="total"]')).to.equal(null);
    expect(textOf(widget)).to.include('Phải thi hành chưa có số liệu');
  });

  it('marks the target at its share of what can be enforced', async () => {
    const widget = await drawnSituation('thads-bars', situations.aboveTarget);
    const line = part(widget, 'target').getBoundingClientRect();
    const track = widget.shadowRoot?.querySelector('.track')?.getBoundingClientRect();
    expect(line.left + line.width / 2 - (track?.left ?? 0)).to.be.closeTo(
      ((0.815 * 1875) / 2561) * (track?.width ?? 0),
      0.5,
    );
  });
});

/** Degrees from the left end at which a band of the ring ends, read from the path that is drawn. */
function endAngle(path: Element | null | undefined): number {
  const [, x = '0', y = '0'] = /^M[^A]*A[^,]+,[^,]+,0,\d,1,([^,]+),([^A-Z]+)/.exec(path?.getAttribute('d') ?? '') ?? [];
  return 180 + (Math.atan2(Number(y), Number(x)) * 180) / Math.PI;
}
