// What is on air in a room or on one of its screens, flat and small, for programs that are not ours: video mixers, captioners, web sites. It has
// a version of its own: fields are never renamed or taken away within one, and `on-air.test.ts` holds shape and version together.
import * as z from 'zod/mini';
import { idSchema, languageSchema, presenceModes } from '@plenary/domain/core/roles';
import { localTextSchema } from '@plenary/domain/core/text';
import { pollRecordSchema } from '@plenary/domain/poll/record';

export const onAirVersion = 2;

/** A room has the first four; a screen that shows something of its own may have any. */
export const onAirScenes = ['welcome', 'now', 'question', 'poll', 'questions', 'session', 'countdown', 'announcement', 'captions', 'blank'] as const;

/** Who asks. No name: anonymous. */
const whoSchema = z.object({ name: z.nullable(z.string()), group: z.nullable(z.string()), mode: z.nullable(z.enum(presenceModes)) });

const pollSchema = z.object({
  status: z.enum(['open', 'closed']),
  closesAtMs: z.nullable(z.int()),
  /** How many people have voted. */
  voters: z.int(),
  /** `count` is `null` while the results are hidden, and for kinds whose result is no count for each option; with weights it is a percentage. */
  options: z.array(z.object({ id: z.string(), text: z.string(), count: z.nullable(z.number()) })),
  /** It is told by group, or by room and remote. */
  byGroup: z.boolean(),
  /** The names of groups, for a table by group. */
  groups: z.array(z.object({ id: idSchema, label: localTextSchema })),
  /** All that everyone may know of it, in the words of every language, whatever its kind. */
  record: pollRecordSchema,
});

const questionSchema = z.object({ id: idSchema, text: z.string(), textLanguage: z.nullable(z.string()), who: whoSchema, supporters: z.int() });

const partSchema = z.object({
  scene: z.enum(onAirScenes),
  /** Of the session, question or poll; `null` where there is none. */
  id: z.nullable(idSchema),
  /** Of the event or the session, or what a poll asks. Beside a question: the session in which it was asked. */
  title: z.string(),
  /** Of the title, where it is known. */
  titleLanguage: z.nullable(languageSchema),
  /** A question's words, an announcement's, or what happens at the end of a countdown, and their language where it is known. */
  text: z.nullable(z.string()),
  textLanguage: z.nullable(z.string()),
  who: z.nullable(whoSchema),
  supporters: z.nullable(z.int()),
  speakers: z.array(z.object({ name: z.string(), role: z.string() })),
  startsAtMs: z.nullable(z.int()),
  endsAtMs: z.nullable(z.int()),
  /** A countdown's end. */
  untilMs: z.nullable(z.int()),
  poll: z.nullable(pollSchema),
  /** What may be asked next, first first, as far as a wall could show it. */
  questions: z.array(questionSchema),
});

export const onAirSchema = z.object({
  version: z.literal(onAirVersion),
  event: idSchema,
  room: idSchema,
  roomTitle: z.string(),
  /** The screen that was asked for; `null`: the room. `follows`: it shows what its room looks at. */
  screen: z.nullable(z.object({ id: idSchema, name: z.string(), follows: z.boolean() })),
  /** The event's languages. */
  languages: z.array(languageSchema),
  /** Grows with each change of what is shown here. */
  rev: z.int(),
  /** Since when it is shown; `null` where that is not known, and for a welcome. */
  sinceMs: z.nullable(z.int()),
  ...partSchema.shape,
  /** Where two things are shown together: the second. */
  beside: z.nullable(partSchema),
});

export type OnAir = z.infer<typeof onAirSchema>;
export type OnAirPart = z.infer<typeof partSchema>;
export type OnAirPoll = z.infer<typeof pollSchema>;
export type OnAirQuestion = z.infer<typeof questionSchema>;
