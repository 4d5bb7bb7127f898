import type { Problem, Severity } from '../model/problem.ts';
import type { ReportMessages } from '../text/report-messages.ts';
import { reportProblemText } from '../text/report-problems.ts';
import type { Finding } from './findings.ts';

/** What is printed of what is found, and how. */
export interface PrintOptions {
  /** One JSON object a line. */
  readonly json: boolean;
  /** Nothing but the summary. */
  readonly quiet: boolean;
  /** Also what is merely worth knowing. */
  readonly verbose: boolean;
  /** No more problems than this. */
  readonly max: number;
}

/** Prints problems as they are found, and counts all of them. */
export class Printer {
  readonly counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  /** Problems that were not printed, for there are too many. */
  unprinted = 0;

  readonly #options: PrintOptions;
  readonly #messages: ReportMessages;
  readonly #write: (text: string) => void;
  #printed = 0;

  constructor(options: PrintOptions, messages: ReportMessages, write: (text: string) => void) {
    this.#options = options;
    this.#messages = messages;
    this.#write = write;
  }

  problem(file: string, { line, column, path = '', problem }: Finding): void {
    this.#print(problem.severity, () => {
      const message = reportProblemText(problem, this.#messages);
      if (this.#options.json)
        return JSON.stringify({ file, line, column, ...(path && { path }), ...this.#record(problem, message) });
      const place = path === '' || message.startsWith(path) ? '' : `${path}: `;
      return `${file}:${line}:${column}: ${problem.severity}: ${place}${message}`;
    });
  }

  /** A file that cannot be read at all. */
  unread(file: string, message: string): void {
    const [line, column, code, severity] = [null, null, 'file-unreadable', 'error'] as const;
    this.#print(severity, () =>
      this.#options.json
        ? JSON.stringify({ file, line, column, code, severity, message })
        : `${file}: ${severity}: ${message}`,
    );
  }

  #print(severity: Severity, text: () => string): void {
    const { quiet, verbose, max } = this.#options;
    this.counts[severity] += 1;
    if (quiet || (severity === 'info' && !verbose)) return;
    if (this.#printed < max) this.#write(`${text()}\n`);
    else this.unprinted += 1;
    this.#printed += 1;
  }

  #record(problem: Problem, message: string): Record<string, string> {
    const { code, severity, values } = problem;
    const { expected, got } = values;
    // The values are in the reader's language, as the sentence has them.
    const filled = (value: string) =>
      reportProblemText({ ...problem, where: '', values: {} }, { ...this.#messages, [code]: `{${value}}` });
    return {
      code,
      severity,
      message,
      ...(expected && { expected: (this.#messages.expected as Record<string, string>)[expected] ?? expected }),
      ...(got !== undefined && { got }),
      ...('stated' in problem && { stated: filled('stated'), computed: filled('computed') }),
    };
  }
}
