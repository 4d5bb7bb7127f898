import { expect } from '@open-wc/testing';
import '../../src/define.ts';
import type { ThadsWidget } from '../../src/elements/thads-widget.ts';
import { scan } from '../../src/embed/scan.ts';
import { EMBED_ATTRIBUTES, EMBED_WIDGETS } from '../../src/input/embed-query.ts';
import { cleared, textOf } from './support.ts';

const QUERY = 'widget=gauge&completed=1.529&enforceable=1.875&rate=81%2C55%25&target=81%2C5%25';
const HREF = `https://so-lieu.example/thads/embed.html?${QUERY.replaceAll('&', '&amp;')}`;
const SENTENCE = 'Thi hành xong 1.529 việc, đạt 81,55%';
const LINK = `<a href="${HREF}">${SENTENCE}</a>`;
const TABLE = `<caption>Kết quả năm 2022</caption>
  <tr><th>Đơn vị</th><th>Tổng số việc</th><th>Có điều kiện thi hành</th><th>Thi hành xong</th></tr>
  <tr><td>Cần Giuộc</td><td>2.561</td><td>1.875</td><td>1.529</td></tr>`;

/** A page with this inside, looked through. */
async function made(html: string): Promise<ThadsWidget[]> {
  const article = document.createElement('article');
  article.innerHTML = html;
  document.body.append(article);
  const widgets = scan(article);
  for (const widget of widgets) await widget.updateComplete;
  return widgets;
}

const one = async (html: string): Promise<ThadsWidget> => {
  const widgets = await made(html);
  expect(widgets.length, html).to.equal(1);
  return widgets[0]!;
};

/** Whether anything of it is on the screen. */
const isSeen = (element: Element): boolean => element.getClientRects().length > 0;
const get = (selector: string): HTMLElement => document.querySelector<HTMLElement>(`article ${selector}`)!;

describe('a link that carries figures', () => {
  afterEach(cleared);

  const rewritten: readonly (readonly [string, string])[] = [
    ['as written', LINK],
    ['in a paragraph', `<p>${LINK}</p>`],
    ['in a blockquote, with line breaks', `<blockquote>\n<p> ${LINK}\u200b </p>\n</blockquote>`],
    ['in a figure', `<figure>${LINK}<figcaption>Nguồn: Chi cục</figcaption></figure>`],
    ['in old formatting', `<p><strong><font color="red">${LINK}</font></strong>&nbsp;</p>`],
    ['in a cell', `<table><tr><td>${LINK}</td></tr></table>`],
    ['with ampersands encoded twice', LINK.replaceAll('&amp;', '&amp;amp;')],
    ['with numeric entities encoded twice', LINK.replaceAll('&amp;', '&amp;#038;')],
    ['with the query encoded once more', LINK.replace(/\?[^"]+/, `?${encodeURIComponent(QUERY)}`)],
    ['relative', LINK.replace('https://so-lieu.example', '')],
    ['of the same folder', LINK.replace('https://so-lieu.example/thads/', './')],
    ['without protocol, with www', LINK.replace('https://', '//www.')],
    ['with target, rel and class', LINK.replace('<a', '<a class="external" target="_blank" rel="noopener nofollow"')],
    ['with what counts visits', LINK.replace('?', '?utm_source=rss&amp;').replace('">', '&amp;fbclid=1">')],
    ['with the suffix cut off', LINK.replace('embed.html', 'embed')],
    ['in capitals', LINK.replace('thads/embed.html', 'Thads/Embed.HTML')],
    ['with figures behind #', LINK.replace('&amp;', '#')],
    ['as WordPress frames it', LINK.replace('">', '#?secret=abc">')],
  ];
  for (const [what, html] of rewritten) {
    it(`becomes its widget: ${what}`, async () => {
      const widget = await one(html);
      expect(widget.localName).to.equal('thads-gauge');
      expect(textOf(widget)).to.include('81,55%').and.include('Vượt chỉ tiêu 0,05 điểm %');
      expect(isSeen(get(`a`)), 'the sentence beside it').to.equal(false);
    });
  }

  it('leaves no empty paragraph behind', async () => {
    const widget = await one(`<p>Trước.</p><blockquote><p>${LINK}</p></blockquote><p>Sau.</p>`);
    expect([...get('p').parentElement!.children].map(({ localName }) => localName)).to.deep.equal([
      'p',
      'thads-gauge',
      'p',
    ]);
    expect(widget.querySelector('[slot] a')).to.equal(get('a'));
  });

  it('stays where it is part of a sentence, and the widget follows', async () => {
    await one(`<p>Năm 2022, ${LINK} trên số việc có điều kiện.</p><p>Sau.</p>`);
    expect(isSeen(get('a'))).to.equal(true);
    expect(get('p').nextElementSibling?.localName).to.equal('thads-gauge');
    expect(get('p').textContent).to.equal(`Năm 2022, ${SENTENCE} trên số việc có điều kiện.`);
  });

  it('stays where lines are divided by breaks, and the widget stands at the end of its line', async () => {
    const widget = await one(`Năm 2022, <b>${LINK}</b>, tăng.<br>Sau.`);
    expect(widget.previousSibling?.textContent).to.equal(', tăng.');
    expect((widget.nextSibling as Element).localName).to.equal('br');
  });

  it('takes a small gauge into its sentence', async () => {
    const widget = await one(`<p>Năm 2022, ${LINK.replace('">', '&amp;size=inline">')} việc.</p>`);
    expect(widget.parentElement).to.equal(get('p'));
    expect(get('a').nextElementSibling).to.equal(widget);
    const drawn = widget.shadowRoot!.querySelector('svg')!.getBoundingClientRect();
    expect(drawn.left - get('a').getBoundingClientRect().right, 'room after the last letter').to.be.at.least(3);
  });

  it('keeps the order of several in one paragraph', async () => {
    const second = LINK.replace('widget=gauge', 'widget=stat');
    await made(`<p>Thứ nhất ${LINK}, thứ hai ${second}.</p>`);
    expect([...get('p').parentElement!.children].map(({ localName }) => localName)).to.deep.equal([
      'p',
      'thads-gauge',
      'thads-stat',
    ]);
  });

  it('still says its sentence when the figures are bad, beside what is wrong with them', async () => {
    const widget = await one(`<p>${LINK.replace('1.529', '1.5x29')}</p>`);
    expect(textOf(widget)).to.include('1.5x29');
    expect(isSeen(get('a'))).to.equal(true);
  });

  it('says its sentence again when good figures become bad, and no longer when they are mended', async () => {
    const widget = await one(`<p>${LINK}</p>`);
    widget.setAttribute('completed', 'abc');
    await widget.updateComplete;
    expect(isSeen(get('a'))).to.equal(true);
    widget.setAttribute('completed', '1.529');
    await widget.updateComplete;
    expect(isSeen(get('a'))).to.equal(false);
  });

  const others: readonly (readonly [string, string])[] = [
    ['leads to another page', LINK.replace('embed.html', 'embedded.html')],
    ['asks for no widget', LINK.replace('widget=gauge', 'widget=pie')],
    ['has no query', '<a href="/embed.html">x</a>'],
    ['was written by a reader', LINK.replace('<a', '<a rel="nofollow ugc"')],
    ['stands where authors want none', `<div class="thads-off"><p>${LINK}</p></div>`],
    ['stands where authors want none, said otherwise', `<div data-thads="off">${LINK}</div>`],
    ['is being written', `<div contenteditable="true"><p>${LINK}</p></div>`],
    ['stands inside a widget', `<thads-gauge rate="5%"><p>${LINK}</p></thads-gauge>`],
    ['has an address nobody can read', '<a href="http://[/embed.html?widget=gauge">x</a>'],
    ['fetches figures from elsewhere', `<a href="https://x.example/embed.html?widget=gauge&amp;src=a.json">x</a>`],
    ['hides where it fetches from', `<a href="/embed.html?widget=gauge&amp;src=//x.example/a.json">x</a>`],
    ['fetches by another protocol', `<a href="/embed.html?widget=gauge&amp;src=data:,1">x</a>`],
  ];
  for (const [what, html] of others) {
    it(`stays a link when it ${what}`, async () => {
      expect(await made(html)).to.deep.equal([]);
    });
  }

  it('fetches from its own site, beside the page for widgets', async () => {
    const widget = await one(`<a href="/test/data/embed.html?widget=gauge&amp;src=none.json">x</a>`);
    expect(widget.src).to.equal(`${location.origin}/test/data/none.json`);
    expect(isSeen(get('a')), 'its text, until figures have come').to.equal(true);
  });

  it('gives the page no handler and no style', async () => {
    const widget = await one(LINK.replace('">', '&amp;onclick=alert(1)&amp;style=color:red&amp;id=x">'));
    expect(widget.getAttributeNames().filter((name) => /^(on|style|id)/.test(name))).to.deep.equal([]);
  });
});

describe('a plain tag', () => {
  afterEach(cleared);

  it('of attributes holds the widget; what it says is shown when its figures cannot be', async () => {
    const widget = await one(
      `<div data-thads="gauge" data-thads-completed="1.529" data-thads-enforceable="1.875" data-thads-target="81,5%">${SENTENCE}</div>`,
    );
    expect(widget.parentElement).to.equal(get('div'));
    expect(textOf(widget)).to.include('81,5%');
    expect(isSeen(widget.querySelector('[slot]')!)).to.equal(false);
    widget.setAttribute('completed', 'abc');
    await widget.updateComplete;
    expect(isSeen(widget.querySelector('[slot]')!)).to.equal(true);
    expect(widget.textContent).to.equal(SENTENCE);
  });

  it('may say all by its class', async () => {
    const widget = await one(
      '<p class="intro thads-stat thads-completed-5 thads-enforceable-8 thads-value-total">x</p>',
    );
    expect(widget.outerHTML).to.match(/^<thads-stat completed="5" enforceable="8" value="total"/);
  });

  for (const html of [
    '<div class="thads-gauge">nothing to draw</div>',
    '<div class="thads-article">theme</div>',
    '<div data-thads="">nothing</div>',
    '<table class="thads-bars"><tr><td>no</td><td>figures</td></tr></table>',
    '<table><tr><th>Thi hành xong</th><td>5</td></tr></table>',
  ]) {
    it(`is left alone: ${html}`, async () => {
      expect(await made(html)).to.deep.equal([]);
      expect(document.querySelector('article')?.innerHTML.replace(/<\/?tbody>/g, '')).to.equal(html);
    });
  }
});

describe('a table', () => {
  afterEach(cleared);

  for (const [what, html] of [
    ['by its class', `<table class="wp-table thads-bars">${TABLE}</table>`],
    ['by an attribute', `<table data-thads="bars">${TABLE}</table>`],
    ['by a bare attribute', `<table data-thads>${TABLE}</table>`],
    ['by the tag around', `<div class="thads-bars"><table>${TABLE}</table></div>`],
    ['by the figure around', `<figure data-thads="bars" data-thads-measure="cases"><table>${TABLE}</table></figure>`],
  ] as const) {
    it(`is drawn and stays, asked for ${what}`, async () => {
      const before = [...TABLE.matchAll(/<t[dh]>/g)].length;
      const widget = await one(html);
      const table = get('table');
      expect(widget.nextElementSibling).to.equal(table);
      expect(isSeen(table)).to.equal(true);
      expect(table.querySelectorAll('td, th').length).to.equal(before);
      expect(textOf(widget)).to.include('1.529');
      expect(widget.shadowRoot!.querySelector('table'), 'a second table').to.equal(null);
    });
  }

  it('takes a target beside its own figures', async () => {
    const widget = await one(`<table data-thads="gauge" data-thads-target="81,5%">${TABLE}</table>`);
    expect(textOf(widget)).to.include('Vượt chỉ tiêu');
    expect(widget.shadowRoot!.querySelector('[part~="notice"]')).to.equal(null);
  });

  it('of units only is drawn unit by unit', async () => {
    const widget = await one(
      `<table class="thads-bars"><tr><th>Đơn vị</th><th>Có điều kiện (việc)</th><th>Xong (việc)</th></tr>
       <tr><td>Bến Lức</td><td>100</td><td>80</td></tr><tr><td>Cần Đước</td><td>200</td><td>150</td></tr></table>`,
    );
    expect(textOf(widget)).to.include('Bến Lức').and.include('Cần Đước');
  });

  it('that has changed is read again by hand, with the same widget', async () => {
    const widget = await one(`<table class="thads-bars">${TABLE}</table>`);
    get('td:last-child').textContent = '1.600';
    expect(scan(get('table'))).to.deep.equal([]);
    await widget.updateComplete;
    expect(textOf(widget)).to.include('1.600');
    expect(document.querySelectorAll('thads-bars').length).to.equal(1);
  });
});

describe('scanning', () => {
  afterEach(cleared);

  const PAGE = `<p>${LINK}</p><p>Cũng vậy: ${LINK}.</p><table class="thads-bars">${TABLE}</table>
    <div data-thads="gauge" data-thads-rate="5%">x</div>`;

  it('a second time makes nothing', async () => {
    expect((await made(PAGE)).length).to.equal(4);
    expect(scan()).to.deep.equal([]);
  });

  it('a page restored from a copy makes nothing twice, and reads tables again', async () => {
    await made(PAGE);
    const copy = document.querySelector('article')!.cloneNode(true);
    cleared();
    document.body.append(copy);
    expect(scan()).to.deep.equal([]);
    const widgets = [...document.querySelectorAll<ThadsWidget>('thads-gauge, thads-bars')];
    for (const widget of widgets) await widget.updateComplete;
    expect(widgets.length).to.equal(4);
    expect(textOf(widgets.find(({ localName }) => localName === 'thads-bars')!)).to.include('1.529');
  });

  it('what comes from the page of a frame, whose elements are of another class', () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.contentDocument!.body.innerHTML = `<p>${LINK}</p>`;
    const link = frame.contentDocument!.querySelector('a')!;
    document.body.append(link);
    expect(scan(link).map(({ localName }) => localName)).to.deep.equal(['thads-gauge']);
  });

  it('a shadow root by hand', async () => {
    const host = document.createElement('div');
    document.body.append(host);
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = `<p>${LINK}</p>`;
    expect(scan(root).map(({ localName }) => localName)).to.deep.equal(['thads-gauge']);
  });
});

describe('what an address can carry', () => {
  it('is every attribute of the widgets but those that hold a page together', () => {
    const observed = EMBED_WIDGETS.flatMap((name) => {
      const widget = customElements.get(`thads-${name}`) as unknown as { observedAttributes: string[] };
      return widget.observedAttributes;
    });
    const others = ['unit', 'state-in-hash'];
    expect([...new Set(observed)].filter((name) => !others.includes(name)).sort()).to.deep.equal(
      [...EMBED_ATTRIBUTES].sort(),
    );
  });
});
