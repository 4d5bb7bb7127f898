import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The host of a combobox, drawn with Lit. */
export interface ComboboxHost extends ReactiveControllerHost {
  readonly renderRoot: ParentNode;
}

/** What of a list is in sight. */
export interface ComboboxState {
  readonly open: boolean;
  /** Entries that go with what was typed. */
  readonly found: readonly number[];
  /** Of those, the first one that is drawn, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Of those, the one the keyboard is at; below zero for none. */
  readonly active: number;
  /** Whether something has been typed. */
  readonly typed: boolean;
}

/** Entries that are drawn at a time, however many there are. */
const MOST_DRAWN = 150;
/** The part in sight moves on by so many. */
const STEP = 50;
const PAGE = 10;

/**
 * A text field with a list that narrows as one types, after the pattern of the WAI-ARIA Authoring Practices: editable, with
 * list autocompletion, focus staying in the field.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export class Combobox implements ReactiveController {
  readonly #host: ComboboxHost;
  readonly #find: (typed: string) => readonly number[];
  readonly #pick: (index: number) => void;
  #names: readonly string[] = [];
  #chosen = 0;
  #open = false;
  #typed: string | null = null;
  #found: readonly number[] = [];
  #active = -1;
  #moved = false;

  /**
   * @param find - places of the entries that go with a text, all of them with none
   * @param pick - called with the place of the entry that was picked
   */
  constructor(host: ComboboxHost, find: (typed: string) => readonly number[], pick: (index: number) => void) {
    this.#host = host;
    this.#find = find;
    this.#pick = pick;
    host.addController(this);
  }

  /** To be called before drawing. @param names - of all entries @param chosen - place of the one that holds */
  offer(names: readonly string[], chosen: number): ComboboxState {
    this.#chosen = chosen;
    if (names !== this.#names) {
      this.#names = names;
      this.#found = this.#find(this.#typed ?? '');
      this.#active = Math.min(this.#active, this.#found.length - 1);
    }
    const from = Math.max(0, Math.floor((this.#active - STEP) / STEP) * STEP);
    const to = Math.min(from + MOST_DRAWN, this.#found.length);
    return { open: this.#open, found: this.#found, from, to, active: this.#active, typed: this.#typed !== null };
  }

  hostUpdated(): void {
    const field = this.#host.renderRoot.querySelector<HTMLInputElement>('[role="combobox"]');
    const text = this.#typed ?? this.#names[this.#chosen] ?? '';
    // Only where it is another one: input methods for Vietnamese compose in the field.
    if (field && field.value !== text) field.value = text;
    if (this.#moved)
      this.#host.renderRoot.querySelector('[role="option"].active')?.scrollIntoView({ block: 'nearest' });
    this.#moved = false;
  }

  readonly typed = (event: Event): void => {
    this.#typed = (event.target as HTMLInputElement).value;
    this.#found = this.#find(this.#typed);
    this.#show(this.#found.length > 0 ? 0 : -1);
  };

  readonly clicked = (): void => {
    if (!this.#open) this.#show(this.#all());
  };

  readonly focused = (event: Event): void => (event.target as HTMLInputElement).select();

  readonly left = (): void => this.#close();

  /** A pointer in the list: focus stays in the field. */
  readonly held = (event: Event): void => event.preventDefault();

  readonly picked = (event: Event): void => {
    const option = (event.target as Element).closest('[role="option"]');
    if (option) this.#take(Number(option.getAttribute('aria-posinset')) - 1);
  };

  readonly keyed = (event: KeyboardEvent): void => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const done = this.#open ? this.#keyInList(event) : this.#keyInField(event);
    if (!done) return;
    event.preventDefault();
    event.stopPropagation();
  };

  #keyInField({ key, altKey }: KeyboardEvent): boolean {
    if (key !== 'ArrowDown' && key !== 'ArrowUp') return false;
    const chosen = this.#all();
    this.#show(altKey ? -1 : key === 'ArrowUp' && chosen === 0 ? this.#found.length - 1 : chosen);
    return true;
  }

  #keyInList({ key, altKey }: KeyboardEvent): boolean {
    const last = this.#found.length - 1;
    const at = this.#active;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at >= last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : at - 1,
      Home: Math.min(0, last),
      End: last,
      PageDown: Math.min(at + PAGE, last),
      PageUp: Math.max(at - PAGE, Math.min(0, last)),
    };
    const next = moves[key];
    if (key === 'Escape' || (altKey && key === 'ArrowUp')) this.#close();
    else if (key === 'Enter') this.#take(at);
    else if (next === undefined || altKey) return false;
    else this.#show(next);
    return true;
  }

  /** The whole list again. @returns place of the entry that holds */
  #all(): number {
    this.#typed = null;
    this.#found = this.#find('');
    return this.#found.indexOf(this.#chosen);
  }

  #show(active: number): void {
    this.#open = true;
    this.#active = active;
    this.#moved = true;
    this.#host.requestUpdate();
  }

  #close(): void {
    this.#open = false;
    this.#typed = null;
    this.#active = -1;
    this.#host.requestUpdate();
  }

  #take(place: number): void {
    const index = this.#found[place];
    this.#close();
    if (index !== undefined) this.#pick(index);
  }
}
