import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { toSvg } from '../../../src/export/exports.ts';
import { PictureError, PICTURED, renderPng, renderSvg } from '../../../src/server/render-picture.ts';
import { prepareWidget } from '../../../src/server/widget-host.ts';
import { allRowsSituations } from '../../../stories/rows-situations.ts';
import { allSituations, situations } from '../../../stories/situations.ts';

const { attributes } = situations.aboveTarget;

/** Right and bottom ends of straight shapes, and anchors of texts. */
function outside(svg: string): string[] {
  const [, width = 0, height = 0] = (/^<svg [^>]*width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []).map(Number);
  const texts = [...svg.matchAll(/<text x="([-\d.]+)" y="([-\d.]+)"[^>]*>([^<]*)/g)];
  const bars = [...svg.matchAll(/ d="M([-\d.]+) ([-\d.]+)h([\d.]+)/g)];
  return [
    ...texts.flatMap(([, x, y, text = '']) => (Number(x) < 0 || Number(x) > width || Number(y) > height ? [text] : [])),
    ...bars.flatMap(([bar, x, , long]) => (Number(x) < 0 || Number(x) + Number(long) > width ? [bar] : [])),
  ];
}

describe('renderSvg', () => {
  it.each(['gauge', 'bars'] as const)('draws a %s as the browser exports one that is hidden', (name) => {
    const { widget } = prepareWidget(`thads-${name}`, attributes);
    expect(renderSvg(`thads-${name}`, attributes)).toBe(toSvg(widget.exporting, {}));
  });

  for (const tag of PICTURED)
    it.each(allSituations)(`draws ${tag}, %s, within its edges`, (_name, situation) => {
      for (const shape of tag === 'thads-gauge' ? ['arc', 'ring', 'bullet'] : [null])
        for (const width of [200, 480, 1000]) {
          const svg = renderSvg(tag, { ...situation.attributes, shape }, { width, targets: situation.targets });
          expect(svg).not.toMatch(/NaN|Infinity|undefined|null/);
          expect(outside(svg)).toEqual([]);
        }
    });

  it.each(allRowsSituations)('draws rows, %s, within its edges', (_name, { attributes: own, report }) => {
    const svg = renderSvg('thads-bars', report as object, { attributes: own, width: 320 });
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    expect(outside(svg)).toEqual([]);
  });

  it('has the words of the widget', () => {
    const svg = renderSvg('thads-stat', { ...attributes, previous: '80%' }, { theme: 'dark' });
    for (const text of ['81,55%', 'Tăng 1,55', 'Vượt chỉ tiêu 0,05']) expect(svg).toContain(text);
  });

  it('says what the number of a tile is, and of no other than a rate whether a target is met', () => {
    const { label: _, ...figures } = attributes as Record<string, string>;
    expect(renderSvg('thads-stat', figures)).toContain('Tỷ lệ thi hành xong về việc');
    const svg = renderSvg('thads-stat', { ...figures, value: 'completed' });
    expect(svg).toContain('Thi hành xong về việc');
    expect(svg.replace(/<desc>.*<\/desc>/, '')).not.toContain('chỉ tiêu');
  });

  it.each([
    ['rate', 3],
    ['counts', 5],
  ])("draws last year's bars in rows of %s, and what they stand for", (value, bars) => {
    const unit = { id: 'a', name: 'A', cases: { enforceable: 100, completed: 80 } };
    const previous = { cases: { enforceable: 100, completed: 40 } };
    const drawn = (more: object) =>
      renderSvg('thads-bars', { units: [{ ...unit, ...more }] }, { attributes: { view: 'units', value } });
    expect(drawn({ previous })).toContain('Cùng kỳ năm trước');
    expect(drawn({ previous }).match(/<path/g)?.length).toBe(bars + 1);
    expect(drawn({}).match(/<path/g)?.length).toBe(bars - 1);
  });

  it.each([
    ['thads-gauge', { shape: 'ring' }],
    ['thads-gauge', { shape: 'bullet' }],
    ['thads-bars', { view: 'units', value: 'rate' }],
  ] as const)('marks where 100 %% is in %s %j that goes beyond', (tag, own) => {
    const cases = (rate: string) => ({ enforceable: 100, rate });
    const lines = (rate: string) => {
      const report = { cases: cases(rate), units: [{ id: 'a', name: 'A', cases: cases(rate) }] };
      return renderSvg(tag, report, { attributes: own }).match(/stroke="#fff" stroke-width="2"/g)?.length ?? 0;
    };
    expect([lines('80%'), lines('120%')]).toEqual([0, 1]);
  });

  it('has both ends of the scale of a ring', () => {
    expect(renderSvg('thads-gauge', { rate: '80%', shape: 'ring' })).toMatch(/>0<\/text>[^]*>100%<\/text>/);
  });

  it('escapes what it is given', () => {
    const svg = renderSvg('thads-bars', { ...attributes, label: '</text><script>alert(1)</script>' });
    expect(
      JSON.stringify(parse(svg), (key, value: unknown) => (key === 'parentNode' ? undefined : value)),
    ).not.toContain('"tagName":"script"');
  });

  it.each(['thads-trend', 'thads-table'] as const)('names what it draws when asked for %s', (tag) => {
    const report = { periods: [{ period: 'Năm 2022', cases: { completed: 1 } }] };
    expect(() => renderSvg(tag, report)).toThrow(PictureError);
    expect(() => renderSvg(tag, report)).toThrow(/thads-gauge, thads-bars, thads-cascade, thads-stat/);
  });

  it('says so when there is nothing to draw', () => {
    expect(renderSvg('thads-gauge', {})).toContain('Chưa có số liệu');
  });
});

describe('renderPng', () => {
  it('draws the same picture in pixels, twice as many as it has px', async () => {
    const png = Buffer.from(await renderPng('thads-gauge', attributes, { width: 300 }));
    expect(png.subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
    expect(png.readUInt32BE(16)).toBe(600);
    const [, height = 0] = (/height="([\d.]+)"/.exec(renderSvg('thads-gauge', attributes, { width: 300 })) ?? []).map(
      Number,
    );
    expect(png.readUInt32BE(20)).toBe(2 * height);
  });

  it('has a font with every Vietnamese letter', async () => {
    const letters = 'ẶẼỊỘỮỲđơưằẫệỉốợủỹ'.split('');
    const pictures = await Promise.all(letters.map((label) => renderPng('thads-gauge', { label }, { width: 200 })));
    // Letters that a font does not have all look alike.
    expect(new Set(pictures.map((png) => Buffer.from(png).toString('base64'))).size).toBe(letters.length);
  });
});
