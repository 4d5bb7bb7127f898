import { expect } from '@open-wc/testing';
import { SAMPLE } from '../../demo/builder/sample.ts';
import {
  barePageWith,
  builder,
  closed,
  copied,
  emptyPageWith,
  enter,
  find,
  paste,
  press,
  snippet,
  until,
  values,
} from './builder-support.ts';
import { textOf, widgetsDrawn, widgetsOf } from './support.ts';

describe('the snippets of the builder', () => {
  afterEach(closed);

  it('gives a snippet that draws the same widget in an empty page', async () => {
    const page = await builder();
    paste(page, SAMPLE);
    const code = await copied(page);
    expect(code).to.equal(snippet(page));
    const [widget] = widgetsOf((await emptyPageWith(code)).document);
    expect(textOf(widget!)).to.include('81,55%').and.to.include('Chỉ tiêu 81,5%');
    expect(textOf(widget!)).to.include('Vượt chỉ tiêu 0,05 điểm %').and.to.include('1.529');
  });

  for (const carrier of ['link', 'table']) {
    it(`gives a ${carrier} that becomes the widget where the site has the script`, async () => {
      const page = await builder();
      paste(page, SAMPLE);
      find(page, '[name="measure"][value="both"]').click();
      find(page, `[name="carrier"][value="${carrier}"]`).click();
      const script = snippet(page).includes('<script') ? '' : '<script type="module" src="/dist/thads.js"></script>';
      const { document, window } = await emptyPageWith(script + snippet(page));
      await window.customElements.whenDefined('thads-gauge');
      await Promise.resolve();
      const drawn = widgetsOf(document);
      await Promise.all(drawn.map((one) => (one as HTMLElement & { updateComplete: Promise<void> }).updateComplete));
      expect(drawn.map(textOf).join(' ')).to.include('81,55%').and.to.include('45,6%');
    });
  }

  it('gives HTML that is drawn without any script, and is taken over by it', async () => {
    const page = await builder();
    paste(page, SAMPLE);
    find(page, '[name="carrier"][value="prerendered"]').click();
    await until(() => snippet(page).includes('<template'));
    const code = snippet(page);
    const frame = document.createElement('iframe');
    frame.sandbox.add('allow-same-origin');
    frame.srcdoc = `<!doctype html><html lang="vi"><title>Bài</title><body>${code}</body></html>`;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    document.body.append(frame);
    await loaded;
    const still = frame.contentDocument?.querySelector('thads-gauge');
    expect(textOf(still!)).to.include('81,55%').and.to.include('Vượt chỉ tiêu 0,05 điểm %');
    expect(still!.shadowRoot?.querySelector('svg')?.getBoundingClientRect().height).to.be.above(80);

    const lively = await emptyPageWith(`${code}<script type="module" src="/dist/thads.js"></script>`);
    await lively.window.customElements.whenDefined('thads-gauge');
    const [widget] = widgetsOf(lively.document) as (HTMLElement & { updateComplete: Promise<void> })[];
    await widget!.updateComplete;
    expect(textOf(widget!).split('Vượt chỉ tiêu').length).to.equal(textOf(still!).split('Vượt chỉ tiêu').length);
  });

  it('has the chosen colours in all that no style sheet of the site reaches', async () => {
    const page = await builder();
    paste(page, SAMPLE);
    enter(page, 'input[type="color"]', '#aa0055', 'input');
    expect(find(page, '#theme-css').textContent).to.include('--thads-completed: #aa0055;');
    const files: Blob[] = [];
    page.window.URL.createObjectURL = (file) => `blob:${files.push(file as Blob)}`;
    page.window.HTMLAnchorElement.prototype.click = () => {};
    press(page, 'Tải SVG');
    await until(() => files.length === 1);
    expect(await files[0]!.text()).to.include('#aa0055');

    find(page, '[name="carrier"][value="prerendered"]').click();
    await until(() => snippet(page).includes('--thads-completed:#aa0055'));
    expect(page.document.querySelector('#theme-css')).to.equal(null);
    const bare = await barePageWith(snippet(page));
    const root = bare.document.querySelector('thads-gauge')!.shadowRoot!;
    const completed = root.querySelector('[part~="value"]')!;
    const script = bare.document.createElement('script');
    script.src = '/dist/thads.iife.js';
    bare.document.head.append(script);
    await widgetsDrawn(bare);
    expect(root.contains(completed), 'taken over as it stands').to.equal(true);
    expect(bare.window.getComputedStyle(completed).fill).to.equal('rgb(170, 0, 85)');
  });

  it('says what a way leaves out of a report of one office', async () => {
    const page = await builder();
    const cases = { enforceable: 1875, completed: 1529, suspended: 20, target: ['81,5%', '80%'] };
    paste(page, JSON.stringify({ cases }));
    expect(snippet(page)).to.include('"suspended":20');
    expect(page.document.querySelector('.leaves-out')).to.equal(null);
    find(page, '[name="carrier"][value="link"]').click();
    expect(find(page, '.leaves-out').textContent).to.include('chỉ tiêu khác').and.to.include('tạm đình chỉ');
    await widgetsDrawn(page);
    expect(textOf(widgetsOf(find(page, '#sheet'))[0]!))
      .to.include('80%')
      .and.to.include('81,5%');
  });

  it('knows its own snippets again', async () => {
    const page = await builder();
    paste(page, SAMPLE);
    find(page, '[name="widget"][value="bars"]').click();
    const code = snippet(page);
    press(page, 'Xóa hết');
    paste(page, code);
    expect(values(page, 'cases')).to.deep.equal(['2.561', '1.875', '1.529', '81,55%', '81,5%']);
    expect(snippet(page)).to.equal(code);
  });

  it('says where the figures of a snippet lie that holds none', async () => {
    const page = await builder();
    paste(page, SAMPLE);
    find(page, '[name="widget"][value="dashboard"]').click();
    find(page, '[name="carrier"][value="link"]').click();
    const code = snippet(page);
    press(page, 'Xóa hết');
    paste(page, code);
    expect(find(page, '.status').textContent).to.include('so-lieu.json');
  });

  it('says what survives where it goes, and takes what does', async () => {
    const page = await builder();
    paste(page, SAMPLE);
    enter(page, '#host', 'ckeditor5', 'change');
    expect(find(page, '.carrier.lost .badge').textContent).to.equal('bị xóa');
    expect(snippet(page)).to.match(/^<p><a href="[^"]*embed\.html\?widget=gauge/);
    enter(page, '#host', 'plain', 'change');
    expect(snippet(page)).to.include('<thads-gauge');
  });
});
