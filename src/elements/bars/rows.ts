import { adoptStyles, type CSSResultOrNative, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { rowsGeometry, type RowValues } from '../../chart/rows.ts';
import { ThadsSelectEvent } from '../../events.ts';
import { AS_GIVEN, type RowOrder, SORT_KEYS } from '../../figures/row-order.ts';
import { type Row, type RowsView, rowValue, sortedRows, toppedRows } from '../../figures/rows.ts';
import { type Exact, multiply, toNumber } from '../../model/exact.ts';
import { attempt, parseChoice, parseWhole } from '../../input/choice.ts';
import { parseOrder } from '../../input/order.ts';
import type { Problem } from '../../model/problem.ts';
import type { DataTable } from '../../templates/data-table.ts';
import { type DrawnRows, type RowsHandlers, rowsTemplate } from '../../templates/rows.ts';
import { fill, spokenMessages } from '../../text/messages.ts';
import {
  cellText,
  columnName,
  columnsOf,
  commonTarget,
  rowsPower,
  rowsSentence,
  type RowsValue,
  rowTexts,
  rowWords,
  withUnit,
} from '../../text/rows.ts';
import { rowNamed, rowsShown } from '../rows-shown.ts';
import type { Shared, View } from '../widget-view.ts';
import { rowsStyles } from './rows.styles.ts';

/** How an author wants rows to be drawn. */
export interface RowsOptions {
  readonly view: RowsView;
  readonly value: RowsValue;
  readonly grouped: boolean;
  readonly vertical: boolean;
  readonly order: RowOrder;
  readonly top: number | null;
  /** Unit whose own units are meant, if it has any. */
  readonly select: string | null;
}

/** More columns than these have no room for their names. */
const MOST_COLUMNS = 8;

/** Characters of a name that count for the room a row needs: longer ones wrap. */
const LONG_NAME = 20;
/** Characters on a line from which on bars have too little room beside them. */
const LONG_ROW = 38;

/** Everything a view of rows shows, derived once for as long as its figures and options stay the same. */
export interface RowsDrawing {
  readonly sentence: string;
  readonly columns: readonly string[];
  readonly table: DataTable['rows'];
  readonly drawn: DrawnRows;
}

/** @returns `null` when the report has no such rows */
export function rowsDrawing(shown: View, options: RowsOptions): RowsDrawing | null {
  const {
    reading: { measure, digits },
    messages,
  } = shown;
  const { view, value, order, top } = options;
  const all = rowsShown(shown, view, options.select);
  if (all.length === 0) return null;
  const power = rowsPower(all);
  const rows = toppedRows(sortedRows(all, order), top, measure, digits);
  const spoken = spokenMessages(messages);
  const texts = rows.map((row) => rowTexts(row, view, value, power, messages, spoken));
  const geometry = rowsGeometry(
    rows.map((row) => rowValues(row, value)),
    value === 'rate',
  );
  const tableColumns = columnsOf(rows);
  const sentence = rowsSentence(all, view, value, power, messages);
  const widest = {
    name: longest(texts.map(({ name }) => name)),
    figure: longest(texts.map(({ known, figure }) => (known ? figure : ''))),
    beside: texts.some(({ beside }) => beside !== null) ? longest(texts.map(({ beside }) => beside ?? '')) : null,
  };
  const { rows: bars } = geometry;
  const judged = texts.some(({ verdict }) => verdict !== null);
  return {
    sentence,
    columns: tableColumns.map((column) => columnName(column, view, messages)),
    table: rows.map((row) => tableColumns.map((column) => cellText(row, column, view, power, messages) ?? '–')),
    drawn: {
      name: sentence,
      rows: rows.map((row, index) => ({ id: row.id, texts: texts[index]!, bars: bars[index]! })),
      value,
      grouped: options.grouped,
      vertical: options.vertical && rows.length <= MOST_COLUMNS,
      zero: geometry.zero,
      full: value === 'rate' && geometry.end > 1 ? 1 / geometry.end : null,
      axis: value === 'rate' ? [messages.axisStart, fill(messages.axisEnd, { x: String(geometry.end * 100) })] : null,
      widest,
      long: Math.min(widest.name.length, LONG_NAME) + widest.figure.length + (widest.beside?.length ?? 0) > LONG_ROW,
      key: {
        completed:
          value === 'counts'
            ? withUnit(messages.completed, measure, power, messages)
            : value === 'rate'
              ? messages.rateBase
              : null,
        enforceable: value === 'counts' ? withUnit(messages.enforceable, measure, power, messages) : null,
        target:
          bars.some(({ targets }) => targets.length > 0) || (value === 'gap' && judged)
            ? (commonTarget(rows, messages) ?? messages.target)
            : null,
        previous: bars.some(({ previous }) => previous !== null) ? rowWords(messages).lastYear : null,
        beside: judged ? rowWords(messages).againstPoints : null,
        open: texts.some(({ verdict }) => verdict?.outcome === 'undecided') ? rowWords(messages).open : null,
      },
    },
  };
}

const longest = (texts: readonly string[]): string =>
  texts.reduce((most, text) => (text.length > most.length ? text : most), '');

function rowValues(row: Row, value: RowsValue): RowValues {
  const { figures, rate, previous, previousRate } = row.reading;
  const number = (exact: Exact | null | undefined) => (exact ? toNumber(exact) : null);
  if (value === 'gap') return { base: null, value: number(rowValue(row, 'gap')), previous: null, targets: [] };
  if (value === 'rate') {
    const before = previousRate && (previousRate.kind === 'figure' ? previousRate.figure : previousRate.lo);
    return {
      base: null,
      value: number(rowValue(row, 'rate')),
      previous: number(before?.value),
      targets: rate.state === 'none' ? [] : figures.targets.map((target) => toNumber(target.rate.value)),
    };
  }
  const { enforceable } = figures;
  return {
    base: number(enforceable?.value),
    value: number(figures.completed?.value),
    previous: number(previous?.completed?.value),
    targets:
      enforceable && rate.state !== 'none'
        ? figures.targets.map((target) => toNumber(multiply(target.rate.value, enforceable.value)))
        : [],
  };
}

const VALUES = ['counts', 'rate', 'gap'] as const;
const LAYOUTS = ['nested', 'grouped'] as const;
const ORIENTATIONS = ['horizontal', 'vertical'] as const;
const MOST_ROWS = 100_000;

type Text = string | null | undefined;

/** The widget whose rows these are. */
export interface RowsHost extends ReactiveControllerHost, HTMLElement {
  readonly value: Text;
  readonly layout: Text;
  readonly sort: Text;
  readonly top: string | number | null | undefined;
  readonly orientation: Text;
  readonly select: Text;
  readonly messages: unknown;
  readonly renderRoot: unknown;
  readonly shared: Pick<Shared, 'picked' | 'group'> | null;
  highlight: Text;
}

/** What rows need beside stages: their options, their drawing, the keyboard and the pick of a reader. */
export class RowsPart {
  readonly #host: RowsHost;
  #options: RowsOptions | null = null;
  #drawing: RowsDrawing | null = null;
  #drawnFor: readonly unknown[] = [];
  /** The row the keyboard is at; below zero until it has been there. */
  #active = -1;
  #styled = false;

  constructor(host: RowsHost) {
    this.#host = host;
  }

  /** Reads the attributes of rows; what is wrong with them is added to the problems. */
  read(view: RowsView, problems: Problem[]): void {
    const { value, layout, sort, top, orientation, select } = this.#host;
    const choose = <T extends string>(raw: Text, choices: readonly T[], where: string) =>
      attempt(problems, () => parseChoice(raw, choices, where));
    this.#options = {
      view,
      value: choose(value, VALUES, 'value') ?? 'counts',
      grouped: choose(layout, LAYOUTS, 'layout') === 'grouped',
      vertical: choose(orientation, ORIENTATIONS, 'orientation') === 'vertical',
      order: attempt(problems, () => parseOrder(sort, SORT_KEYS, 'sort')) ?? AS_GIVEN,
      top: attempt(problems, () => parseWhole(top, 1, MOST_ROWS, 'top')),
      select: select || (this.#host.shared?.group?.id ?? null),
    };
  }

  /** Styles of rows, added to those of the widget once it has a root. */
  adoptStyles(styles: CSSResultOrNative[]): void {
    if (this.#styled || !this.#host.renderRoot) return;
    this.#styled = true;
    adoptStyles(this.#host.renderRoot as ShadowRoot, [...styles, rowsStyles]);
  }

  /** The rows of a view, derived anew only when something they show has changed; `null` when there are none. */
  drawing(view: View): RowsDrawing | null {
    if (!this.#options) return null;
    const { report, reading, messages, lang } = view;
    const { units, categories, period } = report;
    const words = this.#host.messages ?? messages;
    const key = [
      units,
      categories,
      period?.label,
      reading.measure,
      reading.digits,
      words,
      lang,
      JSON.stringify(this.#options),
    ];
    if (key.some((part, index) => part !== this.#drawnFor[index])) {
      this.#drawing = rowsDrawing(view, this.#options);
      this.#drawnFor = key;
    }
    return this.#drawing;
  }

  draw(view: View): TemplateResult | null {
    const drawn = this.drawing(view)?.drawn;
    if (!drawn) return null;
    const rows = drawn.rows.map(({ id, texts: { name } }) => ({ id, name }));
    const highlight = this.#highlight;
    const highlighted = highlight ? (rowNamed(rows, highlight)?.id ?? null) : null;
    const picked = rows.findIndex(({ id }) => id !== null && id === highlighted);
    const active = Math.max(0, this.#active < 0 ? picked : Math.min(this.#active, rows.length - 1));
    return rowsTemplate(drawn, { active, highlighted }, this.#handlers);
  }

  /** What readers have chosen for all of a dashboard, or what was picked here. */
  get #highlight(): Text {
    const { shared, highlight } = this.#host;
    return shared?.picked ?? highlight;
  }

  readonly #handlers: RowsHandlers = {
    click: (event) => this.#pick(indexOf(event)),
    focusin: (event) => {
      this.#active = indexOf(event);
      this.#host.requestUpdate();
    },
    keydown: (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const at = indexOf(event);
      const rows = (event.currentTarget as Element).children;
      if (event.key === 'Enter' || event.key === ' ') this.#pick(at);
      else {
        const next = movedTo(event.key, at, rows.length);
        if (next === null) return;
        (rows[next] as HTMLElement | undefined)?.focus();
      }
      event.preventDefault();
    },
  };

  #pick(index: number): void {
    const row = this.#drawing?.drawn.rows[index];
    if (!row || row.id === null) return;
    const {
      id,
      texts: { name },
    } = row;
    const highlight = this.#highlight;
    const selected = !highlight || rowNamed([{ id, name }], highlight) === null;
    this.#host.highlight = selected && !this.#host.shared ? id : null;
    this.#host.dispatchEvent(new ThadsSelectEvent({ id, name, selected }));
  }
}

/** Where a key leads from a row; `null` for keys that lead nowhere. */
function movedTo(key: string, at: number, rows: number): number | null {
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return at + 1;
    case 'ArrowUp':
    case 'ArrowLeft':
      return at - 1;
    case 'Home':
      return 0;
    case 'End':
      return rows - 1;
    default:
      return null;
  }
}

/** Which row an event is about; below zero for none. */
function indexOf({ target, currentTarget }: Event): number {
  const row = (target as Element).closest('[role="option"]');
  return row ? [...(currentTarget as Element).children].indexOf(row) : -1;
}
