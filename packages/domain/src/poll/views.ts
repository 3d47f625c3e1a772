// Polls as each audience may see them: drafts only by staff, hidden results by nobody whom they are hidden from, a ballot's owner by nobody.
import type { Audience, Directory, Seen } from '../core/view.ts';
import type { EventState } from '../state.ts';
import { orderOf } from './arrange.ts';
import { askedOf } from './asked.ts';
import { sumOf, type Cells } from './cells.ts';
import { viewEntries } from './desk.ts';
import { rulesOf } from './kinds/rules.ts';
import type { Ballot, PollSetup } from './kinds/setups.ts';
import { leadersOf } from './leaders.ts';
import type { PollRecord, RoundRecord, VoterResult } from './record.ts';
import { outcomeOf, placesOf } from './result.ts';
import { toldCells } from './round.ts';
import type { Poll, Round } from './state.ts';

/** Who looks, and at what besides the poll itself. */
export interface PollLook { readonly state: Pick<EventState, 'polls'>; readonly audience: Audience; readonly nameOf: Directory }

export function viewPoll(poll: Poll, { state, audience, nameOf }: PollLook): Seen<PollRecord> {
  const staff = audience === 'moderator';
  if (!staff && !poll.everPublic) return undefined;
  if (poll.status === 'discarded') return { gone: poll.rev };
  const { id, session, title, options, results, named, changeable, sealed, electorates, split, status } = poll;
  return {
    show: {
      kind: 'poll', id, session, title, results, named, changeable, sealed, electorates, split, status,
      rev: staff ? poll.rev : poll.publicRev,
      setup: viewSetup(poll, staff),
      options,
      ...viewRound(poll, poll.now, staff),
      places: poll.unveiled === null ? null : placesOf(poll).filter(({ place }) => place >= (poll.unveiled ?? 1)),
      leaders: leadersOf(state, poll, nameOf),
      past: poll.past.map((round) => viewPast(poll, round, staff)),
      ...(status === 'draft' && { order: orderOf(state, poll) }),
      ...(staff && poll.entries.size > 0 && { desk: viewEntries(poll) }),
    },
  };
}

/** Which answers of a quiz are right is told with its result. */
function viewSetup({ setup, now, status }: Poll, staff: boolean): PollSetup {
  if (setup.kind !== 'quiz' || staff || (status === 'closed' && now.revealed)) return setup;
  return { ...setup, right: [] };
}

function viewRound(poll: Poll, round: Round, staff: boolean): RoundRecord {
  const { openedAtMs, closesAtMs, closedAtMs, revealed, seal, votes, changed } = round;
  const cells = revealed || (staff && !poll.sealed) ? toldCells(poll, round) : null;
  const { couldVote = null, refused = null, repeated = null, head = null } = seal ?? {};
  return {
    round: round.round, openedAtMs, closesAtMs, closedAtMs, revealed, head,
    turnout: { voters: votes.size, changed, couldVote, refused, repeated },
    ...told(poll, cells),
    table: cells && poll.split && (staff || poll.split.seenBy === 'everyone') ? round.table : null,
  };
}

/** Everybody gets all rounds with each step of the present one. */
function viewPast(poll: Poll, round: Round, staff: boolean): RoundRecord {
  const seen = viewRound(poll, round, staff);
  const { besideLater } = rulesOf(poll.setup.kind);
  return besideLater && seen.result ? { ...seen, result: besideLater(seen.result) } : seen;
}

const told = (poll: Poll, cells: Cells | null): Omit<VoterResult, 'round'> =>
  cells ? { counted: sumOf(cells).ballots, ...outcomeOf(poll, cells) } : { counted: null, result: null, parts: null };

/** The result as far as it is told, for somebody who has voted in an open poll that shows it to these; nothing for others. */
export function viewVoterResult(poll: Poll, voter: string): VoterResult | undefined {
  const { results, sealed, status, now } = poll;
  if (results !== 'voted' || sealed || status !== 'open' || !now.votes.has(voter)) return undefined;
  return { round: now.round, ...told(poll, toldCells(poll, now)) };
}

/** A voter's ballot as they cast it, or nothing. */
export function viewOwnBallot(poll: Poll, voter: string): Ballot | undefined {
  const vote = poll.now.votes.get(voter);
  return vote && rulesOf(poll.setup.kind).showBallot(askedOf(poll), vote.kept);
}
