import { elementFor, type Situation } from '../../stories/situations.ts';
import type { ThadsWidget } from '../../src/elements/thads-widget.ts';

/** What only Chromium tells, or what takes long and is the same in every engine, is tested there alone. */
export const inChromium = /Chrome\//.test(navigator.userAgent);

/** What a test put on the page is gone before the next one. */
export function cleared(): void {
  document.body.replaceChildren();
}

/** A widget on the page, drawn. */
export async function drawn<T extends ThadsWidget>(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  width?: number,
): Promise<T> {
  return drawnSituation<T>(tag, { title: '', attributes }, width);
}

/** @param width - of its container, in px */
export async function drawnSituation<T extends ThadsWidget>(
  tag: string,
  situation: Situation,
  width = 640,
): Promise<T> {
  const box = document.createElement('div');
  box.style.width = `${width}px`;
  const widget = elementFor(tag, situation) as T;
  box.append(widget);
  document.body.append(box);
  await widget.updateComplete;
  return widget;
}

/** All text a reader can meet in a widget, white space folded. */
export const textOf = (widget: Element): string => (widget.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The one element of a part; throws when there is none. */
export function part(widget: Element, name: string): Element {
  const element = widget.shadowRoot?.querySelector(`[part~="${name}"]`);
  if (!element) throw new Error(`no part ${name}`);
  return element;
}

/** The name by which the drawing is read aloud. */
export const nameOf = (widget: Element): string =>
  widget.shadowRoot?.querySelector('[role="img"]')?.getAttribute('aria-label') ?? '';

export interface Page {
  readonly frame: HTMLIFrameElement;
  readonly window: Window & typeof globalThis;
  readonly document: Document;
}

/** A page of its own in a frame, loaded, its widgets defined and drawn. */
export async function openPage(address: string, width = 800): Promise<Page> {
  const frame = document.createElement('iframe');
  frame.width = String(width);
  frame.height = '1600';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = address;
  document.body.append(frame);
  await loaded;
  const page = pageOf(frame);
  await widgetsDrawn(page);
  return page;
}

/** A page with nothing in it but this, once all of it has loaded. */
export async function pageWith(html: string): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.width = '640';
  // A page has loaded before frames that wait to be seen.
  frame.srcdoc = `<!doctype html><html lang="vi"><body>${html.replaceAll('loading="lazy"', '')}</body></html>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return pageOf(frame).document;
}

export function pageOf(frame: HTMLIFrameElement): Page {
  if (!frame.contentWindow || !frame.contentDocument) throw new Error('the frame holds no page');
  return { frame, window: frame.contentWindow as Page['window'], document: frame.contentDocument };
}

export async function widgetsDrawn({ window, document }: Page): Promise<void> {
  for (const widget of widgetsOf(document)) {
    await window.customElements.whenDefined(widget.localName);
    await (widget as ThadsWidget).updateComplete;
  }
}

export const widgetsOf = (root: ParentNode): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('thads-gauge, thads-bars, thads-table, thads-stat, thads-cascade, thads-trend'),
];

interface AxeOptions {
  readonly resultTypes: readonly string[];
  readonly runOnly?: readonly string[];
}

interface Axe {
  run(
    context: Element | Document,
    options: AxeOptions,
  ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** The axe of a page, which it gets when it is first asked for. */
async function axeOf(page: Window & typeof globalThis): Promise<Axe> {
  const owner = page as unknown as { axe?: Axe };
  if (!owner.axe) {
    // Of this page: the other one may ask for Trusted Types.
    const script = globalThis.document.createElement('script');
    script.src = '/node_modules/axe-core/axe.min.js';
    const loaded = new Promise((resolve, reject) => {
      script.addEventListener('load', resolve);
      script.addEventListener('error', reject);
    });
    page.document.head.append(script);
    await loaded;
  }
  return owner.axe!;
}

async function axeFinds(page: Window & typeof globalThis, context: Element | Document, runOnly?: readonly string[]) {
  const axe = await axeOf(page);
  const { violations } = await axe.run(context, { resultTypes: ['violations'], ...(runOnly && { runOnly }) });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** What axe finds in another page, each with the elements it is about. */
export const violationsOf = ({ window, document }: Page): Promise<string[]> => axeFinds(window, document);

export const SCHEMES = ['light', 'dark'] as const;

/** Rules that colours decide; in nothing else does dark differ from light. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** What axe finds within an element of this page: everything in light, what colours decide in dark. */
export const violationsIn = (element: Element, scheme: (typeof SCHEMES)[number] = 'light'): Promise<string[]> =>
  axeFinds(window, element, scheme === 'dark' ? OF_COLOURS : undefined);

/** A promise and what settles it. */
export function deferred<T = void>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((settle) => (resolve = settle));
  return { promise, resolve };
}
