/**
 * Words that are themselves of this grammar or of everyday use once their marks are dropped
 * ("năm" → "nam" as in Việt Nam, "tỷ" → "ty" as in công ty): they are read only as spelt.
 */
const ONLY_AS_SPELT = new Set(
  'năm án tỷ vụ là tăng giảm gần hơn trên đồng cục xã quý khu phòng bộ còn mới cũ tiền tỉnh đơn bàn sơ kế tư'.split(
    ' ',
  ),
);

/** Two spellings of one word, both in use. */
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
};

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const MARKS = /[\u0300-\u036f]/g;

const withoutTone = (word: string): string => word.normalize('NFD').replace(TONES, '').normalize('NFC');
const withoutMarks = (word: string): string => word.normalize('NFD').replace(MARKS, '').replace(/đ/g, 'd');

/**
 * Reads words the way the lexicon writes them: composed, lower case, one spelling, and with the marks a hurried
 * hand left out ("viêc", "chua", "dieu kien") put back where no other word could be meant.
 */
export function wordReader(lexicon: Iterable<string>): (raw: string) => string {
  const words = [...lexicon];
  const known = new Map<string, string>(words.map((word) => [word, word]));
  for (const word of words) {
    if (ONLY_AS_SPELT.has(word)) continue;
    for (const bare of [withoutTone(word), withoutMarks(word)])
      if (bare.length > 1 && !known.has(bare)) known.set(bare, word);
  }
  for (const [other, word] of Object.entries(SPELLINGS)) known.set(other, word);
  return (raw) => {
    const found = known.get(raw);
    if (found !== undefined) return found;
    const plain = raw.normalize('NFC').toLowerCase();
    const word = known.get(plain) ?? plain;
    // Articles repeat themselves: most words are looked up once. Bounded, so that a hostile text cannot fill memory twice.
    if (known.size < 50_000) known.set(raw, word);
    return word;
  };
}
