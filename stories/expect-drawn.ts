/** A play function: the story has drawn its widget and said something, in words, of its figures. */
export const expectDrawn =
  (tag: string) =>
  async ({ canvasElement }: { readonly canvasElement: HTMLElement }): Promise<void> => {
    await customElements.whenDefined(tag);
    const widget = canvasElement.querySelector<HTMLElement & { updateComplete: Promise<boolean> }>(tag);
    if (!widget) throw new Error(`no <${tag}> in the story`);
    await widget.updateComplete;
    const text = widget.shadowRoot?.textContent?.trim() ?? '';
    if (text === '') throw new Error(`<${tag}> shows nothing`);
  };
