import fc from 'fast-check';
import { html, nothing, svg } from 'lit';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { templateText } from '../../../src/server/template-text.ts';

/** Without the comments that mark the places of values. */
const bare = (text: string) => text.replaceAll(/<!--.*?-->/g, '');

/** Values as templates have them: not known when the template is written. */
const [a, b, d, x, no, five, M0] = ['a', 'b', 'd', 'x', false, 5, 'M0 0'];
const [none, empty, unknown] = [null, '', undefined];

describe('templateText', () => {
  it.each([
    ['text', html`<p>${a} and ${five}</p>`, '<p>a and 5</p>'],
    ['a template in a template', html`<p>${html`<b>${x}</b>`}</p>`, '<p><b>x</b></p>'],
    ['a list', html`<ul>${['a', 'b'].map((one) => html`<li>${one}</li>`)}</ul>`, '<ul><li>a</li><li>b</li></ul>'],
    ['svg', html`<svg>${svg`<path d=${M0}></path>`}</svg>`, '<svg><path d="M0 0"></path></svg>'],
    ['nothing at all', html`<p>${nothing}${none}${unknown}${empty}</p>`, '<p></p>'],
    ['false, which is a value', html`<p>${no}</p>`, '<p>false</p>'],
    ['an attribute', html`<p class=${`${a} ${b}`}></p>`, '<p class="a b"></p>'],
    ['an attribute of several values', html`<p class="a ${b} c-${d} "></p>`, '<p class="a b c-d "></p>'],
    ['an attribute that is not to be there', html`<p class=${nothing}></p>`, '<p ></p>'],
    ['one of several that is not to be there', html`<p class="a ${nothing}"></p>`, '<p ></p>'],
    ['a boolean attribute', html`<p ?hidden=${true}></p><p ?hidden=${false}></p>`, '<p hidden=""></p><p ></p>'],
    ['a listener', html`<p @click=${() => {}}></p>`, '<p ></p>'],
    [
      'properties with attributes of their own',
      html`<input .value=${x} .checked=${true} />`,
      '<input value="x" checked="" />',
    ],
  ])('writes %s', (_what, template, expected) => {
    expect(bare(templateText(template))).toBe(expected);
  });

  it('writes the whole text of an element without marks, for Lit keeps no place there', () => {
    expect(templateText(html`<p class=${a} .textContent=${'1 < 2'}></p>${b}`)).toBe(
      '<p class="a">1 &lt; 2</p><!---->b<!---->',
    );
    expect(templateText(html`<p><b .textContent=${a}></b> <i .textContent=${unknown}></i></p>`)).toBe(
      '<p><b>a</b> <i></i></p>',
    );
  });

  it('refuses an element with something beside its whole text', () => {
    expect(() => templateText(html`<p .textContent=${a}>b</p>`)).toThrow('comes last in its tag and alone');
    expect(() => templateText(html`<p .textContent=${a} class="b"></p>`)).toThrow('comes last in its tag and alone');
  });

  it('has the marks that Lit has in a browser', () => {
    expect(templateText(html`<p>${a}</p>`)).toBe('<p><!---->a</p>');
    expect(templateText(html`<p>${['a']}</p>`)).toBe('<p><!----><!---->a<!----></p>');
    expect(templateText(html`<p></p>${nothing}`)).toBe('<p></p><!----><!---->');
  });

  it('keeps text of a value apart from text of the template, which a parser would join', () => {
    expect(templateText(html`<p>${a} b</p>`)).toBe('<p><!---->a<!--.--> b</p>');
    expect(templateText(html`<p>${nothing} b</p>`)).toBe('<p><!----> b</p>');
  });

  it('escapes every text, so that a parser finds it as it was', () => {
    const text = fc.string({
      unit: fc.constantFrom(
        ...'< > & " \' ` = / ! - a \n \t ; x'.split(' '),
        ' ',
        '</p>',
        '<script>',
        '-->',
        ']]>',
        'ệ',
        '\u2028',
      ),
    });
    fc.assert(
      fc.property(text, text, (inside, attribute) => {
        const [element, ...others] = parseFragment(templateText(html`<p title=${attribute}>${inside}</p>`)).childNodes;
        expect(others).toEqual([]);
        expect(element && 'attrs' in element && element.attrs).toEqual([{ name: 'title', value: attribute }]);
        const texts =
          element && 'childNodes' in element
            ? element.childNodes.flatMap((node) => ('value' in node ? node.value : []))
            : [];
        expect(texts.join('')).toBe(inside);
      }),
    );
  });

  it('refuses what no server can write', () => {
    expect(() => templateText(html`<p>${{}}</p>`)).toThrow(TypeError);
  });
});
