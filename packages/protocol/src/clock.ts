// What time it is on the log's clock, which all servers go by. The question, `clock`, says nothing.
import * as z from 'zod/mini';
import { errorBodySchema } from './up.ts';

export const clockAckSchema = z.union([z.object({ ok: z.literal(true), nowMs: z.int() }), z.object({ ok: z.literal(false), error: errorBodySchema })]);

export type ClockAck = z.infer<typeof clockAckSchema>;
