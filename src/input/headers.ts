import { COUNTS, type Count, type Measure, type Share } from '../model/report.ts';

/** A figure a column can hold. */
export type Field = Count | Share | 'rate' | 'target' | 'targetDelta' | 'pace';

/** What else a column can hold; `unknown`: words this reader does not know, or knows to be no figure of a report. */
export type Role =
  | 'figure'
  | 'name'
  | 'category'
  | 'id'
  | 'number'
  | 'period'
  | 'fiscalYear'
  | 'from'
  | 'to'
  | 'approximate'
  | 'break'
  | 'note'
  | 'remark'
  | 'unknown';

/** What the words over a column say. Parts of it may stand in another heading cell above or beside. */
export interface HeaderWords {
  readonly role: Role;
  readonly field: Field | null;
  /** "Tổng số" alone: of what, the heading above tells. */
  readonly weak: boolean;
  /** A per cent of something a heading above may name. */
  readonly bare: boolean;
  /** Of the same months a year before. */
  readonly previous: boolean;
  readonly measure: Measure | null;
  /** Money unit to be read behind bare digits: `tỷ đồng`, or `nghìn việc` for cases. */
  readonly unit: string | null;
}

/** Most letters of a heading: what is longer is a title or a note. */
const MOST_LETTERS = 160;

/** "Tỷ lệ (%)", "TY LE %", "tỷ_lệ_%" → `ty le %`; "notEnforceable" → `not enforceable`. */
export const headerKey = (text: string): string =>
  text
    .slice(0, MOST_LETTERS)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9%]+/g, ' ')
    .trim();

/** Headings that are known as a whole. */
const ROLES: readonly (readonly [Role, RegExp])[] = [
  ['number', /^(?:stt|tt|so tt|so thu tu|no|nr)?$/],
  [
    'remark',
    /^(?:level|cap|derived|link|url|.*\bbasis|.*\brank\b.*|period type|(?:nguon|source)\b.*|(?:cases|amounts) (?:accepted|carried)\b.*|don vi tinh|dvt)$/,
  ],
  ['note', /^(?:ghi chu|notes?|remarks?)$/],
  ['id', /^(?:id|ma|ma don vi|code|unit id)$/],
  ['category', /^(?:loai (?:an|viec|vu viec)|linh vuc|nhom an|category|kind of case)$/],
  ['fiscalYear', /^(?:nam|nam (?:bao cao|cong tac|thi hanh(?: an)?)|(?:fiscal |enforcement )?year)$/],
  ['from', /^(?:tu|tu ngay|from|period (?:from|start))$/],
  ['to', /^(?:den|den ngay|to|period (?:to|end))$/],
  ['period', /^(?:ky|ky (?:bao cao|thong ke)|thoi (?:gian|ky|diem)|giai doan|thang|quy|period|month|quarter)$/],
  [
    'break',
    /^(?:break|merged|merged or split|(?:sap nhap|chia tach|hop nhat|thay doi dia ban)(?: (?:hoac|va)? ?(?:sap nhap|chia tach|hop nhat))?)$/,
  ],
  ['approximate', /^(?:approximate|xap xi|so gan dung)$/],
  [
    'name',
    /^(?=.*\b(?:ten|vi|quan|phuong|tinh|pho|huyen|xa|vuc|phong|cuc|thads|unit|agency|office|province|district|scope|name)\b)(?:(?:ten|cac|don|vi|co|quan|dia|phuong|tinh|thanh|pho|huyen|thi|xa|khu|vuc|phong|chi|cuc|thads|hanh|an|dan|su|unit|agency|office|province|district|scope|name) ?)+$/,
  ],
];

/** Words of a figure's heading, in the order in which they are taken out of it: the longer before those they contain. */
const PHRASES: readonly (readonly [string, RegExp])[] = [
  [
    'ofEnforceable',
    /\b(?:tren|trong|of) (?:tong )?(?:so )?(?:ve )?(?:viec |tien |an )?(?:co|du) dieu kien.*|\bof (?:what is )?enforceable.*/g,
  ],
  [
    'ofTotal',
    /\b(?:tren|trong|of) (?:tong )?(?:so )?(?:what (?:is|was) )?(?:viec |tien |an )?(?:phai thi hanh|to be enforced).*/g,
  ],
  ['completed', /(?:da )?(?:thi hanh|giai quyet) xong|hoan thanh|\bxong\b|complet(?:ed|ion)/g],
  ['notEnforceable', /(?:chua|khong) (?:co |du )?dieu kien(?: thi hanh| giai quyet)?|(?:not (?:yet )?|un)enforceable/g],
  ['enforceable', /(?:co|du) dieu kien(?: thi hanh| giai quyet)?|enforceable/g],
  ['suspended', /(?:hoan )?(?:va |hoac )?tam dinh chi|\bhoan\b|(?:postponed(?: or )?)?suspended|postponed/g],
  ['delta', /(?:chenh lech |vuot |so voi |so sanh )(?=.*(?:chi tieu|ke hoach))|delta|against the (?=target)|^vuot$/g],
  ['target', /chi tieu(?: duoc)?(?: giao)?(?: nam(?: 20\d\d)?)?|ke hoach|target/g],
  ['rate', /t[yi] le(?: phan tram)?|phan tram|\brate\b|\bshare\b|percent(?:age)?|%/g],
  ['reached', /\bdat(?: duoc)?\b|ket qua dat/g],
  ['pace', /\bpace\b/g],
  ['total', /(?:tong )?(?:so )?(?:viec |tien )?phai thi hanh(?: an)?|\btong(?: so| cong)?\b|to be enforced|\btotal\b/g],
];

/** Of the year before; "so cùng kỳ" is a comparison with it, and another thing. */
const PREVIOUS =
  /\b(?:so )?cung ky(?: nam)?(?: truoc| 20\d\d)?\b|\bnam truoc\b|\b(?:same (?:months|period) (?:of )?(?:the )?)?(?:last|previous|prior) year\b|\bprevious\b/;
/** Of this year, in words that stand beside those. */
const CURRENT = /\b(?:ky|nam) nay\b|\b(?:this|current) (?:year|period)\b/;

const CASES = /\b(?:viec|vu viec|vu|cases?|so an)\b/;
const AMOUNTS = /\b(?:tien|gia tri|amounts?|money)\b/;
const FILLERS =
  /\b(?:ket qua|ve|so|an|dan su|thi hanh|cua|duoc|giao|da|cac|trong ky|va|the|of|in|don vi tinh|dvt|bn)\b/g;

const POWER_WORDS: readonly (readonly [string, RegExp])[] = [
  ['nghìn tỷ đồng', /\b(?:ng(?:h?in|an) t[yi]|trillion)\b/],
  ['tỷ đồng', /\b(?:t[yi]|billion|bn)\b/],
  ['triệu đồng', /\b(?:trieu|million|1 ?000 ?000 ?d(?:ong)?)\b/],
  ['nghìn đồng', /\b(?:(?:nghin|ngan|thousand)(?= ?(?:d|dong|vnd)\b)|1 ?000 ?(?=d(?:ong)?\b))/],
  ['đồng', /\b(?:dong|vnd|d)\b/],
];
const MONEY =
  /\b(?:(?:1 ?000 ?(?:000 ?)?)?(?:d|dong|vnd)|(?:nghin |ngan )?t[yi]|trieu|trillion|billion|million|bn|(?:nghin|ngan|thousand)(?= (?:dong|vnd|d)\b))\b/g;
const THOUSAND_CASES = /\b(?:nghin|ngan|thousand)(?= (?:viec|vu|case))/;

/** The unit some words name, as it is read behind bare digits; `null` when they name none. */
export function moneyUnit(key: string): string | null {
  const rest = key.replace(/t[yi] le/g, '');
  return POWER_WORDS.find(([, words]) => words.test(rest))?.[0] ?? null;
}

/** What "Đơn vị tính: việc; triệu đồng" says of the bare digits below it; `null` for other text. */
export function unitLine(text: string): { readonly cases: string | null; readonly amounts: string | null } | null {
  if (!text.includes(':')) return null;
  const said = /\b(?:don vi|dvt|units?)\b(.*)/.exec(headerKey(text))?.[1] ?? null;
  if (said === null) return null;
  const amounts = moneyUnit(said.replace(THOUSAND_CASES, ''));
  const cases = THOUSAND_CASES.test(said) ? 'nghìn việc' : null;
  return cases || amounts ? { cases, amounts } : null;
}

const NO_WORDS: HeaderWords = {
  role: 'unknown',
  field: null,
  weak: false,
  bare: false,
  previous: false,
  measure: null,
  unit: null,
};

/** Reads one heading cell, Vietnamese with or without marks, or English. */
export function readHeader(text: string): HeaderWords {
  // "Tỷ lệ % (3/2)": which columns it was worked out from.
  const key = headerKey(text.replace(/\(\s*\d+(?:\s*[=/:]\s*\d+)+\s*\)/g, ''));
  const role = ROLES.find(([, words]) => words.test(key))?.[0];
  return role ? { ...NO_WORDS, role } : (readFigureWords(key) ?? NO_WORDS);
}

function readFigureWords(key: string): HeaderWords | null {
  const found = new Set<string>();
  const before = PREVIOUS.exec(key)?.[0];
  const now = CURRENT.test(key);
  let rest = key.replace(/\bdk\b/g, 'dieu kien');
  if (before?.startsWith('so ')) return null;
  rest = rest.replace(before ?? CURRENT, ' ');
  for (const [token, words] of PHRASES) {
    // A measure inside a phrase ("tổng số việc phải thi hành") is still a measure.
    const left = rest.replace(
      words,
      (phrase) => ` ${CASES.exec(phrase)?.[0] ?? ''} ${AMOUNTS.exec(phrase)?.[0] ?? ''} `,
    );
    if (left !== rest) found.add(token);
    rest = left;
  }
  const unit = moneyUnit(rest.replace(THOUSAND_CASES, ''));
  const thousands = THOUSAND_CASES.test(rest);
  const cases = CASES.test(rest);
  const amounts = AMOUNTS.test(rest) || unit !== null;
  rest = rest
    .replace(THOUSAND_CASES, ' ')
    .replace(MONEY, ' ')
    .replace(new RegExp(CASES, 'g'), ' ')
    .replace(new RegExp(AMOUNTS, 'g'), ' ')
    .replace(FILLERS, ' ');
  const field = fieldOf(found);
  const measure = cases === amounts ? null : cases ? 'cases' : 'amounts';
  if (rest.trim() !== '' || field === undefined || (cases && amounts)) return null;
  if (field === null && measure === null && !before && !now) return null;
  return {
    role: 'figure',
    field,
    weak: field === 'total' && !/phai|to be/.test(key),
    bare: field === 'rate' && !found.has('completed') && !found.has('ofEnforceable'),
    previous: before !== undefined,
    measure,
    unit: thousands ? 'nghìn việc' : unit,
  };
}

/** The one figure that these words can mean; `null` for none, `undefined` when they mean something this reader does not hold. */
function fieldOf(found: ReadonlySet<string>): Field | null | undefined {
  const has = (token: string) => found.has(token);
  const counts = COUNTS.filter((count) => count !== 'total' && has(count));
  if (has('target')) return counts.length > 0 || has('reached') ? undefined : has('delta') ? 'targetDelta' : 'target';
  if (has('delta')) return undefined;
  if (has('pace')) return 'pace';
  if (has('rate') || has('reached')) {
    // Completed of the total is another rate, and never taken for this one.
    if (has('completed')) return has('ofTotal') || has('total') ? undefined : 'rate';
    const [count, second] = counts;
    if (count === undefined) return has('ofTotal') || has('total') ? undefined : 'rate';
    return second === undefined && !has('ofEnforceable') ? (`${count}Share` as Share) : undefined;
  }
  if (counts.length > 1 || has('ofTotal') || has('ofEnforceable')) return undefined;
  return counts[0] ?? (has('total') ? 'total' : null);
}
