// Which ballot boxes an event has, by its log: the one place that knows how polls and their rounds become boxes.
import type { Command } from '@plenary/domain/commands';
import { boxOf, type Poll, type Round } from '@plenary/domain/poll/state';
import type { EventState } from '@plenary/domain/state';
import type { Box } from '../access/box-keys.ts';

/** A box with whose ballots are in it, by the names of its voters. */
export interface BallotBox extends Box { has(voter: string): boolean }

type Ballot = Extract<Command, { type: 'poll.vote' | 'poll.cast' }>;
type AboutEntries = Extract<Command, { type: 'poll.judge' | 'poll.screened' }>;
type Polled = Pick<EventState, 'event' | 'polls'>;

/** Every box that was ever open. */
export function* boxesOf({ event, polls }: Polled): Generator<BallotBox> {
  for (const poll of polls.values()) if (poll.everPublic) for (const round of [...poll.past, poll.now]) yield ballotBox(event, poll, round);
}

function ballotBox(event: EventState['event'], poll: Poll, round: Round): BallotBox {
  return { id: boxOf(poll.id, round.round), stage: stageOf(event, poll, round), hasBallots: round.votes.size > 0, has: (voter) => round.votes.has(voter) };
}

/** What becomes of an event that is archived, or of a poll that is thrown away, comes to no seal any more. */
function stageOf(event: EventState['event'], { first, named, status }: Poll, { seal }: Round): Box['stage'] {
  if (named) return 'named';
  if (first) return 'first';
  return seal || status === 'discarded' || event?.archivedAtMs !== undefined ? 'over' : 'alive';
}

export const isBallot = (body: Command): body is Ballot => body.type === 'poll.vote' || body.type === 'poll.cast';

/** What is said about words that stand in ballots. */
export const isAboutEntries = (body: Command): body is AboutEntries => body.type === 'poll.judge' || body.type === 'poll.screened';

/** The box that a ballot is for, or that its poll has now; nothing for polls that nobody could ever vote in. */
export function boxFor({ poll: id }: Ballot | AboutEntries, { event, polls }: Polled): BallotBox | null {
  const poll = polls.get(id);
  return poll?.everPublic ? ballotBox(event, poll, poll.now) : null;
}
