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
