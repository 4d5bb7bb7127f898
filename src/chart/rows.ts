import { scaleEndFor } from './gauge.ts';

/** What a row draws, all on the scale of its view: counts, fractions, or fractions above and below a target. */
export interface RowValues {
  /** What can be enforced, in a view of counts. */
  readonly base: number | null;
  readonly value: number | null;
  /** The same value a year before. */
  readonly previous: number | null;
  readonly targets: readonly number[];
}

/** A stretch of the scale, as fractions of the full length. */
export interface Stretch {
  readonly from: number;
  readonly length: number;
}

export interface RowBars {
  readonly base: Stretch | null;
  readonly value: Stretch | null;
  readonly previous: Stretch | null;
  readonly targets: readonly number[];
}

export interface RowsGeometry {
  readonly rows: readonly RowBars[];
  /** Where all bars begin, as a fraction of the full length. */
  readonly zero: number;
  /** Values at both ends of the scale. */
  readonly start: number;
  readonly end: number;
}

/**
 * Lays out rows on one scale that holds all of them. Bars begin at zero; one that is not known has no length.
 *
 * @param rates - the values are rates: the scale ends at 1 or a round number above, what lies beyond the last is cut off there
 */
export function rowsGeometry(values: readonly RowValues[], rates = false): RowsGeometry {
  let [start, largest] = [0, 0];
  for (const { base, value, previous, targets } of values) {
    for (const number of [base ?? 0, value ?? 0, previous ?? 0, ...targets]) {
      start = Math.min(start, number);
      largest = Math.max(largest, number);
    }
  }
  const end = rates ? scaleEndFor(largest) : largest;
  const at = (number: number) => (end > start ? (Math.min(number, end) - start) / (end - start) : 0);
  const zero = at(0);
  const bar = (number: number | null): Stretch | null =>
    number === null ? null : { from: Math.min(zero, at(number)), length: Math.abs(at(number) - zero) };
  const rows = values.map(({ base, value, previous, targets }) => ({
    base: bar(base),
    value: bar(value),
    previous: bar(previous),
    targets: targets.map(at),
  }));
  return { rows, zero, start, end };
}
