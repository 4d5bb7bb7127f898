import type { Figure } from './figure.ts';
import type { Period } from './period.ts';

/** What is counted: enforcement decisions (*việc*) or money (*tiền*, in đồng). The two never share an axis. */
export type Measure = 'cases' | 'amounts';

/** A rate to be reached. */
export interface Target {
  /** A fraction; exact as stated, its precision is only how it is printed. */
  readonly rate: Figure;
  /** `>=`: reaching it is enough; `>` ("giao trên 83,25%"): it has to be exceeded. */
  readonly operator: '>=' | '>';
  /** Who set it, such as "Quốc hội"; `null` for the agency's own. */
  readonly name: string | null;
  /** `year`: for the twelve months; `milestone`: for the period reported. */
  readonly kind: 'year' | 'milestone';
}

/** The counts that can be stated of a measure, in the order of the statistical chain. */
export const COUNTS = ['total', 'notEnforceable', 'suspended', 'enforceable', 'completed'] as const;
/** Name of a count: of enforcement decisions, or of đồng. */
export type Count = (typeof COUNTS)[number];

/** The shares of `total` that articles state beside the counts. */
export const SHARES = ['enforceableShare', 'notEnforceableShare', 'suspendedShare'] as const;
/** Name of a share, which is a fraction of `total`. */
export type Share = (typeof SHARES)[number];

/**
 * What a report states of one measure; `null` is "not stated", never zero.
 *
 * Since 2020 `total = enforceable + notEnforceable + suspended`; before, without the last.
 */
export interface MeasureFigures extends Readonly<Record<Count | Share, Figure | null>> {
  /** `completed / enforceable` as published, a fraction; never over `total`. */
  readonly rate: Figure | null;
  readonly targets: readonly Target[];
  /** `rate − target` as published, in points as a fraction (0.0005 for 0,05 points); below zero when missed. */
  readonly targetDelta: Figure | null;
  /** The rate that would be on course for the target at this point of the year, a fraction. */
  readonly pace: Figure | null;
}

/** Cases and amounts of one agency, unit, category or period. */
export interface Measures {
  readonly cases: MeasureFigures | null;
  readonly amounts: MeasureFigures | null;
}

/** `provisional`: before the books are closed; `revised`: corrected since; `final`: closed. */
export type Status = 'provisional' | 'revised' | 'final';
/** Every {@link Status}, in the order in which a report comes by them. */
export const STATUSES: readonly Status[] = ['provisional', 'revised', 'final'];

/** The same figures of the same months a year before. */
export interface PreviousReport extends Measures {
  readonly period: Period | null;
}

/** One office, group of offices or province of the report. */
export interface Unit extends Measures {
  readonly id: string;
  readonly name: string;
  /** `id` of the unit it is part of. */
  readonly parent: string | null;
  /** Merged, split or moved since last year, so that no comparison over time holds. */
  readonly break: boolean;
  readonly period: Period | null;
  readonly previous: PreviousReport | null;
}

/** One kind of case of the report, such as bank credit. */
export interface Category extends Measures {
  readonly id: string;
  readonly name: string;
}

/** One point of a series. */
export interface PeriodReport extends Measures {
  readonly period: Period;
  readonly break: boolean;
}

/** Where the figures were published. */
export interface Source {
  readonly name: string;
  readonly url: string | null;
}

/** A report on civil judgment enforcement, its figures as they were stated. Everything but one figure is optional. */
export interface Report extends Measures {
  readonly schema: 1;
  readonly agency: string | null;
  readonly period: Period | null;
  /** ISO date up to which the figures count. */
  readonly asOf: string | null;
  readonly status: Status | null;
  readonly source: Source | null;
  readonly notes: readonly string[];
  readonly previous: PreviousReport | null;
  readonly units: readonly Unit[];
  readonly periods: readonly PeriodReport[];
  readonly categories: readonly Category[];
}

/** A measure of which nothing is stated yet. */
export const NO_FIGURES: MeasureFigures = {
  total: null,
  notEnforceable: null,
  suspended: null,
  enforceable: null,
  completed: null,
  enforceableShare: null,
  notEnforceableShare: null,
  suspendedShare: null,
  rate: null,
  targets: [],
  targetDelta: null,
  pace: null,
};

/** A report of which nothing is stated yet. */
export const NO_REPORT: Report = {
  schema: 1,
  agency: null,
  period: null,
  asOf: null,
  status: null,
  source: null,
  notes: [],
  cases: null,
  amounts: null,
  previous: null,
  units: [],
  periods: [],
  categories: [],
};
