import { isFigureLike } from '../../src/input/cells.ts';
import { HEAD_ROWS } from '../../src/input/head.ts';
import { readHeader } from '../../src/input/headers.ts';

/** Cells that stand where headings do, and which of them the library knows. */
export interface Headings {
  readonly seen: readonly string[];
  readonly known: readonly string[];
}

/** More than these, and longer ones, are shortened: they are quoted in a sentence. */
const MOST_QUOTED = 8;
const LONGEST_QUOTED = 40;

/** The words right above the first figures of a table; none where figures begin at once, or a title stands there alone. */
export function headingsOf(grid: readonly (readonly string[])[]): Headings {
  const rows = grid.slice(0, HEAD_ROWS).map((cells) => cells.map((cell) => cell.trim()).filter(Boolean));
  const first = rows.findIndex((cells) => cells.some(isFigureLike));
  const above = rows[first - 1] ?? [];
  const seen = above.length > 1 ? [...new Set(above)] : [];
  return { seen, known: seen.filter((cell) => readHeader(cell).role !== 'unknown') };
}

/** “Đơn vị”, “Có điều kiện”… */
export function quoted(cells: readonly string[]): string {
  const few = cells.slice(0, MOST_QUOTED).map((cell) => `“${shortened(cell)}”`);
  return `${few.join(', ')}${cells.length > MOST_QUOTED ? '…' : ''}`;
}

const shortened = (cell: string): string =>
  cell.length > LONGEST_QUOTED ? `${cell.slice(0, LONGEST_QUOTED).trimEnd()}…` : cell;
