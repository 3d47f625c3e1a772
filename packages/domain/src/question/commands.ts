// Commands about questions, and who may send them.
import * as z from 'zod/mini';
import { idSchema, type Role } from '../core/roles.ts';
import { rawTextSchema } from '../core/text.ts';
import { classifierFlagSchema, flagSchema } from './flags.ts';
import { evidenceSchema } from './suspicion.ts';

const about = { question: idSchema };
/** A decision says which newest one its moderator saw, by its number; `null`: none. */
const decided = { ...about, seen: z.optional(z.nullable(z.int().check(z.nonnegative()))), revision: z.optional(z.int().check(z.nonnegative())) };
const links = z.array(z.object({ url: z.string().check(z.maxLength(4000)), title: rawTextSchema })).check(z.maxLength(20));

export const questionCommands = [
  z.object({ type: z.literal('question.submit'), session: idSchema, text: rawTextSchema, anonymous: z.boolean(), replyTo: z.optional(idSchema) }),
  z.object({ type: z.literal('question.withdraw'), ...about }),
  z.object({ type: z.literal('question.support'), ...about }),
  z.object({ type: z.literal('question.unsupport'), ...about }),
  z.object({ type: z.literal('question.screened'), ...about, flags: z.array(flagSchema).check(z.maxLength(40)), once: z.optional(z.boolean()), revision: z.optional(z.int().check(z.nonnegative())) }),
  z.object({ type: z.literal('question.classified'), ...about, flags: z.array(classifierFlagSchema).check(z.maxLength(10)), once: z.optional(z.boolean()) }),
  z.object({ type: z.literal('question.suspected'), ...about, evidence: evidenceSchema }),
  z.object({ type: z.literal('question.freeze'), ...about }),
  z.object({ type: z.literal('question.unfreeze'), ...about }),
  z.object({ type: z.literal('question.discount'), ...about }),
  z.object({ type: z.literal('question.restoreCount'), ...about }),
  z.object({ type: z.literal('question.approve'), ...decided }),
  z.object({ type: z.literal('question.reject'), ...decided, reason: idSchema, note: z.optional(rawTextSchema) }),
  z.object({ type: z.literal('question.edit'), ...decided, text: rawTextSchema }),
  z.object({ type: z.literal('question.stage'), ...decided }),
  z.object({ type: z.literal('question.unstage'), ...decided }),
  z.object({ type: z.literal('question.answer'), ...decided }),
  z.object({ type: z.literal('question.merge'), ...decided, into: idSchema }),
  z.object({ type: z.literal('question.unmerge'), ...decided }),
  z.object({ type: z.literal('question.notice'), ...decided, who: rawTextSchema, untilMs: z.nullable(z.int()) }),
  z.object({ type: z.literal('question.write'), ...decided, text: rawTextSchema, links }),
  z.object({ type: z.literal('question.uphold'), ...decided, note: rawTextSchema }),
  z.object({ type: z.literal('question.context'), ...about, text: rawTextSchema, sources: links }),
  z.object({ type: z.literal('question.dropContext'), ...about }),
  z.object({ type: z.literal('question.pin'), ...decided }),
  z.object({ type: z.literal('question.unpin'), ...decided }),
  z.object({ type: z.literal('question.address'), ...decided, to: z.nullable(rawTextSchema) }),
  z.object({ type: z.literal('question.label'), ...about, label: rawTextSchema }),
  z.object({ type: z.literal('question.unlabel'), ...about, label: rawTextSchema }),
  z.object({ type: z.literal('question.revise'), ...about, text: rawTextSchema }),
  z.object({ type: z.literal('question.appeal'), ...about, text: rawTextSchema }),
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
  'question.classified': ['system'],
  'question.suspected': ['system'],
  'question.freeze': moderators,
  'question.unfreeze': moderators,
  'question.discount': moderators,
  'question.restoreCount': moderators,
  'question.approve': moderators,
  'question.reject': moderators,
  'question.edit': moderators,
  'question.stage': moderators,
  'question.unstage': moderators,
  'question.answer': moderators,
  'question.merge': moderators,
  'question.unmerge': moderators,
  'question.notice': moderators,
  'question.write': moderators,
  'question.uphold': moderators,
  'question.context': moderators,
  'question.dropContext': moderators,
  'question.pin': moderators,
  'question.unpin': moderators,
  'question.address': moderators,
  'question.label': moderators,
  'question.unlabel': moderators,
  'question.revise': askers,
  'question.appeal': askers,
  'question.undo': moderators,
};
