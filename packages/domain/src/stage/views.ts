// Rooms and sessions as each audience may see them: all of it is public but how questions are moderated.
import * as z from 'zod/mini';
import type { Audience, Seen } from '../core/view.ts';
import { idSchema } from '../core/roles.ts';
import { localTextSchema } from '../core/text.ts';
import { speakerSchema } from './commands.ts';
import { moderationModes, sessionKinds, type Room, type Session } from './state.ts';

export const roomRecordSchema = z.object({
  kind: z.literal('room'),
  id: idSchema,
  rev: z.int(),
  title: localTextSchema,
  live: z.nullable(idSchema),
  onStage: z.nullable(idSchema),
  focus: z.nullable(z.object({ kind: z.enum(['question', 'poll']), id: idSchema })),
});

export const sessionRecordSchema = z.object({
  kind: z.literal('session'),
  id: idSchema,
  rev: z.int(),
  room: idSchema,
  sessionKind: z.enum(sessionKinds),
  title: localTextSchema,
  summary: localTextSchema,
  speakers: z.array(speakerSchema),
  startsAtMs: z.int(),
  endsAtMs: z.int(),
  status: z.enum(['upcoming', 'live', 'done']),
  wentLiveAtMs: z.nullable(z.int()),
  questionsOpen: z.boolean(),
  repliesOpen: z.optional(z.literal(true)),
  /** Staff only. */
  moderation: z.optional(z.enum(moderationModes)),
});

export type RoomRecord = z.infer<typeof roomRecordSchema>;
export type SessionRecord = z.infer<typeof sessionRecordSchema>;

export function viewRoom(room: Room): Seen<RoomRecord> {
  const { publicRev, rev: _rev, ...shown } = room;
  return { show: { kind: 'room', ...shown, rev: publicRev } };
}

export function viewSession(session: Session, audience: Audience): Seen<SessionRecord> {
  const { publicRev, rev, moderation, tally: _tally, ...shown } = session;
  const staff = audience === 'moderator';
  const record: SessionRecord = { kind: 'session', ...shown, rev: staff ? rev : publicRev };
  return { show: staff ? { ...record, moderation } : record };
}
