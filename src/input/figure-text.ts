import { add, type Exact, exact, exactFromDecimal, multiply, tenTo, ZERO } from '../model/exact.ts';
import type { Bound, Figure } from '../model/figure.ts';
import type { Problem } from '../model/problem.ts';
import type { Target } from '../model/report.ts';
import { refuse } from './choice.ts';
import { amountNumber, type Lang, type NumberText, percentNumber, wholeNumber } from './number-text.ts';

/** What a figure is a figure of; it decides how its separators are read. `points` is a signed difference of rates. */
export type FigureKind = 'cases' | 'amounts' | 'percent' | 'points';

/** A target is read as any per cent and missed as a target. */
type Kind = FigureKind | 'target';

/** A figure as an author gives it: text as people write it, or a number (cases, đồng, per cent). `null` is unknown. */
export type RawFigure = string | number | null | undefined;

/** A figure that was read, and what about it should be doubted. */
export interface ReadFigure {
  readonly figure: Figure;
  readonly warnings: readonly Problem[];
}

const QUALIFIER =
  /^(?:(>=?|≥|hơn|trên|ít nhất|over|above|more than|at least)|(gần|nearly|almost)|(<=?|≤|dưới|under|below|less than)|(~|≈|khoảng|xấp xỉ|chừng|about|around|approximately)) ?/;
const BOUNDS: readonly Bound[] = ['over', 'nearly', 'under', 'about'];

/** Whether a text is a hedge and nothing else, as it stands in a cell of its own: "hơn". */
export const isHedge = (text: string): boolean => text !== '' && plainText(text).replace(QUALIFIER, '') === '';

const POWERS: Readonly<Record<string, number>> = {
  nghìn: 3,
  ngàn: 3,
  thousand: 3,
  triệu: 6,
  million: 6,
  tỷ: 9,
  tỉ: 9,
  billion: 9,
  trillion: 12,
};

const NOUNS: Readonly<Record<Kind, string>> = {
  cases: ' việc vụ án trường hợp case cases ',
  amounts: ' đồng đ vnd vnđ ₫ dong ',
  percent: ' % phần trăm percent per cent ',
  target: ' % phần trăm percent per cent ',
  points: ' % phần trăm điểm pp percent percentage point points ',
};

/** More digits than any public figure has; beyond it somebody leaned on a key. */
const MOST_DIGITS = 21;

/** Digits and a unit in plain letters, as nearly every cell of a table has them. */
const PLAIN = /^(\d[\d.,]{0,20}) ?(\D*)$/;

const SPACES = /[\s\u00a0\u2007-\u200b\u202f\u205f\u3000]+/g;

/**
 * Text as the grammars read it: composed Unicode, every kind of space alike, lower case.
 * macOS and some exports decompose Vietnamese letters; pasted cells bring no-break and thin spaces.
 */
export const plainText = (text: string): string => text.normalize('NFC').replace(SPACES, ' ').trim().toLowerCase();

/**
 * Reads one figure: `[qualifier] digits [unit]`, amounts also as "56 tỷ 100 triệu đồng".
 *
 * Neither `Number`, for which an empty cell is 0, nor `parseFloat`, for which "1.875" is 1.875.
 *
 * @param where - attribute, path or cell, for the message
 * @param lang - decides separators of amounts that can be read two ways
 * @returns cases, đồng, or a fraction for `percent` and `points`; `null` for `null` and `undefined`: unknown is not zero
 * @throws {@link FigureError} for anything that is not such a figure, the empty text included
 */
export function readFigure(raw: RawFigure, kind: Kind, where: string, lang: Lang = 'vi'): ReadFigure | null {
  if (raw === null || raw === undefined) return null;
  const got = String(raw);
  const fail = (code?: string): never => refuse(where, kind, got, code);
  if (typeof raw === 'number') return { figure: numberFigure(raw, kind) ?? fail(), warnings: [] };

  const doubts = (isDoubted: boolean): Problem[] =>
    isDoubted ? [{ code: 'figure-ambiguous', severity: 'warning', where, values: { got } }] : [];
  const [, onlyDigits = '', onlyUnit = ''] = PLAIN.exec(got) ?? [];
  const plain = onlyDigits && readPart(onlyDigits, onlyUnit, kind, lang);
  if (plain)
    return {
      figure: { value: plain.value, precision: statedPrecision(plain, 'exact'), bound: 'exact' },
      warnings: doubts(plain.number.ambiguous),
    };

  const text = plainText(got);
  if (text === '') fail();
  if (/[０-９]/.test(text)) fail('figure-fullwidth');
  if ((text.match(/\d/g) ?? []).length > MOST_DIGITS) fail();

  const qualifier = QUALIFIER.exec(text);
  const bound = BOUNDS[(qualifier ?? []).slice(1).findIndex(Boolean)] ?? 'exact';
  let rest = text.slice(qualifier?.[0].length ?? 0).replace(/^(?:vnd|vnđ|₫) ?/, '');
  const sign = /^[-−–+] ?/.exec(rest)?.[0] ?? '';
  rest = rest.slice(sign.length);
  const negative = sign !== '' && !sign.startsWith('+');
  if (negative && kind !== 'points') fail();

  let value = ZERO;
  let precision = ZERO;
  let ambiguous = false;
  let lastPower: number | null = null;
  // "89 nghìn 500 tỷ" is said for 89.500 tỷ.
  rest = rest.replace(/nghìn (?=\d+ tỷ)/, 'nghìn tỷ ');
  const parts = [...rest.matchAll(/(\d+(?:[., ]\d+)*) ?(\D*)/g)];
  if (parts.length === 0 || parts[0]?.index !== 0) fail();
  for (const [, digits = '', unit = ''] of parts) {
    const part = readPart(digits, unit, kind, lang);
    // "56 tỷ 100 triệu" counts down; "100 triệu 56 tỷ" or "56 100" is a slip.
    if (!part || (lastPower !== null && (kind !== 'amounts' || part.power >= lastPower))) return fail();
    lastPower = part.power;
    value = add(value, part.value);
    precision = statedPrecision(part, bound);
    ambiguous ||= part.number.ambiguous;
  }

  const figure: Figure = { value: negative ? { n: -value.n, d: value.d } : value, precision, bound };
  return { figure, warnings: doubts(ambiguous) };
}

/** {@link readFigure} for callers that need no warnings. @throws {@link FigureError} */
export const parseFigure = (raw: RawFigure, kind: Kind, where = kind as string, lang: Lang = 'vi'): Figure | null =>
  readFigure(raw, kind, where, lang)?.figure ?? null;

/**
 * Reads a rate to be reached, in per cent: "81,5%", and ">83,25" or "trên 83,25%" where it has to be exceeded.
 *
 * @returns `null` for `null` and `undefined`
 * @throws {@link FigureError} for other text, and for upper bounds: a target is a floor
 */
export function parseTarget(
  raw: RawFigure,
  where: string,
  name: string | null = null,
  kind: Target['kind'] = 'year',
): Target | null {
  const figure = parseFigure(raw, 'target', where);
  if (!figure) return null;
  const isOver = figure.bound === 'over';
  if (figure.bound !== 'exact' && !isOver) refuse(where, 'target', String(raw));
  const operator = isOver && !/^(?:>=|≥|ít nhất|at least)/.test(plainText(String(raw))) ? '>' : '>=';
  return { rate: { ...figure, bound: 'exact' }, operator, name, kind };
}

function numberFigure(raw: number, kind: Kind): Figure | null {
  // The shortest decimal that names the double is what the author typed, as long as doubles count one by one.
  const value = Math.abs(raw) <= Number.MAX_SAFE_INTEGER && exactFromDecimal(String(raw));
  if (!value || (raw < 0 && kind !== 'points') || (kind === 'cases' && value.d > 1n)) return null;
  if (!isRate(kind)) return { value, precision: ZERO, bound: 'exact' };
  const decimals = String(raw).split('.')[1]?.length ?? 0;
  return { value: multiply(value, exact(1, 100)), precision: tenTo(-2 - decimals), bound: 'exact' };
}

/** A number with the unit behind it. */
interface Part {
  readonly number: NumberText;
  /** Of ten, that its digits are counted in; below zero for per cent. */
  readonly power: number;
  readonly value: Exact;
}

/** @returns `null` for what is no figure of this kind */
function readPart(digits: string, unit: string, kind: Kind, lang: Lang): Part | null {
  const unitsPower = unitPower(unit, kind);
  const number = unitsPower === null ? null : numberText(digits, kind, unitsPower > 0, lang);
  if (unitsPower === null || !number) return null;
  const power = unitsPower - (isRate(kind) ? 2 : 0);
  const { n, d } = tenTo(power - number.decimals);
  return { number, power, value: exact(BigInt(number.decimal.replace('.', '')) * n, d) };
}

const isRate = (kind: Kind): boolean => kind !== 'cases' && kind !== 'amounts';

const numberText = (digits: string, kind: Kind, scaled: boolean, lang: Lang): NumberText | null => {
  if (isRate(kind)) return percentNumber(digits);
  return kind === 'cases' && !scaled ? wholeNumber(digits) : amountNumber(digits, lang);
};

/** Power of ten that the words after the digits stand for: 12 for "nghìn tỷ đồng"; `null` when one does not belong there. */
function unitPower(unit: string, kind: Kind): number | null {
  if (unit === '' || NOUNS[kind].includes(` ${unit} `)) return 0;
  let power = 0;
  for (const word of unit.replace('%', ' % ').split(' ')) {
    const scale = POWERS[word];
    if (scale !== undefined && (kind === 'amounts' || (kind === 'cases' && scale < 9))) power += scale;
    else if (word !== '' && !NOUNS[kind].includes(` ${word} `)) return null;
  }
  return power;
}

/**
 * What is complete to the unit ("1.875 việc", "405.233.688.000đ") is exact. A hedge makes closing zeros vague:
 * "gần 470 tỷ" may be 465, "hơn 123 tỷ" is 123 point something. Two digits count as meant: "hơn 100" is not 199.
 */
function statedPrecision({ number: { decimal, decimals }, power }: Part, bound: Bound): Exact {
  if (bound === 'exact') return power === 0 && decimals === 0 ? ZERO : tenTo(power - decimals);
  const zeros = decimals === 0 ? (/0*$/.exec(decimal)?.[0].length ?? 0) : 0;
  return tenTo(Math.max(0, Math.min(zeros, decimal.length - 2)) - decimals + power);
}
