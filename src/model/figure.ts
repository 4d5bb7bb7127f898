import { type Exact, ZERO } from './exact.ts';

/**
 * What the author said about a figure beside its digits.
 *
 * - `exact`: as written, to its last stated digit
 * - `over` (hơn, trên, `>`): at least the value, less than one more of its last digit
 * - `nearly` (gần): just below the value
 * - `under` (dưới, `<`): below the value, however far
 * - `about` (khoảng, `~`): one of its last digit to either side
 */
export type Bound = 'exact' | 'over' | 'nearly' | 'under' | 'about';

/** A figure exactly as it was stated. */
export interface Figure {
  /** Cases, đồng, or for rates and shares a fraction (0.8155 for "81,55%"). */
  readonly value: Exact;
  /** Weight of the last stated digit in the unit of `value`; zero for a figure that is complete to the unit. */
  readonly precision: Exact;
  readonly bound: Bound;
}

/** A figure that is complete and unhedged. */
export const plainFigure = (value: Exact): Figure => ({ value, precision: ZERO, bound: 'exact' });
