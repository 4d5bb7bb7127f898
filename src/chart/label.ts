/** Size of a mark's label, and the share of it that one character takes on average: bold, in the widest fonts pages use. */
const LABEL_EM = 0.84;
const CHARACTER = 0.66;

/** Steps of container widths, in em, from which a label has the room it needs; `styles/rooms.ts` says the same in CSS. */
export const ROOMS = [16, 20, 24, 28, 32, 36, 44] as const;
export type Room = (typeof ROOMS)[number];

export type Side = 'start' | 'middle' | 'end';

/** Estimated width of a label, in em of the widget: too wide rather than too narrow, for without room it only moves below the drawing. */
export const labelWidthEm = (text: string): number => text.length * CHARACTER * LABEL_EM;

/** The smallest step that holds `widthEm`; `null` when none does. */
export const roomFor = (widthEm: number): Room | null => ROOMS.find((room) => room >= widthEm) ?? null;

/** A label where it would stand: its anchor in em from the left top of the container, and what it says. */
export interface Placed {
  readonly x: number;
  /** Its baseline; the same for labels on one line. */
  readonly y: number;
  readonly side: Side;
  readonly text: string;
}

/** How much of a label stands to the left of its anchor. */
const LEFT: Readonly<Record<Side, number>> = { start: 0, middle: 0.5, end: 1 };
/** What keeps two labels on a line, and two lines, apart. */
const APART = 0.5;
const LINE = 1.2 * LABEL_EM;

/**
 * The smallest step from which all labels of a drawing stand at their marks: inside the container, none on another.
 *
 * @param place - the labels in a container of that width, in em; wider ones only bring them further apart
 * @returns `null` when none does: then they belong in lines below
 */
export const roomForAll = (place: (containerEm: number) => readonly Placed[]): Room | null =>
  ROOMS.find((room) => {
    const boxes = place(room).map(({ x, y, side, text }) => {
      const width = labelWidthEm(text);
      return { left: x - LEFT[side] * width, right: x + (1 - LEFT[side]) * width, y };
    });
    return boxes.every(
      ({ left, right, y }, index) =>
        left >= -1e-9 &&
        right <= room + 1e-9 &&
        boxes
          .slice(index + 1)
          .every(
            (other) => Math.abs(other.y - y) >= LINE || other.left - right >= APART || left - other.right >= APART,
          ),
    );
  }) ?? null;

/** On which side of a place on a full-width scale a label has its room, and from which container width on. @param at - fraction of the width */
export function labelAlong(text: string, at: number): { readonly side: Side; readonly room: Room | null } {
  const width = labelWidthEm(text);
  if (at < 0.2) return { side: 'start', room: roomFor(width / (1 - at)) };
  if (at > 0.8) return { side: 'end', room: roomFor(width / at) };
  return { side: 'middle', room: roomFor(width / 2 / Math.min(at, 1 - at)) };
}
