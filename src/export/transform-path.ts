import { round } from './drawing.ts';

/** Maps `x` to `a·x + c·y + e` and `y` to `b·x + d·y + f`, as SVG has it. */
export interface Matrix {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

/** How many numbers a command takes. */
const TAKES: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, a: 7, z: 0 };

/** By how much a transform makes things larger. */
export const scaleOf = ({ a, b, c, d }: Matrix): number => Math.sqrt(Math.abs(a * d - b * c));

/**
 * Path data in other coordinates, all of it absolute: so a picture needs no transforms, and strokes keep their widths.
 * Arcs stay arcs, which is right for transforms that keep circles round.
 */
export function transformPath(data: string, m: Matrix): string {
  const out: string[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const at = (px: number, py: number) => `${round(m.a * px + m.c * py + m.e)} ${round(m.b * px + m.d * py + m.f)}`;
  for (const [, command = '', rest = ''] of data.matchAll(/([a-zA-Z])([^a-zA-Z]*(?:e[-+]?\d+[^a-zA-Z]*)*)/g)) {
    const kind = command.toLowerCase();
    const relative = command === kind;
    const numbers = [...rest.matchAll(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi)].map(([text]) => Number(text));
    const takes = TAKES[kind];
    if (takes === undefined) return out.join('');
    if (kind === 'z') {
      out.push('Z');
      [x, y] = [startX, startY];
    }
    const commands = takes === 0 ? 0 : Math.floor(numbers.length / takes);
    for (let index = 0; index < commands * takes; index += takes) {
      const [dx, dy] = relative ? [x, y] : [0, 0];
      const n = numbers.slice(index, index + takes);
      const [last = 0, lastButOne = 0] = [n[takes - 1], n[takes - 2]];
      if (kind === 'a') {
        const [rx = 0, ry = 0, turn = 0, large = 0, sweep = 0, ax = 0, ay = 0] = n;
        const mirrored = m.a * m.d - m.b * m.c < 0;
        out.push(
          `A${round(rx * scaleOf(m))} ${round(ry * scaleOf(m))} ${turn} ${large} ${mirrored ? 1 - sweep : sweep} ${at(ax + dx, ay + dy)}`,
        );
        [x, y] = [ax + dx, ay + dy];
        continue;
      }
      const points: string[] = [];
      if (takes > 1) for (let i = 0; i < takes; i += 2) points.push(at((n[i] ?? 0) + dx, (n[i + 1] ?? 0) + dy));
      if (kind === 'h') x = last + dx;
      else if (kind === 'v') y = last + dy;
      else [x, y] = [lastButOne + dx, last + dy];
      // What follows a first point without a letter of its own is a line.
      const letter = kind === 'm' ? (index === 0 ? 'M' : 'L') : takes === 1 ? 'L' : kind.toUpperCase();
      if (letter === 'M') [startX, startY] = [x, y];
      out.push(letter + (takes === 1 ? at(x, y) : points.join(' ')));
    }
  }
  return out.join('');
}
