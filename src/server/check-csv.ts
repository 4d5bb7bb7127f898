import { checkReport } from '../figures/check-report.ts';
import { readGrid } from '../input/grid.ts';
import { findHead, HEAD_ROWS, type SourceRow, type TableHead } from '../input/head.ts';
import { type RowReader, rowReader } from '../input/rows.ts';
import { HELD_ROWS, TableCheck } from './check-table.ts';
import { CsvStream } from './csv-stream.ts';
import { type Finding, inOrder, NO_FIGURES, placed, type Tell } from './findings.ts';
import { NamesAgain } from './names-again.ts';
import { reportTargetsOver, rowTargetsOver } from './targets-over.ts';

const isError = ({ problem }: Finding): boolean => problem.severity === 'error';

/** A table with a head: what reads its rows, and what checks them. */
interface Table {
  readonly read: RowReader;
  readonly columns: TableHead['columns'];
  readonly check: TableCheck;
  readonly names: NamesAgain;
}

/**
 * Checks a CSV text that comes in pieces: finds what `parseCsv` and `checkReport` find in the whole of it, names that are
 * there twice, and targets above 100 %; of the text it keeps no more than its first rows and those names.
 */
export class CsvCheck {
  readonly #tell: Tell;
  readonly #most: number;
  readonly #text = new CsvStream((problem) => this.#found.push(placed(problem)));

  #found: Finding[] = [];
  #failed = false;
  /** The rows before the head is found, and all rows of a table without one. */
  #top: SourceRow[] | null = [];
  #table: Table | null = null;
  #pairs = 0;

  /** @param most - rows that are held until it is known what they are */
  constructor(tell: Tell, most = HELD_ROWS) {
    this.#tell = tell;
    this.#most = most;
  }

  /** Whether nothing that comes can be made sense of, so that reading on is in vain. */
  get isOver(): boolean {
    return this.#text.isBroken || (this.#top?.length ?? 0) > this.#most;
  }

  /** Rows with figures so far. */
  get rows(): number {
    return this.#table?.check.rows ?? this.#pairs;
  }

  /** The next piece of the text. */
  push(piece: string): void {
    this.#take(this.#text.push(piece));
    if (this.#top && !this.#table && this.#top.length >= HEAD_ROWS) this.#findTable(this.#top);
    if (this.#table && !this.#table.check.isHolding) this.#flush();
  }

  /** To be called behind the last piece. */
  end(): void {
    this.#take(this.#text.end());
    if (this.#top) this.#findTable(this.#top);
    if (this.#table) this.#table.check.end();
    else if (this.#top) this.#readPairs(this.#top);
    if (this.rows === 0 && !this.#failed && !this.#found.some(isError)) this.#found.push(placed(NO_FIGURES));
    this.#flush();
  }

  #take(rows: readonly SourceRow[]): void {
    if (!this.#table) {
      this.#top?.push(...rows);
      return;
    }
    const { read, columns, check, names } = this.#table;
    for (const { cells, line } of rows) {
      const row = read(cells, line);
      check.add(row);
      for (const problem of names.add(row, cells)) this.#found.push(placed(problem));
      this.#found.push(...rowTargetsOver(row, cells, columns));
    }
  }

  #findTable(rows: readonly SourceRow[]): void {
    const head = findHead(rows);
    if (!head) return;
    this.#found.push(...head.problems.map((problem) => placed(problem)));
    this.#table = {
      read: rowReader(head),
      columns: head.columns,
      check: new TableCheck(head, (finding) => this.#found.push(finding), this.#most),
      names: new NamesAgain(head),
    };
    this.#top = null;
    this.#take(rows.slice(head.length));
  }

  /** A row a figure, or no table at all. */
  #readPairs(rows: readonly SourceRow[]): void {
    const { report, problems, places } = readGrid(rows);
    this.#pairs = places?.size ?? 0;
    const contradictions = [...checkReport(report), ...reportTargetsOver(report)].map((problem) =>
      placed(problem, places?.get(problem.where)),
    );
    this.#found.push(...problems.map((problem) => placed(problem)), ...contradictions);
  }

  #flush(): void {
    for (const finding of inOrder(this.#found)) {
      this.#failed ||= isError(finding);
      this.#tell(finding);
    }
    this.#found = [];
  }
}
