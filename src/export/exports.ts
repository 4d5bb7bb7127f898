import type { Category, Report, Unit } from '../model/report.ts';
import type { Frame } from '../templates/frame.ts';
import type { Messages } from '../text/messages.ts';
import { composedDrawing, Sheet } from './composed.ts';
import { drawStages } from './composed-bars.ts';
import { drawGauge } from './composed-gauge.ts';
import { csvOf } from './csv.ts';
import { type Drawing, MARGIN, type PictureOptions } from './drawing.ts';
import type { Exported, ExportedPart, PartKind, Provenance } from './exported.ts';
import { estimatedWidth, textBlock } from './lay-out-text.ts';
import { measuredDrawing } from './measured.ts';
import { PALETTES } from './palette.ts';
import { pngOf } from './png.ts';
import { svgText } from './svg.ts';

/** What a widget draws: how it is composed without a page, or which parts of the report are its rows; `null` for anything else. */
export type ExportKind = 'gauge' | 'stages' | PartKind | null;

/** What a widget hands over to have it exported. */
export interface Exporting {
  readonly view: {
    readonly report: Report;
    readonly reading: Exported['reading'];
    readonly frame: Frame;
    readonly origin: Provenance;
    readonly messages: Messages;
    readonly lang: 'vi' | 'en';
  };
  readonly sentence: string;
  readonly table: Exported['table'];
  readonly kind: ExportKind;
  /** Unit whose own units are its rows. */
  readonly owner: string | null;
  /** What is drawn; `null` before it was. */
  readonly root: HTMLElement | null;
}

/** A picture cannot be made, for there is nothing to be seen. */
export class NotShownError extends Error {
  override readonly name = 'NotShownError';
}

export const toCsv = (exporting: Exporting): string => csvOf(exportedOf(exporting));

export const toSvg = (exporting: Exporting, options: PictureOptions): string => svgText(drawingOf(exporting, options));

export const toPng = (exporting: Exporting, scale: number, options: PictureOptions): Promise<Blob> =>
  pngOf(drawingOf(exporting, options), scale);

export function exportedOf({ view, sentence, table, kind, owner }: Exporting): Exported {
  const { report, reading, frame, origin, messages, lang } = view;
  const parts =
    kind === 'units' || kind === 'categories' || kind === 'periods'
      ? partsOf(report, kind, owner, reading.measure)
      : [];
  return {
    label: frame.label,
    origin,
    sentence,
    reading,
    parts: parts.length > 0 ? { kind: kind as PartKind, rows: parts } : null,
    table,
    messages,
    lang,
  };
}

function partsOf(
  report: Report,
  kind: PartKind,
  owner: string | null,
  measure: Exported['reading']['measure'],
): ExportedPart[] {
  const own = kind === 'units' ? report.units.filter(({ parent }) => parent !== null && parent === owner) : [];
  if (kind === 'periods')
    return report.periods.map((point) => ({ id: null, name: null, period: point.period, figures: point[measure] }));
  return (own.length > 0 ? own : report[kind]).map((part: Unit | Category) => ({
    id: part.id,
    name: part.name,
    period: 'period' in part ? (part.period ?? report.period) : report.period,
    figures: part[measure],
  }));
}

/**
 * The picture of a widget: as the page shows it; where the page does not, from its geometry alone.
 *
 * @throws {@link NotShownError} for a widget that is hidden and cannot be drawn without a page
 */
export function drawingOf(exporting: Exporting, options: PictureOptions = {}): Drawing {
  const { view, root, kind } = exporting;
  const asked = { ...options, width: options.width === undefined ? undefined : fittingWidth(options.width) };
  const measured = root && measuredDrawing(root, { ...aboutOf(exporting), lang: view.lang }, asked);
  if (measured) return withFacts(measured, factsOf(view.frame), root?.textContent ?? '');
  if (kind !== 'gauge' && kind !== 'stages') throw new NotShownError('nothing is shown');
  return composedOf(exporting, asked, COMPOSERS[kind]);
}

const fittingWidth = (width: number): number => Math.min(2000, Math.max(200, width));

/** What a picture is called, and what it says. */
const aboutOf = ({ view: { frame, messages }, sentence }: Exporting): Pick<Drawing, 'title' | 'desc'> => ({
  title: frame.label ?? frame.about ?? messages.figures,
  desc: [sentence, ...factsOf(frame)].join(' '),
});

/** Agency and period, note, source, and how the figures stand: they are in every picture. */
const factsOf = ({ about, note, source, standing }: Frame): string[] =>
  [about, note, source && source.text, standing].filter((fact) => fact !== null);

/** What stands somewhere around the widget on its page has to stand in the picture. */
function withFacts(drawing: Drawing, facts: readonly string[], shown: string): Drawing {
  const plain = (text: string) => text.replace(/\s+/g, ' ');
  const missing = facts.filter((fact) => !plain(shown).includes(plain(fact)));
  if (missing.length === 0) return drawing;
  const light = { size: 13, fill: PALETTES[isDark(drawing.ground) ? 'dark' : 'light'].muted };
  const { marks, height } = textBlock(
    missing.join(' · '),
    { x: MARGIN, y: drawing.height, room: drawing.width - 2 * MARGIN },
    light,
    estimatedWidth,
  );
  return { ...drawing, height: Math.ceil(drawing.height + height + MARGIN), marks: [...drawing.marks, ...marks] };
}

/** Whether a ground is so dark that text on it has to be light. */
const isDark = (ground: string | null): boolean =>
  ground !== null &&
  ground.startsWith('#') &&
  [1, 3, 5].reduce((sum, at) => sum + Number.parseInt(ground.slice(at, at + 2), 16), 0) < 3 * 128;

const FONT = 'system-ui, "Segoe UI", Roboto, "Noto Sans", Arial, Helvetica, sans-serif';

/** How a drawing is made without a page. */
export interface Composer {
  /** Adds the drawing to a sheet that has its header. */
  readonly draw: (sheet: Sheet, exported: Exported) => void;
  /** Whether verdicts stand in the middle. */
  readonly centred: boolean;
}

/** Those a page carries, for widgets that are hidden. */
export const COMPOSERS = {
  gauge: { draw: drawGauge, centred: true },
  stages: { draw: drawStages, centred: false },
} as const satisfies Readonly<Record<string, Composer>>;

/** Needs no page: the same on a server. */
export function composedOf(
  exporting: Exporting,
  { width = 480, theme = 'light' }: PictureOptions,
  { draw, centred }: Composer,
): Drawing {
  const { frame } = exporting.view;
  const exported = exportedOf(exporting);
  return composedDrawing(
    exported,
    { ...frame, source: frame.source && frame.source.text },
    aboutOf(exporting),
    new Sheet(fittingWidth(width), PALETTES[theme], estimatedWidth),
    (sheet) => draw(sheet, exported),
    centred,
    FONT,
  );
}
