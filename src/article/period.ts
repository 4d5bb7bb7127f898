import { isDay } from '../input/date-text.ts';
import type { Span } from './span.ts';
import { countWords, NUMBERS } from './tokens.ts';

// Patterns over words with a space behind each.
const YEAR = '(?:19|20)\\d\\d ';
/** "năm 2022", "năm công tác 2022", "năm thi hành án 2022", "niên độ 2010" */
const THE_YEAR = '(?:năm|niên độ) (?:(?:công|tác|thi|hành|án|nghiệp|vụ) )*';
const OF_YEAR = THE_YEAR + YEAR;
const DASH = '[-–] ';
/** What may follow months and quarters: "năm 2023", "của năm 2023", "/2023". */
const TAIL = `(?:(?:của )?(?:${OF_YEAR}(?!${DASH}${YEAR})|năm )|(?:[/.-] )?${YEAR})?`;
const COUNT = `(0?[1-9]|1[0-2]|${NUMBERS.join('|')})`;
const MONTH = `tháng (?:thứ )?(\\d{1,2})(?:\\.20\\d\\d | ${TAIL})`;

const starting = (pattern: string): RegExp => new RegExp(`^${pattern}`);

/** Times by their names, with the months of the year they reach over; 0: as many as stand in front. */
const NAMED: readonly (readonly [RegExp, Span['kind'], number | null])[] = (
  [
    [`(?:nhiệm kỳ |giai đoạn |${THE_YEAR})${YEAR}${DASH}${YEAR}`, 'many', null],
    [`(?:tính )?từ ${OF_YEAR}`, 'many', null],
    [`(?:tính )?từ đầu (?:${OF_YEAR}|năm )`, 'year', null],
    [OF_YEAR, 'year', 12],
    [`nửa đầu (?:${OF_YEAR}|năm )`, 'year', 6],
    [`${COUNT} tháng (?:cuối|còn|tới|cao) ${TAIL}`, 'part', null],
    [`${COUNT} tháng (?:đầu )?${TAIL}`, 'year', 0],
    [`quý (?:i|1) ${TAIL}`, 'year', 3],
    [`quý (?:ii|iii|iv|[2-4]) ${TAIL}`, 'part', null],
    [MONTH, 'part', null],
  ] as const
).map(([pattern, kind, months]) => [starting(pattern), kind, months]);

/** Day, month and perhaps year with one kind of separator: "19 – 4", "30/9/2020", "24.8.2011", "5 tháng 6 năm 2020". */
const DATE = /^(\d{1,2}) ?([/.–-]|tháng) ?(\d{1,2})(?: ?(?:\2|năm) ?((?:19|20)\d\d))? /;
const ONE_MONTH = starting(MONTH);
const YEARS = starting(`${COUNT} năm (?!${YEAR})`);

/** The time that words begin with, `null` when they begin with none. @param at - the first of them among the tokens */
export function periodAt(words: string, at: number, before = ''): Span | null {
  const found = named(words, before) ?? dated(words);
  // "tính đến hết tháng 6/2025": the label is without "tính".
  const start = words.startsWith('tính đến') ? at + 1 : at;
  return found && { ...NO_TIME, ...found, start, end: at + countWords(found.words) - 1 };
}

type Found = Pick<Span, 'kind' | 'words'> & Partial<Span>;

const NO_TIME = { year: null, months: null, from: null, until: null };

function named(words: string, before: string): Found | null {
  // "trong 5 năm"
  const years = before === 'trong' && YEARS.exec(words);
  if (years) return { kind: 'many', words: years[0] };
  for (const [pattern, kind, months] of NAMED) {
    const [found, count = ''] = pattern.exec(words) ?? [];
    if (found)
      return {
        kind,
        words: found,
        year: kind === 'many' ? null : yearIn(found),
        months: months === 0 ? Number(count) || NUMBERS.indexOf(count) + 1 : months,
      };
  }
  return null;
}

const yearIn = (words: string): number | null => Number(/(?:19|20)\d\d(?= )/.exec(words)?.[0]) || null;

interface Day {
  readonly iso: string | null;
  readonly day: number;
  readonly month: number;
}

/** "ngày 22/9", "đến hết 31/3/2023", "từ ngày 01/10/2024 đến 30/6/2025", "tính đến hết tháng 6/2025" */
function dated(words: string): Found | null {
  let rest = words;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(rest);
    if (found) rest = rest.slice(found[0].length);
    return found;
  };
  const done = (kind: Span['kind'], parts: Partial<Span> = {}): Found => ({
    kind,
    ...parts,
    words: words.slice(0, words.length - rest.length),
  });
  const day = (): Day | null => {
    const [, d, , m, year] = take(DATE) ?? [];
    const [date, month] = [Number(d), Number(m)];
    if (!(date <= 31 && month <= 12)) return null;
    return { iso: isoOf(date, month, Number(year)), day: date, month };
  };
  // "đến hết tháng 6/2025": as much of the year.
  const upTo = (): Found | null => {
    const [month, number] = take(ONE_MONTH) ?? [];
    const year = month && yearIn(month);
    return year ? done('year', enforcement(year, Number(number))) : month ? done('until') : null;
  };
  if (take(/^(?:tính )?đến (?:(?:hết|ngày|thời|điểm) )*/)) {
    const last = day();
    return last ? done('until', { until: last.iso }) : upTo();
  }
  if (!take(/^(?:tính )?từ (?:ngày )*/)) {
    const told = take(/^ngày /);
    const date = day();
    // Without a year only where a word says that it is a day.
    return date && (told || date.iso) ? done('date') : null;
  }
  // "tháng 10-2024", as the first month of a range; its days are not stated.
  const month = take(ONE_MONTH);
  const first = month ? { iso: null, day: 0, month: Number(month[1]) } : day();
  if (!first) return null;
  const single = done('date');
  if (!take(/^(?:đến|tới|[-–]) (?:(?:hết|ngày) )*/)) return single;
  const last = day();
  if (!last) return (first.month === 10 && upTo()) || single;
  const until = last.iso;
  // "từ 01/10 đến 31/12/2020": the year is said once.
  const from = until && (first.iso ?? isoOf(first.day, first.month, Number(until.slice(0, 4))));
  if (!from || from > until) return done('date');
  const { year, months } = enforcement(Number(until.slice(0, 4)), last.month);
  return from === `${year - 1}-10-01` ? done('year', { year, months, from, until }) : done('part', { from, until });
}

/** The enforcement year a month of a calendar year belongs to, and how many of its months are then over. */
const enforcement = (year: number, month: number) => ({
  year: year + (month >= 10 ? 1 : 0),
  months: ((month + 2) % 12) + 1,
});

const isoOf = (day: number, month: number, year: number): string | null =>
  year && isDay(year, month, day) ? `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` : null;
