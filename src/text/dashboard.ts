import type { Period } from '../model/period.ts';
import { type DashboardTexts, dashboardVi } from './dashboard-vi.ts';
import { dateText } from './date.ts';
import { completedWords, type Messages } from './messages.ts';

/** The words of dashboards: those of the language, Vietnamese where somebody added one without them. */
export const dashboardWords = (messages: Messages): DashboardTexts['dashboard'] =>
  completedWords(dashboardVi.dashboard, (messages as Messages & Partial<DashboardTexts>).dashboard);

/** A period in words; where others are called the same, with its year. */
export function periodName({ label, from, to, fiscalYear }: Period, others: readonly Period[], lang: string): string {
  const days = [from, to].flatMap((day) => (day === null ? [] : [dateText(day, lang)])).join(' – ');
  if (label === null) return days || String(fiscalYear ?? '');
  const alike = others.filter((other) => other.label === label).length > 1;
  return alike && fiscalYear !== null ? `${label} · ${fiscalYear}` : label;
}
