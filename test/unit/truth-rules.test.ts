import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stagesGeometry } from '../../src/chart/bars.ts';
import { csvOf } from '../../src/export/csv.ts';
import { countChange, rateChange } from '../../src/figures/change.ts';
import { checkReport } from '../../src/figures/check-report.ts';
import { isPartYear } from '../../src/figures/previous.ts';
import { completionRate, quotient } from '../../src/figures/rate.ts';
import { readMeasure, readReport } from '../../src/figures/reading.ts';
import { outcomeOf, reaches, shownRate } from '../../src/figures/verdict.ts';
import { parseCsv } from '../../src/input/csv.ts';
import { readFigure } from '../../src/input/figure-text.ts';
import { periodOfText } from '../../src/input/part-year.ts';
import { parsePeriod } from '../../src/input/period-text.ts';
import { compare, exact, multiply, roundTo, subtract, tenTo } from '../../src/model/exact.ts';
import { type Bound, type Figure, plainFigure } from '../../src/model/figure.ts';
import { figureInterval, isWithin } from '../../src/model/interval.ts';
import { enforcementYear, periodOfMonths } from '../../src/model/period.ts';
import { STATUSES } from '../../src/model/report.ts';
import { changeText } from '../../src/text/change.ts';
import { countText } from '../../src/text/figures.ts';
import { completionSentence } from '../../src/text/sentences.ts';
import { vi } from '../../src/text/vi.ts';
import { anyFigures, anyTarget } from '../support/arbitrary.ts';
import { fig, figures, report, unit } from '../support/build.ts';

const counts = fc.integer({ min: 0, max: 100_000 });
const some = fc.integer({ min: 1, max: 100_000 });
const bounds = fc.constantFrom<Bound>('exact', 'over', 'nearly', 'under', 'about');
const codes = (...args: Parameters<typeof checkReport>) => checkReport(...args).map(({ code }) => code);

/** A count as its author may state it who knows the truth and rounds it as the hedge says. */
function told(truth: number, power: number, bound: Bound): Figure {
  const step = tenTo(power);
  // "Dưới" is true of whatever is above the truth, be it twice as much.
  if (bound === 'under')
    return { value: multiply(roundTo(exact(truth + 1), step, 'up'), exact(2)), precision: step, bound };
  const rounding = bound === 'over' ? 'down' : bound === 'nearly' ? 'up' : 'nearest';
  const value = roundTo(exact(truth), step, rounding);
  // What is round already is not "nearly" that.
  return { value, precision: step, bound: bound === 'nearly' && compare(value, exact(truth)) === 0 ? 'exact' : bound };
}

describe('1. A rate is completed of enforceable, never of the total', () => {
  it('whatever the total', () => {
    fc.assert(
      fc.property(counts, some, counts, (completed, enforceable, total) => {
        const stated = figures({ total: fig(total), enforceable: fig(enforceable), completed: fig(completed) });
        const reading = completionRate(stated);
        expect(reading.state === 'known' && reading.rate.range.lo).toEqual(exact(completed, enforceable));
        expect(completionSentence(readMeasure(stated, 'cases', 2), vi)).toContain('việc có điều kiện thi hành');
      }),
    );
  });

  it('and there is none of nothing', () => {
    fc.assert(
      fc.property(counts, counts, (completed, total) => {
        const stated = figures({ total: fig(total), enforceable: fig(0), completed: fig(completed) });
        expect(completionRate(stated).state).toBe('none');
        expect(completionSentence(readMeasure(stated, 'cases', 2), vi)).not.toContain('%');
      }),
    );
  });
});

describe('2. Figures carry how exactly they were stated', () => {
  it('so that the true rate is among those that are possible', () => {
    fc.assert(
      fc.property(some, some, fc.nat(2), fc.nat(2), bounds, bounds, (part, whole, one, other, how, why) => {
        const possible = quotient(told(part, one, how), told(whole, other, why));
        // A divisor that may be nothing gives no quotient.
        if (possible) expect(isWithin(exact(part, whole), possible)).toBe(true);
      }),
    );
  });
});

describe('3. A reported rate is shown as reported', () => {
  const published = fc.tuple(fc.integer({ min: 0, max: 9999 }), some, fc.nat(3));

  it('and fits when it was rounded or cut off at its last digit, not when it is further off', () => {
    fc.assert(
      fc.property(published, ([share, whole, decimals]) => {
        const [enforceable, completed] = [whole + 1, Math.floor((whole * share) / 10_000)];
        const step = tenTo(-2 - decimals);
        const truth = exact(completed, enforceable);
        const stated = (rate: Figure['value']) =>
          report({
            cases: figures({
              enforceable: fig(enforceable),
              completed: fig(completed),
              rate: { value: rate, precision: step, bound: 'exact' },
            }),
          });
        for (const rounding of ['nearest', 'down'] as const)
          expect(codes(stated(roundTo(truth, step, rounding)))).toEqual([]);
        const off = multiply(exact(2), step);
        const wrong = roundTo(truth, step).n === 0n ? off : subtract(roundTo(truth, step), off);
        if (wrong.n >= 0n) expect(['rate-mismatch', 'rate-slip']).toContain(codes(stated(wrong))[0]);
      }),
    );
  });

  it('digit for digit, whatever the counts say', () => {
    fc.assert(
      fc.property(anyFigures, fc.array(anyTarget, { maxLength: 2 }), (stated, targets) => {
        const reading = readMeasure({ ...stated, targets }, 'cases', 2);
        if (reading.rate.state !== 'known' || !stated.rate) return;
        expect(reading.shownRate).toEqual({ kind: 'figure', figure: stated.rate });
      }),
    );
  });
});

describe('4. Rounding goes the safe way', () => {
  it('so that a hedge stays true in print', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.constantFrom<Bound>('over', 'nearly'), (millions, bound) => {
        const figure: Figure = { value: multiply(exact(millions), tenTo(6)), precision: tenTo(6), bound };
        const printed = countText(figure, 'amounts', 9, vi, 0);
        const read = readFigure(printed, 'amounts', 'amounts');
        const order = read ? compare(read.figure.value, figure.value) : 0;
        expect(bound === 'over' ? order <= 0 : order >= 0).toBe(true);
      }),
    );
  });

  it('and nothing but everything is 100%', () => {
    fc.assert(
      fc.property(some, fc.nat(2), (enforceable, digits) => {
        const reading = completionRate(figures({ enforceable: fig(enforceable + 1), completed: fig(enforceable) }));
        const shown = reading.state === 'known' && shownRate(reading.rate, [], digits);
        expect(shown && shown.kind === 'figure' && compare(shown.figure.value, exact(1))).toBe(-1);
      }),
    );
  });
});

describe('5. The verdict comes before the text', () => {
  it('and no printed number contradicts it', () => {
    fc.assert(
      fc.property(counts, some, anyTarget, fc.nat(2), (completed, enforceable, goal, digits) => {
        const stated = figures({ enforceable: fig(enforceable), completed: fig(completed), targets: [goal] });
        const { verdicts, shownRate: shown } = readMeasure(stated, 'cases', digits);
        const order = compare(exact(completed, enforceable), goal.rate.value);
        const outcome = (goal.operator === '>' ? order > 0 : order >= 0) ? 'met' : 'missed';
        expect(verdicts[0]?.outcome).toBe(outcome);
        if (shown?.kind === 'figure')
          expect(outcomeOf(figureInterval(plainFigure(shown.figure.value)), goal)).toBe(outcome);
      }),
    );
  });
});

describe('5. A verdict on figures that are not exact', () => {
  it('holds for the true ones, whatever was rounded and hedged on the way', () => {
    fc.assert(
      fc.property(some, some, fc.nat(2), bounds, bounds, anyTarget, (part, whole, power, how, why, goal) => {
        const [enforceable, completed] = [Math.max(part, whole), Math.min(part, whole)];
        const stated = figures({
          enforceable: told(enforceable, power, how),
          completed: told(completed, power, why),
          targets: [goal],
        });
        const [verdict] = readMeasure(stated, 'cases', 2).verdicts;
        if (!verdict || verdict.outcome === 'undecided') return;
        expect(verdict.outcome === 'met').toBe(reaches(exact(completed, enforceable), goal));
      }),
    );
  });
});

describe('6. Points and per cent are different types', () => {
  it('and the type decides which is said', () => {
    fc.assert(
      fc.property(some, some, some, some, (a, b, c, d) => {
        const rate = (completed: number, enforceable: number) => {
          const reading = completionRate(figures({ enforceable: fig(enforceable), completed: fig(completed) }));
          if (reading.state !== 'known') throw new Error(reading.state);
          return { rate: reading.rate, shown: shownRate(reading.rate, [], 2) };
        };
        const [points, percent] = [rateChange(rate(a, b), rate(c, d), 2), countChange(fig(a), fig(c), 2)!];
        expect([points.unit, percent.unit]).toEqual(['points', 'percent']);
        if (points.direction !== 'same') expect(changeText(points, vi)).toContain('điểm %');
        if (percent.direction !== 'same') expect(changeText(percent, vi)).toMatch(/%(?! *điểm)/);
        expect(changeText(percent, vi)).not.toContain('điểm');
      }),
    );
  });
});

describe('7. Part of a year is not judged by the target of the year', () => {
  it('unless a pace is given, or the source says so itself', () => {
    fc.assert(
      fc.property(anyFigures, anyTarget, fc.integer({ min: 1, max: 11 }), (stated, goal, months) => {
        const year = { ...goal, kind: 'year' as const };
        const { verdicts } = readMeasure(
          { ...stated, targets: [year], targetDelta: null, pace: null },
          'cases',
          2,
          '',
          {
            period: periodOfMonths(2025, months),
          },
        );
        for (const { outcome, reason, delta } of verdicts)
          expect([outcome, reason, delta]).toEqual(['undecided', 'part-year', null]);
      }),
    );
  });

  it('which the pace then decides', () => {
    const percent = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(some, some, percent, anyTarget, fc.integer({ min: 1, max: 11 }), (a, b, pace, goal, months) => {
        const [enforceable, completed] = [Math.max(a, b), Math.min(a, b)];
        const stated = figures({
          enforceable: fig(enforceable),
          completed: fig(completed),
          targets: [{ ...goal, kind: 'year' }],
          pace: { value: exact(pace, 100), precision: tenTo(-2), bound: 'exact' },
        });
        const { verdicts } = readMeasure(stated, 'cases', 2, '', { period: periodOfMonths(2025, months) });
        const onCourse = compare(exact(completed, enforceable), exact(pace, 100)) >= 0;
        expect(verdicts).toMatchObject([{ against: 'pace', outcome: onCourse ? 'met' : 'missed' }]);
      }),
    );
  });

  it('whatever its name says of months, in every door', () => {
    const name = fc.constantFrom(
      (n: number) => `${n} tháng năm 2025`,
      (n: number) => `Kết quả ${n} tháng đầu năm`,
      (n: number) => `Lũy kế 0${n} tháng (số sơ bộ)`,
      (n: number) => `Tháng ${n}/2025`,
      (n: number) => `Tháng ${n}`,
      (n: number) => `Quý ${['I', 'II', 'III', 'IV'][n % 4]}`,
      (n: number) => `Tính đến 28/${n}/2025`,
    );
    fc.assert(
      fc.property(name, fc.integer({ min: 1, max: 8 }), (label, month) => {
        const text = label(month);
        for (const covered of [parsePeriod(text), periodOfText(text), periodOfText(text.normalize('NFD'))])
          expect(isPartYear(covered), text).toBe(true);
      }),
    );
  });
});

describe('8. Only the same months are compared', () => {
  it('and nothing across a break', () => {
    const month = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(anyFigures, anyFigures, month, month, fc.boolean(), (now, before, months, others, broken) => {
        const reading = readReport(
          unit('a', {
            period: periodOfMonths(2025, months),
            break: broken,
            cases: now,
            previous: { period: periodOfMonths(2024, others), cases: before, amounts: null },
          }),
          'cases',
          2,
        );
        if (broken || months !== others) expect([reading.previous, reading.change]).toEqual([null, null]);
        else expect(reading.previous).toEqual(before);
      }),
    );
  });
});

describe('9. Missing is not zero', () => {
  it('nothing of something is 0%, nothing of nothing no rate, and what is not stated unknown', () => {
    fc.assert(
      fc.property(some, (enforceable) => {
        const said = (stated: Parameters<typeof figures>[0]) =>
          completionSentence(readMeasure(figures(stated), 'cases', 2), vi);
        expect(said({ enforceable: fig(enforceable), completed: fig(0) })).toContain('đạt 0%');
        expect(said({ enforceable: fig(0), completed: fig(0) })).toMatch(/^Không phát sinh/);
        expect(said({ enforceable: fig(enforceable), completed: null })).not.toMatch(/\b0%/);
        expect(completionRate(figures({ enforceable: fig(enforceable) })).state).toBe('unknown');
      }),
    );
  });
});

describe('10. Order and sums', () => {
  it('what is out of order is named, and nothing is corrected', () => {
    fc.assert(
      fc.property(counts, counts, counts, (total, enforceable, completed) => {
        const given = report({
          cases: figures({ total: fig(total), enforceable: fig(enforceable), completed: fig(completed) }),
        });
        const copy = structuredClone(given);
        const wrong = [
          completed > enforceable ? 'cases.completed' : [],
          enforceable > total ? 'cases.enforceable' : [],
        ];
        expect(checkReport(given).map(({ where }) => where)).toEqual(wrong.flat());
        expect(given).toEqual(copy);
      }),
    );
  });

  it('units add up to the whole, within what was stated', () => {
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 20 }), fc.integer({ min: -2, max: 2 }), (parts, off) => {
        const sum = parts.reduce((all, part) => all + part, 0);
        const given = (whole: Figure) =>
          report({
            cases: figures({ completed: whole }),
            units: parts.map((part, at) => unit(String(at), { cases: figures({ completed: fig(part) }) })),
          });
        expect(codes(given(fig(sum + off)))).toEqual(off === 0 ? [] : ['units-sum']);
        expect(codes(given(told(sum, 2, 'about')))).toEqual([]);
      }),
    );
  });
});

// Every chart has its own properties in test/unit/chart.
describe('11. Scales are honest', () => {
  it('bars are as long as their values, from zero', () => {
    fc.assert(
      fc.property(some, some, (enforceable, completed) => {
        const bars = stagesGeometry({ total: null, enforceable, completed, targets: [] });
        expect(bars.completed.length! / bars.enforceable.length!).toBeCloseTo(completed / enforceable, 6);
      }),
    );
  });
});

describe('12. Source, period, day and status travel with the figures', () => {
  it('into the file a reader takes away', () => {
    const word = fc.stringMatching(/^[A-ZĐ][a-zơưđ]{2,8}( [a-zơưđ]{2,8})?$/);
    fc.assert(
      fc.property(word, word, some, fc.constantFrom(...STATUSES), (agency, source, completed, status) => {
        const given = report({
          agency: `Chi cục THADS huyện Cần ${agency}`,
          period: enforcementYear(2022, 'Năm 2022'),
          asOf: '2022-09-22',
          status,
          source: { name: `Báo cáo ${source}`, url: null },
          cases: figures({ completed: fig(completed) }),
        });
        const reading = readReport(given, 'cases', 2);
        const file = csvOf({
          label: 'Kết quả',
          origin: { ...given, period: 'Năm 2022', span: given.period, note: null },
          sentence: completionSentence(reading, vi),
          reading,
          parts: null,
          table: { columns: null, rows: [] },
          messages: vi,
          lang: 'vi',
        });
        expect(parseCsv(file).report).toEqual(given);
      }),
    );
  });
});
