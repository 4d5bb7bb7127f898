import '../en.ts';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { checkFile } from './check-file.ts';
import { CLI_TEXTS, findingMessages } from './cli-text.ts';
import { unreadReason } from './file-text.ts';
import type { Finding } from './findings.ts';
import { Printer, type PrintOptions } from './printer.ts';
import { progressTo } from './progress.ts';

/** Where a command reads and writes. */
export interface Streams {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** @param bytes - instead of the text, for what is no text */
  readonly out: (text: string, bytes?: Uint8Array) => void;
  readonly err: (text: string) => void;
  /** Whether somebody looks on at `err`. */
  readonly isTerminal: boolean;
}

/** How `thads check` judges and prints. */
export interface CheckOptions extends PrintOptions {
  readonly lang: keyof typeof CLI_TEXTS;
  /** Figures that contradict each other do not count as failure. */
  readonly allowWarnings: boolean;
}

const STDIN = '-';

/**
 * `thads check`: names what cannot be read in some files, and which of their figures contradict each other.
 *
 * @param files - paths; `-` is standard input
 * @returns the exit status: 1 for problems, and for files that cannot be read, else 0
 */
export async function checkCommand(files: readonly string[], options: CheckOptions, streams: Streams): Promise<0 | 1> {
  const text = CLI_TEXTS[options.lang];
  const printer = new Printer(options, findingMessages(options.lang), streams.out);
  const progress = progressTo(streams.isTerminal ? streams.err : null, await totalBytes(files), text.progress);
  let rows = 0;
  for (const file of files) {
    const bytes = file === STDIN ? streams.stdin : createReadStream(file);
    const tell = (finding: Finding) => printer.problem(file, finding);
    try {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, so that the problems of a file stand together
      rows += await checkFile(file, bytes, tell, progress.step);
    } catch (error) {
      printer.unread(file, unreadReason(error, text));
    }
  }
  progress.clear();
  const { error: errors, warning: warnings, info } = printer.counts;
  const counts = { files: files.length, rows, errors, warnings };
  if (options.json)
    streams.out(`${JSON.stringify({ summary: { ...counts, infos: info, unprinted: printer.unprinted } })}\n`);
  else {
    if (printer.unprinted > 0) streams.err(`${text.more(printer.unprinted)}\n`);
    // A heading with a slip of the pen is a column that nobody reads: not to be passed over in silence.
    if (info > 0 && !options.verbose && !options.quiet) streams.err(`${text.infos(info)}\n`);
    streams.err(`${text.summary(counts)}\n`);
  }
  return errors > 0 || (warnings > 0 && !options.allowWarnings) ? 1 : 0;
}

/** Size of all files together; `null` when it is not known. */
async function totalBytes(files: readonly string[]): Promise<number | null> {
  if (files.includes(STDIN)) return null;
  const sizes = await Promise.all(
    files.map((file) =>
      stat(file).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
