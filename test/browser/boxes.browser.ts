import { expect } from '@open-wc/testing';
import { html, render, type TemplateResult } from 'lit';
import { onMarks, outside, overlaps, smallest } from './boxes.ts';
import { cleared } from './support.ts';

const placed = new CSSStyleSheet();
placed.replaceSync('p, svg { position: absolute; margin: 0 }');

/** Something with a shadow root, 200 px wide. */
function box(inside: TemplateResult): Element {
  const element = document.createElement('div');
  element.style.cssText = 'position: relative; width: 200px; height: 100px; font: 16px/20px sans-serif';
  document.body.append(element);
  const root = element.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [placed];
  render(inside, root);
  return element;
}

const at = (left: number, top: number, text: string, size = 16): TemplateResult =>
  html`<p style="left: ${left}px; top: ${top}px; white-space: nowrap; font-size: ${size}px">${text}</p>`;

describe('what measures boxes', () => {
  afterEach(cleared);

  it('finds nothing where nothing is wrong', () => {
    const fine = box(html`${at(0, 0, 'một')}${at(0, 20, 'hai')}${at(60, 0, 'ba')}
      <svg style="top: 44px" width="200" height="16"><rect part="bar" width="200" height="16"></rect></svg>`);
    expect([...outside(fine, 200), ...overlaps(fine), ...onMarks(fine)]).to.deep.equal([]);
    expect(smallest(fine)).to.equal(16);
  });

  it('finds a text that sticks out on either side', () => {
    expect(outside(box(html`${at(180, 0, 'dài quá')}${at(-9, 30, 'trái')}`), 200)).to.deep.equal(['dài quá', 'trái']);
  });

  it('finds texts that lie on each other, but not what is not seen', () => {
    expect(overlaps(box(html`${at(0, 0, 'một')}${at(10, 6, 'hai')}`))).to.deep.equal(['“một” on “hai”']);
    expect(overlaps(box(html`${at(0, 0, 'một')}<p hidden>hai</p>`))).to.deep.equal([]);
  });

  it('finds a text on a bar or on the notch of a target', () => {
    const wrong = box(html`${at(0, 0, 'một')}
      <svg style="top: 8px" width="200" height="16">
        <rect part="bar total" width="200" height="16"></rect>
        <line part="target" x1="9" x2="9" y1="0" y2="16" stroke="red" stroke-width="3"></line>
        <line part="target" x1="9" x2="20" y1="0" y2="16" stroke="red" stroke-width="3"></line>
      </svg>`);
    expect(onMarks(wrong)).to.deep.equal(['“một” on bar total', '“một” on target']);
  });

  it('finds the smallest letters', () => {
    expect(smallest(box(html`${at(0, 0, 'một')}${at(0, 30, 'hai', 9)}`))).to.equal(9);
  });
});
