import { checkReport } from '../figures/check-report.ts';
import type { Compared } from '../figures/checks.ts';
import { parseReport } from '../input/json.ts';
import type { Lang } from '../input/number-text.ts';
import type { Problem } from '../model/problem.ts';
import { percentText } from './figures.ts';
import type { ArticleReport } from './reading.ts';
import type { Doubt } from './records.ts';

/**
 * What the figures of the main record say against each other by the rules for every report, and what was not taken.
 * Nothing is corrected.
 */
export function problemsOf(report: ArticleReport, doubts: readonly Doubt[], lang: Lang): Problem[] {
  // As the article prints it, and rates as they were computed.
  const text = (compared: Compared): string => {
    if (compared.kind === 'text') return compared.text;
    if ('figure' in compared) return report[compared.kind]?.[compared.field] ?? '';
    const shown = compared.kind === 'rate' ? compared.rate : compared.delta;
    return shown.kind === 'figure' ? percentText(shown.figure) : `${percentText(shown.lo)} – ${percentText(shown.hi)}`;
  };
  return [
    ...checkReport(parseReport(report, { lang }).report).flatMap(({ code, severity, where, stated, against }) =>
      // That the year is not over is no fault of the text.
      severity === 'info'
        ? []
        : {
            code,
            severity,
            where,
            values: {
              stated: text(stated),
              against: text(against),
              ...('field' in against && { than: against.field ?? '' }),
            },
          },
    ),
    ...doubts.map(({ code, entry: { measure, slot, text: got }, taken }): Problem => ({
      code,
      severity: 'warning',
      where: `${measure}.${slot}`,
      values: { got, ...(taken && { stated: taken.text }) },
    })),
  ];
}
