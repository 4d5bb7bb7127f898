/** What rows can be put in order by; `none` leaves them as given. */
export const SORT_KEYS = ['none', 'name', 'total', 'enforceable', 'completed', 'rate', 'target', 'gap'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export interface RowOrder {
  readonly key: SortKey;
  readonly descending: boolean;
}

/** As given. */
export const AS_GIVEN: RowOrder = { key: 'none', descending: false };
