import type { RowsTexts } from './rows-vi.ts';

/** {@link RowsTexts} in English. */
export const rowsEn: RowsTexts = {
  rows: {
    unitName: 'Unit',
    categoryName: 'Kind of case',
    unit: '{x} unit',
    units: '{x} units',
    category: '{x} kind of case',
    categories: '{x} kinds of case',
    rest: 'All others ({rows})',
    sum: 'Together',
    others: '{names} and {rows} more',
    all: '{rows}',
    met: 'Of {rows}, {met} met the target',
    highest: {
      counts: 'most completed: {names} ({x})',
      rate: 'highest completion rate: {names} ({x})',
      gap: 'highest against the target: {names} ({x})',
    },
    lowest: { counts: 'fewest: {names} ({x})', rate: 'lowest: {names} ({x})', gap: 'lowest: {names} ({x})' },
    undecided: '{rows} too imprecise to tell',
    partYear: '{rows} not compared before the year ends',
    none: '{rows} with nothing enforceable',
    unknown: '{rows} not stated',
    against: 'Against the target',
    againstPoints: 'Against the target, pp',
    open: 'Not concluded',
    lastYear: 'Same months of last year',
    unitOf: { cases: 'cases', 0: 'dong', 3: 'thousand dong', 6: 'million dong', 9: 'billion dong' },
  },
};
