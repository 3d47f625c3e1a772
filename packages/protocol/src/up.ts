// What clients send over the socket, and what the acknowledgements say.
import * as z from 'zod/mini';
import { commandIdSchema } from '@plenary/domain/commands';
import { idSchema } from '@plenary/domain/core/roles';
import { edgeSchema, questionLists } from '@plenary/domain/question/standing-in-lists';
import { questionRecordSchema } from '@plenary/domain/question/views';
import { cursorSchema, sightSchema } from './cursor.ts';
import { errorCodes } from './errors/codes.ts';

/** `live` follows the room's live session. */
export const watchSchema = z.object({
  session: z.union([z.literal('live'), idSchema]),
  cursor: z.optional(cursorSchema),
});

export const browseLimits = { perPage: 100, queryLength: 100 } as const;

/**
 * The next questions of a list of a session; with a query, of those that hold its words. `after`: where the page before ended. `one`:
 * instead of these, one question and its replies.
 */
export const browseSchema = z.object({
  session: idSchema,
  list: z.enum(questionLists),
  query: z.optional(z.string().check(z.maxLength(browseLimits.queryLength))),
  after: z.optional(edgeSchema),
  one: z.optional(idSchema),
  limit: z.int().check(z.positive(), z.lte(browseLimits.perPage)),
});

/** What a moderator looks at: said again every few seconds; `null` once they look at nothing any more. Never goes into the log. */
export const claimSchema = z.object({ question: z.nullable(idSchema) });

/**
 * How a room screen is, said by the screen itself every few seconds; its identity says which one it is. Never goes into the log.
 * `picture`: the name of what it drew last, such as `welcome` or `poll:<id>`; `rev`: of the newest record in it; `seq`: how far it has read.
 */
export const beatSchema = z.strictObject({
  picture: z.string().check(z.maxLength(200), z.regex(/^[a-z]+(:[\w-]{1,64})?(\|[a-z]+(:[\w-]{1,64})?)?$/)),
  rev: z.int().check(z.nonnegative()),
  seq: z.int().check(z.nonnegative()),
  /** Of its window, in CSS pixels, and device pixels for each of them. */
  width: z.int().check(z.positive(), z.lte(65_535)),
  height: z.int().check(z.positive(), z.lte(65_535)),
  pixelRatio: z.number().check(z.positive(), z.lte(16)),
  /** From its last beat to the answer; `null` before the first. */
  delayMs: z.nullable(z.int().check(z.nonnegative())),
  /** The server's clock minus its own. */
  clockOffsetMs: z.int(),
  /** Whether its page is in sight, as far as the browser can tell. */
  visible: z.boolean(),
  /** How long ago the browser last drew for it. */
  drawnAgoMs: z.int().check(z.nonnegative()),
});

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

/** `edge`: where the page ended, `null` at the end of the list. `total`: how many there are in all. */
export const browseAckSchema = z.union([
  z.object({
    ok: z.literal(true),
    cursor: cursorSchema,
    records: z.array(questionRecordSchema),
    edge: z.nullable(edgeSchema),
    total: z.int().check(z.nonnegative()),
  }),
  z.object({ ok: z.literal(false), error: errorBodySchema }),
]);

export const claimAckSchema = z.union([z.object({ ok: z.literal(true) }), z.object({ ok: z.literal(false), error: errorBodySchema })]);

export const beatAckSchema = claimAckSchema;

export const commandAckSchema = z.union([
  z.object({ ok: z.literal(true), seq: z.int(), result: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))) }),
  z.object({ ok: z.literal(false), error: errorBodySchema }),
]);

export type Beat = z.infer<typeof beatSchema>;
export type BeatAck = z.infer<typeof beatAckSchema>;
export type Browse = z.infer<typeof browseSchema>;
export type BrowseAck = z.infer<typeof browseAckSchema>;
export type Claim = z.infer<typeof claimSchema>;
export type ClaimAck = z.infer<typeof claimAckSchema>;
export type Watch = z.infer<typeof watchSchema>;
export type WatchAck = z.infer<typeof watchAckSchema>;
export type CommandAck = z.infer<typeof commandAckSchema>;
export type WireError = z.infer<typeof errorBodySchema>;
