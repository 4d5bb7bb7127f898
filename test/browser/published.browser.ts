import { expect, waitUntil } from '@open-wc/testing';
import type { ThadsWidget } from '../../src/elements/thads-widget.ts';
import { cleared, openPage, pageOf, textOf, violationsOf, widgetsOf } from './support.ts';

const UNIT = '/published/can-giuoc/embed.html';

/** A page of the site in a frame as strict as `sandbox` says, and the heights it tells. */
function framed(address: string, sandbox: string) {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', sandbox);
  frame.width = '400';
  frame.height = '300';
  frame.src = address;
  const heights: number[] = [];
  addEventListener('message', ({ data, source }) => {
    if (source !== null && source === frame.contentWindow && data?.type === 'thads:resize') heights.push(data.height);
  });
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  return { frame, loaded, heights };
}

describe('what is published', () => {
  afterEach(cleared);

  for (const unit of ['can-giuoc', 'khu-vuc-1-script-alert-1-script', 'ben-luc'])
    it(`draws and violates nothing of its own policy: ${unit}`, async () => {
      const { window, document: page } = await openPage(`/published/${unit}/embed.html?watched`);
      const [widget, ...others] = widgetsOf(page) as ThadsWidget[];
      expect(others).to.deep.equal([]);
      expect(textOf(widget!)).to.include('Chỉ tiêu');
      const value = widget!.shadowRoot?.querySelector('[part="value"]');
      expect(value && window.getComputedStyle(value).fill).to.match(/^rgb\(11, 74, 133\)$|^color/);
      // `look` of that script asks for an article that is not there.
      const seen = (window as unknown as { seen: string[] }).seen.filter((one) => !one.includes('firstElementChild'));
      expect(seen).to.deep.equal([]);
    });

  it('draws where scripts are off', async () => {
    const { frame, loaded } = framed(UNIT, 'allow-same-origin');
    await loaded;
    const { window, document: page } = pageOf(frame);
    const [widget] = widgetsOf(page);
    expect(textOf(widget!)).to.include('81,55%').and.include('Vượt chỉ tiêu 0,05 điểm %');
    expect(widget!.getBoundingClientRect().height).to.be.greaterThan(150);
    const value = widget!.shadowRoot?.querySelector('[part="value"]');
    expect(value && window.getComputedStyle(value).fill).to.match(/^rgb\(11, 74, 133\)$|^color/);
  });

  it('tells its height where it has no origin, the same as elsewhere', async () => {
    const own = framed(UNIT, 'allow-scripts allow-same-origin');
    const apart = framed(UNIT, 'allow-scripts');
    await waitUntil(() => (own.heights.at(-1) ?? 0) > 150, 'a height', { timeout: 10_000 });
    await waitUntil(() => apart.heights.at(-1) === own.heights.at(-1), 'the same height', { timeout: 10_000 });
  });

  for (const address of [UNIT, '/published/index.html'])
    it(`has no accessibility violation: ${address}`, async () => {
      const page = await openPage(address);
      const violations = await violationsOf(page);
      // The heading is that of the article around.
      expect(violations.filter((one) => !one.startsWith('page-has-heading-one'))).to.deep.equal([]);
    });
});
