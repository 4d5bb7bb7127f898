/** A figure as JSON holds it: a number (cases, đồng, per cent), or text as people write it. `null` is not stated. */
export type FigureJson = string | number | null;

/** A rate to be reached, with more than its figure. */
export interface TargetJson {
  rate: FigureJson;
  /** Who set it, such as "Quốc hội". */
  name?: string | null;
  /** `>`: it has to be exceeded; `>=`, the default: reaching it is enough. */
  operator?: '>=' | '>' | null;
  /** `year`, the default: for the twelve months; `milestone`: for the period reported. */
  kind?: 'year' | 'milestone' | null;
}

/** One target or several, each a figure or a {@link TargetJson}. */
export type TargetsJson = FigureJson | TargetJson | readonly (FigureJson | TargetJson)[];

/** What is stated of cases or of amounts. */
export interface MeasureJson {
  total?: FigureJson;
  enforceable?: FigureJson;
  notEnforceable?: FigureJson;
  suspended?: FigureJson;
  completed?: FigureJson;
  enforceableShare?: FigureJson;
  notEnforceableShare?: FigureJson;
  suspendedShare?: FigureJson;
  rate?: FigureJson;
  target?: TargetsJson;
  targets?: TargetsJson;
  targetDelta?: FigureJson;
  pace?: FigureJson;
}

/** Days as ISO or `22/09/2022`; the label alone is enough: "9 tháng đầu năm 2025". */
export interface PeriodJson {
  from?: string | null;
  to?: string | null;
  label?: string | null;
  fiscalYear?: number | null;
  months?: number | null;
}

/** Where the figures were published. */
export interface SourceJson {
  name?: string | null;
  url?: string | null;
}

/** Cases and amounts, each as far as it is stated. */
export interface MeasuresJson {
  cases?: MeasureJson | null;
  amounts?: MeasureJson | null;
}

/** The same months a year before. */
export interface PreviousJson extends MeasuresJson {
  period?: PeriodJson | string | null;
}

/** One kind of case; it is chosen by its `id`, made from its place where none is given. */
export interface CategoryJson extends MeasuresJson {
  id?: string | number | null;
  name?: string | null;
}

/** One office, group of offices or province. */
export interface UnitJson extends CategoryJson {
  /** `id` of the unit it is part of. */
  parent?: string | number | null;
  /** Merged, split or moved since last year. */
  break?: boolean | null;
  period?: PeriodJson | string | null;
  previous?: PreviousJson | null;
}

/** One point of a series. */
export interface PeriodReportJson extends MeasuresJson {
  period?: PeriodJson | string | null;
  break?: boolean | null;
}

/** The JSON of a report, as `report.schema.json` describes it. Everything but one figure is optional. */
export interface ReportJson extends MeasuresJson {
  $schema?: string;
  schema?: 1;
  agency?: string | null;
  period?: PeriodJson | string | null;
  asOf?: string | null;
  status?: 'provisional' | 'revised' | 'final' | null;
  source?: SourceJson | string | null;
  notes?: readonly string[] | string | null;
  previous?: PreviousJson | null;
  units?: readonly UnitJson[] | null;
  periods?: readonly PeriodReportJson[] | null;
  categories?: readonly CategoryJson[] | null;
}

type FieldsOf<T> = { readonly [K in keyof Required<T>]: 1 };

const MEASURES = { cases: 1, amounts: 1 } as const satisfies FieldsOf<MeasuresJson>;
const CATEGORY = { id: 1, name: 1, ...MEASURES } as const satisfies FieldsOf<CategoryJson>;
const PERIOD_REPORT = { period: 1, break: 1, ...MEASURES } as const satisfies FieldsOf<PeriodReportJson>;
const PREVIOUS = { period: 1, ...MEASURES } as const satisfies FieldsOf<PreviousJson>;

/**
 * The fields each object of the JSON may have. The compiler holds it to the types above, a test to `report.schema.json`.
 */
export const FIELDS = {
  report: {
    $schema: 1,
    schema: 1,
    agency: 1,
    period: 1,
    asOf: 1,
    status: 1,
    source: 1,
    notes: 1,
    ...MEASURES,
    previous: 1,
    units: 1,
    periods: 1,
    categories: 1,
  } satisfies FieldsOf<ReportJson>,
  measure: {
    total: 1,
    enforceable: 1,
    notEnforceable: 1,
    suspended: 1,
    completed: 1,
    enforceableShare: 1,
    notEnforceableShare: 1,
    suspendedShare: 1,
    rate: 1,
    target: 1,
    targets: 1,
    targetDelta: 1,
    pace: 1,
  } satisfies FieldsOf<MeasureJson>,
  target: { rate: 1, name: 1, operator: 1, kind: 1 } satisfies FieldsOf<TargetJson>,
  period: { from: 1, to: 1, label: 1, fiscalYear: 1, months: 1 } satisfies FieldsOf<PeriodJson>,
  source: { name: 1, url: 1 } satisfies FieldsOf<SourceJson>,
  previous: PREVIOUS,
  unit: { ...CATEGORY, parent: 1, break: 1, period: 1, previous: 1 } satisfies FieldsOf<UnitJson>,
  periodReport: PERIOD_REPORT,
  category: CATEGORY,
} as const;
