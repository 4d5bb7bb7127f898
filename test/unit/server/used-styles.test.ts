import { describe, expect, it } from 'vitest';
import { usedStyles } from '../../../src/server/used-styles.ts';

const DRAWING = '<figure class="root a"><p class="b c">x</p><svg><text class="d">y</text></svg></figure>';

describe('usedStyles', () => {
  it.each([
    ['what is said of the widget itself', ':host([hidden]){x:1}::slotted(b){x:1}:focus-visible{x:1}', true],
    ['a class that is there', '.a{x:1}', true],
    ['a class that is not there', '.z{x:1}', false],
    ['an element that is there', 'svg{x:1}', true],
    ['an element that is not there', 'table{x:1}', false],
    ['two classes of one selector', '.a .z{x:1}', false],
    ['one selector of a list', '.z,.a{x:1}', true],
    ['an element and a class', 'p.b>text.d::before{x:1}', true],
    ['a choice that is there', '.a :is(.y,.d){x:1}', true],
    ['choices that are not there', '.a :is(.y,.z),q{x:1}', false],
    ['what is said of attributes and of what is not', '.a[z]:not(.z):nth-child(2){x:1}', true],
    ['a rule under a condition', '@media print{.a{x:1}}', true],
    ['a condition of nothing', '@media print{@supports (x:1){.z{x:1}}}', false],
  ])('%s', (_what, css, kept) => {
    expect(usedStyles(css, DRAWING)).toBe(kept ? css : '');
  });

  it('leaves out private properties that nothing reads', () => {
    expect(
      usedStyles(':host{--_a:var(--x,var(--_b));--_b:1;--_c:2;--_d:3}.a{x:var(--_a)}.z{x:var(--_c)}', DRAWING),
    ).toBe(':host{--_a:var(--x,var(--_b));--_b:1;}.a{x:var(--_a)}');
  });

  it('reads sheets as they are written, with comments and lines', () => {
    expect(usedStyles('/* a { */ .a {\n  x: 1;\n  y: 2;\n}\n.z {\n x: 1 }', DRAWING)).toBe('.a{x: 1;y: 2}');
  });
});
