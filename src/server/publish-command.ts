import '../en.ts';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import { decodeBytes } from '../input/decode.ts';
import type { Measure } from '../model/report.ts';
import type { Streams } from './check-command.ts';
import { checkFile } from './check-file.ts';
import { CLI_TEXTS, type CliText, findingMessages } from './cli-text.ts';
import { unreadReason, unwrittenReason } from './file-text.ts';
import type { Finding } from './findings.ts';
import { Printer, type PrintOptions } from './printer.ts';
import { barTo } from './progress.ts';
import { SiteFiles } from './site-files.ts';
import { INDEX_CSS, type IndexEntry, indexJson, indexPage } from './site-index.ts';
import { unitPages } from './unit-pages.ts';
import { type UnitReport, unitReports } from './unit-reports.ts';
import type { WidgetAttributes, WidgetTag } from './widget-host.ts';

export interface PublishOptions extends PrintOptions {
  readonly lang: keyof typeof CLI_TEXTS;
  /** Folder of the site. */
  readonly out: string;
  readonly tag: WidgetTag;
  readonly measure: Measure | null;
  readonly attributes: WidgetAttributes;
  /** Address the folder will have: `https://example.vn/so-lieu`. */
  readonly base: string | null;
  /** Folder with what every page of the site asks for: dist/ of the package. */
  readonly library: URL;
}

/** What every page of the site asks for, beside it. */
const LIBRARY = ['thads.iife.js', 'embed.js', 'thads.css'];

/** How many of the folders left over, and of the units without figures, are named. */
const MOST_NAMED = 20;

/**
 * `thads publish`: a folder with ready files for every unit of a table or report, and a list of them. What has not changed is
 * not written; a unit of which something cannot be read is named and left out.
 *
 * @returns the exit status: 1 where a unit was left out, or nothing could be published, else 0
 */
export async function publishCommand(file: string, options: PublishOptions, streams: Streams): Promise<0 | 1> {
  // Pages are made and forgotten: a roomy heap would only hold those that nobody needs any more, twice as many in all.
  setFlagsFromString('--optimize-for-size');
  const text = CLI_TEXTS[options.lang];
  const missing = LIBRARY.filter((name) => !existsSync(new URL(name, options.library)));
  if (missing.length > 0) {
    streams.err(`${text.noLibrary(missing.join(', '))}\n`);
    return 1;
  }
  const printer = new Printer(options, findingMessages(options.lang), streams.out);
  const findings: Finding[] = [];
  let content: string;
  try {
    await checkFile(file, createReadStream(file), (finding) => {
      printer.problem(file, finding);
      if (finding.problem.severity === 'error') findings.push(finding);
    });
    content = decodeBytes(await readFile(file));
  } catch (error) {
    printer.unread(file, unreadReason(error, text));
    return 1;
  }
  const { units, broken, empty } = unitReports(content, findings);
  const site = new SiteFiles(options.out);
  try {
    if (units.length > 0) writeWhole(writeUnits(units, site, options, streams, text), site, options, text);
  } catch (error) {
    streams.err(
      `${options.out}: error: ${error instanceof TypeError ? error.message : unwrittenReason(error, text, options.out)}\n`,
    );
    return 1;
  }
  const folders = new Set(units.map(({ folder }) => folder));
  const left = existsSync(options.out) ? site.others(folders, 'embed.html') : [];
  const { written, same } = site;
  const counts = { units: units.length, broken, empty: empty.length, written, same, left: left.length };
  if (options.json)
    streams.out(`${JSON.stringify({ summary: { ...counts, emptyUnits: empty, leftFolders: left } })}\n`);
  else {
    if (printer.unprinted > 0) streams.err(`${text.more(printer.unprinted)}\n`);
    const { info } = printer.counts;
    if (info > 0 && !options.verbose && !options.quiet) streams.err(`${text.infos(info)}\n`);
    if (empty.length > 0) streams.err(`${text.empty(empty.slice(0, MOST_NAMED), empty.length)}\n`);
    if (left.length > 0) streams.err(`${text.leftOver(left.slice(0, MOST_NAMED), left.length)}\n`);
    if (options.base === null) streams.err(`${text.noBase}\n`);
    streams.err(`${text.published(counts)}\n`);
  }
  return units.length === 0 || printer.counts.error > 0 ? 1 : 0;
}

function writeUnits(
  units: readonly UnitReport[],
  site: SiteFiles,
  { tag, measure, attributes, base, lang }: PublishOptions,
  { isTerminal, err }: Streams,
  text: CliText,
): IndexEntry[] {
  const pages = { tag, measure, attributes, lang, base: base?.replace(/\/+$/, '') ?? '' };
  const bar = barTo(isTerminal ? err : null, units.length, text.publishing);
  const entries = units.map((unit, index): IndexEntry => {
    const { files, sentence } = unitPages(unit, pages);
    const { id, name, folder } = unit;
    for (const [path, content] of files) site.write(`${folder}/${path}`, content);
    bar.step(index + 1);
    return { id, name, folder, sentence, files: files.map(([path]) => path) };
  });
  bar.clear();
  return entries;
}

function writeWhole(
  entries: readonly IndexEntry[],
  site: SiteFiles,
  { lang, library }: PublishOptions,
  text: CliText,
): void {
  site.write('index.json', indexJson(entries));
  site.write('index.html', indexPage(entries, text.indexTitle, lang, text));
  site.write('index.css', INDEX_CSS);
  for (const name of LIBRARY) site.write(name, readFileSync(new URL(name, library)));
}
