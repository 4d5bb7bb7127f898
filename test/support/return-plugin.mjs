// Command for tests, called with executeServerCommand of @web/test-runner-commands:
//
//   return { address }     opens a page, leaves it and comes back, as a reader does; resolves to what is there then.
//                          Chromium only: resolves to false elsewhere
/** In the page: once all widgets are drawn. */
const isDrawn = () => {
  const widgets = [...document.querySelectorAll('thads-gauge, thads-bars')];
  return widgets.length >= 3 && widgets.every(({ shadowRoot }) => shadowRoot?.querySelector('.root'));
};

const remember = () => {
  window.widgets = [...document.querySelectorAll('thads-gauge, thads-bars')];
  addEventListener('pageshow', ({ persisted }) => (window.persisted = persisted));
};

const look = () => {
  const widgets = [...document.querySelectorAll('thads-gauge, thads-bars')];
  const same = widgets.map((widget) => window.widgets?.includes(widget) ?? false);
  const texts = widgets.map(({ shadowRoot }) => shadowRoot?.textContent ?? '');
  return { persisted: window.persisted ?? false, same, texts, seen: window.seen };
};

export const returnPlugin = () => ({
  name: 'return',
  async executeCommand({ command, payload, session }) {
    if (command !== 'return') return undefined;
    const { browser, id } = session;
    if (browser.name !== 'Chrome') return false;
    const page = await browser.getPage(id).browserContext().newPage();
    const { href } = new URL(payload.address, browser.getPage(id).url());
    try {
      await page.goto(href);
      await page.waitForFunction(isDrawn);
      await page.evaluate(remember);
      await page.goto(new URL('/test/pages/frames.html', href).href);
      await page.goBack();
      return await page.evaluate(look);
    } finally {
      await page.close();
    }
  },
});
