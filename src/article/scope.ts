import type { Measure } from '../model/report.ts';
import type { Unit } from './agency.ts';
import type { Field } from './lexicon.ts';
import type { Span } from './span.ts';
import type { Quantity } from './quantities.ts';

/** What a percentage or a change says. */
export type Role =
  | { readonly is: 'count'; readonly field: Field }
  | { readonly is: 'rate' }
  | { readonly is: 'target' }
  | { readonly is: 'targetDelta'; readonly sign: 1 | -1 }
  | { readonly is: 'share'; readonly of: 'enforceable' | 'notEnforceable' | 'suspended' }
  | {
      readonly is: 'change';
      readonly of: Field | 'rate' | 'enforceableShare' | 'notEnforceableShare';
      readonly sign: 1 | -1;
    };

/** Whose figures, which of them and when: what has to be the same for figures to be of one record. */
export interface Scope {
  /** Another unit than the article's; `null` is its own. */
  readonly unit: Unit | null;
  /** "tín dụng", "ngân sách": a part of the cases only; `null` is all of them. */
  readonly subset: string | null;
  readonly span: Span | null;
}

/** `likely`: taken unless the other figures contradict it; `doubtful`: taken only when they bear it out. */
export type Trust = 'sure' | 'likely' | 'doubtful';

/** One figure with its role and its record. */
export interface Statement {
  readonly role: Role;
  readonly measure: Measure;
  readonly quantity: Quantity;
  readonly scope: Scope;
  /** Sentence it stands in. */
  readonly sentence: number;
  readonly inTitle: boolean;
  readonly trust: Trust;
  /** What a change is measured against, as printed. */
  readonly basis: string | null;
}

/** What was said last, for what follows without saying it again. */
export interface Said {
  readonly measure: Measure;
  /** The count, or the rate or share that followed it. */
  readonly of: Field | 'rate' | 'enforceableShare' | 'notEnforceableShare' | 'suspendedShare';
  /** Place in its sentence. */
  readonly at: number;
}

export interface Counted extends Said {
  readonly of: Field;
}

/** What one sentence hands to the next. */
export interface Context {
  topic: Measure | null;
  /** Whether the agency spoken of enforces judgments; courts and police have figures too. */
  thads: boolean;
  subset: string | null;
  /** The part the whole article is about. */
  theme: string | null;
  unit: Unit | null;
  span: Span | null;
  /** The last count or rate, and in which sentence it was said. */
  said: Said | null;
  saidIn: number;
}

/** What a sentence is told about itself. */
export interface SentenceFacts {
  readonly index: number;
  readonly inTitle: boolean;
  /** Whether a place or agency is the article's own. */
  readonly isOwn: (unit: Unit) => boolean;
}
