/** Size of a mark's label, and the share of it that one character takes on average: bold, in the widest fonts pages use. */
const LABEL_EM = 0.84;
const CHARACTER = 0.66;

/** Steps of container widths, in em, from which a label has the room it needs; `styles/rooms.ts` says the same in CSS. */
export const ROOMS = [16, 20, 24, 28, 32, 36, 44] as const;
export type Room = (typeof ROOMS)[number];

export type Side = 'start' | 'middle' | 'end';

/** Estimated width of a label, in em of the widget: too wide rather than too narrow, for without room it only moves below the drawing. */
const labelWidthEm = (text: string): number => text.length * CHARACTER * LABEL_EM;

/** The smallest step that holds `widthEm`; `null` when none does. */
const roomFor = (widthEm: number): Room | null => ROOMS.find((room) => room >= widthEm) ?? null;

/** From which container width on a label has room beside a drawing that is centred and `drawingEm` wide. @param x - place of its anchor, per cent of the drawing */
export const roomBeside = (text: string, x: number, drawingEm: number): Room | null =>
  roomFor(2 * ((Math.abs(x - 50) / 100) * drawingEm + labelWidthEm(text)));

/** On which side of a place on a full-width scale a label has its room, and from which container width on. @param at - fraction of the width */
export function labelAlong(text: string, at: number): { readonly side: Side; readonly room: Room | null } {
  const width = labelWidthEm(text);
  if (at < 0.2) return { side: 'start', room: roomFor(width / (1 - at)) };
  if (at > 0.8) return { side: 'end', room: roomFor(width / at) };
  return { side: 'middle', room: roomFor(width / 2 / Math.min(at, 1 - at)) };
}
