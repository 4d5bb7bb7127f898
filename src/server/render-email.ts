import { stagesGeometry } from '../chart/bars.ts';
import { ThadsTable } from '../elements/table/thads-table.ts';
import type { Exporting } from '../export/exports.ts';
import { PALETTES } from '../export/palette.ts';
import { toNumber } from '../model/exact.ts';
import { verdictTexts } from '../text/sentences.ts';
import { STAGES } from '../text/stages.ts';
import { tableTexts } from './table-texts.ts';
import { escapeAttribute, escapeText } from './template-text.ts';
import {
  exportingOf,
  prepareWidget,
  type WidgetAttributes,
  type WidgetOptions,
  type WidgetReport,
  type WidgetTag,
} from './widget-host.ts';

export interface EmailOptions extends WidgetOptions {
  /** px; 560 by default, as mail programs have room for. */
  readonly width?: number | undefined;
}

const {
  text: TEXT,
  muted: MUTED,
  line: LINE,
  surface: SURFACE,
  total,
  enforceable,
  completed,
  met,
  missed,
} = PALETTES.light;
const BARS = { total, enforceable, completed };
const FONT = 'font-family:Arial,Helvetica,sans-serif;';

/**
 * A widget as a table that mail programs show: no styles but those at their elements, no script, no picture that would
 * have to be loaded. It says in words and digits all that the widget says; stages have bars of table cells.
 *
 * @throws TypeError for tags and attributes there are not
 */
export function renderEmail(
  tag: WidgetTag,
  input: WidgetAttributes | WidgetReport,
  options: EmailOptions = {},
): string {
  const { widget } = prepareWidget(tag, input, options);
  const { view, sentence, table: own } = exportingOf(widget);
  const table = widget instanceof ThadsTable ? tableTexts(widget) : own;
  const { frame, reading, messages, lang } = view;
  const label = frame.label ?? frame.about;
  const about = label === frame.about ? null : frame.about;
  const { note, source, standing, notices } = frame;
  const rows = [
    label && line(label, `font-size:17px;font-weight:bold;color:${TEXT}`),
    about && line(about, `font-size:13px;color:${MUTED}`),
    ...notices.map((notice) =>
      line(notice, `font-size:13px;color:${TEXT};border-left:4px solid ${missed};padding-left:8px`),
    ),
    line(sentence, `font-size:15px;color:${TEXT};padding-top:8px;padding-bottom:8px`),
    `<tr><td>${dataTable(table, view)}</td></tr>`,
    ...verdictTexts(reading.verdicts, messages).map(({ outcome, text }) => {
      const colour = outcome === 'met' ? met : outcome === 'missed' ? missed : MUTED;
      return line(
        `${{ met: '▲', missed: '▼', undecided: '◆' }[outcome]} ${text}`,
        `font-size:14px;font-weight:bold;color:${colour};padding-top:8px`,
      );
    }),
    note && line(note, `font-size:13px;color:${MUTED};padding-top:8px`),
    (source || standing) && sourceLine(source, standing),
  ];
  const width = Math.round(options.width ?? 560);
  return `<table role="presentation" lang="${lang}" width="${width}" cellpadding="0" cellspacing="0" border="0" bgcolor="${SURFACE}" style="width:100%;max-width:${width}px;${FONT}background-color:${SURFACE};color:${TEXT}"><tbody>${rows.filter(Boolean).join('')}</tbody></table>`;
}

const line = (text: string, style: string): string =>
  `<tr><td style="${FONT}line-height:1.4;${style}">${escapeText(text)}</td></tr>`;

function sourceLine(source: Exporting['view']['frame']['source'], standing: string | null): string {
  const text = source && escapeText(source.text);
  const linked = source?.href ? `<a href="${escapeAttribute(source.href)}" style="color:${MUTED}">${text}</a>` : text;
  const words = [linked, standing && escapeText(standing)].filter(Boolean).join(' · ');
  return `<tr><td style="${FONT}font-size:13px;line-height:1.4;color:${MUTED};padding-top:8px;border-top:1px solid ${LINE}">${words}</td></tr>`;
}

function dataTable({ columns, rows }: Exporting['table'], { reading, messages }: Exporting['view']): string {
  const cell = `${FONT}font-size:14px;line-height:1.4;padding:4px 6px 4px 0;border-top:1px solid ${LINE};`;
  const head = columns
    ? `<tr>${columns.map((column, index) => `<th scope="col" align="${index === 0 ? 'left' : 'right'}" style="${cell}color:${MUTED}">${escapeText(column)}</th>`).join('')}</tr>`
    : '';
  const { figures } = reading;
  const number = (stage: (typeof STAGES)[number]) => figures[stage] && toNumber(figures[stage].value);
  const geometry = stagesGeometry({
    total: number('total'),
    enforceable: number('enforceable'),
    completed: number('completed'),
    targets: [],
  });
  const body = rows.map(([name = '', ...values]) => {
    const stage = columns ? undefined : STAGES.find((one) => messages[one] === name);
    const length = stage ? geometry[stage].length : null;
    const bar = stage && length !== null ? barTable(length, BARS[stage]) : '';
    const cells = values.map((value) => `<td align="right" style="${cell}color:${TEXT}">${escapeText(value)}</td>`);
    return `<tr><th scope="row" align="left" style="${cell}font-weight:normal;color:${TEXT}">${escapeText(name)}${bar}</th>${cells.join('')}</tr>`;
  });
  return `<table width="100%" cellpadding="0" cellspacing="0" border="0" style="width:100%;border-collapse:collapse"><tbody>${head}${body.join('')}</tbody></table>`;
}

/** A bar as long as its share; one too short for a cell is left out. */
function barTable(length: number, colour: string): string {
  const percent = Math.round(length * 1000) / 10;
  if (percent <= 0) return '';
  const rest = percent < 100 ? `<td style="font-size:0;line-height:0">&nbsp;</td>` : '';
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="width:100%"><tbody><tr><td width="${percent}%" height="8" bgcolor="${colour}" style="width:${percent}%;height:8px;background-color:${colour};font-size:0;line-height:0">&nbsp;</td>${rest}</tr></tbody></table>`;
}
