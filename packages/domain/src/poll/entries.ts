// Words and texts that people write in polls: checked by the system, let through or hidden by moderators, each once for all who wrote it.
import { accept, refuse, touchForEveryone, type Circumstance, type Decision } from '../core/decision.ts';
import type { PollCommand } from './commands.ts';
import type { EntryStatus, Poll } from './state.ts';

export function judge(at: Circumstance, poll: Poll, { entry, show }: { entry: string; show: boolean }): Decision {
  if (!poll.entries.has(entry)) return refuse('entry-unknown');
  return accept(() => {
    poll.entries.set(entry, show ? 'shown' : 'hidden');
    poll.judged = at.seq;
    touchForEveryone(at, `poll:${poll.id}`, poll);
  });
}

/** What screening saw. Words that moderators have judged meanwhile stay as they decided. */
export function screened(at: Circumstance, poll: Poll, { entries }: Extract<PollCommand, { type: 'poll.screened' }>): Decision {
  return accept(() => {
    for (const { entry, flagged } of entries) if (poll.entries.get(entry) === 'new') poll.entries.set(entry, afterScreening(at, poll, flagged));
    poll.judged = at.seq;
    touchForEveryone(at, `poll:${poll.id}`, poll);
  });
}

/** Texts wait for a person where the session's questions do; single words that are clean need none. */
function afterScreening(at: Circumstance, poll: Poll, flagged: boolean): EntryStatus {
  const waits = poll.setup.kind === 'open' && at.state.sessions.get(poll.session)?.moderation === 'approve-first';
  return flagged || waits ? 'held' : 'shown';
}

/** Whether others may read it now. */
export const isEntryShown = ({ entries }: Poll, entry: string): boolean => entries.get(entry) === 'shown';
