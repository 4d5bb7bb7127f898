import { expect } from '@open-wc/testing';
import { cleared, nameOf, openPage, pageOf, textOf, violationsOf, widgetsDrawn, widgetsOf } from './support.ts';

describe('the Cần Giuộc article with the built thads.js', () => {
  afterEach(cleared);

  it('shows the rate, the target and the verdict of cases and of amounts', async () => {
    const { document } = await openPage('/demo/article.html');
    const [casesGauge = '', casesBars = '', amountsGauge = '', amountsBars = ''] = widgetsOf(document).map(textOf);
    for (const text of [casesGauge, casesBars]) {
      expect(text).to.include('81,55%').and.to.include('Chỉ tiêu 81,5%');
      expect(text).to.include('Vượt chỉ tiêu 0,05 điểm %').and.to.include('vượt chỉ tiêu 0,05 điểm %');
    }
    for (const text of [amountsGauge, amountsBars]) {
      expect(text).to.include('45,6%').and.to.include('Chỉ tiêu 40,1%').and.to.include('Vượt chỉ tiêu 5,5 điểm %');
      expect(text).to.include('hơn 123 tỷ đồng').and.to.include('56,1');
    }
    expect(casesBars).to.include('2.561 việc').and.to.include('1.875 việc · 73,21%').and.to.include('1.529 việc');
    expect(amountsBars).to.include('211 tỷ đồng');
  });

  it('reads every drawing aloud as its sentence, with value and target', async () => {
    const { document } = await openPage('/demo/article.html');
    const [casesGauge, casesBars, amountsGauge] = widgetsOf(document).map(nameOf);
    const completion =
      'Đã thi hành xong 1.529 việc trên 1.875 việc có điều kiện thi hành, đạt 81,55%, vượt chỉ tiêu 0,05 điểm %.';
    expect(casesGauge).to.equal(`${completion} Chỉ tiêu 81,5%.`);
    expect(casesBars).to.equal(
      `Trong 2.561 việc phải thi hành có 1.875 việc có điều kiện thi hành (73,21%). ${completion} Chỉ tiêu 81,5%.`,
    );
    expect(amountsGauge).to.equal(
      'Đã thi hành xong 56,1 tỷ đồng trên hơn 123 tỷ đồng có điều kiện thi hành, đạt 45,6%, vượt chỉ tiêu 5,5 điểm %. Chỉ tiêu 40,1%.',
    );
  });

  for (const width of [360, 1200]) {
    it(`has no accessibility violation and nothing wider than the page at ${width} px`, async () => {
      const page = await openPage('/demo/article.html', width);
      expect(await violationsOf(page)).to.deep.equal([]);
      expect(page.document.documentElement.scrollWidth).to.be.at.most(width);
    });
  }

  it('asks nobody but its own host', async () => {
    const { window } = await openPage('/demo/article.html');
    const foreign = window.performance
      .getEntriesByType('resource')
      .filter(({ name }) => new URL(name).origin !== location.origin);
    expect(foreign.map(({ name }) => name)).to.deep.equal([]);
  });

  it('does not move when the script comes late', async () => {
    const source = await (await fetch('/demo/article.html')).text();
    const script = '<script type="module" src="../dist/thads.js"></script>';
    expect(source).to.include(script);
    for (const width of [360, 800, 1200]) {
      const frame = document.createElement('iframe');
      frame.width = String(width);
      frame.height = '1600';
      frame.srcdoc = source.replace(script, '').replaceAll(/href="(?!data:)/g, `href="${location.origin}/demo/`);
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      document.body.append(frame);
      await loaded;
      const page = pageOf(frame);
      await page.document.fonts.ready;
      const places = () =>
        [...page.document.querySelectorAll('p, h1, thads-gauge, thads-bars')].map(
          (one) => one.getBoundingClientRect().top,
        );
      const before = places();
      const late = page.document.createElement('script');
      late.type = 'module';
      late.src = `${location.origin}/dist/thads.js`;
      page.document.head.append(late);
      await widgetsDrawn(page);
      expect(places(), `${width} px`).to.deep.equal(before);
      frame.remove();
    }
  });
});
