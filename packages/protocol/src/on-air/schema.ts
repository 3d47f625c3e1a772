// What is on air in a room, flat and small, for programs that are not ours: video mixers, captioners, web sites. It has a version of its own:
// fields are never renamed or taken away within one, and `schema.test.ts` holds shape and version together.
import * as z from 'zod/mini';
import { idSchema, languageSchema, presenceModes } from '@plenary/domain/core/roles';

export const onAirVersion = 1;

export const onAirScenes = ['welcome', 'now', 'question', 'poll'] as const;

/** Who asks. No name: anonymous. */
const whoSchema = z.object({ name: z.nullable(z.string()), group: z.nullable(z.string()), mode: z.nullable(z.enum(presenceModes)) });

const pollSchema = z.object({
  status: z.enum(['open', 'closed']),
  closesAtMs: z.nullable(z.int()),
  /** How many people have voted. */
  voters: z.int(),
  /** `count` is `null` while the results are hidden. */
  options: z.array(z.object({ id: z.string(), text: z.string(), count: z.nullable(z.int()) })),
});

export const onAirSchema = z.object({
  version: z.literal(onAirVersion),
  event: idSchema,
  room: idSchema,
  roomTitle: z.string(),
  /** The event's languages. */
  languages: z.array(languageSchema),
  /** Grows with each change of what is shown here. */
  rev: z.int(),
  /** Since when the room has looked at it; `null` for a welcome. */
  sinceMs: z.nullable(z.int()),
  scene: z.enum(onAirScenes),
  /** Of the session, question or poll; `null` for a welcome. */
  id: z.nullable(idSchema),
  /** Of the event or the session, or what a poll asks. Beside a question: the session in which it was asked. */
  title: z.string(),
  /** Of the title, where it is known. */
  titleLanguage: z.nullable(languageSchema),
  /** A question's words, and their language where it is known. */
  text: z.nullable(z.string()),
  textLanguage: z.nullable(z.string()),
  who: z.nullable(whoSchema),
  supporters: z.nullable(z.int()),
  speakers: z.array(z.object({ name: z.string(), role: z.string() })),
  startsAtMs: z.nullable(z.int()),
  endsAtMs: z.nullable(z.int()),
  poll: z.nullable(pollSchema),
});

export type OnAir = z.infer<typeof onAirSchema>;
export type OnAirPoll = z.infer<typeof pollSchema>;
