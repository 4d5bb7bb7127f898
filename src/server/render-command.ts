import '../en.ts';
import { readFile, writeFile } from 'node:fs/promises';
import { parseCsv } from '../input/csv.ts';
import { decodeBytes } from '../input/decode.ts';
import { type ParsedReport, parseReport } from '../input/json.ts';
import type { Streams } from './check-command.ts';
import { checkFile } from './check-file.ts';
import { CLI_TEXTS, type CliText, findingMessages } from './cli-text.ts';
import { unreadReason, unwrittenReason } from './file-text.ts';
import { Printer } from './printer.ts';
import { renderEmail } from './render-email.ts';
import { PictureError, PICTURED, renderPng, renderSvg } from './render-picture.ts';
import { renderWidget } from './render-widget.ts';
import type { WidgetAttributes, WidgetTag } from './widget-host.ts';

export const FORMATS = ['html', 'svg', 'png', 'email'] as const;

export interface RenderCommandOptions {
  readonly lang: keyof typeof CLI_TEXTS;
  readonly tag: WidgetTag;
  readonly format: (typeof FORMATS)[number];
  readonly attributes: WidgetAttributes;
  /** px. */
  readonly width: number | null;
  readonly theme: 'light' | 'dark';
  /** Path of the file to be written; standard output without one. */
  readonly out: string | null;
}

const STDIN = '-';

/** What cannot be read is missing in the drawing; what contradicts itself is named there. */
const ERRORS = { json: false, quiet: false, verbose: false, max: 1000 };
/** As `--widget` has them. */
const picturedNames = PICTURED.map((tag) => tag.replace('thads-', '')).join(', ');
const JSON_START = /^[\s\ufeff]*\{/;

/**
 * `thads render`: one widget of a report, as HTML, SVG, PNG or a table for mail.
 *
 * @param file - path of JSON or CSV; `-` is standard input
 * @returns the exit status: 1 where something cannot be read, though the rest is drawn, and where there is nothing to draw
 *   or no way to draw it; else 0
 */
export async function renderCommand(file: string, options: RenderCommandOptions, streams: Streams): Promise<0 | 1> {
  const text = CLI_TEXTS[options.lang];
  const fail = (reason: string): 1 => {
    streams.err(`${file}: error: ${reason}\n`);
    return 1;
  };
  try {
    const bytes = file === STDIN ? await allOf(streams.stdin) : await readFile(file);
    const parsed = parsedOf(decodeBytes(bytes));
    const { report } = parsed;
    const printer = new Printer(ERRORS, findingMessages(options.lang), streams.err);
    await checkFile(file, onePiece(bytes), (finding) => {
      if (finding.problem.severity === 'error' && finding.problem.code !== 'no-figures') printer.problem(file, finding);
    });
    const records = [report, ...report.units, ...report.periods, ...report.categories];
    if (records.every(({ cases, amounts }) => !cases && !amounts)) return fail(text.nothingToDraw);
    const drawn = await drawnAs(parsed, options);
    if (options.out !== null && (await written(options.out, drawn, streams, text)) === 1) return 1;
    if (options.out === null)
      streams.out(typeof drawn === 'string' ? drawn : '', typeof drawn === 'string' ? undefined : drawn);
    return printer.counts.error > 0 ? 1 : 0;
  } catch (error) {
    if (error instanceof PictureError)
      return fail(error.needs === 'package' ? text.noPackage : text.noBrowser(options.tag, picturedNames));
    return fail(error instanceof TypeError ? error.message : unreadReason(error, text));
  }
}

async function written(out: string, drawn: string | Uint8Array, { err }: Streams, text: CliText): Promise<0 | 1> {
  try {
    await writeFile(out, drawn);
    return 0;
  } catch (error) {
    err(`${out}: error: ${unwrittenReason(error, text, out)}\n`);
    return 1;
  }
}

const parsedOf = (text: string): ParsedReport => (JSON_START.test(text) ? parseReport(text) : parseCsv(text));

async function* onePiece(bytes: Uint8Array) {
  yield bytes;
}

async function allOf(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function drawnAs(parsed: ParsedReport, options: RenderCommandOptions): Promise<string | Uint8Array> {
  const { tag, format, lang, attributes, theme } = options;
  const asked = { lang, attributes };
  const picture = { ...asked, theme, width: options.width ?? undefined };
  switch (format) {
    case 'html':
      return `${renderWidget(tag, parsed, asked)}\n`;
    case 'svg':
      return renderSvg(tag, parsed, picture);
    case 'png':
      return renderPng(tag, parsed, picture);
    case 'email':
      return `${renderEmail(tag, parsed, { ...asked, width: picture.width })}\n`;
  }
}
