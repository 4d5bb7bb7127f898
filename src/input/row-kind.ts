import { isFigureLike } from './cells.ts';
import { headerKey, readHeader, unitLine } from './headers.ts';

/**
 * What a row is: figures of a `unit` (or period), the `total` of them all, a heading over a `group` of rows, a `note`,
 * or nothing: blank rows, numbers of columns, headings repeated on a new page.
 */
export type RowKind = 'unit' | 'total' | 'group' | 'note' | 'none';

/** What a row's kind is told by. */
export interface RowSigns {
  /** All its cells, blanks included. */
  readonly cells: readonly string[];
  /** Cells of figures, as far as anything stands in them. */
  readonly figures: readonly string[];
  /** Its name, or the first words that stand anywhere. */
  readonly label: string;
  /** `null` when the table has no such column. */
  readonly name: string | null;
  readonly number: string | null;
  /** Whether the table has rows without names, for it has periods. */
  readonly dated: boolean;
  /** What has been met above: nothing yet, rows with figures, or the total just before. */
  readonly after: 'head' | 'row' | 'total';
}

const TOTAL =
  /^(?:tong (?:cong|so)|tong|cong|toan (?:tinh|quoc|nganh|thanh pho|huyen|he thong|dia ban|vung)|ca nuoc|ca tinh|(?:grand |sub ?)?total|nationwide|whole (?:country|province))(?: (?:cong|toan (?:tinh|quoc|nganh)|[ivx]+|\d+(?: [a-z]+){1,3}))*$/;
/** How all of these begin, to be seen without taking the marks off every name. */
const MAYBE_TOTAL = /^[^a-z\d%đ]*(?:[tc](?:[oa]|[^\0-\x7f])|gr|su|na|wh)/i;
const NOTE = /^(?:ghi chu|luu y|chu thich|nguon|notes?|source|nguoi lap|thu truong|(?:.* )?ngay \d+ thang)\b/;
const GROUP = /^(?:cap|khoi|nhom|cum|khu vuc)\b/;

/** Whether rows numbered 1, 2, 3 below it are its parts: "I", "II.", and "I. Cấp huyện". */
export const isRoman = (number: string, name: string): boolean =>
  /^[IVX]+[.)]?$/.test(number) || /^[IVX]+[.)] /.test(name);

/** Tells what a row is by its words and by where it stands. */
export function rowKind(signs: RowSigns): RowKind {
  const { cells, figures, label, after } = signs;
  const stated = cells.filter(Boolean);
  if (stated.length === 0 || (after === 'head' && isNumbering(stated)) || stated.some(unitLine)) return 'none';
  if (figures.length === 0) return kindWithoutFigures(signs);
  if (figures.every((cell) => !isFigureLike(cell) && readHeader(cell).role === 'figure')) return 'none';
  return MAYBE_TOTAL.test(label) && TOTAL.test(headerKey(label)) ? 'total' : 'unit';
}

function kindWithoutFigures({ label, name, number, dated, after }: RowSigns): RowKind {
  if (NOTE.test(headerKey(label)) || (/^[(*]/.test(label) && after === 'total')) return 'note';
  if (name !== '' && name !== null && number !== null && /^\d/.test(number)) return 'unit';
  if (after === 'total') return 'note';
  if (name === null) return dated ? 'unit' : 'note';
  return number !== null || name === '' || isRoman('', name) || GROUP.test(headerKey(name)) ? 'group' : 'unit';
}

/** `A  B  1  2  3  4=3/2`: letters and numbers that count up from column to column. */
function isNumbering(cells: readonly string[]): boolean {
  const numbers = cells.flatMap((cell) => /^\(?(\d{1,2})\)?(?: ?=.*)?$/.exec(cell)?.[1] ?? []).map(Number);
  const letters = cells.filter((cell) => /^\(?[A-Za-z]\)?$/.test(cell)).length;
  const countsUp = numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1);
  return (
    numbers.length >= 2 && letters + numbers.length === cells.length && countsUp && (letters > 0 || cells.length > 3)
  );
}
