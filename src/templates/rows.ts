import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { RowBars, Stretch } from '../chart/rows.ts';
import type { RowTexts, RowsValue } from '../text/rows.ts';
import { verdictTemplate } from './frame.ts';

/** A row as it is drawn. */
export interface DrawnRow {
  readonly id: string | null;
  readonly texts: RowTexts;
  readonly bars: RowBars;
}

export interface DrawnRows {
  /** The sentence of all rows. */
  readonly name: string;
  readonly rows: readonly DrawnRow[];
  readonly value: RowsValue;
  readonly grouped: boolean;
  /** Columns where there is room for them. */
  readonly vertical: boolean;
  /** Where all bars begin, as a fraction of the scale. */
  readonly zero: number;
  /** Place of 100 % where the scale goes on behind it. */
  readonly full: number | null;
  /** Ends of the scale in words; `null` where the numbers at the marks say it all. */
  readonly axis: readonly [start: string, end: string] | null;
  /** The longest texts, which columns are as wide as. */
  readonly widest: { readonly name: string; readonly figure: string; readonly beside: string | null };
  /** Names and figures leave a bar no room beside them but on wide places. */
  readonly long: boolean;
  readonly key: RowsKey;
}

/** What the marks stand for; `null` where there are no such marks. */
export interface RowsKey {
  readonly completed: string | null;
  readonly enforceable: string | null;
  readonly target: string | null;
  readonly previous: string | null;
  /** What stands beside the figures. */
  readonly beside: string | null;
  /** What the sign of an open verdict means. */
  readonly open: string | null;
}

/** What readers have done to the rows. */
export interface RowsState {
  /** The row that the keyboard is at. */
  readonly active: number;
  readonly highlighted: string | null;
}

export interface RowsHandlers {
  readonly click: (event: MouseEvent) => void;
  readonly keydown: (event: KeyboardEvent) => void;
  readonly focusin: (event: FocusEvent) => void;
  readonly focusout: () => void;
  readonly pointerover: (event: PointerEvent) => void;
  /** Rows or popover have been left. */
  readonly left: (event: PointerEvent) => void;
}

/** More rows are laid out as they come into sight. */
const MANY = 60;

/**
 * One stop for the tab key; a row is an option that can be picked, and says itself in a sentence.
 * Rows are drawn apart so that the browser can leave out those that are out of sight.
 */
export const rowsTemplate = (
  drawn: DrawnRows,
  { active, highlighted }: RowsState,
  on: RowsHandlers,
): TemplateResult => html`
  ${keyTemplate(drawn.key)}
  <div
    class="rows ${drawn.vertical ? 'vertical' : ''} ${drawn.rows.length > MANY ? 'many' : ''}"
    role="listbox"
    aria-label=${drawn.name}
    @click=${on.click}
    @keydown=${on.keydown}
    @focusin=${on.focusin}
    @focusout=${on.focusout}
    @pointerover=${on.pointerover}
    @pointerleave=${on.left}
  >
    ${drawn.rows.map((row, index) => rowTemplate(row, drawn, index === active, row.id !== null && row.id === highlighted))}
  </div>
  ${drawn.axis === null ? nothing : axisTemplate(drawn.axis, drawn)}
  <div class="tip" part="tip" popover="manual" aria-hidden="true" @pointerleave=${on.left}></div>
`;

/** What is seen apart must not run together for who compares it with the name of the row; builds take spaces out of templates. */
const spaced = (text: string): string => `${text} `;

const rowTemplate = (
  { id, texts, bars }: DrawnRow,
  drawn: DrawnRows,
  active: boolean,
  picked: boolean,
): TemplateResult => html`
  <div
    class="item ${drawn.long ? 'long' : ''} ${picked ? 'picked' : ''}"
    part="row ${picked ? 'picked' : ''}"
    role="option"
    tabindex=${active ? 0 : -1}
    aria-selected=${picked ? 'true' : 'false'}
    aria-disabled=${id === null ? 'true' : nothing}
    aria-label=${texts.said}
  >
    <p class="name" part="name" data-name=${drawn.widest.name}>${spaced(texts.name)}${texts.period === null ? nothing : html`<small .textContent=${spaced(texts.period)}></small>`}</p>
    ${tracks(bars, texts, drawn)}
    <div class="values" data-figure=${drawn.widest.figure} data-beside=${drawn.widest.beside ?? nothing}>
      <p class="figure ${texts.known ? '' : 'unknown'}" part="figure" .textContent=${spaced(texts.figure)}></p>
      ${texts.beside === null ? nothing : texts.verdict ? verdictTemplate({ outcome: texts.verdict.outcome, text: spaced(texts.beside) }) : html`<p class="share" .textContent=${spaced(texts.beside)}></p>`}
    </div>
    ${texts.problems.map((problem) => html`<p class="problem" part="notice" .textContent=${spaced(problem)}></p>`)}
  </div>
`;

/** A bar's place and size across the scale, px. */
interface Lane {
  readonly at: number;
  readonly size: number;
}

/** How far notches stand out on both sides, px. */
const OVERHANG = 4;
/** The same of the line at zero, which goes on from row to row. */
const BETWEEN = 5;

interface Lanes {
  readonly base: Lane;
  readonly value: Lane;
  readonly previous: Lane;
  /** Of all, last year's aside. */
  readonly size: number;
}

const NESTED: Lanes = {
  base: { at: 0, size: 16 },
  value: { at: 3, size: 10 },
  previous: { at: 18, size: 5 },
  size: 16,
};
const GROUPED: Lanes = {
  base: { at: 0, size: 10 },
  value: { at: 12, size: 10 },
  previous: { at: 24, size: 5 },
  size: 22,
};
const SINGLE: Lanes = { ...NESTED, value: NESTED.base };

function tracks(
  bars: RowBars,
  { verdict }: RowTexts,
  { value, grouped, vertical, zero, full, key }: DrawnRows,
): TemplateResult {
  const lanes = value !== 'counts' ? SINGLE : grouped ? GROUPED : NESTED;
  const size = (vertical ? key : bars).previous === null ? lanes.size : lanes.previous.at + lanes.previous.size;
  const kind = value === 'gap' ? `gap ${verdict?.outcome ?? ''}` : 'completed';
  const marks = (upright: boolean) => {
    // Columns are twice as thick as rows, and stand around the middle of their place.
    const placed = (lane: Lane): Lane => (upright ? { at: 2 * lane.at - size, size: 2 * lane.size } : lane);
    const all = placed({ at: 0, size: lanes.size });
    const line = (at: number, mark: string, overhang: number) =>
      across(at, all.at - overhang, all.at + all.size + overhang, mark, upright);
    return svg`
      ${value === 'gap' ? line(zero, 'zero', BETWEEN) : nothing}
      ${bars.base === null ? nothing : bar('enforceable', bars.base, placed(lanes.base), upright)}
      ${bars.value === null ? (bars.base === null ? missing(all.at + all.size / 2, upright) : nothing) : bar(kind, bars.value, placed(lanes.value), upright)}
      ${full === null ? nothing : line(full, 'full', 0)}
      ${bars.previous === null ? nothing : bar('previous', bars.previous, placed(lanes.previous), upright)}
      ${bars.targets.map((at) => line(at, 'halo', OVERHANG))} ${bars.targets.map((at, index) => line(at, `notch of-${index}`, OVERHANG))}`;
  };
  return html`<svg class="track" width="100%" height=${size}>${marks(false)}</svg>
    ${vertical ? html`<svg class="upright" width="100%" height="100%"><svg x="50%" overflow="visible">${marks(true)}</svg></svg>` : nothing}`;
}

const percent = (fraction: number): string => `${fraction * 100}%`;

const bar = (kind: string, { from, length }: Stretch, { at, size }: Lane, upright: boolean): SVGTemplateResult =>
  upright
    ? svg`<rect part="bar ${kind}" class="bar ${kind}" x=${at} y=${percent(1 - from - length)} width=${size} height=${percent(length)}></rect>`
    : svg`<rect part="bar ${kind}" class="bar ${kind}" x=${percent(from)} y=${at} width=${percent(length)} height=${size}></rect>`;

/** A line across the scale. */
const across = (at: number, from: number, to: number, kind: string, upright: boolean): SVGTemplateResult => {
  const part = kind.startsWith('notch') ? 'target' : nothing;
  return upright
    ? svg`<line part=${part} class=${kind} x1=${from} x2=${to} y1=${percent(1 - at)} y2=${percent(1 - at)}></line>`
    : svg`<line part=${part} class=${kind} x1=${percent(at)} x2=${percent(at)} y1=${from} y2=${to}></line>`;
};

/** In place of a bar that is not known. */
const missing = (at: number, upright: boolean): SVGTemplateResult =>
  upright
    ? svg`<line class="missing" x1=${at} x2=${at} y1="0" y2="100%"></line>`
    : svg`<line class="missing" x1="0" x2="100%" y1=${at} y2=${at}></line>`;

const axisTemplate = ([start, end]: readonly [string, string], { widest, long }: DrawnRows): TemplateResult => html`
  <div class="item axis ${long ? 'long' : ''}" aria-hidden="true">
    <p class="name" data-name=${widest.name}></p>
    <p class="ends"><span .textContent=${start}></span><span .textContent=${end}></span></p>
    <div class="values" data-figure=${widest.figure} data-beside=${widest.beside ?? nothing}></div>
  </div>
`;

const keyTemplate = ({ completed, enforceable, target, previous, beside, open }: RowsKey): TemplateResult => html`
  <div class="key" part="key">
    ${swatch('completed', completed)} ${swatch('enforceable', enforceable)} ${swatch('previous', previous)}
    ${target === null ? nothing : html`<p class="target-line" part="target-label" .textContent=${target}></p>`}
    ${beside === null ? nothing : html`<p .textContent=${beside}></p>`} ${open === null ? nothing : verdictTemplate({ outcome: 'undecided', text: open })}
  </div>
`;

const swatch = (kind: string, text: string | null): TemplateResult | typeof nothing =>
  text === null
    ? nothing
    : html`<p><svg class="swatch" width="18" height="10" aria-hidden="true"><rect class="bar ${kind}" width="18" height="10"></rect></svg>${text}</p>`;
