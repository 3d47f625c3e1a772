// Polls as each audience may see them: drafts only by staff, hidden results by nobody whom they are hidden from, a ballot's owner by nobody.
import * as z from 'zod/mini';
import type { Audience, Directory, Seen } from '../core/view.ts';
import type { EventState } from '../state.ts';
import { idSchema, roles } from '../core/roles.ts';
import { localTextSchema } from '../core/text.ts';
import { askedOf } from './asked.ts';
import type { Cells } from './cells.ts';
import { pollSplitSchema } from './commands.ts';
import { entryDeskSchema, viewEntries } from './entries-view.ts';
import { rulesOf } from './kinds/rules.ts';
import { pollResultSchema, pollSetupSchema, type Ballot, type PollSetup } from './kinds/setups.ts';
import { leaderSchema, leadersOf } from './leaders.ts';
import { outcomeOf, placesOf, toldCells, type Outcome } from './result.ts';
import { splitTableSchema } from './split/table.ts';
import { pollStatuses, resultTimes, type Poll, type Round } from './state.ts';

const time = z.nullable(z.int());
const known = z.nullable(z.int());
const partSchema = z.object({ electorate: z.string(), ballots: z.int(), result: pollResultSchema });

/** What a round came to, as far as its reader may know. */
const roundSchema = z.object({
  round: z.int(),
  openedAtMs: time,
  closesAtMs: time,
  closedAtMs: time,
  revealed: z.boolean(),
  /** `voters` have cast a ballot: always told. The last three are known once the round is sealed. `refused`, `repeated`: attempts, not people. */
  turnout: z.object({ voters: z.int(), changed: z.int(), couldVote: known, refused: known, repeated: known }),
  /** `null` while it is hidden from this audience, or moves in steps and has not come to the first one. */
  result: z.nullable(pollResultSchema),
  parts: z.nullable(z.array(partSchema)),
  /** The result by group, or by room and remote; `null` where there is none, or none that this audience may see. */
  table: z.nullable(splitTableSchema),
  /** SHA-256 of the list of ballots, from the sealing on: what is published later can be held against it. */
  head: z.nullable(z.string()),
});
export type RoundRecord = z.infer<typeof roundSchema>;

export const pollRecordSchema = z.extend(roundSchema, {
  kind: z.literal('poll'),
  id: idSchema,
  rev: z.int(),
  session: idSchema,
  title: localTextSchema,
  setup: pollSetupSchema,
  options: z.array(z.object({ id: z.string(), text: localTextSchema, detail: z.optional(localTextSchema), picture: z.optional(idSchema) })),
  results: z.enum(resultTimes),
  named: z.boolean(),
  changeable: z.boolean(),
  sealed: z.boolean(),
  electorates: z.array(z.object({ id: z.string(), label: localTextSchema, groups: z.array(idSchema), roles: z.array(z.enum(roles)), weight: z.number() })),
  split: z.nullable(pollSplitSchema),
  status: z.enum(pollStatuses),
  /** Awards: the places that are shown by now, the best of them first; `null` where places are not shown one by one. */
  places: z.nullable(z.array(z.object({ place: z.int(), options: z.array(z.string()), value: z.number() }))),
  /** Of a quiz that tells them: who gave most right answers in this session. */
  leaders: z.nullable(z.array(leaderSchema)),
  past: z.array(roundSchema),
  /** For staff: words that wait for them. */
  desk: z.optional(entryDeskSchema),
});
export type PollRecord = z.infer<typeof pollRecordSchema>;

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
      past: poll.past.map((round) => viewRound(poll, round, staff)),
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

const told = (poll: Poll, cells: Cells | null): Outcome | { result: null; parts: null } => (cells ? outcomeOf(poll, cells) : { result: null, parts: null });

/** The result as of the last step, for somebody who has voted in a poll that shows it to these; nothing for others. */
export function viewVoterResult(poll: Poll, voter: string): Pick<RoundRecord, 'result' | 'parts'> | undefined {
  if (poll.results !== 'voted' || poll.sealed || !poll.now.votes.has(voter)) return undefined;
  return told(poll, toldCells(poll, poll.now));
}

/** A voter's ballot as they cast it, or nothing. */
export function viewOwnBallot(poll: Poll, voter: string): Ballot | undefined {
  const vote = poll.now.votes.get(voter);
  return vote && rulesOf(poll.setup.kind).showBallot(askedOf(poll), vote.kept);
}
