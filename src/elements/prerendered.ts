import type { RenderOptions } from 'lit';

/**
 * What Lit keeps of a value it has drawn, as far as it is needed here. These names are the same in all releases of
 * Lit 2 and 3, for its own hydration reads them too.
 */
interface Part {
  type: number;
  element?: Element;
  name?: string;
  /** First and last node around a value; `null` for the end of the parent. */
  _$AA: Node;
  _$AB: Node | null;
  /** What is drawn. */
  _$AH: unknown;
}

interface Drawn {
  readonly _$AV: readonly (Part | undefined)[];
}

type Owner = Node & { _$litPart$?: Part };

const EVENT = 5;
const PROPERTY = 3;

/**
 * Lets a widget go on with what a server has drawn: where that is what the widget has drawn itself, aside, its nodes stay
 * as they are and become the widget's own; where it is anything else, it is replaced in one step.
 *
 * @param fresh - what the widget has drawn
 * @param root - what a server has drawn
 * @param options - where in `fresh` the widget draws; afterwards, where in `root`
 * @returns whether the nodes could stay
 */
export function takeOver(fresh: Node, root: ShadowRoot, options: RenderOptions): boolean {
  const nodes = new Map<Node, Node>();
  const end = options.renderBefore as Owner | null | undefined;
  const part = end?._$litPart$;
  if (!end || !part?._$AA || !isSame(fresh, root, nodes)) {
    root.replaceChildren(...fresh.childNodes);
    return false;
  }
  move(part, nodes);
  const own = nodes.get(end) as Owner & ChildNode;
  own._$litPart$ = part;
  options.renderBefore = own;
  return true;
}

/** Whether two nodes have the same content; for each of the first, the one of the second. */
function isSame(fresh: Node, drawn: Node, nodes: Map<Node, Node>): boolean {
  let other = behindExtras(drawn.firstChild);
  for (let node = fresh.firstChild; node; node = node.nextSibling) {
    if (!other || !isAlike(node, other) || !isSame(node, other, nodes)) return false;
    nodes.set(node, other);
    other = behindExtras(other.nextSibling);
  }
  return other === null;
}

/** Styles, and the comments that keep texts apart, are in what a server writes only. */
function behindExtras(node: Node | null): Node | null {
  let next = node;
  while (next && (/^(style|link)$/i.test(next.nodeName) || (next instanceof Comment && next.data === '.')))
    next = next.nextSibling;
  return next;
}

function isAlike(fresh: Node, drawn: Node): boolean {
  if (fresh.nodeName !== drawn.nodeName) return false;
  if (fresh instanceof Text) return fresh.data === (drawn as Text).data;
  if (!(fresh instanceof Element)) return true;
  // Readers may have opened a table already.
  const names = (element: Element) => element.getAttributeNames().filter((name) => name !== 'open');
  const own = names(fresh);
  return (
    own.length === names(drawn as Element).length &&
    own.every((name) => fresh.getAttribute(name) === (drawn as Element).getAttribute(name))
  );
}

/** Ties a part, and those within, to the nodes in the page. */
function move(part: Part, nodes: ReadonlyMap<Node, Node>): void {
  const { type, name = '', element, _$AH: value } = part;
  if (element) {
    const own = nodes.get(element) ?? element;
    part.element = own as Element;
    if (type === EVENT) own.addEventListener(name, part as unknown as EventListenerObject);
    else if (type === PROPERTY && Reflect.get(own, name) !== value) Object.assign(own, { [name]: value });
    return;
  }
  part._$AA = nodes.get(part._$AA) ?? part._$AA;
  part._$AB = part._$AB && (nodes.get(part._$AB) ?? part._$AB);
  const parts = Array.isArray(value) ? (value as Part[]) : (value as Drawn | null)?._$AV;
  parts?.forEach((inner) => inner && move(inner, nodes));
}
