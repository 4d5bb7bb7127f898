import { PALETTES } from '../../src/export/palette.ts';
import { type ColourName, COLOURS, type State } from './state.ts';

/** A colour whose contrast with the surface is too low. */
export interface LowContrast {
  readonly colour: Exclude<ColourName, 'surface'>;
  /** Rounded down to a tenth, as it must not look like enough. */
  readonly ratio: number;
  readonly least: number;
}

const channel = (value: number): number => {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

/** `#fff` and `#ffffff` as red, green and blue from 0 to 255; `null` for anything else. */
export function rgb(hex: string): readonly [number, number, number] | null {
  const long = hex.replace(/^#([0-9a-f])([0-9a-f])([0-9a-f])$/i, '#$1$1$2$2$3$3');
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(long);
  return digits && [parseInt(digits[1]!, 16), parseInt(digits[2]!, 16), parseInt(digits[3]!, 16)];
}

function luminance(hex: string): number {
  const [red, green, blue] = rgb(hex) ?? [0, 0, 0];
  return 0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);
}

/** From 1 to 21. @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((one, other) => other - one) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** A colour of the theme, the widgets' own where it was not changed; always with six digits. */
export function colourOf({ colours, theme }: Pick<State, 'colours' | 'theme'>, name: ColourName): string {
  const hex = colours[name] ?? PALETTES[theme][name];
  return hex.length === 4 ? hex.replace(/[0-9a-f]/gi, '$&$&') : hex;
}

/** Colours that would be hard to see: text below 4.5 : 1, marks below 3 : 1 on the surface. */
export function lowContrasts(state: Pick<State, 'colours' | 'theme'>): LowContrast[] {
  const surface = colourOf(state, 'surface');
  const least = { text: 4.5, completed: 3, enforceable: 3 } as const;
  return (['text', 'completed', 'enforceable'] as const).flatMap((colour) => {
    const ratio = contrast(colourOf(state, colour), surface);
    return ratio < least[colour] ? [{ colour, ratio: Math.floor(ratio * 10) / 10, least: least[colour] }] : [];
  });
}

/** The chosen colours by the names of their custom properties, with what follows from them. */
export function themeOf(state: Pick<State, 'colours' | 'theme'>): readonly (readonly [name: string, hex: string])[] {
  return COLOURS.flatMap((name): [string, string][] => {
    const hex = state.colours[name];
    if (!hex) return [];
    const own: [string, string] = [`thads-${name}`, hex];
    return name === 'enforceable' ? [own, ['thads-enforceable-tint', tint(hex, colourOf(state, 'surface'))]] : [own];
  });
}

/** The theme as CSS for the site's style sheet; empty while nothing was changed. */
export function themeCss(state: Pick<State, 'colours' | 'theme'>): string {
  const lines = themeOf(state).map(([name, hex]) => `  --${name}: ${hex};`);
  return lines.length > 0 ? `:root {\n${lines.join('\n')}\n}` : '';
}

/** The colours a snippet brings along, in the address of a frame or in the style of what was drawn beforehand. */
export function coloursIn(snippet: string): State['colours'] {
  const found = [...snippet.matchAll(/\bthads-([a-z]+)(?:=|:\s*#)([\da-f]{6})(?![\da-f])/gi)];
  return Object.fromEntries(
    COLOURS.flatMap((name) => {
      const hex = found.find(([, one]) => one === name)?.[2];
      return hex ? [[name, `#${hex.toLowerCase()}`]] : [];
    }),
  );
}

/** The ground of what can be enforced: its outline's colour, thinned by the surface. */
export function tint(hex: string, surface: string): string {
  const [from, to] = [rgb(hex) ?? [0, 0, 0], rgb(surface) ?? [255, 255, 255]];
  const mixed = [0, 1, 2].map((at) => Math.round(from[at]! * 0.16 + to[at]! * 0.84));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
