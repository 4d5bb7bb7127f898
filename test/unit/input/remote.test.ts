import { describe, expect, it } from 'vitest';
import { loadShared, type RemoteTools } from '../../../src/input/remote.ts';

let count = 0;
/** An address nobody else asks for. */
const address = (name = 'report.json') => `https://example.org/${(count += 1)}/${name}`;

const ok = (body: string, type = 'application/json') => new Response(body, { headers: { 'content-type': type } });

const never = new AbortController().signal;

interface World extends RemoteTools {
  readonly asked: RequestInit[];
  readonly waited: number[];
}

/** Answers in turn; the last one again and again. Pauses pass at once, timeouts never come. */
function world(...answers: (() => Response | Promise<Response>)[]): World {
  const [asked, waited]: [RequestInit[], number[]] = [[], []];
  return {
    asked,
    waited,
    async fetch(_url, init) {
      asked.push(init);
      return (answers[asked.length - 1] ?? answers.at(-1) ?? (() => ok('{}')))();
    },
    wait(delayMs, signal) {
      if (delayMs >= 10_000)
        return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('over'))));
      waited.push(delayMs);
      return Promise.resolve();
    },
  };
}

const text = ({ bytes }: { bytes: Uint8Array }) => new TextDecoder().decode(bytes);

describe('loadShared', () => {
  it('asks once for everybody who wants the same report at the same time', async () => {
    const tools = world(() => ok('{"a":1}'));
    const url = address();
    const answers = await Promise.all([1, 2, 3].map(() => loadShared(url, never, false, tools)));
    expect(answers.map(text)).toEqual(['{"a":1}', '{"a":1}', '{"a":1}']);
    expect(tools.asked).toHaveLength(1);
    await loadShared(url, never, false, tools);
    expect(tools.asked).toHaveLength(2);
  });

  it.each([
    { name: 'r.json', type: 'application/json', format: 'json' },
    { name: 'r.csv', type: 'application/json', format: 'json' },
    { name: 'r', type: 'text/csv; charset=utf-8', format: 'csv' },
    { name: 'r.csv', type: 'application/octet-stream', format: 'csv' },
    { name: 'r.CSV?v=2', type: 'text/plain', format: 'csv' },
    { name: 'r.txt', type: 'text/plain', format: 'csv' },
    { name: 'r', type: '', format: 'json' },
  ])('takes $name of type "$type" as $format', async ({ name, type, format }) => {
    expect(
      (
        await loadShared(
          address(name),
          never,
          false,
          world(() => ok('', type)),
        )
      ).format,
    ).toBe(format);
  });

  it('tries again, with longer pauses, while the server is at fault', async () => {
    const tools = world(
      () => new Response('', { status: 503 }),
      () => Promise.reject(new TypeError('network')),
      () => ok('{}'),
    );
    expect(text(await loadShared(address(), never, false, tools))).toBe('{}');
    expect(tools.waited).toEqual([600, 2400]);
  });

  it('gives up after the third attempt and says what the last one said', async () => {
    const tools = world(() => new Response('', { status: 502 }));
    const url = address();
    await expect(loadShared(url, never, false, tools)).rejects.toMatchObject({
      problem: { code: 'src-failed', severity: 'error', where: 'src', values: { got: 'HTTP 502', url } },
    });
    expect(tools.asked).toHaveLength(3);
  });

  it('does not ask again for what is not there', async () => {
    const tools = world(() => new Response('', { status: 404 }));
    await expect(loadShared(address(), never, false, tools)).rejects.toMatchObject({
      problem: { values: { got: 'HTTP 404' } },
    });
    expect(tools.asked).toHaveLength(1);
  });

  it('gives an attempt up after a while, and says so', async () => {
    const tools: RemoteTools = {
      fetch: (_url, { signal }) =>
        new Promise((_, reject) =>
          signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError'))),
        ),
      wait: () => Promise.resolve(),
    };
    await expect(loadShared(address(), never, false, tools)).rejects.toMatchObject({
      problem: { values: { got: '15 s' } },
    });
  });

  it('asks the server whether a stored answer still holds when it is to be fresh', async () => {
    const tools = world(() => ok('{}'));
    await loadShared(address(), never, true, tools);
    await loadShared(address(), never, false, tools);
    expect(tools.asked.map(({ cache }) => cache)).toEqual(['no-cache', undefined]);
  });

  it('stops the request when the last who asked has left, not before', async () => {
    let aborted = false;
    const tools = world(() => new Promise<Response>(() => {}));
    const watched: RemoteTools = {
      ...tools,
      fetch: (url, init) => {
        init.signal?.addEventListener('abort', () => (aborted = true));
        return tools.fetch(url, init);
      },
    };
    const [first, second] = [new AbortController(), new AbortController()];
    const url = address();
    const answers = [first, second].map(({ signal }) =>
      loadShared(url, signal, false, watched).catch((error: Error) => error.name),
    );
    first.abort();
    expect(await answers[0]).toBe('AbortError');
    expect(aborted).toBe(false);
    second.abort();
    expect(await answers[1]).toBe('AbortError');
    expect(aborted).toBe(true);
  });

  it('leaves no listener on the signal of who asked', async () => {
    const heard: string[] = [];
    const asking = new AbortController();
    const { signal } = asking;
    const [add, remove] = [signal.addEventListener, signal.removeEventListener].map((method) => method.bind(signal));
    signal.addEventListener = (...args: Parameters<AbortSignal['addEventListener']>) => {
      heard.push(`add ${args[0]}`);
      add!(...args);
    };
    signal.removeEventListener = (...args: Parameters<AbortSignal['removeEventListener']>) => {
      heard.push(`remove ${args[0]}`);
      remove!(...args);
    };
    await loadShared(
      address(),
      signal,
      false,
      world(() => ok('{}')),
    );
    await Promise.resolve();
    expect(heard).toEqual(['add abort', 'remove abort']);
  });

  it('ends the timer of an attempt with the attempt', async () => {
    const timers: AbortSignal[] = [];
    const tools = world(
      () => new Response('', { status: 500 }),
      () => ok('{}'),
    );
    await loadShared(address(), never, false, {
      ...tools,
      wait: (delayMs, signal) => {
        if (delayMs >= 10_000) timers.push(signal);
        return tools.wait(delayMs, signal);
      },
    });
    expect(timers.map(({ aborted }) => aborted)).toEqual([true, true]);
  });

  it.each([
    [500, 3],
    [429, 3],
    [499, 1],
    [403, 1],
  ])('asks after an answer of %i %i times', async (status, times) => {
    const tools = world(() => new Response('', { status }));
    await expect(loadShared(address(), never, false, tools)).rejects.toMatchObject({
      problem: { values: { got: `HTTP ${status}` } },
    });
    expect(tools.asked).toHaveLength(times);
  });

  it('says what went wrong on the way', async () => {
    const tools = world(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(loadShared(address(), never, false, tools)).rejects.toMatchObject({
      problem: { values: { got: 'Failed to fetch' } },
    });
    expect(tools.asked.map(({ credentials }) => credentials)).toEqual(['same-origin', 'same-origin', 'same-origin']);
  });

  it('reads an answer of no type by its address', async () => {
    const bare = () => new Response(new Uint8Array([123, 125]));
    expect((await loadShared(address('r.csv'), never, false, world(bare))).format).toBe('csv');
    expect((await loadShared(address('r'), never, false, world(bare))).format).toBe('json');
  });

  it('asks nothing for who has left already', async () => {
    const tools = world(() => ok('{}'));
    await expect(loadShared(address(), AbortSignal.abort(), false, tools)).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(tools.asked).toHaveLength(0);
  });

  it('starts anew for who comes after the last has left', async () => {
    const url = address();
    const leaving = new AbortController();
    const left = loadShared(
      url,
      leaving.signal,
      false,
      world(() => new Promise<Response>(() => {})),
    ).catch((error: Error) => error.name);
    leaving.abort();
    const tools = world(() => ok('{"b":2}'));
    expect(text(await loadShared(url, never, false, tools))).toBe('{"b":2}');
    expect(await left).toBe('AbortError');
  });
});
