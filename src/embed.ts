import { heard, heightMessages, listenerOf, READY } from './embed/heights.ts';

/** What the script beside this one leaves on the page. */
interface Script {
  readonly Thads?: {
    scan(root: Element): (HTMLElement & { toSentence(): string; updateComplete: Promise<unknown> })[];
  };
}

/** How long a page around has to give the frame the height it was told, in ms. */
const PATIENCE = 300;

const { documentElement: root } = document;
const framed = parent !== window;
let listener = listenerOf(location);
let height = 0;

/** Draws the widget that the address of this page asks for, unless the page holds one already. */
function draw(): void {
  const [hint] = document.getElementsByClassName('thads-hint');
  if (!hint) return;
  const link = document.createElement('a');
  link.href = new URL(`embed.html${location.search}${location.hash}`, location.href).href;
  hint.before(link);
  const [widget] = (window as unknown as Script).Thads?.scan(link) ?? [];
  link.remove();
  hint.toggleAttribute('hidden', widget !== undefined);
  if (!widget) return;
  root.lang = widget.lang || root.lang;
  void widget.updateComplete.then(() => {
    document.title = widget.getAttribute('label') ?? widget.toSentence();
  });
}

const say = (message: unknown): void => parent.postMessage(message, '*');

function tell(): void {
  for (const message of heightMessages(listener, height, Math.round(document.body.clientWidth))) say(message);
}

/** In a frame that stays too low all is shown, smaller: a figure that is cut off reads as another figure. */
function fit(): void {
  const scale = Math.min(1, innerHeight / height);
  const { style } = document.body;
  style.transformOrigin = 'top';
  style.transform = scale < 1 && innerHeight > 0 ? `scale(${scale})` : '';
}

function measured([entry]: readonly ResizeObserverEntry[]): void {
  const now = Math.ceil(entry?.borderBoxSize[0]?.blockSize ?? 0);
  if (now === height || now === 0) return;
  height = now;
  tell();
  setTimeout(fit, PATIENCE);
}

/** Draws, and goes on telling how high that is. */
function start(): void {
  draw();
  if (!framed) return;
  addEventListener('resize', () => (innerHeight < height ? setTimeout(fit, PATIENCE) : fit()));
  addEventListener('message', ({ data, source }) => {
    const asking = source === parent ? heard(data, listener) : null;
    if (!asking || height === 0) return;
    listener = asking;
    if (listener.resizer !== null) say(`[iFrameSizer]${listener.resizer}:${height}:${document.body.clientWidth}:init`);
    tell();
  });
  new ResizeObserver(measured).observe(document.body);
  say(READY);
}

// At once, for what a server has drawn is to be painted where and as it stays.
root.classList.add(framed ? 'thads-framed' : 'thads-alone');
if (framed) {
  // A frame cannot see whether the page around it is dark, so its address has to say.
  const theme = new URLSearchParams(location.search).get('theme');
  root.style.colorScheme = theme === 'auto' ? 'light dark' : theme === 'dark' ? 'dark' : 'light';
}
// Nor its colours: `thads-completed=0b4a85`, six digits of hex and nothing else.
for (const [, name, hex] of location.search.matchAll(/[?&;]thads-([a-z-]+)=(?:%23)?([\da-f]{6})(?![^&])/gi))
  root.style.setProperty(`--thads-${name}`, `#${hex}`);
if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start);
else start();
