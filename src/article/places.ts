import { readWord } from './words.ts';
import { countWords } from './tokens.ts';

/** Provinces and cities before and since 1 July 2025, so that a name is known without the word before it. */
const NAMES =
  'An Giang|Bà Rịa - Vũng Tàu|Bạc Liêu|Bắc Giang|Bắc Kạn|Bắc Ninh|Bến Tre|Bình Dương|Bình Định|Bình Phước|Bình Thuận|Cà Mau|Cao Bằng|Cần Thơ|Đà Nẵng|Đắk Lắk|Đắc Lắc|Đắk Nông|Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai|Hà Giang|Hà Nam|Hà Nội|Hà Tĩnh|Hải Dương|Hải Phòng|Hậu Giang|Hòa Bình|Hồ Chí Minh|HCM|TPHCM|Huế|Thừa Thiên Huế|Thừa Thiên - Huế|Hưng Yên|Khánh Hòa|Kiên Giang|Kon Tum|Lai Châu|Lạng Sơn|Lào Cai|Lâm Đồng|Long An|Nam Định|Nghệ An|Ninh Bình|Ninh Thuận|Phú Thọ|Phú Yên|Quảng Bình|Quảng Nam|Quảng Ngãi|Quảng Ninh|Quảng Trị|Sóc Trăng|Sơn La|Tây Ninh|Thái Bình|Thái Nguyên|Thanh Hóa|Tiền Giang|Trà Vinh|Tuyên Quang|Vĩnh Long|Vĩnh Phúc|Yên Bái';

const PLACES = new RegExp(
  `^(?:${NAMES.toLowerCase()
    .split('|')
    .map((name) => name.split(' ').map(readWord).join(' '))
    .join('|')}) `,
);

/** How many tokens the province name takes that words begin with; `0` when they begin with none. */
export const placeLength = (words: string): number => countWords(PLACES.exec(words)?.[0].trimEnd());

/** One key for the spellings of a name: "TP.HCM", "TPHCM" and "TP Hồ Chí Minh" are one city. */
export function placeKey(name: string): string {
  const key = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
  return /^(?:tp ?)?hcm$/.test(key) ? 'hồ chí minh' : key;
}
