import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../../src/input/decode.ts';
import { CsvCheck } from '../../../src/server/check-csv.ts';
import { findingMessages } from '../../../src/server/cli-text.ts';
import { reportProblemText } from '../../../src/text/report-problems.ts';
import { dataBytes, dataFile } from '../input/records.ts';

/** What `thads check` says of names in these rows. */
function again(text: string, lang: 'vi' | 'en' = 'vi'): string[] {
  const told: string[] = [];
  const check = new CsvCheck(({ problem }) => {
    if (problem.code === 'name-again')
      told.push(`${problem.severity} ${problem.where} ${reportProblemText(problem, findingMessages(lang))}`);
  });
  check.push(text);
  check.end();
  return told;
}
const rows = (head: string, ...names: readonly string[]) =>
  again([`${head};Có điều kiện;Xong`, ...names.map((name, at) => `${name};${20 + at};${10 + at}`)].join('\n'));
const linesOf = (told: readonly string[]) =>
  told.map((text) => /^warning (\d+):.* đã có ở dòng (\d+)/.exec(text)?.slice(1));

describe('NamesAgain', () => {
  it('names both lines of a name that is there twice', () => {
    expect(rows('Đơn vị', 'Cần Giuộc', 'Bảo Lộc', '2. cần  giuộc', 'Cần Giuộc')).toEqual([
      'warning 4:1 Dòng 4, cột 1 (Đơn vị): “cần giuộc” đã có ở dòng 2; xem lại hai dòng, hoặc phân biệt bằng cột mã đơn vị.',
      'warning 5:1 Dòng 5, cột 1 (Đơn vị): “Cần Giuộc” đã có ở dòng 2; xem lại hai dòng, hoặc phân biệt bằng cột mã đơn vị.',
    ]);
    expect(again('Đơn vị;Có điều kiện;Xong\nA;5;4\nA;5;4', 'en')).toEqual([
      'warning 3:1 Line 3, column 1 (Đơn vị): “A” is in line 2 already; check both lines, or tell them apart by a column of unit ids.',
    ]);
  });

  it.each<[string, string, ...string[]]>([
    ['marks that make another name', 'Đơn vị', 'Bình Đại', 'Bính Đại'],
    ['ids', 'Mã;Đơn vị', '1;Châu Thành', '2;Châu Thành'],
    ['periods', 'Đơn vị;Kỳ báo cáo', 'Cần Giuộc;năm 2022', 'Cần Giuộc;năm 2023'],
    ['provinces in a column', 'Tỉnh;Đơn vị', 'Long An;Khu vực 1', 'Tây Ninh;Khu vực 1'],
    ['provinces in merged cells', 'Tỉnh;Đơn vị', 'Long An;Châu Thành', ';Bến Lức', 'Tây Ninh;Châu Thành', ';Bến Lức'],
    ['kinds of case', 'Đơn vị;Loại án', 'Cần Giuộc;Dân sự', 'Cần Giuộc;Hình sự'],
    ['rows of provinces', 'Đơn vị', 'Tỉnh Long An', 'Châu Thành', 'THADS tỉnh Tây Ninh', 'Châu Thành'],
    ['roman numbers', 'STT;Đơn vị', 'I;Long An', '1;Châu Thành', 'II;Tây Ninh', '1;Châu Thành'],
    ['numbers that begin anew', 'STT;Đơn vị', '1;Bến Lức', '2;Châu Thành', '1;Gò Dầu', '2;Châu Thành'],
    ['subtotals', 'Đơn vị', 'Châu Thành', 'Cộng', 'Châu Thành', 'Cộng'],
    ['a row between areas', 'Đơn vị', 'Long An', 'Phòng THADS khu vực 1', 'Tây Ninh', 'Phòng THADS khu vực 1'],
  ])('lets pass what is told apart by %s', (_what, head, ...names) => {
    expect(rows(head, ...names)).toEqual([]);
  });

  it('and below a heading', () => {
    expect(again('Đơn vị;Có điều kiện;Xong\nKhối huyện;;\nHai;5;4\nKhối xã;;\nHai;6;4\nHai;6;5')).toHaveLength(1);
  });

  it.each<[string, string[], ...string[]]>([
    ['Tỉnh;Đơn vị', ['4', '2'], 'Long An;Khu vực 1', ';Khu vực 2', ';Khu vực 1'],
    ['Đơn vị', ['4', '2'], 'Khu vực 1', 'Khu vực 2', 'Khu vực 1'],
    ['Đơn vị', ['4', '2'], 'Tỉnh Long An', 'Châu Thành', 'Tỉnh Long An'],
    ['STT;Đơn vị', ['4', '2'], '1;Bến Lức', '2;Châu Thành', '3;Bến Lức'],
    ['Loại án', ['3', '2'], 'Dân sự', 'Dân sự'],
    ['Biên chế;Đơn vị', ['3', '2'], '12;Bến Lức', '14;Bến Lức'],
  ])('but not within one parent: %s, lines %j', (head, lines, ...names) => {
    expect(linesOf(rows(head, ...names))).toEqual([lines]);
  });

  const files = ['.', 'messy'].flatMap((folder) =>
    readdirSync(dataFile(folder))
      .filter((file) => /\.(?:csv|txt)$/.test(file))
      .map((file) => `${folder}/${file}`),
  );
  it.each(files)('doubts no name of %s', (file) => {
    expect(again(decodeBytes(dataBytes(file)))).toEqual([]);
  });
});
