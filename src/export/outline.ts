/** The path of a shape that is no rectangle. */
export function outlineOf(element: SVGGeometryElement): string | null {
  const of = (length: SVGAnimatedLength): number => length.baseVal.value;
  if (element instanceof SVGLineElement)
    return `M${of(element.x1)} ${of(element.y1)}L${of(element.x2)} ${of(element.y2)}`;
  if (element instanceof SVGCircleElement) {
    const [x, y, r] = [of(element.cx), of(element.cy), of(element.r)];
    return `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`;
  }
  return element.getAttribute('d');
}
