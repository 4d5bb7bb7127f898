import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EMBED_ATTRIBUTES,
  EMBED_WIDGETS,
  type EmbedAttribute,
  embedQuery,
  embedTag,
  type EmbedTag,
  readEmbedQuery,
} from '../../../src/input/embed-query.ts';

const QUERY = 'widget=gauge&completed=1.529&enforceable=1.875&rate=81%2C55%25&target=%3E81%2C5%25&label=Vi%E1%BB%87c';
const GAUGE = {
  tag: 'thads-gauge',
  attributes: { completed: '1.529', enforceable: '1.875', rate: '81,55%', target: '>81,5%', label: 'Việc' },
} as const;

const anyEmbed = fc.record({
  tag: fc.constantFrom(...EMBED_WIDGETS).map((name): EmbedTag => `thads-${name}`),
  attributes: fc.dictionary(fc.constantFrom(...EMBED_ATTRIBUTES), fc.string({ unit: 'grapheme' }), {
    noNullPrototype: true,
  }),
}) as fc.Arbitrary<{ tag: EmbedTag; attributes: Partial<Record<EmbedAttribute, string>> }>;

describe('the query of a widget', () => {
  it('is readable ASCII with the figures first', () => {
    expect(embedQuery(GAUGE.tag, { note: null, ...GAUGE.attributes })).toBe(QUERY);
  });

  it('gives back what was put in, whatever it was', () => {
    fc.assert(
      fc.property(anyEmbed, ({ tag, attributes }) => {
        const query = embedQuery(tag, attributes);
        expect(query).toMatch(/^[\w.~%=&-]+$/);
        expect(readEmbedQuery(query)).toEqual({ tag, attributes });
        expect(readEmbedQuery(`?${query}`)).toEqual({ tag, attributes });
        expect(readEmbedQuery('?utm_source=x', `#?${query}`)).toEqual({ tag, attributes });
      }),
    );
  });

  it('survives what editors do to addresses', () => {
    fc.assert(
      fc.property(anyEmbed, ({ tag, attributes }) => {
        const query = embedQuery(tag, attributes);
        const rewritten = [
          query.replaceAll('&', '&amp;'),
          query.replaceAll('&', '&amp;amp;'),
          query.replaceAll('&', '&#038;'),
          encodeURIComponent(query),
          `utm_source=zalo&fbclid=1&${query}&utm_medium=social`,
          query.replaceAll('%20', '+'),
        ];
        for (const one of rewritten) {
          const { search, hash } = new URL(`https://news.example/embed.html?${one}`);
          expect(readEmbedQuery(search, hash), one).toEqual({ tag, attributes });
        }
      }),
    );
  });

  it.each([
    [
      'bare per cent signs and letters',
      '?widget=gauge&completed=1.529&enforceable=1.875&rate=81,55%&target=>81,5%&label=Việc',
    ],
    [
      'another order',
      '?label=Vi%E1%BB%87c&target=%3E81,5%25&rate=81,55%25&enforceable=1.875&completed=1.529&widget=GAUGE',
    ],
    ['the tag in full', `?${QUERY.replace('=gauge', '=thads-gauge')}`],
    ['a name twice', `?${QUERY}&completed=9&widget=bars`],
  ])('reads %s', (_what, search) => {
    expect(readEmbedQuery(search)).toEqual(GAUGE);
  });

  it('takes the figures from the hash and the widget from the query', () => {
    expect(readEmbedQuery('?widget=stat', '#completed=5')).toEqual({
      tag: 'thads-stat',
      attributes: { completed: '5' },
    });
  });

  it('keeps what looks like its own marks', () => {
    const attributes = { label: 'a=b=c', note: '#1 ?x', source: 'x+y z' };
    expect(readEmbedQuery('widget=stat&label=a=b=c&note=%231+?x&source=x%2By+z')).toEqual({
      tag: 'thads-stat',
      attributes,
    });
    expect(readEmbedQuery('?widget=stat&note=a', '#label=b#c')).toEqual({
      tag: 'thads-stat',
      attributes: { note: 'a', label: 'b#c' },
    });
  });

  it('takes an attribute without a value for none', () => {
    expect(readEmbedQuery('?widget=stat&note&label=')).toEqual({ tag: 'thads-stat', attributes: { label: '' } });
  });

  it('leaves escapes that mean nothing as they are', () => {
    expect(readEmbedQuery('?widget=stat&label=%E1%BB')).toEqual({ tag: 'thads-stat', attributes: { label: '%E1%BB' } });
  });

  it('writes half a character as what it is: unreadable', () => {
    expect(embedQuery('thads-stat', { label: 'a\ud800(b)' })).toBe('widget=stat&label=a%EF%BF%BD%28b%29');
  });

  it.each(['', '?', '?widget=', '?widget=pie', '?widget=__proto__', '?completed=5', '?%', '?widget', '?widget%3D'])(
    'asks for nothing: %s',
    (search) => {
      expect(readEmbedQuery(search)).toBeNull();
    },
  );

  it('lets nothing through that is not a widget’s attribute', () => {
    const hostile = '?widget=stat&onclick=alert(1)&style=x&class=y&id=z&__proto__=a&is=b&slot=c&rate=5';
    expect(readEmbedQuery(hostile)).toEqual({ tag: 'thads-stat', attributes: { rate: '5' } });
  });

  it('throws for no text', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (search, hash) => void readEmbedQuery(search, hash)));
  });
});

describe('the name of a widget', () => {
  it.each([
    ['gauge', 'thads-gauge'],
    [' thads-Bars ', 'thads-bars'],
    ['script', null],
    ['my-thads-gauge', null],
    ['target', null],
    ['', null],
    [null, null],
  ])('%s → %s', (name, tag) => {
    expect(embedTag(name)).toBe(tag);
  });
});
