import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define.ts';
import '../../src/elements/cascade/define.ts';
import '../../src/elements/trend/define.ts';
import type { ThadsWidget } from '../../src/elements/thads-widget.ts';
import type { ThadsExportEvent } from '../../src/events.ts';
import { parseCsv } from '../../src/input/csv.ts';
import { rowsElementFor, rowsSituations } from '../../stories/rows-situations.ts';
import { allSituations, situations } from '../../stories/situations.ts';
import { trendFor, trendSituations } from '../../stories/trend-situations.ts';
import { cleared, drawn, drawnSituation, openPage, violationsOf, widgetsOf } from './support.ts';

const TAGS = ['thads-gauge', 'thads-bars', 'thads-stat', 'thads-cascade'] as const;
const ALL = 'csv svg png copy link';

/** An svg file as a document; throws when it is not well-formed. */
function parsed(text: string): SVGSVGElement {
  const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
  if (documentElement.localName !== 'svg') throw new Error(documentElement.textContent ?? 'no svg');
  return documentElement as unknown as SVGSVGElement;
}

const plain = (text: string) => text.replace(/\s+/g, '');

/** What readers see of a widget, without what asks to be clicked. */
function shownTexts(widget: Element): string[] {
  const walker = document.createTreeWalker(widget.shadowRoot?.querySelector('.root') ?? widget, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { parentElement } = node;
    if (
      !/\S/.test(node.textContent ?? '') ||
      !parentElement?.checkVisibility() ||
      parentElement.closest('details, .tools, .tools-said, .tip')
    )
      continue;
    texts.push(plain(node.textContent ?? ''));
  }
  return texts;
}

async function element(widget: HTMLElement, width = 640): Promise<ThadsWidget> {
  const box = document.createElement('div');
  box.style.width = `${width}px`;
  box.append(widget);
  document.body.append(box);
  await (widget as ThadsWidget).updateComplete;
  return widget as ThadsWidget;
}

/** Share of the pixels that are not of the colour in the corner. */
async function inked(blob: Blob): Promise<{ width: number; height: number; share: number }> {
  const bitmap = await createImageBitmap(blob);
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
  const context = canvas.getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  const data = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray();
  let other = 0;
  for (let at = 0; at < data.length; at += 4)
    if (data[at] !== data[0] || data[at + 1] !== data[1] || data[at + 2] !== data[2]) other += 1;
  return { width: bitmap.width, height: bitmap.height, share: other / (data.length / 4) };
}

describe('pictures', () => {
  afterEach(cleared);

  for (const tag of TAGS)
    it(`${tag} says in its SVG what it says on the page, and needs nothing else`, async () => {
      for (const name of [
        'aboveTarget',
        'longNames',
        'contradicted',
        'nothingEnforceable',
        'empty',
        'english',
      ] as const) {
        const widget = await drawnSituation<ThadsWidget>(tag, situations[name], 320);
        const text = await widget.toSVG();
        const svg = parsed(text);
        expect(text).not.to.match(/var\(|url\(|style|foreignObject|href|NaN/);
        const said = plain([...svg.querySelectorAll('text')].map(({ textContent }) => textContent).join(''));
        for (const words of shownTexts(widget))
          expect(said, `${name}: ${words}`).to.include(words.replace(/^·|·$/g, ''));
        expect(svg.querySelector('desc')?.textContent).to.include(widget.toSentence());
        expect(svg.querySelector('title')?.textContent).not.to.equal('');
        cleared();
      }
    });

  it('have every mark where the page has it', async () => {
    const widgets = [
      await drawnSituation<ThadsWidget>('thads-gauge', situations.aboveTarget, 300),
      await drawnSituation<ThadsWidget>('thads-bars', situations.aboveTarget, 500),
      await drawnSituation<ThadsWidget>('thads-cascade', situations.aboveTarget, 640),
      await element(trendFor('thads-trend', Object.values(trendSituations)[0]!)),
      await element(rowsElementFor('thads-bars', rowsSituations.ranking)),
    ];
    for (const widget of widgets) {
      const picture = document.importNode(parsed(await widget.toSVG()), true);
      document.body.append(picture);
      const origin = picture.getBoundingClientRect();
      const root = widget.shadowRoot?.querySelector('.root')?.getBoundingClientRect() ?? new DOMRect();
      const boxes = [...picture.querySelectorAll('path')].map((path) => path.getBBox());
      const marks = [
        ...(widget.shadowRoot?.querySelectorAll<SVGGraphicsElement>(
          '[part~="bar"], [part~="track"], [part~="value"], path.current, [part~="dot"]',
        ) ?? []),
      ].filter((mark) => mark.checkVisibility() && mark.getBBox().width > 4);
      expect(marks.length, widget.localName).to.be.above(0);
      for (const mark of marks) {
        const box = mark.getBBox();
        const m = mark.getScreenCTM();
        if (!m) throw new Error('not drawn');
        const [x, y] = [m.a * box.x + m.e - root.left + 16, m.d * box.y + m.f - root.top + 16];
        const [width, height] = [m.a * box.width, m.d * box.height];
        const near = (one: DOMRect) =>
          Math.abs(one.x - x) < 1 &&
          Math.abs(one.y - y) < 1 &&
          Math.abs(one.width - width) < 2 &&
          Math.abs(one.height - height) < 2;
        expect(
          boxes.some(near),
          `${widget.localName} ${mark.getAttribute('part')} ${x} ${y} ${width} ${height}`,
        ).to.equal(true);
      }
      for (const text of picture.querySelectorAll('text')) {
        const box = text.getBoundingClientRect();
        expect(box.left - origin.left, text.textContent ?? '').to.be.above(8);
        expect(origin.right - box.right, text.textContent ?? '').to.be.above(8);
      }
    }
  });

  it('can have another width and theme, and leave the widget as it was', async () => {
    const widget = await drawnSituation<ThadsWidget>('thads-bars', situations.aboveTarget, 500);
    const before = widget.shadowRoot?.innerHTML;
    const [light, dark] = [
      await widget.toSVG({ width: 320, theme: 'light' }),
      await widget.toSVG({ width: 800, theme: 'dark' }),
    ];
    expect(parsed(light).getAttribute('width')).to.equal('320');
    expect(parsed(dark).getAttribute('width')).to.equal('800');
    expect(parsed(light).querySelector('rect')?.getAttribute('fill')).to.equal('#ffffff');
    expect(parsed(dark).querySelector('rect')?.getAttribute('fill')).to.equal('#151c24');
    expect(widget.shadowRoot?.innerHTML).to.equal(before);
  });

  it('show a theme of the page, whatever way its colours are named', async () => {
    const widget = await drawnSituation<ThadsWidget>('thads-bars', situations.aboveTarget, 400);
    widget.style.setProperty('--thads-completed', 'oklch(0.5 0.2 140)');
    widget.style.setProperty('--thads-surface', 'transparent');
    const svg = parsed(await widget.toSVG());
    expect(svg.querySelector('rect')).to.equal(null);
    const fills = new Set([...svg.querySelectorAll('path')].map((path) => path.getAttribute('fill')));
    expect([...fills].some((fill) => /^#[0-6]\w[6-9a]\w0\w$/.test(fill ?? ''))).to.equal(true);
  });

  for (const tag of TAGS)
    it(`${tag} is drawn as PNG, twice as large as it is`, async () => {
      const widget = await drawnSituation<ThadsWidget>(tag, situations.aboveTarget, 320);
      const svg = parsed(await widget.toSVG());
      const png = await widget.toPNG();
      expect(png.type).to.equal('image/png');
      const { width, height, share } = await inked(png);
      expect([width, height]).to.deep.equal([
        2 * Number(svg.getAttribute('width')),
        2 * Number(svg.getAttribute('height')),
      ]);
      expect(share).to.be.within(0.01, 0.6);
      expect((await inked(await widget.toPNG({ scale: 1 }))).width).to.equal(width / 2);
    });

  it('of a hidden widget are drawn from its geometry where that is known, and refused elsewhere', async () => {
    for (const tag of ['thads-gauge', 'thads-bars']) {
      const widget = await drawn<ThadsWidget>(tag, { ...situations.aboveTarget.attributes, hidden: '' });
      expect(parsed(await widget.toSVG()).textContent).to.include('Vượt chỉ tiêu 0,05 điểm %');
    }
    const stat = await drawn<ThadsWidget>('thads-stat', { ...situations.aboveTarget.attributes, hidden: '' });
    let refused = '';
    await stat.toSVG().catch((error: Error) => (refused = error.name));
    expect(refused).to.equal('NotShownError');
  });

  it('hold source, date and status even of a widget that does not show them', async () => {
    const widget = await drawn<ThadsWidget>('thads-gauge', { ...situations.longNames.attributes, size: 'inline' });
    const said = plain(parsed(await widget.toSVG()).textContent ?? '');
    for (const words of ['Nguồn: Cục Quản lý', 'Số liệu đến 30/06/2025', 'Số liệu sơ bộ', 'khu vực 12'])
      expect(said).to.include(plain(words));
  });

  it('are made of every situation', async () => {
    for (const tag of TAGS)
      for (const [name, situation] of allSituations) {
        const widget = await drawnSituation<ThadsWidget>(tag, situation, 300);
        expect(parsed(await widget.toSVG()).querySelectorAll('text').length, name).to.be.above(0);
        cleared();
      }
  });
});

describe('figures', () => {
  afterEach(cleared);

  it('are the same when the CSV is read back, source and status with them', async () => {
    const widget = await drawn<ThadsWidget>('thads-bars', {
      ...situations.amountsAboveTarget.attributes,
      status: 'provisional',
    });
    const { report, problems } = parseCsv(await widget.toCSV());
    expect(problems).to.deep.equal([]);
    expect(report.amounts).to.deep.equal(
      (widget as unknown as { exporting: { view: { reading: { figures: unknown } } } }).exporting.view.reading.figures,
    );
    expect([report.agency, report.asOf, report.status, report.source?.name]).to.deep.equal([
      'Chi cục THADS huyện Cần Giuộc',
      '2022-09-22',
      'provisional',
      'Chi cục THADS huyện Cần Giuộc',
    ]);
  });

  it('have a row for each unit that is drawn, and a row for each period', async () => {
    const rows = await element(rowsElementFor('thads-bars', rowsSituations.ranking));
    expect(parseCsv(await rows.toCSV()).report.units.map(({ name }) => name)).to.include.members([
      'Đức Hòa',
      'Cần Giuộc',
    ]);
    const trend = await element(trendFor('thads-trend', Object.values(trendSituations)[0]!));
    expect(parseCsv(await trend.toCSV()).report.periods.length).to.be.above(3);
  });
});

describe('the toolbar', () => {
  afterEach(cleared);

  const buttons = (widget: Element) => [
    ...(widget.shadowRoot?.querySelectorAll<HTMLButtonElement>('[part~="toolbar"] button') ?? []),
  ];
  const said = (widget: Element) =>
    widget.shadowRoot?.querySelector('[part~="tool-message"]')?.textContent?.trim().replace(/\s+/g, ' ');
  const toolbar = (attributes: Readonly<Record<string, string>> = {}) =>
    drawn<ThadsWidget>('thads-gauge', { ...situations.aboveTarget.attributes, toolbar: ALL, ...attributes });

  /** Runs while downloads are only written down. */
  async function downloads(
    run: () => Promise<void>,
    window: Window & typeof globalThis = globalThis.window,
  ): Promise<{ file: string; href: string }[]> {
    const { prototype } = window.HTMLAnchorElement;
    const { click } = prototype;
    const files: { file: string; href: string }[] = [];
    prototype.click = function clicked(this: HTMLAnchorElement) {
      files.push({ file: this.download, href: this.href });
    };
    await run();
    prototype.click = click;
    return files;
  }

  const settled = async (widget: ThadsWidget, done: () => boolean) => {
    // Chromium makes a PNG when it has nothing else to do, which beside other engines takes seconds.
    await waitUntil(done, 'what came of it is told', { interval: 20, timeout: 20_000 });
    await widget.updateComplete;
  };

  it('is not there unless it is asked for', async () => {
    const widget = await drawn<ThadsWidget>('thads-gauge', situations.aboveTarget.attributes);
    expect(widget.shadowRoot?.querySelector('.tools')).to.equal(null);
  });

  it('has named buttons of 24 px at least, in both languages, one of them a tab stop', async () => {
    const widget = await toolbar();
    expect(buttons(widget).map(({ textContent }) => textContent?.trim())).to.deep.equal([
      'CSV',
      'SVG',
      'PNG',
      'Chép câu',
      'Chép bảng',
      'Chép liên kết',
    ]);
    expect(buttons(widget).map(({ tabIndex }) => tabIndex)).to.deep.equal([0, -1, -1, -1, -1, -1]);
    for (const button of buttons(widget)) {
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
      expect(button.getAttribute('aria-label')?.toLowerCase()).to.include(
        button.textContent?.trim().toLowerCase().split(' ')[0],
      );
    }
    const english = await toolbar({ lang: 'en', toolbar: 'png, csv' });
    expect(buttons(english).map(({ textContent }) => textContent?.trim())).to.deep.equal(['PNG', 'CSV']);
    expect(english.shadowRoot?.querySelector('[role="toolbar"]')?.getAttribute('aria-label')).to.equal(
      'Download and share',
    );
  });

  it('is walked through with arrow keys', async () => {
    const widget = await toolbar();
    buttons(widget)[0]?.focus();
    const focused = () => widget.shadowRoot?.activeElement?.textContent?.trim();
    for (const [key, name] of [
      ['ArrowRight', 'SVG'],
      ['End', 'Chép liên kết'],
      ['ArrowRight', 'CSV'],
      ['ArrowLeft', 'Chép liên kết'],
      ['Home', 'CSV'],
    ] as const) {
      await sendKeys({ press: key });
      expect(focused(), key).to.equal(name);
    }
    await widget.updateComplete;
    expect(buttons(widget).filter(({ tabIndex }) => tabIndex === 0)).to.have.length(1);
  });

  it('names words it does not know, and draws the rest of the widget', async () => {
    const problems: string[] = [];
    const hear = (event: Event) => problems.push((event as unknown as { where: string }).where);
    document.addEventListener('thads-problem', hear);
    const widget = await toolbar({ toolbar: 'csv pdf' });
    document.removeEventListener('thads-problem', hear);
    expect(problems).to.deep.equal(['toolbar']);
    expect(buttons(widget)).to.have.length(0);
  });

  it('saves files named after agency, period and measure, tells the page before and the reader afterwards', async () => {
    const widget = await toolbar();
    const events: ThadsExportEvent[] = [];
    widget.addEventListener('thads-export', (event) => events.push(event));
    for (const [index, format, type] of [
      [0, 'csv', 'text/csv'],
      [1, 'svg', 'image/svg+xml'],
      [2, 'png', 'image/png'],
    ] as const) {
      const file = `chi-cuc-thads-huyen-can-giuoc-nam-2022-01-10-2021-22-09-2022-viec.${format}`;
      const files = await downloads(async () => {
        buttons(widget)[index]?.click();
        await settled(widget, () => said(widget)?.includes(format) ?? false);
      });
      expect(files.map((one) => one.file)).to.deep.equal([file]);
      expect(said(widget)).to.equal(`Đã tạo tệp ${file}.`);
      expect([events.at(-1)?.format, events.at(-1)?.filename]).to.deep.equal([format, file]);
      const blob = await (await fetch(files[0]?.href ?? '')).blob();
      // What is said of letters behind it, not every engine gives back.
      expect(blob.type.split(';')[0]).to.equal(type);
      expect(blob.size).to.be.above(500);
    }
    expect(widget.shadowRoot?.activeElement ?? null).to.equal(null);
  });

  it('makes nothing when the page says no', async () => {
    const widget = await toolbar();
    widget.addEventListener('thads-export', (event) => event.preventDefault());
    const files = await downloads(async () => {
      buttons(widget)[0]?.click();
      await new Promise((resolve) => setTimeout(resolve, 100));
    });
    expect(files).to.deep.equal([]);
    expect(said(widget)).to.equal('');
  });

  it('keeps the focus on its button while a picture is made', async () => {
    const widget = await toolbar();
    buttons(widget)[1]?.focus();
    await downloads(async () => {
      buttons(widget)[1]?.click();
      await settled(widget, () => said(widget)?.includes('svg') ?? false);
    });
    expect(widget.shadowRoot?.activeElement?.textContent?.trim()).to.equal('SVG');
  });

  it('shows what was to be copied when the browser does not copy it, and says so when it does', async () => {
    const widget = await toolbar({ id: 'so-lieu' });
    const { clipboard } = navigator;
    const { execCommand } = document;
    const written: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: {
        writeText: async (text: string) => void written.push(text),
        write: async ([item]: ClipboardItem[]) => {
          for (const type of ['text/plain', 'text/html'])
            written.push(await ((await item?.getType(type))?.text() ?? ''));
        },
      },
    });
    buttons(widget)[3]?.click();
    await settled(widget, () => said(widget) !== '');
    expect(said(widget)).to.equal('Đã chép câu tóm tắt.');
    expect(written).to.deep.equal([widget.toSentence()]);
    buttons(widget)[5]?.click();
    await settled(widget, () => written.length === 2);
    expect(written[1]).to.match(/#so-lieu$/);
    buttons(widget)[4]?.click();
    await settled(widget, () => written.length === 4);
    expect(written[2]).to.include('Thi hành xong\t1.529 việc').and.to.include('Nguồn: Chi cục THADS huyện Cần Giuộc');
    expect(written[3]).to.match(/^<table>.*<tr><th>Thi hành xong<\/th><td>1.529 việc<\/td><\/tr>.*<\/table>/);

    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: () => Promise.reject(new Error('denied')) },
    });
    document.execCommand = () => false;
    buttons(widget)[3]?.click();
    await settled(widget, () => said(widget)?.includes('không cho chép') ?? false);
    expect(said(widget)).to.include(widget.toSentence());
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    document.execCommand = execCommand;
  });

  it('tells readers when a picture cannot be made, and throws nothing', async () => {
    const widget = await drawn<ThadsWidget>('thads-stat', { ...situations.aboveTarget.attributes, toolbar: ALL });
    widget.hidden = true;
    buttons(widget)[1]?.click();
    await settled(widget, () => said(widget) !== '');
    expect(said(widget)).to.equal('Chưa vẽ được hình vì biểu đồ đang bị ẩn.');
  });

  it('has nothing axe would find fault with', async () => {
    const page = await openPage('/demo/article.html');
    for (const widget of widgetsOf(page.document) as ThadsWidget[]) {
      widget.setAttribute('toolbar', ALL);
      await widget.updateComplete;
    }
    expect(await violationsOf(page)).to.deep.equal([]);
  });

  it('works under a strict policy, Trusted Types included, and reports nothing', async () => {
    const policy =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
    const page = await openPage(`/test/pages/widgets.html?csp=${encodeURIComponent(policy)}`);
    const [gauge] = widgetsOf(page.document) as ThadsWidget[];
    if (!gauge) throw new Error('no gauge');
    gauge.setAttribute('toolbar', ALL);
    await gauge.updateComplete;
    const files = await downloads(async () => {
      for (const [index, format] of ['csv', 'svg', 'png'].entries()) {
        buttons(gauge)[index]?.click();
        await settled(gauge, () => said(gauge)?.includes(`.${format}`) ?? false);
      }
    }, page.window);
    expect(files.map(({ file }) => file)).to.deep.equal(['viec.csv', 'viec.svg', 'viec.png']);
    expect(await gauge.toSVG({ width: 600, theme: 'dark' })).to.include('81,55%');
    expect((await gauge.toPNG()).size).to.be.above(1000);
    for (const index of [3, 4, 5]) {
      buttons(gauge)[index]?.click();
      await settled(gauge, () => /chép/.test(said(gauge) ?? ''));
    }
    expect(gauge.shadowRoot?.querySelectorAll('[style]').length).to.equal(0);
    expect((page.window as unknown as { violations: string[] }).violations).to.deep.equal([]);
  });
});
