// Commands about polls, and who may send them.
import * as z from 'zod/mini';
import { idSchema, roles, type Role } from '../core/roles.ts';
import { localTextSchema, rawTextSchema } from '../core/text.ts';
import { ballotSchema, pollSetupSchema } from './kinds/setups.ts';
import { splitTableSchema } from './split/table.ts';
import { resultTimes } from './state.ts';

const about = { poll: idSchema };
/** The round that a ballot is for; servers write it down with the voter's name in that round. */
const asked = { round: z.optional(z.int()) };
/** The round that its sender looked at: what was meant for one is not done to another, however long it was on its way. */
const looked = { round: z.optional(z.int()) };
/** How polls were written before there were kinds: a short form of single and multiple choice. */
const text = {
  title: rawTextSchema,
  options: z.array(rawTextSchema).check(z.maxLength(1000)),
  choice: z.enum(['single', 'multiple']),
  maxOptions: z.int(),
  showWhileOpen: z.boolean(),
};

const optionSchema = z.object({ text: localTextSchema, detail: z.optional(localTextSchema), picture: z.optional(idSchema) });
const electorateSchema = z.object({ label: localTextSchema, groups: z.array(idSchema).check(z.maxLength(100)), roles: z.array(z.enum(roles)).check(z.maxLength(10)), weight: z.number() });
export const pollSplitSchema = z.object({ by: z.enum(['group', 'mode']), seenBy: z.enum(['staff', 'everyone']), live: z.boolean() });

/** A poll as moderators write it. */
export const writingSchema = z.object({
  title: localTextSchema,
  setup: pollSetupSchema,
  options: z.array(optionSchema).check(z.maxLength(1000)),
  results: z.enum(resultTimes),
  named: z.boolean(),
  changeable: z.boolean(),
  sealed: z.boolean(),
  electorates: z.array(electorateSchema).check(z.maxLength(100)),
  split: z.nullable(pollSplitSchema),
});
export type RawWriting = z.infer<typeof writingSchema>;

const entry = z.string().check(z.minLength(1), z.maxLength(1000));
const count = z.int().check(z.nonnegative());

/** Bytes that nobody can guess, as text. */
const random = z.string().check(z.regex(/^[\w-]{22,86}$/));

export const pollCommands = [
  z.object({ type: z.literal('poll.create'), session: idSchema, ...text }),
  z.object({ type: z.literal('poll.edit'), ...about, ...text }),
  z.object({ type: z.literal('poll.write'), session: idSchema, writing: writingSchema }),
  z.object({ type: z.literal('poll.rewrite'), ...about, writing: writingSchema }),
  z.object({ type: z.literal('poll.discard'), ...about }),
  z.object({ type: z.literal('poll.arrange'), ...about, before: idSchema }),
  z.object({ type: z.literal('poll.open'), ...about, closesAfterMs: z.optional(z.number()) }),
  z.object({ type: z.literal('poll.reopen'), ...about, ...looked, closesAfterMs: z.optional(z.number()) }),
  z.object({ type: z.literal('poll.setClosing'), ...about, ...looked, closesAfterMs: z.nullable(z.number()) }),
  z.object({ type: z.literal('poll.close'), ...about, ...looked, closesAtMs: z.optional(z.int()) }),
  z.object({ type: z.literal('poll.reveal'), ...about, ...looked }),
  z.object({ type: z.literal('poll.hide'), ...about, ...looked }),
  z.object({ type: z.literal('poll.unveil'), ...about, ...looked, place: z.int() }),
  z.object({ type: z.literal('poll.vote'), ...about, ...asked, options: z.array(z.string().check(z.maxLength(64))).check(z.maxLength(1000)) }),
  z.object({ type: z.literal('poll.cast'), ...about, ...asked, ballot: ballotSchema }),
  z.object({ type: z.literal('poll.judge'), ...about, entry, show: z.boolean() }),
  z.object({ type: z.literal('poll.screened'), ...about, entries: z.array(z.object({ entry, flagged: z.boolean() })).check(z.maxLength(200)) }),
  z.object({ type: z.literal('poll.seal'), ...about, round: z.int(), head: z.string().check(z.regex(/^[0-9a-f]{64}$/)), salt: random, blind: z.optional(random), couldVote: count, refused: count, repeated: count, table: z.optional(z.nullable(splitTableSchema)) }),
] as const;

export type PollCommand = z.infer<(typeof pollCommands)[number]>;
export type ShortWriting = Pick<Extract<PollCommand, { type: 'poll.create' }>, 'title' | 'options' | 'choice' | 'maxOptions' | 'showWhileOpen'>;

const moderators: readonly Role[] = ['moderator', 'host'];
const voters: readonly Role[] = ['participant', 'panellist'];
const system: readonly Role[] = ['system'];
export const pollRoles: Record<PollCommand['type'], readonly Role[]> = {
  'poll.create': moderators,
  'poll.edit': moderators,
  'poll.write': moderators,
  'poll.rewrite': moderators,
  'poll.discard': moderators,
  'poll.arrange': moderators,
  'poll.open': moderators,
  'poll.reopen': moderators,
  'poll.setClosing': moderators,
  'poll.close': [...moderators, 'system'],
  'poll.reveal': moderators,
  'poll.hide': moderators,
  'poll.unveil': moderators,
  'poll.vote': voters,
  'poll.cast': voters,
  'poll.judge': moderators,
  'poll.screened': system,
  'poll.seal': system,
};
