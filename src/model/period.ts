/** The span a report covers. Reports are cumulative from the start of the enforcement year. */
export interface Period {
  /** ISO date of the first day; `null` when not stated and not implied by the label. */
  readonly from: string | null;
  /** ISO date of the last day. */
  readonly to: string | null;
  /** As the author names it: "Năm 2022", "6 tháng đầu năm 2025". */
  readonly label: string | null;
  /** Enforcement year: 2022 runs from 1 October 2021 to 30 September 2022. */
  readonly fiscalYear: number | null;
  /** Months covered since its start, 1 to 12; 12 for a whole year. `null` when unknown. */
  readonly months: number | null;
}
