export { parseCsv } from './input/csv.ts';
export type { HeadOptions } from './input/head.ts';
export { renderEmail, type EmailOptions } from './server/render-email.ts';
export {
  PictureError,
  type PictureRenderOptions,
  type PngRenderOptions,
  renderPng,
  renderSvg,
} from './server/render-picture.ts';
export { renderWidget, type RenderOptions, widgetStyles } from './server/render-widget.ts';
export {
  WIDGET_TAGS,
  type WidgetAttributes,
  type WidgetOptions,
  type WidgetReport,
  type WidgetTag,
} from './server/widget-host.ts';
