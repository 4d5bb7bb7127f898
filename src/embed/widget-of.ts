import type { ThadsWidget } from '../elements/thads-widget.ts';
import type { Embed } from '../input/embed-query.ts';

/** What widgets were made of. */
export const made = new WeakMap<Element, ThadsWidget>();

/** A new element; by its constructor, for old polyfills give dead ones by name. `null` where it is unknown. */
export function newElement(tag: string): HTMLElement | null {
  const Constructor = customElements.get(tag);
  return Constructor ? new Constructor() : null;
}

/** A new widget; `null` where it is unknown. */
export function widgetOf({ tag, attributes }: Embed): ThadsWidget | null {
  const widget = newElement(tag);
  for (const [name, value] of Object.entries(attributes)) widget?.setAttribute(name, value);
  return widget as ThadsWidget | null;
}
