import { cleared, inChromium, openPage, type Page, pageOf, widgetsDrawn } from './support.ts';

export const ADDRESS = '/demo/builder.html';

let finish = (): void => {};

/** The builder, with nothing kept from the test before. Test files that run at once have one storage, and take turns. */
export async function builder(width = 1000): Promise<Page> {
  finish();
  await new Promise<void>((taken) => {
    const hold = () => new Promise<void>((done) => ((finish = done), taken()));
    // Firefox and WebKit run one file at a time, and need no locks.
    if (inChromium) void navigator.locks.request('thads-builder', hold);
    else taken();
  });
  localStorage.removeItem('thads-builder');
  return openPage(ADDRESS, width);
}

/** The turn is over. */
export function closed(): void {
  cleared();
  finish();
}

/** Other pages are other worlds: their elements are instances of their own classes. */
export const find = ({ document }: Page, selector: string): HTMLElement => {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`no ${selector}`);
  return element;
};
export const input = (page: Page, selector: string) => find(page, selector) as HTMLInputElement;
export const field = (page: Page, path: string) => input(page, `#field-${path.replace('.', '-')}`);
export const values = (page: Page, measure: string) =>
  ['total', 'enforceable', 'completed', 'rate', 'target'].map((name) => field(page, `${measure}.${name}`).value);
export const originOf = (page: Page, path: string) =>
  page.document.querySelector(`#${field(page, path).getAttribute('aria-describedby')}`)?.textContent?.trim();

export function enter(page: Page, selector: string, value: string, type: 'input' | 'change'): void {
  const element = input(page, selector);
  element.value = value;
  element.dispatchEvent(new page.window.Event(type, { bubbles: true }));
}

export const paste = (page: Page, text: string) => enter(page, '#text', text, 'input');

export function press(page: Page, text: string): void {
  const button = [...page.document.querySelectorAll('button')].find((one) => one.textContent?.trim() === text);
  if (!button) throw new Error(`no button ${text}`);
  button.click();
}

export const mark = (page: Page, text: string) => {
  const found = [...page.document.querySelectorAll<HTMLButtonElement>('.article .mark')].find((one) =>
    one.textContent?.startsWith(text),
  );
  if (!found) throw new Error(`no mark ${text}`);
  return found;
};

export const snippet = (page: Page) => find(page, '#snippet').textContent ?? '';

/** Returns once a page has got so far; a test that waits in vain runs out of time. */
export async function until(test: () => unknown): Promise<void> {
  while (!test()) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** What the page would put on the clipboard, which tests may not read. */
export async function copied(page: Page): Promise<string> {
  const text = new Promise<string>((resolve) =>
    Object.defineProperty(page.window.navigator, 'clipboard', {
      configurable: true,
      value: { writeText: (written: string) => Promise.resolve(resolve(written)) },
    }),
  );
  press(page, 'Chép');
  return text;
}

/** A page with nothing in it but what was copied, before the library has come. */
export async function barePageWith(code: string): Promise<Page> {
  const frame = document.createElement('iframe');
  frame.width = '640';
  frame.height = '700';
  frame.srcdoc = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Bài</title></head><body>${code}</body></html>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return pageOf(frame);
}

/** A page with nothing in it but what was copied. */
export async function emptyPageWith(code: string): Promise<Page> {
  const page = await barePageWith(code);
  await widgetsDrawn(page);
  return page;
}
