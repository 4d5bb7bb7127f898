import { placeKey, placeLength } from './places.ts';
import { countWords, printed, type Source, type Words } from './tokens.ts';

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

// Patterns over words with a space behind each.
/** "Chi cục THADS", "Thi hành án dân sự (THADS)"; "cơ quan thi hành án hình sự" is the police's. */
const AGENCY =
  /^(?:(tổng cục|chi cục|ban chỉ đạo|(?:các )?cơ quan|toàn ngành|toàn hệ thống|cục(?: quản lý)?|phòng|ngành|trưởng) )?(?:thi hành án(?: dân sự)?(?! hình sự)|thads|tha (?:dân sự|ds)) (?:\( thads \) )?/;
const NATION = /^(?:toàn quốc|cả nước) /;
const LEVEL = /^(thành phố|thị xã|khu vực|quân khu|tỉnh|huyện(?: miền núi)?|quận|tp|tx|h|q) (?:\. )?/;
/** "quận 3", "khu vực 12", "Quân khu IV" */
const NUMBERED = /^(?:quận|q|khu vực|quân khu) (?:\. )?(?:\d{1,2}|[ivx]+) /;

/** The unit that starts at a token, `null` when none does. Looks at a few tokens only. */
export function unitAt(source: Source, at: number, to: number, words: Words): Unit | null {
  const here = words(at);
  if (NATION.test(here)) return unitOf(source, 'nation', at + 2, at + 2, at);
  const [agency, head = ''] = AGENCY.exec(here) ?? [];
  if (!agency) return placeAt(source, at, to, here);
  const end = at + countWords(agency.trimEnd());
  const place = placeAt(source, end, to, words(end));
  // The head of an agency is a person.
  const start = head === 'trưởng' ? at + 1 : at;
  if (place) return { ...place, start, agency: true, bare: false };
  // "Cục THADS Thái Ninh", but "Cục trưởng Cục THADS Vũ Quốc A" is a person.
  const named =
    /^(?:chi )?cục/.test(head) && source.tokens[at - 1]?.text !== 'trưởng' ? nameLength(source, end, to) : 0;
  if (named > 1) {
    const level = head === 'chi cục' ? 'district' : 'province';
    return { ...unitOf(source, level, end, end + named, start), agency: true };
  }
  return head ? { ...unitOf(source, /^tổng|lý$/.test(head) ? 'nation' : null, end, end, start), agency: true } : null;
}

/** @param from - where its name starts, with which it ends */
function unitOf(source: Source, level: Unit['level'], from: number, end: number, start: number): Unit {
  const name = from < end ? printed(source, from, end) : '';
  return { level, name, key: placeKey(name), agency: false, bare: false, start, end };
}

/** "tỉnh Long An", "TP. Pleiku", "H.Vĩnh Cửu", "khu vực 3", "huyện Cần Giuộc, tỉnh Long An" (the first of them). */
function placeAt(source: Source, at: number, to: number, words: string): Unit | null {
  const [found = '', level] = LEVEL.exec(words) ?? [];
  const from = at + countWords(found.trimEnd());
  const known = source.tokens[from]?.capital ? placeLength(words.slice(found.length)) : 0;
  if (!level) return known > 0 ? { ...unitOf(source, 'province', at, at + known, at), bare: true } : null;
  let length = known || nameLength(source, from, to);
  // "tỉnh Vũ Quốc A", "tỉnh Long An Vũ Quốc A": the person at its head; provinces are of two words.
  if (level === 'tỉnh' && !known && length > 2) length = length < 5 ? 0 : 2;
  if (length > 0) {
    const ofProvince = level === 'tỉnh' || known > 0;
    return unitOf(source, ofProvince ? 'province' : 'district', from, from + length, at);
  }
  // "Cục THADS tỉnh": the level alone says no more than the agency.
  return NUMBERED.test(words) ? unitOf(source, 'district', at, from + 1, at) : null;
}

/** Words with capitals, with what joins them: "Ea H’leo", "M’Đrắc", "Vĩnh Cửu". */
function nameLength({ tokens, text }: Source, at: number, to: number): number {
  let i = at;
  let shouting = false;
  for (; i < to && i < at + 8; i += 1) {
    const token = tokens[i]!;
    const raw = text.slice(token.start, token.end);
    if (token.kind === 'word' && token.capital) {
      shouting ||= raw.length > 1 && raw === raw.toUpperCase();
      if (shouting && i >= at + 2) break;
    } else if (i === at || token.start !== tokens[i - 1]!.end || !(token.kind === 'word' || /^['’]$/.test(raw))) break;
  }
  return i - at;
}
