// Casting ballots. A voter has one ballot; voting again replaces it where that is allowed; what is refused leaves the old ballot as it was.
import { accept, refuse, touchForEveryone, type Circumstance, type Decision } from '../core/decision.ts';
import type { Actor } from '../core/roles.ts';
import { askedOf } from './asked.ts';
import { moveOn } from './by-side.ts';
import { cellName, count, sideIn } from './cells.ts';
import { electorateOf, isWeighted } from './electorates.ts';
import { readBallotOf, rulesOf } from './kinds/rules.ts';
import type { Kept } from './kinds/kind.ts';
import type { Ballot } from './kinds/setups.ts';
import type { Poll } from './state.ts';
import { takeStep } from './steps.ts';

/** `round`: the one that the ballot is for, where it says so. Under its voter's name of another round it would be a second one. */
export function cast(at: Circumstance, poll: Poll, { round, ballot }: { round?: number | undefined; ballot: Ballot }): Decision {
  if (poll.status === 'draft' || poll.status === 'discarded') return refuse('poll-not-open');
  if (poll.status === 'closed' || isPastClosing(poll, at.atMs) || (round ?? poll.now.round) !== poll.now.round) return refuse('poll-closed');
  const electorate = electorateOf(poll, at.actor);
  if (electorate < 0) return refuse('not-eligible');
  if (!poll.changeable && poll.now.votes.has(at.actor.id)) return refuse('ballot-final');
  const read = readBallotOf(askedOf(poll), ballot);
  if (typeof read === 'string') return refuse(read);
  return accept(() => put(at, poll, { kept: read.kept, cell: cellName(electorate, sideOf(poll, at.actor)) }));
}

/** Whether a ballot at this time of the log comes too late. The closing millisecond itself still counts. */
export function isPastClosing({ now }: Poll, atMs: number): boolean {
  return now.closesAtMs !== null && atMs > now.closesAtMs;
}

/** Where the split of a poll puts somebody. */
const sideOf = ({ split }: Poll, { group, mode }: Actor): string => (split === null ? '' : (split.by === 'group' ? group : mode) ?? '');

function put(at: Circumstance, poll: Poll, { kept, cell }: { kept: Kept; cell: string }): void {
  const { now } = poll;
  const asked = askedOf(poll);
  const { marksOf, entryOf, meet } = rulesOf(poll.setup.kind);
  const before = now.votes.get(at.actor.id);
  if (before && before.cell === cell && isSame(before.kept, kept)) return;
  if (before) count(now.cells, before.cell, { marks: marksOf(asked, before.kept), by: -1 });
  count(now.cells, cell, { marks: marksOf(asked, kept), by: 1 });
  if (before) now.changed += 1;
  if (before?.step !== now.step) now.fresh += 1;
  // Who comes from another side, or out of another body, has left that one, too.
  for (const moved of new Set([before?.cell ?? cell, cell])) {
    if (poll.split?.live) moveOn(poll, at.actor.id, sideIn(moved));
    if (isWeighted(poll)) moveOn(poll, at.actor.id, moved);
  }
  now.votes.set(at.actor.id, { kept, cell, step: now.step });
  for (const [mark] of entryOf ? marksOf(asked, kept) : []) {
    const entry = entryOf?.(mark) ?? mark;
    if (poll.entries.has(entry)) continue;
    poll.entries.set(entry, 'new');
    meet?.(asked, entry);
  }
  takeStep(poll, at.state.event);
  at.changes.personal.add(at.actor.id);
  touchForEveryone(at, `poll:${poll.id}`, poll);
}

const isSame = (one: Kept, other: Kept): boolean => one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other));
