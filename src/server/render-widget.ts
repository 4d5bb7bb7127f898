import type { CSSResult } from 'lit';
import { rowsStyles } from '../elements/bars/rows.styles.ts';
import { ThadsBars } from '../elements/bars/thads-bars.ts';
import { reportJson } from '../export/report-json.ts';
import type { ThadsWidget } from '../elements/thads-widget.ts';
import { usedStyles } from './used-styles.ts';
import { drawingText, escapeAttribute } from './template-text.ts';
import {
  type PreparedWidget,
  prepareWidget,
  type WidgetAttributes,
  type WidgetOptions,
  type WidgetReport,
  type WidgetTag,
} from './widget-host.ts';

export interface RenderOptions extends WidgetOptions {
  /**
   * Address of a style sheet to be linked instead of styles in the markup, for pages whose policy forbids those; it holds
   * what {@link widgetStyles} gives.
   */
  readonly stylesheet?: string | undefined;
}

/**
 * A widget as HTML that browsers draw without any script, and that the widget takes over as it stands once `thads.js` is
 * there. The drawing code is the widget's own.
 *
 * @param tag - `thads-gauge`, `thads-bars` and so on
 * @param input - attributes as an author writes them, or a report; the report then stands inside the tag
 * @returns HTML without blank lines, which some editors make paragraphs of; whatever figures and names hold is text in it
 * @throws TypeError for tags and attributes there are not; never for figures: what is wrong with them is drawn
 */
export function renderWidget(
  tag: WidgetTag,
  input: WidgetAttributes | WidgetReport,
  options: RenderOptions = {},
): string {
  return widgetHtml(prepareWidget(tag, input, options), options);
}

/** @param prepared - to be drawn; it may have been drawn before */
export function widgetHtml(prepared: PreparedWidget, { stylesheet }: RenderOptions = {}): string {
  const { tag, widget, attributes, targets, report } = prepared;
  // First, for it tells which styles are needed.
  const drawing = drawingText(widget['render']());
  const own = usedStyles(stylesOf(tag, widget), drawing);
  drawn.set(prepared, own);
  const styles =
    stylesheet === undefined
      ? `<style>${own}</style>`
      : `<link rel="stylesheet" href="${escapeAttribute(stylesheet)}">`;
  const inside = [
    ...targets.map((target) => `<thads-target${attributesText(target)}></thads-target>`),
    ...prepared.inside.map((one) => widgetHtml(one, stylesheet === undefined ? {} : { stylesheet })),
    report ? `<script type="application/json">${jsonText(report)}</script>` : '',
  ].join('');
  return `<${tag}${attributesText(attributes)}><template shadowrootmode="open">${styles}${drawing}</template>${inside}</${tag}>`;
}

/** The style sheets in the markup of a widget that has been drawn, and of the widgets in it. */
export const stylesIn = (prepared: PreparedWidget): string[] => [
  ...new Set([drawn.get(prepared) ?? '', ...prepared.inside.flatMap(stylesIn)]),
];

/** The styles that stand in the markup of those that have been drawn. */
const drawn = new WeakMap<PreparedWidget, string>();

/** The styles of a widget as a style sheet for its shadow root. @param attributes - rows of bars have more styles than stages */
export function widgetStyles(tag: WidgetTag, attributes: WidgetAttributes = {}): string {
  const { widget } = prepareWidget(tag, attributes);
  widget['readOwn']([]);
  return stylesOf(tag, widget);
}

const attributesText = (attributes: PreparedWidget['attributes']): string =>
  attributes.map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join('');

const sheets = new Map<string, string>();

/** What can be clicked does nothing without script. */
const WITHOUT_SCRIPT = '@media (scripting:none){button{pointer-events:none}.way,.tools,.controls{display:none}}';

function stylesOf(tag: WidgetTag, widget: ThadsWidget): string {
  const { elementStyles } = widget.constructor as typeof ThadsWidget;
  const hasRows = widget instanceof ThadsBars && widget['drawnAs']() !== 'stages';
  const key = hasRows ? `${tag} rows` : tag;
  let sheet = sheets.get(key);
  if (sheet === undefined) {
    const all = [...elementStyles, ...(hasRows ? [rowsStyles] : [])] as readonly CSSResult[];
    sheet = all.map(({ cssText }) => cssText).join('') + WITHOUT_SCRIPT;
    sheets.set(key, sheet);
  }
  return sheet;
}

/** JSON for a script element: nothing in it ends the element, and it has no line that an editor could break. */
function jsonText(report: WidgetReport): string {
  const json = JSON.stringify('report' in report ? reportJson(report.report) : report);
  return json.replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
