// Plenary's own programme file: one day, one room, times as the clock on the wall shows them.
import * as z from 'zod/mini';
import { idSchema, languageSchema } from '@plenary/domain/core/roles';
import { localTextSchema } from '@plenary/domain/core/text';
import { groupSchema as openGroupSchema, joinCodeSchema } from '@plenary/domain/event/commands';
import { settingsChangeSchema } from '@plenary/domain/event/settings';
import { speakerSchema } from '@plenary/domain/stage/commands';
import { sessionKinds } from '@plenary/domain/stage/state';

const dateSchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date like 2024-11-25'));
const timeSchema = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time like 09:30'));

const eventSchema = z.object({
  slug: idSchema,
  joinCode: joinCodeSchema,
  title: localTextSchema,
  summary: z.optional(localTextSchema),
  organiser: z.optional(z.string().check(z.maxLength(200))),
  venue: z.optional(z.object({ name: z.string().check(z.maxLength(100)), city: z.optional(z.string().check(z.maxLength(90))) })),
  timeZone: z.string().check(z.minLength(1), z.maxLength(60)),
  date: dateSchema,
  languages: z.array(languageSchema).check(z.minLength(1), z.maxLength(12)),
  /** Whether everyone reads how many questions were asked, taken and not taken; they do unless it says no. */
  counters: z.optional(z.boolean()),
  /** Who may ask how, whether authors may appeal, and the reasons for which questions are not taken; hosts can change it later. */
  questions: z.optional(settingsChangeSchema),
});

const sessionSchema = z.object({
  id: idSchema,
  kind: z.enum(sessionKinds),
  start: timeSchema,
  end: timeSchema,
  title: localTextSchema,
  summary: z.optional(localTextSchema),
  speakers: z.optional(z.array(speakerSchema).check(z.maxLength(60))),
});

/** `reserved`: nobody chooses it; only a link that a host makes gives it. */
const groupSchema = z.object({ ...openGroupSchema.shape, reserved: z.optional(z.boolean()) });

/** What a programme file must hold; whatever else it says (outcomes, its own version) is left to others. */
export const programmeFileSchema = z.object({
  event: eventSchema,
  stakeholderGroups: z.optional(z.array(groupSchema).check(z.maxLength(60))),
  sessions: z.array(sessionSchema).check(z.minLength(1), z.maxLength(500)),
});

export type ProgrammeFile = z.infer<typeof programmeFileSchema>;
export type FileSession = ProgrammeFile['sessions'][number];
