import { expect } from '@open-wc/testing';
import '../../src/define.ts';
import type { ThadsDataEvent, ThadsProblemEvent } from '../../src/events.ts';
import type { ThadsGauge } from '../../src/elements/gauge/thads-gauge.ts';
import type { ThadsWidget } from '../../src/elements/thads-widget.ts';
import { cleared, deferred, part, textOf } from './support.ts';

const REPORT = {
  schema: 1,
  agency: 'Chi cục THADS huyện Cần Giuộc',
  period: { label: 'Năm 2022', fiscalYear: 2022 },
  source: { name: 'Cần Giuộc', url: 'https://example.org/bai' },
  cases: { total: 2561, enforceable: 1875, completed: 1529, rate: '81,55%', target: '81,5%' },
  amounts: {
    total: '211 tỷ đồng',
    enforceable: 'hơn 123 tỷ đồng',
    completed: '56,1 tỷ đồng',
    rate: '45,6%',
    target: '40,1%',
  },
  units: [{ id: 'dh', name: 'Đức Hòa', cases: { enforceable: 1000, completed: 855, target: '82%' } }],
};
const CSV =
  'Tên đơn vị;Tổng số việc phải thi hành;Có điều kiện thi hành;Thi hành xong;Tỷ lệ (%)\nCần Giuộc;2.561;1.875;1.529;81,55\n';

const TABLE = `<table>
  <tr><td>Phải thi hành</td><td>2.561 việc</td></tr>
  <tr><td>Có điều kiện thi hành</td><td>1.875 việc</td></tr>
  <tr><td>Thi hành xong</td><td>1.529 việc</td></tr>
  <tr><td>Tỷ lệ</td><td>81,55%</td></tr>
  <tr><td>Chỉ tiêu</td><td>81,5%</td></tr>
</table>`;

const SAID =
  'Đã thi hành xong 1.529 việc trên 1.875 việc có điều kiện thi hành, đạt 81,55%, vượt chỉ tiêu 0,05 điểm %.';

/** A widget from html, in the page. */
async function written(html: string): Promise<ThadsGauge> {
  const box = document.createElement('div');
  box.innerHTML = html;
  document.body.append(box);
  const widget = box.firstElementChild as ThadsGauge;
  await widget.updateComplete;
  return widget;
}

const next = <T extends Event>(target: EventTarget, name: string): Promise<T> =>
  new Promise((resolve) => target.addEventListener(name, (event) => resolve(event as T), { once: true }));

describe('doors for a report', () => {
  const { fetch } = window;
  let answers: Record<string, () => Promise<Response>>;
  let asked: string[];

  beforeEach(() => {
    asked = [];
    answers = {};
    window.fetch = (input) => {
      const url = new URL(input instanceof Request ? input.url : input, location.href).pathname;
      asked.push(url);
      return (answers[url] ?? (() => Promise.resolve(new Response('', { status: 404 }))))();
    };
  });
  afterEach(() => {
    window.fetch = fetch;
    cleared();
  });

  const json = (value: unknown) => () =>
    Promise.resolve(new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json' } }));
  const csv = (text: string) => () => Promise.resolve(new Response(text, { headers: { 'content-type': 'text/csv' } }));

  it('takes a report by its property, before and after it is defined, and says that data came', async () => {
    const widget = document.createElement('thads-gauge');
    const came = next<ThadsDataEvent>(document.body, 'thads-data');
    widget.report = REPORT;
    document.body.append(widget);
    await widget.updateComplete;
    expect((await came).report.agency).to.equal(REPORT.agency);
    expect(widget.toSentence()).to.equal(SAID);
    expect(textOf(widget)).to.include('Chi cục THADS huyện Cần Giuộc · Năm 2022').and.to.include('Nguồn: Cần Giuộc');
    widget.measure = 'amounts';
    await widget.updateComplete;
    expect(textOf(widget)).to.include('45,6%').and.to.include('hơn 123 tỷ đồng');
  });

  it('shows the unit that is selected, by id or name, and says when there is none', async () => {
    const widget = await written('<thads-gauge select="dh"></thads-gauge>');
    widget.report = REPORT;
    await widget.updateComplete;
    expect(widget.toSentence()).to.include('855 việc trên 1.000 việc');
    expect(textOf(widget)).to.include('Đức Hòa');
    widget.select = 'đức hòa';
    await widget.updateComplete;
    expect(widget.toSentence()).to.include('855 việc');
    widget.select = 'Bến Lức';
    await widget.updateComplete;
    expect(part(widget, 'notice').textContent).to.include('Bến Lức');
  });

  it('reads a script inside the tag, also one that comes or changes later', async () => {
    const widget = await written(
      `<thads-gauge><script type="application/json">${JSON.stringify(REPORT)}</script></thads-gauge>`,
    );
    expect(widget.toSentence()).to.equal(SAID);
    const script = widget.querySelector('script');
    const other = document.createElement('script');
    other.type = 'application/json';
    other.textContent = JSON.stringify({ cases: { enforceable: 10, completed: 5 } });
    const changed = next(widget, 'thads-data');
    script?.replaceWith(other);
    await changed;
    await widget.updateComplete;
    expect(widget.toSentence()).to.include('5 việc trên 10 việc');
  });

  it('reads a table inside the tag and leaves it on the page', async () => {
    const widget = await written(`<thads-gauge>${TABLE}</thads-gauge>`);
    expect(widget.toSentence()).to.equal(SAID);
    expect(widget.querySelector('table')?.getBoundingClientRect().height).to.be.greaterThan(0);
  });

  it('fetches JSON and CSV, once for all that ask for the same', async () => {
    answers['/r.json'] = json(REPORT);
    answers['/r.csv'] = csv(CSV);
    const box = document.createElement('div');
    box.innerHTML =
      '<thads-gauge src="/r.json"></thads-gauge><thads-bars src="/r.json"></thads-bars><thads-gauge src="/r.csv"></thads-gauge>';
    const widgets = [...box.children] as ThadsWidget[];
    const all = Promise.all(widgets.map((widget) => next(widget, 'thads-data')));
    document.body.append(box);
    await all;
    await Promise.all(widgets.map((widget) => widget.updateComplete));
    expect(asked.sort()).to.deep.equal(['/r.csv', '/r.json']);
    expect(widgets[0]?.toSentence()).to.equal(SAID);
    expect(textOf(widgets[1] as Element)).to.include('2.561 việc');
    expect(widgets[2]?.toSentence()).to.include('1.529 việc trên 1.875 việc').and.to.include('81,55%');
  });

  it('shows what the page holds while src loads, and when it fails says so and keeps it', async () => {
    const late = deferred<Response>();
    answers['/late.json'] = () => late.promise;
    const widget = await written(`<thads-gauge src="/late.json" enforceable="10" completed="5"></thads-gauge>`);
    expect(widget.toSentence()).to.include('5 việc trên 10 việc');
    const problem = next<ThadsProblemEvent>(widget, 'thads-problem');
    late.resolve(new Response('', { status: 404 }));
    expect(await problem).to.include({ code: 'src-failed', severity: 'error', where: 'src' });
    await widget.updateComplete;
    expect(part(widget, 'notice').textContent).to.include('HTTP 404');
    expect(widget.toSentence()).to.include('5 việc trên 10 việc');
    expect(widget.matches(':state(error)')).to.equal(true);
  });

  it('tells that it is loading when there is nothing to show yet', async () => {
    answers['/never.json'] = () => new Promise(() => {});
    const widget = await written('<thads-gauge label="Về việc" src="/never.json"></thads-gauge>');
    expect(textOf(widget)).to.include('Đang tải số liệu');
    expect(widget.matches(':state(loading)')).to.equal(true);
    expect(widget.matches(':state(empty)')).to.equal(false);
  });

  it('keeps the last good data when newer ones fail, marked as old, and takes better ones again', async () => {
    answers['/r.json'] = json(REPORT);
    const widget = document.createElement('thads-gauge');
    widget.src = '/r.json';
    const came = next(widget, 'thads-data');
    document.body.append(widget);
    await came;
    await widget.updateComplete;
    for (const bad of [
      () => Promise.resolve(new Response('', { status: 404 })),
      json({}),
      () => Promise.resolve(new Response('{"cases": {')),
    ]) {
      answers['/r.json'] = bad;
      const problem = next(widget, 'thads-problem');
      widget.refresh();
      await problem;
      await widget.updateComplete;
      expect(widget.toSentence()).to.equal(SAID);
      expect(widget.matches(':state(stale)')).to.equal(true);
      expect(part(widget, 'notice').textContent).to.include('số liệu lần trước');
      answers['/r.json'] = json(REPORT);
      const again = next(widget, 'thads-data');
      widget.refresh();
      await again;
      await widget.updateComplete;
      expect(widget.matches(':state(stale)')).to.equal(false);
    }
  });

  it('stops asking when it leaves the page, and asks again when it comes back', async () => {
    const [asking, aborted] = [deferred(), deferred()];
    window.fetch = (_input, init) => {
      asking.resolve();
      return new Promise((_, reject) =>
        init?.signal?.addEventListener('abort', () => {
          aborted.resolve();
          reject(new DOMException('aborted', 'AbortError'));
        }),
      );
    };
    const widget = await written('<thads-gauge src="/r.json"></thads-gauge>');
    const box = widget.parentElement;
    await asking.promise;
    widget.remove();
    await aborted.promise;
    window.fetch = () => json(REPORT)();
    const came = next(widget, 'thads-data');
    box?.append(widget);
    await came;
    await widget.updateComplete;
    expect(widget.toSentence()).to.equal(SAID);
  });

  it('takes the highest of several doors and tells the page that there are two', async () => {
    const problem = next<ThadsProblemEvent>(document.body, 'thads-problem');
    const widget = await written(`<thads-gauge completed="1" enforceable="2">${TABLE}</thads-gauge>`);
    expect(widget.toSentence()).to.equal(SAID);
    expect(await problem).to.include({ code: 'two-doors', severity: 'info' });
    expect(widget.shadowRoot?.querySelector('[part="notice"]')).to.equal(null);
    widget.report = { cases: { enforceable: 4, completed: 3 } };
    await widget.updateComplete;
    expect(widget.toSentence()).to.include('3 việc trên 4 việc');
    widget.report = null;
    await widget.updateComplete;
    expect(widget.toSentence()).to.equal(SAID);
  });

  it('names what is wrong in a report by its path, and shows the rest', async () => {
    const problem = next<ThadsProblemEvent>(document.body, 'thads-problem');
    const widget = await written('<thads-gauge></thads-gauge>');
    widget.report = { cases: { enforceable: 1875, completed: '1.5x9', rate: '81,55%' } };
    await widget.updateComplete;
    expect(await problem).to.include({ where: 'cases.completed', severity: 'error' });
    expect(part(widget, 'notice').textContent).to.include('cases.completed').and.to.include('1.5x9');
    expect(part(widget, 'number').textContent).to.equal('81,55%');
  });

  it('withholds the verdict of part of a year, unless a pace is given', async () => {
    const widget = await written(
      '<thads-gauge period="6 tháng đầu năm 2025" enforceable="1.000" completed="450" target="83,9%"></thads-gauge>',
    );
    expect(part(widget, 'verdict').textContent).to.include('chưa kết luận');
    widget.pace = '41,95%';
    await widget.updateComplete;
    expect(part(widget, 'verdict').textContent).to.equal('Vượt tiến độ 3,05 điểm %');
  });

  it('compares with last year only by what is given', async () => {
    const widget = await written('<thads-gauge enforceable="1.000" completed="850" previous="83,5%"></thads-gauge>');
    expect(widget.toSentence()).to.include('tăng 1,5 điểm % so với cùng kỳ');
  });
});
