import { type Drawing, isText, type Mark, round } from './drawing.ts';

/** A picture as a file of its own: no styles, no scripts, no fonts, nothing it would have to load. */
export function svgText({ width, height, ground, font, lang, title, desc, marks }: Drawing): string {
  const size = `width="${round(width)}" height="${round(height)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${round(width)} ${round(height)}" role="img" aria-label="${xml(desc)}" lang="${xml(lang)}" xml:lang="${xml(lang)}" font-family="${xml(font)}">
<title>${xml(title)}</title>
<desc>${xml(desc)}</desc>
${ground === null ? '' : `<rect ${size} fill="${xml(ground)}"/>\n`}${marks.map(markText).join('\n')}
</svg>
`;
}

function markText(mark: Mark): string {
  if (isText(mark)) {
    const { text, x, y, size, weight, fill, anchor, spacing, halo } = mark;
    return `<text${attributes({
      x: round(x),
      y: round(y),
      'font-size': round(size),
      'font-weight': weight === 400 ? null : weight,
      'text-anchor': anchor === 'start' ? null : anchor,
      'letter-spacing': spacing === 0 ? null : round(spacing),
      fill,
      ...(halo && {
        stroke: halo.colour,
        'stroke-width': round(halo.width),
        'stroke-linejoin': 'round',
        'paint-order': 'stroke',
      }),
    })}>${xml(text)}</text>`;
  }
  const { d, fill, stroke, width, dash, round: isRound, opacity } = mark;
  return `<path${attributes({
    d,
    fill: fill ?? 'none',
    stroke,
    'stroke-width': stroke && round(width),
    'stroke-dasharray': stroke && dash.length > 0 ? dash.map(round).join(' ') : null,
    'stroke-linecap': stroke && isRound ? 'round' : null,
    opacity: opacity === 1 ? null : round(opacity),
  })}/>`;
}

const attributes = (values: Readonly<Record<string, string | number | null>>): string =>
  Object.entries(values)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${xml(String(value))}"`))
    .join('');

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text inside XML, without the characters no XML file may hold. */
export const xml = (text: string): string =>
  text
    .replace(
      /[\ud800-\udbff][\udc00-\udfff]|[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/g,
      (found) => (found.length === 2 ? found : ''),
    )
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
