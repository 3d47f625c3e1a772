// The event as everybody may see it.
import * as z from 'zod/mini';
import type { Seen } from '../core/view.ts';
import { idSchema, languageSchema } from '../core/roles.ts';
import { localTextSchema } from '../core/text.ts';
import { groupSchema } from './commands.ts';
import { settingsSchema } from './settings.ts';
import type { EventInfo } from './state.ts';

export const eventRecordSchema = z.object({
  kind: z.literal('event'),
  id: idSchema,
  rev: z.int(),
  title: localTextSchema,
  summary: localTextSchema,
  organiser: z.string(),
  place: z.string(),
  timeZone: z.string(),
  languages: z.array(languageSchema),
  groups: z.array(groupSchema),
  joinCode: z.string(),
  settings: z.optional(settingsSchema),
  closed: z.boolean(),
  archivedAtMs: z.optional(z.int()),
});
export type EventRecord = z.infer<typeof eventRecordSchema>;

export function viewEvent(event: EventInfo): Seen<EventRecord> {
  const { slug, publicRev, rev: _rev, counters: _counters, namesApart: _namesApart, screenHistory: _screenHistory, pollKinds: _pollKinds, toldLate: _toldLate, ...shown } = event;
  return { show: { kind: 'event', id: slug, rev: publicRev, ...shown } };
}
