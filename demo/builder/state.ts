import type { Measure } from '../../src/model/report.ts';
import type { CarrierId, HostId } from './hosts.ts';
import { carried } from './correct.ts';
import type { Candidate } from '../../src/article/why-none.ts';

/** A figure or fact the user has changed: another text, a stretch of the article, or nothing at all (`text: ''`). */
export interface Edit {
  readonly text: string;
  readonly start?: number;
  readonly end?: number;
}

export const WIDGETS = [
  'gauge',
  'ring',
  'bullet',
  'bars',
  'cascade',
  'stat',
  'rows',
  'rates',
  'trend',
  'table',
  'dashboard',
] as const;
export type WidgetId = (typeof WIDGETS)[number];

/** Custom properties a theme is made of here; the others follow the widgets' own defaults. */
export const COLOURS = ['completed', 'enforceable', 'text', 'surface'] as const;
export type ColourName = (typeof COLOURS)[number];

/** Everything a user has given or chosen; what is shown follows from it alone. */
export interface State {
  /** Of the interface; the widgets stay in the language of their figures. */
  readonly lang: 'vi' | 'en';
  readonly text: string;
  /** How the text is read where the guess was wrong. */
  readonly as: 'auto' | 'article' | 'table';
  /** By path: `cases.completed`, `agency`. */
  readonly edits: Readonly<Record<string, Edit>>;
  readonly measure: Measure | 'both';
  readonly widget: WidgetId;
  /** Of the preview in px; 0 is all the room there is. */
  readonly width: number;
  readonly theme: 'light' | 'dark';
  readonly colours: Readonly<Partial<Record<ColourName, string>>>;
  readonly host: HostId;
  readonly carrier: CarrierId | 'best';
  /** Folder the library lies in, as snippets name it. */
  readonly base: string;
  /** The site loads the library on every page, so snippets leave its line out. */
  readonly loaded: boolean;
}

export const INITIAL: State = {
  lang: 'vi',
  text: '',
  as: 'auto',
  edits: {},
  measure: 'cases',
  widget: 'gauge',
  width: 0,
  theme: 'light',
  colours: {},
  host: 'plain',
  carrier: 'best',
  base: '/thads/',
  loaded: false,
};

export type Action =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'set'; readonly values: Partial<Omit<State, 'text' | 'edits'>> }
  | { readonly type: 'edit'; readonly path: string; readonly text: string }
  | { readonly type: 'assign'; readonly path: string; readonly figure: Candidate; readonly from: string | null }
  | { readonly type: 'reject'; readonly path: string }
  | { readonly type: 'undo'; readonly path: string }
  /** `file`: where the figures lie of a snippet that holds none. */
  | { readonly type: 'restore'; readonly state: Partial<State>; readonly file?: string | null }
  | { readonly type: 'clear' }
  /** What was there before it was cleared, or gave way to something else. */
  | { readonly type: 'back'; readonly state: State };

/** The state after something the user did. */
export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'text':
      return action.text === state.text
        ? state
        : { ...state, text: action.text, edits: carried(state.edits, state.text, action.text) };
    case 'set':
      return { ...state, ...action.values };
    case 'edit':
      return { ...state, edits: { ...state.edits, [action.path]: { text: action.text.trim() } } };
    case 'assign': {
      const { text, start, end } = action.figure;
      const freed = action.from && action.from !== action.path ? { [action.from]: { text: '' } } : {};
      return { ...state, edits: { ...state.edits, ...freed, [action.path]: { text, start, end } } };
    }
    case 'reject':
      return { ...state, edits: { ...state.edits, [action.path]: { text: '' } } };
    case 'undo': {
      const edits = { ...state.edits };
      delete edits[action.path];
      return { ...state, edits };
    }
    case 'restore':
      return { ...state, text: '', edits: {}, ...action.state };
    case 'back':
      return { ...action.state, lang: state.lang };
    case 'clear':
      return { ...INITIAL, lang: state.lang, theme: state.theme, base: state.base };
  }
}
