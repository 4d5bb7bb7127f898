import { checkCategory, checkPoint, checkUnit, checkWhole } from '../figures/check-report.ts';
import type { FigureProblem } from '../figures/checks.ts';
import { isGrand, periodReport, reportOf, setTotalApart } from '../input/grid.ts';
import type { TableHead } from '../input/head.ts';
import { figurePath, type TableRow } from '../input/rows.ts';
import type { Period } from '../model/period.ts';
import type { Problem } from '../model/problem.ts';
import { NO_REPORT } from '../model/report.ts';
import { placed, type Tell } from './findings.ts';
import { RowSums } from './row-sums.ts';

/**
 * Rows that are kept until it is told what they are: units, a series or kinds of case, and of which period. Where a
 * table is longer, what its first rows tell holds for the rest.
 */
export const HELD_ROWS = 2000;

/** Sums of groups that are kept until it is known whether another row is the sum of all. */
const MOST_SUBTOTALS = 200;

/** Checks the rows of a table one by one, with `checkReport`'s checks, and forgets them. */
export class TableCheck {
  readonly #tell: Tell;
  readonly #head: TableHead;
  readonly #columns: ReadonlyMap<string, number>;
  readonly #most: number;

  #held: TableRow[] | null = [];
  #layout: 'units' | 'periods' | 'categories' = 'units';
  #period: Period | null = null;
  /** Whether rows called totals are rows like others, there being none that is the sum of all. */
  #totalsAreRows = false;
  #totals: TableRow[] = [];
  #first: TableRow | null = null;
  #units = 0;
  #rows = 0;

  readonly #sums = new RowSums();
  /** The row numbered I, II, III that is open, and the rows below it. */
  #group: { readonly row: TableRow; readonly sums: RowSums } | null = null;

  constructor(head: TableHead, tell: Tell, most = HELD_ROWS) {
    this.#head = head;
    this.#tell = tell;
    this.#most = most;
    this.#columns = new Map(
      head.columns.flatMap((column) => [
        [column.role, column.index + 1],
        [figurePath(column), column.index + 1],
      ]),
    );
  }

  /** Rows with figures so far. */
  get rows(): number {
    return this.#rows;
  }

  /** Whether rows are still held, so that what is found is not in the order of their lines yet. */
  get isHolding(): boolean {
    return this.#held !== null;
  }

  /** The next row, from top to bottom. */
  add(row: TableRow): void {
    for (const problem of row.problems) this.#tell(placed(problem));
    if (row.kind === 'note' || row.kind === 'none') return;
    if (row.kind !== 'group') this.#units += 1;
    if (row.cases || row.amounts) this.#rows += 1;
    if (!this.#held) {
      this.#take(row);
      return;
    }
    this.#held.push(row);
    if (this.#held.length > this.#most) this.#settle(true);
  }

  /** To be called behind the last row. */
  end(): void {
    this.#settle(false);
    this.#closeGroup();
    const { total, rows, problems } = setTotalApart(this.#totals);
    for (const problem of problems) this.#tell(placed(problem));
    for (const row of rows) this.#check(row);
    const own = total ?? (this.#units === 1 ? this.#first : null);
    if (!own) {
      // Kinds of case have no period of their own.
      if (this.#first && this.#layout === 'categories')
        this.#found(this.#first, checkWhole({ ...NO_REPORT, period: this.#period }));
      return;
    }
    this.#found(own, checkWhole({ ...own, asOf: null, period: own.period ?? this.#period }));
    if (total && this.#layout === 'units') this.#found(total, this.#sums.check(total));
  }

  #settle(more: boolean): void {
    const held = this.#held;
    if (!held) return;
    const { report } = reportOf(held, this.#head);
    this.#layout = report.periods.length > 0 ? 'periods' : report.categories.length > 0 ? 'categories' : 'units';
    this.#period = report.period;
    this.#totalsAreRows = !more && !setTotalApart(held).total;
    this.#held = null;
    for (const row of held) this.#take(row);
  }

  #take(row: TableRow): void {
    if (row.kind === 'total' && !this.#totalsAreRows && this.#isKept(row)) {
      this.#totals.push(row);
      return;
    }
    if (row.kind === 'group' || row.roman) this.#closeGroup();
    if (row.kind === 'group') return;
    this.#first ??= row;
    this.#check(row);
    if (this.#layout !== 'units') return;
    if (this.#group) this.#group.sums.add(row);
    else if (row.kind !== 'total') this.#sums.add(row);
    if (row.roman) this.#group = { row, sums: new RowSums() };
  }

  /** Two sums of all are none; of groups there may be many. */
  #isKept(row: TableRow): boolean {
    const grand = this.#totals.filter(isGrand).length;
    return isGrand(row) ? grand < 2 : this.#totals.length - grand < MOST_SUBTOTALS;
  }

  #closeGroup(): void {
    if (this.#group) this.#found(this.#group.row, this.#group.sums.check(this.#group.row));
    this.#group = null;
  }

  #check(row: TableRow): void {
    this.#found(row, this.#problemsOf(row));
  }

  #problemsOf(row: TableRow): FigureProblem[] {
    if (this.#layout === 'periods') return checkPoint(periodReport(row), '');
    if (this.#layout === 'categories') return checkCategory(row, this.#period, '');
    return checkUnit(row, this.#period, '');
  }

  #found({ line }: TableRow, problems: readonly Problem[]): void {
    for (const problem of problems) this.#tell({ line, column: this.#columnOf(problem.where), problem });
  }

  #columnOf(where: string): number {
    const dated = where === 'period' ? (['period', 'fiscalYear', 'to', 'from', 'note'] as const) : [];
    return [where, ...dated].map((name) => this.#columns.get(name)).find(Boolean) ?? 1;
  }
}
