// A poll's record, as it travels: its shape alone, without anything that makes it.
import * as z from 'zod/mini';
import { idSchema, roles } from '../core/roles.ts';
import { localTextSchema } from '../core/text.ts';
import { pollSplitSchema } from './commands.ts';
import { entryDeskSchema } from './entries-view.ts';
import { pollResultSchema, pollSetupSchema } from './kinds/setups.ts';
import { leaderSchema } from './leaders.ts';
import { splitTableSchema } from './split/table.ts';
import { pollStatuses, resultTimes } from './state.ts';

const time = z.nullable(z.int());
const known = z.nullable(z.int());
const partSchema = z.object({ electorate: z.string(), ballots: z.int(), result: pollResultSchema });

/** What a round came to, as far as its reader may know. */
const roundSchema = z.object({
  round: z.int(),
  openedAtMs: time,
  closesAtMs: time,
  closedAtMs: time,
  revealed: z.boolean(),
  /** `voters` have cast a ballot: always told. The last three are known once the round is sealed. `refused`, `repeated`: attempts, not people. */
  turnout: z.object({ voters: z.int(), changed: z.int(), couldVote: known, refused: known, repeated: known }),
  /** How many ballots are in the result: while people vote, as of the step that is told. `null` without one. */
  counted: known,
  /** `null` while it is hidden from this audience, or moves in steps and has not come to the first one. */
  result: z.nullable(pollResultSchema),
  parts: z.nullable(z.array(partSchema)),
  /** The result by group, or by room and remote; `null` where there is none, or none that this audience may see. */
  table: z.nullable(splitTableSchema),
  /** SHA-256 of the list of ballots, from the sealing on: what is published later can be held against it. */
  head: z.nullable(z.string()),
});
export type RoundRecord = z.infer<typeof roundSchema>;

/** What somebody who has voted may know of a round before others do. */
export const voterResultSchema = z.pick(roundSchema, { round: true, counted: true, result: true, parts: true });
export type VoterResult = z.infer<typeof voterResultSchema>;

export const pollRecordSchema = z.extend(roundSchema, {
  kind: z.literal('poll'),
  id: idSchema,
  rev: z.int(),
  session: idSchema,
  title: localTextSchema,
  setup: pollSetupSchema,
  options: z.array(z.object({ id: z.string(), text: localTextSchema, detail: z.optional(localTextSchema), picture: z.optional(idSchema) })),
  results: z.enum(resultTimes),
  named: z.boolean(),
  changeable: z.boolean(),
  sealed: z.boolean(),
  electorates: z.array(z.object({ id: z.string(), label: localTextSchema, groups: z.array(idSchema), roles: z.array(z.enum(roles)), weight: z.number() })),
  split: z.nullable(pollSplitSchema),
  status: z.enum(pollStatuses),
  /** Awards: the places that are shown by now, the best of them first; `null` where places are not shown one by one. */
  places: z.nullable(z.array(z.object({ place: z.int(), options: z.array(z.string()), value: z.number() }))),
  /** Of a quiz that tells them: who gave most right answers in this session. */
  leaders: z.nullable(z.array(leaderSchema)),
  past: z.array(roundSchema),
  /** Of a draft: its place among the others, the smallest first. */
  order: z.optional(z.int()),
  /** For staff: words that wait for them. */
  desk: z.optional(entryDeskSchema),
});
export type PollRecord = z.infer<typeof pollRecordSchema>;
