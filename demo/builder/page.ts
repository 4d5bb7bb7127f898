import type { Model } from './model.ts';
import type { Action, State } from './state.ts';
import type { Texts } from './text.ts';

/** A figure of the article that is being looked at. */
export interface Opened {
  readonly path: string | null;
  readonly start: number;
  readonly text: string;
}

/** What comes and goes while one works, and is not kept. */
export interface Passing {
  /** Said to everybody at the top, and aloud to those who listen. */
  readonly status: string;
  readonly opened: Opened | null;
  /** The field whose figure is marked in the text. */
  readonly active: string | null;
  /** Something is held over the page, to be dropped. */
  readonly dragging: boolean;
  /** Whether the colours are unfolded. */
  readonly colours: boolean;
  /** Text that is still being typed, too long to be read at every key. */
  readonly unread: string | null;
  /** What was cleared, or gave way to something else, until the page is left. */
  readonly gone: State | null;
}

/** What views are drawn from and what they can ask for. */
export interface Page {
  readonly model: Model;
  readonly texts: Texts;
  readonly passing: Passing;
  readonly keeps: boolean;
  readonly dispatch: (action: Action) => void;
  readonly typed: (text: string) => void;
  /** Reads what was typed, where that was put off. */
  readonly read: () => void;
  readonly pass: (passing: Partial<Passing>) => void;
  readonly files: (files: Iterable<File>) => void;
  readonly sample: () => void;
  readonly clear: () => void;
  readonly back: () => void;
  readonly copy: (text: string) => void;
  readonly download: (name: string, type: string, text: string) => void;
  readonly picture: (kind: 'svg' | 'png' | 'csv') => void;
}

export const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;
export const isChecked = (event: Event): boolean => (event.target as HTMLInputElement).checked;
