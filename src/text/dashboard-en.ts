import type { DashboardTexts } from './dashboard-vi.ts';

/** What only the dashboard says, in English. */
export const dashboardEn: DashboardTexts = {
  dashboard: {
    measure: 'Figures',
    cases: 'Cases',
    amounts: 'Amounts',
    unit: 'Unit',
    allUnits: 'All units',
    typeName: 'Type a unit’s name',
    found: 'Units found: {x}',
    noneFound: 'No unit has such a name',
    more: 'More units: {x}; type a name to find them',
    period: 'Period',
    wholeReport: 'Whole report',
    showing: 'Showing: {x}',
    clear: 'Clear {x}',
    stages: 'Enforcement results',
    byUnit: '{x}, by unit',
    units: 'Figures by unit',
    trend: 'Over time',
  },
};
