import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript', // with no charset, as on many sites
  '.css': 'text/css',
  '.json': 'application/json',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/**
 * A file byte for byte as a plain web server sends it, for development servers that would put their own scripts
 * and transformations in.
 *
 * @param {string} root - folder of the repository
 * @param {string} pathname - of the address; a folder stands for its index.html
 * @returns {Promise<{ body: Buffer, type: string } | null>} null when there is no such file, or it must be compiled first
 */
export async function untouched(root, pathname) {
  const path = normalize(decodeURIComponent(pathname)).replace(/[\\/]$/, '/index.html');
  const type = TYPES[extname(path)];
  if (!type) return null;
  try {
    return { body: await readFile(join(root, path)), type };
  } catch {
    return null;
  }
}
