import { LitElement, type PropertyDeclarations } from 'lit';
import type { RawFigure } from '../input/figure-text.ts';
import type { MessageOverrides } from '../text/messages.ts';

/** What an author can say of any widget, by attributes and properties. */
export abstract class WidgetProperties extends LitElement {
  static override properties: PropertyDeclarations = {
    label: {},
    measure: {},
    total: {},
    enforceable: {},
    completed: {},
    rate: {},
    target: {},
    agency: {},
    period: {},
    asOf: { attribute: 'as-of' },
    status: {},
    source: {},
    sourceHref: { attribute: 'source-href' },
    note: {},
    digits: {},
    headingLevel: { attribute: 'heading-level' },
    table: {},
    src: {},
    select: {},
    unit: { noAccessor: true },
    previous: {},
    pace: {},
    report: { attribute: false },
    messages: { attribute: false },
    toolbar: {},
  };

  /** Heading of the widget; its line is left out without one. */
  declare label: string | null | undefined;
  /** What is counted: `cases` or `amounts`. */
  declare measure: string | null | undefined;
  /** All that was to be enforced: `2.561`, `211 tỷ đồng`. */
  declare total: RawFigure;
  /** The part of `total` that can be enforced: `1.875`, `hơn 123 tỷ đồng`. */
  declare enforceable: RawFigure;
  /** The part of `enforceable` that has been carried out: `1.529`, `56,1 tỷ đồng`. */
  declare completed: RawFigure;
  /** Completion rate as published, in per cent: `81,55%`. It is shown as it stands. */
  declare rate: RawFigure;
  /** Rate to be reached, in per cent: `81,5%`, or `>83,25` where it has to be exceeded. */
  declare target: RawFigure;
  /** Whose figures they are. */
  declare agency: string | null | undefined;
  /** What they cover: `Năm 2022`. */
  declare period: string | null | undefined;
  /** The day up to which they count: `22/09/2022` or `2022-09-22`. */
  declare asOf: string | null | undefined;
  /** `provisional`, `revised` or `final`. */
  declare status: string | null | undefined;
  /** Where they were published. */
  declare source: string | null | undefined;
  /** Address of the source; http and https only. */
  declare sourceHref: string | null | undefined;
  /** A remark below the drawing. */
  declare note: string | null | undefined;
  /** Decimals of computed percentages, 0 to 6; more are printed where fewer would contradict a verdict. Default 2. */
  declare digits: string | number | null | undefined;
  /** Makes the label a heading of this level, 2 to 6. */
  declare headingLevel: string | number | null | undefined;
  /** The data table: folded in `details` (default), `open`, or `none`. */
  declare table: string | null | undefined;
  /** Address of a report as JSON or CSV. What the page already holds stays until it has come. */
  declare src: string | null | undefined;
  /** Which unit, category or period of the report is shown, by its id or its name; the whole report without it. */
  declare select: string | null | undefined;
  /** Rate of the same months a year before, in per cent. */
  declare previous: RawFigure;
  /** Rate that would be on course for the target by now, in per cent: part of a year is judged by it. */
  declare pace: RawFigure;
  /** The report as JSON, an object or text, or as `parseReport` read it; it goes before every other way of giving figures. */
  declare report: unknown;
  /** Buttons to take the widget along: some of `csv`, `svg`, `png`, `copy` and `link`; none by default. */
  declare toolbar: string | null | undefined;
  /** Strings of this widget replaced, see `Messages`. */
  declare messages: MessageOverrides | null | undefined;

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  override attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    super.attributeChangedCallback(name, before, after);
    if (name === 'lang') this.requestUpdate();
  }

  /** The same as `select`, as one says it of units. */
  get unit(): string | null | undefined {
    return this.select;
  }

  set unit(unit: string | null | undefined) {
    this.select = unit;
  }
}
