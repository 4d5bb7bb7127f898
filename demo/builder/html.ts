import { parseFragment } from 'parse5';
import { gridFromTable, type TableCellLike, type TableLike, type TableNode } from '../../src/input/table.ts';

/** A node as the HTML parser gives it. Text that was pasted never becomes part of the page. */
export interface HtmlNode {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly HtmlNode[];
}

/** Elements deeper than this are left out; browsers nest them no deeper either. */
const DEEPEST = 500;

export function parseHtml(html: string): HtmlNode {
  const page = parseFragment(html);
  let level: { childNodes?: unknown[] }[] = [page];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth === DEEPEST) for (const node of level) if (node.childNodes) node.childNodes = [];
    level = level.flatMap(({ childNodes = [] }) => childNodes as typeof level);
  }
  return page;
}

export const attribute = ({ attrs = [] }: HtmlNode, name: string): string | null =>
  attrs.find((one) => one.name === name)?.value ?? null;

/** All nodes below one, in the order of the text. */
export const below = (node: HtmlNode): HtmlNode[] =>
  (node.childNodes ?? []).flatMap((child) => [child, ...below(child)]);

export const named = (node: HtmlNode, name: string): HtmlNode[] =>
  below(node).filter(({ nodeName }) => nodeName === name);

const UNSEEN = new Set(['style', 'script', 'title', 'template', '#comment']);
const BLOCK = /^(?:p|div|h[1-6]|li|tr|br|table|section|article|blockquote|figure|caption|ul|ol|header|footer)$/;

/** The text readers would see, a line a block. */
export function textOf(node: HtmlNode): string {
  if (UNSEEN.has(node.nodeName)) return '';
  if (node.nodeName === '#text') return (node.value ?? '').replace(/\s+/g, ' ');
  const inside = (node.childNodes ?? []).map(textOf).join('');
  return BLOCK.test(node.nodeName) ? `\n${inside}\n` : inside;
}

/** The text of some HTML without its markup, as an editor of plain text shows it. */
export const plainText = (html: string): string =>
  textOf(parseHtml(html))
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

const flat = (node: HtmlNode): string => textOf(node).replace(/\s+/g, ' ').trim();

const asNode = (node: HtmlNode): TableNode => ({
  nodeName: node.nodeName.startsWith('#') ? node.nodeName : node.nodeName.toUpperCase(),
  textContent:
    node.nodeName === '#text'
      ? (node.value ?? '')
      : below(node)
          .map(({ value = '' }) => value)
          .join(''),
  childNodes: (node.childNodes ?? []).map(asNode),
  getAttribute: (name) => attribute(node, name),
});

const span = (node: HtmlNode, name: string): number => Number(/^\d{1,4}/.exec(attribute(node, name) ?? '1')?.[0] ?? 1);

const asCell = (node: HtmlNode): TableCellLike => ({
  ...asNode(node),
  colSpan: span(node, 'colspan') || 1,
  rowSpan: span(node, 'rowspan'),
});

const asTable = (table: HtmlNode): TableLike => ({
  rows: named(table, 'tr').map((row) => ({
    cells: (row.childNodes ?? []).filter(({ nodeName }) => /^t[dh]$/.test(nodeName)).map(asCell),
  })),
});

/** Lines above a table that may name its unit: "Đơn vị tính: việc; tỷ đồng". */
const LINES_ABOVE = 3;

/** The largest table of some HTML, as rows of cells with its caption and the lines above it; `null` without a table. */
export function largestTable(html: string): string[][] | null {
  const page = parseHtml(html);
  const tables = named(page, 'table');
  const size = (table: HtmlNode): number => named(table, 'td').length + named(table, 'th').length;
  const [table] = tables.sort((a, b) => size(b) - size(a));
  if (!table) return null;
  const caption = named(table, 'caption').map(flat);
  return [...[...linesAbove(page, table), ...caption].map((line) => [line]), ...rowsOf(table)];
}

/** The cells of a table as text, merged ones spread out. */
export const rowsOf = (table: HtmlNode): string[][] => gridFromTable(asTable(table)).map(({ cells }) => [...cells]);

function linesAbove(page: HtmlNode, table: HtmlNode): string[] {
  const parent = [page, ...below(page)].find(({ childNodes = [] }) => childNodes.includes(table));
  const siblings = parent?.childNodes ?? [];
  return siblings
    .slice(0, siblings.indexOf(table))
    .map(flat)
    .filter(Boolean)
    .slice(-LINES_ABOVE)
    .filter((line) => line.length < 120);
}

/** Rows as tab-separated text, which is what spreadsheets put on the clipboard and what stands in the text field. */
export const tabbed = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => unquoted(cell.replace(/[\t\r\n]+/g, ' ').trim())).join('\t')).join('\n');

/** At the start of a cell a quote would be taken for one around it. */
const unquoted = (cell: string): string => (cell.startsWith('"') ? `"${cell.replaceAll('"', '""')}"` : cell);

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for HTML, in an attribute or out of it. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
