import { digitsOf, type Separators } from '../format/digits.ts';
import { exact } from '../model/exact.ts';
import { en } from '../text/en.ts';
import { vi } from '../text/vi.ts';

/** What the command says beside the problems it finds. */
export interface CliText {
  readonly help: string;
  readonly missing: string;
  readonly folder: string;
  readonly forbidden: string;
  readonly noText: string;
  readonly failed: (reason: string) => string;
  readonly more: (count: number) => string;
  readonly summary: (counts: {
    readonly files: number;
    readonly rows: number;
    readonly errors: number;
    readonly warnings: number;
  }) => string;
  readonly progress: (megabytes: number, percent: number | null, rowsPerSecond: number) => string;
}

const counter = (separators: Separators) => (count: number) => digitsOf(exact(Math.round(count)), 0, separators);
const share = (percent: number | null): string => (percent === null ? '' : ` (${percent}%)`);

const viCount = counter(vi.separators);
const enCount = counter(en.separators);
const enNoun = (count: number, noun: string): string => `${enCount(count)} ${noun}${count === 1 ? '' : 's'}`;

/** By language, as `--lang` names it. */
export const CLI_TEXTS: Readonly<Record<'vi' | 'en', CliText>> = {
  vi: {
    help: `thads: kiểm tra số liệu thi hành án dân sự trước khi công bố

Cách dùng:
  thads check [tùy chọn] TỆP…    đọc từng tệp CSV, TSV hoặc JSON ("-" là đầu vào chuẩn), nêu ra
                                 những gì không đọc được và những số liệu mâu thuẫn với nhau

Mỗi vấn đề một dòng: tệp:dòng:cột: error (không đọc được) hoặc warning (mâu thuẫn): nội dung.
Trong tệp bảng, cột là số thứ tự của cột; trong JSON là vị trí ký tự.

Tùy chọn:
  --allow-warnings   chỉ coi là không đạt khi có error
  --json             mỗi vấn đề một đối tượng JSON trên một dòng, sau cùng là đối tượng tổng kết
  --lang vi|en       ngôn ngữ của thông báo (mặc định: vi)
  --max SỐ           số vấn đề in ra nhiều nhất (mặc định: 1000)
  --quiet            chỉ in dòng tổng kết
  --verbose          in cả những điều chỉ để biết (info)
  --help, --version

Mã kết thúc: 0 đạt, 1 có vấn đề hoặc có tệp không đọc được, 2 gõ sai lệnh.
`,
    missing: 'không có tệp này.',
    folder: 'là thư mục, không phải tệp.',
    forbidden: 'không có quyền đọc tệp này.',
    noText: 'không phải tệp văn bản; hãy lưu bảng tính thành "CSV UTF-8" rồi kiểm tra lại.',
    failed: (reason) => `không đọc được (${reason}).`,
    more: (count) => `Còn ${viCount(count)} vấn đề nữa không in ra; xem thêm bằng --max.`,
    summary: ({ files, rows, errors, warnings }) =>
      `${viCount(files)} tệp, ${viCount(rows)} dòng số liệu: ${viCount(errors)} lỗi, ${viCount(warnings)} cảnh báo.`,
    progress: (megabytes, percent, rows) =>
      `Đã đọc ${viCount(megabytes)} MB${share(percent)}, ${viCount(rows)} dòng/giây`,
  },
  en: {
    help: `thads: checks figures of civil judgment enforcement before they are published

Usage:
  thads check [options] FILE…    reads each CSV, TSV or JSON file ("-" is standard input) and names
                                 what cannot be read and which figures contradict each other

One line a problem: file:line:column: error (cannot be read) or warning (a contradiction): what is wrong.
In tables the column is counted in columns, in JSON in characters.

Options:
  --allow-warnings   fail on errors only
  --json             a JSON object a line for each problem, and a summary object at the end
  --lang vi|en       language of the messages (default: vi)
  --max NUMBER       print no more problems than this (default: 1000)
  --quiet            print the summary only
  --verbose          also print what is merely worth knowing (info)
  --help, --version

Exit status: 0 passed, 1 problems or a file that cannot be read, 2 wrong usage.
`,
    missing: 'there is no such file.',
    folder: 'is a folder, not a file.',
    forbidden: 'no permission to read this file.',
    noText: 'is not a text file; save the spreadsheet as "CSV UTF-8" and check that.',
    failed: (reason) => `cannot be read (${reason}).`,
    more: (count) => `${enNoun(count, 'more problem')} not printed; see them with --max.`,
    summary: ({ files, rows, errors, warnings }) =>
      `${enNoun(files, 'file')}, ${enNoun(rows, 'row')} of figures: ${enNoun(errors, 'error')}, ${enNoun(warnings, 'warning')}.`,
    progress: (megabytes, percent, rows) => `Read ${enCount(megabytes)} MB${share(percent)}, ${enCount(rows)} rows/s`,
  },
};
