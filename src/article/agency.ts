import { placeKey, placeLength } from './places.ts';
import { printed, type Token } from './tokens.ts';

/** An agency or a place whose figures may follow. */
export interface Unit {
  readonly level: 'nation' | 'province' | 'district' | null;
  /** Place name as printed; empty when the agency stands alone ("Cục THADS tỉnh"). */
  readonly name: string;
  /** One key for all spellings of the name. */
  readonly key: string;
  /** Whether it is named as an enforcement agency. */
  readonly agency: boolean;
  /** Whether the name stands without agency and level. */
  readonly bare: boolean;
  /** Tokens it takes. */
  readonly start: number;
  readonly end: number;
}

/** Phrases as lists of their words. */
const phrases = (text: string): string[][] => text.split('|').map((phrase) => phrase.split(' '));

const HEADS = phrases(
  'tổng cục|chi cục|ban chỉ đạo|các cơ quan|cơ quan|toàn ngành|toàn hệ thống|cục quản lý|cục|phòng|ngành|trưởng',
);
const THADS = phrases('thi hành án dân sự|thads|tha dân sự|thi hành án|tha ds');
const LEVELS: readonly (readonly [words: readonly string[], level: 'province' | 'district' | null])[] = [
  [['thành', 'phố'], null],
  [['thị', 'xã'], 'district'],
  [['khu', 'vực'], 'district'],
  [['quân', 'khu'], 'province'],
  [['tỉnh'], 'province'],
  [['huyện', 'miền', 'núi'], 'district'],
  [['huyện'], 'district'],
  [['quận'], 'district'],
  [['tp'], null],
  [['tx'], 'district'],
  [['h'], 'district'],
  [['q'], 'district'],
];
const NATION = phrases('toàn quốc|cả nước');

/** Words with which a unit without a name can start; all others start with a capital. */
const STARTS = new Set([...NATION, ...HEADS, ...THADS, ...LEVELS.map(([words]) => words)].map(([word]) => word));

/** Words that start with a capital after a name without being part of it. */
const NOT_NAMES = new Set(
  'thads năm trong về kết đã tổ có cho đạt phải và tổng giao sơ họp hội thi tại trưởng'.split(' '),
);

/** Reads the units of a token list; every method looks at a few tokens only. */
export class UnitReader {
  readonly #tokens: readonly Token[];
  readonly #text: string;

  constructor(tokens: readonly Token[], text: string) {
    this.#tokens = tokens;
    this.#text = text;
  }

  /** The unit that starts at a token, `null` when none does. */
  read(at: number, to: number): Unit | null {
    const first = this.#tokens[at]!;
    if (!STARTS.has(first.text)) return first.capital ? this.#place(at, to) : null;
    for (const words of NATION) {
      if (this.#is(words, at, to)) return this.#unit('nation', '', at, at + words.length, false);
    }
    const head = HEADS.find((words) => this.#is(words, at, to));
    const after = at + (head?.length ?? 0);
    const thads = THADS.find((words) => this.#is(words, after, to));
    // "cơ quan thi hành án hình sự" is the police's.
    if (thads && !this.#is(['hình', 'sự'], after + thads.length, to)) {
      let end = after + thads.length;
      // "Thi hành án dân sự (THADS) tỉnh Đồng Nai"
      if (this.#is(['(', 'thads', ')'], end, to)) end += 3;
      const place = this.#place(end, to);
      // "Cục THADS Thái Ninh", but "Cục trưởng Cục THADS Vũ Quốc A" is a person.
      const named = head && this.#tokens[at - 1]?.text !== 'trưởng' && !place ? this.#nameLength(end, to) : 0;
      if (head && named > 1 && (head[0] === 'cục' || head[0] === 'chi'))
        return this.#unit(
          head[0] === 'chi' ? 'district' : 'province',
          printed(this.#text, this.#tokens, end, end + named),
          at,
          end + named,
          true,
        );
      const whole = head?.[0] === 'tổng' || head?.[2] === 'lý';
      // The head of an agency is a person.
      if (place) return { ...place, start: head?.[0] === 'trưởng' ? after : at, agency: true, bare: false };
      return head ? this.#unit(whole ? 'nation' : null, '', at, end, true) : null;
    }
    if (head) return null;
    return this.#place(at, to);
  }

  #is(words: readonly string[], at: number, to: number): boolean {
    return at + words.length <= to && words.every((word, i) => this.#tokens[at + i]!.text === word);
  }

  #unit(level: Unit['level'], name: string, start: number, end: number, agency: boolean, bare = false): Unit {
    return { level, name, key: name ? placeKey(name) : '', agency, bare, start, end };
  }

  /** "tỉnh Long An", "TP. Pleiku", "H.Vĩnh Cửu", "khu vực 3", "huyện Cần Giuộc, tỉnh Long An" (the first of them). */
  #place(at: number, to: number): Unit | null {
    const found = LEVELS.find(([words]) => this.#is(words, at, to));
    if (!found) {
      const length = placeLength(this.#tokens, at, to);
      return length > 0
        ? this.#unit('province', printed(this.#text, this.#tokens, at, at + length), at, at + length, false, true)
        : null;
    }
    const [words, level] = found;
    let i = at + words.length;
    if (this.#tokens[i]?.text === '.' && i < to) i += 1;
    const known = placeLength(this.#tokens, i, to);
    let length = known || this.#nameLength(i, to);
    // "tỉnh Vũ Quốc A", "tỉnh Long An Vũ Quốc A": the person at its head; provinces are of two words.
    if (words[0] === 'tỉnh' && !known && length > 2) length = length < 5 ? 0 : 2;
    if (length > 0) {
      return this.#unit(
        level ?? (known > 0 ? 'province' : 'district'),
        printed(this.#text, this.#tokens, i, i + length),
        at,
        i + length,
        false,
      );
    }
    const number = this.#tokens[i];
    if (i < to && number && /^(?:\d{1,2}|[ivx]+)$/i.test(number.text) && /^(?:quận|q|khu|quân)$/.test(words[0]!))
      return this.#unit('district', printed(this.#text, this.#tokens, at, i + 1), at, i + 1, false);
    // "Cục THADS tỉnh": the level alone says no more than the agency.
    return null;
  }

  /** Words with capitals, with what joins them: "Ea H’leo", "M’Đrắc", "Vĩnh Cửu". */
  #nameLength(at: number, to: number): number {
    let i = at;
    let shouting = false;
    while (i < to && i < at + 8) {
      const token = this.#tokens[i]!;
      if (token.kind === 'word' && token.capital) {
        const raw = this.#text.slice(token.start, token.end);
        if (i > at && NOT_NAMES.has(token.text)) break;
        shouting ||= raw.length > 1 && raw === raw.toUpperCase();
        if (shouting && i >= at + 2) break;
        i += 1;
      } else if (i > at && (token.text === '’' || token.text === "'") && token.start === this.#tokens[i - 1]!.end)
        i += 1;
      else if (i > at && token.kind === 'word' && token.start === this.#tokens[i - 1]!.end) i += 1;
      else break;
    }
    return i - at;
  }
}
