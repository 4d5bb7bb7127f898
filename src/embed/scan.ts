import type { ThadsWidget } from '../elements/thads-widget.ts';
import type { EmbedAttribute } from '../input/embed-query.ts';
import { askedByElement, askedByLink, CARRIERS, isOpen } from './asked.ts';
import { besideTable } from './beside-table.ts';
import { isElement, placeAtLink, placeInside } from './place.ts';
import { made, widgetOf } from './widget-of.ts';

/** Attributes that give figures themselves; without them a tag is asked for the table in it. */
const FIGURES: readonly EmbedAttribute[] = ['completed', 'enforceable', 'total', 'rate', 'src'];

/** Where this script comes from; reports may be fetched from there as from the page's own site. */
let scriptHost = '';

/** @param address - of this script; `undefined` where it is not known */
export function setScript(address: string | undefined): void {
  if (address) scriptHost = new URL(address, document.baseURI).host;
}

/**
 * Makes widgets of the links, tables and tags within a part of the page, itself included, that ask for one. What was
 * made before stays, and tables are read again. The script does so by itself for the whole page and what comes to it
 * later; to be called for shadow roots, and for tables that have changed.
 *
 * @returns the widgets that were made
 */
export function scan(root: Document | DocumentFragment | Element = document): ThadsWidget[] {
  const found: Element[] = [...root.querySelectorAll(CARRIERS)];
  if (isElement(root) && root.matches(CARRIERS)) found.unshift(root);
  return found.flatMap((element) => (isOpen(element) ? (upgraded(element) ?? []) : []));
}

/** The widget that is made of an element now; `null` when none is, or was before. */
function upgraded(element: Element): ThadsWidget | null {
  if (element.localName === 'a') return fromLink(element as HTMLAnchorElement);
  const asked = askedByElement(element);
  if (!asked) return null;
  if (element.localName === 'table') return besideTable(element as HTMLTableElement, asked);
  const { attributes } = asked;
  const own = FIGURES.some((name) => attributes[name] !== undefined);
  const table = own ? null : element.querySelector('table');
  if (table) return besideTable(table, asked);
  if ((!own && attributes.target === undefined) || element.querySelector(asked.tag)) return null;
  const widget = widgetOf(asked);
  if (widget) placeInside(widget, element);
  return widget;
}

function fromLink(link: HTMLAnchorElement): ThadsWidget | null {
  const asked = made.has(link) ? null : askedByLink(link, [location.host, new URL(document.baseURI).host, scriptHost]);
  const widget = asked && widgetOf(asked);
  if (!widget) return null;
  made.set(link, widget);
  return placeAtLink(widget, link) ? widget : null;
}

/** Makes widgets of what is on the page, when it has been read to its end, and of all that comes to it later. */
export function watch(): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', watch, { once: true });
  else {
    scan();
    new MutationObserver(added).observe(document, { childList: true, subtree: true });
  }
}

/** A page that is written anew, as by `document.write`, is still being read: half a table is no table. */
function added(records: readonly MutationRecord[], observer: MutationObserver): void {
  if (document.readyState === 'loading') {
    observer.disconnect();
    watch();
    return;
  }
  for (const { addedNodes } of records)
    for (const node of addedNodes) if (isElement(node) && node.isConnected) scan(node);
}
