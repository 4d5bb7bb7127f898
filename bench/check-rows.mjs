// `thads check` on a long CSV: rows a second, and how much memory at most. Needs `npm run build` first.
//
//   node bench/check-rows.mjs [rows]     1,000,000 by default
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const rows = Number(process.argv[2] ?? 1_000_000);
const cli = fileURLToPath(new URL('../dist/thads-cli.js', import.meta.url));
// Counted by the run itself: what a parent learns of its children is their sum.
const measured = `
  process.argv = [process.argv[0], 'thads', 'check', process.argv[1]];
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    process.stdout.write(JSON.stringify({ maxRSS, cpu: (userCPUTime + systemCPUTime) / 1e6 }));
  });
  await import(${JSON.stringify(cli)});`;

const HEADINGS = [
  'STT',
  'Tên đơn vị',
  'Kỳ báo cáo',
  'Tổng số việc phải thi hành',
  'Có điều kiện thi hành',
  'Thi hành xong',
  'Tỷ lệ (%)',
  'Chỉ tiêu (%)',
  'Tổng số tiền phải thi hành (đồng)',
  'Tiền có điều kiện (đồng)',
  'Tiền thi hành xong (đồng)',
  'Tỷ lệ về tiền (%)',
  'Chỉ tiêu về tiền (%)',
];

const folder = mkdtempSync(join(tmpdir(), 'thads-'));
try {
  const file = join(folder, 'rows.csv');
  writeRows(file);
  const megabytes = statSync(file).size / 1e6;
  const start = performance.now();
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', measured, file], {
    encoding: 'utf8',
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`thads check ended with ${status}\n${stdout.slice(0, 2000)}\n${stderr}`);
  const { maxRSS, cpu } = JSON.parse(stdout);
  const count = (number) => Math.round(number).toLocaleString('en');
  console.log(stderr.trim());
  console.log(`${count(rows)} rows, ${count(megabytes)} MB: ${seconds.toFixed(2)} s (${cpu.toFixed(2)} s CPU),`);
  console.log(`${count(rows / seconds)} rows/s, at most ${count(maxRSS / 1024)} MiB resident`);
} finally {
  rmSync(folder, { recursive: true });
}

/** Plausible figures without a contradiction, all of them different, and the sum of them in the last row. */
function writeRows(file) {
  const out = openSync(file, 'w');
  const sums = Array(6).fill(0n);
  let seed = 1;
  const random = (least, most) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return least + (seed % (most - least + 1));
  };
  const grouped = (number) => String(number).replace(/\B(?=(?:\d{3})+$)/g, '.');
  const percent = (part, whole) => (Math.round((1e4 * part) / whole) / 100).toFixed(2).replace('.', ',');
  let text = `\ufeff${HEADINGS.join(';')}\n`;
  for (let row = 1; row <= rows; row += 1) {
    const total = random(500, 1900);
    const enforceable = random(Math.ceil(total / 2), total);
    const completed = random(Math.ceil(enforceable / 3), enforceable);
    const money = total * random(20_000_000, 80_000_000);
    const moneyEnforceable = Math.floor((money * random(500, 999)) / 1000);
    const moneyCompleted = Math.floor((moneyEnforceable * random(200, 999)) / 1000);
    const counts = [total, enforceable, completed, money, moneyEnforceable, moneyCompleted];
    counts.forEach((count, at) => (sums[at] += BigInt(count)));
    const [a, b, c, d, e, f] = counts.map(grouped);
    const rates = [percent(completed, enforceable), percent(moneyCompleted, moneyEnforceable)];
    const name = `Phòng Thi hành án dân sự khu vực ${row}`;
    text += [row, name, 'năm 2025', a, b, c, rates[0], '83,95', d, e, f, rates[1], '50,12'].join(';') + '\n';
    if (text.length > 1e6) {
      writeSync(out, text);
      text = '';
    }
  }
  const [a, b, c, d, e, f] = sums.map(grouped);
  writeSync(out, `${text};Tổng cộng;năm 2025;${a};${b};${c};;;${d};${e};${f};;\n`);
  closeSync(out);
}
