import { checkSum } from '../figures/check-units.ts';
import type { FigureProblem } from '../figures/checks.ts';
import { addUp, joinSums, type Sum } from '../figures/totals.ts';
import { type Figure, plainFigure } from '../model/figure.ts';
import { COUNTS, type Measures } from '../model/report.ts';

const FIELDS = (['cases', 'amounts'] as const).flatMap((kind) => COUNTS.map((field) => ({ kind, field })));

/** The sums of any number of rows, of which nothing else is kept. */
export class RowSums {
  #rows = 0;
  readonly #sums = FIELDS.map((place) => ({ ...place, sum: new RunningSum() }));

  add(row: Measures): void {
    this.#rows += 1;
    for (const { kind, field, sum } of this.#sums) {
      const figure = row[kind]?.[field];
      if (figure) sum.add(figure);
    }
  }

  /** Against what is stated of these rows together. */
  check(whole: Measures): FigureProblem[] {
    return this.#sums.flatMap(({ kind, field, sum: { count, total } }) => {
      const figure = whole[kind]?.[field];
      return figure && total ? checkSum({ kind, field, figure }, total, count === this.#rows, '') : [];
    });
  }
}

class RunningSum {
  count = 0;
  #whole: bigint | null = null;
  #rest: Sum | null = null;

  add(figure: Figure): void {
    const { value, precision, bound } = figure;
    this.count += 1;
    // Whole numbers are nearly all there is, and quick to add.
    if (bound === 'exact' && precision.n === 0n && value.d === 1n) this.#whole = (this.#whole ?? 0n) + value.n;
    else this.#rest = this.#rest ? joinSums(this.#rest, addUp([figure])) : addUp([figure]);
  }

  get total(): Sum | null {
    const whole = this.#whole === null ? null : addUp([plainFigure({ n: this.#whole, d: 1n })]);
    return whole && this.#rest ? joinSums(whole, this.#rest) : (whole ?? this.#rest);
  }
}
