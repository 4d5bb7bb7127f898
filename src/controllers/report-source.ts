import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FigureProblem } from '../figures/checks.ts';
import type { ParsedReport } from '../input/json.ts';
import type { Lang } from '../input/number-text.ts';
import { FigureError, type Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import type { Messages } from '../text/messages.ts';

/** A report as a door gave it, with what can be said against it. */
export interface GivenReport {
  readonly report: Report;
  readonly problems: readonly (Problem | FigureProblem)[];
  /** What is wrong, in words: reports have sentences that single widgets do not carry. */
  readonly tell: (problem: Problem | FigureProblem, messages: Messages, lang: Lang) => string;
}

/** What a widget tells this controller; all of it may change at any time. */
export interface ReportHost extends ReactiveControllerHost, HTMLElement {
  /** JSON of a report as an object or text, or what `parseReport` made of it. */
  readonly report: unknown;
  /** Address of JSON or CSV. */
  readonly src: string | null | undefined;
  /** Language that ambiguous separators are read in. */
  readonly dataLang: Lang;
  /** Called when a door has given other figures than before. */
  reportChanged(given: GivenReport): void;
}

/** One door: what came in by it last. */
interface Door {
  /** What it was opened with: nothing is read twice. */
  key: unknown;
  given: GivenReport | null;
  busy: AbortController | null;
  failure: Problem | null;
}

const closed = (): Door => ({ key: null, given: null, busy: null, failure: null });

/**
 * The report of a widget, from the highest door that has one: the property `report`, the address `src`, a child
 * `<script type="application/json">`, a child `<table>`. What the page already holds stays until good data came, and
 * the last good data are kept when later ones fail.
 *
 * This module and what reads JSON, CSV and tables are loaded when they are needed first: a page of attributes never
 * asks for them.
 */
export class ReportSource implements ReactiveController {
  readonly #host: ReportHost;
  /** `report` or `src`; and what stands inside the tag. */
  readonly #own = closed();
  readonly #child = closed();
  #settled: Promise<unknown> = Promise.resolve();

  constructor(host: ReportHost) {
    this.#host = host;
    host.addController(this);
  }

  /** `null` while no door has given anything. */
  get given(): GivenReport | null {
    return this.#own.given ?? this.#child.given;
  }

  /** Waits for a first answer. */
  get loading(): boolean {
    return this.given === null && (this.#own.busy ?? this.#child.busy) !== null;
  }

  /** Shows older data because newer ones could not be had. */
  get stale(): boolean {
    return this.#own.failure !== null && this.#own.given !== null;
  }

  /** Why a door stayed shut. */
  get failures(): readonly Problem[] {
    return [this.#own.failure, this.#child.failure].filter((failure) => failure !== null);
  }

  /** Doors in use, highest first, a table or script that only stands in for `src` left out. */
  get doors(): readonly string[] {
    const { report, src } = this.#host;
    const [script, table] = this.#children();
    const own = [report != null && 'report', src != null && 'src'].filter((door) => door !== false);
    const inside = [script && '<script>', table && '<table>'].filter((door) => typeof door === 'string');
    return own[0] === 'src' ? own : [...own, ...inside];
  }

  /** Resolves when what stands on the page itself has been read; requests are not waited for. */
  get settled(): Promise<unknown> {
    return this.#settled;
  }

  hostConnected(): void {
    // The parser may still be writing what stands inside the tag.
    const { ownerDocument } = this.#host;
    if (ownerDocument.readyState === 'loading')
      ownerDocument.addEventListener('DOMContentLoaded', () => this.#host.requestUpdate(), { once: true });
    if (this.#own.key !== null && this.#own.given === null) this.#own.key = null;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#own.busy?.abort();
    this.#own.busy = null;
  }

  /** Looks for doors that have opened, closed or changed. To be called before the host derives what it shows. */
  look(): void {
    if (!this.#host.isConnected) return;
    const { report, src } = this.#host;
    if (report != null) this.#open(this.#own, report, async () => givenReport(report, this.#host.dataLang));
    else if (src) this.#open(this.#own, src, (signal) => this.#load(src, signal, false), true);
    else this.#shut(this.#own);
    const [script, table] = this.#children();
    if (script)
      this.#open(this.#child, script.textContent, async () => givenReport(script.textContent, this.#host.dataLang));
    else if (table)
      this.#open(this.#child, `${table.rows.length} ${table.textContent}`, async () =>
        givenTable(table, this.#host.dataLang),
      );
    else this.#shut(this.#child);
  }

  /** Asks for `src` again, and the server whether its stored answer still holds. */
  reload(): void {
    const { src } = this.#host;
    if (this.#host.report != null || !src) return;
    this.#own.key = null;
    this.#open(this.#own, src, (signal) => this.#load(src, signal, true), true);
  }

  #children(): [HTMLScriptElement | null, HTMLTableElement | null] {
    return [
      this.#host.querySelector<HTMLScriptElement>(':scope > script[type="application/json"]'),
      this.#host.querySelector<HTMLTableElement>(':scope > table, :scope > figure > table'),
    ];
  }

  #shut(door: Door): void {
    if (door.key === null) return;
    door.busy?.abort();
    Object.assign(door, closed());
  }

  #open(door: Door, key: unknown, read: (signal: AbortSignal) => Promise<GivenReport>, remote = false): void {
    if (door.key === key) return;
    door.busy?.abort();
    const busy = new AbortController();
    Object.assign(door, { key, busy });
    const done = read(busy.signal).then(
      (given) => this.#close(door, busy, given, null),
      (error: unknown) => {
        if (!(error instanceof FigureError)) {
          if (busy.signal.aborted) return;
          throw error;
        }
        this.#close(door, busy, null, error.problem);
      },
    );
    if (!remote) this.#settled = Promise.all([this.#settled, done]);
  }

  #close(door: Door, busy: AbortController, given: GivenReport | null, failure: Problem | null): void {
    if (door.busy !== busy) return;
    door.busy = null;
    // Data with no figure in them do not replace figures that are there.
    const empty = given !== null && !hasFigures(given.report);
    door.failure = failure ?? (empty ? (given.problems[0] ?? nothingIn(door === this.#own ? 'src' : '')) : null);
    if (given && (!empty || door.given === null)) door.given = given;
    if (given && !empty) this.#host.reportChanged(given);
    this.#host.requestUpdate();
  }

  async #load(src: string, signal: AbortSignal, fresh: boolean): Promise<GivenReport> {
    const { loadShared } = await import('../input/remote.ts');
    const { bytes, format } = await loadShared(new URL(src, this.#host.baseURI).href, signal, fresh);
    const { decodeBytes } = await import('../input/decode.ts');
    const text = decodeBytes(bytes);
    const lang = this.#host.dataLang;
    if (format === 'json') return givenReport(text, lang);
    const { parseCsv } = await import('../input/csv.ts');
    return checked(parseCsv(text, { lang }));
  }
}

const nothingIn = (where: string): Problem => ({ code: 'no-figures', severity: 'error', where, values: {} });

const hasFigures = ({ cases, amounts, units, periods, categories }: Report): boolean =>
  cases !== null || amounts !== null || units.length + periods.length + categories.length > 0;

async function givenReport(input: unknown, lang: Lang): Promise<GivenReport> {
  if (isParsed(input)) return checked(input);
  const { parseReport } = await import('../input/json.ts');
  return checked(parseReport(input, { lang }));
}

async function givenTable(table: HTMLTableElement, lang: Lang): Promise<GivenReport> {
  const { parseTable } = await import('../input/table.ts');
  return checked(parseTable(table, { lang }));
}

async function checked({ report, problems }: ParsedReport): Promise<GivenReport> {
  const { checkReport } = await import('../figures/check-report.ts');
  const { reportMessagesFor, reportProblemText } = await import('../text/report-problems.ts');
  return {
    report,
    problems: [...problems, ...checkReport(report)],
    tell: (problem, messages, lang) => reportProblemText(problem, { ...reportMessagesFor(lang), ...messages }),
  };
}

const isParsed = (input: unknown): input is ParsedReport =>
  typeof input === 'object' && input !== null && 'report' in input && 'problems' in input;
