import type { Severity } from './model/problem.ts';
import type { Report } from './model/report.ts';

/** The browser's own `Event`: pages with MooTools have something else under that name. */
export const NativeEvent = /* @__PURE__ */ Object.getPrototypeOf(CustomEvent) as typeof Event;

/** A figure cannot be read, drawn or trusted. Sent once for every problem, bubbling and through shadow roots. */
export class ThadsProblemEvent extends NativeEvent {
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
export class ThadsReadyEvent extends NativeEvent {
  constructor() {
    super('thads-ready', { bubbles: true, composed: true });
  }
}

/** Other figures have come by `report`, `src` or what stands inside the tag. */
export class ThadsDataEvent extends NativeEvent {
  readonly report: Report;

  constructor(report: Report) {
    super('thads-data', { bubbles: true, composed: true });
    this.report = report;
  }
}

/** A reader has picked a row, or let go of it. */
export class ThadsSelectEvent extends NativeEvent {
  /** Of the unit or category. */
  readonly id: string;
  readonly name: string;
  /** `false` when the row that was picked is picked no more. */
  readonly selected: boolean;

  constructor({ id, name, selected }: Pick<ThadsSelectEvent, 'id' | 'name' | 'selected'>) {
    super('thads-select', { bubbles: true, composed: true });
    this.id = id;
    this.name = name;
    this.selected = selected;
  }
}

/** A reader takes the figures or the picture along; `preventDefault()` stops it before anything is made. */
export class ThadsExportEvent extends NativeEvent {
  readonly format: 'csv' | 'svg' | 'png' | 'sentence' | 'table' | 'link';
  /** `null` for what is copied. */
  readonly filename: string | null;

  constructor({ format, filename }: Pick<ThadsExportEvent, 'format' | 'filename'>) {
    super('thads-export', { bubbles: true, composed: true, cancelable: true });
    this.format = format;
    this.filename = filename;
  }
}

declare global {
  /** Of elements, documents and windows alike, for all of these events bubble. */
  interface GlobalEventHandlersEventMap {
    'thads-export': ThadsExportEvent;
    'thads-data': ThadsDataEvent;
    'thads-problem': ThadsProblemEvent;
    'thads-ready': ThadsReadyEvent;
    'thads-select': ThadsSelectEvent;
  }
}
