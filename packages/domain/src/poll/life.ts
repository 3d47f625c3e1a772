// The life of a poll: draft, open, closed, perhaps open again; whether its result shows; and its seal.
import { accept, refuse, touchForEveryone, touchForStaff, type Circumstance, type Decision } from '../core/decision.ts';
import { roomOf, setFocus } from '../stage/focus.ts';
import { closeTable } from './by-side.ts';
import { isPastClosing } from './cast.ts';
import type { PollCommand } from './commands.ts';
import { placesOf } from './result.ts';
import { emptyRound } from './round.ts';
import { pollLimits, type Poll, type Round } from './state.ts';

export function open(at: Circumstance, poll: Poll, closesAfterMs: number | null): Decision {
  if (poll.status !== 'draft') return refuse('poll-not-draft');
  return begin(at, poll, { round: poll.now, closesAfterMs });
}

/** A second round: the one before stays as it was. */
export function reopen(at: Circumstance, poll: Poll, closesAfterMs: number | null): Decision {
  if (poll.status !== 'closed' || poll.first || poll.past.length + 1 >= pollLimits.rounds) return refuse('poll-not-closed');
  return begin(at, poll, { round: emptyRound(poll.now.round + 1, poll), closesAfterMs });
}

function begin(at: Circumstance, poll: Poll, { round, closesAfterMs }: { round: Round; closesAfterMs: number | null }): Decision {
  if (!isClosingTime(closesAfterMs)) return refuse('poll-time-invalid');
  const others = [...at.state.polls.values()].filter((other) => other.session === poll.session && other !== poll);
  if (others.some((other) => other.status === 'open' && !isPastClosing(other, at.atMs))) return refuse('poll-already-open');
  return accept(() => {
    for (const late of others) if (late.status === 'open') finish(at, late);
    if (round !== poll.now) leaveBehind(at, poll);
    else poll.textsWait = poll.setup.kind === 'open' && at.state.sessions.get(poll.session)?.moderation === 'approve-first';
    poll.now = round;
    poll.status = 'open';
    poll.everPublic = true;
    poll.unveiled = null;
    round.openedAtMs = at.atMs;
    round.closesAtMs = closesAfterMs === null ? null : at.atMs + closesAfterMs;
    touchForEveryone(at, `poll:${poll.id}`, poll);
    focusOn(at, poll);
  });
}

/** Nobody has a ballot in the round that comes: not on their page either. */
function leaveBehind(at: Circumstance, poll: Poll): void {
  for (const [voter] of poll.now.votes) at.changes.personal.add(voter);
  poll.past.push(poll.now);
}

const isClosingTime = (closesAfterMs: number | null): boolean =>
  closesAfterMs === null || (Number.isInteger(closesAfterMs) && closesAfterMs > 0 && closesAfterMs <= pollLimits.maxOpenMs);

/** Gives an open poll another closing time, counted from now, or none. Whose time is over is over, also where nothing has closed it yet. */
export function setClosing(at: Circumstance, poll: Poll, closesAfterMs: number | null): Decision {
  const ended = notOpen(poll) ?? (isPastClosing(poll, at.atMs) ? 'poll-closed' : null);
  if (ended) return refuse(ended);
  if (!isClosingTime(closesAfterMs)) return refuse('poll-time-invalid');
  return accept(() => {
    poll.now.closesAtMs = closesAfterMs === null ? null : at.atMs + closesAfterMs;
    touchForEveryone(at, `poll:${poll.id}`, poll);
  });
}

function notOpen({ status }: Poll): 'poll-closed' | 'poll-not-open' | null {
  if (status === 'closed') return 'poll-closed';
  return status === 'open' ? null : 'poll-not-open';
}

/** `dueMs`: for which closing time a job closes it. */
export function close(at: Circumstance, poll: Poll, dueMs?: number): Decision {
  const ended = notOpen(poll);
  if (ended) return refuse(ended);
  const { closesAtMs } = poll.now;
  const isJob = at.actor.role === 'system';
  if (isJob && dueMs !== undefined && dueMs !== closesAtMs) return refuse('decision-changed');
  // The closing job may come early by a clock's difference; only a person closes before the time.
  if (isJob && closesAtMs !== null && at.atMs < closesAtMs) return refuse('poll-time-invalid');
  return accept(() => finish(at, poll));
}

function finish(at: Circumstance, poll: Poll): void {
  const { now } = poll;
  poll.status = 'closed';
  now.closedAtMs = now.closesAtMs === null ? at.atMs : Math.min(at.atMs, now.closesAtMs);
  // Who may see it once closed sees it exactly from now on.
  now.shown = null;
  closeTable(poll, at.state.event);
  now.moved = new Map();
  delete now.next;
  if (poll.results === 'voted' || poll.results === 'closed') now.revealed = true;
  touchForEveryone(at, `poll:${poll.id}`, poll);
}

export function setRevealed(at: Circumstance, poll: Poll, revealed: boolean): Decision {
  if (poll.status === 'discarded') return refuse('poll-unknown');
  const early = revealed ? tooEarly(poll) : null;
  if (early) return refuse(early);
  return accept(() => {
    poll.now.revealed = revealed;
    poll.unveiled = null;
    if (!poll.everPublic) return touchForStaff(at, `poll:${poll.id}`, poll);
    touchForEveryone(at, `poll:${poll.id}`, poll);
    if (revealed) focusOn(at, poll);
  });
}

/** What is sealed is not revealed before its ballots are committed to: else nobody could tell that they are those that were cast. */
function tooEarly({ sealed, status, now }: Poll): 'poll-not-closed' | 'poll-not-sealed' | null {
  if (!sealed) return null;
  if (status !== 'closed') return 'poll-not-closed';
  return now.seal ? null : 'poll-not-sealed';
}

/**
 * Shows the places of a closed poll one by one, from `place` down; with the first one all is revealed. Who unveils a sealed poll cannot know
 * that two share the first place and there is no second: then the second shows the first.
 */
export function unveil(at: Circumstance, poll: Poll, place: number): Decision {
  if (poll.status !== 'closed') return refuse(poll.everPublic ? 'poll-not-closed' : 'poll-unknown');
  if (poll.now.revealed) return refuse('place-invalid');
  const early = tooEarly(poll);
  if (early) return refuse(early);
  const places = placesOf(poll).map((each) => each.place);
  const next = places.filter((each) => poll.unveiled === null || each < poll.unveiled);
  const shown = next.findLast((each) => each <= place);
  // The first to be shown may be any; from there on none is left out.
  const fits = poll.unveiled === null ? place <= poll.options.length : place < poll.unveiled && shown === next.at(-1);
  if (!fits || shown === undefined) return refuse('place-invalid');
  return accept(() => {
    poll.unveiled = shown === 1 ? null : shown;
    if (shown === 1) poll.now.revealed = true;
    touchForEveryone(at, `poll:${poll.id}`, poll);
    focusOn(at, poll);
  });
}

/** Nobody votes in a closed event: its polls are over, and can be sealed. Those of before there were kinds stay as they were. */
export function closeAll(at: Circumstance): void {
  for (const poll of at.state.polls.values()) if (poll.status === 'open' && !poll.first) finish(at, poll);
}

/** The round's key is gone: from now on nobody can tell whose a ballot is. Answers that are on their way to voters come first. */
export function seal(at: Circumstance, poll: Poll, said: Extract<PollCommand, { type: 'poll.seal' }>): Decision {
  const round = [...poll.past, poll.now].find((each) => each.round === said.round);
  if (!round || round.closedAtMs === null || round.seal || poll.first) return refuse('seal-invalid');
  if (at.atMs < round.closedAtMs + pollLimits.sealAfterMs) return refuse('poll-time-invalid');
  return accept(() => {
    const { head, salt, blind, couldVote, refused, repeated } = said;
    round.seal = { head, salt, ...(blind !== undefined && { blind }), couldVote, refused, repeated, atMs: at.atMs };
    // A table that was told step by step follows from the order of ballots, and is to stay when that is not known any more.
    if (said.table !== undefined) round.table = said.table;
    touchForEveryone(at, `poll:${poll.id}`, poll);
  });
}

function focusOn(at: Circumstance, poll: Poll): void {
  const room = roomOf(at.state, poll.session);
  if (room?.live === poll.session) setFocus(at, room, { kind: 'poll', id: poll.id });
}
