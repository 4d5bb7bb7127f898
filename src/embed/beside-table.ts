import type { ThadsWidget } from '../elements/thads-widget.ts';
import type { Embed } from '../input/embed-query.ts';
import { parseTable } from '../input/table.ts';
import { MADE } from './place.ts';
import { made, newElement, widgetOf } from './widget-of.ts';

/**
 * Sets a widget before the table it draws. The table stays as it is: it is what screen readers and printers get, and
 * what everybody sees when nothing can be read from it.
 *
 * @returns the widget, when it is a new one
 */
export function besideTable(table: HTMLTableElement, asked: Embed): ThadsWidget | null {
  const { target, ...attributes } = asked.attributes;
  const { previousElementSibling: previous } = table;
  const before = made.get(table) ?? (previous?.matches(`${asked.tag}[${MADE}]`) ? (previous as ThadsWidget) : null);
  const widget = before ?? widgetOf({ tag: asked.tag, attributes });
  if (!widget) return null;
  if (previous !== widget) table.before(widget);
  // Lines above the table may name its unit, and the widget is none of them.
  const { previousElementSibling } = widget;
  const given = parseTable(
    { rows: table.rows, caption: table.caption, previousElementSibling },
    { lang: widget.dataLang },
  );
  const { cases, amounts, units, categories, periods } = given.report;
  const whole = cases !== null || amounts !== null;
  if (!whole && units.length + categories.length + periods.length === 0) {
    if (!before) widget.remove();
    return null;
  }
  made.set(table, widget);
  widget.report = given;
  if (before) return null;
  const set = (name: keyof Embed['attributes'], value: string | null) => {
    if (value && asked.attributes[name] === undefined) widget.setAttribute(name, value);
  };
  widget.setAttribute(MADE, '');
  set('table', 'none');
  if (asked.tag === 'thads-bars' && !whole) set('view', units.length > 0 ? 'units' : 'categories');
  // As an attribute it would be figures beside those of the table.
  const child = target === undefined ? null : newElement('thads-target');
  child?.setAttribute('rate', target ?? '');
  if (child) widget.append(child);
  return widget;
}
