import { expect, waitUntil } from '@open-wc/testing';
import { cleared, openPage, type Page, pageOf, textOf, violationsOf, widgetsOf } from './support.ts';

const FIGURES = 'completed=1.529&enforceable=1.875&rate=81,55%25&target=81,5%25';
const GAUGE = `/dist/embed.html?widget=gauge&${FIGURES}`;

/** What a frame tells the page around it, from now on. */
function heardOf(frame: HTMLIFrameElement): unknown[] {
  const heard: unknown[] = [];
  addEventListener('message', ({ data, source }) => {
    if (source !== null && source === frame.contentWindow) heard.push(data);
  });
  return heard;
}

/** A frame as a webmaster pastes it, and what it tells; without an origin where `sandbox` is given. */
function framed(address: string, size: readonly [number, number], sandbox?: string) {
  const frame = document.createElement('iframe');
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  [frame.width, frame.height] = size.map(String) as [string, string];
  frame.src = address;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  return { frame, loaded, heard: heardOf(frame) };
}

interface Resize {
  readonly type: 'thads:resize';
  readonly height: number;
}
const heightsIn = (heard: readonly unknown[]): number[] =>
  heard.flatMap((data) => ((data as Resize | null)?.type === 'thads:resize' ? [(data as Resize).height] : []));
const patiently = { timeout: 10_000 };

/** The last height told, once it is more than that of a line of text. */
async function heightTold(heard: readonly unknown[]): Promise<number> {
  await waitUntil(() => (heightsIn(heard).at(-1) ?? 0) > 150, 'a height', patiently);
  return heightsIn(heard).at(-1)!;
}

const isSeen = (element: Element | null | undefined): boolean => (element?.getClientRects().length ?? 0) > 0;

describe('the page for one widget', () => {
  afterEach(cleared);

  for (const [where, address] of [
    ['query', GAUGE],
    ['hash', `/dist/embed.html#widget=gauge&${FIGURES}`],
    ['hash, WordPress behind it', `/dist/embed.html?widget=gauge#?secret=abc&${FIGURES}`],
  ] as const) {
    it(`takes its figures from the ${where}`, async () => {
      const { document: page } = await openPage(address);
      const [gauge, ...others] = widgetsOf(page);
      expect(others).to.deep.equal([]);
      expect(textOf(gauge!)).to.include('81,55%').and.include('Vượt chỉ tiêu 0,05 điểm %');
      expect(isSeen(page.querySelector('.thads-hint'))).to.equal(false);
      await waitUntil(() => page.title.includes('81,55%'), 'the sentence as title', patiently);
    });
  }

  it('fetches a report that lies beside it', async () => {
    const { document: page } = await openPage(
      '/dist/embed.html?widget=bars&view=units&src=/demo/data/provinces-2025.csv',
    );
    const [bars] = widgetsOf(page);
    await waitUntil(() => bars?.shadowRoot?.querySelector('[part~="row"]'), 'rows', patiently);
    expect(isSeen(page.querySelector('.thads-hint'))).to.equal(false);
  });

  it('is in the language it is asked in', async () => {
    const { document: page } = await openPage(`/dist/embed.html?lang=en&label=Cases&widget=gauge&rate=81.55%25`);
    expect(page.documentElement.lang).to.equal('en');
    await waitUntil(() => page.title === 'Cases', 'the label as title', patiently);
    expect(textOf(widgetsOf(page)[0]!)).to.include('81.55%');
  });

  for (const query of ['', '?widget=pie&rate=5', '?completed=5', '?widget=gauge&src=//elsewhere.invalid/a.json'])
    it(`says so where an address asks for nothing it can draw: ${query || 'no query'}`, async () => {
      const { document: page } = await openPage(`/dist/embed.html${query}`);
      expect(widgetsOf(page)).to.deep.equal([]);
      expect(isSeen(page.querySelector('.thads-hint'))).to.equal(true);
    });

  it('works without an origin, and looks the same', async () => {
    for (const address of [GAUGE, '/dist/embed.html?widget=bars&view=units&src=/demo/data/provinces-2025.csv']) {
      const own = framed(address, [400, 300]);
      const apart = framed(address, [400, 300], 'allow-scripts');
      await heightTold(own.heard);
      await waitUntil(
        () => heightsIn(apart.heard).at(-1) === heightsIn(own.heard).at(-1),
        'the same height',
        patiently,
      );
      expect(apart.frame.contentDocument).to.equal(null);
      cleared();
    }
  });

  it('says where the figures are when scripts are off', async () => {
    const { frame, loaded } = framed(GAUGE, [400, 300], 'allow-same-origin');
    await loaded;
    const { document: page } = pageOf(frame);
    expect(widgetsOf(page)).to.deep.equal([]);
    expect(page.body.innerText).to.include('số liệu bằng chữ').and.include('states its figures');
  });

  for (const size of [
    [400, 700],
    [400, 90],
    [280, 60],
  ] as const)
    it(`shows all of itself without scrolling in ${size.join(' × ')} px`, async () => {
      const { frame, heard } = framed(GAUGE, size);
      const height = await heightTold(heard);
      const { window, document: page } = pageOf(frame);
      const bottom = () => page.body.getBoundingClientRect().bottom;
      await waitUntil(() => bottom() <= window.innerHeight + 1, `all of ${height} px`, patiently);
      expect(getComputedStyle(page.documentElement).overflow, 'no bars to scroll by').to.equal('hidden');
      expect(page.documentElement.scrollWidth).to.equal(window.innerWidth);
      expect(bottom(), 'no smaller than it has to be').to.be.greaterThan(Math.min(height, size[1]) * 0.9);
    });

  it('has no accessibility violation, with and without figures', async () => {
    for (const address of [GAUGE, '/dist/embed.html']) {
      const violations = await violationsOf(await openPage(address));
      // The heading is that of the article around.
      expect(violations.filter((one) => !one.startsWith('page-has-heading-one'))).to.deep.equal([]);
    }
  });

  it('takes the colours of the page around from its address, and nothing that is no colour', async () => {
    const colours = 'thads-completed=aa0055&amp;thads-surface=%23FFEEDD&thads-text=red&thads-line=0b4a85;color:red';
    const { document: page } = await openPage(`${GAUGE}&${colours}&x=thads-target=123456`);
    const { style } = page.documentElement;
    expect([...style].filter((name) => name.startsWith('--'))).to.have.members([
      '--thads-completed',
      '--thads-surface',
    ]);
    expect(style.getPropertyValue('--thads-completed')).to.equal('#aa0055');
    expect(style.getPropertyValue('--thads-surface')).to.equal('#FFEEDD');
  });

  it('is dark where the page around says it is', async () => {
    for (const [theme, scheme] of [
      ['dark', 'dark'],
      ['light', 'light'],
      ['auto', 'light dark'],
    ] as const) {
      const { document: page } = await openPage(`${GAUGE}&theme=${theme}`);
      expect(getComputedStyle(page.documentElement).colorScheme, theme).to.equal(scheme);
    }
  });

  it('goes on in the ground of its widget where a dark frame is higher than that, and lets a light page through', async () => {
    const ground = (element: Element) => getComputedStyle(element).backgroundColor;
    const dark = await openPage(`${GAUGE}&theme=dark`);
    const [widget] = widgetsOf(dark.document);
    expect(ground(dark.document.documentElement)).to.equal(ground(widget!.shadowRoot!.querySelector('.root')!));
    const light = await openPage(`${GAUGE}&theme=light`);
    expect(ground(light.document.documentElement)).to.equal('rgba(0, 0, 0, 0)');
  });
});

describe('a frame speaks', () => {
  afterEach(cleared);

  it('to pym, Datawrapper, AMP, Embedly, WordPress and our own script at once', async () => {
    const address = `${GAUGE}&childId=chart-1#?secret=s3cret`;
    const { frame, heard } = framed(address, [400, 300]);
    const height = await heightTold(heard);
    await waitUntil(() => heard.length >= 7, 'all of it', patiently);
    expect(heard.slice(0, 7)).to.deep.equal([
      '[iFrameResizerChild]Ready',
      { type: 'thads:resize', id: 'chart-1', height },
      `pymxPYMxchart-1xPYMxheightxPYMx${height}`,
      { 'datawrapper-height': { 'chart-1': height } },
      { sentinel: 'amp', type: 'embed-size', height },
      JSON.stringify({ src: frame.src, context: 'iframe.resize', height }),
      { message: 'height', value: height, secret: 's3cret' },
    ]);
    expect(height).to.be.closeTo(pageOf(frame).document.body.offsetHeight, 1);
  });

  it('to iframe-resizer once it has asked, and to it only by its name', async () => {
    const { frame, heard } = framed(GAUGE, [400, 300]);
    const height = await heightTold(heard);
    expect(heard.filter((data) => String(data).startsWith('[iFrameSizer]'))).to.deep.equal([]);
    frame.contentWindow?.postMessage('[iFrameSizer]frame-7:8:false:false:32:true:true:null:bodyOffset', '*');
    await waitUntil(() => heard.includes(`[iFrameSizer]frame-7:${height}:400:resize`), 'a resize', patiently);
    expect(heard).to.include(`[iFrameSizer]frame-7:${height}:400:init`);
  });

  it('when pym tells it a width', async () => {
    const { frame, heard } = framed(`${GAUGE}&childId=chart-1`, [400, 300]);
    const height = await heightTold(heard);
    const told = () => heard.filter((data) => data === `pymxPYMxchart-1xPYMxheightxPYMx${height}`).length;
    const before = told();
    frame.contentWindow?.postMessage('pymxPYMxchart-1xPYMxwidthxPYMx400', '*');
    await waitUntil(() => told() === before + 1, 'its height once more', patiently);
  });

  it('to the page around, and listens to no other', async () => {
    const { frame, heard } = framed(GAUGE, [400, 300]);
    await heightTold(heard);
    frame.name = 'widget';
    const before = heightsIn(heard).length;
    const sibling = document.createElement('iframe');
    sibling.srcdoc = `<script>
      const { contentWindow } = parent.document.querySelector('iframe[name=widget]');
      for (const data of [{ type: 'thads:hello' }, '[iFrameSizer]other:8']) contentWindow.postMessage(data, '*');
    </script>`;
    const loaded = new Promise((resolve) => sibling.addEventListener('load', resolve));
    document.body.append(sibling);
    await loaded;
    for (const data of [{ type: 'thads:hello' }, null, 'hello', { type: 'other' }])
      frame.contentWindow?.postMessage(data, '*');
    // The answer to this comes after answers to all of the above.
    frame.contentWindow?.postMessage('[iFrameSizer]last:8', '*');
    await waitUntil(() => heard.some((data) => String(data).endsWith(':resize')), 'the last answer', patiently);
    expect(heard.filter((data) => String(data).includes('other'))).to.deep.equal([]);
    expect(heightsIn(heard).length - before, 'answers').to.equal(2);
  });

  it('again whenever its height changes, and not otherwise', async () => {
    const { frame, heard } = framed(GAUGE, [400, 300]);
    const before = await heightTold(heard);
    const [gauge] = widgetsOf(pageOf(frame).document);
    gauge?.setAttribute('note', 'Một ghi chú.');
    await waitUntil(() => heightsIn(heard).at(-1)! > before, 'a greater height', patiently);
    gauge?.removeAttribute('note');
    await waitUntil(() => heightsIn(heard).at(-1) === before, 'the height of before', patiently);
    const heights = heightsIn(heard);
    expect(heights.some((height, index) => height === heights[index - 1])).to.equal(false);
  });
});

describe('frame.js', () => {
  afterEach(cleared);

  const frames = ({ document: page }: Page) => [...page.querySelectorAll('iframe')];
  const heightsOf = (page: Page) => frames(page).map((frame) => frame.getBoundingClientRect().height);
  /** Of what the first frame shows. */
  const needed = (page: Page) => pageOf(frames(page)[0]!).document.body.offsetHeight;

  /** Waits until both frames are as high as what they show. */
  async function fitted(page: Page): Promise<void> {
    const fits = () => needed(page) > 150 && heightsOf(page).every((height) => Math.abs(height - needed(page)) <= 1);
    await waitUntil(fits, 'frames as high as what they show', patiently);
  }

  it('gives frames the height of what they show, those without an origin too', async () => {
    const page = await openPage('/test/pages/frames.html');
    await fitted(page);
  });

  it('follows when they become narrower', async () => {
    const page = await openPage('/test/pages/frames.html');
    await fitted(page);
    const before = needed(page);
    for (const frame of frames(page)) frame.width = '210';
    await waitUntil(() => needed(page) !== before, 'another height', patiently);
    await fitted(page);
  });

  it('asks frames that were there before it', async () => {
    const page = await openPage('/test/pages/frames-first.html');
    const first = frames(page)[0]!;
    await waitUntil(() => needed(page) > 150, 'a widget', patiently);
    expect(first.getBoundingClientRect().height).to.equal(90);
    const script = page.document.createElement('script');
    script.src = '/dist/frame.js';
    page.document.head.append(script);
    await fitted(page);
  });

  it('believes no height but that of the page a frame was given', async () => {
    const page = await openPage('/test/pages/frames.html');
    await fitted(page);
    const before = heightsOf(page);
    const stranger = page.document.createElement('iframe');
    stranger.height = '33';
    const lie = '<script>parent.postMessage({ type: "thads:resize", height: 777 }, "*")</script>';
    const lies = (source: () => Window | null | undefined) =>
      new Promise<void>((resolve) =>
        page.window.addEventListener('message', (event) => {
          if (event.source === source() && (event.data as Resize).height === 777) resolve();
        }),
      );
    // A frame that is none of ours, and one of ours that has gone elsewhere since.
    const heard = [lies(() => stranger.contentWindow), lies(() => frames(page)[0]?.contentWindow)];
    stranger.srcdoc = lie;
    page.document.body.append(stranger);
    frames(page)[0]!.contentWindow!.location.href = `data:text/html,${encodeURIComponent(lie)}`;
    await Promise.all(heard);
    expect(heightsOf(page).slice(0, 2)).to.deep.equal(before);
    expect(stranger.clientHeight).to.equal(33);
  });

  it('sets no height that is none', async () => {
    const page = await openPage('/test/pages/frames.html');
    await fitted(page);
    const [first] = frames(page);
    const before = heightsOf(page)[0];
    const say = (data: unknown, origin = location.origin): boolean => {
      const { contentWindow: source } = first!;
      return page.window.dispatchEvent(new page.window.MessageEvent('message', { data, source, origin }));
    };
    for (const height of ['abc', '400', 12.5, null, undefined, {}, [400], NaN, Infinity])
      say({ type: 'thads:resize', height });
    for (const data of [null, 'thads:resize', { type: 'other', height: 400 }]) say(data);
    expect(heightsOf(page)[0]).to.equal(before);
    say({ type: 'thads:resize', height: 99_999_999 });
    expect(heightsOf(page)[0]).to.equal(20_000);
    // Of the same site, where everything goes by https now.
    say({ type: 'thads:resize', height: 444 }, 'https://elsewhere.example');
    expect(heightsOf(page)[0]).to.equal(20_000);
    say({ type: 'thads:resize', height: 444 }, location.origin.replace('http:', 'https:'));
    expect(heightsOf(page)[0]).to.equal(444);
  });
});
