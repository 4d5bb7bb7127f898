// `thads publish` for many units, then again with nothing changed; and widgets a second. Needs `npm run build` first.
//
//   node bench/publish.mjs [units]     10,000 by default
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderSvg, renderWidget } from '../dist/server.js';

const units = Number(process.argv[2] ?? 10_000);
const cli = fileURLToPath(new URL('../dist/thads-cli.js', import.meta.url));
const count = (number) => Math.round(number).toLocaleString('en');

// Counted by the run itself: what a parent learns of its children is their sum.
const measured = `
  process.argv = [process.argv[0], 'thads', 'publish', process.argv[1], '--out', process.argv[2], '--base-url', 'https://example.vn/thads'];
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    process.stdout.write(JSON.stringify({ maxRSS, cpu: (userCPUTime + systemCPUTime) / 1e6 }));
  });
  await import(${JSON.stringify(cli)});`;

const folder = mkdtempSync(join(tmpdir(), 'thads-'));
try {
  const file = join(folder, 'units.csv');
  const site = join(folder, 'site');
  writeFileSync(file, table());
  publish(file, site, 'first run');
  publish(file, site, 'nothing changed');
  const files = readdirSync(
    join(site, readdirSync(site, { withFileTypes: true }).find((one) => one.isDirectory()).name),
  );
  console.log(`a unit: ${files.join(', ')}`);
} finally {
  rmSync(folder, { recursive: true });
}
widgets();

function publish(file, site, what) {
  const start = performance.now();
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', measured, file, site], {
    encoding: 'utf8',
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`thads publish ended with ${status}\n${stdout.slice(0, 2000)}\n${stderr}`);
  const { maxRSS, cpu } = JSON.parse(stdout);
  console.log(stderr.trim());
  console.log(
    `${what}: ${count(units)} units, ${count(statSync(file).size / 1000)} kB: ${seconds.toFixed(1)} s (${cpu.toFixed(1)} s CPU), at most ${count(maxRSS / 1024)} MiB resident`,
  );
}

/** Widgets a second of CPU time: the machine may have other things to do. */
function widgets() {
  const figures = {
    label: 'Thi hành xong về việc',
    measure: 'cases',
    total: '2.561',
    enforceable: '1.875',
    completed: '1.529',
    target: '81,5%',
  };
  const runs = { 'renderWidget gauge': () => renderWidget('thads-gauge', figures) };
  runs['renderWidget bars'] = () => renderWidget('thads-bars', figures);
  runs['renderSvg gauge'] = () => renderSvg('thads-gauge', figures);
  for (const [name, run] of Object.entries(runs)) {
    for (let time = 0; time < 3000; time += 1) run();
    const before = process.cpuUsage();
    for (let time = 0; time < 10_000; time += 1) run();
    const { user, system } = process.cpuUsage(before);
    console.log(`${name}: ${count(1e10 / (user + system))} a second of CPU`);
  }
}

/** Plausible figures, all of them different. */
function table() {
  let seed = 1;
  const random = (least, most) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return least + (seed % (most - least + 1));
  };
  const rows = Array.from({ length: units }, (_, index) => {
    const total = random(500, 1900);
    const enforceable = random(Math.ceil(total / 2), total);
    const completed = random(Math.ceil(enforceable / 3), enforceable);
    const rate = ((100 * completed) / enforceable).toFixed(2).replace('.', ',');
    return [`Phòng Thi hành án dân sự khu vực ${index + 1}`, 'năm 2025', total, enforceable, completed, rate, '83,95'];
  });
  const head = [
    'Tên đơn vị',
    'Kỳ báo cáo',
    'Tổng số việc phải thi hành',
    'Có điều kiện thi hành',
    'Thi hành xong',
    'Tỷ lệ (%)',
    'Chỉ tiêu (%)',
  ];
  return `\ufeff${[head, ...rows].map((cells) => cells.join(';')).join('\n')}\n`;
}
