import { type Drawing, isText } from './drawing.ts';

/** Wider or higher canvases stay empty in some browsers. */
const MOST_PX = 8192;
/** What Safari on phones can hold. */
const MOST_AREA = 16_000_000;

/** Draws a picture on a canvas: no image is loaded, which strict pages refuse even to their own script. */
export function paint({ width, height, ground, font, marks }: Drawing, context: CanvasRenderingContext2D): void {
  if (ground !== null) {
    context.fillStyle = ground;
    context.fillRect(0, 0, width, height);
  }
  for (const mark of marks) {
    context.save();
    if (isText(mark)) {
      const { text, x, y, size, weight, fill, anchor, spacing, halo } = mark;
      context.font = `${weight} ${size}px ${font}`;
      context.textAlign = anchor === 'middle' ? 'center' : anchor === 'end' ? 'right' : 'left';
      // Not known to every browser; without it letters stand a hair wider.
      if ('letterSpacing' in context) context.letterSpacing = `${spacing}px`;
      if (halo) {
        context.strokeStyle = halo.colour;
        context.lineWidth = halo.width;
        context.lineJoin = 'round';
        context.strokeText(text, x, y);
      }
      context.fillStyle = fill;
      context.fillText(text, x, y);
    } else {
      const path = new Path2D(mark.d);
      context.globalAlpha = mark.opacity;
      if (mark.fill !== null) {
        context.fillStyle = mark.fill;
        // eslint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas, no array
        context.fill(path);
      }
      if (mark.stroke !== null) {
        context.strokeStyle = mark.stroke;
        context.lineWidth = mark.width;
        context.setLineDash([...mark.dash]);
        context.lineCap = mark.round ? 'round' : 'butt';
        context.stroke(path);
      }
    }
    context.restore();
  }
}

/** A picture as PNG. @param scale - pixels of the picture for one of the drawing; less where no browser could hold so many */
export async function pngOf(drawing: Drawing, scale: number): Promise<Blob> {
  const { width, height } = drawing;
  const fitting = Math.min(scale, MOST_PX / Math.max(width, height), Math.sqrt(MOST_AREA / (width * height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * fitting);
  canvas.height = Math.round(height * fitting);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.scale(fitting, fitting);
  paint(drawing, context);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  );
}
