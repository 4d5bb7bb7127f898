import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from '../../../src/server/cli.ts';
import { dataFile } from '../input/records.ts';

const folder = mkdtempSync(join(tmpdir(), 'thads-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A file in the temporary folder, by its whole path. */
function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function* pieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Runs `thads …`; paths of the temporary folder and of test/data/ are cut off what it prints. */
async function thads(args: readonly string[], stdin: Uint8Array = new Uint8Array()) {
  const printed = { out: '', err: '' };
  const status = await runCli(args, {
    stdin: pieces(stdin, 7),
    out: (text) => (printed.out += text),
    err: (text) => (printed.err += text),
    isTerminal: false,
  });
  const short = (text: string) => text.replaceAll(`${folder}/`, '').replaceAll(fileURLToPath(dataFile('.')), '');
  return { status, out: short(printed.out).split('\n').slice(0, -1), err: short(printed.err) };
}

const data = (name: string) => fileURLToPath(dataFile(name));
const bytes = (text: string) => new TextEncoder().encode(text);

const SOUND = 'Đơn vị;Có điều kiện;Thi hành xong;Tỷ lệ\nCần Giuộc;1.875;1.529;81,55%\n';
const WRONG = 'Đơn vị;Có điều kiện;Thi hành xong;Tỷ lệ\nCần Giuộc;1.875;1.52;\nBảo Lộc;1.432;1.190;83,99%\n';

describe('thads check', () => {
  it('says how to see what it passes over, so that a slip in a heading is no silent loss', async () => {
    const path = file('slip.csv', 'Đơn vị;Có điều kiện;Thi hành xogn\nCần Giuộc;1.875;1.529\n');
    const { status, out, err } = await thads(['check', path]);
    expect([status, out, err]).toEqual([
      0,
      [],
      'Có 1 điều cần biết, như cột hay dòng không được đọc; xem bằng --verbose.\n1 tệp, 1 dòng số liệu: 0 lỗi, 0 cảnh báo.\n',
    ]);
    expect((await thads(['check', '--verbose', path])).out).toEqual([
      'slip.csv:1:3: info: Cột 3 (Thi hành xogn): không rõ nội dung, nên bỏ qua.',
    ]);
    expect((await thads(['check', '--lang', 'en', path])).err).toContain(
      '1 thing worth knowing, such as a column or row that is not read; see with --verbose.',
    );
    expect((await thads(['check', '--quiet', path])).err).toBe('1 tệp, 1 dòng số liệu: 0 lỗi, 0 cảnh báo.\n');
  });

  it.each([
    [
      'messy/01-excel-vi-semicolon-bom.csv',
      [
        '3:12: warning: Bảo Lộc, về tiền: Tỷ lệ công bố 46,27% không khớp với số liệu (tính ra khoảng 46,2%).',
        '4:12: warning: Hải Dương, về tiền: Tỷ lệ công bố 44,26% không khớp với số liệu (tính ra khoảng 44%).',
      ],
    ],
    [
      'messy/02-title-merged-header-totals.csv',
      [
        '9:10: warning: Bảo Lộc, về tiền: Tỷ lệ công bố 46,27% không khớp với số liệu (tính ra khoảng 46,19%).',
        '12:10: warning: Hải Dương, về tiền: Tỷ lệ công bố 44,26% không khớp với số liệu (tính ra khoảng 44,04%).',
      ],
    ],
    [
      'messy/03-us-separators-mixed.csv',
      [
        '3:10: warning: Bảo Lộc, về tiền: Tỷ lệ công bố 46,27% không khớp với số liệu (tính ra 46,19%).',
        '4:10: warning: Hải Dương, về tiền: Tỷ lệ công bố 44,26% không khớp với số liệu (tính ra 44,04%).',
      ],
    ],
    ['messy/04-tab-paste-nbsp-units.txt', []],
    [
      'messy/05-excel-unicode-text-utf16.txt',
      [
        '3:12: warning: Bảo Lộc, về tiền: Tỷ lệ công bố 46,27% không khớp với số liệu (tính ra khoảng 46,2%).',
        '4:12: warning: Hải Dương, về tiền: Tỷ lệ công bố 44,26% không khớp với số liệu (tính ra khoảng 44%).',
      ],
    ],
    ['messy/06-decomposed-nfd.csv', []],
    ['messy/07-word-paste.html', ['1:1: error: Không tìm thấy dòng tiêu đề của bảng.']],
    ['can-giuoc-2022.json', []],
  ])('names in %s what is wrong, where it stands', async (name, problems) => {
    const { status, out } = await thads(['check', data(name)]);
    expect(out).toEqual(problems.map((problem) => `${name}:${problem}`));
    expect(status).toBe(problems.length > 0 ? 1 : 0);
  });

  it('finds the same in any encoding a spreadsheet writes', async () => {
    const utf16 = (text: string, little: boolean) =>
      new Uint8Array(
        `\ufeff${text}`.split('').flatMap((letter) => {
          const [high, low] = [letter.charCodeAt(0) >> 8, letter.charCodeAt(0) & 255];
          return little ? [low, high] : [high, low];
        }),
      );
    const expected = (await thads(['check', '-'], bytes(WRONG))).out;
    expect(expected).toEqual([
      '-:2:3: error: Dòng 2, cột 3 (Thi hành xong): cần số việc nguyên, không âm, ví dụ 1.875, nhưng gặp “1.52”.',
      '-:3:4: warning: Bảo Lộc, về việc: Tỷ lệ công bố 83,99% không khớp với số liệu (tính ra 83,10%).',
    ]);
    for (const input of [
      bytes(`\ufeff${WRONG}`),
      utf16(WRONG, true),
      utf16(WRONG, false),
      bytes(WRONG.replaceAll(';', '\t')),
      bytes(WRONG.replaceAll('\n', '\r\n')),
    ])
      expect((await thads(['check', '-'], input)).out).toEqual(expected);
  });

  it('speaks English when asked, and reads figures all the same', async () => {
    const { out, err } = await thads(['check', '--lang', 'en', '-'], bytes(WRONG));
    expect(out).toEqual([
      '-:2:3: error: Line 2, column 3 (Thi hành xong): expected a whole number of cases such as 1,875, got “1.52”.',
      '-:3:4: warning: Bảo Lộc, cases: The published rate 83.99% does not match the figures (they give 83.10%).',
    ]);
    expect(err).toBe('1 file, 2 rows of figures: 1 error, 1 warning.\n');
  });

  it('checks every file, and says which cannot be read', async () => {
    const sound = file('sound.csv', SOUND);
    const workbook = file('book.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]));
    const { status, out, err } = await thads([
      'check',
      join(folder, 'none.csv'),
      sound,
      folder,
      workbook,
      file('wrong.csv', WRONG),
    ]);
    expect(status).toBe(1);
    expect(out.map((line) => line.replace(folder, 'folder'))).toEqual([
      'none.csv: error: không có tệp này.',
      'folder: error: là thư mục, không phải tệp.',
      'book.xlsx: error: không phải tệp văn bản; hãy lưu bảng tính thành "CSV UTF-8" rồi kiểm tra lại.',
      expect.stringMatching(/^wrong\.csv:2:3: error: /),
      expect.stringMatching(/^wrong\.csv:3:4: warning: /),
    ]);
    expect(err).toBe('5 tệp, 3 dòng số liệu: 4 lỗi, 1 cảnh báo.\n');
  });

  it('does not let pass what has no figures', async () => {
    for (const empty of [
      '',
      '\n',
      '{}',
      '{"schema": 1, "units": []}',
      '{"cases": {}, "units": [{ "name": "Cần Giuộc", "amounts": { "total": null, "targets": [] } }]}',
      'Đơn vị;Có điều kiện;Thi hành xong\n',
      'Cần Giuộc',
    ]) {
      const { status, out } = await thads(['check', '-'], bytes(empty));
      expect([status, out.length], empty).toEqual([1, 1]);
    }
  });

  it.each([
    { args: [], input: SOUND, status: 0 },
    { args: [], input: WRONG, status: 1 },
    { args: ['--allow-warnings'], input: WRONG, status: 1 },
    { args: [], input: WRONG.replace('1.52;', '1.529;'), status: 1 },
    { args: ['--allow-warnings'], input: WRONG.replace('1.52;', '1.529;'), status: 0 },
  ])('ends with $status for $args', async ({ args, input, status }) => {
    expect((await thads(['check', ...args, '-'], bytes(input))).status).toBe(status);
  });

  it('says what belongs where a name is missing, and which name is there twice', async () => {
    const { status, out } = await thads(['check', file('names.csv', `${SOUND};20;10;50%\nCần Giuộc;20;10;50%\n`)]);
    expect([status, out]).toEqual([
      1,
      [
        'names.csv:3:1: warning: Dòng 3, cột 1 (Đơn vị): cần chữ, ví dụ tên đơn vị, nhưng gặp ô trống.',
        'names.csv:4:1: warning: Dòng 4, cột 1 (Đơn vị): “Cần Giuộc” đã có ở dòng 2; xem lại hai dòng, hoặc phân biệt bằng cột mã đơn vị.',
      ],
    ]);
    const [first] = (await thads(['check', '--json', '--lang', 'en', file('names.csv', `${SOUND};20;10;50%\n`)])).out;
    expect(JSON.parse(first ?? '')).toMatchObject({ expected: 'text, such as the name of a unit', got: '' });
  });

  it('prints no more than it is asked to, and counts the rest', async () => {
    const many = `Đơn vị;Có điều kiện;Thi hành xong\n${Array.from({ length: 1500 }, (_, at) => `A${at};1;nhiều\n`).join('')}`;
    const all = await thads(['check', '-'], bytes(many));
    expect(all.out).toHaveLength(1000);
    expect(all.err).toBe(
      'Còn 500 vấn đề nữa không in ra; xem thêm bằng --max.\n1 tệp, 1.500 dòng số liệu: 1.500 lỗi, 0 cảnh báo.\n',
    );
    expect((await thads(['check', '--max', '2', '-'], bytes(many))).out).toHaveLength(2);
    const quiet = await thads(['check', '--quiet', '-'], bytes(many));
    expect(quiet).toEqual({ status: 1, out: [], err: '1 tệp, 1.500 dòng số liệu: 1.500 lỗi, 0 cảnh báo.\n' });
  });

  it('tells what is merely worth knowing when asked', async () => {
    const odd = SOUND.replaceAll('Tỷ lệ', 'Cột lạ');
    expect((await thads(['check', '-'], bytes(odd))).out).toEqual([]);
    expect((await thads(['check', '--verbose', '-'], bytes(odd))).out).toEqual([
      '-:1:4: info: Cột 4 (Cột lạ): không rõ nội dung, nên bỏ qua.',
    ]);
  });
});

describe('thads check of JSON', () => {
  it('names line and column of a syntax error', async () => {
    const { status, out } = await thads(['check', file('broken.json', '{\n  "cases": { "total": 2561,, }\n}')]);
    expect(out).toEqual(['broken.json:2:28: error: JSON sai cú pháp ở dòng 2, cột 28.']);
    expect(status).toBe(1);
  });

  it('finds every value in the text by its path', async () => {
    const text = `{
  "cases": { "total": 2561, "enforceable": "1.8", "completed": 1529 },
  "unitz": [],
  "units": [
    "Bảo Lộc",
    { "name": "Cần Giuộc",
      "amounts": { "enforceable": "123 tỷ", "completed": "156,1 tỷ" } },
    { "cases": { "total": 5 } }
  ]
}`;
    const { out } = await thads(['check', '--lang=en', '-'], bytes(text));
    expect(out).toEqual([
      '-:2:44: error: cases.enforceable: expected a whole number of cases such as 1,875, got “1.8”.',
      '-:3:3: warning: unitz: there is no such field; the nearest is units.',
      '-:5:5: error: units[0]: expected {…}, got “Bảo Lộc”.',
      '-:7:58: warning: units[1].amounts.completed: Cần Giuộc, amounts: Completed (156.1 billion dong) is more than enforceable (123 billion dong); please check the source.',
      '-:8:5: error: units[2].name: expected text, such as the name of a unit, got nothing.',
    ]);
  });

  it('names what is there twice, of which JSON keeps the last alone', async () => {
    const text = '{"cases": {"completed": 1529,\n "enforceable": 1875, "completed": 15}}';
    const { status, out } = await thads(['check', file('twice.json', text)]);
    expect(out).toEqual(['twice.json:2:23: warning: cases.completed: tên này ghi hai lần; chỉ lần sau được đọc.']);
    expect(status).toBe(1);
    const objects = await thads(['check', '--lang', 'en', '-'], bytes('{"cases": {}, "cases": {"completed": 1}}'));
    expect(objects.out).toEqual(['-:1:15: warning: cases: this name is there twice; only the last one is read.']);
  });

  it('takes text that begins like an object for JSON, whatever it is called', async () => {
    expect((await thads(['check', file('report.txt', ' \n{"cases": {"completed": -1}}')])).out).toEqual([
      'report.txt:2:25: error: cases.completed: cần số việc nguyên, không âm, ví dụ 1.875, nhưng gặp “-1”.',
    ]);
  });
});

describe('thads check --json', () => {
  it('prints an object a line, with a summary at the end', async () => {
    const { out, err } = await thads([
      'check',
      '--json',
      '--lang',
      'en',
      file('wrong.csv', WRONG),
      join(folder, 'none.csv'),
    ]);
    expect(err).toBe('');
    expect(out.map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        file: 'wrong.csv',
        line: 2,
        column: 3,
        code: 'cell-unreadable',
        severity: 'error',
        message: 'Line 2, column 3 (Thi hành xong): expected a whole number of cases such as 1,875, got “1.52”.',
        expected: 'a whole number of cases such as 1,875',
        got: '1.52',
      },
      {
        file: 'wrong.csv',
        line: 3,
        column: 4,
        code: 'rate-mismatch',
        severity: 'warning',
        message: 'Bảo Lộc, cases: The published rate 83.99% does not match the figures (they give 83.10%).',
        stated: '83.99%',
        computed: '83.10%',
      },
      {
        file: 'none.csv',
        line: null,
        column: null,
        code: 'file-unreadable',
        severity: 'error',
        message: 'there is no such file.',
      },
      { summary: { files: 2, rows: 2, errors: 2, warnings: 1, infos: 0, unprinted: 0 } },
    ]);
  });

  it('adds the path where the file has paths', async () => {
    const { out } = await thads(['check', '--json', '-'], bytes('{"cases":{"total":"a"}}'));
    expect(JSON.parse(out[0]!)).toMatchObject({ line: 1, column: 19, path: 'cases.total', code: 'unreadable' });
  });
});

describe('thads', () => {
  it('tells its version and how to use it', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(await thads(['--version'])).toEqual({ status: 0, out: [version], err: '' });
    expect((await thads(['--help'])).out[0]).toBe('thads: kiểm tra, vẽ và xuất bản số liệu thi hành án dân sự');
    expect((await thads(['check', '--help', '--lang', 'en'])).out).toContain(
      '  thads check [options] FILE…    reads each CSV, TSV or JSON file ("-" is standard input) and names',
    );
  });

  it.each([
    [[]],
    [['check']],
    [['chek', 'a.csv']],
    [['check', '--nope', 'a.csv']],
    [['check', '--lang', 'fr', 'a.csv']],
    [['check', '--max=-1', 'a.csv']],
  ])('ends with 2 and its usage for %j', async (args) => {
    const { status, out, err } = await thads(args);
    expect([status, out]).toEqual([2, []]);
    expect(err).toMatch(/^thads: .+\n\nthads: kiểm tra/);
  });

  it.each([
    [[], 'cần check, read, render hoặc publish, nhưng chưa có lệnh nào.'],
    [['chek', 'a.csv'], 'cần check, read, render hoặc publish, nhưng gặp “chek”.'],
    [['constructor', 'a.csv'], 'cần check, read, render hoặc publish, nhưng gặp “constructor”.'],
    [['check'], 'check: cần tên tệp, nhưng chưa có.'],
    [['render', 'a.csv', 'b.csv'], 'render: chỉ nhận một tệp, nhưng gặp thêm “b.csv”.'],
    [
      ['check', '--jsno', 'a.csv'],
      'không có tùy chọn --jsno; gần nhất là --json. Tên tệp bắt đầu bằng “-” thì viết sau “--”.',
    ],
    [
      ['check', '--constructor', 'a.csv'],
      'không có tùy chọn --constructor. Tên tệp bắt đầu bằng “-” thì viết sau “--”.',
    ],
    [['check', '-x', 'a.csv'], 'không có tùy chọn -x. Tên tệp bắt đầu bằng “-” thì viết sau “--”.'],
    [['check', '--json=1', 'a.csv'], '--json không nhận giá trị, nhưng gặp “1”.'],
    [['check', 'a.csv', '--lang'], '--lang: cần vi hoặc en, nhưng chưa có.'],
    [['check', '--lang', 'fr', 'a.csv'], '--lang fr: cần vi hoặc en.'],
    [['check', '--max', 'x', 'a.csv'], '--max x: cần số nguyên không âm, ví dụ 1000.'],
    [['check', '--out', 'x', 'a.csv'], '--out không dùng được với check.'],
    [['publish', '--format', 'png', '--out', 'x', 'a.csv'], '--format không dùng được với publish.'],
    [['publish', '--out', '--json', 'a.csv'], '--out --json: cần nơi ghi: thư mục (publish) hoặc tệp (render).'],
    [['publish', '--out=', 'a.csv'], '--out: cần nơi ghi: thư mục (publish) hoặc tệp (render), nhưng chưa có.'],
    [['publish', 'a.csv'], '--out: cần nơi ghi: thư mục (publish) hoặc tệp (render), nhưng chưa có.'],
    [
      ['render', '--widget', 'pie', 'a.csv'],
      '--widget pie: cần gauge, bars, cascade, stat, trend, table hoặc dashboard.',
    ],
    [['render', '--set', 'shape', 'a.csv'], '--set shape: cần TÊN=GIÁ_TRỊ, ví dụ shape=ring.'],
    [
      ['render', '--set', 'measuer=cases', 'a.csv'],
      '--set measuer: <thads-gauge> không có thuộc tính này; gần nhất là measure.',
    ],
  ])('says in its own words what is wrong with %j, and what belongs there', async (args, words) => {
    const { status, err } = await thads(args);
    expect([status, err.split('\n')[0]]).toEqual([2, `thads: ${words}`]);
  });

  it.each([
    [['--lang', 'en'], 'expected check, read, render or publish, got no command.'],
    [['check', '--lang=en'], 'check: expected the name of a file, got none.'],
    [
      ['check', '--lang', 'en', '--jsno', 'a.csv'],
      'there is no option --jsno; the nearest is --json. Files whose names begin with "-" go behind "--".',
    ],
    [['render', '--lang', 'en', '--theme', 'blue', 'a.csv'], '--theme blue: expected light or dark.'],
    [
      ['publish', '--lang', 'en', 'a.csv'],
      '--out: expected a place to write to: a folder (publish) or a file (render), got nothing.',
    ],
    [['read', '--lang', 'en', '--quiet', 'a.txt'], '--quiet is no option of read.'],
  ])('and in English for %j', async (args, words) => {
    const { status, err } = await thads(args);
    expect([status, err.split('\n')[0]]).toEqual([2, `thads: ${words}`]);
  });

  it('takes what stands behind -- for files', async () => {
    expect((await thads(['check', '--', '--json'])).out).toEqual(['--json: error: không có tệp này.']);
  });
});
