import { en } from './text/en.ts';
import { cascadeEn } from './text/cascade-en.ts';
import { dashboardEn } from './text/dashboard-en.ts';
import { exportEn } from './text/export-en.ts';
import { addMessages } from './text/messages.ts';
import { reportEn } from './text/report-en.ts';
import { rowsEn } from './text/rows-en.ts';
import { trendEn } from './text/trend-en.ts';

addMessages('en', { ...en, ...reportEn, ...cascadeEn, ...dashboardEn, ...rowsEn, ...trendEn, ...exportEn });
