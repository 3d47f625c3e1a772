// How far a reader has read, and what it gets from there. Only the server makes cursors and only it looks inside them.
import * as z from 'zod/mini';
import { idSchema } from '@plenary/domain/core/roles';
import { edgeSchema, questionLists } from '@plenary/domain/question/standing-in-lists';
import { recordKeySchema, recordSchema } from '@plenary/domain/records';

export const cursorSchema = z.object({
  epoch: z.string().check(z.maxLength(64)),
  seq: z.int().check(z.nonnegative()),
  /** The session that was read so far. A reader that sends it for another one gets everything; one without it answers for that itself. */
  session: z.optional(z.nullable(idSchema)),
});

/** By list: how far a reader holds it. What stands behind that is there to be browsed; a list that is not named is held to its end. */
export const edgesSchema = z.partialRecord(z.enum(questionLists), edgeSchema);

/**
 * Changed records, keys that the reader may no longer see, and the cursor after them. `reset`: drop what you hold first. `edges`: of the
 * session's questions only the beginning of each list is here.
 */
export const sightSchema = z.object({
  cursor: cursorSchema,
  reset: z.optional(z.boolean()),
  records: z.array(recordSchema),
  gone: z.array(recordKeySchema),
  edges: z.optional(edgesSchema),
});

export type Cursor = z.infer<typeof cursorSchema>;
export type WireSight = z.infer<typeof sightSchema>;
export type Edges = z.infer<typeof edgesSchema>;
