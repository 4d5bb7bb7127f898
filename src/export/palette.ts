/** The colours of a picture that is drawn without a page; with one, they are the page's. */
export interface Palette {
  readonly surface: string;
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly total: string;
  readonly totalTint: string;
  readonly enforceable: string;
  readonly enforceableTint: string;
  readonly completed: string;
  readonly target: string;
  readonly met: string;
  readonly missed: string;
}

/** What `styles/tokens.ts` says in CSS; a test holds the two together. */
export const PALETTES: Readonly<Record<'light' | 'dark', Palette>> = {
  light: {
    surface: '#fff',
    text: '#16202b',
    muted: '#51606f',
    line: '#d9dfe6',
    total: '#7c8996',
    totalTint: '#eef1f4',
    enforceable: '#2f6fb0',
    enforceableTint: '#dbe8f5',
    completed: '#0b4a85',
    target: '#16202b',
    met: '#146c43',
    missed: '#a8320a',
  },
  dark: {
    surface: '#151c24',
    text: '#eef2f6',
    muted: '#a9b6c4',
    line: '#36424e',
    total: '#75869a',
    totalTint: '#222c36',
    enforceable: '#6fa8e0',
    enforceableTint: '#1d3550',
    completed: '#7db7f0',
    target: '#eef2f6',
    met: '#5fd08f',
    missed: '#ff9d76',
  },
};
