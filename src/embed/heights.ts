/**
 * How pages that hold a frame are told its height, each in the words it listens to: our own `frame.js`, pym.js,
 * Datawrapper, AMP, Embedly (Medium), WordPress; and iframe-resizer, which asks first.
 *
 * Nothing but a height is sent, so it may reach anybody: `*` is right as the target of all of these.
 */
export interface Listener {
  /** What the frame is called, in the words of pym.js and others; an address' own name for it, or its query. */
  readonly id: string;
  /** By which WordPress knows its frames. */
  readonly secret: string | null;
  readonly src: string;
  /** Name and manner of an iframe-resizer that has asked. */
  readonly resizer: string | null;
}

/** Reads who listens from the address of the frame: `childId` is pym's, `#?secret=` WordPress'. */
export function listenerOf({ href, search, hash }: Location): Listener {
  const query = new URLSearchParams(search);
  const secret = new URLSearchParams(hash.replace(/^#\??/, '')).get('secret');
  return { id: query.get('childId') ?? query.get('id') ?? search, secret, src: href, resizer: null };
}

/** The messages that tell a height. @param width - of the frame, in px as the height */
export function heightMessages({ id, secret, src, resizer }: Listener, height: number, width: number): unknown[] {
  return [
    { type: 'thads:resize', id, height },
    `pymxPYMx${id}xPYMxheightxPYMx${height}`,
    { 'datawrapper-height': { [id]: height } },
    { sentinel: 'amp', type: 'embed-size', height },
    JSON.stringify({ src, context: 'iframe.resize', height }),
    ...(secret === null ? [] : [{ message: 'height', value: height, secret }]),
    ...(resizer === null ? [] : [`[iFrameSizer]${resizer}:${height}:${width}:resize`]),
  ];
}

/** iframe-resizer 5 waits for this before it asks. */
export const READY = '[iFrameResizerChild]Ready';

/**
 * Hears what the page around says.
 *
 * @returns whom to tell the height now; `null` when it was not meant for us
 */
export function heard(data: unknown, listener: Listener): Listener | null {
  if (typeof data !== 'string') return (Object(data) as { type?: unknown }).type === 'thads:hello' ? listener : null;
  const resizer = /^\[iFrameSizer\]([^:]+):/.exec(data)?.[1];
  if (resizer !== undefined) return { ...listener, resizer };
  return data.startsWith(`pymxPYMx${listener.id}xPYMxwidthxPYMx`) ? listener : null;
}
