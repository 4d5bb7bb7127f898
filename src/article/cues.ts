import type { Item } from './items.ts';
import type { Field, OtherField } from './lexicon.ts';

export type Cue = Extract<Item, { specific: boolean }>;
export type Figure = Extract<Item, { kind: 'figure' }>;

/** Whether an item is one of the field's phrases. */
export const isCue = (item: Item | undefined): item is Cue => item !== undefined && 'specific' in item;

/** A cue and its place among the items. */
export interface Placed {
  readonly cue: Cue;
  readonly at: number;
}

/** How far a cue reaches, in items: "số việc đã thi hành xong của toàn ngành trong … là". Bounds every look around. */
export const REACH = 22;
/** Cues that name what a figure counts: fields of a report, and what is told apart from them. */
const MAIN = 'total enforceable notEnforceable suspended completed'.split(' ');
const FIELDS = new Set([
  ...MAIN,
  ...'accepted carriedIn new delegated withdrawn separateBook carriedOut received terminated'.split(' '),
]);
/** Verbs that set a figure against a target or an earlier one, and those of them that say "more". */
export const COMPARING: ReadonlySet<string> = new Set(['over', 'short', 'up', 'down', 'higher', 'lower']);
export const RISING: ReadonlySet<string> = new Set(['over', 'up', 'higher']);

/** Cues that a count, and a percentage, is read by beside those. */
export const AIMS: ReadonlySet<string> = new Set(['target', 'plan']);
export const PERCENT_CUES: ReadonlySet<string> = new Set([...AIMS, 'reach', 'share', 'level']);

export const isField = (kind: string): kind is Field => FIELDS.has(kind);
export const isOther = (kind: string): kind is OtherField => FIELDS.has(kind) && !MAIN.includes(kind);

/** Words that may stand between a figure and the cue behind it. */
export const LINKS = new Set('thuộc án việc đã được số là vụ các'.split(' '));
/** Words that join the figure in cases to that in money. */
export const JOINING = new Set('= là thành khoản bằng đồng số việc án được thu'.split(' '));
/** A cue after these names what the figure is a part of. */
export const WITHIN = new Set('trong trên của với theo'.split(' '));
