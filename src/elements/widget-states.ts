import type { View } from './widget-view.ts';

/** The states a page can style a widget by, `thads-gauge:state(met)`. @param empty - there is nothing to draw */
export function statesOf(
  { reading, problems, loading, stale, status }: View,
  empty: boolean,
): Readonly<Record<string, boolean>> {
  const outcome = reading.verdicts[0]?.outcome;
  return {
    met: outcome === 'met',
    missed: outcome === 'missed',
    undecided: outcome === 'undecided',
    over: reading.problems.some(
      ({ code, where }) => code === 'rate-over' || (code === 'order' && where.endsWith('completed')),
    ),
    provisional: status === 'provisional',
    empty: empty && !loading,
    loading,
    stale,
    error: problems.some(({ severity }) => severity === 'error'),
  };
}
