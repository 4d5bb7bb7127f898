import { parseFragment } from 'parse5';
import type { TableCellLike, TableLike, TableNode } from '../../../src/input/table.ts';

/** What parse5 gives of a node. */
interface Parsed {
  readonly nodeName: string;
  readonly value?: string;
  readonly data?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Parsed[];
}

const textOf = (node: Parsed): string => node.value ?? (node.childNodes ?? []).map(textOf).join('');
const attribute = ({ attrs = [] }: Parsed, name: string) => attrs.find((each) => each.name === name)?.value ?? null;
const find = (node: Parsed, name: string): Parsed[] =>
  (node.childNodes ?? []).flatMap((child) => [...(child.nodeName === name ? [child] : []), ...find(child, name)]);

const asNode = (node: Parsed): TableNode => ({
  nodeName: node.nodeName.startsWith('#') ? node.nodeName : node.nodeName.toUpperCase(),
  textContent: node.data ?? textOf(node),
  childNodes: (node.childNodes ?? []).map(asNode),
  getAttribute: (name) => attribute(node, name),
});

const span = (node: Parsed, name: string): number => Number(/^\d+/.exec(attribute(node, name) ?? '1')?.[0] ?? 1);

const asCell = (node: Parsed): TableCellLike => ({
  ...asNode(node),
  colSpan: span(node, 'colspan') || 1,
  rowSpan: span(node, 'rowspan'),
});

/** The first table of a page, as a browser has it: head, bodies, foot. */
export function tableOf(html: string): TableLike {
  const page = parseFragment(html) as Parsed;
  const parent = [page, ...find(page, 'div')].find((node) =>
    node.childNodes?.some(({ nodeName }) => nodeName === 'table'),
  );
  const around = (parent?.childNodes ?? []).filter(({ nodeName }) => nodeName !== '#text');
  const at = around.findIndex(({ nodeName }) => nodeName === 'table');
  const table = around[at];
  if (!table) throw new Error('no table');
  const parts = (name: string) => table.childNodes?.filter(({ nodeName }) => nodeName === name) ?? [];
  const rows = [...parts('thead'), ...parts('tbody'), ...parts('tfoot')].flatMap((part) => find(part, 'tr'));
  const [caption] = find(table, 'caption');
  type Sibling = NonNullable<TableLike['previousElementSibling']>;
  const above = around
    .slice(0, at)
    .reduce<Sibling | null>(
      (previous, node) => ({ textContent: textOf(node), previousElementSibling: previous }),
      null,
    );
  return {
    rows: rows.map((row) => ({
      cells: (row.childNodes ?? []).filter(({ nodeName }) => /^t[dh]$/.test(nodeName)).map(asCell),
    })),
    caption: caption ? asNode(caption) : null,
    previousElementSibling: above,
  };
}
