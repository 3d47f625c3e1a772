// Which ballot boxes an event has, by its log: the one place that knows how polls and their rounds become boxes.
import type { Command } from '@plenary/domain/commands';
import { boxOf, type Poll, type Round } from '@plenary/domain/poll/state';
import type { EventState } from '@plenary/domain/state';
import type { Box } from '../access/box-keys.ts';

/** A box with whose ballots are in it, by the names of its voters. */
export interface BallotBox extends Box { has(voter: string): boolean }

/** Every box that was ever open. Once the event is archived all of them are over. */
export function* boxesOf({ polls }: Pick<EventState, 'polls'>): Generator<BallotBox> {
  for (const poll of polls.values()) if (poll.everPublic) for (const round of [...poll.past, poll.now]) yield ballotBox(poll, round);
}

function ballotBox({ id, first }: Poll, { round, seal, votes }: Round): BallotBox {
  return { id: boxOf(id, round), stage: first ? 'first' : seal ? 'over' : 'alive', hasBallots: votes.size > 0, has: (voter) => votes.has(voter) };
}

/** The box that a ballot is for; nothing for other commands, and for polls that nobody could ever vote in. */
export function boxFor(body: Command, { polls }: Pick<EventState, 'polls'>): BallotBox | null {
  if (body.type !== 'poll.vote' && body.type !== 'poll.cast') return null;
  const poll = polls.get(body.poll);
  return poll?.everPublic ? ballotBox(poll, poll.now) : null;
}
