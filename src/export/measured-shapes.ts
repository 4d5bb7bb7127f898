import { filled, type PathMark, rectangle } from './drawing.ts';
import { outlineOf } from './outline.ts';
import { type Box, isShown, lettersOf, type Page, px } from './page.ts';
import { type Matrix, scaleOf, transformPath } from './transform-path.ts';

/** Adds an svg element and all within to the picture. @param opacity - of what is around it */
export function drawShape(element: SVGElement, page: Page, opacity: number): void {
  const style = getComputedStyle(element);
  if (!isShown(style)) return;
  const seen = opacity * Number(style.opacity || 1);
  if (element instanceof SVGTextElement) drawLabel(element, style, page);
  else if (element instanceof SVGGeometryElement) drawOutline(element, style, page, seen);
  else for (const child of element.childNodes) if (child instanceof SVGElement) drawShape(child, page, seen);
}

function drawOutline(element: SVGGeometryElement, style: CSSStyleDeclaration, page: Page, opacity: number): void {
  const matrix = page.matrix(element);
  if (!matrix) return;
  const scale = style.vectorEffect === 'non-scaling-stroke' ? 1 : scaleOf(matrix);
  const width = px(style.strokeWidth) * scale;
  const mark = {
    fill: element instanceof SVGLineElement ? null : page.colour(style.fill),
    stroke: width > 0 ? page.colour(style.stroke) : null,
    width,
    dash: style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(/[\s,]+/).map((part) => px(part) * scale),
    round: style.strokeLinecap === 'round',
    opacity,
  };
  if (!mark.fill && !mark.stroke) return;
  if (element instanceof SVGRectElement) {
    const isInside = style.clipPath.startsWith('inset');
    const drawn = rectangleMark(boxOf(element, matrix), mark, isInside);
    if (drawn) page.add(drawn);
  } else {
    const data = outlineOf(element);
    if (data) page.add({ ...mark, d: transformPath(data, matrix) });
  }
}

/** Where a rectangle stands in the picture. */
function boxOf({ x, y, width, height }: SVGRectElement, matrix: Matrix): Box {
  const [left, top] = [x.baseVal.value, y.baseVal.value];
  const a = point(matrix, left, top);
  const b = point(matrix, left + width.baseVal.value, top + height.baseVal.value);
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(b.x - a.x), height: Math.abs(b.y - a.y) };
}

/** @param isInside - the outline is cut off at the edge, so that half of it is seen */
function rectangleMark({ x, y, width, height }: Box, mark: Omit<PathMark, 'd'>, isInside: boolean): PathMark | null {
  if (width <= 0 || height <= 0) return null;
  if (!isInside || mark.stroke === null) return { ...mark, d: rectangle(x, y, width, height, isInside ? 2 : 0) };
  const seen = mark.width / 2;
  if (width <= 2 * seen || height <= 2 * seen)
    return filled(rectangle(x, y, width, height, 2), mark.stroke, mark.opacity);
  const radius = mark.dash.length > 0 ? 0 : 2 - seen / 2;
  return { ...mark, width: seen, d: rectangle(x + seen / 2, y + seen / 2, width - seen, height - seen, radius) };
}

function drawLabel(element: SVGTextElement, style: CSSStyleDeclaration, page: Page): void {
  const matrix = page.matrix(element);
  const fill = page.colour(style.fill);
  const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  const letters = element.getNumberOfChars();
  if (!matrix || !fill || text === '' || letters === 0) return;
  const anchor = (['middle', 'end'] as const).find((side) => side === style.textAnchor) ?? 'start';
  const [start, end] = [element.getStartPositionOfChar(0), element.getEndPositionOfChar(letters - 1)];
  const at = anchor === 'middle' ? (start.x + end.x) / 2 : anchor === 'end' ? end.x : start.x;
  const [stroke, width] = [page.colour(style.stroke), px(style.strokeWidth)];
  const halo = stroke && width > 0 ? { colour: stroke, width } : null;
  const { right } = page.box(element.getBoundingClientRect());
  page.add({ text, ...point(matrix, at, start.y), ...lettersOf(style, scaleOf(matrix)), fill, anchor, halo }, right);
}

const point = ({ a, b, c, d, e, f }: Matrix, x: number, y: number) => ({ x: a * x + c * y + e, y: b * x + d * y + f });
