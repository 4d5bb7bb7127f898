import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../../src/input/csv.ts';
import { parseReport } from '../../../src/input/json.ts';
import { renderEmail } from '../../../src/server/render-email.ts';
import { renderWidget, widgetStyles } from '../../../src/server/render-widget.ts';
import { WIDGET_TAGS } from '../../../src/server/widget-host.ts';
import { allRowsSituations } from '../../../stories/rows-situations.ts';
import { allSituations, situations } from '../../../stories/situations.ts';
import { allTrendSituations } from '../../../stories/trend-situations.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const inside = (node: Node): Node[] =>
  'content' in node ? node.content.childNodes : 'childNodes' in node ? node.childNodes : [];

function* all(node: Node): Generator<Node> {
  yield node;
  for (const child of inside(node)) yield* all(child);
}

const elements = (html: string): Element[] =>
  [...all(parseFragment(html))].filter((node): node is Element => 'tagName' in node);

const attribute = (element: Element | undefined, name: string) =>
  element?.attrs.find((one) => one.name === name)?.value;

/** What readers see, styles and data aside. */
const textOf = (html: string): string =>
  [...all(parseFragment(html))]
    .flatMap((node) =>
      'value' in node && node.parentNode && !/^(?:style|script)$/.test(node.parentNode.nodeName) ? node.value : [],
    )
    .join('');

/** What is wrong with markup that goes into somebody's page. */
function strays(html: string, tag: string): string[] {
  const found = elements(html);
  const [host] = found;
  const scripts = found.filter(({ tagName }) => tagName === 'script' || tagName === 'iframe' || tagName === 'img');
  return [
    ...(parseFragment(html).childNodes.length === 1 && host?.tagName === tag ? [] : ['more than the element']),
    ...scripts.flatMap((one) => (attribute(one, 'type') === 'application/json' ? [] : `<${one.tagName}>`)),
    ...found.flatMap(({ attrs }) => attrs.flatMap(({ name }) => (/^(?:on|style$)/.test(name) ? name : []))),
    ...found.flatMap((one) => (/^\s*(?:javascript|data):/i.test(attribute(one, 'href') ?? '') ? 'href' : [])),
  ];
}

describe('renderWidget', () => {
  it('draws what its own package reads of a table', async () => {
    const doors = await Promise.all([import('../../../src/server.ts'), import('../../../src/index.ts')]);
    const table = 'Đơn vị,Có điều kiện (việc),Thi hành xong (việc)\nCần Giuộc,1.875,1.529\nBến Lức,1.204,1.011\n';
    for (const { parseCsv: read } of doors)
      expect(textOf(renderWidget('thads-bars', read(table), { attributes: { view: 'units' } }))).toContain('Bến Lức');
  });

  it('writes the element with a drawing that needs no script', () => {
    const html = renderWidget('thads-gauge', situations.aboveTarget.attributes);
    const [host, template, style] = elements(html);
    expect([host?.tagName, template?.tagName, style?.tagName]).toEqual(['thads-gauge', 'template', 'style']);
    expect(attribute(host, 'completed')).toBe('1.529');
    expect(attribute(template, 'shadowrootmode')).toBe('open');
    const text = textOf(html);
    for (const part of ['81,55%', 'Chỉ tiêu 81,5%', 'Vượt chỉ tiêu 0,05', '1.529 / 1.875 việc'])
      expect(text).toContain(part);
    expect(elements(html).filter((one) => attribute(one, 'part') === 'value')).toHaveLength(1);
  });

  for (const tag of WIDGET_TAGS) {
    it.each(allSituations)(`draws ${tag}, %s`, (_name, { attributes, targets }) => {
      const html = renderWidget(tag, attributes, { targets });
      expect(strays(html, tag)).toEqual([]);
      expect(html).not.toMatch(/NaN|undefined|\[object/);
    });
  }

  it.each(allRowsSituations)('draws rows, %s', (_name, { attributes, report }) => {
    for (const tag of ['thads-bars', 'thads-table'] as const) {
      const { highlight: _, top, ...others } = attributes as Record<string, string>;
      const own = tag === 'thads-table' ? { measure: others['measure'], sort: others['sort'] } : { ...others, top };
      const html = renderWidget(tag, report as object, { attributes: own });
      expect(strays(html, tag)).toEqual([]);
      expect(html).not.toMatch(/NaN|undefined|\[object/);
    }
  });

  it.each(allTrendSituations)('draws series, %s', (_name, { attributes, report }) => {
    expect(strays(renderWidget('thads-trend', report as object, { attributes }), 'thads-trend')).toEqual([]);
  });

  it('puts the report it was given into the element, for the widget to read again', () => {
    const report = { agency: 'A </script><script>alert(1)</script>', cases: { enforceable: 10, completed: 5 } };
    const html = renderWidget('thads-bars', report);
    const script = elements(html).find(({ tagName }) => tagName === 'script');
    const [json] = script ? inside(script) : [];
    expect(JSON.parse(json && 'value' in json ? json.value : '')).toEqual(report);
    expect(strays(html, 'thads-bars')).toEqual([]);
  });

  it('writes a report that was read already as JSON that says the same', () => {
    const parsed = parseCsv('Đơn vị;Có điều kiện;Thi hành xong;Tỷ lệ\nA;hơn 1.875;1.529;81,55%\nB;10;5;50%\n');
    const html = renderWidget('thads-table', parsed);
    const script = elements(html).find(({ tagName }) => tagName === 'script');
    const [json] = script ? inside(script) : [];
    expect(parseReport(json && 'value' in json ? json.value : '').report).toEqual(parsed.report);
  });

  it('says it in the language that is asked for', () => {
    const html = renderWidget(
      'thads-gauge',
      { enforceable: '1,875', completed: '1,529', target: '81.5%' },
      { lang: 'en' },
    );
    expect(attribute(elements(html)[0], 'lang')).toBe('en');
    expect(textOf(html)).toContain('Target 81.5%');
  });

  it('draws a wrong figure as a notice', () => {
    expect(textOf(renderWidget('thads-gauge', { completed: 'abc' }))).toContain('completed');
  });

  it('takes properties for the attributes they stand for, and leaves out what is not given', () => {
    const [host] = elements(
      renderWidget('thads-gauge', { asOf: '2022-09-22', rate: '80%', note: null, label: undefined }),
    );
    expect(host?.attrs).toEqual([
      { name: 'as-of', value: '2022-09-22' },
      { name: 'rate', value: '80%' },
    ]);
  });

  it('links styles where a page allows none of its own', () => {
    const html = renderWidget('thads-gauge', { rate: '80%' }, { stylesheet: '/a"b.css' });
    expect(elements(html).filter(({ tagName }) => tagName === 'style')).toEqual([]);
    expect(
      attribute(
        elements(html).find(({ tagName }) => tagName === 'link'),
        'href',
      ),
    ).toBe('/a"b.css');
    expect(widgetStyles('thads-bars', { view: 'units' }).length).toBeGreaterThan(widgetStyles('thads-bars').length);
  });

  it('names tags and attributes there are not', () => {
    expect(() => renderWidget('thads-pie' as 'thads-gauge', {})).toThrow(/thads-pie.*thads-gauge/);
    expect(() => renderWidget('constructor' as 'thads-gauge', {})).toThrow(TypeError);
    expect(() => renderWidget('thads-gauge', { onclick: 'alert(1)' })).toThrow(/no attribute "onclick"/);
    expect(() => renderWidget('thads-gauge', { 'x y': '1' })).toThrow(TypeError);
  });

  it('lets no text out of its place, whatever it is', () => {
    const pieces = [
      '<',
      '>',
      '"',
      "'",
      '&',
      '</script>',
      '</template>',
      '</style>',
      '<!--',
      '-->',
      '<img src=x onerror=alert(1)>',
      ' ',
      'a',
      '\u0000',
      '\r',
      '\u2028',
      'javascript:alert(1)',
      '81,5%',
      '\ud800',
    ];
    const any = fc.string({ unit: fc.constantFrom(...pieces), maxLength: 12 });
    fc.assert(
      fc.property(fc.constantFrom(...WIDGET_TAGS), any, any, any, any, (tag, label, agency, name, url) => {
        const report = {
          agency,
          notes: [name],
          source: { name, url },
          period: { label },
          cases: { total: 100, enforceable: 80, completed: 60, target: { rate: '70%', name } },
          units: [{ id: name, name: agency, cases: { enforceable: 10, completed: 5 } }],
        };
        const attributes = { label, note: agency, source: name, 'source-href': url, rate: label, completed: name };
        const targets = [{ name, rate: label }];
        for (const html of [
          renderWidget(tag, report, { attributes: { label }, targets }),
          renderWidget(tag, attributes, { targets }),
        ])
          expect(strays(html, tag)).toEqual([]);
        for (const html of [renderEmail(tag, report, { attributes: { label } }), renderEmail(tag, attributes)])
          expect(strays(html, 'table').filter((stray) => stray !== 'style')).toEqual([]);
      }),
    );
  });
});

describe('renderEmail', () => {
  it('says all in a table without anything that would have to be loaded', () => {
    const html = renderEmail('thads-bars', situations.aboveTarget.attributes);
    const text = textOf(html);
    for (const part of ['Thi hành xong về việc', '1.875 việc', '81,55%', '▲ Vượt chỉ tiêu 0,05 điểm %', 'Nguồn:'])
      expect(text).toContain(part);
    expect(html).not.toMatch(/<(?:img|link|style|script|svg)|url\(|class=/);
  });

  it('has the rows of a table, in their order, and the whole', () => {
    const unit = (name: string, completed: number) => ({ id: name, name, cases: { enforceable: 10, completed } });
    const report = { units: [unit('Cần Giuộc', 4), unit('Bến Lức', 9)] };
    const options = { attributes: { sort: '-rate', columns: 'name completed rate' } };
    const cells = elements(renderEmail('thads-table', report, options)).filter(
      (one) => attribute(one, 'scope') === 'row' || (one.tagName === 'td' && attribute(one, 'align') === 'right'),
    );
    const texts = cells.map((one) =>
      inside(one)
        .map((node) => ('value' in node ? node.value : ''))
        .join(''),
    );
    expect(texts).toEqual(['Bến Lức', '9', '90%', 'Cần Giuộc', '4', '40%', 'Cộng', '13', '65%']);
    expect(textOf(renderEmail('thads-table', situations.aboveTarget.attributes))).toContain('1.529 việc');
  });

  it('judges by its target no number but a rate', () => {
    const figures = { enforceable: '10', completed: '9', target: '80%' };
    expect(textOf(renderEmail('thads-stat', figures))).toContain('▲');
    expect(textOf(renderEmail('thads-stat', { ...figures, value: 'completed' }))).not.toContain('▲');
  });

  it('has bars as long as their figures', () => {
    const html = renderEmail('thads-bars', { total: '1.000', enforceable: '800', completed: '400' });
    const bars = elements(html).filter((one) => attribute(one, 'bgcolor') && attribute(one, 'height') === '8');
    expect(bars.map((one) => attribute(one, 'width'))).toEqual(['100%', '80%', '40%']);
  });
});
