import { expect } from '@open-wc/testing';
import '../../src/define.ts';
import type { ThadsProblemEvent } from '../../src/events.ts';
import type { ThadsWidget } from '../../src/elements/thads-widget.ts';
import { cleared, drawn, part, textOf } from './support.ts';

const GOOD = { total: '2.561', enforceable: '1.875', completed: '1.529', rate: '81,55%', target: '81,5%' };

const UNREADABLE = [
  'abc',
  '',
  ' ',
  '-5',
  '1'.repeat(40),
  '🙂',
  '<img src=x onerror="window.hacked = true">',
  '1.5.7',
  'NaN',
  '1e3',
  '１５',
];

const wrong: readonly (readonly [attribute: string, value: string])[] = [
  ...(['total', 'enforceable', 'completed'] as const).flatMap((name) =>
    [...UNREADABLE, '1.87', '81,55%', '12 tỷ'].map((value) => [name, value] as const),
  ),
  ...(['rate', 'target'] as const).flatMap((name) =>
    [...UNREADABLE, '1.234,5', '12 việc'].map((value) => [name, value] as const),
  ),
  ['target', '<81'],
  ['measure', 'money'],
  ['digits', 'two'],
  ['digits', '99'],
  ['heading-level', '1'],
  ['status', 'sure'],
  ['table', 'yes'],
  ['as-of', '31/9/2022'],
  ['source-href', 'javascript:alert(1)'],
];

describe('a wrong attribute', () => {
  afterEach(cleared);

  for (const tag of ['thads-gauge', 'thads-bars']) {
    it(`${tag}: gives one readable notice and one event, and leaves everything else as it is`, async () => {
      const neighbour = await drawn(tag, GOOD);
      const before = textOf(neighbour);
      for (const [attribute, value] of wrong) {
        const events = heard();
        const widget = await drawn(tag, { ...GOOD, [attribute]: value });
        const told = `${attribute}=${JSON.stringify(value)}`;
        expect(events.all, told).to.have.length(1);
        const [event] = events.all;
        expect(event?.where, told).to.equal(attribute);
        expect(event?.severity, told).to.equal('error');
        const notice = part(widget, 'notice').textContent ?? '';
        expect(notice, told)
          .to.include(event?.message ?? '-')
          .and.to.include(attribute);
        expect(notice, told).to.match(/cần .+, (nhưng )?gặp .+|cần .+ bằng chữ số thường/);
        expect(widget.shadowRoot?.querySelector('img'), told).to.equal(null);
        expect(textOf(widget).replaceAll(notice.trim(), ''), told).not.to.match(/NaN|Infinity|undefined|(?<!10)\b0%/);
        events.stop();
        widget.parentElement?.remove();
      }
      expect(textOf(neighbour)).to.equal(before);
      expect('hacked' in window).to.equal(false);
    });

    it(`${tag}: completed above enforceable is named, drawn and told once`, async () => {
      const events = heard();
      const widget = await drawn(tag, { ...GOOD, completed: '1.980' });
      expect(events.all.map(({ code, where }) => [code, where])).to.deep.equal([['order', 'completed']]);
      expect(part(widget, 'notice').textContent).to.include('1.980 việc').and.to.include('1.875 việc');
      events.stop();
    });

    it(`${tag}: a problem that stays is not told again, one that comes back is`, async () => {
      const events = heard();
      const widget = await drawn<ThadsWidget>(tag, { ...GOOD, completed: 'abc' });
      widget.label = 'Khác';
      await widget.updateComplete;
      expect(events.all).to.have.length(1);
      widget.completed = '1.529';
      await widget.updateComplete;
      expect(widget.shadowRoot?.querySelector('[part="notice"]')).to.equal(null);
      widget.completed = 'abc';
      await widget.updateComplete;
      expect(events.all).to.have.length(2);
      events.stop();
    });

    it(`${tag}: what stood inside the tag stays on the page`, async () => {
      const box = document.createElement('div');
      box.innerHTML = `<${tag} completed="abc"><p>Đã thi hành xong 1.529 việc.</p></${tag}>`;
      document.body.append(box);
      await (box.firstElementChild as ThadsWidget).updateComplete;
      expect(box.querySelector('p')?.getBoundingClientRect().height).to.be.greaterThan(0);
    });
  }
});

/** Problem events that reach the page. */
function heard() {
  const all: ThadsProblemEvent[] = [];
  const listen = (event: ThadsProblemEvent) => all.push(event);
  document.body.addEventListener('thads-problem', listen);
  return { all, stop: () => document.body.removeEventListener('thads-problem', listen) };
}
