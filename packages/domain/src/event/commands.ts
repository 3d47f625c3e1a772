// Commands about the event as a whole, and who may send them.
import * as z from 'zod/mini';
import { idSchema, languageSchema, type Role } from '../core/roles.ts';
import { localTextSchema } from '../core/text.ts';
import { programmeSessionSchema, roomSchema } from '../stage/commands.ts';
import { settingsChangeSchema } from './settings.ts';
import { groupLimits } from './state.ts';

/** `reserved`: nobody chooses it; only a link that a host makes gives it. */
export const groupSchema = z.object({ id: idSchema, label: localTextSchema, reserved: z.optional(z.literal(true)) });
export const joinCodeSchema = z.string().check(z.regex(/^[A-Z0-9][A-Z0-9-]{2,19}$/));

export const eventCommands = [
  z.object({
    type: z.literal('event.create'),
    slug: idSchema,
    title: localTextSchema,
    summary: localTextSchema,
    organiser: z.string().check(z.maxLength(200)),
    place: z.string().check(z.maxLength(200)),
    timeZone: z.string().check(z.minLength(1), z.maxLength(60)),
    languages: z.array(languageSchema).check(z.minLength(1), z.maxLength(12)),
    groups: z.array(groupSchema).check(z.maxLength(groupLimits.groups)),
    joinCode: joinCodeSchema,
    /** Whether everyone may read how many questions of each session were asked, taken and not taken. */
    counters: z.optional(z.boolean()),
    /** Whether an anonymous author has several names, each for one question that waits. */
    namesApart: z.optional(z.literal(true)),
    /** Whether screens remember what they showed. */
    screenHistory: z.optional(z.literal(true)),
    pollKinds: z.optional(z.literal(true)),
    /** Whether open polls tell their result as of the step before the last. */
    toldLate: z.optional(z.literal(true)),
    /** Where they are not the usual ones. */
    settings: z.optional(settingsChangeSchema),
    rooms: z.array(roomSchema).check(z.minLength(1), z.maxLength(50)),
    sessions: z.array(programmeSessionSchema).check(z.minLength(1), z.maxLength(500)),
  }),
  z.object({ type: z.literal('event.close') }),
  z.object({ type: z.literal('event.reopen') }),
  z.object({ type: z.literal('event.configure'), ...settingsChangeSchema.shape }),
  z.object({ type: z.literal('event.addGroup'), label: localTextSchema, reserved: z.optional(z.literal(true)) }),
  z.object({ type: z.literal('event.archive') }),
] as const;

export type EventCommand = z.infer<(typeof eventCommands)[number]>;

export const eventRoles: Record<EventCommand['type'], readonly Role[]> = {
  'event.create': ['system'],
  'event.close': ['host'],
  'event.reopen': ['host'],
  'event.configure': ['host'],
  'event.addGroup': ['host'],
  'event.archive': ['host'],
};
