/** One bar of the stages: its length as a share of the scale. */
export interface StageBar {
  /** Fraction of the full width, from 0; `null` when the figure is not known. */
  readonly length: number | null;
}

export interface StagesGeometry {
  readonly total: StageBar;
  readonly enforceable: StageBar;
  readonly completed: StageBar;
  /** Places of the targets on the bar of what is completed, as fractions of the full width, in the order given. */
  readonly targets: readonly number[];
}

export interface StageValues {
  readonly total: number | null;
  readonly enforceable: number | null;
  readonly completed: number | null;
  /** Fractions of `enforceable`. */
  readonly targets: readonly number[];
}

/**
 * Lays out what was to be enforced, what could be and what was completed on one scale from zero.
 * The largest of them, a target beyond them included, is the full width: nothing is cut off.
 */
export function stagesGeometry({ total, enforceable, completed, targets }: StageValues): StagesGeometry {
  const reached = enforceable === null ? [] : targets.map((target) => target * enforceable);
  const end = Math.max(total ?? 0, enforceable ?? 0, completed ?? 0, ...reached);
  const at = (value: number) => (end > 0 ? value / end : 0);
  const bar = (value: number | null): StageBar => ({ length: value === null ? null : at(value) });
  return { total: bar(total), enforceable: bar(enforceable), completed: bar(completed), targets: reached.map(at) };
}
