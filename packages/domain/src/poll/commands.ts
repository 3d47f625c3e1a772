// Commands about polls, and who may send them.
import * as z from 'zod/mini';
import { idSchema, type Role } from '../core/roles.ts';
import { rawTextSchema } from '../core/text.ts';
import { pollChoices } from './state.ts';

const about = { poll: idSchema };
const text = {
  title: rawTextSchema,
  options: z.array(rawTextSchema).check(z.maxLength(1000)),
  choice: z.enum(pollChoices),
  maxOptions: z.int(),
  showWhileOpen: z.boolean(),
};

export const pollCommands = [
  z.object({ type: z.literal('poll.create'), session: idSchema, ...text }),
  z.object({ type: z.literal('poll.edit'), ...about, ...text }),
  z.object({ type: z.literal('poll.discard'), ...about }),
  z.object({ type: z.literal('poll.open'), ...about, closesAfterMs: z.optional(z.number()) }),
  z.object({ type: z.literal('poll.close'), ...about }),
  z.object({ type: z.literal('poll.reveal'), ...about }),
  z.object({ type: z.literal('poll.hide'), ...about }),
  z.object({ type: z.literal('poll.vote'), ...about, options: z.array(z.string().check(z.maxLength(64))).check(z.maxLength(1000)) }),
] as const;

export type PollCommand = z.infer<(typeof pollCommands)[number]>;

const moderators: readonly Role[] = ['moderator', 'host'];
export const pollRoles: Record<PollCommand['type'], readonly Role[]> = {
  'poll.create': moderators,
  'poll.edit': moderators,
  'poll.discard': moderators,
  'poll.open': moderators,
  'poll.close': [...moderators, 'system'],
  'poll.reveal': moderators,
  'poll.hide': moderators,
  'poll.vote': ['participant', 'panellist'],
};
