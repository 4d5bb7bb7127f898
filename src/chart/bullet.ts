import { scaleEndFor } from './gauge.ts';
import { labelAlong, type Room, roomForAll, type Side } from './label.ts';

/** Places and lengths on a bar, as fractions of its full width from zero. */
export interface BulletGeometry {
  /** Length of what 100 % is; the scale goes on beyond it when the rate does. */
  readonly track: number;
  /** Length of the completed part up to 100 %; 0 without a value. */
  readonly value: number;
  /** The part of the value beyond 100 %. */
  readonly over: { readonly from: number; readonly length: number } | null;
  readonly targets: readonly number[];
  /** Rate at the end of the scale: 1, or above it when the rate is. */
  readonly scaleEnd: number;
}

/**
 * Lays out one rate along a bar that begins at zero.
 *
 * @param rate - fraction from 0; above 1 the scale grows, `null` leaves the track empty
 * @param targets - fractions
 */
export function bulletGeometry({
  rate,
  targets,
}: {
  readonly rate: number | null;
  readonly targets: readonly number[];
}): BulletGeometry {
  const scaleEnd = scaleEndFor(Math.max(rate ?? 0, ...targets));
  const at = (value: number) => Math.min(value, scaleEnd) / scaleEnd;
  const track = at(1);
  const beyond = rate !== null && rate > 1;
  return {
    track,
    value: beyond ? track : at(rate ?? 0),
    over: beyond ? { from: track, length: at(rate) - track } : null,
    targets: targets.map(at),
    scaleEnd,
  };
}

export interface PlacedLabels {
  readonly sides: readonly Side[];
  /** Container width from which all of them stand at their marks. */
  readonly room: Room | null;
}

/** Labels of marks along a scale of the whole width, all on one line. @param places - fractions of the width */
export function labelsAlong(texts: readonly string[], places: readonly number[]): PlacedLabels {
  const labels = texts.map((text, index) => ({
    text,
    at: places[index] ?? 0,
    side: labelAlong(text, places[index] ?? 0).side,
  }));
  const room = roomForAll((container) => labels.map(({ text, at, side }) => ({ text, side, x: at * container, y: 0 })));
  return { sides: labels.map(({ side }) => side), room };
}
