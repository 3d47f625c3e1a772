// All records as one union: what views let out, and what browsers hold.
import * as z from 'zod/mini';
import { eventRecordSchema } from './event/views.ts';
import { ballotSchema } from './poll/kinds/setups.ts';
import { pollRecordSchema } from './poll/record.ts';
import { rankingRecordSchema } from './question/ranking-view.ts';
import { tallyRecordSchema } from './question/tally-view.ts';
import { ownQuestionSchema, questionRecordSchema } from './question/views.ts';
import { screenRecordSchema } from './screen/views.ts';
import { roomRecordSchema, sessionRecordSchema } from './stage/views.ts';

export const recordSchema = z.discriminatedUnion('kind', [
  eventRecordSchema,
  roomRecordSchema,
  sessionRecordSchema,
  questionRecordSchema,
  rankingRecordSchema,
  tallyRecordSchema,
  pollRecordSchema,
  screenRecordSchema,
]);
export type EventRecordUnion = z.infer<typeof recordSchema>;
export type RecordKind = EventRecordUnion['kind'];
export type RecordOf<K extends RecordKind> = Extract<EventRecordUnion, { kind: K }>;

/** `kind:id`, the name of a record everywhere. */
export type RecordKey = `${RecordKind}:${string}`;
export const recordKeySchema = z.string().check(z.regex(/^(event|room|session|question|ranking|tally|poll|screen):[A-Za-z0-9_-]{1,64}$/));

/** Under which name a ballot lies in the box of a round, and in its published list. */
const receiptSchema = z.object({ round: z.int(), receipt: z.string() });

/** What is personal: my questions, what I support, my ballots by poll, and their receipts until the box is sealed. */
export const personalSchema = z.object({
  questions: z.array(ownQuestionSchema),
  supports: z.array(z.string()),
  ballots: z.record(z.string(), ballotSchema),
  /** Which round each of these ballots is of. */
  rounds: z.record(z.string(), z.int()),
  receipts: z.record(z.string(), receiptSchema),
});
export type Personal = z.infer<typeof personalSchema>;
