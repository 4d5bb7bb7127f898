import { css } from 'lit';

/**
 * The colours of all widgets. A public property is read with its default and never declared by us, so that a theme
 * set on `:root`, on `article` or on one widget works by plain inheritance.
 *
 * Surface and text colour are ours: contrast can only be promised on a known ground.
 */
export const tokens = css`
  :host {
    --_surface: var(--thads-surface, #fff);
    --_text: var(--thads-text, #16202b);
    --_muted: var(--thads-muted, #51606f);
    --_line: var(--thads-line, #d9dfe6);
    --_total: var(--thads-total, #7c8996);
    --_total-tint: var(--thads-total-tint, #eef1f4);
    --_enforceable: var(--thads-enforceable, #2f6fb0);
    --_enforceable-tint: var(--thads-enforceable-tint, #dbe8f5);
    --_completed: var(--thads-completed, #0b4a85);
    --_previous: var(--thads-previous, #7c8996);
    --_target: var(--thads-target, var(--_text));
    --_met: var(--thads-met, #146c43);
    --_missed: var(--thads-missed, #a8320a);
    --_focus: var(--thads-focus, #0b57d0);
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_surface: var(--thads-surface, light-dark(#fff, #151c24));
      --_text: var(--thads-text, light-dark(#16202b, #eef2f6));
      --_muted: var(--thads-muted, light-dark(#51606f, #a9b6c4));
      --_line: var(--thads-line, light-dark(#d9dfe6, #36424e));
      --_total: var(--thads-total, light-dark(#7c8996, #75869a));
      --_total-tint: var(--thads-total-tint, light-dark(#eef1f4, #222c36));
      --_enforceable: var(--thads-enforceable, light-dark(#2f6fb0, #6fa8e0));
      --_enforceable-tint: var(--thads-enforceable-tint, light-dark(#dbe8f5, #1d3550));
      --_completed: var(--thads-completed, light-dark(#0b4a85, #7db7f0));
      --_previous: var(--thads-previous, light-dark(#7c8996, #75869a));
      --_met: var(--thads-met, light-dark(#146c43, #5fd08f));
      --_missed: var(--thads-missed, light-dark(#a8320a, #ff9d76));
      --_focus: var(--thads-focus, light-dark(#0b57d0, #9cc7ff));
    }
  }
  @media (forced-colors: active) {
    :host {
      --_surface: Canvas;
      --_text: CanvasText;
      --_muted: CanvasText;
      --_line: CanvasText;
      --_total: CanvasText;
      --_total-tint: Canvas;
      --_enforceable: CanvasText;
      --_enforceable-tint: Canvas;
      --_completed: Highlight;
      --_previous: CanvasText;
      --_target: CanvasText;
      --_met: CanvasText;
      --_missed: CanvasText;
      --_focus: Highlight;
    }
  }
`;
