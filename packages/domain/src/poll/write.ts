// Writing polls: only drafts can be written, and a draft is seen by staff alone.
import { accept, refuse, touchForStaff, type Circumstance, type Decision } from '../core/decision.ts';
import type { RefusalCode } from '../core/codes.ts';
import { emptyRound } from './round.ts';
import { readWriting } from './read-writing.ts';
import type { RawWriting } from './commands.ts';
import type { Poll } from './state.ts';

/** What a poll may be written from: whole, or in the short form of the days before there were kinds. */
export interface Written { readonly writing: RawWriting; readonly first: boolean }

/** A poll that this command made before, so long ago that its outcome is forgotten, is left as it is. */
export function create(at: Circumstance, session: string, { writing, first }: Written): Decision {
  if (at.state.polls.has(at.newId)) return accept(() => ({ poll: at.newId }));
  if (!at.state.sessions.has(session)) return refuse('session-unknown');
  const read = readFor(at, writing);
  if (typeof read === 'string') return refuse(read);
  return accept(() => {
    const poll: Poll = {
      ...read,
      id: at.newId,
      session,
      status: 'draft',
      everPublic: false,
      now: emptyRound(1, read),
      past: [],
      unveiled: null,
      entries: new Map(),
      judged: 0,
      textsWait: false,
      ...(first && { first }),
      rev: at.seq,
      publicRev: at.seq,
    };
    at.state.polls.set(poll.id, poll);
    touchForStaff(at, `poll:${poll.id}`, poll);
    return { poll: poll.id };
  });
}

/** Written whole, a poll is one of a kind, also in an event that knew none when it was created. */
export function edit(at: Circumstance, poll: Poll, { writing, first }: Written): Decision {
  if (poll.status !== 'draft') return refuse('poll-not-draft');
  const read = readFor(at, writing);
  if (typeof read === 'string') return refuse(read);
  return accept(() => {
    Object.assign(poll, read, { now: emptyRound(1, read) });
    if (!first) delete poll.first;
    touchForStaff(at, `poll:${poll.id}`, poll);
  });
}

export function discard(at: Circumstance, poll: Poll): Decision {
  if (poll.status !== 'draft') return refuse('poll-not-draft');
  return accept(() => {
    poll.status = 'discarded';
    touchForStaff(at, `poll:${poll.id}`, poll);
  });
}

function readFor({ state }: Circumstance, writing: RawWriting): ReturnType<typeof readWriting> | RefusalCode {
  const { languages = [], groups = [] } = state.event ?? {};
  return readWriting(writing, { languages, groups: groups.map(({ id }) => id) });
}
