import { CsvCheck } from './check-csv.ts';
import { checkJson } from './check-json.ts';
import { textPieces } from './file-text.ts';
import type { Tell } from './findings.ts';

/** Where a name does not tell, JSON is told by how it begins. */
const JSON_START = /^[\s\ufeff]*\{/;

/**
 * Checks one file, JSON or else CSV.
 *
 * @param name - a suffix `.json` tells what it is
 * @param step - called after every piece, with the bytes and rows so far
 * @returns how many rows or records with figures it has
 * @throws what `bytes` throws, and {@link NotTextError}
 */
export async function checkFile(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  tell: Tell,
  step: (bytes: number, rows: number) => void = () => {},
): Promise<number> {
  const csv = new CsvCheck(tell);
  let read = 0;
  let json: string | null = null;
  let isTold = false;
  for await (const piece of textPieces(counted(bytes, (length) => (read += length)))) {
    if (!isTold && (/\.json$/i.test(name) || JSON_START.test(piece))) json = '';
    isTold = true;
    if (json === null) csv.push(piece);
    else json += piece;
    step(read, csv.rows);
    if (csv.isOver) break;
  }
  if (json !== null) return checkJson(json, tell);
  csv.end();
  return csv.rows;
}

async function* counted(
  bytes: AsyncIterable<Uint8Array>,
  count: (length: number) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const piece of bytes) {
    count(piece.length);
    yield piece;
  }
}
