import { type Room, roomFor } from './label.ts';

export const CASCADE_FIELDS = [
  'total',
  'enforceable',
  'notEnforceable',
  'suspended',
  'completed',
  'outstanding',
] as const;
export type CascadeField = (typeof CASCADE_FIELDS)[number];

/** What is to be drawn; `null` is drawn nowhere. */
export type CascadeValues = Readonly<Record<CascadeField, number | null>>;

/** A part of a column, or of a bar where columns have no room: fractions of the one scale from zero. */
export interface CascadePart {
  readonly start: number;
  readonly length: number;
}

/** A rectangle, in per cent of the drawing's width and of its scale. */
export interface CascadeBox extends CascadePart {
  readonly x: number;
  readonly width: number;
}

export interface CascadeGeometry {
  readonly boxes: Readonly<Record<CascadeField, CascadeBox | null>>;
  /** What goes on from one stage to the next. */
  readonly bands: readonly CascadeBox[];
}

/** Height of the scale in em; the styles say the same. */
export const CASCADE_EM = 11;
const BOX = 24;
const PITCH = 38;
const COLUMN: Readonly<Record<CascadeField, number>> = {
  total: 0,
  enforceable: PITCH,
  notEnforceable: PITCH,
  suspended: PITCH,
  completed: 2 * PITCH,
  outstanding: 2 * PITCH,
};

/**
 * Lays out the way from the total to what is completed: three columns on one scale from zero, in each what goes on
 * above what does not. The largest column is the full scale: nothing is cut off, and nothing is made to fit.
 */
export function cascadeGeometry(values: CascadeValues): CascadeGeometry {
  const or0 = (field: CascadeField) => values[field] ?? 0;
  const second = or0('enforceable') + or0('notEnforceable');
  const end = Math.max(or0('total'), second + or0('suspended'), or0('completed') + or0('outstanding'));
  const at = (value: number) => (end > 0 ? value / end : 0);
  const starts: Readonly<Record<CascadeField, number>> = {
    total: 0,
    enforceable: 0,
    notEnforceable: or0('enforceable'),
    suspended: second,
    completed: 0,
    outstanding: or0('completed'),
  };
  const box = (field: CascadeField): CascadeBox | null => {
    const value = values[field];
    return value === null ? null : { x: COLUMN[field], width: BOX, start: at(starts[field]), length: at(value) };
  };
  const band = (from: 'total' | 'enforceable', to: 'enforceable' | 'completed'): CascadeBox[] => {
    const [before, after] = [values[from], values[to]];
    if (before === null || after === null) return [];
    return [{ x: COLUMN[from] + BOX, width: PITCH - BOX, start: 0, length: at(Math.min(before, after)) }];
  };
  return {
    boxes: {
      total: box('total'),
      enforceable: box('enforceable'),
      notEnforceable: box('notEnforceable'),
      suspended: box('suspended'),
      completed: box('completed'),
      outstanding: box('outstanding'),
    },
    bands: [...band('total', 'enforceable'), ...band('enforceable', 'completed')],
  };
}

/** The words of a column's main box: its number, and smaller below it its unit or share. */
export interface BoxText {
  readonly number: string;
  readonly below: string;
}

/** Two lines beside a remainder: its figure, and what it is. */
export interface RemainderText {
  readonly figure: string;
  readonly name: string;
}

/** Where the words of the columns stand. */
export interface CascadeLabels {
  /** Container width from which columns have room for their words; bars one below the other before. `null`: always bars. */
  readonly room: Room | null;
  /** Whether the figures of the stages stand in their boxes; above them otherwise. */
  readonly inside: boolean;
  /** Tops of the remainders' words, in per cent of the scale; beside the second column, below the third. */
  readonly tops: Readonly<Partial<Record<CascadeField, number>>>;
  /** Height of all of it, in em. */
  readonly height: number;
}

/** Shares of the font size that a character takes on average: bold digits, and letters, in the widest fonts pages use. */
const BOLD = 0.66;
const REGULAR = 0.58;
/** Sizes of numbers and of everything else, heights of two lines of both and of two small lines, in em; see the styles. */
const NUMBER_EM = 1.2;
const SMALL_EM = 0.84;
const INSIDE_EM = 3.1;
const LABEL_EM = 2.35;
const PADDING_EM = 1;
/** Wider than this, numbers stand better above their boxes. */
const WIDEST_INSIDE = 36;

/**
 * Finds room for the words, so that none lies on another or outside: numbers in their boxes where all three fit, and the
 * remainders' words in the corner that the columns leave free, right of the second and below the third.
 */
export function cascadeLabels(
  { boxes }: CascadeGeometry,
  stages: Readonly<Partial<Record<CascadeField, BoxText>>>,
  remainders: Readonly<Partial<Record<CascadeField, RemainderText>>>,
): CascadeLabels {
  const small = (text: string) => text.length * REGULAR * SMALL_EM;
  const percent = (width: number, share: number) => (width / share) * 100;
  const inBoxes = Object.values(stages).map(({ number, below }) =>
    percent(Math.max(number.length * BOLD * NUMBER_EM, small(below)) + PADDING_EM, BOX),
  );
  const inCorner = Object.values(remainders).map(({ figure, name }) =>
    percent(Math.max(small(figure) * (BOLD / REGULAR), small(name)) + PADDING_EM / 2, PITCH),
  );
  const tall = (['total', 'enforceable', 'completed'] as const).every(
    (stage) => !boxes[stage] || boxes[stage].length * CASCADE_EM >= INSIDE_EM,
  );
  const widest = Math.max(...inBoxes);
  const inside = tall && inBoxes.length > 0 && widest <= WIDEST_INSIDE;
  const room = roomFor(Math.max(24, ...inCorner, inside ? widest : 0));

  const tops: Partial<Record<CascadeField, number>> = {};
  const ends = (field: CascadeField) => (boxes[field] ? (boxes[field].start + boxes[field].length) * CASCADE_EM : 0);
  let free = Math.max(ends('completed'), ends('outstanding')) + 0.2;
  let height = CASCADE_EM;
  for (const field of ['outstanding', 'notEnforceable', 'suspended'] as const) {
    const box = boxes[field];
    if (!box || !remainders[field]) continue;
    const middle = (box.start + box.length / 2) * CASCADE_EM - LABEL_EM / 2;
    const top = field === 'outstanding' ? free : Math.max(free, middle);
    tops[field] = (top / CASCADE_EM) * 100;
    free = top + LABEL_EM;
    height = Math.max(height, free);
  }
  return { room, inside, tops, height };
}
