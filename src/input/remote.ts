import { FigureError } from '../model/problem.ts';

/** What a server sent: the bytes as they came, for exports come in several encodings, and whether they are a table. */
export interface RemoteData {
  readonly bytes: Uint8Array;
  readonly format: 'json' | 'csv';
}

/** The outside world, so that tests need neither a network nor a clock. */
export interface RemoteTools {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Resolves after so many milliseconds; rejects when the signal aborts. */
  readonly wait: (delayMs: number, signal: AbortSignal) => Promise<void>;
}

/** A request that takes longer is given up: a reader has gone on by then. */
const TIMEOUT_MS = 15_000;
/** Pauses before the second and the third attempt. */
const RETRY_MS = [600, 2400];

interface Shared {
  readonly data: Promise<RemoteData>;
  readonly controller: AbortController;
  users: number;
}

const underWay = new Map<string, Shared>();

const browserTools: RemoteTools = {
  fetch: (url, init) => fetch(url, init),
  wait: (delayMs, signal) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(resolve, delayMs);
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        reject(new DOMException('aborted', 'AbortError'));
      });
    }),
};

/**
 * Asks for a report by its address. Everybody who asks for the same address while a request is under way gets its
 * answer; the request is given up when the last of them has left.
 *
 * @param url - absolute
 * @param signal - leaves the request
 * @param fresh - asks the server whether a stored answer still holds (its ETag decides)
 * @returns rejects with a {@link FigureError} of code `src-failed` when there is no good answer, and with an
 *   `AbortError` when `signal` aborts
 */
export async function loadShared(
  url: string,
  signal: AbortSignal,
  fresh = false,
  tools: RemoteTools = browserTools,
): Promise<RemoteData> {
  if (signal.aborted) throw new DOMException('aborted', 'AbortError');
  let shared = underWay.get(url);
  if (!shared) {
    const controller = new AbortController();
    const entry: Shared = {
      data: loadWithRetries(url, controller.signal, fresh, tools).finally(() => forget(url, entry)),
      controller,
      users: 0,
    };
    shared = entry;
    underWay.set(url, shared);
  }
  const joined = shared;
  joined.users += 1;
  return new Promise((resolve, reject) => {
    const leave = () => {
      joined.users -= 1;
      if (joined.users === 0) {
        forget(url, joined);
        joined.controller.abort();
      }
      reject(new DOMException('aborted', 'AbortError'));
    };
    signal.addEventListener('abort', leave, { once: true });
    joined.data.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}

function forget(url: string, shared: Shared): void {
  if (underWay.get(url) === shared) underWay.delete(url);
}

async function loadWithRetries(
  url: string,
  signal: AbortSignal,
  fresh: boolean,
  tools: RemoteTools,
): Promise<RemoteData> {
  for (let attempt = 0; ; attempt += 1) {
    const answer = await ask(url, signal, fresh, tools);
    if (typeof answer !== 'string') return answer;
    const pause = RETRY_MS[attempt];
    if (pause === undefined || signal.aborted || !answer.startsWith('!')) {
      const got = answer.replace('!', '');
      throw new FigureError({ code: 'src-failed', severity: 'error', where: 'src', values: { got, url } });
    }
    await tools.wait(pause, signal);
  }
}

/** The data, or why there are none; with `!` in front where another attempt may help. */
async function ask(
  url: string,
  signal: AbortSignal,
  fresh: boolean,
  { fetch, wait }: RemoteTools,
): Promise<RemoteData | string> {
  const attempt = new AbortController();
  const giveUp = () => attempt.abort();
  signal.addEventListener('abort', giveUp);
  // The timer ends with the attempt, so that nothing is left running on the page.
  let late = false;
  wait(TIMEOUT_MS, attempt.signal).then(
    () => {
      late = true;
      giveUp();
    },
    () => {},
  );
  try {
    const response = await fetch(url, {
      signal: attempt.signal,
      credentials: 'same-origin',
      ...(fresh && { cache: 'no-cache' as const }),
    });
    if (!response.ok) return `${response.status >= 500 || response.status === 429 ? '!' : ''}HTTP ${response.status}`;
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { bytes, format: isTable(url, response.headers.get('content-type') ?? '') ? 'csv' : 'json' };
  } catch (error) {
    if (late) return `!${TIMEOUT_MS / 1000} s`;
    return `!${error instanceof Error ? error.message : String(error)}`;
  } finally {
    signal.removeEventListener('abort', giveUp);
    attempt.abort();
  }
}

/** By content type, and by suffix where a server does not know better than "text" or "octets". */
function isTable(url: string, type: string): boolean {
  if (/json/i.test(type)) return false;
  return /csv|tab-separated/i.test(type) || /\.(?:csv|tsv|txt)(?:[?#]|$)/i.test(url);
}
