// Writes dist/integrity.json: the hash of every file that pages load by a tag, for its `integrity` attribute. Needs what
// `npm run build:cdn` makes before it.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const dist = new URL('../dist/', import.meta.url);

/** What a page loads by a tag of its own. */
const LOADED = ['thads.js', 'thads.iife.js', 'thads.css', 'frame.js'];

/** The hash of a file of dist/, as browsers check it. */
export const integrityOf = (file) =>
  `sha384-${createHash('sha384')
    .update(readFileSync(new URL(file, dist)))
    .digest('base64')}`;

/** What dist/integrity.json has to say. */
export const integrities = () => Object.fromEntries(LOADED.map((file) => [file, integrityOf(file)]));

if (import.meta.main) writeFileSync(new URL('integrity.json', dist), `${JSON.stringify(integrities(), null, 2)}\n`);
