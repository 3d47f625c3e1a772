// Words and texts that people write in polls: checked by the system, let through or hidden by moderators, each once for all who wrote it.
import { accept, refuse, touchForEveryone, touchForStaff, type Circumstance, type Decision } from '../core/decision.ts';
import type { PollCommand } from './commands.ts';
import { rulesOf } from './kinds/rules.ts';
import { toldCells } from './round.ts';
import type { EntryStatus, Poll, Round } from './state.ts';

export function judge(at: Circumstance, poll: Poll, { entry, show }: { entry: string; show: boolean }): Decision {
  if (!poll.entries.has(entry)) return refuse('entry-unknown');
  return accept(() => {
    poll.entries.set(entry, show ? 'shown' : 'hidden');
    touchFor(at, poll, new Set([entry]));
  });
}

/** What screening saw. Words that moderators have judged meanwhile stay as they decided. */
export function screened(at: Circumstance, poll: Poll, { entries }: Extract<PollCommand, { type: 'poll.screened' }>): Decision {
  return accept(() => {
    for (const { entry, flagged } of entries) if (poll.entries.get(entry) === 'new') poll.entries.set(entry, afterScreening(poll, flagged));
    touchFor(at, poll, new Set(entries.map(({ entry }) => entry)));
  });
}

/** Others learn of it only where a result that is told holds one of the words: else a frame just after somebody's ballot said that it held a new one. */
function touchFor(at: Circumstance, poll: Poll, entries: ReadonlySet<string>): void {
  poll.judged = at.seq;
  const touch = [...poll.past, poll.now].some((round) => isToldOf(poll, round, entries)) ? touchForEveryone : touchForStaff;
  touch(at, `poll:${poll.id}`, poll);
}

function isToldOf(poll: Poll, round: Round, entries: ReadonlySet<string>): boolean {
  const { entryOf } = rulesOf(poll.setup.kind);
  const isTold = round.revealed || (poll.results === 'voted' && !poll.sealed);
  if (!isTold || !entryOf || !poll.everPublic) return false;
  return [...(toldCells(poll, round)?.values() ?? [])].some(({ marks }) => [...marks.keys()].some((mark) => entries.has(entryOf(mark))));
}

/** Texts wait for a person where the session's questions do; single words that are clean need none. */
function afterScreening(poll: Poll, flagged: boolean): EntryStatus {
  return flagged || poll.textsWait ? 'held' : 'shown';
}

/** Whether others may read it now. */
export const isEntryShown = ({ entries }: Poll, entry: string): boolean => entries.get(entry) === 'shown';
