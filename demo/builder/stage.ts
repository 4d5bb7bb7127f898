import type { ThadsWidget } from '../../src/elements/thads-widget.ts';
import { type ParsedReport, parseReport } from '../../src/input/json.ts';
import type { Model } from './model.ts';
import type { Inside, Shown } from './widgets.ts';

/** Live widgets by their place, so that a change of one figure changes the widget and does not make a new one. */
const widgets = new Map<string, HTMLElement>();

/** Attributes that small previews have otherwise than their snippets, or not at all. */
type Changes = Readonly<Record<string, string | null>>;

/**
 * The widget for a place of the page, showing what its snippet will show.
 *
 * @param place - the same for the same widget in later calls
 */
export function liveWidget(
  place: string,
  { tag, attributes, inside }: Shown,
  model: Model,
  changes: Changes = {},
): HTMLElement {
  const key = `${place} ${tag}`;
  const widget = widgets.get(key) ?? document.createElement(tag);
  widgets.set(key, widget);
  const wanted = new Map<string, string>();
  for (const [name, value] of Object.entries({ ...attributes, ...changes }))
    if (value !== null) wanted.set(name, value);
  for (const name of widget.getAttributeNames()) if (!wanted.has(name)) widget.removeAttribute(name);
  for (const [name, value] of wanted) if (widget.getAttribute(name) !== value) widget.setAttribute(name, value);
  show(widget as ThadsWidget, inside.is === 'nothing' ? null : dataOf(inside, model));
  return widget;
}

/** What was given last: widgets read a report again when it is another object. */
const given = new WeakMap<HTMLElement, string>();

function show(widget: ThadsWidget, data: { readonly key: string; readonly report: unknown } | null): void {
  const key = data?.key ?? '';
  if (given.get(widget) === key) return;
  given.set(widget, key);
  widget.report = data?.report ?? null;
}

/** JSON that was read last: many widgets show the same. */
let last: { readonly json: string; readonly parsed: ParsedReport } | null = null;

/** The rows as they were pasted, or what else stands inside the tag. */
function dataOf(inside: Inside, { source, state }: Model): { readonly key: string; readonly report: unknown } | null {
  if (inside.is === 'json') {
    if (last?.json !== inside.text) last = { json: inside.text, parsed: parseReport(inside.text) };
    return { key: inside.text, report: last.parsed };
  }
  const hasRows = source.is === 'table' || source.is === 'json';
  return hasRows ? { key: `${state.as} ${state.text}`, report: source.parsed } : null;
}
