/**
 * Registers an element, unless the page has one of that name: two articles on one page may each bring the script,
 * and a second definition must not throw.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (typeof customElements !== 'undefined' && !customElements.get(tag)) customElements.define(tag, element);
}
