// Serves dist/ and demo/ byte for byte: the runner's server would put its own scripts and transformations into them,
// and what is tested there is what news sites get.
//
// `?csp=…` adds that Content-Security-Policy: fetch('/demo/article.html?csp=' + encodeURIComponent("script-src 'self'")).
import { readFile } from 'node:fs/promises';
import { extname, normalize } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript', // with no charset, as on many sites
  '.css': 'text/css',
  '.json': 'application/json',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

export const untouched = (root) => async (context, next) => {
  const path = normalize(decodeURIComponent(context.path)).replace(/\/$/, '/index.html');
  const type = TYPES[extname(path)];
  if (!/^\/(dist|demo)\//.test(path) || !type) return next();
  try {
    context.body = await readFile(root + path);
  } catch {
    context.throw(404, `${path}: no such file`);
  }
  context.set('Content-Type', type);
  context.set('Cache-Control', 'no-store');
  if (context.query.csp) context.set('Content-Security-Policy', context.query.csp);
};
