import { createHash } from 'node:crypto';
import { reportJson } from '../export/report-json.ts';
import { svgText } from '../export/svg.ts';
import type { Measure } from '../model/report.ts';
import { dashboardWords } from '../text/dashboard.ts';
import { fill, messagesFor } from '../text/messages.ts';
import { pictureOf, PICTURED } from './render-picture.ts';
import { stylesIn, widgetHtml } from './render-widget.ts';
import { escapeAttribute, escapeText } from './template-text.ts';
import type { UnitReport } from './unit-reports.ts';
import { prepareWidget, type WidgetAttributes, type WidgetTag } from './widget-host.ts';

/** How units are published. */
export interface PageOptions {
  readonly tag: WidgetTag;
  /** Without it, cases where a unit states any, else amounts. */
  readonly measure: Measure | null;
  /** More attributes of the widgets. */
  readonly attributes: WidgetAttributes;
  /** Address of the folder, without a slash at its end; empty for addresses within the site. */
  readonly base: string;
  readonly lang: 'vi' | 'en';
}

/** The files of one unit. */
export interface UnitPages {
  readonly files: readonly (readonly [name: string, content: string])[];
  readonly sentence: string;
}

/** Width and height of frames in px: as high as a widget with its source in two lines. */
const FRAME = { width: 480, height: 420 };

/** Draws one unit: its report, a page to be framed, the markup to be pasted, a picture, and what oEmbed asks for. */
export function unitPages(unit: UnitReport, options: PageOptions): UnitPages {
  const { tag, attributes, lang } = options;
  const { report, folder, name } = unit;
  const messages = messagesFor(lang);
  const measure = options.measure ?? (report.cases ? 'cases' : 'amounts');
  const label = fill(messages.ofMeasure[measure], {
    x: tag === 'thads-gauge' ? messages.rate : dashboardWords(messages).stages,
  });
  const prepared = prepareWidget(
    tag,
    { report, problems: [] },
    { lang, attributes: { label, measure, ...attributes } },
  );
  const sentence = prepared.widget.toSentence();
  const fragment = widgetHtml(prepared);
  const picture = PICTURED.includes(tag) ? svgText(pictureOf(prepared)) : null;
  const styles = stylesIn(prepared).map(styleHash).join(' ');
  const address = `${options.base}/${folder}`;
  const oembed = {
    version: '1.0',
    type: 'rich',
    title: name,
    ...FRAME,
    html: `<iframe src="${escapeAttribute(`${address}/embed.html`)}" title="${escapeAttribute(sentence)}" width="${FRAME.width}" height="${FRAME.height}" frameborder="0" loading="lazy"></iframe>`,
  };
  return {
    sentence,
    files: [
      ['report.json', `${JSON.stringify(reportJson(report))}\n`],
      ['embed.html', embedPage({ fragment, styles, name, sentence, site: options.base && `${address}/`, lang })],
      ['widget.html', `${fragment}\n`],
      ...(picture === null ? [] : [['widget.svg', picture] as const]),
      ['oembed.json', `${JSON.stringify(oembed)}\n`],
    ],
  };
}

/** In a sandboxed frame "self" is nobody in WebKit: http and https let the files beside this page through there. */
const OWN = "'self' http: https:";

interface EmbedPage {
  readonly fragment: string;
  /** Hashes of its styles. */
  readonly styles: string;
  readonly name: string;
  readonly sentence: string;
  /** Whole address of the unit's folder, for WordPress resolves none; empty where it is not known. */
  readonly site: string;
  readonly lang: PageOptions['lang'];
}

function embedPage({ fragment, styles, name, sentence, site, lang }: EmbedPage): string {
  return `<!doctype html>
<html lang="${lang}" class="thads-embed">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${OWN}; style-src ${OWN} ${styles}; connect-src ${OWN}; img-src data: blob:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html">
<meta name="viewport" content="width=device-width">
<meta name="description" content="${escapeAttribute(sentence)}">
<title>${escapeText(name)}</title>
<link rel="alternate" type="application/json+oembed" href="${escapeAttribute(`${site}oembed.json`)}" title="${escapeAttribute(name)}">
<link rel="stylesheet" href="../thads.css">
<script src="../embed.js"></script>
</head>
<body>
<main>${fragment}</main>
<script src="../thads.iife.js"></script>
</body>
</html>
`;
}

const hashes = new Map<string, string>();

/** Allows styles of ours by their hash: nothing else in the page may bring styles of its own. */
function styleHash(styles: string): string {
  let hash = hashes.get(styles);
  if (hash === undefined) {
    hash = `'sha256-${createHash('sha256').update(styles).digest('base64')}'`;
    hashes.set(styles, hash);
  }
  return hash;
}
