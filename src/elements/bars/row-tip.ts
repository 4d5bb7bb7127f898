import { nothing, render } from 'lit';
import { rowTipTemplate } from '../../templates/row-tip.ts';
import type { RowTipTexts } from '../../text/row-tip.ts';

/** Between a popover and the edge of the window, px. */
const MARGIN = 8;

/**
 * The popover of the row a reader points at, has tapped or is at by keyboard. It lies above everything on the page, stays
 * while it is pointed at itself, and goes with Escape. Rows say the same to ears by their own names.
 */
export class RowTip {
  readonly #root: () => ParentNode | null;
  #row: HTMLElement | null = null;
  /** Has been sent away by Escape, and comes back no sooner than another row has been met. */
  #dismissed: HTMLElement | null = null;
  /** Where in the window it points at, px from the left. */
  #x = 0;

  /** @param root - where the popover's element is */
  constructor(root: () => ParentNode | null) {
    this.#root = root;
  }

  get #element(): HTMLElement | null {
    const element = this.#root()?.querySelector<HTMLElement>('.tip') ?? null;
    // Old engines have no popovers; every figure stands in the table too.
    return element && 'showPopover' in element ? element : null;
  }

  /** @param x - where the pointer is; without it the popover stands in the middle of the row */
  show(row: HTMLElement, texts: RowTipTexts, x?: number): void {
    const element = this.#element;
    if (!element || row === this.#row || row === this.#dismissed) return;
    const { left, width } = row.getBoundingClientRect();
    this.#row = row;
    this.#dismissed = null;
    this.#x = x ?? left + width / 2;
    render(rowTipTemplate(texts), element);
    element.showPopover();
    this.#place();
    document.addEventListener('keydown', this.#escaped, true);
    window.addEventListener('scroll', this.#place, { capture: true, passive: true });
  }

  readonly hide = (): void => {
    this.#dismissed = null;
    if (!this.#row) return;
    this.#row = null;
    document.removeEventListener('keydown', this.#escaped, true);
    window.removeEventListener('scroll', this.#place, true);
    const element = this.#element;
    if (!element) return;
    if (element.isConnected) element.hidePopover();
    render(nothing, element);
  };

  /** The pointer has left rows or popover; from one to the other it takes nothing along. */
  readonly left = (event: PointerEvent): void => {
    if (event.pointerType === 'mouse' && (event.relatedTarget as Element | null)?.closest('.tip') == null) this.hide();
  };

  readonly #escaped = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    const row = this.#row;
    this.hide();
    this.#dismissed = row;
  };

  /** Above its row, so that the way down the rows stays free; below where there is no room. By the script: a style attribute is refused by strict pages. */
  readonly #place = (): void => {
    const element = this.#element;
    if (!element || !this.#row?.isConnected) return this.hide();
    const { top, bottom } = this.#row.getBoundingClientRect();
    const { offsetWidth, offsetHeight, style } = element;
    const { clientWidth } = document.documentElement;
    const left = Math.min(this.#x - offsetWidth / 2, clientWidth - offsetWidth - MARGIN);
    style.setProperty('left', `${Math.max(MARGIN, left)}px`);
    style.setProperty('top', `${top >= offsetHeight ? top - offsetHeight : bottom}px`);
  };
}
