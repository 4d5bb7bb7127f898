/**
 * The way through each widget by keyboard and by ear: what its doc page says, and what `test/browser/keyboard.browser.ts`
 * walks.
 */
export interface Path {
  /** What the tab key stops at, in order, each by its role; what is only there sometimes stands in the text. */
  readonly stops: readonly string[];
  /** What the widget is, in a sentence. */
  readonly summary: string;
  /** Key → what it does. */
  readonly keys: readonly (readonly [keys: string, effect: string])[];
  /** What a screen reader meets, in order. */
  readonly heard: readonly string[];
}

const TABLE = ['Enter, Space on “Bảng số liệu”', 'Opens the data table, and closes it'] as const;
const FRAME = 'The label: a heading where `heading-level` says so, a line of text elsewhere; agency and period';
const NOTICES = 'Notices, a list named “Lưu ý”, where something is wrong with the figures';
const VERDICTS =
  'The verdict in words, such as “Vượt chỉ tiêu 0,05 điểm %”; its glyph and its colour say nothing beyond that';
const FOOTER = 'Source, as-of date and status, and the data table, captioned by the same sentence';

const still = (drawing: string): Omit<Path, 'summary'> => ({
  stops: ['summary'],
  keys: [TABLE],
  heard: [FRAME, NOTICES, drawing, VERDICTS, FOOTER],
});

export const paths: Readonly<Record<string, Path>> = {
  'thads-gauge': {
    summary: 'One completion rate against its target: as an arc, a ring, a bullet, or within a line of text.',
    ...still('One image, named by the sentence of the widget and by every target'),
  },
  'thads-bars': {
    summary: 'What was to be enforced, what of it can be, and what has been completed.',
    ...still('One image, named by the sentence of the widget and by every target'),
  },
  'thads-bars[view]': {
    summary: 'A bar for each unit or kind of case, with its own target and last year.',
    stops: ['option', 'summary'],
    keys: [
      ['Tab', 'One stop for all rows: the one picked, else the one that was last read, else the first'],
      ['↓ ↑ → ←', 'The next row, the one before'],
      ['Home, End', 'The first row, the last'],
      ['Enter, Space', 'Picks the row, or lets go of it; in a dashboard for all widgets'],
      ['Escape', 'Closes the popover with the exact figures'],
      TABLE,
    ],
    heard: [
      FRAME,
      NOTICES,
      'A list box named by the sentence of all rows',
      'Rows as options, each by its name, its figures as they are seen, and its own sentence with target and last year; “selected” where it is picked',
      FOOTER,
    ],
  },
  'thads-cascade': {
    summary: 'The way from the total to what has been completed, with what is left at each step.',
    ...still('One image, named by the whole way in a sentence'),
  },
  'thads-stat': {
    summary: 'One number in a tile, with its change and its target.',
    stops: [],
    keys: [['Tab', 'Passes over it: there is nothing to do']],
    heard: [
      FRAME,
      NOTICES,
      'One image, named by the sentence of the tile',
      'Its change against last year, and verdicts',
    ],
  },
  'thads-trend': {
    summary: 'A rate or a count by month or by year, with last year, target and pace.',
    stops: ['group', 'summary'],
    keys: [
      ['→ ←', 'Reads the next point that is stated, the one before'],
      ['Home, End', 'The first, the last'],
      ['Escape', 'Lets go of the point'],
      TABLE,
    ],
    heard: [
      FRAME,
      NOTICES,
      'A group that says it is read by arrow keys; in it one image, named by the sentence of the series and its targets',
      'Each point as it is read: month, value, last year, distance from the target, said by a live region',
      VERDICTS,
      FOOTER,
    ],
  },
  'thads-table': {
    summary: 'The same figures as a table that readers put in order, with bars in its cells.',
    stops: ['button', 'button', 'button', 'button', 'button', 'button', 'button'],
    keys: [
      ['Tab', 'The button above each column'],
      ['Enter, Space', 'Puts the rows in order by that column; once more, the other way round'],
      ['Enter, Space on a name', 'In a dashboard: picks the row for all widgets, or lets go of it'],
    ],
    heard: [
      FRAME,
      NOTICES,
      'A table captioned by the sentence of all rows; heads of columns say how they are sorted, names are heads of their rows; bars are not heard, their figures are',
    ],
  },
  'thads-dashboard': {
    summary: 'One report with its pickers, for several widgets.',
    stops: ['radio', 'combobox', 'select'],
    keys: [
      ['← →, ↑ ↓ on “Về việc”', 'Cases or amounts'],
      ['Typing in “Đơn vị”', 'Finds units, without case or marks; how many were found is said'],
      ['↓ ↑ in the list', 'The next one, the one before; Enter takes it'],
      ['Escape in the list', 'Closes it and takes nothing'],
      ['↓ ↑ on “Kỳ số liệu”', 'Another period'],
      ['Enter on “Bỏ chọn …”', 'Lets go of the unit; the focus goes to the field for units'],
    ],
    heard: [
      'Label, agency and period, notices: said once here and not again by the widgets inside',
      'The switch, the field and the list, each by its name',
      'The widgets inside, each as described on its own page',
      'Source, as-of date and status',
    ],
  },
};

/** What Storybook prints on the doc page of a widget. */
export function documented(name: string): { docs: { description: { component: string } } } {
  const path = paths[name];
  if (!path) throw new Error(`no path through ${name}`);
  const { summary, keys, heard } = path;
  const rows = keys.map(([key, effect]) => `| ${key} | ${effect} |`);
  const component = [
    summary,
    '### By keyboard',
    ['| keys | what they do |', '| --- | --- |', ...rows].join('\n'),
    'Every stop shows a ring of 2 px; the tab key leads out again at both ends.',
    '### By ear',
    heard.map((line, index) => `${index + 1}. ${line}.`).join('\n'),
  ].join('\n\n');
  return { docs: { description: { component } } };
}
