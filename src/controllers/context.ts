import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { NativeEvent } from '../events.ts';

/** Said to the whole document by one who has come or gone: whoever wants something asks anew. */
const CHANGED = 'thads-context-changed';

/** One who has something for all below. */
export interface Sharer<T> {
  /** `null` while there is nothing yet. */
  readonly shared: T | null;
  /** Who takes it: they are to be drawn anew when it changes. */
  readonly takers: Set<ReactiveControllerHost & HTMLElement>;
}

/** Goes up from one who asks, through shadow roots, until a sharer answers and stops it. */
export class ThadsContextRequest<T> extends NativeEvent {
  sharer: Sharer<T> | null = null;

  constructor() {
    super('thads-context-request', { bubbles: true, composed: true });
  }
}

/** Those in each document who are to ask anew: a listener for all of them, for there may be hundreds. */
const askers = new WeakMap<Document, Set<() => void>>();

function askersIn(page: Document): Set<() => void> {
  let asking = askers.get(page);
  if (!asking) {
    const all = (asking = new Set());
    askers.set(page, all);
    page.addEventListener(CHANGED, () => [...all].forEach((ask) => ask()));
  }
  return asking;
}

/** What the nearest sharer around an element has, in whatever order the two are defined, put on the page or moved. */
export class Context<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #page: Document | null = null;
  #sharer: Sharer<T> | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** What is shared. @param wanted - whether the host has use for it: only then is it drawn anew when that changes */
  value(wanted: boolean): T | null {
    if (!wanted) this.#sharer?.takers.delete(this.#host);
    else this.#sharer?.takers.add(this.#host);
    return wanted ? (this.#sharer?.shared ?? null) : null;
  }

  hostConnected(): void {
    this.#page = this.#host.ownerDocument;
    askersIn(this.#page).add(this.#ask);
    this.#ask();
  }

  hostDisconnected(): void {
    if (this.#page) askersIn(this.#page).delete(this.#ask);
    this.#take(null);
  }

  readonly #ask = (): void => {
    const request = new ThadsContextRequest<T>();
    this.#host.dispatchEvent(request);
    this.#take(request.sharer);
  };

  #take(sharer: Sharer<T> | null): void {
    if (sharer === this.#sharer) return;
    this.#sharer?.takers.delete(this.#host);
    this.#sharer = sharer;
    this.#host.requestUpdate();
  }
}

/** Answers those below who ask, and tells the page when it comes and goes: some were there before. */
export class ContextSharer<T> implements ReactiveController, Sharer<T> {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #page: Document | null = null;
  readonly takers = new Set<ReactiveControllerHost & HTMLElement>();
  shared: T | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
    host.addEventListener('thads-context-request', (event) => {
      // Its own request is for somebody above it.
      if (event.composedPath()[0] === host) return;
      event.stopPropagation();
      event.sharer = this;
      // A widget in somebody's own element shows only now that this one is not empty. Its own widgets it knows.
      if (event.target !== host) host.requestUpdate();
    });
  }

  hostConnected(): void {
    this.#page = this.#host.ownerDocument;
    this.#page.dispatchEvent(new NativeEvent(CHANGED));
  }

  hostDisconnected(): void {
    this.#page?.dispatchEvent(new NativeEvent(CHANGED));
  }

  share(shared: T): void {
    this.shared = shared;
    this.takers.forEach((taker) => taker.requestUpdate());
  }
}

declare global {
  interface HTMLElementEventMap {
    'thads-context-request': ThadsContextRequest<unknown>;
  }
}
