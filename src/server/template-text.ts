import { noChange, nothing, type TemplateResult } from 'lit';

/** A place in a template where a value goes. */
interface Binding {
  /** The template up to here, from the binding before. */
  readonly before: string;
  /** `null` for the content of an element. */
  readonly attribute: { readonly name: string; readonly strings: readonly string[] } | null;
  /** Whether text of the template follows at once, which a parser would join with that of the value. */
  readonly isJoined: boolean;
  /** Whether the value is the whole text of its element, given as `.textContent`: Lit keeps no place of its own there. */
  readonly isWhole?: boolean;
}

interface Compiled {
  readonly bindings: readonly Binding[];
  readonly end: string;
}

/** What Lit puts before the value of a binding, and around each item of a list. */
const MARKER = '<!---->';
/** Keeps the text of a value apart from that of the template; the browser has them as two nodes. */
const SEPARATOR = '<!--.-->';

/** Properties that stand in HTML as attributes; all others are for scripts. */
const AS_ATTRIBUTE: Readonly<Record<string, 'text' | 'boolean'>> = {
  '.value': 'text',
  '.checked': 'boolean',
  '.selected': 'boolean',
};

/** The property that gives an element its text, and nothing beside it. */
const WHOLE_TEXT = '.textContent';

const compiledOnes = new WeakMap<TemplateStringsArray, Compiled>();

/**
 * The HTML that Lit makes of a template in a browser, node for node, the comments included that it finds its values by:
 * so a widget can take over what a server has drawn, see `elements/prerendered.ts`.
 *
 * Values are escaped wherever they stand. Listeners are left out.
 *
 * @throws TypeError for values no server can write: nodes and directives
 */
export function templateText({ strings, values }: Pick<TemplateResult, 'strings' | 'values'>): string {
  let compiled = compiledOnes.get(strings);
  if (!compiled) compiledOnes.set(strings, (compiled = compile(strings)));
  let text = '';
  let at = 0;
  for (const { before, attribute, isJoined, isWhole } of compiled.bindings) {
    text += before;
    if (isWhole) {
      text += escapeText((values[at] ?? '') as string);
      at += 1;
    } else if (attribute) {
      const { name, strings: pieces } = attribute;
      text += attributeText(name, pieces, values, at);
      at += pieces.length - 1;
    } else {
      const content = contentText(values[at]);
      at += 1;
      text += MARKER + content;
      if (isJoined && content !== '' && !content.endsWith('>')) text += SEPARATOR;
    }
  }
  return text + compiled.end;
}

/** A whole drawing, between the marks that stand around it in the browser. */
export const drawingText = (drawing: TemplateResult): string => MARKER + templateText(drawing) + MARKER;

function contentText(value: unknown): string {
  if (isNothing(value)) return '';
  if (typeof value !== 'object') return escapeText(`${value as Primitive}`);
  if ('_$litType$' in value) return templateText(value as unknown as TemplateResult);
  if (!(Symbol.iterator in value)) throw new TypeError('a server cannot write this value');
  let text = '';
  for (const item of value as Iterable<unknown>) text += MARKER + contentText(item) + MARKER;
  return text;
}

type Primitive = string | number | boolean;

const isNothing = (value: unknown): value is null | undefined =>
  value === null || value === undefined || value === '' || value === nothing || value === noChange;

function attributeText(name: string, pieces: readonly string[], values: readonly unknown[], from: number): string {
  const first = values[from];
  const kind = AS_ATTRIBUTE[name];
  if (name.startsWith('@') || (name.startsWith('.') && !kind)) return '';
  if (name.startsWith('?') || kind === 'boolean') return first && first !== nothing ? `${name.slice(1)}=""` : '';
  let text = pieces[0] ?? '';
  for (let index = 1; index < pieces.length; index += 1) {
    const value = values[from + index - 1];
    // One that is not to be there takes the whole attribute with it.
    if (value === nothing) return '';
    text += `${(value ?? '') as Primitive}${pieces[index]}`;
  }
  return `${kind ? name.slice(1) : name}="${escapeAttribute(text)}"`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
  '\u0000': '\ufffd',
};

/** Text inside an element. */
export const escapeText = (text: string): string =>
  /[&<>\r\0]/.test(text) ? text.replace(/[&<>\r\0]/g, (character) => ENTITIES[character] ?? '') : text;

/** Text inside an attribute, in quotes of either kind. */
export const escapeAttribute = (text: string): string =>
  /[&<>"'\r\0]/.test(text) ? text.replace(/[&<>"'\r\0]/g, (character) => ENTITIES[character] ?? '') : text;

/** What a value is bound to is told by the text before it: templates are ours, well-formed and without comments. */
function compile(strings: TemplateStringsArray): Compiled {
  const bindings: Binding[] = [];
  let before = '';
  let inTag = false;
  let open: { readonly name: string; readonly quote: string; readonly strings: string[] } | null = null;
  /** The quote to be left out, after the whole text of an element. */
  let textFollows: string | null = null;
  strings.forEach((whole, index) => {
    const isLast = index === strings.length - 1;
    let text = whole;
    if (open) {
      const end: number = open.quote === '' ? text.search(/[\s>]/) : text.indexOf(open.quote);
      open.strings.push(end < 0 ? text : text.slice(0, end));
      if (end < 0) return;
      text = text.slice(end + open.quote.length);
      open = null;
    }
    if (textFollows !== null) {
      const end = `${textFollows}></`;
      if (!text.startsWith(end)) throw new TypeError(`the text of an element comes last in its tag and alone: ${text}`);
      text = text.slice(end.length - 2);
      textFollows = null;
      inTag = false;
    }
    inTag = isInTag(text, inTag);
    if (isLast) {
      before += text;
      return;
    }
    if (!inTag) {
      bindings.push({ before: before + text, attribute: null, isJoined: /^[^<]/.test(strings[index + 1] ?? '') });
      before = '';
      return;
    }
    const [match, name = '', quote = '', start = ''] = /([.?@]?[\w:-]+)=(["']?)([^"'\s]*|[^"']*)$/.exec(text) ?? [];
    if (match === undefined) throw new TypeError(`a value stands at a strange place: ${text}`);
    if (name === WHOLE_TEXT) {
      bindings.push({
        before: `${before}${text.slice(0, -match.length).trimEnd()}>`,
        attribute: null,
        isJoined: false,
        isWhole: true,
      });
      before = '';
      textFollows = quote;
      return;
    }
    open = { name, quote, strings: [start] };
    bindings.push({
      before: before + text.slice(0, -match.length),
      attribute: { name, strings: open.strings },
      isJoined: false,
    });
    before = '';
  });
  // A template that ends with a value has a mark of Lit's behind it.
  return { bindings, end: before + (strings.at(-1) === '' ? MARKER : '') };
}

/** Whether a tag is open at the end of a piece of a template. @param inTag - whether one is at its start */
function isInTag(text: string, inTag: boolean): boolean {
  let quote = '';
  let inside = inTag;
  for (const character of text) {
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (!inside) inside = character === '<';
    else if (character === '>') inside = false;
    else if (character === '"' || character === "'") quote = character;
  }
  return inside;
}
