import { cellText, isFigureLike } from '../input/cells.ts';
import { cellProblem } from '../input/figure-cell.ts';
import type { Column, TableHead } from '../input/head.ts';
import { readHeader, type Role } from '../input/headers.ts';
import type { TableRow } from '../input/rows.ts';
import type { Problem } from '../model/problem.ts';

/** Names that are remembered: more than there are units, few enough for a table that never ends. */
const MOST_NAMES = 100_000;

/** What never tells two rows of one name apart. */
const SAYS_NOTHING: readonly Role[] = ['figure', 'number', 'note', 'approximate', 'break'];

/** Agencies of a province, whose own stand in the rows below. */
const PROVINCE = /^(?:c[ụu]c|(?:thads |thi hành án dân sự )?(?:t[ỉi]nh|th[àa]nh ph[ốo]|tp))(?!\p{L})/iu;

/** Every province has an area 1, whether or not its own row says that it is a province. */
const AREA = /khu v[ựu]c \d+$/iu;

/**
 * Finds the rows of a table that bear the name of a row above, below the same parent and with nothing else in words to tell
 * them apart: published, the second would get a number for an address.
 */
export class NamesAgain {
  readonly #columns: readonly Column[];
  readonly #parents: ReadonlySet<Column>;
  readonly #name: Column | undefined;
  readonly #number: Column | undefined;
  readonly #lines = new Map<string, number>();
  /** What was said last in a column of parents; merged cells leave the rows below blank. */
  readonly #said = new Map<Column, string>();
  /** Numbers of the parent, and of what stands between two areas. */
  #parent = 0;
  #between = 0;

  constructor({ columns }: TableHead) {
    const name = columns.find(({ role }) => role === 'name') ?? columns.find(({ role }) => role === 'category');
    this.#name = name;
    this.#columns = columns.filter((column) => column !== name && !SAYS_NOTHING.includes(column.role));
    this.#parents = new Set(
      columns.filter(({ role, heading }) => role === 'remark' && readHeader(heading).role === 'name'),
    );
    this.#number = columns.find(({ role }) => role === 'number');
  }

  /** @param row - the next one from top to bottom @param cells - as they stand there */
  add(row: TableRow, cells: readonly string[]): Problem[] {
    const { kind, name, line, roman, period } = row;
    if (kind === 'group' || kind === 'total') this.#parent += 1;
    const texts = this.#columns.map((column) => this.#textOf(column, cellText(cells[column.index] ?? '')));
    const column = this.#name;
    if (kind !== 'unit' || name === '' || !column) return [];
    const isParent = roman || PROVINCE.test(name);
    if (isParent || /^1[.)]?$/.test(cells[this.#number?.index ?? -1]?.trim() ?? '')) this.#parent += 1;
    const isArea = AREA.test(name);
    if (!isArea) this.#between += 1;
    const whole = [isParent ? '' : this.#parent, isArea ? this.#between : '', period?.label, name, ...texts]
      .join('\n')
      .toLowerCase();
    const first = this.#lines.get(whole);
    if (first === undefined) {
      if (this.#lines.size < MOST_NAMES) this.#lines.set(whole, line);
      return [];
    }
    const problem = cellProblem('name-again', 'warning', { text: name, column, line });
    return [{ ...problem, values: { ...problem.values, first: String(first) } }];
  }

  #textOf(column: Column, text: string): string {
    if (this.#parents.has(column)) {
      if (text !== '') this.#said.set(column, text);
      return this.#said.get(column) ?? '';
    }
    // Figures in a column that nobody knows are no names; numbers of units, years and days are.
    return (column.role === 'unknown' || column.role === 'remark') && isFigureLike(text) ? '' : text;
  }
}
