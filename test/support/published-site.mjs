// Serves to browser tests, below /published/, what `thads publish` of dist/ makes of a table of three units. `?watched` puts
// test/hosts/watch.js first on a page.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';

const TABLE = `\ufeffĐơn vị;Phải thi hành;Có điều kiện;Thi hành xong;Tỷ lệ;Chỉ tiêu
Cần Giuộc;2.561;1.875;1.529;81,55%;81,5%
"Khu vực 1 <script>alert(1)</script>";10;8;4;50%;40%
Bến Lức;20;16;9;56,25%;60%
`;

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

let site = null;

// Other files are asked for meanwhile.
async function published(root) {
  const folder = mkdtempSync(join(tmpdir(), 'thads-site-'));
  process.on('exit', () => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'units.csv'), TABLE);
  const args = ['publish', join(folder, 'units.csv'), '--out', join(folder, 'site'), '--quiet'];
  await promisify(execFile)(process.execPath, [join(root, 'dist/thads-cli.js'), ...args]);
  return join(folder, 'site');
}

export const publishedSite = (root) => async (context, next) => {
  const [, path] = /^\/published\/([\w./-]+)$/.exec(context.path) ?? [];
  if (path === undefined || path.includes('..')) return next();
  site ??= published(root);
  const text = readFileSync(join(await site, path), 'utf8');
  const watch = '<head><script src="/test/hosts/watch.js"></script>';
  context.body = 'watched' in context.query ? text.replace('<head>', watch) : text;
  context.set('Content-Type', `${TYPES[extname(path)]}; charset=utf-8`);
  context.set('Cache-Control', 'no-store');
};
