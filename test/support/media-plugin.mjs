// Commands for tests, called with executeServerCommand of @web/test-runner-commands:
//
//   viewport { width, height }                     every engine; WebKit not below 447 px
//   media { type?, features?: { [name]: value } }  Chromium; resolves to false elsewhere, where a test should skip itself
//
// The runner's own emulateMedia knows no forced colours and throws in Firefox and WebKit.
const cdpSessions = new WeakMap();

export const mediaPlugin = () => ({
  name: 'media-and-viewport',
  async executeCommand({ command, payload, session }) {
    const { browser, id } = session;
    const page = browser.type === 'puppeteer' ? browser.getPage(id) : undefined;
    if (command === 'viewport') {
      await (page ? page.setViewport(payload) : browser.setViewport(payload.width, payload.height));
      return true;
    }
    if (command !== 'media') return undefined;
    if (browser.name !== 'Chrome') return false;
    // Emulation ends when its session is detached: keep one per page.
    let cdp = cdpSessions.get(page);
    if (!cdp) cdpSessions.set(page, (cdp = await page.createCDPSession()));
    const features = Object.entries(payload?.features ?? {}).map(([name, value]) => ({ name, value }));
    await cdp.send('Emulation.setEmulatedMedia', { media: payload?.type ?? '', features });
    return true;
  },
});
