import type { Item } from './items.ts';
import type { CueKind, Field } from './lexicon.ts';

export type Cue = Extract<Item, { is: 'cue' }>;
export type Figure = Extract<Item, { is: 'figure' }>;

/** A cue and its place among the items. */
export interface Placed {
  readonly cue: Cue;
  readonly at: number;
}

/** How far a cue reaches, in items: "số việc đã thi hành xong của toàn ngành trong … là". Bounds every look around. */
export const REACH = 22;
/** Cues that name what a figure counts. */
const FIELDS = new Set<CueKind>(
  'total enforceable notEnforceable suspended completed accepted carriedIn new delegated withdrawn separateBook carriedOut received terminated'.split(
    ' ',
  ) as CueKind[],
);
/** Verbs that set a figure against a target or an earlier one, and those of them that say "more". */
export const COMPARING: ReadonlySet<CueKind> = new Set(['over', 'short', 'up', 'down', 'higher', 'lower']);
export const RISING: ReadonlySet<CueKind> = new Set(['over', 'up', 'higher']);

export const isField = (kind: CueKind): kind is CueKind & Field => FIELDS.has(kind);

/** Words that may stand between a figure and the cue behind it. */
export const LINKS = new Set('thuộc diện án loại việc đã được này số là vụ dạng đang thì các'.split(' '));
/** Words that join the figure in cases to that in money. */
export const JOINING = new Set('là thành khoản bằng đồng số việc án được thu'.split(' '));
/** A cue after these names what the figure is a part of. */
export const WITHIN = new Set('trong trên của với theo /'.split(' '));
