import { expect } from '@open-wc/testing';
import '../../src/define.ts';
import type { ThadsWidget } from '../../src/elements/thads-widget.ts';
import { situations } from '../../stories/situations.ts';
import { cleared, drawnSituation, openPage, textOf, widgetsOf } from './support.ts';

const TAGS = ['thads-gauge', 'thads-bars'] as const;

/** Rules that real sites set, and worse; with what they may change: the size of the page's text, and of the boxes around the widget. */
const HOSTILE: readonly (readonly [
  name: string,
  css: string,
  allowed?: readonly (keyof ReturnType<typeof looks>)[],
])[] = [
  [
    'resets that shout',
    '*{margin:0!important;padding:0!important;font-size:9px!important;letter-spacing:3px!important;text-transform:uppercase!important;line-height:0!important;text-indent:-999px!important;font-style:italic!important}',
    ['fontSize', 'height'],
  ],
  ['empty elements hidden', ':empty{display:none}'],
  ['everything unset', '*{all:unset!important}', ['width', 'height']],
  ['inline everything', '.article *{display:inline}', ['width', 'height']],
  [
    'svg and table rules',
    'svg,path,rect{fill:red!important;width:10px!important;display:none!important}text{font-size:50px}table,td,p{display:none!important}',
  ],
  ['hidden until ready', ':not(:defined){display:none}'],
  ['white on dark red', 'body{background:#700;color:#fff}a{color:yellow!important}'],
];

describe('a page of somebody else', () => {
  let sheet: HTMLStyleElement;
  beforeEach(() => {
    sheet = document.createElement('style');
    document.head.append(sheet);
  });
  afterEach(() => {
    sheet.remove();
    document.documentElement.removeAttribute('style');
    document.documentElement.removeAttribute('dir');
    cleared();
  });

  for (const tag of TAGS) {
    for (const [name, css, allowed = []] of HOSTILE) {
      it(`${tag} looks the same under: ${name}`, async () => {
        const calm = looks(await drawnSituation(tag, situations.aboveTarget));
        cleared();
        sheet.textContent = css;
        document.body.className = 'article';
        const now = looks(await drawnSituation(tag, situations.aboveTarget));
        const changes = (Object.keys(calm) as (keyof typeof calm)[]).filter(
          (one) => now[one] !== calm[one] && !allowed.includes(one),
        );
        expect(changes.map((one) => `${one}: ${now[one]}, not ${calm[one]}`)).to.deep.equal([]);
      });
    }

    it(`${tag} never shows the report written inside it, whatever the page makes of scripts`, async () => {
      sheet.textContent = '.article *{display:inline!important}';
      document.body.className = 'article';
      document.body.innerHTML = `<${tag}><script type="application/json">{"cases":{"enforceable":10,"completed":5}}</script></${tag}>`;
      const widget = document.body.firstElementChild as ThadsWidget;
      await widget.updateComplete;
      expect(textOf(widget)).to.include('50%');
      expect(widget.querySelector('script')?.checkVisibility()).to.equal(false);
    });

    it(`${tag} keeps its text between 14 and 20 px whatever the page's root is`, async () => {
      for (const [root, size] of [
        ['1px', 14],
        ['40px', 20],
        ['18px', 18],
      ] as const) {
        document.documentElement.style.fontSize = root;
        const widget = await drawnSituation(tag, situations.aboveTarget);
        expect(getComputedStyle(rootOf(widget)).fontSize).to.equal(`${size}px`);
      }
    });

    it(`${tag} keeps a width where its parent shrinks to its content`, async () => {
      for (const css of [
        'float: left',
        'display: inline-block',
        'display: grid; grid-template-columns: min-content',
        'position: absolute',
        'display: flex',
      ]) {
        const box = document.createElement('div');
        box.style.cssText = css;
        const widget = await drawnSituation(tag, situations.aboveTarget);
        box.append(widget);
        document.body.append(box);
        expect(widget.getBoundingClientRect().width, css).to.be.at.least(200);
        expect(widget.getBoundingClientRect().height, css).to.be.at.least(100);
        box.remove();
      }
    });

    it(`${tag} draws numbers from left to right on a right-to-left page`, async () => {
      document.documentElement.dir = 'rtl';
      const widget = await drawnSituation(tag, situations.aboveTarget);
      const [first, last] =
        tag === 'thads-gauge' ? ends(widget) : [bar(widget, 'completed').left, bar(widget, 'total').right];
      expect(first).to.be.lessThan(last);
      if (tag === 'thads-bars') expect(bar(widget, 'completed').left).to.be.closeTo(bar(widget, 'total').left, 2);
    });

    it(`${tag} works when it is moved, comes late or stands in a shadow root, and leaves no listener behind`, async () => {
      const box = document.createElement('div');
      document.body.append(box);
      box.innerHTML = `<${tag} completed="5" enforceable="10"></${tag}>`;
      const widget = box.firstElementChild as ThadsWidget;
      await widget.updateComplete;
      const before = textOf(widget);
      const host = document.createElement('div');
      document.body.append(host);
      host.attachShadow({ mode: 'open' }).append(widget);
      await widget.updateComplete;
      expect(textOf(widget)).to.equal(before);
    });
  }
});

describe('the built files', () => {
  afterEach(cleared);

  const POLICY =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

  it('draw under a strict policy, Trusted Types included, and report nothing', async () => {
    const page = await openPage(`/test/pages/widgets.html?csp=${encodeURIComponent(POLICY)}`);
    const [gauge, bars] = widgetsOf(page.document);
    expect(textOf(gauge as Element)).to.include('81,55%');
    expect(textOf(bars as Element)).to.include('cần số tiền');
    expect(getComputedStyle(rootOf(gauge as Element)).containerType).to.equal('inline-size');
    expect((page.window as unknown as { violations: string[] }).violations).to.deep.equal([]);
  });

  it('can be loaded three times, beside AMD and in a wrong charset, and draw once without a word', async () => {
    const page = await openPage('/test/pages/classic.html');
    const { amd, thrown, before } = page.window as unknown as { amd: string[]; thrown: string[]; before: string[] };
    expect([amd, thrown]).to.deep.equal([[], []]);
    const [gauge] = widgetsOf(page.document);
    expect(textOf(gauge as Element)).to.include('Vượt chỉ tiêu 0,05 điểm %');
    const added = Object.keys(page.window).filter((name) => !before.includes(name) && name !== 'Thads');
    expect(added).to.deep.equal([]);
  });

  it('put no style attribute anywhere', async () => {
    const page = await openPage('/demo/article.html');
    for (const widget of widgetsOf(page.document))
      expect(widget.shadowRoot?.querySelectorAll('[style]').length).to.equal(0);
  });
});

function rootOf(widget: Element): Element {
  const root = widget.shadowRoot?.querySelector('.root');
  if (!root) throw new Error('the widget has drawn nothing');
  return root;
}

/** What a reader would notice a change of. */
function looks(widget: ThadsWidget) {
  const { color, fontSize, fontStyle, letterSpacing, textTransform, textIndent, backgroundColor } = getComputedStyle(
    rootOf(widget),
  );
  const { width, height } = rootOf(widget).getBoundingClientRect();
  const shown = widget.getBoundingClientRect().height > 100;
  return {
    color,
    fontSize,
    fontStyle,
    letterSpacing,
    textTransform,
    textIndent,
    backgroundColor,
    width,
    height,
    shown,
  };
}

const ends = (widget: Element): [number, number] => {
  const [first, last] = widget.shadowRoot?.querySelectorAll('.ends span') ?? [];
  return [first?.getBoundingClientRect().left ?? 0, last?.getBoundingClientRect().left ?? 0];
};

const bar = (widget: Element, stage: string): DOMRect =>
  widget.shadowRoot?.querySelector(`[part~="${stage}"]`)?.getBoundingClientRect() ?? new DOMRect();
