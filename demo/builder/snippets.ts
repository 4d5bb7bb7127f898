import { embedQuery } from '../../src/input/embed-query.ts';
import { parseReport } from '../../src/input/json.ts';
import type { Report } from '../../src/model/report.ts';
import { sentence } from '../../src/text/report-sentence.ts';
import { reportOf } from './fields.ts';
import { themeOf } from './contrast.ts';
import { escaped } from './html.ts';
import { type CarrierId, CARRIERS } from './hosts.ts';
import { htmlTable, type PlainTable, tableOf } from './plain-table.ts';
import type { State } from './state.ts';
import { beyondAttributes, lostOf, type Material, readWhole, wholeReport } from './whole.ts';
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
  /** What was pasted and does not come along, by its path: `cases.suspended`. */
  readonly lost: readonly string[];
}

/** What snippets are made of. */
export interface Parcel extends Material {
  readonly state: Pick<State, 'base' | 'loaded' | 'theme' | 'colours'>;
  readonly shown: readonly Shown[];
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
    byAddress(
      parcel,
      (one, address) => `<p><a href="${address}">${escaped(said(one, parcel, carried(one, parcel)))}</a></p>`,
    ),
  table: (parcel) => {
    const tables = parcel.shown.flatMap((one): PlainTable | readonly PlainTable[] => tableOf(one, parcel) ?? []);
    if (tables.length < parcel.shown.length) return null;
    const lost = tables.flatMap(({ measure, says }) => (measure && says ? lostOf(parcel, [measure], says) : []));
    return { ...alone(lines(scriptLine(parcel), ...tables.map(({ code }) => code))), lost };
  },
  iframe: (parcel) => {
    // Links become widgets, which see the ground and the colours of the page; a frame has to be told.
    const ground = parcel.state.theme === 'dark' ? '&amp;theme=dark' : '';
    const colours = themeOf(parcel.state).map(([name, hex]) => `&amp;${name}=${hex.slice(1)}`);
    const look = ground + colours.join('');
    return byAddress(parcel, (one, address) => frameOf(one, address + look, parcel), frameScript(parcel));
  },
  file: (parcel) => {
    const file = parcel.source.is === 'article' || parcel.source.is === 'nothing' ? null : dataFile(parcel);
    if (!file) return null;
    const elements = parcel.shown.map(({ tag, attributes }) => tagOf(tag, { ...attributes, src: file.name }));
    return { code: lines(scriptLine(parcel), ...elements), file, lost: [] };
  },
  prerendered: (parcel) => {
    const { shown, drawn } = parcel;
    if (shown.some(({ tag }) => tag === 'thads-dashboard')) return null;
    if (drawn.length === shown.length) return alone(shown.map((one, at) => elementOf(one, drawn[at])).join('\n'));
    const file = dataFile(parcel) ?? jsonFile(JSON.stringify(wholeReport(parcel)));
    return { code: shown.map((one) => renderCommand(one, file.name)).join('\n'), file, lost: [] };
  },
  picture: (parcel) =>
    alone(
      parcel.shown
        .map(
          (one) => `<img src="${pictureName(one)}.svg" alt="${escaped(said(one, parcel, readWhole(parcel).report))}">`,
        )
        .join('\n'),
    ),
};

/** Gives the same where the preview cannot be taken as it is drawn. */
const renderCommand = ({ tag, measure }: Shown, file: string): string =>
  `npx thads render ${file} --widget ${tag.slice('thads-'.length)}${measure === null ? '' : ` --measure ${measure}`} --format html`;

const alone = (code: string) => ({ code, file: null, lost: [] });
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

/** What a widget says, as the text of a link or the name of a picture. @param report - as far as it is carried along */
function said({ measure, attributes, alone: own }: Shown, parcel: Parcel, report: Report): string {
  const { source } = parcel;
  const rows = source.is === 'table' || source.is === 'json' ? source.rows : 0;
  if (rows > 0 && own === null) return attributes.label ?? '';
  return sentence(report, measure === null ? {} : { measure });
}

/** What an address brings along: a sentence may say no more than the picture that comes of it. */
const carried = (one: Shown, parcel: Parcel): Report =>
  one.alone === null ? readWhole(parcel).report : parseReport(reportOf(parcel.fields)).report;

/** Links and frames hold what fits into an address; what shows more than one report lies in a file beside the page. */
function byAddress(
  parcel: Parcel,
  make: (one: Shown, address: string) => string,
  before = '',
): Omit<Snippet, 'carrier'> | null {
  const file = parcel.shown.some(({ alone: own }) => own === null) ? dataFile(parcel) : null;
  const made = parcel.shown.map((one) => {
    const query = embedQuery(one.tag, one.alone ?? { ...one.attributes, ...(file ? { src: file.name } : {}) });
    return make(one, escaped(`${folderOf(parcel.state.base)}embed.html?${query}`));
  });
  const lost = parcel.shown.flatMap(({ measure, alone: own }) =>
    measure !== null && own !== null ? beyondAttributes(parcel, measure) : [],
  );
  return { code: lines(before, ...made), file, lost };
}

const frameOf = (one: Shown, address: string, parcel: Parcel): string =>
  `<iframe src="${address}" title="${escaped(said(one, parcel, carried(one, parcel)))}" width="100%" height="${Math.ceil(parcel.height / Math.max(1, parcel.shown.length))}" frameborder="0" loading="lazy"></iframe>`;

/** What stands inside a tag as a file that a widget or an address can ask for; `null` where attributes say it all. */
function dataFile({ shown }: Parcel): SnippetFile | null {
  const [inside] = shown.map((one) => one.inside).filter(({ is }) => is !== 'nothing');
  if (!inside || inside.is === 'nothing') return null;
  if (inside.is === 'json') return jsonFile(inside.text);
  const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const csv = inside.rows.map((row) => row.map((one) => cell(one.trim())).join(',')).join('\r\n');
  return { name: 'so-lieu.csv', type: 'text/csv', text: `\ufeff${csv}\r\n` };
}

/** For people to read, too. */
function jsonFile(json: string): SnippetFile {
  const file = { name: 'so-lieu.json', type: 'application/json' };
  try {
    return { ...file, text: `${JSON.stringify(JSON.parse(json), null, 2)}\n` };
  } catch {
    return { ...file, text: json };
  }
}
