import { type Embed, EMBED_ATTRIBUTES, type EmbedAttribute, embedTag, readEmbedQuery } from '../input/embed-query.ts';

/** What may ask for a widget: found by one query, looked at more closely below. */
export const CARRIERS = 'a[href*="embed" i],[data-thads],[class*="thads-"]';

/** What nothing is made of: our own elements, what readers have written, what somebody is writing, and what authors exclude. */
const NOT_HERE =
  ':is(thads-gauge,thads-bars,thads-cascade,thads-stat,thads-trend,thads-table,thads-dashboard,thads-target,.thads-off,[data-thads="off"]) *,[rel~="ugc" i],.thads-off,[data-thads="off"]';

/** The page for widgets alone, as web servers name it. */
const EMBED_PAGE = /\/embed(?:\.html?)?\/?$/i;

/** Addresses with and without `www.` are one site. */
const siteOf = (host: string): string => host.replace(/^www\./, '');

/** Whether an element may become a widget at all. */
export const isOpen = (element: Element): boolean =>
  !element.matches(NOT_HERE) && !(element as HTMLElement).isContentEditable;

/**
 * The widget a link leads to; `null` when it leads elsewhere.
 *
 * The site of the link plays no part, for its figures stand in it: the page that asks for them may have moved, and
 * editors change `http:`, `www.` and whole addresses. Only a report that is to be fetched has to lie on a site the page
 * trusts.
 *
 * @param sites - hosts of the page and of this script
 */
export function askedByLink(link: Element, sites: readonly string[]): Embed | null {
  const url = urlOf((link as HTMLAnchorElement).href);
  const asked = url && EMBED_PAGE.test(url.pathname) ? readEmbedQuery(url.search, url.hash) : null;
  if (!url || !asked?.attributes.src) return asked;
  const src = urlOf(asked.attributes.src, url.href);
  if (!src?.protocol.startsWith('http') || !sites.map(siteOf).includes(siteOf(src.host))) return null;
  return { ...asked, attributes: { ...asked.attributes, src: src.href } };
}

/**
 * The widget an element asks for by `data-thads="gauge" data-thads-rate="81,55%"`, or by its class where editors drop
 * such attributes: `class="thads-gauge thads-shape-ring"`.
 */
export function askedByElement(element: Element): Embed | null {
  const said = element.getAttribute('data-thads');
  const words = [...element.classList].filter((word) => word.startsWith('thads-'));
  const tag =
    embedTag(said) ??
    words.reduce<Embed['tag'] | null>((found, word) => found ?? embedTag(word), null) ??
    (said === '' && element.localName === 'table' ? 'thads-bars' : null);
  if (!tag) return null;
  const attributes: Partial<Record<EmbedAttribute, string>> = {};
  for (const name of EMBED_ATTRIBUTES) {
    const prefix = `thads-${name}-`;
    const value =
      element.getAttribute(`data-thads-${name}`) ??
      words.find((word) => word.startsWith(prefix))?.slice(prefix.length) ??
      null;
    if (value !== null) attributes[name] = value;
  }
  return { tag, attributes };
}

function urlOf(address: unknown, base?: string): URL | null {
  try {
    return new URL(String(address), base);
  } catch {
    return null;
  }
}
