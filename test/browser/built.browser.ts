import { expect } from '@open-wc/testing';

/** What news sites get: the built files, on pages of their own. */
describe('the built files', () => {
  const frames: HTMLIFrameElement[] = [];

  afterEach(() => {
    for (const frame of frames.splice(0)) frame.remove();
  });

  function newFrame(): HTMLIFrameElement {
    const frame = document.createElement('iframe');
    frames.push(frame);
    return frame;
  }

  async function open(address: string): Promise<Document> {
    const frame = newFrame();
    frame.src = address;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    document.body.append(frame);
    await loaded;
    return frame.contentDocument!;
  }

  async function until(condition: () => unknown, what: string): Promise<void> {
    for (const end = performance.now() + 5000; !condition();) {
      if (performance.now() > end) throw new Error(`${what} did not happen within 5 s`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  it('draw under a strict Content-Security-Policy with Trusted Types', async () => {
    const policy = [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      'img-src data:',
      "require-trusted-types-for 'script'",
      'trusted-types lit-html',
    ].join('; ');
    const page = await open(`/demo/article.html?csp=${encodeURIComponent(policy)}`);
    const gauge = page.querySelector('thads-gauge')!;
    await until(() => gauge.shadowRoot?.querySelector('svg'), 'drawing');
  });

  for (const file of ['thads.js', 'thads.iife.js']) {
    it(`${file} asks for its Trusted Types policy at the first widget, once, and draws when refused`, async () => {
      const page = await open('about:blank');
      const view = page.defaultView as unknown as {
        TrustedTypePolicyFactory?: { prototype: { createPolicy: () => never } };
        customElements: CustomElementRegistry;
      };
      let asked = 0;
      if (view.TrustedTypePolicyFactory) {
        view.TrustedTypePolicyFactory.prototype.createPolicy = () => {
          asked += 1;
          throw new TypeError('refused');
        };
      }
      const names = Object.keys(view);
      const script = page.createElement('script');
      script.src = `/dist/${file}`;
      if (file === 'thads.js') script.type = 'module';
      page.head.append(script);
      await view.customElements.whenDefined('thads-bars');
      expect(asked).to.equal(0);
      expect(Object.keys(view).filter((name) => !names.includes(name) && name !== 'Thads')).to.deep.equal([]);

      for (const tag of ['thads-gauge', 'thads-bars']) {
        const widget = page.createElement(tag);
        widget.setAttribute('enforceable', '1875');
        widget.setAttribute('completed', '1529');
        page.body.append(widget);
        await until(() => widget.shadowRoot?.querySelector('svg'), `drawing ${tag}`);
      }
      expect(asked).to.equal(view.TrustedTypePolicyFactory ? 1 : 0);
    });
  }
});

describe('the built thads.js', () => {
  it('reads a table of many columns figure by figure, as the sources do', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const view = frame.contentWindow as Window & typeof globalThis;
    const script = view.document.createElement('script');
    script.type = 'module';
    script.src = '/dist/thads.js';
    view.document.head.append(script);
    await view.customElements.whenDefined('thads-bars');
    view.document.body.innerHTML = `<thads-bars table="open"><table>
      <tr><th>Tên đơn vị</th><th>Tổng số việc phải thi hành</th><th>Có điều kiện thi hành</th><th>Thi hành xong</th><th>Tỷ lệ (%)</th><th>Chỉ tiêu (%)</th></tr>
      <tr><td>Cần Giuộc</td><td>2.561</td><td>1.875</td><td>1.529</td><td>81,55</td><td>81,50</td></tr>
    </table></thads-bars>`;
    const bars = view.document.querySelector('thads-bars') as HTMLElement & { updateComplete: Promise<unknown> };
    await bars.updateComplete;
    const text = bars.shadowRoot?.textContent ?? '';
    for (const figure of ['2.561 việc', '1.875 việc', '1.529 việc', '81,55%', '81,50%', 'Vượt chỉ tiêu 0,05 điểm %'])
      expect(text).to.include(figure);
    frame.remove();
  });
});
