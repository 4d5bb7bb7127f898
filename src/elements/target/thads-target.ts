import { type PropertyDeclarations, ReactiveElement } from 'lit';
import { attempt, parseChoice } from '../../input/choice.ts';
import { parseTarget, type RawFigure } from '../../input/figure-text.ts';
import type { Problem } from '../../model/problem.ts';
import type { Target } from '../../model/report.ts';
import type { TargetChild } from '../thads-widget.ts';

/**
 * One more target of the widget it stands in, such as the National Assembly's beside the agency's own. Draws nothing
 * itself.
 *
 * @summary One more target of a widget.
 * @tagname thads-target
 */
export class ThadsTarget extends ReactiveElement implements TargetChild {
  static override properties: PropertyDeclarations = { name: {}, rate: {}, operator: {}, kind: {} };

  /** Who set it, as it follows the word "target": `Quốc hội`. */
  declare name: string | null | undefined;
  /** Rate to be reached, in per cent: `40%`, or `>83,25` where it has to be exceeded. */
  declare rate: RawFigure;
  /** `>=` (default) where reaching it is enough, `>` where it has to be exceeded; goes before what `rate` says. */
  declare operator: string | null | undefined;
  /** `year` (default): for the twelve months; `milestone`: for the period reported. */
  declare kind: string | null | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Whatever changes here is drawn there; coming and going the widget sees by its slot. */
  override requestUpdate(...change: Parameters<ReactiveElement['requestUpdate']>): void {
    super.requestUpdate(...change);
    (this.parentElement as Partial<ReactiveElement> | null)?.requestUpdate?.();
  }

  /** The target as it is written here; `null` when there is none that can be read. @param problems - what is wrong with it is added to them */
  read(problems: Problem[]): Target | null {
    const choice = <T extends string>(raw: string | null | undefined, choices: readonly T[], name: string) =>
      attempt(problems, () => parseChoice(raw, choices, `thads-target ${name}`));
    // A tag without a rate is a slip, `null` a rate that is not known.
    const { rate = '' } = this;
    const target = attempt(problems, () => parseTarget(rate, 'thads-target rate', this.name?.trim() || null));
    const operator = choice(this.operator, ['>=', '>'], 'operator');
    const kind = choice(this.kind, ['year', 'milestone'], 'kind');
    return target && { ...target, operator: operator ?? target.operator, kind: kind ?? target.kind };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'thads-target': ThadsTarget;
  }
}
