// Polls as each audience may see them: drafts only by staff, hidden counts only by staff, a ballot's owner by nobody.
import * as z from 'zod/mini';
import type { Audience, Seen } from '../core/view.ts';
import { idSchema } from '../core/roles.ts';
import { optionId, pollChoices, pollStatuses, type Poll } from './state.ts';

export const pollRecordSchema = z.object({
  kind: z.literal('poll'),
  id: idSchema,
  rev: z.int(),
  session: idSchema,
  title: z.string(),
  options: z.array(z.object({ id: z.string(), text: z.string() })),
  choice: z.enum(pollChoices),
  maxOptions: z.int(),
  showWhileOpen: z.boolean(),
  status: z.enum(pollStatuses),
  revealed: z.boolean(),
  openedAtMs: z.nullable(z.int()),
  closesAtMs: z.nullable(z.int()),
  closedAtMs: z.nullable(z.int()),
  /** How many people have voted: always shown. */
  voters: z.int(),
  /** Ballots for each option, in the options' order; `null` while hidden from this audience. */
  counts: z.nullable(z.array(z.int())),
});
export type PollRecord = z.infer<typeof pollRecordSchema>;

export function viewPoll(poll: Poll, audience: Audience): Seen<PollRecord> {
  const staff = audience === 'moderator';
  if (!staff && !poll.everPublic) return undefined;
  if (poll.status === 'discarded') return { gone: poll.rev };
  const { id, session, title, choice, maxOptions, showWhileOpen, status, revealed, openedAtMs, closesAtMs, closedAtMs } = poll;
  return {
    show: {
      kind: 'poll', id, session, title, choice, maxOptions, showWhileOpen, status, revealed, openedAtMs, closesAtMs, closedAtMs,
      rev: staff ? poll.rev : poll.publicRev,
      options: poll.options.map((text, index) => ({ id: optionId(index), text })),
      voters: poll.ballots.size,
      counts: staff || poll.revealed ? [...poll.counts] : null,
    },
  };
}

/** The option ids that a voter's ballot names, or nothing. */
export function viewOwnBallot(poll: Poll, voter: string): string[] | undefined {
  const ballot = poll.ballots.get(voter);
  return ballot === undefined ? undefined : poll.options.map((_, index) => optionId(index)).filter((_, index) => (ballot >> index) & 1);
}
