import { plainText } from '../input/figure-text.ts';
import { countWords } from './tokens.ts';

/**
 * Provinces and cities before and since 1 July 2025, so that a name is known without the word before it. As words are read:
 * "kiên" is for "kiện" with its mark lost.
 */
const PLACES =
  /^(?:an giang|bà rịa - vũng tàu|bạc liêu|bắc (?:giang|kạn|ninh)|bến tre|bình (?:dương|định|phước|thuận)|cà mau|cao bằng|cần thơ|đà nẵng|đắk (?:lắk|nông)|đắc lắc|điện biên|đồng (?:nai|tháp)|gia lai|hà (?:giang|nam|nội|tĩnh)|hải (?:dương|phòng)|hậu giang|hòa bình|hồ chí minh|huế|hưng yên|khánh hòa|kiện giang|kon tum|lai châu|lạng sơn|lào cai|lâm đồng|long an|nam định|nghệ an|ninh (?:bình|thuận)|phú (?:thọ|yên)|quảng (?:bình|nam|ngãi|ninh|trị)|sóc trăng|sơn la|tây ninh|thái (?:bình|nguyên)|thanh hóa|tiền giang|trà vinh|tuyên quang|vĩnh (?:long|phúc)|yên bái|thừa thiên (?:- )?huế|(?:tp)?hcm) /;

/** How many tokens the province name takes that words begin with; `0` when they begin with none. */
export const placeLength = (words: string): number => countWords(PLACES.exec(words)?.[0].trimEnd());

/** One key for the spellings of a name: "TP.HCM", "TPHCM" and "TP Hồ Chí Minh" are one city. */
export function placeKey(name: string): string {
  const key = plainText(name.replace(/[^\p{L}\d]+/gu, ' '));
  return /^(?:tp ?)?hcm$/.test(key) ? 'hồ chí minh' : key;
}
