import { ThadsBars } from '../elements/bars/thads-bars.ts';
import { ThadsGauge } from '../elements/gauge/thads-gauge.ts';
import { ThadsStat } from '../elements/stat/thads-stat.ts';
import { type Drawing, isText, type PictureOptions } from '../export/drawing.ts';
import { type Composer, COMPOSERS, composedOf } from '../export/exports.ts';
import { svgText } from '../export/svg.ts';
import { drawRows } from './picture-rows.ts';
import { drawBullet, drawCascade, drawRing, drawStat } from './pictures.ts';
import { fontFiles, loadResvg, PNG_FONT } from './png-parts.ts';
import {
  exportingOf,
  type PreparedWidget,
  prepareWidget,
  type WidgetAttributes,
  type WidgetOptions,
  type WidgetReport,
  type WidgetTag,
} from './widget-host.ts';

export interface PictureRenderOptions extends WidgetOptions, PictureOptions {}

export interface PngRenderOptions extends PictureRenderOptions {
  /** Pixels for one of the picture: 2 by default. */
  readonly scale?: number | undefined;
  /** Paths of TrueType or OpenType fonts, the first one's family is used; Be Vietnam Pro where that is installed, else the system's. */
  readonly fonts?: { readonly family: string; readonly files: readonly string[] } | undefined;
}

/** This widget can only be drawn by a browser, or what makes pixels is not installed. */
export class PictureError extends Error {
  override readonly name = 'PictureError';
  readonly needs: 'browser' | 'package';

  constructor(needs: PictureError['needs'], message: string) {
    super(message);
    this.needs = needs;
  }
}

/**
 * A widget as an SVG file that needs nothing else: no fonts, no styles, no scripts. Arcs and stages are the ones that
 * the browser's export draws for a hidden widget; other widgets are drawn as they stand in narrow places.
 *
 * @throws {@link PictureError} for `thads-trend`, `thads-table` and `thads-dashboard`, which only browsers lay out
 */
export function renderSvg(
  tag: WidgetTag,
  input: WidgetAttributes | WidgetReport,
  options: PictureRenderOptions = {},
): string {
  return svgText(pictureOf(prepareWidget(tag, input, options), options));
}

/**
 * The same picture as PNG.
 *
 * @throws {@link PictureError} as {@link renderSvg}, and where the package `@resvg/resvg-js` is not installed
 */
export async function renderPng(
  tag: WidgetTag,
  input: WidgetAttributes | WidgetReport,
  options: PngRenderOptions = {},
): Promise<Uint8Array> {
  const picture = pictureOf(prepareWidget(tag, input, options), options);
  const Resvg = await loadResvg();
  if (!Resvg)
    throw new PictureError(
      'package',
      'PNG needs the package @resvg/resvg-js, which is not installed: npm install @resvg/resvg-js',
    );
  const fonts = options.fonts ?? { family: PNG_FONT, files: fontFiles() };
  const isGiven = fonts.files.length > 0;
  const svg = svgText({
    ...picture,
    ...(isGiven ? { font: fonts.family } : {}),
    // Weights between the hundreds are read as none at all.
    marks: picture.marks.map((mark) =>
      isText(mark) ? { ...mark, weight: 100 * Math.round(mark.weight / 100) } : mark,
    ),
  });
  const drawn = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: options.scale ?? 2 },
    font: {
      fontFiles: [...fonts.files],
      loadSystemFonts: !isGiven,
      ...(isGiven ? { defaultFontFamily: fonts.family } : {}),
    },
  });
  return drawn.render().asPng();
}

/** The picture of a widget as a list of marks. @throws {@link PictureError} */
export function pictureOf(prepared: PreparedWidget, options: PictureOptions = {}): Drawing {
  const { tag, widget } = prepared;
  const exporting = exportingOf(widget);
  const composer = composerOf(prepared);
  if (!composer)
    throw new PictureError(
      'browser',
      `<${tag}> is laid out by browsers only; pictures without one are drawn of ${PICTURED.join(', ')}`,
    );
  const { view } = exporting;
  const isEmpty = widget['isEmpty'](view as Parameters<(typeof widget)['isEmpty']>[0]);
  return composedOf(exporting, options, isEmpty ? emptyComposer(view.messages.empty) : composer);
}

/** Widgets that a picture can be drawn of without a browser. */
export const PICTURED: readonly WidgetTag[] = ['thads-gauge', 'thads-bars', 'thads-cascade', 'thads-stat'];

const emptyComposer = (text: string): Composer => ({
  draw: (sheet) => sheet.text(text, { size: 16, fill: sheet.palette.muted }),
  centred: false,
});

function composerOf({ tag, widget }: PreparedWidget): Composer | null {
  if (widget instanceof ThadsGauge) {
    if (widget.shape === 'bullet') return { draw: drawBullet, centred: false };
    return widget.shape === 'ring' ? { draw: drawRing, centred: true } : COMPOSERS.gauge;
  }
  if (widget instanceof ThadsBars) {
    const drawn = widget.drawnRows;
    return drawn ? { draw: drawRows(drawn), centred: false } : COMPOSERS.stages;
  }
  if (widget instanceof ThadsStat) return { draw: drawStat(widget.previousOf), centred: false };
  return tag === 'thads-cascade' ? { draw: drawCascade, centred: false } : null;
}
