// Which ballot boxes an event has, by its log: the one place that knows how polls and their rounds become boxes.
import type { Command } from '@plenary/domain/commands';
import type { Poll } from '@plenary/domain/poll/state';
import type { EventState } from '@plenary/domain/state';
import type { Box } from '../access/box-keys.ts';

/** A box with whose ballots are in it, by the names of its voters. */
export interface BallotBox extends Box { has(voter: string): boolean }

/** Every box that was ever open. Once the event is archived all of them are over. */
export function* boxesOf({ polls }: Pick<EventState, 'polls'>): Generator<BallotBox> {
  for (const poll of polls.values()) if (poll.everPublic) yield boxOf(poll);
}

const boxOf = ({ id, ballots }: Poll): BallotBox => ({ id, stage: 'first', hasBallots: ballots.size > 0, has: (voter) => ballots.has(voter) });

/** The box that a ballot is for; nothing for other commands, and for polls that nobody could ever vote in. */
export function boxFor(body: Command, { polls }: Pick<EventState, 'polls'>): BallotBox | null {
  if (body.type !== 'poll.vote') return null;
  const poll = polls.get(body.poll);
  return poll?.everPublic ? boxOf(poll) : null;
}
