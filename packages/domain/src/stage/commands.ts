// Commands about rooms and sessions, and who may send them.
import * as z from 'zod/mini';
import { idSchema, type Role } from '../core/roles.ts';
import { localTextSchema } from '../core/text.ts';
import { moderationModes, sessionKinds } from './state.ts';

export const roomSchema = z.object({ id: idSchema, title: localTextSchema });

export const speakerSchema = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  role: z.string().check(z.maxLength(300)),
});

export const programmeSessionSchema = z.object({
  id: idSchema,
  room: idSchema,
  sessionKind: z.enum(sessionKinds),
  title: localTextSchema,
  summary: localTextSchema,
  speakers: z.array(speakerSchema).check(z.maxLength(60)),
  startsAtMs: z.int(),
  endsAtMs: z.int(),
  questionsOpen: z.boolean(),
});

export const stageCommands = [
  z.object({ type: z.literal('stage.goLive'), session: idSchema }),
  z.object({ type: z.literal('stage.next'), room: idSchema }),
  z.object({ type: z.literal('stage.clear'), room: idSchema }),
  z.object({ type: z.literal('stage.setModeration'), session: idSchema, mode: z.enum(moderationModes) }),
  z.object({ type: z.literal('stage.setQuestions'), session: idSchema, open: z.boolean() }),
  z.object({ type: z.literal('stage.setReplies'), session: idSchema, open: z.boolean() }),
] as const;

export type ProgrammeRoom = z.infer<typeof roomSchema>;
export type ProgrammeSession = z.infer<typeof programmeSessionSchema>;
export type StageCommand = z.infer<(typeof stageCommands)[number]>;

const crew: readonly Role[] = ['moderator', 'host'];
export const stageRoles: Record<StageCommand['type'], readonly Role[]> = {
  'stage.goLive': crew,
  'stage.next': crew,
  'stage.clear': crew,
  'stage.setModeration': crew,
  'stage.setQuestions': crew,
  'stage.setReplies': crew,
};
