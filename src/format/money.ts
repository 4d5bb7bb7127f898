import { compare, type Exact, greater, tenTo, ZERO } from '../model/exact.ts';
import type { Figure } from '../model/figure.ts';

/** Powers of ten that amounts are printed in: đồng, nghìn, triệu, tỷ. */
export type AmountPower = 0 | 3 | 6 | 9;

const POWERS: readonly AmountPower[] = [9, 6, 3, 0];

/**
 * The one unit all amounts of a widget are printed in, so that they can be compared at a glance: the largest
 * in which the largest figure is at least one. Larger than tỷ is never used: "116.531 tỷ đồng", not "117 nghìn tỷ".
 */
export function amountPower(figures: readonly (Figure | null)[]): AmountPower {
  const largest = figures.reduce<Exact>((most, figure) => (figure ? greater(most, figure.value) : most), ZERO);
  return POWERS.find((power) => compare(largest, tenTo(power)) >= 0) ?? 0;
}
