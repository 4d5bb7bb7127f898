import { readFileSync } from 'node:fs';
import { type Exact, toNumber } from '../../../src/model/exact.ts';
import type { Figure } from '../../../src/model/figure.ts';
import type { Measures } from '../../../src/model/report.ts';

export const dataFile = (name: string): URL => new URL(`../../data/${name}`, import.meta.url);
export const dataText = (name: string): string => readFileSync(dataFile(name), 'utf8');
export const dataBytes = (name: string): Uint8Array => new Uint8Array(readFileSync(dataFile(name)));

export const FIELDS = ['total', 'enforceable', 'completed', 'rate', 'target'] as const;
type Figures = Record<(typeof FIELDS)[number], number | null>;

/** The figures of a unit as plain numbers: cases, đồng, per cent. */
export interface Plain {
  readonly cases: Figures;
  readonly amounts: Figures;
}

const number = (value: Exact | undefined, times = 1): number | null =>
  value ? toNumber({ n: value.n * BigInt(times), d: value.d }) : null;

/** A figure as a number; `null` when unknown. */
export const valueOf = (figure: Figure | null | undefined, times = 1): number | null => number(figure?.value, times);

export function plain(measures: Measures): Plain {
  const figures = (which: 'cases' | 'amounts'): Figures => {
    const stated = measures[which];
    const { total, enforceable, completed } = {
      total: valueOf(stated?.total),
      enforceable: valueOf(stated?.enforceable),
      completed: valueOf(stated?.completed),
    };
    return {
      total,
      enforceable,
      completed,
      rate: valueOf(stated?.rate, 100),
      target: valueOf(stated?.targets[0]?.rate, 100),
    };
  };
  return { cases: figures('cases'), amounts: figures('amounts') };
}
