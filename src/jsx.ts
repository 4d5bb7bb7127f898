import type { ReactiveElement } from 'lit';
import type { ThadsBars } from './elements/bars/thads-bars.ts';
import type { ThadsCascade } from './elements/cascade/thads-cascade.ts';
import type { ThadsDashboard } from './elements/dashboard/thads-dashboard.ts';
import type { ThadsGauge } from './elements/gauge/thads-gauge.ts';
import type { ThadsStat } from './elements/stat/thads-stat.ts';
import type { ThadsTable } from './elements/table/thads-table.ts';
import type { ThadsTarget } from './elements/target/thads-target.ts';
import type { ThadsTrend } from './elements/trend/thads-trend.ts';

/** `headingLevel` as an attribute is `heading-level`. */
type Kebab<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
  : Name;

/** What an author can set of an element beside what every element has. */
type Settable<E> = Exclude<
  { [Name in keyof E]: E[Name] extends (...given: never[]) => unknown ? never : Name }[keyof E],
  keyof ReactiveElement | 'dataLang' | 'exporting' | 'shared' | 'provided' | 'providedShared' | symbol
>;

type Attribute<Value> = Exclude<Value, null> | undefined;

/** An element in JSX: its properties, the same as attributes, its events, and what its framework knows of every element. */
export type ThadsProps<E extends Element> = {
  [Name in Settable<E>]?: E[Name];
} & {
  [Name in Settable<E> as Name extends string ? Kebab<Name> : never]?: Attribute<E[Name]>;
} & {
  [Name in keyof HTMLElementEventMap & `thads-${string}` as `on${Name}`]?: (event: HTMLElementEventMap[Name]) => void;
} & {
  children?: unknown;
  class?: string;
  className?: string;
  dir?: string;
  hidden?: boolean;
  id?: string;
  key?: string | number;
  lang?: string;
  ref?: ((element: E | null) => void) | object | string | null;
  slot?: string;
  style?: string | object;
  title?: string;
};

/**
 * Every tag for JSX, where a framework keeps what it knows of tags:
 *
 * ```ts
 * import type { ThadsElements } from 'thads-widgets/jsx';
 * declare module 'react' {
 *   namespace JSX {
 *     interface IntrinsicElements extends ThadsElements {}
 *   }
 * }
 * ```
 */
export interface ThadsElements {
  'thads-bars': ThadsProps<ThadsBars>;
  'thads-cascade': ThadsProps<ThadsCascade>;
  'thads-dashboard': ThadsProps<ThadsDashboard>;
  'thads-gauge': ThadsProps<ThadsGauge>;
  'thads-stat': ThadsProps<ThadsStat>;
  'thads-table': ThadsProps<ThadsTable>;
  'thads-target': ThadsProps<ThadsTarget>;
  'thads-trend': ThadsProps<ThadsTrend>;
}
