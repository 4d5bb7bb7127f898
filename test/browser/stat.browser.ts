import { expect } from '@open-wc/testing';
import '../../src/elements/stat/define.ts';
import '../../src/elements/target/define.ts';
import '../../src/en.ts';
import type { ThadsStat } from '../../src/elements/stat/thads-stat.ts';
import type { ThadsProblemEvent } from '../../src/events.ts';
import { allSituations, type Situation, situations } from '../../stories/situations.ts';
import { statSituations } from '../../stories/stat-situations.ts';
import { outside, overlaps, smallest } from './boxes.ts';
import { cleared, drawn, drawnSituation, nameOf, part, SCHEMES, textOf, violationsIn } from './support.ts';

const VALUES = ['rate', 'completed', 'enforceable', 'total'] as const;
const everything: readonly (readonly [string, Situation])[] = [
  ...Object.entries(statSituations),
  ...allSituations.flatMap(([name, situation]) =>
    VALUES.map(
      (value) => [`${name} ${value}`, { ...situation, attributes: { ...situation.attributes, value } }] as const,
    ),
  ),
];
const tile = (name: keyof typeof statSituations): Promise<ThadsStat> =>
  drawnSituation('thads-stat', statSituations[name]);
const changeOf = (widget: Element): string => (part(widget, 'change').textContent ?? '').replaceAll('\u00a0', ' ');

describe('thads-stat', () => {
  afterEach(cleared);

  it('stays inside its tile and is readable at every width', async () => {
    for (const width of [150, 200, 320, 640]) {
      for (const [name, situation] of everything) {
        const widget = await drawnSituation('thads-stat', situation, width);
        expect(outside(widget, width), `${name} at ${width} px`).to.deep.equal([]);
        expect(overlaps(widget), `${name} at ${width} px`).to.deep.equal([]);
        expect(smallest(widget), `${name} at ${width} px`).to.be.at.least(10);
        widget.parentElement?.remove();
      }
    }
  }).timeout(30_000);

  it('says itself in a sentence, and passes axe in light and dark', async () => {
    for (const scheme of SCHEMES) {
      const page = document.createElement('div');
      page.style.cssText = `color-scheme: ${scheme}; width: 300px`;
      document.body.append(page);
      for (const [name, situation] of everything) {
        const widget = await drawnSituation<ThadsStat>('thads-stat', situation);
        const said = widget.toSentence();
        expect(said, name).to.match(/^[\p{Lu}\d].*\.$/u);
        if (!widget.matches(':state(empty)')) expect(nameOf(widget), name).to.include(said);
        expect(`${said}${textOf(widget)}`, name).not.to.match(/NaN|Infinity|undefined|null|\{\w+\}/);
        page.append(widget);
      }
      expect(await violationsIn(page, scheme), scheme).to.deep.equal([]);
      page.remove();
    }
  }).timeout(30_000);

  it('shows a rate with what it is of, its change in points and its verdict', async () => {
    const widget = await tile('rateUp');
    expect(part(widget, 'number').textContent).to.equal('81,55%');
    expect(part(widget, 'of').textContent).to.equal('1.529 / 1.875 việc');
    expect(changeOf(widget)).to.equal('Tăng 0,56 điểm % so với cùng kỳ');
    expect(part(widget, 'verdict').textContent).to.equal('Vượt chỉ tiêu 0,05 điểm %');
    expect(changeOf(await tile('rateSame'))).to.equal('Bằng cùng kỳ');
  });

  it('shows a count with its unit, its change in per cent and no verdict', async () => {
    const widget = await tile('completed');
    widget.target = '81,5%';
    await widget.updateComplete;
    expect(part(widget, 'number').textContent).to.equal('1.529');
    expect(part(widget, 'unit').textContent).to.equal('việc');
    expect(changeOf(widget)).to.equal('Tăng 9,06% so với cùng kỳ');
    expect(textOf(widget)).not.to.include('hỉ tiêu');
    expect(widget.toSentence()).to.equal(
      'Đã thi hành xong 1.529 việc, 81,55% số có điều kiện, tăng 9,06% so với cùng kỳ.',
    );
  });

  it('tells growth from nothing, and of figures that are too coarse, as what it is', async () => {
    expect((await tile('fromNothing')).shadowRoot?.querySelector('[part="change"]')).to.equal(null);
    expect(changeOf(await tile('unclear'))).to.equal('Không đủ chính xác để so với cùng kỳ');
  });

  it('takes the change of counts from the year before of a report, and none for other months', async () => {
    const widget = await drawn<ThadsStat>('thads-stat', { value: 'total' });
    const report = (label: string) => ({
      period: 'Năm 2022',
      cases: { total: 2561 },
      previous: { period: label, cases: { total: 2730 } },
    });
    widget.report = report('Năm 2021');
    await widget.updateComplete;
    expect(changeOf(widget)).to.equal('Giảm 6,19% so với cùng kỳ');
    widget.report = report('6 tháng đầu năm 2021');
    await widget.updateComplete;
    expect(widget.shadowRoot?.querySelector('[part="change"]')).to.equal(null);
  });

  it('is named by what its number is where the author gives no label', async () => {
    expect(part(await tile('completedAmount'), 'label').textContent).to.equal('Thi hành xong về tiền');
    expect(part(await tile('rateUp'), 'label').textContent).to.equal('Thi hành xong');
  });

  it('tells unknown, none and nothing at all apart', async () => {
    expect(part(await tile('unknownCount'), 'number').textContent).to.equal('chưa có số liệu');
    expect(part(await tile('none'), 'number').textContent).to.equal('không phát sinh');
    expect(part(await tile('empty'), 'empty').textContent).to.equal('Chưa có số liệu');
    const zero = await drawn('thads-stat', { ...situations.nothingEnforceable.attributes, value: 'enforceable' });
    expect(part(zero, 'number').textContent).to.equal('0');
  });

  it('prints the target where no verdict tells how far it is, and the status', async () => {
    expect(textOf(await tile('undecided'))).to.include('Chỉ tiêu 44%');
    expect(textOf(await tile('partYear')))
      .to.include('Chỉ tiêu 73%')
      .and.to.include('chưa kết luận');
    expect(textOf(await tile('total'))).to.include('Số liệu sơ bộ');
  });

  it('has a data table on request', async () => {
    const widget = await tile('completed');
    expect(widget.shadowRoot?.querySelector('table')).to.equal(null);
    widget.table = 'open';
    await widget.updateComplete;
    expect(part(widget, 'table').textContent).to.include('2.561 việc');
  });

  it('names a value it does not know, once, and shows the rate', async () => {
    const events: ThadsProblemEvent[] = [];
    const listen = (event: ThadsProblemEvent) => events.push(event);
    document.body.addEventListener('thads-problem', listen);
    const widget = await drawn('thads-stat', { ...statSituations.rateUp.attributes, value: 'speed' });
    document.body.removeEventListener('thads-problem', listen);
    expect(events.map(({ where }) => where)).to.deep.equal(['value']);
    expect(part(widget, 'number').textContent).to.equal('81,55%');
  });
});
