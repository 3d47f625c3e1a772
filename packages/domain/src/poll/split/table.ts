// A poll's result by stakeholder group, or by room and remote: as it is counted, and as it may be told.
import * as z from 'zod/mini';

export interface ExactRow {
  /** A group or a presence mode; `null` for who gave no group. */
  readonly id: string | null;
  readonly ballots: number;
  /** For each column: how many of these ballots are in it. */
  readonly counts: readonly number[];
}

export interface ExactSplit {
  readonly columns: readonly string[];
  /** Every group that may vote, whether it has ballots or not, in an order that does not follow from ballots; who gave no group comes last. */
  readonly rows: readonly ExactRow[];
  /** Whether each ballot is in exactly one column: so in all kinds but multiple choice. */
  readonly oneColumn: boolean;
}

export const splitTableSchema = z.object({
  columns: z.array(z.string()),
  /** How many ballots this table holds, and how many of them are in each column: the tally of its moment. */
  ballots: z.number(),
  totals: z.array(z.number()),
  /** `cells`: for each column, `null` where it is not told. `ballots`: the group's, `null` unless all of its row is told. */
  rows: z.array(z.object({ id: z.nullable(z.string()), ballots: z.nullable(z.number()), cells: z.array(z.nullable(z.number())) })),
  /** For each column: in how many groups more than half of the ballots are in it, of those of which the numbers above tell either. */
  agreement: z.array(z.object({ majorities: z.number(), groups: z.number() })),
});
export type SplitTable = z.infer<typeof splitTableSchema>;
