// The list of a poll's ballots from the state alone: every node writes the same, and the head of a round before anything of it is told.
import { askedOf } from '@plenary/domain/poll/asked';
import { isWeighted } from '@plenary/domain/poll/electorates';
import { isEntryShown } from '@plenary/domain/poll/entries';
import type { Kept } from '@plenary/domain/poll/kinds/kind';
import { rulesOf } from '@plenary/domain/poll/kinds/rules';
import { outcomeOf } from '@plenary/domain/poll/result';
import type { Poll, Round } from '@plenary/domain/poll/state';
import { sha256 } from '../lines.ts';
import { linesOf, type PublishedRound } from './chain.ts';
import { entryOf } from './entries.ts';
import type { BallotsLine, Published, Sheet } from './format.ts';
import { headOf } from './head.ts';

/** The name of a person who votes in a poll by name; nothing for whoever has none any more. */
export type NameOf = (personId: string) => string | undefined;

const nobody: NameOf = () => undefined;

/** What is committed to when a round is sealed. `salt`, `blind`: new and random, kept with the seal; the one told to nobody, the other with the ballots. */
export const headOfRound = (event: string, poll: Poll, { round, salt, blind }: { round: Round; salt: string; blind?: string | undefined }): string =>
  headOf(sheetOf(event, poll), { round: round.round, blind }, ballotsOf(poll, { round, salt, nameOf: nobody }));

/** Whether there is a list: of a round that is closed, revealed and sealed. Polls from before there were kinds never are. */
export const isPublished = (poll: Poll): boolean => [...poll.past, poll.now].some(isTold);

const isTold = ({ closedAtMs, revealed, seal }: Round): boolean => closedAtMs !== null && revealed && seal !== null;

/** The list as of now: all rounds up to the last that is told. Of one between that never was, only its head and turnout are. */
export function listOf(event: string, poll: Poll, nameOf: NameOf): Generator<BallotsLine> {
  const rounds = [...poll.past, poll.now];
  const last = rounds.findLastIndex(isTold);
  // All that is read of the state is read before the first line.
  return linesOf(sheetOf(event, poll), rounds.slice(0, last + 1).map((round) => publishedRound(event, poll, { round, nameOf })));
}

function publishedRound(event: string, poll: Poll, { round, nameOf }: { round: Round; nameOf: NameOf }): PublishedRound {
  const { openedAtMs, closedAtMs, votes, changed, cells, seal } = round;
  const { couldVote = null, refused = null, repeated = null, salt = '' } = seal ?? {};
  const isOpen = isTold(round);
  return {
    round: round.round,
    openedAt: timeOf(openedAtMs),
    closedAt: timeOf(closedAtMs),
    turnout: { voters: votes.size, changed, couldVote, refused, repeated },
    ...(isOpen ? outcomeOf(poll, cells) : { result: null, parts: null }),
    ...(isOpen && seal?.blind !== undefined && { blind: seal.blind }),
    head: seal?.head ?? headOfRound(event, poll, { round, salt }),
    ballots: isOpen ? ballotsOf(poll, { round, salt, nameOf }) : [],
  };
}

const timeOf = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());

function sheetOf(event: string, { id, title, setup, options, named, electorates }: Poll): Sheet {
  return { event, poll: id, title, setup, options: options.map(({ id: option, text, detail }) => ({ id: option, text, ...(detail && { detail }) })), named, electorates };
}

function ballotsOf(poll: Poll, { round, salt, nameOf }: { round: Round; salt: string; nameOf: NameOf }): Published[] {
  return [...round.votes].map(([voter, { kept, cell }]) => {
    const receipt = poll.named ? receiptByName(poll, voter) : voter;
    const entries = entriesOf(poll, kept, { salt, receipt });
    return {
      receipt,
      name: poll.named ? (nameOf(voter) ?? null) : null,
      electorate: isWeighted(poll) ? (poll.electorates[round.cells.get(cell)?.electorate ?? -1]?.id ?? null) : null,
      ballot: entries ? null : rulesOf(poll.setup.kind).showBallot(askedOf(poll), kept),
      entries,
    };
  });
}

/** In polls by name voters are known by their own id, which is nobody else's business. */
const receiptByName = ({ id }: Poll, person: string): string => sha256(`${id}\0${person}`).slice(0, 20);

function entriesOf(poll: Poll, kept: Kept, place: { salt: string; receipt: string }): Published['entries'] {
  const { entryOf: judgedAs, marksOf } = rulesOf(poll.setup.kind);
  if (!judgedAs || typeof kept === 'number') return null;
  const texts = typeof kept === 'string' ? [kept] : kept.map(String);
  return texts.map((text, nth) => {
    const marks = [...marksOf(askedOf(poll), typeof kept === 'string' ? text : [text])];
    // What counts as nothing has been judged by nobody.
    const isShown = marks.length > 0 && marks.every(([mark]) => isEntryShown(poll, judgedAs(mark)));
    return entryOf(text, isShown, { ...place, nth });
  });
}
