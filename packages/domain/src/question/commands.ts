// Commands about questions, and who may send them.
import * as z from 'zod/mini';
import { idSchema, type Role } from '../core/roles.ts';
import { rawTextSchema } from '../core/text.ts';
import { flagSchema } from './flags.ts';
import { rejectReasons } from './state.ts';

const about = { question: idSchema };

export const questionCommands = [
  z.object({ type: z.literal('question.submit'), session: idSchema, text: rawTextSchema, anonymous: z.boolean() }),
  z.object({ type: z.literal('question.withdraw'), ...about }),
  z.object({ type: z.literal('question.support'), ...about }),
  z.object({ type: z.literal('question.unsupport'), ...about }),
  z.object({ type: z.literal('question.screened'), ...about, flags: z.array(flagSchema).check(z.maxLength(40)), once: z.optional(z.boolean()) }),
  z.object({ type: z.literal('question.approve'), ...about }),
  z.object({ type: z.literal('question.reject'), ...about, reason: z.enum(rejectReasons), note: z.optional(rawTextSchema) }),
  z.object({ type: z.literal('question.edit'), ...about, text: rawTextSchema }),
  z.object({ type: z.literal('question.stage'), ...about }),
  z.object({ type: z.literal('question.unstage'), ...about }),
  z.object({ type: z.literal('question.answer'), ...about }),
  z.object({ type: z.literal('question.undo'), ...about, decision: z.int().check(z.nonnegative()) }),
] as const;

export type QuestionCommand = z.infer<(typeof questionCommands)[number]>;
export type QuestionSubmit = Extract<QuestionCommand, { type: 'question.submit' }>;

const askers: readonly Role[] = ['participant', 'panellist'];
const moderators: readonly Role[] = ['moderator', 'host'];
export const questionRoles: Record<QuestionCommand['type'], readonly Role[]> = {
  'question.submit': askers,
  'question.withdraw': askers,
  'question.support': askers,
  'question.unsupport': askers,
  'question.screened': ['system'],
  'question.approve': moderators,
  'question.reject': moderators,
  'question.edit': moderators,
  'question.stage': moderators,
  'question.unstage': moderators,
  'question.answer': moderators,
  'question.undo': moderators,
};
