import { digitsOf, type Separators } from '../format/digits.ts';
import { exact } from '../model/exact.ts';
import { en } from '../text/en.ts';
import { type ReportMessages, reportMessagesFor } from '../text/report-messages.ts';
import { vi } from '../text/vi.ts';
import type { Misuse } from './command-line.ts';
import { enMisuse, viMisuse } from './misuse-text.ts';

/** What the command says beside the problems it finds. */
export interface CliText {
  readonly help: string;
  /** What is wrong with what was typed, and what belongs there. */
  readonly misuse: (misuse: Misuse) => string;
  /** What nobody but the command looks for, by its code. */
  readonly findings: Readonly<Record<'name-twice' | 'name-again' | 'target-over', string>>;
  /** What `"…"` stands for in the problems of a report. */
  readonly anyText: string;
  readonly missing: string;
  readonly folder: string;
  readonly forbidden: string;
  readonly noText: string;
  readonly notArticle: string;
  /** What a figure follows from that the text does not print. */
  readonly derived: (from: string) => string;
  readonly failed: (reason: string) => string;
  readonly unwritten: (reason: string) => string;
  /** Why a place cannot be written. */
  readonly unwritable: string;
  readonly folderInstead: string;
  readonly fileInstead: string;
  readonly noFolder: string;
  readonly noFolderHere: string;
  readonly diskFull: string;
  readonly linkLoop: string;
  readonly more: (count: number) => string;
  /** That there is something worth knowing, such as a column that was passed over, and how to see it. */
  readonly infos: (count: number) => string;
  readonly summary: (counts: {
    readonly files: number;
    readonly rows: number;
    readonly errors: number;
    readonly warnings: number;
  }) => string;
  readonly nothingToDraw: string;
  readonly noBrowser: (tag: string, others: string) => string;
  readonly noPackage: string;
  readonly noLibrary: (files: string) => string;
  readonly noBase: string;
  readonly indexTitle: string;
  readonly unitCount: (units: number) => string;
  readonly empty: (units: readonly string[], count: number) => string;
  readonly leftOver: (folders: readonly string[], count: number) => string;
  readonly published: (counts: {
    readonly units: number;
    readonly broken: number;
    readonly written: number;
    readonly same: number;
  }) => string;
  readonly publishing: (done: number, total: number, perSecond: number) => string;
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
    help: `thads: kiểm tra, vẽ và xuất bản số liệu thi hành án dân sự

Cách dùng:
  thads check [tùy chọn] TỆP…    đọc từng tệp CSV, TSV hoặc JSON ("-" là đầu vào chuẩn), nêu ra
                                 những gì không đọc được và những số liệu mâu thuẫn với nhau
  thads read [tùy chọn] TỆP…     đọc bài viết (tệp .txt, "-" là đầu vào chuẩn), in từng số liệu thi hành án
                                 kèm dòng và cột, hoặc lý do không có số nào; --json: một đối tượng mỗi tệp,
                                 "report" dùng được ngay; mã kết thúc 1 khi có tệp không có số liệu
  thads render [tùy chọn] TỆP    vẽ một báo cáo (JSON hoặc CSV) không cần trình duyệt
  thads publish --out THƯ_MỤC TỆP
                                 mỗi đơn vị một thư mục: report.json, embed.html (trang để nhúng), widget.html
                                 (đoạn mã dán vào bài), widget.svg, oembed.json; và một danh mục. Chỉ ghi lại
                                 tệp đã đổi; dòng có lỗi được nêu tên và bỏ qua, các dòng khác vẫn xuất bản

Mỗi vấn đề một dòng: tệp:dòng:cột: error (không đọc được) hoặc warning (mâu thuẫn): nội dung.
Trong tệp bảng, cột là số thứ tự của cột; trong JSON là vị trí ký tự.

Tùy chọn:
  --allow-warnings   chỉ coi là không đạt khi có error
  --json             mỗi vấn đề một đối tượng JSON trên một dòng, sau cùng là đối tượng tổng kết
  --lang vi|en       ngôn ngữ của thông báo (mặc định: vi)
  --max SỐ           số vấn đề in ra nhiều nhất (mặc định: 1000)
  --quiet            chỉ in dòng tổng kết
  --verbose          in cả những điều chỉ để biết (info)
  --widget TÊN       gauge (mặc định), bars, cascade, stat, trend, table, dashboard
  --measure ĐẠI_LƯỢNG  cases (việc) hoặc amounts (tiền)
  --set TÊN=GIÁ_TRỊ  một thuộc tính khác của biểu đồ, ví dụ --set shape=ring; dùng được nhiều lần
  --format DẠNG      html (mặc định), svg, png (cần gói @resvg/resvg-js) hoặc email (render)
  --width SỐ, --theme light|dark   bề rộng (px) và nền của hình (render)
  --out NƠI_GHI      tệp (render; mặc định: đầu ra chuẩn) hoặc thư mục (publish)
  --base-url ĐỊA_CHỈ  địa chỉ thư mục trên mạng, để ghi vào oembed.json (publish)
  --help, --version

Mã kết thúc: 0 đạt, 1 có vấn đề hoặc có tệp không đọc được, 2 gõ sai lệnh.
`,
    misuse: viMisuse,
    findings: {
      'name-twice': '{where}: tên này ghi hai lần; chỉ lần sau được đọc.',
      'name-again':
        'Dòng {line}, cột {column} ({header}): {got} đã có ở dòng {first}; xem lại hai dòng, hoặc phân biệt bằng cột mã đơn vị.',
      'target-over': 'Chỉ tiêu {stated} vượt quá 100%; xem lại số liệu nguồn.',
    },
    anyText: 'chữ, ví dụ tên đơn vị',
    missing: 'không có tệp này.',
    folder: 'là thư mục, không phải tệp.',
    forbidden: 'không có quyền đọc tệp này.',
    noText: 'không phải tệp văn bản; hãy lưu bảng tính thành "CSV UTF-8" rồi kiểm tra lại.',
    notArticle: 'không phải tệp văn bản; hãy lưu bài viết thành tệp .txt (UTF-8) rồi đọc lại.',
    derived: (from) => `suy ra từ ${from}`,
    failed: (reason) => `không đọc được (${reason}).`,
    unwritten: (reason) => `không ghi được (${reason}).`,
    unwritable: 'không có quyền ghi',
    folderInstead: 'ở chỗ cần tệp lại là một thư mục',
    fileInstead: 'ở chỗ cần thư mục lại là một tệp',
    noFolder: 'không có thư mục này',
    noFolderHere: 'ở đây không tạo được thư mục',
    diskFull: 'hết chỗ trên ổ đĩa',
    linkLoop: 'liên kết trỏ vòng về chính nó',
    more: (count) => `Còn ${viCount(count)} vấn đề nữa không in ra; xem thêm bằng --max.`,
    infos: (count) => `Có ${viCount(count)} điều cần biết, như cột hay dòng không được đọc; xem bằng --verbose.`,
    summary: ({ files, rows, errors, warnings }) =>
      `${viCount(files)} tệp, ${viCount(rows)} dòng số liệu: ${viCount(errors)} lỗi, ${viCount(warnings)} cảnh báo.`,
    nothingToDraw: 'không có số liệu nào để vẽ.',
    noBrowser: (tag, others) => `<${tag}> cần trình duyệt để vẽ; svg và png có: ${others}.`,
    noPackage:
      'png cần gói @resvg/resvg-js, nhưng gói chưa được cài: npm install @resvg/resvg-js @expo-google-fonts/be-vietnam-pro',
    noLibrary: (files) => `Gói cài đặt thiếu ${files}; hãy cài lại thads-widgets.`,
    noBase: 'Chưa có --base-url, nên địa chỉ trong oembed.json chỉ tính từ gốc trang.',
    indexTitle: 'Số liệu thi hành án dân sự',
    unitCount: (units) => `${viCount(units)} đơn vị`,
    empty: (units, count) =>
      `${viCount(count)} đơn vị chưa có số liệu nên không có trang: ${units.join(', ')}${count > units.length ? '…' : ''}`,
    leftOver: (folders, count) =>
      `Còn ${viCount(count)} thư mục của lần trước, lần này không xuất bản, được giữ nguyên: ${folders.join(', ')}${count > folders.length ? '…' : ''}`,
    published: ({ units, broken, written, same }) =>
      `Đã xuất bản ${viCount(units)} đơn vị, bỏ qua ${viCount(broken)} đơn vị có lỗi; ghi ${viCount(written)} tệp, ${viCount(same)} tệp không đổi.`,
    publishing: (done, total, perSecond) =>
      `${viCount(done)}/${viCount(total)} đơn vị, ${viCount(perSecond)} đơn vị/giây`,
    progress: (megabytes, percent, rows) =>
      `Đã đọc ${viCount(megabytes)} MB${share(percent)}, ${viCount(rows)} dòng/giây`,
  },
  en: {
    help: `thads: checks, draws and publishes figures of civil judgment enforcement

Usage:
  thads check [options] FILE…    reads each CSV, TSV or JSON file ("-" is standard input) and names
                                 what cannot be read and which figures contradict each other
  thads read [options] FILE…     reads articles (.txt, "-" is standard input) and prints each figure with its
                                 line and column, or why there are none; --json: an object a file, its
                                 "report" ready for use; exit status 1 where a file has no figures
  thads render [options] FILE    draws a report (JSON or CSV) without a browser
  thads publish --out FOLDER FILE
                                 a folder for every unit: report.json, embed.html (to be framed), widget.html
                                 (to be pasted), widget.svg, oembed.json; and a list of them. Writes only what
                                 has changed; a row with errors is named and left out, the others are published

One line a problem: file:line:column: error (cannot be read) or warning (a contradiction): what is wrong.
In tables the column is counted in columns, in JSON in characters.

Options:
  --allow-warnings   fail on errors only
  --json             a JSON object a line for each problem, and a summary object at the end
  --lang vi|en       language of the messages (default: vi)
  --max NUMBER       print no more problems than this (default: 1000)
  --quiet            print the summary only
  --verbose          also print what is merely worth knowing (info)
  --widget NAME      gauge (default), bars, cascade, stat, trend, table, dashboard
  --measure MEASURE  cases or amounts
  --set NAME=VALUE   another attribute of the widget, such as --set shape=ring; may be repeated
  --format FORMAT    html (default), svg, png (needs the package @resvg/resvg-js) or email (render)
  --width NUMBER, --theme light|dark   width in px and ground of pictures (render)
  --out PLACE        file (render; default: standard output) or folder (publish)
  --base-url ADDRESS  address the folder will have on the web, for oembed.json (publish)
  --help, --version

Exit status: 0 passed, 1 problems or a file that cannot be read, 2 wrong usage.
`,
    misuse: enMisuse,
    findings: {
      'name-twice': '{where}: this name is there twice; only the last one is read.',
      'name-again':
        'Line {line}, column {column} ({header}): {got} is in line {first} already; check both lines, or tell them apart by a column of unit ids.',
      'target-over': 'The target of {stated} is above 100%; please check the source.',
    },
    anyText: 'text, such as the name of a unit',
    missing: 'there is no such file.',
    folder: 'is a folder, not a file.',
    forbidden: 'no permission to read this file.',
    noText: 'is not a text file; save the spreadsheet as "CSV UTF-8" and check that.',
    notArticle: 'is not a text file; save the article as a .txt file (UTF-8) and read that.',
    derived: (from) => `follows from ${from}`,
    failed: (reason) => `cannot be read (${reason}).`,
    unwritten: (reason) => `cannot be written (${reason}).`,
    unwritable: 'no permission to write',
    folderInstead: 'a folder stands where a file is needed',
    fileInstead: 'a file stands where a folder is needed',
    noFolder: 'there is no such folder',
    noFolderHere: 'no folder can be made here',
    diskFull: 'the disk is full',
    linkLoop: 'a link that leads back to itself',
    more: (count) => `${enNoun(count, 'more problem')} not printed; see them with --max.`,
    infos: (count) =>
      `${enNoun(count, 'thing')} worth knowing, such as a column or row that is not read; see with --verbose.`,
    summary: ({ files, rows, errors, warnings }) =>
      `${enNoun(files, 'file')}, ${enNoun(rows, 'row')} of figures: ${enNoun(errors, 'error')}, ${enNoun(warnings, 'warning')}.`,
    nothingToDraw: 'there are no figures to draw.',
    noBrowser: (tag, others) => `<${tag}> needs a browser to be drawn; as svg and png there are: ${others}.`,
    noPackage:
      'png needs the package @resvg/resvg-js, which is not installed: npm install @resvg/resvg-js @expo-google-fonts/be-vietnam-pro',
    noLibrary: (files) => `The installed package lacks ${files}; install thads-widgets again.`,
    noBase: 'Without --base-url, addresses in oembed.json begin at the root of the site.',
    indexTitle: 'Civil judgment enforcement figures',
    unitCount: (units) => enNoun(units, 'unit'),
    empty: (units, count) =>
      `${enNoun(count, 'unit')} without figures, and so without a page: ${units.join(', ')}${count > units.length ? '…' : ''}`,
    leftOver: (folders, count) =>
      `${enNoun(count, 'folder')} of an earlier run not published by this one, left as found: ${folders.join(', ')}${count > folders.length ? '…' : ''}`,
    published: ({ units, broken, written, same }) =>
      `Published ${enNoun(units, 'unit')}, left out ${enNoun(broken, 'unit')} with errors; wrote ${enNoun(written, 'file')}, ${enCount(same)} unchanged.`,
    publishing: (done, total, perSecond) => `${enCount(done)}/${enNoun(total, 'unit')}, ${enCount(perSecond)} units/s`,
    progress: (megabytes, percent, rows) => `Read ${enCount(megabytes)} MB${share(percent)}, ${enCount(rows)} rows/s`,
  },
};

/** Every string that problems in a file are told with. */
export function findingMessages(lang: 'vi' | 'en'): ReportMessages {
  const messages = reportMessagesFor(lang);
  const { findings, anyText } = CLI_TEXTS[lang];
  const expected = { ...messages.expected, '"…"': anyText };
  return { ...messages, ...findings, expected };
}
