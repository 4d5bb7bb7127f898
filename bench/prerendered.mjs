// What a prerendered article page costs before any script, against the same pictures as inline SVG: processor time and first
// paint in Chromium with scripts off, medians of interleaved rounds. Needs `npm run build` first.
//
//   node bench/prerendered.mjs [rounds]     15 by default
import puppeteer from 'puppeteer-core';
import { renderSvg, renderWidget } from '../dist/server.js';
import { chromium } from '../test/support/chromium.mjs';

const rounds = Number(process.argv[2] ?? 15);
const figures = {
  label: 'Thi hành xong về việc',
  measure: 'cases',
  total: '2.561',
  enforceable: '1.875',
  completed: '1.529',
  rate: '81,55%',
  target: '81,5%',
};
const widgets = ['thads-gauge', 'thads-bars'];
const page = (content) =>
  `<!doctype html><html lang="vi"><meta charset="utf-8"><title>a</title><body>${content}</body></html>`;
const pages = {
  'static SVG': page(widgets.map((tag) => renderSvg(tag, figures)).join('')),
  prerendered: page(widgets.map((tag) => renderWidget(tag, figures)).join('')),
};

const browser = await puppeteer.launch({ ...chromium, headless: true });
const times = Object.fromEntries(Object.keys(pages).map((name) => [name, { cpu: [], paint: [] }]));
for (let round = -2; round < rounds; round += 1)
  for (const [name, html] of Object.entries(pages)) {
    const tab = await browser.newPage();
    await tab.setJavaScriptEnabled(false);
    const before = (await tab.metrics()).TaskDuration;
    await tab.goto(`data:text/html;charset=utf-8,${encodeURIComponent(html)}`);
    await tab.screenshot();
    const { TaskDuration: after } = await tab.metrics();
    await tab.setJavaScriptEnabled(true);
    const paint = await tab.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN);
    await tab.close();
    // The first rounds warm up.
    if (round < 0) continue;
    times[name].cpu.push(1000 * (after - before));
    times[name].paint.push(paint);
  }
await browser.close();

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const [base, drawn] = Object.values(times).map(({ cpu, paint }) => ({ cpu: median(cpu), paint: median(paint) }));
for (const [name, { cpu, paint }] of Object.entries(times))
  console.log(
    `${name}: ${median(cpu).toFixed(1)} ms of processor, first paint after ${median(paint).toFixed(0)} ms, ${pages[name].length} characters`,
  );
console.log(
  `prerendered ÷ static: ${(drawn.cpu / base.cpu).toFixed(2)} processor, ${(drawn.paint / base.paint).toFixed(2)} first paint`,
);
