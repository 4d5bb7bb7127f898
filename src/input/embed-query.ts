/** The widgets an address can ask for; `widget=gauge` stands for `<thads-gauge>`. */
export const EMBED_WIDGETS = ['gauge', 'bars', 'cascade', 'stat', 'trend', 'table', 'dashboard'] as const;

/**
 * The attributes an address can carry, in the order it carries them: the figures first, for that is what readers of a
 * link want to recognise. Nothing else is ever taken from an address: an `onclick` in there must not reach the page.
 */
export const EMBED_ATTRIBUTES = [
  'completed',
  'enforceable',
  'total',
  'rate',
  'target',
  'previous',
  'pace',
  'measure',
  'src',
  'select',
  'label',
  'agency',
  'period',
  'as-of',
  'status',
  'source',
  'source-href',
  'note',
  'digits',
  'heading-level',
  'table',
  'toolbar',
  'lang',
  'shape',
  'size',
  'view',
  'value',
  'layout',
  'sort',
  'top',
  'highlight',
  'orientation',
  'mode',
  'pace-line',
  'columns',
] as const;

export type EmbedTag = `thads-${(typeof EMBED_WIDGETS)[number]}`;
export type EmbedAttribute = (typeof EMBED_ATTRIBUTES)[number];

/** A widget as an address, a link or a plain tag asks for it. */
export interface Embed {
  readonly tag: EmbedTag;
  readonly attributes: Readonly<Partial<Record<EmbedAttribute, string>>>;
}

/** The tag for a widget's name as authors write it, `gauge` or `thads-gauge`; `null` for any other. */
export function embedTag(name: string | null | undefined): EmbedTag | null {
  const bare = (name ?? '')
    .trim()
    .toLowerCase()
    .replace(/^thads-/, '');
  return EMBED_WIDGETS.some((one) => one === bare) ? (`thads-${bare}` as EmbedTag) : null;
}

/**
 * A widget as the query of an address, without `?`: `widget=gauge&completed=1.529&enforceable=1.875&target=81%2C5%25`.
 *
 * It is plain ASCII, holds no quotes and no brackets, and `readEmbedQuery` gives back the same. In HTML its `&` are
 * to be written `&amp;`.
 *
 * @param attributes - as on the element; `null` and what an address cannot carry is left out
 */
export function embedQuery(
  tag: EmbedTag,
  attributes: Readonly<Partial<Record<EmbedAttribute, string | null>>>,
): string {
  const parts = EMBED_ATTRIBUTES.flatMap((name) => {
    const value = attributes[name];
    return value === null || value === undefined ? [] : [`${name}=${encoded(value)}`];
  });
  return [`widget=${tag.slice('thads-'.length)}`, ...parts].join('&');
}

/**
 * Reads the query of an address, as `embedQuery` wrote it and as editors have rewritten it since: with `&amp;` for `&`,
 * once more or once less encoded, in another order, with what statistics of visits add to it.
 *
 * @param search - with or without its `?`; where a name stands twice the first counts
 * @param hash - what follows `#` is read as if it stood in the query, after it
 * @returns `null` when it asks for no widget of ours
 */
export function readEmbedQuery(search: string, hash = ''): Embed | null {
  const text = `${search.replace(/^\?/, '')}&${hash.replace(/^#\??/, '')}`;
  return embedOf(text) ?? (/%3d/i.test(text) ? embedOf(decoded(text)) : null);
}

/** What editors make of `&` when they encode it twice: `&amp;`, `&#038;`, `&#x26;`; the first `&` or `#` is gone by then. */
const TWICE_ENCODED = /^(?:#?(?:amp|0*38|x26);)+/i;

function embedOf(text: string): Embed | null {
  const values = new Map<string, string>();
  for (const part of text.split('&')) {
    const [name = '', ...value] = part.replace(TWICE_ENCODED, '').split('=');
    if (value.length > 0 && !values.has(name)) values.set(name, decoded(value.join('=').replaceAll('+', ' ')));
  }
  const tag = embedTag(values.get('widget'));
  if (!tag) return null;
  const attributes: Partial<Record<EmbedAttribute, string>> = {};
  for (const name of EMBED_ATTRIBUTES) {
    const value = values.get(name);
    if (value !== undefined) attributes[name] = value;
  }
  return { tag, attributes };
}

/** Half a character, which no address can hold. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Also apostrophes and brackets, which end attributes, addresses in plain text and links in Markdown. */
const encoded = (value: string): string =>
  encodeURIComponent(value.replace(LONE_SURROGATE, '\ufffd')).replace(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** Escapes become characters where they can: "81,5%" with its bare per cent sign stays what it is. */
function decoded(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });
}
