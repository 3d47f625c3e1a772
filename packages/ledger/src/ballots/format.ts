// The list of a poll's ballots as lines: first the poll with all that counting again needs, then each round with what was told of it and its
// ballots in the order of their receipts, and an end. No line says in which group, where or when somebody voted.
import * as z from 'zod/mini';
import { idSchema, roles } from '@plenary/domain/core/roles';
import { localTextSchema } from '@plenary/domain/core/text';
import { ballotSchema, pollResultSchema, pollSetupSchema } from '@plenary/domain/poll/kinds/setups';
import { hashSchema, linkSchema } from '../lines.ts';

/** 2: heads may be made with a blind. Lists in which none is stay what they were. */
export const ballotsVersions = [1, 2] as const;
const count = z.int().check(z.nonnegative());

/** Who votes in a body of its own, and how much of the whole it decides beside the others. */
const electorateSchema = z.object({ id: idSchema, label: localTextSchema, groups: z.array(idSchema), roles: z.array(z.enum(roles)), weight: z.number() });
const optionSchema = z.object({ id: idSchema, text: localTextSchema, detail: z.optional(localTextSchema) });

/** What was asked, and how it is counted. */
export const sheetSchema = z.object({
  event: idSchema,
  poll: idSchema,
  title: localTextSchema,
  setup: pollSetupSchema,
  options: z.array(optionSchema),
  named: z.boolean(),
  electorates: z.array(electorateSchema),
});
export type Sheet = z.infer<typeof sheetSchema>;

/**
 * Something that a voter wrote, as others may read it. `salt`: what its commitment was made with. Of what moderators have not let through,
 * the commitment is all there is, and without the salt nobody can try words against it.
 */
export const entrySchema = z.union([z.object({ text: z.string(), salt: z.string() }), z.object({ withheld: hashSchema })]);
export type Entry = z.infer<typeof entrySchema>;

/** `name`: in polls by name alone. `electorate`: where bodies have weights. `ballot` as its voter sees it; what is written by hand is in `entries`. */
export const publishedSchema = z.object({
  receipt: idSchema,
  name: z.nullable(z.string()),
  electorate: z.nullable(idSchema),
  ballot: z.nullable(ballotSchema),
  entries: z.nullable(z.array(entrySchema)),
});
export type Published = z.infer<typeof publishedSchema>;

/** `null` where nobody could tell. */
export const turnoutSchema = z.object({ voters: count, changed: count, couldVote: z.nullable(count), refused: z.nullable(count), repeated: z.nullable(count) });

/**
 * What was told of a round, `null` where its result never was. `head`: what was committed to when its ballots were sealed. `blind`: what it was
 * made with so that nobody could try answers against it before the ballots were told; not there in heads of before.
 */
export const toldSchema = z.object({
  round: count,
  openedAt: z.nullable(z.string()),
  closedAt: z.nullable(z.string()),
  turnout: turnoutSchema,
  result: z.nullable(pollResultSchema),
  parts: z.nullable(z.array(z.object({ electorate: idSchema, ballots: count, result: pollResultSchema }))),
  blind: z.optional(z.string().check(z.regex(/^[\w-]{22,86}$/))),
  head: hashSchema,
});
export type Told = z.infer<typeof toldSchema>;

export const sheetLineSchema = z.object({ kind: z.literal('poll'), format: z.literal('plenary-ballots'), version: z.literal(ballotsVersions), ...sheetSchema.shape, rounds: count, hash: hashSchema });
export const roundLineSchema = z.object({ kind: z.literal('round'), ...toldSchema.shape, ...linkSchema });
export const ballotLineSchema = z.object({ kind: z.literal('ballot'), round: count, n: count, ...publishedSchema.shape, ...linkSchema });
export const endLineSchema = z.object({ kind: z.literal('end'), rounds: count, ballots: count, ...linkSchema });
export const lineSchema = z.discriminatedUnion('kind', [sheetLineSchema, roundLineSchema, ballotLineSchema, endLineSchema]);

export type BallotsLine = z.infer<typeof lineSchema>;
export type RoundLine = z.infer<typeof roundLineSchema>;
export type BallotLine = z.infer<typeof ballotLineSchema>;
