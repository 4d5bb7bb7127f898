/** The language said nearest around an element, also around somebody's shadow root; Vietnamese where none is. */
export function languageOf(element: Element): string {
  const said = element.closest<HTMLElement>('[lang]');
  if (said) return said.lang;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageOf(root.host) : 'vi';
}
