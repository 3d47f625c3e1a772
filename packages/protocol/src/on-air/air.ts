// What is on air over the socket: whoever asks once is told now and at each change, for a room or one of its screens.
import * as z from 'zod/mini';
import { idSchema, languageSchema } from '@plenary/domain/core/roles';
import { errorBodySchema } from '../up.ts';
import { onAirSchema } from './schema.ts';

/** Up, `air`. Nothing named: the first room with a live session. A screen is named by its id alone. `null`: enough. One at a time for each connection. */
export const airSchema = z.nullable(z.object({
  room: z.optional(idSchema),
  screen: z.optional(idSchema),
  /** In which titles are given, best first; after them come the event's own. */
  languages: z.optional(z.array(languageSchema).check(z.maxLength(3))),
}));

/** Accepted: what is on air follows as `onAir`. */
export const airAckSchema = z.union([z.object({ ok: z.literal(true) }), z.object({ ok: z.literal(false), error: errorBodySchema })]);

/** Down, `onAir`: whole, as of now. `null`: there is no such room or screen any more. */
export const airedSchema = z.object({ onAir: z.nullable(onAirSchema) });

export type Air = z.infer<typeof airSchema>;
export type AirAck = z.infer<typeof airAckSchema>;
export type Aired = z.infer<typeof airedSchema>;
