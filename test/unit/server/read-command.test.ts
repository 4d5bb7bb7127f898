import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../../src/server/cli.ts';
import { dataFile } from '../input/records.ts';

async function* once(text: string | Uint8Array) {
  yield typeof text === 'string' ? new TextEncoder().encode(text) : text;
}

/** Runs `thads read …`; paths of test/data/ are cut off what it prints. */
async function thadsRead(args: readonly string[], stdin: string | Uint8Array = '') {
  const printed = { out: '', err: '' };
  const status = await runCli(['read', ...args], {
    stdin: once(stdin),
    out: (text) => (printed.out += text),
    err: (text) => (printed.err += text),
    isTerminal: false,
  });
  const short = (text: string) => text.replaceAll(fileURLToPath(dataFile('.')), '');
  return { status, out: short(printed.out).split('\n').slice(0, -1), err: short(printed.err) };
}

const TEXT = `Chi cục THADS huyện Tân Hưng báo cáo năm 2022

Có điều kiện thi hành 1.875 việc, đã thi hành xong: 1.529 việc, đạt 81,55% (vượt chỉ tiêu 0,05%).`;

describe('thads read', () => {
  it('prints each figure with its place, and what follows from them as such', async () => {
    expect(await thadsRead(['-'], TEXT)).toEqual({
      status: 0,
      err: '',
      out: [
        '-:1:1: Cơ quan: Chi cục THADS huyện Tân Hưng',
        '-:1:38: Kỳ báo cáo: năm 2022',
        '-:3:23: Về việc, có điều kiện thi hành: 1.875',
        '-:3:53: Về việc, thi hành xong: 1.529',
        '-:3:69: Về việc, tỷ lệ thi hành xong: 81,55%',
        '-:3:91: Về việc, chênh lệch so với chỉ tiêu: 0,05%',
        '-: Về việc, chỉ tiêu: 81,5% (suy ra từ về việc, tỷ lệ thi hành xong; về việc, chênh lệch so với chỉ tiêu)',
      ],
    });
  });

  it('says what contradicts itself, in either language, and does not fail for it', async () => {
    const wrong = TEXT.replace('81,55%', '83,10%');
    expect((await thadsRead(['-'], wrong)).out).toContain(
      '-:3:69: warning: Về việc, tỷ lệ thi hành xong: 83,10% trong bài không khớp với số liệu (tính ra khoảng 81,55%).',
    );
    const english = await thadsRead(['--lang', 'en', '-'], wrong);
    expect(english.status).toBe(0);
    expect(english.out).toContain(
      '-:3:69: warning: Cases, completion rate: the stated 83,10% does not match the figures (they give about 81,55%).',
    );
  });

  it('says why there are none, and fails', async () => {
    expect(await thadsRead(['-'], 'Đội bóng thắng 3-1 trước 12.000 khán giả.')).toEqual({
      status: 1,
      err: '',
      out: ['-: Văn bản không nói về kết quả thi hành án dân sự, nên không lấy số nào.'],
    });
  });

  it('counts lines and columns whatever ends the lines', async () => {
    const { out } = await thadsRead(['-'], TEXT.replaceAll('\n', '\r\n'));
    expect(out[2]).toBe('-:3:23: Về việc, có điều kiện thi hành: 1.875');
  });

  it('gives programs the reading as it is, with places', async () => {
    const { status, out } = await thadsRead(['--json', '-'], TEXT);
    expect([status, out.length]).toEqual([0, 1]);
    const read = JSON.parse(out[0]!) as Record<string, Record<string, unknown>>;
    expect(read['report']).toMatchObject({ cases: { enforceable: '1.875', completed: '1.529', rate: '81,55%' } });
    expect(read['evidence']!['cases.completed']).toMatchObject({ line: 3, column: 53, text: '1.529 việc' });
    expect(read['derived']).toEqual({
      'cases.target': { value: '81,5%', from: ['cases.rate', 'cases.targetDelta'] },
    });
    expect(read['none']).toBeNull();
  });

  it('reads every article of the data with the figures its text has', async () => {
    const file = fileURLToPath(dataFile('articles/d01-can-giuoc-2022.txt'));
    const text = readFileSync(file, 'utf8').split('\n');
    const { out } = await thadsRead(['--json', file]);
    const { evidence } = JSON.parse(out[0]!) as {
      evidence: Record<string, { line: number; column: number; text: string }>;
    };
    expect(Object.keys(evidence).length).toBeGreaterThan(10);
    for (const { line, column, text: stretch } of Object.values(evidence))
      expect(text[line - 1]!.slice(column - 1, column - 1 + stretch.length)).toBe(stretch);
  });

  it('names files it cannot read and goes on', async () => {
    const { status, err, out } = await thadsRead(['/nowhere/a.txt', '-'], TEXT);
    expect([status, err]).toEqual([1, '/nowhere/a.txt: error: không có tệp này.\n']);
    expect(out).toHaveLength(7);
    const docx = await thadsRead(['--json', '-'], new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]));
    expect(docx.status).toBe(1);
    expect(JSON.parse(docx.out[0]!)).toMatchObject({ file: '-', error: expect.stringContaining('.txt') });
    const png = await thadsRead(['-'], new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]));
    expect([png.status, png.out, png.err]).toEqual([1, [], expect.stringContaining('.txt')]);
  });

  it('wants files', async () => {
    expect((await thadsRead([])).status).toBe(2);
  });
});
