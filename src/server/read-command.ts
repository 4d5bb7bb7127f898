import { createReadStream } from 'node:fs';
import { type ArticleReading, readArticle } from '../article.ts';
import { whyNone } from '../article/why-none.ts';
import type { Measure } from '../model/report.ts';
import {
  articleFieldText,
  type ArticleMessages,
  articleMessagesFor,
  articleProblemText,
} from '../text/article-problems.ts';
import { lowerFirst } from '../text/sentences.ts';
import type { Streams } from './check-command.ts';
import { CLI_TEXTS, type CliText } from './cli-text.ts';
import { NotTextError, textPieces } from './file-text.ts';

export interface ReadCommandOptions {
  readonly lang: keyof typeof CLI_TEXTS;
  /** One JSON object a file. */
  readonly json: boolean;
}

const STDIN = '-';

/** A figure that was read, with the place it was read at; derived ones have none. */
interface Line {
  readonly path: string;
  readonly text: string;
  readonly from?: readonly string[];
}

/**
 * `thads read`: the enforcement figures of articles, each with the line and column it stands at, or why there are none.
 *
 * @param files - paths of texts; `-` is standard input
 * @returns the exit status: 1 where a file has no figures or cannot be read, else 0; contradictions are named and fail nothing
 */
export async function readCommand(
  files: readonly string[],
  options: ReadCommandOptions,
  streams: Streams,
): Promise<0 | 1> {
  const texts = CLI_TEXTS[options.lang];
  const messages = articleMessagesFor(options.lang);
  let failed = false;
  for (const file of files) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, so that the figures of a file stand together
      const text = await textOf(file === STDIN ? streams.stdin : createReadStream(file));
      const reading = readArticle(text);
      const none = whyNone(text, reading);
      if (none) failed = true;
      if (options.json) streams.out(`${JSON.stringify(record(file, text, reading, messages))}\n`);
      else for (const line of printed(file, text, reading, messages, texts)) streams.out(`${line}\n`);
    } catch (error) {
      const reason = unreadReason(error, texts);
      failed = true;
      if (options.json) streams.out(`${JSON.stringify({ file, error: reason })}\n`);
      else streams.err(`${file}: error: ${reason}\n`);
    }
  }
  return failed ? 1 : 0;
}

/** @throws {@link NotTextError} also for pictures and the like: no article holds a zero */
async function textOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  let text = '';
  for await (const piece of textPieces(bytes)) text += piece;
  if (text.includes('\u0000')) throw new NotTextError();
  return text;
}

function unreadReason(error: unknown, text: CliText): string {
  if (error instanceof NotTextError) return text.notArticle;
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) throw error;
  const known: Readonly<Record<string, string>> = { ENOENT: text.missing, EISDIR: text.folder, EACCES: text.forbidden };
  return known[String(error.code)] ?? text.failed(error.message);
}

function printed(
  file: string,
  text: string,
  reading: ArticleReading,
  messages: ArticleMessages,
  texts: CliText,
): string[] {
  const place = placer(text);
  const at = (path: string) => {
    const evidence = reading.evidence[path];
    if (!evidence) return file;
    const { line, column } = place(evidence.start);
    return `${file}:${line}:${column}`;
  };
  const figures = linesOf(reading).map(({ path, text: value, from }) => {
    const derived = from?.map((one) => lowerFirst(articleFieldText(one, messages))).join('; ');
    return `${at(path)}: ${articleFieldText(path, messages)}: ${value}${derived ? ` (${texts.derived(derived)})` : ''}`;
  });
  const problems = reading.problems.map(
    (problem) => `${at(problem.where)}: ${problem.severity}: ${articleProblemText(problem, messages)}`,
  );
  const none = whyNone(text, reading);
  return [...figures, ...problems, ...(none ? [`${file}: ${articleProblemText(none, messages)}`] : [])];
}

/** What is printed of a reading: whose and when, then the figures by measure, what lies beside them, and what follows. */
function linesOf({ report, extra, changes, derived, others }: ArticleReading): Line[] {
  const measures = (prefix: string, of: { readonly [M in Measure]?: object | undefined }): Line[] =>
    (['cases', 'amounts'] as const).flatMap((measure) =>
      Object.entries(of[measure] ?? {}).flatMap(([name, text]) =>
        name === 'basis' ? [] : { path: `${prefix}${measure}.${name}`, text: String(text) },
      ),
    );
  return [
    ...(report.agency === undefined ? [] : [{ path: 'agency', text: report.agency }]),
    ...(report.period?.label ? [{ path: 'period', text: report.period.label }] : []),
    ...measures('', report),
    ...Object.entries(derived).map(([path, { value, from }]) => ({ path, text: value, from })),
    ...measures('extra.', extra),
    ...measures('changes.', changes),
    ...others.flatMap((other, index) => {
      const whose = [other.unit, other.category, other.period].filter(Boolean).join(', ');
      return measures(`others[${index}].`, other).map((line) => ({
        ...line,
        text: whose ? `${line.text} (${whose})` : line.text,
      }));
    }),
  ];
}

function record(file: string, text: string, reading: ArticleReading, messages: ArticleMessages) {
  const place = placer(text);
  const none = whyNone(text, reading);
  return {
    file,
    ...reading,
    evidence: Object.fromEntries(
      Object.entries(reading.evidence).map(([path, one]) => [path, { ...one, ...place(one.start) }]),
    ),
    problems: reading.problems.map((problem) => ({ ...problem, message: articleProblemText(problem, messages) })),
    none: none && { code: none.code, message: articleProblemText(none, messages) },
  };
}

/** Line and column of a place in a text, both from 1; columns are counted in characters as editors do. */
function placer(text: string): (at: number) => { readonly line: number; readonly column: number } {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
  return (at) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - starts[low]! + 1 };
  };
}
