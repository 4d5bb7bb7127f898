import { EMBED_ATTRIBUTES, embedQuery } from '../../src/input/embed-query.ts';
import { parseCsv } from '../../src/input/csv.ts';
import { parseReport } from '../../src/input/json.ts';
import { sentence } from '../../src/text/report-sentence.ts';
import { fill, messagesFor } from '../../src/text/messages.ts';
import { type Fields, reportOf } from './fields.ts';
import { escaped, tabbed } from './html.ts';
import { type CarrierId, CARRIERS } from './hosts.ts';
import { hasFigures, type Source } from './source.ts';
import type { State } from './state.ts';
import type { Shown } from './widgets.ts';

/** A file that a snippet asks for. */
export interface SnippetFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** What is pasted into a page, or typed into a terminal. */
export interface Snippet {
  readonly carrier: CarrierId;
  readonly code: string;
  readonly file: SnippetFile | null;
}

/** What snippets are made of. */
export interface Parcel {
  readonly state: Pick<State, 'base' | 'loaded' | 'theme'>;
  readonly shown: readonly Shown[];
  readonly source: Source;
  readonly fields: Fields;
  /** Of the preview, for frames; px. */
  readonly height: number;
  /** Hash of the library's file, for addresses on other sites. */
  readonly integrity: string;
  /** What each widget of the preview has drawn, as HTML; empty while nobody asks. */
  readonly drawn: readonly string[];
}

/** The snippets there are for some widgets, by carrier; those that cannot say them are missing. */
export function snippetsOf(parcel: Parcel): Partial<Record<CarrierId, Snippet>> {
  if (parcel.shown.length === 0) return {};
  const made: Partial<Record<CarrierId, Snippet>> = {};
  for (const carrier of CARRIERS) {
    const snippet = MAKERS[carrier](parcel);
    if (snippet) made[carrier] = { carrier, ...snippet };
  }
  return made;
}

type Maker = (parcel: Parcel) => Omit<Snippet, 'carrier'> | null;

const MAKERS: Readonly<Record<CarrierId, Maker>> = {
  element: (parcel) => alone(lines(scriptLine(parcel), ...parcel.shown.map((one) => elementOf(one)))),
  link: (parcel) =>
    byAddress(parcel, (one, address) => `<p><a href="${address}">${escaped(said(one, parcel))}</a></p>`),
  table: (parcel) => {
    const tables = parcel.shown.map(tableOf);
    return tables.includes(null) ? null : alone(lines(scriptLine(parcel), ...tables.map(String)));
  },
  iframe: (parcel) => {
    // Links become widgets, which see the ground of the page; a frame has to be told.
    const ground = parcel.state.theme === 'dark' ? '&amp;theme=dark' : '';
    return byAddress(parcel, (one, address) => frameOf(one, address + ground, parcel), frameScript(parcel));
  },
  file: (parcel) => {
    const file = dataFile(parcel);
    if (!file) return null;
    const elements = parcel.shown.map(({ tag, attributes }) => tagOf(tag, { ...attributes, src: file.name }));
    return { code: lines(scriptLine(parcel), ...elements), file };
  },
  prerendered: (parcel) => {
    const { shown, drawn } = parcel;
    if (shown.some(({ tag }) => tag === 'thads-dashboard')) return null;
    if (drawn.length === shown.length) return alone(shown.map((one, at) => elementOf(one, drawn[at])).join('\n'));
    const file = reportFile(parcel);
    return { code: shown.map((one) => renderCommand(one, file.name)).join('\n'), file };
  },
  picture: (parcel) =>
    alone(
      parcel.shown.map((one) => `<img src="${pictureName(one)}.svg" alt="${escaped(said(one, parcel))}">`).join('\n'),
    ),
};

/** Gives the same where the preview cannot be taken as it is drawn. */
const renderCommand = ({ tag, measure }: Shown, file: string): string =>
  `npx thads render ${file} --widget ${tag.slice('thads-'.length)}${measure === null ? '' : ` --measure ${measure}`} --format html`;

const alone = (code: string) => ({ code, file: null });
const lines = (...parts: readonly string[]): string => parts.filter(Boolean).join('\n');

/** Name of a downloaded picture, without its ending. */
export const pictureName = ({ id, measure }: Shown): string => ['thads', id, measure].filter(Boolean).join('-');

/** The folder as snippets name it, with its slash. */
export const folderOf = (base: string): string => {
  const trimmed = base.trim();
  return trimmed === '' || trimmed.endsWith('/') ? trimmed : `${trimmed}/`;
};

function scriptLine({ state, integrity }: Parcel): string {
  if (state.loaded) return '';
  const base = folderOf(state.base);
  const pinned =
    integrity && /^(?:https?:)?\/\//i.test(base) ? ` integrity="${integrity}" crossorigin="anonymous"` : '';
  return `<script type="module" src="${escaped(base)}thads.js"${pinned}></script>`;
}

const frameScript = ({ state }: Parcel): string =>
  state.loaded ? '' : `<script async src="${escaped(folderOf(state.base))}frame.js"></script>`;

/** One line, with its closing tag: editors put paragraphs into blank lines and read a self-closed tag as an open one. */
const tagOf = (tag: string, attributes: Readonly<Record<string, string>>, inside = ''): string =>
  `<${tag}${Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('')}>${inside}</${tag}>`;

/** @param drawn - what is shown until the library is there */
function elementOf({ tag, attributes, inside }: Shown, drawn = ''): string {
  if (inside.is === 'nothing') return tagOf(tag, attributes, drawn);
  if (inside.is === 'table') return tagOf(tag, attributes, drawn + htmlTable(inside.rows));
  const json = inside.text.replaceAll('<', '\\u003c');
  return tagOf(tag, attributes, `${drawn}<script type="application/json">${json}</script>`);
}

/** Rows as a table: what stands above the first figure are headings, and so is the first cell beside figures of one office. */
function htmlTable(rows: readonly (readonly string[])[], attributes = '', named = false): string {
  const filled = rows.filter((row) => row.some((cell) => /\S/.test(cell)));
  const first = Math.max(
    named ? 1 : 0,
    filled.findIndex((row) => row.slice(1).some((cell) => /^\D{0,12}\d/.test(cell))),
  );
  const rowOf = (row: readonly string[], at: number) =>
    `<tr>${row
      .map((cell, column) => {
        const tag = at < first || (named && column === 0) ? 'th' : 'td';
        return `<${tag}>${escaped(cell.trim())}</${tag}>`;
      })
      .join('')}</tr>`;
  return `<table${attributes}>${filled.map(rowOf).join('')}</table>`;
}

/** What a widget says, as the text of a link or the name of a picture. */
function said({ measure, attributes, inside }: Shown, { source, fields }: Parcel): string {
  const rows = source.is === 'table' || source.is === 'json' ? source.rows : 0;
  if (rows > 0 && inside.is !== 'nothing') return attributes.label ?? '';
  const { report } = parseReport(reportOf(fields));
  return sentence(report, measure === null ? {} : { measure });
}

/** Links and frames hold what fits into an address; more than that lies in a file beside the page. */
function byAddress(
  parcel: Parcel,
  make: (one: Shown, address: string) => string,
  before = '',
): Omit<Snippet, 'carrier'> | null {
  const needsFile = parcel.shown.some(({ inside }) => inside.is !== 'nothing');
  const file = needsFile ? (dataFile(parcel) ?? reportFile(parcel)) : null;
  const made = parcel.shown.map((one) => {
    const query = embedQuery(one.tag, file ? { ...one.attributes, src: file.name } : one.attributes);
    return make(one, escaped(`${folderOf(parcel.state.base)}embed.html?${query}`));
  });
  return { code: lines(before, ...made), file };
}

const frameOf = (one: Shown, address: string, parcel: Parcel): string =>
  `<iframe src="${address}" title="${escaped(said(one, parcel))}" width="100%" height="${Math.ceil(parcel.height / Math.max(1, parcel.shown.length))}" frameborder="0" loading="lazy"></iframe>`;

/** A table that the script turns into a widget and that is a good table without it. */
function tableOf(one: Shown): string | null {
  const { tag, attributes, inside } = one;
  const carried = EMBED_ATTRIBUTES.filter(
    (name) => attributes[name] !== undefined && (inside.is === 'table' || !FIGURE_ROWS.some(([row]) => row === name)),
  ).map((name) => ` data-thads-${name}="${escaped(attributes[name] ?? '')}"`);
  const plain = tag.slice('thads-'.length);
  const opening = ` class="${tag}" data-thads="${plain}"${carried.join('')}`;
  if (inside.is === 'table') return htmlTable(inside.rows, opening);
  const rows = figureRows(one);
  // A single figure in a table is not known for one.
  return rows && hasFigures(parseCsv(tabbed(rows)).report) ? htmlTable(rows, opening, true) : null;
}

/** Rows of a plain table: the attribute and the message it is named by. */
export const FIGURE_ROWS = [
  ['total', 'total'],
  ['enforceable', 'enforceable'],
  ['completed', 'completed'],
  ['rate', 'rate'],
  ['target', 'target'],
] as const;

/** What heads the figures of a plain table. */
export const COLUMNS = { cases: 'Về việc', amounts: 'Về tiền' } as const;

/** The figures of one measure, a row each, under the headings the library reads. */
function figureRows({ measure, attributes }: Shown): string[][] | null {
  if (measure === null) return null;
  const vi = messagesFor('vi');
  const rows = FIGURE_ROWS.flatMap(([name, label]) => {
    const text = attributes[name];
    return text ? [[vi[label], withUnit(text, name, measure)]] : [];
  });
  return [[vi.item, COLUMNS[measure]], ...rows];
}

/** "1.875" → "1.875 việc": a table has to say what it counts. */
const withUnit = (text: string, name: string, measure: 'cases' | 'amounts'): string =>
  measure === 'cases' && /^[^%]*\d$/.test(text) && name !== 'rate' && name !== 'target'
    ? fill(messagesFor('vi').cases, { x: text })
    : text;

/** The pasted rows as a file that a widget or an address can ask for. */
function dataFile({ source }: Parcel): SnippetFile | null {
  if ((source.is !== 'table' && source.is !== 'json') || source.rows === 0) return null;
  if (source.is === 'json') return { name: 'so-lieu.json', type: 'application/json', text: source.text };
  const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const csv = source.grid.map((row) => row.map((one) => cell(one.trim())).join(',')).join('\r\n');
  return { name: 'so-lieu.csv', type: 'text/csv', text: `\ufeff${csv}\r\n` };
}

const reportFile = (parcel: Parcel): SnippetFile =>
  dataFile(parcel) ?? {
    name: 'so-lieu.json',
    type: 'application/json',
    text: `${JSON.stringify(reportOf(parcel.fields), null, 2)}\n`,
  };
