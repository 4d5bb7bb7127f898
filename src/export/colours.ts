import { round } from './drawing.ts';

/** A colour of a computed style as every program knows it; `null` for none at all. @param context - of a canvas that may be drawn on */
export function plainColour(value: string, context: CanvasRenderingContext2D | null): string | null {
  if (value === 'none' || value === '') return null;
  const [, parts] = /^rgba?\(([^)]*)\)$/.exec(value) ?? [];
  const numbers = parts?.split(/[\s,/]+/).map(Number);
  const [r = 0, g = 0, b = 0, a = 1] = numbers ?? pixel(value, context);
  if (a === 0) return null;
  const hex = [r, g, b].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('');
  return a === 1 ? `#${hex}` : `rgba(${r},${g},${b},${round(a)})`;
}

/** Newer ways of naming a colour, as a pixel has it. */
function pixel(value: string, context: CanvasRenderingContext2D | null): number[] {
  if (!context) return [0, 0, 0, 1];
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = value;
  context.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0, a = 255] = context.getImageData(0, 0, 1, 1).data;
  return [r, g, b, a / 255];
}
