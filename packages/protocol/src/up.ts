// What clients send over the socket, and what the acknowledgements say.
import * as z from 'zod/mini';
import { commandIdSchema } from '@plenary/domain/commands';
import { idSchema } from '@plenary/domain/core/roles';
import { cursorSchema, sightSchema } from './cursor.ts';
import { errorCodes } from './errors/codes.ts';

/** `live` follows the room's live session. */
export const watchSchema = z.object({
  session: z.union([z.literal('live'), idSchema]),
  cursor: z.optional(cursorSchema),
});

/** What a moderator looks at: said again every few seconds; `null` once they look at nothing any more. Never goes into the log. */
export const claimSchema = z.object({ question: z.nullable(idSchema) });

/** A command on its way up: its id beside its body, so that `{ id, type, …payload }` is one flat object. */
export const commandEnvelopeSchema = z.object({ id: commandIdSchema, type: z.string().check(z.maxLength(60)) });

export const errorBodySchema = z.object({ code: z.enum(errorCodes), message: z.string(), retryable: z.boolean() });

export const watchAckSchema = z.union([
  z.object({
    ok: z.literal(true),
    session: z.nullable(idSchema),
    nowMs: z.int(),
    /** Should the line break: within how many ms to come back, at a random moment. */
    returnWithinMs: z.optional(z.int().check(z.nonnegative())),
    ...sightSchema.shape,
  }),
  z.object({ ok: z.literal(false), error: errorBodySchema }),
]);

export const claimAckSchema = z.union([z.object({ ok: z.literal(true) }), z.object({ ok: z.literal(false), error: errorBodySchema })]);

export const commandAckSchema = z.union([
  z.object({ ok: z.literal(true), seq: z.int(), result: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))) }),
  z.object({ ok: z.literal(false), error: errorBodySchema }),
]);

export type Claim = z.infer<typeof claimSchema>;
export type ClaimAck = z.infer<typeof claimAckSchema>;
export type Watch = z.infer<typeof watchSchema>;
export type WatchAck = z.infer<typeof watchAckSchema>;
export type CommandAck = z.infer<typeof commandAckSchema>;
export type WireError = z.infer<typeof errorBodySchema>;
