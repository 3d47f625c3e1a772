// How far a reader has read, and what it gets from there. Only the server makes cursors and only it looks inside them.
import * as z from 'zod/mini';
import { idSchema } from '@plenary/domain/core/roles';
import { recordKeySchema, recordSchema } from '@plenary/domain/records';

export const cursorSchema = z.object({
  epoch: z.string().check(z.maxLength(64)),
  seq: z.int().check(z.nonnegative()),
  /** The session that was read so far. A reader that sends it for another one gets everything; one without it answers for that itself. */
  session: z.optional(z.nullable(idSchema)),
});

/** Changed records, keys that the reader may no longer see, and the cursor after them. `reset`: drop what you hold first. */
export const sightSchema = z.object({
  cursor: cursorSchema,
  reset: z.optional(z.boolean()),
  records: z.array(recordSchema),
  gone: z.array(recordKeySchema),
});

export type Cursor = z.infer<typeof cursorSchema>;
export type WireSight = z.infer<typeof sightSchema>;
