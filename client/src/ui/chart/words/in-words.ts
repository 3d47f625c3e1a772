// What a chart is in words.
export interface ChartTable {
  readonly head: readonly string[];
  /** The first cell of each row names it. */
  readonly rows: readonly (readonly string[])[];
}

export interface ChartInWords {
  readonly sentences: readonly string[];
  readonly table: ChartTable | null;
}
