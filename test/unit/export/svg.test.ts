import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMPOSERS, composedOf, type ExportKind, type Exporting, toSvg } from '../../../src/export/exports.ts';
import { type Drawing, isText, MARGIN } from '../../../src/export/drawing.ts';
import { estimatedWidth, wrapped } from '../../../src/export/lay-out-text.ts';
import { PALETTES } from '../../../src/export/palette.ts';
import { svgText, xml } from '../../../src/export/svg.ts';
import { transformPath } from '../../../src/export/transform-path.ts';
import { readReport } from '../../../src/figures/reading.ts';
import { parseReport } from '../../../src/input/json.ts';
import { messagesFor } from '../../../src/text/messages.ts';
import { stagesSentence } from '../../../src/text/sentences.ts';
import { allSituations } from '../../../stories/situations.ts';
import { reportFromAttributes } from '../../../src/input/attributes.ts';
import { anyFigures } from '../../support/arbitrary.ts';
import { NO_REPORT, type Report } from '../../../src/model/report.ts';

const messages = messagesFor('vi');

function exportingOf(report: Report, kind: ExportKind, label = 'Thi hành xong về việc'): Exporting {
  const reading = readReport(report, report.cases ? 'cases' : 'amounts', 2);
  const frame = {
    label,
    headingLevel: null,
    about: 'Chi cục THADS huyện Cần Giuộc · Năm 2022',
    notices: [],
    noticesLabel: '',
    note: null,
    source: { text: 'Nguồn: Báo cáo <2022> & "phụ lục"', href: null },
    standing: 'Số liệu đến 22/09/2022 · Số liệu sơ bộ',
  };
  const origin = { agency: null, period: null, span: null, asOf: null, status: null, source: null, note: null };
  const view = { report, reading, frame, origin, messages, lang: 'vi' as const };
  return {
    view,
    sentence: stagesSentence(reading, messages),
    table: { columns: null, rows: [] },
    kind,
    owner: null,
    root: null,
  };
}

const { report } = parseReport({
  cases: { total: 2561, enforceable: 1875, completed: 1529, rate: '81,55%', target: '81,5%' },
});

/** Element names with their texts; throws for what is no well-formed XML. */
function parsed(
  text: string,
): { readonly name: string; readonly attributes: Record<string, string>; readonly text: string }[] {
  const elements: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const open: string[] = [];
  let rest = text.trim();
  while (rest !== '') {
    const tag = /^<(\/?)([a-z]+)((?: [a-zA-Z:-]+="[^"<]*")*)(\/?)>/.exec(rest);
    const words = /^[^<]+/.exec(rest)?.[0];
    if (tag) {
      const [whole, closing, name = '', attributes = '', closed] = tag;
      if (closing) expect(open.pop()).toBe(name);
      else {
        elements.push({
          name,
          attributes: Object.fromEntries(
            [...attributes.matchAll(/ ([\w:-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
          ),
          text: '',
        });
        if (!closed) open.push(name);
      }
      rest = rest.slice(whole.length);
    } else if (words !== undefined) {
      expect(words.replace(/&(?:amp|lt|gt|quot);/g, '')).not.toMatch(/[&<>]/);
      const last = elements.at(-1);
      if (last && last.name === open.at(-1)) last.text += words;
      rest = rest.slice(words.length);
    } else throw new Error(`not well-formed at ${rest.slice(0, 80)}`);
  }
  expect(open).toEqual([]);
  return elements;
}

describe('SVG without a page', () => {
  for (const kind of ['gauge', 'stages'] as const) {
    it(`is one file with title, sentence, source and status, and nothing to be loaded (${kind})`, () => {
      const text = toSvg(exportingOf(report, kind), { width: 480, theme: 'light' });
      const elements = parsed(text);
      expect(text).not.toMatch(/var\(|url\(|@import|style=|<style|<script|foreignObject|href|NaN|undefined|null/);
      expect(elements.find(({ name }) => name === 'title')?.text).toBe('Thi hành xong về việc');
      expect(elements.find(({ name }) => name === 'desc')?.text).toContain('đạt 81,55%, vượt chỉ tiêu 0,05 điểm %.');
      const words = elements
        .filter(({ name }) => name === 'text')
        .map((element) => element.text)
        .join(' ');
      for (const part of [
        'Năm 2022',
        'Báo cáo &lt;2022&gt; &amp; &quot;phụ lục&quot;',
        'Số liệu đến 22/09/2022',
        'Số liệu sơ bộ',
        'Vượt chỉ tiêu 0,05 điểm %',
        'Chỉ tiêu 81,5%',
        '81,55%',
      ])
        expect(words).toContain(part);
      expect(elements[0]?.attributes['width']).toBe('480');
    });

    it(`keeps inside its edges, in every situation, at every width (${kind})`, () => {
      for (const [name, { attributes }] of allSituations)
        for (const width of [200, 320, 640, 1000]) {
          const { measure = 'cases', lang = 'vi' } = attributes as Record<string, string>;
          const { report: own } = reportFromAttributes(attributes, measure as 'cases', lang as 'vi');
          const exporting = exportingOf(own, kind, (attributes as Record<string, string>)['label']);
          const drawing = composedOf(exporting, { width }, COMPOSERS[kind]);
          parsed(svgText(drawing));
          for (const [text, left, right, bottom] of boxes(drawing)) {
            expect(left, `${name} ${width} ${text}`).toBeGreaterThanOrEqual(MARGIN - 2);
            expect(right, `${name} ${width} ${text}`).toBeLessThanOrEqual(width - MARGIN + 2);
            expect(bottom, `${name} ${width} ${text}`).toBeLessThanOrEqual(drawing.height);
          }
        }
    });

    it(`throws for no figures whatever (${kind})`, () => {
      fc.assert(
        fc.property(anyFigures, fc.constantFrom('light', 'dark'), (figures, theme) => {
          const text = toSvg(exportingOf({ ...NO_REPORT, cases: figures }, kind), { theme });
          expect(text).not.toMatch(/NaN|Infinity|undefined/);
        }),
      );
    });
  }

  it('has bars as long as their figures', () => {
    const drawing = composedOf(exportingOf(report, 'stages'), { width: 640 }, COMPOSERS.stages);
    const bars = drawing.marks.flatMap((mark) =>
      isText(mark) || mark.fill === null ? [] : ((/^M([\d.]+) ([\d.]+)h([\d.]+)a/.exec(mark.d) ?? [])[3] ?? []),
    );
    // The corners of an outlined bar are 1.25, its outline reaches 0.75 beyond its path; those of a solid one 2.
    const [total = 0, enforceable = 0] = bars.map((length) => Number(length) + 2 * 1.25 + 1.5);
    const completed = Number(bars[2]) + 4;
    expect(total).toBeCloseTo(608, 1);
    expect(enforceable).toBeCloseTo((608 * 1875) / 2561, 1);
    expect(completed).toBeCloseTo((608 * 1529) / 2561, 1);
  });
});

const boxes = ({ marks }: Drawing): [string, number, number, number][] =>
  marks.filter(isText).map(({ text, x, y, size, weight, anchor }) => {
    // Estimated too wide on purpose: nine tenths of it are already more than common fonts take.
    const width = 0.9 * estimatedWidth(text, size, weight);
    const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
    return [text, left, left + width, y];
  });

describe('XML text', () => {
  it('never breaks the file, whatever it says', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', '&', '"', '>', '\u0000', '\ufffe', '\ud83d', '\ude00', 'ệ', ' ') }),
        (text) => {
          expect(xml(text)).not.toMatch(
            /[<>"]|&(?!amp;|lt;|gt;|quot;)|[\u0000-\u0008\ufffe]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/,
          );
        },
      ),
    );
  });
});

describe('wrapped', () => {
  it('keeps every letter in its order and breaks inside words only where it must', () => {
    expect(wrapped('một hai ba', 7, (line) => line.length)).toEqual(['một hai', 'ba']);
    expect(wrapped('abcdefgh', 3, (line) => line.length)).toEqual(['abc', 'def', 'gh']);
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 20 }), (text, room) => {
        expect(
          wrapped(text, room, (line) => line.length)
            .join('')
            .replace(/[ \t\r\n]/g, ''),
        ).toBe(text.replace(/[ \t\r\n]/g, ''));
      }),
    );
  });
});

describe('transformPath', () => {
  const twice = { a: 2, b: 0, c: 0, d: 2, e: 10, f: 20 };
  it.each([
    ['M0,0L1,1', 'M10 20L12 22'],
    ['M1 1h2v3z', 'M12 22L16 22L16 28Z'],
    ['M0 0l5 5-5 5z', 'M10 20L20 30L10 40Z'],
    ['M0 0H10', 'M10 20L30 20'],
    ['M-1,0A1,1,0,1,1,1,0', 'M8 20A2 2 0 1 1 12 20'],
    ['m1 1 2 2', 'M12 22L16 26'],
    ['M0 0C1e0 .5 1.5.5 2 2', 'M10 20C12 21 13 21 14 24'],
  ])('%s → %s', (before, after) => {
    expect(transformPath(before, twice)).toBe(after);
  });
});

describe('the palettes', () => {
  const tokens = readFileSync('src/styles/tokens.ts', 'utf8');
  const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

  it.each(Object.keys(PALETTES.light).filter((name) => name !== 'target'))('%s is that of the styles', (name) => {
    const [, light, dark] =
      new RegExp(`--_${kebab(name)}: var\\(--thads-${kebab(name)}, light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens) ??
      [];
    expect([PALETTES.light[name as 'text'], PALETTES.dark[name as 'text']]).toEqual([light, dark]);
  });
});
