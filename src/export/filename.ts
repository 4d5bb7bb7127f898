import { exportWords } from '../text/export.ts';
import type { Exported } from './exported.ts';

/** Beyond it, names of files make trouble when they are sent or unpacked. */
const MOST_LETTERS = 60;

/** "Chi cục THADS huyện Cần Giuộc" → `chi-cuc-thads-huyen-can-giuoc`. */
const slug = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MOST_LETTERS)
    .replace(/^-|-$/g, '');

/** `chi-cuc-thads-huyen-can-giuoc-nam-2022-viec.csv`: agency, period and measure, in letters every system takes. */
export const fileName = ({ origin, reading, messages }: Exported, extension: string): string =>
  `${[origin.agency, origin.period, exportWords(messages).measures[reading.measure]]
    .map((part) => slug(part ?? ''))
    .filter(Boolean)
    .join('-')}.${extension}`;
