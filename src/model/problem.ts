/** `error`: a figure could not be taken; `warning`: it was taken and should not be trusted as it stands; `info`: worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** What is wrong, where, and the words its sentence is made of; the sentences themselves are in `text/`. */
export interface Problem {
  /** Kebab-case and stable: the key of the sentence in the catalogues. */
  readonly code: string;
  readonly severity: Severity;
  /** Attribute, JSON path (`cases.completed`) or table cell the problem is about; empty for the whole report. */
  readonly where: string;
  /** Values to be filled into the sentence, already as text: `expected`, `got`, `stated`, `computed` … */
  readonly values: Readonly<Record<string, string>>;
}

/** Text that is not the figure it should be. Caught by every door and shown to readers, never left to the host page. */
export class FigureError extends Error {
  override readonly name = 'FigureError';

  readonly problem: Problem;

  constructor(problem: Problem) {
    const { where, code, values } = problem;
    super(`${where}: ${code}${values['got'] === undefined ? '' : `, got ${JSON.stringify(values['got'])}`}`);
    this.problem = problem;
  }
}
