import { describe, expect, it } from 'vitest';
import { rowsOf, toppedRows } from '../../../src/figures/rows.ts';
import { parseReport } from '../../../src/input/json.ts';
import { en } from '../../../src/text/en.ts';
import { rowsEn } from '../../../src/text/rows-en.ts';
import {
  cellText,
  commonTarget,
  rowName,
  rowsPower,
  rowsSentence,
  type RowsValue,
  rowTexts,
} from '../../../src/text/rows.ts';
import { vi } from '../../../src/text/vi.ts';

const { report } = parseReport({
  schema: 1,
  period: { label: 'Năm 2022', from: '2021-10-01', to: '2022-09-30' },
  units: [
    { name: 'Đức Hòa', cases: { enforceable: 2807, completed: 2402, target: '82%' } },
    { name: 'Cần Giuộc', cases: { enforceable: 1875, completed: 1529, rate: '81,55%', target: '81,5%' } },
    { name: 'Bến Lức', cases: { enforceable: 2211, completed: 1691, target: '81,5%' } },
    { name: 'Mới', cases: { target: '81,5%' } },
    { name: 'Không có', cases: { enforceable: 0, completed: 0 } },
  ],
});
const rows = rowsOf(report, 'units', 'cases', 2);
const power = rowsPower(rows);
const said = (value: RowsValue, messages = vi as never) => rowsSentence(rows, 'units', value, power, messages);

describe('the sentence of rows', () => {
  it('names the highest and the lowest, how many met their target and of how many nothing is known', () => {
    expect(said('rate')).toBe(
      'Trong 5 đơn vị, 2 đơn vị đạt chỉ tiêu; tỷ lệ thi hành xong cao nhất: Đức Hòa (85,57%); thấp nhất: Bến Lức (76,48%); 1 đơn vị không phát sinh số có điều kiện thi hành; 1 đơn vị chưa có số liệu.',
    );
  });

  it('speaks of what is drawn', () => {
    expect(said('gap')).toContain(
      'so với chỉ tiêu cao nhất: Đức Hòa (+3,57 điểm %); thấp nhất: Bến Lức (−5,02 điểm %)',
    );
    expect(said('counts')).toContain('thi hành xong nhiều nhất: Đức Hòa (2.402 việc); ít nhất: Không có (0 việc)');
  });

  it('speaks English, one unit as one', () => {
    expect(said('rate', { ...en, ...rowsEn } as never)).toBe(
      'Of 5 units, 2 units met the target; highest completion rate: Đức Hòa (85.57%); lowest: Bến Lức (76.48%); 1 unit with nothing enforceable; 1 unit not stated.',
    );
  });
});

describe('a row in words', () => {
  const text = (index: number, value: RowsValue) => rowTexts(rows[index]!, 'units', value, power, vi, vi);

  it('prints what is drawn, and says itself in a sentence', () => {
    expect(text(1, 'rate')).toMatchObject({ figure: '81,55%', beside: '+0,05', known: true });
    expect(text(1, 'counts')).toMatchObject({ figure: '1.529 / 1.875', beside: '81,55%' });
    expect(text(1, 'gap').said).toBe(
      'Cần Giuộc: 81,55%, +0,05. Đã thi hành xong 1.529 việc trên 1.875 việc có điều kiện thi hành, đạt 81,55%, vượt chỉ tiêu 0,05 điểm %. Chỉ tiêu 81,5%.',
    );
  });

  it('tells unknown from none', () => {
    expect(text(3, 'rate')).toMatchObject({ figure: 'chưa có số liệu', known: false, beside: null });
    expect(text(4, 'rate')).toMatchObject({ figure: 'không phát sinh', known: false });
    expect(text(4, 'counts')).toMatchObject({ figure: '0 / 0', known: true });
  });

  it('names a remainder by how many it stands for', () => {
    expect(rowName(toppedRows(rows, 2, 'cases', 2)[2]!, 'units', vi)).toBe('Còn lại (3 đơn vị)');
  });

  it('labels a target once where all share it', () => {
    expect(commonTarget(rows, vi)).toBe(null);
    expect(commonTarget(rows.slice(1, 4), vi)).toBe('Chỉ tiêu 81,5%');
  });

  it('has a cell for every column', () => {
    expect(cellText(rows[1]!, 'verdict', 'units', power, vi)).toBe('Vượt chỉ tiêu 0,05 điểm %');
    expect(cellText(rows[4]!, 'rate', 'units', power, vi)).toBe('không phát sinh');
    expect(cellText(rows[3]!, 'completed', 'units', power, vi)).toBe('chưa có số liệu');
    expect(cellText(rows[4]!, 'target', 'units', power, vi)).toBe(null);
  });
});
