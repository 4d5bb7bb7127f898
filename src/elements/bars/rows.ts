import { adoptStyles, type CSSResultOrNative, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { ThadsSelectEvent } from '../../events.ts';
import { AS_GIVEN, SORT_KEYS } from '../../figures/row-order.ts';
import type { RowsView } from '../../figures/rows.ts';
import { attempt, parseChoice, parseWhole } from '../../input/choice.ts';
import { parseOrder } from '../../input/order.ts';
import type { Problem } from '../../model/problem.ts';
import { type RowsHandlers, rowsTemplate } from '../../templates/rows.ts';
import { rowNamed, targetsKey } from '../rows-shown.ts';
import type { Shared, View } from '../widget-view.ts';
import { rowTipStyles } from './row-tip.styles.ts';
import { RowTip } from './row-tip.ts';
import { rowsDrawing, type RowsDrawing, type RowsOptions } from './rows-drawing.ts';
import { rowsStyles } from './rows.styles.ts';

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
  readonly #tip = new RowTip(() => this.#host.shadowRoot);

  constructor(host: RowsHost) {
    this.#host = host;
  }

  /** Reads the attributes of rows; what is wrong with them is added to the problems. */
  read(view: RowsView, problems: Problem[]): void {
    const { value, layout, sort, top, orientation, select } = this.#host;
    const choose = <T extends string>(raw: Text, choices: readonly T[], where: string) =>
      attempt(problems, () => parseChoice(raw, choices, where));
    const options = {
      view,
      value: choose(value, VALUES, 'value') ?? 'counts',
      grouped: choose(layout, LAYOUTS, 'layout') === 'grouped',
      vertical: choose(orientation, ORIENTATIONS, 'orientation') === 'vertical',
      order: attempt(problems, () => parseOrder(sort, SORT_KEYS, 'sort')) ?? AS_GIVEN,
      top: attempt(problems, () => parseWhole(top, 1, MOST_ROWS, 'top')),
      select: select || (this.#host.shared?.group?.id ?? null),
    };
    this.#options = { ...options, kept: options.top === null ? null : this.#highlight || null };
  }

  /** Styles of rows, added to those of the widget once it has a root. */
  adoptStyles(styles: CSSResultOrNative[]): void {
    if (this.#styled || !this.#host.shadowRoot) return;
    this.#styled = true;
    adoptStyles(this.#host.shadowRoot, [...styles, rowsStyles, rowTipStyles]);
  }

  /** The rows of a view, derived anew only when something they show has changed; `null` when there are none. */
  drawing(view: View): RowsDrawing | null {
    if (!this.#options) return null;
    const { report, reading, targets, messages, lang } = view;
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
      targetsKey(targets),
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
      this.#tell(event);
      this.#host.requestUpdate();
    },
    focusout: () => this.#tip.hide(),
    pointerover: (event) => {
      // A finger's tap brings the focus.
      if (event.pointerType !== 'touch') this.#tell(event, event.clientX);
    },
    left: (event) => this.#tip.left(event),
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

  #tell(event: Event, x?: number): void {
    const index = indexOf(event);
    const row = (event.currentTarget as Element).children[index];
    const texts = this.#drawing?.tip(index);
    if (row && texts) this.#tip.show(row as HTMLElement, texts, x);
  }

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
