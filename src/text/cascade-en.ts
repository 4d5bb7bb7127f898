import type { CascadeTexts } from './cascade-vi.ts';

/** What only the cascade says, in English. */
export const cascadeEn: CascadeTexts = {
  notEnforceableShort: 'Not yet enforceable',
  outstanding: 'Still to be completed',
  computed: '{name} (from the figures)',
  sayOf: 'Of {total} to be enforced, {parts}',
  sayPart: '{x} ({share})',
  sayPartEnforceable: '{x} are enforceable',
  sayPartNotEnforceable: '{x} not yet enforceable',
  sayPartSuspended: '{x} postponed or suspended',
  sayPartCompleted: '{x} have been completed',
  sayPartOutstanding: '{x} are left',
};
