// What the server sends by itself over the socket.
import * as z from 'zod/mini';
import { idSchema } from '@plenary/domain/core/roles';
import { personalSchema } from '@plenary/domain/records';
import { cursorSchema, sightSchema } from './cursor.ts';

/** Changes of the watched session for this audience. `session`: which session the records belong to now. */
export const deltaSchema = z.object({ session: z.nullable(idSchema), ...sightSchema.shape });

/** What is personal, whole, as of a cursor; sent to that person's connections only. */
export const meSchema = z.object({ cursor: cursorSchema, ...personalSchema.shape });

/** The lossy lane: may be late, may be missing. */
export const signalSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('presence'), room: z.int(), remote: z.int() }),
  z.object({
    kind: z.literal('house'),
    room: z.int(),
    remote: z.int(),
    staff: z.int(),
    /** Connected people by stakeholder group; those without one are under the empty key. */
    groups: z.record(z.string(), z.int()),
    /** By the language they chose; those who chose none are under the empty key. */
    languages: z.record(z.string(), z.int()),
    /** Ids of the screens that are connected now. */
    screens: z.array(idSchema),
  }),
  z.object({
    kind: z.literal('claim'),
    /** Staff only: who looks at which question; `null`: at none any more. */
    by: idSchema,
    name: z.nullable(z.string()),
    question: z.nullable(idSchema),
    /** It holds for so many ms unless it is said again. */
    forMs: z.int(),
  }),
  z.object({
    kind: z.literal('beat'),
    /** Staff only: how a screen is, as it says itself; its limits were checked on the way up. */
    screen: idSchema,
    picture: z.string(),
    rev: z.int(),
    seq: z.int(),
    width: z.int(),
    height: z.int(),
    pixelRatio: z.number(),
    delayMs: z.nullable(z.int()),
    clockOffsetMs: z.int(),
    visible: z.boolean(),
    drawnAgoMs: z.int(),
  }),
]);

/** The history was lost or replaced, or the access was taken back: drop the records, and watch again or stop. */
export const resetSchema = z.object({ reason: z.enum(['history', 'access']) });

/** This node is about to leave: come back within so many ms, at a moment of your own, to whichever answers. */
export const movingSchema = z.object({ withinMs: z.int().check(z.nonnegative()) });

export type Delta = z.infer<typeof deltaSchema>;
export type Me = z.infer<typeof meSchema>;
export type Signal = z.infer<typeof signalSchema>;
export type Reset = z.infer<typeof resetSchema>;
export type Moving = z.infer<typeof movingSchema>;
