import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import DOMPurify from 'dompurify';
import '../../src/define.ts';
import type { ThadsWidget } from '../../src/elements/thads-widget.ts';
import { type CarrierId, CARRIERS, type HostId, type Survival, survivalOf } from '../../demo/builder/hosts.ts';
import { modeller } from '../../demo/builder/model.ts';
import { prerendered } from '../../demo/builder/prerender.ts';
import { SAMPLE } from '../../demo/builder/sample.ts';
import { INITIAL } from '../../demo/builder/state.ts';
import { ckeditor5, ckeditor5Ghs, tinymce } from './editors.ts';
import { cleared, drawn, inChromium, pageWith, textOf, widgetsOf } from './support.ts';

type Cleaner = (html: string) => string | Promise<string>;

/** A file beside the page is asked for by an element, and lives where that does. */
type Carrier = Exclude<CarrierId, 'file'>;
const TRIED = CARRIERS.filter((carrier): carrier is Carrier => carrier !== 'file');

const RATE = '81,55%';

/** In place of the one that is downloaded. */
const PICTURE = '"/test/pages/picture.svg"';

/** Its lists of tags and attributes, as Drupal 11 brings them. */
const BASIC_HTML = {
  allowedTags: 'a em strong cite blockquote code ul ol li dl dt dd h2 h3 h4 h5 h6 p br span img'.split(' '),
  allowedAttributes: {
    a: ['href', 'hreflang'],
    blockquote: ['cite'],
    ol: ['start', 'type'],
    ul: ['type'],
    img: ['src', 'alt', 'height', 'width', 'data-entity-type', 'data-entity-uuid', 'data-align', 'data-caption'],
  },
};

const sanitizeHtml =
  (options?: object): Cleaner =>
  async (html) =>
    String(await executeServerCommand('sanitize-html', { html, options }));

const lostBut = (rest: Partial<Record<Carrier, Survival>>): Record<Carrier, Survival> => ({
  element: 'lost',
  link: 'lost',
  table: 'lost',
  iframe: 'lost',
  prerendered: 'lost',
  picture: 'lost',
  ...rest,
});

/** What the builder says of a host. */
const saidOf = (host: HostId): Record<Carrier, Survival> =>
  lostBut(Object.fromEntries(TRIED.map((carrier) => [carrier, survivalOf(host, carrier)])));

/** Where others clean the same HTML on their way into a page. */
const CLEANERS: readonly (readonly [name: string, clean: Cleaner, outcome: Record<Carrier, Survival>])[] = [
  ['Drupal, Basic HTML', sanitizeHtml(BASIC_HTML), saidOf('drupal')],
  ['sanitize-html', sanitizeHtml(), lostBut({ link: 'theme' })],
  ['DOMPurify', (html) => DOMPurify.sanitize(html), lostBut({ link: 'theme', table: 'theme', picture: 'own' })],
  [
    'DOMPurify that knows our tags',
    (html) =>
      DOMPurify.sanitize(html, {
        CUSTOM_ELEMENT_HANDLING: { tagNameCheck: /^thads-/, attributeNameCheck: /./ },
      }),
    lostBut({ element: 'theme', link: 'theme', table: 'theme', prerendered: 'theme', picture: 'own' }),
  ],
];

/** They take seconds to start: one engine tells what they keep. */
const EDITORS: typeof CLEANERS = inChromium
  ? [
      ['CKEditor 5', ckeditor5, saidOf('ckeditor5')],
      ['CKEditor 5, General HTML Support', ckeditor5Ghs, saidOf('ckeditor5-ghs')],
      ['TinyMCE 8', tinymce, saidOf('tinymce-8')],
    ]
  : [];

/** The snippets of the builder, as a webmaster copies them. */
async function snippets(): Promise<Record<Carrier, string>> {
  const state = { ...INITIAL, text: SAMPLE, base: '/dist/' };
  const surroundings = { height: 320, integrity: '', drawn: [] };
  const [shown] = modeller()(state, surroundings).shown;
  const widget = await drawn<ThadsWidget>(shown!.tag, shown!.attributes);
  const made = modeller()(state, { ...surroundings, drawn: [prerendered(widget)!] }).snippets;
  const codes = TRIED.map((carrier) => [carrier, made[carrier]!.code.replace(/"thads-[\w-]+\.svg"/, PICTURE)]);
  return Object.fromEntries(codes) as Record<Carrier, string>;
}

/** Whether readers of a page see the figure drawn, or at least its picture. */
async function draws(html: string): Promise<boolean> {
  const page = await pageWith(html);
  const frames = [...page.querySelectorAll('iframe')].flatMap(({ contentDocument }) => contentDocument ?? []);
  const widgets = [page, ...frames].flatMap(widgetsOf);
  for (const widget of widgets) await (widget as ThadsWidget).updateComplete;
  return (
    widgets.some((widget) => textOf(widget).includes(RATE)) ||
    page.querySelector(`img[src$=".svg"][alt*="${RATE}"]`) !== null
  );
}

async function outcome(stored: string): Promise<Survival> {
  if (await draws(stored)) return 'own';
  return (await draws(`<script src="/dist/thads.iife.js"></script>${stored}`)) ? 'theme' : 'lost';
}

for (const [name, clean, expected] of [...CLEANERS, ...EDITORS]) {
  describe(`what ${name} leaves`, () => {
    afterEach(cleared);

    it('draws where the builder says so, and nowhere else', async () => {
      const found: Partial<Record<Carrier, Survival>> = {};
      for (const [carrier, code] of Object.entries(await snippets()))
        found[carrier as Carrier] = await outcome(await clean(code));
      expect(found).to.deep.equal(expected);
    });

    it('of a link and of a table still says the figures without any script', async () => {
      const { link, table } = await snippets();
      const linked = await pageWith(await clean(link));
      expect(linked.querySelector('a[href*="embed.html?widget=gauge"]')?.textContent).to.include(RATE);
      expect((await pageWith(await clean(table))).body.innerText)
        .to.include(RATE)
        .and.include('1.529');
    });
  });
}

describe('the editors', () => {
  it('fetch nothing from elsewhere', () => {
    const addresses = performance.getEntriesByType('resource').map(({ name }) => name);
    expect(
      addresses.filter((address) => !/^(?:data|blob):/.test(address) && !address.startsWith(location.origin)),
    ).to.deep.equal([]);
  });
});
