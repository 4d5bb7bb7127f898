import { type Embed, EMBED_ATTRIBUTES, embedTag, readEmbedQuery } from '../../src/input/embed-query.ts';
import type { ReportJson } from '../../src/input/report-json.ts';
import type { Measure } from '../../src/model/report.ts';
import { messagesFor } from '../../src/text/messages.ts';
import { coloursIn } from './contrast.ts';
import { FACTS, fieldsOf, FIGURES, isSame, MEASURES, pathOf, reportOf } from './fields.ts';
import type { CarrierId } from './hosts.ts';
import { attribute, below, type HtmlNode, named, parseHtml, rowsOf, tabbed, textOf } from './html.ts';
import { COLUMNS, FIGURE_ROWS, OF_AMOUNTS, PREVIOUS_ROW } from './plain-table.ts';
import { type Source, sourceOf } from './source.ts';
import { type Edit, type State, WIDGETS } from './state.ts';
import { isRecord } from './store.ts';
import { beyondAttributes, type Material, wholeReport } from './whole.ts';
import { type Attributes, isWritten, KINDS } from './widgets.ts';

/** A widget as it was found in some HTML. */
interface Found extends Embed {
  readonly carrier: CarrierId;
  /** Rows inside it, or JSON. */
  readonly data: string;
}

/** Whether a text looks like one of the snippets given here, whatever an editor has made of it since. */
export const isSnippet = (text: string): boolean =>
  /<thads-[a-z]|<img [^>]*\bthads-[\w-]+\.(?:svg|png)|<[a-z]+ [^>]*(?:data-thads|class="[^"]*\bthads-)|\bembed(?:\.html?)?\/?\?[^"\s]*\bwidget=/i.test(
    text,
  );

/** The state a snippet was made in, as far as it tells; `null` for a text that is none. */
export function restored(text: string): Partial<State> | null {
  if (!isSnippet(text)) return null;
  const page = parseHtml(text);
  if (isPicture(page)) return ofPictures(named(page, 'img'));
  const found = [...below(page).flatMap((node) => foundIn(node) ?? []), ...bareAddress(text)];
  const [first] = found;
  if (!first) return null;
  const edits: Record<string, Edit> = {};
  const whole: ReportJson = {};
  for (const { attributes, data } of found) {
    const source = sourceOf({ text: data, as: 'auto' });
    if ((source.is === 'table' || source.is === 'json') && source.rows === 0) {
      const read = editsOfOne(source);
      const typed = fieldsOf({ is: 'nothing' }, read);
      // Figures of one office are typed figures, unless there is more of them than can be typed.
      if (source.is === 'json' ? isSame(reportOf(typed), parsed(source.text)) : !saysMore({ source, fields: typed }))
        Object.assign(edits, read);
      else Object.assign(whole, wholeReport({ source, fields: source.is === 'json' ? {} : typed }));
    }
    Object.assign(edits, editsOf(attributes));
  }
  const one = Object.keys(whole).length > 0 ? JSON.stringify(whole) : '';
  // Said by attributes of one tag and inside another, it stays as it is inside.
  const inside = fieldsOf(sourceOf({ text: one, as: 'auto' }), {});
  for (const path of FACTS) if (inside[path]?.text) delete edits[path];
  const measures = new Set(found.flatMap(({ attributes: { measure } }) => measure ?? []));
  const rows = found.find(({ data }) => hasRows(data));
  return {
    text: rows?.data ?? one,
    edits,
    widget: widgetOf(first, rows !== undefined),
    ...(measures.size > 1 ? { measure: 'both' } : measures.size === 1 ? { measure: measureOf(first.attributes) } : {}),
    carrier: first.carrier,
    ...(first.carrier === 'iframe' || first.carrier === 'prerendered' ? { colours: coloursIn(text) } : {}),
    ...(first.carrier === 'iframe' ? { theme: /[?&;]theme=dark\b/.test(text) ? 'dark' : 'light' } : {}),
    ...baseOf(page, text),
  };
}

const saysMore = (material: Material): boolean =>
  MEASURES.some((measure) => beyondAttributes(material, measure).length > 0);

/** Names of pictures as they are downloaded here, wherever they have been put since. */
const PICTURE = new RegExp(`\\bthads-(${WIDGETS.join('|')})(?:-(cases|amounts))?[^/]*\\.(?:svg|png)$`);

/** Pictures of ours and nothing else: in an article its words count. */
const isPicture = (page: HtmlNode): boolean => {
  const images = named(page, 'img');
  const isOurs = (image: HtmlNode): boolean => PICTURE.test(attribute(image, 'src') ?? '');
  return images.length > 0 && images.every(isOurs) && !/\S/.test(textOf(page));
};

/** Pictures bring their sentence along, which is read as an article is; those of many offices have none. */
function ofPictures(images: readonly HtmlNode[]): Partial<State> {
  const names = images.map((image) => PICTURE.exec(attribute(image, 'src') ?? ''));
  const measures = new Set(names.flatMap((name) => name?.[2] ?? []));
  const [measure] = measures;
  const sentences = images.map((image) => attribute(image, 'alt') ?? '').filter((alt) => /\d/.test(alt));
  return {
    text: sentences.join('\n\n'),
    widget: (names[0]?.[1] ?? 'gauge') as State['widget'],
    ...(measure ? { measure: measures.size > 1 ? 'both' : (measure as Measure) } : {}),
    carrier: 'picture',
  };
}

/** What a table or JSON of one office says, as if somebody had typed it. */
function editsOfOne(source: Extract<Source, { is: 'table' | 'json' }>): Record<string, Edit> {
  const read = Object.values(fieldsOf(source, {})).flatMap(({ path, text }) => (text ? [[path, { text }]] : []));
  return { ...Object.fromEntries(read), ...(source.is === 'json' ? inJson(source.text) : inTable(source.grid)) };
}

/** The figures of JSON word for word: read and printed again, "tỉ" would be "tỷ" and "đồng" "tỷ đồng". */
function inJson(text: string): Record<string, Edit> {
  const report = parsed(text);
  return Object.fromEntries(
    MEASURES.flatMap((measure) =>
      FIGURES.flatMap((name) => {
        const way = name === 'previous' ? ['previous', measure, 'rate'] : [measure, name];
        const figure = way.reduce<unknown>((from, key) => (isRecord(from) ? from[key] : undefined), report);
        return typeof figure === 'string' && figure ? [[pathOf(measure, name), { text: figure }]] : [];
      }),
    ),
  );
}

/** @returns `null` for what an editor has spoilt */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** The same of a plain table, as it is made here. */
function inTable(grid: readonly (readonly string[])[]): Record<string, Edit> {
  const vi = messagesFor('vi');
  const [, heading = ''] = grid[0] ?? [];
  const measure = MEASURES.find((one) => heading.trim() === COLUMNS[one]);
  if (!measure) return {};
  return Object.fromEntries(
    FIGURES.flatMap((name) => {
      const label = name === 'previous' ? PREVIOUS_ROW : vi[FIGURE_ROWS.find(([row]) => row === name)?.[1] ?? 'pace'];
      const [, text = ''] = grid.find(([first = '']) => [label, label + OF_AMOUNTS].includes(first.trim())) ?? [];
      const figure = text.trim().replace(/ việc$/, '');
      return figure ? [[pathOf(measure, name), { text: figure }]] : [];
    }),
  );
}

/** The file that holds the figures of a snippet; `null` where they stand in the snippet itself. */
export function fileOf(text: string): string | null {
  if (!isSnippet(text)) return null;
  const page = parseHtml(text);
  return [...below(page).flatMap((node) => foundIn(node) ?? []), ...bareAddress(text)][0]?.attributes.src ?? null;
}

const hasRows = (data: string): boolean => {
  const source = sourceOf({ text: data, as: 'auto' });
  return (source.is === 'table' || source.is === 'json') && source.rows > 0;
};

const measureOf = ({ measure }: Attributes): Measure => (measure === 'amounts' ? 'amounts' : 'cases');

function foundIn(node: HtmlNode): Found | null {
  const name = node.nodeName;
  if (name === 'a' || name === 'iframe') {
    const embed = byAddress(attribute(node, name === 'a' ? 'href' : 'src') ?? '');
    return embed && { ...embed, carrier: name === 'a' ? 'link' : 'iframe', data: '' };
  }
  const tag = embedTag(name.startsWith('thads-') ? name : null);
  if (tag) {
    const [script] = named(node, 'script');
    const [table] = named(node, 'table');
    const data = script
      ? below(script)
          .map(({ value = '' }) => value)
          .join('')
      : table
        ? tabbed(rowsOf(table))
        : '';
    const attributes = attributesOf(node, '');
    const isDrawn = named(node, 'template').some((one) => attribute(one, 'shadowrootmode') !== null);
    return { tag, attributes, carrier: attributes.src ? 'file' : isDrawn ? 'prerendered' : 'element', data };
  }
  return name === 'table' || name === 'div' ? byMark(node) : null;
}

/** `<table class="thads-bars" data-thads="bars">`, either of which an editor may have dropped. */
function byMark(node: HtmlNode): Found | null {
  const words = (attribute(node, 'class') ?? '').split(/\s+/).filter((word) => word.startsWith('thads-'));
  const tag = [attribute(node, 'data-thads'), ...words].reduce<Embed['tag'] | null>(
    (known, word) => known ?? embedTag(word),
    null,
  );
  if (!tag) return null;
  const data = node.nodeName === 'table' ? tabbed(rowsOf(node)) : '';
  return { tag, attributes: attributesOf(node, 'data-thads-'), carrier: 'table', data };
}

const attributesOf = (node: HtmlNode, prefix: string): Embed['attributes'] =>
  Object.fromEntries(
    EMBED_ATTRIBUTES.flatMap((name) => {
      const value = attribute(node, prefix + name);
      return value === null ? [] : [[name, value]];
    }),
  );

function byAddress(address: string): Embed | null {
  const [, search = '', hash = ''] = /^[^?#]*(?:\?([^#]*))?(?:#(.*))?$/s.exec(address) ?? [];
  return /\bembed(?:\.html?)?\/?[?#]/i.test(address) ? readEmbedQuery(search, hash) : null;
}

/** An address alone, as one copies it from the address bar. */
function bareAddress(text: string): Found[] {
  const embed = /^\S+$/.test(text.trim()) ? byAddress(text.trim()) : null;
  return embed ? [{ ...embed, carrier: 'link', data: '' }] : [];
}

function editsOf(attributes: Embed['attributes']): Record<string, Edit> {
  const edits: Record<string, Edit> = {};
  const put = (path: string, text: string | undefined) => {
    if (text) edits[path] = { text };
  };
  for (const name of FIGURES) put(pathOf(measureOf(attributes), name), attributes[name]);
  if (isWritten(attributes.label)) put('label', attributes.label);
  put('agency', attributes.agency);
  put('period', attributes.period);
  put('asOf', attributes['as-of']);
  put('source', attributes.source);
  put('sourceHref', attributes['source-href']);
  put('status', attributes.status);
  put('note', attributes.note);
  return edits;
}

/** The picture a tag with these attributes is; `rows` and `bars` are told apart by what they show. */
function widgetOf({ tag, attributes }: Embed, hasRowsInside: boolean): State['widget'] {
  const same = WIDGETS.filter((id) => KINDS[id].tag === tag);
  const score = (id: State['widget']): number => {
    const { own = {}, needs } = KINDS[id];
    const mine = Object.entries(own).filter(([name, value]) => attributes[name as keyof Attributes] === value).length;
    const wrong = Object.keys(own).length - mine;
    return mine - wrong * 2 + ((needs === 'rows') === (hasRowsInside || attributes.view === 'units') ? 1 : 0);
  };
  return same.reduce((best, one) => (score(one) > score(best) ? one : best));
}

/** The folder the library lies in, and whether the snippet brings its line along. */
function baseOf(page: HtmlNode, text: string): Partial<State> {
  const script = named(page, 'script')
    .map((one) => attribute(one, 'src') ?? '')
    .find((src) => /(?:thads(?:\.iife)?|frame)\.js$/.test(src));
  const address = script ?? /["\s]([^"\s]*)embed(?:\.html?)?\/?\?/.exec(` ${text}`)?.[1];
  const base = address?.replace(/[^/]*$/, '');
  return { loaded: script === undefined, ...(base === undefined ? {} : { base }) };
}
