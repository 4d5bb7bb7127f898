import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../../src/input/decode.ts';
import { dataBytes, dataFile } from '../input/records.ts';
import { CsvCheck } from '../../../src/server/check-csv.ts';
import { found, streamed } from './whole.ts';

const pick = <T>(...values: T[]) => fc.constantFrom(...values);

/** Cells as they are met, sound and unsound. */
const count = pick('', '0', '7', '120', '1.875', '2.561', '1.529', '12.345', '1.52', '-', 'nhiều', 'hơn 100');
const money = pick('', '0', '1', '56,1', '123', 'hơn 123', '211', '405,234', '1.529', '56 tỷ 100 triệu', '-5');
const rate = pick('', '0', '45,6', '81,55%', '81.55', '100', '120%', '0,8155', '5', 'không phát sinh');
const name = pick(
  'Cần Giuộc',
  'Bảo Lộc',
  'Gia Lai',
  'Cộng',
  'Tổng cộng',
  'Toàn tỉnh',
  'I. Cấp huyện',
  'Khối huyện',
  '',
  'Ghi chú: a',
);
const number = pick('', '1', '2', 'I', 'II', 'IV.');
const period = pick('', 'năm 2022', '6 tháng đầu năm 2024', '31/02/2022', 'quý I năm 2021');

const row = fc
  .tuple(number, name, period, count, count, count, rate, rate, money, money, money, rate)
  .map((cells) => cells.join(';'));
const HEADS = [
  'STT;Đơn vị;Kỳ báo cáo;Tổng số việc;Có điều kiện;Xong;Tỷ lệ;Chỉ tiêu;Tổng số tiền (tỷ đồng);Tiền có điều kiện (tỷ đồng);Tiền xong (tỷ đồng);Tỷ lệ tiền',
  'STT;Loại án;Kỳ báo cáo;Tổng số việc;Có điều kiện;Xong;Tỷ lệ;Chỉ tiêu;Tổng số tiền;Tiền có điều kiện;Tiền xong;Tỷ lệ tiền',
  'STT;Đơn vị;Kỳ báo cáo;Tổng số việc;Có điều kiện;Xong;Tỷ lệ;Tỷ lệ cùng kỳ;Có điều kiện cùng kỳ;Xong cùng kỳ;Tiền xong năm trước (tỷ đồng);Sáp nhập',
  'STT;Cột lạ;Kỳ báo cáo;Tổng số việc;Có điều kiện;Xong;Tỷ lệ;Chỉ tiêu;Tổng số tiền (tỷ đồng);Chưa có điều kiện;Tạm đình chỉ;Tỷ lệ tiền',
];
const table = fc
  .tuple(pick(...HEADS), fc.array(row, { maxLength: 12 }), pick('\n', '\r\n'), fc.boolean())
  .map(([head, rows, end, closed]) => [head, ...rows].join(end) + (closed ? end : ''));

describe('CsvCheck', () => {
  const files = ['.', 'messy'].flatMap((folder) =>
    readdirSync(dataFile(folder))
      .filter((file) => /\.(?:csv|txt)$/.test(file))
      .map((file) => `${folder}/${file}`),
  );

  it.each(files)('finds in %s what is found in the whole of it', (file) => {
    const text = decodeBytes(dataBytes(file));
    expect(streamed([text])).toEqual(found(dataBytes(file)));
  });

  it('finds in any table what is found in the whole of it, however it is cut', () => {
    fc.assert(
      fc.property(table, fc.nat(400), (text, cut) => {
        expect(streamed([text.slice(0, cut), text.slice(cut)])).toEqual(found(text));
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it('finds the same in a table that is too long to be held', () => {
    const plainName = fc.stringMatching(/^[A-Z][a-z]{3,8}$/);
    const plainRow = fc.tuple(plainName, count, count, count, rate, money, money).map((cells) => cells.join(';'));
    const head = 'Đơn vị;Tổng số việc;Có điều kiện;Xong;Tỷ lệ;Tổng số tiền (tỷ đồng);Tiền xong (tỷ đồng)';
    const long = fc.tuple(fc.array(plainRow, { minLength: 8, maxLength: 20 }), plainRow);
    fc.assert(
      fc.property(long, ([rows, last]) => {
        const text = [head, ...rows, last.replace(/^\w+/, 'Tổng cộng')].join('\n');
        expect(streamed([text], 3).sort()).toEqual(found(text).sort());
      }),
      { numRuns: 100 },
    );
  });

  it('does not take sums of groups for the sum of all, nor add them to it, however long the table', () => {
    const groups = [1, 2, 3].flatMap((group) => [`Đơn vị ${group}a;2;1`, `Đơn vị ${group}b;2;1`, 'Cộng;4;2']);
    const withTotal = (total: string) => ['Đơn vị;Có điều kiện;Xong', ...groups, total].join('\n');
    for (const held of [2, 4, 100]) {
      expect(streamed([withTotal('Tổng cộng;12;6')], held).filter((line) => !line.includes(' info '))).toEqual([]);
      expect(streamed([withTotal('Tổng cộng;12;7')], held).filter((line) => !line.includes(' info '))).toEqual([
        '11:3 warning units-sum Về việc: Thi hành xong (7 việc) khác với các đơn vị cộng lại (6 việc); xem lại số liệu nguồn.',
      ]);
    }
  });

  it('reads a table with a row a figure, and puts what contradicts where it stands', () => {
    expect(streamed(['Chỉ số;Số liệu\nCó điều kiện thi hành;120 việc\nThi hành xong;130 việc\nTỷ lệ;x1\n'])).toEqual([
      '3:2 warning order Về việc: Thi hành xong (130 việc) lớn hơn có điều kiện thi hành (120 việc); xem lại số liệu nguồn.',
      expect.stringMatching(/^4:2 error cell-unreadable /),
    ]);
  });

  it('stops looking for headings in a text that is no table', () => {
    const check = new CsvCheck(() => {}, 50);
    check.push('một dòng chữ dài\n'.repeat(2000));
    expect(check.isOver).toBe(true);
  });
});
