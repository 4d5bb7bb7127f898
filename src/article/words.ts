import { plainText } from '../input/figure-text.ts';

/** Two spellings of one word, both in use, and slips that are common in articles. */
const SPELLINGS: Readonly<Record<string, string>> = {
  tỉ: 'tỷ',
  kì: 'kỳ',
  lí: 'lý',
  uỷ: 'ủy',
  huỷ: 'hủy',
  toà: 'tòa',
  hoà: 'hòa',
  xoá: 'xóa',
  hoá: 'hóa',
  ngàn: 'nghìn',
  ngìn: 'nghìn',
  viêc: 'việc',
  điêu: 'điều',
  kiên: 'kiện',
};

const KNOWN = new Map(Object.entries(SPELLINGS));

/** A word as the lexicon writes it: composed, lower case, in one spelling. */
export function readWord(raw: string): string {
  const found = KNOWN.get(raw);
  if (found !== undefined) return found;
  const plain = plainText(raw);
  const word = KNOWN.get(plain) ?? plain;
  // Articles repeat themselves: most words are looked up once. Bounded, so that a hostile text cannot fill memory twice.
  if (KNOWN.size < 50_000) KNOWN.set(raw, word);
  return word;
}
