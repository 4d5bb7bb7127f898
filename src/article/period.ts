import { isDay } from '../input/date-text.ts';
import type { Span } from './span.ts';
import type { Token } from './tokens.ts';

/** One to ten in words. */
const WORDS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 };
const DATE_WORDS = new Set('ngày sáng chiều tối đến từ hết trưa hôm'.split(' '));

/** Reads the times of a token list; every method looks at a few tokens only. */
export class PeriodReader {
  readonly #tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** The time that starts at a token, `null` when none does. */
  read(at: number, to: number): Span | null {
    const word = this.#text(at, to);
    const kind = this.#tokens[at]!.kind;
    if (kind === 'word') {
      if (word === 'từ' || word === 'tính') return this.#range(at, to);
      if (word === 'đến') return this.#until(at, to);
      if (word === 'nhiệm' || word === 'giai') return this.#many(at, to);
      if (word === 'quý') return this.#quarter(at, to);
      if (word === 'tháng') return this.#month(at, to);
      if (word === 'nửa') return this.#half(at, to);
      if (word === 'ngày') return this.#day(at, to);
      if (word === 'niên' && this.#text(at + 1, to) === 'độ') return this.#year(at + 1, to);
      if (word === 'năm') return this.#year(at, to) ?? this.#months(at, to);
    }
    return this.#months(at, to) ?? (kind === 'number' ? this.#bareDate(at, to) : null);
  }

  #text(at: number, to: number): string {
    return at < to ? this.#tokens[at]!.text : '';
  }

  #span(kind: Span['kind'], start: number, end: number, parts: Partial<Span> = {}): Span {
    let words = '';
    for (let i = start; i < end; i += 1) words += ` ${this.#tokens[i]!.text}`;
    return { kind, year: null, months: null, from: null, until: null, words, start, end, ...parts };
  }

  #yearNumber(at: number, to: number): number | null {
    const text = this.#text(at, to);
    return /^(?:19|20)\d\d$/.test(text) ? Number(text) : null;
  }

  /** "năm 2022", "năm công tác 2022", "năm thi hành án 2022" */
  #year(at: number, to: number): Span | null {
    let i = at + 1;
    while (i < at + 5 && ['công', 'tác', 'thi', 'hành', 'án', 'nghiệp', 'vụ'].includes(this.#text(i, to))) i += 1;
    const year = this.#yearNumber(i, to);
    if (year === null) return null;
    const dash = this.#text(i + 1, to);
    if ((dash === '-' || dash === '–') && this.#yearNumber(i + 2, to) !== null) return this.#span('many', at, i + 3);
    return this.#span('year', at, i + 1, { year, months: 12 });
  }

  /** "6 tháng đầu năm 2023", "sáu tháng", "09 tháng năm 2025", "10 tháng/2021", "06 tháng cuối năm" */
  #months(at: number, to: number): Span | null {
    const text = this.#text(at, to);
    const count = /^\d{1,2}$/.test(text) ? Number(text) : WORDS.indexOf(text) + 1;
    if (count < 1 || count > 12) return null;
    // "trong 5 năm"
    if (this.#text(at + 1, to) === 'năm' && count > 1 && at > 0 && this.#tokens[at - 1]!.text === 'trong')
      return this.#span('many', at, at + 2);
    if (this.#text(at + 1, to) !== 'tháng') return null;
    let i = at + 2;
    const later = ['cuối', 'còn', 'tới', 'cao'].includes(this.#text(i, to));
    if (this.#text(i, to) === 'đầu' || later) i += 1;
    const tail = this.#tail(i, to);
    return this.#span(later ? 'part' : 'year', at, tail.end, { year: tail.year, months: later ? null : count });
  }

  /** What may follow months and quarters: "năm 2023", "năm công tác 2023", "/2023", "của năm 2023". */
  #tail(at: number, to: number): { end: number; year: number | null } {
    let i = at;
    if (this.#text(i, to) === 'của' && this.#text(i + 1, to) === 'năm') i += 1;
    if (this.#text(i, to) === 'năm') {
      const year = this.#year(i, to);
      if (year?.kind === 'year') return { end: year.end, year: year.year };
      return { end: i + 1, year: null };
    }
    if (['/', '-', '.'].includes(this.#text(i, to))) i += 1;
    const year = this.#yearNumber(i, to);
    return year === null ? { end: at, year: null } : { end: i + 1, year };
  }

  #quarter(at: number, to: number): Span | null {
    const number = ROMAN[this.#text(at + 1, to).toLowerCase()];
    if (number === undefined) return null;
    const tail = this.#tail(at + 2, to);
    return number === 1
      ? this.#span('year', at, tail.end, { year: tail.year, months: 3 })
      : this.#span('part', at, tail.end, { year: tail.year });
  }

  /** "tháng 3/2011", "tháng 9", "tháng thứ 5 năm 2026" */
  #month(at: number, to: number): Span | null {
    const nth = this.#text(at + 1, to) === 'thứ';
    const text = this.#text(at + (nth ? 2 : 1), to);
    const [, month, year] = /^(\d{1,2})(?:\.(20\d\d))?$/.exec(text) ?? [];
    if (month === undefined || Number(month) > 12) return null;
    const end = at + (nth ? 3 : 2);
    const tail = year === undefined ? this.#tail(end, to) : { end, year: Number(year) };
    return this.#span('part', at, tail.end, { year: tail.year });
  }

  #half(at: number, to: number): Span | null {
    if (this.#text(at + 1, to) !== 'đầu' || this.#text(at + 2, to) !== 'năm') return null;
    const year = this.#year(at + 2, to);
    return this.#span('year', at, year?.end ?? at + 3, { year: year?.year ?? null, months: 6 });
  }

  #many(at: number, to: number): Span | null {
    const i = at + (this.#text(at + 1, to) === 'kỳ' || this.#text(at + 1, to) === 'đoạn' ? 2 : 1);
    const first = this.#yearNumber(i, to);
    const dash = this.#text(i + 1, to);
    if (first === null || (dash !== '-' && dash !== '–') || this.#yearNumber(i + 2, to) === null) return null;
    return this.#span('many', at, i + 3);
  }

  #day(at: number, to: number): Span | null {
    const day = this.#date(at + 1, to);
    return day ? this.#span('date', at, day.end) : null;
  }

  /** "22/09/2022", "05-03-2026"; without a year only where a word says that it is a day. */
  #bareDate(at: number, to: number): Span | null {
    const day = this.#date(at, to);
    if (!day) return null;
    const told = at > 0 && DATE_WORDS.has(this.#tokens[at - 1]!.text);
    return day.iso !== null || told ? this.#span('date', at, day.end) : null;
  }

  /** "đến ngày 30/9/2020", "đến hết 31/3/2023", "đến nay" */
  #until(at: number, to: number): Span | null {
    let i = at + 1;
    while (i < at + 4 && ['hết', 'ngày', 'thời', 'điểm'].includes(this.#text(i, to))) i += 1;
    const day = this.#date(i, to);
    if (day) return this.#span('until', at, day.end, { until: day.iso });
    // "đến hết tháng 6/2025": as much of the year.
    const month = this.#text(i, to) === 'tháng' ? this.#month(i, to) : null;
    return month && this.#upTo(at, i, month, to);
  }

  /** As much of the year as is over at the end of a month. */
  #upTo(at: number, i: number, month: Span, to: number): Span | null {
    const number = Number.parseInt(this.#text(i + 1, to), 10);
    if (month.year === null || !number) return null;
    return this.#span('year', at, month.end, {
      year: month.year + (number >= 10 ? 1 : 0),
      months: ((number + 2) % 12) + 1,
    });
  }

  /** "từ ngày 01/10/2024 đến 30/6/2025", "tính đến 24/8/2011", "từ đầu năm 2020", "từ năm 2010 đến nay" */
  #range(at: number, to: number): Span | null {
    let i = at;
    if (this.#text(i, to) === 'tính') i += 1;
    if (this.#text(i, to) === 'đến') return this.#until(i, to);
    if (this.#text(i, to) !== 'từ') return null;
    i += 1;
    if (this.#text(i, to) === 'đầu' && this.#text(i + 1, to) === 'năm') {
      const year = this.#year(i + 1, to);
      return this.#span('year', at, year?.end ?? i + 2, { year: year?.year ?? null });
    }
    const years = this.#text(i, to) === 'năm' ? this.#year(i, to) : null;
    if (years) return this.#span('many', at, years.end);
    while (this.#text(i, to) === 'ngày') i += 1;
    const first = this.#date(i, to) ?? this.#monthDate(i, to);
    if (!first) return null;
    let j = first.end;
    if (!['đến', '-', '–', 'tới'].includes(this.#text(j, to))) return this.#span('date', at, first.end);
    j += 1;
    while (j < first.end + 4 && ['hết', 'ngày'].includes(this.#text(j, to))) j += 1;
    const last = this.#date(j, to);
    if (!last) {
      // "từ 1.10.2024 đến hết tháng 3.2025"
      const month = this.#text(j, to) === 'tháng' ? this.#month(j, to) : null;
      const upTo = month && first.month === 10 ? this.#upTo(at, j, month, to) : null;
      return upTo ?? this.#span('date', at, month?.end ?? first.end);
    }
    if (!last.iso) return this.#span('date', at, last.end);
    // "từ 01/10 đến 31/12/2020": the year is said once.
    const from = first.iso ?? this.#withYear(first.day, first.month, Number(last.iso.slice(0, 4)));
    if (from === null || from > last.iso) return this.#span('date', at, last.end);
    const year = Number(last.iso.slice(0, 4)) + (Number(last.iso.slice(5, 7)) >= 10 ? 1 : 0);
    const begins = from === `${year - 1}-10-01`;
    const months = ((Number(last.iso.slice(5, 7)) + 2) % 12) + 1;
    return begins
      ? this.#span('year', at, last.end, { year, months, from, until: last.iso })
      : this.#span('part', at, last.end, { from, until: last.iso });
  }

  #withYear(day: number, month: number, year: number): string | null {
    return isDay(year, month, day) ? iso(year, month, day) : null;
  }

  /** "tháng 10-2024", as the first month of a range; its days are not stated. */
  #monthDate(at: number, to: number): { end: number; iso: string | null; day: number; month: number } | null {
    const month = this.#text(at, to) === 'tháng' ? this.#month(at, to) : null;
    return month && { end: month.end, iso: null, day: 0, month: Number.parseInt(this.#text(at + 1, to), 10) };
  }

  /** Day, month and perhaps year with one kind of separator: "19 – 4", "1 - 10 - 2022", "30/9/2020", "24.8.2011". */
  #date(at: number, to: number): { end: number; iso: string | null; day: number; month: number } | null {
    const text = this.#text(at, to);
    const points = /^(\d{1,2})\.(\d{1,2})(?:\.(\d{4}))?$/.exec(text);
    if (points) return this.#checked(points[1]!, points[2]!, points[3], at + 1);
    if (!/^\d{1,2}$/.test(text)) return null;
    if (this.#text(at + 1, to) === 'tháng') {
      const month = this.#text(at + 2, to);
      const year = this.#text(at + 3, to) === 'năm' ? this.#yearNumber(at + 4, to) : null;
      if (!/^\d{1,2}$/.test(month) || (year === null && !DATE_WORDS.has(this.#tokens[at - 1]?.text ?? ''))) return null;
      return this.#checked(text, month, year === null ? undefined : String(year), at + (year === null ? 3 : 5));
    }
    const separator = this.#text(at + 1, to);
    const month = this.#text(at + 2, to);
    if (!['/', '-', '–'].includes(separator) || !/^\d{1,2}$/.test(month)) return null;
    const year = this.#text(at + 3, to) === separator ? this.#text(at + 4, to) : '';
    return /^\d{4}$/.test(year)
      ? this.#checked(text, month, year, at + 5)
      : this.#checked(text, month, undefined, at + 3);
  }

  #checked(day: string, month: string, year: string | undefined, end: number) {
    const [d, m] = [Number(day), Number(month)];
    if (d < 1 || d > 31 || m < 1 || m > 12) return null;
    const real = year !== undefined && isDay(Number(year), m, d);
    return { end, iso: real ? iso(Number(year), m, d) : null, day: d, month: m };
  }
}

const iso = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
