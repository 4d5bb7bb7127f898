import type { Misuse, Valued } from './command-line.ts';

/** What belongs behind an option. */
const VI_VALUES: Readonly<Record<Valued, string>> = {
  'base-url': 'địa chỉ bắt đầu bằng https:// hoặc http://',
  format: 'html, svg, png hoặc email',
  lang: 'vi hoặc en',
  max: 'số nguyên không âm, ví dụ 1000',
  measure: 'cases (việc) hoặc amounts (tiền)',
  out: 'nơi ghi: thư mục (publish) hoặc tệp (render)',
  set: 'TÊN=GIÁ_TRỊ, ví dụ shape=ring',
  theme: 'light hoặc dark',
  widget: 'gauge, bars, cascade, stat, trend, table hoặc dashboard',
  width: 'bề rộng bằng px, từ 10 đến 9999, ví dụ 480',
};
const EN_VALUES: Readonly<Record<Valued, string>> = {
  'base-url': 'an address that begins with https:// or http://',
  format: 'html, svg, png or email',
  lang: 'vi or en',
  max: 'a whole number that is not negative, such as 1000',
  measure: 'cases or amounts',
  out: 'a place to write to: a folder (publish) or a file (render)',
  set: 'NAME=VALUE, such as shape=ring',
  theme: 'light or dark',
  widget: 'gauge, bars, cascade, stat, trend, table or dashboard',
  width: 'a width in px from 10 to 9999, such as 480',
};

/** Vietnamese: what is wrong with what was typed, and what belongs there. */
export function viMisuse(misuse: Misuse): string {
  switch (misuse.kind) {
    case 'command':
      return `cần check, read, render hoặc publish, nhưng ${misuse.got === null ? 'chưa có lệnh nào' : `gặp “${misuse.got}”`}.`;
    case 'no-file':
      return `${misuse.command}: cần tên tệp, nhưng chưa có.`;
    case 'more-files':
      return `${misuse.command}: chỉ nhận một tệp, nhưng gặp thêm “${misuse.got}”.`;
    case 'option':
      return `không có tùy chọn ${misuse.got}${misuse.nearest && `; gần nhất là ${misuse.nearest}`}. Tên tệp bắt đầu bằng “-” thì viết sau “--”.`;
    case 'misplaced':
      return `${misuse.option} không dùng được với ${misuse.command}.`;
    case 'flag':
      return `${misuse.option} không nhận giá trị, nhưng gặp “${misuse.got}”.`;
    case 'value':
      return misuse.got === null
        ? `--${misuse.option}: cần ${VI_VALUES[misuse.option]}, nhưng chưa có.`
        : `--${misuse.option} ${misuse.got}: cần ${VI_VALUES[misuse.option]}.`;
    case 'attribute':
      return `--set ${misuse.got}: <${misuse.tag}> không có thuộc tính này${misuse.nearest && `; gần nhất là ${misuse.nearest}`}.`;
    case 'refused':
      return `--set ${misuse.message}`;
  }
}

/** English: the same. */
export function enMisuse(misuse: Misuse): string {
  switch (misuse.kind) {
    case 'command':
      return `expected check, read, render or publish, got ${misuse.got === null ? 'no command' : `"${misuse.got}"`}.`;
    case 'no-file':
      return `${misuse.command}: expected the name of a file, got none.`;
    case 'more-files':
      return `${misuse.command}: takes one file only, got "${misuse.got}" as well.`;
    case 'option':
      return `there is no option ${misuse.got}${misuse.nearest && `; the nearest is ${misuse.nearest}`}. Files whose names begin with "-" go behind "--".`;
    case 'misplaced':
      return `${misuse.option} is no option of ${misuse.command}.`;
    case 'flag':
      return `${misuse.option} takes no value, got "${misuse.got}".`;
    case 'value':
      return misuse.got === null
        ? `--${misuse.option}: expected ${EN_VALUES[misuse.option]}, got nothing.`
        : `--${misuse.option} ${misuse.got}: expected ${EN_VALUES[misuse.option]}.`;
    case 'attribute':
      return `--set ${misuse.got}: <${misuse.tag}> has no such attribute${misuse.nearest && `; the nearest is ${misuse.nearest}`}.`;
    case 'refused':
      return `--set ${misuse.message}`;
  }
}
