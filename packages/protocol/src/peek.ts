// The result so far of an open poll that shows it to those who have voted: asked for by somebody who has, every few seconds at most.
import * as z from 'zod/mini';
import { idSchema } from '@plenary/domain/core/roles';
import { voterResultSchema } from '@plenary/domain/poll/record';
import { errorBodySchema } from './up.ts';

export const peekSchema = z.object({ poll: idSchema });

/** `result`: `null` until enough have voted. */
export const peekAckSchema = z.union([
  z.object({ ok: z.literal(true), ...voterResultSchema.shape }),
  z.object({ ok: z.literal(false), error: errorBodySchema }),
]);
export type PeekAck = z.infer<typeof peekAckSchema>;
