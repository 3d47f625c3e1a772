// The life of a poll: draft, open, closed; and whether its counts show.
import { accept, refuse, touchForEveryone, touchForStaff, type Circumstance, type Decision } from '../core/decision.ts';
import { roomOf, setFocus } from '../stage/focus.ts';
import type { PollCommand } from './commands.ts';
import { pollLimits, type Poll } from './state.ts';
import { isPastClosing, vote } from './vote.ts';
import { create, discard, edit } from './write.ts';

export function decidePoll(at: Circumstance, command: PollCommand): Decision {
  if (command.type === 'poll.create') return create(at, command.session, command);
  const poll = at.state.polls.get(command.poll);
  if (!poll) return refuse('poll-unknown');
  switch (command.type) {
    case 'poll.edit':
      return edit(at, poll, command);
    case 'poll.discard':
      return discard(at, poll);
    case 'poll.open':
      return open(at, poll, command.closesAfterMs ?? null);
    case 'poll.close':
      return close(at, poll);
    case 'poll.reveal':
      return setRevealed(at, poll, true);
    case 'poll.hide':
      return setRevealed(at, poll, false);
    case 'poll.vote':
      // A draft is nobody's business: the same answer as for a poll that does not exist.
      return poll.everPublic ? vote(at, poll, command.options) : refuse('poll-unknown');
  }
}

function open(at: Circumstance, poll: Poll, closesAfterMs: number | null): Decision {
  if (poll.status !== 'draft') return refuse('poll-not-draft');
  const timeFits = closesAfterMs === null || (Number.isInteger(closesAfterMs) && closesAfterMs > 0 && closesAfterMs <= pollLimits.maxOpenMs);
  if (!timeFits) return refuse('poll-time-invalid');
  const others = [...at.state.polls.values()].filter((other) => other.session === poll.session);
  if (others.some((other) => other.status === 'open' && !isPastClosing(other, at.atMs))) return refuse('poll-already-open');
  return accept(() => {
    for (const late of others) if (late.status === 'open') finish(at, late);
    poll.status = 'open';
    poll.everPublic = true;
    poll.openedAtMs = at.atMs;
    poll.closesAtMs = closesAfterMs === null ? null : at.atMs + closesAfterMs;
    touchForEveryone(at, `poll:${poll.id}`, poll);
    focusOn(at, poll);
  });
}

function close(at: Circumstance, poll: Poll): Decision {
  if (poll.status === 'closed') return refuse('poll-closed');
  if (poll.status !== 'open') return refuse('poll-not-open');
  // The closing job may come early by a clock's difference; only a person closes before the time.
  if (at.actor.role === 'system' && poll.closesAtMs !== null && at.atMs < poll.closesAtMs) return refuse('poll-time-invalid');
  return accept(() => finish(at, poll));
}

function finish(at: Circumstance, poll: Poll): void {
  poll.status = 'closed';
  poll.closedAtMs = poll.closesAtMs === null ? at.atMs : Math.min(at.atMs, poll.closesAtMs);
  touchForEveryone(at, `poll:${poll.id}`, poll);
}

function setRevealed(at: Circumstance, poll: Poll, revealed: boolean): Decision {
  if (poll.status === 'discarded') return refuse('poll-unknown');
  return accept(() => {
    poll.revealed = revealed;
    if (!poll.everPublic) return touchForStaff(at, `poll:${poll.id}`, poll);
    touchForEveryone(at, `poll:${poll.id}`, poll);
    if (revealed) focusOn(at, poll);
  });
}

function focusOn(at: Circumstance, poll: Poll): void {
  const room = roomOf(at.state, poll.session);
  if (room?.live === poll.session) setFocus(at, room, { kind: 'poll', id: poll.id });
}
