import { nice, ticks } from 'd3-array';
import { type Room, roomFor, ROOMS } from './label.ts';

/** What is drawn; one value for every slot, `null` where there is none: it leaves a gap. */
export interface TrendValues {
  readonly points: readonly (number | null)[];
  readonly previous: readonly (number | null)[];
  /** Slots that are not connected with the one before. */
  readonly breaks: readonly boolean[];
  /** Lines all along. */
  readonly targets: readonly number[];
  /** Marks at one slot. */
  readonly marks: readonly { readonly index: number; readonly value: number }[];
  readonly pace: readonly { readonly index: number; readonly value: number }[];
  /** Bars from zero instead of lines. */
  readonly bars: boolean;
}

/** A point in per cent of the plot's width and height; y grows downwards. */
export interface Spot {
  readonly index: number;
  readonly x: number;
  readonly y: number;
}

/** A bar in per cent of the plot. */
export interface TrendBar extends Spot {
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly negative: boolean;
  /** Where its value stands clear of both bars of its slot. */
  readonly labelY: number;
}

export interface TrendGeometry {
  /** Values of the grid lines from the top down, evenly spaced; zero is one of them. */
  readonly ticks: readonly number[];
  readonly zero: number;
  /** Where every slot stands. */
  readonly xs: readonly number[];
  readonly spots: readonly Spot[];
  readonly previousSpots: readonly Spot[];
  /** Points of the previous series without neighbours: a line cannot show them. */
  readonly lonely: readonly Spot[];
  /** Paths in a box of 100 by 100: through neighbours, and across what is not known. */
  readonly line: string;
  readonly previousLine: string;
  readonly gaps: string;
  readonly previousGaps: string;
  readonly pace: string;
  readonly bars: readonly TrendBar[];
  readonly previousBars: readonly TrendBar[];
  /** Where the series does not go on from what was before. */
  readonly breaks: readonly number[];
  readonly targets: readonly number[];
  readonly marks: readonly (Spot & { readonly left: number; readonly right: number })[];
}

/** Height of the plot in em; the styles say the same. */
export const TREND_EM = 12;
const TICKS = 4;
/** Shares of a slot that bars of this year and the year before, and marks, take. */
const BAR = 0.56;
const PREVIOUS_BAR = 0.8;
const MARK = 0.8;

/**
 * Lays out a series on an axis from zero: as lines that are interrupted where something is not known or not comparable,
 * or as bars. Nothing is interpolated, nothing cut off.
 */
export function trendGeometry({ points, previous, breaks, targets, marks, pace, bars }: TrendValues): TrendGeometry {
  const at = (list: readonly { readonly value: number }[]) => list.map(({ value }) => value);
  const all = [...points, ...previous, ...targets, ...at(marks), ...at(pace)].filter((value) => value !== null);
  const [low, high] = [Math.min(0, ...all), Math.max(0, ...all)];
  const [start, end] = low === high ? [0, 1] : nice(low, high, TICKS);
  const y = (value: number) => ((end - value) / (end - start)) * 100;
  const count = points.length;
  const slot = 100 / Math.max(1, count);
  const spread = marks.length > 0 || bars;
  const x = (index: number) => (spread || count === 1 ? (index + 0.5) * slot : (index / (count - 1)) * 100);
  const spotsOf = (values: readonly (number | null)[]): Spot[] =>
    values.flatMap((value, index) => (value === null ? [] : [{ index, x: x(index), y: y(value) }]));
  const zero = y(0);
  const barsOf = (spots: readonly Spot[], share: number): TrendBar[] =>
    spots.map((spot) => ({
      ...spot,
      labelY: [...spotsOf(points), ...spotsOf(previous)]
        .filter(({ index }) => index === spot.index)
        .reduce((most, other) => (spot.y > zero ? Math.max(most, other.y) : Math.min(most, other.y)), spot.y),
      left: spot.x - (slot * share) / 2,
      width: slot * share,
      y: Math.min(spot.y, zero),
      height: Math.abs(spot.y - zero),
      negative: spot.y > zero,
    }));
  const [spots, previousSpots] = [spotsOf(points), spotsOf(previous)];
  const broken = (from: number, to: number) => breaks.some((value, index) => value && index > from && index <= to);
  const [now, before] = [runsOf(spots, broken), runsOf(previousSpots, () => false)];
  return {
    ticks: ticks(start, end, TICKS).reverse(),
    zero,
    xs: points.map((_, index) => x(index)),
    spots,
    previousSpots,
    lonely: before.runs.filter((run) => run.length === 1).flat(),
    line: bars ? '' : pathOf(now.runs),
    previousLine: bars ? '' : pathOf(before.runs),
    gaps: bars ? '' : pathOf(now.gaps),
    previousGaps: bars ? '' : pathOf(before.gaps),
    pace: pathOf([pace.map(({ index, value }) => ({ index, x: x(index), y: y(value) }))]),
    bars: bars ? barsOf(spots, BAR) : [],
    previousBars: bars ? barsOf(previousSpots, PREVIOUS_BAR) : [],
    breaks: breaks.flatMap((value, index) => (value && index > 0 ? [(x(index - 1) + x(index)) / 2] : [])),
    targets: targets.map(y),
    marks: marks.map(({ index, value }) => {
      const half = (Math.min(slot, 8) * MARK) / 2;
      return { index, x: x(index), y: y(value), left: x(index) - half, right: x(index) + half };
    }),
  };
}

/** Runs of neighbours, and the two ends of what lies unknown between them. */
function runsOf(
  spots: readonly Spot[],
  broken: (from: number, to: number) => boolean,
): { runs: Spot[][]; gaps: Spot[][] } {
  const runs: Spot[][] = [];
  const gaps: Spot[][] = [];
  for (const spot of spots) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (!run || !last) runs.push([spot]);
    else if (broken(last.index, spot.index)) runs.push([spot]);
    else if (spot.index === last.index + 1) run.push(spot);
    else {
      gaps.push([last, spot]);
      runs.push([spot]);
    }
  }
  return { runs, gaps };
}

const pathOf = (runs: readonly (readonly Spot[])[]): string =>
  runs
    .filter((run) => run.length > 1)
    .map((run) => `M${run.map(({ x, y }) => `${x},${y}`).join('L')}`)
    .join('');

/** Shares of the font size that a character takes on average, in the widest fonts pages use. */
const REGULAR = 0.66;
const BOLD = 0.72;
const SMALL_EM = 0.75;
const LABEL_EM = 0.84;
/** Room between the plot and words beside it, and what a plot needs at least. */
const GAP_EM = 1.1;
const LEAST_PLOT_EM = 13;
/** Height of a label of two lines. */
const END_EM = 2.5;

/** The words of a trend whose room has to be found. */
export interface TrendWords {
  /** At the ends of the lines, two lines each; with the index of the line's last point. */
  readonly ends: readonly { readonly name: string; readonly value: string; readonly y: number }[];
  readonly ticks: readonly string[];
  readonly slots: readonly string[];
  readonly targets: readonly string[];
  readonly bars: readonly string[];
}

export interface TrendLabels {
  /** Container width from which the labels stand at the ends of their lines; above the drawing before. */
  readonly room: Room | null;
  /** Width of what stands there, in em. */
  readonly endsEm: number;
  /** Middles of the labels at the ends, in per cent of the plot's height, none on another. */
  readonly ends: readonly number[];
  /** From which container width on each slot is named; `0`: always, `null`: never. */
  readonly slots: readonly (Room | 0 | null)[];
  /** From which container width on the targets are named at their lines, and whether above them. */
  readonly targetRoom: Room | null;
  readonly above: readonly boolean[];
  /** From which container width on bars carry their values. */
  readonly barRoom: Room | null;
}

const STRIDES: readonly number[] = [1, 3, 6, 12, 24, 48];

/** Finds room for the words, so that none lies on another. */
export function trendLabels({ spots, previousSpots, targets, xs }: TrendGeometry, words: TrendWords): TrendLabels {
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map(({ length }) => length));
  const axisEm = widest(words.ticks) * REGULAR * SMALL_EM + GAP_EM;
  const endsEm = Math.max(
    widest(words.ends.map(({ name }) => name)) * REGULAR * LABEL_EM,
    widest(words.ends.map(({ value }) => value)) * BOLD,
  );
  const room = words.ends.length > 0 ? roomFor(axisEm + LEAST_PLOT_EM + GAP_EM + endsEm) : null;
  const plotEm = (container: number) => container - axisEm - GAP_EM - (room !== null && container >= room ? endsEm : 0);

  const slotEm = widest(words.slots) * REGULAR * SMALL_EM + 0.5;
  const last = xs.length - 1;
  const fits = (stride: number, container: number) =>
    ((((xs[last] ?? 0) - (xs[0] ?? 0)) / 100) * plotEm(container) * stride) / Math.max(1, last) >= slotEm;
  const strideAt = (container: number) => STRIDES.find((stride) => fits(stride, container)) ?? xs.length;
  const shown = (index: number, container: number) => (last - index) % strideAt(container || LEAST_EM) === 0;
  const slots = xs.map(
    (_, index) => STEPS.find((step) => STEPS.every((wider) => wider < step || shown(index, wider))) ?? null,
  );

  const lineEm = (1.5 * LABEL_EM * 100) / TREND_EM;
  const targetEm = widest(words.targets) * BOLD * LABEL_EM;
  const near = [...spots, ...previousSpots].filter(({ x }) => x <= 50);
  const crossed = (from: number, to: number) => near.filter(({ y }) => y >= from && y <= to).length;
  const above = targets.map((y) => {
    const others = targets.filter((other) => other !== y);
    if (y < lineEm || others.some((other) => other < y && y - other < lineEm)) return false;
    return others.some((other) => other > y && other - y < lineEm) || crossed(y - lineEm, y) <= crossed(y, y + lineEm);
  });
  const tops = targets.map((y, index) => (above[index] ? y - lineEm : y)).sort((a, b) => a - b);
  const apart = tops.every((top, index) => index === 0 || top - (tops[index - 1] ?? 0) >= lineEm * 0.95);
  const targetRoom =
    targets.length === 0 || !apart ? null : roomFor(axisEm + GAP_EM + targetEm + (room === null ? 0 : endsEm));

  const barEm = widest(words.bars) * REGULAR * SMALL_EM + 0.3;
  return {
    room,
    endsEm: Math.ceil(endsEm * 10) / 10,
    ends: spreadOut(words.ends.map(({ y }) => y)),
    slots,
    targetRoom,
    above,
    barRoom: words.bars.length === 0 ? null : roomFor(axisEm + GAP_EM + barEm * Math.max(1, xs.length)),
  };
}

/** Containers narrower than the first room are taken to be this wide. */
const LEAST_EM = 10;
const STEPS = [0, ...ROOMS] as const;

/** Moves labels apart that would lie on each other, as little as it takes, inside the plot. */
function spreadOut(ys: readonly number[]): number[] {
  const apart = (END_EM / TREND_EM) * 100;
  const order = ys.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y);
  const placed: number[] = [];
  const most = 100 - apart / 2;
  order.forEach(({ y }, rank) => {
    const before = placed[rank - 1];
    placed.push(before === undefined ? y : Math.max(y, before + apart));
  });
  for (let rank = placed.length - 1, limit = Math.max(most, ...ys); rank >= 0; rank -= 1, limit -= apart) {
    placed[rank] = Math.min(placed[rank] ?? 0, limit);
  }
  const result: number[] = [];
  order.forEach(({ index }, rank) => (result[index] = placed[rank] ?? 0));
  return result;
}
