// Seals a closed round: commits to its list of ballots, and says how many could vote and which attempts came to nothing. When the log has it,
// every node destroys the round's key.
import { randomBytes } from 'node:crypto';
import type { Command } from '@plenary/domain/commands';
import { boxOf } from '@plenary/domain/poll/state';
import type { EventState } from '@plenary/domain/state';
import { headOfRound } from '@plenary/ledger/ballots/of-poll';
import type { Turnout } from '../live/turnout.ts';

/** Nothing when there is nothing to seal any more. Rejects when Redis is out of reach. */
export async function sealing(state: EventState, about: { poll: string; round: number }, turnout: Turnout): Promise<Extract<Command, { type: 'poll.seal' }> | null> {
  const poll = state.polls.get(about.poll);
  const round = poll && [...poll.past, poll.now].find((each) => each.round === about.round);
  if (!state.event || !poll || !round || round.seal || round.closedAtMs === null) return null;
  const [salt, blind] = [random(), random()];
  const { refused, repeated } = await turnout.attempts(boxOf(poll.id, round.round));
  // Who voted could, also if they have left since.
  const couldVote = Math.max(await turnout.couldVote(poll), round.votes.size);
  const head = headOfRound(state.event.slug, poll, { round, salt, blind });
  return { type: 'poll.seal', poll: poll.id, round: round.round, head, salt, blind, couldVote, refused, repeated, ...(poll.split?.live && { table: round.table }) };
}

const random = (): string => randomBytes(32).toString('base64url');
