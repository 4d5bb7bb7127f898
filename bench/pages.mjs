// What pages with widgets cost beside the floor: the same pictures written by hand with `createElementNS` and nothing else.
// `node bench/pages.mjs [rounds]`, after `npm run build`. Both are measured in turns, each time in a page of its own; what
// counts are the ratios of medians, for times change with the machine and with what else it does.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import puppeteer from 'puppeteer-core';
import { chromium } from '../test/support/chromium.mjs';

const ROUNDS = Number(process.argv[2] ?? 9);
const LIBRARY = readFileSync(new URL('../dist/thads.js', import.meta.url));
const COUNT = 100;
const ROWS = 34;

/** The floor: an arc, its track, a notch, a number and a label; and a row of bars with its texts. */
const FLOOR = `
  const NS = 'http://www.w3.org/2000/svg';
  const add = (parent, name, attributes, text) => {
    const element = document.createElementNS(NS, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    if (text) element.textContent = text;
    return parent.appendChild(element);
  };
  const at = (rate, radius) => [100 - radius * Math.cos(Math.PI * rate), 100 - radius * Math.sin(Math.PI * rate)].join(' ');
  const arc = (rate) => 'M' + at(0, 80) + 'A80 80 0 0 1 ' + at(rate, 80);
  const percent = (rate) => (rate * 100).toFixed(2).replace('.', ',') + '%';
  window.gauge = (parent, { completed, enforceable, target }) => {
    const rate = completed / enforceable;
    const svg = add(parent, 'svg', { viewBox: '0 0 200 110', width: 300, role: 'img' });
    add(svg, 'path', { d: arc(1), stroke: '#dbe8f5', 'stroke-width': 20, fill: 'none' });
    const value = add(svg, 'path', { d: arc(rate), stroke: '#0b4a85', 'stroke-width': 20, fill: 'none' });
    const [x1, y1] = at(target, 66).split(' '), [x2, y2] = at(target, 94).split(' ');
    add(svg, 'line', { x1, y1, x2, y2, stroke: '#16202b', 'stroke-width': 3 });
    const number = add(svg, 'text', { x: 100, y: 95, 'text-anchor': 'middle', 'font-size': 26 }, percent(rate));
    add(svg, 'text', { x: 100, y: 108, 'text-anchor': 'middle', 'font-size': 9 }, 'Chỉ tiêu ' + percent(target));
    svg.setAttribute('aria-label', percent(rate));
    return (more) => {
      value.setAttribute('d', arc(more / enforceable));
      number.textContent = percent(more / enforceable);
      svg.setAttribute('aria-label', percent(more / enforceable));
    };
  };
  window.bars = (parent, rows) => {
    const svg = add(parent, 'svg', { width: '100%', height: rows.length * 30, role: 'img' });
    const most = Math.max(...rows.map(({ enforceable }) => enforceable));
    rows.forEach(({ name, enforceable, completed, target }, index) => {
      const y = index * 30;
      const part = (value) => (60 * value) / most + '%';
      add(svg, 'text', { x: 0, y: y + 18, 'font-size': 14 }, name);
      add(svg, 'rect', { x: '25%', y: y + 5, width: part(enforceable), height: 16, fill: '#dbe8f5', stroke: '#2f6fb0' });
      add(svg, 'rect', { x: '25%', y: y + 8, width: part(completed), height: 10, fill: '#0b4a85' });
      const x = 25 + (60 * target * enforceable) / most + '%';
      add(svg, 'line', { x1: x, x2: x, y1: y + 1, y2: y + 25, stroke: '#16202b', 'stroke-width': 2.5 });
      add(svg, 'text', { x: '100%', y: y + 18, 'text-anchor': 'end', 'font-size': 14 }, completed + ' / ' + enforceable);
    });
  };`;

const WIDGETS = `
  import './thads.js';
  window.gauge = (parent, { completed, enforceable, target }) => {
    const widget = document.createElement('thads-gauge');
    Object.assign(widget, { completed, enforceable, target: percent(target) });
    parent.append(widget);
    return (more) => (widget.completed = more);
  };
  const percent = (rate) => (rate * 100).toFixed(2).replace('.', ',') + '%';
  window.bars = (parent, rows) => {
    const widget = document.createElement('thads-bars');
    const units = rows.map(({ name, target, ...counts }) => ({ name, cases: { ...counts, target: percent(target) } }));
    widget.setAttribute('view', rows.length > 3 ? 'units' : 'stages');
    if (rows.length > 3) widget.report = { units };
    else Object.assign(widget, { total: 2561, enforceable: 1875, completed: 1529, target: '81,5%' });
    parent.append(widget);
  };
  window.drawn = async () => {
    for (const widget of document.querySelectorAll('thads-gauge, thads-bars')) await widget.updateComplete;
  };`;

const server = createServer((request, response) => {
  const isScript = request.url === '/thads.js';
  response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
  if (isScript) return response.end(LIBRARY);
  const script = request.url === '/floor' ? FLOOR : WIDGETS;
  return response.end(
    `<!doctype html><html lang="vi"><title>bench</title><link rel="icon" href="data:,"><body><script type="module">${script}</script>`,
  );
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const base = `http://127.0.0.1:${server.address().port}`;
const browser = await puppeteer.launch({ ...chromium, args: [...chromium.args, '--js-flags=--expose-gc'] });

/** Runs a task in a fresh page; the page is what it is after its script has come. */
async function inPage(kind, task, ...given) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.goto(`${base}/${kind}`);
  await page.waitForFunction(() => window.gauge);
  const { TaskDuration: before } = await page.metrics();
  const value = await page.evaluate(task, ...given);
  const { TaskDuration: after } = await page.metrics();
  await context.close();
  return { value, cpu: (after - before) * 1000, whole: after * 1000 };
}

const article = async () => {
  window.gauge(document.body, { enforceable: 1875, completed: 1529, target: 0.815 });
  window.bars(document.body, [
    { name: 'Phải thi hành', enforceable: 2561, completed: 2561, target: 0 },
    { name: 'Có điều kiện', enforceable: 1875, completed: 1875, target: 0 },
    { name: 'Thi hành xong', enforceable: 1875, completed: 1529, target: 0.815 },
  ]);
  await window.drawn?.();
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
};

const gauges = async (count) => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const heap = () => (window.gc?.(), performance.memory.usedJSHeapSize);
  const [heapBefore, start] = [heap(), performance.now()];
  const updates = [];
  for (let index = 0; index < count; index += 1)
    updates.push(window.gauge(document.body, { enforceable: 1875, completed: 1200 + index, target: 0.815 }));
  await window.drawn?.();
  await frame();
  const built = performance.now() - start;
  const heapPerGauge = (heap() - heapBefore) / count / 1024;
  const again = performance.now();
  updates.forEach((update, index) => update(1300 + index));
  await window.drawn?.();
  await frame();
  return { built, updated: performance.now() - again, heapPerGauge };
};

const rows = async (count) => {
  const units = Array.from({ length: count }, (_, index) => ({
    name: `Phòng THADS khu vực ${index + 1}`,
    enforceable: 1000 + ((index * 7919) % 900),
    completed: 800 + ((index * 104_729) % 190),
    target: 0.815,
  }));
  window.bars(document.body, units);
  window.bars(document.body, units);
  await window.drawn?.();
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
};

/**
 * What is measured, with the ratio aimed at; `null` where it is no ratio.
 *
 * @type {[name: string, measure: (kind: string) => Promise<number>, aim: number | null][]}
 */
const FIGURES = [
  ['article page, CPU cold, ms', async (kind) => (await inPage(kind, article)).whole, 1.3],
  [`${COUNT} gauges to frame, ms`, async (kind) => (await inPage(kind, gauges, COUNT)).value.built, 1.25],
  [`update of ${COUNT} gauges, ms`, async (kind) => (await inPage(kind, gauges, COUNT)).value.updated, 0.7],
  [`${ROWS} rows × 2, CPU, ms`, async (kind) => (await inPage(kind, rows, ROWS)).cpu, 1.25],
  ['heap of a gauge, KiB', async (kind) => (await inPage(kind, gauges, COUNT)).value.heapPerGauge, null],
];

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
console.log(('medians of ' + ROUNDS + ' rounds').padEnd(32), '  floor  widgets   ratio   aim');
for (const [name, measure, aim] of FIGURES) {
  const found = { floor: [], widgets: [] };
  for (let round = 0; round < ROUNDS; round += 1)
    for (const kind of ['floor', 'widgets']) found[kind].push(await measure(kind));
  const [floor, widgets] = [median(found.floor), median(found.widgets)];
  const column = (value, width) => value.toFixed(value < 10 ? 2 : 0).padStart(width);
  console.log(
    name.padEnd(32),
    column(floor, 7),
    column(widgets, 8),
    column(widgets / floor, 7),
    ` ${aim ?? '≤ 6 KiB'}`,
  );
}
await browser.close();
server.close();
