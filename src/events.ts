import type { Severity } from './model/problem.ts';
import type { Report } from './model/report.ts';

/** A figure cannot be read, drawn or trusted. Sent once for every problem, bubbling and through shadow roots. */
export class ThadsProblemEvent extends Event {
  /** Stable, kebab-case. */
  readonly code: string;
  /** The whole sentence, in the language of the widget. */
  readonly message: string;
  readonly severity: Severity;
  /** Attribute, path or cell. */
  readonly where: string;

  constructor({ code, message, severity, where }: Pick<ThadsProblemEvent, 'code' | 'message' | 'severity' | 'where'>) {
    super('thads-problem', { bubbles: true, composed: true });
    this.code = code;
    this.message = message;
    this.severity = severity;
    this.where = where;
  }
}

/** A widget has drawn for the first time. */
export class ThadsReadyEvent extends Event {
  constructor() {
    super('thads-ready', { bubbles: true, composed: true });
  }
}

/** Other figures have come by `report`, `src` or what stands inside the tag. */
export class ThadsDataEvent extends Event {
  readonly report: Report;

  constructor(report: Report) {
    super('thads-data', { bubbles: true, composed: true });
    this.report = report;
  }
}

declare global {
  interface HTMLElementEventMap {
    'thads-data': ThadsDataEvent;
    'thads-problem': ThadsProblemEvent;
    'thads-ready': ThadsReadyEvent;
  }
}
